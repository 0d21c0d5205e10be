"""The exercises: ours from the package, and the person's own files beside the settings."""

from pathlib import Path

from deskcoach.adapters.files import read_whole, reason
from deskcoach.adapters.resources import Folders, find_resource
from deskcoach.core.exercises import Catalogue, load_catalogue, merge
from deskcoach.core.strict_json import MOST_BYTES

MOST_FILES = 100
MOST_TOGETHER = 2_000_000
"""Files, and bytes of all of them; with more, the start would wait for them."""
MOST_TOLD = 20
"""Lines about what is wrong; who has more of them mends these first."""


def load_library(folders: Folders) -> tuple[Catalogue, list[str]]:
    """Every exercise that can be used, and one line for each thing that cannot.

    Raises:
        OSError: Our own catalogue cannot be read; its text is one line.
        CatalogueError: Our own catalogue has a fault: the installation is damaged.
    """
    ours = load_catalogue(find_resource("exercises.json").read_bytes(), "exercises.json")
    own, problems = _own_files(folders.exercises)
    catalogue, faults = merge(ours, own)
    told = [*problems, *faults]
    if len(told) > MOST_TOLD:
        told[MOST_TOLD:] = [f"{folders.exercises}: {len(told) - MOST_TOLD} more faults: mend these"]
    return catalogue, told


def _own_files(folder: Path) -> tuple[list[tuple[str, bytes]], list[str]]:
    """Names and bytes of what can be read in bounded time, and a line for what cannot."""
    own: list[tuple[str, bytes]] = []
    problems: list[str] = []
    room = MOST_TOGETHER
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix == ".json")
    except FileNotFoundError:
        return [], []
    except OSError as error:
        return [], [f"{folder}: {reason(error)}: check what stands in its place"]
    for number, path in enumerate(paths):
        if number >= MOST_FILES or not room:
            left = len(paths) - number
            most = f"{MOST_FILES} files and {MOST_TOGETHER:,} bytes"
            problems.append(f"{folder}: {left} more files were not read: keep it below {most}")
            break
        try:
            data = read_whole(path, MOST_BYTES)
        except OSError as error:
            problems.append(f"{path}: {reason(error)}: mend it or move it away")
            continue
        room = max(0, room - len(data))
        if room:
            own.append((path.name, data))
        else:
            what = f"makes the folder larger than {MOST_TOGETHER:,} bytes"
            problems.append(f"{path}: {what}: move it away")
    return own, problems
