"""A real X11 session for the tests of this folder, and the started program in it."""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskcoach.adapters.ipc import client
from deskcoach.adapters.paths import folders
from deskcoach.adapters.process import address_of
from tests.desktop.reader import Reader, begin
from tools.desktop_session import Session, session, wait_until
from tools.seat import seat

CARD = "^DeskCoach break$"
ROOT = Path(__file__).resolve().parent.parent.parent


class PatientBot(QtBot):
    """Waits as long as everything here does: other programs have to answer on a shared machine."""

    def waitUntil(  # noqa: N802 - Qt's way
        self, callback: Callable[[], bool | None], *, timeout: int = 45_000
    ) -> None:
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:  # noqa: ARG001 - it is there
    return PatientBot(request)


@pytest.fixture(scope="module")
def desktop() -> Iterator[Session]:
    """One session for the tests of a file. Where it cannot be started the tests fail, loudly."""
    with session() as made:
        made.env["PYTHONPATH"] = str(ROOT)
        yield made


class Running:
    """The started program, and what a person would do with it."""

    def __init__(self, desktop: Session, home: Path) -> None:
        self.desktop = desktop
        self.home = home
        self.child: subprocess.Popen[bytes] | None = None

    @property
    def env(self) -> dict[str, str]:
        """Its environment: a home of its own."""
        return self.desktop.env | {"DESKCOACH_HOME": str(self.home)}

    @property
    def said(self) -> str:
        """What it printed so far."""
        return (self.home / "printed").read_text()

    def start(self, *words: str) -> None:
        """Start it, and wait until it answers."""
        self.home.mkdir(parents=True, exist_ok=True)
        with (self.home / "printed").open("ab") as printed:
            self.child = subprocess.Popen(
                [sys.executable, "-m", "deskcoach", *words],
                env=self.env,
                stdout=printed,
                stderr=printed,
                stdin=subprocess.DEVNULL,
                cwd=ROOT,
            )
        self.wait_for_answer()

    def wait_for_answer(self) -> None:
        """Wait until it listens, and does what it is asked."""
        wait_until(self._reply, what="DeskCoach to answer")

    def ask(self, *words: str) -> tuple[int, str]:
        """One command line: its exit code, and what it printed."""
        done = subprocess.run(
            [sys.executable, "-m", "deskcoach", *words],
            env=self.env,
            capture_output=True,
            text=True,
            check=False,
            cwd=ROOT,
            timeout=30,
        )
        return done.returncode, (done.stdout + done.stderr).strip()

    def status(self) -> dict[str, Any]:
        """What `deskcoach status --json` prints; asked without starting one each time."""
        reply = self._reply()
        assert reply, "DeskCoach does not answer"
        value: dict[str, Any] = reply["value"]
        return value

    def _reply(self) -> dict[str, Any] | None:
        try:
            reply = client.ask(address_of(folders(self.env)), {"command": "status"})
        except (client.NotRunning, client.IpcError):
            return None
        return reply if reply["ok"] else None

    def log(self) -> list[dict[str, Any]]:
        """`deskcoach log --json`, of the last day."""
        lines = self.ask("log", "--since", "1d", "--json")[1].splitlines()
        return [json.loads(line) for line in lines]

    def wait_for(self, mode: str, seconds: float = 20) -> None:
        """Wait until the program is in this mode."""
        wait_until(lambda: self.status()["mode"] == mode, seconds, f"mode {mode}")

    def card(self) -> str:
        """The window of the card, once it is up."""
        return wait_until(lambda: self.desktop.windows(CARD), what="the card")[-1]

    def end(self) -> None:
        """End it, after which it has made no mistake that it noticed."""
        self.quit()
        self.kill()
        assert "Traceback" not in self.said
        assert not list(self.home.rglob("errors.log"))

    def kill(self) -> None:
        """`kill -9`."""
        if self.child and self.child.poll() is None:
            self.child.kill()
            self.child.wait(5)

    def quit(self) -> None:
        """End it as a person would."""
        if self.child and self.child.poll() is None:
            self.ask("quit")
            self.child.wait(10)


def under_the_pointer(desktop: Session, window: str) -> str:
    """The window that one sees in the middle of this one."""
    place = desktop.run("xdotool", "getwindowgeometry", "--shell", window)
    at = dict(line.split("=") for line in place.splitlines())
    middle = [str(int(at[a]) + int(at[b]) // 2) for a, b in (("X", "WIDTH"), ("Y", "HEIGHT"))]
    desktop.run("xdotool", "mousemove", *middle)
    found = desktop.run("xdotool", "getmouselocation", "--shell")
    return dict(line.split("=") for line in found.splitlines())["WINDOW"]


@pytest.fixture
def running(desktop: Session, tmp_path: Path) -> Iterator[Callable[..., Running]]:
    """Starts the program with a stretch due in so many seconds; ends it after the test."""
    made: list[Running] = []

    def start(
        due_in: float = 1800.0,
        settings: str = "",
        *words: str,
        before: Callable[[Path], None] | None = None,
        new: bool = False,
    ) -> Running:
        program = Running(desktop, tmp_path / f"home{len(made)}")
        if not new:  # somebody who has been here before
            seat(program.home, due_in)
        if before:
            before(program.home)
        if settings:
            (program.home / "config/settings.toml").write_text(settings)
        made.append(program)
        program.start(*words)
        return program

    yield start
    for program in made:
        program.end()


@pytest.fixture(scope="module")
def reader(desktop: Session) -> Iterator[Reader]:
    """A screen reader in the session of a file; it is there before the program starts."""
    begin(desktop)
    made = Reader(desktop)
    yield made
    made.close()


class Typist:
    """Somebody who types into a window of their own at so many keys a second."""

    def __init__(self, desktop: Session, folder: Path) -> None:
        self.desktop = desktop
        self.file = folder / "typed"
        script = Path(__file__).parent / "programs/editor.py"
        self.window = desktop.start(sys.executable, str(script), str(self.file))
        self.id = wait_until(lambda: desktop.windows("^Editor$"), what="the editor")[0]
        desktop.run("xdotool", "windowactivate", "--sync", self.id)

    def type(self, keys: list[str], a_second: float = 20.0) -> None:
        """Type these keys, by their X11 names, into whatever window has the focus."""
        for key in keys:
            begun = time.monotonic()
            self.desktop.run("xdotool", "key", "--clearmodifiers", key)
            time.sleep(max(0.0, 1 / a_second - (time.monotonic() - begun)))

    def typed(self) -> list[str]:
        """The keys that arrived."""
        return self.file.read_text().split() if self.file.exists() else []

    def active(self) -> bool:
        """Whether the window still has the focus."""
        return self.desktop.run("xdotool", "getactivewindow", check=False) == self.id


@pytest.fixture
def typist(desktop: Session, tmp_path: Path) -> Iterator[Typist]:
    """Somebody who types into another window."""
    made = Typist(desktop, tmp_path)
    yield made
    made.window.terminate()
    made.window.wait(5)
