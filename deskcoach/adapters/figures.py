"""The figures' files: ours from the package, and the person's own beside the settings."""

from collections.abc import Sequence
from pathlib import Path

from deskcoach.adapters.files import read_whole, reason
from deskcoach.adapters.paths import Folders, find_resource
from deskcoach.core.exercises import Catalogue
from deskcoach.core.figure.check import check_motion
from deskcoach.core.figure.model import Figure, FigureError, load_figure
from deskcoach.core.json_input import MOST_BYTES, Fault


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


def _places(folders: Folders, name: str) -> Sequence[Path]:
    shared = [folders.shared / "figures"] if folders.shared else []
    places = (find_resource("assets/figures"), *shared, _own(folders))
    return [folder / f"{name}.json" for folder in places]


def _own(folders: Folders) -> Path:
    return folders.config / "figures"
