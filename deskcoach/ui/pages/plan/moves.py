"""A day of the plan goes to another one: what happened, the way back, the rule it may become."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from deskcoach.app.page_models import PlanScreen
from deskcoach.app.ports import SendCommand
from deskcoach.app.strength.requests import PlanDays, PlanMove
from deskcoach.ui.charts.plan_calendar import can_move
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import long_day, plural, said, short_date, tr
from deskcoach.ui.widgets.buttons import Capsule, Tone
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import STRETCH, Item, column, row
from deskcoach.ui.widgets.surfaces import Surface, card


class Moves(QWidget):
    """Two cards, each there only when it has something to say."""

    def __init__(self, look: Look, send: SendCommand) -> None:
        super().__init__()
        self._look, self._send = look, send
        self._screen: PlanScreen | None = None
        self._move_made: tuple[date, date] | None = None
        self._pulled: tuple[date, date] | None = None
        self._swapped = False
        column(self._taken_card(), self._moved_card(), on=self)
        self.hide()

    def show_plan(self, screen: PlanScreen) -> None:
        """Go by this plan."""
        self._screen = screen

    def _card(self, *items: Item) -> Surface:
        return card(self._look, *items, gap=10, margins=(22, 16, 22, 18))

    def _moved_card(self) -> Surface:
        self._moved_line = Text(self._look, Role.HEADING, wrap=True)
        self._moved_note = Text(self._look, Role.BODY, ink="ink2", wrap=True)
        self.undo_move = Capsule(self._look, tr("Plan", "Undo"), icon="undo")
        self.every_week = Capsule(self._look, tr("Plan", "Every week"), tone=Tone.GHOST)
        self.undo_move.clicked.connect(self._undo_move)
        self.every_week.clicked.connect(self._move_always)
        once_only = Text(self._look, Role.SECONDARY, tr("Plan", "Moved this once"), ink="ink2")
        buttons = row(self.undo_move, self.every_week, STRETCH, gap=8)
        self._moved_box = self._card(once_only, self._moved_line, self._moved_note, buttons)
        self._moved_box.hide()
        return self._moved_box

    def _taken_card(self) -> Surface:
        """The day to which one was pulled has one already."""
        self._taken_line = Text(self._look, Role.STRONG, wrap=True)
        self.swap = Capsule(self._look, tr("Plan", "Swap them"), icon="undo")
        self.both_stay = Capsule(self._look, tr("Plan", "Both stay"), tone=Tone.GHOST)
        self.swap.clicked.connect(self._swap)
        buttons = row(self.swap, self.both_stay, STRETCH, gap=8)
        self._taken_box = self._card(self._taken_line, buttons)
        self.both_stay.clicked.connect(lambda _=False: self._show())
        self._taken_box.hide()
        return self._taken_box

    def _show(self, *, taken: bool = False, moved: bool = False) -> None:
        self._taken_box.setVisible(taken)
        self._moved_box.setVisible(moved)
        self.setVisible(taken or moved)

    def move_day(self, day: date, to: date, *, swap: bool = False) -> None:
        """A planned day was dropped on another one, or the menu said so."""
        taken = not swap and self._is_planned(to)
        self._show(taken=taken)
        if taken:
            name = long_day(to)
            line = tr("Plan", "{day} has one already. Both stay, or swap them?", day=name)
            self._taken_line.setText(line)
            self._pulled = (day, to)
            self.swap.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        hint = self._send(PlanMove(day, to, swap))
        if hint is None:
            return  # it was refused, and the window says why
        self._move_made, self._swapped = (day, to), swap
        words = {"day": short_date(day), "to": short_date(to)}
        line = tr("Plan", "{day} \u2192 {to}", **words)
        self._moved_line.setText(line.replace("\u2192", "\u2194") if swap else line)
        self.every_week.setVisible(not swap)
        self._moved_note.setText(said(hint) if hint else still_words(self._screen))
        self._show(moved=True)

    def _is_planned(self, day: date) -> bool:
        weeks = self._screen.weeks_around if self._screen is not None else ()
        return any(each.day == day and can_move(each) for week in weeks for each in week)

    def _swap(self) -> None:
        if self._pulled is not None:
            self.move_day(*self._pulled, swap=True)

    def _undo_move(self) -> None:
        if self._move_made is not None:
            day, to = self._move_made
            self._send(PlanMove(to, day, self._swapped))
        self._show()

    def _move_always(self) -> None:
        """From now on each week: the rule is another one, and the single move is not needed."""
        if self._move_made is None or self._screen is None:
            return
        day, to = self._move_made
        self._send(PlanMove(to, day))
        days = (self._screen.plan.days - {day.isoweekday()}) | {to.isoweekday()}
        self._send(PlanDays(tuple(sorted(days))))
        self._show()


def still_words(screen: PlanScreen | None) -> str:
    """How many sessions the week still has, whose day was moved."""
    goal = screen.plan.goal if screen is not None else 0
    return plural("Plan", "Still %n session(s) that week.", goal)
