"""What a running session means for everything else: breaks are held, the person is there."""

from deskcoach.app.coach import Coach
from deskcoach.app.ports import Awake
from deskcoach.core.moment import Moment
from deskcoach.core.session import Paused, Session

HOLD = "session"
PATIENCE = 30 * 60.0
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
        long = self._paused_at is not None and now.elapsed - self._paused_at >= PATIENCE
        hold, active = running is not None and not long, running is not None and not paused
        if hold != self._holding:
            self._holding = hold
            self._coach.hold(HOLD, on=hold)
        if active != self._active:
            self._active = active
            self._awake.keep(on=active)
            self._coach.watch(on=active)

    def next_look(self, now: Moment) -> float | None:
        """When, in elapsed seconds, a pause will have been a long one."""
        if self._paused_at is None or now.elapsed - self._paused_at >= PATIENCE:
            return None
        return self._paused_at + PATIENCE

    def end(self) -> None:
        """The program ends."""
        if self._active:
            self._awake.keep(on=False)
