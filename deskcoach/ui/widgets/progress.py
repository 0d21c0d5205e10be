"""Progress: a ring, a thin bar, and the steps of an exercise, told by shape as well."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from deskcoach.ui.design.icons import paint_icon
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import tr
from deskcoach.ui.design.wires import follow
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import column, row
from deskcoach.ui.widgets.painted import NO_PEN, Painted, draw_box, draw_oval, write

_WIDTH, _HEIGHT, _GAP = 34, 8, 5


class ProgressCapsules(Painted):
    """A row of small capsules."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._count, self._filled = 1, 0.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for all of them; many become shorter."""
        return QSize(self._count * (self._width() + _GAP) - _GAP, _HEIGHT)

    def _width(self) -> int:
        return max(_HEIGHT, min(_WIDTH, 140 // self._count))

    def show_progress(self, count: int, filled: float) -> None:
        """Show `filled` of `count`, such as 1.4 of 2."""
        filled = round(filled, 2)
        if (count, filled) == (self._count, self._filled):
            return
        if count != self._count:
            self._count = count
            self.updateGeometry()
        self._filled = filled
        self.update()

    def paint(self, painter: QPainter) -> None:
        """Paint the capsules; the part that is filled has a round end of its own."""
        width = self._width()
        for index in range(self._count):
            box = QRectF(index * (width + _GAP), 0, width, _HEIGHT)
            draw_box(painter, box, _HEIGHT / 2, self.tokens.sunken)
            share = max(0.0, min(1.0, self._filled - index))
            if share > 0:
                box.setWidth(max(_HEIGHT, width * share))
                draw_box(painter, box, _HEIGHT / 2, self.tokens.pine_mid)


# -- The ring: it fills clockwise from 12 o'clock, and the number in it falls -------------------


def paint_ring(
    painter: QPainter, centre: QPointF, radius: float, width: float, share: float,
    colours: tuple[QColor, QColor],
) -> None:  # fmt: skip
    """Paint a track and the filled part of it.

    Args:
        painter: Where to.
        centre: Middle of the ring.
        radius: To the middle of the stroke.
        width: Of the stroke.
        share: How far it has filled, 0 to 1.
        colours: Of the track and of the ring.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colours[0], width))
    painter.drawEllipse(centre, radius, radius)
    if share <= 0:
        return
    pen = QPen(colours[1], width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    painter.drawArc(box, 90 * 16, -round(min(share, 1.0) * 360 * 16))


class Ring(Painted):
    """A ring with one large number and a quiet word below it."""

    def __init__(self, look: Look, radius: float = 84, width: float = 13) -> None:
        super().__init__(look)
        self._radius, self._width = radius, width
        self._share, self._number, self._unit = 0.0, "", ""
        side = round(2 * radius + width + 2)
        self.setMinimumSize(side, side)

    def sizeHint(self) -> QSize:
        """Just the ring."""
        return self.minimumSize()

    def show_value(self, share: float, number: str, unit: str) -> None:
        """Show how far it is, and what is left; repaints only when something visible changed."""
        share = round(share, 3)
        if (share, number, unit) == (self._share, self._number, self._unit):
            return
        self._share, self._number, self._unit = share, number, unit
        self.setAccessibleName(f"{number} {unit}".strip())
        self.update()

    def paint(self, painter: QPainter) -> None:
        """Paint ring, number and unit."""
        tokens = self.tokens
        centre = QRectF(self.rect()).center()
        colours = (tokens.sunken, tokens.pine_mid)
        paint_ring(painter, centre, self._radius, self._width, self._share, colours)
        inner = 2 * self._radius - self._width - 14
        role = Role.RING if len(self._number) < 3 else Role.WALK
        self._say(
            painter,
            self._number,
            role if len(self._number) < 5 else Role.PILL,
            QRectF(centre.x() - inner / 2, centre.y() - 52, inner, 76),
            tokens.ink,
        )
        self._say(
            painter,
            self._unit,
            Role.STEP,
            QRectF(centre.x() - inner * 0.45, centre.y() + 22, inner * 0.9, 26),
            tokens.ink2,
        )

    def _say(self, painter: QPainter, text: str, role: Role, box: QRectF, ink: QColor) -> None:
        """Paint words as large as the text size asks for, and no larger than the ring has room."""
        font = self.theme.font(role)
        wide = max(1.0, QFontMetricsF(font).horizontalAdvance(text))
        high = box.height() / role.line * 1.2 / self.theme.text_scale
        font.setPixelSize(max(8, int(font.pixelSize() * min(1.0, box.width() / wide, high))))
        write(painter, font, ink, box, text)


# -- The steps of an exercise: done, the current one lit, and ahead; told by shape as well ------


BADGE = 26
INSET = 10
_WRAPPED = Qt.TextFlag.TextWordWrap


class _StepText(Text):
    """Has as much room as its words take when they are lit, so that nothing moves then."""

    def heightForWidth(self, width: int) -> int:
        """How high the bold words are at a width."""
        lit = QFontMetrics(self._look.theme.font(Role.STEP_STRONG))
        box = lit.boundingRect(QRect(0, 0, width, 10_000), _WRAPPED, self.text())
        return max(super().heightForWidth(width), box.height())


class StepRow(Painted):
    """One step with its number in a disc."""

    def __init__(self, look: Look, number: int, text: str) -> None:
        super().__init__(look)
        self._number = number
        self._state = "ahead"
        self._words = _StepText(look, Role.STEP, text, ink="ink2", wrap=True)
        self._row = row(self._words, on=self)
        follow(self._apply_theme, look)

    def _apply_theme(self) -> None:
        self._row.setContentsMargins(INSET + self._badge() + 14, INSET + 1, INSET, INSET + 1)
        self.setMinimumHeight(2 * INSET - 2 + self._badge())

    def _badge(self) -> int:
        return round(BADGE * self.theme.text_scale)

    def show_state(self, state: str) -> None:
        """Show the step as `done`, `current` or `ahead`."""
        current = state == "current"
        if state == self._state:
            return
        self._state = state
        self._words.set_role(Role.STEP_STRONG if current else Role.STEP)
        self._words.set_ink("ink" if current else "ink2")
        told = {"done": tr("Player", "done"), "current": tr("Player", "now"), "ahead": ""}[state]
        self.setAccessibleName(f"{self._number}. {self._words.text()} {told}".strip())
        self.update()

    @property
    def state(self) -> str:
        """`done`, `current` or `ahead`."""
        return self._state

    def paint(self, painter: QPainter) -> None:
        """Paint the lit box and the disc with its number or tick."""
        tokens = self.tokens
        edge = tokens.edge if self.theme.outlines else NO_PEN
        if self._state == "current":
            draw_box(painter, QRectF(self.rect()), 12, tokens.sage, edge)
        badge = QRectF(INSET, INSET - 1, self._badge(), self._badge())
        fills = {"done": tokens.sage, "current": tokens.pine, "ahead": tokens.sunken}
        draw_oval(painter, badge, fills[self._state], edge)
        if self._state == "done":
            paint_icon(painter, "check", badge.adjusted(6, 6, -6, -6), tokens.pine)
            return
        ink = tokens.on_pine if self._state == "current" else tokens.ink2
        write(painter, self.theme.font(Role.BADGE), ink, badge, str(self._number))


class StepList(QWidget):
    """All steps of an exercise."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._texts: tuple[str, ...] = ()
        self._column = column(gap=2, on=self)
        self.rows: list[StepRow] = []

    def show_steps(self, texts: tuple[str, ...]) -> None:
        """Replace the steps."""
        if texts == self._texts:
            return
        self._texts = texts
        for each in self.rows:
            self._column.removeWidget(each)
            each.hide()
            each.deleteLater()
        self.rows = [StepRow(self._look, n, text) for n, text in enumerate(texts, start=1)]
        for each in self.rows:
            self._column.addWidget(each)
            each.show()

    def light(self, current: int) -> None:
        """Light one step; those before it are done."""
        for index, each in enumerate(self.rows):
            state = "done" if index < current else "current" if index == current else "ahead"
            each.show_state(state)
