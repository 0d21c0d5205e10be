"""What the pages of the window show: plain values, made by the use cases, drawn by the ui."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from deskcoach.core.exercises import Catalogue

if TYPE_CHECKING:
    from deskcoach.app.history_screen import ExerciseRow


class SpanKind(StrEnum):
    """What a part of the day was."""

    WORK = "work"
    NATURAL = "natural"
    GUIDED = "guided"
    HELD = "held"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class DaySpan:
    """A part of the day.

    Attributes:
        kind: What it was.
        start: When it began, on the wall clock.
        end: When it ended; the last one ends now.
        why: For a span in which breaks were held, the codes of the reasons, with commas.
    """

    kind: SpanKind
    start: datetime
    end: datetime
    why: str = ""


@dataclass(frozen=True, slots=True)
class Ribbon:
    """The day as a ribbon.

    Attributes:
        spans: In order of time, without gaps wanted but with gaps allowed.
        now: Where the line stands.
        coming: When the next breaks would fall due, if one stays at the desk.
    """

    spans: tuple[DaySpan, ...]
    now: datetime
    coming: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True)
class LibraryScreen:
    """The exercises that can be used.

    Attributes:
        catalogue: All of them.
        own: Ids of the person's own.
        folder: Where own exercises are put.
        history: What was done of each strength exercise, by id.
        held: How often each stretch was held in a guided break, by id.
        today: The local date; it decides how a review date is told.
        until_seen: Sessions and stretches wait until the person has been seen.
    """

    catalogue: Catalogue
    today: date
    own: frozenset[str] = frozenset()
    folder: str = ""
    history: Mapping[str, "ExerciseRow"] = field(default_factory=dict)
    held: Mapping[str, int] = field(default_factory=dict)
    until_seen: bool = False
