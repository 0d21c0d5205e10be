"""The search field above the settings, and what fits what is written in it."""

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from deskcoach.ui.theme import Look, Role
from deskcoach.ui.words import translate


def plain(text: str) -> str:
    """Text as it is compared: small letters, without accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in apart if not unicodedata.combining(each))


def fits(wanted: str, text: str) -> bool:
    """Whether every word that is wanted occurs; nothing wanted fits everything."""
    return all(word in plain(text) for word in plain(wanted).split())


class FindField(QLineEdit):
    """Escape empties it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(translate("Settings", "Find a setting"))
        self.setPlaceholderText(translate("Settings", "Find a setting"))
        self.setToolTip(QKeySequence(QKeySequence.StandardKey.Find).toString())
        self.setProperty("corner", 16)
        look.changed.connect(self._dress)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty it with Escape."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def _dress(self) -> None:
        tokens = self._look.theme.tokens
        self.setFont(self._look.theme.font(Role.BODY))
        self.setStyleSheet(
            f"QLineEdit {{ placeholder-text-color: {tokens.ink3.name()};"
            f" background: {tokens.surface.name()}; color: {tokens.ink.name()};"
            f" border: 1px solid {tokens.edge.name()}; border-radius: 16px; padding: 6px 12px; }}"
        )
