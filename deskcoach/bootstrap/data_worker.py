"""The process beside the running program that reads and writes a person's data as a whole."""

import _thread
import json
import os
import sys
import threading
from collections.abc import Mapping
from typing import Any

import msgspec

from deskcoach.adapters.paths import folders
from deskcoach.adapters.store.beside import LogBeside
from deskcoach.app.commands import replied
from deskcoach.app.export.answers import carry_out_data
from deskcoach.app.requests import DataCommand
from deskcoach.bootstrap.data import opened
from deskcoach.core.messages import to_plain

POLITE = 5
"""How much nicer than the window it is to the processor."""


def _main() -> int:
    """Carry out the request on the first line of the input; end when the input does."""
    if hasattr(os, "nice"):
        os.nice(POLITE)
    request = json.loads(sys.stdin.buffer.readline())
    threading.Thread(target=_until_let_go, daemon=True).start()
    try:
        _tell(replied(lambda: _carry_out(request)))
    except KeyboardInterrupt:  # cancelled: what was not committed is undone
        return 1
    return 0


def _carry_out(request: Mapping[str, Any]) -> Any:
    command: DataCommand = msgspec.convert(request, DataCommand)
    with opened(folders(), LogBeside, lambda share: _tell({"share": share})) as archives:
        return carry_out_data(archives, command)


def _tell(found: Mapping[str, Any]) -> None:
    print(json.dumps(to_plain(found)), flush=True)  # noqa: T201 - the way to who asked


def _until_let_go() -> None:
    sys.stdin.buffer.read()
    _thread.interrupt_main()


if __name__ == "__main__":
    code = _main()
    sys.stdout.flush()
    os._exit(code)  # the thread reads on; nothing else is left to do
