"""What a person has besides the log, in one value; what a second such value would add."""

import dataclasses
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, count
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

from msgspec import Meta, Struct, field, structs
from msgspec.structs import replace

from deskcoach.core.exercises import Exercise, Words
from deskcoach.core.records import ExerciseId

if TYPE_CHECKING:  # loaded when a figure is drawn
    from deskcoach.core.figure.model import Figure

_T = TypeVar("_T")
_LONGEST_STEM = 40
"""Signs of the id of a figure that gets a number."""


class KeptName(Struct, frozen=True, forbid_unknown_fields=True):
    """What an exercise was called that was deleted: the log names it still."""

    exercise: ExerciseId
    name: Words


_Key = Annotated[str, Meta(pattern=r"^[a-z_]{1,40}\Z", description="the name of a setting")]


class KeptSetting(Struct, frozen=True, forbid_unknown_fields=True):
    """A setting that the person chose, as the settings file has it."""

    section: _Key
    key: _Key
    value: Any


@dataclasses.dataclass(frozen=True, slots=True)  # a struct compares all that it has
class KeptPicture:
    """A picture; what it shows is read when it is wanted.

    Attributes:
        name: Of its file.
        mark: A sum over its content, by which two are the same.
        size: How many bytes that is.
        read: Gives the content.
    """

    name: str
    mark: str
    size: int
    read: Callable[[], bytes] = dataclasses.field(compare=False)


class Own(Struct, frozen=True):
    """What a person has besides the log, each sort in any order.

    Attributes:
        exercises: Of their own, each with its source.
        drafts: Forms that were not finished.
        names: Of exercises that were deleted.
        figures: Of their own.
        pictures: Those that an exercise or a draft shows.
        settings: Those that they chose.
    """

    exercises: Sequence[Exercise] = ()
    drafts: Sequence[Exercise] = ()
    names: Sequence[KeptName] = ()
    figures: "Sequence[Figure]" = ()
    pictures: Sequence[KeptPicture] = ()
    settings: Sequence[KeptSetting] = ()

    def counts(self) -> dict[str, int]:
        """How many of each sort."""
        return {sort: len(getattr(self, sort)) for sort in OWN_SORTS}


OWN_SORTS = Own.__struct_fields__
KEYS: Mapping[str, Callable[[Any], Hashable]] = {
    "exercises": lambda one: one.id,
    "drafts": lambda one: one.id,
    "names": lambda one: one.exercise,
    "figures": lambda one: one.id,
    "pictures": lambda one: one.name,
    "settings": lambda one: (one.section, one.key),
}
"""What tells two of a sort apart."""


class Tally(Struct, frozen=True):
    """How records of one sort compare with those that are there.

    Attributes:
        new: Not there.
        same: There, exactly so.
        different: There, but not the same.
    """

    new: int = 0
    same: int = 0
    different: int = 0


def keyed(
    ours: Iterable[_T], theirs: Sequence[_T], key: Callable[[_T], Hashable], *, replace: bool
) -> tuple[list[_T], Tally]:
    """What of theirs is to be kept, and how they compare.

    Args:
        ours: What is there.
        theirs: What is to be taken in.
        key: What tells two of them apart.
        replace: Where both have something different under a key, theirs counts; else ours.
    """
    known = {key(one): one for one in ours}
    new = [one for one in theirs if key(one) not in known]
    other = [one for one in theirs if key(one) in known and known[key(one)] != one]
    tally = Tally(len(new), len(theirs) - len(new) - len(other), len(other))
    return [*new, *(other if replace else ())], tally


class There(Struct, frozen=True):
    """What is there already.

    Attributes:
        own: What the person has.
        exercises: Exercises that are not theirs to change: ours, an organisation's.
        figures: Such figures.
    """

    own: Own = field(default_factory=Own)
    exercises: Sequence[Exercise] = ()
    figures: "Sequence[Figure]" = ()


def merge_own(ours: There, theirs: Own, *, replace: bool) -> tuple[Own, dict[str, Tally]]:
    """Compare what a file has besides the log with what there is.

    A picture or a figure that an exercise shows comes with it, under a name of its own where
    another one has its name. What is not the person's own stays, whatever counts.
    """
    put, tallies = dict[str, list[Any]](), dict[str, Tally]()
    fixed: dict[str, Sequence[Any]] = {"exercises": ours.exercises, "figures": ours.figures}
    for sort, key in KEYS.items():
        mine, others = getattr(ours.own, sort), fixed.get(sort, ())
        all_ours = [*mine, *others]
        kept, tallies[sort] = keyed(all_ours, getattr(theirs, sort), key, replace=replace)
        cannot = {key(one) for one in others}
        put[sort] = [one for one in kept if key(one) not in cannot]
    shown = _Shown(ours, theirs, put["figures"])
    for sort in ("exercises", "drafts"):
        put[sort] = [shown.by(one) for one in put[sort]]
    put["figures"] = [*shown.figures.values()]
    put["pictures"] = [*_wanted(ours.own, theirs, [*put["exercises"], *put["drafts"]])]
    return Own(**put), tallies


class _Shown:
    """Finds the figures that exercises show, where another one has the id of one."""

    def __init__(self, ours: There, theirs: Own, put: "Sequence[Figure]") -> None:
        self._there = {one.id: one for one in (*ours.figures, *ours.own.figures)}
        self._theirs = {one.id: one for one in theirs.figures}
        self.figures = {one.id: one for one in put}

    def by(self, exercise: Exercise) -> Exercise:
        figure = self._theirs.get(exercise.figure or "")
        if figure is None:
            return exercise
        return structs.replace(exercise, figure=self._under(figure))

    def _under(self, figure: "Figure") -> str:
        stem = figure.id[:_LONGEST_STEM].strip("-")
        numbered = (f"{stem}-{number}" for number in count(2))
        for name in chain([figure.id], numbered):
            wanted = structs.replace(figure, id=name)
            found = self.figures.get(name) or self._there.get(name)
            if found is None:
                self.figures[name] = wanted
            if found in (None, wanted):
                return name
        raise AssertionError  # pragma: no cover - the numbers do not end


def _wanted(ours: Own, theirs: Own, put: Sequence[Exercise]) -> Iterator[KeptPicture]:
    """The pictures that are not there and will be shown."""
    there = {one.name: one for one in ours.pictures}
    shown = {one.picture for one in (*ours.exercises, *ours.drafts, *put)}
    coming = {one.picture for one in put}
    for one in theirs.pictures:
        mine = there.get(one.name)
        if (mine is None and one.name in shown) or (mine != one and one.name in coming):
            yield one


def named_anew(own: Own, names: Mapping[str, str]) -> Own:
    """The same, where pictures got other names when they were kept."""

    def by(some: Sequence[Exercise]) -> list[Exercise]:
        return [
            structs.replace(one, picture=names.get(one.picture or "", one.picture)) for one in some
        ]

    return replace(own, exercises=by(own.exercises), drafts=by(own.drafts))
