"""What is of Linux, or of Unix, and is not asked on Windows: by module, with the reason."""

import sys
from pathlib import Path

import pytest

NOT_ON_WINDOWS = {
    "speaks D-Bus": (
        "presence/test_banners.py",
        "presence/test_dbus.py",
        "presence/test_desktop_flags.py",
        "presence/test_idle.py",
        "presence/test_logind.py",
        "presence/test_players.py",
        "desktop/test_notifications.py",
        "desktop/test_screen_lock_inhibitor.py",
    ),
    "speaks over Unix sockets": (
        "ipc/test_ipc.py",
        "presence/test_chosen.py",
        "presence/test_devices.py",
        "presence/test_pulse.py",
        "presence/test_reconnecting_socket.py",
        "presence/test_merged.py",
        "presence/test_wayland.py",
        "presence/test_x11_words.py",
        "audio/test_sound_servers.py",
    ),
    "starts shell scripts": (
        "audio/test_outputs.py",
        "audio/test_sound.py",
        "audio/test_speech.py",
        "audio/test_spoken.py",
    ),
    "of XDG desktops": ("desktop/test_launcher.py",),
}
"""Their counterparts on Windows are asked by `presence/test_windows.py`, `audio/test_cues.py`, and
in the real program, by `tests/windows`."""
REASONS = {name: reason for reason, names in NOT_ON_WINDOWS.items() for name in names}
HERE = Path(__file__).parent
# Its imports alone end the collection: it locks and asks who the user is, as Unix does.
collect_ignore = ["test_process.py"] if sys.platform == "win32" else []


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Pass over these on Windows, and say why."""
    on_windows = sys.platform == "win32"
    for item in items:
        if on_windows and item.path.is_relative_to(HERE):
            reason = REASONS.get(item.path.relative_to(HERE).as_posix())
            if reason:
                item.add_marker(pytest.mark.skip(reason=reason))
