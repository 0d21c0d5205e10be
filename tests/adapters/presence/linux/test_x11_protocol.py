"""What the X server is asked, byte by byte as its protocol has it, and what its answers mean."""

import socket
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from deskcoach.adapters.desktop.reconnecting_socket import ReconnectingSocket
from deskcoach.adapters.presence.linux import x11
from deskcoach.adapters.presence.linux.x11 import X11, XError
from deskcoach.adapters.presence.linux.x11_sources import X11Idle, X11Windows
from deskcoach.core.breaks.events import Event, HoldBegan, HoldEnded
from tests.adapters.presence.linux.test_x11_words import COOKIE, alarms, entry
from tests.adapters.presence.stand_in import Told
from tests.fuzz.peer import Peer, settle
from tests.fuzz.wires import Display

ROOT, CODE, FILM, OURS, PANEL, WALL = 55, 71, 72, 73, 74, 75
OWN_PID = 1000
FIRST_ID = 0x400001
"""By the greeting of the display."""


class Screen(Display):
    """An X server with windows, of which one is in front."""

    def __init__(self) -> None:
        super().__init__()
        self.front = CODE
        self.pids = {CODE: 40, FILM: 41, OURS: OWN_PID, PANEL: 42, WALL: 43}
        self.fills = {FILM, OURS}
        self.names = {CODE: "code\0VSCode\0", FILM: "mpv\0mpv\0", OURS: "deskcoach\0DeskCoach\0"}
        self.kinds = {PANEL: "_NET_WM_WINDOW_TYPE_DOCK", WALL: "_NET_WM_WINDOW_TYPE_DESKTOP"}
        self.odd = False

    def __call__(self, data: bytes, peer: Peer) -> None:
        if self._number == 0xFFFF:  # of 16 bits
            self._number = -1
        super().__call__(data, peer)

    def atom(self, name: str) -> int:
        word = name.encode()
        self._atoms += [word] if word not in self._atoms else []
        return 100 + self._atoms.index(word)

    def _body(self, data: bytes) -> bytes | None:
        if data[0] == x11.GET_GEOMETRY:
            return b"\x18" + struct.pack("<IhhHH", ROOT, 3, 4, 640, 480)
        if data[0] == x11.TRANSLATE:
            return b"\1" + struct.pack("<Ihh", ROOT, -20, 30)
        if data[0] != x11.GET_PROPERTY:
            return super()._body(data)
        window, atom = struct.unpack_from("<II", data, 4)
        name = self._atoms[atom - 100].decode()
        if name == "WM_CLASS":
            words = self.names.get(window, "").encode()
            return b"\x08" + struct.pack("<III", 31, 0, len(words)) + bytes(12) + words
        found = {
            "_NET_ACTIVE_WINDOW": [self.front],
            "_NET_CLIENT_LIST": list(self.pids),
            "_NET_WM_PID": [self.pids.get(window, 0)],
            "_NET_WM_STATE": [self.atom("_NET_WM_STATE_FULLSCREEN")] * (window in self.fills),
            "_NET_WM_WINDOW_TYPE": [self.atom(self.kinds.get(window, "_NET_WM_WINDOW_TYPE_X"))],
        }.get(name, [])
        form = b"\x08" if self.odd else b"\x20"
        return form + struct.pack(f"<III12x{len(found)}I", 6, 0, len(found), *found)

    def of_kind(self, opcode: int) -> list[bytes]:
        return [data for data in self.asked if data[0] == opcode]


@pytest.fixture
def screen() -> Screen:
    return Screen()


