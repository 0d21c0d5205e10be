"""Programs on the Windows desktop: a screen with a tray, Wine on it, and what was said back.

Runs where `inside` has mounted what the chroot needs (`tools/windows/test` does that).
"""

import contextlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tools.desktop_session import Session, session

PYTHON = r"Z:\w\python\python.exe"
PYTHONW = r"Z:\w\python\pythonw.exe"
USER = "Jörg Müller Петров"
"""The user's name, and so the name of the folder with the settings and the log."""


@dataclass
class WindowsDesktop:
    r"""A screen with Windows programs on it.

    Attributes:
        session: The X11 session that shows it.
        folder: What `setup` made: `debian`, and `shared`, which Windows knows as `Z:\w`.
        prefix: The registry and the drive C, below `shared`.
    """

    session: Session
    folder: Path
    prefix: str = "prefix"

    @property
    def drive_c(self) -> Path:
        """The drive C."""
        return self.folder / "shared" / self.prefix / "drive_c"

    @property
    def profile(self) -> Path:
        """The user's own folder."""
        return self.drive_c / "users" / USER

    def command(
        self, *words: str, env: Mapping[str, str] | None = None, program: str = "wine"
    ) -> list[str]:
        """How Linux starts a Windows program: nothing of our own environment reaches it.

        Wine itself keeps back what begins with `QT_`.
        """
        its = {
            "HOME": "/w/home",
            "USER": USER,
            "PATH": "/usr/bin:/bin:/usr/sbin",
            "LANG": "C.UTF-8",
            "DISPLAY": self.session.env["DISPLAY"],
            "WINEPREFIX": f"/w/{self.prefix}",
            "WINEDEBUG": "-all",
            **(env or {}),
        }
        told = [f"{name}={value}" for name, value in its.items()]
        return ["chroot", str(self.folder / "debian"), "/usr/bin/env", "-i", *told, program, *words]

    def run(
        self, *words: str, seconds: float = 60, env: Mapping[str, str] | None = None
    ) -> "subprocess.CompletedProcess[bytes]":
        """Run a Windows program to its end, at most for so many seconds.

        What it prints goes to files: services of Wine, which it may start, would hold a pipe open.
        """
        command = self.command(*words, env=env)
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as faults:
            code = subprocess.run(
                command, stdin=subprocess.DEVNULL, stdout=out, stderr=faults,
                timeout=seconds, check=False,
            ).returncode  # fmt: skip
            out.seek(0)
            faults.seek(0)
            return subprocess.CompletedProcess(command, code, out.read(), faults.read())

    def end_wine(self) -> None:
        """End every Windows program, as the end of a session does; the next one begins anew."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            subprocess.run(
                self.command("-k", program="wineserver"),
                timeout=20, check=False, capture_output=True,
            )  # fmt: skip

    def start(self, *words: str, env: Mapping[str, str] | None = None) -> "subprocess.Popen[bytes]":
        """Start a Windows program; it is ended with the desktop."""
        with (self.session.home / "wine.log").open("ab") as log:
            child = subprocess.Popen(
                self.command(*words, env=env), stdout=log, stderr=log, stdin=subprocess.DEVNULL
            )
        self.session.children.append(child)
        return child


@contextlib.contextmanager
def windows_desktop(size: str = "1366x768", prefix: str = "prefix") -> Iterator[WindowsDesktop]:
    """A desktop for as long as the block runs; what was on the drive C is gone before."""
    folder = Path(os.environ["DESKCOACH_WINDOWS"])
    with session(size, notifications=False) as made:
        desktop = WindowsDesktop(made, folder, prefix)
        shutil.rmtree(folder / "shared" / prefix, ignore_errors=True)
        (folder / "shared" / "home").mkdir(exist_ok=True)
        made.start("picom", "--backend", "xrender")
        try:
            booted = desktop.run("wineboot", "-i", seconds=180)
            if booted.returncode:
                raise RuntimeError(f"wineboot: {booted.stderr.decode(errors='replace')}")
            yield desktop
        finally:
            desktop.end_wine()
