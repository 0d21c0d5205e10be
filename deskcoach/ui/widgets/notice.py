"""A quiet box for what does not work at present: one line each, with its remedy."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from deskcoach.ui.theme import Look, Role
from deskcoach.ui.widgets.flow import sweep
from deskcoach.ui.widgets.icon_label import Icon
from deskcoach.ui.widgets.surface import Surface
from deskcoach.ui.widgets.text import Text


class Notice(Surface):
    """Lines of text that can be selected and copied; hidden when there are none."""

    def __init__(self, look: Look, icon: str = "info") -> None:
        super().__init__(look, "mist")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(10)
        row.addWidget(Icon(look, icon, "dusk_ink", 18), 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        row.addLayout(self._column, 1)
        self.lines: tuple[str, ...] = ()
        self.hide()

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Show these lines, or go when there are none."""
        if lines == self.lines:
            return
        self.lines = lines
        sweep(self._column)
        for line in lines:
            text = Text(self._look, Role.SECONDARY, line, wrap=True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._column.addWidget(text)
        self.setVisible(bool(lines))
