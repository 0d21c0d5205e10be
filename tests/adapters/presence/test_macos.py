"""macOS, against fakes of its frameworks."""

import ctypes
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from deskcoach.adapters.presence.macos import (
    MacIdle,
    camera,
    kept_awake,
    locked,
    mac_presence,
    mac_surroundings,
    microphone,
)
from deskcoach.core.breaks.events import HoldBegan, Locked, Watching
from tests.adapters.presence.stand_in import Told


class Function:
    """A function of a library, which takes attributes as ctypes' do."""

    def __init__(self, do: Callable[..., Any]) -> None:
        self._do = do

    def __call__(self, *words: Any) -> Any:
        return self._do(*words)


def is_global(address: Any) -> bool:
    return (address.scope, address.element) == (int.from_bytes(b"glob", "big"), 0)


class Mac:
    """What the frameworks answer; handles are small numbers."""

    def __init__(self, *, on: bool, fault: bool = False, session: bool = True) -> None:
        self.on = on
        self.fault = fault
        self.session = session
        self.silent = False
        self.kept = 0
        self.names = list[bytes]()
        self.count = 1

    def load(self, name: str) -> SimpleNamespace:
        functions: dict[str, dict[str, Callable[..., Any]]] = {
            "ApplicationServices": {
                "CGEventSourceSecondsSinceLastEventType": self._since,
                "CGSessionCopyCurrentDictionary": self._copy_session,
            },
            "CoreFoundation": {
                "CFStringCreateWithCString": self._string,
                "CFDictionaryGetValue": self._value,
                "CFBooleanGetValue": lambda _: self.on,
                "CFNumberGetValue": self._number,
                "CFRelease": self._release,
            },
            "IOKit": {"IOPMCopyAssertionsStatus": self._assertions},
            "CoreAudio": {"AudioObjectGetPropertyData": self._audio},
            "CoreMediaIO": {
                "CMIOObjectGetPropertyDataSize": self._size,
                "CMIOObjectGetPropertyData": self._media,
            },
        }
        return SimpleNamespace(**{key: Function(do) for key, do in functions[name].items()})

    def _since(self, state: int, kind: int) -> float:
        combined, any_input = 0, 0xFFFFFFFF
        assert (state, kind) == (combined, any_input)
        return 7.5

    def _value(self, dictionary: Any, key: Any) -> int | None:
        assert (dictionary.value, key.value) in {(3, 4), (6, 4)}
        return 5 if self.on else None

    def _copy_session(self) -> int | None:
        if not self.session:
            return None
        self.kept += 1
        return 3

    def _string(self, _: None, name: bytes, encoding: int) -> int:
        assert name.isascii()
        assert encoding == 0x08000100
        self.kept += 1
        self.names.append(name)
        return 4

    def _release(self, _: Any) -> None:
        self.kept -= 1

    def _number(self, _: Any, kind: int, into: Any) -> bool:
        assert kind == 3
        into._obj.value = self.count
        return True

    def _assertions(self, into: Any) -> int:
        if self.fault:
            return 1
        self.kept += 1
        into._obj.value = 6
        return 0

    def _audio(self, target: int, address: Any, *words: Any) -> int:
        default = address._obj.selector == int.from_bytes(b"dIn ", "big")
        assert default or address._obj.selector == int.from_bytes(b"gone", "big")
        assert is_global(address._obj)
        assert (words[0], words[1], words[2]._obj.value) == (0, None, 4)
        assert target == (1 if default else 40)
        words[3]._obj.value = 40 if default else int(self.on)
        return int(self.fault)

    def _size(self, target: int, address: Any, *words: Any) -> int:
        assert target == 1
        assert address._obj.selector == int.from_bytes(b"dev#", "big")
        assert is_global(address._obj)
        assert words[:2] == (0, None)
        words[2]._obj.value = 8
        return int(self.fault)

    def _media(self, target: int, address: Any, *words: Any) -> int:
        into = words[4]._obj
        assert is_global(address._obj)
        assert words[:3] == (0, None, ctypes.sizeof(into))
        if self.silent and address._obj.selector == int.from_bytes(b"gone", "big"):
            return 1
        if address._obj.selector == int.from_bytes(b"dev#", "big"):
            into[0], into[1] = 50, 51
            return 0
        into.value = int(self.on and target == 51)
        return 0


def test_idle_time() -> None:
    idle = MacIdle(Mac(on=False).load)
    idle.start()
    assert idle.seconds() == 7.5
    assert not idle.on_next_input(lambda: None)
    assert idle.report().ok
    idle.stop()


@pytest.mark.parametrize("on", [True, False])
@pytest.mark.parametrize("look", [locked, kept_awake, microphone, camera])
def test_looks(look: Callable[[Any], bool], on: bool) -> None:
    mac = Mac(on=on)
    assert look(mac.load) is on
    assert mac.kept == 0


@pytest.mark.parametrize("look", [kept_awake, microphone, camera])
def test_a_framework_that_refuses(look: Callable[[Any], bool]) -> None:
    with pytest.raises(OSError, match="does not tell"):
        look(Mac(on=True, fault=True).load)


def test_which_assertions_keep_the_display_on() -> None:
    mac = Mac(on=True)
    mac.count = 0
    assert not kept_awake(mac.load)
    assert mac.names == [b"PreventUserIdleDisplaySleep", b"NoDisplaySleepAssertion"]
    assert mac.kept == 0
    mac.names.clear()
    assert locked(mac.load)
    assert mac.names == [b"CGSSessionScreenIsLocked"]


def test_a_camera_that_does_not_tell_is_an_error() -> None:
    mac = Mac(on=True)
    mac.silent = True
    with pytest.raises(OSError, match="does not tell of a camera"):
        camera(mac.load)


def test_without_a_session_nothing_is_locked() -> None:
    assert not locked(Mac(on=True, session=False).load)


def test_all_sources(told: Told, qtbot: QtBot) -> None:
    assert qtbot is not None
    sources = mac_presence(Mac(on=True).load) + mac_surroundings(Mac(on=True).load)
    for source in sources:
        source.start(told)
    assert told == [Locked(), Watching(on=True), HoldBegan("microphone"), HoldBegan("camera")]
    assert all(source.report().ok for source in sources)
    for source in sources:
        source.stop()
