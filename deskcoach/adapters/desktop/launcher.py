"""What the desktop shows of us: an entry in its menu, the icon, cards on top but in no list.

A package of a distribution brings these, and that packs are opened by us; pip cannot. They are
three files in the user's own folders.
"""

import contextlib
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from deskcoach.adapters.desktop.autostart import StartFile, exec_line
from deskcoach.adapters.paths import HOME, data_home, find_resource

if TYPE_CHECKING:
    from deskcoach.adapters.presence.linux.x11 import X11

_ENTRY = Path("applications/deskcoach.desktop")
_ICON = Path("icons/hicolor/256x256/apps/deskcoach.png")
_KIND = Path("mime/packages/deskcoach.xml")
_READ_ANEW = (("update-mime-database", "mime"), ("update-desktop-database", "applications"))
"""What makes desktops take up which files are packs, and who opens them, and of which folder."""


class Launcher:
    """The files, there or not.

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
        kind = find_resource("assets/deskcoach.mime.xml").read_bytes()
        self._kind = StartFile(folder / _KIND, kind)
        self._folder, self._environ = folder, environ
        self._portable = bool(environ.get(HOME))
        named = environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
        self._shared = [Path(name) for name in named.split(":") if name.startswith("/")]

    @property
    def wanted(self) -> bool:
        """Whether it is missing: not where a package brought it, nor in portable use."""
        return not (self._brought or self.is_on())

    @property
    def older(self) -> bool:
        """Whether the entry that is there is that of a version which knew no packs."""
        return self.is_on() and not (self._brought or self._kind.is_on())

    @property
    def _brought(self) -> bool:
        return self._portable or any((folder / _ENTRY).exists() for folder in self._shared)

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
        """Write them.

        Raises:
            OSError: One could not be written; its text is one line with a remedy.
        """
        for each in (self._icon, self._kind, self._entry):
            each.on()
        self._tell()

    def off(self) -> None:
        """Remove them.

        Raises:
            OSError: One could not be removed; its text is one line with a remedy.
        """
        for each in (self._entry, self._kind, self._icon):
            each.off()
        self._tell()

    def _tell(self) -> None:
        """Have the desktop read its folders anew; one that has no such program does it itself."""
        import subprocess  # only where the entry is written or removed

        for name, place in _READ_ANEW:
            program = shutil.which(name, path=self._environ.get("PATH"))
            folder, env = self._folder / place, dict(self._environ)
            if program is None or not folder.is_dir():
                continue
            with contextlib.suppress(OSError, subprocess.SubprocessError):
                subprocess.run(  # noqa: S603 - the desktop's own program
                    (program, str(folder)), env=env, capture_output=True, timeout=10, check=False
                )


# -- Breaks that the desktop itself asks for: GNOME 48 and later can, beside us -----------------


READER = ("gsettings", "get", "org.gnome.desktop.break-reminders", "selected-breaks")


def desktop_asks_for_breaks(environ: Mapping[str, str], reader: tuple[str, ...] = READER) -> bool:
    """Whether GNOME's own reminders are switched on. Waits for a few ms, on GNOME only."""
    if "GNOME" not in environ.get("XDG_CURRENT_DESKTOP", "").split(":"):
        return False
    import subprocess

    try:
        told = subprocess.run(  # noqa: S603 - the command above
            reader, env=dict(environ), capture_output=True, text=True, timeout=2, check=True
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return False  # an older GNOME knows no such setting
    return "'" in told  # a list of names, such as ['eyesight', 'movement']


# -- What comes unasked, on X11: in no list of windows, and over one that fills the screen ------


SKIP = ("_NET_WM_STATE_SKIP_TASKBAR", "_NET_WM_STATE_SKIP_PAGER")


def keep_out_of_lists(window: int, environ: Mapping[str, str]) -> None:
    """Mark a window that is not shown yet; Qt adds its own marks to these when it shows it.

    Most window managers put all others under a window that fills the screen. So that who works in
    such a one sees it, it is none of theirs then.

    Where there is no X server, or it does not answer, the window is listed, which is no harm.

    Args:
        window: Its X11 id.
        environ: Where the display is named.
    """
    if sys.platform != "linux" or not environ.get("DISPLAY"):
        return
    from deskcoach.adapters.presence.linux.x11 import X11

    server = X11(environ, lambda: None, lambda _: None, lambda: None)
    server.open()
    try:
        if server.up:
            server.leave_to_itself(window, on=_is_filled(server, environ))
            server.set_atoms(window, "_NET_WM_STATE", SKIP)
    except OSError:
        return
    finally:
        server.close()


def _is_filled(server: "X11", environ: Mapping[str, str]) -> bool:
    """Whether the window in front fills the screen, or may: of those of Wayland, X knows none."""
    active = (*server.numbers(server.root, "_NET_ACTIVE_WINDOW"), 0)[0]
    if not active:
        # GNOME puts notifications on top by itself.
        gnome = "GNOME" in environ.get("XDG_CURRENT_DESKTOP", "").split(":")
        return bool(environ.get("WAYLAND_DISPLAY")) and not gnome
    states = server.numbers(active, "_NET_WM_STATE")
    return server.atom("_NET_WM_STATE_FULLSCREEN") in states
