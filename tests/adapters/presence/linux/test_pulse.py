"""The sound server's answers, taken apart; a real one is in tests/desktop/presence."""

import os
import socket
import struct
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from deskcoach.adapters.presence.linux import pulse
from deskcoach.adapters.presence.linux.pulse import PulseMicrophone, _cookie, _values
from deskcoach.adapters.sockets import pulse_socket
from deskcoach.core.breaks.events import HoldBegan, HoldEnded
from tests.adapters.presence.servers import server
from tests.adapters.presence.stand_in import Told

NONE = 0xFFFFFFFF


def number(value: int) -> bytes:
    return b"L" + struct.pack(">I", value)


def text(value: str) -> bytes:
    return b"t" + value.encode() + b"\0"


def about(**words: str) -> bytes:
    body = b""
    for key, value in words.items():
        data = value.encode() + b"\0"
        size = struct.pack(">I", len(data))
        body += text(key.replace("_", ".")) + b"L" + size + b"x" + size + data
    return b"P" + body + b"N"


def recording(source: int, *, client: int = 3, paused: bool = False, **words: str) -> bytes:
    spec = b"a" + bytes(6) + b"m\x02\x01\x02"
    times = b"U" + bytes(8) + b"U" + bytes(8)
    head = number(1) + text(words.pop("media", "call")) + number(NONE) + number(client)
    flag = b"1" if paused else b"0"
    return head + number(source) + spec + times + b"N" + text("d") + about(**words) + flag


def source_info(*, monitor: bool) -> bytes:
    spec = b"a" + bytes(6) + b"m\x01\x01" + number(NONE) + b"v\x01" + bytes(4) + b"0"
    return number(5) + text("mic") + text("Mic") + spec + number(4 if monitor else NONE) + b"N"


class Sound:
    """Answers as PulseAudio does: one reply a command."""

    def __init__(self) -> None:
        self.recordings = b""
        self.monitors = frozenset({9})
        self.refuse: int | None = None
        self.listened: list[object] = []
        self.greeted = self.named = b""

    def __call__(self, connection: object, data: bytes) -> None:
        send = connection.sendall  # type: ignore[attr-defined]
        while data:
            size = struct.unpack_from(">I", data)[0]
            kind, tag, *rest = list(_values(data[20 : 20 + size]))
            if kind == 8:
                self.greeted = data[30 : 20 + size]
            if kind == 9:
                self.named = data[30 : 20 + size]
            data = data[20 + size :]
            if kind == self.refuse:
                send(packet(number(0) + number(tag) + number(5)))
                continue
            if kind == 35:
                self.listened += rest
            answers = {32: self.recordings}
            if kind == 23:
                answers[23] = source_info(monitor=rest[0] in self.monitors)
            send(packet(number(2) + number(tag) + answers.get(kind, b"")))


def packet(body: bytes) -> bytes:
    return struct.pack(">IIIII", len(body), NONE, 0, 0, 0) + body


EVENT = packet(number(66) + number(NONE) + number(1) + number(1))
ENDED = HoldEnded("microphone")


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "pulse").mkdir()
    return {"XDG_RUNTIME_DIR": str(tmp_path), "HOME": str(tmp_path)}


@pytest.mark.parametrize(
    ("recordings", "by"),
    [
        (recording(5, application_name="Call, now"), ("Call now",)),
        (recording(5), ("call",)),
        (recording(5, paused=True), None),
        (recording(9), None),
        (recording(5, client=NONE), None),
        (recording(5, application_id="org.PulseAudio.pavucontrol"), None),
        (recording(5, media="Peak detect"), None),
        (recording(9) + recording(5), ("call",)),
        (recording(5) + recording(5, application_name="Zoom"), ("Zoom", "call")),
        (recording(5, media=""), ()),
        (b"", None),
    ],
)
def test_which_recordings_count_and_whose(
    recordings: bytes,
    by: tuple[str, ...] | None,
    environ: dict[str, str],
    tmp_path: Path,
    told: Told,
    qtbot: QtBot,
) -> None:
    sound = Sound()
    source = PulseMicrophone(environ)
    with server(tmp_path / "pulse" / "native", sound) as made:
        source.start(told)
        qtbot.waitUntil(lambda: source.report().ok)
        sound.recordings = recordings
        made.send(EVENT)
        if by is not None:
            began = HoldBegan("microphone", programs=by)
            qtbot.waitUntil(lambda: told == [began])
            assert "used by" in source.report().detail
            sound.recordings = b""
            made.send(EVENT[:7])
            made.send(EVENT[7:])
            qtbot.waitUntil(lambda: told == [began, ENDED])
        else:
            qtbot.wait(50)
            assert not told
    assert source.report().ok
    source.stop()
    assert not source.report().ok
    assert sound.greeted == number(19) + b"x" + struct.pack(">I", 256) + bytes(256)
    assert sound.named == about(application_name="DeskCoach")
    assert sound.listened == [8], "recordings, and nothing else that would wake us"


