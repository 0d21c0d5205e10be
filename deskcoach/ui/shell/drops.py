"""A file that is dropped on a window is looked at, if it is one of those that can be."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

Open = Callable[[str], None]
TABLES = (".csv", ".tsv", ".txt", ".json")
"""How files are called that another app may have written; what they are, their content says."""


class FileDrops(QObject):
    """Takes one file that is dropped anywhere on a window.

    Args:
        window: The window.
        ways: What is given the path of a file, by the ends that its name may have.
    """

    def __init__(self, window: QWidget, ways: Mapping[tuple[str, ...], Open]) -> None:
        super().__init__(window)
        self._ways = ways
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """Take such a file; leave everything else to others."""
        wanted = (QEvent.Type.DragEnter, QEvent.Type.Drop)
        if event.type() not in wanted or not isinstance(event, QDropEvent):
            return False
        path, opened = self._dropped(event)
        if opened is None:
            return False
        event.acceptProposedAction()
        if event.type() is QEvent.Type.Drop:
            opened(path)
        return True

    def _dropped(self, event: QDropEvent) -> tuple[str, Open | None]:
        """The one file of this computer's that is dropped, and what looks at it."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if len(files) != 1:
            return "", None
        ways = (way for ends, way in self._ways.items() if files[0].lower().endswith(ends))
        return files[0], next(ways, None)
