"""What the pictures of days show of them: a year, the weeks ahead, and the day so far."""

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskcoach.app.page_models import DaySpan, Ribbon, SpanKind
from deskcoach.core.history.statistics import HeatDay
from deskcoach.core.strength.plan import Break, Plan, PlanDay, week_view
from deskcoach.ui.charts.plan_calendar import PlanCalendar
from deskcoach.ui.charts.plan_marks import WeekMarks
from deskcoach.ui.charts.timeline import Legend, RibbonView, coming_words
from deskcoach.ui.charts.year import YearMap, day_words, level
from deskcoach.ui.design.marigold import inks_of
from deskcoach.ui.design.theme import Look
from deskcoach.ui.widgets.layout import column, widget_of
from tests.ui.find import read, shows
from tests.ui.seen import painted

MONDAY = date(2026, 11, 23)


# -- a year ----------------------------------------------------------------------------------------


@pytest.fixture
def year(qtbot: QtBot, look: Look) -> YearMap:
    made = YearMap(look, "Your year")
    qtbot.addWidget(made)
    made.resize(500, 150)
    made.show_days(tuple(HeatDay(MONDAY + timedelta(days=n), 0) for n in range(21)))
    made.show()
    return made


def test_a_year_is_walked_by_days_and_weeks_and_never_left(year: YearMap) -> None:
    walked = []
    for key in ("Up", "Left", "Left", "Left", "Up", "Home", "Up", "Right", "End", "Down", "Right"):
        QTest.keyClick(year, getattr(Qt.Key, f"Key_{key}"))
        walked.append(year.lit)
    assert walked == [19, 12, 5, 5, 4, 0, 0, 7, 20, 20, 20]


def test_a_day_is_as_deep_as_it_had_breaks() -> None:
    depths = [level(guided) for guided in (0, 1, 2, 3, 4, 5, 7, 8, 50)]
    assert depths == [0, 1, 1, 2, 2, 3, 3, 4, 4]
    assert day_words(HeatDay(MONDAY, 2)) == "Mon 23 Nov 2026: 2 guided breaks"
    assert day_words(HeatDay(MONDAY, 0, sessions=1)).endswith("0 guided breaks, 1 strength session")


def test_a_day_with_a_session_has_a_dot_in_every_look(year: YearMap, look: Look) -> None:
    mari = look.theme.tokens.mari
    assert not shows(year, mari)
    year.show_days((*year._days[:-1], HeatDay(year._days[-1].day, 1, sessions=1)))
    assert shows(year, mari)
    assert year.spoken[-1].endswith("1 strength session")


def test_months_and_weekdays_are_named(year: YearMap) -> None:
    told = [word.text for word in painted(year)]
    assert {"Mon", "Wed", "Fri"} <= {*told}
    assert "Dec" in told
    year.show_days(())
    assert not painted(year)


# -- the weeks ahead -------------------------------------------------------------------------------


HOLIDAY = Break(MONDAY + timedelta(days=8), MONDAY + timedelta(days=9))


def a_plan_day(number: int, state: str = "", **more: object) -> PlanDay:
    return PlanDay(MONDAY + timedelta(days=number), state, **more)  # type: ignore[arg-type]


@pytest.fixture
def calendar(qtbot: QtBot, look: Look) -> PlanCalendar:
    made = PlanCalendar(look)
    qtbot.addWidget(made)
    states = {0: "done", 2: "today", 4: "ahead"}
    week = tuple(a_plan_day(n, states.get(n, "")) for n in range(7))
    after = tuple(
        a_plan_day(n, "ahead" if n == 8 else "", holiday=HOLIDAY if n in (8, 9) else None)
        for n in range(7, 14)
    )
    made.show_weeks((week, after), MONDAY + timedelta(days=2))
    made.resize(700, made.height())
    made.show()
    made.activateWindow()
    return made


