"""The person's own files: what they export and import; keeps the port Files."""

import os
import stat
from pathlib import Path

from deskcoach.adapters.files import PRIVATE_FILE, named, reason, write_whole

_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
"""A pipe at whose other end nobody writes must not hold the program up."""


class OwnFiles:
    """Files anywhere the person may write."""

    def read(self, path: str, most: int) -> bytes:
        """The file's content, or the first `most` + 1 bytes of it.

        Raises:
            OSError: It cannot be read; the text is one line.
        """
        try:
            return _read(path, most)
        except (OSError, ValueError) as error:
            remedy = "check its name and permissions"
            raise OSError(f"{named(path)}: {_why(error)}: {remedy}") from None

    def write(self, path: str, content: bytes) -> None:
        """Write the file whole or not at all, for this user only.

        Raises:
            OSError: It cannot be written; the text is one line, and what was there is untouched.
        """
        try:
            if Path(path).is_file():  # what others may read must not become what they may read
                Path(path).chmod(PRIVATE_FILE)
            write_whole(Path(path), content)
        except (OSError, ValueError) as error:
            remedy = "choose another place or name"
            raise OSError(f"{named(path)}: {_why(error)}: {remedy}") from None


def _read(path: str, most: int) -> bytes:
    with os.fdopen(os.open(path, os.O_RDONLY | _AT_ONCE), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(0, "is a pipe or a device, not a file")
        return file.read(most + 1)


def _why(error: OSError | ValueError) -> str:
    return reason(error) if isinstance(error, OSError) else "no file can have such a name"
