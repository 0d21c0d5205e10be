"""The weekly plan: days and time, how this week stands, a pause, and exercises set aside."""

from datetime import date, time, timedelta
from functools import partial

from PySide6.QtCore import QLocale, Qt, QTime, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from deskcoach.app.page_models import PlanScreen
from deskcoach.app.ports import SendCommand
from deskcoach.app.requests import ChangeSetting
from deskcoach.app.strength.requests import (
    ExerciseBack,
    PlanDays,
    PlanHolidayEnd,
    PlanPause,
    PlanResume,
    PlanTime,
)
from deskcoach.core.clock import MONDAY, WEEK
from deskcoach.core.strength.plan import Break, Plan
from deskcoach.ui.charts.plan_calendar import PlanCalendar, can_move
from deskcoach.ui.design.strength_words import exercise_name, pause_title
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import clock_time, long_day, plural, said, short_date, tr
from deskcoach.ui.design.wires import once
from deskcoach.ui.figure.stage import Figures
from deskcoach.ui.pages.plan.holiday import HolidayCard
from deskcoach.ui.pages.plan.moves import Moves
from deskcoach.ui.pages.plan.routine import RoutinePage
from deskcoach.ui.pages.plan.routines import RoutinesCard
from deskcoach.ui.pages.plan.start import StartButton
from deskcoach.ui.pages.settings.cards import SentenceCard
from deskcoach.ui.widgets.buttons import Capsule, Tone
from deskcoach.ui.widgets.fields.times import TimeField
from deskcoach.ui.widgets.fields.values import Toggle
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import (
    STRETCH,
    Columns,
    Item,
    column,
    flow,
    grow,
    row,
    sweep,
    widget_of,
    wraps,
)
from deskcoach.ui.widgets.menu import Menu
from deskcoach.ui.widgets.notices import Notice
from deskcoach.ui.widgets.scaling import Scale
from deskcoach.ui.widgets.scroll import Scroll
from deskcoach.ui.widgets.session_buttons import PickButton
from deskcoach.ui.widgets.surfaces import Surface, card

A_WEEK = timedelta(days=6)
"""From today, a pause of a week ends on this day."""


