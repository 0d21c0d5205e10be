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
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        side = self._side()
        self.setFixedSize(side, side)
        self.update()

    def _side(self) -> int:
        """It grows with the text beside it."""
        return round(self._size * self._look.theme.text_scale)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - it is painted whole
        """Paint the icon."""
        colour = getattr(self._look.theme.tokens, self._ink)
        paint_icon(QPainter(self), self._name, QRectF(self.rect()), colour)


class IconLabel(QWidget):
    """An icon and words in the same ink."""

    def __init__(
        self, look: Look, icon: str, role: Role, ink: str, text: str = "", *, wrap: bool = False
    ) -> None:
        super().__init__()
        self._text = Text(look, role, text, ink, wrap=wrap)
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
