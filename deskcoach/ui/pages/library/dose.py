"""How much of an exercise: its numbers and whose they are; another dose, and the way back."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QWidget

from deskcoach.app.strength.record_requests import Prescribe, SourceDose
from deskcoach.core.exercise_form import DoseKey, value_of
from deskcoach.core.exercises import Exercise, Number, Origin, dose_shape, with_numbers
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import long_day, plural, title, tr
from deskcoach.ui.pages.library.fields import NumberField
from deskcoach.ui.pages.library.words import dose_words
from deskcoach.ui.widgets.buttons import Capsule, Tone
from deskcoach.ui.widgets.fields.line import LineField
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import (
    STRETCH,
    Item,
    column,
    flow,
    grow,
    row,
    sweep,
    widget_of,
    wraps,
)
from deskcoach.ui.widgets.surfaces import Surface, ruled

_SHOWN = ("sets", "most_sets", "reps", "up", "hold", "down", "rest", "rounds", "times_a_week")
_CHANGED: tuple[tuple[DoseKey, int, int, str], ...] = (
    ("sets", 1, 10, ""),
    ("reps", 1, 100, ""),
    ("hold", 0, 300, "s"),
    ("rest", 0, 600, "s"),
)
"""What of a dose can be changed here, with its least and its most; the tempo is the exercise's."""


class HeldDose(Struct, frozen=True):
    """A dose that holds in place of the exercise's own: since when, its numbers, who gave it."""

    since: date
    numbers: Mapping[str, float]
    given: str = ""


def dose_name(key: str, exercise: Exercise) -> str:
    """What a number of a dose is."""
    if key == "up":
        return tr("Exercises", exercise.words.up)
    if key == "down":
        return tr("Exercises", exercise.words.down)
    return {
        "sets": tr("Library", "Sets"),
        "most_sets": tr("Library", "At most"),
        "reps": tr("Library", "Repetitions in a set"),
        "hold": tr("Library", "Hold"),
        "rest": tr("Library", "Rest between sets"),
        "rounds": tr("Library", "Rounds"),
        "times_a_week": tr("Library", "How often"),
    }[key]


def dose_value(number: Number) -> str:
    """A number with its unit."""
    value, count = QLocale().toString(float(number.value), "g", 4), int(number.value)
    if number.unit == "s":
        return tr("Library", "{count} s", count=value)
    return {
        "sets": plural("Library", "%n set(s)", count),
        "reps": plural("Library", "%n time(s)", count),
        "rounds": plural("Library", "%n time(s)", count),
        "times a week": plural("Library", "%n time(s) a week", count),
    }[number.unit]


def whose(origin: Origin) -> str:
    """Who chose a number, or says a line."""
    return {
        "source": tr("Library", "from the source"),
        "own": tr("Library", "yours"),
        "us": tr("Library", "ours"),
    }[origin]


