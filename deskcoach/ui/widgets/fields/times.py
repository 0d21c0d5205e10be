"""Fields for times of day, dates and names, to be typed or stepped."""

import re
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDateTimeEdit, QLineEdit, QSizePolicy

from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.translation import date_format, time_format, tr
from deskcoach.ui.design.wires import follow
from deskcoach.ui.widgets.fields.slide import Unscrolled
from deskcoach.ui.widgets.fields.values import paint_signs, refuse, style_capsule, style_line

RANGE = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)")


def _plain(word: str) -> str:
    """`9.00 - 12.30`, with any dash, as `09:00-12:30`."""
    ends = re.sub(r"\s*[-\u2013\u2014]\s*", "-", word.strip()).replace(".", ":").split("-")
    return "-".join(f"0{end}" if re.match(r"\d:", end) else end for end in ends)


class RangesField(QLineEdit):
    """Takes ranges separated by commas; what cannot be read is taken back when one leaves."""

    picked = Signal(object)
    most = 6

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._value: tuple[str, ...] = ()
        self.setAccessibleName(name)
        self.setPlaceholderText(tr("Settings", "none"))
        self.setToolTip(self._example())
        self.setMinimumWidth(220)
        self.editingFinished.connect(self._finished)
        follow(self._apply_theme, look)

    def show_value(self, value: tuple[str, ...]) -> None:
        """Show these ranges."""
        self._value = tuple(value)
        self.setText(", ".join(self._value))

    def _finished(self) -> None:
        words = tuple(self._plain(word) for word in self.text().split(",") if word.strip())
        good = len(words) <= self.most and all(map(self._fits, words))
        if good and words != self._value:
            self._value = words
            self.picked.emit(words)
            return
        typed = self.text()
        self.show_value(self._value)
        if not good:
            refuse(
                self,
                tr(
                    "Settings",
                    "“{typed}” does not fit here. {example}",
                    typed=typed[:40],
                    example=self.toolTip(),
                ),
            )

    def _example(self) -> str:
        return tr("Settings", "Such as 09:00-12:30, 13:15-18:00 or 22:00-06:00")

    def _plain(self, word: str) -> str:
        return _plain(word)

    def _fits(self, word: str) -> bool:
        return RANGE.fullmatch(word) is not None

    def _apply_theme(self) -> None:
        theme = self._look.theme
        style_line(self, theme, 7, "7px 10px")
        focused = f"QLineEdit:focus {{ border: 2px solid {theme.tokens.pine_mid.name()}; }}"
        self.setStyleSheet(self.styleSheet() + focused)


class ProgramsField(RangesField):
    """The same with names of programs."""

    most = 50

    def _example(self) -> str:
        return tr("Settings", "Such as code, org.kde.kate")

    def _plain(self, word: str) -> str:
        return word.strip()

    def _fits(self, word: str) -> bool:
        return len(word) <= 100 and word.isprintable()


# -- Fields for a time of day and for a date, to be typed or stepped ----------------------------


QUARTER = 15 * 60


class _Capsule(Unscrolled, QDateTimeEdit):
    """What both look like."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumSize(150, 36)
        self.setProperty("corner", 18)
        follow(self._apply_theme, look)

    def _apply_theme(self) -> None:
        style_capsule(self, "QDateTimeEdit", self._look.theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the capsule as the style does, and the two signs."""
        super().paintEvent(event)
        ink = self._look.theme.tokens.ink
        paint_signs(self, ink, ink)


class TimeField(_Capsule):
    """A time of day in a capsule, to be typed or stepped."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Plan", "Offered from"))
        self.setDisplayFormat(time_format())
        self.setWrapping(True)

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Both ways, round the clock."""
        flags = QAbstractSpinBox.StepEnabledFlag
        return flags.StepUpEnabled | flags.StepDownEnabled

    def stepBy(self, steps: int) -> None:
        """A quarter of an hour at a time."""
        self.setTime(self.time().addSecs(steps * QUARTER))


class _DayCapsule(_Capsule):
    """A day, stepped one at a time."""

    @property
    def day(self) -> date:
        """Which one it shows."""
        found = self.date()
        return date(found.year(), found.month(), found.day())

    def show_day(self, day: date) -> None:
        """Show this one."""
        self.setDate(QDate(day.year, day.month, day.day))

    def stepBy(self, steps: int) -> None:
        """A day at a time."""
        self.setDate(self.date().addDays(steps))


class DayField(_DayCapsule):
    """Any day in a capsule, to be typed or stepped."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name)
        self.setDisplayFormat(tr("Dates", "d MMM yyyy"))
        self.setDateRange(QDate(1970, 1, 1), QDate(2199, 12, 31))
        self.setDate(QDate.currentDate())
        self.setMinimumWidth(176)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class DateField(_DayCapsule):
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
