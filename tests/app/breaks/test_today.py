"""The day as a ribbon, from its outcomes."""

from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise

import msgspec
import pytest

from deskcoach.app.breaks.preview import preview
from deskcoach.app.breaks.today import ribbon
from deskcoach.app.mode import Mode
from deskcoach.app.page_models import SpanKind
from deskcoach.app.view_models import StatusScreen
from deskcoach.core.breaks.events import BreakEventType, Kind, NotNow
from deskcoach.core.records import BreakRecord
from deskcoach.core.settings import Settings
from tests.app.desk import Office

ZONE = timezone(timedelta(hours=1))
NOW = datetime(2026, 10, 14, 14, 20, tzinfo=ZONE)
SINCE = NOW.replace(hour=4, minute=0)


def status(
    mode: Mode = Mode.WORKING, *, held: bool = False, left: float | None = 420
) -> StatusScreen:
    holds, owed = (("microphone",), (Kind.STRETCH,)) if held else ((), ())
    return StatusScreen(mode, Kind.STRETCH, left, 0.5, False, 23 * 60.0, holds, owed, None, None)


def usual(hour: int, minute: int = 0) -> datetime:
    """A time of the day that a preview tells."""
    return datetime(2026, 10, 14, hour, minute, tzinfo=UTC)


def record(
    hour: int, minute: int, outcome: BreakEventType, seconds: float, desk: float = 0
) -> BreakRecord:
    at = NOW.replace(hour=hour, minute=minute)
    return BreakRecord(at, Kind.STRETCH, outcome, None, (), desk, seconds, "")


def test_the_desk_lies_between_the_breaks() -> None:
    records = [
        record(9, 42, BreakEventType.NATURAL, 420, desk=45 * 60),
        record(
            9, 42, BreakEventType.NATURAL, 420
        ),  # the same absence ended the longer break as well
        record(10, 27, BreakEventType.DONE, 120, desk=43 * 60),
        record(11, 0, BreakEventType.SKIPPED, 0),
    ]
    spans = ribbon(records, status(), SINCE, NOW, 1800).spans
    assert [span.kind for span in spans] == [
        SpanKind.WORK, SpanKind.NATURAL, SpanKind.WORK, SpanKind.GUIDED, SpanKind.WORK,
    ]  # fmt: skip
    assert spans[0].start == NOW.replace(hour=8, minute=50)
    assert spans[-1].end == NOW
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_what_was_no_rest_or_took_no_time_is_no_span() -> None:
    records = [
        record(9, 42, BreakEventType.SKIPPED, 60, desk=45 * 60),
        record(10, 30, BreakEventType.NATURAL, 0, desk=48 * 60),
    ]
    spans = ribbon(records, status(), SINCE, NOW, 1800).spans
    assert {span.kind for span in spans} <= {SpanKind.WORK}


def test_nothing_is_drawn_before_the_day_began() -> None:
    spans = ribbon(
        [record(4, 5, BreakEventType.NATURAL, 7200, 9999)], status(), SINCE, NOW, 1800
    ).spans
    assert spans[0].start == SINCE


def test_breaks_that_overlap_share_the_time() -> None:
    records = [
        record(10, 10, BreakEventType.NATURAL, 600),
        record(10, 12, BreakEventType.DONE, 300, desk=0),
    ]
    spans = ribbon(records, status(), SINCE, NOW, 1800).spans
    assert spans[1].start == spans[0].end


@pytest.mark.parametrize(
    ("mode", "held", "kind"),
    [
        (Mode.WORKING, False, SpanKind.WORK),
        (Mode.AWAY, False, SpanKind.AWAY),
        (Mode.GUIDED, False, SpanKind.GUIDED),
        (Mode.QUIET, True, SpanKind.HELD),
    ],
)
def test_what_is_going_on_ends_now(mode: Mode, held: bool, kind: SpanKind) -> None:
    (span,) = ribbon([], status(mode, held=held), SINCE, NOW, 1800).spans
    assert (span.kind, span.end) == (kind, NOW)
    assert span.why == ("microphone" if held else "")


def test_breaks_to_come_are_laid_ahead() -> None:
    coming = ribbon([], status(), SINCE, NOW, 1800).coming
    assert coming[0] == NOW + timedelta(minutes=7)
    assert coming[1] - coming[0] == timedelta(minutes=30)
    assert not ribbon([], status(Mode.PAUSED), SINCE, NOW, 1800).coming
    assert not ribbon([], status(left=None), SINCE, NOW, 1800).coming


