"""A seventh exercise is made with the editor alone, by mouse, and then coached."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from deskcoach.adapters.ipc import client
from deskcoach.core.figure.model import load_figure
from tests.desktop.conftest import ROOT, Running
from tools.desktop_session import Session

WALL_SLIDE = {
    "source": {"title": "Home programme", "publisher": "My physiotherapist"},
    "exercises": [
        {
            "id": "wall-slide",
            "name": "Wall slide",
            "kind": "stretch",
            "position": "standing",
            "cue": "Slide your arms up the wall.",
            "steps": ["Stand with your back to a wall.", "Slide your arms up, then down."],
            "feel": "You feel your shoulders open.",
            "figure": "wall-slide",
            "dose": {
                "hold": {"value": 15, "unit": "s", "chosen_by": "source"},
                "rounds": {"value": 2, "unit": "rounds", "chosen_by": "source"},
            },
        }
    ],
}


def test_a_seventh_exercise_is_drawn_and_coached(
    desktop: Session, running: Callable[..., Running], tmp_path: Path
) -> None:
    program = running()
    program.quit()
    figure = program.home / "config/figures/wall-slide.json"
    figure.parent.mkdir(parents=True)
    driver = Path(__file__).with_name("programs") / "editor_driver.py"
    done = subprocess.run(
        [sys.executable, str(driver), str(figure)],
        env=desktop.env,
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        timeout=60,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    drawn = load_figure(figure.read_bytes(), figure.name)
    assert drawn.muscles == ("shoulders",)
    own = program.home / "config/exercises/mine.json"
    own.parent.mkdir(parents=True)
    own.write_text(json.dumps(WALL_SLIDE))
    code, said = program.ask("exercises", "check", str(own))
    assert code == 0, said
    program.start()
    assert "7 exercises" in program.ask("doctor")[1]
    assert program.ask("break", "move")[0] == 0
    address = client.endpoint(program.home / "run")
    for _ in range(7):  # through two rounds each of the three, into the fourth
        assert client.ask(address, {"command": "guide-next"})["ok"]
    desktop.picture(tmp_path / "seventh.png")
    assert client.ask(address, {"command": "guide-stop"})["ok"]
    assert program.log()[-1]["exercises"][-1] == "wall-slide"
