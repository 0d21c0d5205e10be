"""Where windows stand: whole on their screen, in a corner of the one that is worked on."""

import ctypes
import os
from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.wires import once, wire

CHANGES = (QEvent.Type.Show, QEvent.Type.LayoutRequest, QEvent.Type.DevicePixelRatioChange)


class ScreenWatch(QObject):
    """Says once, a moment later, that screens came, went, or are another size, place or scale."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._soon = once(self, self.changed.emit)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._added)
            app.screenRemoved.connect(self._tell)
            app.primaryScreenChanged.connect(self._tell)
        for screen in QGuiApplication.screens():
            self._listen(screen)

    def _added(self, screen: QScreen) -> None:
        self._listen(screen)
        self._tell()

    def _listen(self, screen: QScreen) -> None:
        for signal in (
            screen.geometryChanged,
            screen.availableGeometryChanged,
            screen.logicalDotsPerInchChanged,
        ):
            signal.connect(self._tell)

    def _tell(self, *_: object) -> None:
        self._soon.start(0)


class OnScreen(QObject):
    """Fits one window anew: when it is shown, when words, text, font, theme or a screen changed."""

    def __init__(self, window: QWidget, look: Look | None, fit: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._fit = window, fit
        self._soon = once(self, self._now)
        wire(ScreenWatch(self), "changed()", self._soon, "start()")
        if look is not None:
            wire(look, "changed()", self._soon, "start()")
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - there is one
        """Notice what changes the size that is wanted, or that there is."""
        # A window that Python has let go of still has events, when this here is empty already.
        if "_soon" in self.__dict__ and event.type() in CHANGES:
            if event.type() is QEvent.Type.Show:
                self._fit()  # at once, so that nobody sees it jump
            self._soon.start(0)
        return False

    def _now(self) -> None:
        if self._window.isVisible():
            self._fit()


def keep_whole(window: QWidget, least: QSize, look: Look | None = None) -> OnScreen:
    """Keep a window with a frame whole on its screen; it is no larger than the screen.

    Args:
        window: Its contents give way by themselves, for example by scrolling.
        least: As small as it may be made with text as in the design, where the screen has room.
        look: The theme that it follows.
    """

    def fit() -> None:
        _bring_inside(window, least if look is None else least * roomier(look))

    return OnScreen(window, look, fit)


def roomier(look: Look) -> float:
    """So many times larger a window wants to be, with text as large as it is."""
    return max(1.0, 1 + (look.theme.text_scale - 1) * 0.6)


def _bring_inside(window: QWidget, least: QSize) -> None:
    frame = window.frameGeometry()
    around = frame.size() - window.size()
    area = screen_of(window).availableGeometry()
    room = area.size() - around
    window.setMinimumSize(least.boundedTo(room))
    if window.isMaximized() or window.isFullScreen():
        return
    if window.size().boundedTo(room) != window.size():
        window.resize(window.size().boundedTo(room))
    at = inside(QRect(frame.topLeft(), window.size() + around), area)
    if at != frame.topLeft():
        window.move(at)


def inside(box: QRect, area: QRect) -> QPoint:
    """Where the top left of a box has to be for all of it to lie in an area, if it can."""
    x = max(area.left(), min(box.left(), area.right() + 1 - box.width()))
    y = max(area.top(), min(box.top(), area.bottom() + 1 - box.height()))
    return QPoint(x, y)


def measured_anew(widget: QWidget) -> None:
    """Have the layouts in a widget forget their measures: Qt does so only when events come."""
    for each in widget.findChildren(QWidget):
        each.updateGeometry()


# -- Where a floating window stands: in a corner of the screen on which the person works --------


UNASKED = Qt.WindowType.WindowStaysOnTopHint | Qt.WindowType.WindowDoesNotAcceptFocus
"""What comes up by itself is seen, and takes no key from whoever types."""
WITH_ANSWERS = Qt.WindowType.Tool | UNASKED
"""The same, with buttons; see `comes_unasked`."""


def comes_unasked(window: QWidget) -> None:
    """Have a window of `WITH_ANSWERS` come up without the focus, on every desktop."""
    window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    # A tool window stands in the taskbar of some panels; a notification nowhere.
    window.setAttribute(Qt.WidgetAttribute.WA_X11NetWmWindowTypeNotification)
    window.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)


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


def bring_to_front(window: QWidget) -> None:
    """Show a window above the others; one that comes anew has the focus itself."""
    if not window.isVisible():
        window.setFocus(Qt.FocusReason.OtherFocusReason)
    window.show()
    window.raise_()
    window.activateWindow()


# -- What is behind a window -----


@cache
def composited(platform: str) -> bool:
    """Whether translucent windows show what is behind them.

    Args:
        platform: Qt's name of the platform, such as `xcb`.
    """
    return _x11_composited() if platform == "xcb" else platform != "minimal"


def _x11_composited() -> bool:
    """Ask who owns the selection that every X11 compositor takes."""
    try:
        xlib = ctypes.CDLL("libX11.so.6")
    except OSError:
        return False
    xlib.XOpenDisplay.restype = ctypes.c_void_p
    xlib.XInternAtom.restype = xlib.XGetSelectionOwner.restype = ctypes.c_ulong
    xlib.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    xlib.XGetSelectionOwner.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
    xlib.XCloseDisplay.argtypes = [ctypes.c_void_p]
    display = xlib.XOpenDisplay(None)
    if not display:
        return False
    screen = xlib.XDefaultScreen(ctypes.c_void_p(display))
    selection = xlib.XInternAtom(display, f"_NET_WM_CM_S{screen}".encode(), 0)
    owner = xlib.XGetSelectionOwner(display, selection)
    xlib.XCloseDisplay(display)
    return bool(owner)


def translucent() -> bool:
    """The same for the platform that this program runs on."""
    return composited(QGuiApplication.platformName())
