"""What a figure looks like at each moment: composed and painted once, and kept while it may return.

A loop comes by the same moments each time. Its shapes are composed once, and what moves of it is
painted once into a picture, which costs a tenth of its shapes.
"""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QWidget

from deskcoach.core.figure.model import Figure
from deskcoach.core.figure.motion import motion_of
from deskcoach.ui.design.figure_appearance import FigureAppearance
from deskcoach.ui.figure.painter import (
    Stroke,
    camera_for,
    changed_area,
    compose,
    paint_stage,
    replay,
)
from deskcoach.ui.figure.palette import Palette, Tint, inks_for, palette_for

Moment = tuple[str, float, float]
"""Phase, how much of it has passed (0 to 1), and the breath (-1 to 1)."""

MOMENTS_KEPT = 240
"""Moments whose shapes are kept, about 30 kB each."""

PIXELS_KEPT = 6_000_000
"""Pixels of pictures that are kept, of 4 bytes: all of a loop in a common window."""

_PARTS = ((0.0, 0.0), (0.25, 0.0), (0.5, 0.0), (0.75, 0.0), (1.0, 0.0), (0.0, -1.0), (0.0, 1.0))
"""Moments of each phase that tell where its movement goes: fraction and breath."""


class Scene(Struct, frozen=True):
    """Everything that a picture shows, but for the moment.

    Attributes:
        figure: Who is shown, if anybody.
        tint: Of the stage; decides the colour of the top as well.
        stage: Whether the stage is painted, or left to whatever is below.
        corner: Of the stage, pixels.
        reduced: Marks for the steps, and the pose before as a shade, in place of a movement.
        mirrored: It faces left.
    """

    figure: Figure | None = None
    tint: Tint = Tint.SAGE
    palette: Palette = palette_for(dark=False)
    appearance: FigureAppearance = FigureAppearance()
    stage: bool = True
    corner: float = 0.0
    reduced: bool = False
    mirrored: bool = False


