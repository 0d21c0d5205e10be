"""A picture of the person's own in place of a figure."""

from msgspec import Struct
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap


class Photo(Struct, frozen=True):
    """A photo or drawing that shows an exercise.

    Attributes:
        name: The name of its file.
        picture: What is seen.
    """

    name: str
    picture: QPixmap


def read_photo(name: str, data: bytes | None) -> Photo | None:
    """The photo that the bytes of a file are, or None where they are none."""
    picture = QPixmap()
    return Photo(name, picture) if data and picture.loadFromData(data) else None


def paint_photo(painter: QPainter, box: QRectF, photo: Photo, corner: float) -> None:
    """Paint all of it into a box, as large as it goes."""
    size = QSizeF(photo.picture.size()).scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
    target = QRectF(0, 0, size.width(), size.height())
    target.moveCenter(box.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    clip = QPainterPath()
    clip.addRoundedRect(box, corner, corner)
    painter.setClipPath(clip)
    painter.drawPixmap(target, photo.picture, QRectF(photo.picture.rect()))
    painter.restore()
