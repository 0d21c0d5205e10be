"""Runs the project's own tests in the Windows Python: `python -m tools.windows.inner TESTS…`."""

import subprocess
import sys
from collections.abc import Sequence

from tools.windows.desktop import PYTHON, windows_desktop

LETTERS = r"C:\windows\Fonts"
"""Where Qt's offscreen platform, which knows no fonts on Windows, finds some."""


def run(words: Sequence[str]) -> int:
    """Run pytest with these words to its end; its exit code."""
    letters = rf"set QT_QPA_FONTDIR={LETTERS}"  # Wine lets no such variable in from outside
    line = subprocess.list2cmdline([PYTHON, "-m", "pytest", "-q", "-rs", "-n", "2", *words])
    whole = rf"{letters}&& cd /d Z:\w\project&& {line} -p no:cacheprovider"
    with windows_desktop() as desktop:
        command = desktop.command("cmd", "/c", whole, env={"TZ": "UTC"})
        return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
