"""The settings: every value that there is, each change applied at once, undone with one click."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from deskcoach.core.problems import Problem
from deskcoach.core.settings import Setting, Settings, all_settings
from deskcoach.ui.settings_row import SettingRow
from deskcoach.ui.settings_words import Page, pages, section_title, value_words
from deskcoach.ui.theme import Look, Role
from deskcoach.ui.widgets.capsule import Link, NavRow
from deskcoach.ui.widgets.fields import Toggle
from deskcoach.ui.widgets.notice import Notice
from deskcoach.ui.widgets.scroll import Scroll
from deskcoach.ui.widgets.surface import Hairline, Surface
from deskcoach.ui.widgets.text import Text
from deskcoach.ui.words import translate


class SettingsPage(QWidget):
    """Side list, sentence and rows; it changes nothing itself but says what was changed."""

    changed = Signal(str, str, object)
    autostart = Signal(bool)

    def __init__(self, look: Look, *, settle_ms: int = 300) -> None:
        super().__init__()
        self._look, self._settle_ms = look, settle_ms
        self._settings = Settings()
        self._undo: tuple[Setting, Any] | None = None
        self._rows: dict[tuple[str, str], SettingRow] = {}
        self._sentences: list[tuple[Page, Sentence]] = []
        self._stack = QStackedWidget()
        self._problems = Notice(look)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._side(), 0)
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(self._problems)
        column.addWidget(self._stack, 1)
        column.addWidget(self._undo_line())
        row.addLayout(column, 1)
        look.changed.connect(self._say)

    def _side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._nav = QButtonGroup(self)
        settings = list(all_settings())
        shown = {section for page in pages() for section in page.sections}
        for index, page in enumerate(pages()):
            rows = [s for s in settings if s.section in page.sections]
            if page.name == "appearance":
                # A table that no page knows yet still has a place.
                rows += [s for s in settings if s.section not in shown]
            self._stack.addWidget(self._page(page, rows))
            button = NavRow(self._look, page.title, icon=page.icon, height=38)
            button.setProperty("corner", 10)
            button.setChecked(index == 0)
            button.clicked.connect(lambda _=False, i=index: self._stack.setCurrentIndex(i))
            self._nav.addButton(button, index)
            column.addWidget(button)
        column.addStretch(1)
        side.setFixedWidth(max(190, side.sizeHint().width()))
        return side

    def _page(self, page: Page, settings: list[Setting]) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 12, 12)
        column.setSpacing(12)
        sentence = Sentence(self._look)
        self._sentences.append((page, sentence))
        column.addWidget(sentence)
        for section in dict.fromkeys(s.section for s in settings):
            rows = [self._row(s) for s in settings if s.section == section]
            column.addWidget(self._card(section_title(section), rows))
        if page.name == "start":
            column.addWidget(self._card("", [self._autostart_row()]))
        column.addStretch(1)
        scroll = Scroll(self._look, inner)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return scroll

    def _card(self, title: str, rows: Sequence[QWidget]) -> Surface:
        card = Surface(self._look)
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 8, 20, 8)
        column.setSpacing(0)
        if title:
            heading = Text(self._look, Role.HEADING, title)
            heading.setContentsMargins(0, 8, 0, 4)
            column.addWidget(heading)
        for index, row in enumerate(rows):
            if index:
                column.addWidget(Hairline(self._look))
            column.addWidget(row)
        return card

    def _row(self, setting: Setting) -> SettingRow:
        row = SettingRow(self._look, setting, settle_ms=self._settle_ms)
        row.changed.connect(lambda value: self._change(setting, value))
        self._rows[setting.section, setting.key] = row
        return row

    def _autostart_row(self) -> QWidget:
        row = QWidget()
        words = translate("Settings", "Start DeskCoach when you log in")
        self._autostart = Toggle(self._look, words)
        self._autostart.clicked.connect(self.autostart)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 12, 6, 12)
        layout.addWidget(Text(self._look, Role.STRONG, words, wrap=True), 1)
        layout.addWidget(self._autostart)
        return row

    def _undo_line(self) -> QWidget:
        self._bar = Surface(self._look, "sunken", 18)
        self._told = Text(self._look, Role.SECONDARY, ink="ink2", wrap=True)
        self._take_back = Link(self._look, translate("Settings", "Undo"), icon="undo")
        self._take_back.clicked.connect(self._undo_last)
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(16, 5, 16, 5)
        row.addWidget(self._told, 1)
        row.addWidget(self._take_back)
        self._bar.hide()
        return self._bar

    def show_page(self, name: str) -> None:
        """Turn to a page by its key."""
        for index, page in enumerate(pages()):
            if page.name == name:
                self._stack.setCurrentIndex(index)
                self._nav.button(index).setChecked(True)

    def show_settings(
        self, settings: Settings, problems: tuple[Problem, ...], *, autostart: bool
    ) -> None:
        """Show the values in force, and what is wrong in the file."""
        self._settings = settings
        for (section, key), row in self._rows.items():
            row.show_value(getattr(getattr(settings, section), key))
        self._problems.show_lines(tuple(str(problem) for problem in problems))
        self._autostart.setChecked(autostart)
        self._say()

    def _say(self) -> None:
        for page, sentence in self._sentences:
            sentence.say(page.sentence(self._settings))

    def _change(self, setting: Setting, value: Any) -> None:
        before = getattr(getattr(self._settings, setting.section), setting.key)
        if value == before:
            return
        self._undo = (setting, before)
        text = translate("Settings", "{what}: {before} → {now}")
        self._told.setText(
            text.format(
                what=translate("Settings", setting.words),
                before=value_words(setting, before),
                now=value_words(setting, value),
            )
        )
        self._bar.show()
        self.changed.emit(setting.section, setting.key, value)

    def _undo_last(self) -> None:
        if self._undo is None:
            return
        setting, before = self._undo
        self._undo = None
        self._bar.hide()
        self._rows[setting.section, setting.key].show_value(before)
        self.changed.emit(setting.section, setting.key, before)


class Sentence(Surface):
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

    def words(self) -> str:
        """What it says, as rich text."""
        return self._text.text()
