"""The files of figures that the person has drawn."""

from msgspec.structs import replace

from deskcoach.adapters.files import private_folder, reason, remedy, write_whole
from deskcoach.adapters.paths import Folders, find_resource
from deskcoach.core.catalogue import fresh_id
from deskcoach.core.figure.model import Figure, dump_figure

LONGEST_ID = 40
"""Letters of an id, before a number."""


class FigureFiles:
    """Figures beside the settings; keeps the port OwnFigures."""

    def __init__(self, folders: Folders) -> None:
        self._folder = folders.config / "figures"

    def keep(self, figure: Figure) -> str:
        """Write a figure; returns its id.

        A figure of the person's own of the same id is written over; one of ours has its id alone.

        Raises:
            OSError: It cannot be written; one line.
        """
        ours = {path.stem for path in find_resource("assets/figures").glob("*.json")}
        made = fresh_id(figure.id[:LONGEST_ID], ours)
        made = made if made[:1].isalpha() else f"figure-{made}"
        path = self._folder / f"{made}.json"
        try:
            private_folder(self._folder)
            write_whole(path, dump_figure(replace(figure, id=made)))
        except OSError as error:
            told = f"{path}: {reason(error)}: {remedy(error, 'check its name and permissions')}"
            raise OSError(told) from None
        return made
