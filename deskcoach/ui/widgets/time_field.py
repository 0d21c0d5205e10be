"""Fields for a time of day and for a date, to be typed or stepped."""

from PySide6.QtCore import QDate, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDateTimeEdit

from deskcoach.ui.theme import Look, Role
from deskcoach.ui.widgets.icons import paint_icon
from deskcoach.ui.words import date_format, time_format, translate

QUARTER = 15 * 60


class _Capsule(QDateTimeEdit):
    """What both look like."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumSize(150, 36)
        self.setProperty("corner", 18)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        theme = self._look.theme
        self.setFont(theme.font(Role.STRONG))
        tokens = theme.tokens
        self.setStyleSheet(
            f"QDateTimeEdit {{border: 1.5px solid {tokens.edge.name()}; border-radius: 18px;"
            f" background: {tokens.surface.name()}; color: {tokens.ink.name()}; padding: 0 34px;}}"
            "QDateTimeEdit::up-button, QDateTimeEdit::down-button {subcontrol-origin: border;"
            " width: 34px; border: none; background: transparent;}"
            "QDateTimeEdit::up-button {subcontrol-position: center right; height: 36px;}"
            "QDateTimeEdit::down-button {subcontrol-position: center left; height: 36px;}"
            "QDateTimeEdit::up-arrow, QDateTimeEdit::down-arrow {width: 0; height: 0;}"
        )

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


class TimeField(_Capsule):
    """A time of day in a capsule, to be typed or stepped."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, translate("Plan", "Offered from"))
        self.setDisplayFormat(time_format())
        self.setWrapping(True)

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Both ways, round the clock."""
        flags = QAbstractSpinBox.StepEnabledFlag
        return flags.StepUpEnabled | flags.StepDownEnabled

    def stepBy(self, steps: int) -> None:
        """A quarter of an hour at a time."""
        self.setTime(self.time().addSecs(steps * QUARTER))


class DateField(_Capsule):
    """A day in a capsule, to be typed or stepped; no later than today."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name)
        self.setDisplayFormat(date_format())
        self.setDateRange(QDate(1970, 1, 1), QDate.currentDate())
        self.setDate(QDate.currentDate())

    def showEvent(self, event: QShowEvent) -> None:
        """Today may be another day than when the page was made."""
        self.setMaximumDate(QDate.currentDate())
        super().showEvent(event)

    def stepBy(self, steps: int) -> None:
        """A day at a time."""
        self.setDate(self.date().addDays(steps))
