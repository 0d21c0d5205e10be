"""Today: the next break, and what the day holds so far."""

import math
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from deskcoach.app.screens import LogLine, Mode, PlanScreen, StatusScreen, TodayScreen
from deskcoach.core.events import OUTCOMES, Kind, What
from deskcoach.ui import words
from deskcoach.ui.plan_marks import WeekMarks
from deskcoach.ui.stage import Figures
from deskcoach.ui.theme import Look, Role
from deskcoach.ui.tray import fill_pause_menu
from deskcoach.ui.widgets.capsule import Capsule, Tone
from deskcoach.ui.widgets.icon_label import Icon
from deskcoach.ui.widgets.menu import Menu
from deskcoach.ui.widgets.notice import Notice
from deskcoach.ui.widgets.ring import Ring
from deskcoach.ui.widgets.scroll import Scroll
from deskcoach.ui.widgets.surface import Hairline, Surface
from deskcoach.ui.widgets.text import Text

translate = words.translate

_ICONS = {
    What.DONE: ("check", "pine"),
    What.PART_DONE: ("contrast", "pine"),
    What.NATURAL: ("walk", "pine"),
    What.PUT_OFF: ("clock", "ink3"),
    What.SKIPPED: ("next", "ink3"),
    What.UNANSWERED: ("minus", "ink3"),
}


class NextBreak(Surface):
    """The card with the ring, Break now and Pause."""

    def __init__(self, look: Look, send: Callable[..., None]) -> None:
        super().__init__(look)
        self._send = send
        self._paused = False
        self._kind = Kind.STRETCH
        self.setMinimumWidth(300)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.ring = Ring(look)
        self._name = Text(look, Role.STRONG)
        self._line = Text(look, Role.SECONDARY, ink="ink2", wrap=True)
        for text in (self._name, self._line):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._now = Capsule(
            look, translate("Today", "Break now"), tone=Tone.PRIMARY, icon="stretch", height=40
        )
        self._now.clicked.connect(lambda: send("break", kind=str(self._kind)))
        self._pause = Capsule(
            look, translate("Today", "Pause"), icon="pause", trailing="chevron-down", height=40
        )
        self._pause.clicked.connect(self._pause_clicked)
        self._menu = Menu(look, self)
        fill_pause_menu(self._menu, send)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 20)
        column.addWidget(Text(look, Role.HEADING, translate("Today", "Next break")))
        column.addStretch(1)
        column.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        column.addWidget(self._name)
        column.addWidget(self._line)
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._now, 1)
        buttons.addWidget(self._pause, 1)
        column.addLayout(buttons)

    def show_status(self, status: StatusScreen) -> None:
        """Bring the ring and the words up to date."""
        paused = status.mode is Mode.PAUSED
        if paused != self._paused:
            self._paused = paused
            name = translate("Today", "Resume") if paused else translate("Today", "Pause")
            icon, trailing = ("play", "") if paused else ("pause", "chevron-down")
            self._pause.set_words(name, icon, trailing)
        self._kind = status.next_kind or Kind.STRETCH
        self._now.setEnabled(status.mode is not Mode.GUIDED)
        share, number, unit = ring_words(status)
        self.ring.show_value(share, number, unit)
        self._name.setText("" if status.next_kind is None else words.break_name(status.next_kind))
        self._line.setText(ring_line(status))

    def _pause_clicked(self) -> None:
        if self._paused:
            self._send("resume")
            return
        self._menu.popup(self._pause.mapToGlobal(self._pause.rect().bottomLeft()))


def ring_words(status: StatusScreen) -> tuple[float, str, str]:
    """How far the ring has filled, the number in it, and the word below."""
    if status.mode is Mode.PAUSED:
        until = words.clock_time(status.paused_until) if status.paused_until else ""
        return 0.0, until or "—", translate("Today", "paused until") if until else ""
    if status.mode in (Mode.DUE, Mode.OFFERED) or status.next_seconds == 0:
        return 1.0, translate("Today", "Now"), translate("Today", "when you like")
    if status.mode is Mode.GUIDED:
        return 1.0, translate("Today", "Now"), translate("Today", "in your break")
    if status.next_seconds is None:
        return 0.0, "—", ""
    minutes = max(1, math.ceil(status.next_seconds / 60))
    unit = words.plural("Today", "minute(s)", minutes)
    return status.progress, str(minutes), unit


