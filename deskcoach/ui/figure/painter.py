"""Paints one frame of the figure into any rectangle of any painter: widgets, thumbnails, sheets.

Nothing is parsed or measured per frame: the camera, the brushes and the rigid parts are made
once. Crisp at any scale, since everything is a path in units under one transform.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QTransform

from deskcoach.core.figure.model import Chair, Desk, Dumbbells, Figure, Mat
from deskcoach.core.figure.motion import SIDES, Frame, Motion, Side, motion_of
from deskcoach.core.figure.skeleton import place
from deskcoach.ui.design.figure_appearance import FigureAppearance
from deskcoach.ui.figure import body, front, props
from deskcoach.ui.figure.palette import Inks, Palette, Tint, inks_for, mixed, stage_colours

_SAMPLES: Final = 6
_STANDING: Final = 190.0
_GLOW: Final = 0.78
Stroke = tuple[QPainterPath, QBrush]
_NOTHING: Final[Stroke] = (QPainterPath(), QBrush())

_FAINT: Final = 0.01
# How far each layer of the shadow spreads and how deep it is (units), and how dark: a soft edge.
_SHADOW_RINGS: Final = ((3.2, 5.4, 0.08), (1.6, 4.3, 0.16), (0.0, 3.1, 0.25))
# Body parts higher than this cast no shadow on the floor, units.
_CASTS: Final = 48.0


class _Box(Struct, frozen=True):
    """What a figure and its props cover over a whole cycle, in units."""

    left: float
    right: float
    top: float


@lru_cache(maxsize=64)
def box_of(figure: Figure) -> _Box:
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
    return _Box(min(xs) - 10.0, max(xs) + 10.0, max(y for _, y in points) + 9.0)


class Camera(Struct, frozen=True):
    """How units become pixels: px = x0 + scale * x, py = floor - scale * y."""

    scale: float
    x0: float
    floor: float

    def transform(self) -> QTransform:
        """Return units to pixels."""
        return QTransform(self.scale, 0.0, 0.0, -self.scale, self.x0, self.floor)

    def units(self, pixels: QRect) -> QRectF:
        """Return where pixels lie, and the next ones around them, which a soft edge may touch."""
        around = pixels.adjusted(-1, -1, 1, 1)
        left, top = (around.left() - self.x0) / self.scale, around.top() - self.floor
        low = -(top + around.height()) / self.scale
        return QRectF(left, low, around.width() / self.scale, around.height() / self.scale)


@lru_cache(maxsize=256)
def _camera(box: _Box, x: float, y: float, width: float, height: float) -> Camera:
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


def changed_area(before: Sequence[Stroke], after: Sequence[Stroke], camera: Camera) -> QRect:
    """Return the pixels in which one moment of a figure looks other than another one."""
    changed = QRectF()
    for (path, brush), (other, others_brush) in zip_longest(before, after, fillvalue=_NOTHING):
        if path != other or brush != others_brush:
            changed = changed.united(path.controlPointRect()).united(other.controlPointRect())
    return camera.transform().mapRect(changed).toAlignedRect().adjusted(-1, -1, 1, 1)


def stage_disc(rect: QRectF) -> tuple[QPointF, float]:
    """Return the middle and the radius of the stage's disc in pixels."""
    radius = 0.385 * min(rect.width(), rect.height() * 1.02)
    return QPointF(rect.center().x(), rect.top() + rect.height() * 0.5), radius


