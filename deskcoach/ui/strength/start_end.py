"""The player before a session: what will be done, who counts; and after it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible

from deskcoach.app.strength.player_view import SessionScreen
from deskcoach.core.exercises import Exercise
from deskcoach.core.strength.session import Block
from deskcoach.core.typed import Unit, in_kilograms, in_unit, most
from deskcoach.ui.charts.plan_marks import WeekMarks
from deskcoach.ui.design import strength_words as words
from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.translation import number, plural, said, tr
from deskcoach.ui.figure.view import Figures
from deskcoach.ui.strength.fields import PainScale, Stepper, step_of
from deskcoach.ui.strength.rest import LastSet
from deskcoach.ui.strength.stage import SessionPage, StrengthStage, TitledPage
from deskcoach.ui.widgets.layout import SLACK, STRETCH, Scroll, grow, sweep
from deskcoach.ui.widgets.notices import Notice
from deskcoach.ui.widgets.scaling import MEDIUM, NORMAL, BigText, Scale
from deskcoach.ui.widgets.session_buttons import PickButton
from deskcoach.ui.widgets.surfaces import Surface


class BlockRow(Surface):
    """One exercise of the session, with the load where something is lifted."""

    def __init__(self, look: Look, scale: Scale, figures: Figures, exercise: Exercise) -> None:
        super().__init__(look, radius=28)
        self.exercise = exercise
        self._unit: Unit = "kg"
        self._shown: tuple[float | None, Unit] | None = None
        self._kilograms = 0.0
        self.load: Stepper | None = None
        stage = StrengthStage(look, scale, 16, (176, 96))
        stage.show_figure(figures(exercise.image))
        stage.set_phase("hold", 1.0)
        name = BigText(look, scale, 30, words.exercise_name(exercise.name), wrap=True)
        self._dose = BigText(look, scale, 22, weight=MEDIUM, wrap=True)
        self._pace = BigText(look, scale, 18, ink="ink2", weight=NORMAL, wrap=True)
        if exercise.loaded:
            self.load = Stepper(look, scale, tr("Session", "Load"), ("[", "]"))
            self.load.stepped.connect(self._stepped)
            look.changed.connect(self._fit)
        said = scale.column(STRETCH, name, self._dose, self._pace, STRETCH, gap=2)
        scale.row(stage, grow(said), self.load, gap=26, margins=(12, 12, 28, 12), on=self)

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
            words.each_weighs(unit),
            step_of(self.exercise, unit),
            most(unit),
        )
        self._fit()

    def _fit(self) -> None:
        """A long weight, or one beside large words, is smaller: they keep their room."""
        if self.load is not None:
            roomy = self._look.theme.text_scale < 1.5
            long = 48 if len(number(self.load.value)) >= 4 else 72
            self.load.set_px(long if roomy else 42)

    def _stepped(self, value: float) -> None:
        self._kilograms = in_kilograms(value, self._unit)
        self._fit()

    def kilograms(self) -> float | None:
        """What will be lifted, as it was given where nobody changed it; None: nothing is."""
        return None if self.load is None else self._kilograms


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
        picks = (grow(button, 2) for button in self.picks.values())
        scale.column(
            self._title,
            self._about,
            14,
            self._hint,
            grow(Scroll(look, self._column)),
            16,
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
        for row, (block, _) in zip(self.rows, screen.work, strict=True):
            row.show_block(block, screen.unit)
        self._about.say(words.about_line(screen.blocks))
        self._hint.show_lines((said(screen.hint),) if screen.hint else ())
        self._sound.say(words.sound_line(screen.sound, screen.quiet))
        self._source.say(words.origins_line(screen))
        for mode, button in self.picks.items():
            button.setChecked(mode == screen.snapshot.counting)

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
        mode = next((m for m, button in self.picks.items() if button.key == key), None)
        if mode is not None:
            self.pick(mode)
            return True
        load = next((row.load for row in self.rows if row.load is not None), None)
        return load is not None and load.press(key)


# -- The player after a session, and the question about one that was left unfinished ------------


class EndPage(TitledPage):
    """What was done, what is next in the week, how it was. No score."""

    rated_pain = Signal(int)

    def __init__(self, look: Look, scale: Scale, figures: Figures) -> None:
        super().__init__(look, scale)
        self._sets = BigText(look, scale, 54, wrap=True)
        self._week = BigText(look, scale, 24, weight=MEDIUM, wrap=True)
        self._next = BigText(look, scale, 24, ink="ink2", weight=MEDIUM, wrap=True)
        self.marks = WeekMarks(look, figures)
        self.last = LastSet(look, scale)
        self.pain = PainScale(look, scale)
        self.pain.rated.connect(self.rated_pain)
        scale.changed.connect(lambda: self.marks.set_side(scale.px(112)))
        # Without the last set above it, the question keeps its size.
        asked = scale.column(grow(self.last), self._pain_card(), SLACK, gap=20)
        parts = (self._sets, STRETCH, self.marks, STRETCH, self._week, self._next)
        done = self.panel(*parts, gap=8, margins=(32, 24, 32, 28))
        self.fill(scale.row(grow(done, 56), grow(asked, 64), gap=24))

    def _pain_card(self) -> Surface:
        ask = tr("Session", "How is your back now?")
        question = BigText(self._look, self._scale, 22, ask, wrap=True)
        how = tr("Session", "P, then a number; 0 is no pain. You can leave this out.")
        note = BigText(self._look, self._scale, 16, how, ink="ink2", weight=NORMAL, wrap=True)
        return self.panel(question, note, 6, self.pain, gap=4, margins=(32, 18, 32, 22))

    def show_screen(self, screen: SessionScreen) -> None:
        """Show the end of a session, while it is still open for corrections and after."""
        now = screen.snapshot
        self._title.say(words.end_title(screen))
        self._line.say(words.end_line(screen))
        planned = words.planned(screen)
        self._sets.say(plural("Session", "{done} of %n set(s)", planned, done=now.sets_done))
        self.pain.show_level(now.pain)
        self.marks.setVisible(screen.week is not None)
        self._week.setVisible(screen.week is not None)
        if screen.week is not None:
            self.marks.show_week(screen.week, screen.today)
            self._week.say(words.week_line(screen.week))
        self._next.say(words.next_line(screen.next_at, screen.today))
        still_open = now.stage == "closing" and now.last is not None
        self.last.setVisible(still_open)
        if still_open:
            self.last.show_last(screen)

    def press(self, key: str) -> bool:
        """Take a key; true if it was one of ours."""
        if key == "P":
            self.pain.setFocus(Qt.FocusReason.ShortcutFocusReason)
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
                exercise=words.exercise_name(now.name),
                number=now.set,
            )
        )
        self._next.setVisible(now.next is not None)
        self.stage.show_figure(self._figures(screen.exercise.image))
        self.stage.set_phase("hold", 1.0)
