"""How a command ends: a number, with which the command line exits, and the reply that says so."""

from typing import Any

OK, FAULT, USAGE, NOT_RUNNING, REFUSED, FAILED = range(6)
MISTAKE = 70
"""One of ours, as `sysexits.h` counts them."""


def refused_reply(error: str, code: int) -> dict[str, Any]:
    """The reply that it was not done; `error` is one line."""
    return {"ok": False, "error": error, "code": code}
