"""The settings: every value that there is, each change applied at once, undone with one click."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from deskcoach.app.breaks.exceptions import sort_program
from deskcoach.app.breaks.preview import preview
from deskcoach.app.page_models import OpenPrograms, Trouble
from deskcoach.app.ports import SendCommand
from deskcoach.app.requests import ChangeSetting, SetAutostart, SortProgram
from deskcoach.core.exercises import Exercise
from deskcoach.core.setting import Setting, all_settings
from deskcoach.core.settings import Settings
from deskcoach.ui.charts.timeline import RibbonView
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import labelled, plural, tr
from deskcoach.ui.design.wires import wire
from deskcoach.ui.figure.palette import Tint
from deskcoach.ui.figure.stage import Figures
from deskcoach.ui.pages.nothing import Invitation, NothingYet
from deskcoach.ui.pages.problems import Problems
from deskcoach.ui.pages.settings.cards import SectionCard, SentenceCard, fits
from deskcoach.ui.pages.settings.exceptions import ExceptionsCard, ProgramsShown
from deskcoach.ui.pages.settings.row import SettingRow
from deskcoach.ui.pages.settings.side import SideList
from deskcoach.ui.pages.settings.stretches import CardPreview, StretchesRow
from deskcoach.ui.pages.settings.words import Page, day_sentence, pages, section_title, value_words
from deskcoach.ui.widgets.buttons import Capsule
from deskcoach.ui.widgets.fields.values import Toggle
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import STRETCH, column, grow, row, widget_of
from deskcoach.ui.widgets.notices import UndoBar
from deskcoach.ui.widgets.scroll import Scroll

# -- The settings: every value that there is, each change applied at once, undone with one click ---


class Shown(Struct, frozen=True):
    """What settings show besides words.

    Attributes:
        figures: Hands out a figure by its id.
        stretches: The stretches that there are.
        card: A picture of the card as these settings have it; None: there is none.
    """

    figures: Figures = lambda _name: None
    stretches: Callable[[], Sequence[Exercise]] = tuple
    card: Callable[[Settings], QPixmap] | None = None


BARE = Shown()
"""Nothing besides words."""
_AT_THE_DESK = "sitting-posture"
"""The figure where no setting fits."""
AnyRow = SettingRow | StretchesRow
Changes = tuple[tuple[Setting, Any, Any], ...]
"""What was changed last: each setting with its value before and after."""
_ROOM = 480
"""Less wide than this, at text 100 %, a page has its list above it, pixels."""
_A_DAY = date(2026, 1, 5)
"""Some Monday: the picture of a day needs a date, and shows none."""


class SettingsPage(QWidget):
    """Side list, sentence and rows; it changes nothing itself but asks for it."""

    first_steps = Signal()
    """The first steps are wanted once more."""

    def __init__(  # noqa: PLR0913 - what the pages are about, by name
        self,
        look: Look,
        send: SendCommand,
        *,
        settle_ms: int = 300,
        data: Sequence[SectionCard] = (),
        below: Settings | None = None,
        open_programs: Callable[[], OpenPrograms] = OpenPrograms,
        shown: Shown = BARE,
    ) -> None:
        """Make all pages.

        Args:
            look: What they look like.
            send: Carries out a change.
            settle_ms: How long a field rests before its value counts.
            data: The cards about the person's data.
            below: What an organisation gives as defaults; None: nothing.
            open_programs: Tells which programs can be excepted.
            shown: What is chosen by picture, and a picture of the card.
        """
        super().__init__()
        self._shown = shown
        self._preview = CardPreview(look)
        self._exceptions = ExceptionsCard(look, open_programs)
        self._exceptions.sorted.connect(self._sort)
        self._data, self._send, self._below = data, send, below
        self._look, self._settle_ms = look, settle_ms
        self._settings = Settings()
        self._rows: dict[tuple[str, str], AnyRow | ProgramsShown] = {}
        self._cards: list[SectionCard] = []
        self._insides: list[QBoxLayout] = []
        self._changed_last: Changes = ()
        self._day = RibbonView(look, name=tr("Settings", "A day like that"), ground="sage")
        self._sentences: list[tuple[Page, SentenceCard]] = []
        self._stack = QStackedWidget()
        self._problems = Problems(look)
        self._side = SideList(look, pages())
        self.search = self._side.search
        self.search.textChanged.connect(self._filter)
        self._side.turned.connect(self._turn)
        self._make_pages()
        self.undo = UndoBar(look)
        self._whole = QStackedWidget()
        for each in (self._stack, Scroll(look, self._not_found())):
            self._whole.addWidget(each)
        page = column(grow(self._whole), self.undo, gap=10)
        self._both = row(self._side, grow(page), gap=16, on=self)
        self._turn(0)
        look.changed.connect(self._show_preview)
        look.changed.connect(self._arrange)

    def _make_pages(self) -> None:
        settings = [each for each in all_settings(self._below) if each.asked]
        shown = {section for page in pages() for section in page.sections}
        for page in pages():
            rows = [s for s in settings if s.section in page.sections]
            if page.name == "appearance":
                # A table that no page knows yet still has a place.
                rows += [s for s in settings if s.section not in shown]
            self._stack.addWidget(self._page(page, rows))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the pages find no room beside their list, it stands above them."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        beside = self.width() - self._side.wide - self._both.spacing()
        folded = beside < _ROOM * max(1.0, self._look.theme.text_scale)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._both.setDirection(down if folded else across)
        self._side.fold(folded)

    def _not_found(self) -> NothingYet:
        invited = Invitation(
            tr("Settings", "No setting is called so."),
            tr("Settings", "Try one word of it, such as sound or break."),
            tr("Settings", "Show all settings"),
            *("undo", Tint.MIST, 180),
        )
        made = NothingYet(self._look, self._shown.figures(_AT_THE_DESK), invited)
        wire(made.button, "clicked()", self.search, "clear()")
        return made

    def _filter(self, text: str) -> None:
        """Show only the rows that fit, and only the pages that have some."""
        found = [self._filter_page(index, page, text) for index, page in enumerate(pages())]
        self._whole.setCurrentIndex(0 if any(found) else 1)
        if any(found) and not found[self._stack.currentIndex()]:
            self._turn(found.index(True))

    def _filter_page(self, index: int, page: Page, text: str) -> bool:
        shown = False
        named = fits(text, page.title)
        for card in self._cards:
            if card.page == page.name:
                shown |= card.filter(text, all_rows=named)
        self._side.offer(index, shown)
        return shown

    def _turn(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        self._side.show_page(index)
        self._insides[index].insertWidget(0, self._problems)  # on top of whichever is open

    def _page(self, page: Page, settings: list[Setting]) -> QWidget:
        sentence = SentenceCard(self._look, self._day if page.name == "breaks" else None)
        self._sentences.append((page, sentence))
        cards = list(self._data) if page.name == "data" else []
        for section in dict.fromkeys(s.section for s in settings):
            own = [s for s in settings if s.section == section and s.unit != "programs"]
            card = SectionCard(self._look, page.name, section_title(section))
            if section == "asking" and self._shown.card is not None:
                card.add(self._preview, section_title(section))
            for setting in own:
                card.add(self._row(setting), tr("Settings", setting.words))
            card.reset.clicked.connect(lambda _=False, o=own: self._reset(o))
            cards.append(card)
        if page.name == "start":
            card = SectionCard(self._look, page.name, "")
            card.add(self._autostart_row(), self._autostart.accessibleName())
            card.add(self._first_steps_row(), tr("Settings", "The first steps"))
            cards.append(card)
        if page.name == "presence":
            cards.append(self._exceptions)
            lists = [s for s in settings if s.unit == "programs"]
            self._rows |= {(s.section, s.key): self._exceptions.shown(s) for s in lists}
            self._exceptions.reset.clicked.connect(lambda: self._reset(lists))
        self._cards += cards
        inner = column(sentence, *cards, STRETCH, gap=12, margins=(0, 0, 0, 12))
        self._insides.append(inner)
        return Scroll(self._look, inner)

    def _row(self, setting: Setting) -> AnyRow:
        made: AnyRow
        if setting.unit == "stretches":
            shown = self._shown
            made = StretchesRow(self._look, setting, shown.figures, shown.stretches)
        else:
            made = SettingRow(self._look, setting, settle_ms=self._settle_ms)
        made.changed.connect(lambda value: self._change(setting, value))
        self._rows[setting.section, setting.key] = made
        return made

    def _autostart_row(self) -> QWidget:
        words = tr("Settings", "Start DeskCoach when you log in")
        self._autostart = Toggle(self._look, words)
        self._autostart.clicked.connect(lambda on: self._send(SetAutostart(on)))
        label = Text(self._look, Role.STRONG, words, wrap=True)
        return widget_of(row(grow(label), self._autostart, gap=6, margins=(0, 12, 6, 12)))

    def _first_steps_row(self) -> QWidget:
        name = tr("Settings", "The first steps")
        told = tr("Settings", "What DeskCoach is, your rhythm, and a break to try.")
        label = Text(self._look, Role.STRONG, name, wrap=True)
        quiet = Text(self._look, Role.SECONDARY, told, "ink2", wrap=True)
        again = Capsule(self._look, tr("Settings", "Show again"), icon="play")
        again.setAccessibleName(labelled(name, again.text()))
        again.clicked.connect(self.first_steps)
        line = row(grow(column(label, quiet, gap=1)), again, gap=14, margins=(0, 12, 6, 12))
        return widget_of(line)

    def show_page(self, name: str) -> None:
        """Turn to a page by its key."""
        for index, page in enumerate(pages()):
            if page.name == name:
                self._turn(index)

    def show_settings(
        self, settings: Settings, troubles: Sequence[Trouble], *, autostart: bool
    ) -> None:
        """Show the values in force, and what is wrong in the file."""
        self._settings = settings
        for (section, key), shown in self._rows.items():
            shown.show_value(getattr(getattr(settings, section), key))
        self._problems.show_problems(troubles)
        self._autostart.setChecked(autostart)
        self._say()

    def _say(self) -> None:
        for page, sentence in self._sentences:
            text = page.sentence(self._settings)
            if page.name == "breaks":
                day = preview(self._settings, _A_DAY)
                text = f"{text} {day_sentence(day.breaks, day.held)}"
                self._day.show_ribbon(day.ribbon)
            sentence.say(text)
        self._show_preview()
        for card in self._cards:
            card.offer_reset()

    def showEvent(self, event: QShowEvent) -> None:
        """Only what is seen needs a picture of the card."""
        super().showEvent(event)
        self._show_preview()

    def _show_preview(self) -> None:
        if self._shown.card is not None and self.isVisible():
            now = self._settings
            self._preview.show_card(self._shown.card(now), now.asking.corner)

    def _value(self, setting: Setting) -> Any:
        return getattr(getattr(self._settings, setting.section), setting.key)

    def _change(self, setting: Setting, value: Any) -> None:
        before = self._value(setting)
        if value == before:
            return
        self._tell(setting, before, value)
        self._send(ChangeSetting(setting.section, setting.key, value))

    def _sort(self, command: SortProgram) -> None:
        """Put a program into a list of exceptions, or out of it, with a way back."""
        lists = {s.key: s for s in all_settings(self._below) if s.unit == "programs"}
        changed = sort_program(self._settings.presence, command)
        changes = [(lists[key], self._value(lists[key]), value) for key, value in changed]
        if changes:
            told = tr("Settings", "Exceptions: {program} changed", program=command.program)
            self._offer_undo(told, tuple(changes))
            self._send(command)

    def _offer_undo(self, text: str, changes: "Changes") -> None:
        self._changed_last = changes
        self.undo.tell(text, lambda: self._put([(setting, old) for setting, old, _ in changes]))

    def _tell(self, setting: Setting, before: Any, value: Any) -> None:
        told = tr(
            "Settings",
            "{what}: {before} → {now}",
            what=tr("Settings", setting.words),
            before=value_words(setting, before),
            now=value_words(setting, value),
        )
        self._offer_undo(told, ((setting, before, value),))

    def take_over(self, old: "SettingsPage") -> None:
        """Stand where another one stood; what was changed there can still be undone here."""
        self._turn(old._stack.currentIndex())  # noqa: SLF001 - it is one of us
        changes = old._changed_last  # noqa: SLF001 - the same
        if not old.undo.isVisible():
            return
        if len(changes) == 1:
            self._tell(*changes[0])
        else:
            self._tell_reset(changes)

    def _put(self, values: Sequence[tuple[Setting, Any]]) -> None:
        for setting, value in values:
            self._rows[setting.section, setting.key].show_value(value)
            self._send(ChangeSetting(setting.section, setting.key, value))

    def _reset(self, settings: Sequence[Setting]) -> None:
        """Take up the defaults of a section, with a way back."""
        found = ((s, self._value(s), s.default) for s in settings)
        changes = tuple(each for each in found if each[1] != each[2])
        if changes:
            self._tell_reset(changes)
            self._put([(setting, usual) for setting, _, usual in changes])

    def _tell_reset(self, changes: "Changes") -> None:
        text = plural("Settings", "%n setting(s) reset.", len(changes))
        self._offer_undo(text, changes)
