"""The tests with the lowest versions that pyproject.toml allows, all together (`make test-lowest`).

They are installed into a virtual environment of their own, in `build/lowest`. The tests that need
a desktop session are left out: they are about the desktop and not about the libraries.
"""

import os
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
PLACE = ROOT / "build" / "lowest"
TESTS = ("tests/core", "tests/app", "tests/adapters", "tests/ui", "tests/cli/test_main.py")
TOOLS = ("hypothesis", "platformdirs==4.3.7", "pytest", "pytest-qt", "pytest-xdist")


def lowest(requirements: list[str]) -> list[str]:
    """The lower bound of each requirement that counts on this machine, as pip takes it.

    Raises:
        ValueError: One has no lower bound.
    """
    found = list[str]()
    for line in requirements:
        one = Requirement(line)
        if one.marker is not None and not one.marker.evaluate():
            continue
        bounds = [each.version for each in one.specifier if each.operator == ">="]
        if len(bounds) != 1:
            raise ValueError(f"{line}: has no lower bound")
        found.append(f"{one.name}=={bounds[0]}")
    return found


def main() -> int:
    """Install them where they are not yet, run the tests, and return pytest's exit code."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    pins = lowest(project["dependencies"])
    python = PLACE / "bin" / "python"
    if not python.exists():
        venv.create(PLACE, with_pip=True)
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, *pins, *TOOLS], check=True)
    print("with", *pins, flush=True)
    env = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    words = ["-m", "pytest", "-q", "-n", "2", *(sys.argv[1:] or TESTS)]
    return subprocess.run([str(python), *words], env=env, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
