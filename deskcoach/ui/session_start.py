"""The player before a session: what will be done, who counts, and what is lifted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskcoach.app.session_screen import SessionScreen
from deskcoach.core.exercises import Exercise
from deskcoach.core.session import Block
from deskcoach.core.weights import STEPS, Unit, in_kilograms, in_unit, most
from deskcoach.ui import session_words as words
from deskcoach.ui.session_fields import Stepper
from deskcoach.ui.session_stage import StrengthStage
from deskcoach.ui.stage import Figures
from deskcoach.ui.theme import Look
from deskcoach.ui.widgets.flow import sweep
from deskcoach.ui.widgets.key_hint import PickButton
from deskcoach.ui.widgets.notice import Notice
from deskcoach.ui.widgets.scale import BigText, Scale, spacer
from deskcoach.ui.widgets.scroll import Scroll
from deskcoach.ui.widgets.surface import Surface
from deskcoach.ui.words import number, said, translate

MEDIUM, NORMAL = QFont.Weight.Medium, QFont.Weight.Normal


class ExerciseRow(Surface):
    """One exercise of the session, with the load where something is lifted."""

    def __init__(self, look: Look, scale: Scale, figures: Figures, exercise: Exercise) -> None:
        super().__init__(look, radius=28)
        self.exercise = exercise
        self._unit: Unit = "kg"
        self._shown: tuple[float | None, Unit] | None = None
        self._kilograms = 0.0
        self.load: Stepper | None = None
        stage = StrengthStage(look, scale, 16, (176, 96))
        stage.show_figure(figures(exercise.figure))
        stage.set_phase("hold", 1.0)
        name = BigText(look, scale, 30, wrap=True)
        name.say(words.exercise_name(exercise.name))
        self._dose = BigText(look, scale, 22, weight=MEDIUM, wrap=True)
        self._pace = BigText(look, scale, 18, ink="ink2", weight=NORMAL, wrap=True)
        column = QVBoxLayout()
        scale.layout(column, (0, 0, 0, 0), 2)
        column.addStretch(1)
        for text in (name, self._dose, self._pace):
            column.addWidget(text)
        column.addStretch(1)
        row = QHBoxLayout(self)
        scale.layout(row, (12, 12, 28, 12), 26)
        row.addWidget(stage)
        row.addLayout(column, 1)
        if exercise.loaded:
            self.load = Stepper(look, scale, translate("Session", "Load"), ("[", "]"))
            self.load.stepped.connect(self._stepped)
            row.addWidget(self.load)
            look.changed.connect(self._fit)

    def show_block(self, block: Block, unit: Unit) -> None:
        """Show the numbers."""
        self._dose.say(words.dose_line(block))
        self._pace.say(words.tempo_line(block))
        self._unit = unit
        if self.load is None or self._shown == (block.load, unit):
            return  # what was chosen meanwhile stays
        self._shown, self._kilograms = (block.load, unit), block.load or 0.0
        self.load.show_value(
            in_unit(self._kilograms, unit), words.each_weighs(unit), STEPS[unit], most(unit)
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


class StartPage(QWidget):
    """What will be done."""

    counting = Signal(str)

    def __init__(self, look: Look, scale: Scale, figures: Figures) -> None:
        super().__init__()
        self._look, self._scale, self._figures = look, scale, figures
        self.rows: list[ExerciseRow] = []
        self._title = BigText(look, scale, 56, wrap=True)
        self._title.say(translate("Session", "Your strength session"))
        self._about = BigText(look, scale, 27, ink="ink2", weight=MEDIUM, wrap=True)
        self._hint = Notice(look)
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        scale.layout(self._column, (0, 0, 0, 0), 12)
        self._sound = BigText(look, scale, 18, ink="ink2", weight=NORMAL, wrap=True)
        self._source = BigText(look, scale, 14, ink="ink3", weight=NORMAL, wrap=True)
        self.picks = {
            "paced": PickButton(look, scale, translate("Session", "It counts for you"), "1"),
            "manual": PickButton(look, scale, translate("Session", "You count each rep"), "2"),
        }
        for mode, button in self.picks.items():
            button.SPOKEN = QAccessible.Role.RadioButton
            button.clicked.connect(lambda _=False, m=mode: self.pick(m))
        self._build()

    def _build(self) -> None:
        picks = QHBoxLayout()
        self._scale.layout(picks, (0, 0, 0, 0), 10)
        for button in self.picks.values():
            picks.addWidget(button, 2)
        picks.addWidget(spacer(self._scale, 1))
        picks.addWidget(self._sound, 3)
        column = QVBoxLayout(self)
        self._scale.layout(column, (0, 0, 0, 0))
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addWidget(spacer(self._scale, 14))
        column.addWidget(self._hint)
        scroll = Scroll(self._look, self._list)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(scroll, 1)
        column.addWidget(spacer(self._scale, 16))
        column.addLayout(picks)
        column.addWidget(spacer(self._scale, 10))
        column.addWidget(self._source)

    def show_screen(self, screen: SessionScreen) -> None:
        """Show the session that is about to begin."""
        if [row.exercise for row in self.rows] != list(screen.exercises):
            self._fill(screen.exercises)
        for row, block in zip(self.rows, screen.blocks, strict=True):
            row.show_block(block, screen.unit)
        self._about.say(words.about_line(screen.blocks))
        self._hint.show_lines((said(screen.hint),) if screen.hint else ())
        self._sound.say(words.sound_line(screen.sound, screen.quiet))
        self._source.say(words.origins_line(screen))
        for mode, button in self.picks.items():
            button.setChecked(mode == screen.snapshot.counting)

    def _fill(self, exercises: tuple[Exercise, ...]) -> None:
        sweep(self._column)
        self.rows = [ExerciseRow(self._look, self._scale, self._figures, e) for e in exercises]
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
