"""What packs need from outside: pictures, figures and routines of the person's own."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from deskcoach.app.exchange.ports import NewExercises
from deskcoach.app.library.ports import OwnExercises, OwnFigures
from deskcoach.core.strength.routine import Routine


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

    def check(self, data: bytes) -> None:
        """See that one can be taken, without keeping it.

        Raises:
            PictureError: It cannot be taken; the text is one line.
        """
        ...

    def read(self, name: str) -> bytes | None:
        """The picture, or None where there is none that can be read."""
        ...

    def names(self) -> Sequence[str]:
        """The names of all of them."""
        ...

    def remove(self, name: str) -> None:
        """Take one away; one that is not there is no fault."""
        ...


class Routines(Protocol):
    """The person's routines. Both raise `LogError`."""

    def load(self) -> tuple[Routine, ...]:
        """All of them; none: the usual one."""
        ...

    def save(self, routines: tuple[Routine, ...]) -> None:
        """Keep these in their place."""
        ...


@dataclass(frozen=True, slots=True)
class Belongings:
    """What a person has besides the log, also exercises that came with sets of another app."""

    exercises: OwnExercises
    pictures: Pictures
    figures: OwnFigures
    routines: Routines
    imported: NewExercises
