"""What is of Linux, or of Unix, and is not asked on Windows: by module, with the reason."""

from pathlib import Path

import pytest

from tests.system import Unix, needs

NOT_ON_WINDOWS: dict[Unix, tuple[str, ...]] = {
    "D-Bus": (
        "presence/linux/test_banners.py",
        "presence/test_dbus.py",
        "presence/linux/test_desktop_flags.py",
        "presence/test_idle.py",
        "presence/linux/test_logind.py",
        "presence/linux/test_players.py",
        "desktop/test_notifications.py",
        "desktop/test_screen_lock_inhibitor.py",
    ),
    "Unix sockets": (
        "ipc/test_ipc.py",
        "presence/test_chosen.py",
        "presence/linux/test_devices.py",
        "presence/linux/test_pulse.py",
        "presence/test_reconnecting_socket.py",
        "presence/test_merged.py",
        "presence/linux/test_wayland.py",
        "presence/linux/test_x11_protocol.py",
        "presence/linux/test_x11_words.py",
        "audio/test_sound_servers.py",
    ),
    "shell scripts": (
        "audio/test_outputs.py",
        "audio/test_sound.py",
        "audio/test_speech.py",
        "audio/test_spoken.py",
    ),
    "XDG folders": ("desktop/test_launcher.py",),
}
"""Their counterparts on Windows are asked by `presence/test_windows.py`, `audio/test_cues.py`, and
in the real program, by `tests/windows`."""
NEEDS = {name: needs(what) for what, names in NOT_ON_WINDOWS.items() for name in names}
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Pass over these on Windows, and say why."""
    for item in items:
        if item.path.is_relative_to(HERE):
            mark = NEEDS.get(item.path.relative_to(HERE).as_posix())
            if mark is not None:
                item.add_marker(mark)
