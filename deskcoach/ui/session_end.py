"""The player after a session, and the question about one that was left unfinished."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskcoach.app.session_screen import SessionScreen
from deskcoach.ui import session_words as words
from deskcoach.ui.plan_marks import WeekMarks
from deskcoach.ui.session_fields import PainScale
from deskcoach.ui.session_rest import LastSet
from deskcoach.ui.session_stage import StrengthStage
from deskcoach.ui.stage import Figures
from deskcoach.ui.theme import Look
from deskcoach.ui.widgets.scale import BigText, Scale, spacer
from deskcoach.ui.widgets.surface import Surface
from deskcoach.ui.words import plural, translate

MEDIUM, NORMAL = QFont.Weight.Medium, QFont.Weight.Normal


class EndPage(QWidget):
    """What was done, what is next in the week, how it was. No score."""

    rated_pain = Signal(int)

    def __init__(self, look: Look, scale: Scale, figures: Figures) -> None:
        super().__init__()
        self._look, self._scale = look, scale
        self._title = BigText(look, scale, 80, wrap=True)
        self._line = BigText(look, scale, 30, ink="ink2", weight=MEDIUM, wrap=True)
        self._sets = BigText(look, scale, 54, wrap=True)
        self._week = BigText(look, scale, 24, weight=MEDIUM, wrap=True)
        self._next = BigText(look, scale, 24, ink="ink2", weight=MEDIUM, wrap=True)
        self.marks = WeekMarks(look, figures)
        self.last = LastSet(look, scale)
        self.pain = PainScale(look, scale)
        self.pain.rated.connect(self.rated_pain)
        scale.changed.connect(lambda: self.marks.set_side(scale.px(112)))
        column = QVBoxLayout(self)
        scale.layout(column, (0, 0, 0, 0))
        column.addWidget(self._title)
        column.addWidget(self._line)
        column.addWidget(spacer(scale, 20))
        body = QHBoxLayout()
        scale.layout(body, (0, 0, 0, 0), 24)
        body.addWidget(self._done_card(), 56)
        right = QVBoxLayout()
        scale.layout(right, (0, 0, 0, 0), 20)
        right.addWidget(self.last, 1)
        right.addWidget(self._pain_card())
        # Without the last set above it, the question keeps its size.
        right.addStretch(0)
        body.addLayout(right, 64)
        column.addLayout(body, 1)

    def _done_card(self) -> Surface:
        card = Surface(self._look, radius=28)
        column = QVBoxLayout(card)
        self._scale.layout(column, (32, 24, 32, 28), 8)
        column.addWidget(self._sets)
        column.addStretch(1)
        column.addWidget(self.marks)
        column.addStretch(1)
        column.addWidget(self._week)
        column.addWidget(self._next)
        return card

    def _pain_card(self) -> Surface:
        card = Surface(self._look, radius=28)
        column = QVBoxLayout(card)
        self._scale.layout(column, (32, 18, 32, 22), 4)
        question = BigText(self._look, self._scale, 22, wrap=True)
        question.say(translate("Session", "How is your back now?"))
        note = BigText(self._look, self._scale, 16, ink="ink2", weight=NORMAL, wrap=True)
        note.say(translate("Session", "P, then a number; 0 is no pain. You can leave this out."))
        column.addWidget(question)
        column.addWidget(note)
        column.addWidget(spacer(self._scale, 6))
        column.addWidget(self.pain)
        return card

    def show_screen(self, screen: SessionScreen) -> None:
        """Show the end of a session, while it is still open for corrections and after."""
        now = screen.snapshot
        self._title.say(words.end_title(screen))
        self._line.say(words.end_line(screen))
        planned = sum(block.sets for block in screen.blocks)
        text = plural("Session", "{done} of %n set(s)", planned)
        self._sets.say(text.format(done=now.sets_done))
        self.pain.show_level(now.pain)
        self.marks.setVisible(screen.week is not None)
        self._week.setVisible(screen.week is not None)
        if screen.week is not None:
            self.marks.show_week(screen.week, screen.today)
            self._week.say(words.week_line(screen.week))
        self._next.say(words.next_line(screen.next_at, screen.today))
        still_open = now.stage == "closing" and now.last is not None
        self.last.setVisible(still_open)
        if still_open and now.last is not None:
            exercise = screen.by_id(now.last.exercise_id)
            loaded = exercise is not None and exercise.loaded
            self.last.show_last(now.last, screen.unit, loaded=loaded)

    def press(self, key: str) -> bool:
        """Take a key; true if it was one of ours."""
        if key == "P":
            self.pain.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        rating = self.last.isHidden() or self.pain.has_focus()
        if rating and self.pain.press(key):
            return True
        return self.last.press(key)


class ResumePage(QWidget):
    """A session of today was left unfinished: go on, or let it be part done."""

    def __init__(self, look: Look, scale: Scale, figures: Figures) -> None:
        super().__init__()
        self._figures = figures
        self._title = BigText(look, scale, 80, wrap=True)
        self._title.say(translate("Session", "Welcome back"))
        self._line = BigText(look, scale, 30, ink="ink2", weight=MEDIUM, wrap=True)
        self._line.say(translate("Session", "Your session from earlier today is still here."))
        self.stage = StrengthStage(look, scale, 28, (400, 220))
        self._done = BigText(look, scale, 54, wrap=True)
        self._next = BigText(look, scale, 30, weight=MEDIUM, wrap=True)
        self._saved = BigText(look, scale, 22, ink="ink2", weight=NORMAL, wrap=True)
        self._saved.say(translate("Session", "Every finished set is saved, whatever you choose."))
        words_column = QVBoxLayout()
        scale.layout(words_column, (0, 0, 0, 0), 12)
        words_column.addStretch(1)
        for text in (self._done, self._next, self._saved):
            text.setAlignment(Qt.AlignmentFlag.AlignLeft)
            words_column.addWidget(text)
        words_column.addStretch(1)
        body = QHBoxLayout()
        scale.layout(body, (0, 0, 0, 0), 40)
        body.addWidget(self.stage, 628)
        body.addLayout(words_column, 530)
        column = QVBoxLayout(self)
        scale.layout(column, (0, 0, 0, 0))
        column.addWidget(self._title)
        column.addWidget(self._line)
        column.addWidget(spacer(scale, 20))
        column.addLayout(body, 1)

    def show_screen(self, screen: SessionScreen) -> None:
        """Show where the session stands."""
        now = screen.snapshot
        planned = sum(block.sets for block in screen.blocks)
        self._done.say(words.sets_done_line(now.sets_done, planned))
        text = translate("Session", "Next: {exercise}, set {number}")
        self._next.say(text.format(exercise=words.exercise_name(now.name), number=now.set))
        self._next.setVisible(now.next is not None)
        self.stage.show_figure(self._figures(screen.exercise.figure))
        self.stage.set_phase("hold", 1.0)
