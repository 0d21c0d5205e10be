"""Which display, which secret; a real X server is in tests/desktop/presence."""

import socket
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from deskcoach.adapters.presence.linux import x11
from deskcoach.adapters.presence.linux.x11 import _connect, _cookie, _parse
from deskcoach.adapters.presence.linux.x11_sources import X11Idle, X11Windows
from deskcoach.core.breaks.events import HoldBegan
from tests.adapters.presence.stand_in import Told
from tests.fuzz.peer import Peer
from tests.fuzz.wires import Display


def entry(family: int, *words: bytes) -> bytes:
    packed = b"".join(struct.pack(">H", len(word)) + word for word in words)
    return struct.pack(">H", family) + packed


COOKIE = b"MIT-MAGIC-COOKIE-1"
HERE = socket.gethostname().encode()


@pytest.mark.parametrize(
    ("display", "expected"),
    [
        (":0", ("", 0)),
        (":12.1", ("", 12)),
        ("unix:3", ("", 3)),
        ("unix/host:3", ("", 3)),
        ("host:4", ("host", 4)),
    ],
)
def test_displays(display: str, expected: tuple[str, int]) -> None:
    assert _parse(display) == expected


def test_no_display_is_a_problem_with_words(qtbot: QtBot) -> None:
    assert qtbot is not None
    idle, windows = X11Idle({"DISPLAY": "none"}), X11Windows({"DISPLAY": ":4242"})
    idle.start()
    assert "DISPLAY is 'none'" in idle.report().detail
    assert idle.seconds() is None
    assert not idle.on_next_input(lambda: None)
    idle.stop()
    windows.start(lambda _: None)
    assert "X4242" in windows.report().detail
    assert windows.pids() == frozenset()
    windows.stop()


def test_a_display_elsewhere_is_reached_over_the_net() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        _connect("127.0.0.1", port - 6000).close()
        taken, _ = listener.accept()
        taken.close()
    with pytest.raises(OSError, match="refused"):
        _connect("127.0.0.1", port - 6000)


@pytest.mark.parametrize(
    ("data", "secret"),
    [
        (entry(256, HERE, b"7", COOKIE, b"right"), b"right"),
        (entry(256, b"elsewhere", b"7", COOKIE, b"wrong"), b""),
        (entry(65535, b"", b"", COOKIE, b"any"), b"any"),
        (entry(256, HERE, b"8", COOKIE, b"x") + entry(256, HERE, b"7", COOKIE, b"y"), b"y"),
        (entry(256, HERE, b"7", b"OTHER", b"x"), b""),
        (entry(256, HERE, b"7", COOKIE, b"right")[:6], b""),
        (b"\x01\x00\x00", b""),
        (b"", b""),
    ],
)
def test_the_secret_of_a_display(data: bytes, secret: bytes, tmp_path: Path) -> None:
    (tmp_path / ".Xauthority").write_bytes(data)
    assert _cookie({"HOME": str(tmp_path)}, 7) == secret


def test_no_secret(tmp_path: Path) -> None:
    assert _cookie({"XAUTHORITY": str(tmp_path / "none")}, 7) == b""


@pytest.fixture
def display() -> Display:
    return Display()


@pytest.fixture
def idle(display: Display, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[X11Idle]:
    assert qtbot is not None
    peer = Peer(display)
    monkeypatch.setattr(x11, "_connect", peer.dial)
    made = X11Idle({"DISPLAY": ":7"})
    made.start()
    yield made
    made.stop()
    peer.end()


def test_idle_time_is_told_while_the_server_is_there(idle: X11Idle, display: Display) -> None:
    assert idle.seconds() == 5.0
    display.idle = 61_500
    assert idle.seconds() == 61.5
    idle.stop()
    assert idle.seconds() is None


def alarms(display: Display) -> list[tuple[int, int]]:
    """The values that alarms were asked for: high and low half."""
    wanted = [data for data in display.asked if data[:2] == bytes((130, 8))]
    return [struct.unpack_from("<iI", data, 16) for data in wanted]


def test_an_alarm_that_was_refused_is_asked_for_again(idle: X11Idle, display: Display) -> None:
    display.refuses.add(5)
    assert not idle.on_next_input(lambda: None)
    display.refuses.clear()
    assert idle.on_next_input(lambda: None)
    assert alarms(display) == [(0, 4999)]


def test_who_is_idle_for_two_months_is_awaited_still(idle: X11Idle, display: Display) -> None:
    display.idle = 60 * 24 * 3600 * 1000
    assert idle.on_next_input(lambda: None)
    assert alarms(display) == [divmod(display.idle - 1, 1 << 32)]


def test_who_keeps_the_pointer_is_told_but_not_while_a_button_is_pressed(
    display: Display, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qtbot is not None
    peer = Peer(display)
    monkeypatch.setattr(x11, "_connect", peer.dial)
    made = X11Windows({"DISPLAY": ":7"})
    told = Told()
    made.start(told)
    display.free = False
    for pressed in (0x100, 0, 0):
        display.pressed = pressed
        made._look_for_grab()
    display.free = True
    made._look_for_grab()
    made.stop()
    peer.end()
    holds = [event for event in told if isinstance(event, HoldBegan)]
    assert [event.grabs for event in holds] == [False, True, False]
    assert {event.programs for event in holds} == {("Mpv",)}, "named by its class"
