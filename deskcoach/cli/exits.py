"""What all commands do alike: ask the running program, print, tell a fault with its exit code."""

import argparse
import json
import sys
from collections.abc import Callable, Mapping
from datetime import date
from io import TextIOWrapper
from typing import Any, NoReturn

from deskcoach.app.exit_codes import FAILED, FAULT, NOT_RUNNING, OK, USAGE
from deskcoach.core.messages import printable
from deskcoach.core.typed import whole_number

_LONGEST_LINE = 300
"""Characters of a word that cannot be used, as it is quoted."""

LONGEST_ERROR = 600
"""Characters of what went wrong."""


def say_line(line: str) -> int:
    """Write a line about a fault, which names its file itself; returns the exit code for it."""
    _complain(line)
    return FAULT


def say_error(line: str, code: int) -> int:
    """Write a line about what went wrong; returns the code."""
    _complain(f"deskcoach: {printable(line)[:LONGEST_ERROR]}")
    return code


def _complain(line: str) -> None:
    from deskcoach.adapters.process import complain

    complain(line)


def print_json(value: Any, *, ascii_only: bool = False, indent: int | None = None) -> None:
    """Print a value as JSON, which is UTF-8 wherever it goes."""
    if isinstance(sys.stdout, TextIOWrapper):  # a console or a file of Windows may know less
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    print(json.dumps(value, ensure_ascii=ascii_only, indent=indent))


def as_request(command: str, words: Mapping[str, Any]) -> dict[str, Any]:
    """A request as it is sent: dates in ISO 8601, and nothing that was not said."""
    told = {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in words.items()
        if value is not None
    }
    return {"command": command, **told}


def ask_running(command: str, **words: Any) -> tuple[int, Any]:
    """Ask the running program; what goes wrong is said on standard error.

    It is asked in its own words: the types of the commands would double the time that this takes.

    Returns:
        The exit code, and the value of the reply.
    """
    from deskcoach.adapters import paths, process
    from deskcoach.adapters.ipc import client

    try:
        reply = client.ask(process.address_of(paths.folders()), as_request(command, words))
    except client.NotRunning:
        return say_error("DeskCoach is not running. Start it with: deskcoach", NOT_RUNNING), None
    except client.IpcError as error:
        return say_error(str(error), FAILED), None
    if not reply.get("ok"):
        return say_error(str(reply.get("error")), int(reply.get("code", FAILED))), None
    if reply.get("note"):
        say_error(str(reply["note"]), OK)
    return OK, reply.get("value")


def show(
    words: argparse.Namespace,
    found: tuple[int, Any],
    text: Callable[[Any], str],
    *,
    ascii_only: bool = False,
) -> int:
    """Print what was asked for, if it was given: as JSON or in words; returns the exit code."""
    code, value = found
    if code == OK and words.json:
        print_json(value, ascii_only=ascii_only)
    elif code == OK:
        print(text(value))
    return code


class OneLine(argparse.ArgumentParser):
    """Tells what is wrong with the words in one printable line, and ends with the code for it."""

    def error(self, message: str) -> NoReturn:
        """Say it and end."""
        shown = printable(message)
        short = shown if len(shown) <= _LONGEST_LINE else f"{shown[:60]}… {shown[-120:]}"
        _complain(f"{self.prog}: error: {short} (see {self.prog} --help)")
        sys.exit(USAGE)


def whole(low: int, high: int) -> Callable[[str], int]:
    """Reads a whole number in this range, for an argument."""

    def read(text: str) -> int:
        number = whole_number(text, low, high)
        if number is None:
            line = f"{text!r} is not a whole number from {low} to {high}"
            raise argparse.ArgumentTypeError(line)
        return number

    return read
