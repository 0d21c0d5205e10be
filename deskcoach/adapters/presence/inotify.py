"""Tells when device files are opened and closed, by the kernel's inotify."""

import ctypes
import os
import struct
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier

OPEN, CLOSE, CREATE, DELETE, ATTRIBUTES = 0x20, 0x18, 0x100, 0x200, 0x4
_HEAD = struct.Struct("iIII")


class Inotify:
    """Watches files and folders.

    Args:
        heard: Called with the bits of what happened and with the name within a watched folder.
    """

    def __init__(self, heard: Callable[[int, str], None]) -> None:
        self._heard = heard
        self._fd = -1
        self._owner = QObject()
        self._notifier: QSocketNotifier | None = None
        self._library = ctypes.CDLL(None, use_errno=True)

    def open(self) -> None:
        """Begin.

        Raises:
            OSError: The kernel gives no more inotify instances.
        """
        flags = os.O_NONBLOCK | os.O_CLOEXEC
        self._fd = self._checked(self._library.inotify_init1(flags), "inotify")
        self._notifier = QSocketNotifier(self._fd, QSocketNotifier.Type.Read, self._owner)
        self._notifier.activated.connect(self._read)

    def close(self) -> None:
        """End."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1

    def watch(self, path: Path, what: int) -> None:
        """Watch a file or a folder, in place of what was watched of it before.

        Raises:
            OSError: It is not there, or may not be read.
        """
        self._checked(self._library.inotify_add_watch(self._fd, os.fsencode(path), what), str(path))

    def _checked(self, number: int, what: str) -> int:
        if number < 0:
            code = ctypes.get_errno()
            raise OSError(code, f"{what}: {os.strerror(code)}")
        return number

    def _read(self) -> None:
        try:
            data = os.read(self._fd, 65536)
        except OSError:
            return
        at = 0
        while at < len(data):
            _, bits, _, size = _HEAD.unpack_from(data, at)
            at += _HEAD.size
            name = os.fsdecode(data[at : at + size].rstrip(b"\0"))
            at += size
            self._heard(bits, name)
