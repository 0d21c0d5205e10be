"""The rows of the JSON file of all that the log keeps: what each field may be."""

from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from deskcoach.core import strict_json

FORMAT = "deskcoach"
VERSION = 1
MOST_BYTES = 200_000_000  # ten years are a seventh of it
MOST_REWRITTEN = 30_000_000
"""Bytes of a file that is not, line by line, as we write it: such a one is read as a whole."""
MOST_RECORDS = 2_000_000
LARGEST_NUMBER = 1_000_000_000

LIMITS = strict_json.Limits(
    bytes=MOST_BYTES,
    number=LARGEST_NUMBER,
    largest="a thousand million",
    example="a file that `deskcoach export` wrote",
    empty="choose a JSON file that `deskcoach export` wrote",
)


Share = Callable[[float], None]
"""Is told how much of something long is done, from 0 to 1."""
TOLD_EACH = 2000
"""Records after which it is told again: some 10 ms."""


def nobody(_: float) -> None:
    """The share that nobody asks for."""


class ArchiveError(ValueError):
    """A file that cannot be taken in; its text is one line: file, place, value, remedy."""


Time = Annotated[
    datetime,
    Meta(tz=True, description='a time with its zone, such as "2026-03-02T09:30:00+01:00"'),
]
# Up to \Z: a $ would let a new line pass behind the last character.
Key = Annotated[
    str, Meta(pattern=r"^[0-9a-f]{32}\Z", description="32 hexadecimal digits in quotes")
]
Exercise = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\Z",
        max_length=60,
        description="the id of an exercise in quotes, such as wall-slide",
    ),
]
Code = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9][a-z0-9:., _-]*\Z|^\Z",
        max_length=120,
        description='a code in quotes, such as "desk:1800"',
    ),
]
Tempo = Annotated[
    str,
    Meta(pattern=r"^[0-9.-]*\Z", max_length=40, description='a tempo in quotes, such as "2-1-2"'),
]
Amount = Annotated[float, Meta(ge=0, le=LARGEST_NUMBER)]
Score = Annotated[int, Meta(ge=0, le=10)]
Exercises = Annotated[tuple[Exercise, ...], Meta(max_length=100)]


class BreakRow(Struct, frozen=True, forbid_unknown_fields=True):
    """One break."""

    at: Time
    kind: Literal["stretch", "move"]
    outcome: Literal["done", "part-done", "put-off", "skipped", "unanswered", "natural"]
    offered: Time | None
    exercises: Exercises
    desk_seconds: Amount
    seconds: Amount
    why: Code


class SessionRow(Struct, frozen=True, forbid_unknown_fields=True):
    """One strength session."""

    id: Key
    started: Time
    ended: Time | None
    outcome: Literal["open", "done", "part-done", "abandoned"]
    exercises: Exercises
    effort: Score | None


class SetRow(Struct, frozen=True, forbid_unknown_fields=True):
    """One set."""

    id: Key
    session: Key
    exercise: Exercise
    number: Annotated[int, Meta(ge=1, le=1000)]
    side: Annotated[int, Meta(ge=0, le=2)]
    target: Amount
    actual: Amount
    unit: Literal["reps", "s"]
    load_kg: Amount | None
    tempo: Tempo
    started: Time
    ended: Time
    effort: Score | None


class PainRow(Struct, frozen=True, forbid_unknown_fields=True):
    """What was told of pain."""

    id: Key
    at: Time
    level: Score
    exercise: Exercise | None
    session: Key | None


class ArchiveFile(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    format: Literal["deskcoach"]
    version: Literal[1]
    breaks: Annotated[list[BreakRow], Meta(max_length=MOST_RECORDS)]
    sessions: Annotated[list[SessionRow], Meta(max_length=MOST_RECORDS)]
    sets: Annotated[list[SetRow], Meta(max_length=MOST_RECORDS)]
    pains: Annotated[list[PainRow], Meta(max_length=MOST_RECORDS)]
    training: dict[str, Any] | None
