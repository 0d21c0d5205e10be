"""How long it takes from "a break is due" to a painted card, in the real program.

`ready`: as in daily life, where the card is made while the heads-up is on; `cold`: from nothing,
as where a break is due when the program starts.
"""

import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QEvent, QObject

from tools.seat import seat

WAIT = 3.0
"""Seconds until the break is due, where the card is made ready before."""


class FirstPaint(QObject):
    """Notes when the card is painted for the first time after it was made visible."""

    def __init__(self) -> None:
        super().__init__()
        self.at: float | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note the first paint of a card and let everything pass."""
        if self.at is None and event.type() is QEvent.Type.Paint:
            window = getattr(watched, "window", lambda: None)()
            if window is not None and type(window).__name__ == "BreakCard":
                self.at = time.perf_counter()
        return False


def due_to_painted(folder: Path, way: Literal["ready", "cold"]) -> float:
    """Milliseconds from the wake-up that finds a stretch due to its painted card."""
    os.environ["DESKCOACH_HOME"] = str(folder)
    seat(folder, due_in=WAIT if way == "ready" else 0.0)
    # Starting a program is a key press, and an offer waits for a gap after one.
    (folder / "config/settings.toml").write_text("[asking]\ntyping_gap = 0\n")
    from deskcoach.adapters.paths import folders  # noqa: PLC0415 - after the home is set
    from deskcoach.bootstrap.application import application  # noqa: PLC0415
    from deskcoach.bootstrap.program import Program  # noqa: PLC0415

    app, early = application()
    program = Program(folders(), app, early, background=True)
    paint = FirstPaint()
    app.installEventFilter(paint)
    begun = [time.perf_counter()]
    wake = program._alarm._wake  # noqa: SLF001 - what rings when it is due

    def noted() -> None:
        begun.append(time.perf_counter())
        wake()

    if way == "ready":
        program._alarm._wake = noted  # noqa: SLF001 - see above
    program.begin()
    if way == "ready":
        program.settle()
    end = time.perf_counter() + 10
    while paint.at is None and time.perf_counter() < end:
        app.processEvents()
    assert paint.at is not None, "no card was painted"
    program.end()
    return (paint.at - max(at for at in begun if at < paint.at)) * 1000


def main() -> int:
    """Print the milliseconds, of the way that is named."""
    way: Literal["ready", "cold"] = "cold" if "cold" in sys.argv else "ready"
    with tempfile.TemporaryDirectory() as folder:
        print(f"{due_to_painted(Path(folder), way):.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
