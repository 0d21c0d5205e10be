"""The panels of the first steps, in their order. Every choice is sent at once."""

from datetime import date
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QTime
from PySide6.QtWidgets import QWidget

from deskcoach.app.breaks.preview import preview
from deskcoach.app.ports import SendCommand
from deskcoach.app.requests import ChangeSetting
from deskcoach.app.strength.requests import PlanDays, PlanTime
from deskcoach.core.setting import all_settings
from deskcoach.core.settings import Settings
from deskcoach.ui.charts.timeline import RibbonView
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import long_duration, long_pause, tr
from deskcoach.ui.design.wires import once
from deskcoach.ui.pages.first_run.parts import DayDisc, Fact, RhythmSlide
from deskcoach.ui.widgets.fields.times import RangesField, TimeField
from deskcoach.ui.widgets.fields.values import Toggle
from deskcoach.ui.widgets.labels import Icon, Marked, Text
from deskcoach.ui.widgets.layout import STRETCH, Item, column, flow, grow, row, widget_of, wraps
from deskcoach.ui.widgets.surfaces import Hairline, Surface

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")
_A_DAY = date(2026, 1, 5)
"""Some Monday: the picture of a day needs a date, and shows none."""


class Panel(QWidget):
    """A heading, a line below it, and what is chosen there."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def lay(self, name: str, line: str | Text, *items: Item) -> None:
        """Put everything where it belongs."""
        heading = Text(self._look, Role.WELCOME, name, wrap=True)
        if isinstance(line, str):
            line = Text(self._look, Role.LEAD, line, "ink2", wrap=True)
        column(heading, 12, line, 24, *items, STRETCH, on=self)

    def field(self, name: str, more: str, field: QWidget) -> QWidget:
        """A field beside its name, with a quieter line below that."""
        label = Text(self._look, Role.STEP_STRONG, name, wrap=True)
        quiet = Text(self._look, Role.SECONDARY, more, "ink2", wrap=True) if more else None
        return widget_of(row(grow(column(label, quiet, gap=1)), field, gap=14, margins=(0, 14)))

    def show_settings(self, settings: Settings) -> None:
        """Show the values in force, where some are chosen here."""


class Welcome(Panel):
    """What this is.

    Args:
        look: The theme.
        other_breaks: Whether the desktop itself asks for breaks, too.
    """

    def __init__(self, look: Look, *, other_breaks: bool) -> None:
        super().__init__(look)
        facts = (
            ("stretch", tr("FirstRun", "A small card in the corner"),
             tr("FirstRun", "It never takes the keyboard from you.")),
            ("moon", tr("FirstRun", "Quiet when it should be"),
             tr("FirstRun", "Nothing during calls. “Later” is always fine.")),
            ("lock", tr("FirstRun", "Yours alone"),
             tr("FirstRun", "What you do stays on this computer.")),
        )  # fmt: skip
        shown = column(*(Fact(look, *fact) for fact in facts), gap=22)
        others = None
        if other_breaks:
            line = tr(
                "FirstRun",
                "GNOME reminds you of breaks, too. To be asked once, switch those off in its"
                " settings, under Wellbeing.",
            )
            others = Text(look, Role.BODY, line, "ink2", wrap=True)
        self.lay(
            tr("FirstRun", "Short stretches while you work"),
            tr(
                "FirstRun",
                "DeskCoach counts your time at the desk, waits for a pause in your typing,"
                " then offers a minute of movement.",
            ),
            shown,
            20,
            others,
        )


class Rhythm(Panel):
    """After how long breaks are offered, and what a day like that looks like.

    Args:
        look: The theme.
        send: Carries out what is chosen.
        settle_ms: How long a slider rests before its value counts.
    """

    def __init__(self, look: Look, send: SendCommand, settle_ms: int) -> None:
        super().__init__(look)
        self._send, self._settings = send, Settings()
        self._waiting: dict[str, int] = {}
        self._settle = once(self, self._send_rhythm, settle_ms)
        found = {(s.section, s.key): s for s in all_settings()}
        names = {
            "stretch": tr("FirstRun", "A stretch after"),
            "move": tr("FirstRun", "A longer break after"),
        }
        self.slides = {
            section: RhythmSlide(look, name, found[section, "after"])
            for section, name in names.items()
        }
        for section, shown in self.slides.items():
            shown.slide.valueChanged.connect(partial(self._chosen, section))
        self._day = RibbonView(look, name=tr("Settings", "A day like that"), ground="sage")
        day = Surface(look, "sage")
        column(self._day, margins=(14, 14), on=day)
        self._sentence = Marked(look, Role.LEAD, "ink2", underlined=False)
        self.lay(
            tr("FirstRun", "Your rhythm"),
            self._sentence,
            self.slides["stretch"],
            22,
            self.slides["move"],
            26,
            day,
        )

    def show_settings(self, settings: Settings) -> None:
        """Show the values in force, but for a slider that does not rest yet."""
        self._settings = settings
        for section, shown in self.slides.items():
            if section not in self._waiting:
                shown.show_value(getattr(settings, section).after)
        self._say()

    def _say(self) -> None:
        now = self._settings
        self._sentence.say(
            tr(
                "FirstRun",
                "After {after} at the desk, a stretch of {length}."
                " After {longer}, a longer break of {whole}.",
                after=_after(now),
                length=long_duration(now.stretch.length),
                longer=f"<b>{long_pause(now.move.after)}</b>",
                whole=long_duration(now.move.length),
            )
        )
        self._day.show_ribbon(preview(now, _A_DAY).ribbon)

    def _chosen(self, section: str, minutes: int) -> None:
        self._waiting[section] = minutes
        changed = replace(getattr(self._settings, section), after=minutes)
        self._settings = replace(self._settings, **{section: changed})
        self._say()
        self._settle.start()

    def _send_rhythm(self) -> None:
        waiting, self._waiting = self._waiting, {}
        for section, minutes in waiting.items():
            self._send(ChangeSetting(section, "after", minutes))


class StrengthDays(Panel):
    """On which days strength is planned, and from when on it is offered."""

    def __init__(self, look: Look, send: SendCommand) -> None:
        super().__init__(look)
        self._send, self._planned = send, Settings().strength.enabled
        self.days = [DayDisc(look, number) for number in range(1, 8)]
        for day in self.days:
            day.clicked.connect(self._days_chosen)
        discs = widget_of(flow(*self.days, gap=14))
        wraps(discs)
        line = tr("FirstRun", "Without a day no session is offered. You can start one at any time.")
        self.without = Text(look, Role.BODY, line, "ink2", wrap=True)
        self.without.hide()
        self._time = TimeField(look)
        name = tr("Settings", "Offered from")
        self._time.setAccessibleName(name)
        self._time.timeChanged.connect(self._time_chosen)
        told = tr("FirstRun", "A card tells you, once. No alarm.")
        self.lay(
            tr("FirstRun", "Strength days"),
            tr(
                "FirstRun",
                "Three exercises, about 20 minutes. Three days a week with a day between is a"
                " good start, or leave it for later.",
            ),
            discs,
            12,
            self.without,
            16,
            self.field(name, told, self._time),
        )

    def show_settings(self, settings: Settings) -> None:
        """Show the time in force, and no days where no session is offered."""
        self._planned = settings.strength.enabled
        self._time.blockSignals(True)
        self._time.setTime(QTime.fromString(settings.strength.time, "HH:mm"))
        self._time.blockSignals(False)
        if not settings.strength.enabled:
            self.show_days(frozenset())

    def show_days(self, days: frozenset[int]) -> None:
        """Show on which days strength is planned."""
        for number, day in enumerate(self.days, start=1):
            day.setChecked(number in days)
        self.without.setVisible(not days)

    def choose_none(self) -> None:
        """Have no session offered."""
        self.show_days(frozenset())
        self._days_chosen()

    def _time_chosen(self, at: QTime) -> None:
        self._send(PlanTime(at.toString("HH:mm")))

    def _days_chosen(self) -> None:
        """A plan has a day at least; who chooses none wants no sessions offered."""
        days = [number for number, day in enumerate(self.days, start=1) if day.isChecked()]
        self.without.setVisible(not days)
        if days:
            self._send(PlanDays(tuple(days)))
        if bool(days) != self._planned:
            self._planned = bool(days)
            self._send(ChangeSetting("strength", "enabled", self._planned))


class QuietTimes(Panel):
    """When nothing is offered."""

    def __init__(self, look: Look, send: SendCommand) -> None:
        super().__init__(look)
        self._send = send
        self._hours_on = Toggle(look, tr("FirstRun", "Only in my working hours"))
        self._hours_on.clicked.connect(lambda on: self._set("hours", "enabled", on))
        self._watching = Toggle(look, tr("FirstRun", "Hold while I watch or present"))
        self._watching.clicked.connect(
            lambda on: self._set("presence", "fullscreen", "watching" if on else "never")
        )
        name = tr("FirstRun", "Monday to Friday")
        self._week = RangesField(look, name)
        self._week.picked.connect(self._hours_chosen)
        calls = Fact(
            look, "camera", tr("FirstRun", "Quiet during calls and shared screens"),
            tr("FirstRun", "The break comes when the call is over."),
        )  # fmt: skip
        work = tr("FirstRun", "Working in fullscreen does not hold it.")
        hours = tr("FirstRun", "Such as 09:00-12:30, 13:15-18:00.")
        self.lay(
            tr("FirstRun", "Quiet times"),
            tr("FirstRun", "Nothing during calls. Quiet outside your hours, if you like."),
            calls,
            14,
            Hairline(look),
            self.field(self._watching.accessibleName(), work, self._watching),
            Hairline(look),
            self.field(self._hours_on.accessibleName(), hours, self._hours_on),
            self.field(name, "", self._week),
        )

    def show_settings(self, settings: Settings) -> None:
        """Show the values in force."""
        self._week.show_value(settings.hours.monday)
        self._week.setEnabled(settings.hours.enabled)
        self._hours_on.setChecked(settings.hours.enabled)
        self._watching.setChecked(settings.presence.fullscreen != "never")

    def _set(self, section: str, key: str, value: object) -> None:
        self._send(ChangeSetting(section, key, value))

    def _hours_chosen(self, ranges: tuple[str, ...]) -> None:
        for day in _WEEKDAYS:
            self._set("hours", day, ranges)
        self._set("hours", "enabled", True)  # whoever writes hours wants them kept


class FirstBreak(Panel):
    """What stands beside a card to try."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._first = Marked(look, Role.BODY, underlined=False)
        line = row(Icon(look, "clock", "pine", 18), grow(self._first), gap=10)
        self.lay(
            tr("FirstRun", "This is a break"),
            tr(
                "FirstRun",
                "It waits in the corner of your screen. Start it, put it off, or let it be:"
                " after a while it tucks itself away.",
            ),
            line,
        )

    def show_settings(self, settings: Settings) -> None:
        """Say when the first real one comes."""
        told = tr(
            "FirstRun", "Your first one comes after {after} at the desk.", after=_after(settings)
        )
        self._first.say(told)


def _after(settings: Settings) -> str:
    return f"<b>{long_pause(settings.stretch.after)}</b>"
