"""Today: the week's strength sessions, the next break, a posture cue, and the day so far."""

import math
from collections.abc import Mapping
from datetime import date, datetime, timedelta

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from deskcoach.app.mode import Mode
from deskcoach.app.page_models import LogLine, PlanScreen, TodayScreen
from deskcoach.app.ports import SendCommand
from deskcoach.app.requests import OpenWindow, TakeBreak
from deskcoach.app.view_models import StatusScreen
from deskcoach.core.breaks.events import OUTCOMES, BreakEventType, Kind, PauseEnded
from deskcoach.core.strength.plan import WeekView, week_view
from deskcoach.ui.charts.plan_marks import WeekMarks
from deskcoach.ui.charts.timeline import Legend, RibbonView
from deskcoach.ui.design import words
from deskcoach.ui.design.strength_words import day_name, pause_title
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import clock_time, plural, said, tr
from deskcoach.ui.figure.stage import Figures
from deskcoach.ui.pages.cue import CueCard
from deskcoach.ui.pages.plan.start import StartButton
from deskcoach.ui.pages.problems import Problems
from deskcoach.ui.pages.why import ReadWhy, WhyList
from deskcoach.ui.widgets.buttons import Capsule, Link
from deskcoach.ui.widgets.labels import Icon, Text, Title
from deskcoach.ui.widgets.layout import (
    SLACK,
    STRETCH,
    Columns,
    centred,
    column,
    flow,
    grow,
    row,
    sweep,
    widget_of,
)
from deskcoach.ui.widgets.menu import Menu, fill_pause_menu
from deskcoach.ui.widgets.notices import Notice
from deskcoach.ui.widgets.progress import Ring
from deskcoach.ui.widgets.scroll import Scroll
from deskcoach.ui.widgets.surfaces import Hairline, Surface

_ICONS = {
    BreakEventType.DONE: ("check", "pine"),
    BreakEventType.PART_DONE: ("contrast", "pine"),
    BreakEventType.NATURAL: ("walk", "pine"),
    BreakEventType.PUT_OFF: ("clock", "ink3"),
    BreakEventType.SKIPPED: ("next", "ink3"),
    BreakEventType.UNANSWERED: ("minus", "ink3"),
}


