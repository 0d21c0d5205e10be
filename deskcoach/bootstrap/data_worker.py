"""The process beside the running program that reads and writes a person's data as a whole."""

import _thread
import json
import os
import signal
import sys
import threading
from collections.abc import Mapping
from functools import partial
from typing import Any

import msgspec

from deskcoach.adapters.paths import folders
from deskcoach.adapters.store.beside import LogBeside
from deskcoach.app.commands import replied
from deskcoach.app.export.answers import carry_out_data
from deskcoach.app.export.requests import DataCommand
from deskcoach.bootstrap.data import opened
from deskcoach.core.messages import to_plain

POLITE = 5
"""How much nicer than the window it is to the processor."""


def _main() -> int:
    """Carry out the request on the first line of the input; end when the input does."""
    if hasattr(os, "nice"):
        os.nice(POLITE)
    # Who was started in the background by a shell ignores it, and so would we: nobody could cancel.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    request = json.loads(sys.stdin.buffer.readline())
    asking = _Asking()
    try:
        threading.Thread(target=asking.follow, daemon=True).start()
        _tell(replied(lambda: _carry_out(request, asking)))
    except KeyboardInterrupt:  # cancelled: what was not committed is undone
        return 1
    return 0


class _Asking:
    """Who asked, and may let go of it: up to the moment in which it is committed.

    From then on, which is told, it is carried out to its end, and replied to: who cancelled too
    late is told so.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._too_late = False

    def follow(self) -> None:
        """Wait until the input ends, and interrupt what is being done."""
        sys.stdin.buffer.read()
        with self._lock:
            if not self._too_late:
                _thread.interrupt_main()

    def commit(self) -> None:
        """It is done now."""
        with self._lock:
            told, self._too_late = self._too_late, True
        if not told:
            _tell({"committing": True})


def _carry_out(request: Mapping[str, Any], asking: _Asking) -> Any:
    command: DataCommand = msgspec.convert(request, DataCommand)
    open_it = partial(LogBeside, committing=asking.commit)
    with opened(folders(), open_it, _tell_share, asking.commit) as archives:
        return carry_out_data(archives, command)


def _tell_share(share: float) -> None:
    _tell({"share": share})


def _tell(found: Mapping[str, Any]) -> None:
    print(json.dumps(to_plain(found)), flush=True)  # noqa: T201 - the way to who asked


if __name__ == "__main__":
    code = _main()
    sys.stdout.flush()
    os._exit(code)  # the thread reads on; nothing else is left to do
