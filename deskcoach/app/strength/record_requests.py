"""What can be asked for of what is kept of strength: sets, notes, doses and routines."""

from datetime import date, datetime
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from deskcoach.core.command import Command
from deskcoach.core.records import (
    DoseHold,
    DoseLoad,
    DosePhase,
    DoseReps,
    DoseRest,
    DoseSets,
    ExerciseId,
    Feelings,
    GivenBy,
    Key,
    NoteRecord,
    NoteText,
    Place,
    Score,
    SessionRecord,
    SetRecord,
    SetSide,
)
from deskcoach.core.strength.commands import Load, Reps, Slot
from deskcoach.core.strength.routine import MOST_ITEMS, RoutineItem, RoutineName, Weekday


class ShowSets(Command, frozen=True, tag="sets"):
    """The sets of a week; without a day, of this one."""

    week: date | None = None


class SetCorrect(Command, frozen=True, tag="set-correct"):
    """Correct a set of an earlier session; gives back what it was."""

    id: str
    reps: Reps | None = None
    load: Load | None = None
    effort: Score | None = None


class SetRemove(Command, frozen=True, tag="set-remove"):
    """Take a set out; gives it back."""

    id: str


class SessionRemove(Command, frozen=True, tag="session-remove"):
    """Take a session out with its sets; gives them back."""

    id: str


class SessionRestore(Command, frozen=True, tag="session-restore"):
    """Put back what one of the three before gave back."""

    session: SessionRecord | None = None
    sets: tuple[SetRecord, ...] = ()
    notes: tuple[NoteRecord, ...] = ()


class ShowDoses(Command, frozen=True, tag="doses"):
    """The dose of each strength exercise, and whose it is."""


class Prescribe(Command, frozen=True, tag="prescribe"):
    """Have an exercise go by these numbers from now on; what is not named stays as it is itself.

    Gives back what held before, for `Prescribe` to be taken back; None where that was its own dose.
    """

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


class SourceDose(Command, frozen=True, tag="dose-source"):
    """Back to the dose of the exercise itself; gives back what held before."""

    exercise: ExerciseId


class ShowRoutines(Command, frozen=True, tag="routines"):
    """What sessions consist of."""


class RoutineSave(Command, frozen=True, tag="routine-save"):
    """Keep a routine, in place of the one that `was` named so; gives back what was there."""

    name: RoutineName
    items: Annotated[tuple[RoutineItem, ...], Meta(max_length=MOST_ITEMS)] = ()
    days: Annotated[tuple[Weekday, ...], Meta(max_length=7)] = ()
    warm_up: Annotated[str, Meta(max_length=60)] = ""
    easy: bool = False
    was: RoutineName | None = None


class RoutineDelete(Command, frozen=True, tag="routine-delete"):
    """Take a routine out; gives it back."""

    name: RoutineName


class ShowNotes(Command, frozen=True, tag="notes"):
    """What was noted since a time; without one, ever."""

    since: datetime | None = None


class KeepNote(Command, frozen=True, tag="note"):
    """Keep a note, new or in place of the one with its id; empty: take it out. Gives its id.

    In a running session it is of that session; without `exercise`, of the whole of it. With
    `slot` it is of a finished set of that session, in place of what was noted of it.
    """

    text: NoteText = ""
    feelings: Feelings = ()
    exercise: ExerciseId | None = None
    set_id: Key | None = None
    session: Key | None = None
    id: Key | None = None
    slot: Slot | None = None


class EnteredSet(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One set of a session that is entered by hand.

    Attributes:
        exercise: Id of the exercise.
        amount: Repetitions, or seconds of a hold.
        load: kg, or None without.
        side: 0 for both at once, 1 left, 2 right.
    """

    exercise: ExerciseId
    amount: Annotated[float, Meta(gt=0, le=3600)]
    load: Annotated[float, Meta(ge=0, le=500)] | None = None
    side: SetSide = 0


class Elsewhere(Command, frozen=True, tag="elsewhere"):
    """Enter a session that was done without DeskCoach; or change one that was entered so (`id`).

    Gives back `saved` and its `id`; where another session is at that time already, it is not
    saved, and that one's `clash` is given back: then `clash` says to add to it, or to keep both.
    """

    started: datetime
    sets: Annotated[tuple[EnteredSet, ...], Meta(min_length=1, max_length=200)]
    place: Place = "elsewhere"
    pain: Score | None = None
    note: NoteText = ""
    clash: Literal["ask", "add", "both"] = "ask"
    id: Key | None = None


class LastSets(Command, frozen=True, tag="last-sets"):
    """The sets of each exercise as it was done last."""


RecordCommand = (
    ShowSets
    | SetCorrect
    | SetRemove
    | SessionRemove
    | SessionRestore
    | ShowDoses
    | Prescribe
    | SourceDose
    | ShowRoutines
    | RoutineSave
    | RoutineDelete
    | ShowNotes
    | KeepNote
    | Elsewhere
    | LastSets
)
