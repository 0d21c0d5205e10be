"""What is in a pack: who made it, exercises, their figures and pictures, routines of them.

A pack is signed by nobody and trusted by nobody. It holds words, numbers and pictures, and there is
nothing in it that a setting could be changed with, a day chosen or a session begun.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from typing import Annotated, Final, Literal, NoReturn, TypeVar

import msgspec
from msgspec import Meta, Struct, structs

from deskcoach.core import json_input
from deskcoach.core.catalogue import CatalogueError, dump_catalogue, load_catalogue
from deskcoach.core.exercises import Catalogue, Exercise, Source
from deskcoach.core.figure.model import Figure, FigureError, dump_figure, load_figure
from deskcoach.core.foreign import what_is
from deskcoach.core.json_input import Fault
from deskcoach.core.messages import Sentence, printable, sentence
from deskcoach.core.packs import Licence, Maker
from deskcoach.core.packs.zipped import ZipFault, Zipped, zipped
from deskcoach.core.pictures import PictureError, look_at
from deskcoach.core.records import ExerciseId
from deskcoach.core.strength.routine import MOST_ITEMS, MOST_ROUTINES, RoutineName

FORMAT: Final = "deskcoach-pack"
VERSION: Final = 1
MOST_PACK = 30_000_000
"""Bytes of a pack."""
MOST_FIGURE = 50_000
"""Bytes of a figure in it; ours have two thousand."""
MOST_PICTURE = 5_000_000
"""Bytes of a picture in it: it was made small when it was taken, to a fifth of that."""
MOST_MEMORY = 20_000_000
"""Bytes that decoding one of them may take: twice what one of ours does."""
MOST_FIGURES = 100
MOST_SHOWN = 80
"""Signs of a name in a pack that are shown."""

_MANIFEST, _EXERCISES, _ROUTINES = "manifest.json", "exercises.json", "routines.json"
_FIGURE = re.compile(r"figures/([a-z][a-z0-9-]{0,47})\.json")
_PICTURE = re.compile(r"pictures/([a-z0-9]+(-[a-z0-9]+)*\.(png|jpg|webp))")

PackName = Annotated[
    str, Meta(min_length=1, max_length=60, description="a name of 1 to 60 characters")
]


class PackError(ValueError):
    """A pack that cannot be taken; its text is one line."""


class Manifest(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Who made a pack, as they say.

    Attributes:
        name: Of the pack.
        made: On which day.
        by: Who made it; anybody can write any name.
        licence: What one may do with it.
    """

    format: Literal["deskcoach-pack"]
    version: Literal[1]
    name: PackName
    made: date
    by: Maker = ""
    licence: Licence = ""


