"""The plan by table: moved days, breaks, weeks at the year's end, summer time, time zones."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from deskcoach.core.clock import local_day
from deskcoach.core.export.icalendar import calendar
from deskcoach.core.strength import plan as plans
from deskcoach.core.strength.plan import Break, Plan, Trained, week_of, week_view

UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # busy machines
PLAN = Plan()
DAY = timedelta(days=1)
NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONDAY = date(2026, 1, 12)
LONDON = ZoneInfo("Europe/London")
NEW_YORK = ZoneInfo("America/New_York")


def day(name: str, weeks: int = 0) -> date:
    return MONDAY + NAMES.index(name) * DAY + weeks * 7 * DAY


def days(names: str) -> list[date]:
    """Days of the week of MONDAY; a day of the week before has a minus sign."""
    return [day(n.lstrip("-"), -1 if n.startswith("-") else 0) for n in names.split()]


# What lies ahead


@pytest.mark.parametrize(
    ("today", "done", "ahead", "sentence"),
    [
        ("mon", "", "mon wed fri", ""),
        ("mon", "mon", "wed fri", ""),
        ("tue", "mon", "wed fri", ""),
        ("sun", "mon wed fri", "", ""),
        # a day that passed moves to the next one that keeps a day between, and the others give way
        ("tue", "", "tue thu sat", "This week's sessions move to Tuesday, Thursday and Saturday."),
        ("wed", "", "wed fri", ""),
        ("thu", "", "thu sat", "This week's sessions move to Thursday and Saturday."),
        ("thu", "mon", "thu sat", "This week's sessions move to Thursday and Saturday."),
        ("fri", "mon", "fri", ""),
        ("sat", "mon wed", "sat", "This week's session moves to Saturday."),
        ("sun", "mon wed", "", ""),  # Sunday is next to Monday
        ("sat", "", "sat", "This week's session moves to Saturday."),
        # any three sessions make the week
        ("tue", "tue", "thu sat", "This week's sessions move to Thursday and Saturday."),
        ("wed", "mon tue", "fri", ""),
        ("wed", "wed", "fri", ""),
        ("wed", "mon tue wed", "", ""),
        ("mon", "mon mon mon", "", ""),
        # the week before keeps its distance too
        (
            "mon",
            "-sun",
            "tue thu sat",
            "This week's sessions move to Tuesday, Thursday and Saturday.",
        ),
        ("mon", "-fri", "mon wed fri", ""),
        # a session that a wrong clock put into the future does not count
        ("mon", "thu", "mon wed fri", ""),
    ],
)
def test_where_the_open_sessions_lie(today: str, done: str, ahead: str, sentence: str) -> None:
    view = week_view(PLAN, day(today), days(done))
    assert view.ahead == tuple(days(ahead))
    assert view.sentence == sentence
    assert view.made is (len([d for d in days(done) if MONDAY <= d <= day(today)]) >= 3)


def test_days_planned_side_by_side_stay_so() -> None:
    plan = Plan(days=frozenset({1, 2, 3}))
    assert week_view(plan, day("tue"), days("mon")).ahead == tuple(days("tue wed"))
    assert week_view(plan, day("wed"), days("mon")).ahead == tuple(days("wed fri"))


def test_a_day_that_no_longer_fits_is_left_out_without_a_word() -> None:
    plan = Plan(days=frozenset({1, 7}))
    view = week_view(plan, day("sat"), days("sat"))
    assert (view.ahead, view.sentence) == ((), "")


def test_a_day_in_a_break_is_not_made_up_for() -> None:
    plan = Plan(breaks=(Break(day("mon"), day("tue")),))
    assert week_view(plan, day("mon"), []).ahead == tuple(days("wed fri"))
    assert week_view(plan, day("thu"), []).ahead == tuple(days("thu sat"))
    assert week_view(Plan(breaks=(Break(MONDAY),)), day("thu"), []).ahead == ()


def test_no_session_moves_into_a_break() -> None:
    plan = Plan(breaks=(Break(day("tue"), day("tue")),))
    assert week_view(plan, day("tue"), []).ahead == tuple(days("wed fri"))
    plan = Plan(breaks=(Break(day("thu"), day("thu")), Break(day("sat"), day("sun"))))
    assert week_view(plan, day("thu"), days("mon")).ahead == tuple(days("fri"))
    plan = Plan(breaks=(Break(day("sat")),))
    assert week_view(plan, day("sat"), days("mon wed")).ahead == ()


@UNHURRIED
@given(
    st.frozensets(st.integers(1, 7), min_size=1, max_size=4),
    st.dates(date(2024, 1, 1), date(2027, 1, 1)),
    st.lists(st.integers(0, 12), max_size=5),
)
def test_whatever_was_done_no_more_is_laid_than_is_open(
    weekdays: frozenset[int], today: date, ago: list[int]
) -> None:
    plan = Plan(days=weekdays)
    view = week_view(plan, today, [today - n * DAY for n in ago])
    assert len(view.ahead) <= max(0, plan.goal - len(view.done))
    assert list(view.ahead) == sorted(set(view.ahead))
    assert all(today <= d and week_of(d) == view.week for d in view.ahead)
    planned = plan.planned(view.week)
    for a, b in zip(view.ahead, view.ahead[1:], strict=False):
        assert b - a >= 2 * DAY or (a in planned and b in planned)


# Weeks, years, clocks


@pytest.mark.parametrize(
    ("of", "first", "starts"),
    [
        (date(2026, 1, 1), date(2025, 12, 29), 1),
        (date(2025, 12, 28), date(2025, 12, 22), 1),
        (date(2027, 1, 3), date(2026, 12, 28), 1),
        (date(2027, 1, 4), date(2027, 1, 4), 1),
        (date(2024, 2, 29), date(2024, 2, 26), 1),
        (date(2027, 1, 3), date(2027, 1, 3), 7),
        (date(2027, 1, 2), date(2026, 12, 27), 7),
        (date(2027, 1, 1), date(2026, 12, 26), 6),
        (date(2027, 1, 2), date(2027, 1, 2), 6),
    ],
)
def test_weeks_begin_where_the_person_has_them_begin(of: date, first: date, starts: int) -> None:
    week = week_of(of, starts)
    assert week.first == first
    assert of in week.days
    assert {week_of(day, starts) for day in week.days} == {week}


def test_on_a_sunday_a_week_ends_or_begins() -> None:
    sunday, friday = MONDAY + 6 * DAY, MONDAY + 4 * DAY
    ends, begins = Plan(frozenset({1, 7})), Plan(frozenset({1, 7}), week_starts=7)
    assert week_view(ends, sunday, [friday]).done == (friday,)
    view = week_view(begins, sunday, [friday])
    assert view.done == ()
    assert view.ahead == (sunday, sunday + DAY)
    assert begins.planned(view.week) == (sunday, sunday + DAY)
    with pytest.raises(ValueError, match="another week"):
        plans.moved(begins, sunday, friday, MONDAY)
    assert (
        plans.row_of_weeks(Plan(frozenset({7}), week_starts=7), sunday, [sunday, MONDAY - DAY]) == 2
    )


def is_offered(plan: Plan, now: datetime, sessions: Sequence[date]) -> bool:
    """Whether a session of today is planned, not done yet, and its time has come."""
    today = local_day(now, plan.day_starts)
    due = now.replace(tzinfo=None) >= plan.offered_at(today)
    return due and today in week_view(plan, today, sessions).ahead


def test_a_time_after_midnight_is_the_night_of_the_day() -> None:
    night = Plan(frozenset({1}), time(1, 30), day_starts=4)
    late = datetime(2026, 1, 13, 1, 30, tzinfo=UTC)
    assert not is_offered(night, late - timedelta(minutes=1), [])
    assert is_offered(night, late, [])
    assert plans.next_offer(night, late - timedelta(hours=9), UTC, []) == late
    text = calendar(night, MONDAY, late)
    assert "DTSTART:20260113T013000" in text
    assert "BYDAY=TU" in text


def test_a_week_over_new_year_is_one_week() -> None:
    sessions = [date(2025, 12, 29), date(2025, 12, 31), date(2026, 1, 2)]
    assert week_view(PLAN, date(2026, 1, 4), sessions).made
    assert plans.row_of_weeks(PLAN, date(2026, 1, 4), sessions) == 1


@pytest.mark.parametrize(
    ("zone", "at", "now", "offer"),
    [
        # winter, and the Monday after each change of the clocks
        (LONDON, time(17, 30), "2026-01-12T08:00+00:00", "2026-01-12T17:30+00:00"),
        (LONDON, time(17, 30), "2026-03-28T12:00+00:00", "2026-03-28T17:30+00:00"),
        (LONDON, time(17, 30), "2026-03-29T12:00+00:00", "2026-03-30T16:30+00:00"),
        (LONDON, time(17, 30), "2026-10-25T12:00+00:00", "2026-10-26T17:30+00:00"),
        # on the day itself: 02:30 does not exist in New York, 01:30 comes twice
        (NEW_YORK, time(2, 30), "2026-03-08T05:30+00:00", "2026-03-08T07:30+00:00"),
        (NEW_YORK, time(1, 30), "2026-11-01T04:30+00:00", "2026-11-01T05:30+00:00"),
        # midnight and the last minute of a year
        (LONDON, time(0, 0), "2026-01-11T23:00+00:00", "2026-01-12T00:00+00:00"),
        (LONDON, time(23, 59), "2025-12-31T12:00+00:00", "2025-12-31T23:59+00:00"),
        # the same instant is another day elsewhere
        (NEW_YORK, time(17, 30), "2026-01-13T03:00+00:00", "2026-01-12T22:30+00:00"),
        (ZoneInfo("Asia/Tokyo"), time(17, 30), "2026-01-11T16:00+00:00", "2026-01-12T08:30+00:00"),
    ],
)
def test_the_next_offer(zone: ZoneInfo, at: time, now: str, offer: str) -> None:
    every_day = at < time(3) and at > time(0)
    sunday = datetime.fromisoformat(now).astimezone(zone).weekday() == 6
    plan = Plan(days=frozenset({7}) if every_day else PLAN.days, at=at)
    assert not every_day or sunday
    sessions = [] if every_day else [date(2025, 12, 29)]
    found = plans.next_offer(plan, datetime.fromisoformat(now), zone, sessions)
    assert found == datetime.fromisoformat(offer)


def test_what_is_done_today_is_offered_again_on_the_next_day() -> None:
    now = datetime(2026, 1, 12, 18, 0, tzinfo=LONDON)
    following = plans.next_offer(PLAN, now, LONDON, days("mon"))
    assert following == datetime(2026, 1, 14, 17, 30, tzinfo=LONDON)
    end = datetime(2026, 1, 18, 18, 0, tzinfo=LONDON)
    assert plans.next_offer(PLAN, end, LONDON, days("mon wed fri")) == datetime(
        2026, 1, 19, 17, 30, tzinfo=LONDON
    )


def test_an_offer_waits_for_the_end_of_a_break() -> None:
    now = datetime(2026, 1, 12, 9, 0, tzinfo=UTC)
    plan = Plan(breaks=(Break(MONDAY, day("tue", 2)),))
    assert plans.next_offer(plan, now, UTC, []) == datetime(2026, 1, 28, 17, 30, tzinfo=UTC)
    assert plans.next_offer(Plan(breaks=(Break(MONDAY),)), now, UTC, []) is None


@pytest.mark.parametrize(
    ("now", "done", "offered"),
    [
        ("2026-01-12T17:29", "", False),
        ("2026-01-12T17:30", "", True),
        ("2026-01-12T23:59", "", True),
        ("2026-01-12T18:00", "mon", False),
        ("2026-01-13T00:01", "", False),
        ("2026-01-13T17:30", "", True),
        ("2026-01-13T17:30", "mon", False),
        ("2026-01-17T17:30", "mon wed", True),
    ],
)
def test_it_is_offered_from_its_time_to_the_end_of_the_day(
    now: str, done: str, offered: bool
) -> None:
    assert is_offered(PLAN, datetime.fromisoformat(now), days(done)) is offered


def test_a_session_across_midnight_belongs_to_the_day_on_which_it_began() -> None:
    assert week_view(PLAN, day("tue"), days("mon")).ahead == tuple(days("wed fri"))
    assert plans.hint(day("tue"), days("mon")).startswith("You trained yesterday.")


@pytest.mark.parametrize(
    ("done", "begins"),
    [("", ""), ("-sun", "You trained yesterday."), ("-sat", ""), ("mon", "You trained today.")],
)
def test_a_hint_and_never_a_block_on_days_that_follow_each_other(done: str, begins: str) -> None:
    words = plans.hint(MONDAY, days(done))
    assert words.startswith(begins)
    assert bool(words) is bool(begins)


# Moved by hand


def test_a_day_is_moved_by_hand_and_back() -> None:
    plan = plans.moved(PLAN, day("wed"), day("thu"), MONDAY)
    assert plan.planned(week_of(MONDAY)) == tuple(days("mon thu fri"))
    assert plan.planned(week_of(day("mon", 1)))[1] == day("wed", 1)
    assert week_view(plan, day("thu"), days("mon")).ahead == tuple(days("thu fri"))
    assert plans.move_hint(plan, day("thu")) == (
        "Thursday is next to Friday. A day between is easier on your muscles."
    )
    assert plans.move_hint(PLAN, day("wed")) == ""
    again = plans.moved(plan, day("thu"), day("sat"), MONDAY)
    assert again.moves == ((day("wed"), day("sat")),)
    assert plans.moved(again, day("sat"), day("wed"), day("wed")).moves == ()


def test_two_days_that_are_planned_are_swapped_and_back() -> None:
    swapped = plans.moved(PLAN, day("wed"), day("fri"), MONDAY, swap=True)
    assert swapped.planned(week_of(MONDAY)) == PLAN.planned(week_of(MONDAY))
    assert dict(swapped.moves) == {day("wed"): day("fri"), day("fri"): day("wed")}
    assert plans.moved(swapped, day("fri"), day("wed"), MONDAY, swap=True).moves == ()
    assert plans.moved(PLAN, day("wed"), day("thu"), MONDAY, swap=True).moves == (
        (day("wed"), day("thu")),
    )
    with pytest.raises(ValueError, match="planned on Friday"):
        plans.moved(PLAN, day("mon"), day("fri"), day("wed"), swap=True)


def test_a_sunday_is_beside_the_next_weeks_monday() -> None:
    plan = plans.moved(PLAN, day("fri"), day("sun"), MONDAY)
    assert plans.move_hint(plan, day("sun")).startswith("Sunday is next to Monday.")


@pytest.mark.parametrize(
    ("origin", "to", "today", "words"),
    [
        ("tue", "thu", "mon", "Nothing is planned on Tuesday 2026-01-13."),
        ("wed", "fri", "mon", "A session is planned on Friday 2026-01-16 already."),
        ("wed", "tue", "wed", "Tuesday 2026-01-13 has passed. Choose today or a later day."),
    ],
)
def test_a_move_that_cannot_be_is_refused_in_words(
    origin: str, to: str, today: str, words: str
) -> None:
    with pytest.raises(ValueError, match=words):
        plans.moved(PLAN, day(origin), day(to), day(today))


def test_a_move_stays_in_its_week() -> None:
    with pytest.raises(ValueError, match="another week"):
        plans.moved(PLAN, day("wed"), day("thu", 1), MONDAY)


@pytest.mark.parametrize("weekdays", [frozenset(), frozenset({0}), frozenset({1, 8})])
def test_a_plan_has_days(weekdays: frozenset[int]) -> None:
    with pytest.raises(ValueError, match="one to seven days"):
        Plan(days=weekdays)


# Rows of weeks and the fourth set


def weeks_done(*weeks: int) -> list[date]:
    return [day(name, week) for week in weeks for name in ("mon", "wed", "fri")]


@pytest.mark.parametrize(
    ("done", "breaks", "row"),
    [
        ((), (), 0),
        ((-1,), (), 1),
        ((-2, -1), (), 2),
        ((-3, -1), (), 1),
        ((-2, -1, 0), (), 3),
        ((-3, -1), (Break(day("tue", -2), day("thu", -2)),), 2),
        ((-4, -1), (Break(day("fri", -3), day("mon", -2)),), 2),
        ((-2,), (Break(day("mon", -1)),), 1),
        ((-2,), (), 0),
    ],
)
def test_the_row_of_weeks(done: tuple[int, ...], breaks: tuple[Break, ...], row: int) -> None:
    assert plans.row_of_weeks(Plan(breaks=breaks), day("sun"), weeks_done(*done)) == row


def test_the_running_week_does_not_end_a_row_before_it_is_over() -> None:
    assert plans.row_of_weeks(PLAN, MONDAY, weeks_done(-2, -1)) == 2


def well(*weeks: int, **changes: int | bool | None) -> list[Trained]:
    facts: dict[str, int | bool | None] = {"every_set_done": True, "pain": None, "effort": 6}
    return [Trained(d, **(facts | changes)) for d in weeks_done(*weeks)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("sessions", "offered"),
    [
        (well(-2, -1), True),
        (well(-2, -1, pain=3), True),
        (well(-2, -1)[1:], False),
        (well(-2) + well(-1, pain=4), False),
        (well(-2) + well(-1, effort=7), False),
        (well(-2) + well(-1, effort=None), False),
        (well(-2, every_set_done=False) + well(-1), False),
        (well(-3, -2), False),
        (well(-1, 0), False),
        ([], False),
    ],
)
def test_a_fourth_set_is_offered_after_two_full_easy_weeks(
    sessions: list[Trained], offered: bool
) -> None:
    assert plans.offers_fourth_set(PLAN, day("wed"), sessions) is offered


# The calendar file

STAMP = datetime(2026, 1, 12, 9, 0, tzinfo=UTC)


def test_the_calendar_file() -> None:
    text = calendar(PLAN, day("wed"), STAMP)
    lines = text.split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert "\n" not in text.replace("\r\n", "")
    assert "DTSTART:20260112T173000" in lines
    assert "RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR" in lines
    assert "DTSTAMP:20260112T090000Z" in lines
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 1
    assert lines.count("BEGIN:VALARM") == lines.count("TRIGGER:-PT10M") == 1
    assert "DESCRIPTION:About 20 minutes. Any day of the week counts." in lines


def test_moved_days_and_breaks_are_in_the_calendar_file() -> None:
    plan = Plan(
        moves=(
            (day("wed"), day("thu")),
            (day("fri", 1), day("thu", 1)),
            (day("mon", -1), day("tue", -1)),
        ),
        breaks=(Break(day("wed", 1), day("sat", 1)),),
    )
    lines = calendar(plan, MONDAY, STAMP).split("\r\n")
    assert [x for x in lines if x.startswith("EXDATE")] == [
        "EXDATE:20260121T173000",
        "EXDATE:20260123T173000",
    ]
    assert [x for x in lines if x.startswith("RECURRENCE-ID")] == ["RECURRENCE-ID:20260114T173000"]
    assert "DTSTART:20260115T173000" in lines


def test_the_calendar_file_begins_on_the_first_planned_day_even_if_that_is_moved() -> None:
    plan = Plan(days=frozenset({2, 4}), moves=((day("tue"), day("wed")),))
    lines = calendar(plan, day("sun"), STAMP).split("\r\n")
    assert [x for x in lines if x.startswith(("DTSTART", "RECURRENCE-ID"))] == [
        "DTSTART:20260113T173000",
        "DTSTART:20260114T173000",
        "RECURRENCE-ID:20260113T173000",
    ]


def test_a_day_moved_out_of_a_break_stays() -> None:
    plan = Plan(moves=((day("wed"), day("thu")),), breaks=(Break(day("wed"), day("wed")),))
    assert "EXDATE" not in calendar(plan, MONDAY, STAMP)


def test_a_break_until_further_notice_leaves_half_a_year_out() -> None:
    lines = calendar(Plan(breaks=(Break(day("tue")),)), MONDAY, STAMP).split("\r\n")
    out = [x for x in lines if x.startswith("EXDATE")]
    assert out[0] == "EXDATE:20260114T173000"
    assert len(out) > 26 * 3


@UNHURRIED
@given(
    st.frozensets(st.integers(1, 7), min_size=1),
    st.times(),
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    st.lists(st.text(st.characters(exclude_categories=["C", "Z"]), max_size=60), max_size=3),
)
def test_no_line_of_the_calendar_file_is_longer_than_75_octets(
    weekdays: frozenset[int], at: time, first: date, names: list[str]
) -> None:
    text = calendar(Plan(days=weekdays, at=at), first, STAMP, tuple(names))
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    whole = text.replace("\r\n ", "")
    assert whole.count("BEGIN:VEVENT") == 1
    for name in names:
        escaped = name.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
        assert escaped in whole


@given(st.text(max_size=40))
@example("Row\r\nEND:VEVENT\r\nBEGIN:VALARM")
@example("Row\rATTACH:file:///etc/passwd")
@example("Row\u2028X-EVIL:1\x85X-WORSE:2\x00")
def test_property_no_name_begins_a_line_of_the_calendar_file(name: str) -> None:
    def properties(text: str) -> list[str]:
        whole = text.replace("\r\n ", "")
        return [re.split("[:;]", line)[0] for line in whole.splitlines()]

    plain = calendar(PLAN, day("wed"), STAMP, ("Row",))
    assert properties(calendar(PLAN, day("wed"), STAMP, (name,))) == properties(plain)


@pytest.mark.parametrize(
    ("weekdays", "moves", "left"),
    [
        ({1, 3}, ["fri sat"], []),  # Friday is not planned any more
        ({1, 3, 6}, ["wed sat"], []),  # Saturday is planned itself by now
        ({1, 3, 5}, ["fri sat"], ["fri sat"]),
        ({1, 3, 5}, ["fri sat", "wed fri"], ["fri sat", "wed fri"]),
        ({1, 3, 5, 6}, ["fri sat", "wed fri"], []),  # one falls, and so does the one behind it
        ({1, 3, 5}, ["fri sat", "wed sat"], ["fri sat"]),
        ({1, 3, 5}, ["fri sat", "fri sun"], ["fri sun"]),
    ],
)
def test_a_move_stands_as_long_as_its_days_do(
    weekdays: set[int], moves: list[str], left: list[str]
) -> None:
    def pairs(words: list[str]) -> tuple[tuple[date, date], ...]:
        return tuple((day(a), day(b)) for a, b in (word.split() for word in words))

    plan = Plan(days=frozenset(weekdays), moves=pairs(moves))
    assert plan.moves == pairs(left)
    planned = plan.planned(week_of(MONDAY))
    assert len(set(planned)) == len(weekdays)
    text = calendar(plan, MONDAY, STAMP)
    assert text.count("RECURRENCE-ID") == len(left)


@given(
    st.sets(st.integers(1, 7), min_size=1),
    st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6))),
)
def test_property_a_week_has_its_sessions_on_days_of_their_own(
    weekdays: set[int], moves: list[tuple[int, int]]
) -> None:
    pairs = tuple((MONDAY + a * DAY, MONDAY + b * DAY) for a, b in moves if a != b)
    plan = Plan(days=frozenset(weekdays), moves=pairs)
    planned = plan.planned(week_of(MONDAY))
    assert len(planned) == len(set(planned)) == plan.goal
    for origin, to in plan.moves:
        assert to in planned
        assert origin.isoweekday() in weekdays


def test_a_pause_that_never_ends_makes_a_calendar_file_all_the_same() -> None:
    plan = Plan(breaks=(Break(MONDAY, date.max),))
    assert calendar(plan, MONDAY, STAMP).count("EXDATE") < 2000
