"""A program for the tests: every window that comes up by itself, as asked on its input."""

import json
import os
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from deskcoach.adapters.presence.linux.x11_sources import X11Windows
from deskcoach.bootstrap.presence import window_in_front
from deskcoach.core.settings import Asking, Settings
from deskcoach.ui.design.theme import Look
from deskcoach.ui.shell.main_window import Window
from deskcoach.ui.shell.windows import Screens
from tests.ui.conftest import a_card, a_guide, figure
from tests.ui.shell.test_main_window import World

if TYPE_CHECKING:
    from collections.abc import Callable


def nothing(*_args: object, **_words: object) -> None:
    """Stands for everything that is sent."""


def shown(window: QWidget) -> list[Any]:
    """Its class, and where it stands, without the room for its shadow."""
    box = QRect(window.mapToGlobal(QPoint()), window.size())
    box = box.marginsRemoved(getattr(window, "margins", window.contentsMargins()))
    return [type(window).__name__, box.x(), box.y(), box.width(), box.height()]


def main() -> None:
    """Do what each line asks, and say every moment what stands where."""
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    windows = X11Windows(os.environ)
    windows.start(nothing)
    world = World()
    look = Look(app, motion="reduced")
    screens = Screens(
        look, figure, nothing, world.reads, lambda: 100.0,
        settings=lambda: world.settings, status=lambda: world.day.status,
        in_front=lambda: window_in_front([windows]),
    )  # fmt: skip

    def wish(screen: str) -> None:
        world.settings = Settings(asking=Asking(screen=screen))
        screens.apply_settings()

    def away() -> None:
        screens.offers.close_card()
        screens.close_guide()

    def over() -> None:
        (window,) = (each for each in app.topLevelWidgets() if isinstance(each, Window))
        window.resize(900, 640)
        window.move(1400, 100)

    acts: dict[str, Callable[[], None]] = {
        "card": lambda: screens.offers.show_card(a_card(1)),
        "nudge": lambda: screens.offers.show_nudge(60.0),
        "player": lambda: screens.show_guide(a_guide(20.0)),
        "firm": lambda: screens.show_guide(a_guide(20.0, firm=True)),
        "window": screens.open_window,
        "away": away,
        "over": over,
    }

    def read() -> None:
        line = sys.stdin.readline()
        if not line:
            app.quit()
            return
        word, _, rest = line.strip().partition(" ")
        if word == "wish":
            wish(rest)
        else:
            acts[word]()

    def tell() -> None:
        found = [shown(each) for each in app.topLevelWidgets() if each.isVisible()]
        sys.stdout.write(json.dumps([[each.name() for each in app.screens()], found]) + "\n")
        sys.stdout.flush()

    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(read)
    beat = QTimer()
    beat.timeout.connect(tell)
    beat.start(50)
    app.exec()


if __name__ == "__main__":
    main()
