"""Every *until*, and what is meant by it: a length of time, or a time of day.

A length of time is: a pause for so many minutes, a meeting, a break or a session put off, a card
until it is tucked away, the time until it is asked again, a posture cue. It goes by the clock that
nobody sets. It goes on in sleep and while the program does not run, and whatever is done to the
wall clock changes nothing.

A time of day is: a pause until tomorrow, working hours, the time of the plan, a plan that is paused
up to a day, an answer for today. It comes when the wall shows it, after a flight and in the night
in which the clocks change as well, so it is asked anew at each look at the clock.
"""

from datetime import date, timedelta

from msgspec import Struct

from deskcoach.core.breaks.state import State
from deskcoach.core.clock import Moment, seconds_to_tomorrow, since

LONGEST_UNTIL = 36 * 3600.0
"""Seconds that a pause lasts at most, wherever one flies meanwhile."""


class AskAgain(Struct, frozen=True):
    """A session that was offered is to be asked for again.

    Attributes:
        day: The local date of the session.
        asked: When it was put off, or went unanswered.
        seconds: After how long it is asked for again.
    """

    day: date
    asked: Moment
    seconds: float

    def left(self, now: Moment) -> float:
        """Seconds until it is asked for again; 0 and less: it may be."""
        return self.seconds - since(self.asked, now)


def until_tomorrow(asked: Moment, now: Moment, day_starts: int) -> float:
    """Seconds from now to the day after the one on which this was asked; 0 and less: it has come.

    Args:
        asked: When it was asked.
        now: Now; the wall clock may have been set, and the zone changed, since then.
        day_starts: The hour at which a day begins.
    """
    passed = since(asked, now)
    # By the clock as it is now: it may have been wrong when this was asked.
    then = (now.wall - timedelta(seconds=passed)).astimezone(asked.wall.tzinfo)
    tomorrow = then + timedelta(seconds=seconds_to_tomorrow(then, day_starts))
    left = tomorrow.replace(tzinfo=None) - now.wall.replace(tzinfo=None)
    return min(left.total_seconds(), LONGEST_UNTIL - passed)


def aimed(state: State, now: Moment, day_starts: int) -> State:
    """The state with a pause until tomorrow that ends when the wall as it is now will show it."""
    if state.until_tomorrow is None or state.pause_ends is None:
        return state
    ends = max(state.at, now.elapsed + until_tomorrow(state.until_tomorrow, now, day_starts))
    if abs(ends - state.pause_ends) < 0.01:  # noqa: PLR2004 - the wall is read a moment later
        return state
    other = state.copy()
    other.pause_ends = ends
    return other
