"""The composition root: the only place where adapters and windows are made and wired."""

import contextlib
import gc
import linecache
import os
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from deskcoach.adapters import paths, process
from deskcoach.adapters.error_log import ErrorLog
from deskcoach.adapters.ipc import client
from deskcoach.adapters.paths import Folders
from deskcoach.adapters.process import Other, address_of, become_the_one
from deskcoach.adapters.stand_ins import import_msgspec
from deskcoach.app.exit_codes import FAILED, OK


def start(*, background: bool, file: str = "") -> int:
    """Start DeskCoach, or show the window of the one that runs already.

    Args:
        background: Start without showing a window.
        file: A pack that is to be looked at; empty: none.

    Returns:
        The exit code.
    """
    gc.disable()  # nothing is thrown away while it loads; a fifth of that time is saved
    folders = paths.folders()
    if not background and _raise_running(folders, file):
        return OK
    problem = process.prepare(os.environ, sys.platform)
    if problem:
        return _refuse(problem)
    try:
        one = become_the_one(folders)
        if isinstance(one, Other):
            return _meet_running(folders, one, file, background=background)
        with _lean_imports():
            from deskcoach.bootstrap.application import application  # needs Qt
    except ImportError as error:
        return _refuse(process.missing_library(str(error)))
    except OSError as error:
        return _refuse(str(error))
    with _lean_imports():
        app, early = application()
        import_msgspec()
        from deskcoach.bootstrap.program import Program  # the icon comes first

    try:
        code = Program(folders, app, early, background=background).run(one.address, file)
    except Exception as error:  # noqa: BLE001 - never an end without a word
        errors = ErrorLog(folders.data / "errors.log", lambda: datetime.now().astimezone())
        errors.note(error)
        code = _refuse(f"DeskCoach cannot start ({type(error).__name__}): see {errors.path}")
    one.release()
    return code


@contextlib.contextmanager
def _lean_imports() -> Iterator[None]:
    """Import without what nobody asked for, which takes time, and memory that no `free` gives back.

    PySide's import hook reads the source of every module that is imported after it, and keeps it.
    msgspec takes `typing_extensions` where it is installed, and does as well without it.
    """
    lines, linecache.getlines = linecache.getlines, lambda *_: []
    spared = "typing_extensions" not in sys.modules
    if spared:
        sys.modules["typing_extensions"] = None  # type: ignore[assignment] # none is an ImportError
    try:
        yield
    finally:
        linecache.getlines = lines
        if spared:
            del sys.modules["typing_extensions"]


def doctor() -> Sequence[dict[str, Any]]:
    """What works, what does not, and what to do: as the running program sees it, or from here."""
    folders = paths.folders()
    with contextlib.suppress(client.NotRunning, client.IpcError):
        reply = client.ask(address_of(folders), {"command": "doctor"})
        if reply["ok"]:
            checks: Sequence[dict[str, Any]] = reply["value"]
            return checks
    from deskcoach.bootstrap.checks import checks_from_outside  # needs Qt
    from deskcoach.bootstrap.login import login_checks

    return [*checks_from_outside(folders), *(check.plain() for check in login_checks())]


def show_preview(path: Path) -> int:
    """Open the figure's editor on a file, which need not exist yet; returns the exit code."""
    problem = process.prepare(os.environ, sys.platform)
    if problem:
        return _refuse(problem)
    from deskcoach.bootstrap.figure_tools import edit  # needs Qt

    return edit(paths.folders(), path)


def make_sheet(out: Path, *, dark: bool) -> int:
    """Draw all exercises into one picture, which needs no screen; returns the exit code."""
    process.paint_without_screen(os.environ)
    from deskcoach.bootstrap.figure_tools import draw_sheet  # needs Qt

    return draw_sheet(paths.folders(), out, dark=dark)


def _raise_running(folders: Folders, file: str) -> bool:
    process.let_others_come_forward()
    with contextlib.suppress(client.NotRunning, client.IpcError):
        return bool(client.ask(address_of(folders), {"command": "open", "file": file}).get("ok"))
    return False


def _meet_running(folders: Folders, other: Other, file: str, *, background: bool) -> int:
    """Another one was quicker: wait until it listens, and have it show itself."""
    if other.elsewhere:
        return _refuse(
            f"DeskCoach runs on {other.host} with the log in {folders.data}, which both machines "
            f"share: end it there, or set {paths.HOME} to keep another log here"
        )
    for _ in range(100):
        if background or _raise_running(folders, file):
            return OK
        time.sleep(0.05)
    return _refuse("DeskCoach runs already but does not answer: end it, then start it again")


def _refuse(line: str) -> int:
    process.complain(f"deskcoach: {line}")
    return FAILED
