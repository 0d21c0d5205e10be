"""What the desk does meanwhile: when the input is looked at, and what else is listened to."""

from collections.abc import Callable

from deskcoach.app.ports import Idle, Surroundings
from deskcoach.core.breaks.attention import attention
from deskcoach.core.breaks.events import InputComes
from deskcoach.core.breaks.rules import Rules
from deskcoach.core.breaks.state import FULLSCREEN, State
from deskcoach.core.breaks.steady import SLOT
from deskcoach.core.clock import EPSILON, Moment

LOOK_GUIDED = 1.0
"""Seconds between two looks at the input while a break is guided, to notice typing."""
LOOK_AWAY = 5.0
"""Seconds between two looks at the input while nobody is there, to notice a return."""
ANSWERED = 2.0
"""Seconds after which whatever was asked outside has answered, or will not."""


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
        # So long ago that it is not taken for steady typing in a film.
        return None if state.guided else now.elapsed - max(typing_gap, SLOT)

    def next_look(self, state: State) -> float | None:
        """When the input must be looked at again, sooner than by the heartbeat."""
        if state.guided and not state.guided.paused:
            return state.at + LOOK_GUIDED
        if (not state.present or state.resting) and not state.locked:
            return None if self._told_of_return() else state.at + LOOK_AWAY
        return None

    def comes(self, state: State) -> InputComes:
        """What is known of the input from here on: the next key in a film wakes us by itself."""
        if state.slot_ends is None or FULLSCREEN not in state.seen:
            return "any"
        if state.last_input >= state.slot_ends - SLOT - EPSILON:
            return "any"  # only the end of this slot is of interest now
        return "none" if self._told_of_return() else "any"

    def _told_of_return(self) -> bool:
        """Whether the next input wakes us by itself."""
        if not self._waiting:
            self._waiting = self._idle.on_next_input(self._came)
        return self._waiting

    def _came(self) -> None:
        self._waiting = False
        self._wake()


class Lookout:
    """Has what holds a break followed while that matters, and only then.

    Args:
        surroundings: What tells of it; None: it is told all the time.
    """

    def __init__(self, surroundings: Surroundings | None) -> None:
        self._surroundings = surroundings
        self._since: float | None = None
        self.wanted = False
        """Somebody else wants to offer something now."""

    def knows(self, now: float) -> bool:
        """Whether what holds a break has been told by now."""
        if self._surroundings is None:
            return True
        return self._since is not None and now >= self._since + ANSWERED - EPSILON

    def turn(self, state: State, rules: Rules, now: float, opens: float | None) -> float | None:
        """Follow or leave it; gives when to look again at the latest, in elapsed seconds."""
        if self._surroundings is None:
            return None
        matters, changes = attention(state, rules, opens)
        follow = matters or self.wanted
        if follow != (self._since is not None):
            self._since = now if follow else None
            self._surroundings.follow(on=follow)
        answered = None if self._since is None else self._since + ANSWERED
        asks_again = answered if self.wanted and not self.knows(now) else None
        return min((time for time in (changes, asks_again) if time is not None), default=None)
