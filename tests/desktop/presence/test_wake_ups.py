"""What all sources cost while nothing happens."""

import subprocess
import sys

import pytest

from tests.desktop.presence.conftest import Start, need, wait_until
from tests.desktop.presence.test_sound import PULSE
from tools.desktop_session import Session

pytestmark = pytest.mark.desktop

SETTLE, SECONDS, MOST = 4.0, 10.0, 2


def test_all_sources_sleep_while_nothing_happens(
    x11: Session, runtime: dict[str, str], start: Start
) -> None:
    need("pulseaudio", "pipewire")
    start(*PULSE)
    start("pipewire")
    bus = f"{runtime['XDG_RUNTIME_DIR']}/system"
    start("dbus-daemon", "--session", "--nofork", f"--address=unix:path={bus}")
    folder = runtime["XDG_RUNTIME_DIR"]
    command = ["ls", f"{folder}/pulse/native", f"{folder}/pipewire-0", bus]
    wait_until(
        lambda: subprocess.run(command, check=False, capture_output=True).returncode == 0,
        what="the servers",
    )
    program = "tests.desktop.presence.quiet_program"
    ran = subprocess.run(
        [sys.executable, "-m", program, str(SETTLE), str(SECONDS)],
        env={
            **x11.env,
            "XDG_RUNTIME_DIR": folder,
            "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={bus}",
            "QT_QPA_PLATFORM": "offscreen",
        },
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    names, count = ran.stdout.splitlines()
    expected = {"idle time", "microphone", "camera", "screen share", "fullscreen", "media"}
    assert set(names.split(",")) >= expected | {"do not disturb"}
    assert int(count) <= MOST
