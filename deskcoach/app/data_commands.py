"""The part of the table of commands that is about the person's data: along, in again, gone."""

from datetime import datetime
from typing import Any

from msgspec import Struct

from deskcoach.app.archive import Archives, Format, told_merge


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


class Delete(_Command, frozen=True, tag="delete"):
    """Remove what happened in a range, or everything, for good; or count it."""

    since: datetime | None = None
    until: datetime | None = None
    everything: bool = False
    dry_run: bool = False


DataCommand = Export | Import | Delete


def carry_out(archives: Archives, command: DataCommand) -> dict[str, Any]:
    """Carry one of them out.

    Raises:
        ValueError: The words or the file cannot be used; one line.
        LogError: The log could not be read or written.
        OSError: A file could not be read or written.
    """
    match command:
        case Export(form, path, since, until):
            return archives.write_out(form, path, _zoned(since), _zoned(until))
        case Import(path, dry_run, replace):
            found = archives.take_in(path, dry_run=dry_run, replace=replace)
            return {"changed": not (dry_run or found.nothing), **told_merge(found)}
        case Delete(since, until):
            return _delete(archives, command, _zoned(since), _zoned(until))


def _delete(
    archives: Archives, command: Delete, since: datetime | None, until: datetime | None
) -> dict[str, Any]:
    if command.everything == (since is not None or until is not None):
        raise ValueError("delete: say either since when and until when, or everything")
    if command.dry_run:
        return {"removed": False, "counts": archives.count(since, until), "files": []}
    erased = archives.delete(since, until)
    return {"removed": True, "counts": dict(erased.counts), "files": list(erased.files)}


def _zoned(at: datetime | None) -> datetime | None:
    return at if at is None or at.tzinfo else at.astimezone()
