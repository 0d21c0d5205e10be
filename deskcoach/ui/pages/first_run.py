"""The first steps: rhythm, strength days, quiet times; each can be skipped, a sample break ends."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from deskcoach.app.ports import SendCommand
from deskcoach.app.requests import ChangeSetting, FirstRunDone, PlanDays, TakeBreak
from deskcoach.core.settings import Settings, all_settings
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import title, tr
from deskcoach.ui.figure.palette import Tint
from deskcoach.ui.figure.sheet import Still
from deskcoach.ui.figure.view import Figures
from deskcoach.ui.pages.settings.row import SettingRow
from deskcoach.ui.widgets.buttons import Capsule, Link, Tab, Tone
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import (
    STRETCH,
    Columns,
    Flow,
    Item,
    Scroll,
    column,
    flow,
    grow,
    row,
    widget_of,
)
from deskcoach.ui.widgets.progress import ProgressCapsules
from deskcoach.ui.widgets.surfaces import card
from deskcoach.ui.widgets.time_field import RangesField

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")
FIGURES = ("sitting-back-extension", "bent-over-row", "sitting-posture", "shoulder-extension-two")
TINTS = (Tint.SAGE, Tint.APRICOT, Tint.MIST, Tint.SAGE)


class DayTab(Tab):
    """A day of the week; chosen, it has a tick."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name, icon="plus", height=40)
        self.setAutoExclusive(False)
        self.toggled.connect(lambda on: self.set_words(name, "check" if on else "plus"))


