"""A holiday that is entered ahead: its first and last day, and whether breaks pause as well."""

from datetime import date

from PySide6.QtWidgets import QWidget

from deskcoach.app.page_models import PlanScreen
from deskcoach.app.ports import SendCommand
from deskcoach.app.strength.requests import PlanHoliday, PlanHolidayEnd
from deskcoach.ui.charts.plan_calendar import holiday_words
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import plural, tr
from deskcoach.ui.widgets.buttons import Capsule, Tone
from deskcoach.ui.widgets.fields.times import DayField
from deskcoach.ui.widgets.fields.values import Toggle
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import STRETCH, column, grow, row, sweep, widget_of
from deskcoach.ui.widgets.surfaces import Surface


class HolidayCard(Surface):
    """First day, last day, and the holidays ahead."""

    def __init__(self, look: Look, send: SendCommand) -> None:
        super().__init__(look)
        self._send = send
        self._shown: tuple[object, ...] | None = None
        self._today = date.min
        self.first = DayField(look, tr("Plan", "First day of the holiday"))
        self.last = DayField(look, tr("Plan", "Last day of the holiday"))
        self.breaks = Toggle(look, tr("Plan", "Stretch breaks, too"))
        self.add = Capsule(look, tr("Plan", "Enter it"), icon="plus")
        self.swap = Capsule(look, tr("Plan", "Swap them"), tone=Tone.GHOST)
        self.note = Text(look, Role.SECONDARY, ink="ink2", wrap=True)
        self.ends: dict[date, Capsule] = {}
        self._rows = column(gap=4)
        for field in (self.first, self.last):
            field.dateChanged.connect(lambda _: self._tell())
        self.add.clicked.connect(self._enter)
        self.swap.clicked.connect(self._swap)
        title = Text(look, Role.HEADING, tr("Plan", "Holiday"))
        lines = (
            self._line(tr("Plan", "From"), self.first),
            self._line(tr("Plan", "To"), self.last),
            self._line(tr("Plan", "Stretch breaks, too"), self.breaks),
        )
        buttons = row(self.add, self.swap, STRETCH, gap=8)
        parts = (title, self._rows, *lines, self.note, buttons)
        column(*parts, gap=10, margins=(22, 16, 22, 18), on=self)

    def _line(self, text: str, field: QWidget) -> QWidget:
        label = Text(self._look, Role.STRONG, text, wrap=True)
        line = widget_of(row(grow(label), field, gap=10))
        # Before it is shown Qt leaves the field out, and may keep the height of the words alone.
        line.setMinimumHeight(field.minimumHeight())
        return line

    def show_plan(self, screen: PlanScreen) -> None:
        """Show the holidays that are not over."""
        if screen.today != self._today:
            self._today = screen.today
            self.choose(screen.today, screen.today)
        ahead = tuple(
            one
            for one in screen.plan.breaks
            if one.last is not None and one.last >= screen.today and not one.covers(screen.today)
        )
        if ahead == self._shown:
            return
        self._shown = ahead
        sweep(self._rows)
        self.ends = {}
        for one in ahead:
            button = Capsule(self._look, tr("Plan", "Take out"), icon="close", tone=Tone.GHOST)
            button.setAccessibleName(tr("Plan", "Take out: {holiday}", holiday=holiday_words(one)))
            button.clicked.connect(lambda _=False, f=one.first: self._send(PlanHolidayEnd(f)))
            self.ends[one.first] = button
            name = Text(self._look, Role.BODY, holiday_words(one), wrap=True)
            self._rows.addWidget(widget_of(row(grow(name), button, gap=6)))

    def choose(self, first: date, last: date) -> None:
        """Put these days into the fields."""
        for field, day in ((self.first, first), (self.last, last)):
            field.show_day(day)
        self._tell()

    def _days(self) -> tuple[date, date]:
        return self.first.day, self.last.day

    def _tell(self) -> None:
        first, last = self._days()
        wrong = last < first
        self.swap.setVisible(wrong)
        self.add.setEnabled(not wrong)
        if wrong:
            self.note.setText(tr("Plan", "The last day is before the first."))
            return
        count = plural("Plan", "%n day(s).", (last - first).days + 1)
        self.note.setText(f"{count} {tr('Plan', 'Your row of weeks stays.')}")

    def _swap(self) -> None:
        first, last = self._days()
        self.choose(last, first)

    def _enter(self) -> None:
        first, last = self._days()
        self._send(PlanHoliday(first, last, breaks=self.breaks.isChecked()))
