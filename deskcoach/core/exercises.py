"""The exercise catalogue: what the source documents, in our words, with every number's origin."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from deskcoach.core import json_input
from deskcoach.core.foreign import what_is
from deskcoach.core.json_input import Fault
from deskcoach.core.messages import Sentence, named, printable, sentence

SCHEMA_URL = "https://json-schema.org/draft/2020-12/schema"

Id = Annotated[
    str,
    Meta(
        pattern="^[a-z0-9]+(-[a-z0-9]+)*$",
        max_length=60,
        description="small letters, digits and single hyphens, at most 60, such as wall-slide",
    ),
]
Words = Annotated[
    str, Meta(min_length=1, max_length=60, description="a text of 1 to 60 characters")
]
Line = Annotated[
    str, Meta(min_length=1, max_length=120, description="a sentence of 1 to 120 characters")
]
Month = Annotated[
    str,
    Meta(pattern="^[0-9]{4}-(0[1-9]|1[0-2])$", description="a year and a month, such as 2020-12"),
]
_Kind = Literal["stretch", "strength"]
_Position = Literal["seated", "standing", "prone", "bent-over"]
_Unit = Literal["sets", "reps", "rounds", "s", "times a week"]
ChosenBy = Literal["source", "us"]
Origin = Literal["source", "own", "us"]
"""Where a health text or a number comes from: the source, the person's own prescription or file,
or us. What the source does not say never carries its name."""


class CatalogueError(ValueError):
    """A catalogue that cannot be used; its text is one line: file, place, value, remedy."""


class Number(Struct, frozen=True, forbid_unknown_fields=True):
    """A number of a dose, with its unit and with who chose it: the source or we."""

    value: int | float
    unit: _Unit
    chosen_by: ChosenBy
    note: Annotated[str, Meta(max_length=160)] = ""


class Dose(Struct, frozen=True, forbid_unknown_fields=True):
    """How much of an exercise.

    A stretch has `hold` and `rounds`. A strength exercise has `sets`, `rest` and `times_a_week`,
    and either `reps` with the tempo `up`, `hold`, `down`, or `hold` alone, in seconds, for a hold.
    """

    sets: Number | None = None
    most_sets: Number | None = None
    reps: Number | None = None
    up: Number | None = None
    hold: Number | None = None
    down: Number | None = None
    rest: Number | None = None
    times_a_week: Number | None = None
    rounds: Number | None = None


class PhaseWords(Struct, frozen=True, forbid_unknown_fields=True):
    """What the three phases of a repetition are called on the screen and by the voice."""

    up: Words = "Lift"
    hold: Words = "Hold"
    down: Words = "Lower"


class Origins(Struct, frozen=True, forbid_unknown_fields=True):
    """Who says what of an exercise; `steps` one by one, none where the source says them all."""

    cue: ChosenBy = "source"
    steps: Annotated[tuple[ChosenBy, ...], Meta(max_length=12)] = ()
    feel: ChosenBy = "source"
    cautions: ChosenBy = "us"
    easier: ChosenBy = "us"


class Source(Struct, frozen=True, forbid_unknown_fields=True):
    """Where a catalogue's exercises come from; the months are the source's own dates."""

    title: Words
    publisher: Words
    reviewed: Month | None = None
    next_review_due: Month | None = None
    note: Annotated[str, Meta(max_length=200)] = ""


class Exercise(Struct, frozen=True, forbid_unknown_fields=True):
    """One exercise as it is shown, guided and counted."""

    id: Id
    name: Words
    kind: _Kind
    position: _Position
    cue: Line
    steps: Annotated[tuple[Line, ...], Meta(min_length=1, max_length=12)]
    feel: Line
    dose: Dose
    figure: Id
    equipment: Annotated[tuple[Words, ...], Meta(max_length=8)] = ()
    muscles: Annotated[tuple[Words, ...], Meta(max_length=8)] = ()
    cautions: Annotated[tuple[Line, ...], Meta(max_length=8)] = ()
    easier: Annotated[tuple[Line, ...], Meta(max_length=8)] = ()
    sides: Literal["together", "each"] = "together"
    loaded: bool = False
    words: PhaseWords = PhaseWords()
    source: Source | None = None
    origins: Origins = Origins()

    @property
    def own(self) -> bool:
        """Whether it is from a file of the person's own."""
        return self.source is not None

    def whose(self, by: ChosenBy) -> Origin:
        """Where a text or a number comes from that its file says is by the source, or by "us"."""
        return "own" if self.own else by


