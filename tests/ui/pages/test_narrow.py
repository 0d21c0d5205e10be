"""Where there is little room for large words, nothing stands on anything or is squeezed."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from deskcoach.app.page_models import TodayScreen
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.pages.settings.words import pages
from deskcoach.ui.shell.main_window import Window
from deskcoach.ui.widgets.buttons import Capsule
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import Columns, at_least, column, grow, widget_of
from deskcoach.ui.widgets.scroll import Scroll
from deskcoach.ui.widgets.table import DataTable
from tests.ui.conftest import figure
from tests.ui.find import button
from tests.ui.pages.answers import some_reads
from tools.shots.judge import misplaced, readable_words
from tools.shots.pages import some_sessions, some_sets
from tools.shots.states import days


@pytest.fixture(autouse=True)
def wide_font(qapp: QApplication) -> Iterator[None]:
    """The font that needs the most room."""
    before = qapp.font()
    qapp.setFont(QFont("DejaVu Sans"))
    yield
    qapp.setFont(before)


def laid_out(window: QWidget, width: int, height: int) -> None:
    """A window of that size, whatever the screen of the tests is."""
    window.setMinimumSize(1, 1)
    window.resize(width, height)
    window.show()
    for _ in range(8):
        QApplication.processEvents()


@pytest.fixture
def opened(qtbot: QtBot, look: Look) -> Callable[..., Window]:
    def of(page: str, **reads: object) -> Window:
        given = replace(some_reads(), **reads)
        window = Window(look, given, lambda *_, **__: None, figure, settle_ms=0)
        qtbot.addWidget(window)
        window.open(page)
        return window

    return of


def wrong(window: Window) -> list[str]:
    """What the judge of the pictures says, but of the screen, which is small in tests."""
    told = misplaced(window, readable_words(window))
    return [fault for fault in told if not fault.startswith("off its screen")]


@pytest.mark.parametrize(("text", "width", "height"), [(2.0, 960, 560), (1.0, 640, 860)])
def test_settings_find_room_for_each_page_above_which_stands_their_list(
    opened: Callable[..., Window], look: Look, text: float, width: int, height: int
) -> None:
    look.choose("light", "reduced", text, "system")
    window = opened("settings")
    laid_out(window, width, height)
    for page in pages():
        window.settings.show_page(page.name)
        laid_out(window, width, height)
        assert wrong(window) == [], page.name
    window.settings.search.setText("text")
    laid_out(window, width, height)
    assert wrong(window) == []


def test_a_folded_list_turns_the_pages_by_a_menu(opened: Callable[..., Window]) -> None:
    window = opened("settings")
    laid_out(window, 640, 600)
    button(window.settings, "Page: Breaks").click()
    (menu,) = (each for each in window.findChildren(QMenu) if each.isVisible())
    names = [action.text() for action in menu.actions()]
    assert names == [page.title for page in pages()]
    sound: QAction = menu.actions()[names.index("Sounds")]
    sound.trigger()
    menu.close()
    assert button(window.settings, "Page: Sounds").isVisible()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.settings.search.setText("language")
    button(window.settings, "Page: Appearance").click()
    (menu,) = (each for each in window.findChildren(QMenu) if each.isVisible())
    assert [action.text() for action in menu.actions()] == ["Appearance"]
    menu.close()


def test_the_list_of_the_settings_is_scrolled_and_not_squeezed(
    opened: Callable[..., Window], look: Look
) -> None:
    look.choose("light", "reduced", 2.0, "system")
    window = opened("settings")
    laid_out(window, 1400, 480)
    assert wrong(window) == []


def given(today: TodayScreen) -> TodayScreen:
    return today


def test_on_a_holiday_the_cue_has_all_its_lines(opened: Callable[..., Window]) -> None:
    today = dict(days())["holiday"]
    window = opened("today", today=partial(given, today))
    laid_out(window, 700, 900)
    assert wrong(window) == []


def test_the_sets_of_a_session_keep_their_longest_word_whole(
    opened: Callable[..., Window], look: Look
) -> None:
    look.choose("light", "reduced", 2.0, "system")
    history = replace(some_reads().history, sessions=some_sessions, sets=some_sets)
    window = opened("history", history=history)
    window.history.sessions.opened.emit("s0")
    laid_out(window, 960, 560)
    assert wrong(window) == []


def test_a_least_width_counts_beside_the_longest_word_and_not_in_its_place(look: Look) -> None:
    label = Text(look, Role.BODY, "Wirbelsäulenaufrichtung", wrap=True)
    words = widget_of(at_least(40, column(label)))
    assert words.minimumSizeHint().width() >= label.fontMetrics().horizontalAdvance(label.text())
    both = Columns(grow(words), Capsule(look, "Go"))
    assert both.minimumSizeHint().width() >= words.minimumSizeHint().width()


def test_what_does_not_wrap_is_scrolled_and_not_squeezed(qtbot: QtBot, look: Look) -> None:
    area = Scroll(
        look, column(*(Capsule(look, str(number)) for number in range(9)), gap=2), wraps=False
    )
    qtbot.addWidget(area)
    area.resize(300, 100)
    area.show()
    assert {each.height() for each in area.findChildren(Capsule)} == {36}
    assert area.verticalScrollBar().maximum() > 0


def test_a_window_may_be_made_less_small_with_large_words(qtbot: QtBot, look: Look) -> None:
    window = Window(look, some_reads(), lambda *_, **__: None, figure)
    qtbot.addWidget(window)
    window.open()
    QApplication.processEvents()
    before = window.minimumSize()
    look.choose("light", "reduced", 1.25, "system")
    qtbot.waitUntil(lambda: window.minimumWidth() > before.width())


@pytest.mark.parametrize("width", [640, 680, 720])
@pytest.mark.parametrize("text", [1.0, 1.25, 1.5])
def test_a_table_has_the_whole_width_before_it_scrolls_sideways(
    opened: Callable[..., Window], look: Look, width: int, text: float
) -> None:
    """It stood beside another card with its last column out of sight."""
    look.choose("light", "reduced", text, "system")
    history = opened("history").history
    laid_out(history.window(), width, 860)
    history.cards["sets"].turn.click()
    laid_out(history.window(), width, 860)
    table = history.cards["sets"].findChild(DataTable)
    assert table is not None
    assert table.isVisible()
    assert table.horizontalScrollBar().maximum() == 0
