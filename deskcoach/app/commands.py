"""The one table of commands: the tray, the windows, the notifications and the command line use it.

Each command ends in one call of a use case. What comes from outside is checked first, by the types
in `requests` (`any_command`); what the program's own screens ask for is of these types already.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from deskcoach.app import requests
from deskcoach.app.breaks.scheduler import Coach
from deskcoach.app.breaks.status import plain_status
from deskcoach.app.exit_codes import FAILED, REFUSED, USAGE, refused_reply
from deskcoach.app.library.exercises import Exercises
from deskcoach.app.ports import Clock, Log, LogError, SettingsStore
from deskcoach.app.strength import requests as strength
from deskcoach.core.breaks.events import GuideEvent, Kind, NotNow, PauseEnded
from deskcoach.core.clock import day_start
from deskcoach.core.command import Command
from deskcoach.core.messages import words_of
from deskcoach.core.records import BreakRecord, plain
from deskcoach.core.settings import WEEKDAYS

if TYPE_CHECKING:
    from deskcoach.app.export.backup import Archives
    from deskcoach.app.library.requests import ExerciseCommand
    from deskcoach.app.page_models import OpenPrograms
    from deskcoach.app.strength.session.runner import Training
    from deskcoach.core.settings import Settings


class ProgramControls(Struct, frozen=True):
    """What commands do that is not the coach's: windows, the desktop's autostart, the end."""

    open: Callable[[str], None]
    open_file: Callable[[str], None]
    doctor: Callable[[], Sequence[Mapping[str, Any]]]
    autostart: Callable[[bool | None], bool]
    programs: "Callable[[], OpenPrograms]"
    first_run_done: Callable[[], None]
    quit: Callable[[], None]


class AppliedSettings:
    """The settings that are in force: each change is applied once, whoever made it.

    A change of our own is noticed twice, by who made it and by who watches the file.

    Args:
        store: Where the settings are.

    Attributes:
        now: What they are now.
        problems: What is wrong in their file.
        users: Called with the settings after each change, in this order.
    """

    def __init__(self, store: SettingsStore) -> None:
        self._store = store
        self.now, self.problems = store.load()
        self.users: tuple[Callable[[Settings], None], ...] = ()

    def change(self, section: str, key: str, value: Any) -> None:
        """Write one setting, and apply it."""
        self._store.change(section, key, value)
        self.apply_settings()

    def apply_settings(self) -> None:
        """Have everybody go by what the settings are now."""
        found = self._store.load()
        if found != (self.now, self.problems):
            self.now, self.problems = found
            for use in self.users:
                use(self.now)


class CommandContext(Struct, frozen=True):
    """Everything that the commands work on; `training` and `archives` make what they give."""

    coach: Coach
    clock: Clock
    log: Log
    settings: AppliedSettings
    program: ProgramControls
    training: "Callable[[], Training]"
    archives: "Callable[[], Archives]"
    exercises: Exercises


Reply = dict[str, Any]


def carry_out(desk: CommandContext, command: Command) -> Reply:
    """Do what is asked for.

    Returns:
        `{"ok": True, "value": …}`, or `{"ok": False, "error": one line, "code": exit code}`. Where
        the log could not take everything yet a `note` says so; where something is not safe, it is
        no success.
    """
    unkept = desk.log.unkept
    reply = replied(lambda: _carry_out(desk, command))
    waiting = desk.log.waiting
    if reply["ok"] and desk.log.unkept > unkept:
        return refused_reply(waiting, FAILED)
    return reply | ({"note": waiting} if reply["ok"] and waiting else {})


def replied(work: Callable[[], Any]) -> Reply:
    """The reply that says what came of it."""
    try:
        return {"ok": True, "value": work()}
    except NotNow as error:
        return refused_reply(words_of(error), REFUSED)
    except ValueError as error:
        return refused_reply(words_of(error), USAGE)
    except (LogError, OSError) as error:
        return refused_reply(words_of(error), FAILED)


def _carry_out(desk: CommandContext, command: Command) -> Any:  # noqa: C901, PLR0911, PLR0912 - one line a command
    coach, program = desk.coach, desk.program
    match command:
        case requests.Status():
            coach.wake()
            return plain_status(coach.status())
        case requests.TakeBreak(kind, exercise):
            return coach.take_break(Kind(kind) if kind else None, exercise)
        case requests.StartBreak(offer):
            return coach.start(offer)
        case requests.SnoozeBreak(minutes, offer):
            return coach.put_off(minutes, offer)
        case requests.SkipBreak(offer):
            return coach.skip(offer)
        case requests.PauseBreaks(minutes, until):
            return _pause(coach, minutes, until)
        case requests.ShowLog(since, skip, most):
            found = desk.log.breaks(_since(desk, since), skip, most)
            return [_plain(record) for record in found]
        case requests.Why(limit):
            from deskcoach.app.breaks.why import explain

            return explain(desk.log.decisions(limit), coach.status())
        case requests.Meeting(minutes):
            return coach.meet(minutes)
        case requests.ChangeSetting(section, key, value):
            return desk.settings.change(section, key, value)
        case requests.SortProgram() | requests.Programs():
            return _sort_programs(desk, command)
        case strength.PlanDays(days):
            return desk.settings.change("strength", "days", strength.weekdays(days))
        case strength.PlanTime(at):
            return desk.settings.change("strength", "time", at)
        case strength.PlanCalendar():
            return desk.archives().calendar()
        case requests.OpenWindow(page, file):
            return program.open_file(file) if file else program.open(page)
        case requests.Doctor():
            return list(program.doctor())
        case requests.SetAutostart(on):
            return program.autostart(on)
        case requests.FirstRunDone():
            return program.first_run_done()
        case requests.TryLog():
            return desk.log.try_again()
        case requests.Quit():
            return program.quit()
        case _ if isinstance(command, PauseEnded | GuideEvent):
            return coach.take(command)
        case _:
            return _carry_out_seldom(desk, command)


def _carry_out_seldom(desk: CommandContext, command: Command) -> Any:
    """What needs more than is loaded while nobody trains, and nobody looks at what they have."""
    from deskcoach.app.export.requests import DataCommand
    from deskcoach.app.library.requests import ExerciseCommand
    from deskcoach.core.strength.commands import SessionCommand

    if isinstance(command, SessionCommand):
        return desk.training().do(command)
    if isinstance(command, ExerciseCommand):
        return _change_exercise(desk, command)
    if isinstance(command, DataCommand):
        from deskcoach.app.export import answers

        return answers.carry_out_data(desk.archives(), command)
    return _train(desk, command)


def _train(desk: CommandContext, command: Command) -> Any:
    from deskcoach.app.strength.answers import carry_out_strength
    from deskcoach.app.strength.record_requests import RoutineSave

    found = carry_out_strength(desk.training(), command)
    if isinstance(command, RoutineSave):
        _train_on(desk, command.days)
    return found


def _sort_programs(desk: CommandContext, command: requests.SortProgram | requests.Programs) -> Any:
    from deskcoach.app.breaks.exceptions import plain_programs, sort_program

    presence = desk.settings.now.presence
    if isinstance(command, requests.Programs):
        return plain_programs(desk.program.programs(), presence)
    for key, programs in sort_program(presence, command):
        desk.settings.change("presence", key, programs)
    return None


def _change_exercise(desk: CommandContext, command: "ExerciseCommand") -> Any:
    """What the exercise itself says of its dose now, no older prescription overrules."""
    from deskcoach.app.library.answers import carry_out_exercises
    from deskcoach.app.library.requests import ExerciseSave

    saved = command.exercise if isinstance(command, ExerciseSave) and not command.new else None
    before = desk.exercises.now.by_id(saved.id) if saved is not None else None
    found = carry_out_exercises(desk.exercises, command)
    if saved is not None and before is not None and saved.dose != before.dose:
        from deskcoach.app.strength.doses import dose_as_saved

        dose_as_saved(desk.training(), before, saved)
    return found


def _train_on(desk: CommandContext, days: tuple[int, ...]) -> None:
    """The days of a routine are days of the plan, or it would never be offered."""
    planned = desk.settings.now.strength.days
    wanted = {*planned, *strength.weekdays(days)}
    if wanted != set(planned):
        ordered = tuple(day for day in WEEKDAYS if day in wanted)
        desk.settings.change("strength", "days", ordered)


def _pause(coach: Coach, minutes: float | None, until: str | None) -> None:
    if (minutes is None) == (until is None):
        raise ValueError("pause: say either for how many minutes, or until tomorrow")
    coach.pause(minutes)


def _since(desk: CommandContext, since: datetime | None) -> datetime:
    if since is None:
        return day_start(desk.clock.now().wall, desk.settings.now.presence.day_starts)
    return since if since.tzinfo else since.replace(tzinfo=desk.clock.now().wall.tzinfo)


def _plain(record: BreakRecord) -> dict[str, Any]:
    """One outcome as `deskcoach log --json` prints it: times in ISO 8601, lengths in seconds."""
    return plain(record, "seconds") | {
        "desk_seconds": round(record.desk_seconds, 1),
        "seconds": round(record.seconds, 1),
    }
