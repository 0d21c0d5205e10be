"""The report that goes back: whose it is, over which weeks, and which notes stand on it."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any, Literal

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from deskcoach.app.export.requests import Export
from deskcoach.app.ports import SendAndWait
from deskcoach.app.requests import ChangeSetting
from deskcoach.app.strength.record_requests import ShowNotes
from deskcoach.core.clock import local
from deskcoach.core.settings import Settings
from deskcoach.ui.design.strength_words import exercise_name
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import long_day, plural, tr
from deskcoach.ui.pages.exchange.parts import FormHead, form_line
from deskcoach.ui.pages.history.export import ask_where
from deskcoach.ui.pages.library.fields import Segments
from deskcoach.ui.pages.settings.cards import SentenceCard
from deskcoach.ui.widgets.fields.line import LineField
from deskcoach.ui.widgets.fields.times import DateField
from deskcoach.ui.widgets.fields.values import Toggle
from deskcoach.ui.widgets.labels import IconLabel, Text
from deskcoach.ui.widgets.layout import (
    STRETCH,
    column,
    flow,
    grow,
    row,
    sweep,
    widget_of,
    wraps,
)
from deskcoach.ui.widgets.surfaces import Hairline, card

PERIODS = (4, 8, 12)
"""Weeks that one click chooses."""
OTHER = "days"
A_DAY = timedelta(days=1)


class ReportPage(QWidget):
    """The page; `closed` says that it is done with, `told` a line for the window."""

    closed = Signal()
    told = Signal(str)

    def __init__(
        self,
        look: Look,
        send: SendAndWait,
        settings: Callable[[], Settings],
        weeks_back: Callable[[int], tuple[date, date]],
        name_of: Callable[[str], str],
    ) -> None:
        """Make it.

        Args:
            look: The theme.
            send: Carries out what is asked for.
            settings: Those in force.
            weeks_back: First and last day of so many weeks, this one with them.
            name_of: The English name of an exercise, by its id.
        """
        super().__init__()
        self._look, self._send, self._settings = look, send, settings
        self._weeks_back, self._name_of = weeks_back, name_of
        self.notes: dict[str, Toggle] = {}
        self.head = FormHead(
            look,
            tr("Report", "For your physiotherapist"),
            tr("Report", "Save the report"),
            "download",
        )
        self.head.line.hide()
        self.head.back.connect(self.closed)
        self.head.action.clicked.connect(self._ask)
        self._list = column()
        self._lay_out()

    # -- how it stands ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        look, scale = self._look, max(1.0, self._look.theme.text_scale)
        self._sentence = SentenceCard(look)
        main = widget_of(column(self._what_card(), self._notes_card(), STRETCH, gap=12))
        main.setMinimumWidth(round(400 * scale))
        inside = tr(
            "Report",
            "One page: prescribed and done by week, loads, pain, what was eased or left out. It "
            "counts and does not judge.",
        )
        about = IconLabel(look, "info", Role.SECONDARY, "dusk_ink", inside, wrap=True)
        where = tr("Report", "It is saved where you choose, and sent nowhere.")
        lock = IconLabel(look, "lock", Role.SECONDARY, "dusk_ink", where, wrap=True)
        told = card(look, about, lock, gap=10, margins=(16, 14), fill="mist")
        side = widget_of(column(self._sentence, told, STRETCH, gap=12))
        side.setMinimumWidth(round(250 * scale))
        self.head.stand_on(self, grow(main, 5), grow(side, 3))

    def _what_card(self) -> QWidget:
        look = self._look
        weeks = {str(n): plural("Report", "%n week(s)", n) for n in PERIODS}
        self.period = Segments(
            look, tr("Report", "Period"), {**weeks, OTHER: tr("Report", "Other days")}
        )
        self.period.picked.connect(self._choose_period)
        self.first = DateField(look, tr("Report", "First day"))
        self.last = DateField(look, tr("Report", "Last day"))
        for field in (self.first, self.last):
            field.dateChanged.connect(lambda _: self._days_changed())
        self.swap_help = Text(
            look, Role.SECONDARY, tr("Report", "The last day is before the first."), "ink2",
            wrap=True,
        )  # fmt: skip
        self._days = widget_of(
            flow(self.first, Text(look, Role.BODY, "\N{EN DASH}"), self.last, gap=8)
        )
        wraps(self._days)
        periods = widget_of(flow(self.period))
        wraps(periods)
        self.name = LineField(
            look, tr("Report", "Your name"), tr("Report", "Nothing, if you like"), 80
        )
        self.name.textEdited.connect(lambda _: self._say())
        self.form = Segments(
            look,
            tr("Report", "As"),
            {"pdf": tr("Report", "A page to print (PDF)"), "html": tr("Report", "A web page")},
        )
        self.form.show_value("pdf")
        forms = widget_of(flow(self.form))
        wraps(forms)
        return card(
            look,
            form_line(look, tr("Report", "Period"), periods, self._days, self.swap_help),
            Hairline(look),
            form_line(look, tr("Report", "Name"), self.name),
            Hairline(look),
            form_line(look, tr("Report", "As"), forms),
            gap=10,
            margins=(22, 14),
        )

    def _notes_card(self) -> QWidget:
        look = self._look
        text = tr("Report", "Your notes")
        self.with_notes = Toggle(look, text)
        self.with_notes.clicked.connect(self._notes_switched)
        line = tr("Report", "Each of them can be left out.")
        self._about_notes = Text(look, Role.SECONDARY, line, "ink2", wrap=True)
        words = column(Text(look, Role.HEADING, text), self._about_notes, gap=1)
        self._held = widget_of(self._list)
        head = row(grow(words), self.with_notes, gap=14)
        return card(look, head, self._held, gap=4, margins=(22, 14))

    # -- what it does -----------------------------------------------------------------------------

    def begin(self) -> None:
        """As the last time: so many weeks up to today."""
        kept = self._settings().sharing
        self.name.setText(kept.name)
        weeks = str(kept.weeks)
        self.period.show_value(weeks if weeks in self.period.buttons else OTHER)
        self._show_weeks(kept.weeks)
        self.with_notes.setChecked(True)
        self._days_changed()
        self.head.action.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_period(self, which: object) -> None:
        if which != OTHER:
            self._show_weeks(int(str(which)))
        self._days_changed()

    def _show_weeks(self, weeks: int) -> None:
        self._put(*self._weeks_back(weeks))

    def _put(self, first: date, last: date) -> None:
        for field, day in ((self.first, first), (self.last, last)):
            field.blockSignals(True)
            field.setMaximumDate(QDate(last.year, last.month, last.day))
            field.show_day(day)
            field.blockSignals(False)

    @property
    def days(self) -> tuple[date, date]:
        """First and last day."""
        return self.first.day, self.last.day

    def _days_changed(self) -> None:
        """Other days have other notes."""
        first, last = self.days
        wrong = last < first
        self._days.setVisible(self.period.value == OTHER)
        self.swap_help.setVisible(wrong)
        self.head.action.setEnabled(not wrong)
        self._fill(() if wrong else self._noted(first, last))
        self._say()

    def _noted(self, first: date, last: date) -> Iterable[Mapping[str, Any]]:
        end = self._begins(last + A_DAY)
        found = self._send(ShowNotes(self._begins(first))) or ()
        return [one for one in found if datetime.fromisoformat(one["at"]) < end]

    def _fill(self, notes: Iterable[Mapping[str, Any]]) -> None:
        left_out = {each for each, toggle in self.notes.items() if not toggle.isChecked()}
        sweep(self._list)
        self.notes = {}
        for one in notes:
            words = ", ".join(filter(None, (one["text"], *map(_feeling, one["feelings"]))))
            at = local(datetime.fromisoformat(one["at"])).date()
            about = exercise_name(self._name_of(one["exercise"])) if one["exercise"] else ""
            when = ", ".join(filter(None, (long_day(at), about)))
            toggle = self.notes[one["id"]] = Toggle(self._look, words)
            toggle.setChecked(one["id"] not in left_out)
            told = column(
                Text(self._look, Role.BODY, words, wrap=True),
                Text(self._look, Role.SECONDARY, when, "ink2", wrap=True),
                gap=1,
            )
            self._list.addWidget(Hairline(self._look))
            self._list.addWidget(widget_of(row(grow(told), toggle, gap=14, margins=(0, 8))))
        self._notes_switched()

    def _notes_switched(self) -> None:
        there = bool(self.notes)
        self.with_notes.setVisible(there)
        self._held.setVisible(there and self.with_notes.isChecked())
        self._about_notes.setText(
            tr("Report", "Each of them can be left out.")
            if there
            else tr("Report", "You have noted nothing in these days.")
        )

    def _say(self) -> None:
        first, last = self.days
        words = {"first": f"<b>{long_day(first)}</b>", "last": f"<b>{long_day(last)}</b>"}
        told = tr("Report", "From {first} to {last}.", **words)
        name = self.name.words
        safe = name.replace("&", "&amp;").replace("<", "&lt;")
        whose = (
            tr("Report", "{name} stands on it.", name=f"<b>{safe}</b>")
            if name
            else tr("Report", "No name stands on it.")
        )
        self._sentence.say(f"{told} {whose}")

    def _ask(self) -> None:
        form: Literal["pdf", "html"] = "html" if self.form.value == "html" else "pdf"
        ask_where(self.window(), form, lambda path: self.save(form, path))

    def save(self, form: Literal["pdf", "html"], path: str) -> None:
        """Write it; name and weeks are kept for the next time."""
        kept, name = self._settings().sharing, self.name.words
        if name != kept.name:
            self._send(ChangeSetting("sharing", "name", name))
        if self.period.value not in {OTHER, str(kept.weeks)}:
            self._send(ChangeSetting("sharing", "weeks", int(self.period.value)))
        first, last = self.days
        without = tuple(each for each, toggle in self.notes.items() if not toggle.isChecked())

        def done(found: Any) -> None:
            if found is not None and isValid(self):
                self.told.emit(tr("Export", "Saved: {file}", file=path))
                self.closed.emit()

        wish = Export(
            form, path, self._begins(first), self._begins(last + A_DAY) - timedelta(seconds=1),
            person=name, notes=self.with_notes.isChecked(), without=without,
        )  # fmt: skip
        self._send(wish, then=done)

    def _begins(self, day: date) -> datetime:
        """When a day of the person begins, in their zone."""
        hour = self._settings().presence.day_starts
        return local(datetime(day.year, day.month, day.day, hour))  # noqa: DTZ001 - the person's


def _feeling(feeling: str) -> str:
    """What was noted with one tap."""
    return {"sticky": tr("Session", "Sticky"), "sore": tr("Session", "Sore")}.get(feeling, feeling)
