"""The report on paper: what a physiotherapist sees at a glance, and the numbers behind it."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from math import ceil

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPen, QPolygonF

from deskcoach.core.export import report_words as words
from deskcoach.core.export.report import ExerciseReport, PainPoint, Report, Tick
from deskcoach.core.export.report_words import Speaker
from deskcoach.core.messages import sentence
from deskcoach.ui.paper.sheet import (
    EDGE,
    HIGH,
    INK,
    INK2,
    LINE,
    RIGHT,
    SOFT,
    WIDE,
    Sheet,
    images,
    pdf,
)

_IN = WIDE - 2 * EDGE
_MOST_COLUMNS = 6
"""Of weeks; where there are more, each stands for several."""
_MOST_CAPSULES = 12
_SOLID, _DUSK = "#b8651b", "#5b66a8"


def report_pdf(report: Report, by: Speaker) -> bytes:
    """The report as PDF."""
    title = by.say(words.TITLE)
    return pdf(title, partial(_layout, report=report, by=by), partial(_foot, by=by))


def report_images(report: Report, by: Speaker, wide: int = 900) -> list[QImage]:
    """The same as pictures, to look at."""
    layout = partial(_layout, report=report, by=by)
    return images(layout, partial(_foot, by=by), wide)


def _foot(sheet: Sheet, number: int, by: Speaker) -> None:
    top = HIGH - EDGE - 90
    told = sentence("Page {number}", number=number)
    sheet.write((EDGE, top, _IN), by.say(told), 8, ink=INK2, align=RIGHT)


def _layout(sheet: Sheet, report: Report, by: Speaker) -> None:
    _head(sheet, report, by)
    _summary(sheet, report, by)
    _Table(sheet, report, by).draw()
    _charts(sheet, report, by)
    what = [
        (by.day(o.day), o.exercise, by.say(o.what), _quoted(o.words)) for o in report.happenings
    ]
    heads = [by.say(each) for each in words.WHAT_HEADS]
    widths = (0.19, 0.23, 0.3, 0.28)
    _rows(sheet, by.say(sentence("Eased, skipped or set aside")), heads, what, widths)
    noted = [(by.day(n.day), n.about, words.note_words(n, by)) for n in report.notes]
    heads = [by.say(each) for each in words.NOTE_HEADS]
    _rows(sheet, by.say(sentence("Notes")), heads, noted, (0.19, 0.23, 0.58))
    _sources(sheet, report, by)


def _quoted(text: str) -> str:
    return f"\N{LEFT DOUBLE QUOTATION MARK}{text}\N{RIGHT DOUBLE QUOTATION MARK}" if text else ""


def _head(sheet: Sheet, report: Report, by: Speaker) -> None:
    half = _IN / 2
    high = sheet.write((EDGE, sheet.y, half), by.say(words.TITLE), 20, bold=True)
    span = sentence("{first} to {last}", first=by.day(report.first), last=by.day(report.last))
    right = (EDGE + half - 600, sheet.y, half + 600)
    first = sheet.write(right, by.say(span), 10, bold=True, align=RIGHT)
    made = by.say(sentence("Made on {day}.", day=by.day(report.made)))
    below = (right[0], sheet.y + first + 30, right[2])
    sheet.write(below, made, 9, ink=INK2, align=RIGHT)
    sheet.y += high + 20
    sheet.y += sheet.write((EDGE, sheet.y, half), report.person, 10) + 120


def _summary(sheet: Sheet, report: Report, by: Speaker) -> None:
    inside = (EDGE + 150, sheet.y + 110, _IN - 300)
    lines = (words.headline(report, by), words.pain_line(report, by))
    highs = [sheet.write(inside, line, 11, bold=n == 0, dry=True) for n, line in enumerate(lines)]
    sheet.box(QRectF(EDGE, sheet.y, _IN, sum(highs) + 260), "#e0eae2", corner=90)
    top = sheet.y + 110
    for number, line in enumerate(lines):
        sheet.write((inside[0], top, inside[2]), line, 11, bold=number == 0)
        top += highs[number] + 40
    sheet.y += sum(highs) + 260 + 150


def _title(sheet: Sheet, text: str, room: float) -> None:
    sheet.need(room)
    sheet.y += sheet.write((EDGE, sheet.y, _IN), text, 11.5, bold=True) + 50


class _Column(Struct, frozen=True):
    """Some weeks, which the paper shows as one."""

    first: date
    last: date
    weeks: range


class _Table:
    """Prescribed and done: a row an exercise, a column a week."""

    def __init__(self, sheet: Sheet, report: Report, by: Speaker) -> None:
        self._sheet, self._report, self._by = sheet, report, by
        per = max(1, ceil(len(report.weeks) / _MOST_COLUMNS))
        groups = [
            range(n, min(n + per, len(report.weeks))) for n in range(0, len(report.weeks), per)
        ]
        self._columns = [
            _Column(report.weeks[some[0]][0], report.weeks[some[-1]][1], some) for some in groups
        ]
        self._name, self._load = 1700.0, 620.0
        self._wide = (_IN - self._name - self._load) / max(1, len(self._columns))

    def draw(self) -> None:
        """Draw it; where it goes on, with its head again."""
        sheet, by = self._sheet, self._by
        _title(sheet, by.say(sentence("Prescribed and done, in sets")), 1200)
        self._head()
        for exercise in self._report.exercises:
            if sheet.need(self._row(exercise, dry=True)):
                self._head()
            sheet.y += self._row(exercise)
            sheet.rule()
        totals = [self._report.together(n) for n in range(len(self._report.weeks))]
        sessions = [*map(Tick, self._report.sessions, self._report.planned)]
        self._totals(by.say(sentence("Together")), totals)
        self._totals(by.say(sentence("Sessions, of those planned")), sessions)
        sheet.y += 130

    def _left(self, column: int) -> float:
        return EDGE + self._name + column * self._wide

    def _head(self) -> None:
        sheet, by = self._sheet, self._by
        told = by.say(sentence("Exercise, as prescribed"))
        highs = [sheet.write((EDGE, sheet.y, self._name - 100), told, 8.5, ink=INK2)]
        for number, each in enumerate(self._columns):
            text = f"{by.short_day(each.first)} \N{EN DASH} {by.short_day(each.last)}"
            box = (self._left(number), sheet.y, self._wide - 60)
            highs.append(sheet.write(box, text, 8, ink=INK2))
        box = (self._left(len(self._columns)), sheet.y, self._load)
        highs.append(sheet.write(box, by.say(sentence("Load, from and to")), 8.5, ink=INK2))
        sheet.y += max(highs) + 50
        sheet.rule(strong=True)

    def _row(self, exercise: ExerciseReport, *, dry: bool = False) -> float:
        sheet, by = self._sheet, self._by
        top = sheet.y + 55
        name = (EDGE, top, self._name - 100)
        high = sheet.write(name, exercise.name, 9.5, bold=True, dry=dry) + 15
        for dose in exercise.doses:
            box = (EDGE, top + high, self._name - 100)
            high += sheet.write(box, words.dose_words(dose, by), 8, ink=INK2, dry=dry) + 10
        if not dry:
            for number, each in enumerate(self._columns):
                tick = sum((exercise.weeks[n] for n in each.weeks), Tick())
                self._tick(self._left(number), top, tick)
            box = (self._left(len(self._columns)), top, self._load)
            sheet.write(box, words.load_words(exercise, by), 9)
        return max(high, 235.0) + 105

    def _tick(self, left: float, top: float, tick: Tick) -> None:
        sheet, by = self._sheet, self._by
        count = max(tick.done, tick.prescribed)
        if 0 < count <= _MOST_CAPSULES:
            wide = min(84.0, (self._wide - 80) / count - 12)
            for number in range(count):
                area = QRectF(left + number * (wide + 12), top + 25, wide, 52)
                solid = number < tick.done
                sheet.box(area, _SOLID if solid else None, None if solid else INK2, corner=26)
            top += 105
        less = tick.done < tick.prescribed
        sheet.write((left, top, self._wide), words.tick_words(tick, by), 8.5, bold=less)

    def _totals(self, name: str, ticks: Sequence[Tick]) -> None:
        sheet, by = self._sheet, self._by
        sheet.need(300)
        top = sheet.y + 55
        high = sheet.write((EDGE, top, self._name - 60), name, 9, bold=True)
        for number, each in enumerate(self._columns):
            tick = sum((ticks[n] for n in each.weeks), Tick())
            box = (self._left(number), top, self._wide)
            sheet.write(box, words.tick_words(tick, by), 9, bold=True)
        sheet.y += high + 95


# -- pain ---------------------------------------------------------------------------------------

_CHART, _GAP, _TALL = (_IN - 2 * 180) / 3, 180.0, 1060.0


def _charts(sheet: Sheet, report: Report, by: Speaker) -> None:
    told = [one for one in report.exercises if one.pains]
    if not told:
        return
    title = by.say(sentence("Pain, before, during and after each session"))
    _title(sheet, title, _TALL + 600)
    _legend(sheet, by)
    for number, exercise in enumerate(told):
        column = number % 3
        if column == 0 and number:
            sheet.y += _TALL + 330
        if column == 0:
            sheet.need(_TALL + 330)
        left = EDGE + column * (_CHART + _GAP)
        sheet.write((left, sheet.y, _CHART), exercise.name, 9, bold=True)
        _Chart(sheet, report, by, QRectF(left, sheet.y + 190, _CHART, _TALL)).draw(exercise.pains)
    sheet.y += _TALL + 330


def _legend(sheet: Sheet, by: Speaker) -> None:
    left = EDGE
    told = (sentence("before"), sentence("during"), sentence("after"))
    for number, each in enumerate(told):
        _mark(sheet, number, QPointF(left + 40, sheet.y + 62))
        text = by.say(each)
        sheet.write((left + 110, sheet.y, 1200), text, 8.5, ink=INK2)
        left += 190 + sheet.painter.fontMetrics().horizontalAdvance(text) + 150
    scale = by.say(sentence("0 none, 10 worst"))
    sheet.write((left, sheet.y, 2000), scale, 8.5, ink=INK2)
    sheet.y += 210


class _Chart:
    """A group of marks for each session; every other week is shaded."""

    def __init__(self, sheet: Sheet, report: Report, by: Speaker, area: QRectF) -> None:
        self._sheet, self._report, self._by = sheet, report, by
        self._plot = area.adjusted(170, 20, 0, -180)
        self._days = (report.last - report.first).days + 1

    def _x(self, day: date, more: float = 0.5) -> float:
        part = ((day - self._report.first).days + more) / self._days
        return self._plot.left() + part * self._plot.width()

    def _y(self, level: float) -> float:
        return self._plot.bottom() - level / 10 * self._plot.height()

    def draw(self, points: Sequence[PainPoint]) -> None:
        """Draw it."""
        self._weeks()
        sheet = self._sheet
        for level in (0, 5, 10):
            y = self._y(level)
            sheet.painter.setPen(QPen(QColor(LINE), 7))
            sheet.painter.drawLine(QPointF(self._plot.left(), y), QPointF(self._plot.right(), y))
            box = (self._plot.left() - 170, y - 55, 120)
            sheet.write(box, str(level), 8, ink=INK2, align=RIGHT)
        for point in points:
            self._point(point)

    def _weeks(self) -> None:
        sheet, weeks = self._sheet, self._report.weeks
        each = ceil(len(weeks) / 4)
        for number, (first, last) in enumerate(weeks):
            left, right = self._x(first, 0), self._x(last, 1)
            if number % 2 == 0:
                area = QRectF(left, self._plot.top() - 30, right - left, self._plot.height() + 60)
                sheet.box(area, SOFT, corner=50)
            if number % each == 0:
                box = (left, self._plot.bottom() + 50, 900)
                sheet.write(box, self._by.short_day(first), 7.5, ink=INK2)

    def _point(self, point: PainPoint) -> None:
        step = min(62.0, self._plot.width() / self._days * 1.3)
        told = [
            (number, QPointF(self._x(point.day) + (number - 1) * step, self._y(level)))
            for number, level in enumerate((point.before, point.during, point.after))
            if level is not None
        ]
        self._sheet.painter.setPen(QPen(QColor("#8a938d"), 8))
        self._sheet.painter.drawPolyline(QPolygonF([at for _, at in told]))
        for number, at in told:
            _mark(self._sheet, number, at)


def _mark(sheet: Sheet, number: int, at: QPointF) -> None:
    """Circle before, square during, triangle after."""
    painter = sheet.painter
    painter.setPen(QPen(QColor(INK), 13))
    painter.setBrush(QColor("white"))
    if number == 0:
        painter.drawEllipse(at, 30, 30)
    elif number == 1:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_DUSK))
        painter.drawRect(QRectF(at.x() - 30, at.y() - 30, 60, 60))
    else:
        corners = [QPointF(0, -36), QPointF(-36, 28), QPointF(36, 28)]
        painter.drawPolygon(QPolygonF([at + each for each in corners]))


# -- tables of words ----------------------------------------------------------------------------


def _rows(
    sheet: Sheet,
    title: str,
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: Sequence[float],
) -> None:
    if not rows:
        return
    lefts = [EDGE + sum(widths[:n]) * _IN for n in range(len(widths))]

    def write(cells: Sequence[str], top: float, *, head: bool = False, dry: bool = False) -> float:
        boxes = ((left, top, wide * _IN - 80) for left, wide in zip(lefts, widths, strict=True))
        ink = INK2 if head else INK
        return max(
            sheet.write(box, cell, 8.5, ink=ink, dry=dry)
            for box, cell in zip(boxes, cells, strict=True)
        )

    def head() -> None:
        sheet.y += write(heads, sheet.y, head=True) + 50
        sheet.rule(strong=True)

    _title(sheet, title, 560)
    head()
    for cells in rows:
        high = write(cells, sheet.y, dry=True) + 80
        if sheet.need(high):
            head()
        write(cells, sheet.y + 40)
        sheet.y += high
        sheet.rule()
    sheet.y += 150


def _sources(sheet: Sheet, report: Report, by: Speaker) -> None:
    text = words.footer(report, by)
    high = sheet.write((EDGE, 0, _IN), text, 7.5, dry=True)
    sheet.need(high + 60)
    sheet.write((EDGE, sheet.y, _IN), text, 7.5, ink=INK2)
    sheet.y += high
