"""From a bar to its sessions, from a session to its sets; these can be corrected or removed."""

from collections.abc import Callable, Sequence

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from deskcoach.app.history.view_models import SessionLine
from deskcoach.app.ports import SendCommand
from deskcoach.app.strength.record_requests import SessionRestore, SetCorrect, SetRemove
from deskcoach.core.records import SetRecord
from deskcoach.core.typed import Unit, in_kilograms, in_unit
from deskcoach.ui.design.strength_words import each_weighs
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import plural, tr
from deskcoach.ui.pages.history.words import fixed_number, load_read, session_detail, session_title
from deskcoach.ui.widgets.buttons import Capsule, RowButton
from deskcoach.ui.widgets.fields.values import ValueCapsule, WeightCapsule
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import (
    STRETCH,
    Columns,
    Item,
    at_least,
    column,
    flow,
    grow,
    left,
    sweep,
    widget_of,
)
from deskcoach.ui.widgets.notices import UndoBar
from deskcoach.ui.widgets.scroll import Scroll
from deskcoach.ui.widgets.surfaces import Surface, ruled


class Listing(QWidget):
    """A page behind the history: a way back, a title, and a card with rows."""

    back = Signal()

    def __init__(self, look: Look, *below: Item) -> None:
        super().__init__()
        self._look = look
        self.close_button = Capsule(look, tr("History", "Back"), icon="chevron-left")
        self.close_button.clicked.connect(self.back)
        self._title = Text(look, Role.CARD, wrap=True)
        self._detail = Text(look, Role.BODY, ink="ink2", wrap=True)
        listed = Surface(look)
        self._rows = column(gap=2, margins=(12, 10), on=listed)
        parts = (flow(self.close_button), self._title, self._detail, listed)
        inner = column(*parts, *below, STRETCH, gap=10, margins=(6, 6, 0, 12))
        column(Scroll(look, inner), on=self)

    def entitle(self, title: str, detail: str) -> None:
        """Change what stands above the rows."""
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))

    def fill(self, rows: list[QWidget], empty: str) -> None:
        """Replace the rows."""
        sweep(self._rows)
        for row in ruled(self._look, rows):
            self._rows.addWidget(row)
        if not rows:
            self._rows.addWidget(Text(self._look, Role.BODY, empty, "ink2", wrap=True))


class SessionsPage(Listing):
    """The sessions of a week."""

    opened = Signal(str)

    def show_sessions(self, title: str, lines: tuple[SessionLine, ...]) -> None:
        """List them."""
        self.entitle(title, plural("History", "%n session(s)", len(lines)) if lines else "")
        rows: list[QWidget] = []
        for line in lines:
            row = RowButton(
                self._look, session_title(line), session_detail(line), icon="dumbbell",
                leads_on=True,
            )  # fmt: skip
            row.clicked.connect(lambda _=False, each=line.session.id: self.opened.emit(each))
            rows.append(row)
        self.fill(rows, tr("History", "No session in this week."))


class EditableSet(QWidget):
    """One set: what, how many, how heavy, and a way to take it out."""

    corrected = Signal(object, object)
    removed = Signal(object)

    def __init__(self, look: Look, line: SetRecord, exercise: str, unit: Unit) -> None:
        super().__init__()
        self._line, self._unit = line, unit
        name = tr("History", "{exercise}, set {number}", exercise=exercise, number=line.number)
        done = tr("History", "reps") if line.unit == "reps" else tr("History", "s")
        self.done = ValueCapsule(look, f"{name}, {done}", 0, 999, done)
        self.done.setValue(round(line.actual))
        self.done.valueChanged.connect(lambda value: self._now(replace(self._line, actual=value)))
        weight = None
        if line.load_kg is not None:
            weighed = tr("History", "{name}, kilograms each", name=name)
            if unit == "lb":
                weighed = tr("History", "{name}, pounds each", name=name)
            self.weight = weight = WeightCapsule(look, weighed, unit, each_weighs(unit))
            weight.setValue(round(100 * in_unit(line.load_kg, unit)))
            weight.valueChanged.connect(self._weighs)
        self.remove = Capsule(look, tr("History", "Remove"), icon="trash")
        self.remove.setAccessibleName(tr("History", "Remove {name}", name=name))
        self.remove.clicked.connect(lambda: self.removed.emit(self._line))
        fields = widget_of(flow(self.done, weight, self.remove, gap=10))
        text = at_least(140, column(Text(look, Role.STRONG, name, wrap=True)))
        column(Columns(grow(widget_of(text)), fields, gap=12, middle=True), margins=8, on=self)

    def _weighs(self, hundredths: int) -> None:
        self._now(replace(self._line, load_kg=in_kilograms(hundredths / 100, self._unit)))

    def _now(self, line: SetRecord) -> None:
        before, self._line = self._line, line
        self.corrected.emit(before, line)


class SetsPage(Listing):
    """The sets of a session. `changed` says that the rows are to be read anew."""

    changed = Signal()
    wanted = Signal(object)
    """This session, which was entered by hand, is to be changed as a whole."""

    def __init__(self, look: Look, send: SendCommand, name_of: Callable[[str], str] = str) -> None:
        undo = UndoBar(look)
        self.change = Capsule(look, tr("History", "Change this session"), icon="pencil")
        super().__init__(look, left(self.change), undo)
        self._session: SessionLine | None = None
        self.change.clicked.connect(self._change)
        self._send, self._name_of, self.undo = send, name_of, undo
        self._unit: Unit = "kg"

    def show_sets(
        self, session: SessionLine, lines: Sequence[SetRecord], unit: Unit = "kg"
    ) -> None:
        """List them, with loads in the person's unit."""
        self._unit, self._session = unit, session
        self.change.setVisible(session.session.place is not None)
        self.entitle(session_title(session), session_detail(session))
        rows: list[QWidget] = []
        for line in lines:
            row = EditableSet(self._look, line, self._exercise(line), unit)
            row.corrected.connect(self._corrected)
            row.removed.connect(self._removed)
            rows.append(row)
        self.fill(rows, tr("History", "No sets are kept of this session."))

    def _change(self) -> None:
        if self._session is not None:
            self.wanted.emit(self._session.session)

    def _corrected(self, before: SetRecord, now: SetRecord) -> None:
        told = (
            fixed_number(now.actual)
            if now.load_kg == before.load_kg
            else load_read(now.load_kg, self._unit)
        )
        text = tr(
            "History",
            "{exercise}, set {number}: now {value}",
            exercise=self._exercise(now),
            number=now.number,
            value=told,
        )
        self.undo.tell(text, lambda: self._back(lambda: self._correct(before)))
        self._correct(now)

    def _exercise(self, line: SetRecord) -> str:
        return tr("Exercises", self._name_of(line.exercise))

    def _correct(self, line: SetRecord) -> None:
        self._send(SetCorrect(line.id, float(line.actual), line.load_kg))

    def _removed(self, line: SetRecord) -> None:
        text = tr(
            "History",
            "{exercise}, set {number} was removed.",
            exercise=self._exercise(line),
            number=line.number,
        )
        before = msgspec.convert(self._send(SetRemove(line.id)) or {}, SessionRestore)
        self.undo.tell(text, lambda: self._back(lambda: self._send(before)))
        self.changed.emit()

    def _back(self, undo: Callable[[], None]) -> None:
        undo()
        self.changed.emit()
