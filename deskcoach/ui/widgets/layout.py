"""How things stand: columns and rows, a row that wraps, columns that become one.

A screen is written as one sees it, from top to bottom:

    column(title, row(grow(line), button, gap=8), 12, grow(table), right(link), gap=6, on=self)
"""

from collections.abc import Sequence
from typing import TypeVar

from msgspec import Struct
from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import delete

import deskcoach.ui.design.accessibility  # noqa: F401 - tells Qt what a box is

AnyBox = TypeVar("AnyBox", bound=QBoxLayout)
_WHOLE = Qt.AlignmentFlag(0)
Margins = int | tuple[int, int] | tuple[int, int, int, int]
"""Around what stands inside, pixels: all four; across and down; left, top, right and bottom."""


class Part(Struct, frozen=True):
    """One thing in a row or a column.

    Attributes:
        what: A widget, a layout, or room alone: so many pixels, or as many as there are.
        share: Of the room that is left, beside those of the others; 0: it takes what it needs.
        side: Where it stands in its room; it fills it where none is said.
    """

    what: QWidget | QLayout | int | None
    share: int = 0
    side: Qt.AlignmentFlag = _WHOLE


Item = Part | QWidget | QLayout | int | None
"""A number is room of so many pixels, and None is nothing at all."""

STRETCH = Part(None, 1)
"""Takes the room that is left."""
SLACK = Part(None)
"""Takes it where nothing else does."""


def grow(what: QWidget | QLayout, share: int = 1) -> Part:
    """Takes a share of the room that is left."""
    return Part(what, share)


def left(what: QWidget) -> Part:
    """At the left, no wider than it has to be."""
    return Part(what, side=Qt.AlignmentFlag.AlignLeft)


def right(what: QWidget) -> Part:
    """At the right, no wider than it has to be."""
    return Part(what, side=Qt.AlignmentFlag.AlignRight)


def centred(what: QWidget) -> Part:
    """In the middle, no wider than it has to be."""
    return Part(what, side=Qt.AlignmentFlag.AlignHCenter)


def top(what: QWidget) -> Part:
    """At the top, no higher than it has to be."""
    return Part(what, side=Qt.AlignmentFlag.AlignTop)


def column(
    *items: Item, gap: int = 0, margins: Margins = 0, on: QWidget | None = None
) -> QVBoxLayout:
    """Items from top to bottom, `gap` pixels apart; with `on`, the layout of that widget."""
    return _filled(QVBoxLayout(), on, items, gap, margins)


def row(*items: Item, gap: int = 0, margins: Margins = 0, on: QWidget | None = None) -> QHBoxLayout:
    """Items from left to right, `gap` pixels apart; with `on`, the layout of that widget."""
    return _filled(QHBoxLayout(), on, items, gap, margins)


def at_least(wide: int, layout: AnyBox) -> AnyBox:
    """A column that is so many pixels wide at least, and as wide as its longest word.

    A least width of a widget or a label would count in place of what its words need.
    """
    layout.addStrut(wide)
    return layout


def widget_of(layout: QLayout) -> QWidget:
    """A widget of its own for a layout."""
    widget = QWidget()
    widget.setLayout(layout)
    return widget


def held(what: QWidget | QLayout) -> QWidget:
    """It, or a widget of its own for a layout."""
    return what if isinstance(what, QWidget) else widget_of(what)


def _filled(
    layout: AnyBox, on: QWidget | None, items: Sequence[Item], gap: int, margins: Margins
) -> AnyBox:
    if on is not None:
        on.setLayout(layout)
    layout.setSpacing(gap)
    layout.setContentsMargins(*four(margins))
    for item in items:
        if item is None:
            continue
        part = item if isinstance(item, Part) else Part(item)
        match part.what:
            case QWidget() as widget:
                layout.addWidget(widget, part.share, part.side)
            case QLayout() as inner:
                layout.addLayout(inner, part.share)
            case int() as pixels:
                layout.addSpacing(pixels)
            case None:
                layout.addStretch(part.share)
    return layout


def four(margins: Margins) -> tuple[int, int, int, int]:
    """Left, top, right and bottom."""
    if isinstance(margins, int):
        return (margins,) * 4
    return margins if len(margins) == 4 else (*margins, *margins)