def ring_line(status: StatusScreen) -> str:
    """The quiet line below the name of the next break."""
    if status.mode is Mode.PUT_OFF and status.asks_again is not None:
        text = translate("Today", "Asks again at {time}")
        return text.format(time=words.clock_time(status.asks_again))
    if status.next_kind is None:
        return translate("Today", "No breaks are switched on.")
    return translate("Today", "Only time at the desk counts.")


class DaySoFar(Surface):
    """The list of today's outcomes, newest first."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._lines: tuple[LogLine, ...] | None = None
        self._sum = Text(look, Role.BODY, ink="ink2")
        head = QHBoxLayout()
        head.addWidget(Text(look, Role.HEADING, translate("Today", "Your day so far")))
        head.addStretch(1)
        head.addWidget(self._sum)
        head.setContentsMargins(0, 0, 6, 0)
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 6, 0)
        self._rows.setSpacing(0)
        scroll = Scroll(look, self._list)
        scroll.setAccessibleName(translate("Today", "Your day so far"))
        scroll.setProperty("corner", 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 16, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(scroll, 1)

    def show_day(self, today: TodayScreen) -> None:
        """Bring the list up to date."""
        self._sum.setText(words.day_line(today.done, today.natural))
        lines = tuple(line for line in today.lines if line.what in OUTCOMES)
        if lines == self._lines:
            return
        self._lines = lines
        while self._rows.count():
            item = self._rows.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.deleteLater()
        for index, line in enumerate(lines):
            if index:
                self._rows.addWidget(Hairline(self._look))
            self._rows.addWidget(self._row(line))
        if not lines:
            empty = translate("Today", "Breaks that you take will be listed here.")
            self._rows.addWidget(Text(self._look, Role.BODY, empty, ink="ink2", wrap=True))
        self._rows.addStretch(1)

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
        layout.addWidget(Text(self._look, Role.STRONG, words.line_name(line), wrap=True), 1)
        layout.addWidget(Text(self._look, Role.BODY, words.outcome(line), ink="ink2"))
        return row


class StrengthWeek(Surface):
    """The week of strength sessions, and a way to the next one."""

    def __init__(self, look: Look, send: Callable[..., None], figures: Figures) -> None:
        super().__init__(look)
        self.marks = WeekMarks(look, figures, side=64)
        self._line = Text(look, Role.BODY, ink="ink2", wrap=True)
        self._moved = Text(look, Role.SECONDARY, ink="ink2", wrap=True)
        self.start = Capsule(look, translate("Today", "Start session"), icon="play", height=40)
        self.start.clicked.connect(lambda: send("session"))
        head = QHBoxLayout()
        head.addWidget(Text(look, Role.HEADING, translate("Today", "Strength this week")))
        head.addWidget(self._line, 1)
        head.addWidget(self.start)
        head.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 14, 16, 14)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.marks)
        column.addWidget(self._moved)

    def show_week(self, plan: PlanScreen) -> None:
        """Bring marks and words up to date."""
        week = plan.week
        self.marks.show_week(week, plan.today)
        text = translate("Plan", "{done} of {goal} done")
        self._line.setText(text.format(done=len(week.done), goal=week.goal))
        self._moved.setText(translate("Plan", week.sentence) if week.sentence else "")
        self._moved.setVisible(bool(week.sentence))


class Today(QWidget):
    """The first page of the window."""

    def __init__(self, look: Look, send: Callable[..., None], figures: Figures) -> None:
        super().__init__()
        self.strength = StrengthWeek(look, send, figures)
        self.next_break = NextBreak(look, send)
        self.day = DaySoFar(look)
        self.notice = Notice(look)
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(self.notice)
        left.addWidget(self.strength)
        left.addWidget(self.day, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addWidget(self.next_break)

    def show_today(self, today: TodayScreen) -> None:
        """Bring the page up to date."""
        lines = list(today.problems)
        if not today.tray:
            lines.append(
                translate(
                    "Today",
                    "Your desktop shows no tray icons, so this window is where DeskCoach lives."
                    " Closing it leaves DeskCoach running; starting it again brings it back.",
                )
            )
        self.notice.show_lines(tuple(lines))
        self.strength.setVisible(today.plan is not None)
        if today.plan is not None:
            self.strength.show_week(today.plan)
        self.next_break.show_status(today.status)
        self.day.show_day(today)
