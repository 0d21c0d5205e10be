"""A routine: what comes in which order, what is a pair, on which days; and the list of them."""

from collections.abc import Mapping

from msgspec.structs import replace
from PySide6.QtCore import QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from deskcoach.app.page_models import PlanScreen
from deskcoach.app.ports import SendCommand
from deskcoach.app.strength.prescription import arranged
from deskcoach.app.strength.record_requests import RoutineDelete
from deskcoach.app.strength.requests import AskSession
from deskcoach.core.exercises import Exercise
from deskcoach.core.strength.routine import Routine, RoutineItem, tidied
from deskcoach.core.strength.session import Block, course_of
from deskcoach.ui.design import session_words as words
from deskcoach.ui.design.strength_words import exercise_name
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import plural, tr
from deskcoach.ui.design.wires import follow
from deskcoach.ui.figure.palette import Tint
from deskcoach.ui.figure.stage import Figures
from deskcoach.ui.pages.nothing import Invitation, NothingYet
from deskcoach.ui.pages.plan.routine_list import RoutineList
from deskcoach.ui.pages.plan.routines import Ribbon, day_name, routine_sentence, save_of
from deskcoach.ui.pages.plan.start import shown_name
from deskcoach.ui.pages.settings.cards import SentenceCard
from deskcoach.ui.widgets.buttons import Capsule, Tone
from deskcoach.ui.widgets.fields.values import Toggle, style_line
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import (
    STRETCH,
    Columns,
    column,
    flow,
    grow,
    row,
    widget_of,
    wraps,
)
from deskcoach.ui.widgets.menu import Menu
from deskcoach.ui.widgets.scaling import Scale
from deskcoach.ui.widgets.scroll import Scroll
from deskcoach.ui.widgets.session_buttons import PickButton
from deskcoach.ui.widgets.surfaces import Surface, card

_LIFTING = "bent-over-row"
"""The figure where there is no exercise yet."""


