"""What can be asked for of the person's data: along, in again, gone."""

from datetime import datetime
from typing import Annotated, ClassVar, Literal

from msgspec import Meta, field

from deskcoach.app.packs.requests import PackCommand
from deskcoach.core.command import Command
from deskcoach.core.exchange import DateOrder
from deskcoach.core.typed import Unit

Format = Literal["json", "csv", "hevy", "strong", "ics", "pdf", "html", "plan"]
Matches = Annotated[
    dict[Annotated[str, Meta(max_length=200)], Annotated[str, Meta(max_length=60)]],
    Meta(max_length=2000),
]


class Export(Command, frozen=True, tag="export"):
    """Write a file; `format` and `path` as in `Archives.write_out`.

    `separator` and `decimal` are those of `csv`; without a word, of the person's language.
    `person`, `notes` and `without` (ids of notes) are of `pdf` and `html`; `routine` is of `plan`.
    """

    takes_long: ClassVar[bool] = True
    format: Format
    path: str
    since: datetime | None = None
    until: datetime | None = None
    separator: Literal[",", ";", "\t"] | None = None
    decimal: Literal[".", ","] | None = None
    person: Annotated[str, Meta(max_length=80)] = ""
    notes: bool = True
    without: Annotated[tuple[str, ...], Meta(max_length=1000)] = ()
    routine: Annotated[str, Meta(max_length=60)] = ""


class Import(Command, frozen=True, tag="import"):
    """Take a backup or the file of another app in, or tell what that would do.

    For a file of another app: `matches` says what an exercise of it is, by the name that it has
    there: the id of one of ours, `new`, or `leave`. Without a word, one that is surely ours is
    that, and any other one becomes a new one; with `guesses` also one that is perhaps ours is it.
    `unit` is that of all weights, `order` what comes first in a date of three numbers.
    """

    takes_long: ClassVar[bool] = True
    path: str
    dry_run: bool = False
    replace: bool = False
    matches: Matches = field(default_factory=dict)
    guesses: bool = False
    unit: Unit | None = None
    order: DateOrder | None = None


class Imports(Command, frozen=True, tag="imports"):
    """The imports from other apps of which something is left, the latest first."""


class ImportUndo(Command, frozen=True, tag="import-undo"):
    """Take the sets of an import out again: of the latest, or of the one that is named."""

    batch: Annotated[str, Meta(pattern=r"^[0-9a-f]{12}\Z")] | None = None


class Backups(Command, frozen=True, tag="backups"):
    """The backups that DeskCoach has made, the most complete first."""


class Restore(Command, frozen=True, tag="restore"):
    """Bring back what a backup holds and the log does not, or tell what that would be."""

    takes_long: ClassVar[bool] = True
    name: str | None = None
    dry_run: bool = False
    replace: bool = False


class Quarantine(Command, frozen=True, tag="quarantine"):
    """The rows of the log that could not be read, and were set aside."""


class Dates(Command, frozen=True, tag="dates"):
    """Which records a wrong clock has dated; or date them by their place in the order."""

    correct: bool = False


class Delete(Command, frozen=True, tag="delete"):
    """Remove what happened in a range, or everything, for good; or count it."""

    since: datetime | None = None
    until: datetime | None = None
    everything: bool = False
    dry_run: bool = False


DataCommand = (
    Export
    | Import
    | Imports
    | ImportUndo
    | Backups
    | Restore
    | Quarantine
    | Dates
    | Delete
    | PackCommand
)
