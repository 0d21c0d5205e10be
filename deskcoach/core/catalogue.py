"""A file of exercises: read and checked, merged with ours, written."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from typing import Any, NamedTuple

import msgspec
from msgspec import Struct

from deskcoach.core import json_input
from deskcoach.core.exercises import (
    Catalogue,
    Dose,
    Exercise,
    GivenBy,
    Number,
    Source,
    Unit,
    dose_shape,
)
from deskcoach.core.foreign import what_is
from deskcoach.core.json_input import Fault
from deskcoach.core.messages import printable

SCHEMA_URL = "https://json-schema.org/draft/2020-12/schema"
MOST_STEM = 50
"""Characters of an id that is made of a name; a number may follow."""


MOST_STEP = 20
"""kg or lb by which a load may be changed at once."""


class CatalogueError(ValueError):
    """A catalogue that cannot be used; its text is one line: file, place, value, remedy."""


def load_catalogue(data: bytes, name: str) -> Catalogue:
    """Read a catalogue from the bytes of a file.

    Args:
        data: the file's bytes, UTF-8 JSON of at most 1 MB.
        name: the file's name as it is to stand in a message.

    Raises:
        CatalogueError: the first fault, in one line: file, place, value found, remedy.
    """
    try:
        catalogue = checked(json_input.read_json(data))
    except Fault as fault:
        kind = what_is(data, "exercises")
        if kind is None:
            raise CatalogueError(fault.line(name)) from None
        line = f"{printable(name)}: this is {kind}, not a file of exercises"
        raise CatalogueError(f"{line}: move it away, or compare it with exercises.json") from None
    return catalogue


def checked(raw: Any) -> Catalogue:
    """A catalogue from decoded JSON.

    Raises:
        Fault: It is none.
    """
    catalogue = json_input.convert(raw, Catalogue)
    for fault in _faults(catalogue):
        raise fault
    return catalogue


class Merged(NamedTuple):
    """Our catalogue with everything of the person's own that could be used.

    Attributes:
        catalogue: All of it.
        problems: Number of the file and one line for each thing that could not be used: a file
            with a fault is left out whole, an id that is taken is left out alone.
        file_of: By id, the number of the file that an own exercise is from.
        broken: Number and line of each file that was left out whole.
    """

    catalogue: Catalogue
    problems: list[tuple[int, str]]
    file_of: dict[str, int]
    broken: list[tuple[int, str]]


def merge_catalogues(base: Catalogue, own: Sequence[tuple[str, bytes]]) -> Merged:
    """Add a person's own files to the catalogue that comes with the program.

    Args:
        base: the program's own catalogue.
        own: name and bytes of each file, in the order in which they count.
    """
    exercises = list(base.exercises)
    taken = {e.id: "DeskCoach's own catalogue" for e in exercises}
    merged = Merged(base, [], {}, [])
    for number, (name, data) in enumerate(own):
        try:
            added = load_catalogue(data, name)
        except CatalogueError as error:
            merged.broken.append((number, str(error)))
            merged.problems.append(merged.broken[-1])
            continue
        for index, exercise in enumerate(added.exercises):
            if exercise.id in taken:
                line = _taken(index, exercise.id, taken[exercise.id]).line(name)
                merged.problems.append((number, line))
                continue
            taken[exercise.id], merged.file_of[exercise.id] = name, number
            exercises.append(msgspec.structs.replace(exercise, source=added.source_of(exercise)))
    whole = msgspec.structs.replace(base, exercises=tuple(exercises))
    return merged._replace(catalogue=whole)


# -- An exercise of the person's own, written ----------------------------------------------------

_GIVERS = {"me": "Me", "physiotherapist": "My physiotherapist", "page": "A page"}


def catalogue_of(exercise: Exercise) -> Catalogue:
    """The file of one exercise; its source says who gave it, where it names none yet."""
    given = exercise.given_by or GivenBy()
    source = exercise.source or Source(
        exercise.name[:60] or exercise.id, given.name or _GIVERS[given.who]
    )
    return Catalogue(source, (msgspec.structs.replace(exercise, source=None),))


def put_into(file: Catalogue, exercise: Exercise) -> Catalogue:
    """The file with this exercise in place of the one of its id, which stays where it stands."""
    source = None if exercise.source == file.source else exercise.source
    changed = msgspec.structs.replace(exercise, source=source)
    exercises = tuple(changed if each.id == exercise.id else each for each in file.exercises)
    return msgspec.structs.replace(file, exercises=exercises)


def dump_catalogue(catalogue: Catalogue) -> bytes:
    """The file's bytes, which `load_catalogue` reads again.

    Raises:
        CatalogueError: It would not: a text too long, a number out of range; in one line.
    """
    data = msgspec.json.format(msgspec.json.encode(catalogue), indent=2) + b"\n"
    load_catalogue(data, "the exercise")
    return data


def fresh_id(name: str, taken: Collection[str]) -> str:
    """An id made of a name, such as `chin-tuck`, and a number where that is taken."""
    letters = unicodedata.normalize("NFKD", name.casefold().replace("ß", "ss"))
    plain = re.sub(r"[^a-z0-9]+", "-", letters.encode("ascii", "ignore").decode())
    stem = plain.strip("-")[:MOST_STEM].strip("-") or "exercise"
    numbers = (f"{stem}-{number}" for number in range(2, len(taken) + 3))
    return next(each for each in (stem, *numbers) if each not in taken)


def fresh_name(name: str, taken: Collection[str]) -> str:
    """The name, with a number where there is one like it already, such as "Chin tuck 2"."""
    known = {each.casefold() for each in taken}
    numbers = (f"{name[:56]} {number}" for number in range(2, len(known) + 3))
    return next(each for each in (name, *numbers) if each.casefold() not in known)


def schema() -> dict[str, Any]:
    """The JSON Schema of a catalogue file, made from the types above."""
    made = msgspec.json.schema(Catalogue)
    return {"$schema": SCHEMA_URL, "title": "DeskCoach exercise catalogue"} | made


class _Range(Struct, frozen=True):
    unit: Unit
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
    "hold": ("sets", "hold", "rest"),
    "reps": ("sets", "reps", "up", "hold", "down", "rest"),
}


def _faults(catalogue: Catalogue) -> Iterator[Fault]:
    """What the types alone cannot see."""
    seen: dict[str, int] = {}
    for index, exercise in enumerate(catalogue.exercises):
        if exercise.id in seen:
            yield _taken(index, exercise.id, f"$.exercises[{seen[exercise.id]}]")
        seen[exercise.id] = index
        yield from _dose_faults(exercise, f"$.exercises[{index}].dose")
        step = exercise.load_step
        if step is not None and not 0 < step.value <= MOST_STEP:
            place = f"$.exercises[{index}].load_step.value"
            remedy = f"write a number above 0, up to {MOST_STEP}"
            yield Fault(place, "out of range", _plain(step.value), remedy)
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
    allowed = {*_NEEDED[shape], *(() if shape == "stretch" else ("most_sets", "times_a_week"))}
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
