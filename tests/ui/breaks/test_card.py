import gc
from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from deskcoach.app.requests import SkipBreak, SnoozeBreak, StartBreak
from deskcoach.app.view_models import SessionCard
from deskcoach.core.breaks.events import Kind
from deskcoach.ui.breaks import card as card_module
from deskcoach.ui.breaks.card import BreakCard
from deskcoach.ui.design.accessibility import role_of
from deskcoach.ui.design.marigold import inks_of
from deskcoach.ui.design.placing import corner_of, place_in, working_area
from deskcoach.ui.design.theme import Look
from deskcoach.ui.widgets.labels import Text
from tests.ui.conftest import a_card, catalogue, figure
from tests.ui.find import shows

AREA = QRect(0, 0, 1280, 800)
CORNERS = ("bottom-right", "bottom-left", "top-right", "top-left")


@pytest.fixture
def card(qtbot: QtBot, look: Look) -> Iterator[BreakCard]:
    made = BreakCard(look, figure, settle_ms=0, area=lambda: AREA)
    qtbot.addWidget(made)
    yield made
    made.hide()


def button(card: BreakCard, words: str) -> QPushButton:
    return next(b for b in card.findChildren(QPushButton) if b.text() == words and b.isVisible())


def appear(qtbot: QtBot, card: BreakCard, offer: int = 7, corner: str = "bottom-right") -> None:
    card.appear(a_card(offer), corner)
    qtbot.waitUntil(lambda: card.offer == offer)
    qtbot.wait(5)


def inner(card: BreakCard) -> QRect:
    return card.geometry().marginsRemoved(card.margins)


def test_start_names_its_offer(qtbot: QtBot, card: BreakCard) -> None:
    appear(qtbot, card, 7)
    with qtbot.waitSignal(card.asked) as told:
        QTest.mouseClick(button(card, "Start"), Qt.MouseButton.LeftButton)
    assert told.args == [StartBreak(7)]


def test_skip_names_its_offer(qtbot: QtBot, card: BreakCard) -> None:
    appear(qtbot, card, 8)
    with qtbot.waitSignal(card.asked) as told:
        QTest.mouseClick(button(card, "Skip"), Qt.MouseButton.LeftButton)
    assert told.args == [SkipBreak(8)]


def usual(card: BreakCard) -> QPushButton:
    return button(card, "In 5 min")


def arrow(card: BreakCard) -> QPushButton:
    name = "Ask again at another time"
    return next(b for b in card.findChildren(QPushButton) if b.accessibleName() == name)


def test_one_click_asks_again_after_the_usual_time(qtbot: QtBot, card: BreakCard) -> None:
    appear(qtbot, card, 9)
    assert usual(card).accessibleName() == "Ask again in 5 min"
    with qtbot.waitSignal(card.asked) as told:
        QTest.mouseClick(usual(card), Qt.MouseButton.LeftButton)
    assert told.args == [SnoozeBreak(5, 9)]


@pytest.mark.parametrize("minutes", [2, 5, 10])
def test_the_arrow_turns_the_row_into_the_choice(
    qtbot: QtBot, card: BreakCard, minutes: int
) -> None:
    appear(qtbot, card, 9)
    QTest.mouseClick(arrow(card), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(card.asked) as told:
        QTest.mouseClick(button(card, f"{minutes} min"), Qt.MouseButton.LeftButton)
    assert told.args == [SnoozeBreak(minutes, 9)]


def test_held_it_offers_the_choice_and_answers_nothing(qtbot: QtBot, card: BreakCard) -> None:
    appear(qtbot, card)
    held = usual(card)
    with qtbot.assertNotEmitted(card.asked):
        QTest.mousePress(held, Qt.MouseButton.LeftButton)
        held._hold.timeout.emit()  # type: ignore[attr-defined]
        QTest.mouseMove(held, held.rect().center())
        QTest.mouseRelease(held, Qt.MouseButton.LeftButton)
    assert button(card, "10 min").isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Menu])
def test_who_reaches_it_by_keyboard_has_the_choice_too(
    qtbot: QtBot, card: BreakCard, key: Qt.Key
) -> None:
    appear(qtbot, card)
    QTest.keyClick(usual(card), key)
    assert button(card, "10 min").isVisible()


def test_without_others_there_is_no_arrow_and_nothing_to_hold(
    qtbot: QtBot, card: BreakCard
) -> None:
    card.appear(a_card(9, later=(5,)), "bottom-right")
    qtbot.waitUntil(lambda: card.offer == 9)
    assert not arrow(card).isVisible()
    QTest.keyClick(usual(card), Qt.Key.Key_Down)
    with qtbot.waitSignal(card.asked):
        usual(card).click()


