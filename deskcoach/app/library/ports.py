"""What the person's own exercises need from outside."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from deskcoach.core.exercises import Exercise, Library

if TYPE_CHECKING:  # loaded when a figure is drawn
    from deskcoach.core.figure.model import Figure


class FileProblem(Struct, frozen=True):
    """What is wrong with a file of exercises, or with a folder of them.

    Attributes:
        path: Where it is.
        line: What is wrong with it, where, and what would mend it.
    """

    path: str
    line: str


class FoundExercises(Struct, frozen=True):
    """What the files hold.

    Attributes:
        catalogue: All that can be used, put away or not, and the names of what was deleted.
        problems: Each thing that cannot.
        editable: Ids of those that are in the person's own folder.
        broken: The files of the person's own that cannot be read.
        deleted: What was deleted and can be brought back, the latest first.
        drafts: Forms that were not finished; that of an exercise that there is has its id.
    """

    catalogue: Library
    problems: tuple[FileProblem, ...] = ()
    editable: frozenset[str] = frozenset()
    broken: tuple[FileProblem, ...] = ()
    deleted: tuple[Exercise, ...] = ()
    drafts: tuple[Exercise, ...] = ()


class OwnExercises(Protocol):
    """The files of exercises: ours, an organisation's, the person's own.

    Every method that writes raises `OSError` where it cannot; its text is one line, and what was
    there is untouched.
    """

    def load(self) -> FoundExercises:
        """Read all of them."""
        ...

    def changed(self) -> bool:
        """Whether a file has come, gone or been edited since they were read."""
        ...

    def save(self, exercise: Exercise) -> None:
        """Keep an exercise in place of the one of its id, or in a file of its own.

        Raises:
            ValueError: It could not be read again: too long a text, a number out of range.
        """
        ...

    def add(self, exercises: Sequence[Exercise]) -> None:
        """Keep new ones: those of one source together in a file, so that there are not too many.

        Where it raises, some of them may be there.

        Raises:
            ValueError: One could not be read again.
        """
        ...

    def delete(self, exercise_id: str, *, aside: bool = True) -> None:
        """Take an exercise out of its file, and keep it aside: it can be brought back.

        Its name is remembered; unless it is not kept `aside`, as if it had never been there.
        """
        ...

    def clear(self) -> None:
        """Remove everything of the person's own for good: also drafts, names, what was deleted."""
        ...

    def remember(self, names: Mapping[str, str]) -> None:
        """Keep what exercises are called, by their ids, for when there is none of that id."""
        ...

    def restore(self, exercise_id: str, *, under: str) -> None:
        """Put a deleted one back, under this id."""
        ...

    def set_aside(self, path: str) -> None:
        """Move a broken file away, beside the deleted ones."""
        ...

    def keep_draft(self, exercise: Exercise) -> None:
        """Keep a form that is not finished, in place of the draft of that id.

        Raises:
            ValueError: It could not be read again.
        """
        ...

    def drop_draft(self, exercise_id: str) -> None:
        """Throw a draft away; one that is not there is no fault."""
        ...


class Pictures(Protocol):
    """The person's own pictures. What writes raises `OSError` with a line where it cannot."""

    def keep(self, data: bytes, stem: str) -> str:
        """Take one in that a stranger may have made: small, and only what one sees.

        Args:
            data: A PNG, JPEG or WebP.
            stem: How its name begins, an id such as `chin-tuck`.

        Returns:
            The name of its file; the same picture twice is kept once.

        Raises:
            PictureError: It cannot be taken; the text is one line.
        """
        ...

    def bring_back(self, name: str, data: bytes) -> str:
        """Keep one that had this name before.

        It is kept as it is, where there is nothing in it but what one sees and nothing else has the
        name; else it is taken in as a stranger's.

        Returns:
            The name of its file now.

        Raises:
            PictureError: It cannot be taken; the text is one line.
        """
        ...

    def check(self, data: bytes) -> None:
        """See that one can be taken, without keeping it.

        Raises:
            PictureError: It cannot be taken; the text is one line.
        """
        ...

    def read(self, name: str) -> bytes | None:
        """The picture, or None where there is none that can be read."""
        ...

    def to_give(self, name: str) -> tuple[str, bytes] | None:
        """The picture with nothing in it but what one sees, and its name then.

        None, where there is none that can be opened.
        """
        ...

    def names(self) -> Sequence[str]:
        """The names of all of them."""
        ...

    def remove(self, name: str) -> None:
        """Take one away; one that is not there is no fault."""
        ...

    def sweep(self, shown: Collection[str]) -> None:
        """Take away those that `keep` named, more than a day ago, but for these."""
        ...


class OwnFigures(Protocol):
    """The figures. What writes raises `OSError` with a line where it cannot."""

    @property
    def ours(self) -> Collection[str]:
        """The ids of those that came with DeskCoach."""
        ...

    def load(self, figure_id: str) -> "Figure | None":
        """The figure of that id, ours or the person's own; None: none that can be used."""
        ...

    def names(self) -> Sequence[str]:
        """The ids of the person's own."""
        ...

    def save(self, figure: "Figure") -> None:
        """Keep one, in place of the person's own of its id."""
        ...

    def remove(self, figure_id: str) -> None:
        """Take one of the person's own away; one that is not there is no fault."""
        ...


class LibraryFiles(Struct, frozen=True):
    """Everything on the disk that the library works with; pictures and figures when wanted."""

    exercises: OwnExercises
    pictures: Callable[[], Pictures]
    figures: Callable[[], OwnFigures]
    read: Callable[[str, int], bytes]
