"""What `deskcoach doctor` is told of a thing outside."""

from typing import NamedTuple


class Report(NamedTuple):
    """One line of the doctor.

    Attributes:
        name: What it is about.
        ok: Whether it works.
        detail: How it works, or what does not.
        remedy: What the person can do; empty: nothing is wrong.
    """

    name: str
    ok: bool
    detail: str
    remedy: str = ""
