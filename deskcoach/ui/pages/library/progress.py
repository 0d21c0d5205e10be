"""What was done of an exercise over time: one large chart, small ones that can take its place.

Numbers and days, and no verdict: the best is a row and a ring, a pause is a gap.
"""

from collections.abc import Callable
from datetime import date, timedelta

from msgspec import Struct
from PySide6.QtCore import QLocale, QPointF, QRectF
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStackedWidget, QWidget

from deskcoach.core.history.progress import Done, DoseChange, Progress
from deskcoach.core.typed import Unit, in_unit
from deskcoach.ui.charts.chart import ChartCard
from deskcoach.ui.charts.progress import LineMark, LinePoint, ProgressChart
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import dated, long_day, number, tr
from deskcoach.ui.pages.library.cards import Tile
from deskcoach.ui.pages.library.fields import Segments
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import STRETCH, column, flow, grow, row, widget_of, wraps
from deskcoach.ui.widgets.painted import draw_oval, square
from deskcoach.ui.widgets.surfaces import Surface, card, ruled
from deskcoach.ui.widgets.table import Rows

WEEKS = timedelta(weeks=12)
YEAR = timedelta(days=365)
TWO = 2
"""Sessions that make a line."""


class Measure(Struct, frozen=True):
    """One thing that is looked at: its name, its value in a session, and how that is written."""

    name: str
    value: Callable[[Done], float | None]
    words: Callable[[float], str]
    ink: str = "mari"
    other: Callable[[Done], float | None] = lambda _done: None


def measures(progress: Progress, unit: Unit) -> dict[str, Measure]:
    """Those of which something was told, the first one large."""
    held = any(each.unit == "s" for each in progress.done)

    def load_words(kg: float) -> str:
        return f"{number(in_unit(kg, unit))} {unit}"

    def side(done: Done, index: int) -> float | None:
        if done.sides is None:
            return None
        return done.sides[index]

    found = {
        "load": Measure(
            tr("Library", "Load"),
            lambda d: side(d, 0) if d.load_kg is not None and d.sides else d.load_kg,
            load_words,
            other=lambda d: side(d, 1) if d.load_kg is not None else None,
        ),
        "reps": Measure(
            tr("Library", "Seconds held") if held else tr("Library", "Repetitions"),
            lambda d: d.amount,
            (lambda v: tr("Library", "{count} s", count=number(v))) if held else number,
        ),
        "volume": Measure(tr("Library", "Volume"), lambda d: d.volume_kg, load_words),
        "pain": Measure(
            tr("Library", "Pain during"),
            lambda d: None if d.pain is None else float(d.pain),
            number,
            "dusk",
        ),
    }
    told = progress.done
    return {
        key: each for key, each in found.items() if any(each.value(d) is not None for d in told)
    }


