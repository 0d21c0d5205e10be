"""The use cases at a simulated desk: fakes for everything outside, the real rules inside."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from deskcoach.app.any_command import read_command
from deskcoach.app.breaks.scheduler import Coach, Outside
from deskcoach.app.commands import (
    AppliedSettings,
    CommandContext,
    ProgramControls,
    Reply,
    carry_out,
    replied,
)
from deskcoach.app.export.backup import About, Archives
from deskcoach.app.library.exercises import Exercises
from deskcoach.app.library.ports import LibraryFiles
from deskcoach.app.page_models import OpenPrograms
from deskcoach.app.strength.planner import Planning
from deskcoach.app.strength.session.runner import Gym, Training
from deskcoach.app.strength.store import TrainingStore
from deskcoach.core.catalogue import load_catalogue
from deskcoach.core.exercises import Catalogue
from deskcoach.core.setting import read_settings
from deskcoach.core.settings import Settings
from tests.data_fakes import FakeArchiveLog, FakeFiles, FakePaper, belongings
from tests.fakes import (
    FakeAlarm,
    FakeAwake,
    FakeChime,
    FakeClock,
    FakeCues,
    FakeFigures,
    FakeIdle,
    FakeLog,
    FakeOwnExercises,
    FakePictures,
    FakeSettingsStore,
    FakeSurroundings,
    FakeTrainingLog,
    FakeView,
    FakeVoice,
)

MIN = 60.0
CATALOGUE = Path(__file__).resolve().parent.parent.parent / "exercises.json"


@cache
def catalogue() -> Catalogue:
    return load_catalogue(CATALOGUE.read_bytes(), CATALOGUE.name)


def settings(**sections: dict[str, Any]) -> Settings:
    made, problems = read_settings(sections, "settings.toml")
    assert not problems
    return made


def run(desk: CommandContext, request: object) -> Reply:
    """Have checked and carried out what came over the socket."""
    found = replied(lambda: read_command(request))
    return carry_out(desk, found["value"]) if found["ok"] else found


@dataclass
class Outdoors:
    """Everything outside, kept between two runs of the program."""

    clock: FakeClock
    idle: FakeIdle
    log: FakeLog
    view: FakeView
    chime: FakeChime
    training_log: FakeTrainingLog
    cues: FakeCues
    voice: FakeVoice
    awake: FakeAwake
    own: FakeOwnExercises
    surroundings: FakeSurroundings | None = None  # else what holds a break is told at any time

    @property
    def exercises(self) -> Catalogue:
        """All of them."""
        return self.own.catalogue


def outdoors(clock: FakeClock | None = None) -> Outdoors:
    clock = clock or FakeClock()
    idle, cues = FakeIdle(clock), FakeCues(clock)
    log, view, chime = FakeLog(), FakeView(), FakeChime()
    training_log, voice, awake = FakeTrainingLog(), FakeVoice(), FakeAwake()
    own = FakeOwnExercises(catalogue())
    return Outdoors(clock, idle, log, view, chime, training_log, cues, voice, awake, own)


class Office:
    """A running coach and what a person does with it; `with_strength`: sessions and their plan."""

    def __init__(
        self,
        world: Outdoors | None = None,
        *,
        with_strength: bool = False,
        **sections: dict[str, Any],
    ) -> None:
        self.world = world or outdoors()
        self.settings = FakeSettingsStore(sections)
        self.in_force = AppliedSettings(self.settings)
        self.opened: list[str] = []
        self.alarm = FakeAlarm(self.world.clock)
        self.idle, self.log, self.view = self.world.idle, self.world.log, self.world.view
        self.chime, self.clock = self.world.chime, self.world.clock
        self.idle.leave()
        self.coach = Coach(
            Outside(
                self.clock,
                self.alarm,
                self.idle,
                self.log,
                self.chime,
                self.view,
                self.view,
                surroundings=self.world.surroundings,
            ),
            settings(**sections),
            self.world.exercises,
        )
        if self.world.surroundings is not None:
            self.world.surroundings.tell = self.coach.take
        self.alarm.wake = self.coach.wake
        made = settings(**sections)
        self.store = TrainingStore(self.world.training_log, self.view.tell, self.coach.wake)
        self.planning = Planning(
            self.clock, self.store, self.coach, self.view, made, self.world.exercises
        )
        self.pictures, self.figures, self.files = FakePictures(), FakeFigures(), FakeFiles()
        self.exercises = Exercises(
            LibraryFiles(
                self.world.own, lambda: self.pictures, lambda: self.figures, self.files.read
            )
        )
        self.archives = Archives(
            FakeArchiveLog(self.log, self.world.training_log),
            self.files,
            FakePaper(),
            lambda: About(self.world.exercises, self.planning.plan, aside=self.store.state.aside),
            lambda: self.clock.now().wall,
            self._replaced,
            belongings(self.world.own, self.store, self.pictures, self.figures, self.settings),
        )
        gym = Gym(
            self.clock,
            self.store,
            self.world.cues,
            self.world.voice,
            self.world.awake,
            self.view,
        )
        self.training = Training(gym, self.coach, self.planning, made, self.world.exercises)
        self.desk = CommandContext(
            self.coach,
            self.clock,
            self.log,
            self.in_force,
            self._program(),
            lambda: self.training,
            lambda: self.archives,
            self.exercises,
        )
        self.exercises.users = (
            self.planning.apply_catalogue,
            self.training.apply_catalogue,
            self.coach.apply_catalogue,
        )
        self.exercises.turn_sides = self.store.turn_sides
        self.in_force.users = (
            self.planning.apply_settings,
            self.training.apply_settings,
            self.coach.apply_settings,
        )
        self.coach.begin()
        if with_strength:
            self.coach.join(self.planning.turn)
            self.coach.join(self.training.turn)
            if self.store.has_open_session():
                self.training.take_up()

    def _replaced(self) -> None:
        self.store.replaced()
        self.in_force.apply_settings()
        self.exercises.reload()

    def work(self, seconds: float, pace: float = 25.0) -> "Office":
        """Let the person work on, with a key every so many seconds."""
        end = self.clock.elapsed + seconds
        while end - self.clock.elapsed > pace:
            self.clock.advance(pace)
            self.idle.type()
        self.clock.advance(end - self.clock.elapsed)
        return self

    def rest(self, seconds: float) -> "Office":
        """Let time go by without a key."""
        self.clock.advance(seconds)
        return self

    def send(self, command: str, **words: Any) -> Reply:
        """One command, as a button or the command line sends it."""
        return run(self.desk, {"command": command, **words})

    def outcomes(self) -> list[str]:
        return [f"{record.outcome} {record.kind}" for record in self.log.kept]

    def quit(self) -> Outdoors:
        """End this run; what is outside stays."""
        self.training.end()
        self.coach.end()
        self.alarm.stop()
        return self.world

    def _program(self) -> ProgramControls:
        return ProgramControls(
            open=self.opened.append,
            open_file=self.opened.append,
            doctor=lambda: [{"name": "log", "ok": True}],
            autostart=bool,
            programs=lambda: OpenPrograms(("Code", "mpv"), ("Krisp",)),
            first_run_done=lambda: self.opened.append("first-run-done"),
            quit=lambda: self.opened.append("quit"),
        )
