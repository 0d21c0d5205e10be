"""One mouse and one keyboard, which press only what can be seen, and count what they do."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)

W = TypeVar("W", bound=QWidget)
CLICK, KEY = 1.5, 0.3
"""Seconds that a click takes, with the way to it, and a key."""
_TURNS = 40
PATIENCE = 90.0


@dataclass
class Effort:
    """What a step cost."""

    clicks: int = 0
    keys: int = 0

    @property
    def seconds(self) -> float:
        """How long a person would be busy with it, without what they read."""
        return self.clicks * CLICK + self.keys * KEY

    def __str__(self) -> str:
        return f"{self.clicks} clicks, {self.keys} keys, {self.seconds:.0f} s"


class Hand:
    """Somebody at the screen. What is covered, cut or out of the window cannot be pressed."""

    def __init__(self) -> None:
        self.effort = Effort()

    def done(self) -> Effort:
        """What was needed since the last time."""
        now, self.effort = self.effort, Effort()
        return now

    # -- finding ----------------------------------------------------------------------------------

    def front(self) -> QWidget:
        """The window that is used now: what popped up, else the one that has the keyboard."""
        settle()
        window = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        # The offscreen platform gives the keyboard also to what wants none, as the card.
        shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        quiet = Qt.WidgetAttribute.WA_ShowWithoutActivating
        windows = [each for each in shown if not each.testAttribute(quiet)]
        active = [each for each in windows if each.isActiveWindow()]
        found = [each for each in (window, *active, *reversed(windows)) if each is not None]
        assert found, "no window is in front"
        found[0].activateWindow()
        return found[0]

    def find(self, name: str, kind: type[W], *, last: bool = False) -> W:
        """What is called so in the window in front."""
        every = [each for each in self.front().findChildren(kind) if each.isVisible()]
        found = [each for each in every if called(each) == name]
        found = found or [each for each in every if called(each).startswith(name)]
        assert found, f"no {name!r} among {sorted({called(each) for each in every})}"
        return found[-1 if last else 0]

    def sees(self, words: str) -> bool:
        """Whether something that says so can be seen in the window in front."""
        return any(
            words in getattr(each, "text", str)() or words in each.accessibleName()
            for each in self.front().findChildren(QWidget)
            if each.isVisible() and callable(getattr(each, "text", str))
        )

    # -- doing ------------------------------------------------------------------------------------

    def click(
        self, name: str, kind: type[QWidget] = QAbstractButton, *, last: bool = False
    ) -> None:
        """Press what is called so."""
        popup = QApplication.activePopupWidget()
        if isinstance(popup, QMenu):
            self._choose(popup, name)
            return
        self.press(self.find(name, kind, last=last))

    def press(self, widget: QWidget) -> None:
        """Press a widget where it can be seen; scroll to it first."""
        self._bring(widget)
        at = widget.mapToGlobal(widget.rect().center())
        hit = QApplication.widgetAt(at)
        inside = hit is not None and (hit is widget or widget.isAncestorOf(hit))
        assert inside, f"{called(widget)!r} is covered by {hit!r} {called(hit) if hit else ''}"
        assert widget.isEnabled(), f"{called(widget)!r} cannot be pressed"
        self._press_at(widget.window(), at)

    def _press_at(self, window: QWidget, at: QPoint) -> None:
        handle = window.windowHandle()
        QTest.mouseMove(handle, window.mapFromGlobal(at))
        button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(handle, button, none, window.mapFromGlobal(at))
        self.effort.clicks += 1
        settle()

    def _choose(self, menu: QMenu, name: str) -> None:
        found = [each for each in menu.actions() if each.text().startswith(name)]
        assert found, f"no {name!r} among {[each.text() for each in menu.actions()]}"
        assert found[0].isEnabled(), name
        at = menu.mapToGlobal(menu.actionGeometry(found[0]).center())
        self._press_at(menu, at)

    def _bring(self, widget: QWidget) -> None:
        """Turn the wheel until it can be seen; each turn counts as a click."""
        for _ in range(_TURNS):
            area = outside(widget)
            if area is None:
                return
            wanted = widget.mapTo(area.viewport(), widget.rect().center()).y()
            step = -240 if wanted > area.viewport().height() / 2 else 240
            middle = QPointF(area.viewport().rect().center())
            event = QWheelEvent(
                middle, QPointF(area.viewport().mapToGlobal(middle.toPoint())), QPoint(),
                QPoint(0, step), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            QApplication.sendEvent(area.viewport(), event)
            self.effort.clicks += 1
            settle()
        raise AssertionError(f"{called(widget)!r} cannot be scrolled to")

    def write(self, text: str) -> None:
        """Type a text into what has the keyboard."""
        press: Any = QTest.keyClick  # its stubs know no letters
        for letter in text:
            press(self.front().windowHandle(), letter)
        self.effort.keys += len(text)
        settle()

    def key(self, *keys: Qt.Key, control: bool = False) -> None:
        """Press keys."""
        held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        for key in keys:
            QTest.keyClick(self.front().windowHandle(), key, held)
            self.effort.keys += 1
            settle()

    def fill(self, name: str, text: str, kind: type[QWidget] = QLineEdit) -> None:
        """Click into a field, and type in place of what stands there."""
        self.click(name, kind)
        self.key(Qt.Key.Key_A, control=True)
        self.write(text)

    def save_as(self, path: str) -> None:
        """Say where, in the system's own question; its keys are not ours to count."""
        dialog = self.front()
        assert isinstance(dialog, QFileDialog), dialog
        for line in dialog.findChildren(QLineEdit):
            line.setText(path)
        accept = next(
            each for each in dialog.findChildren(QPushButton) if each.text().strip("&") in _ACCEPT
        )
        self.press(accept)


_ACCEPT = {"Save", "Open"}


def called(widget: QWidget) -> str:
    """What it is called."""
    text = getattr(widget, "text", None)
    return widget.accessibleName() or (str(text()) if callable(text) else "")


def outside(widget: QWidget) -> QAbstractScrollArea | None:
    """The scroll area in which the middle of a widget cannot be seen; None: it is in view."""
    middle, around = widget.rect().center(), widget.parentWidget()
    while around is not None:
        if isinstance(around, QAbstractScrollArea):
            view = around.viewport()
            if view.isAncestorOf(widget):
                box = QRect(widget.mapTo(view, QPoint()), widget.size())
                seen = view.rect().adjusted(0, 2, 0, -2)
                if not seen.contains(box) and not seen.contains(widget.mapTo(view, middle)):
                    return around
        around = around.parentWidget()
    return None


def settle() -> None:
    """Let everything be laid out that was asked for."""
    for _ in range(3):
        QApplication.processEvents()


def wait_for(right: Callable[[], bool], what: str) -> None:
    """Wait for what a process aside does."""
    ends = time.monotonic() + PATIENCE
    while not right():
        assert time.monotonic() < ends, what
        QTest.qWait(20)
