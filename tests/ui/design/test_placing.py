"""Windows are fitted anew when the screens change."""

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskcoach.ui.design.placing import ScreenWatch


def test_a_screen_that_changes_twice_at_once_is_told_once(qapp: QApplication, qtbot: QtBot) -> None:
    assert qapp is not None
    owner, told = QObject(), list[bool]()
    watch = ScreenWatch(owner)
    watch.changed.connect(lambda: told.append(True))
    screen = QGuiApplication.primaryScreen()
    with qtbot.waitSignal(watch.changed, timeout=5000):
        screen.geometryChanged.emit(QRect(0, 0, 800, 600))
        screen.availableGeometryChanged.emit(QRect(0, 0, 800, 570))
        assert told == []
    qapp.processEvents()
    assert told == [True]
