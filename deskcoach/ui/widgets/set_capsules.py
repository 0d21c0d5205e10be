"""The sets of an exercise as capsules: done, running, ahead, and one on offer to be added."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFont, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from deskcoach.core.session_view import SetMark
from deskcoach.ui.session_look import inks_of
from deskcoach.ui.theme import Look
from deskcoach.ui.widgets.icons import paint_icon
from deskcoach.ui.widgets.scale import Scale, big_font
from deskcoach.ui.wires import wire
from deskcoach.ui.words import plural, translate

WIDTH, CAPSULE_HEIGHT, CAPSULE_GAP = 92, 36, 10
MOST_WIDE = 4
"""More capsules than this become narrower, so that the row keeps its length."""


class SetCapsules(QWidget):
    """A row of set markers; the one on offer can be pressed."""

    more = Signal()

    def __init__(self, look: Look, scale: Scale) -> None:
        super().__init__()
        self._look, self._scale = look, scale
        self._marks: tuple[SetMark, ...] = ()
        self._filled = 0.0
        self._add = _More(look, scale)
        self._add.clicked.connect(self.more)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addStretch(1)
        self._row.addWidget(self._add)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        wire(look, "changed()", self, "update()")
        scale.changed.connect(self._dress)
        self._dress()

    def show_marks(self, marks: tuple[SetMark, ...], filled: float) -> None:
        """Show the sets; `filled` is how much of the running one is done, 0 to 1."""
        filled = round(filled, 3)
        if (marks, filled) == (self._marks, self._filled):
            return
        self._marks, self._filled = marks, filled
        solid = [mark for mark in marks if mark != "offered"]
        text = plural("Session", "{done} of %n set(s) done", len(solid))
        self.setAccessibleName(text.format(done=solid.count("done")))
        self._dress()

    def _dress(self) -> None:
        self._add.setVisible("offered" in self._marks)
        self._add.setFixedSize(self._width(), self._scale.px(CAPSULE_HEIGHT))
        self.setFixedSize(self.sizeHint())
        self.update()

    def _width(self) -> int:
        count = max(MOST_WIDE, len(self._marks))
        room = MOST_WIDE * (WIDTH + CAPSULE_GAP)
        return self._scale.px(room / count - CAPSULE_GAP)

    def sizeHint(self) -> QSize:
        """Room for all of them."""
        count = len(self._marks)
        width = count * (self._width() + self._scale.px(CAPSULE_GAP)) - self._scale.px(CAPSULE_GAP)
        return QSize(max(1, width), self._scale.px(CAPSULE_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - it is painted whole
        """Paint the capsules that cannot be pressed."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = 0.0
        for mark in self._marks:
            box = QRectF(x, 0, self._width(), self._scale.px(CAPSULE_HEIGHT))
            if mark != "offered":
                self._paint(painter, mark, box)
            x += box.width() + self._scale.px(CAPSULE_GAP)

    def _paint(self, painter: QPainter, mark: SetMark, box: QRectF) -> None:
        theme = self._look.theme
        tokens, radius = theme.tokens, box.height() / 2
        line = max(2.5, self._scale.factor * 3)
        painter.setPen(Qt.PenStyle.NoPen)
        if mark == "done":
            painter.setBrush(tokens.mari)
            painter.drawRoundedRect(box, radius, radius)
            side = box.height() * 0.56
            tick = QRectF(0, 0, side, side)
            tick.moveCenter(box.center())
            paint_icon(painter, "check", tick, inks_of(theme).on_mari)
            return
        painter.setBrush(tokens.sunken)
        if theme.outlines:
            painter.setPen(QPen(tokens.edge, 2))
            box = box.adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, radius, radius)
        if mark == "current":
            inner = QPainterPath()
            inner.addRoundedRect(box, radius, radius)
            part = QPainterPath()
            part.addRect(box.left(), box.top(), box.width() * self._filled, box.height())
            painter.fillPath(inner & part, tokens.mari)
            half = line / 2
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(tokens.mari, line))
            painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)


class _More(QPushButton):
    def __init__(self, look: Look, scale: Scale) -> None:
        super().__init__()
        self._look, self._scale, self._over = look, scale, False
        self.setAccessibleName(translate("Session", "Add a set"))
        self.setAccessibleDescription("A")
        self.setToolTip(translate("Session", "Add a set (A)"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        wire(look, "changed()", self, "update()")

    def enterEvent(self, event: QEnterEvent) -> None:
        self._over = True
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._over = False
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - it is painted whole
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._look.theme.tokens
        line = max(1.5, 2 * self._scale.factor)
        box = QRectF(self.rect()).adjusted(line, line, -line, -line)
        pen = QPen(tokens.edge, line)
        pen.setDashPattern([3.2, 2.2])
        painter.setPen(pen)
        painter.setBrush(tokens.sunken if self._over or self.isDown() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        side = self.height() * 0.5
        plus = QRectF(0, 0, side, side)
        plus.moveCenter(box.center() - QPointF(side * 0.5, 0))
        paint_icon(painter, "plus", plus, tokens.ink2)
        painter.setFont(big_font(self.height() * 0.42, QFont.Weight.Normal))
        painter.setPen(tokens.ink2)
        key = QRectF(plus.right(), 0, side * 1.1, self.height())
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, "A")
