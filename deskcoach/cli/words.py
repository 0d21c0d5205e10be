"""Words on the command line ⇄ requests to the running program.

Exit codes: 0 done; 1 a file or a check has a fault; 2 wrong words; 3 not running; 4 not possible
now; 5 failed for a reason outside.
"""

import argparse
import contextlib
import os
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from deskcoach import __version__
from deskcoach.app.exit_codes import FAILED, FAULT, NOT_RUNNING, OK
from deskcoach.cli import data, exercises, packs, programs, strength
from deskcoach.cli.exits import OneLine, ask_running, print_json, say_error, say_line, show, whole
from deskcoach.core.clock import local
from deskcoach.core.typed import read_number, usable, whole_number

_PACK = ".deskcoach"
_LOG_PAGE = 2000
_ENDING = 20.0
"""Seconds for which `quit` waits for the end; as long as the setup on Windows does."""
"""Outcomes that are asked for at a time: ten years are a long answer."""
EPILOG = """\
Without a command, DeskCoach starts, or shows its window if it is running already.

exit codes: 0 done, 1 a file or a check has a fault, 2 wrong words, 3 not running,
            4 not possible now, 5 failed for a reason outside
"""


def carry_out(arguments: Sequence[str]) -> int:
    """Carry out one command line and return its exit code."""
    words = _parser().parse_args(_opened(arguments))
    if words.home:
        os.environ["DESKCOACH_HOME"] = words.home
    code: int = words.run(words)
    return code


def _opened(arguments: Sequence[str]) -> Sequence[str]:
    """A file manager gives the name of a pack and no command: it is to be opened.

    The portable program's own beginning has said before where everything is kept.
    """
    words = arguments[2:] if arguments[:1] == ["--home"] else arguments
    alone = len(words) == 1 and words[0].lower().endswith(_PACK)
    return [*arguments[:-1], "open", *words] if alone else arguments


# -- the words --------------------------------------------------------------------------------


