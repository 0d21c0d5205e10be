"""What a person has besides the log: gathered for a backup, kept from one."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from functools import partial
from hashlib import sha256

from deskcoach.app.packs.ports import Belongings
from deskcoach.core.export.own import (
    KeptName,
    KeptPicture,
    KeptSetting,
    Own,
    There,
    named_anew,
)
from deskcoach.core.export.own_rows import can_be_kept
from deskcoach.core.pictures import PictureError, look_at


def gather(own: Belongings) -> There:
    """What there is, also what is not the person's own."""
    found = own.exercises.load()
    mine = [one for one in found.catalogue.exercises if one.id in found.editable]
    shown = dict.fromkeys(one.picture for one in (*mine, *found.drafts) if one.picture)
    figures = [one for each in own.figures.names() if (one := own.figures.load(each))]
    return There(
        Own(
            exercises=mine,
            drafts=found.drafts,
            names=[KeptName(*each) for each in found.catalogue.gone.items()],
            figures=[one for one in figures if one.id not in own.figures.ours and can_be_kept(one)],
            pictures=list(_pictures(own, shown)),
            settings=[KeptSetting(*each) for each in own.settings.chosen()],
        ),
        [one for one in found.catalogue.exercises if one.id not in found.editable],
        [one for each in own.figures.ours if (one := own.figures.load(each))],
    )


def _pictures(own: Belongings, names: Iterable[str]) -> Iterator[KeptPicture]:
    for name in names:
        content = own.pictures.read(name) or b""
        try:
            look_at(content)
        except PictureError:  # it is gone, or nobody can see it
            continue
        mark, read = sha256(content).hexdigest(), partial(_again, own, name)
        yield KeptPicture(name, mark, len(content), read)


def _again(own: Belongings, name: str) -> bytes:
    return own.pictures.read(name) or b""


def keep(own: Belongings, add: Own, undo: ExitStack) -> None:
    """Keep what `merge_own` says; what it does, `undo` undoes.

    It knows how before a thing is done, for who cancels may do so at any moment. Only a new picture
    may stay behind, which nothing shows: it is swept after a day.

    Raises:
        PictureError, ValueError: Something cannot be kept; one line.
        OSError: Something cannot be written; one line.
    """
    had = {*own.pictures.names()}
    names = dict[str, str]()
    for picture in add.pictures:
        names[picture.name] = name = own.pictures.bring_back(picture.name, picture.read())
        if name not in had:
            undo.callback(own.pictures.remove, name)
    for figure in add.figures:
        mine = own.figures.load(figure.id)
        undo.callback(*((own.figures.save, mine) if mine else (own.figures.remove, figure.id)))
        own.figures.save(figure)
    _keep_exercises(own, named_anew(add, names), undo)
    if add.settings:
        values = [(one.section, one.key, one.value) for one in add.settings]
        own.settings.take(values, undo)


def _keep_exercises(own: Belongings, add: Own, undo: ExitStack) -> None:
    found = own.exercises.load()
    own.exercises.remember({one.exercise: one.name for one in add.names})
    drafts = {one.id: one for one in found.drafts}
    for draft in add.drafts:
        mine = drafts.get(draft.id)
        undo.callback(
            *((own.exercises.keep_draft, mine) if mine else (own.exercises.drop_draft, draft.id))
        )
        own.exercises.keep_draft(draft)
    for one in add.exercises:
        if (mine := found.catalogue.by_id(one.id)) is not None:
            undo.callback(own.exercises.save, mine)
            own.exercises.save(one)
    new = [one for one in add.exercises if found.catalogue.by_id(one.id) is None]
    undo.callback(_drop, own, {one.id for one in new})
    own.exercises.add(new)


def _drop(own: Belongings, ids: Iterable[str]) -> None:
    there = {each.id for each in own.exercises.load().catalogue.exercises}
    for each in ids:
        if each in there:
            own.exercises.delete(each, aside=False)


def counted(own: Belongings) -> dict[str, int]:
    """How many files and names there are that `wipe` removes."""
    found = own.exercises.load()
    return {
        "exercises": len(found.editable),
        "drafts": len(found.drafts),
        "names": len(found.catalogue.gone),
        "figures": len(own.figures.names()),
        "pictures": len(own.pictures.names()),
    }


def wipe(own: Belongings) -> None:
    """Remove the person's own exercises, figures and pictures for good; settings stay.

    Raises:
        OSError: A file cannot be removed; one line.
    """
    own.exercises.clear()
    for figure in own.figures.names():
        own.figures.remove(figure)
    for picture in own.pictures.names():
        own.pictures.remove(picture)
