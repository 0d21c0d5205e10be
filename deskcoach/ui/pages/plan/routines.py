"""The list of the routines; how one runs, in a sentence and as a ribbon."""

from PySide6.QtCore import QLocale, QRectF, QSize, Signal
from PySide6.QtGui import QPainter

from deskcoach.app.page_models import PlanScreen
from deskcoach.app.ports import SendCommand
from deskcoach.app.strength.record_requests import RoutineSave
from deskcoach.core.strength.routine import Routine
from deskcoach.core.strength.session import Block
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import plural, tr
from deskcoach.ui.pages.plan.start import shown_name
from deskcoach.ui.widgets.buttons import Capsule, Tone
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import STRETCH, column, grow, row, sweep, widget_of
from deskcoach.ui.widgets.painted import Painted, draw_box
from deskcoach.ui.widgets.surfaces import Surface


def save_of(routine: Routine, was: str | None = None) -> RoutineSave:
    """The command that keeps a routine."""
    return RoutineSave(
        routine.name, routine.items, routine.days, routine.warm_up, routine.easy, was
    )


def day_name(number: int) -> str:
    """`Tue`."""
    return QLocale().standaloneDayName(number, QLocale.FormatType.ShortFormat)


class RoutinesCard(Surface):
    """The routines, each leads to its page; what was put away can be had back."""

    opened = Signal(str)

    def __init__(self, look: Look, send: SendCommand) -> None:
        super().__init__(look)
        self._send = send
        self._shown: tuple[Routine, ...] = ()
        self.buttons: dict[str, Capsule] = {}
        self._gone: RoutineSave | None = None
        self._rows = column(gap=6)
        self.another = Capsule(look, tr("Routine", "Another routine"), icon="plus")
        self.another.clicked.connect(lambda: self.opened.emit(""))
        self.undo = Capsule(look, tr("Plan", "Undo"), icon="undo", tone=Tone.GHOST)
        self.undo.clicked.connect(self._bring_back)
        self.undo.hide()
        title = Text(look, Role.HEADING, tr("Routine", "Routines"))
        buttons = row(self.another, self.undo, STRETCH, gap=8)
        column(title, self._rows, buttons, gap=10, margins=(22, 16, 22, 18), on=self)

    def show_routines(self, screen: PlanScreen) -> None:
        """Show what there is."""
        if screen.routines == self._shown:
            return
        self._shown = screen.routines
        sweep(self._rows)
        self.buttons = {}
        for one in screen.routines:
            many = plural("Routine", "%n exercise(s)", len(one.exercises))
            days = ", ".join(day_name(n) for n in one.days)
            note = Text(
                self._look, Role.SECONDARY, f"{many}, {days}" if days else many, ink="ink2",
                wrap=True,
            )  # fmt: skip
            told = shown_name(one.name)
            name = Text(self._look, Role.STRONG, told, wrap=True)
            button = Capsule(self._look, tr("Routine", "Change"), icon="pencil", tone=Tone.GHOST)
            button.setAccessibleName(tr("Routine", "Change {routine}", routine=told))
            button.clicked.connect(lambda _=False, n=one.name: self.opened.emit(n))
            self.buttons[one.name] = button
            line = row(grow(column(name, note, gap=0)), button, gap=6)
            self._rows.addWidget(widget_of(line))

    def was_put_away(self, gone: Routine) -> None:
        """One was taken out; it can be had back."""
        self._gone = save_of(gone)
        self.undo.show()

    def _bring_back(self) -> None:
        if self._gone is not None:
            self._send(self._gone)
        self.undo.hide()


class Ribbon(Painted):
    """How it runs: warm-up, sets and rests, as long as they are."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._parts: tuple[tuple[str, float], ...] = ()
        self.setFixedHeight(36)

    def show_parts(self, parts: tuple[tuple[str, float], ...], name: str) -> None:
        """Show these parts: what each is, and its seconds."""
        self._parts = parts
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough to be read."""
        return QSize(220, 36)

    def paint(self, painter: QPainter) -> None:
        """Paint the parts side by side."""
        total = sum(seconds for _, seconds in self._parts) or 1.0
        tokens, x = self.tokens, 0.0
        for kind, seconds in self._parts:
            wide = self.width() * seconds / total
            high = {"set": 30.0, "warm-up": 18.0}.get(kind, 8.0)
            box = QRectF(x, (self.height() - high) / 2, max(2.0, wide - 2), high)
            fill = {"set": tokens.mari, "warm-up": tokens.pine_mid}.get(kind, tokens.edge)
            draw_box(painter, box, min(5.0, box.width() / 2), fill)
            x += wide


def routine_sentence(routine: Routine, blocks: tuple[Block, ...]) -> str:
    """`On Tuesday and Thursday: 3 exercises in 7 sets.` Its values stand in `<b>`."""
    counted = [block for block in blocks if not block.warm_up]
    many = plural("Routine", "%n exercise(s)", len(counted))
    sets = plural("Routine", "%n set(s)", sum(block.sets for block in counted))
    days = ", ".join(
        QLocale().standaloneDayName(n, QLocale.FormatType.LongFormat) for n in routine.days
    )
    values = {"exercises": f"<b>{many}</b>", "sets": f"<b>{sets}</b>"}
    if not days:
        return tr("Routine", "{exercises} in {sets}.", **values)
    return tr("Routine", "{days}: {exercises} in {sets}.", days=f"<b>{days}</b>", **values)