class Pictures:
    """Paints a scene as large as a widget is, and keeps what can be wanted again."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self.scene = Scene()
        self._ratio = 1.0
        self._stage: QPixmap | None = None
        self._kept: dict[Moment, list[Stroke]] = {}
        self._pictures: dict[Moment, QPixmap] = {}
        self.moving = QRect()
        """Where something moves: a step paints this and no more."""

    def forget(self) -> None:
        """Drop everything: another scene, or nobody sees it."""
        self._kept.clear()
        self.forget_pictures()

    def forget_pictures(self) -> None:
        """Drop what is painted and keep the shapes: another size, or scale factor."""
        self._stage = None
        self._pictures.clear()
        self.moving = QRect()

    def paint(self, painter: QPainter, moment: Moment, within: QRect) -> None:
        """Paint a moment as far as it lies in a part of the widget."""
        if self.scene.figure is None:
            return
        if self._ratio != self._widget.devicePixelRatioF():  # the window went to another screen
            self.forget_pictures()
            self._ratio = self._widget.devicePixelRatioF()
        if self.moving == within:
            painter.drawPixmap(within.topLeft(), self._picture(self.scene.figure, moment))
        else:
            self._paint(painter, self.scene.figure, moment, within)

    def widen(self, before: Moment, now: Moment, *, loops: bool) -> QRect:
        """Have two moments lie in what a step paints, and tell what that is.

        A loop begins with where its whole movement goes: when that grows, all pictures go.
        """
        if now in self._pictures and before in self._pictures:
            return self.moving
        moments = [now]
        if self.moving.isEmpty() and loops and self.scene.figure is not None:
            moments += [(each.name, *part) for each in self.scene.figure.phases for part in _PARTS]
        found = self.moving.united(self.changed(before, moments))
        if found != self.moving:
            self._pictures.clear()
            self.moving = found
        return found

    def changed(self, before: Moment, moments: Sequence[Moment]) -> QRect:
        """Where these moments look other than another one."""
        figure = self.scene.figure
        if figure is None:
            return QRect()
        strokes = self.strokes(figure, before)
        camera = camera_for(figure, QRectF(self._widget.rect()))
        found = QRect()
        for moment in moments:
            area = changed_area(strokes, self.strokes(figure, moment), camera)
            found = found.united(self._turned(area) if self.scene.mirrored else area)
        return found.intersected(self._widget.rect())

    def strokes(self, figure: Figure, moment: Moment) -> list[Stroke]:
        """The shapes of a moment."""
        kept = self._kept.get(moment)
        if kept is not None:
            return kept
        if len(self._kept) >= MOMENTS_KEPT:
            self._kept.clear()
        phase, fraction, breath = moment
        frame = motion_of(figure).at(phase, fraction, breath)
        inks = inks_for(self.scene.palette, self.scene.tint, self.scene.appearance)
        strokes = compose(figure, frame, inks, self.scene.reduced, phase)
        self._kept[moment] = strokes
        return strokes

    def _picture(self, figure: Figure, moment: Moment) -> QPixmap:
        """What is seen of a moment where something moves; kept while there is room."""
        kept = self._pictures.get(moment)
        if kept is not None:
            return kept
        box = self.moving
        picture = self._blank(box)
        painter = QPainter(picture)
        painter.translate(-box.topLeft())
        painter.setClipRect(box)
        self._paint(painter, figure, moment, box)
        painter.end()
        if (len(self._pictures) + 1) * picture.width() * picture.height() <= PIXELS_KEPT:
            self._pictures[moment] = picture
            self._kept.pop(moment, None)
        return picture

    def _paint(self, painter: QPainter, figure: Figure, moment: Moment, within: QRect) -> None:
        rect = QRectF(self._widget.rect())
        painter.save()
        if self.scene.stage:
            painter.drawPixmap(0, 0, self._stage_picture(figure, rect))
        if self.scene.mirrored:
            painter.translate(rect.width(), 0)
            painter.scale(-1, 1)
            within = self._turned(within)
        replay(painter, camera_for(figure, rect), self.strokes(figure, moment), within)
        painter.restore()
        if self.scene.reduced:
            _paint_marks(painter, rect, figure, self.scene.palette, moment[0])

    def _stage_picture(self, figure: Figure, rect: QRectF) -> QPixmap:
        if self._stage is None:
            scene, floor = self.scene, camera_for(figure, rect).floor
            self._stage = self._blank(self._widget.rect())
            painter = QPainter(self._stage)
            paint_stage(painter, rect, scene.tint, scene.palette, floor, scene.corner)
            painter.end()
        return self._stage

    def _blank(self, box: QRect) -> QPixmap:
        picture = QPixmap(box.size() * self._ratio)
        picture.setDevicePixelRatio(self._ratio)
        picture.fill(Qt.GlobalColor.transparent)
        return picture

    def _turned(self, area: QRect) -> QRect:
        """The same pixels seen in a mirror."""
        left = self._widget.width() - area.x() - area.width()
        return QRect(left, area.y(), area.width(), area.height())


def _paint_marks(
    painter: QPainter, rect: QRectF, figure: Figure, palette: Palette, phase: str
) -> None:
    """A mark for each step; the current one is a long capsule, not only a colour."""
    names = [each.name for each in figure.phases]
    size = max(5.0, rect.height() * 0.016)
    wide, gap = size * 3.2, size * 1.2
    widths = [wide if name == phase else size for name in names]
    x = rect.center().x() - (sum(widths) + gap * (len(widths) - 1)) / 2.0
    y = rect.bottom() - size * 2.6
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for name, width in zip(names, widths, strict=True):
        mark = QPainterPath()
        mark.addRoundedRect(QRectF(x, y, width, size), size / 2.0, size / 2.0)
        now = name == phase
        colour = QColor(f"#{palette.mark if now else palette.mark_off}")
        colour.setAlphaF(1.0 if now else 0.45)
        painter.fillPath(mark, colour)
        x += width + gap
