"""The person's own files: what they export and import; keeps the port Files."""

from pathlib import Path

from deskcoach.adapters.files import PRIVATE_FILE, reason, write_whole


class OwnFiles:
    """Files anywhere the person may write."""

    def read(self, path: str, most: int) -> bytes:
        """The file's content, or the first `most` + 1 bytes of it.

        Raises:
            OSError: It cannot be read; the text is one line.
        """
        try:
            with Path(path).open("rb") as file:
                return file.read(most + 1)
        except OSError as error:
            raise OSError(f"{path}: {reason(error)}: check its name and permissions") from None

    def write(self, path: str, content: bytes) -> None:
        """Write the file whole or not at all, for this user only.

        Raises:
            OSError: It cannot be written; the text is one line, and what was there is untouched.
        """
        try:
            if Path(path).is_file():  # what others may read must not become what they may read
                Path(path).chmod(PRIVATE_FILE)
            write_whole(Path(path), content)
        except OSError as error:
            raise OSError(f"{path}: {reason(error)}: choose another place or name") from None
