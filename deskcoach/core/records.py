"""What the log keeps."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from deskcoach.core.breaks.events import BreakEventType, Kind


@dataclass(frozen=True, slots=True)
class BreakRecord:
    """How one break, offered or not, ended.

    Attributes:
        at: When it ended, with UTC offset.
        kind: `stretch` or `move`.
        outcome: One of `events.OUTCOMES`.
        offered: When the card came, or None where nobody offered it (natural, asked for).
        exercises: Ids of the stretches that were shown.
        desk_seconds: Time at the desk before it, since the last break of this kind.
        seconds: Its length: time guided, time away, or time put off.
        why: The reason as a code (see `deskcoach.app.breaks.status`).
    """

    at: datetime
    kind: Kind
    outcome: BreakEventType
    offered: datetime | None
    exercises: tuple[str, ...]
    desk_seconds: float
    seconds: float
    why: str


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of the journal: what the break rules said, and why.

    Attributes:
        at: When, with UTC offset.
        what: The word for it.
        kind: Which kind it concerns, or None.
        why: The reason as a code.
        seconds: A length that belongs to it.
    """

    at: datetime
    what: BreakEventType
    kind: Kind | None
    why: str
    seconds: float = 0.0


SessionOutcome = Literal["open", "done", "part-done", "abandoned"]
"""`open` while it runs, or until it is resumed or closed after a crash."""


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """One strength session. What was done in it are its sets; totals are derived from those.

    Attributes:
        id: Made once, for ever (32 hexadecimal digits), so that two logs can be merged.
        started: When the person began, with UTC offset.
        ended: When the last set ended, or None while it is open.
        outcome: How it ended.
        exercises: Ids of the exercises that were planned, in order.
        effort: How hard it was, 0 to 10, or None where nobody told.
    """

    id: str
    started: datetime
    ended: datetime | None
    outcome: SessionOutcome
    exercises: tuple[str, ...]
    effort: int | None = None


@dataclass(frozen=True, slots=True)
class SetRecord:
    """One set that was done.

    Attributes:
        id: Made once, for ever (32 hexadecimal digits).
        session: Id of its session.
        exercise: Id of the exercise.
        number: Number of the set in that exercise, from 1.
        side: 0 for both at once, else 1 or 2.
        target: What was meant, in `unit`.
        actual: What was done, in `unit`.
        unit: `reps`, or `s` for a hold.
        load_kg: Weight of each dumbbell in kilograms, or None without.
        tempo: Seconds up, hold and down, such as `2-1-2`; empty for a hold.
        started: When it began, with UTC offset.
        ended: When it ended.
        effort: How hard it was, 0 to 10, or None where nobody told.
    """

    id: str
    session: str
    exercise: str
    number: int
    side: int
    target: float
    actual: float
    unit: Literal["reps", "s"]
    load_kg: float | None
    tempo: str
    started: datetime
    ended: datetime
    effort: int | None = None


@dataclass(frozen=True, slots=True)
class PainRecord:
    """Pain that the person told.

    Attributes:
        id: Made once, for ever (32 hexadecimal digits).
        at: When, with UTC offset.
        level: 0 (none) to 10.
        exercise: Id of the exercise during which it was told, or None.
        session: Id of the session in which it was told, or None.
    """

    id: str
    at: datetime
    level: int
    exercise: str | None
    session: str | None
