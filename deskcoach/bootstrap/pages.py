"""What the pages of the window read, wired; imported when the window is first opened."""

import os
from collections.abc import Callable

from deskcoach.adapters.desktop.launcher import desktop_asks_for_breaks
from deskcoach.adapters.paths import Folders
from deskcoach.adapters.store.log import SqliteLog
from deskcoach.adapters.store.training import SqliteTrainingLog
from deskcoach.app.breaks import today
from deskcoach.app.breaks.exceptions import WhyLine, explain_lines
from deskcoach.app.commands import CommandContext
from deskcoach.app.page_models import LibraryScreen, TodayScreen, Trouble
from deskcoach.app.strength.planner import Planning
from deskcoach.app.strength.store import TrainingStore
from deskcoach.bootstrap.history import PastPages
from deskcoach.core.clock import day_start
from deskcoach.core.settings import Settings
from deskcoach.ui.queries import Places, Reads

WHY_LINES = 12
"""Decisions that Today tells of; `deskcoach why` tells more."""


class Pages:
    """Makes each page of what is so at that moment.

    Args:
        desk: What commands work on.
        log: The log of breaks.
        training_log: The log of sessions.
        store: What is remembered of sessions.
        planning: The plan of sessions.
        folders: Where the person's own files lie.
        tray: Whether a tray shows the icon.
        region_week: On which day a week begins in this region.
    """

    def __init__(  # noqa: PLR0913 - the composition root hands in what it has
        self,
        desk: CommandContext,
        log: SqliteLog,
        training_log: SqliteTrainingLog,
        store: TrainingStore,
        planning: Planning,
        folders: Folders,
        *,
        tray: Callable[[], bool],
        region_week: int,
    ) -> None:
        self._desk, self._log, self._store, self._planning = desk, log, store, planning
        self._folders, self._tray = folders, tray
        self._past = PastPages(
            log,
            training_log,
            lambda: desk.exercises.now,
            lambda: desk.settings.now,
            lambda: store.state,
            lambda: desk.clock.now().wall,
            region_week,
        )

    def reads(
        self, *, first_run: Callable[[], bool], below: Callable[[], Settings | None]
    ) -> Reads:
        """The functions that the window is given."""
        folders, program = self._folders, self._desk.program
        return Reads(
            today=self._today,
            settings=lambda: (self._desk.settings.now, self._in_settings()),
            autostart=lambda: program.autostart(None),
            history=self._past.reads(),
            library=self._library,
            why=self._why,
            open_programs=program.programs,
            plan=self._planning.screen,
            first_run=first_run,
            other_breaks=lambda: desktop_asks_for_breaks(os.environ),
            below=below,
            places=Places(*map(str, (folders.log_file, folders.settings_file, folders.exercises))),
        )

    def _today(self) -> TodayScreen:
        desk, now = self._desk, self._desk.clock.now().wall
        settings = desk.settings.now
        more = today.TodayMore(
            now,
            settings.stretch.after * 60.0,
            sets=self._past.sets_by_day(),
            minutes=self._planning.minutes,
        )
        return today.today(
            self._log,
            desk.exercises.now,
            desk.coach.status(),
            day_start(now, settings.presence.day_starts),
            self._troubles(),
            tray=self._tray(),
            more=more,
            plan=self._planning.screen() if settings.strength.enabled else None,
        )

    def _troubles(self) -> list[Trouble]:
        """What cannot be used at present, each with the file that it stands in."""
        own, written = self._desk.exercises.found.problems, str(self._folders.log_file)
        again = bool(not self._log.keeping or self._log.waiting or self._log.erasing)
        return [
            *self._in_settings(),
            *(Trouble(each.line, "exercises", each.path) for each in own),
            *(Trouble(each, "log", written, again) for each in self._log.problems),
        ]

    def _in_settings(self) -> tuple[Trouble, ...]:
        written = str(self._folders.settings_file)
        found = self._desk.settings.problems
        return tuple(Trouble(each.line, "settings", written) for each in found)

    def _why(self) -> tuple[WhyLine, ...]:
        """The last decisions and what comes next, newest first."""
        desk = self._desk
        decisions = self._log.decisions(WHY_LINES)
        return explain_lines(decisions, desk.coach.status(), desk.settings.now.presence)

    def _library(self) -> LibraryScreen:
        exercises = self._desk.exercises
        exercises.refresh()
        catalogue, found = exercises.now, exercises.found
        done, held = self._past.by_exercise()
        return LibraryScreen(
            catalogue,
            self._planning.today(),
            # Only what came from a file of the person's own names a source of its own.
            own=frozenset(each.id for each in catalogue.exercises if each.source is not None),
            folder=str(self._folders.exercises),
            history=done,
            held=held,
            until_seen=self._store.waits,
            editable=found.editable,
            broken=found.broken,
            deleted=found.deleted,
            drafts=found.drafts,
            progress=self._past.progress,
            unit=self._desk.settings.now.strength.unit,
            prescribed=self._store.prescriptions(),
        )