class DayList(QWidget):
    """The list of today's outcomes, newest first: the ribbon in words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lines: tuple[LogLine, ...] = ()
        self._listed: tuple[LogLine, ...] | None = None
        self._rows = column(on=self)

    def show_day(self, today: TodayScreen) -> None:
        """Take up what is to be listed."""
        self._lines = tuple(line for line in today.lines if line.what in OUTCOMES)

    def fill(self) -> None:
        """Bring the list up to date, for who looks at it: forty rows are a tenth of the window."""
        if self._lines == self._listed:
            return
        self._listed = self._lines
        sweep(self._rows)
        for index, line in enumerate(self._lines):
            if index:
                self._rows.addWidget(Hairline(self._look))
            self._rows.addWidget(self._row(line))
        if not self._lines:
            empty = tr("Today", "Breaks that you take will be listed here.")
            self._rows.addWidget(Text(self._look, Role.BODY, empty, ink="ink2", wrap=True))

    def _row(self, line: LogLine) -> QWidget:
        time = Text(self._look, Role.BODY, clock_time(line.at), ink="ink2")
        time.setMinimumWidth(time.fontMetrics().horizontalAdvance("00:00 AM"))
        icon, ink = _ICONS.get(line.what, ("info", "ink3"))
        name = Text(self._look, Role.STRONG, words.line_name(line), wrap=True)
        told = Text(self._look, Role.BODY, words.outcome(line), "ink2", wrap=True)
        told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        parts = (time, Icon(self._look, icon, ink, 18), grow(name, 3), grow(told, 2))
        return widget_of(row(*parts, gap=12, margins=(0, 10)))


class DaySoFar(Surface):
    """The ribbon with its legend; a link turns it into the list and back."""

    def __init__(self, look: Look, send: SendCommand, why: ReadWhy = tuple) -> None:
        super().__init__(look)
        self.ribbon = RibbonView(look)
        self.list = DayList(look)
        self._legend = Legend(look)
        self._sum = Text(look, Role.BODY, ink="ink2", wrap=True)
        self.why = WhyList(look, why, send)
        self._as_list = False
        self._known = False
        self.turn = Link(look, tr("Today", "As a list"), icon="table")
        self.turn.clicked.connect(self._turned)
        title = Title(look, Role.HEADING, tr("Today", "Your day so far"))
        column(
            flow(title, self._legend, gap=14, spread=True),
            self.ribbon,
            self.list,
            row(grow(self._sum), self.why.link, self.turn, gap=12),
            self.why,
            gap=12,
            margins=(22, 14, 22, 12),
            on=self,
        )
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
        text = tr("Today", "As a ribbon") if self._as_list else tr("Today", "As a list")
        self.turn.set_words(text, "bars" if self._as_list else "table")
        self._arrange()

    def _arrange(self) -> None:
        drawn = self._known and not self._as_list
        self.ribbon.setVisible(drawn)
        self._legend.setVisible(drawn)
        if not drawn:
            self.list.fill()
        self.list.setVisible(not drawn)
        self.turn.setVisible(self._known)


# -- The card with the ring: the next break, Break now and Pause --------------------------------


class NextBreak(Surface):
    """The card with the ring, Break now and Pause."""

    def __init__(self, look: Look, send: SendCommand) -> None:
        super().__init__(look)
        self._send = send
        self._paused = self._off = False
        self._kind = Kind.STRETCH
        self.ring = Ring(look)
        self._name = Text(look, Role.STRONG)
        self._line = Text(look, Role.SECONDARY, ink="ink2", wrap=True)
        for text in (self._name, self._line):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._now = Capsule(look, tr("Today", "Break now"), icon="stretch", height=40)
        self._now.clicked.connect(self._take_now)
        self._pause = Capsule(
            look, tr("Today", "Pause"), icon="pause", trailing="chevron-down", height=40
        )
        self._pause.clicked.connect(self._pause_clicked)
        self._menu = Menu(look, self)
        fill_pause_menu(self._menu, send)
        self._at = Text(look, Role.BODY, ink="ink2")
        title = Text(look, Role.HEADING, tr("Today", "Next break"), wrap=True)
        column(
            row(grow(title), self._at, gap=6),
            STRETCH,
            centred(self.ring),
            8,
            self._name,
            self._line,
            STRETCH,
            Columns(grow(self._now), grow(self._pause), gap=8),
            gap=6,
            margins=(20, 16, 20, 18),
            on=self,
        )

    def minimumSizeHint(self) -> QSize:
        """Not too narrow for the ring, and as wide as its buttons' words."""
        return super().minimumSizeHint().expandedTo(QSize(300, 0))

    def show_status(self, status: StatusScreen, now: datetime | None = None) -> None:
        """Bring the ring and the words up to date; with the clock, the time of day as well."""
        self._paused = status.mode is Mode.PAUSED
        self._off = status.next_kind is None and not self._paused
        if self._paused:
            self._pause.set_words(tr("Today", "Resume"), "play")
        elif self._off:
            self._pause.set_words(tr("Today", "Switch on"), "sliders")
        else:
            self._pause.set_words(tr("Today", "Pause"), "pause", "chevron-down")
        self._kind = status.next_kind or Kind.STRETCH
        self._now.setEnabled(status.mode is not Mode.GUIDED)
        share, number, unit = ring_words(status)
        self.ring.show_value(share, number, unit)
        name = words.break_name(status.next_kind, until_seen=status.until_seen)
        self._name.setText("" if status.next_kind is None else name)
        self._line.setText(ring_line(status))
        self._at.setText(about_when(status, now))

    def _take_now(self) -> None:
        self._send(TakeBreak("move" if self._kind is Kind.MOVE else "stretch"))

    def _pause_clicked(self) -> None:
        if self._paused:
            self._send(PauseEnded())
            return
        if self._off:
            self._send(OpenWindow("settings"))
            return
        self._menu.popup(self._pause.mapToGlobal(self._pause.rect().bottomLeft()))


def ring_words(status: StatusScreen) -> tuple[float, str, str]:
    """How far the ring has filled, the number in it, and the word below."""
    if status.mode is Mode.PAUSED:
        until = clock_time(status.paused_until) if status.paused_until else ""
        return 0.0, until or "—", tr("Today", "end of the pause") if until else ""
    if status.mode in (Mode.DUE, Mode.OFFERED) or status.next_seconds == 0:
        return 1.0, tr("Today", "Now"), tr("Today", "when you like")
    if status.mode is Mode.GUIDED:
        return 1.0, tr("Today", "Now"), tr("Today", "in your break")
    if status.next_seconds is None:
        return 0.0, "—", ""
    minutes = max(1, math.ceil(status.next_seconds / 60))
    unit = plural("Today", "minute(s)", minutes)
    return status.progress, str(minutes), unit


def ring_line(status: StatusScreen) -> str:
    """The quiet line below the name of the next break."""
    if status.mode is Mode.PAUSED:
        return ""
    if status.mode is Mode.PUT_OFF and status.asks_again is not None:
        return tr("Today", "Asks again at {time}", time=clock_time(status.asks_again))
    if status.next_kind is None:
        return tr("Today", "No breaks are switched on.")
    return tr("Today", "Only time at the desk counts.")


def about_when(status: StatusScreen, now: datetime | None) -> str:
    """The time of day of the next break, if one stays at the desk; empty while nobody knows."""
    counting = status.mode in (Mode.WORKING, Mode.QUIET)
    if now is None or not counting or not status.next_seconds:
        return ""
    # By whole minutes, as the ring counts them: both are to tell the same.
    return clock_time(now + timedelta(minutes=math.ceil(status.next_seconds / 60)))


# -- Today: the week's strength sessions, the next break, a posture cue, and the day so far -----


