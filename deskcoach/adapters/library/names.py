"""What exercises were called that are deleted: the log names them for as long as it is kept.

One line for each in `deleted/names.txt`, beside the exercises: its id, a blank, its name.
"""

import contextlib
import re
from collections.abc import Mapping
from pathlib import Path

from deskcoach.adapters.files import private_folder, read_whole, reason, remedy, write_whole
from deskcoach.core.json_input import MOST_BYTES

DELETED = "deleted"
"""The folder of what was deleted, beside the files."""
MOST_NAMES = 5000
"""Names that are remembered; of more, the oldest go."""
_LINE = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*) (\S.{0,59})")


def read_names(folder: Path) -> dict[str, str]:
    """The names by id, the oldest first; a line that somebody has spoilt is passed over.

    Args:
        folder: That of the exercises.
    """
    with contextlib.suppress(OSError):
        text = read_whole(_file(folder), MOST_BYTES).decode(errors="replace")
        # An editor on Windows ends its lines with two signs.
        found = (_LINE.fullmatch(line.removesuffix("\r")) for line in text.split("\n"))
        return {line[1]: line[2] for line in found if line}
    return {}


def remember_names(folder: Path, names: Mapping[str, str]) -> None:
    """Add names, or have another one in the place of one.

    Raises:
        OSError: They cannot be written; one line.
    """
    known = read_names(folder)
    if {**known, **names} == known:
        return
    for each in names:
        known.pop(each, None)
    _write(folder, known | dict(names))


def _write(folder: Path, names: Mapping[str, str]) -> None:
    path = _file(folder)
    lines = [f"{each} {name}\n" for each, name in names.items()][-MOST_NAMES:]
    try:
        private_folder(path.parent)
        write_whole(path, "".join(lines).encode())
    except OSError as error:
        told = f"{path}: {reason(error)}"
        raise OSError(f"{told}: {remedy(error, 'check its name and permissions')}") from None


def _file(folder: Path) -> Path:
    return folder / DELETED / "names.txt"