def _parser() -> argparse.ArgumentParser:
    parser = OneLine(
        prog="deskcoach",
        description="Breaks at a moment that suits you, desk stretches and strength sessions.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"deskcoach {__version__}")
    parser.add_argument("--background", action="store_true", help="start without showing a window")
    parser.add_argument(
        "--home", metavar="FOLDER", help="keep everything in this folder, as DESKCOACH_HOME does"
    )
    parser.set_defaults(run=_start)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    _add_running(commands)
    strength.add_strength_words(commands)
    _add_offline(commands)
    exercises.add_exercise_words(commands)
    data.add_data_words(commands, _since)
    packs.add_pack_words(commands)
    return parser


def _add_running(commands: Any) -> None:
    """The commands that speak to the running program."""
    command = commands.add_parser("status", help="what is going on")
    command.add_argument("--json", action="store_true", help="as one JSON object")
    command.set_defaults(run=_status)

    command = commands.add_parser("break", help="start a break now")
    command.add_argument("kind", nargs="?", choices=["stretch", "move"])
    command.set_defaults(run=lambda words: _tell("break", kind=words.kind))

    command = commands.add_parser("later", help="ask again in N minutes")
    command.add_argument("minutes", type=whole(1, 60), metavar="N", help="1 to 60")
    command.set_defaults(run=lambda words: _tell("later", minutes=words.minutes))

    command = commands.add_parser("skip", help="skip the break that is on offer")
    command.set_defaults(run=lambda _: _tell("skip"))

    command = commands.add_parser("pause", help="be quiet for a while; it ends by itself")
    command.add_argument("length", type=_pause, metavar="30m|2h|tomorrow")
    command.set_defaults(run=lambda words: _tell("pause", **words.length))

    command = commands.add_parser("resume", help="end the pause")
    command.set_defaults(run=lambda _: _tell("resume"))

    command = commands.add_parser("log", help="how your breaks ended")
    command.add_argument(
        "--since",
        type=_since,
        metavar="WHEN",
        help="2026-03-02, a date and time, or 7d; else today",
    )
    command.add_argument("--json", action="store_true", help="one JSON object a line")
    command.set_defaults(run=_log)

    command = commands.add_parser("why", help="why a break came, or did not")
    command.add_argument(
        "--limit", type=whole(1, 1000), default=20, metavar="N", help="how many lines, 1 to 1000"
    )
    command.add_argument("--json", action="store_true", help="as a JSON list")
    command.set_defaults(run=_why)

    command = commands.add_parser("meeting", help="hold breaks during a meeting; it ends by itself")
    command.add_argument("length", type=_meeting, metavar="30m|2h|over")
    command.set_defaults(run=lambda words: _tell("meeting", **words.length))

    programs.add_program_words(commands)

    command = commands.add_parser("autostart", help="start with the desktop, or not")
    command.add_argument("state", nargs="?", choices=["on", "off"])
    command.set_defaults(run=_autostart)

    command = commands.add_parser("quit", help="end DeskCoach")
    command.set_defaults(run=_quit)


def _add_offline(commands: Any) -> None:
    """The commands that work whether it is running or not."""
    command = commands.add_parser("doctor", help="what works, what does not, and what to do")
    command.add_argument("--json", action="store_true", help="as a JSON list")
    command.set_defaults(run=_doctor)

    command = commands.add_parser("open", help="show the window, or what is in a pack")
    command.add_argument("file", nargs="?", type=Path, metavar="FILE.deskcoach")
    command.set_defaults(run=_open)

    command = commands.add_parser("launcher", help="an entry in the desktop's menu, or none")
    command.add_argument("state", nargs="?", choices=["on", "off"])
    command.set_defaults(run=_launcher)

    command = commands.add_parser("simulate", help="replay an activity trace through the rules")
    command.add_argument(
        "trace", type=Path, metavar="TRACE", help="JSON Lines; - is standard input"
    )
    command.add_argument("--settings", type=Path, metavar="FILE", help="a settings.toml to try")
    command.add_argument("--answer", choices=["start", "later", "skip", "ignore"], default="ignore")
    command.add_argument("--json", action="store_true", help="one JSON object a line")
    command.set_defaults(run=_simulate)


def _pause(text: str) -> dict[str, Any]:
    if text == "tomorrow":
        return {"until": "tomorrow"}
    number = read_number(text[:-1])
    minutes = {"m": 1, "h": 60}.get(text[-1:], 0) * (number or 0)
    if 1 <= minutes <= 36 * 60:
        return {"minutes": minutes}
    raise argparse.ArgumentTypeError(f"{text!r} is not like 30m, 2h (at most 36h) or tomorrow")


def _meeting(text: str) -> dict[str, Any]:
    if text == "over":
        return {}
    length = _pause(text)
    if "minutes" not in length:
        raise argparse.ArgumentTypeError(f"{text!r} is not like 30m, 2h or over")
    return length


def _since(text: str) -> datetime:
    days = whole_number(text[:-1], 0, 10_000) if text.endswith("d") else None
    if days is not None:
        return datetime.now().astimezone() - timedelta(days=days)
    with contextlib.suppress(ValueError, OverflowError):  # the latter: beyond all zones
        when = datetime.fromisoformat(text)
        if usable(when):
            return when if when.tzinfo else local(when)
    raise argparse.ArgumentTypeError(f"{text!r} is not like 2026-03-02 or 7d")


# -- speaking to the running program ------------------------------------------------------------


def _tell(command: str, **words: Any) -> int:
    code, _ = ask_running(command, **words)
    return code


def _quit(_: argparse.Namespace) -> int:
    from deskcoach.adapters import paths, process

    before = process.running(paths.folders())
    code, _value = ask_running("quit")
    if code == OK:
        process.wait_for_end(before.pid, _ENDING)
    return code


def _status(words: argparse.Namespace) -> int:
    return show(words, ask_running("status"), status_sentence)


def _hold_words(code: str, programs: Sequence[str]) -> str:
    """What keeps a break away, in words."""
    from deskcoach.app.breaks.why import HOLDS, hold

    known = code in HOLDS
    return hold(code, ", ".join(programs)) if known else "something that this version does not know"


_KINDS = {"stretch": "a stretch", "move": "a longer break"}
MODES = {
    "working": "You are at the desk.",
    "due": "A break is due.",
    "offered": "A break is on offer.",
    "put-off": "A break is put off.",
    "guided": "A break is being guided.",
    "resting": "A break is over; the next interval starts with your first key.",
    "away": "You are away.",
    "paused": "Paused.",
    "quiet": "Quiet.",
}


def status_sentence(value: dict[str, Any]) -> str:
    """The state in a line or two: `deskcoach status` without `--json`."""
    parts = [MODES[value["mode"]]]
    if value["holds"]:
        who = value.get("programs", {})  # an older version says nothing of them
        held = (_hold_words(each, who.get(each, ())) for each in value["holds"])
        parts.append("Held: " + ", ".join(held) + ".")
    if value["paused_until"]:
        parts.append(f"Until {_clock_time(value['paused_until'])}.")
    if value["asks_again"]:
        parts.append(f"Asks again at {_clock_time(value['asks_again'])}.")
    if value["next_kind"]:
        minutes = round(value["next_seconds"] / 60)
        when = f"in {minutes} min at the desk" if minutes else "now"
        parts.append(f"Next: {_KINDS[value['next_kind']]} {when}.")
    if value.get("until_seen"):
        parts.append("Sessions and stretches wait until you have been seen.")
    return " ".join(parts)


def _clock_time(iso: str) -> str:
    return f"{datetime.fromisoformat(iso):%Y-%m-%d %H:%M}"


def _log(words: argparse.Namespace) -> int:
    told = 0
    while True:
        code, found = ask_running("log", since=words.since, skip=told, most=_LOG_PAGE)
        records = found or []
        for record in records:
            print_json(record) if words.json else print(_log_line(record))
        if len(records) < _LOG_PAGE:
            return code
        told += len(records)


def _log_line(record: dict[str, Any]) -> str:
    line = f"{_clock_time(record['at'])}  {record['kind']:8}{record['outcome']:12}"
    return (line + f"{round(record['seconds'])} s  " + ", ".join(record["exercises"])).rstrip()


def _why(words: argparse.Namespace) -> int:
    code, lines = ask_running("why", limit=words.limit)
    if code == OK and words.json:
        print_json(lines)
    else:
        print(*(lines or []), sep="\n")
    return code


def _autostart(words: argparse.Namespace) -> int:
    code, on = ask_running("autostart", on=None if words.state is None else words.state == "on")
    if code == NOT_RUNNING:
        return code
    if code == OK:
        print("on" if on else "off")
    return code


# -- without the running program ----------------------------------------------------------------


def _start(words: argparse.Namespace) -> int:
    from deskcoach import bootstrap  # the other commands need no Qt

    return bootstrap.start(background=words.background)


def _open(words: argparse.Namespace) -> int:
    from deskcoach import bootstrap  # the other commands need no Qt

    file = str(words.file.absolute()) if words.file is not None else ""
    return bootstrap.start(background=False, file=file)


def _launcher(words: argparse.Namespace) -> int:
    from deskcoach.bootstrap.login import switch_launcher

    there, problem = switch_launcher(None if words.state is None else words.state == "on")
    if problem:
        return say_error(problem, FAILED)
    print("on" if there else "off")
    return OK


def _doctor(words: argparse.Namespace) -> int:
    from deskcoach import bootstrap  # the other commands need no Qt

    checks = bootstrap.doctor()
    if words.json:
        print_json(checks)
    else:
        _print_checks(checks)
    return OK if all(check["ok"] or not check["needed"] for check in checks) else FAULT


def _print_checks(checks: Sequence[dict[str, Any]]) -> None:
    for check in checks:
        mark = "ok  " if check["ok"] else ("FAIL" if check["needed"] else "--  ")
        print(f"{mark} {check['name']:14} {check['detail']}")
        if check["remedy"]:
            print(f"     {'':14} {check['remedy']}")


def _simulate(words: argparse.Namespace) -> int:
    from deskcoach.adapters.catalogue import TraceFileError, open_trace, settings_of
    from deskcoach.app.breaks.simulation import TraceError, read_trace, simulate

    try:
        settings, problems = settings_of(words.settings)
        for problem in problems:
            say_line(str(problem))
        with open_trace(words.trace) as lines:
            for told in simulate(read_trace(lines, str(words.trace)), settings, words.answer):
                print_json(told.plain()) if words.json else print(told.line())
    except (TraceError, TraceFileError) as error:
        return say_line(str(error))
    return FAULT if problems else OK
