from collections.abc import Iterator
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QPointF, Qt, QTime
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from deskcoach.app.page_models import PlanScreen
from deskcoach.core.strength.plan import Break, Plan, hint, week_view
from deskcoach.ui.charts.plan_marks import WeekMarks, marks_of
from deskcoach.ui.design.theme import Look
from deskcoach.ui.pages.plan.page import PlanPage, plan_sentence
from deskcoach.ui.widgets.buttons import Tone
from tests.ui.conftest import Sent, figure
from tests.ui.find import shows

MONDAY, TUESDAY, TODAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 25)


@pytest.fixture
def sent() -> Sent:
    return Sent()


@pytest.fixture
def page(qapp: QApplication, sent: Sent) -> Iterator[PlanPage]:
    made = PlanPage(Look(qapp, "light", "full"), figure, sent, settle_ms=0)
    made.resize(900, 900)
    made.show_plan(a_screen())
    made.show()
    qapp.processEvents()
    yield made
    made.hide()
    made.deleteLater()


def a_screen(
    plan: Plan | None = None, done: tuple[date, ...] = (MONDAY,), **more: object
) -> PlanScreen:
    plan = plan or Plan()
    words = hint(TODAY, done)
    return PlanScreen(plan, week_view(plan, TODAY, done), TODAY, words, **more)  # type: ignore[arg-type]


