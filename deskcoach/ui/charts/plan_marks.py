"""The three marks of a week: done, today, and ahead, each told by its shape."""

from collections.abc import Mapping
from datetime import date
from typing import Literal, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy

from deskcoach.core.strength.plan import WeekView
from deskcoach.ui.design.icons import paint_icon
from deskcoach.ui.design.marigold import inks_of
from deskcoach.ui.design.strength_words import day_name
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import title, tr
from deskcoach.ui.figure.painter import paint_figure
from deskcoach.ui.figure.palette import Tint, palette_for
from deskcoach.ui.figure.stage import Figures, only_figure
from deskcoach.ui.widgets.painted import TOP, Painted, dashed, draw_oval, write
from deskcoach.ui.widgets.scaling import fitting

TODAYS_FIGURE = "bent-over-row"


class Mark(NamedTuple):
    """One day of the week's sessions; a day that passed without one simply stays dotted."""

    state: Literal["done", "today", "ahead", "passed"]
    day: date


def marks_of(week: WeekView, today: date) -> tuple[Mark, ...]:
    """The marks of a week in order; sessions beyond the goal are marks as well."""
    marks = [Mark("done", day) for day in week.done]
    marks += [Mark("today" if day == today else "ahead", day) for day in week.ahead]
    marks += [Mark("passed", day) for day in week.passed]
    return tuple(sorted(marks, key=lambda mark: mark.day))


