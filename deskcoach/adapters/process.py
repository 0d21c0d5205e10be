"""This process: what it needs to start, that it is the only one, memory that is given back.

The lock lies beside the log that it guards, and the system lets go of it when its holder ends,
however that is: nothing that was left behind, copied or emptied keeps anybody from starting. What
is written in the lock file only says who that is and where it listens.
"""

import contextlib
import ctypes
import errno
import gc
import json
import os
import shutil
import socket
import sys
from collections.abc import Callable, Mapping, MutableMapping
from pathlib import Path
from typing import Any, NamedTuple

from deskcoach.adapters.files import own_folder, private_folder, reason, remedy
from deskcoach.adapters.ipc import client
from deskcoach.adapters.paths import Folders
from deskcoach.adapters.sockets import connect_refusal, x_addresses

_WARNING_IN_FRONT = 0x10030  # MB_ICONWARNING, MB_SETFOREGROUND
_ANY_PROCESS = -1  # ASFW_ANY
XCB_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
"""What Qt's X11 platform loads and a bare Debian lacks: Qt would end the program without it."""


def prepare(
    environ: MutableMapping[str, str],
    platform: str,
    load: Callable[[str], object] = ctypes.CDLL,
) -> str:
    """Choose Qt's platform, before the application is made.

    On a Wayland session the program runs through XWayland where that is present, because only
    there its card stands in a corner without taking the focus. The person's own
    `QT_QPA_PLATFORM` wins.

    Args:
        environ: The environment; `QT_QPA_PLATFORM` is set in it where we choose.
        platform: As `sys.platform` names it.
        load: Loads a shared library, or raises `OSError`.

    Returns:
        What is missing and what to do, in one line; empty: nothing.
    """
    if platform != "linux" or environ.get("QT_QPA_PLATFORM"):
        return ""
    if environ.get("DISPLAY"):
        if environ.get("WAYLAND_DISPLAY"):
            environ["QT_QPA_PLATFORM"] = "xcb"
        return _x_problem(environ["DISPLAY"], load)
    if environ.get("WAYLAND_DISPLAY"):
        return ""
    return (
        "there is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set): start it in a "
        "desktop session, or run `make run` in a checkout to see it on a virtual screen"
    )


def paint_without_screen(environ: MutableMapping[str, str], platform: str = sys.platform) -> None:
    """Have Qt paint and print where there may be no screen, before the application is made.

    On Windows its own platform needs none, and `offscreen` knows no fonts there: only boxes.
    """
    if platform != "win32":
        environ["QT_QPA_PLATFORM"] = "offscreen"


def native_wayland(environ: Mapping[str, str]) -> bool:
    """Whether windows are Wayland's own: then a card cannot choose its place nor keep the focus."""
    chosen = environ.get("QT_QPA_PLATFORM", "")
    if chosen:
        return chosen.startswith("wayland")
    return bool(environ.get("WAYLAND_DISPLAY")) and not environ.get("DISPLAY")


def missing_library(error: str) -> str:
    """What to do when Qt cannot be loaded, in one line."""
    packages = "libegl1 libgl1 libfontconfig1 libglib2.0-0 libxkbcommon-x11-0 libdbus-1-3"
    return f"Qt cannot be loaded ({error}): on Debian, sudo apt-get install {packages}"


def _x_problem(display: str, load: Callable[[str], object]) -> str:
    absent = [package for name, package in XCB_LIBRARIES.items() if not _loads(name, load)]
    if absent:
        packages = " ".join(absent)
        return f"Qt lacks system libraries: on Debian, sudo apt-get install {packages}"
    if display.startswith(":") and not _answers(display[1:].split(".", maxsplit=1)[0]):
        return f"DISPLAY is {display} but no X server answers there: check DISPLAY"
    return ""


def _loads(name: str, load: Callable[[str], object]) -> bool:
    try:
        load(name)
    except OSError:
        return False
    return True


def _answers(number: str) -> bool:
    """Whether an X server listens on this machine under this number."""
    return not all(connect_refusal(address, 1) for address in x_addresses(number))


