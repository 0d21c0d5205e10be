"""A session and the rest of life: breaks are held, and what a restart finds is judged."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta

from msgspec import Struct, structs

from deskcoach.app.breaks.scheduler import Coach
from deskcoach.app.strength.ports import Awake
from deskcoach.app.strength.session.log import Running, hardest, read_running, restore_session
from deskcoach.app.strength.store import TrainingStore
from deskcoach.core import records
from deskcoach.core.breaks.events import NotNow
from deskcoach.core.clock import Moment
from deskcoach.core.strength.commands import Slot
from deskcoach.core.strength.session import Block, Paused, Session

SESSION_HOLD = "session"
_PATIENCE = 30 * 60.0
"""Seconds of a pause after which breaks are offered again: the person has gone back to work."""


class SessionPresence:
    """Holds breaks, counts as presence and keeps the screen awake while a session runs."""

    def __init__(self, coach: Coach, awake: Awake) -> None:
        self._coach, self._awake = coach, awake
        self._paused_at: float | None = None
        self._holding = self._active = False

    def follow(self, running: Session | None, now: Moment) -> None:
        """Take up how the session stands.

        Args:
            running: The session, if it has begun and is not over.
            now: Now.
        """
        paused = running is not None and isinstance(running.stage, Paused)
        if not paused:
            self._paused_at = None
        elif self._paused_at is None:
            self._paused_at = now.elapsed
        long = self._paused_at is not None and now.elapsed - self._paused_at >= _PATIENCE
        hold, active = running is not None and not long, running is not None and not paused
        if hold != self._holding:
            self._holding = hold
            self._coach.hold(SESSION_HOLD, on=hold)
        if active != self._active:
            self._active = active
            self._awake.keep(on=active)
            self._coach.watch(on=active)

    def next_look(self, now: Moment) -> float | None:
        """When, in elapsed seconds, a pause will have been a long one."""
        if self._paused_at is None or now.elapsed - self._paused_at >= _PATIENCE:
            return None
        return self._paused_at + _PATIENCE

    def end(self) -> None:
        """The program ends."""
        if self._active:
            self._awake.keep(on=False)


# -- Sessions that a crash, or the end of the program, left open in the log ---------------------


GO_ON_WITHIN = timedelta(hours=4)
"""After this long nobody goes on where a session was left: it is another one. Ours."""


def can_go_on(
    record: records.SessionRecord, logged: Sequence[records.SetRecord], wall: datetime
) -> bool:
    """Whether a session that was left open may still be gone on with, whatever day it is.

    It goes by how long ago its last set ended. Where that is to come, the clock was set back in
    between, and nobody knows how long ago it was: then the person is asked.
    """
    return wall - max((one.ended for one in logged), default=record.started) <= GO_ON_WITHIN


def is_complete(running: Running, logged: Sequence[records.SetRecord]) -> bool:
    """Whether every planned set was done."""
    wanted = sum(block.sets * block.sides for block in running.blocks if not block.warm_up)
    return len([one for one in logged if one.actual]) >= wanted


def closed_session(
    record: records.SessionRecord, logged: Sequence[records.SetRecord], *, complete: bool
) -> records.SessionRecord:
    """A session that is not gone on with: done if it was complete, else part-done."""
    outcome: records.SessionOutcome = "done" if complete else "part-done"
    return structs.replace(
        record,
        outcome=outcome if any(one.actual for one in logged) else "abandoned",
        ended=max((one.ended for one in logged), default=record.started),
        effort=hardest(logged),
    )


class LeftOpen(Struct, frozen=True):
    """A session that can be gone on with, as it was, with its sets in the log."""

    record: records.SessionRecord
    running: Running
    session: Session
    sets: dict[Slot, records.SetRecord]


BlocksOf = Callable[[records.SessionRecord], tuple[Block, ...]]
"""What a session of the log would consist of now.

Raises:
    NotNow: All of it is set aside.
    ValueError: An exercise of it is gone.
"""


def judge_left_open(
    store: TrainingStore, blocks_of: BlocksOf, now: Moment, *, wanted: bool
) -> LeftOpen | None:
    """Give the newest session that can be gone on with, and close the others.

    Args:
        store: Where they are.
        blocks_of: For one whose state was not kept.
        now: Now.
        wanted: Whether one can be gone on with at all; else all are closed.

    Raises:
        LogError: The log cannot be read.
    """
    found = None
    for record in reversed(store.log.open_sessions()):
        logged = tuple(store.log.sets_of(record.id))
        running = _running(store, record, blocks_of)
        if wanted and found is None and running and can_go_on(record, logged, now.wall):
            with suppress(ValueError):
                aside = frozenset(store.state.aside)
                session, sets = restore_session(running, logged, aside, now)
                found = LeftOpen(record, running, session, sets)
                continue
        complete = running is not None and is_complete(running, logged)
        _close(store, closed_session(record, logged, complete=complete))
    return found


def _close(store: TrainingStore, record: records.SessionRecord) -> None:
    store.write(lambda: store.log.put(record))


def _running(
    store: TrainingStore, record: records.SessionRecord, blocks_of: BlocksOf
) -> Running | None:
    found = read_running(store.state.running)
    if found is not None and found.id == record.id:
        return found
    with suppress(NotNow, ValueError):
        return Running(record.id, record.started, blocks_of(record))
    return None