def pixels(calendar: PlanCalendar, index: int, look: Look) -> set[str]:
    """The colours of a plan's day that its ring may have."""
    cell = calendar.boxes()[index].toRect()
    picture = calendar.grab(cell).toImage()
    found = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height() * 2 // 3)
    }
    tokens = look.theme.tokens
    inks = {
        "mari": tokens.mari, "apricot": inks_of(look.theme).apricot, "dots": tokens.ink3,
        "mist": tokens.mist,
    }  # fmt: skip
    return {name for name, ink in inks.items() if ink.name() in found}


def test_each_day_is_painted_as_what_it_is(calendar: PlanCalendar, look: Look) -> None:
    painted_as = [pixels(calendar, n, look) for n in (0, 2, 4, 5, 8)]
    assert painted_as == [{"mari"}, {"mari", "apricot"}, {"dots"}, set(), {"mist"}]


def test_keys_walk_by_days_and_weeks_from_today(calendar: PlanCalendar) -> None:
    walked = []
    for key in ("Right", "Down", "Down", "Up", "Up", "Left", "Home", "Left", "End", "Right"):
        QTest.keyClick(calendar, getattr(Qt.Key, f"Key_{key}"))
        walked.append(calendar.lit)
    assert walked == [3, 10, 10, 3, 3, 2, 0, 0, 13, 13]


def test_keys_ask_about_a_day_or_make_a_holiday_of_it(qtbot: QtBot, calendar: PlanCalendar) -> None:
    with qtbot.assertNotEmitted(calendar.asked), qtbot.assertNotEmitted(calendar.marked):
        for key in (Qt.Key.Key_M, Qt.Key.Key_Menu, Qt.Key.Key_H):
            QTest.keyClick(calendar, key)
    calendar.light(0)
    for key in (Qt.Key.Key_M, Qt.Key.Key_Menu):
        with qtbot.waitSignal(calendar.asked) as told:
            QTest.keyClick(calendar, key)
        assert told.args == [0]
    with qtbot.waitSignal(calendar.marked) as told:
        QTest.keyClick(calendar, Qt.Key.Key_H)
    assert told.args == [MONDAY, MONDAY]


def pull(calendar: PlanCalendar, start: int, end: int, *, drop: bool = True) -> None:
    places = [calendar.boxes()[each].center().toPoint() for each in (start, end)]
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(calendar, left, none, places[0])
    at = QPointF(places[1])
    QApplication.sendEvent(calendar, QMouseEvent(QEvent.Type.MouseMove, at, at, left, left, none))
    if drop:
        QTest.mouseRelease(calendar, left, none, places[1])


def test_a_planned_day_is_moved_by_its_ring(qtbot: QtBot, calendar: PlanCalendar) -> None:
    with qtbot.waitSignal(calendar.moved) as told:
        pull(calendar, 4, 5)
    assert told.args == [MONDAY + timedelta(days=4), MONDAY + timedelta(days=5)]
    with qtbot.assertNotEmitted(calendar.moved), qtbot.assertNotEmitted(calendar.marked):
        pull(calendar, 0, 3)  # what is done is done


@pytest.mark.parametrize(("start", "end"), [(5, 10), (10, 5)])
def test_free_days_are_marked_both_ways(
    qtbot: QtBot, calendar: PlanCalendar, start: int, end: int
) -> None:
    with qtbot.assertNotEmitted(calendar.moved), qtbot.waitSignal(calendar.marked) as told:
        pull(calendar, start, end)
    assert told.args == [MONDAY + timedelta(days=5), MONDAY + timedelta(days=10)]


def test_a_click_picks_a_day_also_one_that_is_over(qtbot: QtBot, calendar: PlanCalendar) -> None:
    for index in (0, 2, 6):
        with qtbot.waitSignal(calendar.picked) as told:
            QTest.mouseClick(
                calendar, Qt.MouseButton.LeftButton,
                pos=calendar.boxes()[index].center().toPoint(),
            )  # fmt: skip
        assert told.args == [index]


