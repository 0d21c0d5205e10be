"""Exercises are given away as a pack; one of somebody else's is taken in, whole or not at all."""

from collections.abc import Callable, Container, Iterable, Mapping
from contextlib import ExitStack
from datetime import date
from pathlib import PurePath
from typing import Any

import msgspec
from msgspec import Struct, structs
from msgspec.structs import replace

from deskcoach.app.export.ports import Files
from deskcoach.app.library.tidying import let_go, no_more_shown
from deskcoach.app.packs.ports import Belongings
from deskcoach.app.packs.requests import AddPack, MakePack, TakeOutPack
from deskcoach.core.breaks.events import NotNow
from deskcoach.core.exercises import Catalogue, Exercise, with_numbers
from deskcoach.core.export.share import Commit, Share, nobody_cancels, nobody_listens
from deskcoach.core.messages import sentence
from deskcoach.core.packs.merging import Addition, Choices, addition
from deskcoach.core.packs.pack import (
    FORMAT,
    MOST_PACK,
    VERSION,
    Manifest,
    Pack,
    PackError,
    PackItem,
    PackRoutine,
    read_pack,
    refused,
    written,
)
from deskcoach.core.pictures import PictureError
from deskcoach.core.records import PrescriptionRecord
from deskcoach.core.strength.routine import Routine, routines_of, tidied

_MOST_NAME = 60


