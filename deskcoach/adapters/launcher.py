"""The entry in the desktop's menu, and the icon that panels and notifications look for by name.

A package of a distribution brings both; pip cannot. They are two files in the user's own folders.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from deskcoach.adapters.autostart import StartFile, exec_line
from deskcoach.adapters.resources import HOME, data_home, find_resource

_ENTRY = Path("applications/deskcoach.desktop")
_ICON = Path("icons/hicolor/256x256/apps/deskcoach.png")


class Launcher:
    """Both files, there or not.

    Args:
        command: What starts DeskCoach, word by word, the program by its whole path.
        environ: The environment of the process.

    Raises:
        NoHomeError: Nothing says where this user keeps things.
    """

    def __init__(self, command: Sequence[str], environ: Mapping[str, str]) -> None:
        folder = data_home(environ)
        text = find_resource("assets/deskcoach.desktop").read_text(encoding="utf-8")
        entry = text.replace("Exec=deskcoach", f"Exec={exec_line(command)}").encode()
        self._entry = StartFile(folder / _ENTRY, entry)
        self._icon = StartFile(folder / _ICON, find_resource("assets/deskcoach.png").read_bytes())
        self._portable = bool(environ.get(HOME))
        named = environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
        self._shared = [Path(name) for name in named.split(":") if name.startswith("/")]

    @property
    def wanted(self) -> bool:
        """Whether it is missing: not where a package brought it, nor in portable use."""
        there = any((folder / _ENTRY).exists() for folder in self._shared)
        return not (self._portable or there or self.is_on())

    @property
    def path(self) -> Path:
        """Where the entry lies, or would."""
        return self._entry.path

    def is_on(self) -> bool:
        """Whether the user's own entry is there."""
        return self._entry.is_on()

    @property
    def problem(self) -> str:
        """What is wrong with the entry that is there, in one line; empty: nothing."""
        return (
            "its program is not there: write it anew, with `deskcoach launcher on`"
            if (self._entry.problem)
            else ""
        )

    def on(self) -> None:
        """Write both files.

        Raises:
            OSError: One could not be written; its text is one line with a remedy.
        """
        self._icon.on()
        self._entry.on()

    def off(self) -> None:
        """Remove both files.

        Raises:
            OSError: One could not be removed; its text is one line with a remedy.
        """
        self._entry.off()
        self._icon.off()