class WeekMarks(Painted):
    """Done is solid with a tick, today a ring around the figure, ahead a dotted ring."""

    def __init__(self, look: Look, figures: Figures, *, side: int = 112) -> None:
        super().__init__(look)
        self._side = side
        self._figure = only_figure(figures(TODAYS_FIGURE))
        self.marks: tuple[Mark, ...] = ()
        self._next: Mark | None = None
        self._notes: dict[date, tuple[str, ...]] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._measure)

    def set_side(self, side: int) -> None:
        """Change the diameter of a mark."""
        self._side = side
        self._measure()

    def _measure(self) -> None:
        self.updateGeometry()

    def show_week(
        self, week: WeekView, today: date, notes: Mapping[date, tuple[str, ...]] | None = None
    ) -> None:
        """Show a week as it stands; notes say more of a day's marks, in turn, than their state."""
        marks, notes = marks_of(week, today), dict(notes or {})
        if (marks, notes) == (self.marks, self._notes):
            return
        self.marks, self._notes = marks, notes
        ahead = any(mark.state == "today" for mark in marks)
        self._next = None if ahead else next((m for m in marks if m.state == "ahead"), None)
        states = (self._state(index) for index in range(len(marks)))
        told = (f"{_name(m)}, {state}".strip(", ") for m, state in zip(marks, states, strict=True))
        self.setAccessibleName("; ".join(told))
        self.updateGeometry()
        self.update()

    def _state(self, index: int) -> str:
        mark = self.marks[index]
        turn = sum(each.day == mark.day for each in self.marks[:index])
        notes = self._notes.get(mark.day, ())
        return notes[turn] if turn < len(notes) else _state(mark)

    def sizeHint(self) -> QSize:
        """Room for marks and words."""
        count = max(1, len(self.marks))
        return QSize(round(count * self._side * 1.5), self._side + self._words_height())

    def minimumSizeHint(self) -> QSize:
        """The marks may stand closer, but not on each other."""
        return QSize(max(1, len(self.marks)) * (self._side + 12), self.sizeHint().height())

    def _fonts(self) -> tuple[QFont, QFont]:
        theme, large = self.theme, self._side >= 90
        return (
            theme.font(Role.HEADING if large else Role.STRONG),
            theme.font(Role.BODY if large else Role.SECONDARY),
        )

    def _words_height(self) -> int:
        return 12 + sum(QFontMetrics(font).height() for font in self._fonts()) + 4

    def paint(self, painter: QPainter) -> None:
        """Paint the marks, the lines between them and their words."""
        cell = self.width() / max(1, len(self.marks))
        gap = cell - self._side - 12
        for index, mark in enumerate(self.marks):
            x = index * cell + (cell - self._side) / 2
            box = QRectF(x, 0, self._side, self._side)
            if index and gap > 4:
                painter.setPen(QPen(self.tokens.line, 4, c=Qt.PenCapStyle.RoundCap))
                y = round(self._side / 2)
                painter.drawLine(round(x - gap - 4), y, round(x - 8), y)
            self._paint_mark(painter, mark, box.adjusted(1, 1, -1, -1))
            self._paint_words(painter, index, QRectF(index * cell, 0, cell, self.height()))

    def _paint_mark(self, painter: QPainter, mark: Mark, box: QRectF) -> None:
        if mark.state == "done":
            draw_oval(painter, box, self.tokens.mari)
            inset = box.width() * 0.26
            tick = box.adjusted(inset, inset, -inset, -inset)
            paint_icon(painter, "check", tick, inks_of(self.theme).on_mari)
        elif mark.state == "today":
            self._paint_today(painter, box)
        else:
            if mark == self._next:
                # Still ahead, already friendly: its figure stands in the dotted ring.
                inset = box.width() * 0.07
                self._paint_disc(painter, box.adjusted(inset, inset, -inset, -inset))
            pen = dashed(self.tokens.ink3, max(2.0, self._side / 45), (0.01, 3))
            draw_oval(painter, box.adjusted(2, 2, -2, -2), pen=pen)

    def _paint_today(self, painter: QPainter, box: QRectF) -> None:
        width = max(4.0, self._side / 22)
        half, inset = width / 2, width * 1.5
        ring = box.adjusted(half, half, -half, -half)
        draw_oval(painter, ring, pen=QPen(self.tokens.mari, width))
        self._paint_disc(painter, box.adjusted(inset, inset, -inset, -inset))

    def _paint_disc(self, painter: QPainter, room: QRectF) -> None:
        """The figure on its disc."""
        theme = self.theme
        disc = QPainterPath()
        disc.addEllipse(room)
        inks = inks_of(theme)
        painter.fillPath(disc, inks.apricot)
        if self._figure is None:
            return
        painter.save()
        painter.setClipPath(disc)
        floor = room.bottom() - room.height() * 0.17
        painter.fillRect(QRectF(room.left(), floor, room.width(), room.height()), inks.floor)
        grow = room.width() * 0.02
        paint_figure(
            painter, room.adjusted(-grow, -grow, grow, grow), self._figure, "hold", 1.0,
            Tint.APRICOT, palette_for(theme.dark), theme.figure, backdrop=False,
        )  # fmt: skip
        painter.restore()

    def _paint_words(self, painter: QPainter, index: int, cell: QRectF) -> None:
        words, y = (_name(self.marks[index]), self._state(index)), self._side + 10.0
        inks = (self.tokens.ink, self.tokens.ink2)
        for font, fitted, text, ink in zip(
            self._fonts(), self._fitted(cell.width() - 4), words, inks, strict=True
        ):
            height = QFontMetrics(font).height()
            write(painter, fitted, ink, QRectF(cell.left(), y, cell.width(), height), text, TOP)
            y += height + 2

    def _fitted(self, width: float) -> list[QFont]:
        """The fonts of names and states: all as small as the longest of them has to be."""
        names = [_name(mark) for mark in self.marks]
        states = [self._state(index) for index in range(len(self.marks))]
        return [
            min(
                (fitting(each, font.pixelSize(), font.weight(), width) for each in texts),
                key=QFont.pixelSize,
            )
            for font, texts in zip(self._fonts(), (names, states), strict=True)
        ]


def _name(mark: Mark) -> str:
    return title(day_name(mark.day))


def _state(mark: Mark) -> str:
    return {
        "done": tr("Plan", "Done"),
        "today": tr("Plan", "Today"),
        "ahead": tr("Plan", "Ahead"),
        "passed": "",
    }[mark.state]
