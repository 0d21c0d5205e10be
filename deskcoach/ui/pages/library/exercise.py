"""One exercise: how it moves and feels, how much of it, whose numbers those are, its source."""

from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from deskcoach.app.history.view_models import ExerciseRow
from deskcoach.app.page_models import LibraryScreen
from deskcoach.app.ports import SendCommand
from deskcoach.app.requests import TakeBreak
from deskcoach.app.strength.requests import AskSession, Safety
from deskcoach.core.exercises import Exercise
from deskcoach.core.history.progress import Progress
from deskcoach.ui.design import words
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import long_day, plural, title, tr
from deskcoach.ui.figure.palette import Tint
from deskcoach.ui.figure.sheet import Still
from deskcoach.ui.figure.stage import Figures
from deskcoach.ui.pages.guidance import bullet, source_text
from deskcoach.ui.pages.library.cards import Giver
from deskcoach.ui.pages.library.dose import DoseCard, HeldDose, whose
from deskcoach.ui.pages.library.progress import ProgressCards, done_card
from deskcoach.ui.pages.library.words import thing_words, whose_words
from deskcoach.ui.widgets.buttons import Capsule, Tone
from deskcoach.ui.widgets.labels import Text, Title
from deskcoach.ui.widgets.layout import (
    STRETCH,
    Columns,
    Item,
    column,
    grow,
    left,
    row,
    top,
    widget_of,
)
from deskcoach.ui.widgets.progress import StepList
from deskcoach.ui.widgets.surfaces import Surface, card

