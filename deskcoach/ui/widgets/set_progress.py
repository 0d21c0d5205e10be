"""The progress of a session: a capsule a set, and a panel for each phase of a repetition."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from deskcoach.core.strength.snapshot import SetMark
from deskcoach.ui.design.icons import paint_icon
from deskcoach.ui.design.marigold import inks_of
from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.translation import plural, tr
from deskcoach.ui.design.wires import follow
from deskcoach.ui.widgets.buttons import PaintedButton
from deskcoach.ui.widgets.layout import STRETCH, grow, right, row
from deskcoach.ui.widgets.painted import (
    NO_BRUSH,
    Painted,
    draw_box,
    outline,
    outlined,
    square,
    write,
    write_at,
)
from deskcoach.ui.widgets.scaling import Scale, big_font

_WIDTH, CAPSULE_HEIGHT, CAPSULE_GAP = 92, 36, 10
MOST_WIDE = 4
"""More capsules than this become narrower, so that the row keeps its length."""


def head_row(scale: Scale, title: QWidget, capsules: QWidget, count: QWidget) -> QHBoxLayout:
    """The head of a page of the session: its title, and on the right the sets and their count."""
    side = scale.column(right(capsules), right(count), STRETCH, gap=2, margins=(0, 1, 0, 0))
    return scale.row(grow(title), side, gap=24)


class SetCapsules(Painted):
    """A row of set markers; the one on offer can be pressed."""

    more = Signal()

    def __init__(self, look: Look, scale: Scale) -> None:
        super().__init__(look)
        self._scale = scale
        self._marks: tuple[SetMark, ...] = ()
        self._filled = 0.0
        self._halves: tuple[tuple[SetMark, SetMark], ...] = ()
        self._letters = ("", "")
        self._add = _More(look, scale)
        self._add.clicked.connect(self.more)
        self._row = row(STRETCH, self._add, on=self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(self._apply_scale, scale)

    def show_marks(
        self,
        marks: tuple[SetMark, ...],
        filled: float,
        halves: tuple[tuple[SetMark, SetMark], ...] = (),
        letters: tuple[str, str] = ("", ""),
    ) -> None:
        """Show the sets.

        Args:
            marks: How each stands.
            filled: How much of the running one is done, 0 to 1.
            halves: How each of two sides of each set stands; none: both are one.
            letters: What the first and the second side are marked with.
        """
        shown = (marks, round(filled, 3), halves, letters)
        if shown == (self._marks, self._filled, self._halves, self._letters):
            return
        self._marks, self._filled, self._halves, self._letters = shown
        solid = [mark for mark in marks if mark != "offered"]
        self.setAccessibleName(
            plural("Session", "{done} of %n set(s) done", len(solid), done=solid.count("done"))
        )
        self._apply_scale()

    def _apply_scale(self) -> None:
        self._add.setVisible("offered" in self._marks)
        self._add.setFixedSize(self._width(), self._scale.px(CAPSULE_HEIGHT))
        self.setFixedSize(self.sizeHint())
        self.update()

    def _width(self) -> int:
        count = max(MOST_WIDE, len(self._marks))
        room = MOST_WIDE * (_WIDTH + CAPSULE_GAP)
        return self._scale.px(room / count - CAPSULE_GAP)

    def sizeHint(self) -> QSize:
        """Room for all of them."""
        count = len(self._marks)
        width = count * (self._width() + self._scale.px(CAPSULE_GAP)) - self._scale.px(CAPSULE_GAP)
        return QSize(max(1, width), self._scale.px(CAPSULE_HEIGHT))

    def paint(self, painter: QPainter) -> None:
        """Paint the capsules that cannot be pressed."""
        x = 0.0
        for index, mark in enumerate(self._marks):
            box = QRectF(x, 0, self._width(), self._scale.px(CAPSULE_HEIGHT))
            if mark != "offered" and index < len(self._halves):
                self._paint_halves(painter, self._halves[index], box)
            elif mark != "offered":
                self._paint(painter, mark, box)
            x += box.width() + self._scale.px(CAPSULE_GAP)

    def _paint_halves(
        self, painter: QPainter, halves: tuple[SetMark, SetMark], box: QRectF
    ) -> None:
        """A capsule cut in two: each half stands for a side."""
        gap = max(1.0, self._scale.px(3) / 2)
        middle = box.center().x()
        whole = _rounded(outlined(self.theme, box))
        for mark, letter, left, right_ in (
            (halves[0], self._letters[0], box.left(), middle - gap),
            (halves[1], self._letters[1], middle + gap, box.right()),
        ):
            half = QRectF(left, box.top(), right_ - left, box.height())
            part = QPainterPath()
            part.addRect(half)
            self._paint_mark(painter, mark, whole & part, letter)

    def _paint(self, painter: QPainter, mark: SetMark, box: QRectF) -> None:
        self._paint_mark(painter, mark, _rounded(outlined(self.theme, box)), "")

    def _paint_mark(
        self, painter: QPainter, mark: SetMark, shape: QPainterPath, letter: str
    ) -> None:
        """A capsule, or half of one: solid, filling, ahead, or left out."""
        theme, box = self.theme, shape.boundingRect()
        tokens = theme.tokens
        line = max(2.5, self._scale.factor * 3)
        if mark == "done":
            painter.fillPath(shape, tokens.mari)
            tick = square(box.height() * 0.56, box.center())
            paint_icon(painter, "check", tick, inks_of(theme).on_mari)
            return
        if mark == "passed":
            pen = QPen(tokens.edge, max(1.5, 2 * self._scale.factor))
            pen.setDashPattern([3.2, 2.2])
            self._stroke(painter, shape, pen)
            return
        painter.fillPath(shape, tokens.sunken)
        if (edge := outline(theme)) is not None:
            painter.strokePath(shape, edge)
        if mark == "current":
            part = QPainterPath()
            part.addRect(box.left(), box.top(), box.width() * self._filled, box.height())
            painter.fillPath(shape & part, tokens.mari)
            self._stroke(painter, shape, QPen(tokens.mari, line))
        elif letter:
            font = big_font(box.height() * 0.46, QFont.Weight.Medium)
            write(painter, font, tokens.ink2, box, letter)

    def _stroke(self, painter: QPainter, shape: QPainterPath, pen: QPen) -> None:
        """An outline that lies within its shape."""
        painter.save()
        painter.setClipPath(shape)
        pen.setWidthF(pen.widthF() * 2)
        painter.strokePath(shape, pen)
        painter.restore()


def _rounded(box: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(box, box.height() / 2, box.height() / 2)
    return path


class _More(PaintedButton):
    def __init__(self, look: Look, scale: Scale) -> None:
        super().__init__(look, tr("Session", "Add a set"))
        self._scale = scale
        self.setAccessibleDescription("A")
        self.setToolTip(tr("Session", "Add a set (A)"))

    def paint(self, painter: QPainter) -> None:
        tokens = self.tokens
        line = max(1.5, 2 * self._scale.factor)
        box = QRectF(self.rect()).adjusted(line, line, -line, -line)
        pen = QPen(tokens.edge, line)
        pen.setDashPattern([3.2, 2.2])
        fill = tokens.sunken if self._over or self.isDown() else NO_BRUSH
        draw_box(painter, box, box.height() / 2, fill, pen)
        side = self.height() * 0.5
        plus = square(side, box.center() - QPointF(side * 0.5, 0))
        paint_icon(painter, "plus", plus, tokens.ink2)
        font = big_font(self.height() * 0.42, QFont.Weight.Normal)
        write(painter, font, tokens.ink2, QRectF(plus.right(), 0, side * 1.1, self.height()), "A")


# -- The phase bar: a panel for each phase of a repetition, the running one large and filling ---


BAR_HEIGHT, BAR_GAP, RADIUS, _PAD = 128, 10, 28, 30
_LARGE, SMALL, TIME = 92, 54, 34
SEMI, _PLAIN = QFont.Weight.DemiBold, QFont.Weight.Medium


class PhasePart(NamedTuple):
    """One phase: its word and how long it lasts."""

    word: str
    seconds: float


class PhaseBar(Painted):
    """Shows which phase runs and how much of it has passed; the words are always readable."""

    def __init__(self, look: Look, scale: Scale) -> None:
        super().__init__(look)
        self._scale = scale
        self._parts: tuple[PhasePart, ...] = ()
        self._current, self._share = -1, 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        scale.changed.connect(self._measure)

    def _measure(self) -> None:
        self.updateGeometry()

    def show_phase(self, parts: tuple[PhasePart, ...], current: int, share: float) -> None:
        """Show the phases; repaints the panels that changed.

        Args:
            parts: All phases in order.
            current: Index of the running one.
            share: How much of it has passed, 0 to 1.
        """
        share = round(min(1.0, max(0.0, share)), 3)
        if (parts, current, share) == (self._parts, self._current, self._share):
            return
        other = (parts, current) != (self._parts, self._current)
        self._parts, self._current, self._share = parts, current, share
        if other:
            self.setAccessibleName(parts[current].word)
            self.update()
        else:
            self.update(self.boxes()[current].toAlignedRect())

    def sizeHint(self) -> QSize:
        """As high as the design says."""
        return QSize(self._scale.px(600), self._scale.px(BAR_HEIGHT))

    def boxes(self) -> list[QRectF]:
        """The panels: about as wide as the phases are long, each with room for its word."""
        gap = self._scale.px(BAR_GAP)
        room = self.width() - gap * (len(self._parts) - 1)
        widths = shares([part.seconds for part in self._parts], self._needs(), room)
        boxes, x = [], 0.0
        for width in widths:
            boxes.append(QRectF(x, 0, width, self.height()))
            x += width + gap
        return boxes

    def _needs(self) -> list[float]:
        pad = 2 * self._scale.px(_PAD)
        metrics = QFontMetricsF(big_font(self._scale.px(_LARGE), SEMI))
        return [metrics.horizontalAdvance(part.word) + pad for part in self._parts]

    def paint(self, painter: QPainter) -> None:
        """Paint the panels."""
        for index, box in enumerate(self.boxes()):
            if index == self._current:
                self._paint_running(painter, self._parts[index], box)
            else:
                self._paint_quiet(painter, self._parts[index], box, done=index < self._current)

    def _paint_quiet(self, painter: QPainter, part: PhasePart, box: QRectF, *, done: bool) -> None:
        inks, tokens = inks_of(self.theme), self.tokens
        self._paint_panel(painter, box, inks.floor if done else tokens.sunken)
        text = tr("Session", "{count} s", count=f"{part.seconds:g}")
        room = box.width() - 2 * self._scale.px(16)
        size, gap = 1.0, self._scale.px(16)
        while True:
            word = big_font(self._scale.px(SMALL) * size, SEMI)
            time = big_font(self._scale.px(TIME) * size, _PLAIN)
            widths = (
                QFontMetricsF(word).horizontalAdvance(part.word),
                QFontMetricsF(time).horizontalAdvance(text),
            )
            if sum(widths) + gap <= room or size < 0.3:
                break
            size *= 0.94
        x = box.center().x() - (sum(widths) + gap) / 2
        base = box.center().y() + QFontMetricsF(word).capHeight() / 2
        for font, words, width in ((word, part.word, widths[0]), (time, text, widths[1])):
            write_at(painter, font, tokens.ink2, x, base, words)
            x += width + gap

    def _paint_running(self, painter: QPainter, part: PhasePart, box: QRectF) -> None:
        inks, tokens = inks_of(self.theme), self.tokens
        self._paint_panel(painter, box, inks.apricot)
        font = self._fitted(part.word, box.width() - self._scale.px(24))
        metrics = QFontMetricsF(font)
        x = box.center().x() - metrics.horizontalAdvance(part.word) / 2
        base = box.center().y() + metrics.capHeight() / 2
        edge = box.left() + box.width() * self._share
        # The word is painted twice, each time clipped, so that it reads on both halves.
        for start, stop, filled in ((box.left(), edge, True), (edge, box.right(), False)):
            painter.save()
            painter.setClipRect(QRectF(start, box.top(), max(0.0, stop - start), box.height()))
            if filled:
                self._paint_panel(painter, box, inks.wash)
            ink = inks.on_wash if filled else tokens.ink
            write_at(painter, font, ink, x, base, part.word)
            painter.restore()

    def _fitted(self, word: str, width: float) -> QFont:
        px = float(self._scale.px(_LARGE))
        wide = QFontMetricsF(big_font(px, SEMI)).horizontalAdvance(word)
        return big_font(px if wide <= width else px * width / wide, SEMI)

    def _paint_panel(self, painter: QPainter, box: QRectF, fill: QColor) -> None:
        draw_box(painter, box, self._scale.px(RADIUS), fill, outline(self.theme))


def shares(wants: list[float], needs: list[float], room: float) -> list[float]:
    """Divide a length in proportion to `wants`, where each part gets what it `needs`.

    Args:
        wants: Proportions.
        needs: The least that each part may get.
        room: What there is to divide. Where it is too little for all needs, they share it.
    """
    if not wants:
        return []
    if sum(needs) >= room:
        return [room * need / sum(needs) for need in needs]
    fixed: dict[int, float] = {}
    while True:
        left = room - sum(fixed.values())
        total = sum(want for i, want in enumerate(wants) if i not in fixed)
        short = {
            i: needs[i]
            for i, want in enumerate(wants)
            if i not in fixed and left * want / total < needs[i]
        }
        if not short:
            return [fixed.get(i, left * want / total) for i, want in enumerate(wants)]
        fixed |= short