class Packs(Struct, frozen=True):
    """Packs.

    Attributes:
        own: What the person has.
        files: Files anywhere.
        today: Tells the local date.
        share: Is told how much of something long is done.
        committing: Is called when what is to be kept is whole, or before anything is taken out.
    """

    own: Belongings
    files: Files
    today: Callable[[], date]
    share: Share = nobody_listens
    committing: Commit = nobody_cancels

    def make(self, wish: MakePack) -> dict[str, Any]:
        """Write a pack.

        Returns:
            Its `name`, and how many `exercises`, `figures`, `pictures`, `routines`, `bytes`.

        Raises:
            NotNow: There is nothing to give away.
            ValueError: There is no such exercise or routine.
            LogError: Routines or doses could not be read.
            OSError: The file cannot be written.
        """
        found = self.own.exercises.load()
        routines = self._named_routines(wish.routines, found.catalogue)
        chosen = self._chosen(wish, found.catalogue, found.editable, routines)
        if not chosen and not routines:
            raise NotNow(sentence("There is nothing of your own to give away yet."))
        figures = {
            each.figure: figure
            for each in chosen
            if each.figure is not None
            and each.figure not in self.own.figures.ours
            and (figure := self.own.figures.load(each.figure)) is not None
        }
        pictures = {
            each.picture: given
            for each in chosen
            if each.picture is not None
            and (given := self.own.pictures.to_give(each.picture)) is not None
        }
        shown = {*figures, *self.own.figures.ours}
        held = self.own.prescribed()
        renamed = {old: new for old, (new, _) in pictures.items()}
        chosen = tuple(_as_given(_as_done(each, held), shown, renamed) for each in chosen)
        names = [*(each.name for each in routines), *(each.name for each in chosen)]
        name = wish.name or names[0]
        manifest = Manifest(FORMAT, VERSION, name[:_MOST_NAME], self.today(), wish.by, wish.licence)
        told = tuple(_without_days(each, found.catalogue) for each in routines)
        data = written(manifest, chosen, figures, dict(pictures.values()), told)
        if len(data) > MOST_PACK:
            words = sentence("That is too much for one pack. Give away fewer exercises at once.")
            raise NotNow(words)
        self.files.write(wish.path, data)
        counts = {"figures": len(figures), "pictures": len(pictures), "routines": len(routines)}
        return {"name": name, "exercises": len(chosen), **counts, "bytes": len(data)}

    def _named_routines(self, names: Iterable[str], catalogue: Catalogue) -> tuple[Routine, ...]:
        there = {each.name: each for each in routines_of(self.own.routines.load(), catalogue)}
        for name in names:
            if name not in there:
                raise ValueError(f"{name}: no such routine: choose of {', '.join(there)}")
        return tuple(there[name] for name in dict.fromkeys(names))

    def _chosen(
        self,
        wish: MakePack,
        catalogue: Catalogue,
        editable: Iterable[str],
        routines: Iterable[Routine],
    ) -> tuple[Exercise, ...]:
        """The exercises that go with it: none that everybody has."""
        mine = {each.id: each for each in catalogue.exercises if each.id in set(editable)}
        for each in wish.exercises:
            if each in mine:
                continue
            if catalogue.by_id(each) is None:
                raise ValueError(f"{each}: no such exercise: choose of {', '.join(mine)}")
            raise ValueError(f"{each}: is not your own, and cannot be given away: make a copy")
        named = [*wish.exercises, *(each for one in routines for each in _ids(one))]
        if not named:
            named = [each.id for each in mine.values() if not each.archived]
        return tuple(mine[each] for each in dict.fromkeys(named) if each in mine)

    def add(self, wish: AddPack) -> dict[str, Any]:
        """Take a pack in, whole or not at all; or tell what that would add.

        Raises:
            PackError: It cannot be taken; the text is one line.
            LogError: The routines could not be read or kept.
            OSError: Something could not be written; then nothing was.
        """
        name = PurePath(wish.path).name
        try:
            data = self.files.read(wish.path, MOST_PACK)
        except OSError as error:  # a fault of the file, as much as any in it
            raise PackError(str(error)) from None
        found = self.own.exercises.load()
        ours = _ours(found.catalogue)
        pack = read_pack(data, name, ours, self.own.figures.ours)
        routines = routines_of(self.own.routines.load(), found.catalogue)
        choices = self._choices(wish, pack, found.catalogue, routines)
        load = self.own.figures.load
        adding = addition(pack, found.catalogue, load, routines, choices, self.today())
        for number, each in enumerate(pack.pictures):
            self._check_picture(pack, each, name)
            self.share((number + 1) / (len(pack.pictures) + 1))
        if not (wish.dry_run or adding.nothing):
            self._put(pack, adding, found.catalogue, routines)
        return {
            "changed": not (wish.dry_run or adding.nothing),
            **_told(pack, adding, found.catalogue),
        }

    def _check_picture(self, pack: Pack, picture: str, name: str) -> None:
        try:
            self.own.pictures.check(pack.pictures[picture]())
        except PictureError:
            raise refused(name, f"{picture} in it is no picture that can be opened") from None

    def _choices(
        self, wish: AddPack, pack: Pack, catalogue: Catalogue, routines: Iterable[Routine]
    ) -> Choices:
        exercises, names = dict(wish.exercises), dict(wish.routines)
        for each in pack.exercises:
            if catalogue.by_id(each.id) is not None:
                exercises.setdefault(each.id, wish.doubles)
        there = {each.name for each in routines}
        for routine in pack.routines:
            if routine.name in there:
                names.setdefault(routine.name, wish.doubles)
        return Choices(exercises, names)

    def _put(
        self, pack: Pack, adding: Addition, catalogue: Catalogue, routines: tuple[Routine, ...]
    ) -> None:
        """Keep it: what exercises show first, so that none is without; undone where one fails.

        How is known before a thing is done, for who cancels may do so at any moment. Only a new
        picture may stay behind, which nothing shows: it is swept after a day.
        """
        own, had, kept = self.own, {*self.own.pictures.names()}, dict[str, str]()
        with ExitStack() as undo:
            for exercise_id, picture in adding.pictures.items():
                name = own.pictures.keep(pack.pictures[picture](), exercise_id)
                kept[exercise_id] = name
                if name not in had:
                    undo.callback(own.pictures.remove, name)
            for figure in adding.figures.values():
                undo.callback(own.figures.remove, figure.id)
                own.figures.save(figure)
            for each in (*adding.before, *adding.exercises):
                mine = catalogue.by_id(each.id)
                undo.callback(*((own.exercises.save, mine) if mine else (self._drop, each.id)))
                own.exercises.save(structs.replace(each, picture=kept.get(each.id, each.picture)))
            if adding.routines:
                own.routines.save((*routines, *adding.routines))
            self.committing()
            undo.pop_all()

    def _drop(self, exercise_id: str) -> None:
        there = self.own.exercises.load().catalogue  # it knows only then where that is
        if there.by_id(exercise_id) is not None:
            self.own.exercises.delete(exercise_id, aside=False)

    def take_out(self, wish: TakeOutPack) -> dict[str, Any]:
        """Take out what came with a pack, and leave it out of the routines; or tell what that is.

        The exercises are deleted as others are: they can be brought back for a while.

        Raises:
            NotNow: Nothing came with such a pack.
            LogError: The routines could not be read or kept.
            OSError: Something could not be written.
        """
        found = self.own.exercises.load()
        gone = [
            each
            for each in found.catalogue.exercises
            if each.id in found.editable
            and each.source is not None
            and (each.source.title, each.source.publisher) == (wish.name, wish.by)
            and each.source.taken_in == wish.day
        ]
        if not gone:
            raise NotNow(sentence("Nothing of that pack is here any more."))
        ids = {each.id for each in gone}
        routines = self.own.routines.load()
        left = tuple(
            made for one in routines if (made := _without(one, ids)).items or not one.items
        )
        if not wish.dry_run:
            self.committing()
            if left != routines:
                self.own.routines.save(left)
            for each in gone:
                self.own.exercises.delete(each.id)
            past_undo = no_more_shown(found, self.own.exercises.load())
            let_go(past_undo, self.own.pictures, self.own.figures)
        emptied = {each.name for each in routines} - {each.name for each in left}
        return {"exercises": [each.name for each in gone], "routines": sorted(emptied)}


