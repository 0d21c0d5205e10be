"""History before there are weeks: the first days one below the other."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter

from deskcoach.app.history.view_models import HistoryScreen
from deskcoach.core.history.statistics import HeatDay
from deskcoach.ui.charts.chart import Chart
from deskcoach.ui.charts.year import day_words
from deskcoach.ui.design.marigold import inks_of
from deskcoach.ui.design.strength_words import day_name
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import plural, title, tr
from deskcoach.ui.widgets.painted import LEFT, draw_box, outline, write

_ROW, _BREAK, _GAP = 46.0, 10.0, 8.0


class FirstDays(Chart):
    """A line a day: a tall capsule for each guided break, a marigold one for a session's sets."""

    _days: Sequence[HeatDay] = ()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name, round(_ROW))

    def sizeHint(self) -> QSize:
        """A line for each day."""
        return QSize(320, round(max(1, len(self._days)) * self._high()))

    def show_days(self, days: Sequence[HeatDay]) -> None:
        """Replace the days, the first one on top."""
        self._days = days
        self.show_items([day_words(day) for day in days])
        self.apply_theme()

    def _high(self) -> float:
        return _ROW * (1 + (self.theme.text_scale - 1) * 0.6)

    def _left(self) -> float:
        """Where the capsules begin: behind the longest name of a day."""
        metrics = QFontMetricsF(self.theme.font(Role.STRONG))
        names = (metrics.horizontalAdvance(title(day_name(day.day))) for day in self._days)
        return max(names, default=0.0) + 24

    def boxes(self) -> list[QRectF]:
        """Each day's line."""
        high = self._high()
        return [QRectF(3, n * high + 4, self.width() - 6, high - 8) for n in range(len(self._days))]

    def paint_items(self, painter: QPainter) -> None:
        """Paint name and capsules of each day."""
        tokens, edge, left = self.tokens, outline(self.theme), self._left()
        inks = inks_of(self.theme)
        font, badge = self.theme.font(Role.STRONG), self.theme.font(Role.BADGE)
        for box, day in zip(self.boxes(), self._days, strict=True):
            write(
                painter, font, tokens.ink, box.adjusted(6, 0, 0, 0), title(day_name(day.day)), LEFT
            )
            x = left
            ground = QRectF(left, box.center().y() - 1, box.right() - left - 6, 2)
            draw_box(painter, ground, 1, tokens.line)
            for _ in range(day.guided):
                tall = QRectF(x, box.top() + 2, _BREAK, box.height() - 4)
                if tall.right() > box.right() - 80:
                    break  # the rest is in the words
                draw_box(painter, tall, _BREAK / 2, tokens.pine_mid, edge)
                x += _BREAK + _GAP
            if day.sessions:
                words = plural("History", "%n set(s)", day.sets)
                wide = QFontMetricsF(badge).horizontalAdvance(words) + 24
                capsule = QRectF(x + _GAP, box.center().y() - 13, wide, 26)
                draw_box(painter, capsule, 13, inks.wash, edge)
                write(painter, badge, inks.on_wash, capsule, words)


def first_sentence(screen: HistoryScreen) -> str:
    """What the first days came to."""
    breaks = sum(day.guided for day in screen.year)
    sessions = sum(day.sessions for day in screen.year)
    told = f"<b>{plural('History', '%n guided break(s)', breaks)}</b>"
    if sessions:
        many = plural("History", "%n session(s)", sessions)
        told = tr("History", "{breaks} and {sessions}", breaks=told, sessions=f"<b>{many}</b>")
    return f"{told}. {tr('History', 'Weeks and your year appear as they fill.')}"