class FirstRun(QWidget):
    """Three steps and an end. Every choice is sent at once, so that skipping loses nothing."""

    def __init__(
        self,
        look: Look,
        figures: Figures,
        send: SendCommand,
        leave: Callable[[], None],
        *,
        other_breaks: bool = False,
        settle_ms: int = 300,
    ) -> None:
        super().__init__()
        self._look, self._send, self._leave = look, send, leave
        self._figures, self._settle_ms = figures, settle_ms
        self._other_breaks = other_breaks
        self._settings = Settings()
        self._planned = True
        self._rows: dict[tuple[str, str], SettingRow] = {}
        self.days: list[DayTab] = []
        self._steps = QStackedWidget()
        self._parts = (self._rhythm(), self._plan(), self._quiet(), self._end())
        for part in self._parts:
            self._steps.addWidget(part)
        self.picture = Still(look, (280, 340), Tint.SAGE, corner=16, moving=True)
        self._progress = ProgressCapsules(look)
        parts = (self._progress, grow(self._steps), self._buttons())
        step = card(look, *parts, gap=18, margins=(28, 24))
        step.setMinimumHeight(340)
        both = Columns(self.picture, grow(step), gap=20)
        column(Scroll(look, column(STRETCH, both, STRETCH, STRETCH)), on=self)
        self.turn(0)

    def _buttons(self) -> Flow:
        self.skip = Link(self._look, tr("FirstRun", "Skip"))
        self.skip.clicked.connect(self._done)
        self.back = Capsule(self._look, tr("FirstRun", "Back"), height=40)
        self.back.clicked.connect(lambda: self.turn(self.step - 1))
        text = tr("FirstRun", "Next")
        self.next = Capsule(self._look, text, tone=Tone.PRIMARY, height=40)
        self.next.clicked.connect(self._next)
        self.later = Capsule(self._look, tr("FirstRun", "Not now"), height=40)
        self.later.clicked.connect(self._done)
        return flow(self.next, self.later, self.back, self.skip, gap=10)

    @property
    def step(self) -> int:
        """Which step is open, 0 to 3."""
        return self._steps.currentIndex()

    def turn(self, step: int) -> None:
        """Open a step."""
        self._steps.setCurrentIndex(step)
        # A hidden step must not take room.
        for index, page in enumerate(self._parts):
            page.setVisible(index == step)
        last = step == self._steps.count() - 1
        self._progress.show_progress(3, min(3, step + (0 if last else 0.5)))
        self._progress.setAccessibleName(tr("FirstRun", "Step {step} of 3", step=min(3, step + 1)))
        self.picture.set_tint(TINTS[step])
        self.picture.show_moving(self._figures(FIGURES[step]))
        self.back.setVisible(step > 0)
        self.skip.setVisible(not last)
        self.later.setVisible(last)
        text = tr("FirstRun", "Next")
        sample = tr("FirstRun", "Try a break now")
        self.next.set_words(sample if last else text, "play" if last else "")

    def show_settings(self, settings: Settings) -> None:
        """Show the values in force."""
        self._settings = settings
        for (section, key), shown in self._rows.items():
            shown.show_value(getattr(getattr(settings, section), key))
        self._week.show_value(settings.hours.monday)
        self._planned = settings.strength.enabled
        if not self._planned:
            self.show_days(frozenset())

    def show_days(self, days: frozenset[int]) -> None:
        """Show on which days strength is planned."""
        for number, tab in enumerate(self.days, start=1):
            tab.setChecked(number in days)
        self.without.setVisible(not days)

    def _page(self, title: str, line: str, *items: Item) -> QWidget:
        name = Text(self._look, Role.TITLE, title, wrap=True)
        text = Text(self._look, Role.STEP, line, "ink2", wrap=True)
        return widget_of(column(name, text, *items, STRETCH, gap=8))

    def _row(self, section: str, key: str) -> SettingRow:
        setting = next(s for s in all_settings() if (s.section, s.key) == (section, key))
        made = SettingRow(self._look, setting, settle_ms=self._settle_ms)
        made.changed.connect(lambda value: self._set(section, key, value))
        self._rows[section, key] = made
        return made

    def _set(self, section: str, key: str, value: Any) -> None:
        self._send(ChangeSetting(section, key, value))

    def _rhythm(self) -> QWidget:
        others = None
        if self._other_breaks:
            line = tr(
                "FirstRun",
                "GNOME reminds you of breaks, too. To be asked once, switch those off in its"
                " settings, under Wellbeing.",
            )
            others = Text(self._look, Role.BODY, line, "ink2", wrap=True)
        return self._page(
            tr("FirstRun", "Your rhythm"),
            tr("FirstRun", "DeskCoach counts time at the desk and waits for a pause."),
            self._row("stretch", "after"),
            self._row("move", "after"),
            others,
        )

    def _plan(self) -> QWidget:
        for number in range(1, 8):
            name = QLocale().standaloneDayName(number, QLocale.FormatType.LongFormat)
            tab = DayTab(self._look, title(name))
            tab.setChecked(number in (1, 3, 5))
            tab.clicked.connect(self._days_chosen)
            self.days.append(tab)
        line = tr("FirstRun", "Without a day no session is offered. You can start one at any time.")
        self.without = Text(self._look, Role.BODY, line, "ink2", wrap=True)
        self.without.hide()
        return self._page(
            tr("FirstRun", "Your strength days"),
            tr("FirstRun", "Three a week with a day between is a good start."),
            8,
            widget_of(flow(*self.days, gap=6)),
            self.without,
        )

    def _days_chosen(self) -> None:
        """A plan has a day at least; who chooses none wants no sessions offered."""
        days = [number for number, tab in enumerate(self.days, start=1) if tab.isChecked()]
        self.without.setVisible(not days)
        planned, self._planned = self._planned, bool(days)
        if days:
            self._send(PlanDays(tuple(days)))
        if bool(days) != planned:
            self._set("strength", "enabled", bool(days))

    def _quiet(self) -> QWidget:
        name = tr("FirstRun", "Monday to Friday")
        self._week = RangesField(self._look, name)
        self._week.picked.connect(self._hours_chosen)
        label = Text(self._look, Role.STRONG, name, wrap=True)
        return self._page(
            tr("FirstRun", "Your quiet times"),
            tr("FirstRun", "In calls nothing is offered; outside your hours, if you like."),
            self._row("hours", "enabled"),
            widget_of(row(grow(label), self._week, gap=6, margins=(0, 6))),
        )

    def _hours_chosen(self, ranges: tuple[str, ...]) -> None:
        for day in _WEEKDAYS:
            self._set("hours", day, ranges)
        self._set("hours", "enabled", True)  # whoever writes hours wants them kept

    def _end(self) -> QWidget:
        here = tr("FirstRun", "No account, no network: what you do stays on this machine.")
        ask = tr("FirstRun", "Would you like to see what a break is like?")
        return self._page(
            tr("FirstRun", "That is all"),
            tr("FirstRun", "Everything can be changed in the settings, at any time."),
            Text(self._look, Role.STEP, here, "ink2", wrap=True),
            Text(self._look, Role.STEP_STRONG, ask, wrap=True),
        )

    def _next(self) -> None:
        if self.step < self._steps.count() - 1:
            self.turn(self.step + 1)
            self.next.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._done()
        self._send(TakeBreak("stretch"))

    def _done(self) -> None:
        self._send(FirstRunDone())
        self._leave()
