"""Words on the command line about programs: which are open, and which hold no break, or always."""

import argparse
from typing import Any

from deskcoach.app.exit_codes import OK
from deskcoach.cli.exits import ask_running, show
from deskcoach.core.messages import printable

_FULLSCREEN = {"offer": "fullscreen_work", "wait": "fullscreen_watch"}
_MICROPHONE = {"ignore": "microphone_listens", "wait": "microphone_calls"}
_USUAL = "usual"
"""No exception."""


def add_program_words(commands: Any) -> None:
    """Add the words.

    Args:
        commands: The subparsers to add them to.
    """
    command = commands.add_parser(
        "programs", help="which are open, and the exceptions; with a name, make one"
    )
    command.add_argument("name", nargs="?", metavar="NAME", help="as `programs` shows it")
    command.add_argument(
        "--fullscreen",
        choices=[*_FULLSCREEN, _USUAL],
        help="while its window fills the screen: offer breaks, wait, or as your settings say",
    )
    command.add_argument(
        "--microphone",
        choices=[*_MICROPHONE, _USUAL],
        help="while it uses the microphone: ignore that, wait, or as your settings say",
    )
    command.add_argument("--json", action="store_true", help="as a JSON list")
    command.set_defaults(run=lambda words: _programs(words, command))


def _programs(words: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    wishes = ((words.fullscreen, _FULLSCREEN), (words.microphone, _MICROPHONE))
    asked = [(wish, lists) for wish, lists in wishes if wish is not None]
    if words.name is None and asked:
        parser.error("say which program: deskcoach programs NAME")
    for wish, lists in asked:
        for each, into in lists.items():
            if wish in {each, _USUAL}:
                code, _ = ask_running(
                    "sort-program", program=words.name, list=into, on=wish != _USUAL
                )
                if code != OK:
                    return code
    if asked:
        return OK
    code, found = ask_running("programs")
    if words.name is not None and found is not None:
        found = [each for each in found if each["program"].casefold() == words.name.casefold()]
    return show(words, (code, found), _told)


def _told(found: list[dict[str, Any]]) -> str:
    """A line a program, and what it means that it is an exception."""
    from deskcoach.app.breaks.exceptions import CAPTIONS

    if not found:
        return "No such program is open, and none is an exception."
    lines = []
    for each in found:
        here = [word for word in ("window", "microphone") if each[word]]
        captions = [CAPTIONS[into] for into in each["lists"] if into in CAPTIONS]
        words = f"{each['program'][:32]:32} {', '.join(here):18} {' '.join(captions)}"
        lines.append(printable(words.rstrip()))
    return "\n".join(lines)
