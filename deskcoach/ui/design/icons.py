"""Icons painted on a grid of 20, stroke 1.7, in the colour of the text beside them."""

import math
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

_STROKE = 1.7

# M and L and C as in SVG, Z closes; "O x y r" is a circle, "R x y w h r" a rounded box,
# "A x y r from span" an arc of the circle around x, y in degrees, counter-clockwise from 3 o'clock.
_DRAWINGS = {
    "play": "M 6.4 4.6 L 15.2 10 L 6.4 15.4 Z",
    "pause": "R 6 5 1.5 10 0.7 R 12.5 5 1.5 10 0.7",
    "next": "M 5 5.2 L 11.6 10 L 5 14.8 Z M 14.8 5 L 14.8 15",
    "again": "A 10 10 5.8 40 310 M 14.9 2.6 L 14.5 6.3 L 10.8 6.1",
    "undo": "M 7.4 4.4 L 4 7.8 L 7.4 11.2 M 4 7.8 L 11.6 7.8 C 17.6 7.8 17.6 15.8 11.6 15.8"
    " L 9 15.8",
    "pencil": "M 4 16 L 4.8 12.4 L 13 4.2 C 14 3.2 15 3.4 15.8 4.2 C 16.6 5 16.8 6 15.8 7"
    " L 7.6 15.2 Z M 11.6 5.6 L 14.4 8.4",
    "check": "M 4.6 10.6 L 8.4 14.2 L 15.4 6.2",
    "plus": "M 10 4 L 10 16 M 4 10 L 16 10",
    "minus": "M 4 10 L 16 10",
    "clock": "O 10 10 7.2 M 10 5.8 L 10 10.2 L 12.8 11.8",
    "bell": "M 5.2 13.4 C 6.6 11.8 5.4 5 10 5 C 14.6 5 13.4 11.8 14.8 13.4 Z"
    " M 8.4 16 C 9 17 11 17 11.6 16",
    "stretch": "O 10 6.6 2 M 4.2 3.6 C 4.8 7.6 7.6 9.2 10 10.4 C 12.4 9.2 15.2 7.6 15.8 3.6"
    " M 10 10.4 L 10 13 M 7 17.4 L 10 13 L 13 17.4",
    "walk": "O 11 4 1.8 M 10.6 7.4 L 9.4 12 L 12.4 14.2 L 13 17.6 M 9.4 12 L 8.4 14.8 L 5.8 17.2"
    " M 6 10.6 L 7.4 8.4 L 10.6 7.4 L 12.4 9.8 L 15 10.6",
    "dumbbell": "M 7 10 L 13 10 M 5.8 6.4 L 5.8 13.6 M 14.2 6.4 L 14.2 13.6 M 3.2 8.4 L 3.2 11.6"
    " M 16.8 8.4 L 16.8 11.6",
    "calendar": "R 3.6 4.6 12.8 11.8 2.4 M 3.6 8.4 L 16.4 8.4 M 7 3 L 7 5.8 M 13 3 L 13 5.8",
    "moon": "M 8 3.4 C 5 4.4 3.4 7 3.4 9.8 C 3.4 13.6 6.4 16.6 10.2 16.6"
    " C 13 16.6 15.6 15 16.6 12 C 11.4 13.6 6.4 8.6 8 3.4 Z",
    "camera": "R 2.8 5.4 9.8 9.2 2.4 M 12.6 9 L 17 6.6 L 17 13.4 L 12.6 11",
    "microphone": "R 7.6 3 4.8 8.4 2.4 M 4.6 9.4 C 4.6 16.2 15.4 16.2 15.4 9.4 M 10 14.4 L 10 17",
    "fill": "M 4 8 L 4 4 L 8 4 M 12 4 L 16 4 L 16 8 M 16 12 L 16 16 L 12 16 M 8 16 L 4 16 L 4 12",
    "sound": "M 3.2 8 L 5.8 8 L 9.6 4.8 L 9.6 15.2 L 5.8 12 L 3.2 12 Z A 9.6 10 3.2 -42 84"
    " A 9.6 10 6.6 -46 92",
    "contrast": "O 10 10 7",
    "lock": "R 4.6 9 10.8 7.8 2.2 M 7 9 L 7 6.6 C 7 2.6 13 2.6 13 6.6 L 13 9",
    "bars": "M 4.6 10.6 L 4.6 16 M 10 4 L 10 16 M 15.4 8 L 15.4 16",
    "sliders": "M 3 6.4 L 10.2 6.4 M 14.6 6.4 L 17 6.4 O 12.4 6.4 2.1 M 3 13.6 L 5.4 13.6"
    " M 9.8 13.6 L 17 13.6 O 7.6 13.6 2.1",
    "chevron-down": "M 5.6 8 L 10 12.4 L 14.4 8",
    "chevron-up": "M 5.6 12 L 10 7.6 L 14.4 12",
    "person": "O 10 6.4 3 M 4.4 16.6 C 4.4 9.8 15.6 9.8 15.6 16.6",
    "sheet": "R 4.4 3.2 11.2 13.6 2 M 7.4 7.2 L 12.6 7.2 M 7.4 10 L 12.6 10 M 7.4 12.8 L 10.6 12.8",
    "globe": "O 10 10 7 M 3 10 L 17 10 M 10 3 C 6.4 6.4 6.4 13.6 10 17 M 10 3 C 13.6 6.4 13.6 13.6"
    " 10 17",
    "picture": "R 3 4.4 14 11.2 2 O 7.2 8.2 1.2 M 3.4 14.4 L 8 10.6 L 11 13 L 13.4 11 L 16.6 13.8",
    "folder": "M 3.2 6 L 3.2 14.6 C 3.2 15.6 3.6 16 4.6 16 L 15.4 16 C 16.4 16 16.8 15.6 16.8 14.6"
    " L 16.8 8 C 16.8 7 16.4 6.6 15.4 6.6 L 10 6.6 L 8.4 4.6 L 4.6 4.6 C 3.6 4.6 3.2 5 3.2 6 Z",
    "more": "O 5 10 0.9 O 10 10 0.9 O 15 10 0.9",
    "download": "M 10 3.4 L 10 12.2 M 6.6 9 L 10 12.4 L 13.4 9 M 4 11.6 L 4 14.6"
    " C 4 16 4.6 16.6 6 16.6 L 14 16.6 C 15.4 16.6 16 16 16 14.6 L 16 11.6",
    "chevron-left": "M 12.2 5.4 L 7.6 10 L 12.2 14.6",
    "chevron-right": "M 7.8 5.4 L 12.4 10 L 7.8 14.6",
    "close": "M 5 5 L 15 15 M 15 5 L 5 15",
    "screen": "R 3 4 14 9.6 2 M 10 13.6 L 10 16.4 M 6.8 16.4 L 13.2 16.4",
    "info": "O 10 10 7.2 M 10 9.2 L 10 13.6 M 10 6.5 L 10 6.6",
    "power": "A 10 10.8 6.2 122 296 M 10 3 L 10 9.6",
    "upload": "M 10 12.4 L 10 3.6 M 6.6 6.8 L 10 3.4 L 13.4 6.8 M 4 11.6 L 4 14.6"
    " C 4 16 4.6 16.6 6 16.6 L 14 16.6 C 15.4 16.6 16 16 16 14.6 L 16 11.6",
    "table": "R 3.4 4.4 13.2 11.2 2.2 M 3.4 8.2 L 16.6 8.2 M 8 8.2 L 8 15.6 M 3.4 11.9 L 16.6 11.9",
    "print": "R 3.4 7.4 13.2 6.4 2 M 6.2 7.4 L 6.2 3.6 L 13.8 3.6 L 13.8 7.4 M 6.2 11.6 L 13.8 11.6"
    " L 13.8 16.6 L 6.2 16.6 Z",
    "archive": "R 3 4 14 4 1.4 M 4.4 8 L 4.4 14.4 C 4.4 15.8 5 16.4 6.4 16.4 L 13.6 16.4"
    " C 15 16.4 15.6 15.8 15.6 14.4 L 15.6 8 M 8.2 11 L 11.8 11",
    "copy": "R 7.4 7.4 9.2 9.2 2.2 M 4.8 12.6 L 4.2 12.6 C 3.6 12.6 3.4 12.2 3.4 11.6 L 3.4 5.6"
    " C 3.4 4.2 4.2 3.4 5.6 3.4 L 11.6 3.4 C 12.2 3.4 12.6 3.6 12.6 4.2 L 12.6 4.8",
    "book": "M 10 5.6 C 8 4.2 5.6 3.8 3.2 4.2 L 3.2 15 C 5.6 14.6 8 15 10 16.4"
    " C 12 15 14.4 14.6 16.8 15 L 16.8 4.2 C 14.4 3.8 12 4.2 10 5.6 Z M 10 5.6 L 10 16.4",
    "search": "O 9 9 5.2 M 12.8 12.8 L 16.6 16.6",
    "shield": "M 10 3 L 15.8 5.2 L 15.8 9.6 C 15.8 13 13.4 15.8 10 17 C 6.6 15.8 4.2 13 4.2 9.6"
    " L 4.2 5.2 Z M 7.4 9.8 L 9.4 11.8 L 12.8 8",
    "trash": "M 4 5.6 L 16 5.6 M 8 5.6 L 8 3.6 L 12 3.6 L 12 5.6 M 5.4 5.6 L 6.2 16.4 L 13.8 16.4"
    " L 14.6 5.6",
    "seat": "M 6 3.6 L 6.6 11 L 13.6 11 M 6.6 11 L 6 16.4 M 13.6 11 L 14 16.4",
    "help": "O 10 10 7.2 M 7.8 8 C 7.8 5 12.2 5 12.2 8 C 12.2 9.8 10 9.8 10 11.6 M 10 14 L 10 14.1",
    "heart": "M 10 16 C 4.6 12.4 3.2 10 3.2 7.8 C 3.2 4.2 7.8 3.2 10 6.4 C 12.2 3.2 16.8 4.2"
    " 16.8 7.8 C 16.8 10 15.4 12.4 10 16 Z",
    "dot": "O 10 10 2.2",
    "leaf": "M 4 16 C 4 8 8 4.4 16 4 C 16.2 12 12.4 16 6 14.4 M 4 16 C 6 12.4 8.4 10 11.4 8.4",
}
_SOLID = frozenset({"play", "pause", "dot"})
_RAYS = {"sun": (3.2, 5.6, 7.4), "hurts": (2.1, 4.6, 7.2)}

