"""Cameras, and microphones without a sound server: who has the device files open.

The kernel tells of each opening and closing; only then is anything looked at.
"""

import ctypes
import os
import re
import struct
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

from deskcoach.adapters.presence.source import UNNAMED, Switch, SwitchSource, used_by
from deskcoach.core.messages import printable

OPEN, _CLOSE, CREATE, DELETE, ATTRIBUTES = 0x20, 0x18, 0x100, 0x200, 0x4
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


# -- Cameras, and microphones without a sound server: who has the device files open -------------


SETTLE_MS = 1000
"""Programs open every device for a moment, to see what there is."""
_SOUND_SERVERS = frozenset({"pulseaudio", "pipewire", "wireplumber", "pipewire-media-"})

_Look = Callable[[list[Path]], set[str]]
"""Takes the devices that there are; returns the names of the programs that use one."""


class Devices(SwitchSource):
    """A hold for as long as somebody uses one of the devices.

    Args:
        name: Two or three words for it.
        folder: Where the device files are.
        pattern: What the whole of their names is like.
        look: See `_Look`.
        switch: What is told.
    """

    def __init__(self, name: str, folder: Path, pattern: str, look: _Look, switch: Switch) -> None:
        super().__init__(name, switch)
        self._folder = folder
        self._pattern = re.compile(pattern)
        self._look = look
        self._inotify = Inotify(self._heard)
        self._found = list[Path]()
        self._users = set[str]()
        self._problem = "not started"
        self._owner = QObject()
        self._settled = QTimer(self._owner)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLE_MS)
        self._settled.timeout.connect(self._see)

    def _begin(self) -> None:
        try:
            self._inotify.open()
            self._watch_folder()
            self._problem = ""
        except OSError as error:
            self._problem = str(error)
            return
        self._see()

    def _end(self) -> None:
        self._settled.stop()
        self._inotify.close()
        self._problem = "not started"

    def _lack(self) -> str:
        return self._problem

    def _now(self) -> str:
        return used_by(self._users) if self._found else "no such device"

    def _watch_folder(self) -> None:
        """Watch for devices that come; a folder that comes with them is told by its parent."""
        what = CREATE | DELETE | ATTRIBUTES
        if self._folder.is_dir():
            self._inotify.watch(self._folder, what)
        else:
            self._inotify.watch(self._folder.parent, CREATE)

    def _heard(self, bits: int, name: str) -> None:
        ours = self._pattern.fullmatch(name) or name == self._folder.name
        if bits & (OPEN | _CLOSE) or ours:
            self._settled.start()

    def _see(self) -> None:
        try:
            self._watch_folder()
            found = os.listdir(self._folder) if self._folder.is_dir() else []  # noqa: PTH208 - names only
            names = sorted(found)
            self._found = [self._folder / name for name in names if self._pattern.fullmatch(name)]
            for path in self._found:
                self._watch(path)
            self._users = self._look(self._found) if self._found else set()
        except OSError as error:
            self._problem = str(error)
            self._users = set()
        self._switch.used_by(self._users)

    def _watch(self, path: Path) -> None:
        try:
            self._inotify.watch(path, OPEN | _CLOSE)
        except OSError:
            self._found = [each for each in self._found if each != path]  # not ours to see


def openers(paths: list[Path], processes: Path = Path("/proc")) -> set[str]:
    """The names of this user's programs that have one of these files open."""
    wanted = {str(path) for path in paths}
    return {
        _name(process)
        for process in _processes(processes)
        if process.name != str(os.getpid()) and any(link in wanted for link in _links(process))
    }


def recorders(cards: Path, served: Callable[[], bool], processes: Path = Path("/proc")) -> _Look:
    """Makes a `_Look` at the capture devices of ALSA.

    Args:
        cards: The kernel's folder of sound cards, `/proc/asound`.
        served: Whether a sound server is there that tells of its own recordings.
        processes: The kernel's folder of processes.
    """

    def look(_: list[Path]) -> set[str]:
        users = set[str]()
        for status in cards.glob("card*/pcm*c/sub*/status"):
            words = _words(status)
            owner = re.search(r"owner_pid\s*:\s*(\d+)", words)
            if words.startswith("closed") or owner is None:
                continue
            name = _name(processes / owner[1])
            if name not in _SOUND_SERVERS or not served():
                users.add(name)
        return users

    return look


def _processes(folder: Path) -> Iterator[Path]:
    names = os.listdir(folder)  # noqa: PTH208 - names are enough
    return (folder / name for name in names if name.isdigit())


def _links(process: Path) -> Iterator[str]:
    try:
        with os.scandir(process / "fd") as entries:
            for entry in entries:
                try:
                    yield os.readlink(entry.path)  # noqa: PTH115 - thousands of them
                except OSError:
                    continue
    except OSError:
        return  # another user's, or gone by now


def _name(process: Path) -> str:
    return printable(_words(process / "comm").strip()) or UNNAMED


def _words(file: Path) -> str:
    try:
        return file.read_text(errors="replace")
    except OSError:
        return ""
