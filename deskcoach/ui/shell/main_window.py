"""The window: Today, History, Plan, Library, Settings; and, the first time, the first steps."""

# Each page's module is imported when it is first turned to: the idle program needs none of them.

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QPixmap,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QStackedWidget, QWidget

from deskcoach.app.page_models import TodayScreen
from deskcoach.app.ports import SendAndWait
from deskcoach.app.requests import TryLog
from deskcoach.app.view_models import CardScreen, StatusScreen
from deskcoach.core.packs import SUFFIX
from deskcoach.ui.design import words
from deskcoach.ui.design.placing import bring_to_front, keep_whole, roomier, screen_of
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import tr
from deskcoach.ui.design.wires import once, wire
from deskcoach.ui.queries import Reads
from deskcoach.ui.shell.alone import ALONE, AlonePages
from deskcoach.ui.shell.drops import TABLES, FileDrops
from deskcoach.ui.shell.state_icon import StateIcon
from deskcoach.ui.widgets.buttons import Link, Tab
from deskcoach.ui.widgets.focus_ring import FocusRing
from deskcoach.ui.widgets.labels import Title
from deskcoach.ui.widgets.layout import column, flow, grow, row, widget_of, wraps
from deskcoach.ui.widgets.notices import Notice

if TYPE_CHECKING:
    from collections.abc import Callable

    from deskcoach.core.exercises import Exercise
    from deskcoach.core.figure.model import Figure
    from deskcoach.core.settings import Settings
    from deskcoach.ui.breaks.card import BreakCard
    from deskcoach.ui.figure.stage import Figures
    from deskcoach.ui.pages.first_run.page import FirstRun
    from deskcoach.ui.pages.history.page import HistoryPage
    from deskcoach.ui.pages.library.page import Library
    from deskcoach.ui.pages.plan.page import PlanPage
    from deskcoach.ui.pages.settings.page import SettingsPage
    from deskcoach.ui.pages.today import Today

SIZE, _SMALLEST = (1040, 770), (600, 420)
_EDGE, _WIDEST = 28, 1120
"""What is left free around the content, and how wide that gets: beyond it is only air."""


def no_figure(_name: str | None) -> "Figure | None":
    """Where nobody hands out figures, stages are bare."""
    return None


