"""What a test needs that Windows has not: `@needs("POSIX modes")`, told as the reason there."""

import stat
import sys
from pathlib import Path
from typing import Literal, get_args

import pytest

Unix = Literal[
    "D-Bus",
    "Linux's own figures, in /proc",
    "POSIX links",
    "POSIX modes",
    "POSIX names of files",
    "POSIX signals",
    "POSIX special files",
    "POSIX users",
    "PipeWire",
    "Unix sockets",
    "Wayland",
    "XDG folders",
    "a system without message boxes",
    "clock_gettime",
    "shell scripts",
    "to move a file that is open",
]
ON_WINDOWS = sys.platform == "win32"


def needs(what: Unix) -> pytest.MarkDecorator:
    """Skip a test, or a module, on Windows; for `pytestmark` too."""
    assert what in get_args(Unix)
    return pytest.mark.skipif(ON_WINDOWS, reason=f"needs {what}")


def has_mode(path: Path, mode: int) -> bool:
    """Whether a file or folder has these POSIX modes; on Windows, which has none, as good as."""
    return ON_WINDOWS or stat.S_IMODE(path.stat().st_mode) == mode
