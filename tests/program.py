"""The real program, started without a screen in a home of its own, and asked over its socket."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from deskcoach.adapters.ipc import client
from deskcoach.adapters.paths import Folders, folders

ROOT = Path(__file__).resolve().parent.parent


class Running:
    """One home, in which the program runs, is killed, and runs again.

    Args:
        home: Its folder.
        driver: What is started: the program itself, or one of the tests' that plants faults in it.
        more: Added to its environment.
    """

    def __init__(
        self,
        home: Path,
        driver: Sequence[str] = ("-m", "deskcoach", "--background"),
        more: Mapping[str, str] | None = None,
    ) -> None:
        self.home = home
        self.env = {
            **{name: value for name, value in os.environ.items() if name not in HIDDEN},
            "DESKCOACH_HOME": str(home),
            "HOME": str(home),
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(ROOT),
            **(more or {}),
        }
        self.driver = driver
        self.child: subprocess.Popen[bytes] | None = None

    @property
    def folders(self) -> Folders:
        """Where everything lies."""
        return folders(self.env)

    def start(self, patience: float = 60.0) -> None:
        """Start it, and wait until it answers."""
        self.home.mkdir(parents=True, exist_ok=True)
        with (self.home / "printed").open("ab") as printed:
            self.child = subprocess.Popen(
                [sys.executable, *self.driver],
                env=self.env,
                stdin=subprocess.DEVNULL,
                stdout=printed,
                stderr=printed,
                cwd=ROOT,
            )
        wait_until(self._answers, patience, (self.home / "printed").read_text)

    def _answers(self) -> bool:
        assert self.child is not None
        assert self.child.poll() is None, (self.home / "printed").read_text()
        try:
            return bool(self.send("status")["ok"])
        except (client.NotRunning, client.IpcError, OSError):
            return False

    def send(self, command: str, timeout: float = 60.0, **words: Any) -> dict[str, Any]:
        """One request over its socket."""
        address = client.endpoint(self.folders.runtime)
        return client.ask(address, {"command": command, **words}, timeout)

    def line(self, *words: str) -> "subprocess.CompletedProcess[str]":
        """One command line."""
        return subprocess.run(
            [sys.executable, "-m", "deskcoach", *words],
            env=self.env, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip

    def kill(self) -> None:
        """`kill -9`."""
        if self.child is not None:
            self.child.kill()
            self.child.wait(20)

    def quit(self) -> None:
        """End it as a person would."""
        if self.child is not None and self.child.poll() is None:
            self.send("quit")
            self.child.wait(30)


HIDDEN = {"XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY"}


@contextmanager
def started(home: Path, *driver: str, **more: str) -> Iterator[Running]:
    """It runs, and is gone afterwards."""
    program = Running(home, driver, more) if driver else Running(home, more=more)
    program.start()
    try:
        yield program
    finally:
        program.kill()


def wait_until(
    right: Callable[[], bool], seconds: float = 30.0, told: Callable[[], str] = str
) -> None:
    """Wait for something outside this process."""
    ends = time.monotonic() + seconds
    while not right():
        assert time.monotonic() < ends, told()
        time.sleep(0.05)
