"""The words of the command line about strength: `session`, `plan`, `sets`, `elsewhere`, doses."""

import argparse
import contextlib
import sys
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from deskcoach.app.exit_codes import FAILED, OK, REFUSED, USAGE
from deskcoach.cli.exits import ask_running, print_json, say_error, show, whole
from deskcoach.core.strength.entered import read_entered
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
    command.add_argument("--routine", default="", metavar="NAME", help="this one of `routines`")
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

    _add_dose_words(commands)
    _add_elsewhere(commands)
    holiday = jobs.add_parser("holiday", help="no sessions from one day to another, ahead of time")
    holiday.add_argument("first", type=_day, metavar="FIRST")
    holiday.add_argument("last", nargs="?", type=_day, metavar="LAST", help="else this day only")
    holiday.add_argument("--breaks", action="store_true", help="no stretch breaks, either")
    holiday.add_argument("--end", action="store_true", help="take the one out that begins then")
    holiday.set_defaults(run=_holiday)

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


def _add_elsewhere(commands: Any) -> None:
    command = commands.add_parser("elsewhere", help="enter a session that was done without it")
    command.add_argument("when", type=_moment, metavar="WHEN", help="such as 2026-11-27T18:30")
    command.add_argument(
        "sets",
        nargs="+",
        type=_entered,
        metavar="ID=SETS",
        help="such as back-extension=10,10,9 or bent-over-row=10x8,9x8 (kg; or 9x17.5lb)",
    )
    command.add_argument("--place", choices=("home", "gym", "elsewhere"), default="elsewhere")
    command.add_argument("--pain", type=whole(0, 10), metavar="N", help="after it, 0 to 10")
    command.add_argument("--note", default="", metavar="TEXT")
    command.add_argument(
        "--clash",
        choices=("ask", "add", "both"),
        default="ask",
        help="where a session is there already: add to it, or keep both",
    )
    command.set_defaults(run=_elsewhere)


def _moment(text: str) -> datetime:
    with contextlib.suppress(ValueError):
        found = datetime.fromisoformat(text)
        if FIRST_YEAR <= found.year <= LAST_YEAR:
            return found
    raise argparse.ArgumentTypeError(f"{text!r} is not like 2026-11-27T18:30")


def _entered(text: str) -> list[dict[str, Any]]:
    exercise, _, told = text.partition("=")
    sets = [read_entered(each, "kg") for each in told.split(",")]
    good = [each for each in sets if each is not None]
    if not exercise or len(good) < len(sets):
        raise argparse.ArgumentTypeError(f"{text!r} is not like back-extension=10,10,9")
    return [
        {"exercise": exercise, "amount": each.amount}
        | ({} if each.load is None else {"load": each.load})
        for each in good
    ]


def _elsewhere(words: argparse.Namespace) -> int:
    code, value = ask_running(
        "elsewhere",
        started=words.when,
        sets=[each for some in words.sets for each in some],
        place=words.place,
        pain=words.pain,
        note=words.note,
        clash=words.clash,
    )
    if code == OK and not value["saved"]:
        at = datetime.fromisoformat(value["clash"]["started"])
        line = f"There is a session at {at:%Y-%m-%d %H:%M} already: --clash add, or --clash both"
        return say_error(line, REFUSED)
    if code == OK:
        print(f"Kept: {sum(map(len, words.sets))} sets, {words.when:%Y-%m-%d %H:%M}.")
    return code


def _add_dose_words(commands: Any) -> None:
    command = commands.add_parser("doses", help="sets, repetitions and tempo of each exercise")
    command.add_argument("--json", action="store_true", help="as a JSON list")
    command.set_defaults(run=_doses)

    command = commands.add_parser("prescribe", help="have an exercise go by other numbers")
    command.add_argument("exercise", metavar="ID")
    for name, kind, what in _NUMBERS:
        command.add_argument(f"--{name.replace('_', '-')}", type=kind, metavar="N", help=what)
    command.add_argument("--given", default="", metavar="WHO", help="who gave it, else yourself")
    command.add_argument("--source", action="store_true", help="back to its own dose")
    command.set_defaults(run=_prescribe)

    command = commands.add_parser("routines", help="what your sessions consist of")
    command.add_argument("--json", action="store_true", help="as a JSON list")
    command.set_defaults(run=_routines)
    jobs = command.add_subparsers(title="jobs", metavar="JOB")
    save = jobs.add_parser("save", help="keep one: its exercises in order, + joins two to a pair")
    save.add_argument("name", metavar="NAME")
    save.add_argument("exercise", nargs="*", metavar="ID", help="such as a b+c")
    save.add_argument("--day", action="append", default=[], type=_weekday, metavar="DAY")
    save.add_argument("--warm-up", default="", metavar="ID", help="this stretch comes first")
    save.add_argument("--easy", action="store_true", help="a few repetitions without weight first")
    save.set_defaults(run=_save_routine)
    delete = jobs.add_parser("delete", help="take one out")
    delete.add_argument("name", metavar="NAME")
    delete.set_defaults(run=_delete_routine)

    command = commands.add_parser("notes", help="what you have noted")
    command.add_argument("--json", action="store_true", help="one JSON object a line")
    command.set_defaults(run=_notes)


