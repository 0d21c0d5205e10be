"""Real sessions for real sources. What cannot run says so at the end, in red."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from _pytest.terminal import TerminalReporter

from tests.adapters.presence.stand_in import Told
from tools.desktop_session import Session, session, wait_until
from tools.gnome_session import gnome_session, missing_programs

MISSING = set[str]()


def need(*programs: str) -> None:
    """Skip, loudly, where these are not installed."""
    absent = {program for program in programs if not shutil.which(program)}
    if absent:
        lack(absent)


def lack(absent: set[str]) -> None:
    MISSING.update(absent)
    pytest.skip(f"NOT TESTED, not installed: {', '.join(sorted(absent))}")


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    if MISSING:
        terminalreporter.section("PRESENCE NOT FULLY TESTED", red=True, bold=True)
        words = f"Not installed: {', '.join(sorted(MISSING))}. Run `tools/setup test`."
        terminalreporter.line(words, red=True, bold=True)


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture(scope="module")
def x11() -> Iterator[Session]:
    need("Xvfb", "openbox", "dunst", "xdotool", "xterm", "wmctrl")
    with session(panel=False) as made:
        yield made


@pytest.fixture(scope="module")
def gnome() -> Iterator[Session]:
    absent = missing_programs()
    if absent:
        lack(set(absent))
    with gnome_session() as made:
        yield made


@pytest.fixture
def runtime(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment with a short runtime folder: the path of a socket has 107 letters at most."""
    folder = tmp_path_factory.mktemp("r")
    folder.chmod(0o700)
    return {"PATH": os.environ["PATH"], "XDG_RUNTIME_DIR": str(folder), "HOME": str(folder)}


Process = subprocess.Popen[bytes]
Start = Callable[..., Process]


@pytest.fixture
def start(runtime: dict[str, str]) -> Iterator[Start]:
    """Starts programs in that environment; they end with the test."""
    children = list[subprocess.Popen[bytes]]()

    def run(*command: str, **more: str) -> subprocess.Popen[bytes]:
        log = (Path(runtime["HOME"]) / "log").open("ab")
        with log:
            child = subprocess.Popen(
                command, env={**runtime, **more}, stdin=subprocess.DEVNULL, stdout=log, stderr=log
            )
        children.append(child)
        return child

    yield run
    for child in reversed(children):
        end(child)


def end(child: "subprocess.Popen[bytes]") -> None:
    child.terminate()
    try:
        child.wait(5)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait(5)


__all__ = ["Process", "Start", "end", "need", "wait_until"]
