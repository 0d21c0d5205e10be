"""Surfaces: floating windows with a soft shadow where a compositor is, and panels."""

import math
from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QMargins, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from deskcoach.ui.design.theme import Look
from deskcoach.ui.widgets.layout import Item, Margins, column
from deskcoach.ui.widgets.painted import Painted, draw_box, outline, outlined


class Surface(Painted):
    """A rounded box in one of the colours of the theme; in high contrast it has an outline."""

    def __init__(self, look: Look, fill: str = "surface", radius: int = 16) -> None:
        super().__init__(look)
        self._fill, self._radius = fill, radius

    def paint(self, painter: QPainter) -> None:
        """Paint the box."""
        box, fill = outlined(self.theme, QRectF(self.rect())), getattr(self.tokens, self._fill)
        draw_box(painter, box, self._radius, fill, outline(self.theme))


def card(
    look: Look, *items: Item, gap: int = 0, margins: Margins = 0, fill: str = "surface"
) -> Surface:
    """A box with these items in it, from top to bottom."""
    surface = Surface(look, fill)
    column(*items, gap=gap, margins=margins, on=surface)
    return surface


class Canvas(Painted):
    """A window of its own, all of it in the colour behind everything."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, flags=Qt.WindowType.Window)

    def paint(self, painter: QPainter) -> None:
        """Paint the canvas."""
        painter.fillRect(self.rect(), self.tokens.canvas)


class Hairline(Painted):
    """A thin line between two rows."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setFixedHeight(1)

    def paint(self, painter: QPainter) -> None:
        """Paint the line."""
        painter.fillRect(self.rect(), self.tokens.line)


class Upright(Painted):
    """A thin line between two columns."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setFixedWidth(1)

    def paint(self, painter: QPainter) -> None:
        """Paint the line."""
        painter.fillRect(self.rect(), self.tokens.line)


def ruled(look: Look, rows: Sequence[QWidget]) -> list[QWidget]:
    """Rows with a thin line between each two."""
    return [each for line in rows for each in (Hairline(look), line)][1:]


# -- A floating window: rounded with a soft shadow where a compositor is, square where none is ---


BLUR = 36
SHADOW = QMargins(BLUR, BLUR - 12, BLUR, BLUR + 12)
"""Room for the shadow `0 12 36` around a floating panel."""
THIN = QMargins(1, 1, 1, 1)
"""Room for a rim alone."""


class Panel(Painted):
    """The base of the card, the cue and the player: a surface with corners, rim and shadow."""

    def __init__(
        self, look: Look, flags: Qt.WindowType, *, radius: int = 20, composited: bool = True
    ) -> None:
        super().__init__(look, flags=flags | Qt.WindowType.FramelessWindowHint)
        self._radius = radius
        self.margins = SHADOW if composited else THIN
        self._composited = composited
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, composited)
        self.setContentsMargins(self.margins)

    def stand(self, box: QRect, area: QRect) -> None:
        """Take a place: `box` is the panel without its shadow.

        Where the shadow finds no room either, there is none: a window that is larger than the
        screen would be moved about by some window managers.
        """
        whole = SHADOW if self._composited else THIN
        roomy = box.size().grownBy(whole)
        fits = roomy.width() <= area.width() and roomy.height() <= area.height()
        margins = whole if fits else THIN
        if margins != self.margins:
            self.margins = margins
            self.setContentsMargins(margins)
        self.setGeometry(box.marginsAdded(margins))

    def paint(self, painter: QPainter) -> None:
        """Paint shadow, surface and rim."""
        tokens = self.tokens
        box = QRectF(self.rect().marginsRemoved(self.margins))
        if not self._composited:
            painter.fillRect(self.rect(), tokens.edge)
            painter.fillRect(box, tokens.surface)
            return
        if self.margins == SHADOW:
            ratio = self.devicePixelRatioF()
            shadow = shadow_tile(tokens.shade.rgba(), self._radius, round(ratio * 100))
            draw_nine_patch(painter, shadow, QRectF(self.rect()), BLUR + BLUR + self._radius)
        box.adjust(-0.5, -0.5, 0.5, 0.5)
        draw_box(painter, box, self._radius, tokens.surface, QPen(tokens.rim, 1))


@cache
def shadow_tile(rgba: int, radius: int, percent: int) -> QPixmap:
    """The shadow of a small panel, made once; its middle may be stretched.

    Args:
        rgba: Colour and strength of the shadow.
        radius: Corner radius of the panel.
        percent: Device pixel ratio times 100, so that it is sharp at any scale.
    """
    corner = 2 * BLUR + radius
    side = 2 * corner + 1
    ratio = percent / 100
    image = QImage(
        round(side * ratio), round(side * ratio), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.setPen(Qt.PenStyle.NoPen)
    colour, strength = QColor.fromRgba(rgba), QColor.fromRgba(rgba).alphaF()
    box = QRectF(BLUR, BLUR, side - 2 * BLUR, side - 2 * BLUR)
    for out in range(BLUR, -BLUR, -1):
        # A Gaussian blur of a straight edge falls off like the error function.
        colour.setAlphaF(strength * 0.5 * math.erfc(out / (BLUR / 2) / math.sqrt(2)))
        painter.setBrush(colour)
        round_by = max(0, radius + out)
        painter.drawRoundedRect(box.adjusted(-out, -out, out, out), round_by, round_by)
    painter.end()
    return QPixmap.fromImage(image)


def draw_nine_patch(painter: QPainter, tile: QPixmap, target: QRectF, corner: int) -> None:
    """Draw `tile` over `target`: corners as they are, edges stretched.

    The middle stays free: the panel covers it, and it is by far the largest part.
    """
    ratio = tile.devicePixelRatio()
    side = tile.width() / ratio
    # A panel smaller than two corners shows less of each corner.
    cut_x, cut_y = min(corner, target.width() / 2), min(corner, target.height() / 2)
    columns = (
        (0.0, 0.0, cut_x),
        (cut_x, corner, 0.0),
        (target.width() - cut_x, side - cut_x, cut_x),
    )
    rows = ((0.0, 0.0, cut_y), (cut_y, corner, 0.0), (target.height() - cut_y, side - cut_y, cut_y))
    for x, from_x, width in columns:
        for y, from_y, height in rows:
            if not width and not height:
                continue
            wide, high = width or target.width() - 2 * cut_x, height or target.height() - 2 * cut_y
            source = QRectF(from_x, from_y, width or 1, height or 1)
            scaled = QRectF(source.topLeft() * ratio, source.size() * ratio)
            painter.drawPixmap(
                QRectF(target.topLeft() + QPointF(x, y), QRectF(0, 0, wide, high).size()),
                tile,
                scaled,
            )
