"""Every word on every screen goes through the translation, and longer ones still find room."""

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from deskcoach.app.mode import Mode
from deskcoach.core.breaks.events import Kind
from deskcoach.core.guidance import TOPICS
from deskcoach.ui.breaks.card import BreakCard
from deskcoach.ui.breaks.player import StretchPlayer
from deskcoach.ui.breaks.posture_cue import Nudge
from deskcoach.ui.breaks.question import Question
from deskcoach.ui.design import placing
from deskcoach.ui.design.theme import Look
from deskcoach.ui.pages.guidance import CHECK_ID
from deskcoach.ui.pages.settings.words import pages
from deskcoach.ui.shell.main_window import Window
from deskcoach.ui.shell.tray import Tray
from deskcoach.ui.widgets.table import DataTable
from tests.ui.conftest import Sent, a_card, a_guide, a_status, catalogue, figure
from tests.ui.pages.answers import not_cut, some_reads
from tools.shots.session import Longer, everything

pytestmark = pytest.mark.no_cover  # of what the others cover, and much of it

OURS = re.compile(
    r"DeskCoach|Deutsch|English|Français|Bupa|Upper back pain|Rows|Slater and others"
    r"|/home/\S+|Tab|Esc|Space|Backspace|Enter|Ctrl\S*|min|kg|lb|CSV|PDF|HTML|ICS|JSON"
)
"""Names, files, keys and units: they are the same everywhere."""


class Marked(QTranslator):
    """A language in which every text stands in brackets."""

    def translate(self, _context: str, text: str, _comment: str | None = None, _n: int = -1) -> str:
        return f"⟦{text}⟧"


@pytest.fixture
def marked(qapp: QApplication) -> Iterator[None]:
    translator, before = Marked(), QLocale()
    qapp.installTranslator(translator)
    QLocale.setDefault(QLocale("ja"))  # its names of days and months are not in our letters
    yield
    qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def untranslated(texts: Iterator[str]) -> set[str]:
    """Texts in which letters stand outside of all brackets."""
    found = set()
    for text in texts:
        plain = re.sub(r"<[^>]*>|&\w+;", "", text)
        bare = plain
        while bare != (bare := re.sub(r"⟦[^⟦⟧]*⟧", "", bare)):
            pass
        if re.search(r"[A-Za-z]{2,}", OURS.sub("", bare)):
            found.add(plain)
    return found


def texts(widget: QWidget) -> Iterator[str]:
    """All that a person can read or hear of a widget and of what is in it."""
    for each in (widget, *widget.findChildren(QWidget)):
        if not each.isVisibleTo(widget):
            continue
        yield each.accessibleName()
        yield each.accessibleDescription()
        yield each.toolTip()
        if isinstance(each, QLabel | QAbstractButton):
            yield each.text()
        if isinstance(each, QLineEdit):
            yield each.placeholderText()
        if isinstance(each, DataTable):
            yield from table_texts(each)
    yield widget.windowTitle()


def table_texts(table: DataTable) -> Iterator[str]:
    for column in range(table.columnCount()):
        head = table.horizontalHeaderItem(column)
        if head is not None:
            yield head.text()
        for line in range(table.rowCount()):
            cell = table.item(line, column)
            if cell is not None:
                yield cell.text()


def menu_texts(menu: QMenu) -> Iterator[str]:
    for action in menu.actions():
        yield action.text()
        inner = QAction.menu(action)
        if isinstance(inner, QMenu):
            yield from menu_texts(inner)


@pytest.mark.usefixtures("marked")
def test_the_window(qtbot: QtBot, look: Look, sent: Sent) -> None:
    window = Window(look, some_reads(), sent, figure, settle_ms=0)
    qtbot.addWidget(window)
    found: set[str] = set()
    for step in walk(window):
        assert step is None
        QApplication.processEvents()
        found |= untranslated(texts(window))
    assert found == set()


@pytest.fixture
def sent() -> Sent:
    return Sent()


