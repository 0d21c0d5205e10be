"""The page of a session that was done elsewhere: typed, walked, saved, changed."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskcoach.app.commands import carry_out
from deskcoach.app.history.view_models import SessionLine
from deskcoach.core.command import Command
from deskcoach.core.records import SessionRecord
from deskcoach.ui.design.theme import Look
from deskcoach.ui.pages.exchange.elsewhere import ElsewherePage
from deskcoach.ui.shell.main_window import Window
from tests.app.desk import Office
from tests.logged import NOON
from tests.ui.conftest import figure
from tests.ui.pages.answers import some_reads

DAY = timedelta(days=1)


@pytest.fixture
def office() -> Office:
    made = Office(with_strength=True)
    made.clock.set_wall(NOON)
    made.send(
        "elsewhere",
        started=(NOON - 3 * DAY).isoformat(),
        place="home",
        note="felt good",
        sets=[
            {"exercise": "back-extension", "amount": 10},
            {"exercise": "bent-over-row", "amount": 9, "load": 7.5},
        ],
    )
    return made


@pytest.fixture
def page(qtbot: QtBot, look: Look, office: Office) -> Iterator[ElsewherePage]:
    def send(command: Command, **_: Any) -> Any:
        return carry_out(office.desk, command).get("value")

    made = ElsewherePage(
        look, send, lambda: office.world.exercises.exercises, lambda: "kg", lambda: NOON
    )
    made.resize(1040, 740)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.begin()
    qtbot.waitUntil(made.rows[2].fields[0][2].isVisible)
    yield made
    made.hide()


def sessions(office: Office) -> list[SessionRecord]:
    return list(office.world.training_log.sessions(NOON - 9 * DAY))


def shown(page: ElsewherePage) -> list[list[str]]:
    return [
        [field.text() for fields in each.fields.values() for field in fields] for each in page.rows
    ]


def test_it_begins_with_yesterday_as_the_last_time(page: ElsewherePage) -> None:
    assert page.day.date() == QDate(2026, 3, 3)
    assert page.near.buttons["yesterday"].isChecked()
    assert page.head.leave.hasFocus(), "Esc and Ctrl+S work at once"
    assert page.time.time() == QTime(18, 0), "an evening, as good as any other"
    assert page.routine == "Back"
    assert shown(page) == [["10"], ["9 \u00d7 7.5 kg"], ["10", "10", "10"]]
    page.near.buttons["today"].click()
    assert page.day.date() == QDate(2026, 3, 4)


def test_sets_are_typed_and_kept(qtbot: QtBot, page: ElsewherePage, office: Office) -> None:
    row = page.rows[1]
    field = row.fields[0][0]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "9x8")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "9 \u00d7 8 kg"
    row.plus[0].click()
    assert shown(page)[1] == ["9 \u00d7 8 kg", "9 \u00d7 8 kg"]
    second = row.fields[0][1]
    second.setText("nonsense")
    assert not second.take()
    assert second.text() == "9 \u00d7 8 kg"
    page.pain.buttons["2"].click()
    assert page.level == 2
    page.note.setText("Cable machine")
    page.time.setTime(QTime(18, 30))
    heard: list[str] = []
    page.told.connect(heard.append)
    page.note.setFocus()
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(page.note, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert heard == ["Kept: 6 sets, Tue 3 Mar 2026."]
    last = sessions(office)[-1]
    assert (last.place, last.started.hour) == ("gym", 18)
    kept = office.world.training_log.sets_of(last.id)
    assert [(one.actual, one.load_kg) for one in kept if one.exercise == "bent-over-row"] == [
        (9, 8),
        (9, 8),
    ]
    (pain,) = office.world.training_log.pains(NOON - 9 * DAY)
    assert pain.level == 2
    assert [one.text for one in office.world.training_log.notes_of(last.id)] == ["Cable machine"]


def test_arrows_walk_and_delete_removes(page: ElsewherePage) -> None:
    row = page.rows[2]
    first, second, third = row.fields[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Left)
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Delete)
    assert row.fields[0] == [second, third]
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Delete)
    assert third.hasFocus()
    row.add(0)
    QApplication.processEvents()
    assert row.fields[0][-1].hasFocus()
    QTest.keyClick(row.fields[0][-1], Qt.Key.Key_Delete)
    assert third.hasFocus(), "the one before, after the last"
    QTest.keyClick(third, Qt.Key.Key_Delete)
    assert row.plus[0].hasFocus()
    row.add(0)
    third = row.fields[0][0]
    third.setFocus()
    QTest.keyClick(third, Qt.Key.Key_Return)
    assert row.plus[0].hasFocus()
    for _ in range(30):
        row.add(0)
    assert len(row.fields[0]) == 20


def test_without_a_set_nothing_is_saved(page: ElsewherePage) -> None:
    page.what.buttons[""].click()
    assert page.rows == []
    assert not page.head.action.isEnabled()
    assert page.head.line.text() == "Enter at least one set."
    page.another.click()
    names = [action.text() for action in page.menu.actions()]
    assert names == ["Back extensions", "Bent-over dumbbell row", "Cobra stretch"]
    page.menu.actions()[2].trigger()
    page.menu.close()
    assert shown(page) == [["10", "10", "10"]]
    assert page.rows[0].fields[0][0].hasFocus()
    assert page.head.action.isEnabled()
    page.add("no-such")
    assert len(page.rows) == 1


def test_a_time_to_come_is_told(page: ElsewherePage, office: Office) -> None:
    page.near.buttons["today"].click()
    page.time.setTime(QTime(23, 0))
    page.head.action.click()
    assert page.head.line.text() == "That time has not been yet."
    assert len(sessions(office)) == 1


def test_another_session_of_that_time_is_asked_about(page: ElsewherePage, office: Office) -> None:
    at = (NOON - 3 * DAY + timedelta(minutes=10)).astimezone()  # on this machine's clock
    page.day.setDate(QDate(at.year, at.month, at.day))
    page.time.setTime(QTime(at.hour, at.minute))
    page.head.action.click()
    assert page.add_to.isVisibleTo(page)
    assert page.add_to.hasFocus()
    assert len(sessions(office)) == 1
    page.add_to.click()
    assert len(sessions(office)) == 1
    page.begin()
    page.day.setDate(QDate(at.year, at.month, at.day))
    page.time.setTime(QTime(at.hour, at.minute))
    page.head.action.click()
    page.both.click()
    assert len(sessions(office)) == 2


def test_one_that_was_entered_is_changed(page: ElsewherePage, office: Office) -> None:
    (before,) = sessions(office)
    page.change(before, office.world.training_log.sets_of(before.id))
    assert page.place.value == "home"
    assert shown(page) == [["10"], ["9 \u00d7 7.5 kg"]]
    assert page.note.text() == "felt good"
    page.rows[0].add(0)
    page.head.action.click()
    (after,) = sessions(office)
    assert (after.id, after.place) == (before.id, "home")
    assert len(office.world.training_log.sets_of(after.id)) == 3
    assert [one.text for one in office.world.training_log.notes_of(after.id)] == ["felt good"]


def test_a_level_is_taken_back(page: ElsewherePage) -> None:
    page.pain.buttons["3"].click()
    page.pain.buttons["5"].click()
    assert page.level == 5
    page.pain.buttons["5"].click()
    assert page.level is None


def test_it_opens_from_the_plan_and_goes_back_there(
    qtbot: QtBot, look: Look, office: Office
) -> None:
    def send(command: Command, **_: Any) -> Any:
        return carry_out(office.desk, command).get("value")

    window = Window(look, some_reads(), send, figure, settle_ms=0)
    qtbot.addWidget(window)
    window.show()
    window.turn_to("plan")
    window.plan.away.click()
    assert window.alone.elsewhere.isVisibleTo(window)
    window.alone.elsewhere.closed.emit()
    assert window.plan.isVisibleTo(window)
    line = SessionLine(sessions(office)[0], NOON.date(), 2)
    window.history.sets.show_sets(line, office.world.training_log.sets_of(line.session.id))
    window.history.sets.change.click()
    assert window.alone.elsewhere.isVisibleTo(window)
    window.hide()
