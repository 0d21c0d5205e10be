"""The one table of commands: the tray, the windows, the notifications and the command line use it.

A command comes as plain values (a name and its words), is checked against the types below, and
ends in one call of a use case.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args

import msgspec
from msgspec import Meta, Struct

from deskcoach.app.breaks.scheduler import Coach
from deskcoach.app.breaks.status import explain
from deskcoach.app.breaks.today import plain_record, plain_status
from deskcoach.app.exit_codes import FAILED, REFUSED, USAGE
from deskcoach.app.ports import Clock, Log, LogError, SettingsStore
from deskcoach.app.requests import (
    DataCommand,
    PlanCalendar,
    PlanDays,
    PlanTime,
    StrengthCommand,
    weekdays,
)
from deskcoach.core.breaks.events import (
    GuideEvent,
    GuideHurts,
    GuideMovedOn,
    GuidePaused,
    GuideResumed,
    GuideStopped,
    Kind,
    NotNow,
)
from deskcoach.core.clock import day_start
from deskcoach.core.messages import words_of
from deskcoach.core.typed import FIRST_YEAR, LAST_YEAR

if TYPE_CHECKING:
    from deskcoach.app.export.backup import Archives
    from deskcoach.app.strength.session_runner import Training


_LONGEST_ERROR = 400

MinutesLater = Annotated[int, Meta(ge=1, le=60)]
_LOG_PAGE = 2000
"""Outcomes in one reply, at most: 0.4 MB, put together in some 30 ms."""
PauseMinutes = Annotated[float, Meta(ge=1, le=36 * 60)]


class _Command(Struct, frozen=True, forbid_unknown_fields=True, tag_field="command"):
    pass


class Status(_Command, frozen=True, tag="status"):
    """What is going on?"""


class _Break(_Command, frozen=True, tag="break"):
    """Start a break now."""

    kind: Literal["stretch", "move"] | None = None
    exercise: str | None = None


class _Start(_Command, frozen=True, tag="start"):
    """Start the break that is on offer."""

    offer: int | None = None


class _Later(_Command, frozen=True, tag="later"):
    """Ask again in so many minutes."""

    minutes: MinutesLater
    offer: int | None = None


class Skip(_Command, frozen=True, tag="skip"):
    """Skip the break that is on offer."""

    offer: int | None = None


class _Pause(_Command, frozen=True, tag="pause"):
    """Be quiet for a while; without minutes, until tomorrow."""

    minutes: PauseMinutes | None = None
    until: Literal["tomorrow"] | None = None


class _Resume(_Command, frozen=True, tag="resume"):
    """End the pause."""


class GuidePause(_Command, frozen=True, tag="guide-pause"):
    """Pause the guided break."""


class GuideResume(_Command, frozen=True, tag="guide-resume"):
    """Go on with the guided break."""


class _GuideHurts(_Command, frozen=True, tag="guide-hurts"):
    """It hurts: wait, and ask how to go on."""


class GuideNext(_Command, frozen=True, tag="guide-next"):
    """Go to the next part of the guided break."""


class GuideStop(_Command, frozen=True, tag="guide-stop"):
    """End the guided break here."""


class ShowLog(_Command, frozen=True, tag="log"):
    """The outcomes since a time (ISO 8601 with offset); without one, today's.

    A long log is asked for page by page: `skip` so many, and give at `most` so many.
    """

    since: datetime | None = None
    skip: Annotated[int, Meta(ge=0, le=10**9)] = 0
    most: Annotated[int, Meta(ge=1, le=_LOG_PAGE)] = _LOG_PAGE


class Why(_Command, frozen=True, tag="why"):
    """Why a break came, or did not: the last decisions in plain words."""

    limit: Annotated[int, Meta(ge=1, le=1000)] = 20


class Meeting(_Command, frozen=True, tag="meeting"):
    """In a meeting for so many minutes; without minutes, not any more."""

    minutes: PauseMinutes | None = None


class Set(_Command, frozen=True, tag="set"):
    """Change one setting."""

    section: str
    key: str
    value: Any


class Open(_Command, frozen=True, tag="open"):
    """Show the window."""

    page: Literal["today", "plan", "history", "library", "settings"] = "today"


class Doctor(_Command, frozen=True, tag="doctor"):
    """What works, what does not, and what to do."""


class _Autostart(_Command, frozen=True, tag="autostart"):
    """Start with the desktop, or not; without a word, tell which."""

    on: bool | None = None


class FirstRunDone(_Command, frozen=True, tag="first-run-done"):
    """The first steps were taken, or skipped: they do not come again."""


class Quit(_Command, frozen=True, tag="quit"):
    """End the program."""


AnyCommand = (
    Status
    | _Break
    | _Start
    | _Later
    | Skip
    | _Pause
    | _Resume
    | GuidePause
    | GuideResume
    | _GuideHurts
    | GuideNext
    | GuideStop
    | ShowLog
    | Why
    | Meeting
    | Set
    | Open
    | Doctor
    | _Autostart
    | FirstRunDone
    | Quit
    | StrengthCommand
    | DataCommand
)
_STRENGTH = get_args(StrengthCommand)
_DATA = get_args(DataCommand)


@dataclass(frozen=True, slots=True)
class ProgramControls:
    """What commands do that is not the coach's: windows, the desktop's autostart, the end."""

    open: Callable[[str], None]
    doctor: Callable[[], Sequence[Mapping[str, Any]]]
    autostart: Callable[[bool | None], bool]
    first_run_done: Callable[[], None]
    quit: Callable[[], None]


@dataclass(frozen=True, slots=True)
class CommandContext:
    """Everything that the commands work on; `training` and `archives` make what they give."""

    coach: Coach
    clock: Clock
    log: Log
    settings: SettingsStore
    use: Callable[[], None]
    program: ProgramControls
    training: "Callable[[], Training]"
    archives: "Callable[[], Archives]"


Reply = dict[str, Any]


def run(desk: CommandContext, request: object) -> Reply:
    """Check a request and carry it out.

    Args:
        desk: What to work on.
        request: Plain JSON values, such as `{"command": "later", "minutes": 5}`.

    Returns:
        `{"ok": True, "value": …}`, or `{"ok": False, "error": one line, "code": exit code}`. Where
        the log could not take everything yet a `note` says so; where something is not safe, it is
        no success.
    """
    unkept = desk.log.unkept
    command = _checked(request)
    if isinstance(command, dict):
        return command
    reply = replied(lambda: _carry_out(desk, command))
    waiting = desk.log.waiting
    if reply["ok"] and desk.log.unkept > unkept:
        return _failed(waiting, FAILED)
    return reply | ({"note": waiting} if reply["ok"] and waiting else {})


def refused(request: object) -> Reply | None:
    """What is wrong with the words of a request that is carried out elsewhere; None: nothing."""
    command = _checked(request)
    return command if isinstance(command, dict) else None


def _checked(request: object) -> AnyCommand | Reply:
    try:
        command: AnyCommand = msgspec.convert(request, AnyCommand)
        check_times(command)
    except (msgspec.ValidationError, OverflowError, UnicodeError) as error:
        return _failed(_one_line(str(error)), USAGE)
    return command


def replied(work: Callable[[], Any]) -> Reply:
    """The reply that says what came of it."""
    try:
        return {"ok": True, "value": work()}
    except NotNow as refusal:
        return _failed(words_of(refusal), REFUSED)
    except ValueError as error:
        return _failed(words_of(error), USAGE)
    except (LogError, OSError) as error:
        return _failed(words_of(error), FAILED)


def check_times(command: Struct) -> None:
    """See that all its times can be told in any zone.

    Raises:
        ValidationError: One cannot.
    """
    for name, value in msgspec.structs.asdict(command).items():
        if isinstance(value, date) and not FIRST_YEAR <= value.year <= LAST_YEAR:
            words = f"{value}: choose a time between the years {FIRST_YEAR} and {LAST_YEAR}"
            raise msgspec.ValidationError(f"{name}: {words}")


def _one_line(text: str) -> str:
    line = "".join(c if c.isprintable() else " " for c in text)
    return line if len(line) <= _LONGEST_ERROR else f"{line[: _LONGEST_ERROR - 1]}…"


def _failed(error: str, code: int) -> Reply:
    return {"ok": False, "error": error, "code": code}


_GUIDE: dict[type, GuideEvent] = {
    GuidePause: GuidePaused(),
    GuideResume: GuideResumed(),
    _GuideHurts: GuideHurts(),
    GuideNext: GuideMovedOn(),
    GuideStop: GuideStopped(),
}


def _carry_out(desk: CommandContext, command: AnyCommand) -> Any:  # noqa: C901, PLR0911, PLR0912 - one line a command
    coach = desk.coach
    match command:
        case Status():
            coach.wake()
            return plain_status(coach.status())
        case _Break(kind, exercise):
            coach.take_break(Kind(kind) if kind else None, exercise)
        case _Start(offer):
            coach.start(offer)
        case _Later(minutes, offer):
            coach.put_off(minutes, offer)
        case Skip(offer):
            coach.skip(offer)
        case _Pause(minutes, until):
            _pause(coach, minutes, until)
        case _Resume():
            coach.resume()
        case GuidePause() | GuideResume() | _GuideHurts() | GuideNext() | GuideStop():
            coach.guide(_GUIDE[type(command)])
        case ShowLog(since, skip, most):
            found = desk.log.breaks(_since(desk, since), skip, most)
            return [plain_record(record) for record in found]
        case Why(limit):
            return explain(desk.log.decisions(limit), coach.status())
        case Meeting(minutes):
            coach.meet(minutes)
        case Set(section, key, value):
            _set(desk, section, key, value)
        case PlanDays(days):
            _set(desk, "strength", "days", weekdays(days))
        case PlanTime(at):
            _set(desk, "strength", "time", at)
        case PlanCalendar():
            return desk.archives().calendar()
        case _ if isinstance(command, _DATA):
            return _carry_out_data(desk, command)
        case _ if isinstance(command, _STRENGTH):
            return _carry_out_strength(desk, command)
        case _:
            return _carry_out_program(desk.program, command)
    return None


def _set(desk: CommandContext, section: str, key: str, value: Any) -> None:
    desk.settings.change(section, key, value)
    desk.use()


def _carry_out_data(desk: CommandContext, command: DataCommand) -> Any:
    from deskcoach.app.export import answers  # noqa: PLC0415 - loads what the archive needs

    return answers.carry_out_data(desk.archives(), command)


def _carry_out_strength(desk: CommandContext, command: StrengthCommand) -> Any:
    from deskcoach.app.strength import answers as strength_answers  # noqa: PLC0415 - loads what a session needs

    return strength_answers.carry_out_strength(desk.training(), command)


def _carry_out_program(program: ProgramControls, command: AnyCommand) -> Any:
    match command:
        case Open(page):
            program.open(page)
        case Doctor():
            return list(program.doctor())
        case _Autostart(on):
            return program.autostart(on)
        case FirstRunDone():
            program.first_run_done()
        case _:
            program.quit()
    return None


def _pause(coach: Coach, minutes: float | None, until: str | None) -> None:
    if (minutes is None) == (until is None):
        raise ValueError("pause: say either for how many minutes, or until tomorrow")
    coach.pause(minutes)


def _since(desk: CommandContext, since: datetime | None) -> datetime:
    if since is None:
        settings, _ = desk.settings.load()
        return day_start(desk.clock.now().wall, settings.presence.day_starts)
    return since if since.tzinfo else since.replace(tzinfo=desk.clock.now().wall.tzinfo)
