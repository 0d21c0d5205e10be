"""The real program, on a disk that fails when it is told to: `{"command": "fail", "rate": 0.3}`."""

import errno
import os
import random
import sqlite3
import sys
from collections.abc import Mapping
from typing import Any

from deskcoach.adapters.ipc.server import Later
from deskcoach.adapters.store import queue
from deskcoach.app import commands
from deskcoach.bootstrap import program as program_module
from deskcoach.bootstrap import start

CHANCE = random.Random(int(os.environ.get("DESKCOACH_SEED", "0")))  # noqa: S311 - no secret
USES = ("INSERT", "DELETE", "UPDATE", "BEGIN IMMEDIATE", "COMMIT", "SELECT")
rate = 0.0
_connect, _write = sqlite3.connect, queue.SpareFile._write


class FailingConnection(sqlite3.Connection):
    """Half of what fails was done all the same, as on a disk that dies after it has written."""

    def execute(self, statement: str, *values: Any) -> sqlite3.Cursor:
        fails = statement.startswith(USES) and CHANCE.random() < rate
        if not fails or CHANCE.random() < 0.5:
            found = super().execute(statement, *values)
        if fails:
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR
            raise error
        return found


def connect(*places: Any, **words: Any) -> sqlite3.Connection:
    found: sqlite3.Connection = _connect(*places, **{"factory": FailingConnection} | words)
    return found


def write(self: queue.SpareFile, at: int, content: bytes) -> None:
    if CHANCE.random() < rate:
        raise OSError(errno.EIO, os.strerror(errno.EIO))
    _write(self, at, content)


class Failing(program_module.Program):
    """Takes one more command."""

    def _handle(self, request: Mapping[str, Any]) -> commands.Reply | Later:
        global rate  # noqa: PLW0603 - one program, one disk
        if request["command"] == "fail":
            rate = request["rate"]
            return {"ok": True, "value": None}
        return super()._handle(request)


if __name__ == "__main__":
    sqlite3.connect = connect  # type: ignore[assignment]
    queue.SpareFile._write = write  # type: ignore[method-assign]
    program_module.Program = Failing  # type: ignore[misc]
    sys.exit(start(background=True))
