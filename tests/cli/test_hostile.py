"""`deskcoach import` itself and what it cannot take in: one line, exit code 1, nothing changed."""

import locale
import os
import subprocess
import sys
from pathlib import Path

import pytest

from deskcoach.adapters.store.archive import SqliteArchiveLog
from deskcoach.adapters.store.log import open_log
from deskcoach.cli import main as cli
from tests.hostile import FILES, PLACES, good
from tests.system import needs

PATIENCE = 30
"""Seconds; far more than any of it takes, and not for ever."""
SOME = (
    "empty",
    "half",
    "CSV",
    "zeros",
    "future",
    "NaN",
    "10,000 digits",
    "training far too deep",
    "a field twice",
    "lone surrogate",
    "a terminal's command",
)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Where somebody has a log with something in it."""
    log = open_log(tmp_path / "home/data/log.db")
    SqliteArchiveLog(log).take_in(good())
    log.close()
    return tmp_path / "home"


def deskcoach(home: Path, *words: str) -> "subprocess.CompletedProcess[bytes]":
    names = os.environ | {
        "DESKCOACH_HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "PYTHONPATH": str(Path(cli.__file__).parent.parent),
    }
    return subprocess.run(
        [sys.executable, "-m", "deskcoach", *words],
        env=names,
        cwd=home.parent,
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )


def kept(home: Path) -> dict[str, bytes]:
    """Everything that somebody has there, byte by byte."""
    found = (each for each in home.rglob("*") if each.is_file() and each.name != "lock")
    return {str(each): each.read_bytes() for each in found}


def refused(home: Path, name: str) -> str:
    """What is said of the file of that name, which must change nothing."""
    before = kept(home)
    done = deskcoach(home, "import", name, "--replace")
    line = done.stderr.decode(locale.getpreferredencoding())  # an old code page on Windows
    assert (done.returncode, done.stdout) == (1, b"")
    assert line.count("\n") == 1
    assert line.endswith("\n")
    assert line.startswith("deskcoach: ")
    assert kept(home) == before
    return line


@pytest.mark.parametrize("name", SOME)
def test_a_file_that_cannot_be_used(home: Path, name: str) -> None:
    data, words = FILES[name]
    (home.parent / "mine.json").write_bytes(data)
    line = refused(home, "mine.json")
    assert line.startswith("deskcoach: mine.json: ")
    assert words in line


@needs("POSIX special files")
@pytest.mark.parametrize("name", [name for name in PLACES if name != "forbidden"])
def test_what_is_no_file(home: Path, name: str) -> None:
    make, words = PLACES[name]
    make(home.parent / "mine.json")
    line = refused(home, "mine.json")
    assert "/mine.json: " in line
    assert words in line


@needs("POSIX names of files")
def test_a_name_of_two_lines_and_no_alphabet(home: Path) -> None:
    name = os.fsdecode(b"a\nb\xff\x1b[2J.json")
    (home.parent / name).write_bytes(b"{")
    line = refused(home, name)
    assert "a\\nb" in line
    assert "\x1b" not in line
    os.remove(home.parent / name)  # noqa: PTH107 - the name is bytes
    assert "no such file" in refused(home, name)
