"""Exercises that came with the sets of another app: one file for each import, beside the others."""

from collections.abc import Collection, Iterator, Sequence
from itertools import count
from pathlib import Path

from msgspec.structs import replace

from deskcoach.adapters.files import private_folder, read_whole, reason, remedy, write_whole
from deskcoach.adapters.paths import Folders
from deskcoach.core.catalogue import CatalogueError, dump_catalogue, load_catalogue
from deskcoach.core.exercises import Catalogue, Exercise, Source
from deskcoach.core.json_input import MOST_BYTES

MOST_IN_FILE = 200
"""Exercises that one file may hold."""


class ImportedExercises:
    """Those files; keeps the port NewExercises."""

    def __init__(self, folders: Folders) -> None:
        self._folder = folders.exercises

    def add(self, batch: str, title: str, exercises: Sequence[Exercise]) -> None:
        """Keep them; `title` says where they are from."""
        source = Source(f"Sets from {title}", title)
        try:
            private_folder(self._folder)
            for path, start in zip(
                self._paths(batch), range(0, len(exercises), MOST_IN_FILE), strict=False
            ):
                some = tuple(exercises[start : start + MOST_IN_FILE])
                write_whole(path, dump_catalogue(Catalogue(source, some)))
        except OSError as error:
            self.remove(batch)
            told = f"{self._folder}: {reason(error)}"
            raise OSError(f"{told}: {remedy(error, 'check its permissions')}") from None

    def remove(self, batch: str, *, keep: Collection[str] = ()) -> None:
        """Let go of those of one import, but for these; one that somebody has spoilt stays.

        Raises:
            OSError: A file could not be changed.
        """
        for path in self._paths(batch):
            if not path.exists():
                return
            try:
                file = load_catalogue(read_whole(path, MOST_BYTES), path.name)
            except CatalogueError:
                continue
            left = tuple(each for each in file.exercises if each.id in keep)
            if not left:
                path.unlink()
            elif left != file.exercises:
                write_whole(path, dump_catalogue(replace(file, exercises=left)))

    def _paths(self, batch: str) -> Iterator[Path]:
        for number in count(1):
            yield self._folder / f"import-{batch}-{number}.json"
