"""A line of words that a person types."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.wires import follow
from deskcoach.ui.widgets.fields.values import style_line


class LineField(QLineEdit):
    """One line of words in a capsule, or without a body between others."""

    def __init__(self, look: Look, name: str, hint: str, most: int, *, bare: bool = False) -> None:
        super().__init__()
        self._look, self._bare = look, bare
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setMaxLength(most)
        self.setProperty("corner", 6 if bare else 18)
        follow(self._apply_theme, look)

    @property
    def words(self) -> str:
        """What was typed, without room around it or twice between words."""
        return " ".join(self.text().split())

    def _apply_theme(self) -> None:
        theme = self._look.theme
        style_line(self, theme, 16, "8px 14px")
        if self._bare:
            self.setStyleSheet(
                f"QLineEdit {{ background: transparent; border: none; padding: 3px 2px;"
                f" color: {theme.tokens.ink.name()};"
                f" placeholder-text-color: {theme.tokens.ink3.name()}; }}"
            )


class TextField(LineField):
    """A line that says what it holds when one leaves it."""

    picked = Signal(object)

    def __init__(self, look: Look, name: str, hint: str, most: int) -> None:
        super().__init__(look, name, hint, most)
        self._shown = ""
        self.setMinimumWidth(220)
        self.editingFinished.connect(self._finished)

    def show_value(self, value: str) -> None:
        """Show this text."""
        self._shown = value
        if not self.hasFocus():
            self.setText(value)

    def _finished(self) -> None:
        if self.words != self._shown:
            self._shown = self.words
            self.picked.emit(self._shown)