class Flow(QBoxLayout):
    """Items side by side; what finds no room begins a new line.

    With `spread`, the last of several items stands at the right end of its line. With `even`,
    several lines are about as long: none is left alone in the last one. With `fill`, items share
    what is left of the width, and a line is broken where they would be less than their least.
    Qt's own row keeps the items and ends with them: those that Python would keep, nobody would
    throw away.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        gap: int = 8,
        spread: bool = False,
        even: bool = False,
        fill: bool = False,
    ) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight, parent)
        self._gap, self._spread, self._even, self._fill = gap, spread, even, fill
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    def set_gap(self, gap: int) -> None:
        """Change what is free between two items, pixels."""
        if gap != self._gap:
            self._gap = gap
            self.setSpacing(gap)
            self.invalidate()

    def order(self, widgets: Sequence[QWidget]) -> None:
        """Have these stand in this order, behind all others."""
        items = [self.itemAt(index) for index in range(self.count())]
        if [item.widget() for item in items if item is not None][-len(widgets) :] == [*widgets]:
            return  # to be put in again, each of them asks for a new layout
        for widget in widgets:
            self.removeWidget(widget)
            self.addWidget(widget)

    def expandingDirections(self) -> Qt.Orientation:
        """It takes the width it gets."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high the lines are at a width."""
        around = self.contentsMargins()
        inner = QRect(0, 0, width - around.left() - around.right(), 0)
        return self._place(inner, move=False) + around.top() + around.bottom()

    def minimumHeightForWidth(self, width: int) -> int:
        """No line can be lower."""
        return self.heightForWidth(width)

    def maximumSize(self) -> QSize:
        """It may have more room than it needs."""
        return QLayout.maximumSize(self)

    def setGeometry(self, rect: QRect) -> None:
        """Put everything in its place."""
        QLayout.setGeometry(self, rect)
        self._place(rect.marginsRemoved(self.contentsMargins()), move=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + self._gap * (len(shown) - 1)
        height = max((item.sizeHint().height() for item in shown), default=0)
        return QSize(max(0, width), height).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        """The widest item alone in its line."""
        shown = self._shown()
        width = max((item.minimumSize().width() for item in shown), default=0)
        height = max((item.minimumSize().height() for item in shown), default=0)
        return QSize(width, height).grownBy(self.contentsMargins())

    def _shown(self) -> list[QLayoutItem]:
        items = (self.itemAt(index) for index in range(self.count()))
        return [item for item in items if item is not None and not item.isEmpty()]

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        items = []
        for item in self._shown():
            size = item.minimumSize() if self._fill else item.sizeHint()
            wide = min(size.width(), width)
            high = item.heightForWidth(wide) if item.hasHeightForWidth() else size.height()
            items.append((item, QSize(wide, high)))
        lines = self._broken(items, width)
        while self._even and 1 < len(lines) < len(items):
            width -= max(1, width // 40)
            shorter = self._broken(items, width)
            if len(shorter) > len(lines):
                break
            lines = shorter
        return lines

    def _broken(
        self, items: list[tuple[QLayoutItem, QSize]], width: int
    ) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = [[]]
        used = 0
        for item, size in items:
            if lines[-1] and used + self._gap + size.width() > width:
                lines.append([])
                used = 0
            used += size.width() + (self._gap if lines[-1] else 0)
            lines[-1].append((item, size))
        return lines

    def _spare(self, line: list[tuple[QLayoutItem, QSize]], width: int) -> int:
        """How much of the width is left for each item of a line."""
        used = sum(size.width() + self._gap for _, size in line) - self._gap
        return max(0, width - used) // max(1, len(line))

    def _place(self, rect: QRect, *, move: bool) -> int:
        y, lines = rect.top(), self._lines(rect.width())
        last = lines[-1][-1][0] if self._spread and sum(map(len, lines)) > 1 else None
        more = rect.width() if self._fill else 0
        for line in lines:
            high = max((size.height() for _, size in line), default=0)
            x = rect.left()
            if more:
                more = min(more, self._spare(line, rect.width()))
            for item, wanted in line:
                size = QSize(wanted.width() + more, wanted.height())
                if item is last:
                    x = rect.right() + 1 - size.width()
                if move:
                    item.setGeometry(QRect(QPoint(x, y + (high - size.height()) // 2), size))
                x += size.width() + self._gap
            y += high + self._gap
        return max(0, y - self._gap - rect.top())


def flow(
    *items: Item,
    gap: int = 8,
    spread: bool = False,
    even: bool = False,
    fill: bool = False,
    on: QWidget | None = None,
) -> Flow:
    """Items side by side in as many lines as they need; with `on`, the layout of that widget."""
    return _filled(Flow(gap=gap, spread=spread, even=even, fill=fill), on, items, gap, 0)


def wraps(
    widget: QWidget,
    across: QSizePolicy.Policy = QSizePolicy.Policy.Preferred,
    down: QSizePolicy.Policy = QSizePolicy.Policy.Minimum,
) -> None:
    """Have a widget be as high as its lines need at its width."""
    policy = QSizePolicy(across, down)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)


def sweep(layout: QLayout) -> None:
    """Throw away all that stands in a layout."""
    while (item := layout.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()
        delete(item)  # Qt leaves it to us, and so does PySide


class Columns(QWidget):
    """Widgets side by side while there is room, one below the other where there is not.

    With `middle`, they keep their own heights and share one middle line. With `last_on_top`, the
    last one stands above the others where they are stacked.
    """

    arranged = Signal()
    """They stand in another direction now."""

    def __init__(
        self,
        *items: Part | QWidget,
        gap: int = 16,
        middle: bool = False,
        last_on_top: bool = False,
    ) -> None:
        super().__init__()
        down, up = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.BottomToTop
        self._down = up if last_on_top else down
        self._row = row(*items, gap=gap, on=self)
        self._parts = self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if middle:
            for part in self._parts:
                self._row.setAlignment(part, Qt.AlignmentFlag.AlignVCenter)
        wraps(self, down=QSizePolicy.Policy.Preferred)

    @property
    def stacked(self) -> bool:
        """Whether they stand one below the other."""
        return self._row.direction() is self._down

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest of them: that is what stacking needs."""
        sizes = [each.minimumSizeHint().expandedTo(each.minimumSize()) for each in self._parts]
        width = max(size.width() for size in sizes)
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the direction that fits."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        sizes = [each.minimumSizeHint().expandedTo(each.minimumSize()) for each in self._parts]
        need = sum(size.width() for size in sizes) + self._row.spacing() * (len(sizes) - 1)
        across = QBoxLayout.Direction.LeftToRight
        wanted = across if need <= self.width() else self._down
        if wanted != self._row.direction():
            self._row.setDirection(wanted)
            self.updateGeometry()
            self.arranged.emit()
