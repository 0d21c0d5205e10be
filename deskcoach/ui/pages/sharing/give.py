"""Exercises and routines are given away: what goes in, who made it, what others may do with it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from deskcoach.app.packs.requests import MakePack
from deskcoach.app.ports import SendAndWait
from deskcoach.app.requests import ChangeSetting
from deskcoach.core.exercises import Exercise
from deskcoach.core.packs import SUFFIX
from deskcoach.core.settings import Sharing
from deskcoach.core.strength.routine import Routine
from deskcoach.ui.design.strength_words import exercise_name
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import plural, tr
from deskcoach.ui.pages.exchange.parts import FormHead
from deskcoach.ui.pages.library.fields import Segments
from deskcoach.ui.pages.library.words import dose_words
from deskcoach.ui.pages.plan.start import shown_name
from deskcoach.ui.widgets.fields.line import LineField
from deskcoach.ui.widgets.fields.values import Toggle
from deskcoach.ui.widgets.labels import IconLabel, Text
from deskcoach.ui.widgets.layout import (
    STRETCH,
    column,
    flow,
    grow,
    row,
    sweep,
    widget_of,
    wraps,
)
from deskcoach.ui.widgets.surfaces import Hairline, card

NONE, OTHER = "", "other"
LICENCES = ("CC0 1.0", "CC BY 4.0")
"""Licences that one click names; any other one is typed."""


class _Row(QWidget):
    """A thing that may go in, with a switch."""

    def __init__(self, look: Look, name: str, detail: str) -> None:
        super().__init__()
        self._detail = detail
        self.wanted = False
        self.toggle = Toggle(look, name)
        self.toggle.clicked.connect(self._switched)
        self._more = Text(look, Role.SECONDARY, detail, "ink2", wrap=True)
        words = column(Text(look, Role.STRONG, name, wrap=True), self._more, gap=1)
        row(grow(words), self.toggle, gap=14, margins=(0, 9), on=self)

    def want(self, *, on: bool) -> None:
        """Have it go in by itself, or not."""
        self.wanted = on
        self.toggle.setChecked(on)

    def _switched(self, on: bool) -> None:
        self.wanted = on

    def bind(self, routines: Sequence[str]) -> None:
        """It goes in with these routines, whatever its switch says; none: as its switch says."""
        self.toggle.setEnabled(not routines)
        self.toggle.setChecked(self.wanted or bool(routines))
        if routines:
            names = ", ".join(routines)
            with_ = tr("Packs", "goes along with {routine}", routine=names)
            self._more.setText(f"{self._detail}, {with_}")
        else:
            self._more.setText(self._detail)


class GivePage(QWidget):
    """The page; `closed` says that it is done with, `told` a line for the window."""

    closed = Signal()
    told = Signal(str)

    def __init__(
        self,
        look: Look,
        send: SendAndWait,
        sharing: Callable[[], Sharing],
    ) -> None:
        super().__init__()
        self._look, self._send, self._sharing = look, send, sharing
        self._own: Mapping[str, Exercise] = {}
        self._of: Mapping[str, Routine] = {}
        self.exercises: dict[str, _Row] = {}
        self.routines: dict[str, _Row] = {}
        self.head = FormHead(
            look, tr("Packs", "Give it away"), tr("Packs", "Save as a file"), "download"
        )
        self.head.back.connect(self.closed)
        self.head.action.clicked.connect(self._ask)
        self._list = column()
        self._lay_out()

    # -- how it stands ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        look, scale = self._look, max(1.0, self._look.theme.text_scale)
        title = Text(look, Role.HEADING, tr("Packs", "What goes in"))
        main = widget_of(
            column(card(look, title, 4, self._list, margins=(22, 16, 22, 14)), STRETCH)
        )
        main.setMinimumWidth(round(340 * scale))
        side = widget_of(
            column(self._who_card(), self._licence_card(), self._promise(), STRETCH, gap=12)
        )
        side.setMinimumWidth(round(300 * scale))
        self.head.stand_on(self, grow(main, 5), grow(side, 4))

    def _who_card(self) -> QWidget:
        look = self._look
        self.name = LineField(
            look, tr("Packs", "Name of the file"), tr("Packs", "What is it called?"), 60
        )
        self.maker = LineField(
            look, tr("Packs", "Who made it"), tr("Packs", "Your name or your practice"), 60
        )
        line = tr("Packs", "It stands in the file. Nobody checks it, and you can leave it out.")
        return card(
            look,
            Text(look, Role.HEADING, tr("Packs", "Its name")),
            self.name,
            6,
            Text(look, Role.HEADING, tr("Packs", "Who made it")),
            self.maker,
            Text(look, Role.SECONDARY, line, "ink2", wrap=True),
            gap=8,
            margins=(22, 16, 22, 18),
        )

    def _licence_card(self) -> QWidget:
        look = self._look
        names = {
            NONE: tr("Packs", "Not said"),
            LICENCES[0]: tr("Packs", "Free for all"),
            LICENCES[1]: tr("Packs", "Free, name me"),
            OTHER: tr("Packs", "Another"),
        }
        self.licence = Segments(look, tr("Packs", "Licence"), names)
        self.licence.picked.connect(lambda _: self._show_licence(focus=True))
        self.other = LineField(
            look, tr("Packs", "Name of the licence"), tr("Packs", "Such as CC BY-SA 4.0"), 120
        )
        self._means = Text(look, Role.SECONDARY, "", "ink2", wrap=True)
        choice = widget_of(flow(self.licence))
        wraps(choice)
        title = Text(look, Role.HEADING, tr("Packs", "What others may do with it"), wrap=True)
        parts = (title, choice, self.other, self._means)
        return card(look, *parts, gap=8, margins=(22, 16, 22, 18))

    def _promise(self) -> QWidget:
        text = tr(
            "Packs",
            "Only exercises, their pictures and doses, and routines go in. What you did, felt or "
            "noted stays here.",
        )
        line = IconLabel(self._look, "lock", Role.SECONDARY, "dusk_ink", text, wrap=True)
        return card(self._look, line, margins=(16, 14), fill="mist")

    # -- what it does -----------------------------------------------------------------------------

    def begin(
        self,
        own: Sequence[Exercise],
        routines: Sequence[Routine],
        *,
        exercise: str = "",
        routine: str = "",
    ) -> None:
        """Give away of these: that exercise, or that routine, is chosen already.

        Args:
            own: The exercises that can be given away.
            routines: The routines.
            exercise: Id of the one that is wanted.
            routine: Name of the one that is wanted.
        """
        self._own = {each.id: each for each in own}
        self._of = {each.name: each for each in routines if each.items}
        self._fill({exercise}, {routine})
        known = self._own.get(exercise)
        self.name.setText(exercise_name(known.name) if known else shown_name(routine))
        kept = self._sharing()
        self.maker.setText(kept.made_by)
        listed = kept.licence in {NONE, *LICENCES}
        self.licence.show_value(kept.licence if listed else OTHER)
        self.other.setText("" if listed else kept.licence)
        self._show_licence()
        self.head.action.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, exercises: Collection[str], routines: Collection[str]) -> None:
        sweep(self._list)
        self.routines, self.exercises = {}, {}
        for name, one in self._of.items():
            told = plural("Routine", "%n exercise(s)", len(one.items))
            title = tr("Packs", "Routine {name}", name=shown_name(name))
            self.routines[name] = self._add(title, told, on=name in routines)
        for each_id, each in self._own.items():
            told = dose_words(each)
            self.exercises[each_id] = self._add(each.name, told, on=each_id in exercises)
        self._see()

    def _add(self, name: str, detail: str, *, on: bool) -> _Row:
        made = _Row(self._look, name, detail)
        made.want(on=on)
        made.toggle.clicked.connect(self._see)
        if self._list.count():
            self._list.addWidget(Hairline(self._look))
        self._list.addWidget(made)
        return made

    @property
    def chosen_routines(self) -> tuple[str, ...]:
        """The names of the routines that go in."""
        return tuple(name for name, each in self.routines.items() if each.wanted)

    @property
    def chosen_exercises(self) -> tuple[str, ...]:
        """The ids of the exercises that go in by themselves."""
        along = {e for name in self.chosen_routines for e in _members(self._of[name])}
        wanted = (each for each, one in self.exercises.items() if one.wanted)
        return tuple(each for each in wanted if each not in along)

    def _see(self) -> None:
        """What goes along with a routine cannot be left out; without anything, nothing is saved."""
        for each_id, one in self.exercises.items():
            names = [n for n in self.chosen_routines if each_id in _members(self._of[n])]
            one.bind([shown_name(name) for name in names])
        there = bool(self.chosen_routines or self.chosen_exercises)
        self.head.action.setEnabled(there)
        self.head.line.setText("" if there else tr("Packs", "Choose one thing at least."))
        self.head.line.setVisible(not there)

    def _show_licence(self, *, focus: bool = False) -> None:
        which = self.licence.value
        self.other.setVisible(which == OTHER)
        if focus and which == OTHER:
            self.other.setFocus(Qt.FocusReason.TabFocusReason)
        self._means.setText(
            {
                NONE: tr("Packs", "Then it is only for whom you give it to."),
                LICENCES[0]: tr("Packs", "CC0: everybody may do with it what they like."),
                LICENCES[1]: tr("Packs", "CC BY 4.0: the same, if they say who made it."),
                OTHER: tr("Packs", "Write its usual name."),
            }[which]
        )

    @property
    def licence_words(self) -> str:
        """The licence as it stands in the file."""
        which = self.licence.value
        return self.other.words if which == OTHER else which

    def _ask(self) -> None:
        dialog = QFileDialog(self.window(), tr("Packs", "Give it away"))
        dialog.setNameFilter(f"DeskCoach (*{SUFFIX})")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        stem = "".join(c if c.isalnum() else "-" for c in self.name.text()).strip("-")
        dialog.selectFile(f"{stem or 'deskcoach'}{SUFFIX}")
        dialog.fileSelected.connect(self.save)
        dialog.open()

    def save(self, path: str) -> None:
        """Write the file; what was said of it is kept for the next time."""
        maker, licence = self.maker.words, self.licence_words
        kept = self._sharing()
        for key, before, now in (
            ("made_by", kept.made_by, maker),
            ("licence", kept.licence, licence),
        ):
            if now != before:
                self._send(ChangeSetting("sharing", key, now))
        name = self.name.words

        def given(found: Any) -> None:
            if isinstance(found, Mapping) and isValid(self):
                self.told.emit(tr("Export", "Saved: {file}", file=path))
                self.closed.emit()

        wish = MakePack(path, self.chosen_exercises, self.chosen_routines, name, maker, licence)
        self._send(wish, then=given)


def _members(routine: Routine) -> set[str]:
    return {item.exercise for item in routine.items} | {routine.warm_up}
