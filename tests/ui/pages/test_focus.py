"""Where the keyboard is after something was done by it: at what comes next, and never nowhere."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from deskcoach.core.strength.plan import Plan
from deskcoach.ui.design.theme import Look
from deskcoach.ui.pages.library.fields import Segments
from deskcoach.ui.pages.plan.page import PlanPage
from deskcoach.ui.shell.main_window import Window
from deskcoach.ui.strength.player import SessionPlayer
from tests.ui.conftest import Sent, figure
from tests.ui.find import button
from tests.ui.pages.answers import some_reads
from tests.ui.pages.settings.test_data import Log
from tests.ui.pages.test_pages import Sends
from tools.shots.session import TODAY, plan_screen, screen, session


def focused() -> QWidget | None:
    QApplication.processEvents()
    found: QWidget | None = QApplication.focusWidget()
    return found


@pytest.fixture
def log() -> Log:
    return Log()


@pytest.fixture
def window(qtbot: QtBot, look: Look, log: Log) -> Iterator[Window]:
    sends = Sends()

    def send(command: Any, **more: Any) -> Any:
        told = log(command, **more)
        return told if told is not None else sends(command)

    made = Window(look, some_reads(), send, figure, settle_ms=0)
    qtbot.addWidget(made)
    made.resize(1040, 770)
    made.open("history")
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.hide()


def test_in_history_it_goes_along_from_a_bar_to_its_sets(window: Window) -> None:
    history = window.history
    history.cards["sets"].chart.picked.emit(3)
    assert focused() is history.sessions.close_button
    history.sessions.opened.emit("s1")
    assert focused() is history.sets.close_button
    taken = button(history, "Remove Rows, set 2")
    taken.setFocus()
    taken.click()
    assert focused() is history.sets.close_button, "the button is gone"
    history._turn(0)
    window.setFocus()
    history.cards["year"].chart.picked.emit(369)
    assert focused() is history.sessions.close_button


def test_in_history_one_exercise_is_chosen_and_all_of_them_again(window: Window) -> None:
    history = window.history
    history.table.cellActivated.emit(0, 0)
    assert focused() is history.only
    history.only.click()
    assert focused() is history.table


def test_another_page_gets_it_from_the_window_and_not_from_a_button(window: Window) -> None:
    window.history.export.setFocus()
    window.history.cards["sets"].turn.setFocus()
    window.turn_to("plan")
    assert focused() is window


def test_a_question_about_data_begins_with_the_answer_that_changes_nothing(
    window: Window, log: Log
) -> None:
    window.turn_to("settings")
    window.settings.show_page("data")
    button(window, "Delete everything").setFocus()
    button(window, "Delete everything").click()
    assert focused() is button(window, "Keep it")
    button(window, "Keep it").click()
    assert focused() is button(window, "Delete these days")
    log.imports = [
        {"batch": "b", "first": "2026-03-01", "last": "2026-03-02", "sets": 3,
         "at": "2026-03-04T12:00:00+01:00"},
    ]  # fmt: skip
    button(window, "Undo an import").click()
    assert focused() is button(window, "Keep them")
    button(window, "Keep them").click()
    assert focused() is button(window, "Undo an import")
    button(window, "Backups by DeskCoach").click()
    assert focused() is button(window, "Take it in")
    button(window, "Leave it").click()
    assert focused() is button(window, "Backups by DeskCoach")


@pytest.fixture
def plan(qtbot: QtBot, look: Look) -> Iterator[PlanPage]:
    made = PlanPage(look, figure, Sent(), settle_ms=0)
    qtbot.addWidget(made)
    made.resize(1100, 1500)
    made.show_plan(plan_screen(Plan(), []))
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.hide()


def test_in_the_plan_it_is_at_the_question_whether_days_are_swapped(plan: PlanPage) -> None:
    plan.weeks.setFocus()
    plan.weeks.moved.emit(TODAY, TODAY + timedelta(days=2))
    assert focused() is plan.moves.swap


def test_from_a_routine_it_comes_back_to_the_routines(plan: PlanPage) -> None:
    plan.open_routine("")
    assert plan.routine is not None
    assert focused() is plan.routine.name
    assert plan.routine.name.selectedText() == plan.routine.name.text()
    plan.close_routine()
    found = focused()
    assert found is not None
    assert found is plan.routines or plan.routines.isAncestorOf(found)


def test_arrows_choose_along_a_track_and_the_keyboard_goes_with_them(
    qtbot: QtBot, look: Look
) -> None:
    track = Segments(look, "Where", {"home": "At home", "gym": "At the gym", "away": "Away"})
    qtbot.addWidget(track)
    track.show()
    track.activateWindow()
    qtbot.waitUntil(track.isActiveWindow)
    track.show_value("home")
    track.buttons["home"].setFocus()
    walked = []
    for key in ("Right", "Right", "Down", "Left", "Up", "Left"):
        found = focused()
        assert found is not None
        QTest.keyClick(found, getattr(Qt.Key, f"Key_{key}"))
        walked.append(track.value)
        assert focused() is track.buttons[str(track.value)]
    assert walked == ["gym", "away", "away", "gym", "home", "home"]


def test_before_a_session_the_numbers_are_for_the_pain_only_once(qtbot: QtBot, look: Look) -> None:
    """Then 1 and 2 say again who counts."""
    sent = Sent()
    player = SessionPlayer(look, figure, sent, lambda: 0.0)
    qtbot.addWidget(player, before_close_func=lambda each: each.hide())
    player.open(screen(session()))
    qtbot.waitUntil(player.isActiveWindow)
    QTest.keyClick(player, Qt.Key.Key_P)
    found = focused()
    assert found is not None
    QTest.keyClick(found, Qt.Key.Key_4)
    assert player.start_page.back.level == 4
    assert focused() is player
    QTest.keyClick(player, Qt.Key.Key_2)
    assert player.start_page.back.level == 4
