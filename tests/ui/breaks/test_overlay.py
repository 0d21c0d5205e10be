"""A firm break: on every screen, and a way out that takes three seconds."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskcoach.ui.breaks import overlay
from deskcoach.ui.breaks.overlay import Covers
from deskcoach.ui.design.theme import Look


def test_it_covers_every_screen_and_lets_go_when_held(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert overlay.HOLD_MS == 3000
    monkeypatch.setattr(overlay, "HOLD_MS", 60)  # the rule is the same
    left: list[int] = []
    covers = Covers(Look(qapp), lambda: left.append(1))
    assert len(covers.shown) == len(QGuiApplication.screens())
    cover = covers.shown[0]
    qtbot.addWidget(cover)
    cover.grab()
    QTest.mouseClick(cover.button, Qt.MouseButton.LeftButton)
    QTest.keyClick(cover, Qt.Key.Key_Escape)
    QTest.qWait(120)
    assert not left, "a click is not three seconds"
    QTest.mousePress(cover.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: left == [1])
    QTest.mouseRelease(cover.button, Qt.MouseButton.LeftButton)
    QTest.keyPress(cover, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: left == [1, 1])
    QTest.keyRelease(cover, Qt.Key.Key_Escape)
    cover.closeEvent(QCloseEvent())
