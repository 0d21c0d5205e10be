"""Mistakes of our own: kept once, counted, capped, and nobody else's to read."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from deskcoach.adapters.error_log import ERROR_LOG_BYTES, LONGEST_TRACE, MOST_KINDS, ErrorLog
from tests.system import has_mode, needs

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def raised(text: str = "planted") -> Exception:
    try:
        int(text)
    except ValueError as error:
        return error
    raise AssertionError


@pytest.fixture
def errors(tmp_path: Path) -> ErrorLog:
    return ErrorLog(tmp_path / "errors.log", lambda: NOON)


def test_a_mistake_is_kept_once_and_counted(errors: ErrorLog) -> None:
    assert [errors.note(raised(f"n{number}")) for number in range(120)] == [True] + [False] * 119
    written = errors.path.read_text()
    assert written.count("Traceback") == 1
    assert "literal for int() with base 10: 'n0'" in written
    lines = [line for line in written.splitlines() if "times since" in line]
    assert [line.split(": ")[1] for line in lines] == [
        "10 times since the start",
        "100 times since the start",
    ]
    assert errors.count == 120


def test_the_file_is_the_users_alone_and_stays_small(errors: ErrorLog) -> None:
    errors.path.write_text("2026-01-01\nold\n\n")
    errors.path.chmod(0o644)
    sizes = list[int]()
    for number in range(MOST_KINDS + 50):
        made = ValueError("x" * 100_000)
        code = compile("\n" * number + "raise made", f"<planted {number}>", "exec")
        try:
            exec(code, {"made": made})  # noqa: S102 - a mistake at a place of its own
        except ValueError as error:
            errors.note(error)
        sizes.append(errors.path.stat().st_size)
    assert max(sizes) <= ERROR_LOG_BYTES
    assert has_mode(errors.path, 0o600)
    assert sizes[-1] > ERROR_LOG_BYTES // 3
    written = errors.path.read_text()
    assert "old" not in written
    assert written.startswith("2026-03-02T12:00")
    assert f"planted {MOST_KINDS - 1}>" in written
    assert f"planted {MOST_KINDS + 5}>" not in written
    assert max(len(entry) for entry in written.split("\n\n2026")) < LONGEST_TRACE + 200
    assert errors.count == MOST_KINDS + 50


def test_one_without_a_place(errors: ErrorLog) -> None:
    assert errors.note(ValueError("never raised"))
    assert "never raised" in errors.path.read_text()


@needs("POSIX links")
def test_a_link_in_its_place_is_not_followed(
    errors: ErrorLog, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    errors.path.symlink_to(tmp_path / "elsewhere")
    assert errors.note(raised())
    assert "planted" in capsys.readouterr().err
    assert errors.count == 1
    assert not (tmp_path / "elsewhere").exists()
