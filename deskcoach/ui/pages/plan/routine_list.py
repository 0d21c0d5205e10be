"""The exercises of a routine in their order, which is changed by the mouse and by keys."""

from collections.abc import Mapping
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from deskcoach.core.exercises import Exercise
from deskcoach.core.strength.routine import RoutineItem
from deskcoach.core.strength.session import Block
from deskcoach.ui.design.theme import Look
from deskcoach.ui.figure.stage import Figures
from deskcoach.ui.pages.plan.routine_rows import DropLine, RoutineRow
from deskcoach.ui.widgets.layout import column, sweep


class RoutineList(QWidget):
    """A row for each exercise; where one is moved, paired or left out, it says what they are then.

    Attributes:
        kept: They are to be kept like this.
        moved: They stand like this while one is picked up.
    """

    kept = Signal(object)
    moved = Signal(object)

    def __init__(self, look: Look, figures: Figures) -> None:
        super().__init__()
        self._look, self._figures = look, figures
        self._items: tuple[RoutineItem, ...] = ()
        self._before: tuple[RoutineItem, ...] = ()
        self._known: Mapping[str, tuple[Exercise, Block]] = {}
        self._pulled: RoutineRow | None = None
        self.rows: list[RoutineRow] = []
        self._list = column(gap=8, on=self)
        self._line = DropLine(look)
        self._line.setParent(self)

    def show_items(
        self, items: tuple[RoutineItem, ...], known: Mapping[str, tuple[Exercise, Block]]
    ) -> None:
        """Show these, as far as the exercises are known; what is picked up stays so."""
        self._items, self._known = items, known
        self._show()

    @property
    def in_hand(self) -> bool:
        """Whether one is picked up."""
        return self._pulled is not None or any(each.picked for each in self.rows)

    def _show(self) -> None:
        at = self.window().focusWidget()
        focused = next((r.item.exercise for r in self.rows if r is at), "")
        picked = {r.item.exercise for r in self.rows if r.picked}
        sweep(self._list)
        self.rows = []
        for item in self._items:
            if item.exercise not in self._known:
                continue
            made = RoutineRow(self._look, self._figures, *self._known[item.exercise], item)
            made.second = item.paired
            made.picked = item.exercise in picked
            made.wanted.connect(partial(self._do, made))
            made.grip.pulled.connect(partial(self._pull, made))
            made.grip.dropped.connect(partial(self._drop, made))
            if item.paired and self.rows:
                self.rows[-1].first = True
            self.rows.append(made)
            self._list.addWidget(made)
            if item.exercise == focused:
                made.show()  # what is not shown yet takes no focus
                made.setFocus(Qt.FocusReason.OtherFocusReason)

    def _do(self, row_: RoutineRow, wanted: str) -> None:
        items = list(self._items)
        at = next(n for n, item in enumerate(items) if item.exercise == row_.item.exercise)
        match wanted:
            case "up" | "down":
                self._move(items, at, at + (1 if wanted == "down" else -1), keep=not row_.picked)
                return
            case "pick":
                self._before = self._items
                row_.picked = True
                row_.update()
                return
            case "drop" | "undo":
                row_.picked = False
                self.kept.emit(self._items if wanted == "drop" else self._before)
                return
            case "pair" if at:
                items[at] = replace(items[at], paired=True)
            case "part":
                second = at if items[at].paired else min(at + 1, len(items) - 1)
                items[second] = replace(items[second], paired=False)
            case "out" | "back":
                items[at] = replace(items[at], left_out=wanted == "out")
            case "gone":
                del items[at]
        self.kept.emit(tuple(items))

    def _move(self, items: list[RoutineItem], at: int, to: int, *, keep: bool) -> None:
        """An exercise goes to another place, and out of its pair."""
        if not 0 <= to < len(items):
            return
        item = replace(items.pop(at), paired=False)
        if at < len(items) and items[at].paired:  # its partner stays behind alone
            items[at] = replace(items[at], paired=False)
        items.insert(to, item)
        (self.kept if keep else self.moved).emit(tuple(items))

    def _over(self, at: QPoint) -> tuple[int, bool]:
        """Before which row a pulled one would land, and whether it would pair with that row."""
        y = self.mapFromGlobal(at).y()
        for number, each in enumerate(self.rows):
            top, high = each.y(), each.height()
            if y < top + high * 0.3:
                return number, False
            if y < top + high * 0.7:
                return number, True
        return len(self.rows), False

    def _pull(self, pulled: RoutineRow, at: QPoint) -> None:
        self._pulled = pulled
        pulled.picked = True
        to, pairs = self._over(at)
        for number, each in enumerate(self.rows):
            each.target = pairs and number == to and each is not pulled
            each.update()
        last = self.rows[-1]
        y = self.rows[to].y() - 9 if to < len(self.rows) else last.y() + last.height()
        self._line.setGeometry(0, max(0, y), self.width(), 10)
        self._line.setVisible(not pairs)
        self._line.raise_()

    def _drop(self, pulled: RoutineRow, at: QPoint) -> None:
        self._line.hide()
        pulled.picked = False
        if self._pulled is None:
            return  # it was only pressed
        self._pulled = None
        to, pairs = self._over(at)
        items = list(self._items)
        known = [row_.item.exercise for row_ in self.rows]
        start = next(n for n, i in enumerate(items) if i.exercise == pulled.item.exercise)
        target = known[to] if to < len(known) else ""
        if target == pulled.item.exercise:
            self._show()
            return
        item = replace(items.pop(start), paired=pairs)
        if start < len(items) and items[start].paired:
            items[start] = replace(items[start], paired=False)
        place = next((n for n, i in enumerate(items) if i.exercise == target), len(items))
        items.insert(place + pairs, item)
        self.kept.emit(tuple(items))
