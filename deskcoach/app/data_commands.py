"""The part of the table of commands that is about the person's data: along, in again, gone.

Only their types; `data_answers` carries them out, and enters the rooms of the archive.
"""

from datetime import datetime
from typing import Literal

from msgspec import Struct

Format = Literal["json", "csv", "ics", "pdf", "html"]


class _Command(Struct, frozen=True, forbid_unknown_fields=True, tag_field="command"):
    pass


class Export(_Command, frozen=True, tag="export"):
    """Write a file; `format` and `path` as in `Archives.write_out`."""

    format: Format
    path: str
    since: datetime | None = None
    until: datetime | None = None


class Import(_Command, frozen=True, tag="import"):
    """Take a JSON file in, or tell what that would do."""

    path: str
    dry_run: bool = False
    replace: bool = False


class Backups(_Command, frozen=True, tag="backups"):
    """What DeskCoach has put by itself, the most complete first."""


class Restore(_Command, frozen=True, tag="restore"):
    """Bring back what a backup holds and the log does not, or tell what that would be."""

    name: str | None = None
    dry_run: bool = False
    replace: bool = False


class Quarantine(_Command, frozen=True, tag="quarantine"):
    """The rows of the log that could not be read, and were set aside."""


class Dates(_Command, frozen=True, tag="dates"):
    """Which records a wrong clock has dated; or date them by their place in the order."""

    correct: bool = False


class Delete(_Command, frozen=True, tag="delete"):
    """Remove what happened in a range, or everything, for good; or count it."""

    since: datetime | None = None
    until: datetime | None = None
    everything: bool = False
    dry_run: bool = False


DataCommand = Export | Import | Backups | Restore | Quarantine | Dates | Delete
