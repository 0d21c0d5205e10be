"""A session as the log keeps it, and back: walls for instants, one id for each set."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from deskcoach.app.strength.store import TrainingStore
from deskcoach.core import records
from deskcoach.core.clock import Moment
from deskcoach.core.strength.commands import Counting, Slot
from deskcoach.core.strength.events import BEFORE
from deskcoach.core.strength.machine import new_session, restored
from deskcoach.core.strength.session import (
    Block,
    FinishedSet,
    Hurt,
    Outcome,
    Paused,
    Resting,
    Session,
    Tempo,
)
from deskcoach.core.strength.snapshot import begun
from deskcoach.core.strength.snapshot import running as reps_done

_OUTCOMES: dict[Outcome, records.SessionOutcome] = {
    "done": "done",
    "part done": "part-done",
    "abandoned": "abandoned",
}


class Running(Struct, frozen=True):
    """What of a session that is not over is in no set yet.

    Attributes:
        id: Of the session.
        started: When the person began.
        blocks: The exercises with their numbers, added sets and named loads included.
        counting: Who counts.
        skipped: Indexes of blocks that were left out, and of warm-ups that were done.
        passed: Sets that were left out.
        eased: Indexes of blocks for which an easier way was advised.
        reps: Reps or seconds done in the running set `slot`, which began at `set_began`; 0: none.
        rest: The rest that is paused.
        hurt: The occasion on which it stands still.
        pain: How the back was said to be at the end.
        before: And before it.
    """

    id: str
    started: datetime
    blocks: tuple[Block, ...]
    counting: Counting = "paced"
    skipped: frozenset[int] = frozenset()
    passed: frozenset[Slot] = frozenset()
    eased: frozenset[int] = frozenset()
    reps: float = 0
    slot: Slot | None = None
    set_began: datetime | None = None
    rest: Resting | None = None
    hurt: Hurt | None = None
    pain: int | None = None
    before: int | None = None


def running_of(session: Session, session_id: str, started: datetime, now: Moment) -> Running:
    """What is to be remembered of a session as it stands, besides its finished sets."""
    reps = reps_done(session) or 0
    paused = session.stage if isinstance(session.stage, Paused) else Paused(None)
    return Running(
        id=session_id,
        started=started,
        blocks=session.blocks,
        counting=session.counting,
        skipped=session.skipped | _warmed(session),
        passed=session.passed,
        eased=session.eased,
        reps=reps,
        slot=session.here if reps else None,
        set_began=now.later(session.set_began - now.elapsed).wall if reps else None,
        rest=paused.then if isinstance(paused.then, Resting) else None,
        hurt=paused.hurt,
        pain=session.pain,
        before=session.before,
    )


def _warmed(session: Session) -> frozenset[int]:
    """The warm-ups that are done, which no log has."""
    done = {record.slot for record in session.account} - {r.slot for r in session.counted}
    left = {slot.block for slot in session.slots if slot not in done}
    return frozenset(slot.block for slot in done if slot.block not in left)


def plain_running(running: Running) -> dict[str, Any]:
    """It as plain JSON values."""
    plain: dict[str, Any] = msgspec.to_builtins(running)
    return plain


def read_running(plain: dict[str, Any] | None) -> Running | None:
    """It again, or None where there is none, or it is another version's."""
    if plain is None:
        return None
    try:
        return msgspec.convert(plain, Running)
    except (msgspec.ValidationError, ValueError):
        return None


def to_log(record: FinishedSet, set_id: str, session_id: str, known: Moment) -> records.SetRecord:
    """A finished set as the log keeps it; `known` is any moment on both clocks."""
    tempo = record.tempo
    numbers = f"{tempo.up:g}-{tempo.hold:g}-{tempo.down:g}"
    return records.SetRecord(
        id=set_id,
        session=session_id,
        exercise=record.exercise_id,
        number=record.slot.set,
        side=record.slot.side,
        target=record.target,
        actual=record.actual,
        unit=record.unit,
        load_kg=record.load,
        tempo=numbers if record.unit == "reps" else "",
        started=known.later(record.began - known.elapsed).wall,
        ended=known.later(record.ended - known.elapsed).wall,
        effort=record.effort,
        prescription=record.prescription,
    )


def corrected(before: records.SetRecord, record: FinishedSet) -> records.SetRecord:
    """A logged set with the numbers that it has now; its times stay."""
    return msgspec.structs.replace(
        before, actual=record.actual, load_kg=record.load, effort=record.effort
    )


def restore_session(
    running: Running, logged: tuple[records.SetRecord, ...], aside: frozenset[str], now: Moment
) -> tuple[Session, dict[Slot, records.SetRecord]]:
    """The session as it waits after a restart: paused where it stood, but for the running rep.

    Raises:
        ValueError: Nothing is left to do or to ask, or a set belongs to no exercise of it.
    """
    blocks = {b.exercise_id: index for index, b in enumerate(running.blocks) if not b.warm_up}
    kept = {_slot(one, blocks): one for one in logged}
    account = tuple(_record(slot, one, running, now) for slot, one in kept.items())
    new = new_session(running.blocks, running.counting)
    session = restored(new, account, aside, running.skipped, running.hurt, running.passed)
    session = replace(
        session,
        eased=running.eased,
        pain=running.pain,
        before=running.before,
        at=now.elapsed,
        began=_elapsed(running.started, now),
    )
    if session.slot is not None and running.rest is not None:
        session = replace(session, stage=Paused(running.rest, running.hurt))
    if running.slot is not None and running.slot == session.slot and running.set_began is not None:
        then = begun(session.blocks[running.slot.block], running.reps)
        session = replace(
            session,
            stage=Paused(then, running.hurt),
            set_began=_elapsed(running.set_began, now),
        )
    return session, kept


