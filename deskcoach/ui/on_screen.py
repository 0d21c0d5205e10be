"""Keeps our windows whole and on a screen, whatever happens to screens, text, font or language."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from deskcoach.ui.placing import screen_of
from deskcoach.ui.theme import Look
from deskcoach.ui.wires import wire

CHANGES = (QEvent.Type.Show, QEvent.Type.LayoutRequest, QEvent.Type.DevicePixelRatioChange)


class ScreenWatch(QObject):
    """Says once, a moment later, that screens came, went, or are another size, place or scale."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.changed)
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
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._now)
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
        least: As small as it may be made, where the screen has so much room.
        look: The theme that it follows.
    """
    return OnScreen(window, look, lambda: _bring_inside(window, least))


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