def said(page: PlanPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def marks(qtbot: QtBot, look: Look) -> WeekMarks:
    made = WeekMarks(look, figure)
    qtbot.addWidget(made)
    made.resize(700, 180)
    made.show_week(a_screen().week, TODAY)
    return made


def test_a_session_that_is_done_or_ahead_is_no_longer_the_one_thing_to_press(
    page: PlanPage,
) -> None:
    assert TODAY in a_screen().week.ahead
    tones = []
    for done in ((MONDAY,), (MONDAY, TODAY), (MONDAY,)):
        page.show_plan(a_screen(done=done))
        tones.append(page.start.tone)
    page.show_plan(a_screen(until_seen=True))
    assert [*tones, page.start.tone] == [Tone.PRIMARY, Tone.PLAIN, Tone.PRIMARY, Tone.PLAIN]


def test_the_week_has_three_marks(page: PlanPage, marks: WeekMarks) -> None:
    assert [mark.state for mark in marks.marks] == ["done", "today", "ahead"]
    assert marks.accessibleName() == "Monday, Done; Wednesday, Today; Friday, Ahead"
    assert "1 of 3 done" in said(page)


def test_each_mark_is_drawn_over_its_words(marks: WeekMarks) -> None:
    picture = marks.grab().toImage()
    paper, side = picture.pixel(0, 0), marks._side
    cell = picture.width() / 3
    for index in range(3):
        left = round(index * cell + (cell - side) / 2)
        inked = [
            (x, y)
            for x in range(left, left + side, 2)
            for y in range(0, side, 2)
            if picture.pixel(x, y) != paper
        ]
        for axis in (0, 1):  # from edge to edge, both ways
            assert max(p[axis] for p in inked) - min(p[axis] for p in inked) > side * 0.85


def test_a_moved_day_is_told_in_one_sentence(page: PlanPage) -> None:
    assert "sessions move" not in said(page)
    page.show_plan(a_screen(done=(TUESDAY,), weeks=3))
    assert "This week's sessions move to Thursday and Saturday." in said(page)
    assert "3 weeks in a row" in said(page)


def test_a_day_between_is_a_hint_and_never_a_block(page: PlanPage, sent: Sent) -> None:
    page.show_plan(a_screen(done=(TUESDAY,)))
    assert "You trained yesterday." in said(page)
    assert page.start.isEnabled()
    page.start.click()
    assert sent == [("session", {})]


def test_days_are_chosen(page: PlanPage, sent: Sent) -> None:
    assert page.days[2].accessibleName() == "Tuesday"
    page.days[2].click()
    assert sent == [("plan-days", {"days": [1, 2, 3, 5]})]


def test_each_thing_of_the_plan_is_shown(page: PlanPage) -> None:
    def shown() -> tuple[object, ...]:
        days = {number for number, each in page.days.items() if each.isChecked()}
        pause = (page.pause_week, page.pause_open, page.go_on)
        return days, page.time.time(), [each.isVisible() for each in pause]

    usual, at = {1, 3, 5}, QTime(17, 30)
    assert shown() == (usual, at, [True, True, False])
    page.show_plan(a_screen(Plan(days=frozenset({2, 6, 7}))))
    assert shown() == ({2, 6, 7}, at, [True, True, False])
    page.show_plan(a_screen(Plan(at=time(8, 15))))
    assert shown() == (usual, QTime(8, 15), [True, True, False])
    page.show_plan(a_screen(Plan(breaks=(Break(TODAY),))))
    assert shown() == (usual, at, [False, False, True])


def test_the_last_day_stays(page: PlanPage, sent: Sent) -> None:
    page.show_plan(a_screen(Plan(days=frozenset({3}))))
    page.days[3].click()
    assert sent == []
    assert page.days[3].isChecked()
    assert "One day stays. If you want no sessions offered, pause the plan" in said(page)
    page.show_plan(a_screen(Plan(days=frozenset({3}))))
    assert "Any 1 session make your week." in said(page)


def test_the_time_is_sent_once_it_settles(page: PlanPage, sent: Sent, qtbot: QtBot) -> None:
    assert page.time.time() == QTime(17, 30)
    page.time.stepBy(2)
    page.time.stepBy(-1)
    qtbot.waitUntil(lambda: len(sent) == 1, timeout=20_000)
    assert sent == [("plan-time", {"at": "17:45"})]
    page.show_plan(a_screen(Plan(at=time(17, 45))))
    assert not page._settle.isActive()
    flags = page.time.stepEnabled()
    assert flags & flags.StepUpEnabled


def test_the_time_does_not_turn_with_the_wheel(page: PlanPage) -> None:
    at = QPointF(5, 5)
    no = Qt.MouseButton.NoButton
    event = QWheelEvent(at, at, at.toPoint(), at.toPoint(), no, Qt.KeyboardModifier.NoModifier,
                        Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
    page.time.wheelEvent(event)
    assert page.time.time() == QTime(17, 30)


def test_a_pause_for_illness_or_holiday(page: PlanPage, sent: Sent) -> None:
    page.pause_week.click()
    page.pause_open.click()
    assert sent == [("plan-pause", {"until": "2026-12-01"}), ("plan-pause", {})]
    page.show_plan(a_screen(Plan(breaks=(Break(TODAY, date(2026, 12, 1)),))))
    assert said(page).count("Paused up to Tue 1 Dec 2026") == 2
    assert not page.pause_week.isVisible()
    page.show_plan(a_screen(Plan(breaks=(Break(TODAY),))))
    assert said(page).count("Paused until you say so") == 2
    page.go_on.click()
    assert sent[-1] == ("plan-resume", {})


def test_an_exercise_set_aside_can_be_brought_back(page: PlanPage, sent: Sent) -> None:
    assert "Set aside" not in said(page)
    aside = (("cobra-stretch", "Cobra stretch"), ("bent-over-row", "Bent-over dumbbell row"))
    page.show_plan(a_screen(aside=aside))
    assert "Cobra stretch" in said(page)
    QTest.mouseClick(page.back["cobra-stretch"], Qt.MouseButton.LeftButton)
    assert sent == [("exercise-back", {"exercise": "cobra-stretch"})]
    page.show_plan(a_screen(aside=aside[1:]))
    assert list(page.back) == ["bent-over-row"]
    assert page.back["bent-over-row"].accessibleName() == "Bring Bent-over dumbbell row back"


def test_nothing_is_asked_before_there_is_a_plan(qapp: QApplication, sent: Sent) -> None:
    bare = PlanPage(Look(qapp, "light", "full"), lambda _: None, sent, settle_ms=0)
    bare.pause_week.click()
    bare.time.stepBy(1)
    for day in bare.days.values():
        day.setChecked(False)
        day.clicked.emit()
    qapp.processEvents()
    assert sent == []
    bare.deleteLater()


def test_marks_of_odd_weeks() -> None:
    plan = Plan()
    saturday = date(2026, 11, 28)
    marks = marks_of(week_view(plan, saturday, []), saturday)
    assert [m.state for m in marks] == ["passed", "passed", "today"]
    assert [m.day.isoweekday() for m in marks] == [3, 5, 6]
    sunday = saturday + timedelta(days=1)
    marks = marks_of(week_view(plan, sunday, [MONDAY]), sunday)
    assert [(m.state, m.day.isoweekday()) for m in marks] == [
        ("done", 1),
        ("passed", 3),
        ("passed", 5),
    ]
    days = [MONDAY, TUESDAY, TODAY, date(2026, 11, 26)]
    full = marks_of(week_view(plan, date(2026, 11, 26), days), date(2026, 11, 26))
    assert [m.state for m in full] == ["done"] * 4


def test_each_session_of_a_day_has_its_own_sets(qapp: QApplication) -> None:
    marks = WeekMarks(Look(qapp, "light", "full"), lambda _: None)
    week = week_view(Plan(), TUESDAY, [MONDAY, TUESDAY, TUESDAY, TUESDAY])
    marks.show_week(week, TUESDAY, {TUESDAY: ("Done, 9 sets", "Done, 1 set")})
    assert marks.accessibleName() == (
        "Monday, Done; Tuesday, Done, 9 sets; Tuesday, Done, 1 set; Tuesday, Done"
    )
    marks.deleteLater()


def test_marks_are_small_on_a_small_page(qapp: QApplication) -> None:
    look = Look(qapp, "dark", "full")
    marks = WeekMarks(look, lambda _: None, side=68)
    marks.show_week(week_view(Plan(), TODAY, [MONDAY]), TODAY)
    small = marks.minimumSizeHint()
    assert small.width() < 260
    marks.set_side(200)
    large = marks.minimumSizeHint()
    assert (large.width(), large.height()) > (small.width(), small.height())
    marks.resize(large)
    assert shows(marks, look.theme.tokens.ink)
    marks.deleteLater()


def test_the_sentence_names_days_and_time() -> None:
    assert plan_sentence(Plan(days=frozenset({2}))) == (
        "You train on <b>Tuesday</b>, from <b>17:30</b>."
    )


def test_days_stand_in_the_order_of_the_week(page: PlanPage) -> None:
    def by_place() -> list[int]:
        return sorted(page.days, key=lambda number: (page.days[number].y(), page.days[number].x()))

    assert by_place() == [1, 2, 3, 4, 5, 6, 7]
    for starts, order in ((7, [7, 1, 2, 3, 4, 5, 6]), (6, [6, 7, 1, 2, 3, 4, 5])):
        plan = Plan(frozenset({1, 7}), week_starts=starts)
        page.show_plan(a_screen(plan))
        QApplication.processEvents()
        assert by_place() == order
        assert plan_sentence(plan).index("Sunday") < plan_sentence(plan).index("Monday")
    page.show_plan(a_screen())
    QApplication.processEvents()
    assert by_place() == [1, 2, 3, 4, 5, 6, 7]
