"""What a pack would add to what a person has; what is theirs stays, unless they say otherwise."""

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from itertools import chain, count
from typing import Literal

from msgspec import Struct, field, structs
from msgspec.structs import replace

from deskcoach.core.catalogue import fresh_id, fresh_name
from deskcoach.core.exercises import Catalogue, Exercise, GivenBy, Source
from deskcoach.core.figure.model import Figure
from deskcoach.core.packs import Choice
from deskcoach.core.packs.pack import Manifest, Pack, PackRoutine
from deskcoach.core.strength.routine import Routine, RoutineItem, tidied

State = Literal["new", "same", "yours", "ours"]
"""Whether there is one under its id: none, the same, another of the person's own, one of ours."""
FigureOf = Callable[[str], Figure | None]
_LONGEST_STEM = 40
"""Signs of the id of a figure that gets a number."""


class Choices(Struct, frozen=True):
    """What the person wants of a pack; what is not named is taken where it is new.

    Attributes:
        exercises: By their ids in the pack.
        routines: By their names.
    """

    exercises: Mapping[str, Choice] = field(default_factory=dict)
    routines: Mapping[str, Choice] = field(default_factory=dict)


class Met(Struct, frozen=True):
    """One exercise of a pack, and what there is of it.

    Attributes:
        exercise: As the pack has it.
        state: Whether there is one under its id.
        choice: What happens to it.
        mine: The one that is there.
    """

    exercise: Exercise
    state: State
    choice: Choice
    mine: Exercise | None


class MetRoutine(Struct, frozen=True):
    """One routine of a pack, and what there is of it.

    Attributes:
        routine: As it would be kept, under its own name.
        state: Whether there is one of its name.
        choice: What happens to it; it never takes the place of one.
    """

    routine: Routine
    state: State
    choice: Choice


class Addition(Struct, frozen=True):
    """What taking a pack in does.

    Attributes:
        met: All its exercises.
        exercises: Those that are kept, under the ids that they get.
        before: What was under such an id, to be put away as a copy.
        figures: Those that are kept, by the ids that they get.
        pictures: By the id of the exercise, the name of its picture in the pack.
        met_routines: All its routines.
        routines: Those that are kept, each under a name that none has.
    """

    met: tuple[Met, ...]
    exercises: tuple[Exercise, ...]
    before: tuple[Exercise, ...]
    figures: Mapping[str, Figure]
    pictures: Mapping[str, str]
    met_routines: tuple[MetRoutine, ...]
    routines: tuple[Routine, ...]

    @property
    def nothing(self) -> bool:
        """Whether everything would stay as it is."""
        return not self.exercises and not self.routines


def addition(
    pack: Pack,
    catalogue: Catalogue,
    figure_of: FigureOf,
    routines: Collection[Routine],
    choices: Choices,
    today: date,
) -> Addition:
    """What of a pack is added.

    Args:
        pack: The pack.
        catalogue: All exercises that there are.
        figure_of: Gives the figure that there is under an id, or None.
        routines: The person's routines.
        choices: What they want of it.
        today: The local date.
    """
    met = tuple(_met(each, catalogue, choices.exercises) for each in pack.exercises)
    adding = _Adding(pack, catalogue, figure_of, source_of(pack.manifest, today))
    for one in met:
        adding.take(one)
    known = {each.id for each in catalogue.exercises} | {*adding.under.values()}
    made = [_with_ids(each, adding.under, known) for each in pack.routines]
    met_routines = tuple(_met_routine(each, routines, choices.routines) for each in made)
    return Addition(
        met,
        tuple(adding.exercises),
        tuple(adding.before),
        adding.figures,
        adding.pictures,
        met_routines,
        tuple(_kept(met_routines, {each.name for each in routines})),
    )


def source_of(manifest: Manifest, today: date) -> Source:
    """The source that exercises of a pack name from then on."""
    by = manifest.by or manifest.name
    return Source(manifest.name, by, licence=manifest.licence, taken_in=today)


def _met(theirs: Exercise, catalogue: Catalogue, choices: Mapping[str, Choice]) -> Met:
    mine = catalogue.by_id(theirs.id)
    state: State = "new"
    if mine is not None:
        same = _content(mine) == _content(theirs)
        state = "same" if same else ("yours" if mine.own else "ours")
    choice = choices.get(theirs.id, "theirs" if state == "new" else "mine")
    if choice == "mine" and state == "new":
        choice = "no"
    if choice == "theirs" and state == "ours":
        choice = "both"
    if choice == "theirs" and state == "same":
        choice = "mine"
    return Met(theirs, state, choice, mine)


