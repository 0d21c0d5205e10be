"""Runs the project's own tests in the Windows Python: `python -m tools.windows.inner TESTS…`."""

import subprocess
import sys
from collections.abc import Sequence

from tools.windows.desktop import PYTHON, windows_desktop

LETTERS = r"Z:\w\fonts"
"""Where Qt's offscreen platform, which knows no fonts on Windows, finds those of our tests."""
REGION = {"sShortTime": "HH:mm", "sTimeFormat": "HH:mm:ss", "iFirstDayOfWeek": "0"}
"""A clock of 24 hours, and weeks from Monday, as the tests have them elsewhere: a person's choices
on Windows, which Wine begins as in the USA."""
INTERNATIONAL = r"HKCU\Control Panel\International"


def run(words: Sequence[str]) -> int:
    """Run pytest with these words to its end; its exit code."""
    letters = rf"set QT_QPA_FONTDIR={LETTERS}"  # Wine lets no such variable in from outside
    line = subprocess.list2cmdline([PYTHON, "-m", "pytest", "-q", "-rs", "-n", "2", *words])
    whole = rf"{letters}&& cd /d Z:\w\project&& {line} -p no:cacheprovider"
    with windows_desktop() as desktop:
        for name, value in REGION.items():
            desktop.run("reg", "add", INTERNATIONAL, "/v", name, "/d", value, "/f")
        command = desktop.command("cmd", "/c", whole, env={"TZ": "UTC"})
        return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
