"""Quiet boxes: what does not work at present, and what can be undone."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import tr
from deskcoach.ui.widgets.buttons import Link
from deskcoach.ui.widgets.labels import Icon, Text
from deskcoach.ui.widgets.layout import column, grow, row, sweep, top
from deskcoach.ui.widgets.surfaces import Surface


class Notice(Surface):
    """Lines of text that can be selected and copied; hidden when there are none."""

    def __init__(self, look: Look, icon: str = "info") -> None:
        super().__init__(look, "mist")
        self._column = column(gap=6)
        icon_above = top(Icon(look, icon, "dusk_ink", 18))
        row(icon_above, grow(self._column), gap=10, margins=(16, 12), on=self)
        self.lines: tuple[str, ...] = ()
        self.hide()

    def show_lines(self, lines: tuple[str, ...], head: str = "", foot: str = "") -> None:
        """Show these lines between a heading and a quiet word, or go when there are none."""
        if lines == self.lines:
            return
        self.lines = lines
        sweep(self._column)
        if lines and head:
            self._column.addWidget(Text(self._look, Role.STRONG, head, wrap=True))
        for line in lines:
            text = Text(self._look, Role.SECONDARY, line, wrap=True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._column.addWidget(text)
        if lines and foot:
            self._column.addWidget(Text(self._look, Role.SECONDARY, foot, "ink2", wrap=True))
        self.setVisible(bool(lines))


# -- What was changed last, in one line, and the way back ---------------------------------------


class UndoBar(Surface):
    """Hidden until something can be taken back."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "sunken", 18)
        self._back: Callable[[], None] | None = None
        self._told = Text(look, Role.SECONDARY, ink="ink2", wrap=True)
        self.button = Link(look, tr("Settings", "Undo"), icon="undo")
        self.button.clicked.connect(self.undo)
        row(grow(self._told), self.button, gap=6, margins=(16, 5), on=self)
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
