"""Stills: one of a figure, and the contact sheet of all exercises."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QSizePolicy

from deskcoach.core.figure.model import READY, Figure
from deskcoach.ui.design.figure_appearance import FigureAppearance
from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.translation import tr
from deskcoach.ui.figure.painter import paint_figure
from deskcoach.ui.figure.palette import Tint, palette_for
from deskcoach.ui.figure.stage import FigureStage


class Still(FigureStage):
    """A picture of an exercise, as large as it was made, or was told to be since."""

    def __init__(
        self, look: Look, size: tuple[int, int], tint: Tint, *, corner: int = 12,
        moving: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(look, tint, corner, moving=moving)
        self._room = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As large as it was made."""
        return QSize(*self._room)

    def grow_to(self, wide: int, high: int) -> None:
        """Be so large from now on, in pixels."""
        if (wide, high) != self._room:
            self._room = (wide, high)
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """It is not squeezed."""
        return self.sizeHint()


# -- The contact sheet: every exercise at its start, half way and at its end, beside its name ---


_CELL: Final = 292.0
_GAP: Final = 12.0
_EDGE: Final = 44.0
_CAPTION: Final = 62.0
_COLUMNS: Final = 2
_SPACE: Final = 48.0


def stage_for(figure: Figure) -> Tint:
    """Return the stage that suits a figure: stretches are sage, strength is apricot."""
    return Tint.SAGE if figure.phases[0].name == "in" else Tint.APRICOT


def sheet(
    figures: Sequence[Figure], dark: bool, look: FigureAppearance | None = None, scale: float = 1.0
) -> QImage:
    """Paint the contact sheet.

    Args:
        figures: At least one; two to a row.
        dark: Dark theme.
        look: Who is shown; None for the standard figure.
        scale: Pixels a logical pixel, above 0.

    Returns:
        The picture. A QGuiApplication must exist, for the names are text.
    """
    rows = -(-len(figures) // _COLUMNS)
    block = 3.0 * _CELL + 2.0 * _GAP
    width = 2.0 * _EDGE + _COLUMNS * block + (_COLUMNS - 1) * _SPACE
    height = 2.0 * _EDGE + rows * (_CELL + _CAPTION) - 20.0
    image = QImage(
        round(width * scale), round(height * scale), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.setDevicePixelRatio(scale)
    image.fill(QColor("#151917" if dark else "#F6F5F1"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for index, figure in enumerate(figures):
        row, column = divmod(index, _COLUMNS)
        x = _EDGE + column * (block + _SPACE)
        y = _EDGE + row * (_CELL + _CAPTION)
        _row(painter, figure, x, y, dark, look or FigureAppearance())
    painter.end()
    return image


def _row(
    painter: QPainter, figure: Figure, x: float, y: float, dark: bool, look: FigureAppearance
) -> None:
    way_in = figure.phases[0].name
    moments = ((READY, 0.0), (way_in, 0.5), ("hold", 0.0))
    for step, (phase, fraction) in enumerate(moments):
        cell = QRectF(x + step * (_CELL + _GAP), y, _CELL, _CELL)
        palette = palette_for(dark)
        paint_figure(
            painter, cell, figure, phase, fraction, stage_for(figure), palette, look, corner=20.0
        )
    line = QRectF(x + 4.0, y + _CELL + 8.0, 3.0 * _CELL + 2.0 * _GAP - 8.0, 28.0)
    _write(painter, line, figure.name, 17, dark, Qt.AlignmentFlag.AlignLeft)
    words = tr("FigureSheet", "start, half way, end")
    _write(painter, line, words, 14, dark, Qt.AlignmentFlag.AlignRight)


def _write(
    painter: QPainter, line: QRectF, text: str, px: int, dark: bool, side: Qt.AlignmentFlag
) -> None:
    font = QFont(painter.font())
    font.setPixelSize(px)
    name = side == Qt.AlignmentFlag.AlignLeft
    font.setWeight(QFont.Weight.DemiBold if name else QFont.Weight.Normal)
    painter.setFont(font)
    strong, soft = ("#EEF1EC", "#BCC5BF") if dark else ("#1D2A25", "#404D47")
    painter.setPen(QColor(strong if name else soft))
    painter.drawText(line, side | Qt.AlignmentFlag.AlignVCenter, text)


def render_sheet(
    figures: Sequence[Figure],
    out: str,
    dark: bool = False,
    scale: float = 2.0,
    write: Callable[[Path, bytes], object] = Path.write_bytes,
) -> None:
    """Write the contact sheet as a PNG file.

    Args:
        figures: At least one.
        out: The file to write; its folder must exist.
        dark: Dark theme.
        scale: Pixels a logical pixel, above 0.
        write: Writes a file.

    Raises:
        OSError: The file cannot be written.
    """
    picture = QBuffer()
    picture.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(picture, QByteArray(b"png")).write(sheet(figures, dark, scale=scale))
    try:
        write(Path(out), bytes(picture.data().data()))
    except OSError:
        line = f"{out}: the picture cannot be written there; choose a folder that exists"
        raise OSError(line) from None
