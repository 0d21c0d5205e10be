"""Rows of the safety check: a question to tick, and a line of advice."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QWidget

from deskcoach.ui.theme import Look, Role
from deskcoach.ui.widgets.icon_label import Icon
from deskcoach.ui.widgets.icons import paint_icon
from deskcoach.ui.widgets.text import Text

BOX, GAP, PAD = 24, 14, 8
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TickRow(QCheckBox):
    """A question; the whole row can be pressed, and long words take a second line."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__(text)
        self._look = look
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("corner", 10)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setFont(self._look.theme.font(Role.STEP))
        self.updateGeometry()
        self.update()

    def hitButton(self, at: QPoint) -> bool:
        """The whole row can be pressed."""
        return self.rect().contains(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter answers the check, as its button says; some desktops have it tick a box."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def heightForWidth(self, width: int) -> int:
        """Room for all words."""
        room = QRect(0, 0, max(60, width - PAD - BOX - GAP - PAD), 9999)
        words = self.fontMetrics().boundingRect(room, WRAP, self.text())
        return max(BOX, words.height()) + 2 * PAD

    def sizeHint(self) -> QSize:
        """A row of one line."""
        return QSize(360, BOX + 2 * PAD)

    def minimumSizeHint(self) -> QSize:
        """It may be narrow, but not cut."""
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - it is painted whole
        """Paint the box, its tick and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._look.theme.tokens
        top = (self.height() - BOX) / 2
        box = QRectF(PAD + 1, top + 1, BOX - 2, BOX - 2)
        on = self.isChecked()
        painter.setPen(QPen(tokens.pine if on else tokens.edge, 2))
        painter.setBrush(tokens.pine if on else tokens.surface)
        painter.drawRoundedRect(box, 7, 7)
        if on:
            paint_icon(painter, "check", box.adjusted(3, 3, -3, -3), tokens.on_pine)
        painter.setFont(self.font())
        painter.setPen(tokens.ink)
        left = PAD + BOX + GAP
        room = QRect(left, 0, self.width() - left - PAD, self.height())
        painter.drawText(room, WRAP, self.text())


class AdviceLine(QWidget):
    """A line of advice with a tick before it."""

    def __init__(self, look: Look, text: str, icon: str = "check") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(Icon(look, icon, "pine_mid", 20), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(look, Role.STEP, text, wrap=True), 1)
