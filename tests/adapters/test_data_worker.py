"""The process beside the program: cancelled, it has changed nothing, or says what it has done."""

import io
import json
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from deskcoach.adapters import beside, files
from deskcoach.adapters.beside import Aside
from deskcoach.adapters.library import own_exercises
from deskcoach.adapters.library.own_exercises import ExerciseFiles
from deskcoach.adapters.paths import folders
from deskcoach.adapters.store.archive import SqliteArchiveLog
from deskcoach.adapters.store.log import SqliteLog, open_log
from deskcoach.app.exit_codes import FAILED
from deskcoach.app.export.answers import carry_out_data
from deskcoach.bootstrap import data_worker
from deskcoach.core.export.archive import Archive
from deskcoach.core.export.backup import written
from deskcoach.core.export.own import Own
from tests import packed
from tests.core.test_catalogue import CHIN_TUCK
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
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Input]]:
    """Asks for something."""
    heed = signal.getsignal(signal.SIGINT)
    monkeypatch.setenv("DESKCOACH_HOME", str(tmp_path))
    monkeypatch.setattr(os, "nice", lambda _: 0, raising=False)
    open_log(folders().log_file, lambda: NOON).close()

    def ask(**request: Any) -> Input:
        found = Input(request)
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=found))
        return found

    yield ask
    signal.signal(signal.SIGINT, heed)


@pytest.fixture
def given(asked: Callable[..., Input], tmp_path: Path) -> Input:
    file = tmp_path / "some.json"
    file.write_bytes(written(Archive([broke(NOON - timedelta(minutes=n)) for n in range(3)])))
    return asked(command="import", path=str(file))


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
    return [each for each in told if not {"share", "committing"} & {*each}]


@pytest.mark.parametrize("heed", [signal.default_int_handler, signal.SIG_IGN])
def test_who_lets_go_before_it_is_committed_has_changed_nothing(
    given: Input,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    heed: signal.Handlers,
) -> None:
    signal.signal(signal.SIGINT, heed)  # a shell has what it starts in the background ignore it

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


def test_who_lets_go_of_an_export_before_it_is_whole_finds_no_file(
    asked: Callable[..., Input],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    export = asked(command="export", format="json", path=str(tmp_path / "out" / "all.json"))
    (tmp_path / "out").mkdir()
    real = os.fsync

    def fsync(file: int) -> None:
        real(file)
        export.let_go()

    monkeypatch.setattr(os, "fsync", fsync)
    assert data_worker._main() == 1
    assert replies(capsys) == []
    assert [*(tmp_path / "out").iterdir()] == []


def own(folder: Path) -> str:
    """A backup that holds an exercise, and no row of the log."""
    mine = Own(exercises=[replace(CHIN_TUCK, id="mine", name="Mine")])
    (folder / "own.json").write_bytes(written(Archive(own=mine)))
    return str(folder / "own.json")


def pack(folder: Path) -> str:
    """A pack without a routine."""
    file = folder / "neck.deskcoach"
    file.write_bytes(packed.pack(routines_json=None))
    return str(file)


def has_own() -> bool:
    return bool(ExerciseFiles(folders()).load().editable)


def taken_in() -> str:
    """The day on which the pack was."""
    found = ExerciseFiles(folders()).load()
    days = {
        one.source.taken_in
        for one in found.catalogue.exercises
        if one.id in found.editable and one.source
    }
    (day,) = days
    return str(day)


@pytest.mark.parametrize(("command", "file"), [("import", own), ("add", pack)])
def test_what_is_in_files_of_its_own_is_undone(
    asked: Callable[..., Input],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: str,
    file: Callable[[Path], str],
) -> None:
    begun = asked(command=command, path=file(tmp_path))
    real = files.write_whole

    def write(*words: Any, **more: Any) -> None:
        real(*words, **more)
        begun.let_go()

    monkeypatch.setattr(own_exercises, "write_whole", write)
    assert data_worker._main() == 1
    assert replies(capsys) == []
    assert not has_own()


DONE: dict[str, Callable[[Path], dict[str, Any]]] = {
    "export": lambda to: {"command": "export", "format": "json", "path": str(to / "all.json")},
    "import": lambda to: {"command": "import", "path": own(to)},
    "pack": lambda to: {"command": "add", "path": pack(to)},
    "pack to give away": lambda to: {"command": "pack", "path": str(to / "my.deskcoach")},
    "pack taken out": lambda _: {
        "command": "take-out",
        "name": packed.MANIFEST["name"],
        "by": packed.MANIFEST["by"],
        "day": taken_in(),
    },
}


@pytest.mark.parametrize("name", DONE)
def test_whatever_is_done_is_told_so_to_who_lets_go_of_it(
    asked: Callable[..., Input],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
) -> None:
    if name in {"pack to give away", "pack taken out"}:
        asked(command="add", path=pack(tmp_path))
        assert data_worker._main() == 0
        capsys.readouterr()
    begun = asked(**DONE[name](tmp_path))

    def let_go_at_last(*words: Any) -> Any:
        found = carry_out_data(*words)
        begun.let_go()
        return found

    monkeypatch.setattr(data_worker, "carry_out_data", let_go_at_last)
    assert data_worker._main() == 0
    (reply,) = replies(capsys)
    assert reply["ok"], reply


COMMITTING = """
import sys, time
sys.stdin.readline()
print('{"committing": true}', flush=True)
sys.stdin.read()
time.sleep(0.5)
"""
ENDINGS = {
    'print(\'{"ok": true, "value": 3}\')': "",
    "sys.exit(1)": "It ended while it was being kept. Look whether it is there.",
}


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_is_being_kept_is_waited_for(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    monkeypatch.setattr(beside, "LET_GO", 50)
    parent = QObject()
    aside = Aside([sys.executable, "-c", COMMITTING + ending], parent)
    replies = list[Mapping[str, Any]]()
    cancel = aside.begin({}, lambda _: None, replies.append)
    qtbot.waitUntil(lambda: aside._jobs[0]._committing, timeout=30_000)
    cancel()
    qtbot.waitUntil(lambda: bool(replies), timeout=30_000)
    (reply,) = replies
    assert reply.get("error", "") == ENDINGS[ending]
    assert not aside.busy


def test_what_does_not_end_by_itself_is_ended_and_changes_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beside, "LET_GO", 50)
    parent = QObject()
    aside = Aside([sys.executable, "-c", "import time; time.sleep(300)"], parent)
    replies = list[Mapping[str, Any]]()
    cancel = aside.begin({}, lambda _: None, replies.append)
    qtbot.wait(100)
    cancel()
    qtbot.waitUntil(lambda: bool(replies), timeout=30_000)
    (reply,) = replies
    assert (reply["error"], reply["code"]) == ("Cancelled. Nothing was changed.", FAILED)  # told


def test_who_is_gone_at_once_is_no_mistake(
    given: Input, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def gone(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(threading.Thread, "start", gone)
    assert data_worker._main() == 1
    assert replies(capsys) == []
    given.let_go()
