"""Where a floating window stands: in a corner of the screen on which the person works."""

import os
from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QCursor, QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

GAP = QPoint(16, 16)
"""How far a card stands from the two edges of its corner, unless it was moved."""


NOTIFY_BELOW = {"KDE", "LXQT"}
"""Desktops whose own notifications come at the bottom right, over a card that stands there."""


def corner_here(choice: str) -> str:
    """The corner that the person chose, or on this desktop the one that is free.

    Args:
        choice: `automatic`, or a corner as in `place_in`.
    """
    if choice != "automatic":
        return choice
    here = os.environ.get("XDG_CURRENT_DESKTOP", "").upper().split(":")
    return "bottom-right" if NOTIFY_BELOW.isdisjoint(here) else "bottom-left"


def working_area() -> QRect:
    """The free area of the screen under the pointer, which is where the person works."""
    screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
    return screen.availableGeometry()


def screen_of(widget: QWidget) -> QScreen:
    """The screen on which a window stands, or would come up.

    Not by the widget's own `screen`: PySide gives that screen to the widget, and takes it away
    from everybody when the widget goes.
    """
    window = widget.window()
    middle = window.frameGeometry().center()
    here = QGuiApplication.screenAt(middle) if window.isVisible() else None
    return here or QGuiApplication.primaryScreen()


Box = tuple[int, int, int, int]
"""Left, top, width and height, in pixels of the system, which may be smaller than Qt's."""


def area_on(wanted: str, in_front: Callable[[], Box | None]) -> QRect:
    """The free area of the screen that is wanted, or the working area where there is none.

    Args:
        wanted: `pointer`, `active` (where most of the window in front is), or a screen's name.
        in_front: Tells where that window is.
    """
    for screen in QGuiApplication.screens():
        if screen.name() == wanted:
            return screen.availableGeometry()
    box = in_front() if wanted == "active" else None
    found = _most_of(QRect(*box)) if box is not None else None
    return working_area() if found is None else found.availableGeometry()


def _most_of(box: QRect) -> QScreen | None:
    def shared(screen: QScreen) -> int:
        whole = screen.geometry()
        part = QRect(whole.topLeft(), whole.size() * screen.devicePixelRatio()).intersected(box)
        return part.width() * part.height()

    found = max(QGuiApplication.screens(), key=shared)
    return found if shared(found) else None


class Home:
    """The area in which a window stands: chosen when it comes, kept while its screen is there."""

    def __init__(self, choose: Callable[[], QRect]) -> None:
        self._choose, self._name = choose, ""

    def area(self, *, stays: bool) -> QRect:
        """The free area now.

        Args:
            stays: The window is up: it goes to another screen only where its own is gone.
        """
        screens = QGuiApplication.screens()
        for screen in screens:
            if stays and screen.name() == self._name != "":
                return screen.availableGeometry()
        area = self._choose()
        names = [each.name() for each in screens if each.availableGeometry() == area]
        self._name = names[0] if names else ""
        return area

    def choose_anew(self) -> None:
        """Another screen is wanted: also of a window that is up."""
        self._name = ""


def place_in(area: QRect, size: QSize, corner: str, gap: QPoint = GAP) -> QPoint:
    """The top left point of a box in a corner of `area`.

    Args:
        area: The free area of the screen.
        size: Size of the box.
        corner: `bottom-right`, `bottom-left`, `top-right` or `top-left`.
        gap: Distance from the corner's two edges, inwards; shortened where it does not fit.
    """
    room_x, room_y = area.width() - size.width(), area.height() - size.height()
    x, y = min(gap.x(), max(0, room_x)), min(gap.y(), max(0, room_y))
    left = area.left() + (room_x - x if corner.endswith("right") else x)
    top = area.top() + (room_y - y if corner.startswith("bottom") else y)
    return QPoint(left, top)


def corner_of(area: QRect, box: QRect) -> tuple[str, QPoint]:
    """The corner nearest to where a box was moved, and its gap from there."""
    right = box.center().x() > area.center().x()
    bottom = box.center().y() > area.center().y()
    x = area.right() - box.right() if right else box.left() - area.left()
    y = area.bottom() - box.bottom() if bottom else box.top() - area.top()
    corner = f"{'bottom' if bottom else 'top'}-{'right' if right else 'left'}"
    return corner, QPoint(max(0, x), max(0, y))
