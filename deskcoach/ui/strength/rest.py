"""The player between two sets: the time left, what comes next, and what was just done."""

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy

from deskcoach.app.strength.session.player_view import SessionScreen
from deskcoach.core.strength.commands import Correct
from deskcoach.core.strength.snapshot import Snapshot
from deskcoach.core.typed import Unit, in_kilograms, in_unit, most
from deskcoach.ui.design import session_words as words
from deskcoach.ui.design.strength_words import each_weighs, exercise_name
from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.translation import labelled, plural, tr
from deskcoach.ui.design.wires import follow
from deskcoach.ui.figure.stage import Figures
from deskcoach.ui.strength.fields import EffortRow, Stepper, step_of
from deskcoach.ui.strength.note import NoteRow
from deskcoach.ui.strength.stage import SessionPage, StrengthStage
from deskcoach.ui.widgets.layout import SLACK, STRETCH, grow
from deskcoach.ui.widgets.painted import TOP, write, write_at
from deskcoach.ui.widgets.progress import paint_ring
from deskcoach.ui.widgets.scaling import MEDIUM, NORMAL, BigText, Scale, fitting
from deskcoach.ui.widgets.set_progress import SetCapsules, head_row
from deskcoach.ui.widgets.surfaces import Hairline, Surface

_RADIUS, _STROKE, NUMBER = 222, 24, 212
_WHAT, _WORD = 68, 44
_DONE, _NAMED = 44, 30
_LEAST_NUMBERS = 12
"""How small the numbers of the last set become where there is no room, pixels of the design."""


class RestRing(Surface):
    """The rest on a card: the ring fills, the number falls."""

    def __init__(self, look: Look, scale: Scale) -> None:
        super().__init__(look, radius=28)
        self._scale = scale
        self._share, self._number, self._of = 0.0, "", 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        follow(self._apply_theme, look, scale)

    def _apply_theme(self) -> None:
        # Larger words beside it need the room.
        self.setMinimumWidth(round(self._scale.px(480) / self._look.theme.text_scale))

    def show_rest(self, began: float, ends: float, at: float) -> None:
        """Show a moment of a rest; repaints only when something visible changed."""
        left = words.seconds_left(ends, at)
        share = min(1.0, max(0.0, (at - began) / (ends - began)))
        if self._look.theme.reduced_motion:
            share = max(0.0, 1.0 - left / (ends - began))
        share = round(share, 3)
        if (share, str(left), round(ends - began)) == (self._share, self._number, self._of):
            return
        self._of = round(ends - began)
        self._share, self._number = share, str(left)
        self.setAccessibleName(plural("Session", "%n second(s) left", left))
        self.update()

    def paint(self, painter: QPainter) -> None:
        """Paint card, ring, number and unit."""
        super().paint(painter)
        tokens = self.tokens
        centre = QPointF(self.width() / 2, self.height() / 2)
        stroke = float(self._scale.px(_STROKE))
        room = min(self.width(), self.height()) / 2 - stroke - self._scale.px(8)
        radius = min(self._scale.px(_RADIUS), room)
        colours = (tokens.sunken, tokens.pine_mid)
        paint_ring(painter, centre, radius, stroke, self._share, colours)
        font = fitting(
            self._number, self._scale.px(NUMBER), QFont.Weight.DemiBold, radius * 1.7, even=True
        )
        cap = QFontMetricsF(font).capHeight()
        middle = centre.y() - radius * 0.06
        left = centre.x() - QFontMetricsF(font).horizontalAdvance(self._number) / 2
        write_at(painter, font, tokens.ink, left, middle + cap / 2, self._number)
        unit = tr("Session", "seconds left of {count}", count=self._of)
        font = fitting(unit, self._scale.px(28), QFont.Weight.Medium, radius * 1.2)
        top = middle + cap / 2 + self._scale.px(14)
        box = QRectF(0, top, self.width(), self._scale.px(40))
        write(painter, font, tokens.ink2, box, unit, TOP)


