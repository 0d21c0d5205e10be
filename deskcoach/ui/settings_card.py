"""A card of the settings: the rows of one section; and the sentence on top of a page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from deskcoach.ui.settings_find import fits
from deskcoach.ui.settings_row import SettingRow
from deskcoach.ui.theme import Look, Role
from deskcoach.ui.widgets.capsule import Link
from deskcoach.ui.widgets.surface import Hairline, Surface
from deskcoach.ui.widgets.text import Text
from deskcoach.ui.words import labelled, translate


class SectionCard(Surface):
    """The rows of one section, with its title and the way back to the defaults."""

    def __init__(self, look: Look, page: str, title: str) -> None:
        super().__init__(look)
        self.page = page
        self._rows: list[tuple[QWidget, Hairline, str]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 8, 20, 8)
        self._column.setSpacing(0)
        self._title = title
        if title:
            heading = Text(look, Role.HEADING, title, wrap=True)
            heading.setContentsMargins(0, 8, 0, 4)
            self._column.addWidget(heading)
        self.reset = Link(look, translate("Settings", "Reset to the usual"), icon="undo")
        if title:
            self.reset.setAccessibleName(labelled(title, self.reset.text()))
        self.reset.hide()
        self._column.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignRight)

    def add(self, row: QWidget, name: str) -> None:
        """Add a row below the others."""
        line = Hairline(self._look)
        self._column.insertWidget(self._column.count() - 1, line)
        self._column.insertWidget(self._column.count() - 1, row)
        line.setVisible(bool(self._rows))
        self._rows.append((row, line, name))

    def filter(self, text: str, *, all_rows: bool) -> bool:
        """Show the rows that fit; tells whether there are any."""
        everything = all_rows or fits(text, self._title)
        any_shown = False
        for row, line, name in self._rows:
            shown = everything or fits(text, name)
            row.setVisible(shown)
            line.setVisible(shown and any_shown)
            any_shown |= shown
        self.setVisible(any_shown)
        return any_shown

    def offer_reset(self) -> None:
        """Offer the way back where something differs from the defaults."""
        rows = [row for row, _, _ in self._rows if isinstance(row, SettingRow)]
        self.reset.setVisible(any(row.differs for row in rows))


class SentenceCard(Surface):
    """The sentence on top of a page; the values in it are marked."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "sage")
        self._text = Text(look, Role.SENTENCE, wrap=True)
        self._text.setTextFormat(Qt.TextFormat.RichText)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.addWidget(self._text)

    def say(self, marked: str) -> None:
        """Show a sentence whose values stand in `<b>`."""
        pine = self._look.theme.tokens.pine.name()
        style = f"color: {pine}; font-weight: 600; text-decoration: underline"
        text = marked.replace("<b>", f'<span style="{style}">').replace("</b>", "</span>")
        self._text.setText(f'<p style="line-height: 140%; margin: 0">{text}</p>')

    def add(self, picture: QWidget) -> None:
        """Put a picture below the words."""
        layout = self.layout()
        if layout is not None:
            layout.addWidget(picture)

    def words(self) -> str:
        """What it says, as rich text."""
        return self._text.text()
