"""What the log keeps: one type for each sort of record, and what each of its fields may be.

Rows of the log, the lines of a backup and what the command line prints are made from these fields.
The limits are those of a backup that is taken in (`core.export.backup`); a row of the log itself
need only make sense (`adapters.store.rows`).
"""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from deskcoach.core.breaks.events import BREAKS, OUTCOMES, BreakEventType, Kind

LARGEST_NUMBER = 1_000_000_000

Time = Annotated[
    datetime,
    Meta(tz=True, description='a time with its zone, such as "2026-03-02T09:30:00+01:00"'),
]
# Up to \Z: a $ would let a new line pass behind the last character.
Key = Annotated[
    str, Meta(pattern=r"^[0-9a-f]{32}\Z", description="32 hexadecimal digits in quotes")
]
ExerciseId = Annotated[
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
Reason = Annotated[
    str, Meta(max_length=2000, description="a code, and behind it the names of programs")
]
TempoText = Annotated[
    str,
    Meta(pattern=r"^[0-9.-]*\Z", max_length=40, description='a tempo in quotes, such as "2-1-2"'),
]
Amount = Annotated[float, Meta(ge=0, le=LARGEST_NUMBER)]
Score = Annotated[int, Meta(ge=0, le=10)]
SetNumber = Annotated[int, Meta(ge=1, le=1000)]
SetSide = Annotated[int, Meta(ge=0, le=2)]
DoseSets = Annotated[int, Meta(ge=1, le=10)]
DoseReps = Annotated[int, Meta(ge=1, le=100)]
DoseHold = Annotated[float, Meta(ge=0, le=300)]
DosePhase = Annotated[float, Meta(ge=0.5, le=20)]
DoseRest = Annotated[float, Meta(ge=0, le=600)]
DoseLoad = Annotated[float, Meta(ge=0, le=500)]
GivenBy = Annotated[str, Meta(max_length=120, description="a text of at most 120 characters")]
NoteText = Annotated[str, Meta(max_length=500, description="a text of at most 500 characters")]
Feeling = Literal["sticky", "sore"]
"""What one tap notes of a set. It is no pain, and changes no dose."""
Feelings = Annotated[tuple[Feeling, ...], Meta(max_length=2)]
Exercises = Annotated[tuple[ExerciseId, ...], Meta(max_length=100)]
# msgspec takes any word of an enumeration; that these are fewer, `backup` sees to.
BreakKind = Annotated[Kind, Meta(extra_json_schema={"enum": sorted(BREAKS)})]
BreakOutcome = Annotated[BreakEventType, Meta(extra_json_schema={"enum": sorted(OUTCOMES)})]


class Record(Struct, frozen=True, forbid_unknown_fields=True):
    """Anything that the log keeps."""


class BreakRecord(Record, frozen=True):
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

    at: Time
    kind: BreakKind
    outcome: BreakOutcome
    offered: Time | None
    exercises: Exercises
    desk_seconds: Amount
    seconds: Amount
    why: Code


class Decision(Record, frozen=True):
    """One line of the journal: what the break rules said, and why.

    Attributes:
        at: When, with UTC offset.
        what: The word for it.
        kind: Which kind it concerns, or None.
        why: The reason as a code, with the names of programs where they matter.
        seconds: A length that belongs to it.
    """

    at: Time
    what: BreakEventType
    kind: Kind | None
    why: Reason
    seconds: float = 0.0


SessionOutcome = Literal["open", "done", "part-done", "abandoned"]
"""`open` while it runs, or until it is resumed or closed after a crash."""


Place = Literal["home", "gym", "elsewhere"]
"""Where a session was that somebody entered by hand afterwards."""


class SessionRecord(Record, frozen=True, omit_defaults=True):
    """One strength session. What was done in it are its sets; totals are derived from those.

    Attributes:
        id: Made once, for ever, so that two logs can be merged.
        started: When the person began, with UTC offset.
        ended: When the last set ended, or None while it is open.
        outcome: How it ended.
        exercises: Ids of the exercises that were planned, in order.
        effort: How hard it was, 0 to 10, or None where nobody told.
        place: Where it was, if it was entered by hand; None: DeskCoach or another app counted.
    """

    id: Key
    started: Time
    ended: Time | None
    outcome: SessionOutcome
    exercises: Exercises
    effort: Score | None
    place: Place | None = None


class SetRecord(Record, frozen=True, omit_defaults=True):
    """One set that was done.

    Attributes:
        id: Made once, for ever.
        session: Id of its session.
        exercise: Id of the exercise.
        number: Number of the set in that exercise, from 1.
        side: 0 for both at once, else 1 or 2, in their order (`Exercise.side_name`).
        target: What was meant, in `unit`.
        actual: What was done, in `unit`.
        unit: `reps`, or `s` for a hold.
        load_kg: Weight of each dumbbell in kilograms, or None without.
        tempo: Seconds up, hold and down, such as `2-1-2`; empty for a hold.
        started: When it began, with UTC offset.
        ended: When it ended.
        effort: How hard it was, 0 to 10, or None where nobody told.
        prescription: Id of the prescription that it was done by; None: by the exercise's own dose.
    """

    id: Key
    session: Key
    exercise: ExerciseId
    number: SetNumber
    side: SetSide
    target: Amount
    actual: Amount
    unit: Literal["reps", "s"]
    load_kg: Amount | None
    tempo: TempoText
    started: Time
    ended: Time
    effort: Score | None
    prescription: Key | None = None


def turned(sets: Iterable[SetRecord], exercises: Collection[str]) -> list[SetRecord]:
    """The sets, where the first side of these exercises is the second one, and the other way."""
    return [
        msgspec.structs.replace(one, side=3 - one.side)
        if one.side and one.exercise in exercises
        else one
        for one in sets
    ]


class PainRecord(Record, frozen=True):
    """Pain that the person told.

    Attributes:
        id: Made once, for ever.
        at: When, with UTC offset.
        level: 0 (none) to 10.
        exercise: Id of the exercise during which it was told, or None.
        session: Id of the session in which it was told, or None.
    """

    id: Key
    at: Time
    level: Score
    exercise: ExerciseId | None
    session: Key | None


class PrescriptionRecord(Record, frozen=True):
    """A dose that a person, or who treats them, set for an exercise, from a time on.

    The newest one of an exercise holds. What of it is None is as the exercise itself has it, so one
    without any number is the way back to the source's dose.

    Attributes:
        id: Made once, for ever.
        at: From when on, with UTC offset.
        exercise: Id of the exercise.
        sets: How many, 1 to 10.
        most_sets: Up to how many.
        reps: In a set, 1 to 100; None for a hold.
        hold: Seconds at the top, or of the hold that the exercise is.
        up: Seconds of the way up.
        down: Seconds of the way down.
        rest: Seconds after a set.
        load_kg: Weight of each dumbbell in kilograms.
        given: Who gave it, in a person's own words; empty: they themselves.
    """

    id: Key
    at: Time
    exercise: ExerciseId
    sets: DoseSets | None = None
    most_sets: DoseSets | None = None
    reps: DoseReps | None = None
    hold: DoseHold | None = None
    up: DosePhase | None = None
    down: DosePhase | None = None
    rest: DoseRest | None = None
    load_kg: DoseLoad | None = None
    given: GivenBy = ""

    @property
    def cleared(self) -> bool:
        """Whether it names no number: the exercise's own dose holds again."""
        return self.numbers == ()

    @property
    def numbers(self) -> tuple[tuple[str, float], ...]:
        """The numbers that it names, each with its field's name."""
        named = (field.name for field in msgspec.structs.fields(self))
        told = ((name, getattr(self, name)) for name in named if name in DOSE)
        return tuple((name, value) for name, value in told if value is not None)


DOSE = ("sets", "most_sets", "reps", "hold", "up", "down", "rest", "load_kg")
"""The numbers of a prescription."""


class NoteRecord(Record, frozen=True):
    """What a person noted of a set, of an exercise or of a session.

    Attributes:
        id: Made once, for ever.
        at: When, with UTC offset.
        text: In their own words, at most 500 characters.
        session: Id of the session, or None outside of one.
        exercise: Id of the exercise that it is about, or None for the whole session.
        set_id: Id of the set that it is about, or None.
        feelings: What was noted with one tap.
    """

    id: Key
    at: Time
    text: NoteText = ""
    session: Key | None = None
    exercise: ExerciseId | None = None
    set_id: Key | None = None
    feelings: Feelings = ()


TrainingRecord = SessionRecord | SetRecord | PainRecord | PrescriptionRecord | NoteRecord


def plain(record: Record, timespec: str = "auto") -> dict[str, Any]:
    """A record as the command line prints it: times in ISO 8601, to the second or exactly."""
    whole = msgspec.structs.asdict(record)  # also what is at its default
    values: dict[str, Any] = msgspec.to_builtins(whole, builtin_types=(datetime,))
    return {
        name: value.isoformat(timespec=timespec) if isinstance(value, datetime) else value
        for name, value in values.items()
    }
