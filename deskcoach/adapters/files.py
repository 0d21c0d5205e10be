"""The one way to read and the one way to write a file; folders that are nobody else's business.

Files are replaced whole or not at all. What is read may have been put there by a stranger.
"""

import contextlib
import errno
import os
import stat
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from deskcoach.core.export.share import Commit, nobody_cancels
from deskcoach.core.messages import printable, sentence

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
PARTS = ".deskcoach-*.part"
"""Files that are being written."""

NO_FILE = "is a pipe or a device, not a file"

_CLOSING = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_LEFT_OVER = 600.0  # seconds; nobody writes one file for so long
_MOST_LINKS = 40  # as many as Linux follows


def private_folder(path: Path) -> None:
    """Make the folder where it is missing, for this user only.

    Raises:
        OSError: It cannot be made, or a file is in its place.
    """
    path.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    with contextlib.suppress(OSError):  # not ours to change: what is in it is private still
        _close_to_others(path)


def _close_to_others(path: Path) -> None:
    """Let nobody else into a folder of this user's own; what a link leads to is left alone.

    Raises:
        OSError: It is a link, no folder, somebody else's, or cannot be changed.
    """
    if os.name != "posix":
        return
    folder = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        found = os.fstat(folder)
        if found.st_uid != os.geteuid():
            raise PermissionError(errno.EPERM, "belongs to somebody else", str(path))
        if stat.S_IMODE(found.st_mode) != PRIVATE_FOLDER:
            os.fchmod(folder, PRIVATE_FOLDER)
    finally:
        os.close(folder)


def own_folder(path: Path) -> None:
    """Make the folder, or see that the one that is there was made by this user.

    Where others may write beside it (`/tmp`), somebody could have been there first.

    Raises:
        OSError: It cannot be made, is a link, or belongs to somebody else; nothing was changed.
    """
    if path.is_symlink():  # somebody else's or not: where it leads can change
        raise PermissionError(errno.EPERM, "is a link, which may be somebody else's", str(path))
    path.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    _close_to_others(path)


def create_private(path: Path) -> None:
    """Make an empty file that only this user can read, or see that an existing one is such.

    Raises:
        OSError: It can be neither made nor opened.
    """
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE_FILE))
    with contextlib.suppress(OSError):
        path.chmod(PRIVATE_FILE)


@contextlib.contextmanager
def replacing(
    target: Path, mode: int = PRIVATE_FILE, committing: Commit = nobody_cancels
) -> Iterator[Path]:
    """Give an empty file beside `target` that becomes it at the end, or goes if something fails.

    Its name cannot be guessed and nobody else may read it, so that in a folder where others
    may write, nobody can have put a link or a file of theirs in its place. A power cut leaves
    the old file or the new one.

    Args:
        target: What it becomes; its folder exists.
        mode: The permissions in the end.
        committing: Is called when it is whole, before it becomes `target`.

    Raises:
        OSError: It cannot be made, written through or moved; what was there is untouched.
    """
    _drop_left_over(target.parent)
    part = target.with_name(f".deskcoach-{os.urandom(16).hex()}.part")
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | _CLOSING
    os.close(os.open(part, flags, PRIVATE_FILE))
    try:
        yield part
        if mode != PRIVATE_FILE:
            part.chmod(mode)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        committing()
        part.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    _settle(target.parent)


def _drop_left_over(folder: Path) -> None:
    """Remove what a program of this user's has left there when it was killed while it wrote."""
    with contextlib.suppress(OSError):
        for found in folder.glob(PARTS):
            look = found.lstat()
            if is_ours(look) and look.st_mtime < time.time() - _LEFT_OVER:
                found.unlink()


def _settle(folder: Path) -> None:
    """See that the folder itself is on the disk."""
    if os.name != "posix":  # Windows cannot open a folder, and needs no such thing
        return
    try:
        opened = os.open(folder, os.O_RDONLY)
    except PermissionError:  # one may put files into it and not look: then this is all one can do
        return
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def write_whole(
    path: Path,
    content: bytes | Iterator[bytes],
    mode: int = PRIVATE_FILE,
    *,
    keep_mode: bool = True,
    committing: Commit = nobody_cancels,
) -> None:
    """Write the file whole or not at all; where it is the person's own link, its target is written.

    Args:
        path: The file; its folder exists.
        content: Everything that it is to hold, at once or bit by bit.
        mode: Its permissions when it is new.
        keep_mode: An existing file of this user's keeps its permissions.
        committing: Is called when it is whole, before it takes the place of what was there.

    Raises:
        OSError: It could not be written; what was there is untouched.
    """
    target = _behind_links(path)
    with contextlib.suppress(FileNotFoundError):
        found = target.lstat()
        if not stat.S_ISREG(found.st_mode):
            kind = "is a folder" if stat.S_ISDIR(found.st_mode) else NO_FILE
            raise OSError(errno.EINVAL, kind, str(path))
        if keep_mode and is_ours(found):
            mode = found.st_mode & 0o777
    with replacing(target, mode, committing) as part, part.open("wb") as file:
        file.writelines([content] if isinstance(content, bytes) else content)


