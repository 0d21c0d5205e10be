"""The person's own files: what they export and import; keeps the port Files."""

import errno
from pathlib import Path

from deskcoach.adapters.files import read_whole, reason, write_whole
from deskcoach.core.problems import printable


class OwnFiles:
    """Files anywhere the person may write."""

    def read(self, path: str, most: int) -> bytes:
        """The file's content.

        Raises:
            OSError: It cannot be read, or holds more than `most` bytes; the text is one line.
        """
        try:
            return read_whole(path, most)
        except (OSError, ValueError) as error:
            large = isinstance(error, OSError) and error.errno == errno.EFBIG
            remedy = "choose another file" if large else "check its name and permissions"
            raise OSError(f"{printable(path)}: {_why(error)}: {remedy}") from None

    def write(self, path: str, content: bytes) -> None:
        """Write the file whole or not at all, for this user only, whoever could read it before.

        Raises:
            OSError: It cannot be written; the text is one line, and what was there is untouched.
        """
        try:
            write_whole(Path(path), content, keep_mode=False)
        except (OSError, ValueError) as error:
            remedy = "choose another place or name"
            raise OSError(f"{printable(path)}: {_why(error)}: {remedy}") from None


def _why(error: OSError | ValueError) -> str:
    return reason(error) if isinstance(error, OSError) else "no file can have such a name"
