"""Windows, against fakes of its libraries and of its registry."""

import ctypes
import os
from contextlib import contextmanager
from ctypes import wintypes
from types import SimpleNamespace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from deskcoach.adapters.presence.polled import Rounds
from deskcoach.adapters.presence.windows import (
    WindowsFullscreen,
    WindowsIdle,
    WindowsSession,
    kept_awake,
    users,
    windows_surroundings,
)
from deskcoach.bootstrap.presence import open_programs, window_in_front
from deskcoach.core.breaks.events import FellAsleep, HoldBegan, Locked, Unlocked, WokeUp
from tests.adapters.presence.stand_in import Told

STORE = r"Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore"


class Registry:
    HKEY_CURRENT_USER = object()

    def __init__(self, keys: dict[str, dict[str, int]]) -> None:
        self._keys = keys

    @contextmanager
    def OpenKey(self, root: object, path: str) -> Any:  # noqa: N802 - its name
        assert root is self.HKEY_CURRENT_USER
        if path not in self._keys:
            raise FileNotFoundError(path)
        yield path

    def _below(self, path: str) -> list[str]:
        inside = (
            key.removeprefix(path + "\\") for key in self._keys if key.startswith(path + "\\")
        )
        return sorted(name for name in inside if "\\" not in name)

    def QueryInfoKey(self, path: str) -> tuple[int, int, int]:  # noqa: N802 - its name
        return len(self._below(path)), 0, 0

    def EnumKey(self, path: str, index: int) -> str:  # noqa: N802 - its name
        return self._below(path)[index]

    def QueryValueEx(self, path: str, name: str) -> tuple[int, int]:  # noqa: N802 - its name
        try:
            return self._keys[path][name], 11
        except KeyError:
            raise FileNotFoundError(name) from None


def used(*, by: str, now: bool) -> Registry:
    top = rf"{STORE}\microphone"
    times = {"LastUsedTimeStart": 5, "LastUsedTimeStop": 0 if now else 9}
    return Registry({top: {}, rf"{top}\NonPackaged": {}, rf"{top}\{by}": times})


@pytest.mark.parametrize("by", ["Zoom_1", r"NonPackaged\C:#Program Files#app.exe"])
@pytest.mark.parametrize("now", [True, False])
def test_the_consent_store(by: str, now: bool) -> None:
    name = "Zoom" if by == "Zoom_1" else "app"
    assert users(used(by=by, now=now), "microphone") == ({name} if now else set())


def test_a_program_that_never_used_it_does_not_use_it() -> None:
    top = rf"{STORE}\microphone"
    times = {"LastUsedTimeStart": 0, "LastUsedTimeStop": 0}
    assert not users(Registry({top: {}, rf"{top}\Zoom_1": times}), "microphone")


def test_without_a_consent_store_nobody_can_tell() -> None:
    with pytest.raises(OSError, match="keeps no record"):
        users(used(by="Zoom", now=True), "webcam")


