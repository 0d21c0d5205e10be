"""A session and the rest of life: breaks are held, and what a restart finds is judged."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec import structs

from deskcoach.app.breaks.scheduler import Coach
from deskcoach.app.strength.ports import Awake
from deskcoach.app.strength.session.log import Running, hardest
from deskcoach.core import records
from deskcoach.core.clock import Moment
from deskcoach.core.strength.session import Paused, Session

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
