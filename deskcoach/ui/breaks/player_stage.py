"""The player's stage: the figure in its disc, the ring around it, and the time left in a pill."""

from typing import get_args

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QResizeEvent,
)

from deskcoach.core.breaks.routine import PhaseName
from deskcoach.core.figure.model import Figure
from deskcoach.core.figure.motion import breath_at
from deskcoach.ui.breaks.moment import Now, demonstrated, pill_word
from deskcoach.ui.design import words
from deskcoach.ui.design.icons import paint_icon
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import countdown, tr
from deskcoach.ui.figure.painter import camera_for, paint_figure
from deskcoach.ui.figure.palette import Tint, palette_for
from deskcoach.ui.figure.photo import Photo, paint_photo
from deskcoach.ui.widgets.painted import CENTRE, Painted, draw_box, smooth_painter, square, write
from deskcoach.ui.widgets.progress import paint_ring

_RADIUS, _STROKE, DISC, TOP = 172.0, 11.0, 157.0, 55.0


class HoldStage(Painted):
    """Shows one moment of a guided break. The ring fills, the number falls."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setMinimumSize(200, 200)
        self._phase, self._share, self._left = "ready", 0.0, ""
        self._word = words.phase_word("ready")
        self._hint = ""
        self._figure: Figure | Photo | None = None
        self._shown, self._moved, self._breath = "ready", 0.0, 0.0
        self._step = -1
        self._ticked: float | None = None
        self._still: QPixmap | None = None
        self._larger: float | None = None
        # The picture covers every pixel, so nothing below need be painted first.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        look.changed.connect(self._measure_anew)

    def show_now(self, now: Now, hint: str) -> None:
        """Bring ring, number and hint up to date; repaints only what changed."""
        left = countdown(now.left)
        share = now.share if not self.theme.reduced_motion else _whole(now)
        told = (now.phase.name, left, hint)
        self._word = pill_word(now.phase.name, now.left)
        if told != (self._phase, self._left, self._hint) or not self.accessibleName():
            self.setAccessibleName(f"{self._word} {left}. {hint}")
        # The ring moves ten times a second; between two of its steps only the figure is painted.
        step = int(now.inside * 10)
        whole = (
            step != self._step
            or self._ticked is not None
            or told != (self._phase, self._left, self._hint)
        )
        self._step, self._ticked = step, None
        self._shown, self._moved = (
            demonstrated(now) if now.phase.name == "ready" else (now.phase.name, now.share)
        )
        held = now.phase.name == "hold" and not self.theme.reduced_motion
        self._breath = breath_at(now.inside) if held else 0.0
        self._phase, self._left, self._hint = told
        if whole:
            self._share = share
            self._changed()
        else:
            self.update(self._figure_box(self._centre()).toAlignedRect())

    def show_end(self, share: float) -> None:
        """The break has come to its end: the ring closes, and a tick is drawn in the pill.

        Args:
            share: How far the tick is drawn, 0 to 1.
        """
        self._ticked = share
        self._share, self._hint, self._shown, self._moved = 1.0, "", "ready", 0.0
        self._breath = 0.0
        self._changed()

    def show_figure(self, figure: Figure | Photo | None) -> None:
        """Put a figure or a photo on the stage, or take it away."""
        if figure is not self._figure:
            self._figure = figure
            self._changed()

    def _factor(self) -> float:
        """How much larger than in the design the figure is: what its words leave free."""
        if self._larger is None:
            wide = (self.width() - 2 * 32) / 2
            high = (self.height() - self._below() - 12 - _STROKE) / 2
            most = _RADIUS * max(1.0, self.theme.text_scale)
            self._larger = max(40.0, min(wide, high, most)) / _RADIUS
        return self._larger

    def _centre(self) -> QPointF:
        radius = self._factor() * _RADIUS
        free = self.height() - 2 * radius - self._below()
        top = min(TOP, free) + max(0.0, free - TOP) / 2
        return QPointF(self.width() / 2, top + radius)

    def _below(self) -> float:
        """Room below the ring: half of the pill, and the line below it."""
        return self._pill_height() / 2 + 8 + self._hint_height() + 8

    def _pill_height(self) -> float:
        return 16.0 + Role.PILL.line * self.theme.text_scale

    def _hint_height(self) -> float:
        """Room for the longest of the usual lines, so that the figure keeps its size."""
        metrics = QFontMetricsF(self.theme.font(Role.BODY))
        box = QRectF(0, 0, max(80, self.width() - 32), 1000)
        lines = (
            metrics.boundingRect(box, Qt.TextFlag.TextWordWrap, words.phase_hint(name, sound=True))
            for name in get_args(PhaseName)
        )
        return max(2 * metrics.lineSpacing(), *(line.height() for line in lines)) + 13

    def paint(self, painter: QPainter) -> None:
        """Lay down the picture of everything that stands still, and the figure on it."""
        ratio = self.devicePixelRatioF()
        if self._still is None or self._still.devicePixelRatioF() != ratio:
            self._still = self._paint_still(ratio)
        painter.drawPixmap(0, 0, self._still)
        if self._figure is not None and self._phase != "walk":
            self._paint_figure(painter, self._figure, self._figure_box(self._centre()))

    def _measure_anew(self) -> None:
        self._larger = None
        self._changed()

    def _changed(self) -> None:
        self._still = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Forget the picture."""
        self._measure_anew()
        super().resizeEvent(event)

    def _paint_still(self, ratio: float) -> QPixmap:
        """Tint, disc, ring, pill and hint: all that changes ten times a second at most."""
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        tokens = self.tokens
        picture.fill(tokens.surface)
        painter = smooth_painter(picture)
        draw_box(painter, QRectF(self.rect()), 12, tokens.sage)
        centre = self._centre()
        self._paint_disc(painter, centre)
        colours = (tokens.surface, tokens.pine_mid)
        paint_ring(painter, centre, _RADIUS * self._factor(), _STROKE, self._share, colours)
        if self._phase == "walk" and self._ticked is None:
            self._paint_walk(painter, centre)
        else:
            self._paint_pill(painter, centre)
        self._paint_hint(painter, centre)
        painter.end()
        return picture

    def _paint_disc(self, painter: QPainter, centre: QPointF) -> None:
        tokens = self.tokens
        radius, disc = DISC * self._factor(), QPainterPath()
        disc.addEllipse(centre, radius, radius)
        painter.fillPath(disc, tokens.sage_disc)
        if self._phase == "walk":
            return
        figure, box = self._figure, self._figure_box(centre)
        line = centre.y() + 108 * self._factor()
        if isinstance(figure, Figure):
            line = camera_for(figure, box).floor - box.height() * 0.05
        floor = QPainterPath()
        floor.addRect(QRectF(centre.x() - radius, line, 2 * radius, 2 * radius))
        painter.fillPath(disc & floor, tokens.sage_floor)

    def _figure_box(self, centre: QPointF) -> QRectF:
        # The figure stands clear of the pill, and its hands and feet stay inside the disc.
        side = self._factor()
        return QRectF(centre.x() - 150 * side, centre.y() - 160 * side, 300 * side, 300 * side)

    def _paint_figure(self, painter: QPainter, figure: Figure | Photo, box: QRectF) -> None:
        theme = self.theme
        if isinstance(figure, Photo):
            side = box.width() * 0.66
            paint_photo(painter, square(side, self._centre()), figure, 12)
            return
        # With less motion the figure stands where the phase ends.
        move = 1.0 if theme.reduced_motion and self._shown != "ready" else self._moved
        paint_figure(
            painter, box, figure, self._shown, move, Tint.SAGE, palette_for(theme.dark),
            theme.figure, breath=self._breath, backdrop=False,
        )  # fmt: skip

    def _paint_walk(self, painter: QPainter, centre: QPointF) -> None:
        radius = DISC * self._factor()
        number = self._fitting(Role.RING, self._left, 1.0 * radius)
        high, side = QFontMetricsF(number).height(), 0.36 * radius
        top = centre.y() - (side + high) / 2 - 0.15 * radius
        walker = QRectF(centre.x() - side / 2, top, side, side)
        paint_icon(painter, "walk", walker, self.tokens.pine)
        box = QRectF(centre.x() - radius, top + side, 2 * radius, high)
        write(painter, number, self.tokens.ink, box, self._left)
        unit = tr("Player", "seconds to walk")
        if ":" in self._left:
            unit = tr("Player", "minutes to walk")
        font = self._fitting(Role.PHASE, unit, 1.3 * radius)
        below = QRectF(box.left(), box.bottom() - 4, box.width(), 40)
        write(painter, font, self.tokens.ink2, below, unit)

    def _fitting(self, role: Role, text: str, width: float) -> QFont:
        """The font of a role, smaller where a line finds no room."""
        font = self.theme.font(role)
        wide = QFontMetricsF(font).horizontalAdvance(text)
        if wide > width:
            font.setPixelSize(max(9, int(font.pixelSize() * width / wide)))
        return font

    def _paint_pill(self, painter: QPainter, centre: QPointF) -> None:
        theme = self.theme
        small, large = theme.font(Role.PHASE), theme.font(Role.PILL)
        word, unit = self._word, "" if ":" in self._left else tr("Player", "s")
        # The longest word and two digits find room, so that the pill keeps its size.
        longest = (*(words.phase_word(name) for name in get_args(PhaseName)[:-1]), word)
        longest += (tr("Player", "Starts in"),)
        most = max(QFontMetricsF(small).horizontalAdvance(each) for each in longest)
        widths = [
            QFontMetricsF(small).horizontalAdvance(word),
            QFontMetricsF(large).horizontalAdvance(self._left if unit == "" else "00"),
            QFontMetricsF(small).horizontalAdvance(unit),
        ]
        gap, pad, height = 10.0, 24.0, self._pill_height()
        free = most - widths[0]
        width = sum(widths) + free + 2 * gap + 2 * pad
        if width > self.width() - 16:
            share = (self.width() - 16 - 2 * gap - 2 * pad) / (sum(widths) + free)
            widths = [wide * share for wide in widths]
            for font in (small, large):
                font.setPixelSize(max(9, int(font.pixelSize() * share)))
            width, free = float(self.width() - 16), 0.0
        middle = centre.y() + _RADIUS * self._factor()
        pill = QRectF(centre.x() - width / 2, middle - height / 2, width, height)
        draw_box(painter, pill, height / 2, theme.tokens.surface)
        if self._ticked is not None:
            draw_tick(painter, square(0.5 * height, pill.center()), theme.tokens.pine, self._ticked)
            return
        x = pill.left() + pad + free / 2
        inks = (theme.tokens.ink2, theme.tokens.ink, theme.tokens.ink2)
        for text, wide, font, ink in zip(
            (word, self._left, unit), widths, (small, large, small), inks, strict=True
        ):
            write(painter, font, ink, QRectF(x - 4, pill.top(), wide + 8, height), text)
            x += wide + gap

    def _paint_hint(self, painter: QPainter, centre: QPointF) -> None:
        top = centre.y() + _RADIUS * self._factor() + self._pill_height() / 2 + 8
        box = QRectF(16, top, self.width() - 32, self.height() - top - 8)
        wrapped = CENTRE | Qt.TextFlag.TextWordWrap
        write(painter, self.theme.font(Role.BODY), self.tokens.ink2, box, self._hint, wrapped)


def draw_tick(painter: QPainter, box: QRectF, ink: QColor, share: float) -> None:
    """Draw a tick as a pen would, as far as it has come."""
    places = [QPointF(0.06, 0.54), QPointF(0.38, 0.86), QPointF(0.96, 0.18)]
    first, bend, last = (
        QPointF(box.x() + at.x() * box.width(), box.y() + at.y() * box.height()) for at in places
    )
    short = 0.35  # of the whole stroke before the bend
    path = QPainterPath(first)
    path.lineTo(first + (bend - first) * min(1.0, share / short))
    if share > short:
        path.lineTo(bend + (last - bend) * ((share - short) / (1.0 - short)))
    pen = QPen(ink, box.height() * 0.16)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawPath(path)


def _whole(now: Now) -> float:
    """The share at the last whole second: the ring steps where motion is reduced."""
    return int(now.inside) / now.phase.seconds if now.phase.seconds else 1.0
