"""The stretch player: guides one break; it shows where one is and sends back what is pressed."""

from collections.abc import Callable
from itertools import product

from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from deskcoach.app.ports import SendCommand
from deskcoach.app.view_models import GuideScreen
from deskcoach.core.breaks.events import (
    GuideHurts,
    GuideMovedOn,
    GuidePaused,
    GuideResumed,
    GuideStopped,
)
from deskcoach.core.breaks.routine import course_seconds
from deskcoach.ui.breaks.care_box import CareBox
from deskcoach.ui.breaks.ending import Ending
from deskcoach.ui.breaks.growth import Growth, Side
from deskcoach.ui.breaks.moment import (
    Now,
    can_skip,
    done_words,
    hint_words,
    lit_of,
    now_in,
    shown_phase,
    source_words,
    where_words,
)
from deskcoach.ui.breaks.overlay import way_out
from deskcoach.ui.breaks.player_stage import HoldStage
from deskcoach.ui.design.accessibility import announce
from deskcoach.ui.design.placing import (
    Home,
    OnScreen,
    corner_of,
    measured_anew,
    place_in,
    working_area,
)
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import tr
from deskcoach.ui.figure.stage import Figures
from deskcoach.ui.widgets.buttons import ButtonRow, Capsule, Tone
from deskcoach.ui.widgets.focus_ring import FocusRing
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import STRETCH, column, grow, row, widget_of
from deskcoach.ui.widgets.progress import ProgressCapsules, StepList
from deskcoach.ui.widgets.scroll import ScrollBody
from deskcoach.ui.widgets.surfaces import Panel

_SIZE = (768, 520)
STAGE, _SIDE = 240, 310
"""The least width of the figure, and that of the words, which grows with the text."""
_GAP = 8
"""What is left free around the player where it is as large as the screen."""
_LAST = 0.5
"""So near its end, in seconds, a break has come to it."""
FIGURE_MS, _RING_MS, _STEP_MS = 33, 100, 250


