"""What `deskcoach doctor` says: what works, what does not, and what to do."""

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from deskcoach.adapters import process
from deskcoach.adapters.audio.chime import PlayedSounds
from deskcoach.adapters.catalogue import load_library
from deskcoach.adapters.desktop.launcher import desktop_asks_for_breaks
from deskcoach.adapters.error_log import ErrorLog
from deskcoach.adapters.files import reason
from deskcoach.adapters.paths import Folders, find_resource
from deskcoach.adapters.presence import source
from deskcoach.adapters.settings_file import SettingsFile
from deskcoach.adapters.store.log import SqliteLog, open_log
from deskcoach.app.ports import LogError
from deskcoach.core.history.order import told

SCARCE = 16 * 2**20
"""Bytes free on the disk, below which the doctor warns."""


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the doctor.

    Attributes:
        name: What was looked at.
        ok: Whether it works.
        needed: Whether DeskCoach cannot do its work without it.
        detail: What was found.
        remedy: What to do, or empty.
    """

    name: str
    ok: bool
    needed: bool
    detail: str
    remedy: str = ""

    def plain(self) -> dict[str, Any]:
        """As `--json` prints it."""
        return asdict(self)


class Named(Protocol):
    """Something outside that has a name, and a problem or none."""

    @property
    def name(self) -> str:
        """What does the work."""
        ...

    @property
    def problem(self) -> str:
        """What does not work and what to do, in one line; empty: nothing."""
        ...


def checks_from_within(  # noqa: PLR0913 - one argument for each thing that is looked at
    folders: Folders,
    *,
    tray: bool,
    notifier: str,
    idle: source.SourceReport,
    sources: Sequence[source.SourceReport],
    sounds: Named,
    log: SqliteLog,
    settings: Sequence[str],
    faults: Sequence[str],
    exercises: int,
    errors: ErrorLog,
) -> list[Check]:
    """The checks of the running program."""
    return [
        Check("running", ok=True, needed=False, detail=f"process {os.getpid()}"),
        _tray(shown=tray),
        _split("notifications", notifier, "they have buttons"),
        *(_seen(each) for each in (idle, *sources)),
        *_own_checks(folders, sounds, log, settings, faults, exercises),
        _mistakes(errors),
    ]


def checks_from_outside(folders: Folders) -> list[dict[str, Any]]:
    """The checks that can be made while the program does not run."""
    settings, problems = SettingsFile(folders.settings_file).load()
    log = open_log(folders.log_file, lambda: datetime.now().astimezone())
    catalogue, faults = load_library(folders)
    sounds = PlayedSounds(
        find_resource("assets/sounds"),
        lambda: settings.sound.volume,
        folders.data / "sounds",
    )
    no_screen = process.prepare(dict(os.environ), sys.platform)
    checks = [
        Check("running", ok=False, needed=False, detail="no", remedy="start it with: deskcoach"),
        _split("screen", no_screen, os.environ.get("DISPLAY", "") or sys.platform),
        *_own_checks(
            folders,
            sounds,
            log,
            [str(problem) for problem in problems],
            faults,
            len(catalogue.exercises),
        ),
    ]
    log.close()
    return [check.plain() for check in checks]


def _own_checks(
    folders: Folders,
    sounds: Named,
    log: SqliteLog,
    settings: Sequence[str],
    faults: Sequence[str],
    exercises: int,
) -> list[Check]:
    return [
        _split("sound", sounds.problem, f"played by {sounds.name}"),
        _voice(),
        *_other_breaks(),
        *_listed("log", log.problems, str(folders.log_file), needed=True),
        _dates(log),
        _disk(folders.data),
        *_listed("settings", settings, str(folders.settings_file)),
        *_listed("catalogue", faults, f"{exercises} exercise{'' if exercises == 1 else 's'}"),
    ]


def _disk(folder: Path) -> Check:
    try:
        free = shutil.disk_usage(folder).free
    except OSError as error:
        return Check("disk", ok=False, needed=True, detail=f"{folder}: {reason(error)}")
    detail = f"{free // 2**20:,} MiB free in {folder}"
    if free >= SCARCE:
        return Check("disk", ok=True, needed=True, detail=detail)
    remedy = "free some space: soon nothing more can be kept"
    return Check("disk", ok=False, needed=True, detail=f"almost full: {detail}", remedy=remedy)


def _mistakes(errors: ErrorLog) -> Check:
    if not errors.count:
        return Check("mistakes", ok=True, needed=False, detail="none of ours since the start")
    detail = f"{errors.count} of ours since the start: {errors.path}"
    remedy = "please report what stands there; a restart begins anew"
    return Check("mistakes", ok=False, needed=False, detail=detail, remedy=remedy)


def _voice() -> Check:
    from deskcoach.adapters.audio.speech import open_voice  # noqa: PLC0415 - it brings QtNetwork

    voice = open_voice(os.environ)
    found = voice.report()
    voice.close()
    return Check(found.name, found.ok, needed=False, detail=found.detail, remedy=found.remedy)


def _other_breaks() -> Iterator[Check]:
    if desktop_asks_for_breaks(os.environ):
        remedy = "switch one of the two off: GNOME's are in its settings, under Wellbeing"
        detail = "GNOME reminds you of breaks, too"
        yield Check("other reminders", ok=False, needed=False, detail=detail, remedy=remedy)


def _dates(log: SqliteLog) -> Check:
    try:
        doubt = log.doubted().doubt()
    except LogError as error:
        return Check("dates", ok=False, needed=False, detail=str(error))
    if doubt is None:
        return Check("dates", ok=True, needed=False, detail="every record's can be right")
    remedy = "" if doubt.clock else "deskcoach dates --correct"
    return Check("dates", ok=False, needed=False, detail=told(doubt), remedy=remedy)


def _seen(found: source.SourceReport) -> Check:
    return Check(found.name, found.ok, needed=False, detail=found.detail, remedy=found.remedy)


def _tray(*, shown: bool) -> Check:
    if shown:
        return Check("tray", ok=True, needed=False, detail="the icon is shown")
    remedy = (
        "use the window, the notifications and the command line; on GNOME the extension "
        "AppIndicator brings a tray"
    )
    return Check("tray", ok=False, needed=False, detail="this desktop has none", remedy=remedy)


def _listed(
    name: str, problems: Sequence[str], good: str, *, needed: bool = False
) -> Iterator[Check]:
    """What was found, and one line more for each problem."""
    yield Check(name, ok=not (problems and needed), needed=needed, detail=good)
    for problem in problems:
        yield Check(name, ok=False, needed=needed, detail=problem)


def _split(name: str, problem: str, good: str, *, needed: bool = False) -> Check:
    """A check from a problem of the form `what: what to do`."""
    if not problem:
        return Check(name, ok=True, needed=needed, detail=good)
    detail, _, remedy = problem.rpartition(": ")
    return Check(name, ok=False, needed=needed, detail=detail or remedy, remedy=remedy)
