"""Nothing that can be pressed is off the screen, out of its window, cut or covered."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WINDOWS = (
    *("card_states", "player_states", "firm_states", "session_states"),
    *("window_states", "editor_states"),
)


@pytest.mark.parametrize("font", ["DejaVu Sans", "Inter"])
@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_every_control_can_be_reached(language: str, font: str) -> None:
    command = [sys.executable, "-m", "tests.ui.reach", "--language", language, "--font", font]
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    command += ["--text", "100", "150", "200", "--only", *WINDOWS]
    done = subprocess.run(
        command, capture_output=True, text=True, env=env, check=False, timeout=300, cwd=ROOT
    )
    assert done.stdout == ""
    assert done.returncode == 0, done.stderr[-3000:]