def _slot(one: records.SetRecord, blocks: dict[str, int]) -> Slot:
    if one.exercise not in blocks:
        raise ValueError(f"{one.exercise} is no exercise of this session")
    return Slot(blocks[one.exercise], one.number, one.side)


def _record(slot: Slot, one: records.SetRecord, running: Running, now: Moment) -> FinishedSet:
    block = running.blocks[slot.block]
    numbers = [float(part) for part in one.tempo.split("-")] if one.tempo else []
    return FinishedSet(
        slot,
        one.exercise,
        target=one.target,
        actual=one.actual,
        unit=one.unit,
        load=one.load_kg,
        tempo=Tempo(*numbers) if numbers else block.tempo,
        counting=running.counting,
        began=_elapsed(one.started, now),
        ended=_elapsed(one.ended, now),
        effort=one.effort,
        prescription=one.prescription,
    )


def _elapsed(wall: datetime, now: Moment) -> float:
    """When that was on the elapsed clock, which may have begun anew since; never to come."""
    return now.elapsed - max(0.0, (now.wall - wall).total_seconds())


def hardest(sets: Iterable[records.SetRecord]) -> int | None:
    """The highest effort that was told of some sets, 0 to 10."""
    return max((one.effort for one in sets if one.effort is not None), default=None)


class LoggedSession:
    """The session that runs, as the log has it: its id, its own clock, and its sets.

    Its times go by the clock that nobody sets, from its start on.

    Args:
        store: Where it is kept.
        new_id: Makes an id that nothing else has.
        now: Now.

    Attributes:
        id: Its id, or empty where none has begun.
        started: When it began, on the wall clock.
        sets: Its finished sets.
    """

    def __init__(self, store: TrainingStore, new_id: Callable[[], str], now: Moment) -> None:
        self._log, self._write, self._new_id, self._anchor = store.log, store.write, new_id, now
        self.id, self.started = "", now.wall
        self.sets: dict[Slot, records.SetRecord] = {}

    def begin(self, now: Moment) -> None:
        """Another session begins."""
        self.id, self.started, self.sets, self._anchor = self._new_id(), now.wall, {}, now

    def go_on(
        self, record: records.SessionRecord, sets: dict[Slot, records.SetRecord], now: Moment
    ) -> None:
        """This one, which an earlier run has left, goes on."""
        self.id, self.started, self.sets = record.id, record.started, sets
        last = max((one.ended for one in sets.values()), default=record.started)
        self._anchor = Moment(now.elapsed, max(now.wall, last))

    def age(self, now: Moment) -> float:
        """Seconds since it began, or was found."""
        return now.elapsed - self._anchor.elapsed

    def time(self, now: Moment) -> datetime:
        """The time of day by its own clock."""
        return self._anchor.later(self.age(now)).wall

    def put(
        self,
        session: Session,
        outcome: records.SessionOutcome = "open",
        ended: datetime | None = None,
    ) -> None:
        """Keep how it stands."""
        exercises = tuple(b.exercise_id for b in session.blocks if not b.warm_up)
        effort = hardest(self.sets.values())
        record = records.SessionRecord(self.id, self.started, ended, outcome, exercises, effort)
        self._write(lambda: self._log.put(record))

    def finish(self, session: Session, outcome: Outcome, now: Moment) -> None:
        """It is over; it ended with its last set."""
        ended = max((one.ended for one in self.sets.values()), default=self.time(now))
        self.put(session, _OUTCOMES[outcome], ended)

    def add(self, record: FinishedSet) -> None:
        """A set is finished."""
        self._put_set(record.slot, to_log(record, self._new_id(), self.id, self._anchor))

    def correct(self, record: FinishedSet) -> None:
        """A set has other numbers than it had."""
        self._put_set(record.slot, corrected(self.sets[record.slot], record))

    def reopen(self, slot: Slot) -> None:
        """A set is not finished after all."""
        gone = self.sets.pop(slot).id
        self._write(lambda: self._log.remove_set(gone))

    def note_pain(
        self, exercise: str | None, level: int, occasion: str | None, now: Moment
    ) -> None:
        """Pain was told. Before a session, and at its end, is one occasion each.

        The end has the id of the session; what was before has one that is made of it, and the time
        of the beginning, whenever it is told anew.
        """
        if occasion == BEFORE:
            key, at = f"{int(self.id, 16) ^ 0xB << 124:032x}", self.started
        else:
            key, at = occasion or self.id, now.wall
        pain = records.PainRecord(key, at, level, exercise, self.id)
        self._write(lambda: self._log.put(pain))

    def running(self, session: Session, now: Moment) -> dict[str, Any]:
        """What the next run needs to go on with it."""
        wall = Moment(now.elapsed, self.time(now))
        return plain_running(running_of(session, self.id, self.started, wall))

    def _put_set(self, slot: Slot, record: records.SetRecord) -> None:
        self.sets[slot] = record
        self._write(lambda: self._log.put(record))
