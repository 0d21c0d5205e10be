"""Starting with the desktop session: switched on, off, and asked about."""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from deskcoach.adapters.files import read_whole, reason, write_whole
from deskcoach.adapters.resources import config_home, home

_RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
_RUN_NAME = "DeskCoach"
_AGENT = "org.deskcoach.DeskCoach"
_READABLE = 0o644
_MOST = 1_000_000  # bytes


class Autostart(Protocol):
    """Whether DeskCoach starts with the session."""

    def is_on(self) -> bool:
        """Whether it does."""
        ...

    def on(self) -> None:
        """Let it.

        Raises:
            OSError: It could not be written; its text is one line with a remedy.
        """
        ...

    def off(self) -> None:
        """Let it not.

        Raises:
            OSError: It could not be written; its text is one line with a remedy.
        """
        ...


def choose_autostart(
    command: Sequence[str],
    environ: Mapping[str, str],
    platform: str = sys.platform,
    winreg: Any = None,
) -> Autostart:
    """The way of this platform.

    Args:
        command: What starts DeskCoach, word by word, the program by its whole path.
        environ: The environment of the process.
        platform: As `sys.platform` names it.
        winreg: Windows' module of that name.
    """
    if platform == "win32":
        import subprocess  # noqa: PLC0415 - on Windows alone

        return RunKey(subprocess.list2cmdline(command), winreg or _winreg())
    if platform == "darwin":
        agents = home(environ) / "Library" / "LaunchAgents"
        return StartFile(agents / f"{_AGENT}.plist", launch_agent(command))
    return StartFile(
        config_home(environ) / "autostart" / "deskcoach.desktop", desktop_entry(command)
    )


def desktop_entry(command: Sequence[str]) -> bytes:
    """The file that XDG desktops start at login."""
    lines = [
        "[Desktop Entry]",
        "Type=Application",
        "Name=DeskCoach",
        "Comment=Breaks, desk stretches and strength sessions",
        f"Exec={exec_line(command)}",
        "Icon=deskcoach",
        "StartupNotify=false",
        # After the panel: a tray that is there at once needs no waiting for.
        "X-GNOME-Autostart-Delay=3",
    ]
    return ("\n".join(lines) + "\n").encode()


def exec_line(command: Sequence[str]) -> str:
    """The words of a command as the Desktop Entry Specification quotes them."""
    return " ".join(_quoted(word) for word in command)


def _quoted(word: str) -> str:
    word = word.replace("%", "%%")
    reserved = " \t\n\"'\\><~|&;$*?#()`"
    if word and not any(sign in reserved for sign in word):
        return word
    for sign in '\\"`$':
        word = word.replace(sign, "\\" + sign)
    # The file's own string escapes are undone before the quoting is.
    return '"' + word.replace("\\", "\\\\") + '"'


def launch_agent(command: Sequence[str]) -> bytes:
    """The file that macOS starts at login."""
    agent = {
        "Label": _AGENT,
        "ProgramArguments": list(command),
        "RunAtLoad": True,
        "ProcessType": "Interactive",
    }
    import plistlib  # noqa: PLC0415 - on macOS alone

    return plistlib.dumps(agent)


class StartFile:
    """A file that the session reads at login."""

    def __init__(self, path: Path, content: bytes) -> None:
        self.path = path
        self._content = content

    def is_on(self) -> bool:
        """Whether the file is there and not switched off inside, as some desktops do."""
        try:
            text = read_whole(self.path, _MOST).lower().replace(b" ", b"")
        except OSError:
            return False
        return b"hidden=true" not in text and b"autostart-enabled=false" not in text

    def on(self) -> None:
        """Write the file.

        Raises:
            OSError: It could not be written; its text is one line with a remedy.
        """
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self.path, self._content, _READABLE)
        except OSError as error:
            raise self._refusal(error) from None

    def off(self) -> None:
        """Remove the file.

        Raises:
            OSError: It could not be removed; its text is one line with a remedy.
        """
        try:
            self.path.unlink(missing_ok=True)
        except OSError as error:
            raise self._refusal(error) from None

    def _refusal(self, error: OSError) -> OSError:
        return OSError(f"{self.path}: {reason(error)}: check the permissions of its folder")


class RunKey:
    """The value under Windows' Run key."""

    def __init__(self, line: str, winreg: Any) -> None:
        self._line = line
        self._winreg = winreg

    def is_on(self) -> bool:
        """Whether the value is there."""
        try:
            with self._open(self._winreg.KEY_READ) as key:
                self._winreg.QueryValueEx(key, _RUN_NAME)
        except OSError:
            return False
        return True

    def on(self) -> None:
        """Write the value.

        Raises:
            OSError: It could not be written; its text is one line with a remedy.
        """
        try:
            with self._open(self._winreg.KEY_SET_VALUE) as key:
                self._winreg.SetValueEx(key, _RUN_NAME, 0, self._winreg.REG_SZ, self._line)
        except OSError as error:
            raise self._refusal(error) from None

    def off(self) -> None:
        """Remove the value.

        Raises:
            OSError: It could not be removed; its text is one line with a remedy.
        """
        try:
            with self._open(self._winreg.KEY_SET_VALUE) as key:
                self._winreg.DeleteValue(key, _RUN_NAME)
        except FileNotFoundError:
            return
        except OSError as error:
            raise self._refusal(error) from None

    def _open(self, access: int) -> Any:
        return self._winreg.CreateKeyEx(self._winreg.HKEY_CURRENT_USER, _RUN_KEY, 0, access)

    @staticmethod
    def _refusal(error: OSError) -> OSError:
        return OSError(f"HKEY_CURRENT_USER\\{_RUN_KEY}: {reason(error)}: ask who runs this machine")


def _winreg() -> Any:
    import winreg  # noqa: PLC0415 - only on Windows

    return winreg


def start_command() -> list[str]:
    """What starts this very installation again, without a console window."""
    program = Path(sys.executable)
    beside = program.with_name("pythonw.exe")
    if os.name == "nt" and beside.exists():
        program = beside
    return [str(program), "-m", "deskcoach"]
