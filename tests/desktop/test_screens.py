"""Monitors come, go and change under our windows, on a real X server."""

import contextlib
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect, QSize

from tools.desktop_session import Session, session, wait_until

pytestmark = pytest.mark.desktop

ROOT = Path(__file__).resolve().parent.parent.parent
LEFT, RIGHT = QRect(0, 0, 1280, 900), QRect(1280, 0, 1100, 900)


def plug_in(desktop: Session, name: str, box: QRect, output: str = "none") -> None:
    """Have a monitor there, or give it another mode."""
    place = f"{box.width()}/300x{box.height()}/200+{box.left()}+{box.top()}"
    desktop.run("xrandr", "--delmonitor", name, "--setmonitor", name, place, output)


class Driven:
    """The program with the windows, and the monitors that it has."""

    def __init__(self, desktop: Session, *monitors: str) -> None:
        self.desktop = desktop
        self.names: list[str] = []
        self.shown: list[Any] = []
        with (desktop.home / "driver.log").open("ab") as log:
            self._child = subprocess.Popen(
                [sys.executable, "-m", "tests.desktop.programs.screens_driver"],
                env=desktop.env | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "xcb"},
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True, cwd=ROOT,
            )  # fmt: skip
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self.until_named(*monitors)

    def _read(self) -> None:
        assert self._child.stdout is not None
        with self._child.stdout as lines:
            for line in lines:
                self.names, self.shown = json.loads(line)

    def ask(self, line: str) -> None:
        """Have it do something."""
        assert self._child.stdin is not None
        self._child.stdin.write(f"{line}\n")
        self._child.stdin.flush()

    def end(self) -> None:
        """Let it end by itself."""
        assert self._child.stdin is not None
        self._child.stdin.close()
        try:
            assert self._child.wait(20) == 0
        finally:
            self._child.kill()
            self._reader.join()

    def boxes(self, kind: str) -> list[QRect]:
        """Where the windows of a class stand."""
        return [QRect(*box) for name, *box in self.shown if name == kind]

    def until_on(self, kind: str, area: QRect) -> None:
        """Wait until the one window of a class stands whole on there."""

        def there() -> bool:
            found = self.boxes(kind)
            return len(found) == 1 and area.contains(found[0])

        wait_until(there, 15, f"{kind} on {area.getRect()}")

    def until_covered(self, *areas: QRect) -> None:
        """Wait until a cover lies on each of these and nowhere else."""
        wanted = {str(area) for area in areas}
        wait_until(
            lambda: {str(box) for box in self.boxes("Cover")} == wanted,
            15, f"covers on {wanted}",
        )  # fmt: skip

    def until_named(self, *names: str) -> None:
        """Wait until it knows exactly these monitors."""
        wait_until(lambda: sorted(self.names) == sorted(names), 30, f"monitors {names}")

    def unplug(self, name: str) -> None:
        """Take one away."""
        self.desktop.run("xrandr", "--delmonitor", name)

    def point_at(self, area: QRect) -> None:
        """Put the pointer into the middle of it."""
        self.desktop.run("xdotool", "mousemove", *map(str, area.center().toTuple()))


@contextlib.contextmanager
def started(desktop: Session, *monitors: str) -> Iterator[Driven]:
    """The program, once it knows these monitors; it ends by itself."""
    made = Driven(desktop, *monitors)
    try:
        yield made
    finally:
        made.end()


@pytest.fixture
def driven() -> Iterator[Driven]:
    with session("2380x900", panel=False, notifications=False) as desktop:
        plug_in(desktop, "L", LEFT, "screen")
        plug_in(desktop, "R", RIGHT)
        with started(desktop, "L", "R") as made:
            yield made


def test_what_stands_on_a_monitor_that_is_unplugged_comes_back_whole(driven: Driven) -> None:
    driven.point_at(RIGHT)
    for kind, line in {"BreakCard": "card", "Nudge": "nudge", "StretchPlayer": "player"}.items():
        driven.ask(line)
        driven.until_on(kind, RIGHT)
    driven.ask("window")
    wait_until(lambda: driven.boxes("Window"), what="the window")
    driven.ask("over")
    for kind in ("Window", "StretchPlayer"):
        driven.until_on(kind, RIGHT)
    driven.unplug("R")
    driven.until_named("L")
    for kind in ("BreakCard", "Nudge", "StretchPlayer", "Window"):
        driven.until_on(kind, LEFT)


def test_in_another_mode_all_stays_whole_and_covered() -> None:
    plain = session("1600x1000", panel=False, notifications=False)
    with plain as desktop, started(desktop, "screen") as driven:
        for kind, line in {"BreakCard": "card", "StretchPlayer": "firm"}.items():
            driven.ask(line)
            driven.until_on(kind, QRect(0, 0, 1600, 1000))
        timing = ["60", "1024", "1050", "1100", "1200", "600", "610", "620", "640"]
        desktop.run("xrandr", "--newmode", "small", *timing)
        desktop.run("xrandr", "--addmode", "screen", "small")
        desktop.run("xrandr", "--output", "screen", "--mode", "small")
        small = QRect(0, 0, 1024, 600)
        driven.until_covered(small)
        for kind in ("BreakCard", "StretchPlayer"):
            driven.until_on(kind, small)


def test_a_firm_break_covers_what_comes_and_what_changes(driven: Driven) -> None:
    driven.unplug("R")
    driven.until_named("L")
    driven.ask("firm")
    driven.until_covered(LEFT)
    for box in (RIGHT, QRect(RIGHT.topLeft(), RIGHT.size() - QSize(200, 100))):
        plug_in(driven.desktop, "R", box)
        driven.until_covered(LEFT, box)
    driven.unplug("R")
    driven.until_covered(LEFT)


def test_the_card_comes_where_it_is_wanted(driven: Driven) -> None:
    driven.point_at(LEFT)
    driven.ask("card")
    driven.until_on("BreakCard", LEFT)
    driven.ask("wish R")
    driven.until_on("BreakCard", RIGHT)
    for kind, line in {"Nudge": "nudge", "StretchPlayer": "player"}.items():
        driven.ask(line)
        driven.until_on(kind, RIGHT)
    driven.ask("away")
    driven.unplug("R")
    driven.until_named("L")
    driven.ask("card")
    driven.until_on("BreakCard", LEFT)
    plug_in(driven.desktop, "R", RIGHT)
    driven.until_named("L", "R")
    driven.ask("wish active")
    driven.desktop.start("xterm", "-geometry", "60x20+1500+200", "-e", "sleep", "60")
    wait_until(lambda: driven.desktop.windows("sleep"), what="xterm")
    driven.ask("away")
    wait_until(lambda: not driven.boxes("BreakCard"), what="no card")
    driven.ask("card")
    driven.until_on("BreakCard", RIGHT)
    driven.ask("wish pointer")
    driven.until_on("BreakCard", LEFT)
