"""Somebody who works: two windows, keys into them, titles and other trays' icons that change.

`python -m tools.bench.busy_desk` is the other programs, one process of each; `typing` drives them.
"""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QSystemTrayIcon

from tools.desktop_session import Session, wait_until

TRAYS = 4
KEYS_A_SECOND = 4
SWITCH_EVERY = 12.0
"""Seconds between two switches of the window."""
NAMES = ("Busy letter", "Busy table")


@contextmanager
def typing(desktop: Session) -> Iterator[None]:
    """Have somebody work for as long as the block runs."""
    others = [
        desktop.start(sys.executable, "-m", "tools.bench.busy_desk", "tray") for _ in range(TRAYS)
    ]
    others += [desktop.start(sys.executable, "-m", "tools.bench.busy_desk", name) for name in NAMES]
    windows = [wait_until(lambda name=name: desktop.windows(name), what=name)[0] for name in NAMES]  # type: ignore[misc]
    over = threading.Event()
    typist = threading.Thread(target=_type, args=(desktop, windows, over))
    typist.start()
    try:
        yield
    finally:
        over.set()
        typist.join()
        for child in others:
            child.terminate()
            child.wait(10)


def _type(desktop: Session, windows: list[str], over: threading.Event) -> None:
    pause = str(round(1000 / KEYS_A_SECOND))
    keys = "the quick brown fox jumps over the lazy dog "[: round(SWITCH_EVERY * KEYS_A_SECOND)]
    for turn in count():
        desktop.run("xdotool", "windowactivate", windows[turn % len(windows)], check=False)
        desktop.run("xdotool", "type", "--delay", pause, keys, check=False)
        if over.wait(max(0.0, SWITCH_EVERY - len(keys) / KEYS_A_SECOND)):
            return


def _tray() -> QSystemTrayIcon:
    """An icon that changes each second."""
    tray = QSystemTrayIcon(QIcon(_square("grey")))
    tray.setContextMenu(QMenu())
    colours = ("red", "green", "blue")
    numbers = count()
    _each_second(tray, lambda: tray.setIcon(QIcon(_square(colours[next(numbers) % 3]))))
    tray.show()
    return tray


def _square(colour: str) -> QPixmap:
    pixmap = QPixmap(22, 22)
    pixmap.fill(colour)
    return pixmap


def _window(name: str) -> QPlainTextEdit:
    """A window that is typed in and whose title changes each second."""
    window = QPlainTextEdit()
    window.setWindowTitle(name)
    window.resize(500, 300)
    numbers = count()
    _each_second(window, lambda: window.setWindowTitle(f"{name} {next(numbers)}"))
    window.show()
    return window


def _each_second(owner: QSystemTrayIcon | QPlainTextEdit, do: object) -> None:
    timer = QTimer(owner)
    timer.setInterval(1000)
    timer.timeout.connect(do)
    timer.start()


if __name__ == "__main__":
    app = QApplication(sys.argv)
    shown = _tray() if sys.argv[1] == "tray" else _window(sys.argv[1])
    sys.exit(app.exec())
