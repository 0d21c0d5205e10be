"""What scrolls: a thin bar beside it, no frame, and a fade where it goes on beyond an edge."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QKeyEvent, QLinearGradient, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from deskcoach.ui.design.theme import Look, Theme
from deskcoach.ui.design.wires import follow
from deskcoach.ui.widgets.layout import held
from deskcoach.ui.widgets.painted import Painted

BAR, GUTTER = 8, 12
"""How wide a bar is, and how far from what it scrolls, pixels."""
SCROLLS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


def bar_style(theme: Theme, gutter: int = 0) -> str:
    """A thin bar without arrows, so many pixels from what it scrolls, as a style sheet."""
    return (
        f"QScrollBar:vertical {{width: {BAR + gutter}px; background: transparent; margin: 0;}}"
        "QScrollBar:horizontal {height: 8px; background: transparent; margin: 0;}"
        f"QScrollBar::handle {{background: {theme.tokens.edge.name()}; border-radius: 3px;"
        " min-height: 32px; min-width: 32px;}"
        "QScrollBar::handle:disabled {background: transparent;}"
        f"QScrollBar::handle:vertical {{margin: 0 1px 0 {gutter + 1}px;}}"
        "QScrollBar::handle:horizontal {margin: 1px 0;}"
        "QScrollBar::add-line, QScrollBar::sub-line {height: 0; width: 0;}"
        "QScrollBar::add-page, QScrollBar::sub-page {background: transparent;}"
    )


class Scroll(QScrollArea):
    """Scrolls one widget up and down, and sideways where large words leave no other way."""

    SPOKEN: QAccessible.Role | None = None

    def __init__(
        self,
        look: Look,
        inside: QWidget | QLayout,
        *,
        ground: str = "canvas",
        gutter: int = GUTTER,
        wraps: bool = True,
    ) -> None:
        """Make one.

        Args:
            look: What it looks like.
            inside: What is scrolled.
            ground: The colour behind it.
            gutter: How far the bar is from it, pixels.
            wraps: Whether there are words in it that wrap.
        """
        super().__init__()
        self._gutter = gutter
        self._look, self._inner = look, held(inside)
        # The controls inside take the focus, and it follows them.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        # Made by us, and bare: when PySide hands out the first widget that Qt has made, it makes
        # the classes of all that there are: a MiB, and 30 ms before the window is there.
        self.setViewport(QWidget())
        self.setWidget(self._inner)
        if wraps:
            # Wrapped words need the least height at full width; Qt would reserve that of the
            # narrowest. What has none would be squeezed.
            self._inner.setMinimumHeight(1)
        self._inner.setAutoFillBackground(False)
        self._fades = [Fade(look, self, ground, above=above) for above in (True, False)]
        follow(self._apply_theme, look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is seen has other edges."""
        super().resizeEvent(event)
        for fade in self._fades:
            fade.follow()

    def reach_by_key(self, name: str) -> None:
        """A page of words is reached by Tab itself, so that the arrows can scroll it."""
        self.SPOKEN = QAccessible.Role.Document
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("inset", True)
        self.setProperty("corner", 12)

    def _apply_theme(self) -> None:
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setStyleSheet(bar_style(self._look.theme, self._gutter))


class Fade(Painted):
    """Where what is scrolled goes on beyond an edge, it fades there into its ground."""

    HIGH = 36

    def __init__(self, look: Look, area: QScrollArea, ground: str, *, above: bool) -> None:
        super().__init__(look, area)
        self._area, self._ground, self._above = area, ground, above
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self.follow)
        bar.rangeChanged.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Keep to the edge of what is seen."""
        bar, seen = self._area.verticalScrollBar(), self._area.viewport().geometry()
        beyond = bar.value() if self._above else bar.maximum() - bar.value()
        if beyond > 0:
            top = seen.top() if self._above else seen.bottom() + 1 - self.HIGH
            self.setGeometry(seen.left(), top, seen.width(), self.HIGH)
            self.raise_()
        self.setVisible(beyond > 0)

    def paint(self, painter: QPainter) -> None:
        """Paint the ground, more and more of it."""
        ground: QColor = getattr(self.tokens, self._ground)
        clear = QColor(ground)
        clear.setAlpha(0)
        near, far = (0, self.height()) if self._above else (self.height(), 0)
        ramp = QLinearGradient(0, near, 0, far)
        ramp.setColorAt(0, ground)
        ramp.setColorAt(1, clear)
        painter.fillRect(self.rect(), ramp)


class ScrollBody(Scroll):
    """What gives way where a window finds no room: it scrolls, and what stands around it stays."""

    LEAST = 48

    def __init__(self, look: Look, inside: QWidget | QLayout, *, ground: str = "canvas") -> None:
        super().__init__(look, inside, ground=ground, gutter=0)
        # The bar keeps its room: words that fit beside it and not without it would go on for ever.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(lambda _least, most: bar.setEnabled(most > 0))
        bar.setEnabled(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """No more than its least; it takes what is left."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """As wide as its content must be, and a line or two high."""
        return QSize(self._inner.minimumSizeHint().width() + BAR, self.LEAST)

    def needed(self, width: int) -> int:
        """How high its content is at a width, in pixels."""
        # Before it is seen, Qt leaves out the gaps between words that are about to be shown.
        return max(self._inner.heightForWidth(width - BAR) + 4, self.LEAST)

    def take_key(self, event: QKeyEvent) -> bool:
        """Scroll with the arrows and the page keys, where there is something to scroll."""
        if event.key() not in SCROLLS or not self.verticalScrollBar().maximum():
            return False
        QApplication.sendEvent(self.verticalScrollBar(), event)
        return True


class Bodies(QStackedWidget):
    """Pages of which one is seen, each in a body of its own."""

    def __init__(self, look: Look, *pages: QWidget) -> None:
        super().__init__()
        self._bodies = {page: ScrollBody(look, page) for page in pages}
        for body in self._bodies.values():
            self.addWidget(body)

    def turn_to(self, page: QWidget) -> None:
        """Turn to a page, and to its top."""
        body = self._bodies[page]
        if body is not self.currentWidget():
            body.verticalScrollBar().setValue(0)
            self.setCurrentWidget(body)

    def take_key(self, event: QKeyEvent) -> bool:
        """Scroll the page that is seen, where it has to be scrolled."""
        body = self.currentWidget()
        return isinstance(body, ScrollBody) and body.take_key(event)
