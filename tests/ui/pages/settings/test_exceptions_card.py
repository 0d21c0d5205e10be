"""The exceptions of the settings: chosen from what is open, moved, typed, taken out, undone."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from deskcoach.app.page_models import OpenPrograms
from deskcoach.core.settings import Presence, Settings
from deskcoach.ui.design.theme import Look
from deskcoach.ui.pages.settings.exceptions import KNOWN_MS, ExceptionsCard
from deskcoach.ui.pages.settings.page import SettingsPage
from tests.ui.conftest import Sent
from tests.ui.find import button, buttons, inside

SOME = Presence(fullscreen_watch=("mpv",), microphone_listens=("Noise filter",))


@dataclass
class Page:
    page: SettingsPage
    sent: Sent
    open: list[OpenPrograms] = field(default_factory=lambda: [OpenPrograms()])

    @property
    def card(self) -> ExceptionsCard:
        return inside(self.page, ExceptionsCard)

    def show(self, presence: Presence) -> None:
        self.page.show_settings(Settings(presence=presence), (), autostart=False)
        QApplication.processEvents()

    def offered(self) -> list[str]:
        button(self.card, "Add an open program").click()
        menu = inside(self.card, QMenu)
        QTest.qWait(KNOWN_MS + 100)
        menu.hide()
        return [action.text() for action in menu.actions() if action.text()]

    def choose(self, text: str) -> None:
        [action] = [each for each in inside(self.card, QMenu).actions() if each.text() == text]
        action.trigger()


def words(around: QWidget) -> str:
    seen = (text.text() for text in around.findChildren(QLabel) if text.isVisible())
    return " | ".join(seen)


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> Page:
    sent, opened = Sent(), [OpenPrograms()]
    made = Page(SettingsPage(look, sent, open_programs=lambda: opened[0]), sent, opened)
    qtbot.addWidget(made.page)
    made.page.show_page("presence")
    made.page.resize(900, 1600)
    made.page.show()
    made.show(Presence())
    return made


def test_without_any_it_says_so(page: Page) -> None:
    assert "None yet" in words(page.card)
    assert page.offered() == ["No other program is known here"]
    page.show(SOME)
    assert "None yet" not in words(page.card)
    assert "Waits in fullscreen, even while it is paused." in words(page.card)
    assert "Its microphone is always on." in words(page.card)


def test_what_is_open_can_be_added_but_for_what_is_there_already(page: Page) -> None:
    page.show(SOME)
    page.open[0] = OpenPrograms(("Code", "MPV"), ("Krisp", "noise filter"))
    assert page.offered() == ["Code", "Krisp, with the microphone"]
    page.choose("Code")
    page.choose("Krisp, with the microphone")
    assert page.sent == [
        ("sort-program", {"program": "Code", "list": "fullscreen_work"}),
        ("sort-program", {"program": "Krisp", "list": "microphone_listens"}),
    ]


@pytest.mark.parametrize(
    ("press", "asked"),
    [
        ("mpv: Offer breaks", {"program": "mpv", "list": "fullscreen_work"}),
        ("Noise filter: Wait", {"program": "Noise filter", "list": "microphone_calls"}),
        ("mpv: Remove", {"program": "mpv", "list": "fullscreen_watch", "on": False}),
    ],
)
def test_each_has_two_ways_and_can_be_taken_out(
    page: Page, press: str, asked: dict[str, object]
) -> None:
    page.show(SOME)
    button(page.card, press).click()
    assert page.sent == [("sort-program", asked)]
    assert "changed" in words(page.page.undo)


def test_the_last_change_can_be_undone(page: Page) -> None:
    page.show(SOME)
    button(page.card, "mpv: Offer breaks").click()
    page.sent.clear()
    button(page.page.undo, "Undo").click()
    assert page.sent == [
        ("set", {"section": "presence", "key": "fullscreen_watch", "value": ["mpv"]}),
        ("set", {"section": "presence", "key": "fullscreen_work", "value": []}),
    ]


def test_a_name_can_be_typed(page: Page) -> None:
    QTest.keyClicks(page.card.typed, "org.kde.kate\r")
    assert page.sent == [("sort-program", {"program": "org.kde.kate", "list": "fullscreen_work"})]
    assert page.card.typed.text() == ""


def test_it_is_found_by_its_words_and_by_the_names_in_it(page: Page) -> None:
    page.show(SOME)
    for text in ("exception", "noise", "always listen"):
        page.page.search.setText(text)
        assert page.card.isVisibleTo(page.page), text
    page.page.search.setText("kettlebell")
    assert not page.card.isVisibleTo(page.page)


def test_all_are_taken_out_at_once_and_come_back(page: Page) -> None:
    assert "Exceptions: Reset to the usual" not in buttons(page.card)
    page.show(SOME)
    button(page.card, "Exceptions: Reset to the usual").click()
    assert [each[1]["key"] for each in page.sent] == ["fullscreen_watch", "microphone_listens"]
