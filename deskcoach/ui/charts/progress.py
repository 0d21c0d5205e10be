"""One exercise over time as a line: gaps for pauses, a ring for the best, words at a change."""

from collections.abc import Callable, Sequence
from datetime import date

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from deskcoach.ui.charts.chart import Chart, SpokenPoint
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.widgets.painted import LEFT, dashed, draw_oval, square, write

_STEPS = (0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000)
_LINES = 3


class LinePoint(Struct, frozen=True):
    """One session.

    Attributes:
        day: When.
        value: How much.
        other: The same of the second side, where the sides have a line each.
        gap: Whether a pause came before it.
        spoken: Everything in words.
    """

    day: date
    value: float
    other: float | None
    gap: bool
    spoken: Callable[[], str]


class LineMark(Struct, frozen=True):
    """From a day on, something else: a broken line with words."""

    day: date
    words: str


class ProgressChart(Chart):
    """A line through the sessions at their days."""

    GROWS = True

    def __init__(self, look: Look, name: str, ink: str, label: Callable[[float], str]) -> None:
        super().__init__(look, name, 190)
        self._ink, self._label = ink, label
        self._points: tuple[LinePoint, ...] = ()
        self._marks: tuple[LineMark, ...] = ()
        self._best: int | None = None
        self._day: Callable[[date], str] = str

    def show_points(
        self,
        points: Sequence[LinePoint],
        marks: Sequence[LineMark],
        best: int | None,
        day: Callable[[date], str],
    ) -> None:
        """Replace everything; `best` gets the ring, `day` names a day below."""
        self._points, self._marks = tuple(points), tuple(marks)
        self._best, self._day = best, day
        self.show_items(SpokenPoint([each.spoken for each in points]))

    # -- where things are -------------------------------------------------------------------------

    def _scale(self) -> list[float]:
        """The values of the lines across, from the lowest."""
        values = [v for p in self._points for v in (p.value, p.other) if v is not None]
        low, high = min(values, default=0.0), max(values, default=1.0)
        span = max(high - low, high * 0.2, 0.5)
        step = next((each for each in _STEPS if each * _LINES >= span), span / _LINES)
        first = max(0.0, step * (low // step))
        count = max(2, int(-(-(high - first) // step)) + 1)
        return [first + step * n for n in range(count)]

    def _room(self) -> QRectF:
        metrics = QFontMetricsF(self.theme.font(Role.SECONDARY))
        wide = max(metrics.horizontalAdvance(self._label(each)) for each in self._scale())
        high = metrics.height()
        above = 2 * high + 6 if self._marks else high + 6
        last = self._label(self._points[-1].value) if self._points else ""
        right = max(20.0, self.value_wide(last) + 8)
        room = QRectF(wide + 14, above, 0, self.height() - above - high - 12)
        room.setRight(self.width() - right)
        return room

    def _places(self) -> list[QPointF]:
        return [QPointF(x, self._y(p.value)) for x, p in zip(self._xs(), self._points, strict=True)]

    def _xs(self) -> list[float]:
        return [self._x(each.day) for each in self._points]

    def _x(self, day: date) -> float:
        room, first, last = self._room(), self._points[0].day, self._points[-1].day
        days = max(1, (last - first).days)
        return room.left() + 8 + (room.width() - 16) * (day - first).days / days

    def _y(self, value: float) -> float:
        room, scale = self._room(), self._scale()
        share = (value - scale[0]) / (scale[-1] - scale[0])
        return room.bottom() - room.height() * share

    def boxes(self) -> list[QRectF]:
        """A square around each session."""
        return [square(10, place) for place in self._places()]

    def at(self, x: float, y: float) -> int:
        """The nearest session."""
        if not self._points or not self._room().adjusted(-6, -20, 12, 30).contains(x, y):
            return -1
        xs = self._xs()
        return min(range(len(xs)), key=lambda index: abs(xs[index] - x))

    # -- how it looks ----------------------------------------------------------------------------

    def paint_items(self, painter: QPainter) -> None:
        """Paint axis, marks, lines and words."""
        if not self._points:
            return
        self._paint_axis(painter)
        self._paint_marks(painter)
        if any(each.other is not None for each in self._points):
            others = [(p.gap, p.other) for p in self._points]
            self._paint_line(painter, others, broken=True)
        self._paint_line(painter, [(p.gap, p.value) for p in self._points], broken=False)
        self._paint_words(painter)

    def _paint_axis(self, painter: QPainter) -> None:
        tokens, room, font = self.tokens, self._room(), self.theme.font(Role.SECONDARY)
        high = QFontMetricsF(font).height()
        for value in self._scale():
            y = self._y(value)
            painter.setPen(QPen(tokens.line, 1))
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right() + 8, y))
            box = QRectF(0, y - high / 2, room.left(), high)
            write(painter, font, tokens.ink3, box, self._label(value), LEFT)

    def _paint_marks(self, painter: QPainter) -> None:
        tokens, room, font = self.tokens, self._room(), self.theme.font(Role.SECONDARY)
        metrics, edge = QFontMetricsF(font), 0.0
        for mark in self._marks:
            if not self._points[0].day <= mark.day <= self._points[-1].day:
                continue
            x = self._x(mark.day)
            painter.setPen(dashed(tokens.ink3, 1.2, (3, 2.4)))
            painter.drawLine(QPointF(x, room.top() - 4), QPointF(x, room.bottom()))
            wide = metrics.horizontalAdvance(mark.words) + 4
            left = min(max(0.0, x - wide / 2), self.width() - wide)
            if left < edge:
                continue  # its words would stand on those of the one before
            edge = left + wide + 8
            write(painter, font, tokens.ink2, QRectF(left, 0, wide, metrics.height()), mark.words)

    def _paint_line(
        self, painter: QPainter, values: list[tuple[bool, float | None]], *, broken: bool
    ) -> None:
        ink = getattr(self.tokens, self._ink)
        path, fresh = QPainterPath(), True
        places: list[QPointF] = []
        for x, (gap, value) in zip(self._xs(), values, strict=True):
            if value is None:
                fresh = True
                continue
            place = QPointF(x, self._y(value))
            places.append(place)
            if fresh or gap:
                path.moveTo(place)
            else:
                path.lineTo(place)
            fresh = False
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(dashed(ink, 2, (3, 2.4)) if broken else QPen(ink, 2.4))
        painter.drawPath(path)
        size = 8.0 if len(places) <= 30 else 4.0
        for place in places[:-1]:
            draw_oval(painter, square(size, place), self.tokens.surface, QPen(ink, 2))
        if places:
            draw_oval(painter, square(11, places[-1]), ink)

    def _paint_words(self, painter: QPainter) -> None:
        tokens, room = self.tokens, self._room()
        places = self._places()
        if self._best is not None:
            ring = QPen(getattr(tokens, self._ink), 1.6)
            draw_oval(painter, square(18, places[self._best]), pen=ring)
        self.write_value(painter, places[-1], self._label(self._points[-1].value))
        font = self.theme.font(Role.SECONDARY)
        days = [each.day for each in self._points]
        named = {n: self._day(day) for n, day in enumerate(days) if n in {0, len(days) - 1}}
        if len(days) > 8:
            middle = min(range(len(days)), key=lambda n: abs(places[n].x() - room.center().x()))
            named = dict(sorted((named | {middle: self._day(days[middle])}).items()))
        for index, box in self.spread(named, [place.x() for place in places], font, 16):
            box.moveTop(room.bottom() + 6)
            last = index == len(days) - 1
            ink = tokens.ink if last else tokens.ink3
            write(painter, self.theme.font(Role.BADGE) if last else font, ink, box, named[index])
