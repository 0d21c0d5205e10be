"""What moves on card and player: the demonstration, the end, and the way from one to the other."""

from collections.abc import Iterator
from time import perf_counter

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskcoach.core.breaks.events import Kind
from deskcoach.core.breaks.routine import course_seconds
from deskcoach.ui.breaks import ending
from deskcoach.ui.breaks.card import BreakCard
from deskcoach.ui.breaks.growth import Growth, Side
from deskcoach.ui.breaks.moment import demonstrated, done_words, now_in
from deskcoach.ui.breaks.player import StretchPlayer
from deskcoach.ui.design.theme import Look
from deskcoach.ui.widgets.buttons import ButtonRow, Capsule
from tests.ui.conftest import a_card, a_guide, figure
from tests.ui.find import read, windows

AREA = QRect(0, 0, 1280, 800)


@pytest.fixture
def player(look: Look) -> Iterator[StretchPlayer]:
    made = StretchPlayer(look, figure, lambda *_: None, lambda: 100.0, area=lambda: AREA)
    yield made
    made.hide()
    made.deleteLater()


@pytest.fixture
def card(look: Look) -> Iterator[BreakCard]:
    made = BreakCard(look, figure, settle_ms=0, area=lambda: AREA)
    yield made
    made.hide()
    made.deleteLater()


def test_the_movement_is_demonstrated_while_one_gets_ready() -> None:
    ready = int(a_guide(0.0).course[0].seconds)
    shown = [demonstrated(now_in(a_guide(tenth / 10), 100.0))[0] for tenth in range(10 * ready)]
    assert list(dict.fromkeys(shown)) == ["ready", "in", "hold", "out"]
    assert shown[-10:] == ["ready"] * 10  # the last second belongs to the start


def test_the_last_seconds_tell_that_it_starts(player: StretchPlayer) -> None:
    ready = a_guide(0.0).course[0].seconds
    player.show_guide(a_guide(ready - 2.5))
    assert player._stage.accessibleName().startswith("Starts in 3")
    player.show_guide(a_guide(ready - 4.5))
    assert player._stage.accessibleName().startswith("Get ready 5")


def test_a_break_at_its_end_says_so_and_goes_by_itself(qtbot: QtBot, player: StretchPlayer) -> None:
    end = course_seconds(a_guide(0.0).course)
    player.show_guide(a_guide(end))
    size = player.size()
    player._ending._stay.setInterval(50)
    player.finish()
    assert player.isVisible()
    assert {"Done", "1 minute, 2 rounds."} <= set(read(player))
    assert player.size() == size
    qtbot.waitUntil(lambda: not player.isVisible())


@pytest.mark.parametrize("way", ["key", "click"])
def test_any_key_and_a_click_send_it_away(player: StretchPlayer, way: str) -> None:
    player.show_guide(a_guide(course_seconds(a_guide(0.0).course)))
    player.finish()
    if way == "key":
        QTest.keyClick(player, Qt.Key.Key_Space)
    else:
        QTest.mouseClick(player, Qt.MouseButton.LeftButton)
    assert not player.isVisible()


def test_another_break_takes_the_place_of_the_end(player: StretchPlayer) -> None:
    player.show_guide(a_guide(course_seconds(a_guide(0.0).course)))
    player.finish()
    player.show_guide(a_guide(0.0))
    assert "Done" not in read(player)
    QTest.qWait(2 * ending.TICK_MS)
    assert player.isVisible()


def test_what_is_stopped_or_hurts_goes_at_once(player: StretchPlayer) -> None:
    end = course_seconds(a_guide(0.0).course)
    for guide in (a_guide(20.0), replace(a_guide(end), hurting=True, running=False)):
        player.show_guide(guide)
        player.finish()
        assert not player.isVisible()
    player.finish()


def test_a_longer_break_tells_how_long_it_was() -> None:
    assert done_words(a_guide(0.0, Kind.MOVE)) == "5 minutes away from the screen."