class Catalogue(Struct, frozen=True, forbid_unknown_fields=True):
    """A source and its exercises. An exercise with a source of its own names that one instead."""

    source: Source
    exercises: Annotated[tuple[Exercise, ...], Meta(min_length=1, max_length=200)]
    version: Literal[1] = 1
    schema_url: str = msgspec.field(default="", name="$schema")

    def by_id(self, exercise_id: str) -> Exercise | None:
        """The exercise of that id, or None."""
        return next((e for e in self.exercises if e.id == exercise_id), None)

    def name_of(self, exercise_id: str) -> str:
        """The English name of an exercise; its id where the catalogue has it no more."""
        found = self.by_id(exercise_id)
        return found.name if found else exercise_id

    def of_kind(self, kind: _Kind) -> tuple[Exercise, ...]:
        """The stretches or the strength exercises, in the order of the catalogue."""
        return tuple(e for e in self.exercises if e.kind == kind)

    def source_of(self, exercise: Exercise) -> Source:
        """The source to be named beside an exercise."""
        return exercise.source or self.source


def load_catalogue(data: bytes, name: str) -> Catalogue:
    """Read a catalogue from the bytes of a file.

    Args:
        data: the file's bytes, UTF-8 JSON of at most 1 MB.
        name: the file's name as it is to stand in a message.

    Raises:
        CatalogueError: the first fault, in one line: file, place, value found, remedy.
    """
    try:
        catalogue = json_input.convert(json_input.read_json(data), Catalogue)
        for fault in _faults(catalogue):
            raise fault
    except Fault as fault:
        kind = what_is(data, "exercises")
        if kind is None:
            raise CatalogueError(fault.line(name)) from None
        line = f"{printable(name)}: this is {kind}, not a file of exercises"
        raise CatalogueError(f"{line}: move it away, or compare it with exercises.json") from None
    return catalogue


def merge_catalogues(base: Catalogue, own: list[tuple[str, bytes]]) -> tuple[Catalogue, list[str]]:
    """Add a person's own files to the catalogue that comes with the program.

    Args:
        base: the program's own catalogue.
        own: name and bytes of each file, in the order in which they count.

    Returns:
        The catalogue with everything that could be used, and one line for each thing that could
        not: a file with a fault is left out whole, an id that is taken is left out alone.
    """
    exercises = list(base.exercises)
    taken = {e.id: "DeskCoach's own catalogue" for e in exercises}
    problems: list[str] = []
    for name, data in own:
        try:
            added = load_catalogue(data, name)
        except CatalogueError as error:
            problems.append(str(error))
            continue
        for index, exercise in enumerate(added.exercises):
            if exercise.id in taken:
                problems.append(_taken(index, exercise.id, taken[exercise.id]).line(name))
                continue
            taken[exercise.id] = name
            exercises.append(msgspec.structs.replace(exercise, source=added.source_of(exercise)))
    return msgspec.structs.replace(base, exercises=tuple(exercises)), problems


def schema() -> dict[str, Any]:
    """The JSON Schema of a catalogue file, made from the types above."""
    made = msgspec.json.schema(Catalogue)
    return {"$schema": SCHEMA_URL, "title": "DeskCoach exercise catalogue"} | made


def citation(source: Source, today: date) -> Sentence:
    """The line under health text, such as "Bupa, Upper back pain, reviewed December 2020, …".

    Args:
        source: what is cited.
        today: the local date; it decides between "next review was due" and "next review due".
    """
    told = sentence("{publisher}, {title}", publisher=source.publisher, title=source.title)
    if source.reviewed:
        told = sentence("{source}, reviewed {month}", source=told, month=_month(source.reviewed))
    if not source.next_review_due:
        return told
    due = _month(source.next_review_due)
    if source.next_review_due < f"{today:%Y-%m}":
        return sentence("{source}, next review was due {month}", source=told, month=due)
    return sentence("{source}, next review due {month}", source=told, month=due)


MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def _month(month: str) -> Sentence:
    name = named(MONTH_NAMES[int(month[5:]) - 1], "Months")
    return sentence("{month} {year}", month=name, year=month[:4])


class _Range(Struct, frozen=True):
    unit: _Unit
    low: float
    high: float