class NextCard(Surface):
    """What comes after the rest."""

    def __init__(self, look: Look, scale: Scale, figures: Figures) -> None:
        super().__init__(look, radius=28)
        self._figures = figures
        self.stage = StrengthStage(look, scale, 16, (240, 150))
        self._what = BigText(look, scale, _WHAT)
        self._what.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._which = BigText(look, scale, 25, weight=MEDIUM, wrap=True)
        self._head = BigText(look, scale, 25, ink="ink2", weight=MEDIUM)
        said = scale.column(STRETCH, self._head, self._what, self._which, STRETCH)
        parts = (grow(self.stage, 320), grow(said, 260))
        scale.row(*parts, gap=30, margins=(12, 12, 24, 12), on=self)

    def show_next(self, screen: SessionScreen) -> None:
        """Show the next set."""
        now = screen.snapshot
        if now.next is None:
            return
        exercise = screen.exercises[now.next.block]
        self.stage.show_figure(self._figures(exercise.image))
        side_ahead = screen.blocks[now.next.block].side(now.next.side)
        self.stage.set_mirrored(side_ahead == "left")
        self.stage.set_phase("hold", 1.0)
        block = screen.blocks[now.next.block]
        side = block.side(1 if block.alternate else now.next.side)
        other = now.turning and now.next.block == now.block
        self._head.say(tr("Rest", "Next") if other or block.alternate else words.next_word(side))
        # A word is longer than a number.
        self._what.set_px(_WORD if block.warm_up or other else _WHAT)
        if block.warm_up:
            self._what.say(tr("Session", "Warm-up"))
        elif other:
            self._what.say(words.side_word(side))
        else:
            self._what.say(tr("Session", "Set {number}", number=now.next.set))
        self._which.say(exercise_name(now.next_name))


class LastSet(Surface):
    """The set that was just done: its numbers can be put right, and how it felt can be said."""

    corrected = Signal(object)
    rated = Signal(int)
    noted = Signal(object)

    def __init__(self, look: Look, scale: Scale) -> None:
        super().__init__(look, radius=28)
        self._unit: Unit = "kg"
        self._least = 0
        self._title = BigText(look, scale, 22, wrap=True)
        note = tr("Session", "Change it if we miscounted")
        self._note = BigText(look, scale, 18, note, ink="ink2", weight=NORMAL, wrap=True)
        self.reps = Stepper(look, scale, tr("Session", "Reps"), ("-", "+"))
        self.load = Stepper(look, scale, tr("Session", "Load"), ("[", "]"))
        self.effort = EffortRow(look, scale)
        self.note = NoteRow(look, scale)
        self.note.noted.connect(self.noted)
        self.reps.stepped.connect(lambda value: self.corrected.emit(Correct(value)))
        self.load.stepped.connect(
            lambda value: self.corrected.emit(Correct(load=in_kilograms(value, self._unit)))
        )
        self.effort.rated.connect(self.rated)
        self._before = BigText(look, scale, 18, ink="ink2", weight=NORMAL)
        self._head = scale.row(grow(self._title), self._before, gap=16)
        said = scale.column(STRETCH, self._head, self._note, STRETCH, gap=2)
        self._steppers = scale.row(self.load, STRETCH, self.reps, gap=10)
        self._top = scale.row(grow(said), self._steppers, SLACK, gap=16, margins=(0, 4, 0, 0))
        question = BigText(look, scale, 22, tr("Session", "How did it feel?"))
        rate = (question, 8, self.effort, 10, self.note)
        parts = (grow(self._top), 10, Hairline(look), 10, *rate)
        self._column = scale.column(*parts, margins=(32, 12, 32, 18), on=self)
        for signal in (look.changed, scale.changed):
            signal.connect(self._fit)

    def show_last(self, screen: SessionScreen) -> None:
        """Show the set that was finished last, where there is one."""
        last, unit = screen.snapshot.last, screen.unit
        if last is None:
            return
        exercise = screen.by_id(last.exercise_id)
        loaded = exercise is not None and exercise.loaded
        self._unit = unit
        self._title.say(words.saved_line(last))
        self._before.say(words.last_time_words(screen))
        self.note.show_note(last.slot, screen.note)
        self.reps.show_value(last.actual, "s" if last.unit == "s" else "")
        self._arrange(loaded=loaded)
        if loaded:
            self.load.show_value(
                in_unit(last.load or 0, unit),
                each_weighs(unit),
                step_of(exercise, unit),
                most(unit),
            )
            self._fit()
        self.effort.show_level(last.effort)

    def _arrange(self, *, loaded: bool) -> None:
        """Two numbers stand below the words, one stands beside them."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._top.setDirection(down if loaded else across)
        self._top.setStretch(0, 0 if loaded else 1)
        self._top.setStretch(2, 1 if loaded else 0)
        self._note.setVisible(not loaded)
        self.load.setVisible(loaded)
        if not loaded:
            self.reps.set_px(72)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look for room anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Two numbers side by side are as large as both find room: `8 kg je Hantel` is long."""
        if self.load.isHidden():
            return
        room = self.width() - self._around() - self._steppers.spacing()
        least = self._numbers(_LEAST_NUMBERS)
        if least != self._least:
            self._least = least
            self.updateGeometry()
        for px in range(40, _LEAST_NUMBERS - 2, -2):
            if self._numbers(px) <= room:
                return

    def _around(self) -> int:
        margins = self.contentsMargins() + self._column.contentsMargins()
        return margins.left() + margins.right()

    def _numbers(self, px: int) -> int:
        """Have both numbers be of a size; tells how wide they are then."""
        for stepper in (self.load, self.reps):
            stepper.set_px(px)
        return self.load.sizeHint().width() + self.reps.sizeHint().width()

    def minimumSizeHint(self) -> QSize:
        """As narrow as it is with its numbers at their smallest: their size now is that of now."""
        hint = super().minimumSizeHint()
        if self.load.isHidden():
            return hint
        numbers = self._least + self._steppers.spacing()
        rows = (self._head.minimumSize(), *(e.minimumSizeHint() for e in (self.effort, self.note)))
        wide = max(numbers, *(each.width() for each in rows)) + self._around()
        return QSize(min(hint.width(), wide), hint.height())

    def press(self, key: str) -> bool:
        """Take a key; true if it was one of ours."""
        if self.isHidden():
            return False
        return any(field.press(key) for field in (self.reps, self.load, self.effort, self.note))


