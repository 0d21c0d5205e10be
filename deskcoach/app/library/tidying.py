"""Pictures and figures of the person's own go when nothing shows them any more, nor could again."""

from collections.abc import Collection, Iterable

from deskcoach.app.library.ports import FoundExercises, OwnFigures, Pictures


def shown(found: FoundExercises) -> set[str]:
    """The pictures and figures that exercises show, also what can be brought back and drafts."""
    every = (*found.catalogue.exercises, *found.deleted, *found.drafts)
    return {image for one in every for image in (one.picture, one.figure) if image}


def no_more_shown(before: FoundExercises, after: FoundExercises) -> set[str]:
    """Those that nothing shows since a change; none where a file cannot be read meanwhile."""
    return shown(before) - shown(after) if after.problems == before.problems else set()


def let_go(names: Iterable[str], pictures: Pictures, figures: OwnFigures) -> None:
    """Remove the files of these; ours are not the person's to remove."""
    ours: Collection[str] = figures.ours
    for each in names:
        if "." in each:
            pictures.remove(each)
        elif each not in ours:
            figures.remove(each)
