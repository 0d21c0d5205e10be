"""The person's data, among the settings: where it lies, taken along, brought back, deleted."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from deskcoach.app.export.requests import Backups, Delete, Import, Imports, ImportUndo, Restore
from deskcoach.app.ports import SendAndWait, SendCommand
from deskcoach.core.clock import local
from deskcoach.core.command import Command
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import labelled, long_day, plural, said, tr
from deskcoach.ui.design.wires import wire
from deskcoach.ui.pages.history.export import Exports, ask_which
from deskcoach.ui.pages.settings.cards import SectionCard
from deskcoach.ui.queries import Places
from deskcoach.ui.widgets.buttons import Capsule, Tone
from deskcoach.ui.widgets.fields.times import DateField
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import Columns, Item, at_least, column, flow, grow, widget_of

PAGE = "data"
_SORTS = ("breaks", "sessions", "sets", "pains", "prescriptions", "notes")
OWN = ("exercises", "drafts", "names", "figures", "pictures", "settings")
ALL = (*_SORTS, "training", *OWN)
"""With what the plan and the safety check remember, which a backup holds as one, and with what
there is besides the log."""


class DataCards(QObject):
    """The cards about the data, for the settings page to show.

    What changes something is first asked what it would do.
    """

    told = Signal(str)
    foreign = Signal(str)
    """A file of another app is to be shown."""
    report_wanted = Signal()
    """A report for a physiotherapist is to be written."""

    def __init__(
        self,
        look: Look,
        places: Places,
        send: SendAndWait,
        week_text: Callable[[], str],
        *,
        day_starts: Callable[[], int] = int,
        composited: bool = True,
    ) -> None:
        super().__init__()
        self._look = look
        self.export = Capsule(look, tr("Export", "Export"), icon="upload", trailing="chevron-down")
        self._exports = Exports(look, self.export, send, week_text, composited=composited)
        self._exports.told.connect(self.told)
        self._exports.report_wanted.connect(self.report_wanted)
        self.restoring = Restoring(look, send)
        self.deleting = Deleting(look, send, day_starts)
        self.others = FromOthers(look, send)
        for part in (self.restoring, self.deleting, self.others):
            part.told.connect(self.told)
        for part in (self.restoring, self.others):
            part.foreign.connect(self.foreign)
        self.cards = (
            self._places(places),
            self._card(
                tr("Data", "Export"),
                tr("Data", "A backup of everything, a table, a page for your physio, your plan."),
                self.export,
            ),
            self._card(
                tr("Data", "Restore a backup"),
                tr("Data", "Nothing is added twice. You see first what it would do."),
                None,
                self.restoring,
            ),
            self._card(
                tr("Data", "From another app"),
                tr("Data", "Sets of Hevy, Strong, FitNotes or wger. You see first what is what."),
                None,
                self.others,
            ),
            self._card(
                tr("Data", "Delete for good"),
                tr("Data", "All backups that DeskCoach keeps go as well."),
                None,
                self.deleting,
            ),
        )

    @property
    def menu(self) -> QWidget:
        """The menu below Export."""
        return self._exports.menu

    def _places(self, places: Places) -> SectionCard:
        card = SectionCard(self._look, PAGE, tr("Data", "Where your data lives"))
        for name, place in (
            (tr("Data", "Your log, with backups of the last days, weeks and months"), places.log),
            (tr("Data", "Your settings"), places.settings),
            (tr("Data", "Your own exercises"), places.exercises),
        ):
            path = Text(self._look, Role.SECONDARY, place, "ink2", wrap=True)
            path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            card.add(_part(Text(self._look, Role.STRONG, name, wrap=True), path), name)
        return card

    def _card(
        self, title: str, line: str, button: QWidget | None, below: QWidget | None = None
    ) -> SectionCard:
        card = SectionCard(self._look, PAGE, title)
        text: QWidget = Text(self._look, Role.BODY, line, "ink2", wrap=True)
        if button is not None:
            words = widget_of(at_least(200, column(text)))
            text = Columns(grow(words), button, gap=14, middle=True)
        card.add(_part(text, below), f"{title} {line}")
        return card


class Restoring(QWidget):
    """A backup is chosen, what it would do is shown, and then it is taken in, or not."""

    told = Signal(str)
    foreign = Signal(str)

    def __init__(self, look: Look, send: SendAndWait) -> None:
        super().__init__()
        self._send = send
        self._wanted: Import | Restore = Restore()
        self._names: list[str] = []
        self.choose = Capsule(look, tr("Data", "Choose a backup"), icon="archive")
        self.choose.clicked.connect(lambda: ask_which(self.window(), "json", self.look_at))
        self.own = Capsule(look, tr("Data", "Backups by DeskCoach"), icon="clock")
        self.own.clicked.connect(self._look_at_own)
        self._asked: Capsule = self.choose
        self._line = Text(look, Role.STRONG, wrap=True)
        self.take = Capsule(look, tr("Data", "Take it in"), tone=Tone.PRIMARY)
        self.take.clicked.connect(lambda: self._take(over=False))
        self.replace = Capsule(look, tr("Data", "Take it in, the file counts"))
        self.replace.clicked.connect(lambda: self._take(over=True))
        self.leave = Capsule(look, tr("Data", "Leave it"), tone=Tone.GHOST)
        self.leave.clicked.connect(self._close)
        self.older = Capsule(look, tr("Data", "An older one"), tone=Tone.GHOST)
        self.older.clicked.connect(self._look_at_older)
        self.cancel = Capsule(look, tr("Data", "Cancel"))
        self.cancel.clicked.connect(self._call_off)
        self._cancel: Callable[[], None] | None = None
        self._title = ""
        answers = (self.take, self.replace, self.older, self.leave, self.cancel)
        self._answers = _answers(self._line, *answers)
        self._ways = widget_of(flow(self.own, self.choose, gap=10))
        column(self._ways, self._answers, gap=6, on=self)
        self._answers.hide()

    def look_at(self, path: str) -> None:
        """Ask what taking it in would do; what cannot be read has been told already."""
        self._asked, self._names = self.choose, []
        self._look(Import(path))

    def _look_at_own(self) -> None:
        """Begin with the most complete backup; older ones follow when they are asked for."""
        self._asked = self.own
        found = self._send(Backups())
        self._names = [one["name"] for one in found["backups"]] if found else []
        if self._names:
            self._look_at_older()
        else:
            self.told.emit(tr("Data", "There is no backup yet."))

    def _look_at_older(self) -> None:
        self._look(Restore(self._names.pop(0)))

    def _look(self, wanted: Import | Restore) -> None:
        self._wanted = wanted
        self._begin(
            tr("Data", "Looking at it: {share} %"), self._looked, replace(wanted, dry_run=True)
        )

    def _begin(self, title: str, then: Callable[[Any], None], wanted: Command) -> None:
        """Begin what may take long; meanwhile there is how much is done, and Cancel."""

        def done(found: Any) -> None:
            if not isValid(self):  # the window was closed, or made anew in another language
                return
            self._cancel = None
            self.cancel.hide()
            self._ways.setEnabled(True)
            then(found)

        self._title = title
        self._show_share(0.0)
        for button in (self.take, self.replace, self.older, self.leave):
            button.hide()
        self._ways.setEnabled(False)
        self._answers.show()
        self.cancel.show()
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        self._cancel = self._send(wanted, then=done, share=self._show_share)

    def _show_share(self, share: float) -> None:
        if isValid(self):
            self._line.setText(self._title.format(share=round(share * 100)))

    def _call_off(self) -> None:
        if self._cancel is not None:
            self._cancel()

    def _looked(self, found: Any) -> None:
        if not isinstance(found, Mapping):
            self._close()
            return
        if "form" in found and isinstance(self._wanted, Import):  # no backup after all
            self._close()
            self.foreign.emit(self._wanted.path)
            return
        new, different = (_sum(found, which) for which in ("new", "different"))
        parts = []
        if newest := found.get("backup", {}).get("newest"):
            day = long_day(datetime.fromisoformat(newest).date())
            parts.append(tr("Data", "A backup up to {day}.", day=day))
        for which, title in (
            ("new", tr("Data", "New")),
            ("different", tr("Data", "Different from yours")),
        ):
            if _sum(found, which):
                parts.append(counted({sort: found[sort][which] for sort in ALL}, title))
        if not new and not different:
            parts.append(tr("Data", "You have all of it already."))
        if found.get("settings", {}).get("different"):
            parts.append(tr("Data", "Settings that you chose here stay, unless the file counts."))
        self._line.setText(" ".join(parts))
        self.older.setVisible(bool(self._names))
        self.take.setVisible(bool(new))
        self.replace.setVisible(bool(different))
        self.leave.show()
        first = self.take if new else self.leave
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, *, over: bool) -> None:
        wanted = replace(self._wanted, replace=over)
        self._begin(tr("Data", "Taking it in: {share} %"), self._taken, wanted)

    def _taken(self, done: Any) -> None:
        self._close()
        if isinstance(done, Mapping) and done.get("changed"):
            self.told.emit(tr("Data", "Taken in."))

    def _close(self) -> None:
        self._answers.hide()
        self._asked.setFocus(Qt.FocusReason.OtherFocusReason)


class FromOthers(QWidget):
    """A file of another app is chosen, for its page to show; the last import is taken out again."""

    told = Signal(str)
    foreign = Signal(str)

    def __init__(self, look: Look, send: SendAndWait) -> None:
        super().__init__()
        self._send = send
        self._batch = ""
        self.choose = Capsule(look, tr("Data", "Choose a file"), icon="table")
        self.choose.clicked.connect(lambda: ask_which(self.window(), "csv", self.foreign.emit))
        self.undo = Capsule(look, tr("Data", "Undo an import"), icon="undo")
        self.undo.clicked.connect(self._ask)
        self._line = Text(look, Role.STRONG, wrap=True)
        self.out = Capsule(look, tr("Data", "Take them out again"), tone=Tone.PRIMARY)
        self.out.clicked.connect(self._take_out)
        self.keep = Capsule(look, tr("Data", "Keep them"), tone=Tone.GHOST)
        self.keep.clicked.connect(self._close)
        self._answers = _answers(self._line, self.out, self.keep)
        column(widget_of(flow(self.choose, self.undo, gap=10)), self._answers, gap=6, on=self)
        self._answers.hide()

    def _ask(self) -> None:
        """The latest import first."""
        found = self._send(Imports())
        if not found or not found["imports"]:
            self.told.emit(tr("Data", "There is no import to undo."))
            return
        last = found["imports"][0]
        self._batch = last["batch"]
        first, end = (long_day(date.fromisoformat(last[each])) for each in ("first", "last"))
        taken = long_day(local(datetime.fromisoformat(last["at"])).date())
        sets = plural("Data", "%n set(s)", last["sets"])
        self._line.setText(
            tr(
                "Data",
                "Taken in on {day}: {sets}, {first} to {last}.",
                day=taken,
                sets=sets,
                first=first,
                last=end,
            )
        )
        self._answers.show()
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_out(self) -> None:
        done = self._send(ImportUndo(self._batch))
        self._close()
        if done is not None:
            self.told.emit(plural("Data", "%n set(s) taken out again.", done["removed"]))

    def _close(self) -> None:
        self._answers.hide()
        self.undo.setFocus(Qt.FocusReason.OtherFocusReason)


class Deleting(QWidget):
    """A range of days, or everything: counted first, and removed only after a second word."""

    told = Signal(str)

    def __init__(self, look: Look, send: SendCommand, day_starts: Callable[[], int]) -> None:
        super().__init__()
        self._send, self._day_starts = send, day_starts
        self._wanted = Delete()
        self.first = DateField(look, tr("Data", "First day"))
        self.last = DateField(look, tr("Data", "Last day"))
        self.range = Capsule(look, tr("Data", "Delete these days"))
        self.range.clicked.connect(self._ask_range)
        self.everything = Capsule(look, tr("Data", "Delete everything"))
        self.everything.clicked.connect(self._ask_everything)
        self._line = Text(look, Role.STRONG, wrap=True)
        self.sure = Capsule(look, tr("Data", "Yes, delete for good"), tone=Tone.DUSK)
        self.sure.clicked.connect(self._delete)
        self.keep = Capsule(look, tr("Data", "Keep it"))
        self.keep.clicked.connect(self._close)
        self._answers = _answers(self._line, self.sure, self.keep)
        for field in (self.first, self.last):
            # What was asked is no longer what would be done.
            wire(field, "dateChanged(QDate)", self._answers, "hide()")
        to = Text(look, Role.BODY, tr("Data", "to"), "ink2")
        fields = flow(self.first, to, self.last, self.range, self.everything, gap=10)
        column(widget_of(fields), self._answers, gap=10, on=self)
        self._answers.hide()

    def _ask_range(self) -> None:
        first, last = sorted((self.first.day, self.last.day))
        self._ask(
            Delete(self._start(first), self._start(last + timedelta(days=1))),
            tr(
                "Data",
                "To be deleted, {first} to {last}",
                first=long_day(first),
                last=long_day(last),
            ),
        )

    def _start(self, day: date) -> datetime:
        """When a day begins: at the hour that the person chose for it."""
        return local(datetime.combine(day, time(self._day_starts())))

    def _ask_everything(self) -> None:
        self._ask(Delete(everything=True), tr("Data", "To be deleted, with your plan and check"))

    def _ask(self, wanted: Delete, title: str) -> None:
        found = self._send(replace(wanted, dry_run=True))
        if not isinstance(found, Mapping):
            return
        self._wanted = wanted
        counts = {sort: found["counts"].get(sort, 0) for sort in (*_SORTS, *OWN)}
        self._line.setText(counted(counts, title))
        self.sure.setVisible(any(counts.values()) or wanted.everything)
        self._answers.show()
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _delete(self) -> None:
        done = self._send(self._wanted)
        self._close()
        if done is not None:
            gone = tr("Data", "Deleted for good.")
            self.told.emit(said(done["waiting"]) if done.get("waiting") else gone)

    def _close(self) -> None:
        self._answers.hide()
        self.range.setFocus(Qt.FocusReason.OtherFocusReason)


def counted(counts: Mapping[str, int], title: str) -> str:
    """`New: 12 breaks, 3 sessions.`; what there is none of is left out."""
    known: dict[str, Callable[[int], str]] = {
        "breaks": lambda n: plural("Data", "%n break(s)", n),
        "sessions": lambda n: plural("Data", "%n session(s)", n),
        "sets": lambda n: plural("Data", "%n set(s)", n),
        "pains": lambda n: plural("Data", "%n note(s) of pain", n),
        "prescriptions": lambda n: plural("Data", "%n dose(s) of exercises", n),
        "notes": lambda n: plural("Data", "%n note(s)", n),
        "training": lambda _: tr("Data", "your plan and check"),
        "exercises": lambda n: plural("Data", "%n exercise(s) of your own", n),
        "drafts": lambda n: plural("Data", "%n unfinished exercise(s)", n),
        "names": lambda n: plural("Data", "%n name(s) of deleted exercises", n),
        "figures": lambda n: plural("Data", "%n figure(s)", n),
        "pictures": lambda n: plural("Data", "%n picture(s)", n),
        "settings": lambda n: plural("Data", "%n setting(s)", n),
    }
    told = [known[sort](count) for sort, count in counts.items() if count]
    return labelled(title, f"{', '.join(told) or tr('Data', 'nothing')}.")


def _sum(found: Mapping[str, Any], which: str) -> int:
    return sum(found[sort][which] for sort in ALL)


def _answers(line: Text, *buttons: Capsule) -> QWidget:
    """What would happen, and the buttons that answer to it."""
    return widget_of(column(line, widget_of(flow(*buttons)), gap=8, margins=(0, 4, 0, 0)))


def _part(*items: Item) -> QWidget:
    return widget_of(column(*items, gap=6, margins=(0, 12, 6, 12)))
