"""Windows: input, fullscreen, inhibitors and quiet hours, microphone and camera, lock and sleep.

Built to Microsoft's documentation, tested against fakes and under Wine (`make test-windows`).
"""

import ctypes
import os
from collections.abc import Callable, Iterator
from ctypes import wintypes
from pathlib import PureWindowsPath
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QTimer
from PySide6.QtGui import QWindow

from deskcoach.adapters.presence.idle import NextInputCallbacks
from deskcoach.adapters.presence.polled import Polled, Rounds
from deskcoach.adapters.presence.source import (
    UNNAMED,
    PresenceSource,
    SourceReport,
    Tell,
    hold,
    program_name,
    told_to_nobody,
    watching,
)
from deskcoach.core.breaks.events import Event, FellAsleep, HoldBegan, Locked, Unlocked, WokeUp

_CONSENT = r"Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore"
_FULLSCREEN = frozenset({2, 3, 4})  # busy, Direct3D in full screen, presentation mode
_GAME = 3
_QUIET = 6
_EXECUTION_STATE, _DISPLAY_REQUIRED = 16, 0x2
_SESSION_CHANGE, _POWER, _INPUT = 0x2B1, 0x218, 0xFF
_SESSION: dict[int, Event] = {7: Locked(), 8: Unlocked()}
_SUSPEND, _RESUME = 4, 18
_QUERY, _LONGEST = 0x1000, 1024
_CALLBACK: Any = getattr(ctypes, "WINFUNCTYPE", ctypes.CFUNCTYPE)
_EACH_WINDOW = _CALLBACK(ctypes.c_bool, ctypes.c_size_t, ctypes.c_size_t)
_THIS_SESSION = 0
_DEVICES = ((1, 2), (1, 6))  # a page of usages, and on it the mouse, the keyboard
_ALSO_OF_OTHERS, _NO_MORE = 0x100, 0x1  # RIDEV_INPUTSINK, RIDEV_REMOVE


class _LastInput(ctypes.Structure):
    _fields_ = (("size", wintypes.UINT), ("time", wintypes.DWORD))


class _RawDevice(ctypes.Structure):
    _fields_ = (
        ("page", wintypes.USHORT),
        ("usage", wintypes.USHORT),
        ("flags", wintypes.DWORD),
        ("window", wintypes.HWND),
    )


