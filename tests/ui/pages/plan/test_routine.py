"""The page of a routine, and the plan ahead: by mouse and by keyboard."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from deskcoach.app.page_models import PlanScreen
from deskcoach.core.command import Command
from deskcoach.core.strength.plan import Break, Plan
from deskcoach.ui.design.theme import Look
from deskcoach.ui.pages.plan.page import PlanPage
from deskcoach.ui.pages.plan.routine import RoutinePage
from deskcoach.ui.widgets.menu import Menu
from tests.ui.conftest import as_sent
from tools.shots.assets import figure
from tools.shots.session import TODAY, plan_screen

MONDAY, FRIDAY = date(2026, 11, 23), date(2026, 11, 27)


class Desk:
    """What was sent, and what comes back."""

    def __init__(self) -> None:
        self.sent: list[Any] = []
        self.value: Any = ""

    def __call__(self, command: Command, **_: object) -> Any:
        self.sent.append(as_sent(command))
        return self.value


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def page(qtbot: QtBot, look: Look, desk: Desk) -> Iterator[PlanPage]:
    made = PlanPage(look, figure, desk, settle_ms=0)
    qtbot.addWidget(made)
    made.resize(1100, 1700)
    made.show_plan(screen())
    made.show()
    QApplication.processEvents()
    QApplication.processEvents()
    yield made
    made.hide()


@pytest.fixture
def routine(page: PlanPage) -> RoutinePage:
    page.open_routine("Neck")
    QApplication.processEvents()
    assert page.routine is not None
    return page.routine


def screen(**other: Any) -> PlanScreen:
    return plan_screen(Plan(**other), [MONDAY])


def read(widget: QWidget) -> str:
    return "\n".join(w.text() for w in widget.findChildren(QLabel) if w.isVisible())


def names(routine: RoutinePage) -> list[str]:
    return [row.item.exercise for row in routine.list.rows]


def focused(routine: RoutinePage) -> QWidget:
    return routine.window().focusWidget()


def left_out(routine: RoutinePage) -> list[str]:
    return [row.item.exercise for row in routine.list.rows if row.item.left_out]


def items(desk: Desk) -> list[tuple[str, bool]]:
    name, words = desk.sent[-1]
    assert name == "routine-save"
    return [(one["exercise"], one.get("paired", False)) for one in words["items"]]


def menu_of(widget: QWidget) -> Menu:
    return widget.findChildren(Menu)[-1]


# A routine


def test_a_routine_shows_its_order_its_pair_and_its_days(routine: RoutinePage) -> None:
    assert names(routine) == ["cobra-stretch", "one-arm-row", "bent-over-row", "back-extension"]
    assert [(row.first, row.second) for row in routine.list.rows] == [
        (False, False),
        (True, False),
        (False, True),
        (False, False),
    ]
    assert [n for n, button in routine.days.items() if button.isChecked()] == [2, 4]
    assert "Left out this time" in read(routine)
    assert "3 \u00d7 10 each side" in read(routine)
    assert routine.warm.isChecked()


def test_rows_are_moved_paired_parted_and_left_out(routine: RoutinePage, desk: Desk) -> None:
    cobra = routine.list.rows[0]
    cobra.wanted.emit("down")
    assert items(desk)[:3] == [
        ("one-arm-row", False),
        ("cobra-stretch", False),
        ("bent-over-row", True),
    ]
    routine.list.rows[0].wanted.emit("up")  # it is the first already
    routine.list.rows[1].wanted.emit("pair")
    assert items(desk)[1] == ("cobra-stretch", True)
    routine.list.rows[0].wanted.emit("part")
    assert items(desk)[1] == ("cobra-stretch", False)
    routine.list.rows[3].wanted.emit("back")
    assert left_out(routine) == []
    routine.list.rows[3].wanted.emit("out")
    assert left_out(routine) == ["back-extension"]
    routine.list.rows[3].wanted.emit("gone")
    assert len(items(desk)) == 3


def test_the_keyboard_picks_up_moves_and_drops(routine: RoutinePage, desk: Desk) -> None:
    routine.list.rows[0].setFocus()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(focused(routine), key)
    assert not desk.sent, "nothing is kept before it is dropped"
    QTest.keyClick(focused(routine), Qt.Key.Key_Space)
    assert items(desk)[2][0] == "cobra-stretch"
    row = focused(routine)
    QTest.keyClick(row, Qt.Key.Key_Space)
    QTest.keyClick(focused(routine), Qt.Key.Key_Up)
    QTest.keyClick(focused(routine), Qt.Key.Key_Escape)
    assert items(desk)[2][0] == "cobra-stretch"
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(routine.list.rows[1], Qt.Key.Key_G, control)
    assert items(desk)[1][1]
    QTest.keyClick(routine.list.rows[1], Qt.Key.Key_G, control | Qt.KeyboardModifier.ShiftModifier)
    assert not items(desk)[1][1]
    QTest.keyClick(routine.list.rows[0], Qt.Key.Key_Delete)
    assert len(items(desk)) == 3


def test_a_row_is_pulled_to_its_place_or_onto_another(routine: RoutinePage, desk: Desk) -> None:
    last = routine.list.rows[3]
    top = routine.list.rows[0].mapToGlobal(QPoint(20, 2))
    last.grip.pulled.emit(top)
    assert routine.list._line.isVisible()
    last.grip.dropped.emit(top)
    assert items(desk)[0][0] == "back-extension"
    QApplication.processEvents()
    first = routine.list.rows[0]
    onto = routine.list.rows[1].mapToGlobal(QPoint(20, routine.list.rows[1].height() // 2))
    first.grip.pulled.emit(onto)
    assert not routine.list._line.isVisible()
    assert routine.list.rows[1].target
    first.grip.dropped.emit(onto)
    assert items(desk)[:2] == [("cobra-stretch", False), ("back-extension", True)]
    count = len(desk.sent)
    QApplication.processEvents()
    here = routine.list.rows[0].mapToGlobal(QPoint(20, 2))
    routine.list.rows[0].grip.pulled.emit(here)
    routine.list.rows[0].grip.dropped.emit(here)
    routine.list.rows[0].grip.dropped.emit(here)
    assert len(desk.sent) == count, "where it was"
    QApplication.processEvents()
    below = routine.list.rows[3].mapToGlobal(QPoint(20, 400))
    routine.list.rows[0].grip.pulled.emit(below)
    routine.list.rows[0].grip.dropped.emit(below)
    assert items(desk)[-1][0] == "cobra-stretch"


def test_the_menu_of_a_row_offers_the_same(routine: RoutinePage, desk: Desk) -> None:
    routine.list.rows[0].more.click()
    menu = menu_of(routine.list.rows[0])
    assert [action.text() for action in menu.actions()] == [
        "Move up",
        "Move down",
        "Pair with the one above",
        "Leave out this time",
        "Always leave out",
    ]
    menu.actions()[3].trigger()
    menu.hide()
    assert desk.sent[-1][1]["items"][0]["left_out"]


def test_warm_up_days_and_easy_repetitions(routine: RoutinePage, desk: Desk) -> None:
    routine.easy.click()
    assert desk.sent[-1][1]["easy"]
    assert "about" in read(routine)
    routine.days[5].click()
    assert desk.sent[-1][1]["days"] == [2, 4, 5]
    routine.warm.click()
    assert "warm_up" not in desk.sent[-1][1]
    routine.warm.click()
    routine.which.click()
    menu_of(routine).actions()[-1].trigger()
    menu_of(routine).hide()
    assert desk.sent[-1][1]["warm_up"] == "shoulder-extension-two"


def test_each_thing_that_a_routine_has_is_seen(routine: RoutinePage) -> None:
    def seen() -> tuple[object, ...]:
        days = [number for number, button in routine.days.items() if button.isChecked()]
        return routine.easy.isChecked(), days, routine.warm.isChecked(), routine.which.isVisible()

    assert seen() == (False, [2, 4], True, True)
    was = routine.routine
    for routine.routine, shown in (
        (replace(was, easy=True), (True, [2, 4], True, True)),
        (replace(was, days=(1, 7)), (False, [1, 7], True, True)),
        (replace(was, warm_up=""), (False, [2, 4], False, False)),
    ):
        routine._show()
        assert seen() == shown


def test_it_is_renamed_copied_and_put_away_with_a_way_back(
    page: PlanPage, routine: RoutinePage, desk: Desk
) -> None:
    routine.name.setText("  Upper   neck ")
    routine.name.editingFinished.emit()
    assert (desk.sent[-1][1]["name"], desk.sent[-1][1]["was"]) == ("Upper neck", "Neck")
    routine.name.setText("back")
    routine.name.editingFinished.emit()
    assert desk.sent[-1][1]["name"] == "back 2", "Back is another one"
    routine.name.setText(" ")
    routine.name.editingFinished.emit()
    assert routine.name.text() == "back 2"
    routine.copy.click()
    assert "was" not in desk.sent[-1][1]
    routine.away.click()
    assert desk.sent[-1][0] == "routine-delete"
    assert page._stack.currentIndex() == 0
    page.routines.undo.click()
    assert desk.sent[-1][0] == "routine-save"


def test_a_new_one_is_empty_and_says_so(page: PlanPage, desk: Desk) -> None:
    page.routines.another.click()
    assert page.routine is not None
    assert "Nothing in it yet" in read(page.routine)
    assert not page.routine.start.isEnabled()
    page.routine.nothing.button.click()
    menu_of(page.routine).actions()[0].trigger()
    menu_of(page.routine).hide()
    assert items(desk) == [("back-extension", False)]
    page.routine.start.click()
    assert desk.sent[-1] == ("session", {"routine": "New routine"})
    page.routine.list.rows[0].wanted.emit("out")
    assert "Bring one back to start." in read(page.routine)
    for name in ("bent-over-row", "cobra-stretch", "one-arm-row"):
        page.routine.put_in(name)
    page.routine.add.click()
    assert "Every exercise is in it" in menu_of(page.routine).actions()[0].text()
    menu_of(page.routine).hide()
    page.routine.back.click()
    assert page._stack.currentIndex() == 0


def test_what_changes_meanwhile_is_shown(page: PlanPage, routine: RoutinePage) -> None:
    now = screen()
    page.show_plan(now)
    same = plan_screen(Plan(), [MONDAY])
    page.show_plan(same)
    assert names(routine)[0] == "cobra-stretch"
    neck = replace(now.routines[1], items=now.routines[1].items[1:], days=(1,))
    back = replace(now.routines[0], days=(1,))
    page.show_plan(replace(now, routines=(back, neck)))
    assert names(routine)[0] == "one-arm-row"
    assert "Monday has Back, too" in read(routine)
    page.show_plan(replace(now, routines=(back, replace(neck, days=()))))
    assert "no other routine has" in read(routine)


# The plan ahead


def cell(page: PlanPage, day: date) -> QPoint:
    index = next(n for n, one in enumerate(page.weeks.days) if one.day == day)
    return page.weeks.boxes()[index].center().toPoint()


def drag(page: PlanPage, day: date, to: date) -> None:
    weeks, left = page.weeks, Qt.MouseButton.LeftButton
    QTest.mousePress(weeks, left, pos=cell(page, day))
    for step in (0.5, 1.0):
        start, end = QPointF(cell(page, day)), QPointF(cell(page, to))
        QTest.mouseMove(weeks, (start + (end - start) * step).toPoint())
    weeks.grab()
    QTest.mouseRelease(weeks, left, pos=cell(page, to))


def test_a_day_is_moved_by_its_ring_and_back(page: PlanPage, desk: Desk) -> None:
    drag(page, FRIDAY, date(2026, 11, 28))
    assert desk.sent[0] == ("plan-move", {"day": "2026-11-27", "to": "2026-11-28"})
    assert "27 Nov \u2192 28 Nov" in read(page)
    assert "Still 3 sessions that week." in read(page)
    page.moves.undo_move.click()
    assert desk.sent[-1] == ("plan-move", {"day": "2026-11-28", "to": "2026-11-27"})
    drag(page, FRIDAY, date(2026, 11, 28))
    page.moves.every_week.click()
    assert desk.sent[-1] == ("plan-days", {"days": [1, 3, 6]})
    desk.value = None
    drag(page, FRIDAY, date(2026, 11, 28))
    assert page.moves._moved_box.isHidden(), "it was refused"


def test_a_day_that_is_taken_asks_whether_to_swap(page: PlanPage, desk: Desk) -> None:
    friday = FRIDAY + timedelta(days=7)
    monday = friday - timedelta(days=4)
    drag(page, friday, monday)
    assert desk.sent == []
    assert "Mon 30 Nov 2026 has one already. Both stay, or swap them?" in read(page)
    page.moves.both_stay.click()
    assert page.moves.isHidden()
    drag(page, friday, monday)
    page.moves.swap.click()
    words = {"day": "2026-12-04", "to": "2026-11-30", "swap": True}
    assert desk.sent == [("plan-move", words)]
    assert "4 Dec \u2194 30 Nov" in read(page)
    page.moves.undo_move.click()
    back = {"day": "2026-11-30", "to": "2026-12-04", "swap": True}
    assert desk.sent[-1] == ("plan-move", back)


def test_a_day_that_is_over_can_have_been_done_elsewhere(page: PlanPage) -> None:
    told: list[date] = []
    page.elsewhere.connect(told.append)
    past = next(one.day for one in page.weeks.days)
    QTest.mouseClick(page.weeks, Qt.MouseButton.LeftButton, pos=cell(page, past))
    menu = page.findChildren(Menu)[-1]
    (entry,) = menu.actions()
    assert entry.text() == "Done elsewhere on this day"
    entry.trigger()
    menu.close()
    assert told == [past]


MOVE, FROM_HERE, ELSEWHERE = "Move to", "A holiday from here", "Done elsewhere on this day"
OUT = "Take the holiday out"


@pytest.mark.parametrize(
    ("day", "can"),
    [
        (MONDAY, [ELSEWHERE]),
        (MONDAY + timedelta(days=1), [ELSEWHERE]),
        (TODAY, [MOVE, "26", "27", "28", "29", FROM_HERE, ELSEWHERE]),
        (FRIDAY, [MOVE, "25", "26", "28", "29", FROM_HERE]),
        (FRIDAY + timedelta(days=1), [FROM_HERE]),
        (date(2026, 12, 7), [OUT]),
        (date(2026, 12, 9), [OUT]),
        (date(2026, 12, 10), [FROM_HERE]),
    ],
)
def test_what_can_be_done_with_a_day_depends_on_the_day(
    page: PlanPage, day: date, can: list[str]
) -> None:
    page.show_plan(screen(breaks=(Break(date(2026, 12, 7), date(2026, 12, 9)),)))
    index = next(n for n, one in enumerate(page.weeks.days) if one.day == day)
    page.weeks.asked.emit(index)
    menu = menu_of(page)
    texts = [action.text() for action in menu.actions()]
    assert [text.split()[1] if text[-4:].isdigit() else text for text in texts] == can
    menu.hide()


def test_a_holiday_is_a_day_at_least_and_those_that_are_over_are_not_listed(
    page: PlanPage, desk: Desk
) -> None:
    holiday = page.holiday
    today, yesterday = TODAY, TODAY - timedelta(days=1)
    tomorrow = TODAY + timedelta(days=1)
    page.show_plan(
        screen(breaks=(Break(yesterday, yesterday), Break(today, today), Break(tomorrow, tomorrow)))
    )
    assert list(holiday.ends) == [tomorrow]
    assert "Take out: Holiday, 26 Nov" in holiday.ends[tomorrow].accessibleName()
    holiday.choose(tomorrow, tomorrow)
    assert "1 day. Your row of weeks stays." in read(page)
    assert holiday.add.isEnabled()
    assert not holiday.swap.isVisible()
    holiday.choose(tomorrow, today)
    assert not holiday.add.isEnabled()
    assert holiday.swap.isVisible()
    holiday.swap.click()
    assert "2 days. Your row of weeks stays." in read(page)
    holiday.add.click()
    words = {"first": today.isoformat(), "last": tomorrow.isoformat()}
    assert desk.sent == [("plan-holiday", words)]


def test_free_days_become_a_holiday(page: PlanPage, desk: Desk) -> None:
    drag(page, date(2026, 12, 8), date(2026, 12, 6))
    assert page.holiday.first.date().toPython() == date(2026, 12, 6)
    assert "3 days. Your row of weeks stays." in read(page)
    page.holiday.breaks.click()
    page.holiday.add.click()
    words = {"first": "2026-12-06", "last": "2026-12-08", "breaks": True}
    assert desk.sent == [("plan-holiday", words)]
    page.holiday.last.stepBy(-5)
    assert "The last day is before the first." in read(page)
    assert not page.holiday.add.isEnabled()
    page.holiday.swap.click()
    assert page.holiday.add.isEnabled()


def test_the_keyboard_moves_a_day_and_makes_a_holiday(page: PlanPage, desk: Desk) -> None:
    weeks = page.weeks
    weeks.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClick(weeks, Qt.Key.Key_Right)
    QTest.keyClick(weeks, Qt.Key.Key_Right)
    assert weeks.days[weeks.lit].day == FRIDAY
    assert weeks.spoken[weeks.lit] == "Fri 27 Nov 2026: Planned"
    QTest.keyClick(weeks, Qt.Key.Key_M)
    menu = menu_of(page)
    texts = [action.text() for action in menu.actions()]
    assert texts[1:] == [
        "Wed 25 Nov 2026", "Thu 26 Nov 2026", "Sat 28 Nov 2026", "Sun 29 Nov 2026",
        "A holiday from here",
    ]  # fmt: skip
    menu.actions()[3].trigger()
    menu.hide()
    assert desk.sent[-1] == ("plan-move", {"day": "2026-11-27", "to": "2026-11-28"})
    QTest.keyClick(weeks, Qt.Key.Key_Down)
    QTest.keyClick(weeks, Qt.Key.Key_H)
    assert page.holiday.first.date().toPython() == date(2026, 12, 4)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Up, Qt.Key.Key_Enter):
        QTest.keyClick(weeks, key)
    assert weeks.lit == 0
    QTest.keyClick(weeks, Qt.Key.Key_M)  # a day that is over: nothing can be done


def test_a_holiday_ahead_is_shown_and_taken_out(page: PlanPage, desk: Desk) -> None:
    page.show_plan(screen(breaks=(Break(date(2026, 12, 7), date(2026, 12, 15)),
                                  Break(date(2026, 12, 19), date(2026, 12, 19)))))  # fmt: skip
    weeks = page.weeks
    weeks.grab()
    assert "Nothing from" in read(page)
    index = next(n for n, one in enumerate(weeks.days) if one.day == date(2026, 12, 8))
    assert weeks.spoken[index] == "Tue 8 Dec 2026: Holiday, 7 Dec to 15 Dec"
    at = cell(page, date(2026, 12, 8))
    reason = QContextMenuEvent.Reason.Mouse
    weeks.contextMenuEvent(QContextMenuEvent(reason, at, weeks.mapToGlobal(at)))
    menu = menu_of(page)
    menu.actions()[-1].trigger()
    menu.hide()
    assert desk.sent[-1] == ("plan-holiday-end", {"first": "2026-12-07"})
    page.holiday.ends[date(2026, 12, 19)].click()
    assert desk.sent[-1] == ("plan-holiday-end", {"first": "2026-12-19"})
    page.show_plan(screen(breaks=(Break(TODAY),)))
    weeks.grab()


def test_a_drag_can_be_given_up(page: PlanPage, desk: Desk) -> None:
    weeks = page.weeks
    weeks.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.mousePress(weeks, Qt.MouseButton.LeftButton, pos=cell(page, FRIDAY))
    QTest.mouseMove(weeks, cell(page, date(2026, 11, 28)))
    QTest.keyClick(weeks, Qt.Key.Key_Escape)
    QTest.mouseRelease(weeks, Qt.MouseButton.LeftButton, pos=cell(page, date(2026, 11, 28)))
    assert desk.sent == []


def test_the_stretches_of_breaks_are_chosen_and_one_stays(page: PlanPage, desk: Desk) -> None:
    first, *others = page.taken.values()
    first.click()
    ids = list(page.taken)
    words = {"section": "stretch", "key": "only", "value": ids[1:]}
    assert desk.sent == [("set", words)]
    first.click()
    assert desk.sent[-1][1]["value"] == []
    for toggle in (first, *others):
        toggle.setChecked(False)
    first.clicked.emit()
    assert first.isChecked()


def test_with_more_than_one_routine_the_start_asks_which(page: PlanPage, desk: Desk) -> None:
    menu = page.start.menu()
    names = [each.text() for each in menu.actions()]
    assert names[0] == "What the plan says"
    assert {"Back", "Neck"} <= set(names)
    for name in ("What the plan says", "Neck"):
        next(each for each in menu.actions() if each.text() == name).trigger()
    assert desk.sent == [("session", {}), ("session", {"routine": "Neck"})]
    menu.close()
    page.start.click()
    shown = QApplication.activePopupWidget()
    assert isinstance(shown, Menu)
    shown.close()
