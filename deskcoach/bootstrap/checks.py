"""What `deskcoach doctor` says: what works, what does not, and what to do."""

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

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
from deskcoach.core.exercises import Catalogue
from deskcoach.core.history.order import told
from deskcoach.core.messages import Problem

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
    ok: bool = field(default=True, kw_only=True)
    needed: bool = field(default=False, kw_only=True)
    detail: str
    remedy: str = ""

    def plain(self) -> dict[str, Any]:
        """As `--json` prints it."""
        return asdict(self)


def running_checks(
    *, tray: bool, notifier: str, sources: Sequence[source.SourceReport]
) -> list[Check]:
    """What only the running program can say."""
    return [
        Check("running", f"process {os.getpid()}"),
        _tray(shown=tray),
        checked("notifications", notifier, "they have buttons"),
        *(_seen(each) for each in sources),
    ]


def checks_from_outside(folders: Folders) -> list[dict[str, Any]]:
    """The checks that can be made while the program does not run."""
    settings, problems = SettingsFile(folders.settings_file, folders.shared_settings).load()
    log = open_log(folders.log_file, lambda: datetime.now().astimezone())
    catalogue, faults = load_library(folders)
    sounds = PlayedSounds(
        find_resource("assets/sounds"),
        lambda: settings.sound.volume,
        folders.data / "sounds",
    )
    no_screen = process.prepare(dict(os.environ), sys.platform)
    checks = [
        Check("running", "no", "start it with: deskcoach", ok=False),
        checked("screen", no_screen, os.environ.get("DISPLAY", "") or sys.platform),
        *own_checks(folders, sounds, log, problems, faults, catalogue),
    ]
    log.close()
    return [check.plain() for check in checks]


def own_checks(
    folders: Folders,
    sounds: PlayedSounds,
    log: SqliteLog,
    problems: Sequence[Problem],
    faults: Sequence[str],
    catalogue: Catalogue,
) -> list[Check]:
    """What can be looked at whether the program runs or not."""
    settings, many = [str(problem) for problem in problems], len(catalogue.exercises)
    return [
        checked("sound", sounds.problem, f"played by {sounds.name}"),
        _voice(),
        *_other_breaks(),
        *sandbox_checks(),
        *_listed("log", log.problems, str(folders.log_file), needed=True),
        _dates(log),
        _disk(folders.data),
        *_listed("settings", settings, str(folders.settings_file)),
        *_listed("catalogue", faults, f"{many} exercise{'' if many == 1 else 's'}"),
    ]


def _disk(folder: Path) -> Check:
    try:
        free = shutil.disk_usage(folder).free
    except OSError as error:
        return Check("disk", f"{folder}: {reason(error)}", ok=False, needed=True)
    detail = f"{free // 2**20:,} MiB free in {folder}"
    if free >= SCARCE:
        return Check("disk", detail, needed=True)
    remedy = "free some space: soon nothing more can be kept"
    return Check("disk", f"almost full: {detail}", remedy, ok=False, needed=True)


def mistakes_check(errors: ErrorLog) -> Check:
    """Whether something went wrong in ourselves."""
    if not errors.count:
        return Check("mistakes", "none of ours since the start")
    detail = f"{errors.count} of ours since the start: {errors.path}"
    remedy = "please report what stands there; a restart begins anew"
    return Check("mistakes", detail, remedy, ok=False)


def _voice() -> Check:
    from deskcoach.adapters.audio.speech import open_voice  # it brings QtNetwork

    voice = open_voice(os.environ)
    found = voice.report()
    voice.close()
    return Check(found.name, found.detail, found.remedy, ok=found.ok)


def _other_breaks() -> Iterator[Check]:
    if desktop_asks_for_breaks(os.environ):
        remedy = "switch one of the two off: GNOME's are in its settings, under Wellbeing"
        detail = "GNOME reminds you of breaks, too"
        yield Check("other reminders", detail, remedy, ok=False)


def sandbox_checks(mark: Path = Path("/.flatpak-info")) -> Iterator[Check]:
    """What a Flatpak takes away: it shows neither other programs nor the desktop's own folders.

    Args:
        mark: The file by which a program knows that it is in one.
    """
    if mark.exists():
        detail = "in a Flatpak: shared screens, devices in use and the start at login are shut off"
        remedy = "let your desktop start DeskCoach at login; or install the .deb or the folder"
        yield Check("sandbox", detail, remedy, ok=False)


def _dates(log: SqliteLog) -> Check:
    try:
        doubt = log.doubted().doubt()
    except LogError as error:
        return Check("dates", str(error), ok=False)
    if doubt is None:
        return Check("dates", "every record's can be right")
    remedy = "" if doubt.clock else "deskcoach dates --correct"
    return Check("dates", told(doubt), remedy, ok=False)


def _seen(found: source.SourceReport) -> Check:
    return Check(found.name, found.detail, found.remedy, ok=found.ok)


def _tray(*, shown: bool) -> Check:
    if shown:
        return Check("tray", "the icon is shown")
    remedy = (
        "use the window, the notifications and the command line; on GNOME the extension "
        "AppIndicator brings a tray"
    )
    return Check("tray", "this desktop has none", remedy, ok=False)


def _listed(
    name: str, problems: Sequence[str], good: str, *, needed: bool = False
) -> Iterator[Check]:
    """What was found, and one line more for each problem."""
    yield Check(name, good, ok=not (problems and needed), needed=needed)
    for problem in problems:
        yield Check(name, problem, ok=False, needed=needed)


def checked(name: str, problem: str, good: str) -> Check:
    """A check from a problem of the form `what: what to do`."""
    if not problem:
        return Check(name, good)
    detail, _, remedy = problem.rpartition(": ")
    return Check(name, detail or remedy, remedy, ok=False)
