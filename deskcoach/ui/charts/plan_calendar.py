"""The weeks ahead: done, today, planned, and free days; a planned one can be moved by its ring."""

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import Struct
from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QApplication

from deskcoach.core.clock import WEEK
from deskcoach.core.strength.plan import Break, PlanDay
from deskcoach.ui.charts.chart import Chart
from deskcoach.ui.design.icons import paint_icon
from deskcoach.ui.design.marigold import inks_of
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import labelled, long_day, short_date, tr
from deskcoach.ui.widgets.painted import (
    LEFT,
    TOP,
    Painted,
    dashed,
    draw_box,
    draw_oval,
    square,
    write,
)
from deskcoach.ui.widgets.scaling import fitting

RING, ROW, HEAD, LABEL = 46.0, 80.0, 30.0, 84.0
"""Pixels at a text size of 100 %: a ring, a week, the names of the days, the name of a week."""


class _Drag(Struct):
    """What the pointer pulls: a planned day, or (from a free one) the ends of a holiday."""

    start: int
    at: QPointF
    moves: bool
    begun: bool = False


class PlanCalendar(Chart):
    """A row a week. Done is solid with a tick, today a ring, planned a dotted ring."""

    moved = Signal(object, object)
    """A planned day was dropped on another day."""
    marked = Signal(object, object)
    """Free days from one to another were chosen, for a holiday."""
    asked = Signal(int)
    """What can be done with this day?"""

    def __init__(self, look: Look) -> None:
        self.days: tuple[PlanDay, ...] = ()
        super().__init__(look, tr("Plan", "The weeks ahead"), 400)
        self._today = date.min
        self._drag: _Drag | None = None

    def show_weeks(self, weeks: tuple[tuple[PlanDay, ...], ...], today: date) -> None:
        """Show these weeks."""
        days = tuple(day for week in weeks for day in week)
        if (days, today) == (self.days, self._today):
            return
        lit = self.lit
        self.days, self._today = days, today
        self.show_items([day_words(day, today) for day in days])
        if self.hasFocus() and 0 <= lit < len(days):
            self.light(lit)
        self.apply_theme()

    def _factor(self) -> float:
        return 1 + (self.theme.text_scale - 1) * 0.6

    def sizeHint(self) -> QSize:
        """Room for each week."""
        rows = max(1, len(self.days) // WEEK)
        return QSize(560, round((HEAD + rows * ROW + 4) * self._factor()))

    def minimumSizeHint(self) -> QSize:
        """A ring a day still can be told apart."""
        return QSize(round((LABEL + WEEK * (RING + 6)) * self._factor()), self.sizeHint().height())

    def boxes(self) -> list[QRectF]:
        """A cell for each day."""
        factor = self._factor()
        left, wide = LABEL * factor, (self.width() - LABEL * factor) / WEEK
        high = ROW * factor
        return [
            QRectF(left + n % WEEK * wide, HEAD * factor + n // WEEK * high, wide, high - 6)
            for n in range(len(self.days))
        ]

    def step(self, key: int) -> int | None:
        """Left and right go by days, up and down by weeks."""
        last = len(self.days) - 1
        today = next((n for n, day in enumerate(self.days) if day.day == self._today), 0)
        here = self.lit if self.lit >= 0 else today
        to = {
            Qt.Key.Key_Left: here - 1,
            Qt.Key.Key_Right: here + 1,
            Qt.Key.Key_Up: here - WEEK,
            Qt.Key.Key_Down: here + WEEK,
        }.get(Qt.Key(key))
        if to is None:
            return super().step(key)
        return to if 0 <= to <= last else here

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """M asks where to, H makes a holiday of the day."""
        if self.lit >= 0 and event.key() in (Qt.Key.Key_M, Qt.Key.Key_Menu):
            self.asked.emit(self.lit)
        elif self.lit >= 0 and event.key() == Qt.Key.Key_H:
            self.marked.emit(self.days[self.lit].day, self.days[self.lit].day)
        elif event.key() == Qt.Key.Key_Escape and self._drag is not None:
            self._drag = None
            self.update()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """While its menu is open the day that it is about stays lit."""
        if event.reason() is Qt.FocusReason.PopupFocusReason:
            Painted.focusOutEvent(self, event)
        else:
            super().focusOutEvent(event)

    # -- the pointer ------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a ring up, or begin a holiday on a free day."""
        index = self.at(event.position().x(), event.position().y())
        if index < 0 or event.button() != Qt.MouseButton.LeftButton:
            return
        self.light(index)
        day = self.days[index]
        if day.day >= self._today:
            self._drag = _Drag(index, event.position(), moves=can_move(day))
        else:  # it is over: what can be said of it is asked
            self.picked.emit(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pull it along."""
        drag = self._drag
        if drag is None:
            index = self.at(event.position().x(), event.position().y())
            self.light(index)
            grab = index >= 0 and can_move(self.days[index])
            self.setCursor(Qt.CursorShape.OpenHandCursor if grab else Qt.CursorShape.ArrowCursor)
            return
        away = (event.position() - drag.at).manhattanLength()
        drag.begun = drag.begun or away >= QApplication.startDragDistance()
        drag.at = event.position() if drag.begun else drag.at
        if drag.begun:
            self.light(self.at(event.position().x(), event.position().y()))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it fall."""
        drag, self._drag = self._drag, None
        self.update()
        if drag is None:
            return
        index = self.at(event.position().x(), event.position().y())
        start = self.days[drag.start].day
        if not drag.begun:
            self.picked.emit(drag.start)
        elif index >= 0 and drag.moves and self.days[index].day != start:
            self.moved.emit(start, self.days[index].day)
        elif index >= 0 and not drag.moves:
            first, last = sorted((start, self.days[index].day))
            self.marked.emit(first, last)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same that M asks."""
        index = self.at(event.pos().x(), event.pos().y())
        if index >= 0:
            self.light(index)
            self.asked.emit(index)

    # -- painting ---------------------------------------------------------------------------------

    def paint_items(self, painter: QPainter) -> None:
        """Paint the days' names, and each week."""
        boxes = self.boxes()
        if not boxes:
            return
        font = self.theme.font(Role.SECONDARY)
        for index in range(WEEK):
            name = QLocale().standaloneDayName(
                self.days[index].day.isoweekday(), QLocale.FormatType.ShortFormat
            )
            head = QRectF(boxes[index].left(), 0, boxes[index].width(), HEAD)
            write(painter, font, self.tokens.ink2, head, name)
        for row in range(len(self.days) // WEEK):
            span = slice(row * WEEK, (row + 1) * WEEK)
            self._paint_week(painter, self.days[span], boxes[span])
        self._paint_drag(painter, boxes)

    def _paint_week(
        self, painter: QPainter, days: Sequence[PlanDay], boxes: Sequence[QRectF]
    ) -> None:
        tokens, first = self.tokens, boxes[0]
        this_week = days[0].day <= self._today <= days[-1].day
        if this_week:
            strip = QRectF(0, first.top() - 3, self.width(), first.height() + 4)
            draw_box(painter, strip, 14, tokens.canvas)
        plain = self.theme.font(Role.STRONG if this_week else Role.SECONDARY)
        label = tr("Plan", "This week") if this_week else short_date(days[0].day)
        box = QRectF(8, first.top(), LABEL * self._factor() - 12, first.height())
        font = fitting(label, plain.pixelSize(), QFont.Weight(plain.weight()), box.width())
        write(painter, font, tokens.ink if this_week else tokens.ink2, box, label, LEFT)
        for one in dict.fromkeys(day.holiday for day in days if day.holiday is not None):
            self._paint_holiday(painter, one, days, boxes)
        for day, cell in zip(days, boxes, strict=True):
            self._paint_day(painter, day, cell)

    def _paint_holiday(
        self,
        painter: QPainter,
        holiday: Break,
        days: Sequence[PlanDay],
        boxes: Sequence[QRectF],
    ) -> None:
        """A band over the days that are free; it says once from when to when."""
        inside = [cell for day, cell in zip(days, boxes, strict=True) if day.holiday == holiday]
        ring = RING * self._factor()
        band = QRectF(inside[0].left() + 4, inside[0].top() + 2, 0, ring)
        band.setRight(inside[-1].right() - 4)
        tokens = self.tokens
        edge = QPen(tokens.edge, 2) if self.theme.outlines else Qt.PenStyle.NoPen
        draw_box(painter, band, ring / 2, tokens.mist, edge)
        font = self.theme.font(Role.STRONG)
        begins = any(day.day == holiday.first for day in days) or days[0].day == self.days[0].day
        text = holiday_words(holiday) if begins else ""
        if not begins and holiday.last in {day.day for day in days}:
            text = back_words(holiday)
        room = band.adjusted(16, 0, -10, 0)
        if text and QFontMetricsF(font).horizontalAdvance(text) > room.width():
            text = tr("Plan", "Holiday")
        if text and QFontMetricsF(font).horizontalAdvance(text) <= room.width():
            write(painter, font, tokens.dusk_ink, room, text, LEFT)

    def _paint_day(self, painter: QPainter, day: PlanDay, cell: QRectF) -> None:
        tokens, factor = self.tokens, self._factor()
        ring = square(RING * factor, QPointF(cell.center().x(), cell.top() + 2 + RING * factor / 2))
        pulled = self._drag is not None and self._drag.begun and self._drag.moves
        away = pulled and self._drag is not None and self.days[self._drag.start] is day
        if day.holiday is None or day.state == "done":
            self._paint_ring(painter, day, ring, faint=away)
        is_today = day.day == self._today
        plain = self.theme.font(Role.STRONG if is_today else Role.SECONDARY)
        text = tr("Plan", "Today") if is_today else str(day.day.day)
        font = fitting(text, plain.pixelSize(), QFont.Weight(plain.weight()), cell.width() - 2)
        below = QRectF(cell.left(), ring.bottom() + 1, cell.width(), cell.bottom() - ring.bottom())
        write(painter, font, tokens.ink if is_today else tokens.ink2, below, text, TOP)

    def _paint_ring(
        self, painter: QPainter, day: PlanDay, ring: QRectF, *, faint: bool = False
    ) -> None:
        tokens, inks = self.tokens, inks_of(self.theme)
        width = max(2.0, ring.width() / 18)
        if day.state == "done":
            draw_oval(painter, ring, tokens.mari)
            inset = ring.width() * 0.26
            tick = ring.adjusted(inset, inset, -inset, -inset)
            paint_icon(painter, "check", tick, inks.on_mari)
        elif day.state == "today":
            half = ring.adjusted(2, 2, -2, -2)
            draw_oval(painter, half, inks.apricot, QPen(tokens.mari, width + 1))
            paint_icon(
                painter, "dumbbell", square(ring.width() * 0.5, ring.center()), tokens.mari_ink
            )
        elif day.state:
            moved = day.moved_from is not None
            ink: QColor = tokens.mari if moved and not faint else tokens.ink3
            draw_oval(painter, ring.adjusted(2, 2, -2, -2), pen=dashed(ink, width, (0.01, 2.6)))
            if moved and not faint:
                box = square(ring.width() * 0.5, ring.center())
                paint_icon(painter, "dumbbell", box, tokens.mari_ink)

    def _paint_drag(self, painter: QPainter, boxes: Sequence[QRectF]) -> None:
        drag = self._drag
        if drag is None or not drag.begun:
            return
        if drag.moves:
            ring = square(RING * self._factor() * 1.1, drag.at)
            draw_oval(painter, ring.translated(0, 4), self.tokens.line)
            draw_oval(painter, ring, self.tokens.surface, dashed(self.tokens.mari, 3, (0.01, 2.6)))
            box = square(ring.width() * 0.5, ring.center())
            paint_icon(painter, "dumbbell", box, self.tokens.mari_ink)
            return
        end = self.lit if self.lit >= 0 else drag.start
        first, last = sorted((drag.start, end))
        for cell in boxes[first : last + 1]:
            draw_box(painter, cell.adjusted(3, 0, -3, -4), 12, pen=QPen(self.tokens.dusk, 2))


def can_move(day: PlanDay) -> bool:
    """Whether its ring can be taken up."""
    return day.state in ("today", "ahead") and day.holiday is None


def holiday_words(holiday: Break) -> str:
    """`Holiday, 21 Dec to 3 Jan`."""
    if holiday.last is None:
        return tr("Plan", "Paused until you say so")
    if holiday.last == holiday.first:
        return tr("Plan", "Holiday, {day}", day=short_date(holiday.first))
    return tr(
        "Plan",
        "Holiday, {first} to {last}",
        first=short_date(holiday.first),
        last=short_date(holiday.last),
    )


def back_words(holiday: Break) -> str:
    """`Back on Mon 4 Jan 2027`."""
    day = (holiday.last or holiday.first) + timedelta(days=1)
    return tr("Plan", "Back on {day}", day=long_day(day))


def day_words(day: PlanDay, today: date) -> str:
    """A day in one line."""
    state = {
        "done": tr("Plan", "Done"),
        "today": tr("Plan", "Today"),
        "ahead": tr("Plan", "Planned"),
        "passed": tr("Plan", "Over, nothing done"),
    }.get(day.state, tr("Plan", "Today") if day.day == today else tr("Plan", "Free"))
    if day.holiday is not None and day.state != "done":
        state = holiday_words(day.holiday)
    if day.moved_from is not None:
        state = f"{state}, {tr('Plan', 'moved from {day}', day=short_date(day.moved_from))}"
    return labelled(long_day(day.day), state)
