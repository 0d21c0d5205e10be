"""The player before a session: what will be done, who counts; and after it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from deskcoach.app.strength.session.player_view import SessionScreen
from deskcoach.core.exercises import Exercise
from deskcoach.core.strength.safety import BEFORE_WORDS, SOURCE, after_pain
from deskcoach.core.strength.session import Block
from deskcoach.core.typed import Unit, in_kilograms, in_unit, most
from deskcoach.ui.charts.plan_marks import WeekMarks
from deskcoach.ui.design import session_words as words
from deskcoach.ui.design.strength_words import each_weighs, exercise_name, next_line, week_line
from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.translation import plural, said, tr
from deskcoach.ui.design.words import advice, marked_source
from deskcoach.ui.figure.stage import Figures
from deskcoach.ui.strength.fields import PainScale, Stepper, step_of
from deskcoach.ui.strength.rest import LastSet
from deskcoach.ui.strength.stage import SessionPage, StrengthStage, TitledPage
from deskcoach.ui.widgets.layout import STRETCH, grow, sweep, widget_of
from deskcoach.ui.widgets.notices import Notice
from deskcoach.ui.widgets.scaling import MEDIUM, NORMAL, BigText, Scale
from deskcoach.ui.widgets.scroll import Scroll
from deskcoach.ui.widgets.session_buttons import KeyButton, PickButton
from deskcoach.ui.widgets.surfaces import Surface, Upright

_FIRST = 4
"""The first weight, in steps of the unit: 2 kg, or 4 lb."""


class BlockRow(Surface):
    """One exercise of the session, with the load where something is lifted."""

    def __init__(self, look: Look, scale: Scale, figures: Figures, exercise: Exercise) -> None:
        super().__init__(look, radius=28)
        self._scale = scale
        self.exercise = exercise
        self._unit: Unit = "kg"
        self._shown: tuple[float | None, Unit] | None = None
        self._kilograms = 0.0
        self.load: Stepper | None = None
        self.choose: KeyButton | None = None
        self._beside: QStackedWidget | None = None
        stage = StrengthStage(look, scale, 16, (176, 96))
        stage.show_figure(figures(exercise.image))
        stage.set_phase("hold", 1.0)
        name = BigText(look, scale, 30, exercise_name(exercise.name), wrap=True)
        self._dose = BigText(look, scale, 22, weight=MEDIUM, wrap=True)
        self._pace = BigText(look, scale, 18, ink="ink2", weight=NORMAL, wrap=True)
        if exercise.loaded:
            self._beside = self._weight()
        said = scale.column(STRETCH, name, self._dose, self._pace, STRETCH, gap=2)
        scale.row(stage, grow(said), self._beside, gap=26, margins=(12, 12, 28, 12), on=self)

    def _weight(self) -> QStackedWidget:
        """A quiet capsule as long as nothing was chosen; in its place then the weight."""
        look, scale = self._look, self._scale
        text = tr("Session", "Choose a weight")
        self.choose = KeyButton(look, scale, text, "]", icon="dumbbell", size=(56, 20))
        self.choose.clicked.connect(self._choose)
        self.load = Stepper(look, scale, tr("Session", "Load"), ("[", "]"), plain=True)
        self.load.stepped.connect(self._stepped)
        look.changed.connect(self._fit)
        beside = QStackedWidget()
        for each in (scale.row(STRETCH, self.choose), scale.row(STRETCH, self.load)):
            beside.addWidget(widget_of(each))
        return beside

    def _choose(self) -> None:
        """A first weight that can be lifted; it is stepped from there."""
        if self.load is not None:
            self.load.step(_FIRST)
            self._fit()

    def press(self, key: str) -> bool:
        """Take a key; true if it was one of ours."""
        if self.load is None or key not in self.load.keys:
            return False
        if self._kilograms:
            return self.load.press(key)
        if self.load.keys[key] > 0:
            self._choose()
        return True

    def show_block(self, block: Block, unit: Unit) -> None:
        """Show the numbers."""
        self._dose.say(words.dose_line(block))
        self._pace.say(words.tempo_line(block))
        self._unit = unit
        if self.load is None or self._shown == (block.load, unit):
            return  # what was chosen meanwhile stays
        self._shown, self._kilograms = (block.load, unit), block.load or 0.0
        self.load.show_value(
            in_unit(self._kilograms, unit),
            each_weighs(unit),
            step_of(self.exercise, unit),
            most(unit),
        )
        self._fit()

    def _fit(self) -> None:
        """Show the weight, or that one can be chosen."""
        if self.load is not None and self._beside is not None:
            self.load.set_px(30 if self._look.theme.text_scale < 1.5 else 26)
            self._beside.setCurrentIndex(1 if self._kilograms else 0)

    def _stepped(self, value: float) -> None:
        self._kilograms = in_kilograms(value, self._unit)
        self._fit()

    def kilograms(self) -> float | None:
        """What will be lifted, as it was given where nobody changed it; None: nothing is."""
        return None if self.load is None else self._kilograms


class BackBefore(QWidget):
    """How the back is before the session: one quiet row, which can be left out."""

    def __init__(self, look: Look, scale: Scale) -> None:
        super().__init__()
        self.level: int | None = None
        """What was told, 0 to 10."""
        ask = BigText(look, scale, 20, tr("Session", "How is your back now?"), wrap=True)
        self._note = BigText(look, scale, 15, ink="ink2", weight=NORMAL, wrap=True)
        self.scale = PainScale(look, scale, high=44)
        self.scale.rated.connect(self._rate)
        said = scale.column(STRETCH, ask, self._note, STRETCH)
        # At the lower edge, which stays where it is when more is said beside it.
        low = scale.column(STRETCH, self.scale)
        scale.row(grow(said, 2), grow(low, 3), gap=20, on=self)
        self.show_level(None)

    def _rate(self, level: int) -> None:
        """Pressed again, a number is taken back."""
        self.show_level(None if level == self.level else level)

    def show_level(self, level: int | None) -> None:
        """Show what was told, and what it asks for."""
        self.level = level
        self.scale.show_level(level)
        told = () if level is None else BEFORE_WORDS[after_pain(level)]
        self._note.say(" ".join(advice(line) for line in told) or how_to_tell())

    @property
    def sourced(self) -> bool:
        """Whether something in it is from the source."""
        told = () if self.level is None else BEFORE_WORDS[after_pain(self.level)]
        return any(line.origin == "source" for line in told)

    def press(self, key: str) -> bool:
        """Take a key; true if it was one of ours: P, and then a number."""
        if key == "P":
            self.scale.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        if not (self.scale.has_focus() and self.scale.press(key)):
            return False
        self.window().setFocus()  # 1 and 2 say again who counts
        return True


class StartPage(SessionPage):
    """What will be done."""

    counting = Signal(str)

    def __init__(self, look: Look, scale: Scale, figures: Figures) -> None:
        super().__init__(look, scale, tr("Session", "Your strength session"))
        self._title.set_px(56)
        self._figures = figures
        self.rows: list[BlockRow] = []
        self._about = BigText(look, scale, 27, ink="ink2", weight=MEDIUM, wrap=True)
        self._hint = Notice(look)
        self._column = scale.column(gap=12)
        self._sound = BigText(look, scale, 18, ink="ink2", weight=NORMAL, wrap=True)
        self._source = BigText(look, scale, 14, ink="ink3", weight=NORMAL, wrap=True)
        self.picks = {
            "paced": PickButton(look, scale, tr("Session", "It counts for you"), "1"),
            "manual": PickButton(look, scale, tr("Session", "You count each rep"), "2"),
        }
        for mode, button in self.picks.items():
            button.SPOKEN = QAccessible.Role.RadioButton
            button.clicked.connect(lambda _=False, m=mode: self.pick(m))
        self.back = BackBefore(look, scale)
        self.back.scale.rated.connect(self._say_source)
        self._origins = ""
        picks = (grow(button, 2) for button in self.picks.values())
        scale.column(
            self._title,
            self._about,
            14,
            grow(scale.column(self._hint, grow(Scroll(look, self._column)), gap=12)),
            14,
            self.back,
            14,
            scale.row(*picks, 1, grow(self._sound, 3), gap=10),
            10,
            self._source,
            on=self,
        )

    def show_screen(self, screen: SessionScreen) -> None:
        """Show the session that is about to begin."""
        exercises = tuple(exercise for _, exercise in screen.work)
        if [row.exercise for row in self.rows] != list(exercises):
            self._fill(exercises)
            self.back.show_level(None)
        for row, (block, _) in zip(self.rows, screen.work, strict=True):
            row.show_block(block, screen.unit)
        self._about.say(words.about_line(screen.blocks))
        self._hint.show_lines((said(screen.hint),) if screen.hint else ())
        self._sound.say(words.sound_line(screen.sound, screen.quiet))
        self._origins = words.origins_line(screen)
        self._say_source()
        for mode, button in self.picks.items():
            button.setChecked(mode == screen.snapshot.counting)

    def _say_source(self) -> None:
        marked = (marked_source(SOURCE),) if self.back.sourced else ()
        self._source.say(" ".join((self._origins, *marked)))

    def _fill(self, exercises: tuple[Exercise, ...]) -> None:
        sweep(self._column)
        self.rows = [BlockRow(self._look, self._scale, self._figures, e) for e in exercises]
        for row in self.rows:
            self._column.addWidget(row)
        self._column.addStretch(1)

    def pick(self, mode: str) -> None:
        """Choose who counts; choosing the same again changes nothing."""
        for other, button in self.picks.items():
            button.setChecked(other == mode)
        self.counting.emit(mode)

    def loads(self) -> dict[str, float]:
        """What will be lifted, in kg, for each exercise with a load."""
        return {
            row.exercise.id: kilograms
            for row in self.rows
            if (kilograms := row.kilograms()) is not None
        }

    def press(self, key: str) -> bool:
        """Take a key; true if it was one of ours."""
        if self.back.press(key):
            return True
        mode = next((m for m, button in self.picks.items() if button.key == key), None)
        if mode is not None:
            self.pick(mode)
            return True
        return any(row.press(key) for row in self.rows)


def how_to_tell() -> str:
    """How a number is given by keyboard, and that none has to be."""
    return tr("Session", "P, then a number; 0 is no pain. You can leave this out.")


# -- The player after a session, and the question about one that was left unfinished ------------


class EndPage(TitledPage):
    """What was done, what is next in the week, how it was. No score."""

    rated_pain = Signal(int)
    rated_before = Signal(int)
    """How the back was before the session, told anew."""

    def __init__(self, look: Look, scale: Scale, figures: Figures) -> None:
        super().__init__(look, scale)
        self._asks_before = False
        self._levels: tuple[int | None, int | None] = (None, None)
        self._sets = BigText(look, scale, 26, wrap=True)
        self._week = BigText(look, scale, 22, weight=MEDIUM, wrap=True)
        self._next = BigText(look, scale, 22, ink="ink2", weight=MEDIUM, wrap=True)
        self.marks = WeekMarks(look, figures)
        self.last = LastSet(look, scale)
        self.pain = PainScale(look, scale)
        self.pain.rated.connect(self._rate)
        scale.changed.connect(lambda: self.marks.set_side(scale.px(120)))
        parts = (self._sets, STRETCH, self.marks, STRETCH, self._week, self._next)
        week = scale.column(*parts, gap=6)
        # What was done and how it was, side by side in one card.
        both = Surface(look, radius=28)
        line = Upright(look)
        how = scale.column(self.last, grow(self._pain()), gap=8)
        halves = (grow(week, 54), line, grow(how, 62))
        scale.row(*halves, gap=16, margins=(36, 24, 16, 28), on=both)
        self.fill(scale.column(grow(both)))

    def _pain(self) -> QVBoxLayout:
        look, scale = self._look, self._scale
        self._question = question = BigText(look, scale, 26, wrap=True)
        note = BigText(look, scale, 16, how_to_tell(), ink="ink2", weight=NORMAL, wrap=True)
        self._before = BigText(look, scale, 18, ink="dusk_ink", weight=MEDIUM, wrap=True)
        self.change = KeyButton(look, scale, "", "B", icon="pencil", size=(40, 15))
        self.change.clicked.connect(self._turn)
        said = scale.row(grow(self._before), self.change, gap=12)
        self._was = widget_of(said)
        asked = (STRETCH, question, note, 8, self.pain, 8, self._was, STRETCH)
        self._ask(before=False)
        return scale.column(*asked, gap=4, margins=(32, 0, 32, 0))

    def _turn(self) -> None:
        self._ask(before=not self._asks_before)
        if self._asks_before:
            self.pain.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _ask(self, *, before: bool) -> None:
        """Ask how the back is now, or, to correct it, how it was before."""
        self._asks_before = before
        self._question.say(
            tr("Session", "How was your back before the session?")
            if before
            else tr("Session", "How is your back now?")
        )
        name = tr("Session", "Leave it") if before else tr("Session", "Change")
        self.change.set_words(name, "undo" if before else "pencil")
        self.pain.show_level(self._levels[before])

    def _rate(self, level: int) -> None:
        if self._asks_before:
            self._ask(before=False)
            self.rated_before.emit(level)
        else:
            self.rated_pain.emit(level)

    def show_screen(self, screen: SessionScreen) -> None:
        """Show the end of a session, while it is still open for corrections and after."""
        now = screen.snapshot
        self._title.say(words.end_title(screen))
        self._line.say(words.end_line(screen))
        planned = words.planned(screen)
        self._sets.say(plural("Session", "{done} of %n set(s)", planned, done=now.sets_done))
        self._levels = now.pain, now.before
        self._ask(before=self._asks_before and now.before is not None)
        self._before.say(words.since_before(now))
        self._was.setVisible(now.before is not None)
        self.marks.setVisible(screen.week is not None)
        self._week.setVisible(screen.week is not None)
        if screen.week is not None:
            self.marks.show_week(screen.week, screen.today)
            self._week.say(week_line(screen.week))
        self._next.say(next_line(screen.next_at, screen.today))
        still_open = now.stage == "closing" and now.last is not None
        self.last.setVisible(still_open)
        if still_open:
            self.last.show_last(screen)

    def press(self, key: str) -> bool:
        """Take a key; true if it was one of ours."""
        if key == "P":
            self.pain.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        if key == self.change.key and not self._was.isHidden():
            self.change.click()
            return True
        rating = self.last.isHidden() or self.pain.has_focus()
        if rating and self.pain.press(key):
            return True
        return self.last.press(key)


class ResumePage(TitledPage):
    """A session of today was left unfinished: go on, or let it be part done."""

    def __init__(self, look: Look, scale: Scale, figures: Figures) -> None:
        line = tr("Session", "Your session from earlier today is still here.")
        super().__init__(look, scale, tr("Session", "Welcome back"), line)
        self._figures = figures
        self.stage = StrengthStage(look, scale, 28, (400, 220))
        self._done = BigText(look, scale, 54, wrap=True)
        self._next = BigText(look, scale, 30, weight=MEDIUM, wrap=True)
        saved = tr("Session", "Every finished set is saved, whatever you choose.")
        self._saved = BigText(look, scale, 22, saved, ink="ink2", weight=NORMAL, wrap=True)
        texts = (self._done, self._next, self._saved)
        for text in texts:
            text.setAlignment(Qt.AlignmentFlag.AlignLeft)
        beside = scale.column(STRETCH, *texts, STRETCH, gap=12)
        self.fill(scale.row(grow(self.stage, 628), grow(beside, 530), gap=40))

    def show_screen(self, screen: SessionScreen) -> None:
        """Show where the session stands."""
        now = screen.snapshot
        self._done.say(words.sets_done_line(now.sets_done, words.planned(screen)))
        self._next.say(
            tr(
                "Session",
                "Next: {exercise}, set {number}",
                exercise=exercise_name(now.name),
                number=now.set,
            )
        )
        self._next.setVisible(now.next is not None)
        self.stage.show_figure(self._figures(screen.exercise.image))
        self.stage.set_phase("hold", 1.0)
