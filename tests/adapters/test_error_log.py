"""Mistakes of our own: kept once, counted, capped, and nobody else's to read."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from deskcoach.adapters.error_log import ERROR_LOG_BYTES, LONGEST_TRACE, MOST_KINDS, ErrorLog
from tests.system import has_mode, needs

if TYPE_CHECKING:
    from collections.abc import Callable

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
    written = errors.path.read_text(encoding="utf-8")
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
    written = errors.path.read_text(encoding="utf-8")
    assert "old" not in written
    assert written.startswith("2026-03-02T12:00")
    assert f"planted {MOST_KINDS - 1}>" in written
    assert f"planted {MOST_KINDS}>" in written, "the first of all others"
    assert f"planted {MOST_KINDS + 1}>" not in written
    assert max(len(entry) for entry in written.split("\n\n2026")) < LONGEST_TRACE + 200
    assert errors.count == MOST_KINDS + 50


def called(depth: int, outermost: int) -> Exception:
    """A mistake so many calls deep, of which only the outermost one is another."""
    body = "def step(left):\n    if left:\n        return step(left - 1)\n    raise ValueError\n"
    names: dict[str, Callable[[int], None]] = {}
    exec(compile(body, "steps", "exec"), names)  # noqa: S102 - calls of a known number
    code = compile("\n" * outermost + f"step({depth - 1})", "outermost", "exec")
    try:
        exec(code, dict(names))  # noqa: S102 - a mistake at a place of its own
    except ValueError as error:
        error.__traceback__ = error.__traceback__.tb_next if error.__traceback__ else None
        return error
    raise AssertionError


@pytest.mark.parametrize(("depth", "told_apart"), [(4, True), (5, False)])
def test_two_mistakes_are_told_apart_by_the_five_innermost_calls(
    errors: ErrorLog, depth: int, told_apart: bool
) -> None:
    assert errors.note(called(depth, 1))
    assert errors.note(called(depth, 2)) is told_apart
    assert not errors.note(called(depth, 2))


@pytest.mark.parametrize(("size", "whole"), [(LONGEST_TRACE, True), (LONGEST_TRACE + 1, False)])
def test_of_a_long_one_the_beginning_and_the_end_are_kept(
    errors: ErrorLog, size: int, whole: bool
) -> None:
    around = len("ValueError: \n")
    text = "b" + "x" * (size - around - 2) + "e"
    errors.note(ValueError(text))
    written = errors.path.read_text(encoding="utf-8")
    assert (text in written) is whole
    assert ("\n…\n" in written) is not whole
    kept = written.split("\n", 1)[1].removesuffix("\n\n")
    assert kept.startswith("ValueError: bx")
    assert kept.rstrip().endswith("xe")
    assert whole or [len(part) for part in (kept + "\n").split("\n…\n")] == [LONGEST_TRACE // 2] * 2


def test_a_file_that_just_fits_is_left_whole(errors: ErrorLog) -> None:
    errors.note(ValueError("of this length"))
    entry = errors.path.stat().st_size
    for room, whole in ((entry, True), (entry - 1, False)):
        errors.path.write_bytes(b"old\n\n".ljust(ERROR_LOG_BYTES - room, b"x"))
        ErrorLog(errors.path, lambda: NOON).note(ValueError("of this length"))
        assert errors.path.read_bytes().startswith(b"old") is whole
        assert errors.path.read_bytes().count(b"of this length") == 1
        assert (errors.path.stat().st_size == ERROR_LOG_BYTES) is whole


def test_of_a_full_file_the_newest_half_stays_in_whole_entries(errors: ErrorLog) -> None:
    errors.path.write_bytes(b"".join(b"%098d\n\n" % number for number in range(2621)))
    errors.note(ValueError("the newest"))
    *old, newest, end = errors.path.read_bytes().split(b"\n\n")
    assert [int(each) for each in old] == list(range(2621 - 1310, 2621))
    assert newest.endswith(b"ValueError: the newest")
    assert end == b""


def test_one_without_a_place(errors: ErrorLog) -> None:
    assert errors.note(ValueError("never raised"))
    assert "never raised" in errors.path.read_text(encoding="utf-8")


@needs("POSIX links")
def test_a_link_in_its_place_is_not_followed(
    errors: ErrorLog, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    errors.path.symlink_to(tmp_path / "elsewhere")
    assert errors.note(raised())
    assert "planted" in capsys.readouterr().err
    assert errors.count == 1
    assert not (tmp_path / "elsewhere").exists()