_long_day = long_day


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
    """The page of one exercise."""

    menu_wanted = Signal(QPoint)

    def __init__(
        self,
        look: Look,
        figures: Figures,
        send: SendCommand,
        exercise: Exercise,
        screen: LibraryScreen,
    ) -> None:
        super().__init__()
        self._look, self._send, self._exercise = look, send, exercise
        tint = Tint.SAGE if exercise.kind == "stretch" else Tint.APRICOT
        progress = screen.progress(exercise.id)
        room = (276, 216) if progress.done else (330, 300)
        self.picture = Still(look, room, tint, corner=16, moving=True)
        self.picture.show_moving(figures(exercise.image))
        own = history_line(
            screen.history.get(exercise.id), screen.held.get(exercise.id, 0), exercise
        )
        own_line = Text(look, Role.STRONG, own, wrap=True)
        column(
            self._head(editable=exercise.id in screen.editable, until_seen=screen.until_seen),
            self._giver(),
            *self._body(progress, screen),
            card(look, own_line, margins=(20, 12), fill="sage"),
            self._source(screen, screen.today),
            STRETCH,
            gap=12,
            margins=(0, 0, 12, 12),
            on=self,
        )

    def _body(self, progress: Progress, screen: LibraryScreen) -> list[QWidget]:
        """The picture with the charts where anything was done, else with the steps."""
        self.charts: ProgressCards | None = None
        change = progress.changes[-1] if progress.changes else None
        held = HeldDose(change.day, dict(change.numbers), change.given) if change else None
        self.dose = DoseCard(self._look, self._exercise, held if held and held.numbers else None)
        steps, told = self._steps(), Columns(grow(self.dose), grow(self._care()))
        if not progress.done:
            pictured = widget_of(column(self.picture, STRETCH))  # beside many steps it stays on top
            return [Columns(pictured, grow(steps)), told]
        self.charts = ProgressCards(self._look, progress, screen.today, screen.unit)
        done = done_card(self._look, progress, screen.unit)
        side = widget_of(column(left(self.picture), done, STRETCH, gap=12))
        return [Columns(side, grow(self.charts)), told, steps]

    def _giver(self) -> QWidget | None:
        given = self._exercise.given_by
        if given is None:
            return None
        line = given.address or None
        address = Text(self._look, Role.CAPTION, line, "ink3") if line else None
        return widget_of(row(Giver(self._look, given), address, STRETCH, gap=8))

    def _head(self, *, editable: bool, until_seen: bool) -> QWidget:
        exercise = self._exercise
        self.back = Capsule(self._look, "", tone=Tone.GHOST, icon="chevron-left", height=36)
        self.back.setAccessibleName(tr("Library", "Back to the library"))
        name = Title(self._look, Role.TITLE, tr("Exercises", exercise.name))
        parts = [words.position(exercise.position)]
        parts += [thing_words(each) for each in exercise.equipment]
        parts += [tr("Exercises", each) for each in exercise.muscles]
        line = Text(self._look, Role.BODY, title(", ".join(parts)), "ink2", wrap=True)
        names = widget_of(column(name, line))
        stretch = exercise.kind == "stretch"
        text = tr("Library", "Start this stretch") if stretch else tr("Library", "Start a set")
        if until_seen:
            text = tr("Safety", "See the advice")
        icon = "info" if until_seen else "play"
        self.start = Capsule(self._look, text, tone=Tone.PRIMARY, icon=icon, height=40)
        wish = (lambda: self._send(Safety())) if until_seen else self._started
        self.start.clicked.connect(wish)
        self.change = Capsule(self._look, tr("Library", "Change"), icon="pencil", height=40)
        if not editable:
            self.change.hide()
        self.more = Capsule(self._look, "", icon="more", height=40)
        self.more.setAccessibleName(tr("Library", "More"))
        self.more.clicked.connect(
            lambda: self.menu_wanted.emit(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        )
        if exercise.archived:
            self.start.hide()
        keys = widget_of(row(self.change, self.more, self.start, gap=6))
        first = widget_of(row(top(self.back), grow(names), gap=8))
        return Columns(grow(first), keys, gap=12, middle=True)

    def _started(self) -> None:
        if self._exercise.kind == "stretch":
            self._send(TakeBreak("stretch", self._exercise.id))
        else:
            self._send(AskSession((self._exercise.id,)))

    def _card(self, *items: Item) -> Surface:
        return card(self._look, *items, STRETCH, gap=4, margins=(20, 14))

    def _heading(self, text: str) -> Text:
        return Text(self._look, Role.HEADING, text, wrap=True)

    def _caption(self, text: str) -> Text:
        return Text(self._look, Role.CAPTION, text, "ink3", wrap=True)

    def _steps(self) -> QWidget:
        steps = StepList(self._look)
        steps.show_steps(tuple(tr("Exercises", each) for each in self._exercise.steps))
        told = self._exercise.feel
        feel = bullet(self._look, tr("Exercises", told), "heart") if told else None
        shown = self._card(steps, feel, None if self._exercise.own else self._caption(self._ours()))
        shown.setMinimumWidth(240)
        return shown

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

    def _care(self) -> QWidget:
        look, easier = self._look, self._exercise.easier
        if not easier and not self._exercise.cautions:  # nobody has said anything of it
            hurts = tr("Library", "“It hurts” works here, too.")
            return self._card(self._heading(tr("Library", "Take care")), bullet(look, hurts))
        return self._card(
            self._heading(tr("Library", "Take care")),
            *(bullet(look, tr("Exercises", line)) for line in self._exercise.cautions),
            6 if easier else None,
            self._heading(tr("Library", "Easier ways")) if easier else None,
            *(bullet(look, tr("Exercises", line), "leaf") for line in easier),
            self._caption(title(whose(self._exercise.whose("us")))),
        )

    def _source(self, screen: LibraryScreen, today: date) -> QWidget:
        source = screen.catalogue.source_of(self._exercise)
        if self._exercise.given_by is not None:
            text = whose_words(self._exercise.given_by)
        elif self._exercise.own:
            text = words.exercise_source(self._exercise, screen.catalogue.source)
        else:
            text = source_text(source, today)
        if source.note and not self._exercise.own:
            text = f"{text}. {tr('Exercises', source.note)}"
        return Text(self._look, Role.SECONDARY, text, "ink3", wrap=True)
