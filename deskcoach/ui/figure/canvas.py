"""The editor's picture: one pose on its stage with a handle at each joint that can be moved.

By mouse: drag a handle. By keyboard: Page Up and Page Down choose one, the arrows move it by a
unit, with Shift by five.
"""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from deskcoach.core.figure.edit import HANDLES
from deskcoach.core.figure.model import READY, Figure
from deskcoach.core.figure.motion import Frame, motion_of
from deskcoach.core.figure.skeleton import Point
from deskcoach.ui.design.figure_appearance import FigureAppearance
from deskcoach.ui.design.translation import tr
from deskcoach.ui.figure.painter import Camera, camera_for, compose, paint_stage, replay
from deskcoach.ui.figure.palette import inks_for, palette_for
from deskcoach.ui.figure.sheet import stage_for

_REACH_PX: Final = 14.0
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, 1.0),
    Qt.Key.Key_Down: (0.0, -1.0),
}


class PoseCanvas(QWidget):
    """Shows a pose with handles, or a moment between poses without them.

    Signals:
        dragged: handle, x, y: where it should go, units.
        grabbed: a change begins (for undo).
    """

    dragged = Signal(str, float, float)
    grabbed = Signal()

    def __init__(self, figure: Figure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure = figure
        self._moment: tuple[str, float] = (READY, 0.0)
        self._dark = False
        self._handle = HANDLES[0]
        self._held = False
        self._camera: Camera | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(240, 240)
        self.setAccessibleName(tr("PoseCanvas", "Pose"))
        self._describe()

    def set_figure(self, figure: Figure) -> None:
        """Show a changed figure; while a handle is held the view stays where it is."""
        self._figure = figure
        poses, phases = (pose.name for pose in figure.poses), (each.name for each in figure.phases)
        if self._moment[0] not in {*poses, *phases}:
            self._moment = READY, 0.0
        if not self._held:
            self._camera = None
        self.update()

    def set_moment(self, name: str, fraction: float) -> None:
        """Show a pose (fraction 0, with handles) or a moment of a phase."""
        self._moment = name, fraction
        self.update()

    def set_dark(self, on: bool) -> None:
        """Use the dark palette."""
        self._dark = on
        self.update()

    def handle(self) -> str:
        """Return the chosen handle."""
        return self._handle

    def handle_at(self, name: str) -> QPointF:
        """Return where a handle is, in the widget's pixels."""
        return self._to_pixels(self._frame().points[name])

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(560, 560)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt clips by itself
        """Paint stage, figure and handles."""
        painter = QPainter(self)
        rect = QRectF(self.rect())
        palette, stage = palette_for(self._dark), stage_for(self._figure)
        camera = self._view()
        paint_stage(painter, rect, stage, palette, camera.floor, 20.0)
        frame = self._frame()
        inks = inks_for(palette, stage, FigureAppearance())
        replay(painter, camera, compose(self._figure, frame, inks))
        if self.is_pose():
            self._paint_handles(painter, frame)
        painter.end()

    def is_pose(self) -> bool:
        """Return whether a pose is shown, so that it can be changed."""
        return any(pose.name == self._moment[0] for pose in self._figure.poses)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the nearest handle."""
        if event.button() != Qt.MouseButton.LeftButton or not self.is_pose():
            return
        frame, at = self._frame(), event.position()
        gaps = {name: self._gap(frame.points[name], at) for name in HANDLES}
        nearest = min(HANDLES, key=lambda name: gaps[name])
        if gaps[nearest] <= _REACH_PX:
            self._camera = self._view()
            self._held = True
            self._choose(nearest)
            self.grabbed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the held handle."""
        if self._held:
            self.dragged.emit(self._handle, *self._to_units(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go, and fit the view to the new pose."""
        if self._held and event.button() == Qt.MouseButton.LeftButton:
            self._held = False
            self._camera = None
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a handle or move it."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            step = 1 if key == Qt.Key.Key_PageDown else -1
            self._choose(HANDLES[(HANDLES.index(self._handle) + step) % len(HANDLES)])
        elif key in _ARROWS and self.is_pose():
            far = 5.0 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1.0
            x, y = self._frame().points[self._handle]
            dx, dy = _ARROWS[key]
            self.grabbed.emit()
            self.dragged.emit(self._handle, x + dx * far, y + dy * far)
        else:
            super().keyPressEvent(event)

    def _choose(self, name: str) -> None:
        self._handle = name
        self._describe()
        self.update()

    def _describe(self) -> None:
        words = {
            "hip": tr("PoseCanvas", "hips"),
            "waist": tr("PoseCanvas", "waist"),
            "chest": tr("PoseCanvas", "lower ribs"),
            "nape": tr("PoseCanvas", "shoulders"),
            "head": tr("PoseCanvas", "neck"),
            "crown": tr("PoseCanvas", "head"),
            "near_elbow": tr("PoseCanvas", "elbow"),
            "near_wrist": tr("PoseCanvas", "wrist"),
            "near_hand": tr("PoseCanvas", "fingertips"),
            "near_knee": tr("PoseCanvas", "knee"),
            "near_ankle": tr("PoseCanvas", "ankle"),
            "near_toe": tr("PoseCanvas", "toes"),
        }
        chosen = tr("PoseCanvas", "Handle: {0}", words[self._handle])
        self.setAccessibleDescription(chosen)
        self.setToolTip(chosen)

    def _frame(self) -> Frame:
        name, fraction = self._moment
        motion = motion_of(self._figure)
        return motion.at_unguarded(name) if self.is_pose() else motion.at(name, fraction)

    def _view(self) -> Camera:
        return self._camera or camera_for(self._figure, QRectF(self.rect()))

    def _to_pixels(self, point: Point) -> QPointF:
        view = self._view()
        return QPointF(view.x0 + view.scale * point[0], view.floor - view.scale * point[1])

    def _to_units(self, at: QPointF) -> Point:
        view = self._view()
        return (at.x() - view.x0) / view.scale, (view.floor - at.y()) / view.scale

    def _gap(self, point: Point, at: QPointF) -> float:
        gap = self._to_pixels(point) - at
        return float((gap.x() ** 2 + gap.y() ** 2) ** 0.5)

    def _paint_handles(self, painter: QPainter, frame: Frame) -> None:
        """Rings of ink on white: seen on every stage and on every limb."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for name in HANDLES:
            chosen = name == self._handle
            painter.setBrush(QColor("#1A5342" if chosen else "#FFFFFF"))
            painter.setPen(QPen(QColor("#FFFFFF" if chosen else "#1D2A25"), 1.6))
            size = 6.5 if chosen else 4.5
            painter.drawEllipse(self._to_pixels(frame.points[name]), size, size)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor("#37866B"), 2.5))
            painter.drawEllipse(self._to_pixels(frame.points[self._handle]), 11.0, 11.0)
