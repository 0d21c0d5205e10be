"""What taking in the file of another app needs from outside."""

from collections.abc import Collection, Sequence
from typing import Protocol

from deskcoach.core.exercises import Exercise


class NewExercises(Protocol):
    """Exercises that come with an import, in a file of their own. Each raises `OSError`."""

    def add(self, batch: str, title: str, exercises: Sequence[Exercise]) -> None:
        """Keep them, or none of them; `title` says where they are from."""
        ...

    def remove(self, batch: str, *, keep: Collection[str] = ()) -> None:
        """Let go of those of one import, but for these."""
        ...
