"""A Plasma for the tests of a file, on X11 and on Wayland, and DeskCoach on it."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.desktop.conftest import ROOT, Running
from tools.desktop_session import Session, wait_until
from tools.plasma.session import plasma_session
from tools.seat import seat

# Without Plasma there is nothing to collect: `make test` leaves these to `make test-plasma`.
collect_ignore_glob = [] if "DESKCOACH_PLASMA" in os.environ else ["test_*.py"]
PICTURES = ROOT / "build" / "plasma"


@pytest.fixture(scope="module", params=["x11", "wayland"])
def plasma(request: pytest.FixtureRequest) -> Iterator[Session]:
    with plasma_session(request.param) as made:
        made.env["PYTHONPATH"] = str(ROOT)
        yield made


@pytest.fixture
def picture(plasma: Session, request: pytest.FixtureRequest) -> Callable[[], Path | None]:
    """Takes a picture, on X11: KWin on Wayland takes them for its own programs only."""

    def take() -> Path | None:
        if plasma.env["XDG_SESSION_TYPE"] != "x11":
            return None
        name = request.node.name.partition("[")[0]  # brackets mean something to ImageMagick
        file = PICTURES / f"{name}.png"
        plasma.picture(file)
        return file

    return take


@pytest.fixture
def running(plasma: Session, tmp_path: Path) -> Iterator[Callable[..., Running]]:
    """Starts the program with a stretch due in so many seconds; ends it after the test."""
    made: list[Running] = []

    def start(due_in: float, settings: str = "") -> Running:
        program = Running(plasma, tmp_path / f"home{len(made)}")
        seat(program.home, due_in)
        (program.home / "config/settings.toml").write_text(settings)
        made.append(program)
        program.start("--background")
        return program

    yield start
    for program in made:
        program.end()


Window = subprocess.Popen[bytes]


@pytest.fixture
def window(plasma: Session, tmp_path: Path) -> Iterator[Callable[..., Window]]:
    """Opens another program's window, on Wayland a native one; closes it after the test."""
    made: list[Window] = []

    def start(*words: str) -> Window:
        script = str(ROOT / "tests/desktop/programs/editor.py")
        kind = plasma.env["XDG_SESSION_TYPE"]
        platform = {"QT_QPA_PLATFORM": "wayland" if kind == "wayland" else "xcb"}
        made.append(
            plasma.start(sys.executable, script, str(tmp_path / "typed"), *words, **platform)
        )
        return made[-1]

    yield start
    for each in made:
        each.terminate()
        each.wait(10)


@contextmanager
def inhibited(plasma: Session, *words: str) -> Iterator[None]:
    """A program keeps something off for as long as the block runs.

    Args:
        plasma: The session.
        words: The service, its path, its interface, and what is passed to its `Inhibit`.
    """
    script = Path(__file__).with_name("inhibit.py")
    child = plasma.start(sys.executable, str(script), str(plasma.home / "inhibited"), *words)
    try:
        wait_until((plasma.home / "inhibited").exists, what="it to be inhibited")
        yield
    finally:
        child.terminate()
        child.wait(10)
        (plasma.home / "inhibited").unlink(missing_ok=True)