def complain(line: str) -> None:
    """Tell the person in a line; in a box where a windowed program of Windows has no console."""
    if sys.stderr is not None:
        print(line, file=sys.stderr)  # noqa: T201 - there is no window to say it in
    elif sys.platform == "win32":
        ctypes.windll.user32.MessageBoxW(None, line, "DeskCoach", _WARNING_IN_FRONT)


def let_others_come_forward() -> None:
    """Let the program that runs raise its window: Windows grants it to who was just started."""
    if sys.platform == "win32":
        ctypes.windll.user32.AllowSetForegroundWindow(_ANY_PROCESS)


def itself(
    *words: str,
    platform: str = sys.platform,
    python: str = sys.executable,
    find: Callable[[str], str | None] = shutil.which,
) -> list[str]:
    """The command that starts this very installation again, by its whole path.

    On Windows it is the one that opens no console. It lies beside the Python that runs this; where
    it does not (`python -m deskcoach` in a checkout), that Python starts the package.

    Args:
        words: What follows the program.
        platform: As `sys.platform` names it.
        python: `sys.executable`; in a frozen program, that.
        find: Finds a program on the path.
    """
    beside = Path(python).parent
    if platform != "win32":
        name, places = "deskcoach", [beside]
    else:
        name, places = "deskcoach-gui.exe", [beside, beside / "Scripts"]
    found = next((str(each / name) for each in places if (each / name).is_file()), "") or find(name)
    if found:
        return [found, *words]
    windowed = beside / "pythonw.exe"
    program = str(windowed) if platform == "win32" and windowed.is_file() else python
    return [program, "-m", "deskcoach", *words]


# -- Sees to it that one DeskCoach keeps a log, and that everybody finds the one that does ------


LOCK = "lock"
_LONGEST = 4096
_FAR = 1 << 30
"""Windows locks bytes and lets nobody else read them: the lock is set far behind the words."""
_CLOSED = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_TAKEN = {errno.EAGAIN, errno.EACCES, errno.EWOULDBLOCK, errno.EDEADLK}


class Other(NamedTuple):
    """Who holds the lock already.

    Attributes:
        host: The machine on which it runs; empty: it did not say yet.
        address: Where it listens, as `client.ask` takes it; empty: it did not say yet.
        pid: The number of its process there; 0: it did not say yet.
    """

    host: str = ""
    address: str = ""
    pid: int = 0

    @property
    def elsewhere(self) -> bool:
        """Whether it runs on another machine, which shares the folder with this one."""
        return bool(self.host) and self.host != socket.gethostname()


class Instance:
    """Being the one. Held until `release`, or until the process ends, however it ends."""

    def __init__(self, locks: list[int], address: str, made: Path | None = None) -> None:
        """Take over what was locked.

        Args:
            locks: Descriptors; the first one's file says where we listen.
            address: Where to listen.
            made: A folder that was made for this run alone.
        """
        self.address = address
        self._locks, self._made = locks, made
        words = {"host": socket.gethostname(), "pid": os.getpid(), "address": address}
        self._say(json.dumps(words).encode())

    def release(self) -> None:
        """Let another one start."""
        if not self._locks:
            return
        self._say(b"")
        for lock in self._locks:
            os.close(lock)
        self._locks = []
        if self._made is not None:
            with contextlib.suppress(OSError):
                (self._made / "socket").unlink(missing_ok=True)
                self._made.rmdir()

    def _say(self, words: bytes) -> None:
        with contextlib.suppress(OSError):  # a full disk: found in the usual place all the same
            os.ftruncate(self._locks[0], 0)
            os.lseek(self._locks[0], 0, os.SEEK_SET)
            os.write(self._locks[0], words)


def become_the_one(folders: Folders) -> Instance | Other:
    """Become the one that keeps this log, or tell who does.

    A local server alone is no lock: five simultaneous starts gave five servers.

    Where the log's folder takes no lock (it cannot be made or written, or the file system knows
    none), that of the runtime folder has to do.

    Raises:
        OSError: There is no place for a lock or a socket; its text is one line with a remedy.
    """
    try:
        private_folder(folders.data)
        beside_the_log = _locked(folders.data / LOCK)
        if beside_the_log is None:
            return _other(folders.data / LOCK)
    except OSError:
        beside_the_log = -1
    locks = [beside_the_log] if beside_the_log >= 0 else []
    try:
        return _with_address(folders, locks)
    except OSError:
        for lock in locks:
            os.close(lock)
        raise


