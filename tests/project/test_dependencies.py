"""What pyproject.toml allows, and what requirements.lock ships."""

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement

from deskcoach import __version__
from tools.lowest import lowest

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
DEPENDENCIES: list[str] = PROJECT["dependencies"]
DEBIAN_13 = {
    "PySide6-Essentials": "6.8.2.1",
    "APScheduler": "3.11.0",
    "msgspec": "0.19.0",
    "platformdirs": "4.3.7",
    "tomlkit": "0.13.2",
    "jeepney": "0.9.0",
}
MACHINES = [
    {
        "python_version": version,
        "python_full_version": f"{version}.2",
        "sys_platform": platform,
    }
    for version in ("3.11", "3.12", "3.13", "3.14")
    for platform in ("linux", "win32", "darwin")
]


def locked() -> Iterator[tuple[Requirement, int]]:
    """Each entry of the lock, and how many hashes it has."""
    text = (ROOT / "requirements.lock").read_text().replace("\\\n", " ")
    for line in text.splitlines():
        if line and not line.lstrip().startswith("#"):
            words, *hashes = re.split(r"\s+--hash=sha256:[0-9a-f]{64}", line)
            assert not "".join(hashes).strip(), line
            yield Requirement(words), len(hashes)


def holds(marker: Marker | None, machine: dict[str, str]) -> bool:
    return marker is None or marker.evaluate(machine)


@pytest.mark.parametrize("machine", MACHINES, ids=lambda machine: " ".join(machine.values()))
def test_the_lock_has_what_is_allowed_with_hashes(machine: dict[str, str]) -> None:
    entries = {one.name: one for one, hashes in locked() if hashes and holds(one.marker, machine)}
    for line in DEPENDENCIES:
        wanted = Requirement(line)
        if holds(wanted.marker, machine):
            (exactly,) = entries[wanted.name.lower()].specifier
            assert exactly.operator == "=="
            assert wanted.specifier.contains(exactly.version), line


def test_debian_13_has_all_that_is_wanted() -> None:
    machine = {"python_version": "3.13", "python_full_version": "3.13.5", "sys_platform": "linux"}
    for line in DEPENDENCIES:
        wanted = Requirement(line)
        if holds(wanted.marker, machine):
            assert wanted.specifier.contains(DEBIAN_13[wanted.name]), line


def test_the_lower_bound_is_read_off() -> None:
    here, there = "python_version >= '3'", "python_version < '3'"
    assert lowest([f"a>=1.2,<3; {here}", f"b>=9; {there}", "c>=0.1"]) == ["a==1.2", "c==0.1"]
    with pytest.raises(ValueError, match="no lower bound"):
        lowest(["a<3"])


@pytest.mark.parametrize("group", ["scripts", "gui-scripts"])
def test_what_is_installed_as_a_command_is_there(group: str) -> None:
    for name, value in PROJECT[group].items():
        assert callable(EntryPoint(name, value, "console_scripts").load())


def test_the_installed_command_runs() -> None:
    command = Path(sys.executable).with_name("deskcoach")
    done = subprocess.run([command, "--version"], capture_output=True, text=True, check=False)
    assert done.stdout == f"deskcoach {__version__}\n", done.stderr
