"""Words on the command line about packs: given away, looked at, taken in."""

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from deskcoach.app.exit_codes import OK
from deskcoach.cli.data import ask
from deskcoach.cli.exits import show
from deskcoach.core.messages import printable


def add_pack_words(commands: Any) -> None:
    """Add the words.

    Args:
        commands: The subparsers to add them to.
    """
    command = commands.add_parser("pack", help="write exercises of your own into one file to give")
    command.add_argument("--out", type=Path, required=True, metavar="FILE.deskcoach")
    command.add_argument("--exercise", action="append", default=[], metavar="ID")
    command.add_argument("--routine", action="append", default=[], metavar="NAME")
    command.add_argument("--name", default="", help="what it is called; else as what is in it")
    command.add_argument("--by", default="", metavar="NAME", help="who made it")
    command.add_argument("--licence", default="", metavar="TEXT", help="what others may do with it")
    command.set_defaults(run=_pack)

    command = commands.add_parser("add", help="take a pack (.deskcoach) in, or show what is in it")
    command.add_argument("file", type=Path, metavar="FILE.deskcoach")
    command.add_argument("--dry-run", action="store_true", help="only tell what it would add")
    command.add_argument(
        "--doubles",
        choices=["mine", "both", "theirs"],
        default="mine",
        help="what you have already: keep yours, keep both, or take theirs",
    )
    command.add_argument("--json", action="store_true", help="as one JSON object")
    command.set_defaults(run=_add)


def _pack(words: argparse.Namespace) -> int:
    code, value = ask(
        "pack",
        path=str(words.out.absolute()),
        exercises=words.exercise,
        routines=words.routine,
        name=words.name,
        by=words.by,
        licence=words.licence,
    )
    if code == OK:
        parts = ("exercises", "figures", "pictures", "routines")
        print(f"{words.out}: written, with {_told_counts(value, parts)}")
    return code


def _told_counts(value: dict[str, Any], parts: Iterable[str]) -> str:
    told = ((value[part], part) for part in parts)
    return ", ".join(f"1 {part.removesuffix('s')}" if n == 1 else f"{n} {part}" for n, part in told)


def _add(words: argparse.Namespace) -> int:
    path = str(words.file.absolute())
    found = ask("add", path=path, dry_run=words.dry_run, doubles=words.doubles)

    def text(value: dict[str, Any]) -> str:
        done = "Taken in." if value["changed"] else "Nothing was taken in: all of it is here."
        end = "Nothing was changed: this was a dry run." if words.dry_run else done
        return "\n".join([*_pack_lines(value), end])

    return show(words, found, text, ascii_only=True)


_HAPPENS = {
    ("new", "theirs"): "new",
    ("same", "mine"): "is here already",
    ("yours", "mine"): "you have one, and it stays",
    ("ours", "mine"): "comes with DeskCoach, and stays",
    ("yours", "both"): "you have one; this one comes beside it",
    ("ours", "both"): "comes with DeskCoach; this one comes beside it",
    ("yours", "theirs"): "takes the place of yours, which is put away",
}


def _pack_lines(value: dict[str, Any]) -> Iterator[str]:
    """What a pack holds; its texts are shown as they are, on one line each."""
    by = value["by"] or "nobody names themselves"
    licence = value["licence"] or "none is named"
    yield printable(f"{value['name']}: made on {value['made']}, says it is by: {by}")
    yield printable(f"Licence: {licence}")
    for each in value["exercises"]:
        happens = _HAPPENS.get((each["state"], each["choice"]), "stays out")
        yield printable(f"  {each['id']:24} {each['name']}: {happens}")
    for each in value["routines"]:
        happens = _HAPPENS.get((each["state"], each["choice"]), "stays out")
        yield printable(f"  Routine {each['name']}: {happens}")
    yield f"{_told_counts(value, ('figures', 'pictures'))}. Nobody signs such files."