class RoutinePage(QWidget):
    """What one routine is made of. Each change is kept at once.

    Attributes:
        left: One goes back to the plan.
        put_away: The routine was taken out.
        given: It is to be given away, by its name.
    """

    left = Signal()
    given = Signal(str)
    put_away = Signal(object)

    def __init__(self, look: Look, figures: Figures, send: SendCommand) -> None:
        super().__init__()
        self._look, self._figures, self._send = look, figures, send
        self._screen: PlanScreen | None = None
        self.routine = Routine(tr("Routine", "New routine"))
        self._was: str | None = None
        self._scale = Scale(self)
        self._build()

    def _build(self) -> None:
        look = self._look
        self.back = Capsule(look, "", icon="chevron-left", tone=Tone.GHOST)
        self.back.setAccessibleName(tr("Routine", "Back to the plan"))
        self.back.clicked.connect(self.left)
        self.name = QLineEdit()
        self.name.setMaxLength(60)
        self.name.setAccessibleName(tr("Routine", "Name of the routine"))
        self.name.editingFinished.connect(self._renamed)
        follow(self._apply_theme, look)
        self._about = Text(look, Role.BODY, ink="ink2")
        self.start = Capsule(look, tr("Routine", "Start"), icon="play", tone=Tone.PRIMARY)
        self.start.clicked.connect(lambda: self._send(AskSession(routine=self.routine.name)))
        head = row(self.back, grow(self.name), self._about, self.start, gap=10)
        self.list = RoutineList(look, self._figures)
        self.list.kept.connect(lambda items: self._keep(items=items))
        self.list.moved.connect(self._moved)
        self.add = Capsule(look, tr("Routine", "Add an exercise"), icon="plus")
        self.add.clicked.connect(lambda: self._ask_what(self.add))
        self.nothing = self._empty()
        self._note = Text(look, Role.BODY, ink="ink2", wrap=True)
        below = row(self.add, STRETCH)
        self._warm_box = self._warm_card()
        left = column(
            *(self._warm_box, self.list, self._note, below, self.nothing, STRETCH), gap=10
        )
        self._runs, self._easy_box = self._runs_card(), self._easy_card()
        right = column(
            *(self._sentence_card(), self._days_card(), self._runs, self._easy_box),
            *(self._last_row(), STRETCH),
            gap=12,
        )
        parts = Columns(grow(widget_of(left), 5), grow(widget_of(right), 3), gap=14)
        body = column(parts, STRETCH, margins=(0, 0, 0, 12))
        column(head, grow(Scroll(look, body)), gap=12, on=self)

    def _empty(self) -> NothingYet:
        invited = Invitation(
            tr("Routine", "Nothing in it yet"),
            tr("Routine", "A few exercises in the order in which you do them."),
            tr("Routine", "Add an exercise"),
            *("plus", Tint.APRICOT, 180),
        )
        made = NothingYet(self._look, self._figures(_LIFTING), invited)
        made.button.clicked.connect(lambda: self._ask_what(made.button))
        return made

    def _apply_theme(self) -> None:
        theme = self._look.theme
        style_line(self.name, theme, 10, "4px 8px")
        self.name.setFont(theme.font(Role.TITLE))

    def _warm_card(self) -> Surface:
        self._warm_name = Text(self._look, Role.SECONDARY, ink="ink2", wrap=True)
        self.warm = Toggle(self._look, tr("Routine", "Warm-up"))
        self.warm.clicked.connect(self._warm_toggled)
        self.which = Capsule(self._look, tr("Routine", "Another stretch"), tone=Tone.GHOST)
        self.which.clicked.connect(self._ask_stretch)
        title = Text(self._look, Role.STRONG, tr("Routine", "Warm-up"))
        said = column(title, self._warm_name, gap=2)
        box = Surface(self._look, "sage")
        row(grow(said), self.which, self.warm, gap=10, margins=(18, 12), on=box)
        return box

    def _sentence_card(self) -> SentenceCard:
        self._sentence = SentenceCard(self._look)
        return self._sentence

    def _days_card(self) -> Surface:
        self.days: dict[int, PickButton] = {}
        for number in range(1, 8):
            button = PickButton(self._look, self._scale, day_name(number), "", size=(36, 13))
            button.setAccessibleName(
                QLocale().standaloneDayName(number, QLocale.FormatType.LongFormat)
            )
            button.clicked.connect(self._days_chosen)
            self.days[number] = button
        self._days_note = Text(self._look, Role.SECONDARY, ink="ink2", wrap=True)
        title = Text(self._look, Role.HEADING, tr("Routine", "Days"))
        first = row(*(grow(self.days[n]) for n in range(1, 5)), gap=4)
        second = row(*(grow(self.days[n]) for n in range(5, 8)), gap=4)
        parts = (title, first, second, self._days_note)
        return card(self._look, *parts, gap=8, margins=(18, 14))

    def _runs_card(self) -> Surface:
        self._ribbon = Ribbon(self._look)
        title = Text(self._look, Role.HEADING, tr("Routine", "How it runs"))
        keys = tr("Routine", "High: a set. Low: a rest. Between: the warm-up.")
        legend = Text(self._look, Role.SECONDARY, keys, ink="ink2", wrap=True)
        return card(self._look, title, self._ribbon, legend, gap=8, margins=(18, 14))

    def _easy_card(self) -> Surface:
        text = tr("Routine", "Easy repetitions first")
        self.easy = Toggle(self._look, text)
        self.easy.clicked.connect(lambda: self._keep(easy=self.easy.isChecked()))
        label = Text(self._look, Role.STRONG, text, wrap=True)
        about = tr("Routine", "Five without weight before each exercise.")
        note = Text(self._look, Role.SECONDARY, about, ink="ink2", wrap=True)
        line = row(grow(column(label, note, gap=2)), self.easy, gap=10)
        return card(self._look, widget_of(line), margins=(18, 14))

    def _last_row(self) -> QWidget:
        self.copy = Capsule(self._look, tr("Routine", "Copy"), icon="copy", tone=Tone.GHOST)
        self.away = Capsule(self._look, tr("Routine", "Put away"), icon="archive", tone=Tone.GHOST)
        text = tr("Packs", "Give it away")
        self.give = Capsule(self._look, text, icon="upload", tone=Tone.GHOST)
        self.give.clicked.connect(lambda: self.given.emit(self.routine.name))
        self.copy.clicked.connect(self._copy)
        self.away.clicked.connect(self._put_away)
        last = widget_of(flow(self.give, self.copy, self.away, gap=8))
        wraps(last)
        return last

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the plan, as it does from every page that lies behind another."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # -- what is shown ----------------------------------------------------------------------------

    def open(self, name: str, screen: PlanScreen) -> None:
        """Show the routine of that name, or a new one."""
        self._screen = screen
        found = next((one for one in screen.routines if one.name == name), None)
        self._was = found.name if found is not None else None
        self.routine = found or Routine(self._free_name(tr("Routine", "New routine")))
        self._show()
        if found is None:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            self.name.selectAll()

    def show_plan(self, screen: PlanScreen) -> None:
        """Something may have changed meanwhile."""
        same = screen.routines == (self._screen.routines if self._screen else ())
        choices = screen.choices == (self._screen.choices if self._screen else ())
        self._screen = screen
        if same and choices:
            return
        found = next((one for one in screen.routines if one.name == self._was), None)
        if found is not None and not self.list.in_hand:
            self.routine = found
            self._show()

    def _free_name(self, wish: str) -> str:
        taken = {one.name.casefold() for one in self._screen.routines} if self._screen else set()
        number, name = 1, wish
        while name.casefold() in taken:
            number += 1
            name = f"{wish} {number}"
        return name

    def _choices(self) -> Mapping[str, tuple[Exercise, Block]]:
        screen = self._screen
        return {e.id: (e, block) for e, block in screen.choices} if screen is not None else {}

    def blocks(self) -> tuple[Block, ...]:
        """What the next session of it is made of."""
        known = self._choices()
        items = [
            (item, known[item.exercise][1])
            for item in self.routine.items
            if item.exercise in known and not item.left_out
        ]
        return arranged(self.routine, items, self._stretch()) if items else ()

    def _stretch(self) -> Exercise | None:
        stretches = self._screen.stretches if self._screen is not None else ()
        return next((e for e in stretches if e.id == self.routine.warm_up), None)

    def _show(self) -> None:
        routine, blocks = self.routine, self.blocks()
        if not self.name.hasFocus():
            self.name.setText(shown_name(routine.name))
        self.list.show_items(routine.items, self._choices())
        about = tr("Session", "about {count} min", count=words.minutes(blocks)) if blocks else ""
        self._about.setText(about)
        self.start.setEnabled(bool(blocks))
        self._note.setText(tr("Routine", "Bring one back to start."))
        some = bool(routine.items)
        self._note.setVisible(some and not blocks)
        self.nothing.setVisible(not some)
        for part in (self._warm_box, self.add, self._easy_box, self.copy, self.start):
            part.setVisible(some)
        self._runs.setVisible(bool(blocks))
        stretch = self._stretch()
        self.warm.setChecked(stretch is not None)
        self.which.setVisible(stretch is not None)
        self._warm_name.setText(exercise_name(stretch.name) if stretch is not None else "")
        self._warm_name.setVisible(stretch is not None)
        self.easy.setChecked(routine.easy)
        for number, button in self.days.items():
            button.setChecked(number in routine.days)
        self._days_note.setText(self._other_days())
        self._sentence.say(routine_sentence(routine, blocks))
        self._sentence.setVisible(bool(blocks))
        sets = sum(block.sets for block in blocks if not block.warm_up)
        self._ribbon.show_parts(course_of(blocks), plural("Routine", "%n set(s)", sets))
        for each in (self.away, self.give):
            each.setVisible(self._was is not None)

    def _other_days(self) -> str:
        others = self._screen.routines if self._screen is not None else ()
        if not self.routine.days:
            rest = next((one for one in others if not one.days), None)
            if rest is None or rest.name == self._was:
                return tr("Routine", "Days of your plan that no other routine has.")
            return tr(
                "Routine",
                "Your days are those of {routine}. Choose some for this one, or start it here.",
                routine=shown_name(rest.name),
            )
        for one in others:
            both = sorted(set(one.days) & set(self.routine.days))
            if both and one.name != self._was:
                return tr(
                    "Routine",
                    "{day} has {routine}, too. They are done one after the other.",
                    day=QLocale().standaloneDayName(both[0], QLocale.FormatType.LongFormat),
                    routine=shown_name(one.name),
                )
        return ""

    # -- what is changed --------------------------------------------------------------------------

    def _keep(self, **changes: object) -> None:
        """Keep the routine with these changes, and show it."""
        self.routine = tidied(replace(self.routine, **changes))
        self._send(save_of(self.routine, self._was))
        self._was = self.routine.name
        self._show()

    def _moved(self, items: tuple[RoutineItem, ...]) -> None:
        """An exercise is on its way to another place; it is kept where it is put down."""
        self.routine = tidied(replace(self.routine, items=items))
        self.list.show_items(self.routine.items, self._choices())

    def _renamed(self) -> None:
        name = " ".join(self.name.text().split())
        before = shown_name(self.routine.name)
        if not name or name == before:
            self.name.setText(before)
            return
        free = name if name.casefold() == (self._was or "").casefold() else self._free_name(name)
        self._keep(name=free)
        self.name.setText(free)

    def _days_chosen(self) -> None:
        self._keep(days=tuple(n for n, button in self.days.items() if button.isChecked()))

    def _warm_toggled(self) -> None:
        stretches = self._screen.stretches if self._screen is not None else ()
        first = stretches[0].id if stretches else ""
        self._keep(warm_up=first if self.warm.isChecked() else "")

    def _ask_stretch(self) -> None:
        menu = Menu(self._look, self)
        for stretch in self._screen.stretches if self._screen is not None else ():
            action = menu.addAction(exercise_name(stretch.name))
            action.triggered.connect(lambda _=False, e=stretch.id: self._keep(warm_up=e))
        menu.popup(self.which.mapToGlobal(QPoint(0, self.which.height())))

    def _ask_what(self, below: QWidget) -> None:
        menu = Menu(self._look, self)
        there = {item.exercise for item in self.routine.items}
        for exercise, _ in self._screen.choices if self._screen is not None else ():
            if exercise.id not in there:
                action = menu.addAction(exercise_name(exercise.name))
                action.triggered.connect(lambda _=False, e=exercise.id: self.put_in(e))
        if menu.isEmpty():
            menu.addAction(tr("Routine", "Every exercise is in it")).setEnabled(False)
        menu.popup(below.mapToGlobal(QPoint(0, below.height())))

    def put_in(self, exercise: str) -> None:
        """An exercise joins, at the end."""
        self._keep(items=(*self.routine.items, RoutineItem(exercise)))

    def _copy(self) -> None:
        self._was = None
        self.routine = replace(self.routine, name=self._free_name(self.routine.name), days=())
        self._keep()

    def _put_away(self) -> None:
        if self._was is not None:
            self._send(RoutineDelete(self._was))
            self.put_away.emit(self.routine)
        self.left.emit()
