"""Which screen is wanted: by what happens on it, or by its name."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from deskcoach.ui.on_screen import ScreenWatch
from deskcoach.ui.settings_words import choice_words
from deskcoach.ui.theme import Look
from deskcoach.ui.widgets.fields import Choice
from deskcoach.ui.words import translate


class ScreenField(QWidget):
    """The screens that are there, and a chosen one that is not; it follows as they come and go."""

    picked = Signal(str)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look, self._name = look, name
        self._value = "pointer"
        self._options: dict[str, str] = {}
        self._choice: Choice | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        ScreenWatch(self).changed.connect(self._follow)
        self._follow()

    def show_value(self, value: str) -> None:
        """Show which one is wanted."""
        self._value = value
        self._follow()

    def _follow(self) -> None:
        options = {value: choice_words(value) for value in ("pointer", "active")}
        options |= {each.name(): each.name() for each in QGuiApplication.screens() if each.name()}
        if self._value not in options:
            gone = translate("Settings", "{screen} (not connected)")
            options[self._value] = gone.format(screen=self._value)
        if options != self._options:
            self._options = options
            self._make(options)
        if self._choice is not None:
            self._choice.show_value(self._value)

    def _make(self, options: dict[str, str]) -> None:
        old, self._choice = self._choice, Choice(self._look, self._name, options)
        self._choice.picked.connect(self.picked)
        column = self.layout()
        if column is not None:
            column.addWidget(self._choice)
        if old is not None:
            old.hide()
            old.deleteLater()