ICON_NAMES = (*_DRAWINGS, *_RAYS)


def paint_icon(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Paint the icon `name` into `box`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / 20, box.height() / 20)
    pen = QPen(colour, _STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(colour if name in _SOLID else Qt.BrushStyle.NoBrush)
    painter.drawPath(icon_path(name))
    if name == "contrast":
        painter.setBrush(colour)
        painter.drawPie(QRectF(3, 3, 14, 14), 270 * 16, 180 * 16)
    painter.restore()


@cache
def icon_path(name: str) -> QPainterPath:
    """The outline of an icon on its grid of 20."""
    if name in _RAYS:
        return _rays(*_RAYS[name])
    path = QPainterPath()
    words = iter(_DRAWINGS[name].split())
    for command in words:
        count = {"M": 2, "L": 2, "C": 6, "O": 3, "R": 5, "A": 5, "Z": 0}[command]
        _draw(path, command, [float(next(words)) for _ in range(count)])
    return path


def _draw(path: QPainterPath, command: str, at: list[float]) -> None:
    match command:
        case "M":
            path.moveTo(*at)
        case "L":
            path.lineTo(*at)
        case "C":
            path.cubicTo(*at)
        case "O":
            path.addEllipse(QPointF(at[0], at[1]), at[2], at[2])
        case "R":
            path.addRoundedRect(QRectF(*at[:4]), at[4], at[4])
        case "A":
            box = QRectF(at[0] - at[2], at[1] - at[2], 2 * at[2], 2 * at[2])
            path.arcMoveTo(box, at[3])
            path.arcTo(box, at[3], at[4])
        case _:
            path.closeSubpath()


def _rays(core: float, inner: float, outer: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(10, 10), core, core)
    for ray in range(8):
        x, y = math.cos(ray * math.pi / 4), math.sin(ray * math.pi / 4)
        path.moveTo(10 + inner * x, 10 + inner * y)
        path.lineTo(10 + outer * x, 10 + outer * y)
    return path
