"""The words of the command line about exercise files: checked, drawn, shown on one sheet."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from deskcoach.app.exit_codes import FAULT, OK
from deskcoach.cli.exits import print_json, say_line


def add_exercise_words(commands: Any) -> None:
    """Add the command and its jobs.

    Args:
        commands: The subparsers to add it to.
    """
    command = commands.add_parser("exercises", help="check exercise files")
    jobs = command.add_subparsers(title="jobs", metavar="JOB", required=True)
    check = jobs.add_parser("check", help="say what is wrong with a file, if anything")
    check.add_argument("files", nargs="+", type=Path, metavar="FILE")
    check.set_defaults(run=_check)
    schema = jobs.add_parser("schema", help="print the JSON Schema of such a file")
    schema.add_argument("what", nargs="?", choices=["exercises", "figure"], default="exercises")
    schema.set_defaults(run=_schema)
    preview = jobs.add_parser("preview", help="open a figure, move its joints, save it")
    preview.add_argument("file", type=Path, metavar="FILE", help="a new name begins a new figure")
    preview.set_defaults(run=_preview)
    sheet = jobs.add_parser("sheet", help="draw all exercises into one picture")
    sheet.add_argument("--out", type=Path, required=True, metavar="FILE.png")
    sheet.add_argument("--dark", action="store_true")
    sheet.set_defaults(run=_sheet)


def _check(words: argparse.Namespace) -> int:
    return max(_check_file(path) for path in words.files)


def _check_file(path: Path) -> int:
    from deskcoach.adapters.files import OwnFiles
    from deskcoach.core.json_input import MOST_BYTES

    try:
        data = OwnFiles().read(str(path), MOST_BYTES)
    except OSError as error:
        return say_line(str(error))
    lines_of = _figure_lines if b'"poses"' in data else _catalogue_lines
    lines = lines_of(data, str(path))
    for line in lines:
        say_line(line)
    if not lines:
        print(f"{path}: good")
    return FAULT if lines else OK


def _catalogue_lines(data: bytes, name: str) -> Sequence[str]:
    from deskcoach.adapters.figures import figure_faults
    from deskcoach.adapters.paths import folders
    from deskcoach.core.catalogue import CatalogueError, load_catalogue

    try:
        catalogue = load_catalogue(data, name)
    except CatalogueError as error:
        return [str(error)]
    return figure_faults(catalogue, folders(), Path(name))


def _figure_lines(data: bytes, name: str) -> Sequence[str]:
    from deskcoach.core.figure.check import check_motion
    from deskcoach.core.figure.model import FigureError, load_figure

    try:
        figure = load_figure(data, name)
    except FigureError as error:
        return [str(error)]
    return [f"{name}: {fault}" for fault in check_motion(figure)]


def _schema(words: argparse.Namespace) -> int:
    from deskcoach.core import catalogue
    from deskcoach.core.figure import model

    if words.what == "figure":
        print(model.json_schema().decode(), end="")
    else:
        print_json(catalogue.schema(), ascii_only=True, indent=2)
    return OK


def _preview(words: argparse.Namespace) -> int:
    from deskcoach import bootstrap  # the other commands need no Qt

    return bootstrap.show_preview(words.file)


def _sheet(words: argparse.Namespace) -> int:
    from deskcoach import bootstrap  # the other commands need no Qt

    return bootstrap.make_sheet(words.out, dark=words.dark)
