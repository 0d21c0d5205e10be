"""Any command, read from the plain values that come over the socket."""

from datetime import date

import msgspec

from deskcoach.app.export.requests import DataCommand
from deskcoach.app.library.requests import ExerciseCommand
from deskcoach.app.requests import BreakCommand, ProgramCommand, SettingCommand
from deskcoach.app.strength.record_requests import RecordCommand
from deskcoach.app.strength.requests import StrengthCommand
from deskcoach.core.command import Command
from deskcoach.core.strength.commands import SessionCommand
from deskcoach.core.typed import FIRST_YEAR, LAST_YEAR

AnyCommand = (
    BreakCommand
    | SettingCommand
    | ProgramCommand
    | SessionCommand
    | StrengthCommand
    | RecordCommand
    | ExerciseCommand
    | DataCommand
)

_LONGEST_ERROR = 400


def read_command(words: object) -> AnyCommand:
    """The command that plain JSON values are, such as `{"command": "later", "minutes": 5}`.

    Raises:
        ValueError: They are none; one line.
    """
    try:
        command: AnyCommand = msgspec.convert(words, AnyCommand)
        _check_times(command)
    except (msgspec.ValidationError, OverflowError, UnicodeError) as error:
        raise ValueError(_one_line(str(error))) from None
    return command


def _check_times(command: Command) -> None:
    """See that all its times can be told in any zone."""
    for name, value in msgspec.structs.asdict(command).items():
        if isinstance(value, date) and not FIRST_YEAR <= value.year <= LAST_YEAR:
            words = f"{value}: choose a time between the years {FIRST_YEAR} and {LAST_YEAR}"
            raise msgspec.ValidationError(f"{name}: {words}")


def _one_line(text: str) -> str:
    line = "".join(c if c.isprintable() else " " for c in text)
    return line if len(line) <= _LONGEST_ERROR else f"{line[: _LONGEST_ERROR - 1]}…"