_NUMBERS: tuple[tuple[str, Callable[[str], float], str], ...] = (
    ("sets", whole(1, 10), "1 to 10"),
    ("most_sets", whole(1, 10), "up to so many"),
    ("reps", whole(1, 100), "in a set, 1 to 100"),
    ("hold", float, "seconds"),
    ("up", float, "seconds"),
    ("down", float, "seconds"),
    ("rest", float, "seconds after a set"),
    ("load_kg", float, "kg of each dumbbell"),
)


def _weekday(text: str) -> int:
    return day_of_week(text).isoweekday()


def _doses(words: argparse.Namespace) -> int:
    return show(words, ask_running("doses"), lambda found: "\n".join(map(plain_dose, found)))


def plain_dose(one: dict[str, Any]) -> str:
    """A dose in a line: `deskcoach doses` without `--json`."""
    work = f"hold {one['hold']:g} s"
    if one["reps"] is not None:
        work = f"{one['reps']}, {one['up']:g}-{one['hold']:g}-{one['down']:g}"
    load = f", {one['load_kg']:g} kg" if one["load_kg"] is not None else ""
    own = ", yours" if one["prescribed"] else ""
    by = f" ({one['given']})" if one["given"] else ""
    sets = f"{one['sets']} x {work}"
    return f"{one['exercise']:24}{sets}{load}, rest {one['rest']:g} s{own}{by}"


def _prescribe(words: argparse.Namespace) -> int:
    numbers = {name: getattr(words, name) for name, *_ in _NUMBERS}
    told = any(number is not None for number in numbers.values())
    if words.source == told:
        return say_error("prescribe: name some numbers, or --source", USAGE)
    if words.source:
        return ask_running("dose-source", exercise=words.exercise)[0]
    return ask_running("prescribe", exercise=words.exercise, given=words.given, **numbers)[0]


def _routines(words: argparse.Namespace) -> int:
    return show(words, ask_running("routines"), lambda all_: "\n".join(map(plain_routine, all_)))


def plain_routine(one: dict[str, Any]) -> str:
    """A routine in a line: `deskcoach routines` without `--json`."""
    parts = ""
    for item in one["items"]:
        joint = "+" if item["paired"] else " " if parts else ""
        parts += joint + item["exercise"] + ("?" if item["left_out"] else "")
    days = ", ".join(WEEKDAY_WORDS[day - 1].capitalize() for day in one["days"])
    first = f"  warm-up: {one['warm_up']}" if one["warm_up"] else ""
    easy = "  easy repetitions first" if one["easy"] else ""
    when = f"  {days}" if days else ""
    return f"{one['name']}: {parts or 'nothing in it yet'}{first}{easy}{when}"


def _save_routine(words: argparse.Namespace) -> int:
    items = [
        {"exercise": each, "paired": place > 0}
        for group in words.exercise
        for place, each in enumerate(group.split("+"))
    ]
    return ask_running(
        "routine-save",
        name=words.name,
        items=items,
        days=words.day,
        warm_up=words.warm_up,
        easy=words.easy,
    )[0]


def _delete_routine(words: argparse.Namespace) -> int:
    return ask_running("routine-delete", name=words.name)[0]


def _notes(words: argparse.Namespace) -> int:
    code, found = ask_running("notes")
    for one in found or []:
        print_json(one) if words.json else print(plain_note(one))
    return code


def plain_note(one: dict[str, Any]) -> str:
    """A note in a line: `deskcoach notes` without `--json`."""
    what = f"  {one['exercise']}" if one["exercise"] else ""
    told = ", ".join((*one["feelings"], *([one["text"]] if one["text"] else [])))
    return f"{datetime.fromisoformat(one['at']):%Y-%m-%d %H:%M}{what}  {told}"


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
        "session",
        exercises=words.exercise,
        sets=words.sets,
        manual=words.manual or None,
        routine=words.routine or None,
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
    from deskcoach.adapters.files import OwnFiles

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


def _holiday(words: argparse.Namespace) -> int:
    if words.end:
        return ask_running("plan-holiday-end", first=words.first)[0]
    last = words.last or words.first
    breaks = words.breaks or None
    return ask_running("plan-holiday", first=words.first, last=last, breaks=breaks)[0]


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
