"""The stream socket under all of it: it survives whatever the other side does."""

import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from deskcoach.adapters.desktop import reconnecting_socket as module
from deskcoach.adapters.desktop.reconnecting_socket import (
    PATIENCE,
    PacketStream,
    ReconnectingSocket,
    dial_unix,
)
from tests.adapters.presence.servers import Server, server


class Talker:
    def __init__(self) -> None:
        self.log = list[str]()
        self.refuse = False

    def opened(self) -> None:
        self.log.append("opened")
        if self.refuse:
            raise OSError("of no use")

    def fed(self, data: bytes) -> None:
        if data == b"nonsense":
            raise ValueError("what?")
        self.log.append(data.decode())

    def drain(self) -> None:
        self.log.append("drained")

    def lost(self) -> None:
        self.log.append("lost")


def echo(connection: socket.socket, data: bytes) -> None:
    connection.sendall(data)


@pytest.fixture
def talker() -> Talker:
    return Talker()


@pytest.fixture
def wire(talker: Talker, tmp_path: Path, qtbot: QtBot) -> Iterator[ReconnectingSocket]:
    assert qtbot is not None
    made = ReconnectingSocket(lambda: dial_unix(str(tmp_path / "socket")), talker, tmp_path)
    yield made
    made.close()


def test_a_service_that_comes_later_is_noticed_at_once(
    wire: ReconnectingSocket,
    talker: Talker,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "FIRST_RETRY", 60.0)
    wire.open()
    assert "No such file" in wire.problem
    with server(tmp_path / "socket", echo):
        qtbot.waitUntil(lambda: wire.up, timeout=20_000)
        wire.send(b"hello")
        qtbot.waitUntil(lambda: talker.log == ["opened", "hello", "drained"])
    qtbot.waitUntil(lambda: talker.log[-1] == "lost")


def test_without_a_folder_to_watch_it_is_tried_again(
    talker: Talker, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "FIRST_RETRY", 0.02)
    path = tmp_path / "later" / "socket"
    wire = ReconnectingSocket(lambda: dial_unix(str(path)), talker, path.parent)
    wire.open()
    path.parent.mkdir()
    with server(path, echo):
        qtbot.waitUntil(lambda: wire.up)
        wire.close()


def test_waiting_for_an_answer(
    wire: ReconnectingSocket, talker: Talker, tmp_path: Path, qtbot: QtBot
) -> None:
    with server(tmp_path / "socket", echo):
        wire.open()
        wire.send(b"a")
        assert wire.pull(lambda: "a" in talker.log)
        assert "drained" not in talker.log
        qtbot.waitUntil(lambda: "drained" in talker.log)
        assert not wire.pull(lambda: False)


@pytest.mark.parametrize("fault", ["hang up", "nonsense", "while waiting"])
def test_a_connection_that_dies_is_made_again(
    fault: str, wire: ReconnectingSocket, talker: Talker, tmp_path: Path, qtbot: QtBot
) -> None:
    with server(tmp_path / "socket", echo) as made:
        wire.open()
        wire.send(b"a")
        qtbot.waitUntil(lambda: "a" in talker.log)
        break_it(fault, wire, made)
        qtbot.waitUntil(lambda: talker.log.count("lost") == 1)
        assert wire.problem or wire.up
        qtbot.waitUntil(lambda: wire.up)
        assert talker.log.count("opened") == 2


def break_it(fault: str, wire: ReconnectingSocket, made: Server) -> None:
    if fault == "nonsense":
        made.send(b"nonsense")
        return
    made.hang_up()
    if fault == "while waiting":
        assert not wire.pull(lambda: False)


def test_sending_to_a_dead_one_is_a_loss(
    wire: ReconnectingSocket, talker: Talker, tmp_path: Path, qtbot: QtBot
) -> None:
    with server(tmp_path / "socket", echo):
        wire.open()
        assert wire._socket is not None
        wire._socket.shutdown(socket.SHUT_RDWR)
        wire.send(b"a")
        assert not wire.up
        wire.send(b"b")
        qtbot.waitUntil(lambda: "lost" in talker.log)


