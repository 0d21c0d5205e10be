"""What every chart can do: be walked by keyboard, be hovered, be read aloud, lead somewhere."""

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from math import ceil
from typing import TYPE_CHECKING, overload

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from deskcoach.ui.design.accessibility import announce
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import labelled, tr
from deskcoach.ui.design.wires import follow
from deskcoach.ui.widgets.buttons import Link
from deskcoach.ui.widgets.labels import Text, Title
from deskcoach.ui.widgets.layout import SLACK, column, flow, grow, right
from deskcoach.ui.widgets.painted import LEFT, Painted, draw_box, write
from deskcoach.ui.widgets.surfaces import Surface

if TYPE_CHECKING:
    from deskcoach.ui.widgets.table import DataTable, Rows

_NOTHING = -1


class SpokenPoint(Sequence[str]):
    """What each item says, put into words when somebody wants to know."""

    def __init__(self, words: Sequence[Callable[[], str]]) -> None:
        self._words = words

    def __len__(self) -> int:
        return len(self._words)

    @overload
    def __getitem__(self, index: int) -> str: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[str, ...]: ...

    def __getitem__(self, index: int | slice) -> str | tuple[str, ...]:
        if isinstance(index, slice):
            return tuple(say() for say in self._words[index])
        return self._words[index]()


