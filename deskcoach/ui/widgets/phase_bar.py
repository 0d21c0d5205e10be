"""The phase bar: a panel for each phase of a repetition, the running one large and filling."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from deskcoach.ui.session_look import inks_of
from deskcoach.ui.theme import Look
from deskcoach.ui.widgets.scale import Scale, big_font
from deskcoach.ui.wires import wire
from deskcoach.ui.words import translate

BAR_HEIGHT, BAR_GAP, RADIUS, PAD = 128, 10, 28, 30
LARGE, SMALL, TIME = 92, 54, 34
SEMI, PLAIN = QFont.Weight.DemiBold, QFont.Weight.Medium


class Part(NamedTuple):
    """One phase: its word and how long it lasts."""

    word: str
    seconds: float


class PhaseBar(QWidget):
    """Shows which phase runs and how much of it has passed; the words are always readable."""

    def __init__(self, look: Look, scale: Scale) -> None:
        super().__init__()
        self._look, self._scale = look, scale
        self._parts: tuple[Part, ...] = ()
        self._current, self._share = -1, 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        wire(look, "changed()", self, "update()")
        scale.changed.connect(self._measure)

    def _measure(self) -> None:
        self.updateGeometry()

    def show_phase(self, parts: tuple[Part, ...], current: int, share: float) -> None:
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
        pad = 2 * self._scale.px(PAD)
        metrics = QFontMetricsF(big_font(self._scale.px(LARGE), SEMI))
        return [metrics.horizontalAdvance(part.word) + pad for part in self._parts]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt clips by itself
        """Paint the panels."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, box in enumerate(self.boxes()):
            if index == self._current:
                self._paint_running(painter, self._parts[index], box)
            else:
                self._paint_quiet(painter, self._parts[index], box, done=index < self._current)

    def _paint_quiet(self, painter: QPainter, part: Part, box: QRectF, *, done: bool) -> None:
        theme = self._look.theme
        inks, tokens = inks_of(theme), theme.tokens
        self._paint_panel(painter, box, inks.floor if done else tokens.sunken)
        text = translate("Session", "{count} s").format(count=f"{part.seconds:g}")
        room = box.width() - 2 * self._scale.px(16)
        size, gap = 1.0, self._scale.px(16)
        while True:
            word = big_font(self._scale.px(SMALL) * size, SEMI)
            time = big_font(self._scale.px(TIME) * size, PLAIN)
            widths = (
                QFontMetricsF(word).horizontalAdvance(part.word),
                QFontMetricsF(time).horizontalAdvance(text),
            )
            if sum(widths) + gap <= room or size < 0.3:
                break
            size *= 0.94
        x = box.center().x() - (sum(widths) + gap) / 2
        base = box.center().y() + QFontMetricsF(word).capHeight() / 2
        painter.setPen(tokens.ink2)
        for font, words, width in ((word, part.word, widths[0]), (time, text, widths[1])):
            painter.setFont(font)
            painter.drawText(round(x), round(base), words)
            x += width + gap

    def _paint_running(self, painter: QPainter, part: Part, box: QRectF) -> None:
        inks, tokens = inks_of(self._look.theme), self._look.theme.tokens
        self._paint_panel(painter, box, inks.apricot)
        font = self._fitted(part.word, box.width() - self._scale.px(24))
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        x = box.center().x() - metrics.horizontalAdvance(part.word) / 2
        base = box.center().y() + metrics.capHeight() / 2
        edge = box.left() + box.width() * self._share
        # The word is painted twice, each time clipped, so that it reads on both halves.
        for left, right, filled in ((box.left(), edge, True), (edge, box.right(), False)):
            painter.save()
            painter.setClipRect(QRectF(left, box.top(), max(0.0, right - left), box.height()))
            if filled:
                self._paint_panel(painter, box, inks.wash)
            painter.setPen(inks.on_wash if filled else tokens.ink)
            painter.drawText(round(x), round(base), part.word)
            painter.restore()

    def _fitted(self, word: str, width: float) -> QFont:
        px = float(self._scale.px(LARGE))
        wide = QFontMetricsF(big_font(px, SEMI)).horizontalAdvance(word)
        return big_font(px if wide <= width else px * width / wide, SEMI)

    def _paint_panel(self, painter: QPainter, box: QRectF, fill: QColor) -> None:
        theme = self._look.theme
        radius = self._scale.px(RADIUS)
        path = QPainterPath()
        path.addRoundedRect(box, radius, radius)
        painter.fillPath(path, fill)
        if theme.outlines:
            painter.strokePath(path, QPen(theme.tokens.edge, 2))
            painter.setPen(Qt.PenStyle.NoPen)


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
