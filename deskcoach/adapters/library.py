"""The exercises: ours from the package, and the person's own files beside the settings."""

from pathlib import Path

from deskcoach.adapters.files import reason
from deskcoach.adapters.resources import Folders, find_resource
from deskcoach.core.exercises import Catalogue, load_catalogue, merge

MOST_FILES = 100
"""A folder with more files than this is not somebody's own exercises."""


def load_library(folders: Folders) -> tuple[Catalogue, list[str]]:
    """Every exercise that can be used, and one line for each thing that cannot.

    Raises:
        OSError: Our own catalogue cannot be read; its text is one line.
        CatalogueError: Our own catalogue has a fault: the installation is damaged.
    """
    ours = load_catalogue(find_resource("exercises.json").read_bytes(), "exercises.json")
    own: list[tuple[str, bytes]] = []
    problems: list[str] = []
    for path in _own_files(folders.exercises):
        try:
            own.append((path.name, path.read_bytes()))
        except OSError as error:
            problems.append(f"{path}: {reason(error)}: check its permissions")
    catalogue, faults = merge(ours, own)
    return catalogue, [*problems, *faults]


def _own_files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == ".json")[:MOST_FILES]
    except OSError:
        return []