class StretchPlayer(Panel):
    """One window for a stretch and for the longer break with its walk."""

    def __init__(
        self,
        look: Look,
        figures: Figures,
        send: SendCommand,
        elapsed: Callable[[], float],
        *,
        composited: bool = True,
        area: Callable[[], QRect] = working_area,
    ) -> None:
        super().__init__(look, Qt.WindowType.Window, composited=composited)
        self._figures, self._send, self._elapsed, self._home = figures, send, elapsed, Home(area)
        self._fitted: object = None
        self._guide: GuideScreen | None = None
        self._told: object = None
        self._came_from: Side | None = None
        self._grows = composited
        self._growth: Growth | None = None
        self._sound = True
        self.setWindowTitle("DeskCoach")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty("bare", True)
        self._beat = QTimer(self)
        self._beat.timeout.connect(self._beaten)
        self._build()
        self._ending = Ending(self, self._stage, self.hide)
        OnScreen(self, look, self._fit)
        FocusRing(look, self)

    def _build(self) -> None:
        self._stage = HoldStage(self._look)
        self._body = ScrollBody(self._look, self._words(), ground="surface")
        parts = (self._head(), 12, grow(self._body), 8, self._buttons(), 8)
        self._column = column(*parts, margins=(0, 2))
        self._side = widget_of(self._column)
        around = (12, 12, 18, 12)
        self._row = row(grow(self._stage), self._side, gap=18, margins=around, on=self)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)

    def _words(self) -> QVBoxLayout:
        """What is read; it scrolls where the screen is too low for all of it."""
        self._title = Text(self._look, Role.CARD, wrap=True)
        self._title.setContentsMargins(10, 0, 0, 0)
        self._steps = StepList(self._look)
        self._walk = Text(self._look, Role.STEP, ink="ink2", wrap=True)
        self._walk.setContentsMargins(10, 0, 10, 0)
        self._walk.setText(
            tr(
                "Player",
                "Leave the desk for a few steps: to a window, to the kitchen, up some stairs."
                " The time runs on here; nothing needs you.",
            )
        )
        self._keys = Text(self._look, Role.CAPTION, ink="ink3", wrap=True)
        self._keys.setText(tr("Player", "Space pauses · N goes on · H: it hurts · Esc stops"))
        self._source = Text(self._look, Role.CAPTION, ink="ink3", wrap=True)
        times = tr("Player", "Times: ours, or as you set them")
        self._times = Text(self._look, Role.CAPTION, times, ink="ink3", wrap=True)
        self._done = Text(self._look, Role.STEP, ink="ink2", wrap=True)
        self._done.setContentsMargins(10, 0, 10, 0)
        self._done.hide()
        self._care = CareBox(self._look, self._send)
        small = (self._keys, self._source, self._times)
        for text in small:
            text.setContentsMargins(10, 0, 0, 0)
        read = (self._title, 12, self._steps, self._walk, self._done, self._care)
        return column(*read, STRETCH, 8, *small)

    def _head(self) -> QHBoxLayout:
        self._progress = ProgressCapsules(self._look)
        self._round = Text(self._look, Role.BODY, ink="ink2", wrap=True)
        self._stop = Capsule(self._look, "", tone=Tone.GHOST, icon="close", height=32)
        self._stop.setAccessibleName(tr("Player", "Stop"))
        self._stop.setToolTip(tr("Player", "Stop (Esc)"))
        self._stop.clicked.connect(lambda: self._send(GuideStopped()))
        return row(self._progress, grow(self._round), self._stop, gap=10, margins=(10, 4, 0, 0))

    def _buttons(self) -> QWidget:
        self._pause = Capsule(self._look, tr("Player", "Pause"), icon="pause")
        self._next = Capsule(self._look, tr("Player", "Next"), icon="next")
        self._pause.clicked.connect(self._toggle_pause)
        self._next.clicked.connect(lambda: self._send(GuideMovedOn()))
        text = tr("Session", "It hurts")
        self._hurts = Capsule(self._look, text, tone=Tone.DUSK, icon="hurts")
        self._hurts.clicked.connect(lambda: self._send(GuideHurts()))
        self._line = ButtonRow(self._pause, self._next, self._hurts)
        self._line.setContentsMargins(10, 0, 0, 0)
        return self._line

    def _say_buttons(self) -> None:
        paused = self._guide is not None and self._guide.paused and not self._hurting
        self._word_pause(paused=paused)
        # All three stay where they stand, so that a second press of "It hurts" meets only itself;
        # and a key that pressed what goes now must not press what comes next.
        going = (self._pause, self._next) if self._hurting else (self._care,)
        focused: QWidget | None = self.focusWidget()
        if focused and any(one is focused or one.isAncestorOf(focused) for one in going):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._pause.setEnabled(not self._hurting)
        self._next.setEnabled(not self._hurting)

    def _word_pause(self, *, paused: bool) -> None:
        text = tr("Player", "Resume") if paused else tr("Player", "Pause")
        self._pause.set_words(text, "play" if paused else "pause")

    @property
    def _hurting(self) -> bool:
        return self._guide is not None and self._guide.hurting

    def _toggle_pause(self) -> None:
        paused = self._guide is not None and self._guide.paused
        self._send(GuideResumed() if paused else GuidePaused())

    def show_guide(
        self, guide: GuideScreen, *, sound: bool = True, grown_from: Side | None = None
    ) -> None:
        """Open the player, or bring it up to date. It takes the focus when it opens.

        Args:
            guide: What it shows.
            sound: Whether a chime tells when a hold ends.
            grown_from: The card that it comes from, so that it grows out of it.
        """
        if grown_from is not None and not self.isVisible():
            self._came_from = grown_from
        self._ending.stop(gone=False)
        self._done.hide()
        self._guide, self._sound, self._told = guide, sound, None
        self._stop.setVisible(not guide.firm)
        self._say_buttons()
        self._tick()
        if not self.isVisible():
            # A firm break covers the screens with windows that stay on top.
            self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, guide.firm)
        self._fit()
        if self.isVisible():
            self._pace()
        elif grown_from is not None and self._grows and not self._look.theme.reduced_motion:
            self._grow(grown_from)
        else:
            self._come()

    def _come(self) -> None:
        self._growth = None
        self.show()
        self.raise_()
        self.activateWindow()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _grow(self, start: Side) -> None:
        """Come out of the card."""
        box = QRect(QPoint(self.margins.left(), self.margins.top()), self.size())
        box.setSize(self.size().shrunkBy(self.margins))
        self.ensurePolished()
        picture = self.grab(box)
        stage = QRect(self._stage.mapTo(self, QPoint()) - box.topLeft(), self._stage.size())
        whole = box.translated(self.pos())
        self._growth = Growth(self._look, start, Side(picture, whole, stage), self._come)
        self._growth.run()

    def finish(self) -> None:
        """The break is over: at its end that is said for a moment; else the window goes at once."""
        guide = self._guide
        if guide is None or not self._came_to_end(guide):
            self._ending.stop()
            self.hide()
            return
        self._beat.stop()
        for each in (self._steps, self._walk, self._care):
            each.hide()
        self._title.setText(tr("Player", "Done"))
        self._done.setText(done_words(guide))
        self._done.show()
        self._pause.setEnabled(False)
        self._next.setEnabled(False)
        self._ending.begin(reduced=self._look.theme.reduced_motion)
        announce(self, f"{self._title.text()}. {self._done.text()}")

    def _came_to_end(self, guide: GuideScreen) -> bool:
        """Whether its last second has passed; a firm break, and one that hurts, end plainly."""
        ran = self._elapsed() - guide.as_of if guide.running else 0.0
        over = guide.position + ran >= course_seconds(guide.course) - _LAST
        return over and self.isVisible() and not guide.firm and not guide.hurting

    def _fit(self) -> None:
        """Take one size for the whole break, as far as the screen has room, in its middle."""
        guide = self._guide
        if guide is None:
            return
        area = QRect(self._home.area(stays=self.isVisible()))
        if guide.firm:
            area.setHeight(area.height() - way_out(self._look))
        text, font = self._look.theme.text_scale, QApplication.font().key()
        fitted = (guide.course, guide.firm, text, font, area)
        if fitted == self._fitted:
            return
        self._fitted = fitted
        room = area.size() - QSize(2 * _GAP, 2 * _GAP)
        width = min(round(_SIZE[0] * text), room.width())
        around = self._row.contentsMargins()
        inner = width - around.left() - around.right() - self._row.spacing()
        side = max(inner * 3 // 7, min(round(_SIDE * text), inner - STAGE))
        self._side.setFixedWidth(side)
        high = self._highest(guide, side) + around.top() + around.bottom()
        size = QSize(width, min(max(_SIZE[1], high), room.height()))
        box = QRect(QPoint(), size)
        box.moveCenter(area.center())
        came_from = self._came_from
        if came_from is not None and area.contains(came_from.box.toAlignedRect()):
            # It keeps the corner that the card has.
            corner, gap = corner_of(area, came_from.box.toAlignedRect())
            least = QPoint(max(_GAP, gap.x()), max(_GAP, gap.y()))
            box.moveTopLeft(place_in(area, size, corner, least))
        self.stand(box, area)

    def _highest(self, guide: GuideScreen, width: int) -> int:
        """How high the words and buttons of every moment are, so that none moves the window."""
        high, seen = 0, set()
        for phase, share in product(guide.course, (0.0, 0.7)):
            at = guide.as_of + sum(p.seconds for p in guide.course[: guide.course.index(phase)])
            now = now_in(replace(guide, position=0.0, running=True), at + share * phase.seconds)
            lit = lit_of(now)
            part = (phase.exercise, lit)
            if part in seen:
                continue
            seen.add(part)
            for hurting in (False, True):
                self._guide = replace(guide, hurting=hurting, position=0.0)
                self._word_pause(paused=hurting)
                self._show_words(self._guide, now, lit)
                self._line.fit(width)
                measured_anew(self._side)
                rest = self._column.heightForWidth(width) - self._body.minimumSizeHint().height()
                high = max(high, rest + self._body.needed(width))
        self._guide, self._told = guide, None
        self._say_buttons()
        self._tick()
        return high

    def now(self) -> Now | None:
        """The moment that is shown, or None before the first."""
        return None if self._guide is None else now_in(self._guide, self._elapsed())

    def _beaten(self) -> None:
        self._tick()
        self._pace()

    def _tick(self) -> None:
        now = self.now()
        if now is None or self._guide is None:
            return
        hint = hint_words(self._guide, now, sound=self._sound)
        self._stage.show_now(now, hint)
        if now.exercise is not None:
            self._progress.show_progress(now.rounds, now.rounds_done)
        lit = lit_of(now)
        # Thirty times a second the figure moves; the words change now and then.
        told = (id(now.phase), lit, hint)
        if told != self._told:
            self._told = told
            self._show_words(self._guide, now, lit)
            QTimer.singleShot(0, self, self._bring_into_view)

    def _bring_into_view(self) -> None:
        """Where the words scroll, the step that is on is seen, or the choices when it hurts."""
        if self._hurting:
            self._body.verticalScrollBar().setValue(0)
            self._body.ensureWidgetVisible(self._care.stop, 0, 14)
            return
        lit = next((row for row in self._steps.rows if row.state == "current"), None)
        if lit is None or lit is self._steps.rows[0] or not lit.isVisible():
            self._body.verticalScrollBar().setValue(0)
        else:
            self._body.ensureWidgetVisible(lit, 0, 8)

    def _show_words(self, guide: GuideScreen, now: Now, lit: int) -> None:
        walking = now.exercise is None
        self._round.setText(where_words(guide, now))
        self._source.setText(source_words(guide, now))
        self._steps.setVisible(not walking and not self._hurting)
        self._walk.setVisible(walking and not self._hurting)
        if self._hurting:
            self._care.ask(now.exercise, can_skip=can_skip(guide))
        else:
            self._care.hide()
        if now.exercise is None:
            self._title.setText(self._walk_title(now))
            self._progress.setVisible(bool(now.stretches))
            self._progress.show_progress(max(1, now.stretches), now.stretches)
            return
        self._progress.show()
        self._title.setText(tr("Exercises", now.exercise.name))
        self._stage.show_figure(self._figures(now.exercise.image))
        self._steps.show_steps(tuple(tr("Exercises", s) for s in now.exercise.steps))
        self._steps.light(lit)

    def _walk_title(self, now: Now) -> str:
        if now.stretches:
            return tr("Player", "Now walk a little")
        self._walk.setText(
            tr(
                "Player",
                "Get up for a few steps, as far as it feels right."
                " Stretches wait until you have been seen.",
            )
        )
        return tr("Words", "A short walk")

    def _pace(self) -> None:
        """Beat only as fast as something moves, and not at all when nothing does."""
        guide = self._guide
        if guide is None or not guide.running or not self.isVisible():
            self._beat.stop()
            return
        now = self.now()
        # In a hold only a breath moves, two pixels in four seconds: the ring's pace will do.
        moving = now is not None and shown_phase(now) in ("in", "out")
        pace = _STEP_MS if self._look.theme.reduced_motion else FIGURE_MS if moving else _RING_MS
        if not self._beat.isActive() or self._beat.interval() != pace:
            self._beat.start(pace)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to move."""
        super().showEvent(event)
        self._pace()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing moves that nobody sees; the next break may come from elsewhere."""
        super().hideEvent(event)
        self._came_from = self._fitted = None
        self._pace()

    def closeEvent(self, event: QCloseEvent) -> None:
        """A person who closes the window stops the break; the program's own end does not ask."""
        if event.spontaneous() and self._guide is not None and self._guide.firm:
            event.ignore()
            return
        if event.spontaneous():
            self._send(GuideStopped())
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space pauses and resumes, N goes on, H says that it hurts, Esc stops."""
        if self._ending.running:
            self._ending.stop()
            return
        if self._body.take_key(event):
            return
        if event.isAutoRepeat():
            return  # a key that is held down counts once
        match event.key():
            case Qt.Key.Key_Space:
                self._toggle_pause()
            case Qt.Key.Key_N:
                guide = self._guide
                if guide is None or not guide.hurting or can_skip(guide):
                    self._send(GuideMovedOn())
            case Qt.Key.Key_H:
                self._send(GuideHurts())
            case Qt.Key.Key_Escape if not (self._guide and self._guide.firm):
                self._send(GuideStopped())
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The window can be moved by its background; at the end a click sends it away."""
        if self._ending.running:
            self._ending.stop()
            return
        handle = self.windowHandle()
        if event.button() == Qt.MouseButton.LeftButton and handle is not None:
            handle.startSystemMove()
