"""The person's data without the running program: the same use cases, wired for one command."""

import contextlib
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
from msgspec.structs import replace

from deskcoach.adapters import paths
from deskcoach.adapters.catalogue import load_library
from deskcoach.adapters.figures import FigureFolder
from deskcoach.adapters.files import OwnFiles
from deskcoach.adapters.ipc import client
from deskcoach.adapters.library.imported import ImportedExercises
from deskcoach.adapters.library.own_exercises import ExerciseFiles
from deskcoach.adapters.paths import Folders
from deskcoach.adapters.pictures import PictureFolder
from deskcoach.adapters.process import address_of
from deskcoach.adapters.settings_file import SettingsFile
from deskcoach.adapters.store.archive import SqliteArchiveLog
from deskcoach.adapters.store.log import SqliteLog, open_log
from deskcoach.adapters.store.training import SqliteTrainingLog
from deskcoach.app.export.answers import carry_out_data
from deskcoach.app.export.backup import About, Archives
from deskcoach.app.export.ports import ArchiveLog
from deskcoach.app.export.requests import DataCommand
from deskcoach.app.packs.ports import Belongings
from deskcoach.app.ports import LogError
from deskcoach.app.strength.planner import plan_of
from deskcoach.app.strength.ports import TrainingLog
from deskcoach.app.strength.store import TrainingState, freeze_training, thaw_training
from deskcoach.core.clock import MONDAY
from deskcoach.core.exercises import Catalogue
from deskcoach.core.export.archive import Archive
from deskcoach.core.export.report import Report
from deskcoach.core.export.report_words import Speaker
from deskcoach.core.export.share import Commit, Share, nobody_cancels, nobody_listens
from deskcoach.core.export.wall_plan import WallPlan
from deskcoach.core.settings import Settings
from deskcoach.core.strength.routine import Routine

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

_PATIENCE = 300.0
"""Seconds in which the running program has to answer: ten years are written out in a few."""


def archives_of(
    log: SqliteLog,
    folders: Folders,
    about: Callable[[], About],
    now: Callable[[], datetime],
    changed: Callable[[], None] = lambda: None,
) -> Archives:
    """The person's data in a log that is open, and in those folders."""
    training = SqliteTrainingLog(log)
    own = Belongings(
        ExerciseFiles(folders),
        PictureFolder(folders.pictures),
        FigureFolder(folders),
        KeptRoutines(training, SqliteArchiveLog(log)),
        ImportedExercises(folders),
        SettingsFile(folders.settings_file, folders.shared_settings),
        lambda: {one.exercise: one for one in training.prescriptions()},
    )
    return Archives(SqliteArchiveLog(log), OwnFiles(), LatePaper(), about, now, changed, own)


class KeptRoutines:
    """The routines in what training remembers; keeps the port Routines."""

    def __init__(self, log: TrainingLog, whole: ArchiveLog) -> None:
        self._log, self._whole = log, whole

    def load(self) -> tuple[Routine, ...]:
        """All of them."""
        return thaw_training(self._log.load_training()).routines

    def save(self, routines: tuple[Routine, ...]) -> None:
        """Keep these in their place, in a transaction: the program that runs reads them after."""
        state = thaw_training(self._log.load_training())
        wanted = freeze_training(replace(state, routines=routines))
        self._whole.take_in(Archive(training=wanted), before=freeze_training(state))


class LatePaper:
    """Enters Qt's rooms when a page is printed, and not before; keeps the port Paper."""

    def report(self, report: Report, by: Speaker) -> bytes:
        """The report for a physiotherapist."""
        printing_application()
        from deskcoach.ui.paper.report import report_pdf  # needs Qt

        return report_pdf(report, by)

    def plan(self, plan: WallPlan, by: Speaker) -> bytes:
        """The plan for the wall."""
        printing_application()
        from deskcoach.ui.paper.plan import plan_pdf  # needs Qt

        return plan_pdf(plan, by)


