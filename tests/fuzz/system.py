"""What is there before anybody talks: programs, sound cards, and the login at a bus."""

import tempfile
from pathlib import Path
from unittest import mock

from deskcoach.adapters.desktop.dbus import Bus
from deskcoach.adapters.presence.linux.devices import openers, recorders
from deskcoach.adapters.presence.source import used_by
from tests.fuzz.peer import Peer, pieces, settle
from tests.fuzz.target import Target, one_line

# -- the login at a bus -------------------------------------------------------------------------


def _take_login(data: bytes) -> None:
    """A bus that says this when it is greeted, and hangs up."""

    def answer(told: bytes, peer: Peer) -> None:
        if b"AUTH" in told:
            for piece in pieces(data):
                peer.say(piece)
            peer.hang_up()

    peer = Peer(answer)
    bus = Bus("unix:path=/nowhere/bus", lambda: 0.0)
    with mock.patch("socket.socket", peer.dial):
        bus.open()
    settle(bus)
    one_line(bus.problem)
    bus.close()
    peer.end()


def _login_examples() -> list[bytes]:
    return [b"OK 1234deadbeef\r\n", b"REJECTED EXTERNAL\r\n", b"x" * 4000, b"ERROR \xff\r\nmore"]


# -- /proc --------------------------------------------------------------------------------------


def _take_proc(data: bytes) -> None:
    """The name of a program, and what ALSA says of a microphone."""
    with tempfile.TemporaryDirectory(dir=_memory()) as made:
        folder = Path(made)
        process, status = folder / "77777", folder / "card0/pcm0c/sub0/status"
        for each in (process / "fd", status.parent):
            each.mkdir(parents=True)
        (process / "fd" / "3").symlink_to("/dev/video0")
        (process / "comm").write_bytes(data[:64])
        status.write_bytes(data)
        one_line(used_by(openers([Path("/dev/video0")], folder)))
        one_line(used_by(recorders(folder, lambda: False, folder)([])))


def _memory() -> Path | None:
    memory = Path("/dev/shm")  # noqa: S108 - a folder that is made safely is made in it
    return memory if memory.is_dir() else None


def _proc_examples() -> list[bytes]:
    return [b"firefox\n", b"state: RUNNING\nowner_pid   : 77777\n", b"closed\n"]


_LOGIN_WORDS = (b"OK ", b"\r\n", b"REJECTED", b"DATA ", b"AGREE_UNIX_FD", b"\n", b"\0")
_PROC_WORDS = (b"owner_pid : 77777", b"owner_pid: ", b"9" * 300, b"\x1b[2J", b"\n", b"closed")

TARGETS = (
    Target("login", _login_examples, _take_login, _LOGIN_WORDS, 9000, weight=20),
    Target("proc", _proc_examples, _take_proc, _PROC_WORDS, weight=20),
)