class Small(Tile):
    """A small chart: its name, the last value, a line; pressed, it takes the large one's place."""

    def __init__(self, look: Look, measure: Measure, done: tuple[Done, ...]) -> None:
        values = [v for d in done if (v := measure.value(d)) is not None]
        last = measure.words(values[-1])
        super().__init__(look, measure.name)
        told = tr("Library", "{value} last time", value=last)
        self.setAccessibleDescription(told)
        self._values, self._ink = values, measure.ink
        name = Text(look, Role.STRONG, measure.name)
        column(name, Text(look, Role.SECONDARY, told, "ink2"), 54, margins=(16, 12), on=self)
        self.hold()

    def paint(self, painter: QPainter) -> None:
        """Paint the card and the line."""
        super().paint(painter)
        room = QRectF(16, self.height() - 58, self.width() - 32, 40)
        high = max(self._values) or 1.0
        step = room.width() / max(1, len(self._values) - 1)
        points = [
            QPointF(room.left() + step * n, room.bottom() - room.height() * value / high)
            for n, value in enumerate(self._values)
        ]
        ink = getattr(self.tokens, self._ink)
        painter.setPen(QPen(self.tokens.line, 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        painter.setPen(QPen(ink, 2))
        painter.drawPolyline(QPolygonF(points))
        draw_oval(painter, square(7, points[-1]), ink)


class ProgressCards(QWidget):
    """The charts of an exercise."""

    def __init__(self, look: Look, progress: Progress, today: date, unit: Unit) -> None:
        super().__init__()
        self._look, self._all = look, progress
        self._today, self._unit = today, unit
        self._now = ""
        self.period = Segments(
            look,
            tr("Library", "How far back"),
            {
                "weeks": tr("Library", "12 weeks"),
                "year": tr("Library", "Year"),
                "all": tr("Library", "All"),
            },
        )
        self.period.picked.connect(lambda _: self._show())
        self._stack = QStackedWidget()
        self._smalls = row(gap=12)
        self.cards: dict[str, ChartCard] = {}
        self.smalls: dict[str, Small] = {}
        head = widget_of(flow(self._summary(), self.period, gap=12, spread=True))
        wraps(head)
        column(head, self._stack, self._smalls, gap=12, on=self)
        self.period.show_value("weeks" if self._shown("weeks").done else "all")
        self._show()

    def _summary(self) -> QWidget:
        return Text(self._look, Role.HEADING, tr("Library", "Over time"))

    def _shown(self, period: str) -> Progress:
        since = {"weeks": WEEKS, "year": YEAR}.get(period)
        return self._all if since is None else self._all.since(self._today - since)

    @property
    def measure(self) -> str:
        """Which one is large."""
        return self._now

    def show_measure(self, key: str) -> None:
        """Bring one into the large chart."""
        self._now = key
        self._show()

    def _show(self) -> None:
        progress = self._shown(self.period.value)
        found = measures(progress, self._unit)
        self._now = self._now if self._now in found else next(iter(found), "")
        while (old := self._stack.currentWidget()) is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        self.cards = {}
        if self._now:
            large = self._large(found[self._now], progress)
            self.cards[self._now] = large
            self._stack.addWidget(large)
        else:
            line = tr("Library", "Nothing in this time.")
            self._stack.addWidget(
                card(self._look, Text(self._look, Role.BODY, line, "ink2"), margins=(20, 16))
            )
        for small in self.smalls.values():
            self._smalls.removeWidget(small)
            small.hide()
            small.deleteLater()
        self.smalls = {}
        for key, measure in found.items():
            if key != self._now:
                self.smalls[key] = small = Small(self._look, measure, progress.done)
                small.clicked.connect(lambda _=False, k=key: self.show_measure(k))
                self._smalls.addWidget(small, 1)

    def _large(self, measure: Measure, progress: Progress) -> ChartCard:
        chart = ProgressChart(self._look, measure.name, measure.ink, measure.words)
        told = [(n, d) for n, d in enumerate(progress.done) if measure.value(d) is not None]
        points = [
            LinePoint(
                d.day, measure.value(d) or 0.0, measure.other(d), d.after_pause,
                lambda d=d: self._spoken(d),  # type: ignore[misc] # of a default
            )
            for _, d in told
        ]  # fmt: skip
        place = {n: index for index, (n, _) in enumerate(told)}
        best = place.get(progress.best) if progress.best is not None else None
        if self._now not in {"load", "reps"} or (self._now == "reps" and self._has_load(progress)):
            best = None
        marks = [LineMark(each.day, self._changed(each)) for each in progress.changes]
        made = ChartCard(
            self._look, measure.name, chart, lambda: self._rows(progress),
        )  # fmt: skip
        chart.show_points(points, marks, best, lambda day: dated(day, self._today))
        made.say(self._sentence(measure, points, progress, best))
        return made

    @staticmethod
    def _has_load(progress: Progress) -> bool:
        return any(each.load_kg is not None for each in progress.done)

    def _sentence(
        self, measure: Measure, points: list[LinePoint], progress: Progress, best: int | None
    ) -> str:
        if len(points) < TWO:
            return tr("Library", "One so far. A line needs two.")
        first, last = points[0], points[-1]
        text = tr(
            "Library",
            "<b>{now}</b> last, {before} on {day}.",
            now=measure.words(last.value),
            before=measure.words(first.value),
            day=dated(first.day, self._today),
        )
        if best is not None:
            day = long_day(points[best].day)
            text += " " + tr("Library", "The ring is the best, {day}.", day=day)
        if any(each.after_pause for each in progress.done):
            text += " " + tr("Library", "A pause leaves a gap, nothing else.")
        return text

    def _changed(self, change: DoseChange) -> str:
        numbers = dict(change.numbers)
        if not numbers:
            return tr("Library", "dose as before")
        if "sets" in numbers and "reps" in numbers:
            many = number(numbers["sets"]), number(numbers["reps"])
            return tr("Library", "dose {sets} × {reps}", sets=many[0], reps=many[1])  # noqa: RUF001 - times
        return tr("Library", "dose changed")

    # -- in words and as a table -------------------------------------------------------------------

    def _spoken(self, done: Done) -> str:
        parts = [long_day(done.day), *self._cells(done)[1:-1]]
        text = ", ".join(part for part in parts if part and part != _NONE)
        return f"{text}. {done.note}" if done.note else text

    def _cells(self, done: Done) -> tuple[str, ...]:
        amount = number(done.amount)
        if done.unit == "s":
            what = tr("Library", "{count} s in {sets} sets", count=amount, sets=done.sets)
        else:
            what = tr("Library", "{count} in {sets} sets", count=amount, sets=done.sets)
        load = _NONE if done.load_kg is None else self._load(done.load_kg)
        volume = _NONE if done.volume_kg is None else self._load(done.volume_kg)
        told = done.pain is not None
        pain = tr("Library", "pain {level}", level=done.pain) if told else _NONE
        return dated(done.day, self._today), what, load, volume, pain, done.note

    def _load(self, kg: float) -> str:
        return f"{number(in_unit(kg, self._unit))} {self._unit}"

    def _rows(self, progress: Progress) -> Rows:
        heads = (
            tr("Library", "Day"), tr("Library", "Done"), tr("Library", "Load"),
            tr("Library", "Volume"), tr("Library", "Pain during"), tr("Library", "Note"),
        )  # fmt: skip
        return Rows(heads, tuple(self._cells(each) for each in reversed(progress.done)))


_NONE = "–"  # noqa: RUF001 - it is a dash


def done_card(look: Look, progress: Progress, unit: Unit) -> Surface:
    """How much of it there was in all, and the best, in a few rows."""
    held = any(each.unit == "s" for each in progress.done)
    total = QLocale().toString(round(progress.amount))
    rows = [
        (tr("Library", "Sessions"), str(len(progress.done))),
        (tr("Library", "Seconds held") if held else tr("Library", "Repetitions"), total),
    ]
    if progress.best is not None:
        best = progress.done[progress.best]
        many = number(best.best)
        if held:
            many = tr("Library", "{count} s", count=many)
        if best.load_kg is not None:
            load = f"{number(in_unit(best.load_kg, unit))} {unit}"
            many = tr("Library", "{count} with {load}", count=many, load=load)
        rows.append((tr("Library", "Best"), many))
    lines = [
        widget_of(
            row(
                grow(Text(look, Role.BODY, name)),
                Text(look, Role.STRONG, value),
                gap=10,
                margins=(0, 6),
            )
        )
        for name, value in rows
    ]
    since = tr("Library", "Since {day}", day=long_day(progress.done[0].day))
    return card(
        look,
        Text(look, Role.HEADING, tr("Library", "Done")),
        *ruled(look, lines),
        Text(look, Role.CAPTION, since, "ink3"),
        STRETCH,
        gap=4,
        margins=(20, 14),
    )
