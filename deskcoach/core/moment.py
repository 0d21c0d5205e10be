"""One reading of the clocks: how long things last, and what the wall shows."""

from dataclasses import dataclass, replace
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
        boot: What the machine calls this start of it, empty where it does not say; readings of
            `elapsed` from two of them have nothing to do with each other.
    """

    elapsed: float
    wall: datetime
    boot: str = ""

    def later(self, seconds: float) -> "Moment":
        """The moment `seconds` after this one, if nobody sets the wall clock meanwhile."""
        return replace(
            self, elapsed=self.elapsed + seconds, wall=self.wall + timedelta(seconds=seconds)
        )


def since(then: Moment, now: Moment) -> float:
    """Seconds from one reading to a later one, perhaps of another run; never negative.

    Within one start of the machine nobody can set the clock that tells; else the wall does, and
    where that was set back meanwhile nobody knows, so that it is 0.
    """
    by_elapsed = now.elapsed - then.elapsed
    by_wall = (now.wall - then.wall).total_seconds()
    same_boot_slack = 120.0
    known = bool(then.boot and now.boot)
    same = then.boot == now.boot if known else by_wall - by_elapsed < same_boot_slack
    return by_elapsed if same and by_elapsed >= 0 else max(0.0, by_wall)
