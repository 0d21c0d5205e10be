"""The figure as a widget: driven from outside in step with a counter, or looping by itself.

Nothing ticks while the widget is hidden, and nothing ticks unless it plays or breathes.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QElapsedTimer, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from deskcoach.core.figure.model import READY, Figure
from deskcoach.core.figure.motion import breath_at, motion_of
from deskcoach.ui.design.figure_appearance import FigureAppearance
from deskcoach.ui.design.translation import tr
from deskcoach.ui.figure.painter import (
    Stroke,
    camera_for,
    changed_area,
    compose,
    paint_stage,
    replay,
)
from deskcoach.ui.figure.palette import Palette, Tint, inks_for, palette_for

_FRAME_MS = 33
"""Milliseconds between frames while playing: 30 a second."""

_ONCE = 1.2
"""Seconds that a movement takes when it is shown once."""

BREATH_STEPS = 12
"""Steps from half a breath to a full one: each moves less than a tenth of a pixel."""

MOMENTS_KEPT = 240
"""Moments whose shapes a visible view keeps, about 30 kB each."""

PIXELS_KEPT = 6_000_000
"""Pixels of pictures that a visible view keeps, of 4 bytes: all of a loop in a common window."""

_Moment = tuple[str, float, float]
_PARTS = ((0.0, 0.0), (0.25, 0.0), (0.5, 0.0), (0.75, 0.0), (1.0, 0.0), (0.0, -1.0), (0.0, 1.0))


class FigureView(QWidget):
    """Shows one figure on its stage.

    Drive it with `set_phase` from a deadline-based counter, or let it `play_loop`. In a hold it
    breathes when `hold_breathing` is on. With reduced motion it steps between key poses and
    marks the steps instead.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure: Figure | None = None
        self._names: frozenset[str] = frozenset()
        self._stage = Tint.SAGE
        self._palette: Palette = palette_for(dark=False)
        self._appearance = FigureAppearance()
        self._stage_visible = True
        self._corner = 0.0
        self._phase, self._fraction = READY, 0.0
        self._tempo: dict[str, float] = {}
        self._once = False
        self._breathing = False
        self._reduced = False
        self._mirrored = False
        self._backdrop: QPixmap | None = None
        self._now: _Moment | None = None
        self._kept: dict[_Moment, list[Stroke]] = {}
        self._moving = QRect()
        self._pictures: dict[_Moment, QPixmap] = {}
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
        self._figure, self._stage = figure, stage
        phases = [phase.name for phase in figure.phases]
        self._names = frozenset([*phases, *(pose.name for pose in figure.poses)])
        self._phase, self._fraction = READY, 0.0
        self._tempo = {}
        self._seconds = {phase.name: phase.seconds for phase in figure.phases}
        self._forget()
        self.setAccessibleName(tr("FigureView", "Figure: {0}", figure.name))
        self._describe()
        self._refresh()

    def clear_figure(self) -> None:
        """Show none."""
        self._figure, self._names, self._tempo = None, frozenset(), {}
        self.setAccessibleName(tr("FigureView", "Figure"))
        self._forget()
        self._refresh()

    def set_mirrored(self, on: bool) -> None:
        """Face left, as the left side has its turn, or right."""
        if on != self._mirrored:
            self._mirrored = on
            self._forget_pictures()
            self.update()

    def set_stage_visible(self, on: bool) -> None:
        """Paint the stage behind the figure, or leave it to whatever is below."""
        self._stage_visible = on
        self._refresh()

    def set_corner_radius(self, px: float) -> None:
        """Round the stage's corners by `px` pixels."""
        self._corner = float(px)
        self._forget()

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
        if self._figure is None:
            return
        own = {phase.name: phase.seconds for phase in self._figure.phases}
        self._once = False
        self._tempo = {name: max(0.05, tempo.get(name, seconds)) for name, seconds in own.items()}
        self._seconds = dict(self._tempo)
        self._kept.clear()
        self._forget_pictures()
        self._clock.restart()
        self._refresh()

    def play_once(self, rest: float = 0.2) -> None:
        """Show the way into the hold once, and stay there: that tells what it is ever after.

        Args:
            rest: Seconds before it begins.
        """
        if self._figure is None:
            return
        self.set_phase(READY, 0.0)
        self._tempo = {READY: max(0.05, rest), self._figure.phases[0].name: _ONCE}
        self._seconds = dict(self._tempo)
        self._kept.clear()
        self._once = True
        self._clock.restart()
        self._refresh()

    def hold_breathing(self, on: bool = True) -> None:
        """Breathe gently while in a hold, on the view's own time."""
        self._breathing = on
        self._refresh()

    def set_reduced_motion(self, on: bool) -> None:
        """Step between key poses with step marks, and do not breathe."""
        self._reduced = on
        self._forget()
        self._refresh()

    def set_dark(self, on: bool) -> None:
        """Use the dark palette."""
        self._palette = palette_for(on)
        self._forget()

    def set_appearance(self, look: FigureAppearance) -> None:
        """Dress the figure."""
        self._appearance = look
        self._forget()

    def is_animating(self) -> bool:
        """Return whether a timer runs: never while hidden."""
        return self._timer.isActive()

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(320, 320)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to move again."""
        super().showEvent(event)
        self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop every timer and give the memory back."""
        self._timer.stop()
        self._forget()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Forget the stage's picture."""
        self._backdrop = None
        self._forget_pictures()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint stage, figure and, with reduced motion, the step marks."""
        if self._figure is None:
            return
        if self._now is None:
            self._now = self._moment()
        painter = QPainter(self)
        if self._moving == event.rect():
            painter.drawPixmap(self._moving.topLeft(), self._picture(self._figure, self._now))
        else:
            self._paint(painter, self._figure, self._now, event.rect())
        painter.end()

    def _picture(self, figure: Figure, moment: _Moment) -> QPixmap:
        """Return what is seen of a moment where something moves, painted once while there is room.

        A loop comes by the same moments each time, and a picture costs a tenth of its shapes.
        """
        kept = self._pictures.get(moment)
        if kept is not None:
            return kept
        ratio, box = self.devicePixelRatioF(), self._moving
        picture = QPixmap(box.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.translate(-box.topLeft())
        painter.setClipRect(box)
        self._paint(painter, figure, moment, box)
        painter.end()
        if (len(self._pictures) + 1) * picture.width() * picture.height() <= PIXELS_KEPT:
            self._pictures[moment] = picture
            self._kept.pop(moment, None)
        return picture

    def _paint(self, painter: QPainter, figure: Figure, moment: _Moment, within: QRect) -> None:
        """Paint stage, figure and, with reduced motion, the step marks."""
        rect = QRectF(self.rect())
        painter.save()
        if self._stage_visible:
            painter.drawPixmap(0, 0, self._stage_picture(figure, rect))
        if self._mirrored:
            painter.translate(rect.width(), 0)
            painter.scale(-1, 1)
            within = self._turned(within)
        replay(painter, camera_for(figure, rect), self._strokes(figure, moment), within)
        painter.restore()
        if self._reduced:
            self._paint_marks(painter, rect)

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

    def _refresh(self) -> None:
        """Show everything anew, as it is now."""
        self._run()
        self._now = None
        self.update()

    def _run(self) -> None:
        """Let the timer run exactly when something moves by itself and can be seen."""
        breathing = self._breathing and self._phase == "hold" and not self._reduced
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
        if self._figure is None or before == now:
            return
        self._now = now if self.isVisible() else None  # nobody waits for what is not seen
        if before is None or self._now is None or self._reduced:
            self.update()
        elif self._tempo and self._once:
            self.update(self._changed(self._figure, before, [now]))  # it comes by no second time
        else:
            if now not in self._pictures or before not in self._pictures:
                self._widen(self._figure, before, now)
            self.update(self._moving)

    def _widen(self, figure: Figure, before: _Moment, now: _Moment) -> None:
        """Take up where two moments differ into what is painted with each step.

        A loop begins with where its whole movement does: when it grows, all pictures go.
        """
        moments = [now]
        if self._moving.isEmpty() and self._tempo:
            moments += [(each.name, *part) for each in figure.phases for part in _PARTS]
        found = self._moving.united(self._changed(figure, before, moments))
        if found != self._moving:
            self._forget_pictures()
            self._moving = found

    def _changed(self, figure: Figure, before: _Moment, moments: Sequence[_Moment]) -> QRect:
        """Return where these moments differ from another one."""
        strokes, camera = self._strokes(figure, before), camera_for(figure, QRectF(self.rect()))
        found = QRect()
        for moment in moments:
            area = changed_area(strokes, self._strokes(figure, moment), camera)
            found = found.united(self._turned(area) if self._mirrored else area)
        return found.intersected(self.rect())

    def _forget_pictures(self) -> None:
        self._pictures.clear()
        self._moving = QRect()

    def _turned(self, area: QRect) -> QRect:
        """Return the same pixels seen in a mirror."""
        return QRect(self.width() - area.x() - area.width(), area.y(), area.width(), area.height())

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

    def _moment(self) -> _Moment:
        """Return phase, fraction and breath to paint, in steps of one frame.

        A loop comes by the same moments each time, so that their shapes can be kept.
        """
        phase, fraction = self._shown()
        seconds = self._seconds.get(phase, 0.0)
        frames = max(1, round(seconds * 1000.0 / _FRAME_MS))
        steps = round(fraction * frames) / frames
        breath = round(self._breath() * BREATH_STEPS) / BREATH_STEPS
        return phase, 0.0 if phase == "hold" else steps, breath

    def _strokes(self, figure: Figure, moment: _Moment) -> list[Stroke]:
        """Return the shapes of a moment, kept while visible and nothing else changes."""
        kept = self._kept.get(moment)
        if kept is not None:
            return kept
        if len(self._kept) >= MOMENTS_KEPT:
            self._kept.clear()
        phase, fraction, breath = moment
        frame = motion_of(figure).at(phase, fraction, breath)
        inks = inks_for(self._palette, self._stage, self._appearance)
        strokes = compose(figure, frame, inks, self._reduced, phase)
        self._kept[moment] = strokes
        return strokes

    def _forget(self) -> None:
        """Drop every kept shape and picture: what they show has changed."""
        self._backdrop = self._now = None
        self._kept.clear()
        self._forget_pictures()
        self.update()

    def _shown(self) -> tuple[str, float]:
        """Return the moment to paint: with reduced motion, the pose where the phase ends."""
        if not self._reduced or self._figure is None:
            return self._phase, self._fraction
        names = [phase.name for phase in self._figure.phases]
        return self._phase, 1.0 if self._phase in names else 0.0

    def _breath(self) -> float:
        if self._reduced or not self._breathing or self._phase != "hold":
            return 0.0
        return breath_at(self._held.elapsed() / 1000.0)

    def _stage_picture(self, figure: Figure, rect: QRectF) -> QPixmap:
        """Return the stage, painted once for each size, theme and scale factor."""
        ratio = self.devicePixelRatioF()
        kept = self._backdrop
        if kept is not None and kept.devicePixelRatioF() == ratio:
            return kept
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        floor = camera_for(figure, rect).floor
        paint_stage(painter, rect, self._stage, self._palette, floor, self._corner)
        painter.end()
        self._backdrop = picture
        return picture

    def _paint_marks(self, painter: QPainter, rect: QRectF) -> None:
        """Three marks for three steps; the current one is a long capsule, not only a colour."""
        names = [phase.name for phase in self._figure.phases] if self._figure else []
        size = max(5.0, rect.height() * 0.016)
        wide, gap = size * 3.2, size * 1.2
        widths = [wide if name == self._phase else size for name in names]
        x = rect.center().x() - (sum(widths) + gap * (len(widths) - 1)) / 2.0
        y = rect.bottom() - size * 2.6
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for name, width in zip(names, widths, strict=True):
            mark = QPainterPath()
            mark.addRoundedRect(QRectF(x, y, width, size), size / 2.0, size / 2.0)
            now = name == self._phase
            colour = QColor(f"#{self._palette.mark if now else self._palette.mark_off}")
            colour.setAlphaF(1.0 if now else 0.45)
            painter.fillPath(mark, colour)
            x += width + gap


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
