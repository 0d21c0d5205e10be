"""A scrolling area with a thin bar and no frame."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy, QStackedWidget, QWidget

from deskcoach.ui.theme import Look

BAR = 8
"""How wide a bar is, pixels."""
SCROLLS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Scroll(QScrollArea):
    """Scrolls one widget up and down, and sideways where large words leave no other way."""

    SPOKEN: QAccessible.Role | None = None

    def __init__(self, look: Look, inner: QWidget) -> None:
        super().__init__()
        self._look = look
        # The controls inside take the focus, and it follows them.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidget(inner)
        # Wrapped words need the least height at full width; Qt would reserve that of the narrowest.
        inner.setMinimumHeight(1)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        look.changed.connect(self._dress)
        self._dress()

    def reach_by_key(self, name: str) -> None:
        """A page of words is reached by Tab itself, so that the arrows can scroll it."""
        self.SPOKEN = QAccessible.Role.Document
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("inset", True)
        self.setProperty("corner", 12)

    def _dress(self) -> None:
        tokens = self._look.theme.tokens
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setStyleSheet(
                "QScrollBar:vertical {width: 8px; background: transparent; margin: 0;}"
                "QScrollBar:horizontal {height: 8px; background: transparent; margin: 0;}"
                f"QScrollBar::handle {{background: {tokens.edge.name()}; border-radius: 3px;"
                " min-height: 32px; min-width: 32px;}"
                "QScrollBar::handle:disabled {background: transparent;}"
                "QScrollBar::handle:vertical {margin: 0 1px;}"
                "QScrollBar::handle:horizontal {margin: 1px 0;}"
                "QScrollBar::add-line, QScrollBar::sub-line {height: 0; width: 0;}"
                "QScrollBar::add-page, QScrollBar::sub-page {background: transparent;}"
            )


class Body(Scroll):
    """What gives way where a window finds no room: it scrolls, and what stands around it stays."""

    LEAST = 48

    def __init__(self, look: Look, inner: QWidget) -> None:
        super().__init__(look, inner)
        self._inner = inner
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
        self._bodies = {page: Body(look, page) for page in pages}
        for body in self._bodies.values():
            self.addWidget(body)

    @property
    def page(self) -> QWidget:
        """The page that is seen."""
        return next(page for page, body in self._bodies.items() if body is self.currentWidget())

    def turn_to(self, page: QWidget) -> None:
        """Turn to a page, and to its top."""
        body = self._bodies[page]
        if body is not self.currentWidget():
            body.verticalScrollBar().setValue(0)
            self.setCurrentWidget(body)

    def take_key(self, event: QKeyEvent) -> bool:
        """Scroll the page that is seen, where it has to be scrolled."""
        body = self.currentWidget()
        return isinstance(body, Body) and body.take_key(event)