def ask_or_do(request: Mapping[str, Any], share: Share | None = None) -> dict[str, Any]:
    """Have the running program do it, for the log is its own; do it here where none runs.

    Args:
        request: The command as plain values, such as `{"command": "backups"}`.
        share: Is told how much of something long is done.

    Returns:
        A reply as the table of commands gives it.

    Raises:
        IpcError: The running program did not answer.
        LogError: The log cannot be used.
        OSError: A file cannot be read or written.
        ValidationError, ValueError: The words or the file cannot be used.
    """
    command = msgspec.convert(request, DataCommand)
    folders = paths.folders()
    with contextlib.suppress(client.NotRunning):
        return client.ask(address_of(folders), request, _PATIENCE, share)
    with opened(folders, open_log, share or nobody_listens) as archives:
        return {"ok": True, "value": carry_out_data(archives, command)}


@contextlib.contextmanager
def opened(
    folders: Folders,
    open_it: Callable[[Path, Callable[[], datetime]], SqliteLog],
    share: Share,
    committing: Commit = nobody_cancels,
) -> Iterator[Archives]:
    """The person's data, in a log that is opened for it alone.

    Raises:
        LogError: It cannot be used.
    """

    def now() -> datetime:
        return datetime.now().astimezone()

    log = open_it(folders.log_file, now)
    try:
        if not log.keeping:
            raise LogError("; ".join(log.problems))
        settings, _ = SettingsFile(folders.settings_file, folders.shared_settings).load()
        catalogue, _ = load_library(folders)
        state = thaw_training(SqliteTrainingLog(log).load_training())

        words = LateWords(settings.appearance.language)

        def about() -> About:
            return about_of(settings, catalogue, state, words.words)

        found = archives_of(log, folders, about, now)
        files = OwnFiles(committing)
        yield replace(found, files=files, share=share, committing=committing)
    finally:
        log.close()


class Words(NamedTuple):
    """How things are said.

    Attributes:
        say: Says a sentence.
        language: Tells the language, as `en` or `de`.
        region_week: The ISO number of the day with which weeks begin in the region.
        day: Tells a day with its weekday and its year.
        short_day: Tells a day on an axis.
    """

    say: Callable[[str], str] = str
    language: Callable[[], str] = lambda: "en"
    region_week: int = MONDAY
    day: Callable[[date], str] = date.isoformat
    short_day: Callable[[date], str] = date.isoformat


def printing_application() -> "QCoreApplication":
    """What Qt needs to know of letters and words; made where no program runs that has it."""
    from PySide6.QtGui import QGuiApplication  # most commands need no Qt

    from deskcoach.adapters.process import paint_without_screen

    running = QGuiApplication.instance()
    if running is None:
        paint_without_screen(os.environ)
        running = QGuiApplication(sys.argv[:1])
    return running


def about_of(settings: Settings, catalogue: Catalogue, state: TrainingState, by: Words) -> About:
    """What a report says besides the records, and in which language."""
    return About(
        catalogue=catalogue,
        plan=plan_of(settings, state, by.region_week),
        aside=state.aside,
        say=by.say,
        language=by.language,
        unit=settings.strength.unit,
        routines=state.routines,
        strength=settings.strength,
        day=by.day,
        short_day=by.short_day,
    )


class LateWords:
    """Says sentences where no program runs: Qt, which knows the languages, comes when it is asked.

    Without Qt, as on a server, they are said in English.
    """

    def __init__(self, choice: str) -> None:
        self._choice = choice

    @cached_property
    def words(self) -> Words:
        """How things are said."""
        try:
            from deskcoach.ui.design.language import Language, region_week
            from deskcoach.ui.design.translation import long_day, said, short_date

            app = printing_application()
        except ImportError:
            return Words()
        folder = paths.find_resource("assets/translations")
        language = Language(app, folder, self._choice)
        region = region_week(os.environ)
        return Words(said, lambda: language.code, region, long_day, short_date)
