"""What can be asked for of packs."""

from datetime import date
from typing import Annotated, ClassVar

from msgspec import Meta, field

from deskcoach.core.command import Command
from deskcoach.core.packs import Choice, Licence, Maker

Path = Annotated[str, Meta(min_length=1, max_length=4096)]
_Name = Annotated[str, Meta(max_length=60)]
_Ids = Annotated[tuple[_Name, ...], Meta(max_length=200)]
_Names = Annotated[tuple[_Name, ...], Meta(max_length=30)]


class MakePack(Command, frozen=True, tag="pack"):
    """Write a pack of these; of everything of the person's own, where nothing is named."""

    takes_long: ClassVar[bool] = True
    path: Path
    exercises: _Ids = ()
    routines: _Names = ()
    name: _Name = ""
    by: Maker = ""
    licence: Licence = ""


class AddPack(Command, frozen=True, tag="add"):
    """Take a pack in, or tell what that would add.

    Attributes:
        exercises: What happens to each, by its id in the pack.
        routines: The same, by their names.
        doubles: What happens to all others that are there already.
    """

    takes_long: ClassVar[bool] = True
    path: Path
    dry_run: bool = False
    exercises: dict[str, Choice] = field(default_factory=dict)
    routines: dict[str, Choice] = field(default_factory=dict)
    doubles: Choice = "mine"


class TakeOutPack(Command, frozen=True, tag="take-out"):
    """Take out again what came with a pack, or tell what that is."""

    takes_long: ClassVar[bool] = True
    name: _Name
    by: _Name
    day: date
    dry_run: bool = False


PackCommand = MakePack | AddPack | TakeOutPack
