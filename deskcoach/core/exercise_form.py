"""An exercise while somebody fills in its form: every field has a value but the name.

What is being filled in is an `Exercise` whose id and name may still be empty. `finished` makes of
it what can be kept.
"""

from datetime import date
from typing import Any, Literal, cast

from msgspec.structs import replace

from deskcoach.core.exercises import (
    ChosenBy,
    Dose,
    Exercise,
    GivenBy,
    Number,
    Position,
    dose_shape,
)
from deskcoach.core.messages import unbroken

Shape = Literal["reps", "hold", "stretch"]
DoseKey = Literal["sets", "reps", "up", "hold", "down", "rest", "rounds"]

UNITS: dict[DoseKey, Any] = {
    "sets": "sets",
    "reps": "reps",
    "up": "s",
    "hold": "s",
    "down": "s",
    "rest": "s",
    "rounds": "rounds",
}
# Ours: what a form begins with. A sheet says how many; it seldom says how fast.
_BEGIN: dict[Shape, dict[DoseKey, float]] = {
    "reps": {"sets": 2, "reps": 10, "up": 2, "hold": 0, "down": 2, "rest": 60},
    "hold": {"sets": 3, "hold": 20, "rest": 60},
    "stretch": {"hold": 20, "rounds": 2},
}
POSITIONS: tuple[Position, ...] = (
    "seated",
    "standing",
    "prone",
    "supine",
    "side-lying",
    "kneeling",
    "all-fours",
)
"""Those that a form offers; for each there is a figure that shows it."""


def blank(today: date, giver: GivenBy | None = None) -> Exercise:
    """What a new form begins with: given today by the physiotherapist, seated, 2 sets of 10."""
    return Exercise(
        "",
        "",
        "strength",
        "seated",
        _dose("reps", {}),
        figure=posed("seated"),
        given_by=giver or GivenBy("physiotherapist", date=today),
    )


def posed(position: Position) -> str:
    """The id of the figure that shows a position and does not move."""
    return "bent-over-row" if position == "bent-over" else f"position-{position}"


def is_posed(figure: str | None) -> bool:
    """Whether a figure is one of those, which goes along when the position is changed."""
    return figure in {posed(each) for each in POSITIONS}


def value_of(exercise: Exercise, key: DoseKey) -> float:
    """A number of its dose; 0 where it has none."""
    number: Number | None = getattr(exercise.dose, key)
    return float(number.value) if number else 0.0


def with_value(exercise: Exercise, key: DoseKey, value: float) -> Exercise:
    """The same with another number; more sets than the most they were raise the most."""
    chosen_by: ChosenBy = (
        "us" if exercise.given_by is None or exercise.given_by.who == "me" else "source"
    )
    plain = int(value) if value == int(value) else value
    dose = replace(exercise.dose, **{key: Number(plain, UNITS[key], chosen_by)})
    most = dose.most_sets
    if dose.sets and most and most.value < dose.sets.value:
        dose = replace(dose, most_sets=None)
    return replace(exercise, dose=dose)


def with_shape(exercise: Exercise, shape: Shape) -> Exercise:
    """The same as repetitions, holds or a stretch; numbers that both have stay."""
    if dose_shape(exercise) == shape:
        return exercise
    before = dose_shape(exercise)
    kept: dict[DoseKey, float] = {}
    if "stretch" not in {shape, before}:
        kept = {"sets": value_of(exercise, "sets"), "rest": value_of(exercise, "rest")}
    elif "reps" not in {shape, before}:
        kept = {"hold": value_of(exercise, "hold")}
    kind: Literal["stretch", "strength"] = "stretch" if shape == "stretch" else "strength"
    changed = replace(exercise, kind=kind, dose=_dose(shape, kept))
    if shape != "stretch" or not (changed.loaded or changed.band):
        return changed
    return replace(changed, loaded=False, load_step=None, band="", equipment=())


def with_position(exercise: Exercise, position: Position) -> Exercise:
    """The same in another position; the figure of a position goes along."""
    figure = posed(position) if is_posed(exercise.figure) else exercise.figure
    return replace(exercise, position=position, figure=figure)


def _dose(shape: Shape, kept: dict[DoseKey, float]) -> Dose:
    numbers = _BEGIN[shape] | kept
    made = {key: Number(int(value), UNITS[key], "us") for key, value in numbers.items()}
    return Dose(**cast("dict[str, Any]", made))


def finished(exercise: Exercise) -> Exercise:
    """What can be kept: without blanks and empty lines."""
    given = exercise.given_by
    if given is not None:
        given = replace(given, name=tidy(given.name), address=tidy(given.address))
    return replace(
        exercise,
        id=exercise.id or "new",
        name=tidy(exercise.name),
        steps=_lines(exercise.steps),
        cautions=_lines(exercise.cautions),
        feel=tidy(exercise.feel),
        band=tidy(exercise.band),
        equipment=_lines(exercise.equipment),
        origins=replace(exercise.origins, steps=()),
        given_by=given,
    )


def _lines(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line for line in map(tidy, lines) if line)


def tidy(text: str) -> str:
    """One line without blanks at its ends and without two in a row."""
    return " ".join(unbroken(text).split())


def seconds_of(exercise: Exercise) -> float:
    """About how long it takes, with the rests between, in seconds."""
    sides = 2 if exercise.sides == "each" else 1
    hold = value_of(exercise, "hold")
    match dose_shape(exercise):
        case "stretch":
            return value_of(exercise, "rounds") * sides * hold
        case "hold":
            work = hold
        case _:
            work = hold + value_of(exercise, "up") + value_of(exercise, "down")
            work *= value_of(exercise, "reps")
    sets = value_of(exercise, "sets")
    return sets * sides * work + (sets - 1) * value_of(exercise, "rest")