class StrengthCard(Surface):
    """This week's marks and the button that starts a session."""

    def __init__(self, look: Look, figures: Figures, send: SendCommand) -> None:
        super().__init__(look)
        self._count = Text(look, Role.BODY, ink="ink2")
        self.start = StartButton(look, send)
        self.marks = WeekMarks(look, figures, side=100)
        self._moved = Text(look, Role.SECONDARY, ink="ink2", wrap=True)
        self._title = Title(look, Role.HEADING, tr("Plan", "Strength this week"))
        names = widget_of(flow(self._title, self._count, gap=10))
        head = Columns(grow(names), self.start, gap=10, middle=True)
        column(head, 8, self.marks, self._moved, gap=6, margins=(22, 14), on=self)

    def show_week(
        self, plan: PlanScreen, sets: Mapping[date, tuple[int, ...]], minutes: int | None
    ) -> None:
        """Show the week as it stands, with the sets of each session of its days."""
        week = coming_week(plan)
        self.start.show_plan(plan)
        first = first_day(plan, week)
        self._title.setText(
            tr("Plan", "Strength this week")
            if first is None
            else tr("Plan", "Your first session is on {day}", day=day_name(first))
        )
        self._count.setText("" if first else week_count(week))
        self._count.setVisible(first is None)
        notes = {
            day: tuple(plural("Plan", "Done, %n set(s)", count) for count in counts)
            for day, counts in sets.items()
        }
        if plan.today not in week.done and minutes is not None and not plan.until_seen:
            notes[plan.today] = (tr("Plan", "Today, about {minutes} min", minutes=minutes),)
        if first is not None:
            at = clock_time(plan.plan.at)
            notes = dict.fromkeys(week.ahead, (at,)) | notes
        self.marks.show_week(week, plan.today, notes)
        line = plan.hint if plan.until_seen else week.sentence
        told = said(line) if line else ""
        if plan.pause is not None:
            told = pause_title(plan.pause)
        self._moved.setText(told)
        self._moved.setVisible(bool(told))


def coming_week(plan: PlanScreen) -> WeekView:
    """This week; in the first one, which may hold no day of the plan any more, the next."""
    week = plan.week
    if week.done or week.ahead or week.passed or plan.pause is not None:
        return week
    return week_view(plan.plan, week.week.days[-1] + timedelta(days=1), ())


def first_day(plan: PlanScreen, week: WeekView) -> date | None:
    """The day of the very first session while it is still ahead; None: there was one, or today."""
    since = plan.plan.since
    new = since is not None and (plan.today - since).days < 7 and not plan.weeks
    ahead = week.ahead[0] if week.ahead else None
    return ahead if new and not week.done and ahead != plan.today else None


def days_here(plan: PlanScreen | None) -> int | None:
    """How many days ago the person began with DeskCoach; None: nobody knows."""
    if plan is None or plan.plan.since is None:
        return None
    return (plan.today - plan.plan.since).days


def week_count(week: WeekView) -> str:
    """How the week stands, beside its heading."""
    if week.made:
        return tr("Session", "Your week is complete.")
    return tr("Plan", "{done} of {goal}", done=len(week.done), goal=week.goal)


class Today(QWidget):
    """The first page of the window."""

    def __init__(
        self,
        look: Look,
        send: SendCommand,
        figures: Figures,
        why: ReadWhy = tuple,
    ) -> None:
        super().__init__()
        self.strength = StrengthCard(look, figures, send)
        self.posture = CueCard(look, figures)
        self.next_break = NextBreak(look, send)
        self.day = DaySoFar(look, send, why)
        self.problems, self.notice = Problems(look), Notice(look)
        self._beside = column(self.strength, self.posture, SLACK, gap=12)
        # In a narrow window the next break comes first.
        left = grow(widget_of(self._beside), 2)
        self._cards = Columns(left, grow(self.next_break), gap=12, last_on_top=True)
        self._cards.arranged.connect(self._share_height)
        inner = column(self.problems, self.notice, self._cards, self.day, STRETCH, gap=12)
        column(Scroll(look, inner), on=self)
        self._share_height()

    def _share_height(self) -> None:
        """Beside the ring the week grows with it, or the cue alone; below it, all are as they need.

        Not by a policy: what may not grow is no higher than its words are in the widest line.
        """
        alone = self.strength.isHidden()
        self.posture.fill(tall=alone and not self._cards.stacked)
        self._beside.setStretch(0, int(not self._cards.stacked and not alone))
        self._beside.setStretch(1, int(not self._cards.stacked and alone))

    def show_today(self, today: TodayScreen) -> None:
        """Bring the page up to date."""
        self.problems.show_problems(today.problems)
        hidden = tr(
            "Today",
            "Your desktop shows no tray icons, so this window is where DeskCoach lives."
            " Closing it leaves DeskCoach running; starting it again brings it back.",
        )
        self.notice.show_lines(() if today.tray else (hidden,))
        self.strength.setVisible(today.plan is not None)
        self._share_height()
        if today.plan is not None:
            self.strength.show_week(today.plan, today.sets, today.minutes)
        self.posture.show_day(days_here(today.plan), tray=today.tray)
        self.next_break.show_status(today.status, today.ribbon.now if today.ribbon else None)
        self.day.show_day(today)
