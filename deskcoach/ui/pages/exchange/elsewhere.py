"""A session that was done elsewhere: yesterday, at the gym, these sets."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, Literal, cast

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtWidgets import QWidget

from deskcoach.app.ports import SendCommand
from deskcoach.app.strength.record_requests import (
    Elsewhere,
    EnteredSet,
    LastSets,
    ShowNotes,
    ShowRoutines,
)
from deskcoach.core.clock import local
from deskcoach.core.exercises import Exercise
from deskcoach.core.records import Place, SessionRecord, SetRecord
from deskcoach.core.strength.entered import Entered
from deskcoach.core.typed import Unit, in_kilograms, in_unit
from deskcoach.ui.design.strength_words import exercise_name
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import clock_time, long_day, number, tr
from deskcoach.ui.pages.exchange.parts import FormHead, form_line
from deskcoach.ui.pages.exchange.set_fields import ExerciseSets, set_words
from deskcoach.ui.pages.library.fields import Segments
from deskcoach.ui.pages.plan.start import shown_name
from deskcoach.ui.widgets.buttons import Capsule, Tone
from deskcoach.ui.widgets.fields.line import LineField
from deskcoach.ui.widgets.fields.times import DateField, TimeField
from deskcoach.ui.widgets.fields.values import Choice
from deskcoach.ui.widgets.labels import IconLabel, Text
from deskcoach.ui.widgets.layout import STRETCH, column, flow, grow, left, sweep, widget_of
from deskcoach.ui.widgets.menu import Menu
from deskcoach.ui.widgets.surfaces import Hairline, card

SINGLE = ""
"""What stands for no routine."""
_EVENING = time(18, 0)


class ElsewherePage(QWidget):
    """The page; `closed` says that it is done with, `told` a line for the window."""

    closed = Signal()
    told = Signal(str)

    def __init__(
        self,
        look: Look,
        send: SendCommand,
        exercises: Callable[[], Sequence[Exercise]],
        unit: Callable[[], Unit],
        now: Callable[[], datetime] = lambda: datetime.now().astimezone(),
    ) -> None:
        super().__init__()
        self._look, self._send, self._exercises = look, send, exercises
        self._unit, self._now = unit, now
        self._id: str | None = None
        self._clash: Mapping[str, Any] = {}
        self._last: dict[str, Mapping[str, Any]] = {}
        self.rows: list[ExerciseSets] = []
        self.head = FormHead(look, tr("Exchange", "Done elsewhere"), tr("Exchange", "Save"))
        self.head.line.hide()
        self.head.back.connect(self.closed)
        self.head.action.clicked.connect(lambda: self._save("ask"))
        self._list = column(gap=0)
        self._lay_out()

    # -- how it stands ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        look = self._look
        self.another = Capsule(look, tr("Exchange", "Another exercise"), icon="plus")
        self.another.clicked.connect(self._offer)
        sets = card(look, self._list, 8, left(self.another), margins=(22, 10, 22, 18))
        main = widget_of(column(self._when_card(), sets, STRETCH, gap=12))
        main.setMinimumWidth(round(420 * max(1.0, look.theme.text_scale)))
        side = widget_of(
            column(self._clash_card(), self._pain_card(), self._note_card(), self._promise(),
                   STRETCH, gap=12)
        )  # fmt: skip
        side.setMinimumWidth(round(250 * max(1.0, look.theme.text_scale)))
        self.head.stand_on(self, grow(main, 5), grow(side, 2))

    def _when_card(self) -> QWidget:
        look = self._look
        self.near = Segments(
            look,
            tr("Exchange", "When"),
            {"today": tr("Exchange", "Today"), "yesterday": tr("Exchange", "Yesterday")},
        )
        self.near.picked.connect(self._pick_near)
        self.day = DateField(look, tr("Exchange", "Day"))
        self.day.dateChanged.connect(lambda _: self._show_near())
        self.time = TimeField(look)
        self.time.setAccessibleName(tr("Exchange", "Time"))
        self.place = Segments(
            look,
            tr("Exchange", "Where"),
            {
                "home": tr("Exchange", "At home"),
                "gym": tr("Exchange", "At the gym"),
                "elsewhere": tr("Exchange", "Elsewhere"),
            },
        )
        self.place.show_value("gym")
        self._what = widget_of(column())
        self.as_last = Capsule(look, tr("Exchange", "As last time"), tone=Tone.GHOST, icon="undo")
        self.as_last.clicked.connect(lambda: self.fill(self.routine))
        when = widget_of(flow(self.near, self.day, self.time, gap=10))
        return card(
            look,
            form_line(look, tr("Exchange", "When"), when),
            form_line(look, tr("Exchange", "Where"), widget_of(flow(self.place))),
            form_line(look, tr("Exchange", "What"), self._what),
            gap=10,
            margins=(22, 16, 22, 16),
        )

    def _clash_card(self) -> QWidget:
        self._clash_line = Text(self._look, Role.STRONG, wrap=True)
        self.add_to = Capsule(self._look, tr("Exchange", "Add to it"))
        self.both = Capsule(self._look, tr("Exchange", "Keep both"))
        self.add_to.clicked.connect(lambda: self._save("add"))
        self.both.clicked.connect(lambda: self._save("both"))
        buttons = widget_of(flow(self.add_to, self.both, gap=8))
        self._clashing = card(
            self._look, self._clash_line, buttons, gap=10, margins=(18, 14, 18, 14), fill="mist"
        )
        self._clashing.hide()
        return self._clashing

    def _pain_card(self) -> QWidget:
        title = Text(self._look, Role.HEADING, tr("Exchange", "Pain after"))
        line = tr("Exchange", "If you like. 0 is none, 10 the worst.")
        levels = {str(level): str(level) for level in range(11)}
        self.pain = Choice(self._look, tr("Exchange", "Pain after"), levels)
        for each in self.pain.buttons.values():
            each.setAutoExclusive(False)
        self.pain.picked.connect(self._pick_pain)
        words = Text(self._look, Role.SECONDARY, line, "ink2", wrap=True)
        return card(self._look, title, words, self.pain, gap=8, margins=(22, 16, 22, 18))

    def _note_card(self) -> QWidget:
        title = Text(self._look, Role.HEADING, tr("Exchange", "Note"))
        self.note = LineField(
            self._look, tr("Exchange", "Note"), tr("Exchange", "In your own words"), 500
        )
        return card(self._look, title, self.note, gap=8, margins=(22, 16, 22, 18))

    def _promise(self) -> QWidget:
        text = tr(
            "Exchange",
            "It counts like any session and is marked as entered by hand. You can change it later.",
        )
        line = IconLabel(self._look, "info", Role.SECONDARY, "dusk_ink", text, wrap=True)
        return card(self._look, line, margins=(16, 14, 16, 14), fill="mist")

    # -- what it does -----------------------------------------------------------------------------

    def begin(self, day: date | None = None) -> None:
        """A new session, of that day or of yesterday, filled in as the last time."""
        self._start(None)
        wanted = day or (self._now() - timedelta(days=1)).date()
        self.day.show_day(wanted)
        self.time.setTime(QTime(_EVENING.hour, _EVENING.minute))
        self.place.show_value("gym")
        first = next(iter(self.routines), SINGLE)
        self.what.show_value(first)
        self.fill(first)

    def change(self, session: SessionRecord, sets: Sequence[SetRecord]) -> None:
        """One that was entered before."""
        self._start(session.id)
        at = session.started
        self.day.show_day(at)
        self.time.setTime(QTime(at.hour, at.minute))
        self.place.show_value(session.place or "elsewhere")
        self.what.show_value(SINGLE)
        noted = self._send(ShowNotes(session.started)) or ()
        own = (one for one in noted if one["session"] == session.id and not one["exercise"])
        self.note.setText(" ".join(one["text"] for one in own))
        by_exercise: dict[str, list[Mapping[str, Any]]] = {}
        for one in sets:
            told = {"amount": one.actual, "load": one.load_kg, "side": one.side}
            by_exercise.setdefault(one.exercise, []).append(told)
        self._show_rows(by_exercise)

    def _start(self, session_id: str | None) -> None:
        self.head.leave.setFocus(Qt.FocusReason.OtherFocusReason)  # the page's keys work at once
        self._id, self._clash = session_id, {}
        self._clashing.hide()
        self.note.clear()
        for each in self.pain.buttons.values():
            each.setChecked(False)
        self._last = {one["exercise"]: one for one in self._send(LastSets()) or ()}
        found = self._send(ShowRoutines()) or ()
        self.routines = {one["name"]: [item["exercise"] for item in one["items"]] for one in found}
        names = {name: shown_name(name) for name in self.routines}
        self.what = Segments(
            self._look,
            tr("Exchange", "What"),
            {**names, SINGLE: tr("Exchange", "Single exercises")},
        )
        self.what.picked.connect(lambda name: self.fill(cast("str", name)))
        layout = self._what.layout()
        if layout is not None:
            sweep(layout)
        buttons = flow(self.what, self.as_last, gap=10)
        cast("Any", layout).addLayout(buttons)

    @property
    def routine(self) -> str:
        """The routine that is chosen."""
        return self.what.value

    def fill(self, routine: str) -> None:
        """Its exercises, with last time's numbers; without a routine, none."""
        wanted = self.routines.get(routine, ())
        self._show_rows({each: self._last.get(each, {}).get("sets", ()) for each in wanted})

    def _show_rows(self, exercises: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
        sweep(self._list)
        self.rows = []
        for exercise, sets in exercises.items():
            self._add_row(exercise, sets)
        self._see()

    def _add_row(self, exercise_id: str, sets: Sequence[Mapping[str, Any]]) -> None:
        known = {each.id: each for each in self._exercises()}
        if (exercise := known.get(exercise_id)) is None:
            return
        unit = self._unit()
        sides = [1, 2] if exercise.sides == "each" else [0]
        sides += [side for side in sorted({one["side"] for one in sets}) if side not in sides]
        entered = {
            side: [_entered(one, unit) for one in sets if one["side"] == side] for side in sides
        }
        if not sets:
            count = int(exercise.dose.sets.value) if exercise.dose.sets else 1
            usual = exercise.dose.reps or exercise.dose.hold
            amount = Entered(float(usual.value) if usual else 10.0)
            entered = {side: [amount] * count for side in sides}
        made = ExerciseSets(self._look, exercise, unit, entered, self._last_words(exercise, unit))
        made.changed.connect(self._see)
        if self.rows:
            self._list.addWidget(Hairline(self._look))
        self._list.addWidget(made)
        self.rows.append(made)

    def _last_words(self, exercise: Exercise, unit: Unit) -> str:
        last = self._last.get(exercise.id)
        if last is None:
            return ""
        hold = exercise.dose.reps is None
        told = ", ".join(set_words(_entered(one, unit), unit, hold=hold) for one in last["sets"])
        return tr("Exchange", "last time {sets}", sets=told)

    def _offer(self) -> None:
        """The exercises that are not in it yet."""
        menu = Menu(self._look, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        there = {each.exercise.id for each in self.rows}
        offered = [e for e in self._exercises() if e.kind == "strength" and e.id not in there]
        for each in sorted(offered, key=lambda one: exercise_name(one.name)):
            action = menu.addAction(exercise_name(each.name))
            action.triggered.connect(lambda _=False, to=each.id: self.add(to))
        menu.popup(self.another.mapToGlobal(self.another.rect().bottomLeft()))
        self.menu = menu

    def add(self, exercise: str) -> None:
        """One more exercise, with last time's numbers."""
        self._add_row(exercise, self._last.get(exercise, {}).get("sets", ()))
        self._see()
        if self.rows:
            first = next(iter(self.rows[-1].fields.values()))
            if first:
                first[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _see(self) -> None:
        """Save is there as soon as there is a set."""
        there = any(each.values() for each in self.rows)
        self.head.action.setEnabled(there)
        self.head.line.setText("" if there else tr("Exchange", "Enter at least one set."))
        self.head.line.setVisible(not there)

    def _pick_near(self, which: str) -> None:
        day = (self._now() - timedelta(days=int(which == "yesterday"))).date()
        self.day.show_day(day)

    def _show_near(self) -> None:
        today = self._now().date()
        days = {"today": today, "yesterday": today - timedelta(days=1)}
        for name, day in days.items():
            button = self.near.buttons[name]
            button.setAutoExclusive(False)
            button.setChecked(self.day.day == day)
            button.setAutoExclusive(True)

    def _pick_pain(self, level: str) -> None:
        """A level that is pressed again is taken back: nobody has to say one."""
        for value, each in self.pain.buttons.items():
            each.setChecked(value == level and each.isChecked())

    @property
    def level(self) -> int | None:
        """The pain that was told, if any was."""
        chosen = [value for value, each in self.pain.buttons.items() if each.isChecked()]
        return int(chosen[0]) if chosen else None

    def _started(self) -> datetime:
        at = self.time.time()
        return local(datetime.combine(self.day.day, time(at.hour(), at.minute())))

    def _save(self, clash: Literal["ask", "add", "both"]) -> None:
        started = self._started()
        if started > self._now():
            self.head.line.setText(tr("Exchange", "That time has not been yet."))
            self.head.line.show()
            return
        unit = self._unit()
        sets = tuple(
            EnteredSet(
                row_.exercise.id,
                one.amount,
                None if one.load is None else in_kilograms(one.load, unit),
                side,
            )
            for row_ in self.rows
            for side, one in row_.values()
        )
        place = cast("Place", self.place.value)
        found = self._send(
            Elsewhere(started, sets, place, self.level, self.note.text(), clash, self._id)
        )
        if found is None:
            return
        if not found["saved"]:
            self._ask(found["clash"])
            return
        day = long_day(started.date())
        self.told.emit(
            tr("Exchange", "Kept: {count} sets, {day}.", count=number(len(sets)), day=day)
        )
        self.closed.emit()

    def _ask(self, clash: Mapping[str, Any]) -> None:
        at = datetime.fromisoformat(clash["started"])
        self._clash_line.setText(
            tr(
                "Exchange",
                "There is a session on {day} at {time} already. Add to it, or keep both?",
                day=long_day(at.date()),
                time=clock_time(at),
            )
        )
        self._clashing.show()
        self.add_to.setFocus(Qt.FocusReason.OtherFocusReason)


def _entered(one: Mapping[str, Any], unit: Unit) -> Entered:
    load = one["load"]
    return Entered(one["amount"], None if not load else in_unit(load, unit))