def test_escape_lets_go_of_what_is_pulled(qtbot: QtBot, calendar: PlanCalendar, look: Look) -> None:
    before = calendar.grab().toImage()
    pull(calendar, 4, 12, drop=False)
    assert calendar.grab().toImage() != before
    QTest.keyClick(calendar, Qt.Key.Key_Escape)
    with qtbot.assertNotEmitted(calendar.moved), qtbot.assertNotEmitted(calendar.picked):
        QTest.mouseRelease(calendar, Qt.MouseButton.LeftButton, pos=QPoint(300, 140))
    assert look.theme


def test_the_same_weeks_leave_what_is_lit(calendar: PlanCalendar) -> None:
    calendar.setFocus(Qt.FocusReason.TabFocusReason)
    calendar.light(4)
    weeks = (calendar.days[:7], calendar.days[7:])
    calendar.show_weeks(weeks, MONDAY + timedelta(days=2))
    assert calendar.lit == 4
    calendar.show_weeks(weeks, MONDAY + timedelta(days=3))
    assert calendar.lit == 4, "the day that one is at stays lit"
    calendar.focusOutEvent(QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.PopupFocusReason))
    assert calendar.lit == 4, "while its menu is open"
    calendar.focusOutEvent(QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    assert calendar.lit == -1


@pytest.mark.parametrize(
    ("state", "inks"),
    [
        ("done", {"mari"}),
        ("today", {"mari", "apricot"}),
        ("ahead", {"apricot", "ink3"}),
        ("passed", {"ink3"}),
    ],
)
def test_a_mark_of_the_week_is_painted_as_what_it_is(
    qtbot: QtBot, look: Look, state: str, inks: set[str]
) -> None:
    """The next one that is ahead has its figure already."""
    marks = WeekMarks(look, lambda _name: None)
    qtbot.addWidget(marks)
    plan, wednesday, sunday = Plan(), MONDAY + timedelta(days=2), MONDAY + timedelta(days=6)
    done = [MONDAY + timedelta(days=n) for n in {"done": (0, 2, 4), "ahead": (0, 2)}.get(state, ())]
    today = {"done": sunday, "today": wednesday, "ahead": MONDAY + timedelta(days=3)}.get(
        state, sunday
    )
    marks.show_week(week_view(plan, today, done), today)
    index = next(n for n, mark in enumerate(marks.marks) if mark.state == state)
    marks.resize(marks.sizeHint())
    cell = marks.width() / len(marks.marks)
    picture = marks.grab(QRect(round(index * cell), 0, round(cell), marks._side)).toImage()
    found = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
    }
    tokens = look.theme.tokens
    every = {"mari": tokens.mari, "apricot": inks_of(look.theme).apricot, "ink3": tokens.ink3}
    assert {name for name, ink in every.items() if ink.name() in found} == inks


# -- the day ---------------------------------------------------------------------------------------


def moment(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 23, hour, minute, tzinfo=UTC)


def test_a_ribbon_shows_what_comes_and_its_legend_what_the_day_has(
    qtbot: QtBot, look: Look
) -> None:
    view, legend = RibbonView(look), Legend(look)
    page = widget_of(column(view, legend))
    qtbot.addWidget(page)
    page.resize(700, 200)
    page.show()
    spans = (
        DaySpan(SpanKind.WORK, moment(8), moment(9)),
        DaySpan(SpanKind.GUIDED, moment(9), moment(9, 3)),
    )
    ribbon = Ribbon(spans, moment(10), (moment(11),))
    view.show_ribbon(ribbon)
    legend.show_ribbon(ribbon)
    assert len(view.boxes()) == 3
    assert view.spoken[2] == coming_words(moment(11))
    middles = [box.center().x() for box in view.boxes()]
    assert middles == sorted(middles)
    assert set(read(legend)) == {"At the desk", "Guided break"}
    view.light(1)
    view.show_ribbon(ribbon)
    assert view.lit == 1, "nothing new, nothing dark"
