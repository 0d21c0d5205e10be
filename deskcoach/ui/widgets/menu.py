"""A menu in the design language: a surface with a hairline, rows of 32 px with round corners."""

from PySide6.QtWidgets import QMenu, QWidget

from deskcoach.ui.theme import Look, Role


class Menu(QMenu):
    """A menu that follows the theme. The tray's menu is the panel's to paint, and stays plain."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        theme = self._look.theme
        tokens = theme.tokens
        self.setFont(theme.font(Role.BODY))
        self.setStyleSheet(
            f"QMenu {{background: {tokens.surface.name()}; border: 1px solid {tokens.edge.name()};"
            " padding: 6px;}"
            f"QMenu::item {{color: {tokens.ink.name()}; padding: 7px 20px 7px 14px;"
            " border-radius: 10px; background: transparent;}"
            f"QMenu::item:selected {{background: {tokens.sunken.name()};}}"
        )