def test_a_stretch_is_chosen_from_the_library() -> None:
    office = Office()
    office.coach.begin()
    office.coach.take_break(Kind.STRETCH, "shoulder-extension-two")
    (guide,) = [told[1] for told in office.view.told if told[0] == "show_guide"]
    assert guide.exercises[0].id == "shoulder-extension-two"
    for unknown in ("wall-slide", "back-extension"):
        with pytest.raises(NotNow, match="no stretch"):
            office.coach.take_break(Kind.STRETCH, unknown)


def test_a_usual_day_goes_by_the_rules() -> None:
    day = preview(Settings(), NOW.date())
    kinds = [span.kind for span in day.ribbon.spans]
    assert SpanKind.HELD in kinds
    assert SpanKind.NATURAL in kinds
    assert kinds.count(SpanKind.GUIDED) == day.breaks > 8
    assert day.held == 0
    assert (day.ribbon.spans[0].start, day.ribbon.now) == (usual(9), usual(17, 30))
    (lunch,) = (span for span in day.ribbon.spans if span.kind is SpanKind.NATURAL)
    assert (lunch.start, lunch.end) == (usual(12, 30), usual(13, 10))
    (meeting,) = (span for span in day.ribbon.spans if span.kind is SpanKind.HELD)
    assert (meeting.start, meeting.end) == (usual(11), usual(11, 45))
    assert day.ribbon.spans[-1].end == usual(17, 30)
    rare = msgspec.convert({"stretch": {"after": 180}, "move": {"enabled": False}}, Settings)
    assert preview(rare, NOW.date()).breaks < day.breaks
    never = msgspec.convert({"stretch": {"enabled": False}, "move": {"enabled": False}}, Settings)
    assert preview(never, NOW.date()).breaks == 0
    assert all(a.end <= b.start for a, b in pairwise(day.ribbon.spans))


def test_a_break_of_ones_own_lasts_until_one_is_back() -> None:
    records = [
        record(12, 35, BreakEventType.NATURAL, 300),
        record(13, 41, BreakEventType.DONE, 60, desk=1800),
    ]
    spans = ribbon(records, status(), SINCE, NOW, 1800).spans
    lunch = next(span for span in spans if span.kind is SpanKind.NATURAL)
    assert (lunch.start, lunch.end) == (NOW.replace(hour=12, minute=30), at(13, 10))
    (only, work) = ribbon(records[:1], status(), SINCE, NOW, 1800).spans
    assert (only.end, work.kind) == (at(13, 57), SpanKind.WORK)


def test_a_break_that_has_just_ended_is_not_cut() -> None:
    records = [
        record(10, 0, BreakEventType.NATURAL, 300),
        record(14, 0, BreakEventType.NATURAL, 300),
    ]
    spans = ribbon(records, status(), SINCE, NOW, 1800).spans
    assert [each.end for each in spans if each.kind is SpanKind.NATURAL] == [at(10, 0), at(14, 0)]


def test_the_work_before_a_break_that_went_on_is_drawn() -> None:
    records = [
        record(9, 50, BreakEventType.NATURAL, 300, desk=45 * 60),
        record(9, 50, BreakEventType.NATURAL, 300, desk=20 * 60),
        record(11, 0, BreakEventType.DONE, 60, desk=1800),
    ]
    spans = ribbon(records, status(), SINCE, NOW, 1800).spans
    assert [(each.start, each.end) for each in spans[:2]] == [
        (at(9, 0), at(9, 45)), (at(9, 45), at(10, 29)),
    ]  # fmt: skip


def test_one_absence_that_ended_two_kinds_is_one_span_also_after_another_break() -> None:
    records = [
        record(10, 0, BreakEventType.DONE, 60, desk=1800),
        record(11, 2, BreakEventType.NATURAL, 120, desk=1800),
        record(11, 5, BreakEventType.NATURAL, 300, desk=1800),
        record(12, 0, BreakEventType.DONE, 60, desk=1800),
    ]
    spans = ribbon(records, status(), SINCE, NOW, 1800).spans
    natural = [(each.start, each.end) for each in spans if each.kind is SpanKind.NATURAL]
    assert natural == [(at(11, 0), at(11, 29))]


def at(hour: int, minute: int) -> datetime:
    return NOW.replace(hour=hour, minute=minute)


def test_a_break_that_ends_now_leaves_nothing_over() -> None:
    made = ribbon(
        [record(14, 20, BreakEventType.DONE, 120, desk=600)], status(), SINCE, NOW, 1800.0
    )
    assert made.spans[-1].end == NOW
    assert made.spans[-1].kind is SpanKind.GUIDED


def test_a_break_within_another_is_not_drawn_twice() -> None:
    records = [record(11, 0, BreakEventType.DONE, 600), record(10, 58, BreakEventType.NATURAL, 60)]
    made = ribbon(records, status(), SINCE, NOW, 1800.0)
    assert [span.kind for span in made.spans if span.kind is not SpanKind.WORK] == [SpanKind.GUIDED]
