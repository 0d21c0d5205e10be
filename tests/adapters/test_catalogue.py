"""The figures that exercises name: there, and such as can be moved."""

import json
from pathlib import Path

import pytest

from deskcoach.cli import main as cli

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DESKCOACH_HOME", str(tmp_path))
    return tmp_path


def mine(home: Path, figure: str) -> Path:
    """A file of two exercises, of which the second names a figure of its own."""
    plain = json.loads((ROOT / "exercises.json").read_bytes())
    plain["exercises"] = plain["exercises"][:2]
    plain["exercises"][1]["figure"] = figure
    path = home / "mine.json"
    path.write_text(json.dumps(plain), encoding="utf-8")
    return path


def checked(path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[str]]:
    code = cli.main(["exercises", "check", str(path)])
    return code, capsys.readouterr().err.splitlines()


def test_a_figure_that_is_missing_is_told(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, (line,) = checked(mine(home, "no-such-figure"), capsys)
    assert code == 1
    assert line.startswith(f"{home / 'mine.json'}: $.exercises[1].figure: no such figure")
    assert line.endswith(f"put it into {home / 'config' / 'figures'}")


@pytest.mark.parametrize("where", ["config/figures", "."])
def test_a_figure_of_ones_own_is_found(
    home: Path, capsys: pytest.CaptureFixture[str], where: str
) -> None:
    (home / where).mkdir(parents=True, exist_ok=True)
    shipped = (ROOT / "assets/figures/cobra-stretch.json").read_bytes()
    (home / where / "my-own.json").write_bytes(shipped)
    assert checked(mine(home, "my-own"), capsys) == (0, [])


@pytest.mark.parametrize("content", [b"", b"{", b'{"poses": []}', b"\xff\xfe", b"[" * 10**6])
def test_a_figure_with_a_fault_is_told(
    home: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    (home / "my-own.json").write_bytes(content)
    code, (line,) = checked(mine(home, "my-own"), capsys)
    assert code == 1
    assert "my-own.json" in line


def test_a_figure_that_is_no_file_is_told(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "my-own.json").mkdir()
    code, (line,) = checked(mine(home, "my-own"), capsys)
    assert (code, "is a directory" in line) == (1, True)
