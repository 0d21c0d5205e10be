"""Every word on the command line at its edges: one line and a documented code, no traceback."""

import contextlib
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deskcoach.adapters.ipc import client
from deskcoach.cli import main as cli

DOCUMENTED = range(6)
NUMBERS = (
    *("0", "-0", "-1", "1", "60", "61", "1.5", "1,5", "nan", "inf", "-inf", "1e999", "0x10", "1_0"),
    *("9" * 5000, "٣", "²", "½", "", " ", "\0", "True", "1000", "1001", "+5", "--", "-"),
)
TIMES = (
    *("0001-01-01", "9999-12-31", "1970-01-01", "1969-12-31", "9998-12-31", "2026-02-30", "2026"),
    *("9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+14:00", "2026-03-02T24:00:00", "20260302"),
    *("2026-03-02T09:00:00+24:00", "2026-03-02T09:00:00-23:59", "2026-W10-1", "7d", "0d", "-7d"),
    *("36500d", "10001d", "9" * 5000 + "d", "٣d", "d", "tomorrow", "now", "2026-03-02T09:00:00Z"),
)
LENGTHS = (
    "30m",
    "2h",
    "0m",
    "1m",
    "36h",
    "37h",
    "1.5h",
    "1,5h",
    "m",
    "h",
    "infh",
    "9" * 5000 + "h",
)
COMMANDS: dict[tuple[str, ...], tuple[str, ...]] = {
    ("later",): NUMBERS,
    ("why", "--limit"): NUMBERS,
    ("session", "--sets"): NUMBERS,
    ("pause",): LENGTHS + NUMBERS,
    ("meeting",): LENGTHS + NUMBERS,
    ("log", "--since"): TIMES + NUMBERS,
    ("export", "--out", "x", "--since"): TIMES + NUMBERS,
    ("export", "--out", "x", "--until"): TIMES + NUMBERS,
    ("delete", "--yes", "--since"): TIMES + NUMBERS,
    ("sets", "--week"): TIMES + NUMBERS,
    ("plan", "move", "wed"): TIMES + NUMBERS,
}
CASES = [(*words, value) for words, values in COMMANDS.items() for value in values]


@pytest.fixture(autouse=True)
def nobody_at_home(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("DESKCOACH_HOME", str(home))
    monkeypatch.chdir(home)
    return home


def said(*words: str) -> tuple[int, str]:
    """Code and errors of a command line."""
    out, errors = io.TextIOWrapper(io.BytesIO(), encoding="utf-8"), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(errors):
        try:
            code = cli.main(words)
        except SystemExit as end:
            code = int(end.code or 0)
    return code, errors.getvalue()


def check(*words: str) -> None:
    code, errors = said(*words)
    assert code in DOCUMENTED
    assert "Traceback" not in errors
    if code:
        assert errors.count("\n") == 1
        assert errors[:-1].isprintable()
        assert len(errors) < 500


@pytest.mark.parametrize("words", CASES, ids=lambda words: " ".join(words)[:60])
def test_an_edge_is_one_line(words: tuple[str, ...]) -> None:
    check(*words)


SOME = (
    *("status", "later", "pause", "log", "why", "meeting", "session", "sets", "plan", "move"),
    *("export", "import", "delete", "exercises", "check", "simulate", "--since", "--until"),
    *("--json", "--limit", "--sets", "--week", "--format", "csv", "--all", "--dry-run", "wed"),
    *NUMBERS,
    *TIMES,
    *LENGTHS,
)
WORDS = st.sampled_from(SOME) | st.text(max_size=6)


@settings(
    max_examples=300,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(WORDS, min_size=1, max_size=6))
def test_any_words_are_one_line(words: list[str]) -> None:
    if words[0].startswith("-") and words[0] != "--":
        return  # without a command the program itself would start
    check(*words)


def test_comma_and_point_are_understood(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Mapping[str, Any]] = []

    def ask(_: str, request: Mapping[str, Any]) -> dict[str, Any]:
        asked.append(request)
        return {"ok": True, "value": None}

    monkeypatch.setattr(client, "ask", ask)
    assert [said("pause", text)[0] for text in ("1.5h", "1,5h", "90m")] == [0, 0, 0]
    assert [one["minutes"] for one in asked] == [90, 90, 90]
