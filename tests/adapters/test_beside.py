"""What takes long, on the real program: it goes on meanwhile, and all is taken in or nothing."""

import json
import os
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from deskcoach.adapters.ipc import client
from deskcoach.adapters.store.archive import SqliteArchiveLog
from deskcoach.adapters.store.log import open_log
from deskcoach.core.export.archive import Archive
from deskcoach.core.export.backup import written
from tests.logged import NOON, broke
from tests.program import Running, started, wait_until
from tests.system import needs

pytestmark = needs("Unix sockets")
MANY = 12_000


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("large") / "large.json"
    file.write_bytes(written(Archive([broke(NOON - timedelta(minutes=n)) for n in range(MANY)])))
    return file


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Running]:
    with started(tmp_path / "home") as running:
        yield running


def kept(program: Running) -> int:
    log = open_log(program.folders.log_file)
    try:
        assert log.keeping
        assert not log.problems
        return len(SqliteArchiveLog(log).everything().breaks)
    finally:
        log.close()


def workers(program: Running) -> list[int]:
    assert program.child is not None
    pid = program.child.pid
    return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


@contextmanager
def asking(program: Running, **request: Any) -> Iterator[Iterator[dict[str, Any]]]:
    """Ask for something, and be given the lines that come back; at the end it goes away."""
    with socket.socket(socket.AF_UNIX) as asked:
        asked.settimeout(60)
        asked.connect(client.endpoint(program.folders.runtime))
        asked.sendall(json.dumps(request).encode() + b"\n")
        with asked.makefile("rb") as lines:
            yield map(json.loads, lines)


@contextmanager
def begun(program: Running, large: Path) -> Iterator[Iterator[dict[str, Any]]]:
    """Ask for an import, and wait until some of it is in the transaction."""
    with asking(program, command="import", path=str(large), share=True) as lines:
        while next(lines)["share"] < 0.7:
            pass
        yield lines


def test_the_program_goes_on_and_tells_how_much_is_done(
    program: Running, large: Path, tmp_path: Path
) -> None:
    shares = list[float]()
    status = list[float]()

    def told(share: float) -> None:
        shares.append(share)
        before = time.monotonic()
        assert program.send("status")["ok"]
        status.append(time.monotonic() - before)

    request = {"command": "import", "path": str(large)}
    reply = client.ask(client.endpoint(program.folders.runtime), request, 120, told)
    assert reply["value"]["breaks"]["new"] == MANY, reply
    assert shares == sorted(shares)
    assert shares[0] == 0
    assert len(shares) > 10
    assert sorted(status)[len(status) // 2] < 1.0  # a window that stands still answers at the end
    assert program.send("import", path=str(large))["value"]["changed"] is False
    out = tmp_path / "out.json"
    counts = program.send("export", format="json", path=str(out))["value"]
    assert counts["breaks"] == MANY
    ours, theirs = (path.read_bytes().rpartition(b'"training"')[0] for path in (out, large))
    assert ours == theirs  # but for the day on which the person began
    program.quit()
    assert kept(program) == MANY


def test_who_asked_goes_away_and_nothing_was_changed(program: Running, large: Path) -> None:
    with begun(program, large):
        pass
    wait_until(lambda: not workers(program))
    assert program.send("break")["ok"]
    assert program.send("guide-stop")["ok"]
    program.quit()
    assert kept(program) == 1


def test_what_is_done_meanwhile_is_kept_beside_the_log(program: Running, large: Path) -> None:
    with begun(program, large):
        assert program.send("break")["ok"]
        assert program.send("guide-stop")["ok"]
        program.kill()  # and nobody is there to tell the other process to end
    program.start()
    program.quit()
    assert kept(program) in {1, MANY + 1}


def test_a_worker_that_is_killed_changes_nothing(program: Running, large: Path) -> None:
    with begun(program, large) as lines:
        for worker in workers(program):
            os.kill(worker, 9)
        reply = next(line for line in lines if "share" not in line)
    assert reply["error"].startswith("It ended before its time. Nothing was changed")
    program.quit()
    assert kept(program) == 0


def test_requests_are_carried_out_one_after_the_other(program: Running, tmp_path: Path) -> None:
    with ExitStack() as asked:
        lines = [
            asked.enter_context(
                asking(program, command="export", format="json", path=str(tmp_path / str(number)))
            )
            for number in range(3)
        ]
        with asking(program, command="export", format="json", path=str(tmp_path / "none")):
            pass  # one that waits for its turn goes away
        assert program.send("status")["ok"]
        assert len(workers(program)) <= 1
        assert all(next(each)["ok"] for each in lines)
    assert sorted(each.name for each in tmp_path.iterdir() if each.is_file()) == ["0", "1", "2"]
