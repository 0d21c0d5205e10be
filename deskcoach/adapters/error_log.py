"""What went wrong in DeskCoach itself, for a report: each mistake once, and how often it came."""

import os
import sys
import traceback
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from deskcoach.adapters.files import PRIVATE_FILE

ERROR_LOG_BYTES = 256 * 1024
"""The file never grows beyond this; the newest half stays."""
MOST_KINDS = 100
"""Mistakes that are told apart in one run; more are the work of something that makes them."""
FRAMES = 5
"""The innermost calls by which two mistakes are told apart."""
LONGEST_TRACE = 8 * 1024
"""Characters of one mistake that are kept: its beginning and its end."""


class ErrorLog:
    """A file that only this user can read.

    Args:
        path: The file; its folder exists.
        wall: Reads the time of day.
    """

    def __init__(self, path: Path, wall: Callable[[], datetime]) -> None:
        self.path = path
        self._wall = wall
        self._counts = Counter[str]()

    @property
    def count(self) -> int:
        """How many mistakes there were since the start."""
        return self._counts.total()

    def note(self, error: BaseException) -> bool:
        """Keep a mistake; the same one again only counts, and is written at 10, 100, 1,000 times.

        Where it cannot be written it goes to the standard error stream.

        Returns:
            Whether it is the first of its kind since the start.
        """
        kind = _kind(error)
        if kind not in self._counts and len(self._counts) >= MOST_KINDS:
            kind = "others"
        self._counts[kind] += 1
        times = self._counts[kind]
        text = ""
        if times == 1:
            text = _cut("".join(traceback.format_exception(error)))
        elif str(times).strip("0") == "1":
            text = f"{kind}: {times} times since the start\n"
        try:
            if text:
                self._write(text)
        except OSError as refusal:
            if sys.stderr is not None:  # a windowed program on Windows has none
                sys.stderr.write(f"{text}{refusal}\n")
        return times == 1

    def _write(self, text: str) -> None:
        entry = f"{self._wall().isoformat()}\n{text}\n".encode(errors="backslashreplace")
        with suppress(FileNotFoundError):
            if self.path.stat().st_size + len(entry) > ERROR_LOG_BYTES:
                self._drop_the_older_half()
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0)
        with os.fdopen(os.open(self.path, flags, PRIVATE_FILE), "ab") as file:
            with suppress(OSError):  # one that an earlier version left open to others
                self.path.chmod(PRIVATE_FILE)
            file.write(entry)

    def _drop_the_older_half(self) -> None:
        with self.path.open("rb+") as file:
            file.seek(-min(ERROR_LOG_BYTES // 2, self.path.stat().st_size), os.SEEK_END)
            kept = file.read().partition(b"\n\n")[2]  # from the beginning of an entry on
            file.seek(0)
            file.write(kept)
            file.truncate()


def _kind(error: BaseException) -> str:
    frames = reversed(traceback.extract_tb(error.__traceback__)[-FRAMES:])
    where = " from ".join(f"{Path(one.filename).name}:{one.lineno}" for one in frames)
    return f"{type(error).__name__} at {where or 'nowhere'}"


def _cut(text: str) -> str:
    if len(text) <= LONGEST_TRACE:
        return text
    return f"{text[: LONGEST_TRACE // 2]}\n…\n{text[-LONGEST_TRACE // 2 :]}"
