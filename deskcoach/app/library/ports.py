"""What the person's own exercises need from outside."""

from dataclasses import dataclass
from typing import Protocol

from deskcoach.core.exercises import Catalogue, Exercise


@dataclass(frozen=True, slots=True)
class BrokenFile:
    """A file of the person's own that cannot be read.

    Attributes:
        path: Where it is.
        line: What is wrong with it, where, and what would mend it.
    """

    path: str
    line: str


@dataclass(frozen=True, slots=True)
class FoundExercises:
    """What the files hold.

    Attributes:
        catalogue: All that can be used, put away or not.
        problems: One line for each thing that cannot.
        editable: Ids of those that are in the person's own folder.
        broken: The files that cannot be read.
        deleted: What was deleted and can be brought back, the latest first.
    """

    catalogue: Catalogue
    problems: tuple[str, ...] = ()
    editable: frozenset[str] = frozenset()
    broken: tuple[BrokenFile, ...] = ()
    deleted: tuple[Exercise, ...] = ()


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

    def delete(self, exercise_id: str) -> None:
        """Take an exercise out of its file, and keep it aside."""
        ...

    def restore(self, exercise_id: str, *, under: str) -> None:
        """Put a deleted one back, under this id."""
        ...

    def set_aside(self, path: str) -> None:
        """Move a broken file away, beside the deleted ones."""
        ...
