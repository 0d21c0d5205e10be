"""The three marks of a week: done, today, and ahead, each told by its shape."""

from collections.abc import Mapping
from datetime import date
from typing import Literal, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from deskcoach.core.strength.plan import WeekView
from deskcoach.ui.design.icons import paint_icon
from deskcoach.ui.design.marigold import inks_of
from deskcoach.ui.design.strength_words import day_name
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import title, tr
from deskcoach.ui.design.wires import wire
from deskcoach.ui.figure.painter import paint_figure
from deskcoach.ui.figure.palette import Tint, palette_for
from deskcoach.ui.figure.view import Figures
from deskcoach.ui.widgets.scaling import fitting

TODAYS_FIGURE = "bent-over-row"
MIDDLE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


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


class WeekMarks(QWidget):
    """Done is solid with a tick, today a ring around the figure, ahead a dotted ring."""

    def __init__(self, look: Look, figures: Figures, *, side: int = 112) -> None:
        super().__init__()
        self._look, self._side = look, side
        self._figure = figures(TODAYS_FIGURE)
        self.marks: tuple[Mark, ...] = ()
        self._notes: dict[date, tuple[str, ...]] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._measure)
        wire(look, "changed()", self, "update()")

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
        theme = self._look.theme
        large = self._side >= 90
        return (
            theme.font(Role.HEADING if large else Role.STRONG),
            theme.font(Role.BODY if large else Role.SECONDARY),
        )

    def _words_height(self) -> int:
        return 12 + sum(QFontMetrics(font).height() for font in self._fonts()) + 4

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - it is painted whole
        """Paint the marks, the lines between them and their words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._look.theme.tokens
        cell = self.width() / max(1, len(self.marks))
        gap = cell - self._side - 12
        for index, mark in enumerate(self.marks):
            x = index * cell + (cell - self._side) / 2
            box = QRectF(x, 0, self._side, self._side)
            if index and gap > 4:
                painter.setPen(QPen(tokens.line, 4, c=Qt.PenCapStyle.RoundCap))
                y = round(self._side / 2)
                painter.drawLine(round(x - gap - 4), y, round(x - 8), y)
            self._paint_mark(painter, mark, box.adjusted(1, 1, -1, -1))
            self._paint_words(painter, index, QRectF(index * cell, 0, cell, self.height()))

    def _paint_mark(self, painter: QPainter, mark: Mark, box: QRectF) -> None:
        theme = self._look.theme
        if mark.state == "done":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.tokens.mari)
            painter.drawEllipse(box)
            inset = box.width() * 0.26
            tick = box.adjusted(inset, inset, -inset, -inset)
            paint_icon(painter, "check", tick, inks_of(theme).on_mari)
        elif mark.state == "today":
            self._paint_today(painter, box)
        else:
            width = max(2.0, self._side / 45)
            pen = QPen(theme.tokens.ink3, width, c=Qt.PenCapStyle.RoundCap)
            pen.setDashPattern([0.01, 3])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(box.adjusted(2, 2, -2, -2))

    def _paint_today(self, painter: QPainter, box: QRectF) -> None:
        theme = self._look.theme
        width = max(4.0, self._side / 22)
        half = width / 2
        painter.setPen(QPen(theme.tokens.mari, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box.adjusted(half, half, -half, -half))
        inset = width * 2
        disc = QPainterPath()
        disc.addEllipse(box.adjusted(inset, inset, -inset, -inset))
        inks = inks_of(theme)
        painter.fillPath(disc, inks.apricot)
        if self._figure is None:
            return
        painter.save()
        painter.setClipPath(disc)
        room = box.adjusted(inset, inset, -inset, -inset)
        floor = room.bottom() - room.height() * 0.17
        painter.fillRect(QRectF(room.left(), floor, room.width(), room.height()), inks.floor)
        grow = room.width() * 0.02
        paint_figure(
            painter, room.adjusted(-grow, -grow, grow, grow), self._figure, "hold", 1.0,
            Tint.APRICOT, palette_for(theme.dark), theme.dress, backdrop=False,
        )  # fmt: skip
        painter.restore()

    def _paint_words(self, painter: QPainter, index: int, cell: QRectF) -> None:
        words = (_name(self.marks[index]), self._state(index))
        tokens = self._look.theme.tokens
        y = self._side + 10.0
        for font, text, ink in zip(self._fonts(), words, (tokens.ink, tokens.ink2), strict=True):
            fitted = fitting(text, font.pixelSize(), QFont.Weight(font.weight()), cell.width() - 4)
            painter.setFont(fitted)
            painter.setPen(ink)
            height = QFontMetrics(font).height()
            painter.drawText(QRectF(cell.left(), y, cell.width(), height), MIDDLE, text)
            y += height + 2


def _name(mark: Mark) -> str:
    return title(day_name(mark.day))


def _state(mark: Mark) -> str:
    return {
        "done": tr("Plan", "Done"),
        "today": tr("Plan", "Today"),
        "ahead": tr("Plan", "Ahead"),
        "passed": "",
    }[mark.state]