class DoseCard(Surface):
    """The numbers of an exercise; pressed, fields for another dose.

    Signals:
        wanted: with `Prescribe`; `dropped`: the way back to the exercise's own.
    """

    wanted = Signal(object)
    dropped = Signal()

    def __init__(self, look: Look, exercise: Exercise, held: HeldDose | None) -> None:
        super().__init__(look)
        self._exercise, self._held = exercise, held
        self.fields: dict[DoseKey, NumberField] = {}
        self._column = column(gap=4, margins=(20, 14), on=self)
        self.show_dose()

    def _put(self, *items: Item) -> None:
        sweep(self._column)
        body = widget_of(column(*items, gap=4))
        wraps(body)
        self._column.addWidget(body)
        self._column.addStretch(1)

    def _text(self, role: Role, text: str, ink: str = "ink") -> Text:
        return Text(self._look, role, text, ink, wrap=True)

    # -- as it is ---------------------------------------------------------------------------------

    def show_dose(self) -> None:
        """Show what holds, and whose each number is."""
        exercise = self._exercise
        heading = self._text(Role.HEADING, tr("Library", "How much"))
        numbers = ((key, getattr(exercise.dose, key)) for key in _SHOWN)
        lines = [self._number(key, number) for key, number in numbers if number is not None]
        rows = ruled(self._look, lines)
        self.change = self._change_button() if exercise.kind == "strength" else None
        buttons = [each for each in (self._back(), self.change) if each is not None]
        below = widget_of(flow(*buttons, gap=8)) if buttons else None
        if below is not None:
            wraps(below)
        self._put(heading, *self._held_lines(), *rows, 6, below)

    def _held_lines(self) -> list[Item]:
        """The dose that holds, where it is not the exercise's own; its own stands below."""
        held = self._held
        if held is None:
            return []
        shown = dose_words(with_numbers(self._exercise, held.numbers))
        since = tr("Library", "Yours since {day}", day=long_day(held.since))
        if held.given:
            since = tr("Library", "{since}, from {name}", since=since, name=held.given)
        own = self._exercise.own
        says = tr("Library", "The exercise says") if own else tr("Library", "The source says")
        own_dose = Text(self._look, Role.STRONG, dose_words(self._exercise))
        return [
            self._text(Role.TITLE, shown),
            self._text(Role.CAPTION, since, "ink3"),
            8,
            widget_of(row(grow(self._text(Role.STRONG, says)), own_dose, gap=10)),
        ]

    def _change_button(self) -> Capsule:
        text = tr("Library", "Change the dose")
        change = Capsule(self._look, text, icon="pencil", tone=Tone.GHOST)
        change.clicked.connect(self.begin)
        return change

    def _back(self) -> Capsule | None:
        if self._held is None:
            return None
        text = (
            tr("Library", "Back to the exercise's dose")
            if self._exercise.own
            else tr("Library", "Back to the source's dose")
        )
        self.source_dose = Capsule(self._look, text, icon="undo")
        self.source_dose.clicked.connect(self.dropped)
        return self.source_dose

    def _number(self, key: str, number: Number) -> QWidget:
        name = self._text(Role.BODY, dose_name(key, self._exercise))
        told = whose(self._exercise.whose(number.chosen_by))
        note = tr("Exercises", number.note) if number.note else ""
        said = self._text(Role.CAPTION, title(f"{told}. {note}" if note else told), "ink3")
        if self._exercise.own:  # all of them are the person's own
            said.hide()
        value = Text(self._look, Role.STRONG, dose_value(number))
        return widget_of(row(grow(column(name, said)), value, gap=10, margins=(0, 5)))

    # -- another one ------------------------------------------------------------------------------

    def begin(self) -> None:
        """Ask for another dose; it begins with the one that holds."""
        exercise, shape = self._exercise, dose_shape(self._exercise)
        now = with_numbers(exercise, self._held.numbers) if self._held else exercise
        self.fields = {}
        rows: list[QWidget] = []
        for key, low, high, unit in _CHANGED:
            if key == "reps" and shape == "hold":
                continue
            least = 1 if key == "hold" and shape == "hold" else low
            name = dose_name(key, exercise)
            field = NumberField(self._look, name, least, high, unit and tr("Library", unit))
            field.setValue(round(value_of(now, key)))
            self.fields[key] = field
            line = row(grow(self._text(Role.BODY, name)), field, gap=10, margins=(0, 4))
            rows.append(widget_of(line))
        hint = tr("Library", "Yourself, or your physiotherapist")
        self.given = LineField(self._look, tr("Library", "Who changed it"), hint, 60)
        self.given.setText(self._held.given if self._held else "")
        self.save = Capsule(self._look, tr("Library", "Save"), tone=Tone.PRIMARY)
        self.save.clicked.connect(self._save)
        self.leave = Capsule(self._look, tr("Library", "Not now"), tone=Tone.GHOST)
        self.leave.clicked.connect(self.show_dose)
        told = tr("Library", "It holds from now on. What you did so far keeps its own dose.")
        heading = self._text(Role.HEADING, tr("Library", "Change the dose"))
        who = self._text(Role.BODY, tr("Library", "Who changed it"))
        caption = self._text(Role.CAPTION, told, "ink2")
        buttons = row(self.save, self.leave, STRETCH, gap=8)
        self._put(heading, *rows, 4, who, self.given, 4, caption, 6, buttons)
        first = next(iter(self.fields.values()))
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _save(self) -> None:
        """What is as the exercise has it needs no word; nothing at all is the way back."""
        exercise, held = self._exercise, dict(self._held.numbers) if self._held else {}
        numbers: dict[str, Any] = {}
        for key, field in self.fields.items():
            if field.value() != round(value_of(exercise, key)):
                numbers[key] = field.value()
        # What cannot be changed here stays as it is.
        kept = {key: value for key, value in held.items() if key not in self.fields}
        if "most_sets" in kept and "sets" in numbers:
            del kept["most_sets"]
        numbers |= {k: int(v) if k == "most_sets" else v for k, v in kept.items()}
        if numbers:
            given = self.given.words
            self.wanted.emit(Prescribe(exercise.id, **numbers, given=given))
        elif held:
            self.wanted.emit(SourceDose(exercise.id))
        else:
            self.show_dose()
