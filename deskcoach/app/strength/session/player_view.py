"""What the session player is told: the snapshot, the exercises, and a few facts around them."""

from datetime import date, datetime
from typing import Literal

from msgspec import Struct

from deskcoach.core.exercises import Dose, Exercise, Number, Source
from deskcoach.core.records import NoteRecord, SetRecord
from deskcoach.core.strength.machine import legal
from deskcoach.core.strength.plan import WeekView
from deskcoach.core.strength.session import Block, Session
from deskcoach.core.strength.snapshot import Snapshot, snapshot
from deskcoach.core.typed import Unit

Sounding = Literal["voice", "tones", "silent"]
Quiet = Literal["", "off", "missing"]


class SessionScreen(Struct, frozen=True):
    """Everything that the player shows.

    Attributes:
        snapshot: Where the session stands.
        blocks: The exercises of the session with their numbers.
        exercises: The same exercises with their words, in the same order.
        today: The local date.
        can: The commands that would not be refused now.
        sound: Whether a voice speaks, only tones sound, or neither.
        quiet: Why it is no more than that: switched off, or nothing here can.
        unit: Unit for loads; the machine itself counts in kg.
        hint: One sentence before the start, such as a day between being kind; empty without one.
        unfinished: The session was found unfinished, and the person is asked what to do with it.
        last_time: The same set in the last session with that exercise.
        rest_changed: The rest after the set that was finished last was changed.
        note: What was noted of the set that was finished last.
        week: This week, this session counted where it is done.
        next_at: Local time of the next session.
    """

    snapshot: Snapshot
    blocks: tuple[Block, ...]
    exercises: tuple[Exercise, ...]
    today: date
    can: frozenset[type]
    sound: Sounding = "voice"
    quiet: Quiet = ""
    unit: Unit = "kg"
    hint: str = ""
    unfinished: bool = False
    last_time: SetRecord | None = None
    rest_changed: bool = False
    note: NoteRecord | None = None
    week: WeekView | None = None
    next_at: datetime | None = None

    @property
    def work(self) -> tuple[tuple[Block, Exercise], ...]:
        """The exercises of the session with their blocks, without the warm-up."""
        pairs = zip(self.blocks, self.exercises, strict=True)
        return tuple((block, exercise) for block, exercise in pairs if not block.warm_up)

    @property
    def block(self) -> Block:
        """The block of the exercise that is shown."""
        return self.blocks[self.snapshot.block]

    @property
    def exercise(self) -> Exercise:
        """The exercise that is shown."""
        return self.exercises[self.snapshot.block]

    def by_id(self, exercise_id: str) -> Exercise | None:
        """One of the exercises of the session."""
        return next((e for e in self.exercises if e.id == exercise_id), None)


def stand_in(block: Block) -> Exercise:
    """What can be shown of an exercise whose file is gone: its name and its block's numbers."""
    tempo = None if block.hold is not None else block.tempo
    hold = block.hold if tempo is None else tempo.hold
    dose = Dose(
        sets=Number(block.sets, "sets", "us"),
        reps=Number(block.reps, "reps", "us") if tempo else None,
        up=Number(tempo.up, "s", "us") if tempo else None,
        hold=Number(hold or 0, "s", "us"),
        down=Number(tempo.down, "s", "us") if tempo else None,
        rest=Number(block.rest, "s", "us"),
    )
    source = Source(block.name, block.name)
    return Exercise(block.exercise_id, block.name, "strength", "standing", dose, source=source)


def session_screen_of(
    session: Session, exercises: tuple[Exercise, ...], today: date
) -> SessionScreen:
    """The screen of a session as it stands, without what lies around it."""
    return SessionScreen(snapshot(session), session.blocks, exercises, today, legal(session))
