"""Words on the command line that are about the person's data: export, import, packs, delete."""

import argparse
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from deskcoach.app.exit_codes import FAILED, FAULT, OK, REFUSED, USAGE
from deskcoach.cli.exits import as_request, print_json, say_error, say_line, show

_FORMATS = ("json", "csv", "hevy", "strong", "ics", "pdf", "html", "plan")
_SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t", ",": ",", ";": ";", "\t": "\t"}
_SHOWN_REFUSED = 5
"""Rows that stay out that are told without being asked for."""
_SHOWN_NEW = 5
_LOG = ("breaks", "sessions", "sets", "pains", "prescriptions", "notes", "training")
_OWN = ("exercises", "drafts", "names", "figures", "pictures", "settings")
_SORTS = (*_LOG, *_OWN)


def add_data_words(commands: Any, moment: Callable[[str], datetime]) -> None:
    """Add the words.

    Args:
        commands: The subparsers to add them to.
        moment: Reads a moment such as `2026-03-02` or `7d`.
    """
    when = {"type": moment, "metavar": "WHEN"}
    command = commands.add_parser("export", help="take your data along: backup, table, report")
    command.add_argument("--format", choices=_FORMATS, default="json")
    command.add_argument("--out", type=Path, metavar="FILE", help="else standard output")
    command.add_argument("--since", **when, help="2026-03-02, a date and time, or 7d")
    command.add_argument("--until", **when, help="the same; what happened before then")
    command.add_argument(
        "--separator", choices=sorted(_SEPARATORS), metavar="SIGN",
        help="of csv: comma, semicolon or tab; else that of your language",
    )  # fmt: skip
    command.add_argument("--decimal", choices=(".", ","), help="of csv; else that of your language")
    command.add_argument("--person", metavar="NAME", help="of pdf and html: whose they are")
    command.add_argument("--without-notes", action="store_true", help="of pdf and html")
    command.add_argument("--routine", metavar="NAME", help="of plan; else the first")
    command.set_defaults(run=_export)

    command = commands.add_parser(
        "import", help="take in a backup, or sets of Hevy, Strong, FitNotes or wger"
    )
    command.add_argument("file", type=Path, metavar="FILE", nargs="?")
    command.add_argument("--dry-run", action="store_true", help="only tell what it would do")
    command.add_argument(
        "--match", action="append", type=_match, default=[], metavar="NAME=ID",
        help="an exercise of another app is this one; NAME=new makes it new, NAME=leave leaves it",
    )  # fmt: skip
    command.add_argument(
        "--guesses", action="store_true", help="take exercises that are perhaps yours as those"
    )
    command.add_argument("--unit", choices=("kg", "lb"), help="of all weights in the file")
    command.add_argument(
        "--verbose", action="store_true", help="name each row that stays out, and each exercise"
    )
    command.add_argument(
        "--undo", action="store_true", help="take the last import from another app out again"
    )
    command.add_argument(
        "--replace", action="store_true", help="where both differ, the file counts; else yours"
    )
    command.add_argument("--json", action="store_true", help="as one JSON object")
    command.set_defaults(run=_import)

    command = commands.add_parser("backups", help="the backups that DeskCoach has made")
    command.add_argument("--json", action="store_true", help="as a JSON list")
    command.set_defaults(run=_backups)

    command = commands.add_parser("restore", help="bring back what a backup holds and the log not")
    command.add_argument("name", nargs="?", metavar="NAME", help="of `backups`; else the fullest")
    command.add_argument("--dry-run", action="store_true", help="only tell what would come back")
    command.add_argument(
        "--replace", action="store_true", help="where both differ, the backup counts; else the log"
    )
    command.add_argument("--yes", action="store_true", help="do not ask first")
    command.set_defaults(run=_restore)

    command = commands.add_parser("quarantine", help="rows of the log that could not be read")
    command.set_defaults(run=_quarantine)

    command = commands.add_parser("dates", help="records that a wrong clock has dated")
    command.add_argument("--correct", action="store_true", help="date them by their order")
    command.add_argument("--json", action="store_true", help="as one JSON object")
    command.set_defaults(run=_dates)

    command = commands.add_parser("delete", help="remove a range, or everything, for good")
    command.add_argument("--since", **when, help="2026-03-02, a date and time, or 7d")
    command.add_argument("--until", **when, help="the same; what happened before then")
    command.add_argument("--all", action="store_true", dest="everything", help="everything")
    command.add_argument("--dry-run", action="store_true", help="only count")
    command.add_argument("--yes", action="store_true", help="do not ask first")
    command.set_defaults(run=_delete)


