"""A slider whose stops stand evenly, though their values do not: 5, 10, 15, 20, 30, 45, 60, 90."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QSlider

from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.wires import follow
from deskcoach.ui.widgets.painted import NO_PEN, draw_box, draw_oval, smooth_painter, square, write

KNOB: Final = 22
_TRACK: Final = 6
_WIDEST: Final = 220
_EVEN: Final = 20
"""A range no wider than this has a stop for each number."""
_MINUTES: Final = (5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720)
_ROUND: Final = (15, 30, 60, 120, 180, 240)
"""Stops that are worth a label where the others find no room."""
_SECONDS: Final = (
    2, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300, 420, 600, 900, 1200, 1800, 3600,
)  # fmt: skip


def stops_of(low: int, high: int, unit: str) -> tuple[int, ...]:
    """The values on which a slider rests: round ones, as one would say them.

    Args:
        low: The least, at the left end.
        high: The most, at the right end.
        unit: `min`, `s`, `%` or another one.
    """
    if high - low <= _EVEN:
        return tuple(range(low, high + 1))
    if unit in ("min", "s"):
        scale: Sequence[int] = _MINUTES if unit == "min" else _SECONDS
    else:
        step = 5 if high - low <= 100 else 10
        scale = range(low - low % step, high, step)
    return (low, *(each for each in scale if low < each < high), high)


class Unscrolled:
    """Stands before a field of Qt: scrolling the page must not change a value on the way."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to the page."""
        event.ignore()


class Slide(Unscrolled, QSlider):
    """A slider with a track of 6 px and a knob of 22; a value off its stops stands between them.

    Args:
        look: The theme.
        name: What a screen reader calls it.
        stops: Where it rests, from the least to the most; at least two.
        label: What a stop is called below the track; None: the track alone.
    """

    def __init__(
        self,
        look: Look,
        name: str,
        stops: Sequence[int],
        *,
        label: Callable[[int], str] | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look, self._stops, self._label = look, tuple(stops), label
        self.setAccessibleName(name)
        self.setRange(stops[0], stops[-1])
        self.setMinimumWidth(110)
        self.setMaximumWidth(_WIDEST if label is None else 16_777_215)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(self._apply_theme, look)

    def _apply_theme(self) -> None:
        high = KNOB + 4.0
        if self._label is not None:
            high += 2 + QFontMetricsF(self._look.theme.font(Role.CAPTION)).height()
        self.setFixedHeight(round(high))
        self.update()

    # -- values and places -----------------------------------------------------------------------

    def share_of(self, value: int) -> float:
        """How far along the track a value stands, 0 to 1."""
        stops = self._stops
        value = min(max(value, stops[0]), stops[-1])
        index = min(bisect_right(stops, value), len(stops) - 1) - 1
        low, high = stops[index], stops[index + 1]
        return (index + (value - low) / (high - low)) / (len(stops) - 1)

    def stop_at(self, x: float) -> int:
        """The stop that is nearest to a place in the widget."""
        share = (x - KNOB / 2) / max(1.0, self.width() - KNOB)
        return self._stops[round(min(1.0, max(0.0, share)) * (len(self._stops) - 1))]

    def _beside(self, steps: int) -> int:
        """The stop so many further than the value."""
        stops, value = self._stops, self.value()
        index = bisect_left(stops, value) if steps < 0 else bisect_right(stops, value) - 1
        return stops[min(max(index + steps, 0), len(stops) - 1)]

    # -- what the person does --------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the next stop, the page keys three stops on."""
        steps = {
            Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1,
            Qt.Key.Key_PageUp: 3, Qt.Key.Key_PageDown: -3,
        }.get(Qt.Key(event.key()))  # fmt: skip
        if steps is None:
            super().keyPressEvent(event)
        else:
            self.setValue(self._beside(steps))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the knob to where the pointer is."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self.setValue(self.stop_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry it along."""
        if self.isSliderDown():
            self.setValue(self.stop_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it go."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(False)

    # -- what is seen ----------------------------------------------------------------------------

    def _x(self, value: int) -> float:
        return KNOB / 2 + (self.width() - KNOB) * self.share_of(value)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - it is all painted anew
        """Paint the track, what is filled of it, the knob, and the labels of some stops."""
        theme, tokens = self._look.theme, self._look.theme.tokens
        painter = smooth_painter(self)
        middle, x = KNOB / 2 + 2, self._x(self.value())
        track = QRectF(1, middle - _TRACK / 2, self.width() - 2, _TRACK)
        edge = QPen(tokens.edge, 1) if theme.outlines else NO_PEN
        draw_box(painter, track, _TRACK / 2, tokens.sunken, edge)
        draw_box(painter, QRectF(track.topLeft(), QPointF(x, track.bottom())), 3, tokens.pine_mid)
        knob = square(KNOB - 1.5, QPointF(x, middle))
        draw_oval(painter, knob, tokens.surface, QPen(tokens.edge, 1.5))
        draw_oval(painter, square(8.4, knob.center()), tokens.pine_mid)
        if self._label is not None:
            self._paint_labels(painter, self._label)

    def _paint_labels(self, painter: QPainter, label: Callable[[int], str]) -> None:
        """The ends, the value where it is a stop, and of the others those that find room."""
        tokens = self._look.theme.tokens
        plain = self._look.theme.font(Role.CAPTION)
        top, high = KNOB + 4.0, QFontMetricsF(plain).height() + 2
        taken: list[QRectF] = []
        first = [self.value()] if self.value() in self._stops else []
        round_ones = [each for each in self._stops if each in _ROUND]
        for stop in dict.fromkeys([*first, self._stops[0], self._stops[-1], *round_ones]):
            own = stop == self.value()
            font = self._look.theme.font(Role.BADGE if own else Role.CAPTION)
            wide = QFontMetricsF(font).horizontalAdvance(label(stop)) + 2
            left = min(max(0.0, self._x(stop) - wide / 2), self.width() - wide)
            box = QRectF(left, top, wide, high)
            if any(box.adjusted(-8, 0, 8, 0).intersects(each) for each in taken):
                continue
            taken.append(box)
            write(painter, font, tokens.ink if own else tokens.ink3, box, label(stop))
