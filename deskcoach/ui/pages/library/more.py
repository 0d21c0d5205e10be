"""What is folded away in the form: tempo, rest, weight, and a word about feeling and care."""

from typing import cast

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLayout, QWidget

from deskcoach.core.exercise_form import DoseKey, tidy, value_of, with_value
from deskcoach.core.exercises import LOAD_STEPS, Exercise, PhaseWords, dose_shape
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import number, tr
from deskcoach.ui.pages.library import words
from deskcoach.ui.pages.library.fields import NumberField, Segments
from deskcoach.ui.widgets.buttons import Link
from deskcoach.ui.widgets.fields.line import LineField
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import STRETCH, column, flow, grow, row, widget_of, wraps

DUMBBELL, BAND = "dumbbell", "band"


def weight_of(exercise: Exercise) -> str:
    """What is lifted or pulled: none, dumbbell, band, other."""
    if exercise.band or BAND in exercise.equipment:
        return "band"
    if not exercise.loaded:
        return "none"
    lifted = any("dumbbell" in each for each in exercise.equipment) or not exercise.equipment
    return "dumbbell" if lifted else "other"


class MoreFields(QWidget):
    """One line that says it all; opened, the fields."""

    changed = Signal(object)

    def __init__(self, look: Look, exercise: Exercise, *, open_: bool) -> None:
        super().__init__()
        self._look, self._exercise, self._filling = look, exercise, False
        self._line = Text(look, Role.BODY, ink="ink2", wrap=True)
        self._line.setContentsMargins(0, 6, 0, 0)
        self.fold = Link(look, "", icon="chevron-down")
        self.fold.clicked.connect(self._turn)
        head = row(grow(self._line), self.fold, gap=8)
        self._make(look)
        self._inside = widget_of(self._rows(look))
        wraps(self._inside)
        column(head, self._inside, gap=8, on=self)
        wraps(self)
        self._inside.setVisible(open_)
        self._fill()
        self._show_fold()

    @property
    def open(self) -> bool:
        """Whether the fields can be seen."""
        return self._inside.isVisibleTo(self)

    def _turn(self) -> None:
        self._inside.setVisible(not self.open)
        self._show_fold()

    def _show_fold(self) -> None:
        opened = self.open
        self.fold.set_words("", "chevron-up" if opened else "chevron-down")
        self.fold.setAccessibleName(
            tr("Library", "Less: tempo, rest, weight")
            if opened
            else tr("Library", "More: tempo, rest, weight")
        )

    def _make(self, look: Look) -> None:
        seconds = tr("Library", "s")
        self.numbers: dict[DoseKey, NumberField] = {
            "up": NumberField(look, tr("Exercises", self._exercise.words.up), 1, 20, seconds),
            "down": NumberField(look, tr("Exercises", self._exercise.words.down), 1, 20, seconds),
            "rest": NumberField(look, tr("Library", "Rest"), 0, 600, seconds),
        }
        self.numbers["rest"].setSingleStep(5)
        for key, field in self.numbers.items():
            field.valueChanged.connect(lambda value, k=key: self._take_number(k, value))
        self.weight = Segments(
            look,
            tr("Library", "Weight"),
            {
                "none": tr("Library", "None"),
                "dumbbell": tr("Library", "Dumbbell"),
                "band": tr("Library", "Band"),
                "other": tr("Library", "Other"),
            },
        )
        self.weight.picked.connect(self._take_weight)
        self.step = Segments(
            look,
            tr("Library", "Step"),
            {f"{s.value} {s.unit}": f"{number(s.value)} {s.unit}" for s in LOAD_STEPS},
        )
        self.step.picked.connect(self._take_step)
        self.band = LineField(look, tr("Library", "Band"), tr("Library", "Its colour"), 60)
        self.other = LineField(
            look, tr("Library", "What you lift"), tr("Library", "What is it?"), 60
        )
        self.feel = LineField(look, tr("Library", "Feel"), tr("Library", "What you feel"), 120)
        self.care = LineField(
            look, tr("Library", "Take care"), tr("Library", "What to look out for"), 120
        )
        for line in (self.band, self.other, self.feel, self.care):
            line.textEdited.connect(lambda _: self._take_words())
        self.phases = {
            "up": LineField(look, tr("Library", "What the way there is called"), "", 24),
            "hold": LineField(look, tr("Library", "What the hold is called"), "", 24),
            "down": LineField(look, tr("Library", "What the way back is called"), "", 24),
        }
        for phase, line in self.phases.items():
            line.setPlaceholderText(tr("Exercises", getattr(PhaseWords(), phase)))
            line.setMinimumWidth(96)
            line.textEdited.connect(lambda _: self._take_phases())

    def _rows(self, look: Look) -> QLayout:
        called = widget_of(row(*(grow(line) for line in self.phases.values()), gap=8))
        names: tuple[tuple[str, str, QWidget], ...] = (
            ("tempo", self.numbers["up"].accessibleName(), self.numbers["up"]),
            ("tempo", self.numbers["down"].accessibleName(), self.numbers["down"]),
            ("tempo", tr("Library", "Called"), called),
            ("rest", tr("Library", "Rest"), self.numbers["rest"]),
            ("weight", tr("Library", "Weight"), self.weight),
            ("step", tr("Library", "Step"), self.step),
            ("band", tr("Library", "Band"), self.band),
            ("other", tr("Library", "With"), self.other),
            ("", tr("Library", "Words"), self.feel),
            ("", "", self.care),
        )
        font = look.theme.font(Role.BODY)
        wide = max(QFontMetrics(font).horizontalAdvance(name) for _, name, _ in names) + 12
        self._holders: list[tuple[str, QWidget]] = []
        self._labels: list[Text] = []
        rows = []
        for part, name, field in names:
            label = Text(look, Role.BODY, name, "ink2")
            label.setFixedWidth(wide)
            stretch = isinstance(field, LineField) or field is called
            holder = widget_of(
                row(label, grow(field) if stretch else field, None if stretch else STRETCH)
            )
            wraps(holder)
            self._holders.append((part, holder))
            self._labels.append(label)
            rows.append(holder)
        pair = widget_of(flow(rows[0], rows[1], gap=16))
        wraps(pair)
        return column(pair, *rows[2:], gap=8)

    def show_exercise(self, exercise: Exercise) -> None:
        """Show its numbers; what does not belong to its kind is not there."""
        self._exercise = exercise
        self._fill()

    def _fill(self) -> None:
        exercise, shape = self._exercise, dose_shape(self._exercise)
        self._filling = True
        for key, field in self.numbers.items():
            with QSignalBlocker(field):
                if value_of(exercise, key) or key == "rest":
                    field.setValue(round(value_of(exercise, key)))
        for phase, line in self.phases.items():
            own = getattr(exercise.words, phase)
            if not line.hasFocus():
                line.setText("" if own == getattr(PhaseWords(), phase) else own)
        for label, word in zip(
            self._labels, (exercise.words.up, exercise.words.down), strict=False
        ):
            label.setText(tr("Exercises", word))
        weight = weight_of(exercise)
        self.weight.show_value(weight)
        step = exercise.load_step
        self.step.show_value(f"{step.value} {step.unit}" if step else "1 kg")
        for line, text in (
            (self.band, exercise.band),
            (self.other, exercise.equipment[0] if weight == "other" and exercise.equipment else ""),
            (self.feel, exercise.feel),
            (self.care, exercise.cautions[0] if exercise.cautions else ""),
        ):
            if line.text() != text and not line.hasFocus():
                line.setText(text)
        there = {
            "tempo": shape == "reps",
            "rest": shape != "stretch",
            "weight": shape != "stretch",
            "step": weight in {"dumbbell", "other"},
            "band": weight == "band",
            "other": weight == "other",
        }
        for part, holder in self._holders:
            holder.setVisible(there.get(part, True))
        self._line.setText(words.more_words(exercise))
        self._filling = False

    def _take(self, exercise: Exercise) -> None:
        if not self._filling:
            self._exercise = exercise
            self.changed.emit(exercise)
            self._fill()

    def _take_number(self, key: DoseKey, value: int) -> None:
        self._take(with_value(self._exercise, key, value))

    def _take_weight(self, weight: object) -> None:
        loaded = weight in {"dumbbell", "other"}
        equipment = {"dumbbell": (DUMBBELL,), "band": (BAND,)}.get(cast("str", weight), ())
        step = (self._exercise.load_step or LOAD_STEPS[1]) if loaded else None
        band = self._exercise.band if weight == "band" else ""
        if weight == "other":
            equipment = (tr("Library", "weight"),)
        changed = replace(
            self._exercise, loaded=loaded, equipment=equipment, load_step=step, band=band
        )
        self._take(changed)
        if weight == "other":
            self.other.setFocus(Qt.FocusReason.TabFocusReason)

    def _take_step(self, chosen: object) -> None:
        step = next(s for s in LOAD_STEPS if f"{s.value} {s.unit}" == chosen)
        self._take(replace(self._exercise, load_step=step))

    def _take_phases(self) -> None:
        """What is left empty is called as usual."""
        typed = {key: tidy(line.text()) for key, line in self.phases.items()}
        words_ = PhaseWords(**{key: text for key, text in typed.items() if text})
        self._take(replace(self._exercise, words=words_))

    def _take_words(self) -> None:
        care = self.care.text()
        more = self._exercise.cautions[1:]
        changed = replace(
            self._exercise,
            feel=self.feel.text(),
            cautions=((care,) if care else ()) + more,
        )
        weight = weight_of(changed)
        if weight == "band":
            changed = replace(changed, band=self.band.text())
        elif weight == "other":
            changed = replace(changed, equipment=(self.other.text() or tr("Library", "weight"),))
        self._take(changed)