def _behind_links(path: Path) -> Path:
    """Where a link leads: one into somebody's dotfiles must stay a link. Others' are not followed.

    Raises:
        OSError: A link belongs to somebody else, or leads in a circle.
    """
    for _ in range(_MOST_LINKS):
        if not path.is_symlink():
            return path.parent.resolve() / path.name
        if not is_ours(path.lstat()):
            raise PermissionError(errno.EPERM, "is a link that somebody else made", str(path))
        path = path.parent / path.readlink()
    raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))


def is_ours(found: os.stat_result) -> bool:
    """Whether this user made it, or the system did."""
    return os.name != "posix" or found.st_uid in {os.geteuid(), 0}


def open_file(path: str | os.PathLike[str]) -> BinaryIO:
    """Open a file to read it, and nothing else that may stand in its place.

    A pipe at whose other end nobody writes must not hold the program up, nor a device that
    never ends.

    Raises:
        OSError: It cannot be opened, or is no file; `reason` says why.
    """
    try:
        opened = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _CLOSING)
    except OSError as error:
        if error.errno == errno.ENXIO:  # a socket
            raise OSError(errno.EINVAL, NO_FILE, os.fspath(path)) from None
        if error.errno == errno.EACCES and os.path.isdir(path):  # noqa: PTH112 - Windows opens none
            raise _is_folder(path) from None
        raise
    found = os.fstat(opened)
    if not stat.S_ISREG(found.st_mode):
        os.close(opened)
        if stat.S_ISDIR(found.st_mode):
            raise _is_folder(path)
        raise OSError(errno.EINVAL, NO_FILE, os.fspath(path))
    return os.fdopen(opened, "rb")


def _is_folder(path: str | os.PathLike[str]) -> OSError:
    return OSError(errno.EISDIR, os.strerror(errno.EISDIR), os.fspath(path))


def read_whole(path: str | os.PathLike[str], most: int) -> bytes:
    """The content of a file that a person, or a stranger, may have put there.

    Raises:
        OSError: It cannot be read, is no file, or holds more than `most` bytes, in which case
            nothing of it was read; `reason` says why.
    """
    with open_file(path) as file:
        size = os.fstat(file.fileno()).st_size
        if size <= most:
            content = file.read(size + 1) or b""
            if len(content) > size:  # it grows meanwhile; in /proc no size is true
                content += file.read(most + 1 - size) or b""
            if len(content) <= most:
                return content
    raise OSError(errno.EFBIG, f"is larger than {most:,} bytes", os.fspath(path))


_FULL = sentence("free some space")
_REFUSALS = {
    errno.EEXIST: (sentence("a file stands where a folder belongs"), sentence("move it away")),
    errno.ENOTDIR: (sentence("a file stands where a folder belongs"), sentence("move it away")),
    errno.ENOENT: (sentence("no such file or directory"), sentence("check its name")),
    errno.ENOSPC: (sentence("the disk is full"), _FULL),
    errno.EDQUOT: (sentence("your share of the disk is used up"), _FULL),
    errno.EROFS: (
        sentence("the file system is read-only"),
        sentence("choose another place, or make it writable"),
    ),
    errno.EIO: (
        sentence("the disk does not answer"),
        sentence("check the disk and its free space"),
    ),
    errno.ENAMETOOLONG: (sentence("its name is too long"), sentence("choose a shorter one")),
    errno.ELOOP: (sentence("its links lead in a circle"), sentence("mend the links")),
}
"""What the system says in words of its own and in the language of its own, and what to do."""


def reason(error: OSError) -> str:
    """Why the system refused, in small letters and without the path, which the caller names."""
    ours = _REFUSALS.get(error.errno or 0)
    return ours[0] if ours else (error.strerror or type(error).__name__).lower()


def remedy(error: OSError, usual: str) -> str:
    """What to do about it; `usual` where the reason does not say it."""
    ours = _REFUSALS.get(error.errno or 0)
    return ours[1] if ours else usual


# -- The person's own files: what they export and import; keeps the port Files ------------------


class OwnFiles:
    """Files anywhere the person may write.

    Args:
        committing: Is called when a file is whole, before it takes the place of what was there.
    """

    def __init__(self, committing: Commit = nobody_cancels) -> None:
        self._committing = committing

    def read(self, path: str, most: int) -> bytes:
        """The file's content."""
        try:
            return read_whole(path, most)
        except (OSError, ValueError) as error:
            large = isinstance(error, OSError) and error.errno == errno.EFBIG
            remedy = "choose another file" if large else "check its name and permissions"
            raise OSError(f"{printable(path)}: {_why(error)}: {remedy}") from None

    def write(self, path: str, content: bytes | Iterator[bytes]) -> None:
        """Write the file whole or not at all, for this user only, whoever could read it before."""
        try:
            write_whole(Path(path), content, keep_mode=False, committing=self._committing)
        except (OSError, ValueError) as error:
            remedy = "choose another place or name"
            raise OSError(f"{printable(path)}: {_why(error)}: {remedy}") from None


def _why(error: OSError | ValueError) -> str:
    return reason(error) if isinstance(error, OSError) else "no file can have such a name"
