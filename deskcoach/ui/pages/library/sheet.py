"""The sheet of the form: each field in its row, and what is filled in into it.

`changed` carries the exercise as it stands after each key.
"""

from datetime import date
from typing import cast

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QWidget

from deskcoach.core.exercise_form import (
    DoseKey,
    Shape,
    posed,
    tidy,
    value_of,
    with_position,
    with_shape,
    with_value,
)
from deskcoach.core.exercises import Exercise, GivenBy, GiverKind, Side, dose_shape
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import tr
from deskcoach.ui.design.wires import follow
from deskcoach.ui.figure.stage import Figures
from deskcoach.ui.pages.library import words
from deskcoach.ui.pages.library.fields import (
    NumberField,
    PositionField,
    Segments,
    StepsField,
    position_of,
)
from deskcoach.ui.pages.library.more import MoreFields
from deskcoach.ui.pages.library.picture import KeepPicture, PictureField
from deskcoach.ui.widgets.fields.line import LineField
from deskcoach.ui.widgets.fields.times import DayField
from deskcoach.ui.widgets.labels import IconLabel, Text
from deskcoach.ui.widgets.layout import (
    SLACK,
    STRETCH,
    Flow,
    Item,
    column,
    flow,
    grow,
    row,
    top,
    widget_of,
    wraps,
)
from deskcoach.ui.widgets.surfaces import Hairline, Surface

_LABEL = 104
HALF = 400
"""The least width of the sheet, pixels."""


class FormField(QWidget):
    """A row of the form: its name on the left, what is filled in on the right, help below."""

    def __init__(self, look: Look, name: str, *items: Item) -> None:
        super().__init__()
        label = Text(look, Role.STRONG, name, wrap=True)
        label.setFixedWidth(round(_LABEL * min(1.5, look.theme.text_scale)))
        label.setContentsMargins(0, 8, 0, 0)
        self._help = IconLabel(look, "info", Role.SECONDARY, "ink2", wrap=True)
        self._help.hide()
        body = column(*items, self._help, gap=8)
        row(top(label), grow(body), gap=0, margins=(0, 8), on=self)
        wraps(self)

    def help(self, text: str) -> None:
        """Say a word about what was typed, or none."""
        self._help.set_text(text)
        self._help.setVisible(bool(text))

    @property
    def helped(self) -> str:
        """The word that is said."""
        return self._help.text() if self._help.isVisibleTo(self) else ""