@contextmanager
def served(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> Iterator[Peer]:
    peer = Peer(screen)
    with monkeypatch.context() as planted:
        planted.setattr(x11, "_connect", peer.dial)
        yield peer
    peer.end()


@pytest.fixture
def peer(screen: Screen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Peer]:
    assert qtbot is not None
    with served(screen, monkeypatch) as made:
        yield made


@pytest.fixture
def server(peer: Peer) -> Iterator[X11]:
    assert peer is not None
    made = X11({"DISPLAY": ":7"}, lambda: None, lambda _: None, lambda: None)
    made.open()
    yield made
    made.close()


def test_what_is_asked_of_a_window(server: X11, screen: Screen) -> None:
    assert server.root == ROOT
    assert server.numbers(CODE, "_NET_WM_PID") == (40,)
    pid = screen.atom("_NET_WM_PID")
    assert server.text(CODE, "WM_CLASS") == ("code", "VSCode")
    words = screen.atom("WM_CLASS")
    assert server.place(FILM) == (-20, 30, 640, 480)
    server.listen(FILM, 0x20000)
    server.leave_to_itself(FILM, on=True)
    server.leave_to_itself(FILM, on=False)
    keep, any_type, whole, kib = 0, 0, 0, 256
    assert screen.asked == [
        struct.pack("<BBHHxx", 16, 0, 5, 11) + b"_NET_WM_PID\0",
        struct.pack("<BBHIIIII", 20, keep, 6, CODE, pid, any_type, whole, 1024),
        struct.pack("<BBHHxx", 16, 0, 4, 8) + b"WM_CLASS",
        struct.pack("<BBHIIIII", 20, keep, 6, CODE, words, any_type, whole, kib),
        struct.pack("<BBHI", 14, 0, 2, FILM),
        struct.pack("<BBHIIhh", 40, 0, 4, FILM, ROOT, 0, 0),
        struct.pack("<BBHIII", 2, 0, 4, FILM, 0x800, 0x20000),
        struct.pack("<BBHIII", 2, 0, 4, FILM, 0x200, 1),
        struct.pack("<BBHIII", 2, 0, 4, FILM, 0x200, 0),
    ]


def test_a_property_of_another_form_is_none(server: X11, screen: Screen) -> None:
    screen.odd = True
    assert server.numbers(CODE, "_NET_WM_PID") == ()
    screen.odd = False
    assert server.numbers(CODE, "_NET_WM_PID") == (40,)
    assert server.text(CODE, "_NET_WM_PID") == ()


def test_names_are_given_to_a_window(server: X11, screen: Screen) -> None:
    server.set_atoms(OURS, "_NET_WM_STATE", ("A", "B"))
    state, names, first, second = map(screen.atom, ("_NET_WM_STATE", "ATOM", "A", "B"))
    replace, bits = 0, 32
    head = struct.pack("<BBHIIIBxxxI", 18, replace, 8, OURS, state, names, bits, 2)
    assert screen.of_kind(18) == [head + struct.pack("<II", first, second)]
    assert screen.asked[-1][0] == x11.GET_PROPERTY, "and it is waited until the window has them"


def test_the_pointer_is_asked_for_by_a_window_that_nobody_sees(server: X11, screen: Screen) -> None:
    assert not server.pointer_taken()
    assert not server.pointer_taken()
    input_only, at_once, any_cursor = 2, 1, 0
    (made,) = screen.of_kind(1)
    place = (0, 0, 1, 1, 0)
    assert made[:24] == struct.pack("<BBHIIhhHHHH", 1, 0, 8, FIRST_ID, ROOT, *place, input_only)
    assert made[28:] == bytes(4), "and nothing else is wished for"
    assert screen.of_kind(38) == [struct.pack("<BBHI", 38, 0, 2, ROOT)] * 2
    grab = struct.pack("<BBHIHBBIII", 26, 0, 6, FIRST_ID, 0, at_once, at_once, 0, any_cursor, 0)
    assert screen.of_kind(26) == [grab] * 2
    screen.free = False
    assert server.pointer_taken()
    for button in range(5):
        screen.pressed = 0x100 << button
        assert not server.pointer_taken(), "only while a button is pressed"
    for modifier in (0x80, 0x2000):
        screen.pressed = modifier
        assert server.pointer_taken()


def test_numbers_for_new_things_are_the_clients_own(server: X11) -> None:
    assert [server.new_id() for _ in range(3)] == [FIRST_ID, FIRST_ID + 1, FIRST_ID + 2]
    server._ids = (0x400000, 0x1FFF00)
    assert server.new_id() == 0x400400, "where the lowest bits are the server's"


def test_requests_are_counted_in_16_bits(server: X11, screen: Screen) -> None:
    server._sequence = screen._number = 0xFFFD
    for _ in range(5):
        assert server.place(FILM)[2:] == (640, 480)
    assert server._sequence == screen._number == 7


def test_a_reply_that_nobody_waits_for_is_passed_over(server: X11, peer: Peer) -> None:
    for number in (0, 1, 2, 0xFFFF):
        peer.say(struct.pack("<BBHI24x", 1, 0, number, 0))
    settle(server._wire)
    assert server.place(FILM)[2:] == (640, 480)


def test_a_request_that_is_refused_is_named(server: X11, screen: Screen, peer: Peer) -> None:
    screen.refuses.add(9)
    with pytest.raises(XError, match="refused request 0: 2"):
        server.ask(x11.request(130, 9))
    peer.hang_up()
    with pytest.raises(XError, match=r"hung up|Broken pipe"):
        server.place(FILM)


# -- the greeting ---------------------------------------------------------------------------------


def greeted(
    answer: bytes, environ: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> tuple[bytes, str]:
    """What the server is greeted with where it answers like this, and what it is then."""
    said = list[bytes]()

    def hear(data: bytes, peer: Peer) -> None:
        said.append(data)
        peer.say(answer)

    peer = Peer(hear)
    with monkeypatch.context() as planted:
        planted.setattr(x11, "_connect", peer.dial)
        made = X11({"DISPLAY": ":7", **environ}, lambda: None, lambda _: None, lambda: None)
        made.open()
    problem = made.problem
    made.close()
    peer.end()
    return said[0], problem


@pytest.mark.usefixtures("qtbot")
def test_the_secret_is_told_to_the_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refusal = b"No protocol specified\n"
    answer = struct.pack("<BBHHH", 0, len(refusal), 11, 0, 6) + refusal + bytes(2)
    said, problem = greeted(answer, {"HOME": str(tmp_path)}, monkeypatch)
    assert said == struct.pack("<cxHHHHxx", b"l", 11, 0, 0, 0)
    assert problem == "display :7: No protocol specified"
    for secret, padding in ((b"s" * 16, 0), (b"s" * 15, 1)):
        (tmp_path / ".Xauthority").write_bytes(entry(65535, b"", b"", COOKIE, secret))
        said, _ = greeted(answer, {"HOME": str(tmp_path)}, monkeypatch)
        head = struct.pack("<cxHHHHxx", b"l", 11, 0, 18, len(secret))
        assert said == head + COOKIE + bytes(2) + secret + bytes(padding)


@pytest.mark.usefixtures("qtbot")
def test_the_first_screen_stands_behind_the_vendor_and_the_forms(
    screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    vendor = b"The X.Org Foundation."
    body = struct.pack("<IIIIHHBB10x", 0, 0x600000, 0x1FFFFF, 0, len(vendor), 0, 1, 3)
    body += vendor + bytes(3) + bytes(8 * 3) + struct.pack("<I36x", 1234)
    greeting = struct.pack("<BxHHH", 1, 11, 0, len(body) // 4) + body
    monkeypatch.setattr("tests.fuzz.wires._GREETING", greeting)
    with served(screen, monkeypatch):
        server = X11({"DISPLAY": ":7"}, lambda: None, lambda _: None, lambda: None)
        server.open()
        assert server.up
        assert (server.root, server.new_id()) == (1234, 0x600001)
        server.close()


@pytest.mark.parametrize(
    ("family", "address", "secret"),
    [(0, b"\x7f\0\0\1", b"s"), (255, b"", b"s"), (256, b"elsewhere", b""), (257, b"", b"")],
)
def test_whose_secret_is_ours(family: int, address: bytes, secret: bytes) -> None:
    host = socket.gethostname().encode()
    assert x11._entry(entry(family, address, b"7", COOKIE, b"s"), b"7", host) == secret
    assert x11._entry(entry(family, address, b"8", COOKIE, b"s"), b"7", host) == b""


# -- idle time ------------------------------------------------------------------------------------


@pytest.fixture
def idle(peer: Peer) -> Iterator[X11Idle]:
    assert peer is not None
    made = X11Idle({"DISPLAY": ":7"})
    made.start()
    yield made
    made.stop()


def fired(alarm: int, code: int = 81) -> bytes:
    return struct.pack("<BBHI24x", code, 1, 9, alarm)


def test_input_is_awaited_by_an_alarm_on_the_counter(
    idle: X11Idle, screen: Screen, peer: Peer
) -> None:
    assert idle.report().ok
    calls = list[str]()
    for name in ("one", "two"):
        assert idle.on_next_input(partial(calls.append, name))
    counter, all_four, falls, no_delta = 9, 1 | 4 | 8 | 16, 1, (0, 0)
    what = struct.pack("<IIIiIIiI", FIRST_ID, all_four, counter, 0, 4999, falls, *no_delta)
    sync = [data for data in screen.asked if data[0] == 130]
    assert [data for data in sync if data[1] == 8] == [struct.pack("<BBH", 130, 8, 9) + what]
    assert sync[0] == struct.pack("<BBHBBxx", 130, 0, 2, 3, 1), "version 3.1"
    peer.say(fired(FIRST_ID, 80) + fired(FIRST_ID + 1))
    settle(idle._x._wire)
    assert calls == [], "another event, and another alarm"
    peer.say(fired(FIRST_ID, 81 | 0x80))
    settle(idle._x._wire)
    assert calls == ["one", "two"]
    assert screen.asked[-1] == struct.pack("<BBHI", 130, 11, 2, FIRST_ID)
    peer.say(fired(FIRST_ID))
    settle(idle._x._wire)
    assert calls == ["one", "two"]


@pytest.mark.parametrize(("milliseconds", "awaited"), [(0, 1), (1, 1), (2, 1), (3, 2)])
def test_who_has_just_moved_is_awaited_as_well(
    idle: X11Idle, screen: Screen, milliseconds: int, awaited: int
) -> None:
    screen.idle = milliseconds
    assert idle.seconds() == milliseconds / 1000
    assert idle.on_next_input(lambda: None)
    assert alarms(screen) == [(0, awaited)]


def test_a_server_that_is_gone_tells_nothing(idle: X11Idle, peer: Peer) -> None:
    peer.hang_up()
    settle(idle._x._wire)
    assert idle.seconds() is None
    assert not idle.on_next_input(lambda: None)
    assert idle.report().detail == "X11: it hung up"


# -- the window in front --------------------------------------------------------------------------


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def windows(peer: Peer, told: Told) -> Iterator[X11Windows]:
    assert peer is not None
    made = X11Windows({"DISPLAY": ":7"}, OWN_PID)
    made.start(told)
    yield made
    made.stop()


def wire(windows: X11Windows) -> ReconnectingSocket:
    return windows._x._wire


BEGAN, ENDED = HoldBegan("fullscreen", programs=("mpv",)), HoldEnded("fullscreen")


def in_front(screen: Screen, peer: Peer, windows: X11Windows, window: int, atom: int = 0) -> None:
    """Another window comes to the front, and the server tells it."""
    screen.front = window
    changed = atom or screen.atom("_NET_ACTIVE_WINDOW")
    peer.say(struct.pack("<BBHIIIB15x", 28, 0, 9, ROOT, changed, 0, 0))
    settle(wire(windows))


def test_what_fills_the_screen_is_told_unless_it_is_ours(
    windows: X11Windows, screen: Screen, peer: Peer, told: Told
) -> None:
    changes = list[int]()
    windows.changed = lambda: changes.append(windows.front.pid)
    assert windows.report().detail == "X11: no"
    in_front(screen, peer, windows, FILM, atom=3)
    assert told == [], "another property than that of the window in front"
    in_front(screen, peer, windows, FILM)
    assert (told, windows.front.fullscreen) == ([BEGAN], True)
    assert windows.report().detail == "X11: mpv fills the screen"
    assert windows._grabs.isActive()
    in_front(screen, peer, windows, OURS)
    assert (told, windows.front.fullscreen) == ([BEGAN, ENDED], False)
    assert not windows._grabs.isActive()
    in_front(screen, peer, windows, FILM)
    in_front(screen, peer, windows, 0)
    assert told == [BEGAN, ENDED] * 2
    assert changes == [41, OWN_PID, 41, 0]


def test_a_server_that_goes_holds_nothing(
    windows: X11Windows, screen: Screen, peer: Peer, told: Told
) -> None:
    changes = list[int]()
    in_front(screen, peer, windows, FILM)
    windows.changed = lambda: changes.append(windows.front.pid)
    peer.hang_up()
    settle(wire(windows))
    assert told == [BEGAN, ENDED]
    assert changes == [0]
    assert not windows._grabs.isActive()
    assert not windows._settled.isActive()
    assert windows.report().detail == "X11: it hung up"
    assert (windows.pids(), windows.programs(), windows.place()) == (frozenset(), (), None)


def test_which_programs_have_windows(windows: X11Windows, screen: Screen) -> None:
    assert windows.programs() == ("mpv", "VSCode"), "no panel, no desktop, and not ourselves"
    assert windows.pids() == {40, 41, 42, 43, OWN_PID}
    screen.pids[PANEL] = 0
    assert windows.pids() == {40, 41, 43, OWN_PID}
    assert windows.place() == (-20, 30, 640, 480)


@pytest.mark.usefixtures("peer")
def test_of_wayland_x_knows_only_some(screen: Screen) -> None:
    made = X11Windows({"DISPLAY": ":7", "WAYLAND_DISPLAY": "wayland-0"}, OWN_PID)
    assert made.place() is None
    made.start(Told())
    assert made.report().detail == "X11 windows only: no"
    assert made.place() is None
    assert screen.of_kind(x11.GET_GEOMETRY) == []
    made.stop()


def listened(screen: Screen) -> list[tuple[int, int]]:
    """To which windows it was listened, and to what of them."""
    words = [struct.unpack_from("<III", data, 4) for data in screen.of_kind(2)]
    return [(window, mask) for window, what, mask in words if what == 0x800]


def test_only_the_window_in_front_is_followed(
    windows: X11Windows, screen: Screen, peer: Peer
) -> None:
    changes, structure = 0x400000, 0x20000
    assert listened(screen) == [(ROOT, changes), (CODE, structure)]
    in_front(screen, peer, windows, FILM)
    in_front(screen, peer, windows, FILM)
    assert listened(screen)[2:] == [(CODE, 0), (FILM, structure)]
    in_front(screen, peer, windows, ROOT)
    in_front(screen, peer, windows, 0)
    assert listened(screen)[4:] == [(FILM, 0), (ROOT, structure)], "the root is listened to still"


@pytest.mark.parametrize("code", [17, 18, 22, 17 | 0x80])
def test_a_window_that_changes_is_looked_at_again_and_once_more(
    windows: X11Windows, screen: Screen, peer: Peer, told: Told, code: int
) -> None:
    """A window manager says afterwards that it is fullscreen."""
    in_front(screen, peer, windows, FILM)
    windows._settled.stop()
    peer.say(struct.pack("<BBHII20x", 23, 0, 9, FILM, FILM))
    settle(wire(windows))
    assert not windows._settled.isActive()
    peer.say(struct.pack("<BBHII20x", code, 0, 9, FILM, FILM))
    settle(wire(windows))
    assert (windows._settled.isActive(), windows._settled.interval()) == (True, 300)
    assert windows._settled.isSingleShot()
    screen.fills.clear()
    windows._look_again()
    assert told == [BEGAN, ENDED]
    assert windows._settled.interval() == 2000
    windows._settled.stop()
    windows._look_again()
    assert not windows._settled.isActive()


def grabbed(told: list[Event]) -> list[bool]:
    return [event.grabs for event in told if isinstance(event, HoldBegan)]


def test_who_keeps_the_pointer_for_five_seconds_is_a_game(
    windows: X11Windows, screen: Screen, peer: Peer, told: Told
) -> None:
    screen.free = False
    in_front(screen, peer, windows, FILM)
    assert windows._grabs.interval() == 5000
    assert windows._grabs.timerType() is Qt.TimerType.VeryCoarseTimer
    assert grabbed(told) == [False]
    windows._look_for_grab()
    assert grabbed(told) == [False, True]
    in_front(screen, peer, windows, CODE)
    in_front(screen, peer, windows, FILM)
    assert grabbed(told) == [False, True, False], "another one is counted anew"
    windows._look_for_grab()
    screen.free = True
    windows._look_for_grab()
    screen.free = False
    windows._look_for_grab()
    assert grabbed(told) == [False, True, False, True, False]


def test_a_window_that_is_gone_is_none(
    windows: X11Windows, screen: Screen, peer: Peer, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Openbox goes on naming the last one that there was; a busy server is asked again later."""
    in_front(screen, peer, windows, FILM)

    def fails(error: Exception) -> Callable[[], None]:
        def see() -> None:
            raise error

        return see

    monkeypatch.setattr(windows, "_see", fails(XError("did not answer")))
    windows._settled.stop()
    windows._look()
    assert (told, windows._settled.interval()) == ([BEGAN], 2000)
    assert windows._settled.isActive()
    monkeypatch.setattr(windows, "_see", fails(x11.XRefusedError("no such window")))
    windows._look()
    assert told == [BEGAN, ENDED]
