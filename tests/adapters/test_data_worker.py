"""The process beside the program: cancelled, it has changed nothing, or says what it has done."""

import io
import json
import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from deskcoach.adapters.paths import folders
from deskcoach.adapters.store.archive import SqliteArchiveLog
from deskcoach.adapters.store.log import SqliteLog, open_log
from deskcoach.app.export.answers import carry_out_data
from deskcoach.bootstrap import data_worker
from deskcoach.core.export.archive import Archive
from deskcoach.core.export.backup import written
from tests.logged import NOON, broke


class Input(io.BytesIO):
    """One line, and an end that comes when it is let go of."""

    def __init__(self, request: dict[str, Any]) -> None:
        super().__init__(json.dumps(request).encode() + b"\n")
        self._ended = threading.Event()
        self._before = {*threading.enumerate()}

    def read(self, _: int | None = None) -> bytes:
        self._ended.wait(60)
        return b""

    def let_go(self) -> None:
        """Wait until who follows it knows."""
        self._ended.set()
        for thread in {*threading.enumerate()} - self._before:
            thread.join(60)


@pytest.fixture
def given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Input:
    monkeypatch.setenv("DESKCOACH_HOME", str(tmp_path))
    monkeypatch.setattr(os, "nice", lambda _: 0, raising=False)
    open_log(folders().log_file, lambda: NOON).close()
    file = tmp_path / "some.json"
    file.write_bytes(written(Archive([broke(NOON - timedelta(minutes=n)) for n in range(3)])))
    found = Input({"command": "import", "path": str(file)})
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=found))
    return found


def kept() -> int:
    log = open_log(folders().log_file, lambda: NOON)
    try:
        return len(SqliteArchiveLog(log).everything().breaks)
    finally:
        log.close()


def around_the_commit(
    monkeypatch: pytest.MonkeyPatch, before: Callable[[], None], after: Callable[[], None]
) -> None:
    real = SqliteLog.transaction

    @contextmanager
    def transaction(log: SqliteLog) -> Iterator[Any]:
        with real(log) as connection:
            yield connection
            before()
        after()

    monkeypatch.setattr(SqliteLog, "transaction", transaction)


def nothing() -> None:
    """Goes on."""


def replies(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    told = map(json.loads, capsys.readouterr().out.splitlines())
    return [each for each in told if "share" not in each]


def test_who_lets_go_before_it_is_committed_has_changed_nothing(
    given: Input, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def let_go_first(*words: Any) -> Any:
        given.let_go()
        return carry_out_data(*words)

    monkeypatch.setattr(data_worker, "carry_out_data", let_go_first)
    assert data_worker._main() == 1
    assert replies(capsys) == []
    assert kept() == 0


@pytest.mark.parametrize("late", [0, 1])
def test_who_lets_go_too_late_is_told_that_it_is_done(
    given: Input,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    late: int,
) -> None:
    hooks = [nothing, nothing]
    hooks[late] = given.let_go
    around_the_commit(monkeypatch, *hooks)
    assert data_worker._main() == 0
    (reply,) = replies(capsys)
    assert reply["ok"], reply
    assert kept() == 3


def test_who_is_gone_at_once_is_no_mistake(
    given: Input, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def gone(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(threading.Thread, "start", gone)
    assert data_worker._main() == 1
    assert replies(capsys) == []
    given.let_go()
