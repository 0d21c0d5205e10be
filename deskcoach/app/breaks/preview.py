"""What a day at the desk would be like by one's settings: the very rules, in simulated time."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, time

from msgspec import Struct

from deskcoach.app.breaks.simulation import read_trace, simulate
from deskcoach.app.breaks.today import spans_between
from deskcoach.app.page_models import DaySpan, Ribbon, SpanKind
from deskcoach.core.breaks.events import OUTCOMES, BreakEventType, Kind
from deskcoach.core.records import BreakRecord
from deskcoach.core.settings import Settings

BEGINS, MEETS, GOES_ON, EATS, RETURNS, ENDS = (
    time(9), time(11), time(11, 45), time(12, 30), time(13, 10), time(17, 30),
)  # fmt: skip
"""A day such as many have, ours: a meeting before noon, and forty minutes away for lunch."""


class Preview(Struct, frozen=True):
    """A day as it would be.

    Attributes:
        ribbon: The whole of it.
        breaks: How many breaks would be guided, if each is taken when it is offered.
        held: How many of them would fall into the meeting.
    """

    ribbon: Ribbon
    breaks: int
    held: int


def preview(settings: Settings, day: date) -> Preview:
    """That day by these settings."""
    told = list(simulate(read_trace(_trace(day), "a usual day"), settings, "start"))
    records = [
        BreakRecord(
            each.at,
            each.happened.kind or Kind.STRETCH,
            each.happened.what,
            None,
            (),
            each.happened.desk,
            each.happened.seconds,
            each.happened.why,
        )
        for each in told
        if each.happened.what in OUTCOMES
    ]
    begins, ends = _at(day, BEGINS), _at(day, ENDS)
    meeting = DaySpan(SpanKind.HELD, _at(day, MEETS), _at(day, GOES_ON), "meeting")
    spans = [
        part
        for span in spans_between(records, begins, begins, ends)
        for part in _around(span, meeting)
    ]
    done = [each for each in records if each.outcome is BreakEventType.DONE]
    inside = sum(meeting.start < each.at <= meeting.end for each in done)
    return Preview(Ribbon(tuple(spans), ends), len(done), inside)


def _at(day: date, when: time) -> datetime:
    return datetime.combine(day, when, UTC)


def _trace(day: date) -> list[str]:
    happens: tuple[tuple[time, str, dict[str, str]], ...] = (
        (BEGINS, "active", {}),
        (MEETS, "hold", {"reason": "meeting"}),
        (GOES_ON, "release", {"reason": "meeting"}),
        (EATS, "idle", {}),
        (RETURNS, "active", {}),
        (ENDS, "end", {}),
    )
    return [
        json.dumps({"at": _at(day, when).isoformat(), "event": event, **more})
        for when, event, more in happens
    ]


def _around(span: DaySpan, meeting: DaySpan) -> Iterator[DaySpan]:
    """Time at the desk with the meeting cut out of it; anything else as it is."""
    start, end = max(span.start, meeting.start), min(span.end, meeting.end)
    if span.kind is not SpanKind.WORK or start >= end:
        yield span
        return
    parts = (
        DaySpan(SpanKind.WORK, span.start, start),
        DaySpan(SpanKind.HELD, start, end, meeting.why),
        DaySpan(SpanKind.WORK, end, span.end),
    )
    yield from (part for part in parts if part.start < part.end)
