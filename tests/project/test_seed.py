"""Where Hypothesis draws its cases from: one seed in `make test`, freely in `make soak`."""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FAULTY = """
from hypothesis import given, strategies as st

@given(st.lists(st.integers()))
def test_it(drawn):
    print("drew", drawn)
    assert sum(drawn) < 1000
"""


def run(folder: Path, *words: str, profile: str = "short") -> tuple[list[str], str]:
    """What a test that fails draws, in its order, and what pytest says in the end."""
    (folder / "test_faulty.py").write_text(FAULTY)
    command = (sys.executable, "-m", "pytest", "-p", "tests.conftest", "-p", "no:cacheprovider")
    env = os.environ | {"PYTHONPATH": str(ROOT), "DESKCOACH_HYPOTHESIS": profile}
    done = subprocess.run(
        [*command, "-n0", "-s", *words, "test_faulty.py"],
        cwd=folder, env=env, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 1, done.stdout + done.stderr
    return re.findall("^drew .*", done.stdout, re.MULTILINE), done.stdout


def test_each_run_draws_the_same_cases_and_one_that_fails_names_its_seed(tmp_path: Path) -> None:
    drawn, said = run(tmp_path)
    (seed,) = re.findall(r"The same again: pytest --hypothesis-seed=(\d+)", said)
    assert "@reproduce_failure" in said
    assert run(tmp_path, f"--hypothesis-seed={seed}")[0] == drawn
    others, said = run(tmp_path, "--hypothesis-seed=4711")
    assert "--hypothesis-seed=4711" in said
    assert others != drawn


def test_the_long_runs_draw_by_chance_and_name_their_seed_too(tmp_path: Path) -> None:
    drawn, said = run(tmp_path, profile="long")
    (seed,) = re.findall(r"The same again: pytest --hypothesis-seed=(\d+)", said)
    again, said = run(tmp_path, profile="long")
    assert f"--hypothesis-seed={seed} " not in said
    assert again != drawn
    assert run(tmp_path, f"--hypothesis-seed={seed}", profile="long")[0] == drawn
