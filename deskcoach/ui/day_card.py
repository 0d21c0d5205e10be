"""The day so far: as a ribbon, or in words as a list."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskcoach.app.screens import LogLine, TodayScreen
from deskcoach.core.events import OUTCOMES, What
from deskcoach.ui import words
from deskcoach.ui.ribbon import Legend, RibbonView
from deskcoach.ui.theme import Look, Role
from deskcoach.ui.widgets.capsule import Link
from deskcoach.ui.widgets.flow import Flow, sweep
from deskcoach.ui.widgets.icon_label import Icon
from deskcoach.ui.widgets.surface import Hairline, Surface
from deskcoach.ui.widgets.text import Text, Title

translate = words.translate

_ICONS = {
    What.DONE: ("check", "pine"),
    What.PART_DONE: ("contrast", "pine"),
    What.NATURAL: ("walk", "pine"),
    What.PUT_OFF: ("clock", "ink3"),
    What.SKIPPED: ("next", "ink3"),
    What.UNANSWERED: ("minus", "ink3"),
}


class DayList(QWidget):
    """The list of today's outcomes, newest first: the ribbon in words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lines: tuple[LogLine, ...] | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)

    def show_day(self, today: TodayScreen) -> None:
        """Bring the list up to date."""
        lines = tuple(line for line in today.lines if line.what in OUTCOMES)
        if lines == self._lines:
            return
        self._lines = lines
        sweep(self._rows)
        for index, line in enumerate(lines):
            if index:
                self._rows.addWidget(Hairline(self._look))
            self._rows.addWidget(self._row(line))
        if not lines:
            empty = translate("Today", "Breaks that you take will be listed here.")
            self._rows.addWidget(Text(self._look, Role.BODY, empty, ink="ink2", wrap=True))

    def _row(self, line: LogLine) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 10, 0, 10)
        layout.setSpacing(12)
        time = Text(self._look, Role.BODY, words.clock_time(line.at), ink="ink2")
        time.setMinimumWidth(time.fontMetrics().horizontalAdvance("00:00 AM"))
        icon, ink = _ICONS.get(line.what, ("info", "ink3"))
        layout.addWidget(time)
        layout.addWidget(Icon(self._look, icon, ink, 18))
        layout.addWidget(Text(self._look, Role.STRONG, words.line_name(line), wrap=True), 3)
        told = Text(self._look, Role.BODY, words.outcome(line), "ink2", wrap=True)
        told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(told, 2)
        return row


class WhyText(Text):
    """What DeskCoach decided lately and why, newest first; hidden until somebody asks."""

    def __init__(self, look: Look, read: Callable[[], tuple[str, ...]]) -> None:
        super().__init__(look, Role.SECONDARY, ink="ink2", wrap=True)
        self._read = read
        self.link = Link(look, translate("Today", "Why?"), icon="help")
        self.link.setAccessibleName(translate("Today", "Why? The last decisions"))
        self.link.clicked.connect(self._turned)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.hide()

    def refresh(self) -> None:
        """Read anew, if somebody reads it."""
        if self.isHidden():
            return
        lines = [words.said(line) for line in self._read()]
        self.setText("\n".join(lines) or translate("Today", "Nothing has been decided yet."))

    def _turned(self) -> None:
        opened = self.isHidden()
        self.setVisible(opened)
        text = translate("Today", "Close") if opened else translate("Today", "Why?")
        self.link.set_words(text, "close" if opened else "help")
        self.refresh()


class DaySoFar(Surface):
    """The ribbon with its legend; a link turns it into the list and back."""

    def __init__(self, look: Look, why: Callable[[], tuple[str, ...]] = tuple) -> None:
        super().__init__(look)
        self.ribbon = RibbonView(look)
        self.list = DayList(look)
        self._legend = Legend(look)
        self._sum = Text(look, Role.BODY, ink="ink2", wrap=True)
        self.why = WhyText(look, why)
        self._as_list = False
        self._known = False
        self.turn = Link(look, translate("Today", "As a list"), icon="table")
        self.turn.clicked.connect(self._turned)
        head = Flow(gap=14, spread=True)
        head.addWidget(Title(look, Role.HEADING, translate("Today", "Your day so far")))
        head.addWidget(self._legend)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._sum, 1)
        foot.addWidget(self.why.link)
        foot.addWidget(self.turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.ribbon)
        column.addWidget(self.list)
        column.addLayout(foot)
        column.addWidget(self.why)
        self._arrange()

    def show_day(self, today: TodayScreen) -> None:
        """Bring ribbon and list up to date."""
        self._known = today.ribbon is not None
        if today.ribbon is not None:
            self.ribbon.show_ribbon(today.ribbon)
            self._legend.show_ribbon(today.ribbon)
        self.list.show_day(today)
        self._sum.setText(words.day_line(today.done, today.natural))
        self.why.refresh()
        self._arrange()

    def _turned(self) -> None:
        self._as_list = not self._as_list
        text = (
            translate("Today", "As a ribbon") if self._as_list else translate("Today", "As a list")
        )
        self.turn.set_words(text, "bars" if self._as_list else "table")
        self._arrange()

    def _arrange(self) -> None:
        drawn = self._known and not self._as_list
        self.ribbon.setVisible(drawn)
        self._legend.setVisible(drawn)
        self.list.setVisible(not drawn)
        self.turn.setVisible(self._known)