def walk(window: Window) -> Iterator[None]:
    """Every page of the window, one after the other."""
    window.open("today")
    yield
    window.today.day.turn.click()
    window.today.day.why.link.click()
    yield
    window.turn_to("history")
    yield
    for card in window.history.cards.values():
        card.turn.click()
    yield
    window.history.cards["sets"].turn.click()
    window.history.cards["sets"].chart.picked.emit(9)
    yield
    window.history.sessions.opened.emit("s1")
    yield
    window.turn_to("plan")
    yield
    window.turn_to("library")
    entries = [each.id for each in catalogue().exercises] + [each.id for each in TOPICS]
    for entry in (*entries, CHECK_ID, "everything"):
        window.library.show_entry(entry)
        yield
    window.library.add_exercise()
    form = window.library.form
    assert form is not None
    form.sheet.more.fold.click()
    yield
    for field in (form.sheet.giver, form.sheet.shape, form.sheet.sides, form.sheet.more.weight):
        for button in field.buttons.values():
            button.click()
            yield
    form.sheet.picture.choice.buttons["photo"].click()
    yield
    form.save()
    form.leave()
    yield
    window.library.form = None
    window.library.show_entry("everything")
    window.turn_to("settings")
    for page in pages():
        window.settings.show_page(page.name)
        yield
    window.turn_to("first-run")
    for number in range(5):
        window.first_run.turn(number)
        yield


@pytest.mark.usefixtures("marked")
def test_card_player_cue_and_tray(qtbot: QtBot, look: Look, sent: Sent) -> None:
    card = BreakCard(look, figure)
    card.appear(a_card(), "bottom-right")
    player = StretchPlayer(look, figure, sent, lambda: 100.0)
    nudge = Nudge(look)
    nudge.appear(6.0, "bottom-right")
    asked = Question(look, Sent())
    asked.appear("Krisp", "bottom-right")
    found: set[str] = set()
    for kind in (Kind.STRETCH, Kind.MOVE):
        for position in (1.0, 20.0, 33.0, 250.0):
            player.show_guide(a_guide(position, kind))
            found |= untranslated(texts(player))
    found |= untranslated(texts(card)) | untranslated(texts(nudge))
    found |= untranslated(texts(asked))
    tray = Tray(sent, dark_panel=lambda: False, strength=True)
    for mode in Mode:
        tray.show_status(a_status(mode, holds=("microphone", "fullscreen")))
        found |= untranslated(menu_texts(tray.menu))
    for widget in (card, player, nudge, asked):
        qtbot.addWidget(widget)
        widget.hide()
    tray.hide()
    assert found == set()


@pytest.mark.usefixtures("marked")
@pytest.mark.parametrize("name", [name for name, _ in everything()])
def test_strength(name: str, qtbot: QtBot, look: Look) -> None:
    make: Callable[[Look], QWidget] = dict(everything())[name]
    widget = make(look)
    qtbot.addWidget(widget)
    widget.show()
    QApplication.processEvents()
    # The tool that makes these screens calls the window by the picture's name, and a routine Neck.
    assert untranslated(texts(widget)) - {name, "Neck"} == set()
    widget.hide()


@pytest.mark.parametrize("percent", [100, 200])
def test_words_that_are_40_percent_longer_find_room(
    percent: int, qtbot: QtBot, look: Look, sent: Sent, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The tests' own screen is 800 px wide; this is how it is on one with room.
    monkeypatch.setattr(placing, "_bring_inside", lambda *_: None)
    translator = Longer()
    QCoreApplication.installTranslator(translator)
    try:
        look.choose("light", "reduced", percent / 100)
        window = Window(look, some_reads(), sent, figure, settle_ms=0)
        qtbot.addWidget(window)
        window.resize(1240, 740)
        cut: list[str] = []
        for step in walk(window):
            assert step is None
            for _ in range(4):
                QApplication.processEvents()
            cut += not_cut(window)
        assert cut == []
    finally:
        QCoreApplication.removeTranslator(translator)
        look.choose("light", "reduced")