class PackItem(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One exercise of a routine; `paired`: in turn with the one before it."""

    exercise: ExerciseId
    paired: bool = False


class PackRoutine(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A routine without days: who takes it in chooses them."""

    name: RoutineName
    items: Annotated[tuple[PackItem, ...], Meta(min_length=1, max_length=MOST_ITEMS)]
    warm_up: Annotated[str, Meta(max_length=60, description="the id of a stretch")] = ""
    easy: bool = False


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    routines: Annotated[tuple[PackRoutine, ...], Meta(min_length=1, max_length=MOST_ROUTINES)]


class Pack(Struct, frozen=True):
    """What a pack holds.

    Attributes:
        manifest: Who made it.
        exercises: At least one, or a routine of what comes with DeskCoach.
        figures: By the ids under which the exercises name them.
        pictures: By the names under which the exercises name them; read when they are wanted.
        sizes: How many bytes each picture has.
        routines: In order.
    """

    manifest: Manifest
    exercises: tuple[Exercise, ...]
    figures: Mapping[str, Figure]
    pictures: Mapping[str, Callable[[], bytes]]
    sizes: Mapping[str, int]
    routines: tuple[PackRoutine, ...]


# -- reading ----------------------------------------------------------------------------------


def read_pack(data: bytes, name: str, ours: Catalogue, figures: Collection[str]) -> Pack:
    """Read a pack that a stranger may have made.

    Args:
        data: The bytes of the file.
        name: Its name, as it is to stand in a message.
        ours: The exercises that come with DeskCoach, which a routine may name.
        figures: The ids of the figures that come with it, which an exercise may show.

    Raises:
        PackError: It cannot be taken, in one line.
    """
    try:
        files = Zipped(data, _most)
        return _read(files, ours, figures)
    except (ZipFault, CatalogueError, FigureError) as error:
        raise refused(name, error.args[0], data) from None


def refused(name: str, why: str, data: bytes = b"PK") -> PackError:
    """The line about a pack that is not taken in.

    Args:
        name: Of the file.
        why: What is wrong with it.
        data: The file, to tell what else it is where it is no pack at all.
    """
    other = None if data[:2] == b"PK" else what_is(data, "pack")
    shown = printable(name)[:MOST_SHOWN]
    if other is not None:
        return PackError(
            sentence("{file}: this is {what}, not a pack of exercises.", file=shown, what=other)
        )
    told = why if isinstance(why, Sentence) else printable(why)[:_LONGEST]
    return PackError(
        sentence(
            "{file} is not taken in: {why}. Ask who made it for another one.",
            file=shown,
            why=told,
        )
    )


_LONGEST = 300
_TEXTS = json_input.Limits(example="a pack that DeskCoach wrote", empty="pack it anew")


def _most(name: str) -> int | None:
    """How many bytes a member of that name may have; None: there is no such member."""
    if name in (_MANIFEST, _EXERCISES, _ROUTINES):
        return json_input.MOST_BYTES
    if _FIGURE.fullmatch(name):
        return MOST_FIGURE
    return MOST_PICTURE if _PICTURE.fullmatch(name) and len(name) <= _LONGEST_NAME else None


_LONGEST_NAME = 89  # pictures/ and the 80 that the name of a picture may have


def _read(files: Zipped, ours: Catalogue, figures: Collection[str]) -> Pack:
    if _MANIFEST not in files.names:
        raise ZipFault(sentence("{name} is not in it", name=_MANIFEST))
    manifest = _manifest(files.read(_MANIFEST))
    exercises = _exercises(files)
    routines = _routines(files) if _ROUTINES in files.names else ()
    if not exercises and not routines:
        raise ZipFault(sentence("there is nothing in it"))
    drawn = dict(_figures(files))
    pictures = {m[1]: name for name in files.names if (m := _PICTURE.fullmatch(name))}
    _see_that_it_fits(exercises, {*drawn}, {*figures}, {*pictures})
    known = {each.id: each.kind for each in (*ours.exercises, *exercises)}
    for routine in routines:
        _see_that_it_can_be_done(routine, known)
    for name in pictures.values():
        _see_that_it_is_one(files, name)

    def reader(name: str) -> Callable[[], bytes]:
        return lambda: files.read(name)

    return Pack(
        manifest,
        exercises,
        drawn,
        {name: reader(member) for name, member in pictures.items()},
        {name: files.size(member) for name, member in pictures.items()},
        routines,
    )


def _manifest(data: bytes) -> Manifest:
    raw = _json(data, _MANIFEST)
    version = raw.get("version") if isinstance(raw, dict) else None
    if isinstance(version, int) and version > VERSION:
        raise ZipFault(sentence("a newer DeskCoach made it: install that one first"))
    return _convert(raw, Manifest, _MANIFEST)


_T = TypeVar("_T")


def _convert(raw: object, wanted: type[_T], name: str) -> _T:
    try:
        return json_input.convert(raw, wanted)
    except Fault as fault:
        raise ZipFault(fault.line(name)) from None


def _json(data: bytes, name: str) -> object:
    """What stands in a file, after a look for signs that nobody types."""
    try:
        return json_input.read_json(data, _TEXTS)
    except Fault as fault:
        raise ZipFault(fault.line(name)) from None


def _exercises(files: Zipped) -> tuple[Exercise, ...]:
    if _EXERCISES not in files.names:
        return ()
    return load_catalogue(files.read(_EXERCISES), _EXERCISES).exercises


def _routines(files: Zipped) -> tuple[PackRoutine, ...]:
    raw = _json(files.read(_ROUTINES), _ROUTINES)
    routines = _convert(raw, _File, _ROUTINES).routines
    for named in ([each.name for each in routines], *map(_ids, routines)):
        twice = next((each for each in named if named.count(each) > 1), None)
        if twice is not None:
            raise ZipFault(sentence("{file} names {id} twice", file=_ROUTINES, id=twice))
    return routines


def _ids(routine: PackRoutine) -> list[str]:
    return [item.exercise for item in routine.items]


def _figures(files: Zipped) -> Iterator[tuple[str, Figure]]:
    names = {found[1]: name for name in files.names if (found := _FIGURE.fullmatch(name))}
    if len(names) > MOST_FIGURES:
        raise ZipFault(
            sentence("it holds {count} figures, at most {limit}", count=len(names),
                     limit=MOST_FIGURES)
        )  # fmt: skip
    for each, name in names.items():
        data = files.read(name)
        _json(data, name)
        yield each, load_figure(data, name)


def _see_that_it_fits(
    exercises: tuple[Exercise, ...],
    drawn: Collection[str],
    figures: Collection[str],
    pictures: Collection[str],
) -> None:
    """See that what exercises show is there, and that nothing is which none shows."""
    shown = {each.figure for each in exercises} | {each.picture for each in exercises}
    for each in exercises:
        if each.figure is not None and each.figure not in drawn and each.figure not in figures:
            _missing(each, each.figure)
        if each.picture is not None and each.picture not in pictures:
            _missing(each, each.picture)
    idle = next((name for name in (*drawn, *pictures) if name not in shown), None)
    if idle is not None:
        raise ZipFault(sentence("no exercise shows {name}, which is in it", name=idle))


def _missing(exercise: Exercise, what: str) -> NoReturn:
    raise ZipFault(sentence("{id} shows {name}, which is not in it", id=exercise.id, name=what))


def _see_that_it_can_be_done(routine: PackRoutine, kinds: Mapping[str, str]) -> None:
    """See that a routine names strength exercises, and a stretch to warm up."""
    wrong = [each for each in _ids(routine) if kinds.get(each) != "strength"]
    if routine.warm_up and kinds.get(routine.warm_up) != "stretch":
        wrong.append(routine.warm_up)
    if wrong:
        raise ZipFault(
            sentence("a routine in it names {id}, which does not fit there", id=wrong[0])
        )


def _see_that_it_is_one(files: Zipped, name: str) -> None:
    try:
        memory = look_at(files.read(name)).memory
    except PictureError:
        words = sentence("{name} in it is no picture that can be opened", name=name)
        raise ZipFault(words) from None
    if memory > MOST_MEMORY:
        raise ZipFault(sentence("{name} in it has too many pixels", name=name))


# -- writing ----------------------------------------------------------------------------------


def written(
    manifest: Manifest,
    exercises: tuple[Exercise, ...],
    figures: Mapping[str, Figure],
    pictures: Mapping[str, bytes],
    routines: tuple[PackRoutine, ...] = (),
) -> bytes:
    """The bytes of a pack, which `read_pack` reads again.

    Nothing of the person's goes with it but what one sees: who gave them an exercise, and what
    they put away, stay here.

    Raises:
        CatalogueError: An exercise cannot be written.
    """
    members = {_MANIFEST: _dumped(manifest)}
    if exercises:
        plain = tuple(
            structs.replace(each, source=None, given_by=None, archived=False) for each in exercises
        )
        source = Source(manifest.name, manifest.by or manifest.name)
        members[_EXERCISES] = dump_catalogue(Catalogue(source, plain))
    if routines:
        members[_ROUTINES] = _dumped(_File(routines))
    members |= {f"figures/{name}.json": dump_figure(one) for name, one in figures.items()}
    members |= {f"pictures/{name}": content for name, content in pictures.items()}
    return zipped(members)


def _dumped(content: Struct) -> bytes:
    return msgspec.json.format(msgspec.json.encode(content), indent=2) + b"\n"