def _content(exercise: Exercise) -> Exercise:
    """What of an exercise a person calls the exercise."""
    return structs.replace(
        exercise, source=None, given_by=None, archived=False, picture=None, figure=None
    )


class _Adding:
    """Collects what is kept, under ids and names that nothing has yet."""

    def __init__(
        self, pack: Pack, catalogue: Catalogue, figure_of: FigureOf, source: Source
    ) -> None:
        self._pack, self._figure_of, self._source = pack, figure_of, source
        self._ids = {each.id for each in catalogue.exercises}
        self._names = {each.name for each in catalogue.exercises}
        self.under: dict[str, str] = {}
        self.exercises: list[Exercise] = []
        self.before: list[Exercise] = []
        self.figures: dict[str, Figure] = {}
        self.pictures: dict[str, str] = {}

    def take(self, met: Met) -> None:
        theirs, name = met.exercise, met.exercise.name
        if met.choice == "no":
            return
        if met.choice == "mine":
            self.under[theirs.id] = theirs.id
            return
        new_id = theirs.id if met.state == "new" else self._fresh(theirs.id)
        if met.mine is not None and met.choice == "theirs":
            # The log counts the sides of what was done in the order that holds here.
            theirs = structs.replace(theirs, first_side=met.mine.first_side)
            self.before.append(structs.replace(met.mine, id=new_id, archived=True))
            new_id = theirs.id
        else:
            name = fresh_name(name, self._names)
        self._names.add(name)
        self._ids.add(new_id)
        self.under[theirs.id] = new_id
        self.exercises.append(
            structs.replace(
                theirs,
                id=new_id,
                name=name,
                figure=theirs.figure and self._figure(theirs.figure),
                source=self._source,
                given_by=GivenBy("page", self._source.publisher),
                archived=False,
            )
        )
        if theirs.picture is not None:
            self.pictures[new_id] = theirs.picture

    def _fresh(self, exercise_id: str) -> str:
        made = fresh_id(exercise_id, self._ids)
        self._ids.add(made)
        return made

    def _figure(self, figure_id: str) -> str:
        """Under which id a figure of the pack is to be found; of ours, under its own."""
        figure = self._pack.figures.get(figure_id)
        if figure is None:
            return figure_id
        numbered = (f"{figure_id[:_LONGEST_STEM].strip('-')}-{n}" for n in count(2))
        for name in chain([figure_id], numbered):
            mine = self.figures.get(name) or self._figure_of(name)
            wanted = structs.replace(figure, id=name)
            if mine is None:
                self.figures[name] = wanted
            if mine in (None, wanted):
                return name
        raise AssertionError  # pragma: no cover - the numbers do not end


def _met_routine(
    theirs: Routine, routines: Collection[Routine], choices: Mapping[str, Choice]
) -> MetRoutine:
    mine = next((each for each in routines if each.name == theirs.name), None)
    state: State = "new" if mine is None else "yours"
    if mine is not None and mine.exercises == theirs.exercises:
        state = "same"
    choice = choices.get(theirs.name, "theirs" if state == "new" else "mine")
    if choice == "theirs" and state != "new":
        choice = "both"
    if not theirs.items or (choice == "mine" and state == "new"):
        choice = "no"
    if choice == "both" and state == "same":
        choice = "mine"
    return MetRoutine(theirs, state, choice)


def _kept(met: Collection[MetRoutine], names: set[str]) -> Iterator[Routine]:
    for one in met:
        if one.choice in {"theirs", "both"}:
            name = fresh_name(one.routine.name, names)
            names.add(name)
            yield replace(one.routine, name=name)


def _with_ids(theirs: PackRoutine, under: Mapping[str, str], known: Collection[str]) -> Routine:
    """The routine with the ids that its exercises have here; on no day, and without what is not."""

    def here(exercise_id: str) -> str:
        found = under.get(exercise_id, exercise_id)
        return found if found in known else ""

    items = (RoutineItem(here(each.exercise), each.paired) for each in theirs.items)
    made = Routine(
        theirs.name,
        tuple(each for each in items if each.exercise),
        warm_up=here(theirs.warm_up),
        easy=theirs.easy,
    )
    return tidied(made)