def test_the_choice_leads_back(qtbot: QtBot, card: BreakCard) -> None:
    appear(qtbot, card)
    arrow(card).click()
    QTest.mouseClick(button(card, "Ask again in"), Qt.MouseButton.LeftButton)
    assert button(card, "Start").isVisible()


def test_the_next_offer_begins_with_start_again(qtbot: QtBot, card: BreakCard) -> None:
    appear(qtbot, card)
    arrow(card).click()
    appear(qtbot, card, 8)
    assert button(card, "Start").isVisible()


def test_cards_that_come_again_and_again_leave_nothing_behind(
    qtbot: QtBot, card: BreakCard, look: Look
) -> None:
    def kept() -> int:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return sum(type(each) is QWidget for each in gc.get_objects())

    appear(qtbot, card)
    before = kept()
    for number in range(20):
        card.picture(a_card(offer=number))
        look.choose("dark" if number % 2 else "light", "reduced")
    assert kept() <= before


def test_a_click_meant_for_what_was_there_before_answers_nothing(qtbot: QtBot, look: Look) -> None:
    card = BreakCard(look, figure, settle_ms=60_000, area=lambda: AREA)
    qtbot.addWidget(card)
    card.appear(a_card(), "bottom-right")
    start = button(card, "Start")
    with qtbot.assertNotEmitted(card.asked):
        # As the mouse does it: whatever is at that place gets the click.
        at = start.mapTo(card, start.rect().center())
        QTest.mouseClick(card.windowHandle(), Qt.MouseButton.LeftButton, pos=at)


def test_a_click_through_the_window_works_once_it_has_settled(
    qtbot: QtBot, card: BreakCard
) -> None:
    appear(qtbot, card)
    start = button(card, "Start")
    at = start.mapTo(card, start.rect().center())
    with qtbot.waitSignal(card.asked):
        QTest.mouseClick(card.windowHandle(), Qt.MouseButton.LeftButton, pos=at)


def test_no_key_does_anything(qtbot: QtBot, card: BreakCard) -> None:
    appear(qtbot, card)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_S):
        with qtbot.assertNotEmitted(card.asked):
            press = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "")
            QApplication.sendEvent(card, press)
    assert card.isVisible()


def test_it_asks_for_no_focus(qtbot: QtBot, card: BreakCard) -> None:
    # That the window manager obeys is tested on a real X11 session (tests/desktop).
    appear(qtbot, card)
    assert card.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert card.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert all(
        each.focusPolicy() is Qt.FocusPolicy.NoFocus for each in card.findChildren(QPushButton)
    )


def test_it_is_as_large_as_drawn(qtbot: QtBot, card: BreakCard) -> None:
    appear(qtbot, card)
    size = inner(card).size()
    assert size.width() >= 440
    assert size.height() == 200


def test_longer_words_widen_it_instead_of_being_cut(
    qtbot: QtBot, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "deskcoach.ui.breaks.card.tr", lambda _context, text, **_values: text + "xxxxxx"
    )
    card = BreakCard(look, figure, settle_ms=0, area=lambda: AREA)
    qtbot.addWidget(card)
    card.appear(a_card(), "bottom-right")
    for each in card.findChildren(QPushButton):
        if each.isVisible():
            assert each.width() >= each.sizeHint().width()
            right = each.mapTo(card, each.rect().topRight()).x()
            assert right < card.width() - card.margins.right()


@pytest.mark.parametrize("corner", CORNERS)
def test_it_stands_in_its_corner(qtbot: QtBot, card: BreakCard, corner: str) -> None:
    appear(qtbot, card, corner=corner)
    assert corner_of(AREA, inner(card)) == (corner, QPoint(16, 16))


def drag(qtbot: QtBot, card: BreakCard, by: QPoint) -> None:
    handle = card.windowHandle()
    grip = QPoint(card.margins.left() + 300, card.margins.top() + 20)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=grip)
    QTest.mouseMove(handle, grip + by)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=grip)
    qtbot.wait(1)


def test_it_remembers_where_it_was_put(qtbot: QtBot, card: BreakCard) -> None:
    appear(qtbot, card)
    before = inner(card)
    with qtbot.waitSignal(card.moved) as told:
        drag(qtbot, card, QPoint(-700, -30))
    moved = inner(card)
    assert moved.topLeft() == before.topLeft() + QPoint(-700, -30)
    assert told.args is not None
    assert told.args[0] == "bottom-left"
    card.leave()
    card.appear(a_card(8), "bottom-left")
    assert inner(card).topLeft() == moved.topLeft()


def test_a_press_without_a_move_is_not_a_move(qtbot: QtBot, card: BreakCard) -> None:
    appear(qtbot, card)
    with qtbot.assertNotEmitted(card.moved):
        drag(qtbot, card, QPoint())
        QTest.mouseRelease(card.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(300, 60))


