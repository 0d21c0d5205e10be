"""The side list of the settings: a field that finds, and the pages.

Where a page would find no room beside it, it stands above the page, with the pages in a menu.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QWidget

from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.translation import labelled, tr
from deskcoach.ui.design.wires import follow, wire
from deskcoach.ui.pages.settings.words import Page
from deskcoach.ui.widgets.buttons import Capsule, NavRow
from deskcoach.ui.widgets.fields.values import style_line
from deskcoach.ui.widgets.layout import STRETCH, Columns, column, grow
from deskcoach.ui.widgets.menu import Menu
from deskcoach.ui.widgets.scroll import Scroll

_LEAST = 190
"""How wide it is at least, pixels."""
_NO_LIMIT = 16_777_215
"""Qt's word for it, pixels."""


class FindField(QLineEdit):
    """Escape empties it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(tr("Settings", "Find a setting"))
        self.setPlaceholderText(tr("Settings", "Find a setting"))
        self.setToolTip(QKeySequence(QKeySequence.StandardKey.Find).toString())
        self.setProperty("corner", 16)
        follow(self._apply_theme, look)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty it with Escape."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def _apply_theme(self) -> None:
        style_line(self, self._look.theme, 16, "6px 12px")


class SideList(QWidget):
    """What is looked for, and which page is open; beside the pages, or above them."""

    turned = Signal(int)
    """Another page is wanted, by its number."""

    def __init__(self, look: Look, pages: Sequence[Page]) -> None:
        super().__init__()
        self._look, self._pages = look, pages
        self.search = FindField(look)
        self._rows = QButtonGroup(self)
        for index, page in enumerate(pages):
            button = NavRow(look, page.title, icon=page.icon, height=38)
            button.setProperty("corner", 10)
            self._rows.addButton(button, index)
        self._rows.idClicked.connect(self.turned)
        buttons = self._rows.buttons()
        self._list = Scroll(look, column(*buttons, STRETCH, gap=2), gutter=2, wraps=False)
        self._chosen = Capsule(look, "", trailing="chevron-down", height=38)
        self._chosen.clicked.connect(self._open)
        self._chosen.hide()
        self._offered = dict.fromkeys(range(len(pages)), True)
        column(Columns(grow(self.search), self._chosen, gap=8), grow(self._list), gap=8, on=self)
        self.folded = False
        follow(self._fit, look)

    @property
    def wide(self) -> int:
        """How wide it is beside the pages: as its widest row in the present text size, pixels."""
        widest = max(button.sizeHint().width() for button in self._rows.buttons())
        return max(_LEAST, widest) + 10  # and the bar, where one is wanted

    def fold(self, folded: bool) -> None:
        """Stand above the pages, or beside them."""
        if folded == self.folded:
            return
        self.folded = folded
        self._list.setVisible(not folded)
        self._chosen.setVisible(folded)
        self._fit()

    def _fit(self) -> None:
        self.setMinimumWidth(0 if self.folded else self.wide)
        self.setMaximumWidth(_NO_LIMIT if self.folded else self.wide)

    def show_page(self, index: int) -> None:
        """Show which page is open."""
        page = self._pages[index]
        self._rows.button(index).setChecked(True)
        self._chosen.set_words(page.title, page.icon, "chevron-down")
        self._chosen.setAccessibleName(labelled(tr("Settings", "Page"), page.title))

    def offer(self, index: int, on: bool) -> None:
        """Whether a page is among those that can be turned to."""
        self._rows.button(index).setVisible(on)
        self._offered[index] = on

    def _open(self) -> None:
        menu = Menu(self._look, self)
        wire(menu, "aboutToHide()", menu, "deleteLater()")
        for index in (index for index, on in self._offered.items() if on):
            action = menu.addAction(self._pages[index].title)
            action.triggered.connect(lambda _=False, i=index: self.turned.emit(i))
        menu.popup(self._chosen.mapToGlobal(self._chosen.rect().bottomLeft()))
