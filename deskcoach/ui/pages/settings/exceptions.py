"""Exceptions by program, both ways: chosen from what is open, or typed."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from deskcoach.app.breaks.exceptions import CAPTIONS, OPPOSITE
from deskcoach.app.page_models import OpenPrograms
from deskcoach.app.requests import ProgramList, SortProgram
from deskcoach.core.setting import Setting
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import labelled, said, tr
from deskcoach.ui.design.wires import once
from deskcoach.ui.pages.settings.cards import SectionCard, fits
from deskcoach.ui.widgets.buttons import Capsule, Tone
from deskcoach.ui.widgets.fields.times import ProgramsField
from deskcoach.ui.widgets.fields.values import Choice
from deskcoach.ui.widgets.labels import Icon, Text
from deskcoach.ui.widgets.layout import Columns, column, grow, row, sweep, widget_of
from deskcoach.ui.widgets.menu import Menu
from deskcoach.ui.widgets.surfaces import Hairline

KNOWN_MS = 150
"""Milliseconds in which sound server and window manager have told who is there. Ours."""
LISTS: tuple[ProgramList, ...] = tuple(OPPOSITE)


def choices(into: ProgramList) -> dict[str, str]:
    """The two lists between which a program is moved, and what each does."""
    wait = tr("Settings", "Wait")
    if into.startswith("fullscreen"):
        return {"fullscreen_work": tr("Settings", "Offer breaks"), "fullscreen_watch": wait}
    return {"microphone_listens": tr("Settings", "Ignore"), "microphone_calls": wait}


class ProgramsShown:
    """One list, as the page shows and compares values."""

    def __init__(self, setting: Setting, show: Callable[[str, tuple[str, ...]], None]) -> None:
        self._setting, self._show, self._value = setting, show, setting.default

    def show_value(self, value: Any) -> None:
        """Show the programs that are in it."""
        self._value = tuple(value)
        self._show(self._setting.key, self._value)

    @property
    def differs(self) -> bool:
        """Whether it is another one than the default."""
        return bool(self._value != self._setting.default)


class ExceptionsCard(SectionCard):
    """All exceptions, each with its two ways; they are added from what is open now."""

    sorted = Signal(object)
    """A `SortProgram` that the person asks for."""

    def __init__(self, look: Look, open_programs: Callable[[], OpenPrograms]) -> None:
        super().__init__(look, "presence", tr("Settings", "Exceptions"))
        self._open, self._lists = open_programs, list[ProgramsShown]()
        self._values: dict[str, tuple[str, ...]] = {}
        self._words = list[str]()
        self.opened = Capsule(look, tr("Settings", "Add an open program"), icon="plus")
        self.opened.clicked.connect(self._choose)
        self._menu = Menu(look, self)
        self._soon = once(self, self._show_menu, KNOWN_MS)
        name = tr("Settings", "Add a program by its name")
        self.typed = ProgramsField(look, name)
        self.typed.setPlaceholderText(tr("Settings", "Such as code, org.kde.kate"))
        self.typed.picked.connect(self._type)
        self._none = Text(
            look,
            Role.SECONDARY,
            tr("Settings", "None yet. Programs are told apart by the names of their windows."),
            ink="ink2",
            wrap=True,
        )
        self._rows_here = column()
        ways = Columns(grow(self.typed), self.opened, gap=12, middle=True)
        body = column(self._none, self._rows_here, ways, gap=8, margins=(0, 4, 6, 10))
        self._inside.addWidget(widget_of(body))

    def shown(self, setting: Setting) -> ProgramsShown:
        """What shows the value of one of the lists."""
        self._words.append(tr("Settings", setting.words))
        made = ProgramsShown(setting, self._take)
        self._lists.append(made)
        return made

    def filter(self, text: str, *, all_rows: bool) -> bool:
        """Show all of it where anything in it fits."""
        programs = (name for names in self._values.values() for name in names)
        known = (self._title, *self._words, *programs)
        found = all_rows or any(fits(text, each) for each in known)
        self.setVisible(found)
        return found

    def offer_reset(self) -> None:
        """Offer the way back where there are exceptions."""
        self.reset.setVisible(any(each.differs for each in self._lists))

    def _take(self, key: str, programs: tuple[str, ...]) -> None:
        if self._values.get(key) == programs:
            return
        self._values[key] = programs
        sweep(self._rows_here)
        found = [(name, into) for into in LISTS for name in self._values.get(into, ())]
        for name, into in sorted(found, key=lambda each: each[0].casefold()):
            self._rows_here.addWidget(self._row(name, into))
            self._rows_here.addWidget(Hairline(self._look))
        self._none.setVisible(not found)

    def _row(self, program: str, into: ProgramList) -> QWidget:
        icon = "fill" if into.startswith("fullscreen") else "microphone"
        name = Text(self._look, Role.STRONG, program, wrap=True)
        told = Text(self._look, Role.SECONDARY, said(CAPTIONS[into]), ink="ink2", wrap=True)
        choice = Choice(self._look, program, choices(into))
        choice.show_value(into)
        choice.picked.connect(lambda to: self.sorted.emit(SortProgram(program, to)))
        away = Capsule(self._look, "", tone=Tone.GHOST, icon="close")
        away.setAccessibleName(labelled(program, tr("Settings", "Remove")))
        away.clicked.connect(lambda: self.sorted.emit(SortProgram(program, into, on=False)))
        words = row(Icon(self._look, icon, "ink2", 20), grow(column(name, told, gap=1)), gap=14)
        ways = widget_of(row(choice, away, gap=8))
        both = Columns(grow(widget_of(words)), ways, gap=14, middle=True)
        return widget_of(column(both, margins=(0, 10)))

    def _choose(self) -> None:
        self._open()  # nobody may have looked until now: then it is known in a moment
        self._soon.start()

    def _show_menu(self) -> None:
        self._menu.clear()
        found = self._open()
        added = self._offer(found.windows, "fullscreen_work")
        if found.microphone:
            self._menu.addSeparator()
            added |= self._offer(found.microphone, "microphone_listens")
        if not added:
            none = self._menu.addAction(tr("Settings", "No other program is known here"))
            none.setEnabled(False)
        self._menu.popup(self.opened.mapToGlobal(self.opened.rect().bottomLeft()))

    def _offer(self, programs: Iterable[str], into: ProgramList) -> bool:
        """Rows for those that are no exception yet; tells whether there are any."""
        here = (*self._values.get(into, ()), *self._values.get(OPPOSITE[into], ()))
        known = {each.casefold() for each in here}
        new = [each for each in programs if each.casefold() not in known]
        for program in new:
            text = program
            if into == "microphone_listens":
                text = tr("Settings", "{program}, with the microphone", program=program)
            action = self._menu.addAction(text)
            action.triggered.connect(
                lambda _=False, p=program: self.sorted.emit(SortProgram(p, into))
            )
        return bool(new)

    def _type(self, programs: tuple[str, ...]) -> None:
        self.typed.show_value(())
        for program in programs:
            self.sorted.emit(SortProgram(program, "fullscreen_work"))
