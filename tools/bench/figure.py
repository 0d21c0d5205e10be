"""How much a moving figure costs: ms a frame at 800 x 800, % of a core at 30 fps, idle wake-ups.

Run it from the project's folder: `QT_QPA_PLATFORM=offscreen python -m tools.bench.figure`.
"""

import sys
import time
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QRectF, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from deskcoach.core.figure.model import Figure, load_figure
from deskcoach.ui.design.figure_appearance import FigureAppearance
from deskcoach.ui.figure.painter import paint_figure
from deskcoach.ui.figure.palette import FIGURE_LIGHT
from deskcoach.ui.figure.sheet import stage_for
from deskcoach.ui.figure.view import FigureView

MAX_FRAME_MS = 8.0
MAX_CORE_PERCENT = 2.0
FIGURES = Path(__file__).resolve().parents[2] / "assets" / "figures"


@dataclass(frozen=True, slots=True)
class FigureCost:
    """Milliseconds a frame (worst exercise's mean), percent of a core, timer events when hidden."""

    frame_ms: float
    core_percent: float
    hidden_wakeups: int


class TimerCount(QObject):
    """Counts the timer events of a whole application."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Count a timer event and let it pass."""
        if event.type() == QEvent.Type.Timer and isinstance(watched, QTimer):
            self.count += 1
        return False


def shipped() -> list[Figure]:
    """Return the figures of the product."""
    files = sorted(FIGURES.glob("*.json"))
    return [load_figure(f.read_bytes(), f.name) for f in files if f.stem != "schema"]


def frame_ms(figure: Figure, size: int = 800, frames: int = 60) -> float:
    """Return the milliseconds of processor time that one frame with its stage takes, the mean.

    Processor time, not wall time: what else the machine does is not the figure's cost.

    Args:
        figure: What is painted, all phases in turn.
        size: Edge of the picture, pixels.
        frames: How many.
    """
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    rect, stage, look = QRectF(0, 0, size, size), stage_for(figure), FigureAppearance()
    begin = 0.0
    for index in range(-3, frames):
        if index == 0:
            begin = time.thread_time()
        phase = figure.phases[index % 3].name
        painter = QPainter(image)
        paint_figure(painter, rect, figure, phase, (index % 20) / 20, stage, FIGURE_LIGHT, look)
        painter.end()
    return (time.thread_time() - begin) * 1000.0 / frames


def core_percent(figure: Figure, size: int = 400) -> float:
    """Return how much of one core a looping view takes, percent: two cycles, after a first one.

    Args:
        figure: What loops, at its own tempo.
        size: Edge of the view, pixels.
    """
    view = FigureView()
    view.resize(size, size)
    view.set_figure(figure, stage_for(figure))
    view.hold_breathing()
    view.play_loop({})
    view.show()
    cycle = sum(phase.seconds for phase in figure.phases)
    _run(cycle)
    begin, wall = time.process_time(), time.perf_counter()
    _run(2.0 * cycle)
    used = (time.process_time() - begin) / (time.perf_counter() - wall)
    view.close()
    return used * 100.0


def hidden_wakeups(figure: Figure, seconds: float = 2.0) -> int:
    """Return how many timer events a hidden view that was playing causes."""
    view = FigureView()
    view.set_figure(figure, stage_for(figure))
    view.hold_breathing()
    view.show()
    view.play_loop({})
    _run(0.2)
    view.hide()
    counter = TimerCount()
    view._timer.installEventFilter(counter)  # noqa: SLF001 - the very timer that must be still
    _run(seconds)
    return counter.count


def _run(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def measure() -> FigureCost:
    """Measure all three; takes about twenty seconds and needs a QApplication."""
    figures = shipped()
    row = next(figure for figure in figures if figure.id == "bent-over-row")
    # The row moves most of its time and has the most parts of the looping ones.
    return FigureCost(max(map(frame_ms, figures)), core_percent(row), hidden_wakeups(row))


def main() -> int:
    """Print the figures; return 1 when a budget is broken."""
    app = QApplication.instance() or QApplication([])
    cost = measure()
    sys.stdout.write(
        f"figure: {cost.frame_ms:.2f} ms a frame at 800x800 (at most 8)\n"
        f"figure: {cost.core_percent:.1f} % of a core at 30 fps (at most 2)\n"
        f"figure: {cost.hidden_wakeups} wake-ups hidden (0)\n"
    )
    del app
    quick = cost.frame_ms <= MAX_FRAME_MS and cost.core_percent <= MAX_CORE_PERCENT
    return 0 if quick and not cost.hidden_wakeups else 1


if __name__ == "__main__":
    sys.exit(main())
