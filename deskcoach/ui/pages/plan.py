"""The weekly plan: days and time, how this week stands, a pause, and exercises set aside."""

from datetime import time, timedelta

from PySide6.QtCore import QLocale, QTime
from PySide6.QtWidgets import QWidget

from deskcoach.app.ports import SendCommand
from deskcoach.app.requests import ExerciseBack, PlanDays, PlanPause, PlanResume, PlanTime
from deskcoach.app.view_models import PlanScreen
from deskcoach.core.clock import MONDAY, WEEK
from deskcoach.core.strength.plan import Break, Plan
from deskcoach.ui.charts.plan_marks import WeekMarks
from deskcoach.ui.design.strength_words import exercise_name, start_words
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import clock_time, long_day, plural, said, tr
from deskcoach.ui.design.wires import once
from deskcoach.ui.figure.view import Figures
from deskcoach.ui.pages.settings.cards import SentenceCard
from deskcoach.ui.widgets.buttons import Capsule, Tone
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import STRETCH, Item, Scroll, column, grow, row, sweep, widget_of
from deskcoach.ui.widgets.notices import Notice
from deskcoach.ui.widgets.scaling import Scale
from deskcoach.ui.widgets.session_buttons import PickButton
from deskcoach.ui.widgets.surfaces import Surface, card
from deskcoach.ui.widgets.time_field import TimeField

A_WEEK = timedelta(days=6)
"""From today, a pause of a week ends on this day."""


class PlanPage(QWidget):
    """A page of the window; it changes nothing itself."""

    def __init__(
        self, look: Look, figures: Figures, send: SendCommand, *, settle_ms: int = 600
    ) -> None:
        super().__init__()
        self._look, self._send = look, send
        self._screen: PlanScreen | None = None
        self._scale = Scale(self)
        self._sentence = SentenceCard(look)
        self.marks = WeekMarks(look, figures)
        self._settle = once(self, self._time_chosen, settle_ms)
        cards = (self._week_card(), self._days_card(), self._pause_card(), self._aside_card())
        inner = column(self._sentence, *cards, STRETCH, gap=12, margins=(0, 0, 12, 12))
        column(Scroll(look, inner), on=self)

    def _card(self, *items: Item) -> Surface:
        return card(self._look, *items, gap=10, margins=(22, 16, 22, 18))

    def _week_card(self) -> Surface:
        title = Text(self._look, Role.HEADING, tr("Plan", "Strength this week"))
        self._count = Text(self._look, Role.BODY, ink="ink2", wrap=True)
        _, _, self._wish = start_words(until_seen=False)
        self.start = Capsule(self._look, "", tone=Tone.PRIMARY, height=40)
        self.start.clicked.connect(lambda: self._send(self._wish))
        self._moved = Text(self._look, Role.BODY, ink="ink2", wrap=True)
        self._hint = Notice(self._look)
        head = row(title, grow(self._count), self.start, gap=12)
        return self._card(head, self.marks, self._moved, self._hint)

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
        self._days_row = row(*map(grow, self.days.values()), gap=6)
        at = Text(self._look, Role.STRONG, tr("Plan", "Offered from"), wrap=True)
        self.time = TimeField(self._look)
        self.time.timeChanged.connect(lambda _: self._settle.start())
        self._days_note = Text(self._look, Role.SECONDARY, ink="ink2", wrap=True)
        offered = row(grow(at), self.time, gap=10)
        return self._card(title, self._days_row, offered, self._days_note)

    def _pause_card(self) -> Surface:
        self._pause_title = Text(self._look, Role.HEADING, wrap=True)
        self._pause_line = Text(self._look, Role.BODY, ink="ink2", wrap=True)
        self.pause_week = Capsule(self._look, tr("Plan", "Pause for a week"), icon="pause")
        self.pause_open = Capsule(self._look, tr("Plan", "Until I say so"), tone=Tone.GHOST)
        self.go_on = Capsule(self._look, tr("Plan", "Go on"), icon="play")
        self.pause_week.clicked.connect(self._pause_a_week)
        self.pause_open.clicked.connect(lambda: self._send(PlanPause()))
        self.go_on.clicked.connect(lambda: self._send(PlanResume()))
        buttons = row(self.pause_week, self.pause_open, self.go_on, STRETCH, gap=8)
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
        text, icon, self._wish = start_words(until_seen=screen.until_seen)
        self.start.set_words(text, icon)
        paused = screen.pause
        self._sentence.say(
            plan_sentence(plan) if paused is None else f"<b>{pause_title(paused)}</b>"
        )
        self.marks.show_week(week, screen.today)
        self._count.setText(count_line(screen))
        self._moved.setText(said(week.sentence) if week.sentence else "")
        self._moved.setVisible(bool(week.sentence))
        self._hint.show_lines((said(screen.hint),) if screen.hint else ())
        for place in range(WEEK):
            number = (plan.week_starts - MONDAY + place) % WEEK + 1
            button = self.days[number]
            button.setChecked(number in plan.days)
            if self._days_row.indexOf(button) != place:
                self._days_row.insertWidget(place, button, 1)
        if not self._settle.isActive():
            self.time.setTime(QTime(plan.at.hour, plan.at.minute))
            # What is in force already needs no asking.
            self._settle.stop()
        self._days_note.setText(days_note(plan))
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


def plan_sentence(plan: Plan) -> str:
    """The plan in one sentence, its values marked with `<b>`."""
    in_week = sorted(plan.days, key=lambda number: (number - plan.week_starts) % WEEK)
    names = [f"<b>{_day(number)}</b>" for number in in_week]
    days = names[0]
    if len(names) > 1:
        days = tr("Plan", "{days} and {last}", days=", ".join(names[:-1]), last=names[-1])
    return tr(
        "Plan", "You train on {days}, from {time}.", days=days, time=f"<b>{clock_time(plan.at)}</b>"
    )


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


def pause_title(pause: Break | None) -> str:
    """What the card about a pause says."""
    if pause is None:
        return tr("Plan", "Ill, or on holiday?")
    if pause.last is None:
        return tr("Plan", "Paused until you say so")
    return tr("Plan", "Paused up to {day}", day=long_day(pause.last))