def test_the_card_grows_into_the_player_and_keeps_its_corner(
    qtbot: QtBot, look: Look, card: BreakCard, player: StretchPlayer
) -> None:
    look.choose("light", "full")
    card.appear(a_card(), "bottom-right")
    qtbot.waitUntil(lambda: card._motion.state() is card._motion.State.Stopped)
    here = card.geometry().marginsRemoved(card.margins)
    side = card.hand_over()
    assert side is not None
    assert not card.isVisible()
    player.show_guide(a_guide(0.0), grown_from=side)
    (growth,) = windows(Growth)
    assert not player.isVisible()
    end = growth._end.box.toRect()
    assert end.size() == player.size().shrunkBy(player.margins)
    assert growth._end.picture.deviceIndependentSize().toSize() == end.size()
    assert QRect(QPoint(), end.size()).contains(growth._end.stage.toRect())
    begun = perf_counter()
    growth.grab()
    assert perf_counter() - begun < 0.1
    qtbot.waitUntil(player.isVisible)
    box = player.geometry().marginsRemoved(player.margins)
    assert box == end
    assert abs(box.right() - here.right()) <= 1
    assert abs(box.bottom() - here.bottom()) <= 1
    assert AREA.contains(box)


def test_a_frame_of_the_growth_repaints_no_more_than_where_the_panel_is(
    qtbot: QtBot, look: Look
) -> None:
    picture = QPixmap(768, 520)
    picture.fill(Qt.GlobalColor.white)
    stage = QRect(12, 12, 400, 496)
    start = Side(picture, QRect(800, 560, 440, 200), QRect(10, 10, 152, 180))
    growth = Growth(look, start, Side(picture, QRect(472, 240, 768, 520), stage), lambda: None)
    qtbot.addWidget(growth)
    asked: list[QRect] = []
    growth.update = asked.append  # type: ignore[method-assign,assignment]
    sizes = []
    for at in (20, 140, 270):
        growth._motion.setCurrentTime(at)
        box = growth._box()
        assert box == QRectF(box.toRect())  # on whole pixels
        assert asked[-1].contains(box.toRect())
        sizes.append(asked[-1].width() * asked[-1].height())
        growth.grab()
    assert sizes == sorted(sizes)
    assert sizes[0] < 0.5 * growth.width() * growth.height()


def test_with_less_motion_the_player_is_there_at_once(
    look: Look, card: BreakCard, player: StretchPlayer
) -> None:
    look.choose("light", "reduced")
    card.appear(a_card(), "bottom-right")
    player.show_guide(a_guide(0.0), grown_from=card.hand_over())
    assert player.isVisible()
    assert not list(windows(Growth))
    assert card.hand_over() is None


def test_the_figure_of_the_card_moves_once_and_rests_in_the_stretch(
    qtbot: QtBot, look: Look, card: BreakCard
) -> None:
    look.choose("light", "full")
    card.appear(a_card(), "bottom-right")
    assert card._stage.is_animating()
    assert card._stage._phase == "ready"
    qtbot.waitUntil(lambda: not card._stage.is_animating(), timeout=4000)
    assert card._stage._phase == "hold"


def test_buttons_stay_in_one_line(qtbot: QtBot, look: Look) -> None:
    buttons = [Capsule(look, text, icon="play") for text in ("Fortsetzen", "Weiter", "Tut weh")]
    line = ButtonRow(*buttons)
    qtbot.addWidget(line)
    line.show()
    heights = set()
    for width in (500, 360, 320, 300):
        line.resize(width, 40)
        QApplication.processEvents()
        heights.add(line.heightForWidth(width))
        assert buttons[-1].geometry().right() == width - 1
        assert len({button.y() for button in buttons}) == 1
    assert len(heights) == 1
    buttons[0].set_words("Noch ein wenig länger", "play")
    QApplication.processEvents()
    assert buttons[0].width() >= buttons[0].sizeHint().width() - 1
