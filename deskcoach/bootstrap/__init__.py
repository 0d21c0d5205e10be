"""The composition root: the only place where adapters and windows are made and wired."""

import contextlib
import os
import sys
import time
from collections.abc import Sequence
from typing import Any

from deskcoach.adapters import ipc, resources, screen
from deskcoach.adapters.resources import Folders

ALREADY_RUNNING = 0
FAILED = 5


def start(*, background: bool) -> int:
    """Start DeskCoach, or show the window of the one that runs already.

    Args:
        background: Start without showing a window.

    Returns:
        The exit code.
    """
    folders = resources.folders()
    if not background and _raise_running(folders):
        return ALREADY_RUNNING
    problem = screen.prepare(os.environ, sys.platform)
    if problem:
        return _refuse(problem)
    try:
        from deskcoach.adapters.instance import become_the_one  # noqa: PLC0415 - needs Qt

        instance = become_the_one(folders.runtime)
    except ImportError as error:
        return _refuse(screen.missing_library(str(error)))
    except OSError as error:
        return _refuse(str(error))
    if instance is None:
        return _meet_running(folders, background=background)
    from deskcoach.bootstrap.program import Program  # noqa: PLC0415 - needs Qt

    return Program(folders, background=background).run()


def doctor() -> Sequence[dict[str, Any]]:
    """What works, what does not, and what to do: as the running program sees it, or from here."""
    folders = resources.folders()
    with contextlib.suppress(ipc.NotRunning, ipc.IpcError):
        reply = ipc.ask(ipc.endpoint(folders.runtime), {"command": "doctor"})
        if reply["ok"]:
            checks: Sequence[dict[str, Any]] = reply["value"]
            return checks
    from deskcoach.bootstrap.checks import checks_from_outside  # noqa: PLC0415 - needs Qt

    return checks_from_outside(folders)


def _raise_running(folders: Folders) -> bool:
    with contextlib.suppress(ipc.NotRunning, ipc.IpcError):
        return bool(ipc.ask(ipc.endpoint(folders.runtime), {"command": "open"}).get("ok"))
    return False


def _meet_running(folders: Folders, *, background: bool) -> int:
    """Another one was quicker: wait until it listens, and have it show itself."""
    for _ in range(100):
        if background or _raise_running(folders):
            return ALREADY_RUNNING
        time.sleep(0.05)
    return _refuse("DeskCoach runs already but does not answer: end it, then start it again")


def _refuse(line: str) -> int:
    print(f"deskcoach: {line}", file=sys.stderr)  # noqa: T201 - there is no window to say it in
    return FAILED