def _with_address(folders: Folders, locks: list[int]) -> Instance | Other:
    """Settle where to listen: in the usual place, unless another log's DeskCoach is there."""
    runtime = folders.runtime
    try:
        own_folder(runtime)
        usual = _locked(runtime / LOCK)
        if usual is not None:
            locks.append(usual)
            address = client.endpoint(runtime)
            if sys.platform != "win32":
                own_folder(Path(address).parent)
            return Instance(locks, address)
    except OSError as error:
        if not locks:
            what_to_do = remedy(error, "check its permissions")
            raise OSError(f"{runtime}: {reason(error)}: {what_to_do}") from None
    if not locks:
        return _other(runtime / LOCK)
    if sys.platform == "win32":
        return Instance(locks, client.endpoint(folders.data))
    import tempfile  # half a MiB that the program rarely needs

    # A folder whose path leaves a socket's name some room.
    short = len(os.fsencode(tempfile.gettempdir())) < client.LONGEST_PATH - 40
    place = None if short else "/tmp"  # noqa: S108 - a folder of our own is made in it
    made = Path(tempfile.mkdtemp(prefix="deskcoach-", dir=place))
    return Instance(locks, str(made / "socket"), made)


def running(folders: Folders) -> Other:
    """The DeskCoach of this log on this machine, as its lock tells; nothing is known of none."""
    found = (_other(folder / LOCK) for folder in (folders.data, folders.runtime))
    return next((one for one in found if one.address and not one.elsewhere), Other())


def address_of(folders: Folders) -> str:
    """Where the DeskCoach of this log listens, if it runs: told by its lock, or the usual place."""
    return running(folders).address or client.endpoint(folders.runtime)


def wait_for_end(pid: int, seconds: float) -> None:
    """On Windows, wait until a process has ended: before that, its files cannot be replaced.

    Args:
        pid: Its number.
        seconds: How long at most.
    """
    if sys.platform == "win32":
        import _winapi

        with contextlib.suppress(OSError):  # it has ended already
            process = _winapi.OpenProcess(_winapi.SYNCHRONIZE, False, pid)
            _winapi.WaitForSingleObject(process, round(seconds * 1000))
            _winapi.CloseHandle(process)


def _locked(path: Path) -> int | None:
    """Open and lock the file; None where somebody holds it.

    Raises:
        OSError: It can be neither made nor opened, or not be locked.
    """
    while True:
        file = os.open(path, os.O_RDWR | os.O_CREAT | _CLOSED, 0o600)
        try:
            _lock(file)
        except OSError as error:
            os.close(file)
            if error.errno in _TAKEN:
                return None
            raise
        # Whoever removed the file meanwhile has made it another one than the next will lock.
        with contextlib.suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(file), path.stat()):
                return file
        os.close(file)


def _lock(file: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        os.lseek(file, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError as error:  # Wine's C library does not say why
            raise OSError(error.errno or errno.EACCES, error.strerror) from None
        os.lseek(file, 0, os.SEEK_SET)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _other(path: Path) -> Other:
    """What the lock file says, whatever is in its place."""
    try:
        file = os.open(path, os.O_RDONLY | _CLOSED)
        try:
            found: Any = json.loads(os.read(file, _LONGEST))
        finally:
            os.close(file)
        return Other(str(found["host"]), str(found["address"]), int(found["pid"]))
    except (OSError, ValueError, OverflowError, RecursionError, KeyError, TypeError):
        return Other()


# -- Gives memory that is free back to the system -----------------------------------------------


def give_back() -> None:
    """Let go of what nobody holds, and of the room in which it lay. It takes about 0.1 s.

    The C library keeps the pages of what was freed for itself, and after a window has gone that
    is a third of all that we have.
    """
    gc.unfreeze()  # what was frozen while a window stood would never be looked at again
    gc.collect()
    gc.freeze()
    if sys.platform == "linux":
        with contextlib.suppress(AttributeError, OSError):  # musl has no such function
            ctypes.CDLL(None).malloc_trim(0)
