"""The figures' files: ours from the package, and the person's own beside the settings."""

from deskcoach.adapters.files import read_whole
from deskcoach.adapters.resources import Folders, find_resource
from deskcoach.core.poses import Figure, FigureError, load_figure
from deskcoach.core.strict_json import MOST_BYTES


def load_figure_file(folders: Folders, name: str) -> Figure | None:
    """The figure of that id, or None where there is none that can be used.

    A person's own file with a fault is reported by `deskcoach exercises check`.
    """
    for folder in (find_resource("assets/figures"), folders.config / "figures"):
        path = folder / f"{name}.json"
        try:
            return load_figure(read_whole(path, MOST_BYTES), path.name)
        except (OSError, FigureError):
            continue
    return None
