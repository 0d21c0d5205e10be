"""Paints one frame of the figure into any rectangle of any painter: widgets, thumbnails, sheets.

Nothing is parsed or measured per frame: the camera, the brushes and the rigid parts are made
once. Crisp at any scale, since everything is a path in units under one transform.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QRadialGradient,
    QTransform,
)

from deskcoach.core.figure import Frame, Motion, motion_of
from deskcoach.core.poses import Chair, Desk, Dumbbells, Figure, Mat
from deskcoach.core.skeleton import Point, place
from deskcoach.ui import figure_body as body
from deskcoach.ui import figure_props as props
from deskcoach.ui.figure_palette import Inks, Look, Palette, Stage, inks_for, stage_colours

_SAMPLES: Final = 12
_STANDING: Final = 190.0
_GLOW_ALPHA: Final = 0.78


@dataclass(frozen=True, slots=True)
class Box:
    """What a figure and its props cover over a whole cycle, in units."""

    left: float
    right: float
    top: float


@lru_cache(maxsize=64)
def box_of(figure: Figure) -> Box:
    """Return the space that a figure needs, over its phases and its other poses."""
    motion = motion_of(figure)
    frames = [
        motion.at(phase.name, step / _SAMPLES)
        for phase in figure.phases
        for step in range(_SAMPLES + 1)
    ]
    frames += [motion.at(pose.name) for pose in figure.poses]
    points = [point for frame in frames for point in frame.points.values()]
    points += props.extent(figure)
    xs = [x for x, _ in points]
    return Box(min(xs) - 10.0, max(xs) + 10.0, max(y for _, y in points) + 9.0)


@dataclass(frozen=True, slots=True)
class Camera:
    """How units become pixels: px = x0 + scale * x, py = floor - scale * y."""

    scale: float
    x0: float
    floor: float

    def transform(self) -> QTransform:
        """Return units to pixels."""
        return QTransform(self.scale, 0.0, 0.0, -self.scale, self.x0, self.floor)


@lru_cache(maxsize=256)
def _camera(box: Box, x: float, y: float, width: float, height: float) -> Camera:
    wide = box.right - box.left
    tall = max(box.top, 1.0)
    # A low figure is not blown up beyond what a standing one would be on a larger stage.
    scale = min(0.92 * width / wide, 0.8 * height / tall, 0.8 * height / _STANDING * 1.25)
    low = 1.0 - min(1.0, scale * tall / (0.8 * height))
    floor = y + height * (0.895 - 0.13 * low)
    return Camera(scale, x + width / 2.0 - scale * (box.left + box.right) / 2.0, floor)


def camera_for(figure: Figure, rect: QRectF) -> Camera:
    """Return the camera that shows a figure's whole movement in a rectangle."""
    return _camera(box_of(figure), rect.x(), rect.y(), rect.width(), rect.height())


def stage_disc(rect: QRectF) -> tuple[QPointF, float]:
    """Return the middle and the radius of the stage's disc in pixels."""
    radius = 0.385 * min(rect.width(), rect.height() * 1.02)
    return QPointF(rect.center().x(), rect.top() + rect.height() * 0.5), radius


def paint_stage(  # noqa: PLR0913 - a stage has this many sides
    painter: QPainter,
    rect: QRectF,
    stage: Stage,
    palette: Palette,
    floor: float | None = None,
    corner: float = 0.0,
) -> None:
    """Paint tint, disc and floor band.

    Args:
        painter: Where to.
        rect: The stage in pixels.
        stage: Which one.
        palette: Light or dark.
        floor: Where the figure stands, pixels from the top of the painter; None for the usual.
        corner: Radius of the stage's corners, pixels.
    """
    colours = stage_colours(palette, stage)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    frame = QPainterPath()
    frame.addRoundedRect(rect, corner, corner)
    centre, radius = stage_disc(rect)
    line = (rect.top() + rect.height() * 0.895 if floor is None else floor) - rect.height() * 0.05
    disc, band = QPainterPath(), QPainterPath()
    disc.addEllipse(centre, radius, radius)
    band.addRect(QRectF(rect.left(), line, rect.width(), rect.bottom() - line))
    painter.fillPath(frame, QColor(f"#{colours.tint}"))
    painter.fillPath(frame & disc, QColor(f"#{colours.disc}"))
    painter.fillPath(frame & band, QColor(f"#{colours.floor}"))
    painter.restore()