def paint_stage(
    painter: QPainter,
    rect: QRectF,
    stage: Tint,
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
    line = (rect.top() + rect.height() * 0.895 if floor is None else floor) - rect.height() * 0.05
    sides = rect.x(), rect.y(), rect.width(), rect.height()
    tint, disc, band = _stage_paths(sides, line, corner)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if corner > 0.0:
        painter.fillPath(tint, QColor(f"#{colours.tint}"))
    else:
        painter.fillRect(rect, QColor(f"#{colours.tint}"))
    painter.fillPath(disc, QColor(f"#{colours.disc}"))
    painter.fillPath(band, QColor(f"#{colours.floor}"))
    painter.restore()


@lru_cache(maxsize=64)
def _stage_paths(
    sides: tuple[float, float, float, float], line: float, corner: float
) -> tuple[QPainterPath, QPainterPath, QPainterPath]:
    """Return tint, disc and floor band; cutting paths is slow, so it is done once a size."""
    rect = QRectF(*sides)
    frame, disc, band = QPainterPath(), QPainterPath(), QPainterPath()
    frame.addRoundedRect(rect, corner, corner)
    disc.addEllipse(*_disc(rect))
    band.addRect(QRectF(rect.left(), line, rect.width(), rect.bottom() - line))
    return frame, frame & disc, frame & band


def _disc(rect: QRectF) -> tuple[QPointF, float, float]:
    centre, radius = stage_disc(rect)
    return centre, radius, radius


def paint_figure(  # noqa: PLR0913, PLR0917 - the whole of what a picture depends on, by name
    painter: QPainter,
    rect: QRectF,
    figure: Figure,
    phase: str,
    fraction: float,
    stage: Tint,
    palette: Palette,
    look: FigureAppearance,
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
        breath: -1 to 1, from `deskcoach.core.figure.motion.breath_at`.
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
    replay(painter, camera, compose(figure, frame, inks_for(palette, stage, look), ghost, phase))


def replay(
    painter: QPainter, camera: Camera, strokes: Sequence[Stroke], within: QRect | None = None
) -> None:
    """Paint what `compose` made, through a camera.

    Args:
        painter: Where to.
        camera: From units to pixels.
        strokes: What is painted.
        within: What lies outside of these pixels is left out; None: nothing is.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setTransform(camera.transform(), combine=True)
    seen = None if within is None else camera.units(within)
    for path, brush in strokes:
        if seen is None or seen.intersects(path.controlPointRect()):
            painter.fillPath(path, brush)
    painter.restore()


def compose(
    figure: Figure, frame: Frame, inks: Inks, ghost: bool = False, phase: str = ""
) -> list[Stroke]:
    """Return everything that one frame shows, from back to front, in units.

    Args:
        figure: For its props and muscles.
        frame: The body.
        inks: What to paint it with.
        ghost: Whether a shade of the pose that `phase` comes from is left behind.
        phase: The phase that the frame is from.
    """
    strokes: list[Stroke] = []

    def fill(path: QPainterPath, brush: QBrush) -> None:
        strokes.append((path, brush))

    _props(fill, figure, inks, _MATS)
    _shadow(fill, figure, frame, inks)
    motion = motion_of(figure)
    before = _previous(motion, phase) if ghost else None
    if before is not None and frame.view == "side":
        _ghost(fill, motion.at(before), inks)
    _compose_body(fill, figure, frame, inks)
    return strokes


def _previous(motion: Motion, phase: str) -> str | None:
    """Return the pose that the figure comes from; in a hold that is where the way in began."""
    figure = motion.figure
    names = [each.name for each in figure.phases]
    if phase not in names:
        return None
    index = names.index(phase)
    return figure.phases[0 if index == 1 else index].start


def _compose_body(fill: body.Fill, figure: Figure, frame: Frame, inks: Inks) -> None:
    """Paint props and body."""
    holds = any(isinstance(prop, Dumbbells) for prop in figure.props)
    _props(fill, figure, inks, _BEHIND)
    if frame.view == "front":
        lights = {side: _arm_light(figure, frame, inks, side) for side in SIDES}
        front.body_front(fill, frame, inks, lights)
        if holds:
            _bells_front(fill, frame, inks)
        front.face_front(fill, frame, inks)
        return
    far = _aside(fill)
    if holds:
        props.dumbbell(far, frame, "far", inks, far=True)
    body.side_far(far, frame, inks)
    _props(fill, figure, inks, _AMONG)
    body.leg(fill, frame, "near", inks, far=False)
    fill(body.pelvis_side(frame), _trunk_light(figure, frame, inks, _SEAT)(inks.trousers))
    body.neck(fill, frame, inks)
    fill(body.torso_side(frame), _trunk_light(figure, frame, inks, _TRUNK)(inks.top))
    if holds:
        props.dumbbell(fill, frame, "near", inks, far=False)
    body.arm(fill, frame, "near", inks, False, _arm_light(figure, frame, inks, "near"))
    body.draw_knuckles(fill, frame, inks)
    body.draw_head_side(fill, frame, inks)


def _aside(fill: body.Fill) -> body.Fill:
    """Return a fill that sets the far limbs off from the near ones."""

    def fill_aside(path: QPainterPath, brush: QBrush) -> None:
        fill(path.translated(*body.FAR_OFFSET), brush)

    return fill_aside


def _bells_front(fill: body.Fill, frame: Frame, inks: Inks) -> None:
    props.dumbbell(fill, frame, "far", inks, far=False)
    props.dumbbell(fill, frame, "near", inks, far=False)


Drawings = Mapping[type, Callable[..., None]]

# What is painted of a prop: the mat under the shadow, a part behind the body, a part among it.
_MATS: Final[Drawings] = {Mat: props.mat}
_BEHIND: Final[Drawings] = {Chair: props.chair_far}
_AMONG: Final[Drawings] = {Chair: props.chair_near, Desk: props.desk}


def _props(fill: body.Fill, figure: Figure, inks: Inks, draw: Drawings) -> None:
    for prop in figure.props:
        if type(prop) in draw:
            draw[type(prop)](fill, prop, inks)


Spot = tuple[str, str, float, float, float]

# Muscle: joint and bone whose frame it lies in, where there, and how far it glows (units).
_TRUNK: Final[dict[str, Spot]] = {
    "lower-back": ("waist", "waist", -5.5, 4.0, 14.0),
    "upper-back": ("chest", "chest", -7.0, 12.0, 16.0),
    "chest": ("chest", "chest", 6.0, 8.0, 13.0),
    "shoulders": ("chest", "chest", 0.0, 15.5, 13.0),
}
_SEAT: Final[dict[str, Spot]] = {"glutes": ("hip", "pelvis", -6.0, 1.0, 13.0)}
# Muscle: how far down the upper arm it glows.
_ARMS: Final = {"shoulders": 0.12, "arms": 0.55}


def _trunk_light(figure: Figure, frame: Frame, inks: Inks, spots: Mapping[str, Spot]) -> body.Light:
    """Return the glow of the first muscle that works in a part of the trunk."""
    for muscle in figure.muscles:
        if muscle in spots and frame.effort > _FAINT:
            joint, bone, x, y, radius = spots[muscle]
            at = place(frame.points[joint], frame.headings[bone], x, y)
            return body.light(at, radius, inks.glow, _strength(frame))
    return body.unlit


def _strength(frame: Frame) -> float:
    """Return the glow in steps too fine to see: Qt keeps the colours of a gradient it knows."""
    return _GLOW * round(frame.effort * 32.0) / 32.0


def _arm_light(figure: Figure, frame: Frame, inks: Inks, side: Side) -> body.Light:
    """Return the glow of an upper arm: its own muscles, or those of the upper back beneath."""
    for muscle in figure.muscles:
        if muscle in _ARMS and frame.effort > _FAINT:
            ends = frame.points[f"{side}_shoulder"], frame.points[f"{side}_elbow"]
            at = body.between(*ends, _ARMS[muscle])
            return body.light(at, 13.0, inks.glow, _strength(frame))
    upper = {"upper-back": _TRUNK["upper-back"]}
    return _trunk_light(figure, frame, inks, upper)


def _shadow(fill: body.Fill, figure: Figure, frame: Frame, inks: Inks) -> None:
    """Paint the contact shadow: it shrinks and fades as the body leaves the floor."""
    left, right, near = _contact(frame, props.feet_of(figure))
    middle = QPointF((left + right) / 2.0, -1.4)
    # On a mat the shadow keeps to the mat.
    on_mat = any(isinstance(prop, Mat) for prop in figure.props)
    ground, flat = (inks.mat_colour, 0.36) if on_mat else (inks.floor, 1.0)
    for grow, deep, dark in _SHADOW_RINGS:
        path = QPainterPath()
        path.addEllipse(middle, (right - left) / 2.0 + grow, deep * flat)
        # Mixed with what it lies on, not translucent: blending wide shapes is slow.
        fill(path, QBrush(mixed(ground, inks.shade, dark * near)))


def _contact(frame: Frame, feet: Sequence[tuple[float, float]]) -> tuple[float, float, float]:
    """Return where the shadow begins and ends (units) and how near the floor the body is, 0-1.

    A part that rises draws its end of the shadow towards the parts that stay down, so that the
    shadow follows the movement without a jump.
    """
    spots = [(x, min(1.0, max(0.0, 1.0 - (y - 8.0) / _CASTS))) for x, y in frame.points.values()]
    spots += [(x, 1.0) for span in feet for x in span]
    weight = sum(near for _, near in spots)
    if weight <= 0.0:
        return frame.points["hip"][0] - 12.0, frame.points["hip"][0] + 12.0, 0.25
    middle = sum(x * near * near for x, near in spots) / sum(near * near for _, near in spots)
    pulled = [middle + (x - middle) * near**0.5 for x, near in spots]
    return min(pulled) - 5.0, max(pulled) + 5.0, max(near for _, near in spots)


def _ghost(fill: body.Fill, frame: Frame, inks: Inks) -> None:
    """Leave a flat shade of an earlier pose behind the body."""
    flat = _flat(fill, inks.ghost)
    body.side_far(_aside(flat), frame, inks)
    body.leg(flat, frame, "near", inks, far=False)
    flat(body.pelvis_side(frame), inks.ghost)
    body.neck(flat, frame, inks)
    flat(body.torso_side(frame), inks.ghost)
    body.arm(flat, frame, "near", inks, far=False)
    body.draw_head_side(flat, frame, inks)


def _flat(fill: body.Fill, brush: QBrush) -> body.Fill:
    def one_colour(path: QPainterPath, _: QBrush) -> None:
        fill(path, brush)

    return one_colour
