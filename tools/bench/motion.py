"""What slides, frame by frame: the card that comes, and the card that grows into the player.

For each: ms of processor time a frame (mean and worst of the frames that a screen of 60 Hz shows),
and, left to run by itself, how many frames were painted and the longest wait for one. The last two
are of the wall clock, and tell something only on a machine that does nothing else.

Run it from the checkout: `python -m tools.bench.motion [PERCENT]`; the scale is 100 % unless said.
"""

import os
import sys
import time
from collections.abc import Callable
from typing import NamedTuple

if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = str(int((sys.argv[1:] or ["100"])[0]) / 100)
    os.environ["QT_NO_GUI_THREADPOOL"] = "1"  # as the program does

from PySide6.QtCore import QEvent, QObject, QRect, QVariantAnimation
from PySide6.QtWidgets import QApplication, QWidget

from deskcoach.app.view_models import CardScreen, GuideScreen
from deskcoach.core.breaks.events import Kind
from deskcoach.core.breaks.routine import stretch_course
from deskcoach.core.settings import Stretch
from deskcoach.ui.breaks.card import BreakCard
from deskcoach.ui.breaks.growth import Growth
from deskcoach.ui.breaks.player import StretchPlayer
from deskcoach.ui.design.theme import Look
from tools.shots.assets import catalogue, figure
from tools.shots.breaks import nothing

FRAME = 1000.0 / 60
"""Milliseconds between two frames of a screen of 60 Hz."""
MAX_MS = 8.0
"""Of processor time a frame: half of what there is."""
AREA = QRect(0, 0, 1280, 800)


class Motion(NamedTuple):
    """What a frame of something that slides costs.

    Attributes:
        mean_ms: Of processor time, the mean of all.
        worst_ms: The same of the dearest.
        painted: Frames a second when it runs by itself.
        longest_ms: Between two of them, on the wall clock.
    """

    mean_ms: float
    worst_ms: float
    painted: float
    longest_ms: float


class Paints(QObject):
    """Notes when a window is painted, or moved as a whole."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.at: list[float] = []
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note it, and let it pass."""
        if watched is self._window and event.type() in (QEvent.Type.Paint, QEvent.Type.Move):
            self.at.append(time.perf_counter())
        return False


def of(window: QWidget, motion: QVariantAnimation) -> Motion:
    """What the frames of a motion cost that has just begun: first one by one, then by itself."""
    length = motion.duration()
    motion.pause()
    costs = []
    for number in range(int(length / FRAME)):
        begun = time.thread_time()
        motion.setCurrentTime(round(number * FRAME))
        QApplication.processEvents()
        costs.append((time.thread_time() - begun) * 1000)
    motion.setCurrentTime(0)
    QApplication.processEvents()
    seen = Paints(window)
    motion.resume()
    begun = time.perf_counter()
    while motion.state() is QVariantAnimation.State.Running:
        QApplication.processEvents()
        time.sleep(0.001)
    whole = time.perf_counter() - begun
    waits = [later - sooner for sooner, later in zip(seen.at, seen.at[1:], strict=False)]
    painted = len(seen.at) / whole
    return Motion(sum(costs) / len(costs), max(costs), painted, max(waits, default=0.0) * 1000)


def measure(look: Look) -> dict[str, Motion]:
    """Of each motion by its name."""
    stretch = catalogue().of_kind("stretch")[0]
    card = BreakCard(look, figure, area=lambda: AREA)
    card.appear(
        CardScreen(1, Kind.STRETCH, stretch, 2280.0, 60.0, (2, 5, 10), catalogue().source),
        "bottom-right",
    )
    comes = of(card, card._motion)  # noqa: SLF001 - what is measured
    side = card.hand_over()
    assert side is not None, "it does not grow"
    player = StretchPlayer(look, figure, nothing, lambda: 0.0, area=lambda: AREA)
    course = stretch_course(stretch.id, Stretch())
    guide = GuideScreen(Kind.STRETCH, course, (stretch,), 0.0, 0.0, True, False, catalogue().source)
    player.show_guide(guide, grown_from=side)
    growth = next(each for each in QApplication.topLevelWidgets() if isinstance(each, Growth))
    grows = of(growth, growth._motion)  # noqa: SLF001 - what is measured
    player.close()
    return {"the card comes": comes, "it grows into the player": grows}


def told(measured: dict[str, Motion], say: Callable[[str], object] = print) -> bool:
    """Tell each in a line; whether all are within what a frame may cost."""
    for name, each in measured.items():
        say(
            f"{name}: {each.mean_ms:.1f} ms of processor a frame, {each.worst_ms:.1f} at worst"
            f" (at most {MAX_MS:.0f}); {each.painted:.0f} frames a second, longest wait"
            f" {each.longest_ms:.0f} ms, at load {os.getloadavg()[0]:.0f}"
        )
    return all(each.mean_ms <= MAX_MS for each in measured.values())


def main() -> int:
    """Measure, and tell."""
    app = QApplication([])
    return 0 if told(measure(Look(app, motion="full"))) else 1


if __name__ == "__main__":
    sys.exit(main())
