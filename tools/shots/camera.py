"""Takes a window in every colour that is wanted, and has each picture judged.

A window is made once and shown in one colour after the other, as when a person changes them.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from deskcoach.ui.design.theme import Look
from deskcoach.ui.figure.view import FigureView
from deskcoach.ui.shell.main_window import Window
from deskcoach.ui.strength.player import SessionPlayer
from deskcoach.ui.strength.safety import SafetyCheck
from deskcoach.ui.widgets.surfaces import Canvas
from tests.ui.seen import Word  # noqa: TC001
from tools.shots.judge import discoloured, misplaced, readable_words

Pictures = Mapping[str, QPixmap]
"""The same in each colour."""
Shot = tuple[str, Pictures]
Grab = Callable[[QWidget], Pictures]


AREA = QRect(0, 0, 1280, 800)
"""Where cards and players stand, unless another size is looked at."""


class Camera:
    """What a process looks at: its colours, its size of text, and its size of windows."""

    def __init__(
        self, look: Look, colours: tuple[str, ...], text: float, size: QSize | None
    ) -> None:
        """Have it ready.

        Args:
            look: Of all windows.
            colours: `light`, `dark`, `contrast`.
            text: 1.0 is the size in the design.
            size: Of what fills a screen, in pixels; None: as it opens.
        """
        self.look, self.colours, self._text, self._size = look, colours, text, size
        self.area = AREA if size is None else QRect(QPoint(), size)
        self._faults: dict[str, list[str]] = {}
        self._words: list[Word] = []
        self._places: list[tuple[int, ...]] = []
        self.show(colours[0])

    def show(self, colours: str) -> None:
        """Show everything in these colours."""
        high = "high" if colours == "contrast" else "system"
        self.look.choose("light" if high == "high" else colours, "reduced", self._text, high)

    def __call__(self, window: QWidget) -> Pictures:
        """The window as it is painted, after everything has been laid out."""
        if self._size is not None and isinstance(window, Window | SessionPlayer | SafetyCheck):
            window.resize(self._size)
        if type(window) in {
            QWidget,
            Canvas,
        }:  # the frame of a page, which shows as much of it as there is
            window.resize(window.size().boundedTo(window.screen().availableSize()))
        if isinstance(window, Window | Canvas):
            # What is closed would still follow each change of colours, which takes its time.
            window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.show()  # what was never shown is laid out only in part
        settle()
        taken = {colours: self._taken(window, colours) for colours in self.colours}
        self.colours = self.colours[::-1]  # the next window begins with those that are shown now
        return taken

    def _taken(self, window: QWidget, colours: str) -> QPixmap:
        window.setUpdatesEnabled(False)  # it is painted once, into its picture
        self.show(colours)
        settle(3)
        if any(figure.is_animating() for figure in window.findChildren(FigureView)):
            QTest.qWait(50)  # a loop has begun: each picture is of its first step
        window.setUpdatesEnabled(True)
        picture = window.grab()
        image = picture.toImage()
        here, found = places(window), list[str]()
        if not window.isVisible():
            found.append("gone: it was hidden before its picture was taken")
        if colours == self.colours[0] or here != self._places:
            if colours != self.colours[0]:
                found.append(f"moved: it stands otherwise than in {self.colours[0]}")
            self._words, self._places = readable_words(window), here
            found += misplaced(window, self._words)
        found += discoloured(window, self._words, image)
        self._faults.setdefault(colours, []).extend(found)
        return picture

    def told(self, colours: str) -> list[str]:
        """What was wrong in these colours since they were asked about last."""
        return list(dict.fromkeys(self._faults.pop(colours, [])))

    def painted(self, paint: Callable[[], QPixmap]) -> Pictures:
        """What is no window, in each colour."""
        pictures = {}
        for colours in self.colours:
            self.show(colours)
            pictures[colours] = paint()
        return pictures

    def printed(self, paint: Callable[[], QImage]) -> Pictures:
        """What is printed has its own colours: once."""
        return {self.colours[-1]: QPixmap.fromImage(paint())}


def places(window: QWidget) -> list[tuple[int, ...]]:
    """Where everything stands that is seen."""
    seen = (each.geometry() for each in window.findChildren(QWidget) if each.isVisible())
    return [(box.x(), box.y(), box.width(), box.height()) for box in seen]


def settle(times: int = 12) -> None:
    """Words that wrap are measured again, floor by floor, at their width."""
    for _ in range(times):
        QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
