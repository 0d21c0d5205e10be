"""A year of days: the more guided breaks, the deeper the square; a dot is a strength session."""

from datetime import date
from itertools import pairwise

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QResizeEvent

from deskcoach.core.history.statistics import HeatDay
from deskcoach.ui.charts.chart import Chart
from deskcoach.ui.design.theme import Look, Role, Theme
from deskcoach.ui.design.translation import labelled, long_day, plural
from deskcoach.ui.widgets.painted import LEFT, Painted, blended, draw_box, draw_oval, square, write

_WEEK = 7
LEVELS = (1, 3, 5, 8)
"""Guided breaks from which a square is one step deeper; ours."""


def level(guided: int) -> int:
    """How deep a square is, 0 to 4."""
    return sum(guided >= least for least in LEVELS)


def day_words(day: HeatDay) -> str:
    """A day in one line."""
    parts = [plural("History", "%n guided break(s)", day.guided)]
    if day.sessions:
        parts.append(plural("History", "%n strength session(s)", day.sessions))
    return labelled(long_day(day.day), ", ".join(parts))


def paint_day(painter: QPainter, theme: Theme, box: QRectF, day: HeatDay) -> None:
    """Paint one day."""
    tokens, deep = theme.tokens, level(day.guided)
    radius = box.width() * 0.26
    shades = (
        tokens.sunken,
        blended(tokens.surface, tokens.pine_mid, 0.28),
        blended(tokens.surface, tokens.pine_mid, 0.55),
        blended(tokens.surface, tokens.pine_mid, 0.9),
        tokens.pine,
    )
    if theme.outlines:
        draw_box(painter, box, radius, tokens.surface, QPen(tokens.ink, 1))
    else:
        draw_box(painter, box, radius, shades[deep])
    if theme.outlines and deep:
        # Without tints, the filled part grows instead.
        inset = box.width() * (0.42 - 0.1 * deep)
        painter.fillRect(box.adjusted(inset, inset, -inset, -inset), tokens.ink)
    if day.sessions:
        edge = QPen(tokens.surface, max(1.0, box.width() * 0.1))
        draw_oval(painter, square(box.width() * 0.54, box.center()), tokens.mari, edge)


class YearMap(Chart):
    """53 columns of weeks, their first day on top."""

    _days: tuple[HeatDay, ...] = ()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name, 150)

    def show_days(self, days: tuple[HeatDay, ...]) -> None:
        """Replace the year; the days follow each other, from the first one of a week."""
        self._days = days
        self.show_items([day_words(day) for day in days])
        self.apply_theme()  # more weeks have smaller squares

    def sizeHint(self) -> QSize:
        """Squares as large as the width allows."""
        top = QFontMetricsF(self.theme.font(Role.SECONDARY)).height() + 4
        return QSize(620, round(top + _WEEK * self._side() + 4))

    def minimumSizeHint(self) -> QSize:
        """Small squares still can be told apart."""
        return QSize(420, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The height follows the width."""
        super().resizeEvent(event)
        self.apply_theme()

    def _left(self) -> float:
        metrics = QFontMetricsF(self.theme.font(Role.SECONDARY))
        return max(metrics.horizontalAdvance(_weekday(n)) for n in (1, 3, 5)) + 8

    def _columns(self) -> int:
        return max(1, -(-len(self._days) // _WEEK))

    def _side(self) -> float:
        return max(6.0, min(24.0, (self.width() - self._left() - 4) / self._columns()))

    def boxes(self) -> list[QRectF]:
        """A square for each day."""
        if not self._days:
            return []
        side, left = self._side(), self._left()
        top = QFontMetricsF(self.theme.font(Role.SECONDARY)).height() + 6
        gap = max(1.0, side * 0.14)
        return [
            QRectF(left + n // _WEEK * side, top + n % _WEEK * side, side - gap, side - gap)
            for n in range(len(self._days))
        ]

    def step(self, key: int) -> int | None:
        """Up and down go by days, left and right by weeks."""
        last = len(self._days) - 1
        here = self.lit if self.lit >= 0 else last
        steps = {
            Qt.Key.Key_Up: here - 1,
            Qt.Key.Key_Down: here + 1,
            Qt.Key.Key_Left: here - _WEEK,
            Qt.Key.Key_Right: here + _WEEK,
        }
        to = steps.get(Qt.Key(key))
        if to is None:
            return super().step(key)
        return to if 0 <= to <= last else here

    def paint_items(self, painter: QPainter) -> None:
        """Paint months, weekdays and squares."""
        boxes = self.boxes()
        for day, box in zip(self._days, boxes, strict=True):
            paint_day(painter, self.theme, box, day)
        if not boxes:
            return
        tokens = self.tokens
        draw_box(painter, boxes[-1].adjusted(-1, -1, 1, 1), 5, pen=QPen(tokens.ink, 1.8))
        font, metrics = self._words()
        for number in (1, 3, 5):
            row = (number - self._days[0].day.isoweekday()) % _WEEK
            y = boxes[0].top() + row * self._side() + (self._side() - metrics.height()) / 2 - 1
            box = QRectF(0, y, self._left(), metrics.height())
            write(painter, font, tokens.ink3, box, _weekday(number), LEFT)
        edge = 0.0
        for index, text in self._months():
            wide = metrics.horizontalAdvance(text) + 4
            x = boxes[index].left()
            if x >= edge and x + wide <= self.width():
                box = QRectF(x, 0, wide, metrics.height())
                write(painter, font, tokens.ink3, box, text, LEFT)
                edge = x + wide + 6

    def _words(self) -> tuple[QFont, QFontMetricsF]:
        font = self.theme.font(Role.SECONDARY)
        return font, QFontMetricsF(font)

    def _months(self) -> list[tuple[int, str]]:
        """The first day of each month that begins in this year, and its name."""
        return [
            (index + 1, QLocale().standaloneMonthName(b.day.month, QLocale.FormatType.ShortFormat))
            for index, (a, b) in enumerate(pairwise(self._days))
            if a.day.month != b.day.month
        ]


def _weekday(number: int) -> str:
    return QLocale().standaloneDayName(number, QLocale.FormatType.ShortFormat)


class DayKey(Painted):
    """The squares of the legend."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setFixedSize(5 * 20, 18)

    def paint(self, painter: QPainter) -> None:
        """Paint the five depths."""
        for index, guided in enumerate((0, *LEVELS)):
            sample = HeatDay(date.min, guided)
            paint_day(painter, self.theme, QRectF(index * 20 + 1, 1, 16, 16), sample)


class Dot(Painted):
    """The dot of the legend."""

    def __init__(self, look: Look, ink: str = "mari") -> None:
        super().__init__(look)
        self._ink = ink
        self.setFixedSize(12, 18)

    def paint(self, painter: QPainter) -> None:
        """Paint it."""
        draw_oval(painter, QRectF(1, 4, 10, 10), getattr(self.tokens, self._ink))
