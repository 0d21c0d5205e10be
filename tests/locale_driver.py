"""The real program for one walk through it: offered, guided, logged, every page, and its end.

Started by `test_locales` as a process of its own, with the locale of somebody somewhere. Prints
what was seen as one line of JSON; `DESKCOACH_HOME` is where it lives.
"""

import json
import os
import sys
import threading
import time
from collections.abc import Callable
from datetime import time as clock_time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from deskcoach.app.any_command import read_command
from deskcoach.app.requests import Quit, StartBreak
from deskcoach.app.strength.requests import AskSession
from deskcoach.bootstrap.program import Program
from deskcoach.cli import main as cli
from deskcoach.core.breaks.events import GuideStopped
from deskcoach.ui.design import translation
from tools.seat import seat

PAGES = os.environ.get("WALK_PAGES", "plan").split()
PATIENCE = 20.0


def wait_for(seen: Callable[[], Any], what: str) -> Any:
    """Let Qt go on until there is something to see."""
    end = time.monotonic() + PATIENCE
    while not (found := seen()):
        if time.monotonic() > end:
            raise TimeoutError(what)
        QApplication.processEvents()
        time.sleep(0.002)
    return found


def visible(name: str) -> QWidget | None:
    """The window of this class, if it is shown."""
    for window in QApplication.topLevelWidgets():
        if type(window).__name__ == name and window.isVisible():
            return window
    return None


def walk(program: Program) -> None:
    """Be offered a stretch, follow it for a moment, look at every page, ask the command line."""
    seen: dict[str, Any] = {"direction": QApplication.layoutDirection().name}
    texts = list[str]()

    def look_at(name: str) -> None:
        window = wait_for(lambda: visible(name), name)
        window.grab()
        for part in (window, *window.findChildren(QWidget)):
            text = getattr(part, "text", None)
            texts.append(str(text()) if callable(text) else "")
            texts.append(part.accessibleName())

    send = program._send
    look_at("BreakCard")
    send(StartBreak())
    look_at("StretchPlayer")
    send(GuideStopped())
    for page in PAGES:
        send(read_command({"command": "open", "page": page}))
        look_at("Window")
    send(AskSession())
    look_at("SafetyCheck")
    asking = threading.Thread(target=lambda: [cli.main(list(each)) for each in ASKED])
    asking.start()
    wait_for(lambda: not asking.is_alive(), "the command line")
    seen["texts"] = sorted({text for text in texts if text})
    seen["half past five"] = translation.clock_time(clock_time(17, 30)).replace("\u202f", " ")
    sys.stdout.write(json.dumps(seen) + "\n")
    send(Quit())


ASKED = (("log", "--since", "1d"), ("status",), ("why",), ("plan",))


def main() -> None:
    """Seat somebody whose stretch is due, and start as the desktop would."""
    home = Path(os.environ["DESKCOACH_HOME"])
    seat(home, due_in=0.0)
    (home / "config/settings.toml").write_text("[asking]\ntyping_gap = 0\n")
    begin = Program.begin

    def begin_and_walk(self: Program) -> None:
        begin(self)
        QTimer.singleShot(0, self._app, lambda: walk(self))

    Program.begin = begin_and_walk  # type: ignore[method-assign]
    sys.exit(cli.main(["--background"]))


if __name__ == "__main__":
    main()
