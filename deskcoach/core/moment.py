"""One reading of the clocks: how long things last, and what the wall shows."""

from dataclasses import dataclass
from datetime import datetime, timedelta

EPSILON = 1e-6
"""Seconds below which two times are the same: sums of floats are not exact."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Now, on both clocks.

    Attributes:
        elapsed: Seconds on a clock that nobody can set and that goes on counting in suspend.
            Every duration is a difference of two of these.
        wall: The time of day with its UTC offset. Only shown, logged, and compared with
            working hours; it may jump in either direction at any time.
    """

    elapsed: float
    wall: datetime

    def later(self, seconds: float) -> "Moment":
        """The moment `seconds` after this one, if nobody sets the wall clock meanwhile."""
        return Moment(self.elapsed + seconds, self.wall + timedelta(seconds=seconds))