def _ours(catalogue: Catalogue) -> Catalogue:
    documented = tuple(each for each in catalogue.exercises if not each.own)
    return structs.replace(catalogue, exercises=documented)


def _ids(routine: Routine) -> list[str]:
    return [*(item.exercise for item in routine.items), *filter(None, [routine.warm_up])]


def _without(routine: Routine, ids: Container[str]) -> Routine:
    items = tuple(item for item in routine.items if item.exercise not in ids)
    warm_up = "" if routine.warm_up in ids else routine.warm_up
    return tidied(replace(routine, items=items, warm_up=warm_up))


def _as_done(exercise: Exercise, held: Mapping[str, PrescriptionRecord]) -> Exercise:
    """With the dose by which the person does it, which may be another one than its file's."""
    dose = held.get(exercise.id)
    return with_numbers(exercise, dict(dose.numbers)) if dose is not None else exercise


def _as_given(
    exercise: Exercise, shown: Container[str | None], pictures: Mapping[str, str]
) -> Exercise:
    """With its picture's name in the pack, and without what has no file any more."""
    return structs.replace(
        exercise,
        figure=exercise.figure if exercise.figure in shown else None,
        picture=pictures.get(exercise.picture) if exercise.picture else None,
    )


def _without_days(routine: Routine, catalogue: Catalogue) -> PackRoutine:
    """The routine as it goes into a pack: what is there, on no day, with nothing left out."""
    kinds = {each.id: each.kind for each in catalogue.exercises}
    items = (item for item in routine.items if kinds.get(item.exercise) == "strength")
    warm_up = routine.warm_up if kinds.get(routine.warm_up) == "stretch" else ""
    told = tuple(PackItem(item.exercise, item.paired) for item in items)
    return PackRoutine(routine.name, told, warm_up, routine.easy)


def _told(pack: Pack, adding: Addition, catalogue: Catalogue) -> dict[str, Any]:
    """What a pack holds and what happens to it, in plain values."""
    names = {each.id: each.name for each in (*catalogue.exercises, *adding.exercises)}
    return {
        "name": pack.manifest.name,
        "by": pack.manifest.by,
        "made": pack.manifest.made.isoformat(),
        "licence": pack.manifest.licence,
        "exercises": [
            {
                "id": met.exercise.id,
                "name": met.exercise.name,
                "state": met.state,
                "choice": met.choice,
                "exercise": msgspec.to_builtins(met.exercise),
                "mine": met.mine and msgspec.to_builtins(met.mine),
                "figure": _figure(pack, met.exercise.figure),
                "picture": pack.sizes.get(met.exercise.picture or "", 0),
            }
            for met in adding.met
        ],
        "routines": [
            {
                "name": met.routine.name,
                "state": met.state,
                "choice": met.choice,
                "exercises": [names.get(each, each) for each in met.routine.exercises],
            }
            for met in adding.met_routines
        ],
        "figures": len(pack.figures),
        "pictures": len(pack.pictures),
    }


def _figure(pack: Pack, figure_id: str | None) -> Any:
    figure = pack.figures.get(figure_id or "")
    return figure and msgspec.to_builtins(figure)
