"""What the figure sits on, lies on and holds: chair, mat, dumbbells, desk. Units, y up."""

from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from deskcoach.core.figure.model import Chair, Desk, Figure, Mat
from deskcoach.core.figure.motion import Frame, Side
from deskcoach.core.figure.skeleton import Point, place
from deskcoach.ui.figure import shapes
from deskcoach.ui.figure.body import Fill
from deskcoach.ui.figure.palette import Inks


def mat(fill: Fill, prop: Mat, inks: Inks) -> None:
    """Draw a mat with a hint of its thickness."""
    fill(_bar(prop.x, -3.6, prop.length, 4.6, 2.3), inks.mat_edge)
    fill(_bar(prop.x, -1.8, prop.length, 2.9, 1.45), inks.mat)


def chair_far(fill: Fill, prop: Chair, inks: Inks) -> None:
    """Draw the legs on the far side."""
    x, seat = prop.x, prop.seat
    fill(shapes.capsule((x - 13.0, seat - 5.0), (x - 18.0, 2.0), 2.3, 2.0), inks.wood_far)
    fill(shapes.capsule((x + 13.0, seat - 5.0), (x + 15.0, 2.0), 2.3, 2.0), inks.wood_far)


def chair_near(fill: Fill, prop: Chair, inks: Inks) -> None:
    """Draw the low back, the near legs and the seat."""
    x, seat = prop.x, prop.seat
    fill(shapes.capsule((x - 17.0, seat - 5.0), (x - 24.5, seat + 25.0), 2.4, 2.2), inks.wood)
    fill(
        shapes.capsule((x - 21.6, seat + 15.0), (x - 24.6, seat + 26.0), 3.5, 3.3), inks.wood_light
    )
    fill(shapes.capsule((x - 17.0, seat - 4.0), (x - 21.5, 2.2), 2.7, 2.2), inks.wood)
    fill(shapes.capsule((x + 17.0, seat - 4.0), (x + 19.0, 2.2), 2.7, 2.2), inks.wood)
    fill(_bar(x - 20.5, seat - 5.4, 42.0, 5.4, 2.7), inks.wood_light)


def desk(fill: Fill, prop: Desk, inks: Inks) -> None:
    """Draw a desk with a screen at eye height and a keyboard."""
    x, top = prop.x, prop.height
    fill(_bar(x + 34.0, top + 2.0, 3.4, 16.0, 1.7), inks.metal)
    fill(_bar(x + 25.0, top - 0.4, 21.0, 2.6, 1.3), inks.metal)
    fill(shapes.capsule((x + 32.6, top + 16.0), (x + 29.8, top + 50.0), 2.0, 2.0), inks.screen)
    fill(shapes.capsule((x + 46.0, top - 4.0), (x + 46.0, 2.4), 2.6, 2.2), inks.wood)
    fill(_bar(x, top - 5.0, 58.0, 5.0, 2.5), inks.wood_light)
    fill(_bar(x + 5.0, top - 0.2, 15.0, 1.8, 0.9), inks.metal_light)


def dumbbell(fill: Fill, frame: Frame, side: Side, inks: Inks, far: bool) -> None:
    """Draw a dumbbell across the hand that grips it."""
    wrist, heading = frame.points[f"{side}_wrist"], frame.headings[f"{side}_hand"]
    grip = place(wrist, heading, 0.0, 5.2)
    metal = inks.metal_far if far else inks.metal
    fill(shapes.carried(_bells(), grip, heading), metal)
    fill(shapes.carried(_bell_rims(), grip, heading), metal if far else inks.metal_light)


@lru_cache(maxsize=1)
def _bells() -> QPainterPath:
    path = QPainterPath()
    path.addRect(QRectF(-9.0, -1.3, 18.0, 2.6))
    for x in (-14.2, 7.2):
        path.addRoundedRect(QRectF(x, -5.6, 7.0, 11.2), 2.4, 2.4)
    return path


@lru_cache(maxsize=1)
def _bell_rims() -> QPainterPath:
    path = QPainterPath()
    for x in (-9.4, 7.0):
        path.addRoundedRect(QRectF(x, -4.4, 2.4, 8.8), 1.2, 1.2)
    return path


@lru_cache(maxsize=64)
def _bar(x: float, y: float, width: float, height: float, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(x, y, width, height), radius, radius)
    return path


def extent(figure: Figure) -> list[Point]:
    """Return the corners of all standing props in units, for the camera."""
    corners: list[Point] = []
    for prop in figure.props:
        if isinstance(prop, Mat):
            corners += [(prop.x, 0.0), (prop.x + prop.length, 0.0)]
        elif isinstance(prop, Chair):
            corners += [(prop.x - 28.0, 0.0), (prop.x + 22.0, prop.seat + 28.0)]
        elif isinstance(prop, Desk):
            corners += [(prop.x, 0.0), (prop.x + 60.0, prop.height + 52.0)]
    return corners


def feet_of(figure: Figure) -> list[tuple[float, float]]:
    """Return where props touch the floor, as (from, to) in units, for the shadow."""
    spans: list[tuple[float, float]] = []
    for prop in figure.props:
        if isinstance(prop, Chair):
            spans.append((prop.x - 22.0, prop.x + 20.0))
        elif isinstance(prop, Desk):
            spans.append((prop.x + 40.0, prop.x + 52.0))
    return spans