def ask(command: str, **words: Any) -> tuple[int, dict[str, Any]]:
    """Have it carried out, here or by who runs; what goes wrong is said on standard error."""
    import msgspec  # `--help` needs none of these

    from deskcoach.adapters.ipc.client import IpcError
    from deskcoach.app.ports import LogError
    from deskcoach.bootstrap.data import ask_or_do
    from deskcoach.core.breaks.events import NotNow

    try:
        share = _tell_share if sys.stderr.isatty() else None
        reply = ask_or_do(as_request(command, words), share)
    except NotNow as error:
        return say_error(str(error), REFUSED), {}
    except (ValueError, msgspec.ValidationError) as error:
        return say_error(str(error), FAULT), {}
    except (IpcError, LogError, OSError) as error:
        return say_error(str(error), FAILED), {}
    if not reply["ok"]:
        code = FAULT if reply.get("code") == USAGE else int(reply.get("code", FAILED))
        return say_error(str(reply.get("error")), code), {}
    return OK, reply["value"]


def _tell_share(share: float) -> None:
    """Over what was told before, and gone with the next line."""
    print(f"{share:4.0%}", end="\r", file=sys.stderr, flush=True)


def _export(words: argparse.Namespace) -> int:
    wanted = {"format": words.format, "since": words.since, "until": words.until}
    if words.format == "csv":
        wanted |= {"separator": _SEPARATORS.get(words.separator), "decimal": words.decimal}
    if words.format in {"pdf", "html", "plan"}:
        wanted |= {"person": words.person, "routine": words.routine}
        wanted |= {"notes": not words.without_notes}
    if words.out is not None:
        code, counts = ask("export", path=str(words.out.absolute()), **wanted)
        if code == OK:
            told = ", ".join(f"{count} {sort}" for sort, count in counts.items())
            print(f"{words.out}: written, from {told}")
        return code
    import tempfile  # half a MiB that the program rarely needs

    with tempfile.TemporaryDirectory(prefix="deskcoach-") as folder:  # for this user only
        path = Path(folder) / f"export.{words.format}"
        code, _ = ask("export", path=str(path), **wanted)
        if code == OK:
            sys.stdout.buffer.write(path.read_bytes())
            sys.stdout.buffer.flush()
    return code


def _match(text: str) -> tuple[str, str]:
    name, sign, to = text.rpartition("=")
    if not sign or not name.strip() or not to.strip():
        raise argparse.ArgumentTypeError(f"{text!r} is not like 'Cobra=cobra-stretch'")
    return name.strip(), to.strip()


def _import(words: argparse.Namespace) -> int:
    if words.undo:
        return _undo_import(words)
    if words.file is None:
        return say_error("import: name the FILE, or --undo the last one", USAGE)
    path = str(words.file.absolute())
    found = ask(
        "import",
        path=path,
        dry_run=words.dry_run,
        replace=words.replace,
        **_foreign_words(words),
    )
    if "form" in found[1]:
        return show(words, found, lambda value: _foreign_line(words, value))

    def text(value: dict[str, Any]) -> str:
        done = "Taken in." if value["changed"] else "You have all of it already."
        end = "Nothing was changed: this was a dry run." if words.dry_run else done
        return "\n".join([*_tallies(value, replace=words.replace), end])

    return show(words, found, text, ascii_only=True)


def _foreign_words(words: argparse.Namespace) -> dict[str, Any]:
    """What was said about the file of another app; nothing, where nothing was."""
    told = {"matches": dict(words.match), "guesses": words.guesses, "unit": words.unit}
    return {name: value for name, value in told.items() if value}


def _foreign_line(words: argparse.Namespace, value: dict[str, Any]) -> str:
    """One line of counts; what else there is to know goes to standard error."""
    made = [each["name"] for each in value["exercises"] if each["made"]]
    counts = ["taken", "doubled", *(["left_out"] if value["left_out"] else []), "refused"]
    parts = [f"{value[name]} {name.replace('_', ' ')}" for name in counts]
    if made:
        more = ", …" if len(made) > _SHOWN_NEW else ""
        names = ", ".join(made[:_SHOWN_NEW])
        parts.append(f"{len(made)} made new as your own: {names}{more} (--match chooses another)")
    if words.dry_run:
        parts.append("nothing was changed: this was a dry run")
    _say_more(words, value)
    unit = value["unit"] if value["unit_named"] else f"{value['unit']}, as in your settings"
    return f"{words.file.name}: from {value['title']}, {unit}: {', '.join(parts)}"


