"""The figures' files: ours from the package, and the person's own beside the settings."""

import contextlib
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from deskcoach.adapters.files import private_folder, read_whole, reason, remedy, write_whole
from deskcoach.adapters.paths import Folders, find_resource
from deskcoach.core.exercises import Catalogue
from deskcoach.core.figure.check import check_motion
from deskcoach.core.figure.model import Figure, FigureError, dump_figure, load_figure
from deskcoach.core.json_input import MOST_BYTES, Fault
from deskcoach.core.messages import sentence


def load_figure_file(folders: Folders, name: str) -> Figure | None:
    """The figure of that id, or None where there is none that can be used.

    A person's own file with a fault is reported by `deskcoach exercises check`.
    """
    for path in _places(folders, name):
        try:
            return load_figure(read_whole(path, MOST_BYTES), path.name)
        except (OSError, FigureError):
            continue
    return None


def figure_faults(catalogue: Catalogue, folders: Folders, file: Path) -> list[str]:
    """One line for each exercise of a file whose figure is missing or has a fault.

    Args:
        catalogue: What the file holds.
        folders: Where figures lie.
        file: The file; figures may lie beside it while one works on them.
    """
    lines: list[str] = []
    for index, name in enumerate(each.figure for each in catalogue.exercises):
        if name is None:
            continue
        beside = [file.with_name(f"{name}.json"), file.parent.parent / "figures" / f"{name}.json"]
        place = f"$.exercises[{index}].figure"
        for path in (*_places(folders, name), *beside):
            try:
                figure = load_figure(read_whole(path, MOST_BYTES), str(path))
            except FileNotFoundError:
                continue
            except OSError as error:
                lines.append(f"{path}: {reason(error)}: check its name and permissions")
            except FigureError as error:
                lines.append(str(error))
            else:
                lines += [f"{path}: {fault}" for fault in check_motion(figure)]
            break
        else:
            remedy = f"draw it with `deskcoach exercises preview` and put it into {_own(folders)}"
            lines.append(Fault(place, "no such figure", f'"{name}"', remedy).line(str(file)))
    return lines


class FigureFolder:
    """The figures; keeps the port OwnFigures."""

    def __init__(self, folders: Folders) -> None:
        self._folders, self._folder = folders, _own(folders)

    @cached_property
    def ours(self) -> frozenset[str]:
        """The ids of those that came with DeskCoach."""
        files = find_resource("assets/figures").glob("*.json")
        return frozenset(path.stem for path in files if path.stem != "schema")

    def load(self, figure_id: str) -> Figure | None:
        """The figure of that id, ours or the person's own; None: none that can be used."""
        return load_figure_file(self._folders, figure_id)

    def names(self) -> Sequence[str]:
        """The ids of the person's own, in order."""
        with contextlib.suppress(OSError):
            return sorted(path.stem for path in self._folder.iterdir() if path.suffix == ".json")
        return ()

    def save(self, figure: Figure) -> None:
        """Keep one, in place of the person's own of its id."""
        path = self._folder / f"{figure.id}.json"
        try:
            private_folder(self._folder)
            write_whole(path, dump_figure(figure))
        except OSError as error:
            usual = sentence("check its name and permissions")
            raise OSError(f"{path}: {reason(error)}: {remedy(error, usual)}") from None

    def remove(self, figure_id: str) -> None:
        """Take one of the person's own away; one that is not there is no fault."""
        with contextlib.suppress(OSError):
            (self._folder / f"{figure_id}.json").unlink(missing_ok=True)


def _places(folders: Folders, name: str) -> Sequence[Path]:
    shared = [folders.shared / "figures"] if folders.shared else []
    places = (find_resource("assets/figures"), *shared, _own(folders))
    return [folder / f"{name}.json" for folder in places]


def _own(folders: Folders) -> Path:
    return folders.config / "figures"
