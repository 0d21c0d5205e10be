"""Layouts that give way: a row that wraps, and two columns that become one."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QLayoutItem, QSizePolicy, QWidget
from shiboken6 import delete


class Flow(QBoxLayout):
    """Items side by side; what finds no room begins a new line.

    With `spread`, the last of several items stands at the right end of its line. Qt's own row keeps
    the items and ends with them: those that Python would keep, nobody would throw away.
    """

    def __init__(
        self, parent: QWidget | None = None, *, gap: int = 8, spread: bool = False
    ) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight, parent)
        self._gap, self._spread = gap, spread
        self.setContentsMargins(0, 0, 0, 0)

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
        return self._place(QRect(0, 0, width, 0), move=False)

    def minimumHeightForWidth(self, width: int) -> int:
        """No line can be lower."""
        return self.heightForWidth(width)

    def maximumSize(self) -> QSize:
        """It may have more room than it needs."""
        return QLayout.maximumSize(self)

    def setGeometry(self, rect: QRect) -> None:
        """Put everything in its place."""
        QLayout.setGeometry(self, rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + self._gap * (len(shown) - 1)
        height = max((item.sizeHint().height() for item in shown), default=0)
        return QSize(max(0, width), height)

    def minimumSize(self) -> QSize:
        """The widest item alone in its line."""
        shown = self._shown()
        width = max((item.minimumSize().width() for item in shown), default=0)
        return QSize(width, max((item.minimumSize().height() for item in shown), default=0))

    def _shown(self) -> list[QLayoutItem]:
        items = (self.itemAt(index) for index in range(self.count()))
        return [item for item in items if item is not None and not item.isEmpty()]

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = [[]]
        used = 0
        for item in self._shown():
            size = item.sizeHint()
            wide = min(size.width(), width)
            if lines[-1] and used + self._gap + wide > width:
                lines.append([])
                used = 0
            used += wide + (self._gap if lines[-1] else 0)
            high = item.heightForWidth(wide) if item.hasHeightForWidth() else size.height()
            lines[-1].append((item, QSize(wide, high)))
        return lines

    def _place(self, rect: QRect, *, move: bool) -> int:
        y, lines = rect.top(), self._lines(rect.width())
        last = lines[-1][-1][0] if self._spread and sum(map(len, lines)) > 1 else None
        for line in lines:
            high = max((size.height() for _, size in line), default=0)
            x = rect.left()
            for item, size in line:
                if item is last:
                    x = rect.right() + 1 - size.width()
                if move:
                    item.setGeometry(QRect(QPoint(x, y + (high - size.height()) // 2), size))
                x += size.width() + self._gap
            y += high + self._gap
        return max(0, y - self._gap - rect.top())


def wraps(widget: QWidget) -> None:
    """Have a widget with a `Flow` in it be as high as its lines need at its width."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
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

    With `middle`, they keep their own heights and share one middle line.
    """

    def __init__(
        self, *stretched: tuple[QWidget, int], gap: int = 16, middle: bool = False
    ) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(gap)
        self._parts = [widget for widget, _ in stretched]
        for widget, stretch in stretched:
            if middle:
                self._row.addWidget(widget, stretch, Qt.AlignmentFlag.AlignVCenter)
            else:
                self._row.addWidget(widget, stretch)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def stacked(self) -> bool:
        """Whether they stand one below the other."""
        return self._row.direction() is QBoxLayout.Direction.TopToBottom

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
        down = QBoxLayout.Direction.TopToBottom
        wanted = across if need <= self.width() else down
        if wanted != self._row.direction():
            self._row.setDirection(wanted)
            self.updateGeometry()