class PlanPage(QWidget):
    """A page of the window; it changes nothing itself."""

    elsewhere = Signal(object)
    """A session that was done elsewhere is to be entered: of this day, or of yesterday (None)."""

    given = Signal(str)
    """A routine is to be given away, by its name."""

    def __init__(
        self, look: Look, figures: Figures, send: SendCommand, *, settle_ms: int = 600
    ) -> None:
        super().__init__()
        self._look, self._send = look, send
        self._screen: PlanScreen | None = None
        self._scale = Scale(self)
        self._figures = figures
        self._sentence = SentenceCard(look)
        self.weeks = PlanCalendar(look)
        self.moves = Moves(look, send)
        self.weeks.moved.connect(self.moves.move_day)
        self.weeks.marked.connect(self._mark)
        self.weeks.asked.connect(self._ask_where)
        self.weeks.picked.connect(self._ask_where)
        self._settle = once(self, self._time_chosen, settle_ms)
        self.holiday = HolidayCard(look, send)
        self.routines = RoutinesCard(look, send)
        self.routines.opened.connect(self.open_routine)
        side = column(
            *(self.moves, self.routines, self.holiday, self._stretch_card()),
            *(self._pause_card(), self._aside_card(), STRETCH),
            gap=12,
        )
        main = column(self._week_card(), self._days_card(), STRETCH, gap=12)
        parts = Columns(grow(widget_of(main), 5), grow(widget_of(side), 3), gap=12)
        inner = column(self._sentence, parts, STRETCH, gap=12, margins=(0, 0, 0, 12))
        self._stack = QStackedWidget()
        self._stack.addWidget(Scroll(look, inner))
        self.routine: RoutinePage | None = None
        column(self._stack, on=self)

    def _card(self, *items: Item) -> Surface:
        return card(self._look, *items, gap=10, margins=(22, 16, 22, 18))

    def _week_card(self) -> Surface:
        title = Text(self._look, Role.HEADING, tr("Plan", "The weeks ahead"))
        self._count = Text(self._look, Role.BODY, ink="ink2")
        self.start = StartButton(self._look, self._send)
        self._moved = Text(self._look, Role.BODY, ink="ink2", wrap=True)
        self._hint = Notice(self._look)
        self.away = Capsule(
            self._look, tr("Plan", "Done elsewhere"), tone=Tone.GHOST, icon="pencil"
        )
        self.away.clicked.connect(lambda: self.elsewhere.emit(None))
        names = widget_of(flow(title, self._count, gap=10))
        wraps(names)
        buttons = widget_of(flow(self.away, self.start, gap=8))
        wraps(buttons)
        head = Columns(grow(names), buttons, gap=12, middle=True)
        how = tr("Plan", "Drag a day to move it, or press M. Drag over free days for a holiday.")
        note = Text(self._look, Role.SECONDARY, how, ink="ink2", wrap=True)
        return self._card(head, self.weeks, self._moved, self._hint, note)

    # -- moving -----------------------------------------------------------------------------------

    def _mark(self, first: date, last: date) -> None:
        self.holiday.choose(first, last)

    def _ask_where(self, index: int) -> None:
        """What can be done with a day: the days of its week, or a holiday that begins on it."""
        screen = self._screen
        if screen is None:
            return
        day = self.weeks.days[index]
        menu = Menu(self._look, self)
        if can_move(day):
            menu.addSection(tr("Plan", "Move to"))
            for other in screen.plan.week_of(day.day).days:
                if other >= screen.today and other != day.day:
                    action = menu.addAction(long_day(other))
                    go = partial(self.moves.move_day, day.day, other)
                    action.triggered.connect(lambda _=False, go=go: go())
        if day.holiday is not None:
            action = menu.addAction(tr("Plan", "Take the holiday out"))
            first = day.holiday.first
            action.triggered.connect(lambda _=False, f=first: self._send(PlanHolidayEnd(f)))
        elif day.day >= screen.today:
            action = menu.addAction(tr("Plan", "A holiday from here"))
            action.triggered.connect(lambda _=False, d=day.day: self._mark(d, d))
        if day.day <= screen.today:
            action = menu.addAction(tr("Plan", "Done elsewhere on this day"))
            action.triggered.connect(lambda _=False, d=day.day: self.elsewhere.emit(d))
        if menu.isEmpty():
            return
        box = self.weeks.boxes()[index].center().toPoint()
        menu.popup(self.weeks.mapToGlobal(box))

    # -- routines ---------------------------------------------------------------------------------

    def open_routine(self, name: str) -> None:
        """Show what a session consists of, in place of the plan; empty: a new one."""
        if self._screen is None:
            return
        if self.routine is None:
            self.routine = RoutinePage(self._look, self._figures, self._send)
            self.routine.left.connect(self.close_routine)
            self.routine.given.connect(self.given)
            self.routine.put_away.connect(self.routines.was_put_away)
            self._stack.addWidget(self.routine)
        self.routine.open(name, self._screen)
        self._stack.setCurrentWidget(self.routine)

    def close_routine(self) -> None:
        """Back to the plan."""
        self._stack.setCurrentIndex(0)
        self.routines.setFocus(Qt.FocusReason.OtherFocusReason)

    def _days_card(self) -> Surface:
        title = Text(self._look, Role.HEADING, tr("Plan", "Your days"))
        self.days: dict[int, PickButton] = {}
        for number in range(1, 8):
            name = QLocale().standaloneDayName(number, QLocale.FormatType.ShortFormat)
            button = PickButton(self._look, self._scale, name, "", size=(40, 14))
            button.setAccessibleName(
                QLocale().standaloneDayName(number, QLocale.FormatType.LongFormat)
            )
            button.clicked.connect(self._days_chosen)
            self.days[number] = button
        self._days_row = flow(*self.days.values(), gap=6, even=True, fill=True)
        at = Text(self._look, Role.STRONG, tr("Plan", "Offered from"), wrap=True)
        self.time = TimeField(self._look)
        self.time.timeChanged.connect(lambda _: self._settle.start())
        self._days_note = Text(self._look, Role.SECONDARY, ink="ink2", wrap=True)
        offered = row(grow(at), self.time, gap=10)
        return self._card(title, self._days_row, offered, self._days_note)

    def _stretch_card(self) -> Surface:
        title = Text(self._look, Role.HEADING, tr("Plan", "In stretch breaks"))
        self._stretch_rows = column(gap=4)
        self._stretches: tuple[str, ...] = ()
        self.taken: dict[str, Toggle] = {}
        text = tr("Plan", "Breaks take these in turn. One stays.")
        note = Text(self._look, Role.SECONDARY, text, ink="ink2", wrap=True)
        return self._card(title, self._stretch_rows, note)

    def _show_stretches(self, screen: PlanScreen) -> None:
        ids = tuple(each.id for each in screen.stretches)
        if ids != self._stretches:
            self._stretches = ids
            sweep(self._stretch_rows)
            self.taken = {}
            for each in screen.stretches:
                name = exercise_name(each.name)
                toggle = self.taken[each.id] = Toggle(self._look, name)
                toggle.clicked.connect(self._stretches_chosen)
                label = Text(self._look, Role.BODY, name, wrap=True)
                self._stretch_rows.addWidget(widget_of(row(grow(label), toggle, gap=8)))
        wanted = set(screen.taken) & set(ids) or set(ids)
        for each_id, toggle in self.taken.items():
            toggle.setChecked(each_id in wanted)

    def _stretches_chosen(self) -> None:
        chosen = [each for each, toggle in self.taken.items() if toggle.isChecked()]
        if not chosen and self._screen is not None:
            self._show_stretches(self._screen)  # one stays
            return
        every = len(chosen) == len(self.taken)
        self._send(ChangeSetting("stretch", "only", [] if every else chosen))

    def _pause_card(self) -> Surface:
        self._pause_title = Text(self._look, Role.HEADING, wrap=True)
        self._pause_line = Text(self._look, Role.BODY, ink="ink2", wrap=True)
        self.pause_week = Capsule(self._look, tr("Plan", "Pause for a week"), icon="pause")
        self.pause_open = Capsule(self._look, tr("Plan", "Until I say so"), tone=Tone.GHOST)
        self.go_on = Capsule(self._look, tr("Plan", "Go on"), icon="play")
        self.pause_week.clicked.connect(self._pause_a_week)
        self.pause_open.clicked.connect(lambda: self._send(PlanPause()))
        self.go_on.clicked.connect(lambda: self._send(PlanResume()))
        buttons = flow(self.pause_week, self.pause_open, self.go_on, gap=8)
        return self._card(self._pause_title, self._pause_line, buttons)

    def _aside_card(self) -> Surface:
        title = Text(self._look, Role.HEADING, tr("Plan", "Set aside"))
        text = tr("Plan", "These hurt. They wait until you bring them back.")
        line = Text(self._look, Role.BODY, text, ink="ink2", wrap=True)
        self._aside_rows = column(gap=6)
        self.back: dict[str, Capsule] = {}
        self._aside = self._card(title, line, self._aside_rows)
        return self._aside

    def show_plan(self, screen: PlanScreen) -> None:
        """Bring the page up to date."""
        before, self._screen = self._screen, screen
        plan, week = screen.plan, screen.week
        self.start.show_plan(screen)
        paused = screen.pause
        self._sentence.say(
            plan_sentence(plan, screen.today) if paused is None else f"<b>{pause_title(paused)}</b>"
        )
        self.weeks.show_weeks(screen.weeks_around, screen.today)
        self.moves.show_plan(screen)
        self.holiday.show_plan(screen)
        self.routines.show_routines(screen)
        if self.routine is not None and self._stack.currentWidget() is self.routine:
            self.routine.show_plan(screen)
        self._count.setText(count_line(screen))
        self._moved.setText(said(week.sentence) if week.sentence else "")
        self._moved.setVisible(bool(week.sentence))
        self._hint.show_lines((said(screen.hint),) if screen.hint else ())
        for place in range(WEEK):
            number = (plan.week_starts - MONDAY + place) % WEEK + 1
            button = self.days[number]
            button.setChecked(number in plan.days)
            if self._days_row.indexOf(button) != place:
                self._days_row.insertWidget(place, button)
        if not self._settle.isActive():
            self.time.setTime(QTime(plan.at.hour, plan.at.minute))
            # What is in force already needs no asking.
            self._settle.stop()
        self._days_note.setText(days_note(plan))
        self._show_stretches(screen)
        self._show_pause(screen.pause)
        if before is None or before.aside != screen.aside:
            self._show_aside(screen.aside)

    def _show_pause(self, pause: Break | None) -> None:
        self._pause_title.setText(pause_title(pause))
        self._pause_line.setText(tr("Plan", "A pause keeps your row of weeks."))
        self.pause_week.setVisible(pause is None)
        self.pause_open.setVisible(pause is None)
        self.go_on.setVisible(pause is not None)

    def _show_aside(self, aside: tuple[tuple[str, str], ...]) -> None:
        sweep(self._aside_rows)
        self.back = {}
        for exercise_id, name in aside:
            text = exercise_name(name)
            button = Capsule(self._look, tr("Plan", "Bring it back"), icon="undo")
            button.setAccessibleName(tr("Plan", "Bring {exercise} back", exercise=text))
            button.clicked.connect(lambda _=False, e=exercise_id: self._send(ExerciseBack(e)))
            self.back[exercise_id] = button
            label = Text(self._look, Role.STRONG, text, wrap=True)
            line = row(grow(label), button, gap=6, margins=(0, 4))
            self._aside_rows.addWidget(widget_of(line))
        self._aside.setVisible(bool(aside))

    def _days_chosen(self) -> None:
        days = [number for number, button in self.days.items() if button.isChecked()]
        if days:
            self._send(PlanDays(tuple(days)))
        elif self._screen is not None:
            # A plan has a day at least; the last one stays.
            for number in self._screen.plan.days:
                self.days[number].setChecked(True)
            self._days_note.setText(
                tr(
                    "Plan",
                    "One day stays. If you want no sessions offered,"
                    " pause the plan, or switch them off in the settings.",
                )
            )

    def _time_chosen(self) -> None:
        at = time(self.time.time().hour(), self.time.time().minute())
        if self._screen is not None and at != self._screen.plan.at:
            self._send(PlanTime(f"{at:%H:%M}"))

    def _pause_a_week(self) -> None:
        if self._screen is not None:
            self._send(PlanPause(self._screen.today + A_WEEK))


