"""The line about a fault, also of wrong words, and the exit code that goes with it."""

import argparse
import sys
from collections.abc import Callable
from typing import NoReturn

from deskcoach.app.exit_codes import FAULT, USAGE
from deskcoach.core.messages import printable
from deskcoach.core.typed import whole_number

_LONGEST_LINE = 300
"""Characters of a word that cannot be used, as it is quoted."""

LONGEST_ERROR = 600
"""Characters of what went wrong."""


def say_line(line: str) -> int:
    """Write a line about a fault, which names its file itself; returns the exit code for it."""
    print(line, file=sys.stderr)
    return FAULT


def say_error(line: str, code: int) -> int:
    """Write a line about what went wrong; returns the code."""
    print(f"deskcoach: {printable(line)[:LONGEST_ERROR]}", file=sys.stderr)
    return code


class OneLine(argparse.ArgumentParser):
    """Tells what is wrong with the words in one printable line, and ends with the code for it."""

    def error(self, message: str) -> NoReturn:
        """Say it and end."""
        shown = printable(message)
        short = shown if len(shown) <= _LONGEST_LINE else f"{shown[:60]}… {shown[-120:]}"
        self.exit(USAGE, f"{self.prog}: error: {short} (see {self.prog} --help)\n")


def whole(low: int, high: int) -> Callable[[str], int]:
    """Reads a whole number in this range, for an argument."""

    def read(text: str) -> int:
        number = whole_number(text, low, high)
        if number is None:
            line = f"{text!r} is not a whole number from {low} to {high}"
            raise argparse.ArgumentTypeError(line)
        return number

    return read
