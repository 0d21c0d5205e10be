"""Carries out the commands about the person's data: one call of a use case for each."""

from datetime import datetime
from pathlib import PurePath
from typing import Any

from deskcoach.app.exchange.importing import (
    is_ours,
    plain_import,
    take_in_foreign,
    undo_import,
    unknown_file,
)
from deskcoach.app.export.backup import Archives, told_merge
from deskcoach.app.export.own import counted
from deskcoach.app.export.pages import PageWish
from deskcoach.app.export.ports import Backup
from deskcoach.app.export.requests import (
    Backups,
    DataCommand,
    Dates,
    Delete,
    Export,
    Import,
    Imports,
    ImportUndo,
    Quarantine,
    Restore,
)
from deskcoach.app.packs.answers import carry_out_packs
from deskcoach.app.packs.requests import PackCommand
from deskcoach.core.clock import local
from deskcoach.core.exchange.foreign_set import UnknownFileError
from deskcoach.core.export.archive import ArchiveError
from deskcoach.core.history.order import Doubt


def carry_out_data(  # noqa: PLR0911 - one line a command
    archives: Archives, command: DataCommand
) -> dict[str, Any]:
    """Carry one of them out.

    Raises:
        ValueError: The words or the file cannot be used; one line.
        LogError: The log could not be read or written.
        OSError: A file could not be read or written.
    """
    if isinstance(command, PackCommand):
        return carry_out_packs(archives.packs(), command)
    match command:
        case Export():
            return _export(archives, command)
        case Import():
            return _import(archives, command)
        case Imports():
            return {"imports": [plain_import(one) for one in archives.log.imports()]}
        case ImportUndo(batch):
            return undo_import(archives, batch)
        case Backups():
            return {"backups": [_plain(one) for one in archives.log.backups()]}
        case Restore(name, dry_run, replace):
            backup, found = archives.restore(name, dry_run=dry_run, replace=replace)
            done = {"changed": not (dry_run or found.nothing), **told_merge(found)}
            return {**done, "backup": _plain(backup)}
        case Quarantine():
            return {"rows": [dict(row) for row in archives.log.quarantine()]}
        case Dates(correct):
            doubt = archives.correct_dates(dry_run=not correct)
            return {"corrected": correct and doubt is not None, **_plain_doubt(doubt)}
        case _:
            return _delete(archives, command)


def _export(archives: Archives, wish: Export) -> dict[str, Any]:
    signs = wish.separator, wish.decimal
    page = PageWish(wish.person, wish.notes, wish.without, wish.routine)
    since, until = _zoned(wish.since), _zoned(wish.until)
    return {**archives.write_out(wish.format, wish.path, since, until, signs, page)}


def _import(archives: Archives, command: Import) -> dict[str, Any]:
    """What is ours is known by its first words; anything else somebody else wrote."""
    data, name = archives.read(command.path), PurePath(command.path).name
    if not is_ours(data):
        try:
            return take_in_foreign(archives, data, command)
        except UnknownFileError:
            if (words := unknown_file(name, data)) is not None:
                raise ArchiveError(words) from None
    dry_run = command.dry_run
    found = archives.take_in(name, data, dry_run=dry_run, replace=command.replace)
    return {"changed": not (dry_run or found.nothing), **told_merge(found)}


def _plain(backup: Backup) -> dict[str, Any]:
    newest = backup.newest.isoformat(timespec="seconds") if backup.newest else None
    return {"name": backup.name, "newest": newest, **backup.counts}


def _plain_doubt(doubt: Doubt | None) -> dict[str, Any]:
    if doubt is None:
        return {"count": 0}
    return {
        "count": doubt.count,
        "first": doubt.first.isoformat(timespec="seconds"),
        "last": doubt.last.isoformat(timespec="seconds"),
        "clock": doubt.clock,
    }


def _delete(archives: Archives, command: Delete) -> dict[str, Any]:
    since, until = _zoned(command.since), _zoned(command.until)
    if command.everything == (since is not None or until is not None):
        raise ValueError("delete: say either since when and until when, or everything")
    if command.dry_run:
        counts = archives.log.everything().going(since, until).records()
        own = counted(archives.own) if command.everything else {}
        return {"removed": False, "counts": counts | own, "files": []}
    erased = archives.delete(since, until)
    told = {"removed": True, "counts": dict(erased.counts), "files": list(erased.files)}
    return told | ({"waiting": erased.waiting} if erased.waiting else {})


def _zoned(at: datetime | None) -> datetime | None:
    return at if at is None or at.tzinfo else local(at)
