"""A line of words with an icon before it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from deskcoach.ui.theme import Look, Role
from deskcoach.ui.widgets.icons import paint_icon
from deskcoach.ui.widgets.text import Text


class Icon(QWidget):
    """An icon in one of the inks; decoration, so it has no name for a screen reader."""

    def __init__(self, look: Look, name: str, ink: str, size: int = 16) -> None:
        super().__init__()
        self._look, self._name, self._ink, self._size = look, name, ink, size
        self.setFixedSize(size, size)
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - it is painted whole
        """Paint the icon."""
        colour = getattr(self._look.theme.tokens, self._ink)
        paint_icon(QPainter(self), self._name, QRectF(0, 0, self._size, self._size), colour)


class IconLabel(QWidget):
    """An icon and words in the same ink."""

    def __init__(self, look: Look, icon: str, role: Role, ink: str, text: str = "") -> None:
        super().__init__()
        self._text = Text(look, role, text, ink)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(Icon(look, icon, ink))
        row.addWidget(self._text, 1)

    def set_text(self, text: str) -> None:
        """Change the words."""
        self._text.setText(text)

    def text(self) -> str:
        """The words."""
        return self._text.text()
