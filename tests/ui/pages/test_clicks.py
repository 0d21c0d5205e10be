"""What people do most costs few clicks, pressed as a person presses them: what can be seen."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, QRect
from PySide6.QtWidgets import QAbstractButton, QWidget

from deskcoach.core.command import Command
from deskcoach.ui.breaks.card import BreakCard
from deskcoach.ui.design.theme import Look
from deskcoach.ui.shell.main_window import Window
from deskcoach.ui.widgets.fields.slide import Slide
from deskcoach.ui.widgets.fields.values import ValueCapsule
from tests.ui.conftest import a_card, as_sent, figure
from tests.ui.find import button
from tests.ui.hand import Hand, settle
from tests.ui.pages.answers import some_reads


class Desk:
    """The window at one of its pages, a hand, and what was sent."""

    def __init__(self, look: Look) -> None:
        self.sent: list[tuple[str, dict[str, object]]] = []
        self.window = Window(look, some_reads(), self._send, figure, settle_ms=0)
        self.window.resize(1040, 770)
        self.hand = Hand()

    def _send(self, command: Command, **_: object) -> None:
        self.sent.append(as_sent(command))

    def at(self, page: str) -> "Desk":
        self.window.open(page)
        settle()
        return self

    def clicks(self, *names: str) -> int:
        """Press these; how many clicks that took."""
        for name in names:
            self.hand.click(name)
        return self.hand.done().clicks


@pytest.fixture
def desk(look: Look) -> Iterator[Desk]:
    made = Desk(look)
    yield made
    made.window.hide()
    made.window.deleteLater()
    settle()


@pytest.mark.parametrize(
    ("names", "most", "kind"),
    [
        (("Break now",), 1, "break"),
        (("Start session",), 1, "session"),
        (("Pause", "30"), 2, "pause"),
    ],
)
def test_from_today(desk: Desk, names: tuple[str, ...], most: int, kind: str) -> None:
    assert desk.at("today").clicks(*names) <= most
    assert desk.sent[-1][0] == kind


def test_the_interval_is_changed_by_two(desk: Desk) -> None:
    assert desk.at("today").clicks("Settings") == 1
    settings = desk.window.settings
    assert settings.isVisible()
    slide = next(each for each in settings.findChildren(Slide) if each.isVisible())
    press_in(desk.hand, slide, QPointF(slide.width() * 0.8, slide.height() / 2))
    settle()
    assert desk.hand.done().clicks == 1
    assert desk.sent[-1][0] == "set"


def test_an_old_set_is_put_right_by_three(desk: Desk) -> None:
    history = desk.at("history").window.history
    chart = history.cards["sets"].chart
    box = chart.boxes()[-1]
    press_in(desk.hand, chart, box.center())
    desk.hand.click("Mon 12 Oct 2026")
    field = history.sets.findChildren(ValueCapsule)[0]
    desk.hand.press(field)
    assert desk.hand.done().clicks == 3
    assert field.hasFocus()  # the number is typed, or stepped with the arrows


def test_the_report_is_two_clicks_from_history(desk: Desk) -> None:
    history = desk.at("history").window.history
    desk.hand.click("Export")
    report = next(
        each
        for each in history.menu.findChildren(QAbstractButton)
        if each.accessibleName().startswith("For your physiotherapist")
    )
    desk.hand.press(report)
    assert desk.hand.done().clicks == 2
    assert not history.menu.isVisible()


def press_in(hand: Hand, widget: QWidget, at: QPointF) -> None:
    """Press a place of a painted widget."""
    hand._press_at(widget.window(), widget.mapToGlobal(at.toPoint()))


def test_the_card_takes_one_click_each(look: Look) -> None:
    asked: list[Command] = []
    card = BreakCard(look, figure, settle_ms=0, area=lambda: QRect(0, 0, 1280, 800))
    card.asked.connect(asked.append)
    for name in ("Start", "Ask again in 5 min", "Skip"):
        card.appear(a_card(), "bottom-right")
        card._listen(True)
        button(card, name).click()
    assert [as_sent(each)[0] for each in asked] == ["start", "later", "skip"]
    card.hide()
    card.deleteLater()
