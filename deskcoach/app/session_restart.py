"""Sessions that a crash, or the end of the program, left open in the log."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from deskcoach.app.session_log import Running
from deskcoach.core import records

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


def hardest(sets: Iterable[records.SetRecord]) -> int | None:
    """The highest effort that was told of some sets, 0 to 10."""
    return max((one.effort for one in sets if one.effort is not None), default=None)


def is_complete(running: Running, logged: Sequence[records.SetRecord]) -> bool:
    """Whether every planned set was done."""
    wanted = sum(block.sets * block.sides for block in running.blocks)
    return len([one for one in logged if one.actual]) >= wanted


def closed(
    record: records.SessionRecord, logged: Sequence[records.SetRecord], *, complete: bool
) -> records.SessionRecord:
    """A session that is not gone on with: done if it was complete, else part-done."""
    outcome: records.SessionOutcome = "done" if complete else "part-done"
    return replace(
        record,
        outcome=outcome if any(one.actual for one in logged) else "abandoned",
        ended=max((one.ended for one in logged), default=record.started),
        effort=hardest(logged),
    )
