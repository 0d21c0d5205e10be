"""When the input is looked at: often while a break is guided or a return is waited for."""

from collections.abc import Callable

from deskcoach.app.ports import Idle
from deskcoach.core.breaks.state import State
from deskcoach.core.clock import Moment

LOOK_GUIDED = 1.0
"""Seconds between two looks at the input while a break is guided, to notice typing."""
LOOK_AWAY = 5.0
"""Seconds between two looks at the input while nobody is there, to notice a return."""


class InputLook:
    """Knows when input was last seen, and when to look for it again."""

    def __init__(self, idle: Idle, wake: Callable[[], None]) -> None:
        self._idle, self._wake = idle, wake
        self._waiting = False

    def last(self, state: State, now: Moment, typing_gap: float) -> float | None:
        """When input was last seen; where nobody can tell, somebody is taken to be there."""
        idle = self._idle.seconds()
        if idle is not None:
            return now.elapsed - idle
        return None if state.guided else now.elapsed - typing_gap

    def next_look(self, state: State) -> float | None:
        """When the input must be looked at again, sooner than by the heartbeat."""
        if state.guided and not state.guided.paused:
            return state.at + LOOK_GUIDED
        if (not state.present or state.resting) and not state.locked:
            return None if self._told_of_return() else state.at + LOOK_AWAY
        return None

    def _told_of_return(self) -> bool:
        """Whether the next input wakes us by itself."""
        if not self._waiting:
            self._waiting = self._idle.on_next_input(self._came)
        return self._waiting

    def _came(self) -> None:
        self._waiting = False
        self._wake()
