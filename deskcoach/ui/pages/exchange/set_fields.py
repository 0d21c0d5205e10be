"""Sets of one exercise as capsules to type into: `9x8`, arrows, Enter goes on, Delete removes."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from deskcoach.core.exercises import Exercise, dose_shape
from deskcoach.core.strength.entered import Entered, read_entered
from deskcoach.core.typed import Unit
from deskcoach.ui.design.strength_words import exercise_name
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import labelled, number, tr
from deskcoach.ui.design.wires import follow
from deskcoach.ui.widgets.buttons import Capsule
from deskcoach.ui.widgets.fields.values import refuse
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import Columns, Flow, column, flow, grow, row, widget_of

MOST_SETS = 20


def set_words(one: Entered, unit: Unit, *, hold: bool) -> str:
    """A set in a capsule: `9 × 8 kg`, `10`, `45 s`."""  # noqa: RUF002 - as it is shown
    amount = (
        tr("Exchange", "{seconds} s", seconds=number(one.amount)) if hold else number(one.amount)
    )
    if one.load is None:
        return amount
    return tr(
        "Exchange", "{reps} \u00d7 {load} {unit}", reps=amount, load=number(one.load), unit=unit
    )


class SetField(QLineEdit):
    """One set; what is typed is read when the field is left, and stays until it can be."""

    changed = Signal()
    onward = Signal(int)
    """Go on to the field so many steps away."""
    removed = Signal()

    def __init__(self, look: Look, name: str, value: Entered, unit: Unit, *, hold: bool) -> None:
        super().__init__()
        self._look, self._unit, self._hold = look, unit, hold
        self.value = value
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMaxLength(30)
        self.setProperty("corner", 18)
        self.setText(set_words(value, unit, hold=hold))
        follow(self._apply_theme, look)

    def _apply_theme(self) -> None:
        theme = self._look.theme
        tokens = theme.tokens
        self.setFont(theme.font(Role.STRONG))
        self.setStyleSheet(
            f"QLineEdit {{ background: {tokens.surface.name()}; color: {tokens.ink.name()};"
            f" border: 1.5px solid {tokens.mari.name()}; border-radius: 18px; padding: 7px 4px; }}"
        )
        scale = max(1.0, theme.text_scale)
        self.setFixedSize(QSize(round(104 * scale), round(36 * scale)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What is typed takes the place of what stands there."""
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed counts."""
        self.take()
        super().focusOutEvent(event)

    def take(self) -> bool:
        """Read what was typed; what is no set is told, and the set stays as it was."""
        shown = set_words(self.value, self._unit, hold=self._hold)
        if self.text() == shown:
            return True
        found = read_entered(self.text(), self._unit)
        if found is None:
            refuse(self, tr("Exchange", "Type repetitions, or repetitions and weight: 9x8"))
            self.setText(shown)
            return False
        self.value = found
        self.setText(set_words(found, self._unit, hold=self._hold))
        self.changed.emit()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on; with all of it marked, arrows walk and Delete removes."""
        whole = self.selectedText() == self.text()
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self.take():
                    self.onward.emit(1)
            case Qt.Key.Key_Left | Qt.Key.Key_Up if whole:
                self.onward.emit(-1)
            case Qt.Key.Key_Right | Qt.Key.Key_Down if whole:
                self.onward.emit(1)
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace if whole:
                self.removed.emit()
            case _:
                super().keyPressEvent(event)


class ExerciseSets(QWidget):
    """The sets of one exercise, both sides at once or each by itself."""

    changed = Signal()

    def __init__(
        self, look: Look, exercise: Exercise, unit: Unit, sides: dict[int, list[Entered]], last: str
    ) -> None:
        super().__init__()
        self._look, self.exercise, self._unit = look, exercise, unit
        self._hold = dose_shape(exercise) == "hold"
        self._usual = Entered(20 if self._hold else 10)
        self.fields: dict[int, list[SetField]] = {}
        self._rows: dict[int, Flow] = {}
        self.plus: dict[int, Capsule] = {}
        name = Text(look, Role.STRONG, exercise_name(exercise.name), wrap=True)
        line = Text(look, Role.SECONDARY, last, "ink2", wrap=True)
        if not last:
            line.hide()
        words = widget_of(column(name, line, gap=2))
        words.setMinimumWidth(round(150 * max(1.0, look.theme.text_scale)))
        lines = [self._side(side, sets) for side, sets in sides.items()]
        sets = widget_of(column(*lines, gap=6))
        sets.setMinimumWidth(round(300 * max(1.0, look.theme.text_scale)))
        column(Columns(grow(words, 2), grow(sets, 5), gap=14), margins=(0, 10), on=self)

    def _side(self, side: int, sets: list[Entered]) -> QWidget:
        words = {1: tr("Exchange", "Left"), 2: tr("Exchange", "Right")}.get(side, "")
        label = Text(self._look, Role.SECONDARY, words, "ink2")
        if not words:
            label.hide()
        label.setMinimumWidth(44)
        self.fields[side] = []
        self._rows[side] = flow(gap=8)
        add = Capsule(self._look, tr("Exchange", "One more set"), icon="plus")
        add.setText("")
        add.setAccessibleName(
            labelled(exercise_name(self.exercise.name), tr("Exchange", "One more set"))
        )
        add.clicked.connect(lambda: self.add(side))
        self.plus[side] = add
        for each in sets:
            self._make(side, each)
        self._lay(side)
        return widget_of(row(label, grow(widget_of(self._rows[side])), gap=8))

    def add(self, side: int) -> None:
        """One more set like the last one."""
        fields = self.fields[side]
        if len(fields) >= MOST_SETS:
            return
        self._make(side, fields[-1].value if fields else self._usual)
        self._lay(side)
        fields[-1].setFocus(Qt.FocusReason.TabFocusReason)
        self.changed.emit()

    def _make(self, side: int, value: Entered) -> None:
        name = tr("Exchange", "Set {number}", number=len(self.fields[side]) + 1)
        title = labelled(exercise_name(self.exercise.name), name)
        field = SetField(self._look, title, value, self._unit, hold=self._hold)
        field.changed.connect(self.changed)
        field.onward.connect(lambda by: self._go(side, field, by))
        field.removed.connect(lambda: self._remove(side, field))
        self.fields[side].append(field)

    def _lay(self, side: int) -> None:
        layout = self._rows[side]
        for each in (*self.fields[side], self.plus[side]):
            layout.removeWidget(each)
        for each in (*self.fields[side], self.plus[side]):
            layout.addWidget(each)

    def _go(self, side: int, field: SetField, by: int) -> None:
        """To the next field of this exercise, or where Tab would go."""
        every = [each for fields in self.fields.values() for each in fields]
        at = every.index(field) + by
        if 0 <= at < len(every):
            every[at].setFocus(Qt.FocusReason.TabFocusReason)
        elif by > 0:
            self.plus[side].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.focusNextPrevChild(False)

    def _remove(self, side: int, field: SetField) -> None:
        fields = self.fields[side]
        at = fields.index(field)
        fields.remove(field)
        self._rows[side].removeWidget(field)
        field.hide()
        field.deleteLater()
        (fields[min(at, len(fields) - 1)] if fields else self.plus[side]).setFocus(
            Qt.FocusReason.TabFocusReason
        )
        self.changed.emit()

    def values(self) -> list[tuple[int, Entered]]:
        """Side and set, in order: the first set of each side, then the second."""
        longest = max((len(fields) for fields in self.fields.values()), default=0)
        return [
            (side, fields[number].value)
            for number in range(longest)
            for side, fields in self.fields.items()
            if number < len(fields)
        ]
