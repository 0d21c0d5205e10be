"""Pain and effort over the weeks, 0 to 10, as two lines with marks of different form."""

from collections.abc import Callable
from itertools import pairwise, starmap

from msgspec import Struct
from PySide6.QtCore import QLineF, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from deskcoach.ui.charts.chart import Chart, SpokenPoint, every_nth
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import tr
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import flow
from deskcoach.ui.widgets.painted import LEFT, Painted, dashed, write

MARKED = 110
"""Of more weeks than this, about two years, the marks would be one stroke; the line says it."""


class Scores(Struct, frozen=True):
    """One week: pain and effort, each 0 to 10 or None where nothing was told; all in words."""

    label: Callable[[], str]
    pain: float | None
    effort: float | None
    spoken: Callable[[], str]


class ScoreChart(Chart):
    """Pain is a solid line with round marks, effort a dashed one with square marks."""

    GROWS = True

    def __init__(self, look: Look, name: str, *, height: int = 208) -> None:
        super().__init__(look, name, height)
        self._scores: tuple[Scores, ...] = ()

    def show_scores(self, scores: tuple[Scores, ...]) -> None:
        """Replace the weeks."""
        self._scores = scores
        self.show_items(SpokenPoint([each.spoken for each in scores]))

    def _axis(self) -> tuple[str, str, str]:
        return tr("History", "10 worst"), "5", tr("History", "0 none")

    def _room(self) -> QRectF:
        metrics = QFontMetricsF(self.theme.font(Role.SECONDARY))
        left = max(metrics.horizontalAdvance(text) for text in self._axis()) + 10
        told = [each.pain for each in self._scores if each.pain is not None]
        high = metrics.height()
        right = max(14.0, self.value_wide(_told(told[-1])) + 4) if told else 14.0
        return QRectF(left, high, self.width() - left - right, self.height() - 2 * high - 10)

    def _xs(self, room: QRectF) -> list[float]:
        """Where each week stands."""
        step = (room.width() - 20) / max(1, len(self._scores) - 1)
        return [room.left() + 10 + step * index for index in range(len(self._scores))]

    def boxes(self) -> list[QRectF]:
        """A square around each week's pain, or its effort, or the ground."""
        room = self._room()
        found = []
        for x, each in zip(self._xs(room), self._scores, strict=True):
            score = each.pain if each.pain is not None else each.effort or 0.0
            found.append(QRectF(x - 5, _y(room, score) - 5, 10, 10))
        return found

    def at(self, x: float, y: float) -> int:
        """The nearest week."""
        room = self._room()
        if not self._scores or not room.adjusted(-4, -8, 12, 30).contains(x, y):
            return -1
        xs = self._xs(room)
        return min(range(len(xs)), key=lambda index: abs(xs[index] - x))

    def paint_items(self, painter: QPainter) -> None:
        """Paint the axis, both lines and the words."""
        tokens, room = self.tokens, self._room()
        font = self.theme.font(Role.SECONDARY)
        high = QFontMetricsF(font).height()
        for text, score in zip(self._axis(), (10.0, 5.0, 0.0), strict=True):
            y = _y(room, score)
            painter.setPen(QPen(tokens.line, 1))
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right() + 10, y))
            write(
                painter, font, tokens.ink3, QRectF(0, y - high / 2, room.left(), high), text, LEFT
            )
        xs = self._xs(room)
        self._paint_effort(painter, room, xs)
        self._paint_pain(painter, room, xs)
        self._paint_labels(painter, room, xs)

    def _paint_effort(self, painter: QPainter, room: QRectF, xs: list[float]) -> None:
        tokens = self.tokens
        points = [
            QPointF(x, _y(room, each.effort))
            for x, each in zip(xs, self._scores, strict=True)
            if each.effort is not None
        ]
        # A wide dashed line through ten years would take longer than the whole rest of the page.
        painter.setPen(dashed(tokens.mari, 2 if len(points) <= MARKED else 0, (3, 2.4)))
        painter.drawPolyline(points)
        painter.setPen(QPen(tokens.mari, 2))
        painter.setBrush(tokens.surface)
        size = 3.2 if len(points) <= 16 else 1.6
        for point in points if len(points) <= MARKED else points[-1:]:
            painter.drawRect(QRectF(point.x() - size, point.y() - size, 2 * size, 2 * size))

    def _paint_pain(self, painter: QPainter, room: QRectF, xs: list[float]) -> None:
        tokens = self.tokens
        told = [
            (x, each.pain)
            for x, each in zip(xs, self._scores, strict=True)
            if each.pain is not None
        ]
        points = [QPointF(x, _y(room, pain)) for x, pain in told]
        if not points:
            return
        painter.setPen(QPen(tokens.dusk, 2.6, c=Qt.PenCapStyle.RoundCap))
        painter.drawLines(list(starmap(QLineF, pairwise(points))))
        size = 4.0 if len(points) <= 16 else 2.0
        painter.setBrush(tokens.surface)
        for point in points[:-1] if len(points) <= MARKED else ():
            painter.drawEllipse(point, size, size)
        painter.setBrush(tokens.dusk)
        painter.drawEllipse(points[-1], 5.2, 5.2)
        self.write_value(painter, points[-1], _told(told[-1][1]))

    def _paint_labels(self, painter: QPainter, room: QRectF, xs: list[float]) -> None:
        tokens = self.tokens
        font, bold = self.theme.font(Role.SECONDARY), self.theme.font(Role.BADGE)
        slot = xs[1] - xs[0] if len(xs) > 1 else room.width()
        below = every_nth(len(xs), slot)
        labels = {index: self._scores[index].label() for index in below}
        for index, box in self.spread(labels, xs, font, 16):
            now = index == below[-1]
            ink = tokens.ink if now else tokens.ink3
            box.moveTop(room.bottom() + 5)
            write(painter, bold if now else font, ink, box.adjusted(-3, 0, 1, 0), labels[index])


def _told(score: float) -> str:
    return QLocale().toString(score, "f", 1)


def _y(room: QRectF, score: float) -> float:
    return room.bottom() - room.height() * score / 10


class ScoreKey(QWidget):
    """Which line is which: a round mark is pain, a square one effort."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        pain = Text(look, Role.SECONDARY, tr("History", "Pain"), "ink2")
        effort = Text(look, Role.SECONDARY, tr("History", "Effort"), "ink2")
        marks = _Mark(look, square=False), _Mark(look, square=True)
        flow(marks[0], pain, marks[1], effort, gap=6, on=self)


class _Mark(Painted):
    def __init__(self, look: Look, *, square: bool) -> None:
        super().__init__(look)
        self._square = square
        self.setFixedSize(26, 18)

    def paint(self, painter: QPainter) -> None:
        tokens = self.tokens
        plain = QPen(tokens.mari if self._square else tokens.dusk, 2.2)
        painter.setBrush(tokens.surface)
        painter.setPen(dashed(tokens.mari, 2.2, (3, 2.4)) if self._square else plain)
        painter.drawLine(QPointF(1, 9), QPointF(25, 9))
        painter.setPen(plain)
        box = QRectF(9.5, 5.5, 7, 7)
        (painter.drawRect if self._square else painter.drawEllipse)(box)
