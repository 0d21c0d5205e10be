"""The words of the command line about strength: `session`, `plan` and `sets`."""

import argparse
import contextlib
import sys
from datetime import date, datetime, timedelta
from typing import Any

from deskcoach.app.exit_codes import FAILED, OK
from deskcoach.cli.exits import ask_running, print_json, say_error, show, whole
from deskcoach.core.typed import FIRST_YEAR, LAST_YEAR

WEEKDAY_WORDS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHORTEST = 3  # letters of a day's name, so that no two are alike

CHECK_FIRST = "A short check comes first. Please answer it in the window."


def add_strength_words(commands: Any) -> None:
    """Add the three commands.

    Args:
        commands: Where subcommands are added.
    """
    command = commands.add_parser("session", help="a strength session; a short check comes first")
    command.add_argument(
        "--exercise", action="append", default=[], metavar="ID", help="only this one; repeatable"
    )
    command.add_argument("--sets", type=whole(1, 6), metavar="N", help="of each exercise, 1 to 6")
    command.add_argument("--manual", action="store_true", help="you count each rep")
    command.set_defaults(run=_session)

    command = commands.add_parser("plan", help="your week of strength sessions")
    command.add_argument("--json", action="store_true", help="as one JSON object")
    command.add_argument("--ics", metavar="FILE", help="write it as a calendar file; - prints it")
    command.set_defaults(run=_plan)
    jobs = command.add_subparsers(title="jobs", metavar="JOB")
    move = jobs.add_parser("move", help="move a day of this week, such as: move wed thu")
    move.add_argument("day", type=day_of_week, metavar="DAY")
    move.add_argument("to", type=day_of_week, metavar="TO")
    move.set_defaults(run=_move)

    command = commands.add_parser("sets", help="the sets that you have done")
    command.add_argument(
        "--week",
        nargs="?",
        type=_day,
        metavar="DAY",
        help="of the week of this day, such as 2026-03-02; else of this week",
    )
    command.add_argument("--json", action="store_true", help="one JSON object a line")
    command.set_defaults(run=_sets_done)


def _day(text: str, example: str = "2026-03-02") -> date:
    with contextlib.suppress(ValueError):
        day = date.fromisoformat(text)
        if FIRST_YEAR <= day.year <= LAST_YEAR:
            return day
    raise argparse.ArgumentTypeError(f"{text!r} is not like {example}")


def day_of_week(text: str) -> date:
    """A day of this week by its name or its first letters, or any day by its date.

    Raises:
        ArgumentTypeError: It is neither.
    """
    small = text.lower()
    found = [
        n for n, day in enumerate(WEEKDAY_WORDS) if len(small) >= SHORTEST and day.startswith(small)
    ]
    if found:
        today = datetime.now().astimezone().date()
        return today + timedelta(days=found[0] - today.weekday())
    return _day(text, "wed, wednesday or 2026-03-04")


def _session(words: argparse.Namespace) -> int:
    code, gate = ask_running(
        "session", exercises=words.exercise, sets=words.sets, manual=words.manual or None
    )
    if code == OK and gate != "open":
        print(CHECK_FIRST)
    return code


def _plan(words: argparse.Namespace) -> int:
    if words.ics is not None:
        return _calendar(words.ics)
    return show(words, ask_running("plan"), plan_words)


def plan_words(plan: dict[str, Any]) -> str:
    """The plan in a few lines: `deskcoach plan` without `--json`."""
    days = ", ".join(WEEKDAY_WORDS[number - 1].capitalize() for number in plan["days"])
    lines = [f"{days}, from {plan['time']}."]
    lines.append(f"This week: {len(plan['done'])} of {plan['goal']} done.")
    if plan["ahead"]:
        lines[-1] += f" Ahead: {', '.join(_day_name(day) for day in plan['ahead'])}."
    if plan["paused"]:
        until = plan["paused_until"]
        lines.append(f"Paused up to {until}." if until else "Paused until you say so.")
    lines += [plan[key] for key in ("sentence", "hint") if plan[key]]
    if plan["next"]:
        lines.append(f"Next: {datetime.fromisoformat(plan['next']):%Y-%m-%d %H:%M}.")
    if plan["aside"]:
        lines.append(f"Set aside: {', '.join(plan['aside'])}.")
    return "\n".join(lines)


def _day_name(day: str) -> str:
    return WEEKDAY_WORDS[date.fromisoformat(day).weekday()].capitalize()


def _calendar(name: str) -> int:
    code, text = ask_running("plan-calendar")
    if code != OK:
        return code
    if name == "-":
        sys.stdout.write(text)
        return OK
    from deskcoach.adapters.files import OwnFiles  # noqa: PLC0415 - `--help` needs none

    try:
        OwnFiles().write(name, text.encode())
    except OSError as error:
        return say_error(str(error), FAILED)
    return OK


def _move(words: argparse.Namespace) -> int:
    code, hint = ask_running("plan-move", day=words.day, to=words.to)
    if code == OK and hint:
        print(hint)
    return code


def _sets_done(words: argparse.Namespace) -> int:
    code, found = ask_running("sets", week=words.week)
    for one in found or []:
        print_json(one) if words.json else print(plain_set_line(one))
    return code


def plain_set_line(one: dict[str, Any]) -> str:
    """One set in a line: when, what, which, how many of how many."""
    unit = "reps" if one["unit"] == "reps" else "s"
    side = ("", "  first side", "  second side")[one["side"]]
    load = f"  {one['load_kg']:g} kg" if one["load_kg"] is not None else ""
    effort = f"  effort {one['effort']}" if one["effort"] is not None else ""
    return (
        f"{datetime.fromisoformat(one['started']):%Y-%m-%d %H:%M}  {one['exercise']:18}"
        f"set {one['number']}  {one['actual']:g} of {one['target']:g} {unit}{side}{load}{effort}"
    )