def paint_figure(  # noqa: PLR0913 - the whole of what a picture depends on, by name
    painter: QPainter,
    rect: QRectF,
    figure: Figure,
    phase: str,
    fraction: float,
    stage: Stage,
    palette: Palette,
    look: Look,
    ghost: bool = False,
    *,
    breath: float = 0.0,
    backdrop: bool = True,
    corner: float = 0.0,
) -> None:
    """Paint the figure at one moment of its exercise.

    Args:
        painter: Where to.
        rect: The stage in pixels; the figure fits into it over its whole movement.
        figure: What to show.
        phase: The name of a phase or of a pose.
        fraction: How much of the phase has passed, 0 to 1.
        stage: The tint; it also decides the colour of the top.
        palette: Light or dark.
        look: Skin, hair and clothes.
        ghost: Whether a shade of the pose that the phase comes from is left behind.
        breath: -1 to 1, from `deskcoach.core.figure.breath_at`.
        backdrop: Whether to paint the stage as well.
        corner: Radius of the stage's corners, pixels.

    Raises:
        KeyError: The figure has neither phase nor pose of that name.
    """
    motion = motion_of(figure)
    frame = motion.at(phase, fraction, breath)
    camera = camera_for(figure, rect)
    if backdrop:
        paint_stage(painter, rect, stage, palette, camera.floor, corner)
    inks = inks_for(palette, stage, look)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setTransform(camera.transform(), combine=True)
    paint_shadow(painter, figure, frame, inks)
    before = _previous(motion, phase) if ghost else None
    if before is not None and frame.view == "side":
        _ghost(painter, motion.at(before), inks)
    paint_body(painter, figure, frame, inks)
    painter.restore()


def _previous(motion: Motion, phase: str) -> str | None:
    """Return the pose that the figure comes from; in a hold that is where the way in began."""
    figure = motion.figure
    names = [each.name for each in figure.phases]
    if phase not in names:
        return None
    index = names.index(phase)
    return figure.phases[0 if index == 1 else index].start


def paint_body(painter: QPainter, figure: Figure, frame: Frame, inks: Inks) -> None:
    """Paint props and body in units; the painter already carries the camera."""
    fill = painter.fillPath
    holds = any(isinstance(prop, Dumbbells) for prop in figure.props)
    _behind(fill, figure, inks)
    if frame.view == "front":
        torso = body.body_front(fill, painter, frame, inks)
        if holds:
            _bells_front(fill, frame, inks)
        _glow(painter, figure, frame, inks, torso)
        return
    painter.translate(*body.FAR_OFFSET)
    if holds:
        props.dumbbell(fill, frame, "far", inks, far=True)
    body.side_far(fill, frame, inks)
    painter.translate(-body.FAR_OFFSET[0], -body.FAR_OFFSET[1])
    _among(fill, figure, inks)
    body.leg(fill, frame, "near", inks, far=False)
    fill(body.pelvis_side(frame), inks.trousers)
    body.neck(fill, frame, inks)
    torso = body.torso_side(frame)
    fill(torso, inks.top)
    _glow(painter, figure, frame, inks, torso)
    if holds:
        props.dumbbell(fill, frame, "near", inks, far=False)
    body.arm(fill, frame, "near", inks, far=False)
    body.knuckles(painter, frame, inks)
    body.head_side(fill, frame, inks)


def _bells_front(fill: body.Fill, frame: Frame, inks: Inks) -> None:
    props.dumbbell(fill, frame, "far", inks, far=False)
    props.dumbbell(fill, frame, "near", inks, far=False)


def _behind(fill: body.Fill, figure: Figure, inks: Inks) -> None:
    for prop in figure.props:
        if isinstance(prop, Mat):
            props.mat(fill, prop, inks)
        elif isinstance(prop, Chair):
            props.chair_far(fill, prop, inks)


def _among(fill: body.Fill, figure: Figure, inks: Inks) -> None:
    for prop in figure.props:
        if isinstance(prop, Chair):
            props.chair_near(fill, prop, inks)
        elif isinstance(prop, Desk):
            props.desk(fill, prop, inks)


# Muscle: joint and bone whose frame it lies in, where there, and how far it glows (units).
_MUSCLES: Final[dict[str, tuple[str, str, float, float, float]]] = {
    "upper-back": ("chest", "chest", -5.0, 10.0, 15.0),
    "lower-back": ("waist", "waist", -5.5, 3.0, 16.0),
    "shoulders": ("chest", "chest", -3.0, 15.0, 14.0),
    "chest": ("chest", "chest", 6.0, 8.0, 13.0),
    "glutes": ("hip", "pelvis", -6.0, 1.0, 13.0),
}