class NextInput(QAbstractNativeEventFilter):
    """Hears of the next key or movement, in whichever program, and then no more: raw input.

    Args:
        dlls: `ctypes.windll`.
        came: Called then.
    """

    def __init__(self, dlls: Any, came: Callable[[], None]) -> None:
        super().__init__()
        self._dlls, self._came = dlls, came
        self._window: QWindow | None = None

    def wait(self) -> bool:
        """Wait for it; False where Windows refuses to tell."""
        if self._window is not None:
            return True
        window = QWindow()
        window.create()
        if not self._ask(_ALSO_OF_OTHERS, int(window.winId())):
            window.destroy()
            return False
        self._window = window
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self)
        return True

    def leave(self) -> None:
        """Wait no longer."""
        if self._window is None:
            return
        application = QCoreApplication.instance()
        if application is not None:
            application.removeNativeEventFilter(self)
        self._ask(_NO_MORE, None)
        self._window.destroy()
        self._window = None

    def nativeEventFilter(  # noqa: N802 - Qt's name
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        """Look at each message of Windows, and take none away."""
        del kind
        if wintypes.MSG.from_address(int(message)).message == _INPUT and self._window is not None:
            # Not while Windows hands the message out: its window would go beneath it.
            QTimer.singleShot(0, self._tell)
        return False, 0

    def _tell(self) -> None:
        if self._window is not None:
            self.leave()
            self._came()

    def _ask(self, flags: int, window: int | None) -> bool:
        asked = (_RawDevice * len(_DEVICES))(
            *(_RawDevice(page, usage, flags, window) for page, usage in _DEVICES)
        )
        register = self._dlls.user32.RegisterRawInputDevices
        return bool(register(asked, len(asked), ctypes.sizeof(_RawDevice)))


class WindowsIdle:
    """Asks `GetLastInputInfo`, which costs next to nothing; raw input tells of the next input.

    Args:
        dlls: `ctypes.windll`.
    """

    def __init__(self, dlls: Any) -> None:
        self._dlls = dlls
        self._calls = NextInputCallbacks()
        self._next = NextInput(dlls, self._calls.go)

    def start(self) -> None:
        """Nothing to begin: nobody waits yet."""

    def stop(self) -> None:
        self._calls.clear()
        self._next.leave()

    def on_next_input(self, call: Callable[[], None]) -> bool:
        if not self._next.wait():
            return False
        self._calls.add(call)
        return True

    def seconds(self) -> float | None:
        last = _LastInput(ctypes.sizeof(_LastInput), 0)
        if not self._dlls.user32.GetLastInputInfo(ctypes.byref(last)):
            return None
        # Both count milliseconds since the start and begin anew after 49.7 days.
        ticks = int(self._dlls.kernel32.GetTickCount()) & 0xFFFFFFFF
        return float((ticks - last.time) & 0xFFFFFFFF) / 1000

    def report(self) -> SourceReport:
        ok = self.seconds() is not None
        return SourceReport("idle time", ok, "Windows (GetLastInputInfo)")


class WindowsSession(QAbstractNativeEventFilter):
    """Tells of lock and unlock, suspend and resume, as Windows tells each window.

    Args:
        dlls: `ctypes.windll`.
        elapsed: Reads the clock that nobody sets, seconds.
    """

    name = "lock and sleep"

    def __init__(self, dlls: Any, elapsed: Callable[[], float]) -> None:
        super().__init__()
        self._dlls = dlls
        self._elapsed = elapsed
        self._tell: Tell = told_to_nobody
        self._window: QWindow | None = None
        self._ok = False

    def start(self, tell: Tell) -> None:
        self._tell = tell
        self._window = QWindow()
        self._window.create()
        register = self._dlls.wtsapi32.WTSRegisterSessionNotification
        self._ok = bool(register(self._window.winId(), _THIS_SESSION))
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self)

    def stop(self) -> None:
        self._tell = told_to_nobody
        application = QCoreApplication.instance()
        if application is not None:
            application.removeNativeEventFilter(self)
        if self._window is not None:
            self._dlls.wtsapi32.WTSUnRegisterSessionNotification(self._window.winId())
            self._window.destroy()
            self._window = None
        self._ok = False

    def report(self) -> SourceReport:
        words = "Windows session notifications" if self._ok else "Windows refused to tell"
        return SourceReport(self.name, self._ok, words)

    def nativeEventFilter(  # noqa: N802 - Qt's name
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        """Look at each message of Windows, and take none away."""
        del kind
        event = self._event(wintypes.MSG.from_address(int(message)))
        if event is not None:
            self._tell(event)
        return False, 0

    def _event(self, message: wintypes.MSG) -> Event | None:
        if message.message == _SESSION_CHANGE:
            return _SESSION.get(message.wParam)
        if message.message == _POWER and message.wParam == _SUSPEND:
            return FellAsleep(self._elapsed())
        if message.message == _POWER and message.wParam == _RESUME:
            return WokeUp()
        return None


def windows_surroundings(dlls: Any, registry: Any) -> list[PresenceSource]:
    """What tells of all that holds a break.

    Args:
        dlls: `ctypes.windll`.
        registry: The module `winreg`.
    """
    rounds = Rounds()

    def state() -> int:
        found = ctypes.c_int()
        if dlls.shell32.SHQueryUserNotificationState(ctypes.byref(found)) != 0:
            raise OSError("SHQueryUserNotificationState failed")
        return found.value

    return [
        WindowsFullscreen(dlls, rounds, state),
        Polled("inhibitors", rounds, lambda: kept_awake(dlls), watching()),
        Polled("do not disturb", rounds, lambda: state() == _QUIET, hold("do-not-disturb")),
        Polled("microphone", rounds, lambda: users(registry, "microphone"), hold("microphone")),
        Polled("camera", rounds, lambda: users(registry, "webcam"), hold("camera")),
    ]


class WindowsFullscreen(Polled):
    """What fills the screen, where the window in front is, and which programs have windows.

    Args:
        dlls: `ctypes.windll`.
        rounds: When to look.
        state: What the shell says of whether one may be notified.
    """

    def __init__(self, dlls: Any, rounds: Rounds, state: Callable[[], int]) -> None:
        super().__init__("fullscreen", rounds, self._how, hold("fullscreen"))
        self._dlls, self._state = dlls, state

    def programs(self) -> tuple[str, ...]:
        """The programs that have windows with a title, but for ourselves."""
        found = set[str]()

        def seen(window: int, _: int) -> bool:
            user = self._dlls.user32
            if user.IsWindowVisible(window) and user.GetWindowTextLengthW(window):
                found.add(self._program(window))
            return True

        self._dlls.user32.EnumWindows(_EACH_WINDOW(seen), 0)
        return tuple(sorted(found - {UNNAMED}, key=str.casefold))

    def place(self) -> tuple[int, int, int, int] | None:
        """Where the window in front is, in pixels; None where there is none."""
        box = wintypes.RECT()
        window = self._dlls.user32.GetForegroundWindow()
        if not window or not self._dlls.user32.GetWindowRect(window, ctypes.byref(box)):
            return None
        return box.left, box.top, box.right - box.left, box.bottom - box.top

    def _how(self) -> bool | Event:
        state = self._state()
        if state not in _FULLSCREEN:
            return False
        program = self._program(self._dlls.user32.GetForegroundWindow())
        programs = () if program == UNNAMED else (program,)
        return HoldBegan("fullscreen", programs=programs, grabs=state == _GAME)

    def _program(self, window: int) -> str:
        """Whose window it is; nobody's name where it is our own, or may not be known."""
        pid = wintypes.DWORD()
        self._dlls.user32.GetWindowThreadProcessId(window, ctypes.byref(pid))
        kernel = self._dlls.kernel32
        process = kernel.OpenProcess(_QUERY, False, pid.value) if pid.value != os.getpid() else 0
        if not process:
            return UNNAMED
        path, size = ctypes.create_unicode_buffer(_LONGEST), wintypes.DWORD(_LONGEST)
        known = kernel.QueryFullProcessImageNameW(process, 0, path, ctypes.byref(size))
        kernel.CloseHandle(process)
        return program_name(_stem(path.value)) if known else UNNAMED


def kept_awake(dlls: Any) -> bool:
    """Whether a program keeps the display from going dark, as films, slide shows and games do.

    Raises:
        OSError: Windows does not tell.
    """
    state = wintypes.ULONG()
    size = ctypes.sizeof(state)
    if dlls.powrprof.CallNtPowerInformation(_EXECUTION_STATE, None, 0, ctypes.byref(state), size):
        raise OSError("CallNtPowerInformation failed")
    return bool(state.value & _DISPLAY_REQUIRED)


def users(registry: Any, device: str) -> set[str]:
    """Which programs began to use the device and have not ended, by the privacy records.

    Raises:
        OSError: The records are not there.
    """
    root = rf"{_CONSENT}\{device}"
    try:
        with registry.OpenKey(registry.HKEY_CURRENT_USER, root):
            pass
    except OSError:
        raise OSError("this Windows keeps no record of who uses it") from None
    packaged = {name.partition("_")[0]: rf"{root}\{name}" for name in _subkeys(registry, root)}
    plain = {
        _stem(name.replace("#", "\\")): rf"{root}\NonPackaged\{name}"
        for name in _subkeys(registry, rf"{root}\NonPackaged")
    }
    return {name for name, path in (packaged | plain).items() if _running(registry, path)}


def _stem(path: str) -> str:
    """The name of a program by the path of its file."""
    return PureWindowsPath(path).stem or UNNAMED


def _subkeys(registry: Any, path: str) -> Iterator[str]:
    try:
        with registry.OpenKey(registry.HKEY_CURRENT_USER, path) as key:
            for index in range(registry.QueryInfoKey(key)[0]):
                yield registry.EnumKey(key, index)
    except OSError:
        return


def _running(registry: Any, path: str) -> bool:
    try:
        with registry.OpenKey(registry.HKEY_CURRENT_USER, path) as key:
            begun = registry.QueryValueEx(key, "LastUsedTimeStart")[0]
            ended = registry.QueryValueEx(key, "LastUsedTimeStop")[0]
    except OSError:
        return False
    return bool(begun) and ended == 0
