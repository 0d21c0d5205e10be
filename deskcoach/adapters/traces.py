"""Where `deskcoach simulate` reads from: a trace, and the settings to try it with."""

import contextlib
import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

from deskcoach.adapters import resources
from deskcoach.adapters.files import open_file, reason
from deskcoach.adapters.settings_file import SettingsFile
from deskcoach.core.problems import Problem
from deskcoach.core.settings import Settings

LONGEST_LINE = 100_000
"""Characters; an event has some 100."""


class TraceFileError(Exception):
    """A file cannot be read: one line with its name, the reason and a remedy."""


@contextlib.contextmanager
def open_trace(path: Path) -> Iterator[Iterable[str]]:
    """The lines of a trace; `-` is standard input.

    Raises:
        TraceFileError: It cannot be read, or is not UTF-8.
    """
    try:
        if str(path) == "-":
            yield _lines(sys.stdin)
            return
        with open_file(path) as file, io.TextIOWrapper(file, encoding="utf-8-sig") as text:
            yield _lines(text)
    except OSError as error:
        raise TraceFileError(f"{path}: {reason(error)}: check its name and permissions") from None
    except UnicodeDecodeError:
        raise TraceFileError(f"{path}: is not UTF-8: save the file as UTF-8") from None


def _lines(text: TextIO) -> Iterator[str]:
    """The lines; of one that does not end, a part, which is then told as a fault."""
    return iter(lambda: text.readline(LONGEST_LINE), "")


def settings_of(path: Path | None) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings in that file, or the person's own.

    Raises:
        TraceFileError: There is no such file.
    """
    if path is not None and not path.is_file():
        raise TraceFileError(f"{path}: no such file: check its name")
    return SettingsFile(path or resources.folders().settings_file).load()
