"""What packs need from outside: pictures, figures and routines of the person's own."""

from collections.abc import Callable, Mapping
from typing import Protocol

from msgspec import Struct

from deskcoach.app.exchange.ports import NewExercises
from deskcoach.app.library.ports import OwnExercises, OwnFigures, Pictures
from deskcoach.app.ports import SettingsStore
from deskcoach.core.records import PrescriptionRecord
from deskcoach.core.strength.routine import Routine


class Routines(Protocol):
    """The person's routines. Both raise `LogError`."""

    def load(self) -> tuple[Routine, ...]:
        """All of them; none: the usual one."""
        ...

    def save(self, routines: tuple[Routine, ...]) -> None:
        """Keep these in their place."""
        ...


class Belongings(Struct, frozen=True):
    """What a person has besides the log, also exercises that came with sets of another app.

    `prescribed` tells the dose that was set last for each exercise, by its id, and raises
    `LogError`.
    """

    exercises: OwnExercises
    pictures: Pictures
    figures: OwnFigures
    routines: Routines
    imported: NewExercises
    settings: SettingsStore
    prescribed: Callable[[], Mapping[str, PrescriptionRecord]]
