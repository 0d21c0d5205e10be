"""Tells of the next key or pointer event without looking from time to time: X11 and GNOME."""

import ctypes
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

from deskcoach.adapters.bus import Bus, Service


class GnomeNextInput:
    """Asks GNOME's compositor to tell, over a bus of its own.

    Args:
        bus: The session's bus; used for nothing else but this.
        monitor: The compositor's idle monitor.
    """

    def __init__(self, bus: Bus, monitor: Service) -> None:
        self._bus = bus
        self._monitor = monitor
        self._call: Callable[[], None] | None = None
        self._number: int | None = None
        self._works = True
        bus.lost = self._give_up
        bus.listen(monitor, "WatchFired", self._fired)

    def __call__(self, call: Callable[[], None]) -> bool:
        """Call once when the next input comes; False: that cannot be watched."""
        if not self._works or not self._bus.connect_now():
            return False
        self._call, self._number = call, None
        self._bus.call(self._monitor, "AddUserActiveWatch", reply=self._placed)
        return self._works

    def _placed(self, found: tuple[int, ...] | None) -> None:
        if found is None:
            self._give_up()
        else:
            self._number = found[0]

    def _fired(self, body: tuple[int, ...]) -> None:
        if body[0] == self._number:
            self._tell()

    def _give_up(self) -> None:
        """Have the caller look for itself from now on."""
        self._works = False
        self._tell()

    def _tell(self) -> None:
        call, self._call, self._number = self._call, None, None
        if call is not None:
            call()


class _Value(ctypes.Structure):
    _fields_ = (("high", ctypes.c_int), ("low", ctypes.c_uint))


class _Trigger(ctypes.Structure):
    _fields_ = (
        ("counter", ctypes.c_ulong),
        ("value_type", ctypes.c_int),
        ("wait_value", _Value),
        ("test_type", ctypes.c_int),
    )


class _AlarmAttributes(ctypes.Structure):
    _fields_ = (
        ("trigger", _Trigger),
        ("delta", _Value),
        ("events", ctypes.c_int),
        ("state", ctypes.c_int),
    )


class _SystemCounter(ctypes.Structure):
    _fields_ = (("name", ctypes.c_char_p), ("counter", ctypes.c_ulong), ("resolution", _Value))


class _AlarmEvent(ctypes.Structure):
    """The head of an XSyncAlarmNotifyEvent, with room for any other event."""

    _fields_ = (
        ("kind", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("alarm", ctypes.c_ulong),
        ("rest", ctypes.c_long * 24),
    )


_ALARM_NOTIFY = 1
_NEGATIVE_TRANSITION = 1
_COUNTER, _VALUE, _TEST, _DELTA, _EVENTS = 1, 4, 8, 16, 32  # which attributes are given


class X11NextInput(QObject):
    """Has the X server tell when its idle counter falls to nothing, over a connection of its own.

    Raises:
        OSError: The libraries or the display are not there, or the server has no such counter.
    """

    def __init__(self, display_name: str) -> None:
        super().__init__()
        self._x11, self._xext = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXext.so.6")
        _declare(self._x11, self._xext)
        self._display = self._x11.XOpenDisplay(display_name.encode())
        if not self._display:
            raise OSError(f"the display {display_name} cannot be opened")
        self._alarm_kind = 0
        self._counter = self._find_counter()
        if not self._counter:
            self._x11.XCloseDisplay(self._display)
            raise OSError("the X server does not count idle time")
        self._call: Callable[[], None] | None = None
        self._alarm = 0
        number = self._x11.XConnectionNumber(self._display)
        self._notifier = QSocketNotifier(number, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    def __call__(self, call: Callable[[], None]) -> bool:
        """Call once when the next input comes."""
        self._call = call
        if not self._alarm:
            wanted = _AlarmAttributes(
                trigger=_Trigger(self._counter, 0, _Value(0, 1), _NEGATIVE_TRANSITION), events=1
            )
            mask = _COUNTER | _VALUE | _TEST | _DELTA | _EVENTS
            self._alarm = self._xext.XSyncCreateAlarm(self._display, mask, ctypes.byref(wanted))
            self._x11.XFlush(self._display)
        return True

    def close(self) -> None:
        """Watch no longer."""
        self._notifier.setEnabled(False)
        self._x11.XCloseDisplay(self._display)

    def _read(self) -> None:
        event, fired = _AlarmEvent(), False
        while self._x11.XPending(self._display):
            self._x11.XNextEvent(self._display, ctypes.byref(event))
            # The end of an earlier alarm is told, too, and so are changes of the keyboard.
            fired |= event.kind == self._alarm_kind and event.alarm == self._alarm != 0
        if not fired:
            return
        # An alarm of this kind stays; it would wake us at each key.
        self._xext.XSyncDestroyAlarm(self._display, self._alarm)
        self._x11.XFlush(self._display)
        self._alarm = 0
        call, self._call = self._call, None
        if call is not None:
            call()

    def _find_counter(self) -> int:
        one, other = ctypes.c_int(), ctypes.c_int()
        if not self._xext.XSyncQueryExtension(self._display, *map(ctypes.byref, (one, other))):
            return 0
        self._alarm_kind = one.value + _ALARM_NOTIFY
        self._xext.XSyncInitialize(self._display, ctypes.byref(one), ctypes.byref(other))
        found = self._xext.XSyncListSystemCounters(self._display, ctypes.byref(one))
        names = {found[i].name: int(found[i].counter) for i in range(one.value)} if found else {}
        if found:
            self._xext.XSyncFreeSystemCounterList(found)
        return names.get(b"IDLETIME", 0)


def _declare(x11: ctypes.CDLL, xext: ctypes.CDLL) -> None:
    display, number = ctypes.c_void_p, ctypes.POINTER(ctypes.c_int)
    x11.XOpenDisplay.argtypes = [ctypes.c_char_p]
    x11.XOpenDisplay.restype = display
    for function in (x11.XCloseDisplay, x11.XConnectionNumber, x11.XPending, x11.XFlush):
        function.argtypes = [display]
    x11.XNextEvent.argtypes = [display, ctypes.POINTER(_AlarmEvent)]
    xext.XSyncQueryExtension.argtypes = [display, number, number]
    xext.XSyncInitialize.argtypes = [display, number, number]
    xext.XSyncListSystemCounters.argtypes = [display, number]
    xext.XSyncListSystemCounters.restype = ctypes.POINTER(_SystemCounter)
    xext.XSyncFreeSystemCounterList.argtypes = [ctypes.POINTER(_SystemCounter)]
    attributes = ctypes.POINTER(_AlarmAttributes)
    xext.XSyncCreateAlarm.argtypes = [display, ctypes.c_ulong, attributes]
    xext.XSyncCreateAlarm.restype = ctypes.c_ulong
    xext.XSyncDestroyAlarm.argtypes = [display, ctypes.c_ulong]
