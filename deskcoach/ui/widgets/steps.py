"""The steps of an exercise: done, the current one lit, and ahead; told by shape as well."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskcoach.ui.theme import Look, Role
from deskcoach.ui.widgets.icons import paint_icon
from deskcoach.ui.widgets.text import Text
from deskcoach.ui.words import translate

BADGE = 26
INSET = 10


class StepRow(QWidget):
    """One step with its number in a disc."""

    def __init__(self, look: Look, number: int, text: str) -> None:
        super().__init__()
        self._look, self._number = look, number
        self._state = "ahead"
        self._words = Text(look, Role.STEP, text, ink="ink2", wrap=True)
        self._detail = Text(look, Role.BODY, ink="ink2", wrap=True)
        self._detail.hide()
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._words)
        column.addWidget(self._detail)
        row = QHBoxLayout(self)
        self._row = row
        row.addLayout(column)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self._row.setContentsMargins(INSET + self._badge() + 14, INSET + 1, INSET, INSET + 1)
        self.setMinimumHeight(2 * INSET - 2 + self._badge())
        self.update()

    def _badge(self) -> int:
        return round(BADGE * self._look.theme.text_scale)

    def show_state(self, state: str, detail: str = "") -> None:
        """Show the step as `done`, `current` or `ahead`, with a quiet line if it is current."""
        current = state == "current"
        self._detail.setText(detail)
        self._detail.setVisible(current and bool(detail))
        if state == self._state:
            return
        self._state = state
        self._words.set_role(Role.STEP_STRONG if current else Role.STEP)
        self._words.set_ink("ink" if current else "ink2")
        told = {
            "done": translate("Player", "done"),
            "current": translate("Player", "now"),
            "ahead": "",
        }[state]
        self.setAccessibleName(f"{self._number}. {self._words.text()} {told}".strip())
        self.update()

    @property
    def state(self) -> str:
        """`done`, `current` or `ahead`."""
        return self._state

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - it is painted whole
        """Paint the lit box and the disc with its number or tick."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        tokens = theme.tokens
        painter.setPen(tokens.edge if theme.outlines else Qt.PenStyle.NoPen)
        if self._state == "current":
            painter.setBrush(tokens.sage)
            painter.drawRoundedRect(QRectF(self.rect()), 12, 12)
        badge = QRectF(INSET, INSET - 1, self._badge(), self._badge())
        fills = {"done": tokens.sage, "current": tokens.pine, "ahead": tokens.sunken}
        painter.setBrush(fills[self._state])
        painter.drawEllipse(badge)
        if self._state == "done":
            paint_icon(painter, "check", badge.adjusted(6, 6, -6, -6), tokens.pine)
            return
        painter.setPen(tokens.on_pine if self._state == "current" else tokens.ink2)
        painter.setFont(theme.font(Role.BADGE))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(self._number))


class StepList(QWidget):
    """All steps of an exercise."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._texts: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.rows: list[StepRow] = []

    def show_steps(self, texts: tuple[str, ...]) -> None:
        """Replace the steps."""
        if texts == self._texts:
            return
        self._texts = texts
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [StepRow(self._look, n, text) for n, text in enumerate(texts, start=1)]
        for row in self.rows:
            self._column.addWidget(row)
            row.show()

    def light(self, current: int, detail: str = "") -> None:
        """Light one step; those before it are done."""
        for index, row in enumerate(self.rows):
            state = "done" if index < current else "current" if index == current else "ahead"
            row.show_state(state, detail if index == current else "")
