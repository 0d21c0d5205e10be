"""The cards of the settings: the rows of a section, and the sentence on top of a page."""

import unicodedata

from PySide6.QtWidgets import QWidget

from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import labelled, tr
from deskcoach.ui.pages.settings.row import SettingRow
from deskcoach.ui.pages.settings.stretches import StretchesRow
from deskcoach.ui.widgets.buttons import Link
from deskcoach.ui.widgets.labels import Marked, Text
from deskcoach.ui.widgets.layout import column, right
from deskcoach.ui.widgets.surfaces import Hairline, Surface


def plain_text(text: str) -> str:
    """Text as it is compared: small letters, without accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in apart if not unicodedata.combining(each))


def fits(wanted: str, text: str) -> bool:
    """Whether every word that is wanted occurs; nothing wanted fits everything."""
    return all(word in plain_text(text) for word in plain_text(wanted).split())


class SectionCard(Surface):
    """The rows of one section, with its title and the way back to the defaults."""

    def __init__(self, look: Look, page: str, title: str) -> None:
        super().__init__(look)
        self.page = page
        self._rows: list[tuple[QWidget, Hairline, str]] = []
        self._title = title
        self.reset = Link(look, tr("Settings", "Reset to the usual"), icon="undo")
        heading = None
        if title:
            heading = Text(look, Role.HEADING, title, wrap=True)
            heading.setContentsMargins(0, 8, 0, 4)
            self.reset.setAccessibleName(labelled(title, self.reset.text()))
        self.reset.hide()
        self._inside = column()
        column(heading, self._inside, right(self.reset), margins=(20, 8), on=self)

    def add(self, shown: QWidget, name: str) -> None:
        """Add a row below the others."""
        line = Hairline(self._look)
        self._inside.addWidget(line)
        self._inside.addWidget(shown)
        line.setVisible(bool(self._rows))
        self._rows.append((shown, line, name))

    def filter(self, text: str, *, all_rows: bool) -> bool:
        """Show the rows that fit; tells whether there are any."""
        everything = all_rows or fits(text, self._title)
        any_shown = False
        for each, line, name in self._rows:
            shown = everything or fits(text, name)
            each.setVisible(shown)
            line.setVisible(shown and any_shown)
            any_shown |= shown
        self.setVisible(any_shown)
        return any_shown

    def offer_reset(self) -> None:
        """Offer the way back where something differs from the defaults."""
        rows = [each for each, _, _ in self._rows if isinstance(each, SettingRow | StretchesRow)]
        self.reset.setVisible(any(each.differs for each in rows))


class SentenceCard(Surface):
    """The sentence on top of a page; the values in it are marked."""

    def __init__(self, look: Look, picture: QWidget | None = None) -> None:
        super().__init__(look, "sage")
        self._text = Marked(look, Role.SENTENCE, line=140)
        column(self._text, picture, gap=6, margins=(22, 18), on=self)

    def say(self, marked: str) -> None:
        """Show a sentence whose values stand in `<b>`."""
        self._text.say(marked)

    def words(self) -> str:
        """What it says, as rich text."""
        return self._text.text()
