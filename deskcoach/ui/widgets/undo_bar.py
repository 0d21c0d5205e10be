"""What was changed last, in one line, and the way back."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout

from deskcoach.ui.theme import Look, Role
from deskcoach.ui.widgets.capsule import Link
from deskcoach.ui.widgets.surface import Surface
from deskcoach.ui.widgets.text import Text
from deskcoach.ui.words import translate


class UndoBar(Surface):
    """Hidden until something can be taken back."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "sunken", 18)
        self._back: Callable[[], None] | None = None
        self._told = Text(look, Role.SECONDARY, ink="ink2", wrap=True)
        self.button = Link(look, translate("Settings", "Undo"), icon="undo")
        self.button.clicked.connect(self.undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 16, 5)
        row.addWidget(self._told, 1)
        row.addWidget(self.button)
        self.hide()

    def tell(self, text: str, back: Callable[[], None]) -> None:
        """Say what was done, and remember how to take it back."""
        self._told.setText(text)
        self._back = back
        self.show()

    def undo(self) -> None:
        """Take it back, once."""
        back, self._back = self._back, None
        self.hide()
        if back is not None:
            back()
