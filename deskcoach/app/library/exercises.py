"""The exercises in force: each change is taken up by everybody at once, whoever made it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import msgspec
from msgspec.structs import replace

from deskcoach.app.library.ports import FoundExercises, LibraryFiles
from deskcoach.app.library.tidying import let_go, no_more_shown, shown
from deskcoach.core.breaks.events import NotNow
from deskcoach.core.catalogue import fresh_id, fresh_name
from deskcoach.core.exercises import Catalogue, Exercise, GivenBy, Library
from deskcoach.core.messages import named, sentence, words_of

_LONGEST_FIGURE_ID = 40
"""Letters, before a number."""


class Exercises:
    """The one owner of the catalogue.

    Args:
        files: Where they are kept.

    Attributes:
        found: What the files hold now.
        users: Called with the catalogue after each change, in this order.
        turn_sides: Called with the id of an exercise that begins with the other side from now on.
    """

    def __init__(self, files: LibraryFiles) -> None:
        self._all, self._files = files, files.exercises
        self.found: FoundExercises = self._files.load()
        self.users: tuple[Callable[[Catalogue], None], ...] = ()
        self.turn_sides: Callable[[str], None] = lambda _: None
        self._taken = set[str]()  # images that no exercise showed yet
        self._swept = False

    @property
    def now(self) -> Library:
        """The catalogue in force."""
        return self.found.catalogue

    def refresh(self) -> None:
        """Take up what was edited by hand, if anything was."""
        if self._files.changed():
            self.reload()

    def reload(self) -> None:
        """Read the files anew, and have everybody go by what they hold."""
        before, self.found = self.found, self._files.load()
        if self.found.catalogue != before.catalogue:
            for use in self.users:
                use(self.found.catalogue)

    def save(self, exercise: Exercise, *, new: bool) -> str:
        """Keep it; returns its id.

        Raises:
            NotNow: There is no such exercise of the person's own.
            ValueError: It has a fault.
            OSError: It cannot be written.
        """
        before = exercise if new else self._own(exercise.id)
        if new:
            exercise = self._renamed(exercise)
        with self._changing():
            self._files.save(exercise)
            if exercise.first_side != before.first_side:
                self.turn_sides(exercise.id)
        self._form_closed()
        return exercise.id

    def copy(self, exercise_id: str) -> str:
        """Make a copy, which is the person's own; returns its id.

        Raises:
            NotNow: There is no such exercise.
        """
        found = self.now.by_id(exercise_id)
        if found is None:
            raise NotNow("There is no exercise of that name.")
        given = found.given_by or GivenBy()
        return self.save(replace(found, given_by=given, archived=False), new=True)

    def archive(self, exercise_id: str, *, on: bool) -> None:
        """Put it away, or take it out again.

        Raises:
            NotNow: There is no such exercise of the person's own.
        """
        self.save(replace(self._own(exercise_id), archived=on), new=False)

    def delete(self, exercise_id: str) -> None:
        """Delete it; it can be brought back.

        Raises:
            NotNow: There is no such exercise of the person's own.
        """
        self._own(exercise_id)
        with self._changing():
            self._files.delete(exercise_id)

    def restore(self, exercise_id: str) -> str:
        """Bring a deleted one back; returns its id, which may have got a number meanwhile.

        Raises:
            NotNow: It is not among those that were deleted.
        """
        if exercise_id not in {each.id for each in self.found.deleted}:
            raise NotNow("It cannot be brought back any more.")
        under = fresh_id(exercise_id, {each.id for each in self.now.exercises})
        self._files.restore(exercise_id, under=under)
        self.reload()
        return under

    def set_aside(self, path: str) -> None:
        """Move a file that cannot be read away.

        Raises:
            NotNow: There is no such file among those of the person's own.
        """
        if path not in {each.path for each in self.found.broken}:
            raise NotNow("There is no such file to put away.")
        self._files.set_aside(path)
        self.reload()

    def keep_draft(self, exercise: Exercise) -> str:
        """Keep a form that is not finished; returns the draft's id.

        Raises:
            ValueError: It could not be read again.
            OSError: It cannot be written.
        """
        drafts = {each.id for each in self.found.drafts}
        known = exercise.id in drafts or self.now.by_id(exercise.id) is not None
        taken = drafts | {each.id for each in self.now.exercises}
        made = exercise if known else replace(exercise, id=fresh_id("draft", taken))
        with self._changing():
            self._files.keep_draft(made)
        self._form_closed()
        return made.id

    def drop_draft(self, exercise_id: str) -> None:
        """Throw a draft away.

        Raises:
            OSError: It cannot be removed.
        """
        with self._changing():
            self._files.drop_draft(exercise_id)
        self._form_closed()

    def take_picture(self, stem: str, path: str, data: bytes) -> dict[str, str]:
        """Take a picture in, from a file or as it is; gives its `name`, or why it is `refused`."""
        from deskcoach.core.pictures import MOST_PICTURE

        try:
            content = data or self._all.read(path, MOST_PICTURE)
            name = self._all.pictures().keep(content, fresh_id(stem, ()))
        except (ValueError, OSError) as error:
            return {"refused": words_of(error)}
        self._taken.add(name)
        return {"name": name}

    def keep_figure(self, plain: dict[str, Any]) -> str:
        """Keep a figure that was drawn; returns its id.

        One of the person's own of the same id is written over; ours keep theirs to themselves.

        Raises:
            ValueError: It is none; one line.
            OSError: It cannot be written.
        """
        from deskcoach.core.figure.model import load_figure

        figure = load_figure(msgspec.json.encode(plain), "the figure")
        figures = self._all.figures()
        made = fresh_id(figure.id[:_LONGEST_FIGURE_ID], figures.ours)
        figures.save(replace(figure, id=made))
        self._taken.add(made)
        for use in self.users:
            use(self.now)  # a figure of that id may have been another one
        return made

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """A change is taken up at its end, and what nothing shows since is let go of."""
        self.refresh()  # what was edited by hand, a person may have plans with
        before = self.found
        yield
        self.reload()
        self._let_go(no_more_shown(before, self.found))
        if not (self._swept or self.found.problems):
            self._swept = True
            self._all.pictures().sweep(shown(self.found))

    def _form_closed(self) -> None:
        """What was taken for a form that does not show it in the end is let go of."""
        self._let_go(self._taken - shown(self.found))
        self._taken.clear()

    def _let_go(self, names: set[str]) -> None:
        if names:
            let_go(names, self._all.pictures(), self._all.figures())

    def _own(self, exercise_id: str) -> Exercise:
        found = self.now.by_id(exercise_id)
        if found is None:
            raise NotNow("There is no exercise of that name.")
        if exercise_id not in self.found.editable:
            name = named(found.name)
            raise NotNow(sentence("{name} is not yours. Copy it, and change that.", name=name))
        return found

    def _renamed(self, exercise: Exercise) -> Exercise:
        names = [each.name for each in self.now.exercises]
        name = fresh_name(exercise.name, names)
        # One that was deleted keeps its id: the log has sets of it.
        made = fresh_id(name, {*self.now.gone, *(each.id for each in self.now.exercises)})
        return replace(exercise, id=made, name=name)
