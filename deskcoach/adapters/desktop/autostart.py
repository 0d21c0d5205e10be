"""Starting with the desktop session: switched on, off, and asked about."""

import re
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from deskcoach.adapters.files import read_whole, reason, remedy, write_whole
from deskcoach.adapters.paths import HOME, config_home, home
from deskcoach.core.messages import printable

_RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
_RUN_NAME = "DeskCoach"
_AGENT = "org.deskcoach.DeskCoach"
_READABLE = 0o644
_MOST = 1_000_000  # bytes
_SHOWN = 200  # characters of what a file starts


class Autostart(Protocol):
    """Whether DeskCoach starts with the session."""

    def is_on(self) -> bool:
        """Whether it is to."""
        ...

    @property
    def problem(self) -> str:
        """Why it does not although it is to, and what to do, in one line; empty: nothing."""
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
    # Whoever keeps everything in one folder finds it there after the next login as well.
    own = str(Path(environ[HOME]).expanduser().absolute()) if environ.get(HOME) else ""
    if platform == "win32":
        words = [*command, "--home", own] if own else command
        return RunKey(words, winreg or _winreg())
    if own:
        command = ["/usr/bin/env", f"{HOME}={own}", *command]
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
        # Where the program has gone, desktops pass over what starts it.
        f"TryExec={command[0].replace(chr(92), 2 * chr(92))}",
        "Icon=deskcoach",
        "StartupNotify=false",
        # After the panel: a tray that is there at once needs no waiting for.
        "X-GNOME-Autostart-Delay=3",
    ]
    return ("\n".join(lines) + "\n").encode()


def exec_line(command: Sequence[str]) -> str:
    """The words of a command as the Desktop Entry Specification quotes them."""
    return " ".join(_quoted(word) for word in command)


def exec_words(line: str) -> list[str]:
    """What `exec_line` quoted."""
    found = re.findall(r'"((?:[^"\\]|\\.)*)"|([^ ]+)', line.replace("\\\\", "\\"))
    words = [bare or re.sub(r"\\(.)", r"\1", quoted) for quoted, bare in found]
    return [word.replace("%%", "%") for word in words]


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
    import plistlib

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

    @property
    def problem(self) -> str:
        return _missing(self._program()) if self.is_on() else ""

    def _program(self) -> str:
        """What the file that is there starts."""
        content = read_whole(self.path, _MOST)
        if self.path.suffix == ".plist":
            import plistlib

            try:
                words = [str(word) for word in plistlib.loads(content)["ProgramArguments"]]
            except Exception:  # noqa: BLE001 - plistlib raises what expat, or a key, makes of it
                words = []
        else:
            lines = content.decode(errors="replace").splitlines()
            found = [line[5:] for line in lines if line.replace(" ", "").startswith("Exec=")]
            words = exec_words(found[0].lstrip(" =")) if found else []
        if words and Path(words[0]).name == "env":
            words = [word for word in words[1:] if "=" not in word]
        return words[0] if words else ""

    def on(self) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self.path, self._content, _READABLE)
        except OSError as error:
            raise self._refusal(error) from None

    def off(self) -> None:
        try:
            self.path.unlink(missing_ok=True)
        except OSError as error:
            raise self._refusal(error) from None

    def _refusal(self, error: OSError) -> OSError:
        what_to_do = remedy(error, "check the permissions of its folder")
        return OSError(f"{self.path}: {reason(error)}: {what_to_do}")


class Nowhere:
    """A user without a home: nothing can start at a login that there is not."""

    problem = ""

    def __init__(self, why: str) -> None:
        self._why = why

    def is_on(self) -> bool:
        return False

    def on(self) -> None:
        raise OSError(self._why)

    def off(self) -> None:
        """It is already."""


class RunKey:
    """The value under Windows' Run key."""

    def __init__(self, command: Sequence[str], winreg: Any) -> None:
        self._command = command
        self._winreg = winreg

    def is_on(self) -> bool:
        try:
            with self._open(self._winreg.KEY_READ) as key:
                self._winreg.QueryValueEx(key, _RUN_NAME)
        except OSError:
            return False
        return True

    @property
    def problem(self) -> str:
        try:
            with self._open(self._winreg.KEY_READ) as key:
                line = str(self._winreg.QueryValueEx(key, _RUN_NAME)[0])
        except OSError:
            return ""
        return _missing(_started(line))

    def on(self) -> None:
        import subprocess  # 30 ms that no start needs

        line = subprocess.list2cmdline(self._command)
        try:
            with self._open(self._winreg.KEY_SET_VALUE) as key:
                self._winreg.SetValueEx(key, _RUN_NAME, 0, self._winreg.REG_SZ, line)
        except OSError as error:
            raise self._refusal(error) from None

    def off(self) -> None:
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
    import winreg

    return winreg


def _started(line: str) -> str:
    """The program of a line: in quotes, or up to its `.exe`, or the first word."""
    if line.startswith('"'):
        return line[1:].split('"', maxsplit=1)[0]
    words = line.split(" ")
    ways = [" ".join(words[:count]) for count in range(1, len(words) + 1)]
    return next((way for way in ways if way.lower().endswith(".exe")), words[0])


def _missing(program: str) -> str:
    """One line where this program is not there; empty where it is."""
    if program and shutil.which(program):
        return ""
    return (
        "the program that starts at login is not there "
        f"({printable(program)[:_SHOWN] or 'none is named'}): switch it "
        "off and on again, with `deskcoach autostart on`"
    )