def plan_sentence(plan: Plan, today: date | None = None) -> str:
    """The plan in one sentence, its values marked with `<b>`; then the next holiday."""
    in_week = sorted(plan.days, key=lambda number: (number - plan.week_starts) % WEEK)
    names = [f"<b>{_day(number)}</b>" for number in in_week]
    days = names[0]
    if len(names) > 1:
        days = tr("Plan", "{days} and {last}", days=", ".join(names[:-1]), last=names[-1])
    told = tr(
        "Plan", "You train on {days}, from {time}.", days=days, time=f"<b>{clock_time(plan.at)}</b>"
    )
    ahead = [one for one in plan.breaks if today is not None and one.first > today and one.last]
    if not ahead:
        return told
    first, last = ahead[0].first, ahead[0].last or ahead[0].first
    words = {"first": f"<b>{short_date(first)}</b>", "last": f"<b>{short_date(last)}</b>"}
    return f"{told} {tr('Plan', 'Nothing from {first} to {last}.', **words)}"


def days_note(plan: Plan) -> str:
    """How the days are meant."""
    away = tr("Plan", "If you are away then, it is offered when you are back that day.")
    any_days = plural("Plan", "Any %n session(s) make your week.", plan.goal)
    return f"{away} {any_days}"


def _day(number: int) -> str:
    return QLocale().standaloneDayName(number, QLocale.FormatType.LongFormat)


def count_line(screen: PlanScreen) -> str:
    """`1 of 3 done`, and how many weeks in a row were full."""
    line = tr("Plan", "{done} of {goal} done", done=len(screen.week.done), goal=screen.week.goal)
    if screen.weeks < 2:
        return line
    return f"{line}, {plural('Plan', '%n week(s) in a row', screen.weeks)}"