def test_it_slides_in_and_out(qtbot: QtBot, qapp: QApplication) -> None:
    card = BreakCard(Look(qapp, "light", "full"), figure, settle_ms=0, area=lambda: AREA)
    qtbot.addWidget(card)
    card.appear(a_card(), "bottom-right")
    first = inner(card).top()
    qtbot.waitUntil(lambda: inner(card).top() == first - 24, timeout=20_000)
    card.leave()
    assert card.isVisible()
    qtbot.waitUntil(lambda: not card.isVisible(), timeout=20_000)


def test_leaving_twice_is_leaving_once(qtbot: QtBot, card: BreakCard) -> None:
    appear(qtbot, card)
    card.leave()
    card.leave()
    assert not card.isVisible()
    assert card.offer is None


def test_it_says_why_it_is_there_and_for_how_long(card: BreakCard) -> None:
    card.appear(a_card(kind=Kind.MOVE, length=300.0), "bottom-right")
    words = [label.text() for label in card.findChildren(Text)]
    assert "38 min without a longer break" in words
    assert "About 5 minutes" in words


def test_without_a_compositor_it_is_square_and_without_shadow(qtbot: QtBot, look: Look) -> None:
    card = BreakCard(look, figure, composited=False, area=lambda: AREA)
    qtbot.addWidget(card)
    card.appear(a_card(), "top-left")
    picture = card.grab().toImage()
    assert picture.pixelColor(0, 0) == look.theme.tokens.edge
    assert picture.pixelColor(2, 2) == look.theme.tokens.surface


def test_without_a_figure_the_stage_is_still_there(qtbot: QtBot, look: Look) -> None:
    card = BreakCard(look, lambda _name: None, area=lambda: AREA)
    qtbot.addWidget(card)
    card.appear(a_card(), "bottom-right")
    at = QPoint(card.margins.left() + 20, card.margins.top() + 20)
    assert card.grab().toImage().pixelColor(at) == look.theme.tokens.sage


def test_strength_is_apricot_and_a_stretch_is_sage_again(
    qtbot: QtBot, card: BreakCard, look: Look
) -> None:
    session = SessionCard(3, date(2026, 11, 23), catalogue().of_kind("strength")[0], 3, 20, (5,))
    at = QPoint(card.margins.left() + 20, card.margins.top() + 20)
    card.appear(session, "bottom-right")
    picture = card.grab().toImage()
    assert picture.pixelColor(at) == inks_of(look.theme).apricot
    assert shows(card, look.theme.tokens.mari_ink)
    appear(qtbot, card)
    assert card.grab().toImage().pixelColor(at) == look.theme.tokens.sage
    assert not shows(card, look.theme.tokens.mari_ink)


def test_it_repaints_when_the_theme_changes(qtbot: QtBot, card: BreakCard, look: Look) -> None:
    appear(qtbot, card)
    look.choose("dark", "reduced")
    at = QPoint(card.margins.left() + 300, card.margins.top() + 6)
    assert card.grab().toImage().pixelColor(at) == look.theme.tokens.surface


@pytest.mark.parametrize("corner", CORNERS)
def test_places_and_corners_are_each_others_inverse(corner: str) -> None:
    at = place_in(AREA, QSize(440, 200), corner, QPoint(30, 50))
    assert corner_of(AREA, QRect(at, QSize(440, 200))) == (corner, QPoint(30, 50))


def test_a_card_larger_than_the_screen_begins_at_its_edge() -> None:
    assert place_in(QRect(0, 0, 400, 150), QSize(440, 200), "top-left") == QPoint(0, 0)


def test_the_working_area_is_on_a_screen(qapp: QApplication) -> None:
    assert qapp.primaryScreen().geometry().contains(working_area())


def test_it_is_announced_because_it_takes_no_focus(
    card: BreakCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(card_module, "announce", lambda _widget, text: said.append(text))
    card.appear(a_card(), "bottom-right")
    assert said == ["Sitting back extensions. 38 min without a real break"]


def test_a_screen_reader_hears_a_notification_that_says_what_is_offered(
    qtbot: QtBot, card: BreakCard
) -> None:
    appear(qtbot, card)
    assert role_of(card) is QAccessible.Role.Notification
    assert card.accessibleName() == "Sitting back extensions. 38 min without a real break"


def test_a_card_that_is_up_costs_nothing(qtbot: QtBot, card: BreakCard) -> None:
    appear(qtbot, card)
    requests: list[QEvent.Type] = []

    class Watch(QObject):
        def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            requests.append(event.type())
            return False

    qtbot.wait(50)
    watch = Watch()
    card.installEventFilter(watch)
    qtbot.wait(200)
    assert QEvent.Type.LayoutRequest not in requests
