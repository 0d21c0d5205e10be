"""The figure as a widget: driven from outside in step with a counter, or looping by itself.

Nothing ticks while the widget is hidden, and nothing ticks unless it plays or breathes.
"""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QElapsedTimer, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from deskcoach.core.figure.model import READY, Figure
from deskcoach.core.figure.motion import breath_at
from deskcoach.ui.design.figure_appearance import FigureAppearance
from deskcoach.ui.design.translation import tr
from deskcoach.ui.figure.palette import Tint, palette_for
from deskcoach.ui.figure.pictures import Moment, Pictures, Scene

_FRAME_MS = 33
"""Milliseconds between frames while playing: 30 a second."""

_ONCE = 1.2
"""Seconds that a movement takes when it is shown once."""

BREATH_STEPS = 12
"""Steps from half a breath to a full one: each moves less than a tenth of a pixel."""


class FigureView(QWidget):
    """Shows one figure on its stage.

    Drive it with `set_phase` from a deadline-based counter, or let it `play_loop`. In a hold it
    breathes when `hold_breathing` is on. With reduced motion it steps between key poses and
    marks the steps instead.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = Pictures(self)
        self._names: frozenset[str] = frozenset()
        self._phase, self._fraction = READY, 0.0
        self._tempo: dict[str, float] = {}
        self._once = False
        self._breathing = False
        self._now: Moment | None = None
        self._seconds: dict[str, float] = {}
        self._clock = QElapsedTimer()
        self._held = QElapsedTimer()
        self._odd = False
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self.setAccessibleName(tr("FigureView", "Figure"))
        self._describe()

    def set_figure(self, figure: Figure, stage: Tint) -> None:
        """Show a figure in its ready pose.

        Args:
            figure: What to show.
            stage: Tint, disc and floor behind it; decides the colour of the top as well.
        """
        phases = [phase.name for phase in figure.phases]
        self._names = frozenset([*phases, *(pose.name for pose in figure.poses)])
        self._phase, self._fraction = READY, 0.0
        self._tempo = {}
        self._seconds = {phase.name: phase.seconds for phase in figure.phases}
        self.setAccessibleName(tr("FigureView", "Figure: {0}", figure.name))
        self._describe()
        self._change(figure=figure, tint=stage)

    def clear_figure(self) -> None:
        """Show none."""
        self._names, self._tempo = frozenset(), {}
        self.setAccessibleName(tr("FigureView", "Figure"))
        self._change(figure=None)

    def set_mirrored(self, on: bool) -> None:
        """Face left, as the left side has its turn, or right."""
        if on != self.scene.mirrored:
            self._change(mirrored=on)

    def set_stage_visible(self, on: bool) -> None:
        """Paint the stage behind the figure, or leave it to whatever is below."""
        self._change(stage=on)

    def set_corner_radius(self, px: float) -> None:
        """Round the stage's corners by `px` pixels."""
        self._change(corner=float(px))

    def set_phase(self, name: str, fraction: float) -> None:
        """Show a moment; ends a loop.

        Args:
            name: A phase, or a pose such as `ready`; unknown names show the ready pose.
            fraction: How much of the phase has passed, 0 to 1.
        """
        self._tempo = {}
        self._go(name, fraction)
        self._run()
        self._step()

    def play_loop(self, tempo: Mapping[str, float]) -> None:
        """Repeat the whole cycle by itself, only while visible.

        Args:
            tempo: Phase name to seconds; phases that are not named take the figure's own.
        """
        figure = self.scene.figure
        if figure is None:
            return
        own = {phase.name: phase.seconds for phase in figure.phases}
        self._once = False
        self._tempo = {name: max(0.05, tempo.get(name, seconds)) for name, seconds in own.items()}
        self._begin_loop()

    def play_once(self, rest: float = 0.2) -> None:
        """Show the way into the hold once, and stay there: that tells what it is ever after.

        Args:
            rest: Seconds before it begins.
        """
        figure = self.scene.figure
        if figure is None:
            return
        self.set_phase(READY, 0.0)
        self._once = True
        self._tempo = {READY: max(0.05, rest), figure.phases[0].name: _ONCE}
        self._begin_loop()

    def hold_breathing(self, on: bool = True) -> None:
        """Breathe gently while in a hold, on the view's own time."""
        self._breathing = on
        self._run()
        self._now = None
        self.update()

    def set_reduced_motion(self, on: bool) -> None:
        """Step between key poses with step marks, and do not breathe."""
        self._change(reduced=on)

    def set_dark(self, on: bool) -> None:
        """Use the dark palette."""
        self._change(palette=palette_for(on))

    def set_appearance(self, look: FigureAppearance) -> None:
        """Dress the figure."""
        self._change(appearance=look)

    @property
    def scene(self) -> Scene:
        """What is shown, but for the moment."""
        return self._pictures.scene

    def is_animating(self) -> bool:
        """Return whether a timer runs: never while hidden."""
        return self._timer.isActive()

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(320, 320)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to move again."""
        super().showEvent(event)
        self._run()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop every timer and give the memory back."""
        self._timer.stop()
        self._forget()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything is painted anew, of the same shapes."""
        self._pictures.forget_pictures()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint stage, figure and, with reduced motion, the step marks."""
        if self._now is None:
            self._now = self._moment()
        painter = QPainter(self)
        self._pictures.paint(painter, self._now, event.rect())
        painter.end()

    def _change(self, **changes: Any) -> None:
        """Show the scene with these changes."""
        self._pictures.scene = replace(self.scene, **changes)
        self._forget()
        self._run()

    def _begin_loop(self) -> None:
        self._seconds = dict(self._tempo)
        self._forget()
        self._clock.restart()
        self._run()

    def _go(self, name: str, fraction: float) -> None:
        """Take a moment and start the breath when a hold begins."""
        name = name if name in self._names else READY
        entered = name != self._phase
        if name == "hold" and (entered or not self._held.isValid()):
            self._held.restart()
        self._phase, self._fraction = name, min(1.0, max(0.0, fraction))
        if entered:
            self._describe()

    def _describe(self) -> None:
        words = {
            "lift": tr("FigureView", "Lifting"),
            "lower": tr("FigureView", "Lowering"),
            "hold": tr("FigureView", "Holding"),
            "in": tr("FigureView", "Going in"),
            "out": tr("FigureView", "Coming out"),
        }
        self.setAccessibleDescription(words.get(self._phase, tr("FigureView", "Ready")))

    def _run(self) -> None:
        """Let the timer run exactly when something moves by itself and can be seen."""
        breathing = self._breathing and self._phase == "hold" and not self.scene.reduced
        moving = self.isVisible() and (bool(self._tempo) or breathing)
        if moving and not self._timer.isActive():
            self._timer.start()
        if not moving:
            self._timer.stop()

    def _step(self) -> None:
        """Have painted in what the figure looks other than it did, and nothing twice alike.

        A hold without breath costs nothing. What is painted is always `_now`, also where a window
        moves away from in front: what is not painted then shows the same moment.
        """
        before, now = self._now, self._moment()
        if self.scene.figure is None or before == now:
            return
        self._now = now if self.isVisible() else None  # nobody waits for what is not seen
        if before is None or self._now is None or self.scene.reduced:
            self.update()
        elif self._tempo and self._once:
            self.update(self._pictures.changed(before, [now]))  # it comes by no second time
        else:
            self.update(self._pictures.widen(before, now, loops=bool(self._tempo)))

    def _forget(self) -> None:
        """Drop every kept shape and picture: what they show has changed."""
        self._pictures.forget()
        self._now = None
        self.update()

    def _tick(self) -> None:
        seconds = self._clock.elapsed() / 1000.0 if self._tempo else 0.0
        if self._once and self._tempo and seconds >= sum(self._tempo.values()):
            self.set_phase("hold", 1.0)
        elif self._tempo:
            moment = moment_of(self._tempo, seconds)
            self._odd = not self._odd
            if moment[0] == "hold" and self._odd:
                return  # a held figure only breathes: half the frames show it as well
            self._go(*moment)
        self._step()

    def _moment(self) -> Moment:
        """Return phase, fraction and breath to paint, in steps of one frame.

        A loop comes by the same moments each time, so that their shapes can be kept.
        """
        phase, fraction = self._shown()
        seconds = self._seconds.get(phase, 0.0)
        frames = max(1, round(seconds * 1000.0 / _FRAME_MS))
        steps = round(fraction * frames) / frames
        breath = round(self._breath() * BREATH_STEPS) / BREATH_STEPS
        return phase, 0.0 if phase == "hold" else steps, breath

    def _shown(self) -> tuple[str, float]:
        """Return the moment to paint: with reduced motion, the pose where the phase ends."""
        if not self.scene.reduced or self.scene.figure is None:
            return self._phase, self._fraction
        names = [phase.name for phase in self.scene.figure.phases]
        return self._phase, 1.0 if self._phase in names else 0.0

    def _breath(self) -> float:
        if self.scene.reduced or not self._breathing or self._phase != "hold":
            return 0.0
        return breath_at(self._held.elapsed() / 1000.0)


def moment_of(tempo: Mapping[str, float], seconds: float) -> tuple[str, float]:
    """Return phase and fraction of a loop that has run for so long.

    Args:
        tempo: Phase name to seconds in order, each above 0.
        seconds: Since the loop began, 0 or more.
    """
    left = seconds % sum(tempo.values())
    *before, (last, length) = tempo.items()
    for name, own in before:
        if left < own:
            return name, left / own
        left -= own
    return last, min(1.0, left / length)
