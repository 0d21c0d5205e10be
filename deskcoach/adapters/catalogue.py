"""The exercises and traces that come with us, and the person's own exercises."""

import contextlib
import io
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TextIO

from msgspec import Struct

from deskcoach.adapters import paths as resources
from deskcoach.adapters.files import open_file, read_whole, reason
from deskcoach.adapters.library.names import read_names
from deskcoach.adapters.paths import Folders, find_resource
from deskcoach.adapters.settings_file import SettingsFile
from deskcoach.core.catalogue import load_catalogue, merge_catalogues
from deskcoach.core.exercises import Catalogue, Library
from deskcoach.core.json_input import MOST_BYTES
from deskcoach.core.messages import Problem
from deskcoach.core.settings import Settings

MOST_FILES = 300
MOST_TOGETHER = 2_000_000
"""Files, and bytes of all of them; with more, the start would wait for them."""
MOST_TOLD = 20
"""Lines about what is wrong; who has more of them mends these first."""


Placed = tuple[Path, str]
"""A file or a folder, and one line of what is wrong with it."""


class ReadLibrary(Struct, frozen=True):
    """What the files of exercises hold.

    Attributes:
        catalogue: Every exercise that can be used, and the names of what was deleted.
        problems: Place and line of each thing that cannot.
        place_of: By id, the file that an exercise is from which did not come with DeskCoach.
        broken: File and line of each that was left out whole.
    """

    catalogue: Library
    problems: tuple[Placed, ...]
    place_of: Mapping[str, Path]
    broken: tuple[Placed, ...]


def read_library(folders: Folders) -> ReadLibrary:
    """Everything that the files hold, ours, an organisation's and the person's own.

    Raises:
        OSError: Our own catalogue cannot be read; its text is one line.
        CatalogueError: Our own catalogue has a fault: the installation is damaged.
    """
    ours = load_catalogue(find_resource("exercises.json").read_bytes(), "exercises.json")
    shared, problems = _own_files(folders.shared / "exercises") if folders.shared else ([], [])
    own, more = _own_files(folders.exercises)
    files, problems = [*shared, *own], [*problems, *more]
    merged = merge_catalogues(ours, [(path.name, data) for path, data in files])
    told = [*problems, *((files[number][0], line) for number, line in merged.problems)]
    if len(told) > MOST_TOLD:
        more_faults = f"{folders.exercises}: {len(told) - MOST_TOLD} more faults: mend these"
        told[MOST_TOLD:] = [(folders.exercises, more_faults)]
    return ReadLibrary(
        library(merged.catalogue, read_names(folders.exercises)),
        tuple(told),
        {name: files[number][0] for name, number in merged.file_of.items()},
        tuple((files[number][0], line) for number, line in merged.broken),
    )


def library(catalogue: Catalogue, names: Mapping[str, str]) -> Library:
    """The catalogue, with the names of exercises that it has no more."""
    known = {each.id for each in catalogue.exercises}
    gone = {each: name for each, name in names.items() if each not in known}
    return Library(catalogue.source, catalogue.exercises, gone=gone)


def load_library(folders: Folders) -> tuple[Library, list[str]]:
    """Every exercise that can be used, and one line for each thing that cannot.

    Raises:
        OSError: Our own catalogue cannot be read; its text is one line.
        CatalogueError: Our own catalogue has a fault: the installation is damaged.
    """
    found = read_library(folders)
    return found.catalogue, [line for _, line in found.problems]


def _own_files(folder: Path) -> tuple[list[tuple[Path, bytes]], list[Placed]]:
    """Places and bytes of what can be read in bounded time, and a line for what cannot."""
    own: list[tuple[Path, bytes]] = []
    problems: list[Placed] = []
    room = MOST_TOGETHER
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix == ".json")
    except FileNotFoundError:
        return [], []
    except OSError as error:
        return [], [(folder, f"{folder}: {reason(error)}: check what stands in its place")]
    for number, path in enumerate(paths):
        if number >= MOST_FILES or not room:
            left = len(paths) - number
            most = f"{MOST_FILES} files and {MOST_TOGETHER:,} bytes"
            what = f"{folder}: {left} more files were not read: keep it below {most}"
            problems.append((folder, what))
            break
        try:
            data = read_whole(path, MOST_BYTES)
        except OSError as error:
            problems.append((path, f"{path}: {reason(error)}: mend it or move it away"))
            continue
        room = max(0, room - len(data))
        if room:
            own.append((path, data))
        else:
            what = f"makes the folder larger than {MOST_TOGETHER:,} bytes"
            problems.append((path, f"{path}: {what}: move it away"))
    return own, problems


# -- Where `deskcoach simulate` reads from: a trace, and the settings to try it with ------------


LONGEST_LINE = 100_000
"""Characters; an event has some 100."""


class TraceFileError(Exception):
    """A file cannot be read: one line with its name, the reason and a remedy."""


@contextlib.contextmanager
def open_trace(path: Path) -> Iterator[Iterable[str]]:
    """The lines of a trace; `-` is standard input.

    Raises:
        TraceFileError: It cannot be read, or is not UTF-8.
    """
    try:
        if str(path) == "-":
            yield _lines(sys.stdin)
            return
        with open_file(path) as file, io.TextIOWrapper(file, encoding="utf-8-sig") as text:
            yield _lines(text)
    except OSError as error:
        raise TraceFileError(f"{path}: {reason(error)}: check its name and permissions") from None
    except UnicodeDecodeError:
        raise TraceFileError(f"{path}: is not UTF-8: save the file as UTF-8") from None


def _lines(text: TextIO) -> Iterator[str]:
    """The lines; of one that does not end, a part, which is then told as a fault."""
    return iter(lambda: text.readline(LONGEST_LINE), "")


def settings_of(path: Path | None) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings in that file, or the person's own.

    Raises:
        TraceFileError: There is no such file.
    """
    if path is None:
        folders = resources.folders()
        return SettingsFile(folders.settings_file, folders.shared_settings).load()
    if not path.is_file():
        raise TraceFileError(f"{path}: no such file: check its name")
    return SettingsFile(path).load()
