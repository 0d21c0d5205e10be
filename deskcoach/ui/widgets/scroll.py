"""A scrolling area with a thin bar and no frame."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QScrollArea, QWidget

from deskcoach.ui.theme import Look


class Scroll(QScrollArea):
    """Scrolls one widget up and down; the ground is that of what is behind it."""

    SPOKEN: QAccessible.Role | None = None

    def __init__(self, look: Look, inner: QWidget) -> None:
        super().__init__()
        self._look = look
        # The controls inside take the focus, and it follows them.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
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
        self.verticalScrollBar().setStyleSheet(
            "QScrollBar:vertical {width: 8px; background: transparent; margin: 0;}"
            f"QScrollBar::handle:vertical {{background: {tokens.edge.name()}; border-radius: 3px;"
            " margin: 0 1px; min-height: 32px;}"
            "QScrollBar::add-line, QScrollBar::sub-line {height: 0;}"
            "QScrollBar::add-page, QScrollBar::sub-page {background: transparent;}"
        )
