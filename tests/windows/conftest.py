"""A Windows desktop for the whole run, and DeskCoach on it, with a log of its own for each test."""

import contextlib
import json
import os
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import CompletedProcess, Popen
from typing import TYPE_CHECKING, Any

import pytest

from tools.desktop_session import wait_until
from tools.seat import seat
from tools.windows.desktop import PYTHON, PYTHONW, windows_desktop

if TYPE_CHECKING:
    from tools.windows.desktop import WindowsDesktop

# Without Wine there is nothing to collect: `make test` leaves these to `make test-windows`.
collect_ignore_glob = [] if "DESKCOACH_WINDOWS" in os.environ else ["test_*.py"]
PICTURES = Path(__file__).resolve().parents[2] / "build" / "windows"
CARD = "^DeskCoach break"
HERE = r"Z:\w\project\tests\windows"


@pytest.fixture(scope="session")
def desktop() -> Iterator["WindowsDesktop"]:
    with windows_desktop() as made:
        yield made


@dataclass
class Running:
    """DeskCoach, started or not.

    Attributes:
        desktop: Where it runs.
        name: Of its folder.
        env: What more its environment has.
    """

    desktop: "WindowsDesktop"
    name: str
    env: dict[str, str] = field(default_factory=dict)
    children: list[Popen[bytes]] = field(default_factory=list)

    @property
    def folder(self) -> Path:
        """Its folder, for us."""
        return self.desktop.folder / "shared" / "homes" / self.name

    @property
    def home(self) -> str:
        """The same, for Windows."""
        return rf"Z:\w\homes\{self.name}"

    def words(self) -> dict[str, str]:
        return {"DESKCOACH_HOME": self.home} | self.env

    def launch(self, *words: str) -> Popen[bytes]:
        """Start it without waiting for anything."""
        child = self.desktop.start(PYTHONW, "-m", "deskcoach", *words, env=self.words())
        self.children.append(child)
        return child

    def start(self, *words: str) -> None:
        """Start it and wait until it answers."""
        self.launch(*words)
        wait_until(lambda: self.run("status").returncode == 0, 60, "an answer")

    def run(self, *words: str, seconds: float = 60) -> CompletedProcess[bytes]:
        """Run a command line to its end."""
        return self.desktop.run(
            PYTHON, "-m", "deskcoach", *words, env=self.words(), seconds=seconds
        )

    def ask(self, *words: str) -> str:
        """Run a command line that must succeed; what it printed."""
        done = self.run(*words)
        assert done.returncode == 0, (words, done)
        return done.stdout.decode("utf-8", "replace").replace("\r\n", "\n").strip()

    def status(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.ask("status", "--json"))
        return found

    def log(self) -> list[str]:
        """How the breaks ended."""
        rows = map(json.loads, self.ask("log", "--json").splitlines())
        return [f"{row['outcome']} {row['kind']}" for row in rows]

    def card(self) -> str:
        """The window of the card, once it is up."""
        return wait_until(lambda: self.desktop.session.windows(CARD), what="the card")[-1]

    def show(self) -> str:
        """Start it once more, as a person does who looks for its window; that window."""
        assert self.launch().wait(30) == 0
        return wait_until(lambda: self.desktop.session.windows("^DeskCoach$"), what="a window")[-1]

    def picture(self, name: str) -> None:
        """Keep what is on the screen, when it has come to rest."""
        time.sleep(1.5)
        self.desktop.session.picture(PICTURES / f"{name}.png")

    def end(self) -> None:
        """End it, whatever state it is in."""
        with contextlib.suppress(Exception):
            self.run("quit", seconds=20)
        for child in self.children:
            with contextlib.suppress(Exception):
                child.wait(10)
            if child.poll() is None:
                self.desktop.run("taskkill", "/f", "/im", "pythonw.exe")
                child.wait(10)


@pytest.fixture
def program(
    desktop: "WindowsDesktop", request: pytest.FixtureRequest
) -> Iterator[Callable[..., Running]]:
    """DeskCoach of somebody for whom a stretch falls due in so many seconds."""
    made: list[Running] = []

    def make(due_in: float = 1800, settings: str = "", **env: str) -> Running:
        name = f"{request.node.name[5:45]}{len(made)}"
        one = Running(desktop, name, env)
        shutil.rmtree(one.folder, ignore_errors=True)
        seat(one.folder, due_in)
        (one.folder / "config/settings.toml").write_text(settings, encoding="utf-8")
        made.append(one)
        return one

    yield make
    for one in made:
        one.end()
