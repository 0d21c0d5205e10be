"""An urgent sign was ticked: what the screens offer until the person has been seen."""

from datetime import UTC, datetime
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from deskcoach.app.page_models import LibraryScreen, LogLine
from deskcoach.app.strength.requests import Safety
from deskcoach.core.breaks.events import BreakEventType, Kind
from deskcoach.core.breaks.routine import walk_course
from deskcoach.core.messages import sentence
from deskcoach.ui.breaks.card import BreakCard
from deskcoach.ui.breaks.player import StretchPlayer
from deskcoach.ui.breaks.player_stage import HoldStage
from deskcoach.ui.design import words
from deskcoach.ui.design.theme import Look
from deskcoach.ui.pages.library.exercise import ExercisePage
from deskcoach.ui.pages.plan.page import PlanPage
from deskcoach.ui.pages.today import NextBreak, StrengthCard
from deskcoach.ui.shell.tray import Tray
from deskcoach.ui.widgets.labels import Text
from tests.ui.conftest import Sent, a_card, a_guide, a_status, catalogue, figure
from tests.ui.find import button, buttons, inside
from tests.ui.pages.plan.test_plan import TODAY, a_screen

WAITING = replace(
    a_screen(),
    until_seen=True,
    hint=sentence("Sessions and stretches wait until you have been seen."),
)


@pytest.fixture
def sent() -> Sent:
    return Sent()


def told(window: Any) -> str:
    return " ".join(text.text() for text in window.findChildren(Text) if not text.isHidden())


def test_the_card_offers_a_walk_and_a_way_back(qtbot: QtBot, look: Look) -> None:
    card = BreakCard(look, figure, settle_ms=0)
    qtbot.addWidget(card)
    card.appear(a_card(exercise=None, source=None), "bottom-right")
    assert "A short walk" in told(card)
    assert "Stretches wait until you have been seen." in told(card)
    assert "seated" not in told(card)
    with qtbot.waitSignal(card.asked) as told_:
        button(card, "I have been seen").click()
    assert told_.args == [Safety()]
    card.appear(a_card(), "bottom-right")
    assert "I have been seen" not in buttons(card)
    card.hide()


def test_the_player_guides_a_walk_and_names_no_source(qtbot: QtBot, look: Look, sent: Sent) -> None:
    player = StretchPlayer(look, figure, sent, lambda: 100.0)
    qtbot.addWidget(player, before_close_func=lambda _: player.hide())
    player.show_guide(a_guide(exercises=(), course=walk_course(60.0), source=None))
    assert "A short walk" in told(player)
    assert "stairs" not in told(player)
    assert "Bupa" not in told(player)
    assert inside(player, HoldStage).accessibleName().startswith("Walk 1:00")
    player.grab()


def test_every_button_of_a_start_leads_to_the_advice(qtbot: QtBot, look: Look, sent: Sent) -> None:
    today, plan = StrengthCard(look, figure, sent), PlanPage(look, figure, sent)
    for page in (today, plan):
        qtbot.addWidget(page)
    plan.show_plan(WAITING)
    today.show_week(WAITING, {}, 20)
    for start in (today.start, plan.start):
        assert start.text() == "See the advice"
        start.click()
    assert "until you have been seen" in told(today)
    assert "Today, about" not in told(today)
    plan.show_plan(a_screen())
    plan.start.click()
    assert [name for name, _ in sent] == ["safety", "safety", "session"]


def test_the_library_starts_nothing(qtbot: QtBot, look: Look, sent: Sent) -> None:
    screen = LibraryScreen(catalogue(), TODAY, until_seen=True)
    for exercise in catalogue().exercises:
        page = ExercisePage(look, figure, sent, exercise, screen)
        qtbot.addWidget(page)
        page.start.click()
    assert {name for name, _ in sent} == {"safety"}


def rows(menu: QMenu) -> dict[str, QAction]:
    found: dict[str, QAction] = {}
    for action in menu.actions():
        inner = QAction.menu(action)
        found |= rows(inner) if isinstance(inner, QMenu) else {action.text(): action}
    return found


def test_the_tray_says_what_there_is(qapp: QApplication, sent: Sent) -> None:
    tray = Tray(sent, dark_panel=lambda: False, strength=True)
    tray.show_status(a_status(until_seen=True))
    shown = rows(tray.menu)
    assert not shown["Start session"].isVisible()
    shown["See the advice"].trigger()
    shown["A short walk"].trigger()
    assert sent == [("safety", {}), ("break", {"kind": "stretch"})]
    tray.speak_anew()
    assert "A short walk" in rows(tray.menu)
    tray.show_status(a_status())
    assert rows(tray.menu)["Stretch"].isVisible()
    assert qapp is not None


def test_the_next_break_and_the_log_call_a_walk_a_walk(
    qtbot: QtBot, look: Look, sent: Sent
) -> None:
    card = NextBreak(look, sent)
    qtbot.addWidget(card)
    card.show_status(a_status(until_seen=True))
    assert "A short walk" in told(card)
    at = datetime(2026, 3, 2, 9, tzinfo=UTC)
    for walked, name in ((True, "A short walk"), (False, "Stretch")):
        assert (
            words.line_name(LogLine(at, Kind.STRETCH, BreakEventType.DONE, "", 60.0, walked))
            == name
        )
