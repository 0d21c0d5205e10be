"""Nothing that can be pressed is off the screen, out of its window, cut or covered."""

import os
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest

from tests.system import ON_WINDOWS

ROOT = Path(__file__).parents[2]
DEJAVU, INTER = "DejaVu Sans", "Inter"
PAIRS = (
    *(("en", DEJAVU, "100", "0"), ("en", INTER, "150", "1"), ("en", INTER, "200", "2")),
    *(("de", INTER, "100", "1"), ("de", DEJAVU, "150", "2"), ("de", DEJAVU, "200", "0")),
    *(("fr", DEJAVU, "100", "2"), ("fr", INTER, "150", "0"), ("fr", DEJAVU, "200", "1")),
)
"""Language, font, text size and screen: every two of them meet, and each sees every window."""
SEEN = tuple(pair for pair in PAIRS if pair[3] == "0") if ON_WINDOWS else PAIRS
"""Under Wine one takes minutes: there each language and each text, on the smallest screen."""


def test_every_two_meet() -> None:
    for one, other in product(range(4), repeat=2):
        if one < other:
            wanted = set(product({p[one] for p in PAIRS}, {p[other] for p in PAIRS}))
            assert {(pair[one], pair[other]) for pair in PAIRS} == wanted


@pytest.mark.parametrize(("language", "font", "text", "screen"), SEEN)
def test_every_control_can_be_reached(language: str, font: str, text: str, screen: str) -> None:
    command = [sys.executable, "-m", "tests.ui.reach", "--language", language, "--font", font]
    command += ["--text", text, "--screen", screen]
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command, capture_output=True, text=True, env=env, check=False, timeout=300, cwd=ROOT
    )
    assert done.stdout == ""
    assert done.returncode == 0, done.stderr[-3000:]
