"""What stands in a layout goes with it, also the item that Qt makes for each widget."""

import subprocess
import sys

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from deskcoach.ui.shell.tray import Tray
from deskcoach.ui.widgets.layout import (
    SLACK,
    STRETCH,
    Flow,
    column,
    flow,
    grow,
    left,
    right,
    row,
    sweep,
    top,
    widget_of,
)


def go(widget: QWidget) -> None:
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_items_of_a_flow_end_with_it(qtbot: QtBot) -> None:  # noqa: ARG001
    host = QWidget()
    flow = Flow(host)
    flow.addWidget(QWidget())
    item = flow.itemAt(0)
    go(host)
    assert not shiboken6.isValid(item)


def test_what_is_swept_out_of_a_layout_is_gone(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    old = QWidget()
    column.addWidget(old)
    column.addStretch(1)
    items = [column.itemAt(index) for index in range(2)]
    sweep(column)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert column.count() == 0
    assert [each for each in (old, *items) if shiboken6.isValid(each)] == []


@pytest.fixture
def screen(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    widget.resize(100, 200)
    qtbot.addWidget(widget)
    return widget


def of_size(width: int, height: int, *, can_grow: bool = False) -> QWidget:
    widget = QWidget()
    widget.setMinimumSize(width, height)
    if not can_grow:
        widget.setMaximumHeight(height)
    return widget


def places(screen: QWidget, *widgets: QWidget) -> list[tuple[int, int, int, int]]:
    screen.grab()
    return [(g.x(), g.y(), g.width(), g.height()) for g in (each.geometry() for each in widgets)]


def test_a_column_stands_as_it_is_written(screen: QWidget) -> None:
    title, inner, table, link = of_size(9, 10), of_size(9, 10), of_size(9, 10), of_size(30, 10)
    table.setMaximumHeight(1000)
    column(title, row(STRETCH, inner), None, 5, grow(table), right(link),
           gap=2, margins=(10, 20), on=screen)  # fmt: skip
    assert places(screen, title, inner, table, link) == [
        (10, 20, 80, 10), (81, 32, 9, 10), (10, 49, 80, 119), (60, 170, 30, 10),
    ]  # fmt: skip


def test_shares_of_a_row_divide_what_is_left(screen: QWidget) -> None:
    small, one, two = of_size(10, 10), of_size(1, 200), of_size(1, 200)
    row(top(small), grow(one), grow(two, 2), margins=(4, 0, 26, 0), on=screen)
    assert places(screen, small, one, two) == [(4, 0, 10, 10), (14, 0, 20, 200), (34, 0, 40, 200)]


def test_a_layout_can_have_a_widget_of_its_own(screen: QWidget) -> None:
    first, second = of_size(9, 10), of_size(9, 10)
    column(widget_of(column(first, SLACK, left(second), margins=3)), on=screen)
    assert places(screen, first, second) == [(3, 3, 94, 10), (3, 187, 9, 10)]


def test_what_does_not_fit_beside_begins_a_line(screen: QWidget) -> None:
    widgets = [of_size(60, 10), of_size(30, 10), of_size(30, 10)]
    column(flow(*widgets, gap=10), STRETCH, on=screen)
    assert places(screen, *widgets) == [(0, 0, 60, 10), (70, 0, 30, 10), (0, 20, 30, 10)]


def test_an_order_that_is_there_already_asks_for_no_new_layout(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    flow = Flow(host)
    widgets = [QWidget() for _ in range(3)]
    for each in reversed(widgets):
        flow.addWidget(each)
    flow.order(widgets)
    items = [flow.itemAt(index) for index in range(3)]
    assert [each.widget() for each in items if each is not None] == widgets
    flow.order(widgets)
    assert all(shiboken6.isValid(each) for each in items)
    assert [flow.itemAt(index) for index in range(3)] == items


@pytest.mark.qt_log_ignore(
    "^This plugin does not support", "No such signal QPlatformNativeInterface", extend=True
)
def test_pictures_that_were_shown_once_are_not_kept_by_the_thousand(qtbot: QtBot) -> None:  # noqa: ARG001
    Tray(lambda *_, **__: None, dark_panel=lambda: False)
    assert QPixmapCache.cacheLimit() <= 1024


def test_lines_of_an_even_flow_are_about_as_long(screen: QWidget) -> None:
    widgets = [of_size(28, 10) for _ in range(4)]
    for widget in widgets:
        widget.setMaximumWidth(28)
    column(flow(*widgets, gap=4, even=True), STRETCH, on=screen)
    assert [y for _, y, _, _ in places(screen, *widgets)] == [0, 0, 14, 14]


def test_an_even_flow_with_one_item_in_each_line_stays_so(screen: QWidget) -> None:
    widgets = [of_size(60, 10) for _ in range(3)]
    column(flow(*widgets, gap=4, even=True), STRETCH, on=screen)
    assert [y for _, y, _, _ in places(screen, *widgets)] == [0, 14, 28]


def test_qt_makes_no_class_of_a_widget_that_nobody_has_asked_for() -> None:
    """PySide makes all of them, a MiB, when it hands out the first widget that Qt has made."""
    code = (
        "from PySide6 import QtWidgets\n"
        "from deskcoach.ui.design.theme import Look\n"
        "from deskcoach.ui.widgets.scroll import Scroll\n"
        "from deskcoach.ui.widgets.table import DataTable\n"
        "app = QtWidgets.QApplication([])\n"
        "look = Look(app)\n"
        "page = Scroll(look, QtWidgets.QWidget())\n"
        "page.show()\n"
        "table = DataTable(look, 'Sets')\n"
        "table.setColumnCount(2)\n"
        "table.show()\n"
        "app.processEvents()\n"
        "print('QFontDialog' in vars(QtWidgets))\n"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["False"]