def _say_more(words: argparse.Namespace, value: dict[str, Any]) -> None:
    for each in value["exercises"]:
        name, guess = each["name"], each["guess"]
        if each["sureness"] == "guess":
            say_line(f'"{name}" is perhaps {guess}: --match "{name}={guess}", or --guesses')
        elif words.verbose:
            say_line(f'"{name}", {each["sets"]} sets: {_becomes(each)}')
    shown = value["reasons"] if words.verbose else value["reasons"][:_SHOWN_REFUSED]
    for row in shown:
        say_line(f"row {row['row']}: {row['reason']} {row['text']}")
    if (rest := value["refused"] - len(shown)) > 0:
        say_line(
            f"{rest} more rows stay out" + ("" if words.verbose else " (--verbose names them)")
        )


def _becomes(each: dict[str, Any]) -> str:
    if each["left"]:
        return "left out"
    return str(each["exercise"]) or "new"


def _undo_import(words: argparse.Namespace) -> int:
    def text(value: dict[str, Any]) -> str:
        return f"{value['removed']} sets taken out again, from {value['first']} to {value['last']}."

    return show(words, ask("import-undo"), text, ascii_only=True)


def _tallies(value: dict[str, Any], *, replace: bool) -> Iterator[str]:
    for sort in _SORTS:
        tally = value[sort]
        if sort in _OWN and not any(tally.values()):
            continue  # a backup of the log alone has none of it
        told = ", ".join(f"{tally[name]} {name}" for name in ("new", "same", "different"))
        yield f"{sort + ':':10} {told}"
    if any(value[sort]["different"] for sort in _SORTS):
        kept = "the file's is taken" if replace else "yours stays (see --replace)"
        yield f"Where they are different, {kept}."


def _backups(words: argparse.Namespace) -> int:
    code, value = ask("backups")
    return show(words, (code, value.get("backups")), _backup_lines, ascii_only=True)


def _backup_lines(found: list[dict[str, Any]]) -> str:
    return "\n".join(map(_backup_line, found)) or "There is no backup yet."


def _backup_line(one: dict[str, Any]) -> str:
    counts = ", ".join(f"{one[sort]} {sort}" for sort in _SORTS if sort in one)
    return f"{one['name']}: up to {(one['newest'] or 'nothing')[:16].replace('T', ' ')}, {counts}"


def _restore(words: argparse.Namespace) -> int:
    code, value = ask("restore", name=words.name, replace=words.replace, dry_run=True)
    if code != OK:
        return code
    print(_backup_line(value["backup"]))
    print(*_tallies(value, replace=words.replace), sep="\n")
    if words.dry_run:
        print("Nothing was changed: this was a dry run.")
        return OK
    if not (words.yes or _sure("What is new comes into the log, which is kept aside as it is.")):
        print("Nothing was changed.")
        return OK
    code, value = ask("restore", name=value["backup"]["name"], replace=words.replace)
    if code == OK:
        print("Brought back." if value["changed"] else "You have all of it already.")
    return code


def _quarantine(_: argparse.Namespace) -> int:
    code, value = ask("quarantine")
    for row in value.get("rows", ()):
        print_json(row, ascii_only=True)
    if code == OK and not value["rows"]:
        print("Every row of the log can be read.", file=sys.stderr)
    return code


def _dates(words: argparse.Namespace) -> int:
    return show(words, ask("dates", correct=words.correct), _dates_line, ascii_only=True)


def _dates_line(value: dict[str, Any]) -> str:
    if not value["count"]:
        return "Every record has a date that can be right."
    found = f"{value['count']}, from {value['first'][:10]} to {value['last'][:10]}"
    if value["corrected"]:
        return f"Dates that are corrected by the order of the records: {found}."
    if value["clock"]:
        return f"Records that are to come: {found}. Is this computer's clock right?"
    return (
        f"Dates that cannot be right: {found}. "
        "`deskcoach dates --correct` dates them by the order in which they were kept."
    )


def _delete(words: argparse.Namespace) -> int:
    wanted = {"since": words.since, "until": words.until, "everything": words.everything}
    code, value = ask("delete", **wanted, dry_run=True)
    if code != OK:
        return code
    print(f"To be removed for good: {_counted(value['counts'])}.")
    if words.dry_run:
        return OK
    if not (words.yes or _sure("All backups of DeskCoach go as well.")):
        print("Nothing was removed.")
        return OK
    code, value = ask("delete", **wanted)
    if code == OK:
        print(f"Removed for good: {_counted(value['counts'])}.")
    for name in value.get("files", ()):
        print(f"Removed with it: {name}")
    if value.get("waiting"):
        print(value["waiting"])
    return code


def _counted(counts: dict[str, int]) -> str:
    return ", ".join(f"{count} {sort}" for sort, count in sorted(counts.items()))


def _sure(what: str) -> bool:
    print(f"{what} Type yes to go on: ", end="", flush=True)
    return sys.stdin.readline().strip().lower() == "yes"