def _glow(
    painter: QPainter, figure: Figure, frame: Frame, inks: Inks, torso: QPainterPath
) -> None:
    """Let the working muscles glow as far as they work."""
    if frame.effort <= 0.01:
        return
    colour = QColor(inks.glow)
    colour.setAlphaF(_GLOW_ALPHA * frame.effort)
    for muscle in figure.muscles:
        spot = _MUSCLES.get(muscle)
        if spot is None:
            continue
        joint, bone, x, y, radius = spot
        at = place(frame.points[joint], frame.headings[bone], x, y)
        within = torso
        if muscle == "glutes" and frame.view == "side":
            within = body.pelvis_side(frame)
            colour.setAlphaF(0.4 * frame.effort)
        body.glow(painter, within, at, radius, colour)


def paint_shadow(painter: QPainter, figure: Figure, frame: Frame, inks: Inks) -> None:
    """Paint the contact shadow: dark where the body is on the floor, faint where it is high."""
    spots = _contacts(frame)
    for left, right in props.feet_of(figure):
        spots += [(left, 0.0, 2.0), (right, 0.0, 2.0)]
    left = min(x - r for x, _, r in spots)
    right = max(x + r for x, _, r in spots)
    width = right - left
    count = 14
    gradient = QLinearGradient(left, 0.0, right, 0.0)
    for index in range(count + 1):
        x = left + width * index / count
        colour = QColor(inks.shadow)
        edge = min(1.0, min(index, count - index) / 2.0)
        colour.setAlphaF(0.30 * edge * _nearness(spots, x, width / count))
        gradient.setColorAt(index / count, colour)
    for grow, deep, alpha in ((1.0, 4.6, 0.45), (0.97, 3.2, 0.6)):
        path = QPainterPath()
        half = width * grow / 2.0
        path.addEllipse(QPointF((left + right) / 2.0, -1.2), half, deep)
        painter.setOpacity(alpha)
        painter.fillPath(path, QBrush(gradient))
    painter.setOpacity(1.0)


def _contacts(frame: Frame) -> list[tuple[float, float, float]]:
    """Return body points as (x, height, half width), in units, along every bone."""
    points = frame.points
    chains = [("hip", "waist", "chest", "nape", "head")]
    for side in ("near", "far"):
        chains.append(tuple(f"{side}_{j}" for j in ("shoulder", "elbow", "wrist", "hand")))
        chains.append(tuple(f"{side}_{j}" for j in ("hip", "knee", "ankle", "toe")))
    spots: list[tuple[float, float, float]] = []
    for chain in chains:
        for first, second in zip(chain, chain[1:], strict=False):
            for part in (0.0, 0.5, 1.0):
                x, y = body.between(points[first], points[second], part)
                if y < 60.0:
                    spots.append((x, max(0.0, y - 8.0), 7.0))
    return spots or [(points["hip"][0], 60.0, 14.0)]


def _nearness(spots: list[tuple[float, float, float]], x: float, step: float) -> float:
    """Return 1 where something touches the floor near x, down to 0 where all is high."""
    best = 0.0
    for at, height, half in spots:
        gap = max(0.0, abs(x - at) - half) / (step + 8.0)
        best = max(best, (1.0 - min(1.0, height / 55.0)) * max(0.0, 1.0 - gap))
    return best


def _ghost(painter: QPainter, frame: Frame, inks: Inks) -> None:
    """Leave a flat shade of an earlier pose behind the body."""
    flat = _flat(painter.fillPath, inks.ghost)
    body.side_far(flat, frame, inks)
    body.leg(flat, frame, "near", inks, far=False)
    flat(body.pelvis_side(frame), inks.ghost)
    body.neck(flat, frame, inks)
    flat(body.torso_side(frame), inks.ghost)
    body.arm(flat, frame, "near", inks, far=False)
    body.head_side(flat, frame, inks)


def _flat(fill: body.Fill, brush: QBrush) -> Callable[[QPainterPath, QBrush], None]:
    def one_colour(path: QPainterPath, _: QBrush) -> None:
        fill(path, brush)

    return one_colour


__all__ = [
    "Box",
    "Camera",
    "Point",
    "QRadialGradient",
    "Qt",
    "box_of",
    "camera_for",
    "paint_body",
    "paint_figure",
    "paint_shadow",
    "paint_stage",
    "stage_disc",
]
