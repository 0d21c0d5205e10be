"""Pages that have the window for themselves: the navigation steps aside until they are done with.

The first steps; what a file of another app would bring; a session that was done elsewhere; what is
given away; the report that goes back.
"""

# Each page's module is imported when it is first turned to: the idle program needs none of them.

from datetime import date, timedelta
from typing import TYPE_CHECKING, cast

from deskcoach.app.ports import SendAndWait
from deskcoach.core.clock import DAY, WEEK
from deskcoach.ui.design.theme import Look
from deskcoach.ui.queries import Reads

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from deskcoach.core.exercises import Exercise
    from deskcoach.core.records import SessionRecord
    from deskcoach.core.settings import Settings
    from deskcoach.ui.figure.stage import Figures
    from deskcoach.ui.pages.exchange.elsewhere import ElsewherePage
    from deskcoach.ui.pages.exchange.preview import ImportPreview
    from deskcoach.ui.pages.first_run.page import FirstRun
    from deskcoach.ui.pages.sharing.give import GivePage
    from deskcoach.ui.pages.sharing.report import ReportPage
    from deskcoach.ui.shell.main_window import Window

ALONE = ("first-run", "import", "elsewhere", "give", "report")
"""Their names."""


class AlonePages:
    """Makes them, and leads to each and back to where one came from."""

    def __init__(
        self, window: "Window", look: Look, reads: Reads, send: SendAndWait, figures: "Figures"
    ) -> None:
        self._window = window
        self._look, self._reads, self._send, self._figures = look, reads, send, figures
        self._before = "today"

    def make(self, page: str) -> "QWidget":
        """A page of that name; the window keeps it."""
        makers: dict[str, Callable[[], QWidget]] = {
            "first-run": self._make_first_run,
            "import": self._make_preview,
            "elsewhere": self._make_elsewhere,
            "give": self._make_give,
            "report": self._make_report,
        }
        return makers[page]()

    @property
    def preview(self) -> "ImportPreview":
        """What a file of another app would bring."""
        return cast("ImportPreview", self._window.made("import"))

    @property
    def elsewhere(self) -> "ElsewherePage":
        """A session that was done elsewhere."""
        return cast("ElsewherePage", self._window.made("elsewhere"))

    @property
    def give(self) -> "GivePage":
        """What is given away."""
        return cast("GivePage", self._window.made("give"))

    @property
    def report(self) -> "ReportPage":
        """The report that goes back."""
        return cast("ReportPage", self._window.made("report"))

    # -- ways there, and back ---------------------------------------------------------------------

    def enter_elsewhere(self, day: date | None = None) -> None:
        """Enter a session that was done elsewhere, on that day."""
        self._go("elsewhere")
        self.elsewhere.begin(day)

    def change_elsewhere(self, session: "SessionRecord") -> None:
        """Change one that was entered by hand."""
        self._go("elsewhere")
        self.elsewhere.change(session, self._reads.history.sets(session.id))

    def give_away(self, *, exercise: str = "", routine: str = "") -> None:
        """Give an exercise or a routine away."""
        library, plan = self._reads.library(), self._reads.plan()
        every = library.catalogue.exercises if library is not None else ()
        own = [
            e for e in every if library is not None and e.id in library.editable and not e.archived
        ]
        routines = plan.routines if plan is not None else ()
        self._go("give")
        self.give.begin(own, routines, exercise=exercise, routine=routine)

    def write_report(self) -> None:
        """Have a report written."""
        self._go("report")
        self.report.begin()

    def show_file(self, path: str) -> None:
        """Show what a file of another app would bring."""
        self._window.turn_to("import")
        self.preview.look_at(path)

    def _go(self, page: str) -> None:
        """Turn there; a page that begins after that can take the keyboard."""
        if self._window.page not in ALONE:
            self._before = self._window.page
        self._window.turn_to(page)

    def _back(self) -> None:
        self._window.turn_to(self._before)

    # -- making -----------------------------------------------------------------------------------

    def _make_preview(self) -> "ImportPreview":
        from deskcoach.ui.pages.exchange.preview import ImportPreview

        page = ImportPreview(self._look, self._send, self._exercises)
        page.told.connect(self._window.tell)
        page.closed.connect(lambda: self._window.turn_to("settings"))
        return page

    def _make_elsewhere(self) -> "ElsewherePage":
        from deskcoach.ui.pages.exchange.elsewhere import ElsewherePage

        page = ElsewherePage(
            self._look, self._send, self._exercises, lambda: self._settings().strength.unit
        )
        page.told.connect(self._window.tell)
        page.closed.connect(self._back)
        return page

    def _make_give(self) -> "GivePage":
        from deskcoach.ui.pages.sharing.give import GivePage

        page = GivePage(self._look, self._send, lambda: self._settings().sharing)
        page.told.connect(self._window.tell)
        page.closed.connect(self._back)
        return page

    def _make_report(self) -> "ReportPage":
        from deskcoach.ui.pages.sharing.report import ReportPage

        page = ReportPage(
            self._look, self._send, self._settings, self._weeks_back, self._reads.history.name_of
        )
        page.told.connect(self._window.tell)
        page.closed.connect(self._back)
        return page

    def _make_first_run(self) -> "FirstRun":
        from deskcoach.ui.pages.first_run.page import FirstRun

        return FirstRun(
            self._look,
            self._figures,
            self._send,
            lambda: self._window.turn_to("today"),
            try_break=self._window.try_break,
            other_breaks=self._reads.other_breaks(),
            settle_ms=self._window.settle_ms,
        )

    def _settings(self) -> "Settings":
        return self._reads.settings()[0]

    def _exercises(self) -> "Sequence[Exercise]":
        found = self._reads.library()
        return found.catalogue.exercises if found is not None else ()

    def _weeks_back(self, weeks: int) -> tuple[date, date]:
        """First and last day of so many weeks, this one with them."""
        found = self._reads.plan()
        if found is None:
            today = date.today()  # noqa: DTZ011 - the person's
            return today - timedelta(days=weeks * WEEK - 1), today
        first = found.plan.week_of(found.today).first
        return first - (weeks - 1) * WEEK * DAY, found.today
