"""Bars of a week each, in capsules one above the other, against a dashed line that is meant."""

from collections.abc import Callable, Mapping

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from deskcoach.core.breaks.events import BreakEventType
from deskcoach.ui.charts.chart import Chart, SpokenPoint, every_nth
from deskcoach.ui.design.icons import paint_icon
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import labelled, number, plural, tr
from deskcoach.ui.widgets.painted import LEFT, dashed, draw_box, write

_GAP = 3.0
_THIN = 2.0
"""On a bar that is no wider, nobody sees a round corner; ten years of them are painted at once."""


class Bar(Struct, frozen=True):
    """One bar.

    Attributes:
        label: Gives what stands below it.
        parts: Its capsules, from the ground up.
        note: Above it.
        spoken: Gives everything in words.
        ahead: Heights of dotted capsules on top, for what is still meant.
        now: The bar that is still growing.
    """

    label: Callable[[], str]
    parts: tuple[float, ...]
    note: str
    spoken: Callable[[], str]
    ahead: tuple[float, ...] = ()
    now: bool = False


class Goal(Struct, frozen=True):
    """The dashed line: where it lies, its name, and a quieter line."""

    at: float
    name: str
    detail: str = ""


class BarChart(Chart):
    """Bars in marigold (strength) or pine (breaks)."""

    GROWS = True

    def __init__(self, look: Look, name: str, ink: str, *, height: int = 208) -> None:
        super().__init__(look, name, height)
        self._ink = ink
        self._bars: tuple[Bar, ...] = ()
        self._goal: Goal | None = None
        self._top = 1.0

    def show_bars(self, bars: tuple[Bar, ...], goal: Goal | None) -> None:
        """Replace the bars."""
        self._bars, self._goal = bars, goal
        tallest = max((sum(bar.parts) + sum(bar.ahead) for bar in bars), default=0.0)
        self._top = max(tallest, goal.at if goal else 0.0, 1.0)
        self.show_items(SpokenPoint([bar.spoken for bar in bars]))

    def _room(self) -> QRectF:
        """Where the bars stand: labels below, notes above, the goal's name at the left."""
        small = QFontMetricsF(self.theme.font(Role.SECONDARY))
        left = 6.0
        if self._goal is not None:
            bold = QFontMetricsF(self.theme.font(Role.BADGE))
            names = bold.horizontalAdvance(self._goal.name)
            left = max(names, small.horizontalAdvance(self._goal.detail)) + 10
            left = min(left, self.width() * 0.3)
        below, above = small.height() + 8, small.height() + 6
        return QRectF(left, above, self.width() - left - 6, self.height() - above - below)

    def _slot(self, room: QRectF) -> float:
        return room.width() / max(1, len(self._bars))

    def boxes(self) -> list[QRectF]:
        """Each bar with what is still ahead."""
        return self._boxes(self._room())

    def _boxes(self, room: QRectF) -> list[QRectF]:
        slot = self._slot(room)
        wide = min(26.0, slot * 0.64)
        found = []
        for index, bar in enumerate(self._bars):
            high = max(room.height() * (sum(bar.parts) + sum(bar.ahead)) / self._top, 4.0)
            x = room.left() + slot * (index + 0.5) - wide / 2
            found.append(QRectF(x, room.bottom() - high, wide, high))
        return found

    def at(self, x: float, y: float) -> int:
        """The whole column over a label belongs to its bar."""
        room = self._room()
        if not room.adjusted(0, -20, 0, 30).contains(x, y) or not self._bars:
            return -1
        return min(len(self._bars) - 1, int((x - room.left()) / self._slot(room)))

    def paint_items(self, painter: QPainter) -> None:
        """Paint ground, goal, bars and words."""
        tokens, room = self.tokens, self._room()
        painter.setPen(QPen(tokens.line, 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        boxes = self._boxes(room)
        self._paint_bars(painter, room, boxes)
        if self._goal is not None:
            self._paint_goal(painter, self._goal)
        self._paint_words(painter, room, boxes)

    def _paint_bars(self, painter: QPainter, room: QRectF, boxes: list[QRectF]) -> None:
        """All capsules of one sort in a row, so that pen and brush are set once for each sort."""
        tokens, unit = self.tokens, room.height() / self._top
        done, ahead = [], []
        for bar, box in zip(self._bars, boxes, strict=True):
            pieces = _pieces(box, (*bar.parts, *bar.ahead), unit)
            done += pieces[: len(bar.parts)]
            ahead += pieces[len(bar.parts) :]
        painter.setBrush(getattr(tokens, self._ink))
        painter.setPen(QPen(tokens.ink, 2) if self.theme.outlines else Qt.PenStyle.NoPen)
        _paint_pieces(painter, done)
        painter.setPen(dashed(tokens.ink3, 1.6, (0.01, 2.4)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = min(1.0, boxes[0].width() / 4) if boxes else 0.0
        _paint_pieces(painter, [each.adjusted(inset, 1, -inset, -1) for each in ahead])

    def _paint_goal(self, painter: QPainter, goal: Goal) -> None:
        tokens, room = self.tokens, self._room()
        y = room.bottom() - room.height() * goal.at / self._top
        painter.setPen(dashed(tokens.ink, 1.5, (4, 3)))
        painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
        bold, small = self.theme.font(Role.BADGE), self.theme.font(Role.SECONDARY)
        high = QFontMetricsF(bold).height()
        box = QRectF(0, y - high, room.left() - 8, high)
        write(painter, bold, tokens.ink, box, goal.name, LEFT)
        write(painter, small, tokens.ink2, box.translated(0, high), goal.detail, LEFT)

    def _paint_words(self, painter: QPainter, room: QRectF, boxes: list[QRectF]) -> None:
        tokens = self.tokens
        font, bold = self.theme.font(Role.SECONDARY), self.theme.font(Role.BADGE)
        high = QFontMetricsF(font).height() + 4
        below = every_nth(len(self._bars), self._slot(room))
        labels = {index: self._bars[index].label() for index in below}
        centres = [box.center().x() for box in boxes]
        for index, box in self.spread(labels, centres, font, 8.0):
            now = self._bars[index].now
            box.moveTop(room.bottom() + 5)
            ink = tokens.ink if now else tokens.ink3
            write(painter, bold if now else font, ink, box, labels[index])
        notes = {index: bar.note for index, bar in enumerate(self._bars) if bar.note}
        for index, box in self.spread(notes, centres, bold, 6.0):
            box.moveTop(boxes[index].top() - high)
            painter.fillRect(box.adjusted(-2, 2, 2, -1), tokens.surface)
            write(painter, bold, tokens.ink, box, notes[index])


def _pieces(box: QRectF, parts: tuple[float, ...], unit: float) -> list[QRectF]:
    """The capsules of one bar, from the ground up."""
    x, y, wide = box.left(), box.bottom(), box.width()
    gap = _GAP if wide > 8 else 1.0
    pieces = []
    for part in parts:
        high = part * unit
        pieces.append(QRectF(x, y - high, wide, max(2.0, high - gap)))
        y -= high
    return pieces


def _paint_pieces(painter: QPainter, pieces: list[QRectF]) -> None:
    if pieces and pieces[0].width() < _THIN:
        painter.drawRects(pieces)
        return
    for piece in pieces:
        radius = min(6.0, piece.width() / 2, piece.height() / 2)
        painter.drawRoundedRect(piece, radius, radius)


# -- How breaks ended: one bar for each way, with an icon, its name and its number --------------


SHOWN = (
    BreakEventType.DONE,
    BreakEventType.PART_DONE,
    BreakEventType.NATURAL,
    BreakEventType.PUT_OFF,
    BreakEventType.SKIPPED,
    BreakEventType.UNANSWERED,
)
ICONS = {
    BreakEventType.DONE: "check",
    BreakEventType.PART_DONE: "contrast",
    BreakEventType.NATURAL: "walk",
    BreakEventType.PUT_OFF: "clock",
    BreakEventType.SKIPPED: "next",
    BreakEventType.UNANSWERED: "minus",
}


def outcome_name(what: BreakEventType) -> str:
    """How a break ended, as a heading."""
    return {
        BreakEventType.DONE: tr("History", "Done"),
        BreakEventType.PART_DONE: tr("History", "Part done"),
        BreakEventType.NATURAL: tr("History", "Of your own"),
        BreakEventType.PUT_OFF: tr("History", "Put off"),
        BreakEventType.SKIPPED: tr("History", "Skipped"),
        BreakEventType.UNANSWERED: tr("History", "Not answered"),
    }[what]


_LEAST_BAR = 20.0
"""So long the longest bar is at least, pixels."""


class OutcomeChart(Chart):
    """Bars lying down; those that were breaks are filled, the others are outlined."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name, 208)
        self._counts: Mapping[BreakEventType, int] = {}

    def show_counts(self, counts: Mapping[BreakEventType, int]) -> None:
        """Replace the numbers."""
        self._counts = counts
        self.show_items(
            [
                labelled(outcome_name(what), plural("History", "%n time(s)", counts.get(what, 0)))
                for what in SHOWN
            ]
        )

    def sizeHint(self) -> QSize:
        """Six rows."""
        return QSize(320, round(len(SHOWN) * self._line() + 4))

    def minimumSizeHint(self) -> QSize:
        """Room for names and numbers, and a bar between them."""
        return QSize(round(self._names() + _LEAST_BAR + self._numbers()), self.sizeHint().height())

    def _numbers(self) -> float:
        bold = QFontMetricsF(self.theme.font(Role.STRONG))
        return bold.horizontalAdvance(number(max([*self._counts.values(), 1]))) + 18

    def _line(self) -> float:
        return max(32.0, QFontMetricsF(self.theme.font(Role.BODY)).height() + 12)

    def _names(self) -> float:
        metrics = QFontMetricsF(self.theme.font(Role.BODY))
        return 26 + max(metrics.horizontalAdvance(outcome_name(what)) for what in SHOWN) + 12

    def boxes(self) -> list[QRectF]:
        """Each row's bar."""
        most = max([*self._counts.values(), 1])
        left, line = self._names(), self._line()
        room = max(_LEAST_BAR, self.width() - left - self._numbers())
        found = []
        for row, what in enumerate(SHOWN):
            wide = max(6.0, room * self._counts.get(what, 0) / most)
            found.append(QRectF(left, 2 + row * line + (line - 14) / 2, wide, 14))
        return found

    def at(self, x: float, y: float) -> int:  # noqa: ARG002 - the whole row counts
        """The row at a height."""
        row = int((y - 2) // self._line())
        return row if 0 <= row < len(SHOWN) else -1

    def paint_items(self, painter: QPainter) -> None:
        """Paint the rows."""
        tokens, line = self.tokens, self._line()
        body, bold = self.theme.font(Role.BODY), self.theme.font(Role.STRONG)
        for row, (what, box) in enumerate(zip(SHOWN, self.boxes(), strict=True)):
            y, count = 2 + row * line, self._counts.get(what, 0)
            paint_icon(painter, ICONS[what], QRectF(1, y + (line - 17) / 2, 17, 17), tokens.ink2)
            write(painter, body, tokens.ink, QRectF(26, y, self._names(), line), outcome_name(what),
                  LEFT)  # fmt: skip
            taken = what in (BreakEventType.DONE, BreakEventType.PART_DONE)
            if count and taken:
                draw_box(painter, box, box.height() / 2, tokens.pine_mid)
            elif count:
                edge = QPen(self._ink(what), 2)
                draw_box(painter, box.adjusted(1, 1, -1, -1), box.height() / 2 - 1, pen=edge)
            at = QRectF(box.right() + 2 if count else box.left(), y, 200, line)
            write(painter, bold, tokens.ink, at.adjusted(6, 0, 0, 0), number(count), LEFT)

    def _ink(self, what: BreakEventType) -> QColor:
        tokens = self.tokens
        return tokens.pine_mid if what is BreakEventType.NATURAL else tokens.edge
