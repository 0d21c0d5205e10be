"""What is handed on, in a real window: exercises and routines given away, the report asked for."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from deskcoach.core.command import Command
from deskcoach.core.settings import Settings, Sharing
from deskcoach.core.strength.routine import Routine, RoutineItem
from deskcoach.ui.design.theme import Look
from deskcoach.ui.shell.main_window import Window
from tests.ui.conftest import as_sent, figure
from tests.ui.find import button, read
from tests.ui.pages.answers import some_reads
from tools.shots.pages import a_library, a_week

NECK = Routine("Neck", (RoutineItem("chin-tuck"), RoutineItem("back-extension")))
ROUTINES = (Routine("Back", (RoutineItem("back-extension"),)), NECK, Routine("Empty"))


@dataclass
class Desk:
    """Keeps what was sent, and the settings that follow from it."""

    settings: Settings = field(default_factory=Settings)
    notes: list[dict[str, Any]] = field(default_factory=list)
    sent: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    refuses: bool = False

    def send(self, command: Command, *, then: Callable[[Any], None] | None = None, **_: Any) -> Any:
        name, words = as_sent(command)
        self.sent.append((name, words))
        if name == "notes":
            return self.notes
        if name == "set":
            changed = msgspec.structs.replace(
                self.settings.sharing, **{words["key"]: words["value"]}
            )
            self.settings = msgspec.structs.replace(self.settings, sharing=changed)
        if then is not None:
            then(None if self.refuses else {})
        return None


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def window(qtbot: QtBot, look: Look, desk: Desk) -> Iterator[Window]:
    plan = replace(a_week(), routines=ROUTINES)
    reads = replace(
        some_reads(), library=a_library, plan=lambda: plan, settings=lambda: (desk.settings, ())
    )
    made = Window(look, reads, desk.send, figure, settle_ms=0)
    qtbot.addWidget(made)
    made.resize(1040, 770)
    made.open("plan")
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.hide()


def pressed(window: Window, name: str) -> None:
    button(window, name).click()
    QApplication.processEvents()


def test_a_routine_is_given_away_with_its_exercises(window: Window, desk: Desk) -> None:
    window.plan.open_routine("Neck")
    pressed(window, "Give it away")
    page = window.alone.give
    assert "Empty" not in page.routines
    assert "old" not in page.exercises, "what was put away stays"
    chin = page.exercises["chin-tuck"].toggle
    assert (chin.isChecked(), chin.isEnabled()) == (True, False)
    assert any("goes along with Neck" in line for line in read(window))
    page.exercises["rotation"].toggle.click()
    page.maker.setText(" Practice  at the park ")
    assert page.head.action.hasFocus()
    page.licence.buttons["other"].click()
    assert page.other.isVisible()
    assert page.other.hasFocus()
    page.other.setText("CC BY-SA 4.0")
    page.save("/home/me/neck.deskcoach")
    assert desk.sent[-1] == (
        "pack",
        {
            "path": "/home/me/neck.deskcoach", "exercises": ["rotation"], "routines": ["Neck"],
            "name": "Neck", "by": "Practice at the park", "licence": "CC BY-SA 4.0",
        },
    )  # fmt: skip
    assert window.page == "plan"
    assert any("Saved: /home/me/neck.deskcoach" in line for line in read(window))
    window.alone.give_away(exercise="chin-tuck")
    assert page.maker.text() == "Practice at the park"
    assert page.licence_words == "CC BY-SA 4.0"
    assert page.name.text() == "Chin tuck"


def test_without_anything_nothing_is_given_away(window: Window, desk: Desk) -> None:
    desk.refuses = True
    window.alone.give_away(exercise="chin-tuck")
    page = window.alone.give
    page.exercises["chin-tuck"].toggle.click()
    assert not page.head.action.isEnabled()
    assert "Choose one thing at least." in read(window)
    page.exercises["chin-tuck"].toggle.click()
    page.licence.buttons["CC0 1.0"].click()
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit("/home/me/x.deskcoach")
    dialog.close()
    assert window.page == "give", "it could not be written, and that has been told"
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert window.page == "plan"


def noted(name: str, days: int, **more: Any) -> dict[str, Any]:
    at = datetime.combine(a_week().today - timedelta(days=days), datetime.min.time())
    plain = {"id": name, "at": at.replace(hour=12).astimezone().isoformat(), "text": name}
    return {**plain, "exercise": None, "feelings": [], **more}


def test_a_report_has_a_name_a_period_and_notes_that_can_be_left_out(
    window: Window, desk: Desk
) -> None:
    desk.notes = [noted("A pull", 3, exercise="bent-over-row", feelings=["sore"]), noted("So", 1)]
    window.alone.write_report()
    page = window.alone.report
    QApplication.processEvents()
    assert page.days[1] == a_week().today
    assert page.days[0].isoweekday() == 1, "whole weeks"
    assert (page.days[1] - page.days[0]).days // 7 == 3
    assert {"A pull, Sore", "So"} <= set(read(window))
    assert "No name stands on it." in "".join(read(window))
    QTest.keyClicks(page.name, "Ada <3")
    page.period.buttons["8"].click()
    page.notes["So"].click()
    assert (page.days[1] - page.days[0]).days // 7 == 7
    page.save("pdf", "/home/me/report.pdf")
    name, words = desk.sent[-1]
    assert (name, words["format"], words["person"]) == ("export", "pdf", "Ada <3")
    assert words["without"] == ["So"]
    first, last = page.days
    assert words["since"].startswith(f"{first.isoformat()}T04:00:00")
    assert words["until"].startswith(f"{(last + timedelta(days=1)).isoformat()}T03:59:59")
    assert desk.settings.sharing == Sharing(name="Ada <3", weeks=8)
    assert window.page == "plan"
    window.alone.write_report()
    assert page.name.text() == "Ada <3"
    assert page.period.value == "8"


def test_other_days_can_be_chosen_and_without_notes_none_are_offered(
    window: Window, desk: Desk
) -> None:
    desk.settings = Settings(sharing=Sharing(weeks=6))
    window.alone.write_report()
    page = window.alone.report
    assert page.first.isVisible(), "six weeks have no button"
    assert "You have noted nothing in these days." in read(window)
    today = page.days[1]
    page.last.setDate(QDate(2026, 1, 5))
    assert not page.head.action.isEnabled()
    assert "The last day is before the first." in read(window)
    page.first.setDate(QDate(2026, 1, 1))
    assert page.head.action.isEnabled()
    page.form.buttons["html"].click()
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit("/home/me/report.html")
    dialog.close()
    assert desk.sent[-1][1]["format"] == "html"
    assert today > page.days[1]


def test_a_pack_is_asked_for_from_the_library(window: Window) -> None:
    window.turn_to("library")
    menu = window.library.browse.library_menu(a_library())
    menu.actions()[0].trigger()
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert dialog.windowTitle() == "Take in what somebody gave you"
    dialog.close()


def test_the_report_is_asked_for_from_history_and_from_settings(window: Window) -> None:
    window.turn_to("history")
    window.history.menu.chosen.emit("report")
    assert window.page == "report"
    window.alone.report.head.leave.click()
    assert window.page == "history"
