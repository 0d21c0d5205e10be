"""What stands in a layout goes with it, also the item that Qt makes for each widget."""

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from deskcoach.ui.shell.tray import Tray
from deskcoach.ui.widgets.layout import Flow, sweep


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
