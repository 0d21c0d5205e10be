"""A field for times of day, such as `09:00-12:30, 13:15-18:00`."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from deskcoach.ui.theme import Look, Role
from deskcoach.ui.widgets.fields import refuse
from deskcoach.ui.words import translate

RANGE = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)")


def _plain(word: str) -> str:
    """`9.00 - 12.30`, with any dash, as `09:00-12:30`."""
    ends = re.sub(r"\s*[-\u2013\u2014]\s*", "-", word.strip()).replace(".", ":").split("-")
    return "-".join(f"0{end}" if re.match(r"\d:", end) else end for end in ends)


class RangesField(QLineEdit):
    """Takes ranges separated by commas; what cannot be read is taken back when one leaves."""

    picked = Signal(object)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._value: tuple[str, ...] = ()
        self.setAccessibleName(name)
        self.setPlaceholderText(translate("Settings", "none"))
        self.setToolTip(translate("Settings", "Such as 09:00-12:30, 13:15-18:00 or 22:00-06:00"))
        self.setMinimumWidth(220)
        self.editingFinished.connect(self._finished)
        look.changed.connect(self._dress)
        self._dress()

    def show_value(self, value: tuple[str, ...]) -> None:
        """Show these ranges."""
        self._value = tuple(value)
        self.setText(", ".join(self._value))

    def _finished(self) -> None:
        words = tuple(_plain(word) for word in self.text().split(",") if word.strip())
        good = len(words) <= 6 and all(RANGE.fullmatch(word) for word in words)
        if good and words != self._value:
            self._value = words
            self.picked.emit(words)
            return
        typed = self.text()
        self.show_value(self._value)
        if not good:
            text = translate("Settings", "“{typed}” does not fit here. {example}")
            refuse(self, text.format(typed=typed[:40], example=self.toolTip()))

    def _dress(self) -> None:
        tokens = self._look.theme.tokens
        self.setFont(self._look.theme.font(Role.BODY))
        self.setStyleSheet(
            f"QLineEdit {{ placeholder-text-color: {tokens.ink3.name()};"
            f" background: {tokens.surface.name()}; color: {tokens.ink.name()};"
            f" border: 1px solid {tokens.edge.name()}; border-radius: 7px; padding: 7px 10px; }}"
            f"QLineEdit:focus {{ border: 2px solid {tokens.pine_mid.name()}; }}"
        )
