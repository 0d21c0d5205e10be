"""A firm break: on every screen, and a way out that takes three seconds."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskcoach.ui.breaks import overlay
from deskcoach.ui.breaks.overlay import Cover, Covers
from deskcoach.ui.design.placing import ScreenWatch
from deskcoach.ui.design.theme import Look
from tests.ui.find import windows


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


class _Spontaneous(QCloseEvent):
    """A close event as the window manager sends it."""

    def spontaneous(self) -> bool:
        return True


def press(cover: Cover, kind: QEvent.Type, *, again: bool) -> None:
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(cover, QKeyEvent(kind, Qt.Key.Key_Escape, none, "", again))


def test_a_key_that_repeats_is_held_and_no_other_key_leaves(
    qtbot: QtBot, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(overlay, "HOLD_MS", 100)
    left: list[int] = []
    cover = Cover(look, lambda: left.append(1))
    qtbot.addWidget(cover)
    cover.show()
    QTest.keyPress(cover, Qt.Key.Key_Space)
    assert not cover._held.isActive()
    press(cover, QEvent.Type.KeyPress, again=False)
    ends = cover._held.remainingTime()
    QTest.qWait(20)
    press(cover, QEvent.Type.KeyRelease, again=True)
    press(cover, QEvent.Type.KeyPress, again=True)
    assert cover._held.remainingTime() < ends
    qtbot.waitUntil(lambda: left == [1])


def test_only_the_program_closes_a_cover(qtbot: QtBot, look: Look) -> None:
    cover = Cover(look, lambda: None)
    qtbot.addWidget(cover)
    asked, own = _Spontaneous(), QCloseEvent()
    cover.closeEvent(asked)
    cover.closeEvent(own)
    assert not asked.isAccepted()
    assert own.isAccepted()


def test_covers_follow_the_screens_and_are_all_gone_at_the_end(qtbot: QtBot, look: Look) -> None:
    covers = Covers(look, lambda: None)
    (watch,) = covers.findChildren(ScreenWatch)
    cover = covers.shown[0]
    cover.setGeometry(0, 0, 100, 100)
    with qtbot.waitSignal(covers.changed):
        watch.changed.emit()
    assert covers.shown[0] is cover
    assert cover.geometry() == QGuiApplication.screens()[0].geometry()
    covers.close()
    assert not list(windows(Cover))
    assert not covers.shown
