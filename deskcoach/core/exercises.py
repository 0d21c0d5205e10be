"""The exercise catalogue: what the source documents, in our words, with every number's origin.

How a file of them is read, checked, merged and written, `catalogue` says.
"""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct, structs

from deskcoach.core.messages import Sentence, named, sentence

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
Day = Annotated[date, Meta(description="a day, such as 2026-11-12")]
PictureName = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.(png|jpg|webp)$",
        max_length=80,
        description="a file name in small letters, such as wall-slide.png",
    ),
]
Address = Annotated[str, Meta(max_length=300, description="an address of at most 300 characters")]
_Kind = Literal["stretch", "strength"]
Position = Literal[
    "seated",
    "standing",
    "prone",
    "bent-over",
    "supine",
    "side-lying",
    "kneeling",
    "all-fours",
]
Side = Literal["left", "right"]
GiverKind = Literal["me", "physiotherapist", "page"]
LoadUnit = Literal["kg", "lb"]
Unit = Literal["sets", "reps", "rounds", "s", "times a week"]
ChosenBy = Literal["source", "us"]
Origin = Literal["source", "own", "us"]
"""Where a health text or a number comes from: the source, the person's own prescription or file,
or us. What the source does not say never carries its name."""


class Number(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A number of a dose, with its unit and with who chose it: the source or we."""

    value: int | float
    unit: Unit
    chosen_by: ChosenBy
    note: Annotated[str, Meta(max_length=160)] = ""


class Dose(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How much of an exercise.

    A stretch has `hold` and `rounds`. A strength exercise has `sets` and `rest`, and either `reps`
    with the tempo `up`, `hold`, `down`, or `hold` alone, in seconds, for a hold.
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


class PhaseWords(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the three phases of a repetition are called on the screen and by the voice."""

    up: Words = "Lift"
    hold: Words = "Hold"
    down: Words = "Lower"


class Origins(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Who says what of an exercise; `steps` one by one, none where the source says them all."""

    cue: ChosenBy = "source"
    steps: Annotated[tuple[ChosenBy, ...], Meta(max_length=12)] = ()
    feel: ChosenBy = "source"
    cautions: ChosenBy = "us"
    easier: ChosenBy = "us"


class Source(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Where a catalogue's exercises come from; the months are the source's own dates.

    Of exercises that were taken in from a pack it names who made that, under which `licence`, and
    the day on which it was taken in.
    """

    title: Words
    publisher: Words
    reviewed: Month | None = None
    next_review_due: Month | None = None
    note: Annotated[str, Meta(max_length=200)] = ""
    licence: Annotated[str, Meta(max_length=120)] = ""
    taken_in: Day | None = None


class GivenBy(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Who gave the person an exercise that did not come with DeskCoach.

    Attributes:
        who: the person, their physiotherapist, or a page (book, web).
        name: of the physiotherapist or of the page.
        date: when it was given.
        address: of the page.
    """

    who: GiverKind = "me"
    name: Annotated[str, Meta(max_length=60)] = ""
    date: Day | None = None
    address: Address = ""


class LoadStep(Struct, frozen=True, forbid_unknown_fields=True):
    """By how much a load is made more or less."""

    value: int | float
    unit: LoadUnit


LOAD_STEPS = (
    *(LoadStep(value, "kg") for value in (0.5, 1, 1.25, 2)),
    *(LoadStep(value, "lb") for value in (1, 2.5, 5)),
)
"""Those that a screen offers; a file may have others."""


class Exercise(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One exercise as it is shown, guided and counted.

    Attributes:
        position: how one stands, sits or lies.
        figure: id of the figure that shows the movement; None: none.
        picture: file of the person's own picture, in the folder of pictures; empty: none.
        sides: both together, or each by itself: `first_side` first, the other one after a set or
            after every repetition (`alternate`).
        loaded: something is lifted; `load_step` is by how much it is changed.
        band: which elastic band, such as its colour.
        given_by: who gave it; None: its file does not say.
        archived: put away: it is kept, and nothing offers it.
    """

    id: Id
    name: Words
    kind: _Kind
    position: Position
    dose: Dose
    cue: Annotated[str, Meta(max_length=120)] = ""
    steps: Annotated[tuple[Line, ...], Meta(max_length=12)] = ()
    feel: Annotated[str, Meta(max_length=120)] = ""
    figure: Id | None = None
    picture: PictureName | None = None
    equipment: Annotated[tuple[Words, ...], Meta(max_length=8)] = ()
    muscles: Annotated[tuple[Words, ...], Meta(max_length=8)] = ()
    cautions: Annotated[tuple[Line, ...], Meta(max_length=8)] = ()
    easier: Annotated[tuple[Line, ...], Meta(max_length=8)] = ()
    sides: Literal["together", "each"] = "together"
    first_side: Side = "left"
    alternate: Literal["set", "repetition"] = "set"
    loaded: bool = False
    load_step: LoadStep | None = None
    band: Annotated[str, Meta(max_length=60)] = ""
    words: PhaseWords = PhaseWords()
    given_by: GivenBy | None = None
    archived: bool = False
    source: Source | None = None
    origins: Origins = Origins()

    @property
    def image(self) -> str | None:
        """What shows it: the name of the person's own picture, else its figure's id."""
        return self.picture or self.figure

    @property
    def own(self) -> bool:
        """Whether it is from a file of the person's own."""
        return self.source is not None

    def side_name(self, number: Literal[1, 2]) -> Side:
        """Which side has its turn first (1) or second (2)."""
        other: Side = "right" if self.first_side == "left" else "left"
        return self.first_side if number == 1 else other

    def whose(self, by: ChosenBy) -> Origin:
        """Where a text or a number comes from that its file says is by the source, or by "us"."""
        return "own" if self.own else by


class Catalogue(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
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

    def right_first(self) -> frozenset[str]:
        """Ids of the exercises of which the first side is the right one."""
        return frozenset(one.id for one in self.exercises if one.first_side == "right")

    def of_kind(self, kind: _Kind) -> tuple[Exercise, ...]:
        """The stretches or the strength exercises that are in use, in the catalogue's order."""
        return tuple(e for e in self.exercises if e.kind == kind and not e.archived)

    def source_of(self, exercise: Exercise) -> Source:
        """The source to be named beside an exercise."""
        return exercise.source or self.source


class Library(Catalogue, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """All exercises that there are; and what others were called that the log still names."""

    gone: dict[str, str] = {}

    def name_of(self, exercise_id: str) -> str:
        """The English name of an exercise, also of one that was deleted; else its id."""
        found = self.by_id(exercise_id)
        return found.name if found else self.gone.get(exercise_id, exercise_id)


def dose_shape(exercise: Exercise) -> Literal["stretch", "hold", "reps"]:
    """Which numbers an exercise's dose has: those of a stretch, of a strength hold, or of reps."""
    if exercise.kind == "stretch":
        return "stretch"
    tempo = (exercise.dose.reps, exercise.dose.up, exercise.dose.down)
    return "hold" if exercise.dose.hold and not any(tempo) else "reps"


_UNITS: Mapping[str, Unit] = {
    "sets": "sets",
    "most_sets": "sets",
    "reps": "reps",
    "up": "s",
    "hold": "s",
    "down": "s",
    "rest": "s",
}


def with_numbers(exercise: Exercise, numbers: Mapping[str, float]) -> Exercise:
    """The same with these numbers in its dose, by their names: those of a prescription.

    What is no number of a dose, as the load, is left out. Whose a number was stays.
    """
    changed: dict[str, Number | None] = {}
    for name, value in numbers.items():
        if name not in _UNITS:
            continue
        before: Number | None = getattr(exercise.dose, name)
        chosen_by = before.chosen_by if before is not None else "us"
        plain = int(value) if value == int(value) else value
        changed[name] = Number(plain, _UNITS[name], chosen_by)
    if "sets" in changed and "most_sets" not in changed:
        changed["most_sets"] = None
    return structs.replace(exercise, dose=structs.replace(exercise.dose, **changed))


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
