"""A time of day, to be typed or stepped."""

from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QTimeEdit

from deskcoach.ui.theme import Look, Role
from deskcoach.ui.widgets.icons import paint_icon
from deskcoach.ui.words import translate

QUARTER = 15 * 60


class TimeField(QTimeEdit):
    """A time of day in a capsule, to be typed or stepped."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(translate("Plan", "Offered from"))
        self.setDisplayFormat(QLocale().timeFormat(QLocale.FormatType.ShortFormat))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumSize(150, 36)
        self.setWrapping(True)
        self.setProperty("corner", 18)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        theme = self._look.theme
        self.setFont(theme.font(Role.STRONG))
        tokens = theme.tokens
        self.setStyleSheet(
            f"QTimeEdit {{border: 1.5px solid {tokens.edge.name()}; border-radius: 18px;"
            f" background: {tokens.surface.name()}; color: {tokens.ink.name()}; padding: 0 34px;}}"
            "QTimeEdit::up-button, QTimeEdit::down-button {subcontrol-origin: border; width: 34px;"
            " border: none; background: transparent;}"
            "QTimeEdit::up-button {subcontrol-position: center right; height: 36px;}"
            "QTimeEdit::down-button {subcontrol-position: center left; height: 36px;}"
            "QTimeEdit::up-arrow, QTimeEdit::down-arrow {width: 0; height: 0;}"
        )

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Both ways, round the clock."""
        flags = QAbstractSpinBox.StepEnabledFlag
        return flags.StepUpEnabled | flags.StepDownEnabled

    def stepBy(self, steps: int) -> None:
        """A quarter of an hour at a time."""
        self.setTime(self.time().addSecs(steps * QUARTER))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page must not change a value on the way."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the capsule as the style does, and the two signs."""
        super().paintEvent(event)
        painter = QPainter(self)
        ink = self._look.theme.tokens.ink
        top = (self.height() - 16) / 2
        paint_icon(painter, "minus", QRectF(12, top, 16, 16), ink)
        paint_icon(painter, "plus", QRectF(self.width() - 28, top, 16, 16), ink)
