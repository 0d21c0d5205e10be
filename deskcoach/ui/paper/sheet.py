"""Paper: sheets of A4, written on from top to bottom; lengths are tenths of a point."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)

WIDE, HIGH = 5953.0, 8419.0
EDGE: Final = 360.0
INK, INK2, LINE, SOFT = "#1d2a25", "#404d47", "#d9d9cf", "#f3f2ed"
_DOTS = 720
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
Layout = Callable[["Sheet"], None]
"""Writes on sheets, from the top of the first one."""


class Sheet:
    """The sheet that is written on.

    Args:
        painter: Paints on it.
        turn: Takes the next one.
        foot: Is written at the bottom of each, given the number of the sheet.

    Attributes:
        y: How far down it is written on.
    """

    def __init__(
        self,
        painter: QPainter,
        turn: Callable[[], object],
        foot: "Callable[[Sheet, int], None]",
        bottom: float = HIGH - EDGE - 130,
    ) -> None:
        self.painter, self._turn, self._foot = painter, turn, foot
        self._bottom, self._number = bottom, 1
        self.y = EDGE
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        foot(self, 1)

    @property
    def room(self) -> float:
        """How much is left below."""
        return self._bottom - self.y

    def need(self, height: float) -> bool:
        """Take the next sheet where so much has no room; tells whether it did."""
        if height <= self.room or self.y <= EDGE:
            return False
        self._turn()
        self._number += 1
        self.y = EDGE
        self._foot(self, self._number)
        return True

    def font(self, size: float, *, bold: bool = False) -> QFont:
        """The font of a text of so many points."""
        font = QFont(QGuiApplication.font())
        font.setFamilies(["Inter", font.family()])
        font.setPixelSize(round(size * 10))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def write(  # noqa: PLR0913 - where, what and how it looks
        self,
        box: tuple[float, float, float],
        text: str,
        size: float,
        *,
        bold: bool = False,
        ink: str = INK,
        align: Qt.AlignmentFlag = LEFT,
        dry: bool = False,
    ) -> float:
        """Write a text into a box of that left, top and width; it wraps. Tells how high it is.

        `dry`: only tell.
        """
        left, top, wide = box
        self.painter.setFont(self.font(size, bold=bold))
        self.painter.setPen(QColor(ink))  # without one, Qt measures nothing
        flags = int(align) | int(Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
        room = QRectF(left, top, wide, HIGH)
        height = self.painter.boundingRect(room, flags, text).height() if text else 0.0
        if text and not dry:
            self.painter.drawText(room, flags, text)
        return height

    def rule(self, *, strong: bool = False, left: float = EDGE, right: float = WIDE - EDGE) -> None:
        """A line across."""
        self.painter.setPen(QPen(QColor(INK if strong else LINE), 12 if strong else 7))
        self.painter.drawLine(round(left), round(self.y), round(right), round(self.y))

    def box(
        self, area: QRectF, fill: str | None, stroke: str | None = None, corner: float = 100.0
    ) -> None:
        """A box with round corners."""
        self.painter.setPen(QPen(QColor(stroke), 12) if stroke else Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        self.painter.drawRoundedRect(area, corner, corner)


def pdf(title: str, layout: Layout, foot: Callable[[Sheet, int], None]) -> bytes:
    """The sheets as PDF; a QGuiApplication must exist, for the names are text."""
    target = QBuffer()
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(target)
    writer.setTitle(title)
    writer.setCreator("DeskCoach")
    writer.setResolution(_DOTS)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    painter = QPainter(writer)
    layout(Sheet(painter, writer.newPage, foot))
    painter.end()
    target.close()
    return bytes(target.data().data())


def images(layout: Layout, foot: Callable[[Sheet, int], None], wide: int = 900) -> list[QImage]:
    """The sheets as pictures of so many pixels."""
    pages: list[QImage] = []
    painter = QPainter()

    def turn() -> None:
        if painter.isActive():
            painter.end()
        page = QImage(wide, round(wide * HIGH / WIDE), QImage.Format.Format_RGB32)
        page.fill(0xFFFFFFFF)
        pages.append(page)
        painter.begin(page)
        painter.scale(wide / WIDE, wide / WIDE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    turn()
    layout(Sheet(painter, turn, foot))
    painter.end()
    return pages
