"""One exercise: how it moves and feels, how much of it, whose numbers those are, its source."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskcoach.app.history.view_models import ExerciseRow
from deskcoach.app.view_models import LibraryScreen
from deskcoach.core.exercises import Exercise, Number, Origin
from deskcoach.ui.design import words
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import long_day, plural, tr
from deskcoach.ui.figure.palette import Tint
from deskcoach.ui.figure.sheet import Still
from deskcoach.ui.figure.view import Figures
from deskcoach.ui.pages.guidance import bullet, source_text
from deskcoach.ui.widgets.buttons import Capsule, Tone
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import Columns, grow
from deskcoach.ui.widgets.progress import StepList
from deskcoach.ui.widgets.surfaces import Hairline, Surface

_long_day = long_day

_SHOWN = ("sets", "most_sets", "reps", "up", "hold", "down", "rest", "rounds", "times_a_week")


def dose_name(key: str, exercise: Exercise) -> str:
    """What a number of a dose is."""
    if key == "up":
        return tr("Exercises", exercise.words.up)
    if key == "down":
        return tr("Exercises", exercise.words.down)
    return {
        "sets": tr("Library", "Sets"),
        "most_sets": tr("Library", "At most"),
        "reps": tr("Library", "Repetitions in a set"),
        "hold": tr("Library", "Hold"),
        "rest": tr("Library", "Rest between sets"),
        "rounds": tr("Library", "Rounds"),
        "times_a_week": tr("Library", "How often"),
    }[key]


def dose_value(number: Number) -> str:
    """A number with its unit."""
    value, count = QLocale().toString(float(number.value), "g", 4), int(number.value)
    if number.unit == "s":
        return tr("Library", "{count} s", count=value)
    return {
        "sets": plural("Library", "%n set(s)", count),
        "reps": plural("Library", "%n time(s)", count),
        "rounds": plural("Library", "%n time(s)", count),
        "times a week": plural("Library", "%n time(s) a week", count),
    }[number.unit]


def whose(origin: Origin) -> str:
    """Who chose a number, or says a line."""
    return {
        "source": tr("Library", "from the source"),
        "own": tr("Library", "from your file"),
        "us": tr("Library", "ours"),
    }[origin]


def history_line(numbers: ExerciseRow | None, held: int, exercise: Exercise) -> str:
    """What was done of it so far, without a verdict."""
    if exercise.kind == "stretch":
        if not held:
            return tr("Library", "Not held here yet.")
        return plural("Library", "Held in %n guided break(s).", held)
    if numbers is None or not numbers.sets:
        return tr("Library", "No sets here yet.")
    parts = [
        plural("History", "%n set(s)", numbers.sets),
        plural("History", "%n session(s)", numbers.sessions),
    ]
    text = tr("Library", "{what} so far", what=", ".join(parts))
    if numbers.last_done is not None:
        last = tr("Library", "last on {day}", day=_long_day(numbers.last_done))
        text = f"{text}, {last}"
    return f"{text}."


class ExercisePage(QWidget):
    """The page of one exercise.

    Intentions: `break` (kind, exercise), `session` (exercises), `safety`.
    """

    def __init__(
        self,
        look: Look,
        figures: Figures,
        send: Callable[..., None],
        exercise: Exercise,
        screen: LibraryScreen,
    ) -> None:
        super().__init__()
        self._look, self._send, self._exercise = look, send, exercise
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 12, 12)
        column.setSpacing(12)
        column.addWidget(self._head(until_seen=screen.until_seen))
        tint = Tint.SAGE if exercise.kind == "stretch" else Tint.APRICOT
        self.picture = Still(look, (330, 300), tint, corner=16)
        self.picture.show_figure(figures(exercise.figure), moving=True)
        column.addWidget(Columns(self.picture, grow(self._steps())))
        column.addWidget(Columns(grow(self._dose()), grow(self._care())))
        own = history_line(
            screen.history.get(exercise.id), screen.held.get(exercise.id, 0), exercise
        )
        column.addWidget(self._own(own))
        column.addWidget(self._source(screen, screen.today))
        column.addStretch(1)

    def _head(self, *, until_seen: bool) -> QWidget:
        exercise = self._exercise
        head, names = QWidget(), QVBoxLayout()
        names.setSpacing(0)
        names.setContentsMargins(0, 0, 0, 0)
        name = tr("Exercises", exercise.name)
        names.addWidget(Text(self._look, Role.TITLE, name, wrap=True))
        parts = [words.position(exercise.position)]
        parts += [tr("Exercises", each) for each in exercise.equipment]
        parts += [tr("Exercises", each) for each in exercise.muscles]
        line = ", ".join(parts)
        names.addWidget(Text(self._look, Role.BODY, line[:1].upper() + line[1:], "ink2", wrap=True))
        head.setLayout(names)
        stretch = exercise.kind == "stretch"
        text = tr("Library", "Start this stretch") if stretch else tr("Library", "Start a set")
        if until_seen:
            text = tr("Safety", "See the advice")
        icon = "info" if until_seen else "play"
        self.start = Capsule(self._look, text, tone=Tone.PRIMARY, icon=icon, height=40)
        wish = (lambda: self._send("safety")) if until_seen else self._started
        self.start.clicked.connect(wish)
        return Columns(grow(head), self.start, gap=12, middle=True)

    def _started(self) -> None:
        if self._exercise.kind == "stretch":
            self._send("break", kind="stretch", exercise=self._exercise.id)
        else:
            self._send("session", exercises=[self._exercise.id])

    def _card(self, title: str = "") -> tuple[Surface, QVBoxLayout]:
        card = Surface(self._look)
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(4)
        if title:
            column.addWidget(Text(self._look, Role.HEADING, title, wrap=True))
        return card, column

    def _steps(self) -> QWidget:
        card, column = self._card()
        card.setMinimumWidth(240)
        steps = StepList(self._look)
        steps.show_steps(tuple(tr("Exercises", each) for each in self._exercise.steps))
        column.addWidget(steps)
        feel = tr("Exercises", self._exercise.feel)
        column.addWidget(bullet(self._look, feel, "heart"))
        if not self._exercise.own:
            column.addWidget(Text(self._look, Role.CAPTION, self._ours(), "ink3", wrap=True))
        column.addStretch(1)
        return card

    def _ours(self) -> str:
        """Which of these lines the source does not say."""
        origins = self._exercise.origins
        steps = [n for n, by in enumerate(origins.steps, start=1) if by == "us"]
        names = [tr("Library", "step {number}", number=n) for n in steps]
        names += [tr("Library", "how it feels")] * (origins.feel == "us")
        if not names:
            return tr("Library", "From the source, in our own words.")
        return tr(
            "Library", "From the source, in our own words; ours: {lines}.", lines=", ".join(names)
        )

    def _dose(self) -> QWidget:
        card, column = self._card(tr("Library", "How much"))
        first = True
        for key in _SHOWN:
            number: Number | None = getattr(self._exercise.dose, key)
            if number is None:
                continue
            if not first:
                column.addWidget(Hairline(self._look))
            first = False
            column.addWidget(self._number(key, number))
        column.addStretch(1)
        return card

    def _number(self, key: str, number: Number) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 5, 0, 5)
        layout.setSpacing(10)
        name = Text(self._look, Role.BODY, dose_name(key, self._exercise), wrap=True)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(name)
        told = whose(self._exercise.whose(number.chosen_by))
        note = tr("Exercises", number.note) if number.note else ""
        said = f"{told}. {note}" if note else told
        said = said[:1].upper() + said[1:]
        names.addWidget(Text(self._look, Role.CAPTION, said, "ink3", wrap=True))
        layout.addLayout(names, 1)
        layout.addWidget(Text(self._look, Role.STRONG, dose_value(number)))
        return row

    def _care(self) -> QWidget:
        card, column = self._card(tr("Library", "Take care"))
        for line in self._exercise.cautions:
            column.addWidget(bullet(self._look, tr("Exercises", line)))
        if self._exercise.easier:
            column.addSpacing(6)
            text = tr("Library", "Easier ways")
            column.addWidget(Text(self._look, Role.HEADING, text, wrap=True))
        for line in self._exercise.easier:
            column.addWidget(bullet(self._look, tr("Exercises", line), "leaf"))
        told = whose(self._exercise.whose("us"))
        told = told[:1].upper() + told[1:]
        column.addWidget(Text(self._look, Role.CAPTION, told, "ink3", wrap=True))
        column.addStretch(1)
        return card

    def _own(self, line: str) -> QWidget:
        card = Surface(self._look, "sage")
        row = QVBoxLayout(card)
        row.setContentsMargins(20, 12, 20, 12)
        row.addWidget(Text(self._look, Role.STRONG, line, wrap=True))
        return card

    def _source(self, screen: LibraryScreen, today: date) -> QWidget:
        source = screen.catalogue.source_of(self._exercise)
        if self._exercise.own:
            text = words.exercise_source(self._exercise, screen.catalogue.source)
        else:
            text = source_text(source, today)
        if source.note and not self._exercise.own:
            text = f"{text}. {tr('Exercises', source.note)}"
        return Text(self._look, Role.SECONDARY, text, "ink3", wrap=True)