class Libraries:
    """Stands for `ctypes.windll`."""

    def __init__(self, *, state: int = 5, awake: int = 0, fault: bool = False) -> None:
        self.registered, self.open = list[int](), list[int]()
        self.raw = list[tuple[int, int, int, bool]]()
        self.files = {7: r"C:\Games\Doom.exe", 8: r"C:\Code.exe", 9: ""}
        self.user32 = SimpleNamespace(
            GetLastInputInfo=self._last_input,
            GetForegroundWindow=lambda: 7,
            GetWindowThreadProcessId=self._owner,
            EnumWindows=self._each,
            GetWindowRect=self._rect,
            IsWindowVisible=lambda window: window != 6,
            GetWindowTextLengthW=lambda _: 4,
            RegisterRawInputDevices=self._raw,
        )
        self.kernel32 = SimpleNamespace(
            GetTickCount=lambda: 1000,
            OpenProcess=self._open,
            QueryFullProcessImageNameW=self._path,
            CloseHandle=self.open.remove,
        )
        self.shell32 = SimpleNamespace(SHQueryUserNotificationState=self._state)
        self.wtsapi32 = SimpleNamespace(
            WTSRegisterSessionNotification=self._register,
            WTSUnRegisterSessionNotification=self.registered.remove,
        )
        self.powrprof = SimpleNamespace(CallNtPowerInformation=self._power)
        self._awake = awake
        self._fault = fault
        self._answer = state

    def _owner(self, window: int, pid: Any) -> None:
        pid._obj.value = os.getpid() if window == 5 else window

    def _rect(self, window: int, box: Any) -> int:
        box._obj.left, box._obj.top, box._obj.right, box._obj.bottom = 100, 20, 400, 220
        return int(window != 9)

    def _each(self, call: Any, _: int) -> None:
        for window in (5, 6, *self.files):
            assert call(window, 0)

    def _open(self, wanted: int, inherit: bool, pid: int) -> int:
        a_little_about_it = 0x1000
        assert (wanted, inherit) == (a_little_about_it, False)
        if pid not in self.files:
            return 0
        self.open.append(pid)
        return pid

    def _path(self, process: int, form: int, path: Any, size: Any) -> int:
        as_windows_writes_it = 0
        assert form == as_windows_writes_it
        assert size._obj.value == len(path) == 1024
        path.value = self.files[process]
        return len(path.value)

    def _last_input(self, info: Any) -> int:
        if self._fault:
            return 0
        info._obj.time = 2**32 - 4000
        return 1

    def _state(self, found: Any) -> int:
        found._obj.value = self._answer
        return 5 if self._fault else 0

    def _power(self, level: int, given: None, size: int, found: Any, room: int) -> int:
        assert (level, given, size, room) == (16, None, 0, ctypes.sizeof(wintypes.ULONG))
        found._obj.value = self._awake
        return 0xC0000022 if self._fault else 0

    def _raw(self, asked: Any, count: int, size: int) -> int:
        assert (count, size) == (2, ctypes.sizeof(asked[0]))
        told = [(each.page, each.usage, each.flags, bool(each.window)) for each in asked]
        self.raw = [] if told[0][2] == 1 else told
        return 0 if self._fault else 1

    def _register(self, window: int, scope: int) -> int:
        assert scope == 0
        self.registered.append(window)
        return 0 if self._fault else 1


def test_idle_time_over_the_end_of_the_count() -> None:
    idle = WindowsIdle(Libraries())
    idle.start()
    assert idle.seconds() == 5.0
    assert idle.report().ok
    idle.stop()
    assert WindowsIdle(Libraries(fault=True)).seconds() is None


@pytest.mark.parametrize(
    ("ticks", "seconds"), [(1001, 5.001), (-1, 3.999), (2**32 + 1000, 5.0), (-4000, 0.0)]
)
def test_idle_time_to_the_millisecond(ticks: int, seconds: float) -> None:
    """Some libraries give the count with a sign."""
    libraries = Libraries()
    libraries.kernel32.GetTickCount = lambda: ticks
    assert WindowsIdle(libraries).seconds() == seconds


def test_the_next_input_is_told_once_and_then_nobody_listens(qtbot: QtBot) -> None:
    libraries, told = Libraries(), list[str]()
    idle = WindowsIdle(libraries)
    idle.start()
    assert libraries.raw == []

    def came() -> None:
        told.append("came")
        assert libraries.raw == [], "it is no longer listened when it is told"

    for _ in range(2):
        assert idle.on_next_input(came)
    assert libraries.raw == [(1, 2, 0x100, True), (1, 6, 0x100, True)]
    for number in (0xFE, 0x100, 0xFF, 0xFF):
        message = wintypes.MSG(message=number)
        seen = idle._next.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(message))
        assert seen == (False, 0)
        assert told == [], "not while Windows hands it out"
        if number != 0xFF:
            qtbot.wait(1)
            assert told == [], "no input"
    qtbot.waitUntil(lambda: told != [])
    qtbot.wait(1)
    assert told == ["came"]
    assert idle.on_next_input(came)
    idle.stop()
    assert libraries.raw == []


def test_where_windows_does_not_tell_of_input_it_is_asked(qtbot: QtBot) -> None:
    assert qtbot is not None
    idle = WindowsIdle(Libraries(fault=True))
    assert not idle.on_next_input(lambda: None)
    idle.stop()