class Chart(Painted):
    """A picture of items, one of which is lit; `picked` says which one was chosen."""

    picked = Signal(int)
    SPOKEN = QAccessible.Role.Chart
    GROWS = False
    """Whether it uses more height than it needs."""

    def __init__(self, look: Look, name: str, height: int) -> None:
        super().__init__(look)
        self._name, self._height = name, height
        self._spoken: Sequence[str] = ()
        self._lit, self._least = _NOTHING, 0
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("corner", 10)
        self.setMouseTracking(True)
        upright = QSizePolicy.Policy.Expanding if self.GROWS else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, upright)
        follow(self.apply_theme, look)

    def apply_theme(self) -> None:
        """Take up the theme."""
        if self.GROWS:
            least = self.sizeHint().height()
            self.setMinimumHeight(least)
            self.setMaximumHeight(round(least * 1.4))  # beside a long table it stays a picture
        else:
            self.setFixedHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:
        """Higher where the text is larger."""
        return QSize(320, round(self._height * (1 + (self.theme.text_scale - 1) * 0.6)))

    def minimumSizeHint(self) -> QSize:
        """It can be narrow."""
        return QSize(240, self.sizeHint().height())

    def show_items(self, spoken: Sequence[str]) -> None:
        """Take up what each item is in words; these are read aloud and shown in the bubble."""
        self._spoken = spoken
        self._lit = _NOTHING
        self.setAccessibleDescription("; ".join(self._spoken[-3:]))
        self.update()
        least = self.minimumSizeHint().width()
        if least != self._least:  # numbers may be longer than those before
            self._least = least
            self.updateGeometry()

    @property
    def lit(self) -> int:
        """Which item is lit; -1 for none."""
        return self._lit

    @property
    def spoken(self) -> Sequence[str]:
        """What each item says."""
        return self._spoken

    def light(self, index: int) -> None:
        """Light an item, and say it."""
        if index == self._lit:
            return
        self._lit = index
        self.update()
        if index != _NOTHING and self.hasFocus():
            self.setAccessibleDescription(self._spoken[index])
            told = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(told)
            announce(self, self._spoken[index])

    @abstractmethod
    def boxes(self) -> Sequence[QRectF]:
        """Where each item is."""
        raise NotImplementedError

    @abstractmethod
    def paint_items(self, painter: QPainter) -> None:
        """Paint everything but the light and the bubble."""
        raise NotImplementedError

    def at(self, x: float, y: float) -> int:
        """The item at a place, or -1."""
        reach = 3.0
        for index, box in enumerate(self.boxes()):
            if box.adjusted(-reach, -reach, reach, reach).contains(x, y):
                return index
        return _NOTHING

    def spread(
        self, texts: Mapping[int, str], centres: Sequence[float], font: QFont, gap: float
    ) -> list[tuple[int, QRectF]]:
        """Where words stand: at their items, never out of the picture nor on one another."""
        metrics = QFontMetricsF(font)
        wide = [metrics.horizontalAdvance(text) + 4 for text in texts.values()]
        edge, indices = self.width() - 2, list(texts)
        xs = [min(centres[n], edge - w / 2) for n, w in zip(texts, wide, strict=True)]
        return [
            (indices[n], QRectF(xs[n] - wide[n] / 2, 0, wide[n] + 2, metrics.height() + 4))
            for n in spaced(wide, xs, gap)
        ]

    def value_wide(self, text: str) -> float:
        """How wide the words beside a last mark are."""
        return QFontMetricsF(self.theme.font(Role.STRONG)).horizontalAdvance(text)

    def write_value(self, painter: QPainter, mark: QPointF, text: str) -> None:
        """Write the last value to the right of its mark; lines across end before it."""
        font = self.theme.font(Role.STRONG)
        high = QFontMetricsF(font).height()
        box = QRectF(mark.x() + 12, mark.y() - high / 2, self.value_wide(text) + 2, high)
        painter.fillRect(box.adjusted(0, 2, 0, -2), self.tokens.surface)
        write(painter, font, self.tokens.ink, box, text, LEFT)

    def step(self, key: int) -> int | None:
        """Where a key leads from the lit item; None if it leads nowhere."""
        last = len(self._spoken) - 1
        here = self._lit if self._lit != _NOTHING else last
        steps = {
            Qt.Key.Key_Left: max(0, here - 1),
            Qt.Key.Key_Right: min(last, here + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        return steps.get(Qt.Key(key))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Enter picks."""
        to = self.step(event.key()) if self._spoken else None
        if to is not None:
            self.light(to)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self._lit != _NOTHING:
                self.picked.emit(self._lit)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Reached by Tab, the newest item is lit."""
        super().focusInEvent(event)
        by_key = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        )
        if by_key and self._spoken and self._lit == _NOTHING:
            self.light(len(self._spoken) - 1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """And dark again."""
        super().focusOutEvent(event)
        self.light(_NOTHING)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light what is under the pointer."""
        index = self.at(event.position().x(), event.position().y())
        self.light(index)
        leads = index != _NOTHING and self.receivers("2picked(int)") > 0
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.setCursor(hand if leads else arrow)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick what is under the pointer."""
        index = self.at(event.position().x(), event.position().y())
        if index != _NOTHING and event.button() == Qt.MouseButton.LeftButton:
            self.light(index)
            self.picked.emit(index)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is gone."""
        if not self.hasFocus():
            self.light(_NOTHING)
        super().leaveEvent(event)

    def paint(self, painter: QPainter) -> None:
        """Paint the chart, the light and the bubble."""
        self.paint_items(painter)
        boxes = self.boxes() if self._lit != _NOTHING else ()
        if 0 <= self._lit < len(boxes):
            self._paint_light(painter, boxes[self._lit])
            self._paint_bubble(painter, boxes[self._lit], self._spoken[self._lit])

    def _paint_light(self, painter: QPainter, box: QRectF) -> None:
        draw_box(painter, box.adjusted(-3, -3, 3, 3), 7, pen=QPen(self.tokens.ink, 2))

    def _paint_bubble(self, painter: QPainter, box: QRectF, text: str) -> None:
        font = self.theme.font(Role.SECONDARY)
        metrics = QFontMetricsF(font)
        most = min(self.width() - 24.0, 340.0 * self.theme.text_scale)
        flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
        words = metrics.boundingRect(QRectF(0, 0, most, 400), flags, text)
        bubble = QRectF(0, 0, words.width() + 22, words.height() + 12)
        x = min(max(0.0, box.center().x() - bubble.width() / 2), self.width() - bubble.width())
        above = box.top() - bubble.height() - 9
        y = above if above >= 0 else min(box.bottom() + 9, self.height() - bubble.height())
        bubble.moveTo(x, max(0.0, y))
        draw_box(painter, bubble, 9, self.tokens.ink)
        write(painter, font, self.tokens.surface, bubble.adjusted(11, 6, -8, -6), text, flags)


def every_nth(count: int, slot: float) -> list[int]:
    """Which items may have a label below them: no more than one in 8 pixels; the last one always.

    Args:
        count: How many items there are.
        slot: From one to the next, pixels.
    """
    step = max(1, ceil(8 / slot)) if slot > 0 else max(1, count)
    return list(range((count - 1) % step, count, step))


def spaced(widths: Sequence[float], centres: Sequence[float], gap: float = 8.0) -> list[int]:
    """Which labels can be written without touching; the last one always is.

    Args:
        widths: Of the labels.
        centres: Where they would stand, growing.
        gap: Least room between two, pixels.
    """
    kept: list[int] = []
    edge = float("inf")
    for index in range(len(widths) - 1, -1, -1):
        half = widths[index] / 2
        if centres[index] + half + gap <= edge:
            kept.append(index)
            edge = centres[index] - half
    return kept[::-1]


# -- A card with a chart: title, one sentence, the picture, and the same as a table -------------


class ChartCard(Surface):
    """Turns from picture to table and back; the table is made when somebody asks for it."""

    def __init__(
        self,
        look: Look,
        title: str,
        chart: Chart,
        rows: "Callable[[], Rows]",
        *,
        legend: QWidget | None = None,
    ) -> None:
        super().__init__(look)
        self.chart, self._rows, self._title = chart, rows, title
        self.table: DataTable | None = None
        self._sentence = Text(look, Role.BODY, ink="ink2", wrap=True)
        self._sentence.setTextFormat(Qt.TextFormat.RichText)
        self._sentence.hide()
        self.turn = Link(look, tr("History", "As a table"), icon="table")
        self.turn.setAccessibleName(self._named(self.turn.text()))
        self.turn.clicked.connect(self._turned)
        head = flow(Title(look, Role.HEADING, title), legend, gap=14, spread=True)
        shown = (self._sentence, 6, grow(chart), SLACK, right(self.turn))
        self._column = column(head, *shown, gap=6, margins=(22, 16, 22, 12), on=self)

    def say(self, sentence: str) -> None:
        """Put one sentence above the picture; the numbers in it stand in `<b>`."""
        self._sentence.setText(sentence.replace("<b>", '<span style="font-weight:600">')
                               .replace("</b>", "</span>"))  # fmt: skip
        self._sentence.setVisible(bool(sentence))

    def refresh(self) -> None:
        """The numbers are new: the table follows if it is there."""
        if self.table is not None:
            self.table.show_rows(self._rows())

    def _named(self, words: str) -> str:
        return labelled(self._title, words)

    def _turned(self) -> None:
        if self.table is None:
            from deskcoach.ui.widgets.table import DataTable

            self.table = DataTable(self._look, self._title)
            self._column.insertWidget(3, self.table)
            # Made late, it would be the last stop of the whole page.
            self.setTabOrder(self.chart, self.table)
            self.table.hide()
        to_table = self.table.isHidden()
        if to_table:
            self.table.show_rows(self._rows())
        self.table.setVisible(to_table)
        self.chart.setVisible(not to_table)
        picture, table = tr("History", "As a picture"), tr("History", "As a table")
        self.turn.set_words(picture if to_table else table, "bars" if to_table else "table")
        self.turn.setAccessibleName(self._named(self.turn.text()))
