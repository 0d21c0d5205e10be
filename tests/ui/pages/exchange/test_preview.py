"""The page of an import: what is what, each row counted, nothing written before the button."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskcoach.app.commands import carry_out
from deskcoach.app.export.requests import Import
from deskcoach.core.command import Command
from deskcoach.core.settings import Settings
from deskcoach.ui.design.theme import Look
from deskcoach.ui.pages.exchange.preview import ImportPreview
from deskcoach.ui.shell.main_window import Window
from tests import foreign_files as files
from tests.app.desk import Office
from tests.logged import NOON
from tests.ui.conftest import figure
from tests.ui.find import read
from tests.ui.pages.answers import some_reads

GUESSED = (
    files.strong_android("de")
    .decode()
    .replace("Rückenstrecken", "Rückenstrecker (Maschine)")
    .encode()
)


class Sender:
    """Has commands carried out by an office; what takes long can be held up."""

    def __init__(self, office: Office) -> None:
        self.office, self.sent = office, list[Command]()
        self.held: list[Callable[[], None]] | None = None
        self.cancelled = 0

    def __call__(self, command: Command, **how: Any) -> Any:
        self.sent.append(command)
        then = how.get("then")
        if self.held is not None and then is not None:
            how["share"](0.4)

            def cancel() -> None:
                self.cancelled += 1
                then(None)

            self.held.append(lambda: then(carry_out(self.office.desk, command).get("value")))
            return cancel
        value = carry_out(self.office.desk, command).get("value")
        if then is not None:
            then(value)
            return None
        return value


@pytest.fixture
def sender() -> Sender:
    office = Office()
    office.clock.set_wall(NOON.replace(month=11))
    office.files.kept["strong.csv"] = GUESSED
    office.files.kept["plain.csv"] = files.fitnotes()
    return Sender(office)


@pytest.fixture
def page(qtbot: QtBot, look: Look, sender: Sender) -> Iterator[ImportPreview]:
    made = ImportPreview(look, sender, lambda: sender.office.world.exercises.exercises)
    made.resize(1040, 740)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.hide()


SORTS = ("taken", "here already", "left out by you", "cannot be read")


def choices(page: ImportPreview) -> list[str]:
    return [chooser.text() for chooser in page.choosers]


def kept(sender: Sender) -> Mapping[str, int]:
    return sender.office.archives.log.everything().counts()


def test_it_says_what_is_what_and_writes_nothing(page: ImportPreview, sender: Sender) -> None:
    page.look_at("strong.csv")
    assert page.head.title.text() == "From Strong"
    assert page.head.line.text() == "strong.csv, German, kilograms, Fri 12 Jan 2024"
    assert choices(page) == ["Back extensions?", "New: Unterarmstütz"]
    assert [chooser.guess for chooser in page.choosers] == [True, False]
    assert page.head.action.text() == "Take in 3 sets"
    assert page.bar.accessibleName() == "3 taken, 2 cannot be read"
    assert [each for each in SORTS if each in read(page)] == ["taken", "cannot be read"]
    assert page.choosers[0].accessibleName() == "Rückenstrecker (Maschine): Back extensions?"
    assert page.focusWidget() is page.choosers[0], "a guess is the first thing to say"
    assert kept(sender)["sets"] == 0


def test_a_guess_is_asked_for_once(qtbot: QtBot, page: ImportPreview, sender: Sender) -> None:
    page.look_at("strong.csv")
    page.head.action.click()
    assert page.head.action.text() == "Rückenstrecker (Maschine) as Back extensions?"
    assert kept(sender)["sets"] == 0
    heard: list[str] = []
    page.told.connect(heard.append)
    with qtbot.waitSignal(page.closed):
        page.head.action.click()
    assert heard == ["3 sets taken in."]
    assert {one.exercise for one in sender.office.archives.log.everything().sets} == {
        *("back-extension", "unterarmstutz")
    }
    page.look_at("strong.csv")
    assert page.head.action.text() == "Nothing new"
    assert not page.head.action.isEnabled()


def test_the_person_chooses_and_it_is_counted_anew(page: ImportPreview, sender: Sender) -> None:
    page.look_at("strong.csv")
    page.choosers[0].click()
    actions = {action.text(): action for action in page.menu.actions()}
    assert next(iter(actions)) == "Back extensions"
    actions["Leave out"].trigger()
    page.menu.close()
    assert choices(page)[0] == "Leave out"
    assert page.head.action.text() == "Take in 1 set"
    assert page.bar.accessibleName() == "1 taken, 2 left out by you, 2 cannot be read"
    assert page.head.action.hasFocus(), "no guess is left to be asked about"
    page.choosers[1].setFocus()
    page.choose(0, "new")
    assert page.head.action.hasFocus()
    assert choices(page)[0] == "New: Rückenstrecker (Maschine)"
    page.choose(1, "cobra-stretch")
    assert choices(page)[1] == "Cobra stretch"
    page.head.action.click()
    assert {one.exercise for one in sender.office.archives.log.everything().sets} == {
        *("ruckenstrecker-maschine", "cobra-stretch")
    }


def test_unit_and_dates_can_be_put_right(page: ImportPreview, sender: Sender) -> None:
    head, *_ = files.strong_ios().split(b"\n")
    row = b'\n03/04/2024 07:15,"A",1h,Plank,1,5,8,0,0,,,\n'
    sender.office.files.kept["x.csv"] = head + row
    page.look_at("x.csv")
    assert "3 Apr 2024" in page.head.line.text()
    page.unit.buttons["lb"].click()
    assert "pounds" in page.head.line.text()
    page.order.picked.emit("month")
    assert "4 Mar 2024" in page.head.line.text()
    assert page.order.isVisibleTo(page)
    page.head.action.click()
    assert sender.office.archives.log.everything().sets[0].load_kg == 2.268


def test_rows_that_stay_out_can_be_copied(page: ImportPreview) -> None:
    page.look_at("strong.csv")
    page.copy.click()
    assert QGuiApplication.clipboard().text().startswith("4\tIt is a rest, not a set.\t2024-01-12")


def test_what_takes_long_is_told_and_can_be_cancelled(
    qtbot: QtBot, page: ImportPreview, sender: Sender
) -> None:
    page.look_at("strong.csv")
    page.choose(0, "back-extension")
    sender.held = []
    page.head.action.click()
    assert page.head.line.text() == "Taking it in: 40 %"
    assert not page.head.action.isEnabled()
    heard: list[str] = []
    page.told.connect(heard.append)
    with qtbot.waitSignal(page.closed):
        page.head.not_now.click()
    assert heard == ["Stopped half way: nothing was written."]
    assert sender.cancelled == 1
    assert kept(sender)["sets"] == 0


def test_escape_leaves_and_a_file_that_nobody_knows_closes(
    qtbot: QtBot, page: ImportPreview, sender: Sender
) -> None:
    page.look_at("plain.csv")
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(page, Qt.Key.Key_Escape)
    sender.office.files.kept["x"] = b"Dear diary"
    with qtbot.waitSignal(page.closed):
        page.look_at("x")


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_it_can_be_painted_in_any_theme(page: ImportPreview, look: Look, theme: str) -> None:
    page.look_at("strong.csv")
    page.choose(1, "leave")
    look.take_up(replace(Settings().appearance, theme=theme))
    assert not page.grab().isNull()


def test_a_file_dropped_on_the_window_is_shown(
    qtbot: QtBot, look: Look, sender: Sender, tmp_path: Path
) -> None:
    window = Window(look, some_reads(), sender, figure, settle_ms=0)
    qtbot.addWidget(window)
    window.show()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "strong.csv"))])
    sender.office.files.kept[data.urls()[0].toLocalFile()] = GUESSED
    actions, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.NoModifier

    def drop() -> bool:
        enter = QDragEnterEvent(QPoint(9, 9), actions, data, buttons, keys)
        enter.ignore()
        QApplication.sendEvent(window, enter)
        event = QDropEvent(QPointF(9, 9), actions, data, buttons, keys)
        QApplication.sendEvent(window, event)
        return enter.isAccepted()

    assert drop()
    assert window.alone.preview.head.title.text() == "From Strong"
    assert choices(window.alone.preview) == ["Back extensions?", "New: Unterarmstütz"]
    assert any(isinstance(one, Import) and one.dry_run for one in sender.sent)
    window.alone.preview.closed.emit()
    assert window.settings.isVisibleTo(window)
    sender.sent.clear()
    local, far = QUrl.fromLocalFile("/a.csv"), QUrl("https://example.org/b.csv")
    for urls in ([local, local], [far], [QUrl.fromLocalFile("/a.exe")], []):
        data.setUrls(urls)
        assert not drop()
    assert not sender.sent
    window.hide()
