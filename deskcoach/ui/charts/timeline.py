"""The day as a ribbon: at the desk, breaks of one's own, guided ones, held ones, and what comes."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from deskcoach.app.page_models import DaySpan, Ribbon, SpanKind
from deskcoach.ui.charts.chart import Chart
from deskcoach.ui.design import words
from deskcoach.ui.design.icons import paint_icon
from deskcoach.ui.design.theme import Look, Role, Theme
from deskcoach.ui.design.translation import clock_time, duration, hour, labelled, tr
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import flow, row, widget_of
from deskcoach.ui.widgets.painted import (
    Painted,
    dashed,
    draw_box,
    draw_oval,
    outline,
    square,
    write,
)

HOUR = timedelta(hours=1)
_LEAST = {SpanKind.GUIDED: 12.0, SpanKind.NATURAL: 12.0, SpanKind.HELD: 22.0}
HEIGHTS = {
    SpanKind.WORK: 16.0,
    SpanKind.NATURAL: 30.0,
    SpanKind.GUIDED: 48.0,
    SpanKind.HELD: 30.0,
    SpanKind.AWAY: 16.0,
}


def kind_name(kind: SpanKind) -> str:
    """What a part of the day is called."""
    return {
        SpanKind.WORK: tr("Today", "At the desk"),
        SpanKind.NATURAL: tr("Today", "Natural break"),
        SpanKind.GUIDED: tr("Today", "Guided break"),
        SpanKind.HELD: tr("Today", "Break held"),
        SpanKind.AWAY: tr("Today", "Away"),
    }[kind]


def span_words(span: DaySpan) -> str:
    """A part of the day in one line: `10:20 to 10:22, guided break, 2 min`."""
    text = tr(
        "Today",
        "{start} to {end}: {what}, {length}",
        start=clock_time(span.start),
        end=clock_time(span.end),
        what=kind_name(span.kind),
        length=duration((span.end - span.start).total_seconds()),
    )
    reasons = [words.hold_words(code) for code in span.why.split(",") if code]
    return f"{text} ({', '.join(reasons)})" if reasons else text


def coming_words(at: datetime) -> str:
    """A break to come in one line."""
    return tr("Today", "A break about {time}", time=clock_time(at))


def paint_span(painter: QPainter, theme: Theme, kind: SpanKind, box: QRectF) -> None:
    """Paint one part: each kind has a form of its own, so that colour is never the only sign."""
    tokens = theme.tokens
    radius = min(box.height(), box.width()) / 2
    if kind is SpanKind.WORK:
        fill = QColor("#59625D" if theme.dark else "#BFBFB4")
        draw_box(painter, box, radius, fill, outline(theme))
    elif kind is SpanKind.AWAY:
        pen = dashed(tokens.ink3, 2, (0.01, 2.6))
        draw_box(painter, box.adjusted(1, 1, -1, -1), radius, pen=pen)
    elif kind is SpanKind.NATURAL:
        box = box.adjusted(1.25, 1.25, -1.25, -1.25)
        radius = min(box.height(), box.width()) / 2
        draw_box(painter, box, radius, pen=QPen(tokens.pine_mid, 2.5))
    else:
        draw_box(painter, box, radius, tokens.pine_mid if kind is SpanKind.GUIDED else tokens.dusk)
    if kind is SpanKind.HELD and box.width() >= 22:
        paint_icon(painter, "camera", square(18.0, box.center()), tokens.surface)


APART = 46
"""An hour nearer to the time is not written, pixels."""


class RibbonView(Chart):
    """The ribbon with its hours; it is walked with the arrows and hovered with the pointer."""

    def __init__(self, look: Look, *, name: str = "", ground: str = "surface") -> None:
        title = name or tr("Today", "Your day so far")
        super().__init__(look, title, 108)
        self._title, self._ground = title, ground
        self._ribbon: Ribbon | None = None

    def show_ribbon(self, ribbon: Ribbon) -> None:
        """Show a day as it stands."""
        if ribbon == self._ribbon:
            return
        lit = self.lit
        self._ribbon = ribbon
        spoken = [span_words(span) for span in ribbon.spans]
        self.show_items([*spoken, *(coming_words(at) for at in ribbon.coming)])
        self.setAccessibleName(ribbon_words(ribbon, self._title))
        if self.hasFocus() and 0 <= lit < len(self.spoken):
            self.light(lit)

    @property
    def _over(self) -> bool:
        """A day that is drawn to its end has no now and nothing to come."""
        return self._ground != "surface"

    def sizeHint(self) -> QSize:
        """Room for the hours below."""
        line = QFontMetricsF(self.theme.font(Role.SECONDARY)).height()
        return QSize(420, round(88 + line))

    def _edges(self, ribbon: Ribbon) -> tuple[datetime, datetime]:
        starts = [span.start for span in ribbon.spans] or [ribbon.now]
        if self._over:
            return starts[0], ribbon.now
        begins = starts[0] if ribbon.spans else ribbon.now - 2 * HOUR
        ends = max([ribbon.now + 2 * HOUR, *ribbon.coming])
        return begins, max(ends, begins + 6 * HOUR) + HOUR / 4

    def _x(self, ribbon: Ribbon, at: datetime) -> float:
        begins, ends = self._edges(ribbon)
        share = (at - begins) / (ends - begins)
        return 14 + share * (self.width() - 28)

    @property
    def _middle(self) -> float:
        return 44.0

    def boxes(self) -> list[QRectF]:
        """Each part of the day, then each break to come."""
        if self._ribbon is None:
            return []
        ribbon = self._ribbon
        found = []
        for span in ribbon.spans:
            left, right = self._x(ribbon, span.start) + 1.5, self._x(ribbon, span.end) - 1.5
            lack = _LEAST.get(span.kind, 4.0) - (right - left)
            if lack > 0:
                left, right = left - lack / 2, right + lack / 2
            high = HEIGHTS[span.kind]
            found.append(QRectF(left, self._middle - high / 2, right - left, high))
        ahead = (QRectF(self._x(ribbon, at) - 7, self._middle - 7, 14, 14) for at in ribbon.coming)
        return [*found, *ahead]

    def paint_items(self, painter: QPainter) -> None:
        """Paint the parts, breaks above the desk, the line of now, and the hours."""
        if self._ribbon is None:
            return
        ribbon, boxes = self._ribbon, self.boxes()
        tokens = self.tokens
        if not self._over:
            self._paint_future(painter, ribbon, boxes[len(ribbon.spans) :])
        order = sorted(zip(ribbon.spans, boxes, strict=False), key=lambda p: HEIGHTS[p[0].kind])
        for span, box in order:
            if span.kind is SpanKind.GUIDED:
                # A little air on both sides, so that it stands out from the band.
                painter.fillRect(box.adjusted(-3, 14, 3, -14), getattr(tokens, self._ground))
            paint_span(painter, self.theme, span.kind, box)
        if self._over:
            self._paint_hours(painter, ribbon)
            return
        x = self._x(ribbon, ribbon.now)
        painter.setPen(QPen(tokens.ink, 2.5, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(x, self._middle - 32), QPointF(x, self._middle + 32))
        self._paint_hours(painter, ribbon)

    def _paint_future(self, painter: QPainter, ribbon: Ribbon, boxes: list[QRectF]) -> None:
        tokens = self.tokens
        painter.setPen(dashed(tokens.ink3, 2, (0.01, 4)))
        y = self._middle
        painter.drawLine(QPointF(self._x(ribbon, ribbon.now) + 8, y), QPointF(self.width() - 14, y))
        for box in boxes:
            ground = getattr(tokens, self._ground)
            draw_oval(painter, box.adjusted(1, 1, -1, -1), ground, QPen(tokens.pine_mid, 2.5))

    def _paint_hours(self, painter: QPainter, ribbon: Ribbon) -> None:
        tokens = self.tokens
        y = self._middle + 38
        font, bold = self.theme.font(Role.SECONDARY), self.theme.font(Role.SECONDARY)
        bold.setWeight(font.Weight.DemiBold)
        high = QFontMetricsF(font).height()
        now = "" if self._over else clock_time(ribbon.now)
        here = self._x(ribbon, ribbon.now)
        wide = QFontMetricsF(bold).horizontalAdvance(now)
        left = max(0.0, min(here - wide / 2 - 2, self.width() - wide - 4))
        box = QRectF(left, y, wide + 4, high)
        write(painter, bold, tokens.ink, box, now)
        edge = 0.0
        for at, x in self._hours(ribbon):
            text = hour(at.hour)
            half = QFontMetricsF(font).horizontalAdvance(text) / 2
            # What stands beside the time reads as one with it.
            near = now and abs(x - here) < max(APART, wide / 2 + half + 12)
            if near or x - half < edge + 6:
                continue
            write(painter, font, tokens.ink3, QRectF(x - half - 2, y, 2 * half + 4, high), text)
            edge = x + half

    def _hours(self, ribbon: Ribbon) -> Iterator[tuple[datetime, float]]:
        begins, ends = self._edges(ribbon)
        at = begins.replace(minute=0, second=0, microsecond=0)
        while at <= ends:
            x = self._x(ribbon, at)
            if 10 <= x <= self.width() - 10:
                yield at, x
            at += HOUR


def ribbon_words(ribbon: Ribbon, title: str) -> str:
    """The whole day in one sentence, for those who do not see it."""
    parts = []
    for kind in SpanKind:
        spans = [span for span in ribbon.spans if span.kind is kind]
        if spans:
            seconds = sum((span.end - span.start).total_seconds() for span in spans)
            parts.append(f"{kind_name(kind)} {duration(seconds)} ({len(spans)})")
    return labelled(title, ", ".join(parts)) if parts else title


class _Sample(Painted):
    """One form of the ribbon, small, beside its name."""

    def __init__(self, look: Look, kind: SpanKind) -> None:
        super().__init__(look)
        self._kind = kind
        self.setFixedSize(22, 20)

    def paint(self, painter: QPainter) -> None:
        """Paint it."""
        sizes = {SpanKind.GUIDED: (7, 20), SpanKind.NATURAL: (18, 14), SpanKind.HELD: (21, 13)}
        wide, high = sizes.get(self._kind, (21, 9))
        box = QRectF((22 - wide) / 2, (20 - high) / 2, wide, high)
        paint_span(painter, self.theme, self._kind, box)


class Legend(QWidget):
    """What the forms mean; only those that the day has."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._parts: dict[SpanKind, QWidget] = {}
        for kind in SpanKind:
            name = Text(look, Role.SECONDARY, kind_name(kind), "ink2")
            self._parts[kind] = widget_of(row(_Sample(look, kind), name, gap=6))
        flow(*self._parts.values(), gap=14, on=self)

    def show_ribbon(self, ribbon: Ribbon) -> None:
        """Show the forms of a day."""
        for kind, part in self._parts.items():
            part.setVisible(any(span.kind is kind for span in ribbon.spans))
