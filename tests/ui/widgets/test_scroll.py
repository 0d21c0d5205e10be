"""What goes on beyond an edge fades there; the bar keeps its distance."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from deskcoach.ui.design.theme import Look
from deskcoach.ui.widgets.scroll import GUTTER, Scroll
from tests.ui.find import shows


def a_scroll(qtbot: QtBot, look: Look, lines: int) -> tuple[Scroll, QWidget]:
    inner = QWidget()
    scroll = Scroll(look, inner)
    inner.setMinimumHeight(20 * lines)
    qtbot.addWidget(scroll)
    scroll.resize(200, 120)
    scroll.show()
    qtbot.waitUntil(lambda: scroll.viewport().height() == 120)
    return scroll, inner


def fades(scroll: Scroll) -> tuple[bool, bool]:
    """Whether it fades at its upper edge, and at its lower one."""
    above, below = scroll._fades
    return above.isVisible(), below.isVisible()


def test_it_fades_where_there_is_more(qtbot: QtBot, look: Look) -> None:
    scroll, inner = a_scroll(qtbot, look, 40)
    bar = scroll.verticalScrollBar()
    assert fades(scroll) == (False, True)
    assert shows(scroll, look.theme.tokens.canvas)
    bar.setValue(30)
    assert fades(scroll) == (True, True)
    bar.setValue(bar.maximum())
    assert fades(scroll) == (True, False)
    below = scroll._fades[1]
    scroll.resize(200, 90)
    bar.setValue(0)
    assert below.geometry().bottom() == 89
    assert inner.width() == 200 - 8 - GUTTER


def test_what_fits_has_neither_bar_nor_fade(qtbot: QtBot, look: Look) -> None:
    scroll, inner = a_scroll(qtbot, look, 2)
    assert fades(scroll) == (False, False)
    assert inner.width() == 200
