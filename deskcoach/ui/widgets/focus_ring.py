"""The focus ring: 2.5 px with a gap of 2, around whatever the keyboard has reached."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from shiboken6 import isValid

from deskcoach.ui.design.theme import Look
from deskcoach.ui.widgets.painted import Painted, draw_box

REACH = 5
TYPED_INTO = (QLineEdit, QAbstractSpinBox, QPlainTextEdit)
"""What shows where one writes, however one came there."""


def bring_into_view(widget: QWidget) -> None:
    """Scroll the pages around it: Qt does so only where Tab comes from within the same page."""
    above = widget.parentWidget()
    while above is not None:
        inner = above.widget() if isinstance(above, QScrollArea) else None
        if isinstance(above, QScrollArea) and inner is not None:
            # Of a field that is typed into, Qt's own way shows no more than the cursor.
            room, wanted = above.viewport().size() / 2, widget.size() / 2 + QSize(REACH, REACH)
            at = widget.mapTo(inner, widget.rect().center())
            around = wanted.boundedTo(room)
            above.ensureVisible(at.x(), at.y(), around.width(), around.height())
        above = above.parentWidget()


class FocusRing(Painted):
    """One ring for a window: it moves to the focused control, as a sibling above it."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window)
        self._window = window
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._quiet = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        app = cast("QApplication", QApplication.instance())
        app.focusChanged.connect(self._focus_moved)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._let_go()
        wanted = new is not None and new.window() is self._window and new is not self._window
        # A page that only passes the focus on has none to show.
        passes = new is not None and new.focusPolicy() is Qt.FocusPolicy.NoFocus
        if not wanted or new is None or passes or new.property("bare"):
            self.hide()
            return
        self._target = new
        # Who came by the mouse knows where; with the first key the ring is there.
        clicked = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        self._quiet = clicked and not isinstance(new, TYPED_INTO)
        bring_into_view(new)
        new.destroyed.connect(self._lost)
        self._follow()

    def _let_go(self) -> None:
        for each in self._watched:
            if isValid(each):
                each.removeEventFilter(self)
        self._watched, self._target = [], None

    def _lost(self) -> None:
        self._target = None
        self._watched = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay around the control while it, or what it lies in, moves, grows or goes."""
        if event.type() is QEvent.Type.KeyPress and watched is self._target and self._quiet:
            self._quiet = False
            self._follow()
        if watched in self._watched and event.type() in (
            QEvent.Type.Move,
            QEvent.Type.Resize,
            QEvent.Type.Show,
            QEvent.Type.Hide,
        ):
            self._follow()
        return False

    def _follow(self) -> None:
        target = self._target
        if target is None:
            return
        # What fills its page has no room around it: there the ring lies inside.
        reach = -1 if target.property("inset") else REACH
        box = target.geometry().adjusted(-reach, -reach, reach, reach)
        around = target.parentWidget()
        self._watch(target)
        while around is not None and not self._has_room(around, box):
            above = around.parentWidget()
            if above is None or isinstance(above.parentWidget(), QAbstractScrollArea):
                box &= around.rect()  # inside a scrolling page it has to move with the page
                break
            self._watch(around)
            box.translate(around.pos())
            around = above
        if around is not self.parentWidget():
            self.setParent(around)
        self.setGeometry(box)
        self.setVisible(target.isVisible() and not self._quiet)
        self.raise_()

    def _has_room(self, around: QWidget, box: QRect) -> bool:
        return around is self._window or around.rect().contains(box)

    def _watch(self, widget: QWidget) -> None:
        if widget not in self._watched:
            self._watched.append(widget)
            widget.installEventFilter(self)

    def paint(self, painter: QPainter) -> None:
        """Paint the ring; its corners follow those of the control."""
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        corner = self._target.property("corner") if self._target is not None else None
        radius = min(box.height() / 2, float(corner) + 3 if corner else 24 + 3)
        draw_box(painter, box, radius, pen=QPen(self.tokens.pine_mid, 2.5))
