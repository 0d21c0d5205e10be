"""How a command ends: its exit codes, and the line about a fault."""

import sys

OK, FAULT, USAGE, NOT_RUNNING, REFUSED, FAILED = range(6)


def say_line(line: str) -> int:
    """Write a line about a fault, which names its file itself; returns the exit code for it."""
    print(line, file=sys.stderr)
    return FAULT