class Sheet(Surface):
    """All fields of an exercise."""

    changed = Signal(object)

    def __init__(  # noqa: PLR0913 - all that it is made of
        self, look: Look, figures: Figures, exercise: Exercise, today: date,
        keep_picture: KeepPicture, *, taken: tuple[str, ...] = (), more_open: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(look)
        self._figures, self._today, self._keep_picture = figures, today, keep_picture
        self._taken = {each.casefold(): each for each in taken}
        self.exercise = exercise
        self._filling = True
        self._make_fields(more_open=more_open)
        self._lay_out()
        self._show_all()
        self._filling = False
        self._show()

    def _make_fields(self, *, more_open: bool) -> None:
        look = self._look
        self.name = LineField(look, tr("Library", "Name"), tr("Library", "What is it called?"), 60)
        self.name.textEdited.connect(self._take_name)
        self._make_giver()
        self._make_dose()
        self._make_sides()
        self.more = MoreFields(look, self.exercise, open_=more_open)
        self.more.changed.connect(self._take_more)
        self.position = PositionField(look, self._figures, self.exercise.position)
        self.position.picked.connect(
            lambda name: self._take(with_position(self.exercise, position_of(name)))
        )
        self.picture = PictureField(look, self._keep_picture)
        self.picture.changed.connect(self._take_picture)
        self.steps = StepsField(look)
        self.steps.changed.connect(
            lambda: self._take(replace(self.exercise, steps=self.steps.steps()))
        )

    def _make_giver(self) -> None:
        look = self._look
        self.giver = Segments(
            look,
            tr("Library", "Given by"),
            {
                "me": tr("Library", "Me"),
                "physiotherapist": tr("Library", "My physiotherapist"),
                "page": tr("Library", "A page"),
            },
            dict(words.GIVER_ICONS.items()),
        )
        self.giver.picked.connect(self._take_giver)
        self.giver_name = LineField(
            look, tr("Library", "Who gave it"), tr("Library", "Their name, if you like"), 60
        )
        self.giver_name.textEdited.connect(lambda _: self._take_giver())
        self.address = LineField(look, tr("Library", "Address"), tr("Library", "Its address"), 300)
        self.address.textEdited.connect(lambda _: self._take_giver())
        self.day = DayField(look, tr("Library", "Given on"))
        self.day.dateChanged.connect(lambda _: self._take_giver())

    def _make_dose(self) -> None:
        look = self._look
        self.shape = Segments(
            look,
            tr("Library", "How much"),
            {
                "reps": tr("Library", "Repetitions"),
                "hold": tr("Library", "Holds"),
                "stretch": tr("Library", "Stretch"),
            },
        )
        self.shape.picked.connect(self._take_shape)
        self.numbers: dict[DoseKey, NumberField] = {
            "sets": NumberField(look, tr("Library", "Sets"), 1, 10),
            "rounds": NumberField(look, tr("Library", "Rounds"), 1, 10),
            "reps": NumberField(look, tr("Library", "Repetitions"), 1, 100),
            "hold": NumberField(look, tr("Library", "Hold"), 0, 300, tr("Library", "s")),
        }
        for key, field in self.numbers.items():
            field.valueChanged.connect(lambda value, k=key: self._take_number(k, value))
            field.refused.connect(lambda typed, k=key: self._refuse(k, typed))
        self._between = Text(look, Role.BODY, ink="ink2")
        self._before_hold = Text(look, Role.BODY, ink="ink2")

    def _make_sides(self) -> None:
        look = self._look
        self.sides = Segments(
            look,
            tr("Library", "Sides"),
            {"together": tr("Library", "Both at once"), "each": tr("Library", "Each side")},
        )
        self.first = Segments(
            look,
            tr("Library", "First side"),
            {"left": tr("Library", "Left first"), "right": tr("Library", "Right first")},
        )
        self.alternate = Segments(
            look,
            tr("Library", "Change sides"),
            {
                "set": tr("Library", "After each set"),
                "repetition": tr("Library", "Every repetition"),
            },
        )
        for each in (self.sides, self.first, self.alternate):
            each.picked.connect(lambda _: self._take_sides())

    def _lay_out(self) -> None:
        look = self._look
        name_day = row(grow(self.giver_name), self.day, gap=8)
        dose = flow(
            self.numbers["sets"], self.numbers["rounds"], self._between, self.numbers["reps"],
            self._before_hold, self.numbers["hold"], gap=8,
        )  # fmt: skip
        self._turns = widget_of(
            flow(Text(look, Role.BODY, tr("Library", "Change sides"), "ink2"), self.alternate)
        )
        wraps(self._turns)
        sides = widget_of(flow(self.sides, self.first, gap=8, spread=True))
        wraps(sides)
        self.fields: dict[str, FormField] = {
            "name": FormField(look, tr("Library", "Name"), self.name),
            "giver": FormField(
                look, tr("Library", "Given by"), _at_left(self.giver), name_day, self.address
            ),
            "dose": FormField(
                look, tr("Library", "How much"), _at_left(self.shape), _wrapped(dose)
            ),
            "sides": FormField(look, tr("Library", "Sides"), sides, self._turns),
            "more": FormField(look, tr("Library", "More"), self.more),
            "position": FormField(look, tr("Library", "Position"), self.position),
            "picture": FormField(look, tr("Library", "Picture"), self.picture),
            "steps": FormField(look, tr("Library", "Steps"), self.steps),
        }
        rows = [part for each in self.fields.values() for part in (Hairline(look), each)][1:]
        column(*rows, SLACK, margins=(20, 8), on=self)
        follow(self._apply_theme, self._look)

    def _apply_theme(self) -> None:
        self.setMinimumWidth(round(HALF * self._look.theme.text_scale))

    # -- what it shows ----------------------------------------------------------------------------

    def _show_all(self) -> None:
        """Let every field show the exercise as it is."""
        made, given = self.exercise, self.exercise.given_by or GivenBy()
        self.name.setText(made.name)
        self.giver.show_value(given.who)
        self.giver_name.setText(given.name)
        self.address.setText(given.address)
        day = given.date or self._today
        with QSignalBlocker(self.day):
            self.day.show_day(day)
        self.shape.show_value(dose_shape(made))
        self._fill_numbers()
        self.sides.show_value(made.sides)
        self.first.show_value(made.first_side)
        self.alternate.show_value(made.alternate)
        self.position.show_value(made.position)
        self.picture.show_exercise(made)
        self.steps.show_steps(made.steps)

    def _fill_numbers(self) -> None:
        shape = dose_shape(self.exercise)
        for key, field in self.numbers.items():
            shown = {
                "sets": shape != "stretch", "rounds": shape == "stretch", "reps": shape == "reps",
            }.get(key, True)  # fmt: skip
            field.setVisible(shown)
            with QSignalBlocker(field):
                field.setMinimum(0 if key == "hold" and shape == "reps" else 1)
                if shown:
                    field.setValue(round(value_of(self.exercise, key)))

    def _show(self) -> None:
        """Show what follows from it: words between the fields, sentence, preview."""
        made, given = self.exercise, self.exercise.given_by or GivenBy()
        shape, each = dose_shape(made), made.sides == "each"
        self.more.show_exercise(made)
        self._between.setText(
            {
                "reps": tr("Library", "sets of"),
                "hold": tr("Library", "holds of"),
                "stretch": tr("Library", "times"),
            }[shape]
        )
        self._before_hold.setText(
            tr("Library", "each side, hold") if each else tr("Library", "hold each")
        )
        self._before_hold.setVisible(shape == "reps")
        self.first.setVisible(each)
        self._turns.setVisible(each and shape == "reps")
        self.giver_name.setVisible(given.who != "me")
        self.giver_name.setPlaceholderText(
            tr("Library", "Its name")
            if given.who == "page"
            else tr("Library", "Their name, if you like")
        )
        self.address.setVisible(given.who == "page")
        later = given.date is not None and given.date > self._today
        self.fields["giver"].help(
            tr("Library", "A day in the future? It is kept as you typed it.") if later else ""
        )
        self._help_name()

    # -- what is filled in ------------------------------------------------------------------------

    def _take(self, exercise: Exercise) -> None:
        if self._filling:
            return
        self.exercise = exercise
        self._show()
        self.changed.emit(exercise)

    def _take_name(self, text: str) -> None:
        self._take(replace(self.exercise, name=text))

    def _take_giver(self, _who: object = None) -> None:
        who = cast("GiverKind", self.giver.value)
        given = GivenBy(
            who,
            "" if who == "me" else self.giver_name.text(),
            self.day.day,
            self.address.text() if who == "page" else "",
        )
        self._take(replace(self.exercise, given_by=given))

    def _take_shape(self, shape: object) -> None:
        self._take(with_shape(self.exercise, cast("Shape", shape)))
        self._fill_numbers()
        self.fields["dose"].help("")

    def _take_number(self, key: DoseKey, value: int) -> None:
        self.fields["dose"].help("")
        self._take(with_value(self.exercise, key, value))

    def _refuse(self, key: DoseKey, typed: str) -> None:
        low = self.numbers[key].minimum()
        name = self.numbers[key].accessibleName()
        text = tr(
            "Library",
            "{name}: “{typed}” does not fit here. Take {low} to {high}.",
            name=name, typed=typed, low=low, high=self.numbers[key].maximum(),
        )  # fmt: skip
        if typed == "0":
            text = tr("Library", "0? Take at least {low}.", low=low)
        self.fields["dose"].help(text)

    def _take_sides(self) -> None:
        changed = replace(
            self.exercise,
            sides="each" if self.sides.value == "each" else "together",
            first_side=cast("Side", self.first.value),
            alternate="repetition" if self.alternate.value == "repetition" else "set",
        )
        self._take(changed)

    def _take_more(self, exercise: object) -> None:
        self._take(cast("Exercise", exercise))

    def _take_picture(self, image: str, name: str) -> None:
        """What shows it was chosen: `figure`, `photo` or `none`."""
        if image == "figure":
            figure = self.exercise.figure or posed(self.exercise.position)
            self._take(replace(self.exercise, picture=None, figure=figure))
        elif image == "photo":
            self._take(replace(self.exercise, picture=name))
        else:
            self._take(replace(self.exercise, picture=None, figure=None))
        self.picture.show_exercise(self.exercise)

    def take_figure(self, figure: str) -> None:
        """A figure of its own was drawn."""
        self._take(replace(self.exercise, picture=None, figure=figure))
        self.picture.show_exercise(self.exercise)

    def _help_name(self) -> None:
        typed = tidy(self.name.text())
        known = self._taken.get(typed.casefold())
        if known:
            self.fields["name"].help(self._becomes(known))
        elif typed:
            self.fields["name"].help("")

    def _becomes(self, known: str) -> str:
        number = 2
        while f"{known} {number}".casefold() in self._taken:
            number += 1
        return tr(
            "Library",
            "You have a {name}. This one becomes {new}.",
            name=known,
            new=f"{known} {number}",
        )

    def go_to(self, key: str) -> None:
        """A value in the sentence was clicked: the cursor goes to its field."""
        fields: dict[str, QWidget] = {
            "date": self.day,
            "name": self.giver_name,
            "sets": self.numbers["rounds" if dose_shape(self.exercise) == "stretch" else "sets"],
            "reps": self.numbers["reps"],
            "hold": self.numbers["hold"],
        }
        fields[key].setFocus(Qt.FocusReason.TabFocusReason)


def _at_left(field: QWidget) -> QWidget:
    made = widget_of(row(field, STRETCH))
    wraps(made)
    return made


def _wrapped(inner: Flow) -> QWidget:
    made = widget_of(inner)
    wraps(made)
    return made