def test_a_source_that_is_gone_when_we_ask_holds_nothing(
    environ: dict[str, str], tmp_path: Path, told: Told, qtbot: QtBot
) -> None:
    sound = Sound()
    sound.refuse = 23
    sound.recordings = recording(5)
    source = PulseMicrophone(environ)
    with server(tmp_path / "pulse" / "native", sound) as made:
        source.start(told)
        qtbot.waitUntil(lambda: source.report().ok)
        made.send(struct.pack(">IIIII", NONE, 0, 0, 0, 0))
        qtbot.waitUntil(lambda: "makes no sense" in source.report().detail)
    source.stop()
    assert not told


def test_who_is_not_let_in_is_told(
    environ: dict[str, str], tmp_path: Path, told: Told, qtbot: QtBot
) -> None:
    sound = Sound()
    sound.refuse = 8
    source = PulseMicrophone(environ)
    with server(tmp_path / "pulse" / "native", sound):
        source.start(told)
        qtbot.waitUntil(lambda: source.report().detail == "it does not let us in")
        assert not source.report().ok
        assert source._wire._retry.interval() == 60_000, "it is not asked each second"
    source.stop()


def test_it_says_who_it_is(environ: dict[str, str], tmp_path: Path, told: Told) -> None:
    """Newer kernels vouch for nobody by themselves before the connection is taken up."""
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "pulse" / "native"))
        listener.listen()
        source = PulseMicrophone(environ)
        source.start(told)
        taken, _ = listener.accept()
        with taken:
            taken.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
            size = socket.CMSG_SPACE(struct.calcsize("3i"))
            _, [(_, kind, who)], *_ = taken.recvmsg(4096, size)
        source.stop()
    assert kind == socket.SCM_CREDENTIALS
    assert struct.unpack("3i", who) == (os.getpid(), os.getuid(), os.getgid())


def test_where_the_server_and_its_cookie_are(tmp_path: Path) -> None:
    assert pulse_socket({"PULSE_SERVER": "unix:/a/b"}) == Path("/a/b")
    assert pulse_socket({"PULSE_RUNTIME_PATH": "/c"}) == Path("/c/native")
    assert _cookie({"HOME": str(tmp_path)}) == bytes(256)
    for size in (256, 300, 4096):
        (tmp_path / "secret").write_bytes(b"s" * size)
        assert _cookie({"PULSE_COOKIE": str(tmp_path / "secret")}) == b"s" * 256
    (tmp_path / "secret").write_bytes(b"s" * 10)
    assert _cookie({"PULSE_COOKIE": str(tmp_path / "secret")}) == b"s" * 10 + bytes(246)
    (tmp_path / "secret").write_bytes(b"s" * 4097)
    (tmp_path / ".pulse-cookie").write_bytes(b"h" * 256)
    found = _cookie({"PULSE_COOKIE": str(tmp_path / "secret"), "HOME": str(tmp_path)})
    assert found == b"h" * 256, "what is far too large is none"


def test_a_server_that_only_tells_and_never_answers_is_left(
    environ: dict[str, str],
    tmp_path: Path,
    told: Told,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Else the questions that wait would fill the memory."""
    sound = Sound()
    source = PulseMicrophone(environ)
    with server(tmp_path / "pulse" / "native", sound) as made:
        source.start(told)
        qtbot.waitUntil(lambda: source.report().ok)
        made._answer = lambda *_: None
        monkeypatch.setattr(pulse, "_MOST_ASKED", 500)
        made.send(EVENT * 600)
        qtbot.waitUntil(lambda: "answers nothing" in source.report().detail)
        assert len(source._then) < 500
    source.stop()