# Ours: wide enough for any sensible plan, narrow enough to catch a slip of the finger.
_RANGES = {
    "sets": _Range("sets", 1, 10),
    "most_sets": _Range("sets", 1, 10),
    "reps": _Range("reps", 1, 100),
    "up": _Range("s", 0.5, 20),
    "hold": _Range("s", 0, 300),
    "down": _Range("s", 0.5, 20),
    "rest": _Range("s", 0, 600),
    "times_a_week": _Range("times a week", 1, 7),
    "rounds": _Range("rounds", 1, 10),
}
_NEEDED: dict[str, tuple[str, ...]] = {
    "stretch": ("hold", "rounds"),
    "hold": ("sets", "hold", "rest", "times_a_week"),
    "reps": ("sets", "reps", "up", "hold", "down", "rest", "times_a_week"),
}


def dose_shape(exercise: Exercise) -> Literal["stretch", "hold", "reps"]:
    """Which numbers an exercise's dose has: those of a stretch, of a strength hold, or of reps."""
    if exercise.kind == "stretch":
        return "stretch"
    tempo = (exercise.dose.reps, exercise.dose.up, exercise.dose.down)
    return "hold" if exercise.dose.hold and not any(tempo) else "reps"


def _faults(catalogue: Catalogue) -> Iterator[Fault]:
    """What the types alone cannot see."""
    seen: dict[str, int] = {}
    for index, exercise in enumerate(catalogue.exercises):
        if exercise.id in seen:
            yield _taken(index, exercise.id, f"$.exercises[{seen[exercise.id]}]")
        seen[exercise.id] = index
        yield from _dose_faults(exercise, f"$.exercises[{index}].dose")
        told = len(exercise.origins.steps)
        if told not in (0, len(exercise.steps)):
            place = f"$.exercises[{index}].origins.steps"
            remedy = f"write one for each of the {len(exercise.steps)} steps, or leave it out"
            yield Fault(place, "not as many as steps", str(told), remedy)


def _taken(index: int, exercise_id: str, by: str) -> Fault:
    place = f"$.exercises[{index}].id"
    shown = json_input.shown_value(exercise_id)
    return Fault(place, f"an id that {by} has already", shown, "choose another id")


def _dose_faults(exercise: Exercise, place: str) -> Iterator[Fault]:
    shape = dose_shape(exercise)
    given = {n: v for n in Dose.__struct_fields__ if (v := getattr(exercise.dose, n)) is not None}
    allowed = {*_NEEDED[shape], *([] if shape == "stretch" else ["most_sets"])}
    for name, number in given.items():
        if name not in allowed:
            what = f"a {shape} exercise has no {name}"
            remedy = f"remove it; the dose has {', '.join(_NEEDED[shape])}"
            yield Fault(f"{place}.{name}", what, _shown(number), remedy)
        fit = _RANGES[name]
        if name == "hold" and shape != "reps":  # the hold is the exercise: it cannot be left out
            fit = msgspec.structs.replace(fit, low=1)
        yield from _number_faults(number, f"{place}.{name}", fit)
    for name in _NEEDED[shape]:
        if name not in given:
            found = ", ".join(given) or "no numbers"
            example = f'{{"value": …, "unit": "{_RANGES[name].unit}", "chosen_by": "us"}}'
            what = f'a {shape} exercise needs "{name}"'
            yield Fault(place, what, found, f'add "{name}": {example}')
    most, sets = exercise.dose.most_sets, exercise.dose.sets
    if most and sets and most.value < sets.value:
        remedy = f"write {_plain(sets.value)} or more, or leave it out"
        yield Fault(f"{place}.most_sets.value", "fewer than sets", _plain(most.value), remedy)


def _number_faults(number: Number, place: str, fit: _Range) -> Iterator[Fault]:
    if number.unit != fit.unit:
        found = json_input.shown_value(number.unit)
        yield Fault(f"{place}.unit", "a wrong unit", found, f'write "{fit.unit}"')
    if not fit.low <= number.value <= fit.high:
        remedy = f"write a number from {_plain(fit.low)} to {_plain(fit.high)}"
        yield Fault(f"{place}.value", "out of range", _plain(number.value), remedy)
    if fit.unit != "s" and number.value != int(number.value):
        remedy = f"write {round(number.value)}"
        yield Fault(f"{place}.value", "not a whole number", _plain(number.value), remedy)


def _shown(number: Number) -> str:
    return f"{_plain(number.value)} {number.unit}"


def _plain(value: float) -> str:
    return re.sub(r"\.0$", "", str(value))
