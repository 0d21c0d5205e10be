"""The player's stage: the figure in its disc, the ring around it, and the time left in a pill."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from deskcoach.core.figure import breath_at
from deskcoach.core.poses import Figure
from deskcoach.ui import words
from deskcoach.ui.figure_painter import camera_for, paint_figure
from deskcoach.ui.figure_palette import Stage, palette_for
from deskcoach.ui.guide_now import Now
from deskcoach.ui.theme import Look, Role
from deskcoach.ui.widgets.icons import paint_icon
from deskcoach.ui.widgets.ring import paint_ring

RADIUS, STROKE, DISC = 172.0, 11.0, 157.0
CENTRE_Y = 227.0


class HoldStage(QWidget):
    """Shows one moment of a guided break. The ring fills, the number falls."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setMinimumSize(409, 496)
        self._phase, self._share, self._left = "ready", 0.0, ""
        self._hint = ""
        self._figure: Figure | None = None
        self._moved, self._breath = 0.0, 0.0
        self._step = -1
        self._still: QPixmap | None = None
        # The picture covers every pixel, so nothing below need be painted first.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        look.changed.connect(self._changed)

    def show_now(self, now: Now, hint: str) -> None:
        """Bring ring, number and hint up to date; repaints only what changed."""
        left = words.countdown(now.left)
        share = now.share if not self._look.theme.reduced_motion else _whole(now)
        told = (now.phase.name, left, hint)
        if told != (self._phase, self._left, self._hint) or not self.accessibleName():
            self.setAccessibleName(f"{words.phase_word(now.phase.name)} {left}. {hint}")
        # The ring moves ten times a second; between two of its steps only the figure is painted.
        step = int(now.inside * 10)
        whole = step != self._step or told != (self._phase, self._left, self._hint)
        self._step = step
        self._moved = now.share
        held = now.phase.name == "hold" and not self._look.theme.reduced_motion
        self._breath = breath_at(now.inside) if held else 0.0
        self._phase, self._left, self._hint = told
        if whole:
            self._share = share
            self._changed()
        else:
            self.update(self._figure_box(self._centre()).toAlignedRect())

    def show_figure(self, figure: Figure | None) -> None:
        """Put a figure on the stage, or take it away."""
        if figure is not self._figure:
            self._figure = figure
            self._changed()

    def _centre(self) -> QPointF:
        return QPointF(self.width() / 2, CENTRE_Y + (self.height() - 496) / 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lay down the picture of everything that stands still, and the figure on it."""
        ratio = self.devicePixelRatioF()
        if self._still is None or self._still.devicePixelRatioF() != ratio:
            self._still = self._paint_still(ratio)
        painter = QPainter(self)
        area = event.rect()
        source = QRectF(QPointF(area.topLeft()) * ratio, area.size().toSizeF() * ratio)
        painter.drawPixmap(QRectF(area), self._still, source)
        if self._figure is not None and self._phase != "walk":
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_figure(painter, self._figure, self._figure_box(self._centre()))

    def _changed(self) -> None:
        self._still = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Forget the picture."""
        self._still = None
        super().resizeEvent(event)

    def _paint_still(self, ratio: float) -> QPixmap:
        """Stage, disc, ring, pill and hint: all that changes ten times a second at most."""
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        tokens = self._look.theme.tokens
        picture.fill(tokens.surface)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.sage)
        painter.drawRoundedRect(QRectF(self.rect()), 12, 12)
        centre = self._centre()
        self._paint_disc(painter, centre)
        paint_ring(painter, centre, RADIUS, STROKE, self._share, (tokens.surface, tokens.pine_mid))
        if self._phase == "walk":
            self._paint_walk(painter, centre)
        else:
            self._paint_pill(painter, centre)
        self._paint_hint(painter, centre)
        painter.end()
        return picture

    def _paint_disc(self, painter: QPainter, centre: QPointF) -> None:
        tokens = self._look.theme.tokens
        disc = QPainterPath()
        disc.addEllipse(centre, DISC, DISC)
        painter.fillPath(disc, tokens.sage_disc)
        if self._phase == "walk":
            return
        figure, box = self._figure, self._figure_box(centre)
        line = centre.y() + 108
        if figure is not None:
            line = camera_for(figure, box).floor - box.height() * 0.05
        floor = QPainterPath()
        floor.addRect(QRectF(centre.x() - DISC, line, 2 * DISC, 2 * DISC))
        painter.fillPath(disc & floor, tokens.sage_floor)

    def _figure_box(self, centre: QPointF) -> QRectF:
        # The figure stands clear of the pill, and its hands and feet stay inside the disc.
        return QRectF(centre.x() - 150, centre.y() - 160, 300, 300)

    def _paint_figure(self, painter: QPainter, figure: Figure, box: QRectF) -> None:
        theme = self._look.theme
        # With less motion the figure stands where the phase ends.
        move = 1.0 if theme.reduced_motion and self._phase != "ready" else self._moved
        paint_figure(
            painter, box, figure, self._phase, move, Stage.SAGE, palette_for(theme.dark),
            theme.dress, breath=self._breath, backdrop=False,
        )  # fmt: skip

    def _paint_walk(self, painter: QPainter, centre: QPointF) -> None:
        theme = self._look.theme
        box = QRectF(centre.x() - 30, centre.y() - 104, 60, 60)
        paint_icon(painter, "walk", box, theme.tokens.pine)
        painter.setPen(theme.tokens.ink)
        painter.setFont(theme.font(Role.RING))
        middle = Qt.AlignmentFlag.AlignCenter
        box = QRectF(centre.x() - DISC, centre.y() - 38, 2 * DISC, 84)
        painter.drawText(box, middle, self._left)
        painter.setPen(theme.tokens.ink2)
        painter.setFont(theme.font(Role.PHASE))
        unit = words.translate("Player", "seconds to walk")
        if ":" in self._left:
            unit = words.translate("Player", "minutes to walk")
        painter.drawText(box.translated(0, 62), middle, unit)

    def _paint_pill(self, painter: QPainter, centre: QPointF) -> None:
        theme = self._look.theme
        small, large = theme.font(Role.PHASE), theme.font(Role.PILL)
        word = words.phase_word(self._phase)
        unit = "" if ":" in self._left else words.translate("Player", "s")
        # The number has room for two digits at least, so that the pill keeps its size.
        widths = [
            QFontMetricsF(small).horizontalAdvance(word),
            max(
                QFontMetricsF(large).horizontalAdvance(self._left),
                QFontMetricsF(large).horizontalAdvance("0"),
            ),
            QFontMetricsF(small).horizontalAdvance(unit),
        ]
        gap, pad, height = 10.0, 24.0, 56.0
        width = sum(widths) + 2 * gap + 2 * pad
        pill = QRectF(centre.x() - width / 2, centre.y() + RADIUS - height / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.tokens.surface)
        painter.drawRoundedRect(pill, height / 2, height / 2)
        x = pill.left() + pad
        inks = (theme.tokens.ink2, theme.tokens.ink, theme.tokens.ink2)
        for text, wide, font, ink in zip(
            (word, self._left, unit), widths, (small, large, small), inks, strict=True
        ):
            painter.setFont(font)
            painter.setPen(ink)
            box = QRectF(x - 4, pill.top(), wide + 8, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
            x += wide + gap

    def _paint_hint(self, painter: QPainter, centre: QPointF) -> None:
        theme = self._look.theme
        painter.setPen(theme.tokens.ink2)
        painter.setFont(theme.font(Role.BODY))
        top = centre.y() + RADIUS + 36
        box = QRectF(16, top, self.width() - 32, self.height() - top - 8)
        middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, middle | Qt.TextFlag.TextWordWrap, self._hint)


def _whole(now: Now) -> float:
    """The share at the last whole second: the ring steps where motion is reduced."""
    return int(now.inside) / now.phase.seconds if now.phase.seconds else 1.0
