"""What both pages are made of: their head, and how rows of a file are told apart by shape."""

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QShortcut
from PySide6.QtWidgets import QSizePolicy, QWidget

from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import tr
from deskcoach.ui.widgets.buttons import Capsule, Tone
from deskcoach.ui.widgets.labels import Text, Title
from deskcoach.ui.widgets.layout import (
    STRETCH,
    Columns,
    Part,
    column,
    flow,
    grow,
    row,
    top,
    widget_of,
    wraps,
)
from deskcoach.ui.widgets.painted import Painted, dashed, draw_box
from deskcoach.ui.widgets.scroll import Scroll

CountSort = Literal["taken", "doubled", "left_out", "refused"]
SORTS: tuple[CountSort, ...] = ("taken", "doubled", "left_out", "refused")
_WIDE, _HIGH = 28, 14


class FormHead(QWidget):
    """The head of a page that stands alone: back, what it is, *Not now*, and its one button."""

    back = Signal()

    def __init__(self, look: Look, title: str, action: str, icon: str = "check") -> None:
        super().__init__()
        self._look = look
        self.leave = Capsule(look, tr("Exchange", "Back"), tone=Tone.GHOST, icon="chevron-left")
        self.leave.setText("")
        self.title = Title(look, Role.TITLE, title)
        self.line = Text(look, Role.SECONDARY, ink="ink2", wrap=True)
        self.not_now = Capsule(look, tr("Exchange", "Not now"), tone=Tone.GHOST, height=44)
        self.action = Capsule(look, action, tone=Tone.PRIMARY, icon=icon, height=44)
        for button in (self.leave, self.not_now):
            button.clicked.connect(self.back)
        words = widget_of(column(self.title, self.line, gap=2))
        words.setMinimumWidth(300)
        buttons = widget_of(row(self.not_now, self.action, gap=10))
        flow(widget_of(row(self.leave, grow(words), gap=10)), buttons, spread=True, on=self)
        wraps(self)

    def stand_on(self, page: QWidget, *columns: Part) -> None:
        """Lay the page out: this head over columns that scroll, and are one where it is narrow."""
        body = column(Columns(*columns, gap=16), STRETCH, margins=(0, 0, 0, 12))
        column(self, grow(Scroll(self._look, body)), gap=14, on=page)
        self._answer_keys(page)

    def _answer_keys(self, page: QWidget) -> None:
        """Have Esc leave and Ctrl+S press the button, wherever on its page the keyboard is."""
        for keys, slot in ((Qt.Key.Key_Escape, self.back.emit), ("Ctrl+S", self._press)):
            shortcut = QShortcut(keys, page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _press(self) -> None:
        self.action.setFocus(Qt.FocusReason.OtherFocusReason)  # what is being typed counts
        self.action.click()


def form_line(look: Look, name: str, *what: QWidget) -> QWidget:
    """A line of such a page: what it is, and the fields one below the other."""
    label = Text(look, Role.STRONG, name)
    label.setMinimumWidth(round(80 * max(1.0, look.theme.text_scale)))
    label.setContentsMargins(0, 8, 0, 0)
    return widget_of(row(top(label), grow(column(*what, gap=8)), gap=8))


def paint_sort(painter: QPainter, sort: CountSort, box: QRectF, inks: Mapping[str, QColor]) -> None:
    """A capsule of that sort: solid, outlined, sunken or dotted; grey paper is enough."""
    box = box.adjusted(1, 1, -1, -1)
    radius = box.height() / 2
    match sort:
        case "taken":
            draw_box(painter, box, radius, inks["mari"], QPen(inks["mari"], 1))
        case "doubled":
            draw_box(painter, box, radius, pen=QPen(inks["mari"], 2))
        case "left_out":
            draw_box(painter, box, radius, inks["sunken"], QPen(inks["line"], 1))
        case "refused":
            draw_box(painter, box, radius, pen=dashed(inks["ink2"], 2, (0.1, 2)))


class _Sorts(Painted):
    def _inks(self) -> dict[str, QColor]:
        tokens = self.tokens
        return {name: getattr(tokens, name) for name in ("mari", "sunken", "line", "ink2")}


class SortMark(_Sorts):
    """The shape of one sort, beside its number."""

    def __init__(self, look: Look, sort: CountSort) -> None:
        super().__init__(look)
        self._sort: CountSort = sort
        self.setFixedSize(_WIDE, _HIGH)

    def paint(self, painter: QPainter) -> None:
        """Paint it."""
        paint_sort(painter, self._sort, QRectF(self.rect()), self._inks())


class CountBar(_Sorts):
    """All rows of a file as one bar; each sort has its shape, and what there is can be seen."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._counts: Mapping[CountSort, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(20)

    def show_counts(self, counts: Mapping[CountSort, int]) -> None:
        """Take up the numbers."""
        self._counts = counts
        self.setAccessibleName(", ".join(count_words(s, counts[s]) for s in SORTS if counts[s]))
        self.update()

    def sizeHint(self) -> QSize:
        """A line."""
        return QSize(200, 20)

    def paint(self, painter: QPainter) -> None:
        """Paint a part for each sort, none of them too small to be seen."""
        there = [sort for sort in SORTS if self._counts.get(sort)]
        total = sum(self._counts.values())
        room = self.width() - 4 * (len(there) - 1)
        spare = room - 16 * len(there)
        x = 0.0
        for sort in there:
            width = 16 + spare * self._counts[sort] / total
            paint_sort(painter, sort, QRectF(x, 0, width, self.height()), self._inks())
            x += width + 4


def count_words(sort: CountSort, count: int) -> str:
    """How many of a sort there are, in words."""
    from deskcoach.ui.pages.exchange.words import counted  # they need each other

    return counted(sort, count)


class Chooser(Capsule):
    """What a foreign exercise is here; a new one is dashed, one that is left out is pale."""

    moved = Signal(int)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, "", trailing="chevron-down", height=44)
        self.setFixedWidth(round(270 * min(1.5, look.theme.text_scale)))
        self.name, self._new, self._guess, self._left = name, False, False, False

    def show_choice(self, words: str, *, new: bool, guess: bool, left: bool) -> None:
        """Take up what it is."""
        self._new, self._guess, self._left = new, guess, left
        icon = "plus" if new else "minus" if left else "dumbbell"
        self.set_words(words, icon, "chevron-down")
        self.setAccessibleName(f"{self.name}: {words}")
        self.update()

    @property
    def guess(self) -> bool:
        """Whether it waits to be confirmed."""
        return self._guess

    def ink(self) -> QColor:
        """Pale where it stays out."""
        return self.tokens.ink2 if self._left else self.tokens.ink

    def _paint_body(self, painter: QPainter) -> None:
        if self.theme.outlines:
            super()._paint_body(painter)
            return
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        pen = QPen(self.tokens.edge, 1.5)
        if self._new:
            pen = dashed(self.tokens.edge, 1.5, (3, 2))
        elif self._guess:
            pen = QPen(self.tokens.pine_mid, 3)
        radius = min(box.height() / 2, self.ROUND)
        draw_box(painter, box, radius, self.lit(QColor(self.tokens.surface)), pen)

    def _paint_words(self, painter: QPainter, ink: QColor) -> None:
        """The icon and the words at the left, the arrow at the right."""
        from deskcoach.ui.design.icons import paint_icon
        from deskcoach.ui.widgets.painted import write

        size = self._icon_size()
        y = (self.height() - size) / 2
        paint_icon(painter, self._icon, QRectF(14, y, size, size), ink)
        paint_icon(painter, "chevron-down", QRectF(self.width() - 14 - size, y, size, size), ink)
        box = QRectF(22 + size, 0, self._room(), self.height())
        write(painter, self.font(), ink, box, self.text(), self._flags())

    def _room(self) -> int:
        """How wide its words may be, pixels."""
        return self.width() - 2 * (14 + self._icon_size()) - 18

    def _flags(self) -> Qt.AlignmentFlag | Qt.TextFlag:
        """Its words wrap, and a word that is wider than all the room is broken."""
        room, metrics = self._room(), QFontMetrics(self.font())
        longest = max(map(metrics.horizontalAdvance, self.text().split()), default=0)
        broken = Qt.TextFlag.TextWrapAnywhere if longest > room else Qt.TextFlag.TextWordWrap
        return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | broken

    def sizeHint(self) -> QSize:
        """As wide as it is given, and as high as its words then are."""
        high = QFontMetrics(self.font()).boundingRect(
            QRect(0, 0, self._room(), 1000), self._flags(), self.text()
        )
        return QSize(self.width(), max(44, high.height() + 14))