class RestPage(SessionPage):
    """Rest ring, next set, last set."""

    more = Signal()

    def __init__(self, look: Look, scale: Scale, figures: Figures) -> None:
        super().__init__(look, scale)
        self._screen: SessionScreen | None = None
        self.capsules = SetCapsules(look, scale)
        self.capsules.more.connect(self.more)
        self._done = BigText(look, scale, _DONE)
        self.ring = RestRing(look, scale)
        self.next = NextCard(look, scale, figures)
        self.last = LastSet(look, scale)
        head = head_row(scale, self._title, self.capsules, self._done)
        cards = scale.column(grow(self.next, 200), grow(self.last, 324), gap=16)
        body = scale.row(grow(self.ring, 560), grow(cards, 616), gap=24)
        scale.column(head, 14, grow(body), on=self)

    def show_screen(self, screen: SessionScreen) -> None:
        """Take up a new state."""
        self._screen = screen
        now = screen.snapshot
        title = tr("Session", "Rest")
        if now.turning and now.next is not None:
            same = now.next.block == now.block
            title = tr("Session", "Change sides") if same else tr("Session", "In turn")
        self._title.say(title)
        self.capsules.show_marks(now.marks, 0.0, now.halves, words.side_letters(screen.block))
        self._say_done(now)
        self.next.show_next(screen)
        self.last.setVisible(now.last is not None)
        self.last.show_last(screen)

    def _say_done(self, now: Snapshot) -> None:
        """How many sets are done; of which exercise, where another one comes."""
        line = words.sets_done_line(sum(mark == "done" for mark in now.marks), now.sets)
        other = now.next is not None and now.next_name != now.name
        self._done.set_px(_NAMED if other else _DONE)
        self._done.say(labelled(exercise_name(now.name), line) if other else line)

    def press(self, key: str) -> bool:
        """The keys put right what was just done."""
        return self.last.press(key)

    def show_moment(self, at: float) -> None:
        """Bring the ring up to date."""
        now = self._screen.snapshot if self._screen is not None else None
        if now is not None and now.began is not None and now.ends is not None:
            self.ring.show_rest(now.began, now.ends, at)
