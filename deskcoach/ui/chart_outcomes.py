"""How breaks ended: one bar for each way, with an icon, its name and its number."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from deskcoach.core.events import What
from deskcoach.ui.charts import LEFT, Chart, write
from deskcoach.ui.theme import Look, Role
from deskcoach.ui.widgets.icons import paint_icon
from deskcoach.ui.words import labelled, plural, translate

SHOWN = (What.DONE, What.PART_DONE, What.NATURAL, What.PUT_OFF, What.SKIPPED, What.UNANSWERED)
ICONS = {
    What.DONE: "check",
    What.PART_DONE: "contrast",
    What.NATURAL: "walk",
    What.PUT_OFF: "clock",
    What.SKIPPED: "next",
    What.UNANSWERED: "minus",
}


def outcome_name(what: What) -> str:
    """How a break ended, as a heading."""
    return {
        What.DONE: translate("History", "Done"),
        What.PART_DONE: translate("History", "Part done"),
        What.NATURAL: translate("History", "Of your own"),
        What.PUT_OFF: translate("History", "Put off"),
        What.SKIPPED: translate("History", "Skipped"),
        What.UNANSWERED: translate("History", "Not answered"),
    }[what]


class OutcomeChart(Chart):
    """Bars lying down; those that were breaks are filled, the others are outlined."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name, 208)
        self._counts: Mapping[What, int] = {}

    def show_counts(self, counts: Mapping[What, int]) -> None:
        """Replace the numbers."""
        self._counts = counts
        self.show_items(
            [
                labelled(outcome_name(what), plural("History", "%n time(s)", counts.get(what, 0)))
                for what in SHOWN
            ]
        )

    def sizeHint(self) -> QSize:
        """Six rows."""
        return QSize(320, round(len(SHOWN) * self._line() + 4))

    def _line(self) -> float:
        return max(32.0, QFontMetricsF(self.theme.font(Role.BODY)).height() + 12)

    def _names(self) -> float:
        metrics = QFontMetricsF(self.theme.font(Role.BODY))
        return 26 + max(metrics.horizontalAdvance(outcome_name(what)) for what in SHOWN) + 12

    def boxes(self) -> list[QRectF]:
        """Each row's bar."""
        bold = QFontMetricsF(self.theme.font(Role.STRONG))
        most = max([*self._counts.values(), 1])
        numbers = bold.horizontalAdvance(str(most)) + 14
        left, line = self._names(), self._line()
        room = max(20.0, self.width() - left - numbers - 4)
        found = []
        for row, what in enumerate(SHOWN):
            wide = max(6.0, room * self._counts.get(what, 0) / most)
            found.append(QRectF(left, 2 + row * line + (line - 14) / 2, wide, 14))
        return found

    def at(self, x: float, y: float) -> int:  # noqa: ARG002 - the whole row counts
        """The row at a height."""
        row = int((y - 2) // self._line())
        return row if 0 <= row < len(SHOWN) else -1

    def paint(self, painter: QPainter) -> None:
        """Paint the rows."""
        tokens, line = self.theme.tokens, self._line()
        body, bold = self.theme.font(Role.BODY), self.theme.font(Role.STRONG)
        for row, (what, box) in enumerate(zip(SHOWN, self.boxes(), strict=True)):
            y, count = 2 + row * line, self._counts.get(what, 0)
            paint_icon(painter, ICONS[what], QRectF(1, y + (line - 17) / 2, 17, 17), tokens.ink2)
            write(painter, body, tokens.ink, QRectF(26, y, self._names(), line), outcome_name(what),
                  LEFT)  # fmt: skip
            taken = what in (What.DONE, What.PART_DONE)
            painter.setPen(Qt.PenStyle.NoPen if taken else QPen(self._ink(what), 2))
            painter.setBrush(tokens.pine_mid if taken else Qt.BrushStyle.NoBrush)
            shape = box if taken else box.adjusted(1, 1, -1, -1)
            if count:
                painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)
            at = QRectF(box.right() + 2 if count else box.left(), y, 200, line)
            write(painter, bold, tokens.ink, at.adjusted(6, 0, 0, 0), str(count), LEFT)

    def _ink(self, what: What) -> QColor:
        tokens = self.theme.tokens
        return tokens.pine_mid if what is What.NATURAL else tokens.edge
