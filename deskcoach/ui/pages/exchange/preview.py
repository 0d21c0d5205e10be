"""A file of another app before it is taken in: what is what, and what becomes of each row.

Nothing is written before the button. Every change is counted anew by a dry run.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePath
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from deskcoach.app.export.requests import Import
from deskcoach.app.ports import SendAndWait
from deskcoach.core.exercises import Exercise
from deskcoach.ui.design.strength_words import exercise_name
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import number, plural, said, tr
from deskcoach.ui.pages.exchange import words
from deskcoach.ui.pages.exchange.parts import SORTS, Chooser, CountBar, FormHead, SortMark
from deskcoach.ui.widgets.buttons import Link
from deskcoach.ui.widgets.fields.values import Choice
from deskcoach.ui.widgets.labels import IconLabel, Text
from deskcoach.ui.widgets.layout import (
    STRETCH,
    Item,
    column,
    flow,
    grow,
    right,
    row,
    sweep,
    top,
    widget_of,
)
from deskcoach.ui.widgets.menu import Menu
from deskcoach.ui.widgets.surfaces import Hairline, card

NEW, LEAVE = "new", "leave"
_SHOWN = 50
"""Rows that stay out that are listed; Copy has all that were told."""


class ImportPreview(QWidget):
    """The page; `closed` says that it is done with, `told` a line for the window."""

    closed = Signal()
    told = Signal(str)

    def __init__(
        self, look: Look, send: SendAndWait, exercises: Callable[[], Sequence[Exercise]]
    ) -> None:
        super().__init__()
        self._look, self._send, self._exercises = look, send, exercises
        self._wanted = Import("")
        self._found: Mapping[str, Any] = {}
        self._cancel: Callable[[], None] | None = None
        self._asked = self._busy = False
        self.head = FormHead(look, "", words.take_words(0), "archive")
        self.head.back.connect(self._leave)
        self.head.action.clicked.connect(self._take)
        self.choosers: list[Chooser] = []
        self._matches_line = Text(look, Role.SECONDARY, ink="ink2")
        self._table = column(gap=0)
        self._out_title = Text(look, Role.HEADING)
        self._out = column(gap=6)
        self.copy = Link(look, tr("Exchange", "Copy"), icon="copy")
        self.copy.clicked.connect(self._copy)
        self._out_box = widget_of(
            column(row(grow(self._out_title), self.copy), self._out, gap=8, margins=(0, 18, 0, 0))
        )
        self._lay_out()

    # -- how it stands ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        look = self._look
        title = Text(look, Role.HEADING, tr("Exchange", "What is what?"))
        matches = card(
            look,
            widget_of(flow(title, self._matches_line, spread=True)),
            8,
            self._table,
            self._out_box,
            gap=0,
            margins=(22, 16, 22, 18),
        )
        larger = max(1.0, look.theme.text_scale)
        matches.setMinimumWidth(round(420 * larger))
        side = widget_of(column(self._counts_card(), self._reading_card(), self._promise(), gap=12))
        side.setMinimumWidth(round(250 * larger))
        self.head.stand_on(self, grow(top_of(matches), 2), grow(top_of(side)))

    def _counts_card(self) -> QWidget:
        look = self._look
        self._large = Text(look, Role.RING, "0")
        self._of = Text(look, Role.BODY, ink="ink2", wrap=True)
        self.bar = CountBar(look)
        self._numbers = {sort: Text(look, Role.STRONG, "0") for sort in SORTS}
        lines: list[Item] = []
        self._lines = {}
        for sort in SORTS:
            label = Text(look, Role.BODY, words.sort_word(sort), "ink2")
            line = widget_of(
                row(SortMark(look, sort), right_of(self._numbers[sort], 64), grow(label), gap=10)
            )
            self._lines[sort] = line
            lines.append(line)
        return card(
            look, self._large, self._of, 10, self.bar, 10, *lines, gap=4, margins=(22, 12, 22, 18)
        )

    def _reading_card(self) -> QWidget:
        look = self._look
        self.unit = Choice(look, tr("Exchange", "Weights"), {"kg": "kg", "lb": "lb"})
        self.unit.picked.connect(lambda unit: self._again(replace(self._wanted, unit=unit)))
        orders = {"day": tr("Exchange", "Day first"), "month": tr("Exchange", "Month first")}
        self.order = Choice(look, tr("Exchange", "Dates"), orders)
        self.order.picked.connect(lambda order: self._again(replace(self._wanted, order=order)))
        unit_name = Text(look, Role.STRONG, tr("Exchange", "Weights"))
        self._order_row = widget_of(
            column(Text(look, Role.STRONG, tr("Exchange", "Dates")), self.order, gap=4)
        )
        title = Text(look, Role.HEADING, tr("Exchange", "How it is read"))
        line = row(grow(unit_name), self.unit)
        return card(look, title, line, self._order_row, gap=10, margins=(22, 16, 22, 18))

    def _promise(self) -> QWidget:
        text = tr(
            "Exchange",
            "Nothing is written yet. After that, Undo is in Data and privacy and takes out just "
            "these sets.",
        )
        line = IconLabel(self._look, "undo", Role.SECONDARY, "dusk_ink", text, wrap=True)
        return card(self._look, line, margins=(16, 14, 16, 14), fill="mist")

    # -- what it does -----------------------------------------------------------------------------

    def look_at(self, path: str) -> None:
        """Show what taking this file in would do."""
        self._found, self._asked = {}, False
        self._name = PurePath(path).name
        self.head.title.setText(self._name)
        self._again(Import(path, guesses=True))

    def _again(self, wanted: Import) -> None:
        self._wanted = wanted
        self._begin(replace(wanted, dry_run=True), self._looked, tr("Exchange", "Reading it"))

    def _begin(self, wanted: Import, then: Callable[[Any], None], doing: str) -> None:
        def done(found: Any) -> None:
            if not isValid(self):  # the window was made anew in another language
                return
            self._busy, self._cancel = False, None
            self.head.action.setEnabled(True)
            then(found)

        def share(part: float) -> None:
            if isValid(self) and self._busy:
                percent = tr("Exchange", "{doing}: {share} %", doing=doing, share=round(part * 100))
                self.head.line.setText(percent)

        self._busy = True
        self.head.action.setEnabled(False)
        self._cancel = self._send(wanted, then=done, share=share)

    def _leave(self) -> None:
        if self._busy and self._cancel is not None:
            self._cancel()
            return
        self.closed.emit()

    def _looked(self, found: Any) -> None:
        if not isinstance(found, Mapping) or "form" not in found:
            self.closed.emit()  # what is wrong has been told, or it is a backup after all
            return
        again = bool(self._found)
        self._found = found
        self.head.title.setText(tr("Exchange", "From {app}", app=found["title"]))
        self.head.line.setText(words.how_it_was_read(self._name, found))
        self._show_counts(found)
        if not again:
            self._make_rows(found["exercises"])
        self._show_rows(found["exercises"])
        self._show_out(found)
        self.unit.show_value(found["unit"])
        self._order_row.setVisible(found["order"] is not None or self._wanted.order is not None)
        self.order.show_value(self._wanted.order or found["order"] or "day")
        if not again:
            first = next((each for each in self.choosers if each.guess), self.head.action)
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_counts(self, found: Mapping[str, Any]) -> None:
        counts = {sort: found[sort] for sort in SORTS}
        self._large.setText(number(found["taken"]))
        all_here = found["doubled"] and not found["taken"]
        self._of.setText(words.all_here() if all_here else words.can_come_in(found["rows"]))
        self.bar.show_counts(counts)
        for sort, count in counts.items():
            self._numbers[sort].setText(number(count))
            self._lines[sort].setVisible(bool(count) or sort == "taken")
        self.head.action.set_words(words.take_words(found["taken"]), "archive")
        self.head.action.setEnabled(bool(found["taken"]))

    def _make_rows(self, exercises: Sequence[Mapping[str, Any]]) -> None:
        sweep(self._table)
        self.choosers = []
        for index, each in enumerate(exercises):
            chooser = Chooser(self._look, each["name"])
            chooser.clicked.connect(lambda _=False, at=index: self._open(at))
            self.choosers.append(chooser)
            name = Text(self._look, Role.STRONG, each["name"], wrap=True)
            name.setMinimumWidth(round(100 * self._look.theme.text_scale))
            sets = Text(self._look, Role.BODY, number(each["sets"]), "ink2")
            sets.setAccessibleName(plural("Exchange", "%n set(s)", each["sets"]))
            line = widget_of(
                row(
                    grow(name),
                    right_of(sets, round(36 * self._look.theme.text_scale)),
                    chooser,
                    gap=14,
                    margins=(0, 8),
                )
            )
            self._table.addWidget(Hairline(self._look))
            self._table.addWidget(line)

    def _show_rows(self, exercises: Sequence[Mapping[str, Any]]) -> None:
        guesses = 0
        for chooser, each in zip(self.choosers, exercises, strict=True):
            guess = each["sureness"] == "guess" and each["name"] not in self._wanted.matches
            guesses += guess
            chooser.show_choice(
                self._choice_words(each, guess=guess),
                new=not each["exercise"] and not each["left"],
                guess=guess,
                left=each["left"],
            )
        self._matches_line.setText(words.exercises_line(len(exercises), guesses))

    def _choice_words(self, each: Mapping[str, Any], *, guess: bool) -> str:
        if each["left"]:
            return tr("Exchange", "Leave out")
        if not each["exercise"]:
            return tr("Exchange", "New: {name}", name=each["name"])
        names = {one.id: exercise_name(one.name) for one in self._exercises()}
        name = names.get(each["exercise"], each["exercise"])
        return tr("Exchange", "{name}?", name=name) if guess else name

    def _open(self, index: int) -> None:
        """The menu of what it may be; its first row confirms a guess."""
        chooser, each = self.choosers[index], self._found["exercises"][index]
        menu = Menu(self._look, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        offered = [one for one in self._exercises() if one.kind == "strength"]
        offered.sort(key=lambda one: (one.id != each["guess"], exercise_name(one.name)))
        for one in offered:
            action = menu.addAction(exercise_name(one.name))
            action.triggered.connect(lambda _=False, to=one.id: self.choose(index, to))
        menu.addSeparator()
        new = menu.addAction(tr("Exchange", "New: {name}", name=each["name"]))
        new.triggered.connect(lambda: self.choose(index, NEW))
        leave = menu.addAction(tr("Exchange", "Leave out"))
        leave.triggered.connect(lambda: self.choose(index, LEAVE))
        menu.setActiveAction(menu.actions()[0])
        menu.popup(chooser.mapToGlobal(chooser.rect().bottomLeft()))
        self.menu = menu

    def choose(self, index: int, to: str) -> None:
        """This foreign exercise is that one; it is counted anew."""
        self._asked = False
        name = self._found["exercises"][index]["name"]
        self._again(replace(self._wanted, matches={**self._wanted.matches, name: to}))
        following = next((each for each in self.choosers if each.guess), self.head.action)
        following.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_out(self, found: Mapping[str, Any]) -> None:
        sweep(self._out)
        reasons = found["reasons"]
        self._out_box.setVisible(bool(reasons))
        self._out_title.setText(
            tr("Exchange", "Rows that stay out: {count}", count=number(found["refused"]))
        )
        for one in reasons[:_SHOWN]:
            place = Text(
                self._look, Role.BADGE, tr("Exchange", "Row {row}", row=one["row"]), "ink2"
            )
            place.setMinimumWidth(70)
            why = Text(self._look, Role.SECONDARY, said(one["reason"]), "ink2", wrap=True)
            text = Text(self._look, Role.SECONDARY, f"“{one['text']}”", "ink3", wrap=True)
            line = row(top_item(place), grow(top_item(why), 2), grow(top_item(text), 3), gap=12)
            self._out.addWidget(widget_of(line))

    def _copy(self) -> None:
        lines = [
            f"{one['row']}\t{said(one['reason'])}\t{one['text']}" for one in self._found["reasons"]
        ]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.told.emit(tr("Exchange", "Copied."))

    def _take(self) -> None:
        waiting = next((each for each in self.choosers if each.guess), None)
        if waiting is not None and not self._asked:
            self._asked = True
            guess = waiting.text().removesuffix("?").strip()
            ask = tr("Exchange", "{theirs} as {ours}?", theirs=waiting.name, ours=guess)
            self.head.action.set_words(ask, "check")
            return
        self._begin(self._wanted, self._taken, tr("Exchange", "Taking it in"))

    def _taken(self, found: Any) -> None:
        if isinstance(found, Mapping) and found.get("changed"):
            self.told.emit(plural("Exchange", "%n set(s) taken in.", found["taken"]))
        elif found is None:
            self.told.emit(tr("Exchange", "Stopped half way: nothing was written."))
        self.closed.emit()


def top_item(widget: QWidget) -> QWidget:
    """It at the top of its row."""
    return widget_of(column(top(widget), STRETCH))


def top_of(widget: QWidget) -> QWidget:
    """A column of its own, as high as it has to be."""
    return widget_of(column(widget, STRETCH))


def right_of(widget: QWidget, width: int) -> QWidget:
    """A number, at the right of its room."""
    box = widget_of(row(STRETCH, right(widget)))
    box.setMinimumWidth(width)
    return box
