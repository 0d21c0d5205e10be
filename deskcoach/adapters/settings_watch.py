"""Notices that the settings file was edited, also by editors that put a new file in its place."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

_SETTLE_MS = 200
"""An editor writes in several steps; the file is read once it has been still for so long."""


class SettingsWatch(QObject):
    """Calls `changed` after each edit of the file at `path`, until `stop`."""

    def __init__(
        self, path: Path, changed: Callable[[], None], settle_ms: int = _SETTLE_MS
    ) -> None:
        super().__init__()
        self._path = path
        self._changed = changed
        self._mark = self._mark_now()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(settle_ms)
        self._timer.timeout.connect(self._look)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._stir)
        self._watcher.directoryChanged.connect(self._stir)
        self._follow()

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()
        watched = self._watcher.files() + self._watcher.directories()
        if watched:
            self._watcher.removePaths(watched)

    def _stir(self) -> None:
        self._timer.start()

    def _look(self) -> None:
        self._follow()
        mark = self._mark_now()
        if mark != self._mark:  # something else in the folder may have changed
            self._mark = mark
            self._changed()

    def _follow(self) -> None:
        # A file that was replaced is no longer watched, and a folder may come later than we do:
        # then its nearest ancestor tells of it.
        folder = self._path.parent
        while not folder.is_dir() and folder != folder.parent:
            folder = folder.parent
        wanted = {str(folder)} | ({str(self._path)} if self._path.is_file() else set())
        watched = set(self._watcher.files() + self._watcher.directories())
        if watched - wanted:
            self._watcher.removePaths(sorted(watched - wanted))
        if wanted - watched:
            self._watcher.addPaths(sorted(wanted - watched))

    def _mark_now(self) -> tuple[int, int, int] | None:
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_ino, found.st_mtime_ns, found.st_size
