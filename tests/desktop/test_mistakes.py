"""A mistake of our own, wherever it is made, is written down, told, and ends nothing."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from deskcoach.adapters.ipc import client
from tests.desktop.conftest import ROOT, Running
from tests.desktop.programs.mistaken import Mistaken
from tools.desktop_session import Session, wait_until
from tools.seat import seat

PLACES = [name.removeprefix("in_") for name in vars(Mistaken) if name.startswith("in_")]


def mistakes(program: Running) -> str:
    checks: list[dict[str, Any]] = json.loads(program.ask("doctor", "--json")[1])
    return next(str(check["detail"]) for check in checks if check["name"] == "mistakes")


def test_nothing_that_goes_wrong_is_silent_or_ends_the_program(
    desktop: Session, tmp_path: Path
) -> None:
    program = Running(desktop, tmp_path / "home")
    seat(program.home, 1800.0)
    with (program.home / "printed").open("ab") as printed:
        program.child = subprocess.Popen(
            [sys.executable, "-m", "tests.desktop.programs.mistaken"],
            env=program.env,
            stdout=printed,
            stderr=printed,
            cwd=ROOT,
        )
    try:
        program.wait_for_answer()
        assert mistakes(program) == "none of ours since the start"
        found = plant(program)
        assert found == PLACES
        assert program.ask("status")[0] == 0
        assert program.ask("quit")[0] == 0
        assert program.child.wait(10) == 0
    finally:
        program.kill()


def plant(program: Running) -> list[str]:
    """The places at which a mistake was written down when one was made there."""
    file, found = program.home / "data/errors.log", list[str]()
    address = client.endpoint(program.home / "run")
    for place in PLACES:
        told = file.read_text().count("Traceback") if file.exists() else 0
        client.ask(address, {"command": "plant", "where": place})
        wait_until(
            lambda told=told: file.read_text().count("Traceback") > told,  # type: ignore[misc]
            what=f"a mistake made in a {place} to be written down",
        )
        assert not mistakes(program).startswith("none")
        found.append(place)
    return found
