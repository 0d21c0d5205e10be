"""The last moment of a break that came to its end: a tick, one sentence, and out of the way."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from deskcoach.ui.breaks.player_stage import HoldStage
from deskcoach.ui.design.wires import once

TICK_MS, STAYS_MS, FADE_MS = 240, 2600, 160
_FADES: Final = frozenset({"xcb", "windows", "cocoa"})
"""Where a window can become clear bit by bit."""


class Ending(QObject):
    """Closes the ring, draws the tick, waits, and has the window fade.

    Args:
        window: The player.
        stage: Its stage.
        then: Called when it has faded.
    """

    def __init__(self, window: QWidget, stage: HoldStage, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._window, self._stage, self._then = window, stage, then
        self._tick = QVariantAnimation(self)
        self._tick.setStartValue(0.0)
        self._tick.setEndValue(1.0)
        self._tick.valueChanged.connect(stage.show_end)
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.setEasingCurve(QEasingCurve.Type.InCubic)
        self._fade.valueChanged.connect(self._dim)
        self._fade.finished.connect(self.stop)
        self._stay = once(self, self._go, STAYS_MS)
        self.running = False

    def begin(self, *, reduced: bool) -> None:
        """Say that it is done.

        Args:
            reduced: Less motion: the tick is there at once.
        """
        self.running = True
        self._stage.show_end(1.0 if reduced else 0.0)
        if not reduced:
            self._tick.setDuration(TICK_MS)
            self._tick.start()
        self._stay.start()

    def stop(self, *, gone: bool = True) -> None:
        """End it, whatever it is at.

        Args:
            gone: Whether the window goes; another break may need it.
        """
        if not self.running:
            return
        self.running = False
        self._stay.stop()
        self._tick.stop()
        self._fade.stop()
        if gone:
            self._then()
        self._dim(1.0)

    def _go(self) -> None:
        if QGuiApplication.platformName() not in _FADES:
            self.stop()
            return
        self._fade.setDuration(FADE_MS)
        self._fade.start()

    def _dim(self, opacity: float) -> None:
        if QGuiApplication.platformName() in _FADES:
            self._window.setWindowOpacity(opacity)
