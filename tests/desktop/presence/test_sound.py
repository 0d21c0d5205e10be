"""Microphones and shared screens at real sound servers."""

import pytest
from pytestqt.qtbot import QtBot

from deskcoach.adapters.presence.linux.pipewire import ScreenShare
from deskcoach.adapters.presence.linux.pulse import PulseMicrophone
from deskcoach.core.breaks.events import HoldBegan, HoldEnded
from tests.adapters.presence.stand_in import Told, counted
from tests.desktop.presence.conftest import Start, end, need

pytestmark = pytest.mark.desktop

MIC = HoldBegan("microphone", programs=("parec",))
NO_MIC = HoldEnded("microphone")
SHARE, NO_SHARE = HoldBegan("screen-share"), HoldEnded("screen-share")
PULSE = [
    "pulseaudio",
    *("-n", "--daemonize=no", "--exit-idle-time=-1", "--disable-shm"),
    *("-L", "module-native-protocol-unix"),
    *("-L", "module-null-source source_name=mic"),
    *("-L", "module-null-sink sink_name=out"),
]


def test_pulseaudio(runtime: dict[str, str], start: Start, told: Told, qtbot: QtBot) -> None:
    need("pulseaudio", "parec")
    source = PulseMicrophone(runtime)
    source.start(told)
    for times in (0, 1):
        server = start(*PULSE)
        qtbot.waitUntil(lambda: source.report().ok)
        listener = start("parec", "-d", "out.monitor", "/dev/null")
        speaker = start("parec", "-d", "mic", "/dev/null")
        qtbot.waitUntil(counted(told, 4 * times + 1))
        assert source.report().detail == "used by parec"
        end(speaker)
        qtbot.waitUntil(counted(told, 4 * times + 2))
        end(listener)
        start("parec", "-d", "mic", "/dev/null")
        qtbot.waitUntil(counted(told, 4 * times + 3))
        end(server)
        qtbot.waitUntil(counted(told, 4 * times + 4))
        assert not source.report().ok
    assert told == [MIC, NO_MIC] * 4
    source.stop()


def test_pipewire(runtime: dict[str, str], start: Start, told: Told, qtbot: QtBot) -> None:
    need("pipewire", "pw-record")
    source = ScreenShare({**runtime, "WAYLAND_DISPLAY": "wayland-0"})
    source.start(told)
    for times in (0, 1):
        server = start("pipewire")
        qtbot.waitUntil(lambda: source.report().ok)
        sharing = "{ media.class=Stream/Output/Video node.name=shell }"
        sharer = start("pw-record", "-P", sharing, "/dev/null")
        qtbot.waitUntil(counted(told, 4 * times + 1))
        assert "shell" in source.report().detail
        end(sharer)
        qtbot.waitUntil(counted(told, 4 * times + 2))
        start("pw-record", "-P", sharing, "/dev/null")
        qtbot.waitUntil(counted(told, 4 * times + 3))
        end(server)
        qtbot.waitUntil(counted(told, 4 * times + 4))
        assert not source.report().ok
    assert told == [SHARE, NO_SHARE] * 4
    source.stop()


def test_the_microphone_at_pipewire(
    runtime: dict[str, str], start: Start, told: Told, qtbot: QtBot
) -> None:
    need("pipewire", "pipewire-pulse", "wireplumber", "dbus-run-session", "pactl", "parec")
    source = PulseMicrophone(runtime)
    source.start(told)
    start("pipewire")
    start("dbus-run-session", "wireplumber")
    start("pipewire-pulse")
    qtbot.waitUntil(lambda: source.report().ok)
    made = start(
        *("pactl", "load-module", "module-null-sink", "media.class=Audio/Source/Virtual"),
        *("sink_name=mic", "channel_map=mono"),
    )
    assert made.wait(10) == 0
    speaker = start("parec", "-d", "mic", "/dev/null")
    qtbot.waitUntil(lambda: told == [MIC])
    end(speaker)
    qtbot.waitUntil(lambda: told == [MIC, NO_MIC])
    source.stop()
