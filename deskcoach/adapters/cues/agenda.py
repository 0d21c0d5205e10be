"""What is to be heard and when: filled by the session, emptied by the one thread that plays."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

SAME = 0.001  # s; the same cue twice within this is one, so that a plan may be handed in again
MEMORY = 10.0  # s for which a cue that was played is remembered for that


@dataclass(frozen=True, order=True, slots=True)
class Wish:
    """A sound and its instant, in seconds on the owner's clock.

    Attributes:
        at: When it is to begin.
        name: Which sound.
        until: When it is better not played at all.
    """

    at: float
    name: str
    until: float = field(compare=False)


class Agenda:
    """The wishes that are still open. Safe to use from two threads; no call waits but `wait`."""

    def __init__(self) -> None:
        self._changed = threading.Condition()  # its lock is re-entrant: `done` may ask the agenda
        self._open: list[Wish] = []
        self._taken: list[Wish] = []

    def add(self, wish: Wish) -> None:
        """Add a wish, unless it is there already or was played just now."""
        with self._changed:
            for other in (*self._open, *self._taken):
                if other.name == wish.name and abs(other.at - wish.at) <= SAME:
                    return
            self._open.append(wish)
            self._open.sort()
            self._changed.notify_all()

    def cancel_after(self, at: float) -> None:
        """Forget the wishes for this instant and later."""
        with self._changed:
            self._open = [wish for wish in self._open if wish.at < at]
            self._changed.notify_all()

    def take(self, before: float, now: float) -> list[Wish]:
        """The wishes for instants before `before`, first one first; they are open no longer.

        Args:
            before: Seconds on the owner's clock.
            now: What is too late at this instant is left out.
        """
        with self._changed:
            due = [wish for wish in self._open if wish.at < before]
            self._open = self._open[len(due) :]
            recent = [wish for wish in self._taken if wish.at > now - MEMORY]
            self._taken = recent + due
            return [wish for wish in due if wish.until >= now]

    def next_at(self) -> float | None:
        """The instant of the first open wish."""
        with self._changed:
            return self._open[0].at if self._open else None

    def wait(self, done: Callable[[], bool], seconds: float | None) -> None:
        """Wait until `done()`, at most so long (None: as long as it takes).

        It is asked again at each change and at each `stir`.
        """
        with self._changed:
            self._changed.wait_for(done, seconds)

    def stir(self) -> None:
        """Wake whoever waits, so that they look around."""
        with self._changed:
            self._changed.notify_all()

    def forget(self, now: float) -> None:
        """Leave out what is too late at this instant."""
        with self._changed:
            self._open = [wish for wish in self._open if wish.until >= now]
