"""How long it takes from "a break is due" to a painted card, in the real program."""

import os
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject

from tools.seat import seat


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


def main() -> int:
    """Print the milliseconds from the wake-up that finds a stretch due to its painted card.

    The card is made from nothing here; in daily life it is made ready half a minute before.
    """
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DESKCOACH_HOME"] = folder
        seat(Path(folder), due_in=0.0)
        # Starting a program is a key press, and an offer waits for a gap after one.
        (Path(folder) / "config/settings.toml").write_text("[asking]\ntyping_gap = 0\n")
        from deskcoach.adapters.paths import folders  # noqa: PLC0415 - after the home is set
        from deskcoach.bootstrap.application import application  # noqa: PLC0415
        from deskcoach.bootstrap.program import Program  # noqa: PLC0415

        app, early = application()
        program = Program(folders(), app, early, background=True)
        paint = FirstPaint()
        app.installEventFilter(paint)
        begun = time.perf_counter()
        program.begin()
        while paint.at is None and time.perf_counter() - begun < 10:
            app.processEvents()
        assert paint.at is not None, "no card was painted"
        print(f"{(paint.at - begun) * 1000:.1f}")
        program.end()
    return 0


if __name__ == "__main__":
    sys.exit(main())