class Window(QWidget):
    """The main window. It reads when it is shown and while it is seen, and never otherwise.

    Each page is imported and made when it is first turned to: the icon in the tray needs none.
    """

    def __init__(  # noqa: PLR0913 - what the pages read, and whom they tell
        self,
        look: Look,
        reads: Reads,
        send: SendAndWait,
        figures: "Figures" = no_figure,
        *,
        settle_ms: int = 300,
        composited: bool = True,
        try_break: "Callable[[bool], None]" = lambda _on: None,
    ) -> None:
        super().__init__()
        self.try_break, self.settle_ms = try_break, settle_ms
        self._look, self._reads, self._send, self._figures = look, reads, send, figures
        self._composited = composited
        self.alone = AlonePages(self, look, reads, send, figures)
        self.setWindowTitle("DeskCoach")
        self.setAccessibleName("DeskCoach")
        FileDrops(self, {(SUFFIX,): self.open_file, TABLES: self.alone.show_file})
        # The window itself holds the focus until Tab moves it on: no ring before that, and no stop
        # without a ring on the way round.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._made: dict[str, QWidget] = {}
        self._sample: BreakCard | None = None
        self._page = "today"
        self._until_seen = False
        self._pages = QStackedWidget()
        self._told = Notice(look)
        self._just_told = once(self, lambda: None)
        self._headline = self._head()
        parts = (self._headline, self._told_row(), grow(self._pages))
        self._column = column(*parts, gap=16, margins=(_EDGE, 20, _EDGE, _EDGE), on=self)
        self.resize(*self._wanted_size())
        keep_whole(self, QSize(*_SMALLEST), look)
        self._keys()
        FocusRing(look, self)

    def _wanted_size(self) -> tuple[int, int]:
        """Larger text wants more room, as far as the screen has some."""
        area = screen_of(self).availableGeometry()
        share = roomier(self._look)
        room = (area.width() - 40, area.height() - 60)
        return min(round(SIZE[0] * share), room[0]), min(round(SIZE[1] * share), room[1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a wide window the content stands in the middle."""
        super().resizeEvent(event)
        widest = round(_WIDEST * max(1.0, self._look.theme.text_scale))
        side = max(_EDGE, (self.width() - widest) // 2)
        self._column.setContentsMargins(side, 20, side, _EDGE)

    # -- pages ------------------------------------------------------------------------------------

    @property
    def page(self) -> str:
        """Which one is open."""
        return self._page

    @property
    def today(self) -> "Today":
        """The first page."""
        return cast("Today", self.made("today"))

    @property
    def history(self) -> "HistoryPage":
        """The second page."""
        return cast("HistoryPage", self.made("history"))

    @property
    def plan(self) -> "PlanPage":
        """The third page: the weekly plan."""
        return cast("PlanPage", self.made("plan"))

    @property
    def library(self) -> "Library":
        """The fourth page."""
        return cast("Library", self.made("library"))

    @property
    def settings(self) -> "SettingsPage":
        """The last page."""
        return cast("SettingsPage", self.made("settings"))

    @property
    def first_run(self) -> "FirstRun":
        """The first steps."""
        return cast("FirstRun", self.made("first-run"))

    def made(self, page: str) -> QWidget:
        """The page of that name, made when it is first wanted."""
        if page not in self._made:
            makers: dict[str, Callable[[], QWidget]] = {
                "today": self._make_today,
                "history": self._make_history,
                "plan": self._make_plan,
                "library": self._make_library,
                "settings": self._make_settings,
            }
            self._made[page] = makers[page]() if page in makers else self.alone.make(page)
            self._pages.addWidget(self._made[page])
        return self._made[page]

    def _make_today(self) -> "Today":
        from deskcoach.ui.pages.today import Today

        page = Today(self._look, self._send, self._figures, self._reads.why)
        page.problems.tried.connect(self._try_log)
        return page

    def _try_log(self) -> None:
        """Where the log still cannot be written, it is said: else nothing would seem to happen."""
        if not self._send(TryLog()):
            words_ = tr("Problems", "It still does not work. It is tried again by itself, too.")
            self.tell(words_, wrong=True)
        self.refresh()

    def _make_history(self) -> "HistoryPage":
        from deskcoach.ui.pages.history.page import HistoryPage

        page = HistoryPage(
            self._look, self._reads.history, self._send, self._figures, composited=self._composited
        )
        page.told.connect(self.tell)
        page.sets.wanted.connect(self.alone.change_elsewhere)
        page.report_wanted.connect(self.alone.write_report)
        self._corners.addWidget(page.corner)
        return page

    def _make_plan(self) -> "PlanPage":
        from deskcoach.ui.pages.plan.page import PlanPage

        page = PlanPage(self._look, self._figures, self._send)
        page.elsewhere.connect(self.alone.enter_elsewhere)
        page.given.connect(lambda name: self.alone.give_away(routine=name))
        return page

    def _make_library(self) -> "Library":
        from deskcoach.ui.pages.library.page import Library
        from deskcoach.ui.strength.work import WorkPage

        page = Library(self._look, self._figures, self._send, WorkPage)
        page.alone.connect(lambda alone: self._headline.setVisible(not alone))
        page.stale.connect(self.refresh)
        page.told.connect(self.tell)
        page.given.connect(lambda exercise: self.alone.give_away(exercise=exercise))
        return page

    def _make_settings(self) -> "SettingsPage":
        from deskcoach.ui.pages.settings.data import DataCards
        from deskcoach.ui.pages.settings.page import SettingsPage, Shown

        data = DataCards(
            self._look,
            self._reads.places,
            self._send,
            self._reads.history.week_text,
            day_starts=lambda: self._reads.settings()[0].presence.day_starts,
            composited=self._composited,
        )
        data.setParent(self)
        data.told.connect(self.tell)
        data.foreign.connect(self.alone.show_file)
        data.report_wanted.connect(self.alone.write_report)
        page = SettingsPage(
            self._look,
            self._send,
            settle_ms=self.settle_ms,
            data=data.cards,
            below=self._reads.below(),
            open_programs=self._reads.open_programs,
            shown=Shown(self._figures, self._stretches, self._card_picture),
        )
        page.first_steps.connect(self._begin_again)
        return page

    def _stretches(self) -> "tuple[Exercise, ...]":
        library = self._reads.library()
        return () if library is None else library.catalogue.of_kind("stretch")

    def _card_picture(self, settings: "Settings") -> QPixmap:
        """The card as it would offer the first stretch that takes turns."""
        from deskcoach.core.breaks.events import Kind
        from deskcoach.ui.breaks.card import BreakCard

        if self._sample is None:
            self._sample = BreakCard(self._look, self._figures, area=lambda: QRect(0, 0, 1280, 800))
            self._sample.setParent(self)
            self._sample.hide()
        every = self._stretches()
        offered = [each for each in every if each.id in settings.stretch.only]
        exercise = next(iter(offered or every), None)
        card = CardScreen(
            0, Kind.STRETCH, exercise, 60.0 * settings.stretch.after,
            float(settings.stretch.length), settings.asking.later, None,
        )  # fmt: skip
        return self._sample.picture(card)

    def _begin_again(self) -> None:
        self.first_run.turn(0)
        self.turn_to("first-run")

    def open_file(self, path: str) -> None:
        """Show what a pack would add."""
        self.turn_to("library")
        self.library.show_pack(path)

    # -- head -------------------------------------------------------------------------------------

    def _head(self) -> QWidget:
        names = {
            "today": (tr("Window", "Today"), "sun"),
            "history": (tr("Window", "History"), "bars"),
            "plan": (tr("Window", "Plan"), "calendar"),
            "library": (tr("Window", "Library"), "book"),
            "settings": (tr("Window", "Settings"), "sliders"),
        }
        self._tabs: dict[str, Tab] = {}
        for name, (text, icon) in names.items():
            tab = Tab(self._look, text, icon=icon, height=40)
            tab.clicked.connect(lambda _=False, n=name: self.turn_to(n))
            self._tabs[name] = tab
        tabs = widget_of(flow(*self._tabs.values(), gap=4))
        self._state = StateIcon(self._look)
        self._status = Title(self._look, Role.BODY, ink="ink2")
        self._said = widget_of(row(self._state, self._status, gap=6))
        self._corners = row(self._said, gap=6)
        head = widget_of(flow(tabs, widget_of(self._corners), spread=True))
        wraps(head)
        return head

    def _told_row(self) -> QWidget:
        close = Link(self._look, tr("Window", "Close"), icon="close")
        self._told_box = widget_of(row(grow(self._told), close, gap=6))
        wire(close, "clicked()", self._told_box, "hide()")
        self._told_box.hide()
        return self._told_box

    def _keys(self) -> None:
        for number, name in enumerate(self._tabs, start=1):
            keys = QShortcut(f"Ctrl+{number}", self)
            keys.activated.connect(lambda n=name: self.turn_to(n))
        close = QShortcut("Ctrl+W", self)
        wire(close, "activated()", self, "close()")

    def open(self, page: str = "today") -> None:
        """Show the window in front, on one of its pages; the first time, on the first steps."""
        wanted = "first-run" if page == "today" and self._reads.first_run() else page
        if wanted != self._page or not self._made:
            self.turn_to(wanted)
        else:
            self.refresh()
        self.come_forward()

    def come_forward(self) -> None:
        """Show the window in front, on the page where it is."""
        if self.isMinimized():
            self.showNormal()
        bring_to_front(self)

    def take_over(self, old: "Window") -> None:
        """Stand where another one stood, on its page: it spoke another language."""
        self.setGeometry(old.geometry())
        self.setWindowState(old.windowState())
        self.turn_to(old._page)  # noqa: SLF001 - it is one of us
        if old._told_box.isVisibleTo(old):  # noqa: SLF001 - the same
            self.tell(*old._told.lines, wrong=old._told.wrong)  # noqa: SLF001 - the same
        if old.isActiveWindow():
            self.open(self._page)
        else:  # nobody looks at it now: it does not come in front
            self.show()
        if self._page == "settings":
            self.settings.take_over(old.settings)

    def turn_to(self, page: str) -> None:
        """Turn to a page; an unknown one changes nothing."""
        if page not in (*self._tabs, *ALONE):
            return
        inside: QWidget | None = self.focusWidget()
        if inside and self._pages.isAncestorOf(inside):
            # What is about to be hidden must not hand the focus to just anything.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._forget_told(page)
        self._page = page
        alone = page == "library" and "library" in self._made and self.library.is_alone
        self._headline.setVisible(page not in ALONE and not alone)
        if page in self._tabs:
            self._tabs[page].setChecked(True)
        self._pages.setCurrentWidget(self.made(page))
        for index in range(self._corners.count()):
            item = self._corners.itemAt(index)
            widget = item.widget() if item is not None else None
            if widget is not None:
                own = self.history.corner if page == "history" else self._said
                widget.setVisible(widget is own)
        self.refresh()

    def _forget_told(self, page: str) -> None:
        """What was told on another page and was seen has been told."""
        if page != self._page and self._told_box.isVisible() and not self._just_told.isActive():
            self._told_box.hide()

    def refresh(self) -> None:
        """Read anew what the open page shows."""
        today = self._reads.today()
        self._show_state(today.status)
        match self._page:
            case "today":
                self.today.show_today(today)
            case "history":
                self.history.refresh()
            case "plan":
                self._show_plan()
            case "library":
                self.library.show_library(self._reads.library())
            case "settings":
                settings, troubles = self._reads.settings()
                autostart = self._reads.autostart()
                self.settings.show_settings(settings, troubles, autostart=autostart)
            case "first-run":
                self._refresh_first_run(today)
            case _:
                pass

    def _refresh_first_run(self, today: TodayScreen) -> None:
        settings, _ = self._reads.settings()
        self.first_run.show_settings(settings)
        if today.plan is not None:
            self.first_run.show_days(today.plan.plan.days)

    def show_status(self, status: StatusScreen) -> None:
        """Take up a new state, if anybody sees it."""
        if not self.isVisible():
            return
        self._show_state(status)
        if status.until_seen != self._until_seen:
            self.refresh()
        elif self._page == "today":
            self.today.show_today(self._reads.today())
        elif self._page == "plan":
            self._show_plan()

    def _show_plan(self) -> None:
        plan = self._reads.plan()
        if plan is not None:
            self.plan.show_plan(plan)

    def _show_state(self, status: StatusScreen) -> None:
        self._state.show_status(status)
        self._status.setText(words.status_line(status))
        self._until_seen = status.until_seen

    def tell(self, message: str, *, wrong: bool = False) -> None:
        """Show a message on top, until it is closed; what went wrong looks so."""
        self._told.show_lines((message,), wrong=wrong)
        self._told.show()
        self._told_box.show()
        self._just_told.start()  # who leaves the page with these words leaves them standing


__all__ = ["Reads", "Window"]
