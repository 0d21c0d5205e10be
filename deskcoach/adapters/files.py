"""Files that are replaced whole or not at all, and folders that are nobody else's business."""

import contextlib
import errno
import os
import stat
from pathlib import Path

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700


def private_folder(path: Path) -> None:
    """Make the folder where it is missing, for this user only.

    Raises:
        OSError: It cannot be made, or a file is in its place.
    """
    path.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    with contextlib.suppress(OSError):  # not ours to change: what is in it is private still
        path.chmod(PRIVATE_FOLDER)


def own_folder(path: Path) -> None:
    """Make the folder, or see that the one that is there was made by this user.

    Where others may write beside it (`/tmp`), somebody could have been there first.

    Raises:
        OSError: It cannot be made, is a link, or belongs to somebody else.
    """
    private_folder(path)
    found = path.lstat()
    if stat.S_ISLNK(found.st_mode) or (os.name == "posix" and found.st_uid != os.geteuid()):
        raise PermissionError(errno.EPERM, "belongs to somebody else", str(path))


def create_private(path: Path) -> None:
    """Make an empty file that only this user can read, or see that an existing one is such.

    Raises:
        OSError: It can be neither made nor opened.
    """
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE_FILE))
    with contextlib.suppress(OSError):
        path.chmod(PRIVATE_FILE)


def put_in_place(part: Path, path: Path) -> None:
    """Let the finished file `part` become `path`, so that a power cut leaves the old or the new.

    Raises:
        OSError: It cannot be written through or moved.
    """
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    part.replace(path)
    if os.name == "posix":  # Windows cannot open a folder, and needs no such thing
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def write_whole(path: Path, content: bytes, mode: int = PRIVATE_FILE) -> None:
    """Write the file whole or not at all; where it is a link, its target is written.

    Args:
        path: The file; its folder exists.
        content: Everything that it is to hold.
        mode: Its permissions when it is new; an existing file keeps its own.

    Raises:
        OSError: It could not be written; what was there is untouched.
    """
    target = path.resolve()  # a link into somebody's dotfiles must stay a link
    part = target.with_name(f".{target.name}.part")
    if target.exists():
        mode = target.stat().st_mode & 0o777
    try:
        part.write_bytes(content)
        part.chmod(mode)
        put_in_place(part, target)
    except OSError:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def reason(error: OSError) -> str:
    """Why the system refused, in small letters and without the path, which the caller names."""
    return (error.strerror or type(error).__name__).lower()


def named(path: str) -> str:
    """A path as it can stand in one line: what cannot be printed is written as an escape."""
    return "".join(
        c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in path
    )