@pytest.mark.parametrize(
    ("number", "word", "event"),
    [
        (0x2B1, 7, Locked()),
        (0x2B1, 8, Unlocked()),
        (0x2B1, 1, None),
        (0x218, 4, FellAsleep(9.0)),
        (0x218, 18, WokeUp()),
        (0x218, 10, None),
        (0x100, 7, None),
        (0x100, 4, None),
        (0x100, 18, None),
    ],
)
def test_what_windows_tells_a_window(
    number: int, word: int, event: object, told: Told, qtbot: QtBot
) -> None:
    assert qtbot is not None
    libraries = Libraries()
    source = WindowsSession(libraries, lambda: 9.0)
    source.start(told)
    assert len(libraries.registered) == 1
    assert source.report().ok
    message = wintypes.MSG(message=number, wParam=word)
    assert source.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(message)) == (False, 0)
    assert told == ([event] if event else [])
    source.stop()
    assert not libraries.registered
    assert not source.report().ok


@pytest.mark.parametrize(
    ("state", "reason"),
    [(1, None), *((each, "fullscreen") for each in (2, 3, 4)), (5, None), (6, "do-not-disturb")],
)
def test_all_sources(state: int, reason: str | None, told: Told, qtbot: QtBot) -> None:
    assert qtbot is not None
    sources = windows_surroundings(Libraries(state=state), used(by="Zoom", now=True))
    for source in sources:
        source.start(told)
    expected = {HoldBegan("microphone", programs=("Zoom",))}
    if reason == "fullscreen":
        expected.add(HoldBegan(reason, programs=("Doom",), grabs=state == 3))
    elif reason:
        expected.add(HoldBegan(reason))
    assert set(told) == expected
    names = {source.name: source.report().ok for source in sources}
    assert names["camera"] is False
    assert names["fullscreen"] is True
    for source in sources:
        source.stop()


def test_which_programs_have_windows(qtbot: QtBot) -> None:
    assert qtbot is not None
    libraries = Libraries(state=2)
    [source] = [
        each
        for each in windows_surroundings(libraries, Registry({}))
        if isinstance(each, WindowsFullscreen)
    ]
    assert source.programs() == ("Code", "Doom")
    assert libraries.open == [], "no process is held"


@pytest.mark.parametrize(("window", "place"), [(7, (100, 20, 300, 200)), (9, None), (0, None)])
def test_where_the_window_in_front_is(window: int, place: object, qtbot: QtBot) -> None:
    assert qtbot is not None
    libraries = Libraries()
    libraries.user32.GetForegroundWindow = lambda: window
    sources = windows_surroundings(libraries, Registry({}))
    assert window_in_front(sources) == place
    assert open_programs(sources) == ("Code", "Doom")


def test_a_window_of_somebody_elses_program_has_no_name(told: Told, qtbot: QtBot) -> None:
    assert qtbot is not None
    libraries = Libraries(state=2)
    del libraries.files[7]
    source = WindowsFullscreen(libraries, Rounds(), lambda: 2)
    source.start(told)
    source.stop()
    assert told == [HoldBegan("fullscreen")]


def test_our_own_window_and_one_that_tells_nothing_have_no_name(told: Told, qtbot: QtBot) -> None:
    assert qtbot is not None
    for window in (5, 9):
        libraries = Libraries(state=2)
        libraries.user32.GetForegroundWindow = lambda window=window: window
        source = WindowsFullscreen(libraries, Rounds(), lambda: 2)
        source.start(told)
        source.stop()
    assert told == [HoldBegan("fullscreen")] * 2


@pytest.mark.parametrize(("awake", "watched"), [(0, False), (1, False), (2, True), (3, True)])
def test_a_program_that_keeps_the_display_on(awake: int, watched: bool) -> None:
    assert kept_awake(Libraries(awake=awake)) is watched


def test_a_shell_that_refuses_is_reported(told: Told, qtbot: QtBot) -> None:
    assert qtbot is not None
    for source in windows_surroundings(Libraries(fault=True), Registry({})):
        source.start(told)
        assert not source.report().ok
        source.stop()
    assert not told
