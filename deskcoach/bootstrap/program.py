"""The running program: every adapter and window, made here and wired by plain calls."""

import gc
import os
import sys
from collections.abc import Mapping
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from deskcoach.adapters import process, signals
from deskcoach.adapters.alarm import SchedulerAlarm
from deskcoach.adapters.audio.chime import PlayedSounds
from deskcoach.adapters.beside import Aside
from deskcoach.adapters.clock import SystemClock
from deskcoach.adapters.desktop.dbus import session_bus
from deskcoach.adapters.desktop.launcher import keep_out_of_lists
from deskcoach.adapters.desktop.notifications import Notifier
from deskcoach.adapters.error_log import ErrorLog
from deskcoach.adapters.files import OwnFiles
from deskcoach.adapters.ipc.server import Later, Server
from deskcoach.adapters.library.own_exercises import ExerciseFiles
from deskcoach.adapters.paths import Folders, find_resource
from deskcoach.adapters.process import give_back
from deskcoach.adapters.settings_file import SettingsFile
from deskcoach.adapters.settings_watch import SettingsWatch
from deskcoach.adapters.store.log import open_log
from deskcoach.adapters.store.training import SqliteTrainingLog
from deskcoach.app import commands
from deskcoach.app.breaks.scheduler import Coach, Outside
from deskcoach.app.library.exercises import Exercises
from deskcoach.app.library.ports import LibraryFiles
from deskcoach.app.strength.planner import Planning
from deskcoach.app.strength.settling import settle
from deskcoach.app.strength.store import TrainingStore
from deskcoach.bootstrap.log_care import LogCare
from deskcoach.bootstrap.login import autostart, be_in_the_menu, login_checks, switch_autostart
from deskcoach.bootstrap.mistakes import Mistakes
from deskcoach.bootstrap.presence import PausedPlayers, Senses
from deskcoach.bootstrap.requests import Requests
from deskcoach.core.command import Command
from deskcoach.core.exercises import Catalogue
from deskcoach.core.settings import Settings
from deskcoach.ui.design.language import Language, region_week
from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.translation import long_day, said, short_date
from deskcoach.ui.shell.early_tray import EarlyTray
from deskcoach.ui.shell.tray_icon import program_icon
from deskcoach.ui.shell.windows import Screens

if TYPE_CHECKING:
    from deskcoach.adapters.figures import FigureFolder
    from deskcoach.adapters.pictures import PictureFolder
    from deskcoach.app.export.backup import About, Archives
    from deskcoach.app.page_models import OpenPrograms
    from deskcoach.app.strength.session.runner import Training
    from deskcoach.bootstrap.checks import Check
    from deskcoach.bootstrap.sessions import Sessions
    from deskcoach.core.figure.model import Figure
    from deskcoach.ui.figure.photo import Photo
    from deskcoach.ui.queries import Reads

WORKER = (sys.executable, "-P", "-m", "deskcoach.bootstrap.data_worker")
"""Does what takes long. `-P`: what lies where the program was started is none of our modules."""
_LATER = 400
"""Milliseconds after the start at which the rest is done."""
EMPTY = 2_000
"""Milliseconds after a window was let go of until its memory is given back."""
TRAY_PATIENCE = {False: 2_000, True: 20_000}
"""Milliseconds to wait for a tray before the window opens instead; longer when the desktop has
only just started us."""


def _new_id() -> str:
    from uuid import uuid4  # 0.2 MiB that a start rarely needs

    return uuid4().hex