def test_a_greeting_that_fails_is_tried_again(
    wire: ReconnectingSocket, talker: Talker, tmp_path: Path, qtbot: QtBot
) -> None:
    talker.refuse = True
    with server(tmp_path / "socket", echo):
        wire.open()
        assert wire.problem == "of no use"
        talker.refuse = False
        qtbot.waitUntil(lambda: wire.up)
        wire.open()
        assert talker.log.count("opened") == 2


def test_what_was_pulled_before_the_loop_came_is_not_waited_for(
    talker: Talker, qtbot: QtBot
) -> None:
    """Two sockets may be ready at once, and who acts on the first may pull from the second."""
    assert qtbot is not None
    ours, theirs = socket.socketpair()
    wire = ReconnectingSocket(lambda: ours, talker)
    wire.open()
    began = time.monotonic()
    wire._read()
    assert wire.up
    assert time.monotonic() - began < PATIENCE / 2
    wire.close()
    theirs.close()


def test_who_has_hung_up_is_told_nothing_more(
    wire: ReconnectingSocket, talker: Talker, tmp_path: Path, qtbot: QtBot
) -> None:
    with server(tmp_path / "socket", echo):
        wire.open()
        assert not wire._watcher, "where it is connected no folder is watched"
        wire.drain_later()
        wire.fail(ConnectionResetError("planted"))
        assert wire._watcher
        wire.close()
        qtbot.wait(5)
        assert talker.log == ["opened"]
        assert [wire._watcher, wire.up] == [None, False]


def test_who_is_gone_for_long_is_asked_less_and_less_often(talker: Talker, qtbot: QtBot) -> None:
    assert qtbot is not None

    def refuse() -> socket.socket:
        raise OSError("nobody there")

    wire = ReconnectingSocket(refuse, talker)
    wire.open()
    waits = list[int]()
    for _ in range(8):
        waits.append(wire._retry.interval())
        wire._try()
    assert waits == [1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]
    wire.fail(OSError("later"), 7.5)
    assert (wire._retry.interval(), wire._retry.isSingleShot()) == (7500, True)
    wire._came_near()
    assert wire._retry.interval() == 100, "the socket is there before somebody listens on it"
    wire._try()
    assert wire._retry.interval() == 1000
    assert talker.log == [], "there was none to lose"
    assert (wire.problem, wire.fault) == ("nobody there", "OSError")
    wire.close()
    assert (wire.problem, wire.fault, wire._retry.isActive()) == ("not opened", "", False)


class Packets(PacketStream):
    """Packets that begin with their length, in two bytes."""

    HEAD, LONGEST = 2, 300

    def __init__(self) -> None:
        super().__init__(lambda: socket.socketpair()[0], Path("/nowhere"))
        self.log = list[object]()

    def lost(self) -> None:
        self.log.append("lost")

    def _greet(self) -> None:
        self.log.append("greeted")

    def _size(self, head: bytes) -> int:
        return int.from_bytes(head[:2], "big")

    def _understood(self, packet: bytes) -> Callable[[], object] | None:
        return None if packet.endswith(b"-") else lambda: self.log.append(packet)


def test_packets_are_cut_by_the_length_that_they_tell(qtbot: QtBot) -> None:
    assert qtbot is not None
    stream = Packets()
    whole = (300).to_bytes(2, "big") + bytes(298)
    for part in (b"\0", b"\2\0\3", b"-\0\4a", b"b" + whole):
        stream.fed(part)
    assert stream.log == [], "nothing is done before there is time"
    stream.drain()
    stream.drain()
    assert stream.log == [b"\0\2", b"\0\4ab", whole]
    for wrong in (b"\0\1", (301).to_bytes(2, "big")):
        with pytest.raises(ValueError, match="so much, or so little"):
            Packets().fed(wrong)
    stream.fed(b"\0\3x\0")
    stream.opened()
    stream.fed(b"\0\2")
    stream.drain()
    assert stream.log[3:] == ["greeted", b"\0\2"], "of the last connection nothing is left"
