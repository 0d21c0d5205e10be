"""The files of the person's own exercises: one for each exercise that is made in the window.

A file that somebody wrote by hand may hold more of them; then only the one that is changed is
changed in it. What is deleted waits in a folder beside them.
"""

import contextlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec.structs import replace

from deskcoach.adapters.catalogue import MOST_FILES, read_library
from deskcoach.adapters.files import private_folder, read_whole, reason, remedy, write_whole
from deskcoach.adapters.library.imported import MOST_IN_FILE
from deskcoach.adapters.library.names import DELETED, remember_names
from deskcoach.adapters.paths import Folders
from deskcoach.app.library.ports import FileProblem, FoundExercises
from deskcoach.core.catalogue import (
    CatalogueError,
    catalogue_of,
    dump_catalogue,
    load_catalogue,
    put_into,
)
from deskcoach.core.exercises import Catalogue, Exercise, Library, Source
from deskcoach.core.json_input import MOST_BYTES

DRAFTS = "drafts"
"""The folder of forms that were not finished."""
MOST_DELETED = 20
"""Deleted exercises that are kept; of more, the oldest go."""


class ExerciseFiles:
    """All files of exercises; keeps the port OwnExercises."""

    def __init__(self, folders: Folders) -> None:
        self._folders = folders
        self._folder = folders.exercises
        self._place_of: Mapping[str, Path] = {}
        self._mark: frozenset[tuple[str, int, int]] = frozenset()

    def load(self) -> FoundExercises:
        """Read all of them.

        Raises:
            OSError: Our own catalogue cannot be read; its text is one line.
            CatalogueError: Our own catalogue has a fault: the installation is damaged.
        """
        self._mark = self._mark_now()
        found = read_library(self._folders)
        self._place_of = found.place_of
        deleted = tuple(exercise for exercise, _ in self._beside(DELETED))
        editable = (name for name, path in found.place_of.items() if path.parent == self._folder)
        broken = (each for each in found.broken if each[0].parent == self._folder)
        return FoundExercises(
            self._with_names(found.catalogue, deleted),
            tuple(FileProblem(str(path), line) for path, line in found.problems),
            frozenset(editable),
            tuple(FileProblem(str(path), line) for path, line in broken),
            deleted,
            tuple(exercise for exercise, _ in self._beside(DRAFTS)),
        )

    def _with_names(self, found: Library, deleted: Iterable[Exercise]) -> Library:
        """With the names of what an earlier version deleted, which kept none."""
        known = {*found.gone, *(each.id for each in found.exercises)}
        names = {each.id: each.name for each in deleted if each.id not in known}
        if names:
            with contextlib.suppress(OSError):  # they are there as long as the exercises are
                remember_names(self._folder, names)
        return replace(found, gone={**found.gone, **names}) if names else found

    def changed(self) -> bool:
        """Whether a file has come, gone or been edited since they were read."""
        return self._mark_now() != self._mark

    def save(self, exercise: Exercise) -> None:
        """Keep an exercise in place of the one of its id, or in a file of its own."""
        path = self._place_of.get(exercise.id)
        if path is not None and path.parent == self._folder:
            self._write(path, put_into(self._read(path), exercise))
        else:
            self._write(self._fresh_path(exercise.id), catalogue_of(exercise))

    def add(self, exercises: Sequence[Exercise]) -> None:
        """Keep new ones: those of one source together in a file, so that there are not too many."""
        by_source: dict[Source, list[Exercise]] = {}
        for each in exercises:
            by_source.setdefault(catalogue_of(each).source, []).append(each)
        for source, some in by_source.items():
            for start in range(0, len(some), MOST_IN_FILE):
                plain = tuple(replace(e, source=None) for e in some[start : start + MOST_IN_FILE])
                self._write(self._fresh_path(plain[0].id), Catalogue(source, plain))

    def clear(self) -> None:
        """Remove everything of the person's own for good: also drafts, names, what was deleted."""
        for folder in (self._folder, self._folder / DELETED, self._folder / DRAFTS):
            for path in [*folder.glob("*.json"), *folder.glob("names.txt")]:
                _remove(path)

    def remember(self, names: Mapping[str, str]) -> None:
        """Keep what exercises are called, by their ids, for when there is none of that id."""
        remember_names(self._folder, names)

    def delete(self, exercise_id: str, *, aside: bool = True) -> None:
        """Take an exercise out of its file, and keep it aside and its name; or neither."""
        path = self._place_of[exercise_id]
        file = self._read(path)
        left = tuple(each for each in file.exercises if each.id != exercise_id)
        (gone,) = (each for each in file.exercises if each.id == exercise_id)
        gone = replace(gone, source=file.source_of(gone))
        if aside:
            remember_names(self._folder, {exercise_id: gone.name})
            self._write(self._folder / DELETED / f"{exercise_id}.json", catalogue_of(gone))
        if left:
            self._write(path, replace(file, exercises=left))
        else:
            _remove(path)
        for _, old in self._beside(DELETED)[MOST_DELETED:]:
            _remove(old)

    def restore(self, exercise_id: str, *, under: str) -> None:
        """Put a deleted one back, under this id."""
        path = self._folder / DELETED / f"{exercise_id}.json"
        file = self._read(path)
        exercise = replace(file.exercises[0], id=under, source=file.source)
        self._write(self._fresh_path(under), catalogue_of(exercise))
        _remove(path)

    def set_aside(self, path: str) -> None:
        """Move a broken file away, beside the deleted ones."""
        there = self._folder / DELETED
        try:
            private_folder(there)
            aside = next(each for each in _names(there, Path(path).name) if not each.exists())
            Path(path).replace(aside)
        except OSError as error:
            raise _told(Path(path), error) from None

    def keep_draft(self, exercise: Exercise) -> None:
        """Keep a form that is not finished, in place of the draft of that id."""
        self._write(self._folder / DRAFTS / f"{exercise.id}.json", catalogue_of(exercise))

    def drop_draft(self, exercise_id: str) -> None:
        """Throw a draft away; one that is not there is no fault."""
        known = {each.id: path for each, path in self._beside(DRAFTS)}
        if exercise_id in known:
            _remove(known[exercise_id])

    def _read(self, path: Path) -> Catalogue:
        try:
            return load_catalogue(read_whole(path, MOST_BYTES), path.name)
        except OSError as error:
            raise _told(path, error) from None
        except CatalogueError as error:  # somebody has written into it since
            raise OSError(str(error)) from None

    def _write(self, path: Path, file: Catalogue) -> None:
        data = dump_catalogue(file)
        try:
            private_folder(path.parent)
            write_whole(path, data)
        except OSError as error:
            raise _told(path, error) from None

    def _fresh_path(self, exercise_id: str) -> Path:
        if len(self._mark_now()) >= MOST_FILES:
            most = f"{self._folder}: {MOST_FILES} files are in it already"
            raise OSError(f"{most}: delete exercises that you do not need any more")
        names = _names(self._folder, f"{exercise_id}.json")
        return next(each for each in names if not os.path.lexists(each))

    def _beside(self, folder: str) -> list[tuple[Exercise, Path]]:
        """What lies there and its file, the latest first; what cannot be read is passed over."""
        try:
            paths = [each for each in (self._folder / folder).iterdir() if each.suffix == ".json"]
            paths.sort(key=lambda each: each.stat().st_mtime_ns, reverse=True)
        except OSError:
            return []
        found: list[tuple[Exercise, Path]] = []
        for path in paths[: MOST_FILES if folder == DRAFTS else MOST_DELETED * 2]:
            try:
                (exercise,) = self._read(path).exercises
            except (OSError, ValueError):
                continue
            found.append((exercise, path))
        return found

    def _mark_now(self) -> frozenset[tuple[str, int, int]]:
        """Something that is another when a file is."""
        shared = self._folders.shared
        folders = [self._folder, *([shared / "exercises"] if shared else [])]
        marks: set[tuple[str, int, int]] = set()
        for folder in folders:
            try:
                with os.scandir(folder) as entries:
                    for entry in entries:
                        if entry.name.endswith(".json"):
                            look = entry.stat()
                            marks.add((entry.path, look.st_mtime_ns, look.st_size))
            except OSError:
                continue
        return frozenset(marks)


def _names(folder: Path, name: str) -> Iterator[Path]:
    """That name in the folder, then the same with numbers."""
    path = Path(name)
    yield folder / name
    for number in range(2, 2 * MOST_FILES):
        yield folder / f"{path.stem}-{number}{path.suffix}"


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise _told(path, error) from None


def _told(path: Path, error: OSError) -> OSError:
    told = f"{path}: {reason(error)}: {remedy(error, 'check its name and permissions')}"
    return OSError(told)