class Program:
    """Everything that lives as long as the program runs."""

    def __init__(
        self,
        folders: Folders,
        app: QApplication,
        early: EarlyTray,
        *,
        background: bool,
        clock: SystemClock | None = None,
    ) -> None:
        self._folders = folders
        self._background = background
        self._app = app
        self._clock = clock or SystemClock()
        self._store = SettingsFile(folders.settings_file, folders.shared_settings)
        self._applied = commands.AppliedSettings(self._store)
        self._errors = ErrorLog(folders.data / "errors.log", lambda: self._clock.now().wall)
        self._log = open_log(folders.log_file, lambda: self._clock.now().wall)
        self._training_log = SqliteTrainingLog(self._log)
        self._new_here = not self._store.path.exists() and self._log.untouched
        self._exercises = Exercises(
            LibraryFiles(ExerciseFiles(folders), self._pictures, self._own_figures, OwnFiles().read)
        )
        sounds = find_resource("assets/sounds")
        self._sounds = PlayedSounds(sounds, self._volume, folders.data / "sounds")
        self._autostart = autostart()
        self._bus = session_bus(os.environ)
        self._senses = Senses(os.environ, self._clock.elapsed, self._bus)
        translations = find_resource("assets/translations")
        self._language = Language(app, translations, self._settings.appearance.language)
        self._screens = self._make_screens(early)
        self._notifier: Notifier | None = None
        self._alarm = SchedulerAlarm(self._wake, self._clock.elapsed)
        self._coach = self._make_coach()
        self._sessions: Sessions | None = None
        self._training_store = self._open_training_store()
        self._planning = Planning(
            self._clock, self._training_store, self._coach, self._screens.offers,
            self._settings, self._catalogue, region_week=region_week(os.environ),
        )  # fmt: skip
        self._desk = commands.CommandContext(
            self._coach, self._clock, self._log, self._applied, self._windows(),
            self._training, self._archives, self._exercises,
        )  # fmt: skip
        self._hand_on_changes()
        self._watch = SettingsWatch(self._store.path, self._applied.apply_settings)
        self._aside = Aside(WORKER, app)
        self.mistakes = Mistakes(self._errors, self._screens.tell, app)
        self._log_care = LogCare(
            self._log, self._screens.tell, lambda: self._aside.busy, self._find_log, app
        )
        self._requests = Requests(
            self._desk,
            self._log,
            self._aside,
            tell=self._screens.tell,
            follow=self._log_care.follow,
            replaced=self._replaced,
            look=self._senses.surroundings.look,
        )

    def run(self, address: str, file: str = "") -> int:
        """Listen there, show the tray icon, coach until the end; returns the exit code.

        Args:
            address: Where others ask.
            file: A pack that is to be looked at; empty: none.
        """
        self.mistakes.listen()
        # Held by names of our own: what nobody holds, Qt takes away.
        server = Server(address, self._handle)
        ends = signals.on_end(self._quit)
        self._app.aboutToQuit.connect(self.end)
        self.begin()
        QTimer.singleShot(_LATER, self._app, lambda: self.settle(file))
        QTimer.singleShot(TRAY_PATIENCE[self._background], self._app, self._open_without_tray)
        code = self._app.exec()
        ends.stop()
        server.close()
        return code

    def begin(self) -> None:
        """Take up the last state and show the tray icon."""
        if self._new_here and self._log.keeping:  # else nobody knows when the person began
            self._planning.begin_today()
        steps = (
            self._coach.begin,
            lambda: self._coach.join(self._planning.turn),
            self._screens.tray.show,
            self._take_up_session,
        )
        for step in steps:
            try:
                step()
            except Exception as error:  # noqa: BLE001 - one that fails must not cost the others
                self.mistakes.caught(type(error), error, error.__traceback__)

    def _find_log(self) -> None:
        """The log has come, which was not in its place at the start."""
        self._training_store.replaced()
        self._coach.find_log()
        self._take_up_session()

    def _take_up_session(self) -> None:
        if self._training_store.has_open_session():
            self._training().take_up()

    def settle(self, file: str = "") -> None:
        """Do what need not stand between the start and the tray icon.

        Args:
            file: A pack that is to be looked at; the first steps wait until it has been.
        """
        self._app.setWindowIcon(program_icon())
        self._the_notifier()
        self._senses.begin(self._coach.take)
        self._log_care.check(self._log.check())
        be_in_the_menu(new_here=self._new_here)
        if file:
            self._screens.open_file(file)
        elif self._new_here and not self._background:
            self._screens.open_window()
        self._log_care.tell_doubt(self._training_store)
        gc.enable()
        give_back()  # what has been loaded stays: it need not be looked through again

    # -- wiring ---------------------------------------------------------------------------------

    def _make_screens(self, early: EarlyTray) -> Screens:
        self._figures = cache(self._load_figure)
        look = Look(self._app)
        look.take_up(self._settings.appearance)
        screens = Screens(
            look,
            self._figures,
            self._send,
            self._reads,
            self._clock.elapsed,
            early,
            settings=lambda: self._settings,
            status=lambda: self._coach.status(),  # noqa: PLW0108 - made after this
            language=self._language,
            unlist=lambda window: keep_out_of_lists(window, os.environ),
            in_front=self._senses.in_front,
            keeps_place=not process.native_wayland(os.environ),
        )
        self._emptying = QTimer(self._app)
        self._emptying.setSingleShot(True)
        self._emptying.timeout.connect(self._log.give_back)
        self._emptying.timeout.connect(give_back)
        screens.emptied.connect(lambda: self._emptying.start(EMPTY))
        return screens

    def _make_coach(self) -> Coach:
        outside = Outside(
            self._clock,
            self._alarm,
            self._senses.idle,
            self._log,
            self._sounds,
            self._screens,
            self._screens.offers,
            PausedPlayers(lambda: self._senses.surroundings.sources.sources),
            self._senses.surroundings,
        )
        return Coach(outside, self._settings, self._catalogue)

    def _open_training_store(self) -> TrainingStore:
        store = TrainingStore(self._training_log, self._screens.tell, self._coach.wake)
        if self._log.keeping:
            strength, at = self._settings.strength, self._clock.now().wall
            settle(store, self._catalogue, strength, at, _new_id)
        return store

    def _hand_on_changes(self) -> None:
        """Who is told, and in which order, of other settings and of other exercises."""
        self._applied.users = (
            lambda _: self._screens.apply_settings(),
            self._planning.apply_settings,
            self._apply_in_sessions,
            self._coach.apply_settings,  # the last, for it looks at everything anew
        )
        self._exercises.users = (
            lambda _: self._figures.cache_clear(),
            self._planning.apply_catalogue,
            self._exercises_in_sessions,
            self._coach.apply_catalogue,
        )
        self._exercises.turn_sides = self._training_store.turn_sides

    def _reads(self) -> "Reads":
        """What the pages of the window read."""
        from deskcoach.bootstrap.pages import Pages

        pages = Pages(
            self._desk,
            self._log,
            self._training_log,
            self._training_store,
            self._planning,
            self._folders,
            tray=lambda: self._screens.tray.available,
            region_week=region_week(os.environ),
        )
        return pages.reads(first_run=lambda: self._new_here, below=lambda: self._store.below)

    def _the_notifier(self) -> Notifier:
        if self._notifier is None:
            icon = find_resource("assets/deskcoach.png").as_uri()
            offers = self._screens.offers
            # Waved away, it is like a card that nobody answers.
            self._notifier = Notifier(self._bus, offers.answered, lambda: None, icon)
            offers.notify_by(self._notifier)
        return self._notifier

    def _load_figure(self, name: str | None) -> "Figure | Photo | None":
        from deskcoach.adapters.figures import load_figure_file

        if name is not None and "." in name:
            from deskcoach.ui.figure.photo import read_photo

            return read_photo(name, self._pictures().read(name))
        return None if name is None else load_figure_file(self._folders, name)

    def _own_figures(self) -> "FigureFolder":
        from deskcoach.adapters.figures import FigureFolder

        return FigureFolder(self._folders)

    def _pictures(self) -> "PictureFolder":
        from deskcoach.adapters.pictures import PictureFolder

        shared = self._folders.shared
        return PictureFolder(self._folders.pictures, shared and shared / "pictures")

    def _training(self) -> "Training":
        """Strength sessions; their rooms, cues and voice are entered when first wanted."""
        if self._sessions is None:
            from deskcoach.bootstrap.sessions import Sessions

            self._sessions = Sessions(
                self._folders,
                self._clock,
                self._training_store,
                self._screens,
                self._volume,
                lambda: self._language.code,
                coach=self._coach,
                planning=self._planning,
                settings=self._settings,
                catalogue=self._catalogue,
            )
        return self._sessions.training

    def _windows(self) -> commands.ProgramControls:
        return commands.ProgramControls(
            open=self._screens.open_window,
            open_file=self._screens.open_file,
            doctor=lambda: [check.plain() for check in self._checks()],
            autostart=partial(switch_autostart, self._autostart),
            programs=self._open_programs,
            first_run_done=self._first_run_done,
            quit=self._quit,
        )

    # -- what happens -----------------------------------------------------------------------------

    def _wake(self) -> None:
        self._coach.wake()
        self._log_care.follow()

    def _send(self, command: Command, **more: Any) -> Any:
        """What the screens ask for; see `Requests.send`."""
        return self._requests.send(command, **more)

    def _handle(self, request: Mapping[str, Any]) -> commands.Reply | Later:
        return self._requests.handle(request)

    @property
    def _settings(self) -> Settings:
        return self._applied.now

    @property
    def _catalogue(self) -> Catalogue:
        return self._exercises.now

    def _apply_in_sessions(self, settings: Settings) -> None:
        if self._sessions is not None:
            self._sessions.apply_settings(settings)

    def _exercises_in_sessions(self, catalogue: Catalogue) -> None:
        if self._sessions is not None:
            self._sessions.apply_catalogue(catalogue)

    def _volume(self) -> int:
        return self._settings.sound.volume if self._settings.sound.enabled else 0

    def _open_programs(self) -> "OpenPrograms":
        from deskcoach.app.page_models import OpenPrograms

        return OpenPrograms(self._senses.open_programs(), self._coach.users("microphone"))

    def _archives(self) -> "Archives":
        """The person's data as a whole; its modules are imported when it is wanted."""
        from deskcoach.bootstrap.data import Words, about_of, archives_of

        def about() -> "About":
            words = Words(
                said, lambda: self._language.code, region_week(os.environ), long_day, short_date
            )
            return about_of(self._settings, self._catalogue, self._training_store.state, words)

        return archives_of(
            self._log, self._folders, about, lambda: self._clock.now().wall, self._replaced
        )

    def _replaced(self) -> None:
        """Another process, or what was taken in, has changed what is kept: read it anew."""
        self._training_store.replaced()
        self._applied.apply_settings()
        self._figures.cache_clear()  # a picture that was lost may be there again
        self._exercises.reload()

    def _checks(self) -> "list[Check]":
        from deskcoach.bootstrap import checks

        found = (self._folders, self._sounds, self._log, self._applied.problems)
        faults = [each.line for each in self._exercises.found.problems]
        return [
            *checks.running_checks(
                tray=self._screens.tray.available,
                notifier=self._the_notifier().problem,
                sources=self._senses.reports(),
            ),
            *checks.own_checks(*found, faults, self._catalogue),
            checks.mistakes_check(self._errors),
            *login_checks(),
        ]

    def _first_run_done(self) -> None:
        """A settings file that changes nothing, and names everything, is the sign of it."""
        self._new_here = False
        if not self._store.path.exists():
            self._store.write_template()

    def _open_without_tray(self) -> None:
        if not (self._screens.tray.available or self._screens.is_open):
            self._screens.open_window()

    def _quit(self) -> None:
        QTimer.singleShot(0, self._app, self._leave)  # first the reply, then the end

    def _leave(self) -> None:
        self._screens.close_session()  # which would rather pause than be closed
        self._screens.close_safety()
        self._app.quit()

    def end(self) -> None:
        """Keep the state and let go of everything."""
        self._watch.stop()
        self._aside.close()
        self._senses.end()
        if self._sessions is not None:
            self._sessions.close()
        self._coach.end()
        self._alarm.stop()
        self._screens.offers.close_card()
        self._screens.close()
        self._log.close()
