"""macOS: input, lock, assertions against blanking, microphone and camera.

Built to Apple's documentation and tested against fakes; not yet run on a Mac.
"""

import ctypes
from collections.abc import Callable
from typing import Any

from deskcoach.adapters.presence.idle import AskedIdle
from deskcoach.adapters.presence.polled import Polled, Rounds
from deskcoach.adapters.presence.source import PresenceSource, SourceReport, Switch, hold, watching
from deskcoach.core.breaks.events import Locked, Unlocked

_Load = Callable[[str], Any]
"""Loads a system framework by its name, as `ctypes.CDLL` does by its path."""

_SESSION_STATE, _ANY_INPUT = 0, 0xFFFFFFFF
_UTF8 = 0x08000100
_INT32 = 3
_SYSTEM_OBJECT = 1
_AWAKE = (b"PreventUserIdleDisplaySleep", b"NoDisplaySleepAssertion")


class _Address(ctypes.Structure):
    _fields_ = (
        ("selector", ctypes.c_uint32),
        ("scope", ctypes.c_uint32),
        ("element", ctypes.c_uint32),
    )


def framework(name: str) -> Any:
    """One of the system's frameworks."""
    return ctypes.CDLL(f"/System/Library/Frameworks/{name}.framework/{name}")


class MacIdle(AskedIdle):
    """Asks Quartz for the time since the last input; nobody tells of the next.

    Args:
        load: See `_Load`.
    """

    def __init__(self, load: _Load = framework) -> None:
        self._ask = load("ApplicationServices").CGEventSourceSecondsSinceLastEventType
        self._ask.restype = ctypes.c_double
        self._ask.argtypes = [ctypes.c_int32, ctypes.c_uint32]

    def seconds(self) -> float | None:
        return float(self._ask(_SESSION_STATE, _ANY_INPUT))

    def report(self) -> SourceReport:
        return SourceReport("idle time", ok=True, detail="macOS (Quartz event source)")


def mac_presence(load: _Load = framework) -> list[PresenceSource]:
    """What tells of the lock."""
    return [Polled("lock", Rounds(), lambda: locked(load), Switch(Locked(), Unlocked()))]


def mac_surroundings(load: _Load = framework) -> list[PresenceSource]:
    """What tells of all that holds a break."""
    rounds = Rounds()
    return [
        Polled("inhibitors", rounds, lambda: kept_awake(load), watching()),
        Polled("microphone", rounds, lambda: microphone(load), hold("microphone")),
        Polled("camera", rounds, lambda: camera(load), hold("camera")),
    ]


def locked(load: _Load) -> bool:
    """Whether the screen is locked."""
    core = _core(load)
    ask = load("ApplicationServices").CGSessionCopyCurrentDictionary
    ask.restype = ctypes.c_void_p
    session = ask()
    if not session:
        return False
    try:
        value = _value(core, session, b"CGSSessionScreenIsLocked")
        return bool(value) and bool(core.CFBooleanGetValue(ctypes.c_void_p(value)))
    finally:
        core.CFRelease(ctypes.c_void_p(session))


def kept_awake(load: _Load) -> bool:
    """Whether a program keeps the display from going dark."""
    core = _core(load)
    status = ctypes.c_void_p()
    if load("IOKit").IOPMCopyAssertionsStatus(ctypes.byref(status)) != 0 or not status.value:
        raise OSError("IOKit does not tell of assertions")
    try:
        return any(_count(core, status.value, name) > 0 for name in _AWAKE)
    finally:
        core.CFRelease(status)


def microphone(load: _Load) -> bool:
    """Whether any program records from the default microphone."""
    audio = load("CoreAudio")
    device = _audio(audio, _SYSTEM_OBJECT, b"dIn ")
    return bool(device) and bool(_audio(audio, device, b"gone"))


def camera(load: _Load) -> bool:
    """Whether any program uses a camera."""
    media = load("CoreMediaIO")
    address = _address(b"dev#")
    size = ctypes.c_uint32()
    ask = media.CMIOObjectGetPropertyDataSize
    if ask(_SYSTEM_OBJECT, ctypes.byref(address), 0, None, ctypes.byref(size)) != 0:
        raise OSError("CoreMediaIO does not tell of cameras")
    devices = (ctypes.c_uint32 * (size.value // 4))()
    _media(media, _SYSTEM_OBJECT, address, devices)
    return any(_media_runs(media, device) for device in devices)


def _media_runs(media: Any, device: int) -> bool:
    runs = ctypes.c_uint32()
    _media(media, device, _address(b"gone"), runs)
    return bool(runs.value)


def _media(media: Any, target: int, address: _Address, into: Any) -> None:
    used = ctypes.c_uint32()
    size = ctypes.sizeof(into)
    ask = media.CMIOObjectGetPropertyData
    words = (ctypes.byref(address), 0, None, size, ctypes.byref(used), ctypes.byref(into))
    if ask(target, *words) != 0:
        raise OSError("CoreMediaIO does not tell of a camera")


def _audio(audio: Any, target: int, selector: bytes) -> int:
    found = ctypes.c_uint32()
    size = ctypes.c_uint32(4)
    address = _address(selector)
    ask = audio.AudioObjectGetPropertyData
    words = (ctypes.byref(address), 0, None, ctypes.byref(size), ctypes.byref(found))
    if ask(target, *words) != 0:
        raise OSError("CoreAudio does not tell of the microphone")
    return found.value


def _address(selector: bytes) -> _Address:
    return _Address(int.from_bytes(selector, "big"), int.from_bytes(b"glob", "big"), 0)


def _core(load: _Load) -> Any:
    core = load("CoreFoundation")
    core.CFStringCreateWithCString.restype = ctypes.c_void_p
    core.CFDictionaryGetValue.restype = ctypes.c_void_p
    return core


def _value(core: Any, dictionary: int, name: bytes) -> int | None:
    key = core.CFStringCreateWithCString(None, name, _UTF8)
    try:
        found = core.CFDictionaryGetValue(ctypes.c_void_p(dictionary), ctypes.c_void_p(key))
        return None if found is None else int(found)
    finally:
        core.CFRelease(ctypes.c_void_p(key))


def _count(core: Any, dictionary: int, name: bytes) -> int:
    found = _value(core, dictionary, name)
    if not found:
        return 0
    number = ctypes.c_int32()
    core.CFNumberGetValue(ctypes.c_void_p(found), _INT32, ctypes.byref(number))
    return number.value
