"""History: what was done, as pictures with tables behind them; a bar leads to its sessions."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from deskcoach.app.export.requests import Dates
from deskcoach.app.history.view_models import (
    ExerciseRow,
    Filter,
    HistoryScreen,
    Period,
    SessionLine,
)
from deskcoach.app.ports import SendAndWait
from deskcoach.app.requests import TakeBreak
from deskcoach.core.history import order
from deskcoach.ui.charts.bars import BarChart, OutcomeChart
from deskcoach.ui.charts.chart import ChartCard
from deskcoach.ui.charts.lines import ScoreChart, ScoreKey
from deskcoach.ui.charts.year import DayKey, Dot, YearMap
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import dated, long_day, said, tr
from deskcoach.ui.design.wires import once
from deskcoach.ui.figure.painter import paint_figure
from deskcoach.ui.figure.palette import Tint, palette_for
from deskcoach.ui.figure.stage import Figures, only_figure
from deskcoach.ui.pages.history import words as told
from deskcoach.ui.pages.history.export import ExportMenu, Exports
from deskcoach.ui.pages.history.first_days import FirstDays, first_sentence
from deskcoach.ui.pages.history.sets import SessionsPage, SetsPage
from deskcoach.ui.pages.nothing import Invitation, NothingYet
from deskcoach.ui.queries import HistoryReads
from deskcoach.ui.widgets.buttons import Capsule, Tab
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import STRETCH, Columns, column, flow, grow, left, row, widget_of
from deskcoach.ui.widgets.notices import Notice
from deskcoach.ui.widgets.scroll import Scroll
from deskcoach.ui.widgets.surfaces import card
from deskcoach.ui.widgets.table import DataTable, Rows

RANGES = (Period.WEEKS, Period.YEAR, Period.ALL)

YEAR_FROM, DAYS_SHOWN = 4, 7
"""Whole weeks from which on the year is shown; so many first days at most."""
PICTURE = QSize(76, 48)
PAINTED = 150
"""Milliseconds after which a page that was read stands on the screen."""


_STRETCHING = "shoulder-extension-two"
"""The figure where nothing was done yet."""


class HistoryPage(QWidget):
    """The second page of the window. It reads when it is shown and sends what is to change.

    Intentions: `set-correct` (id, reps, load), `set-remove` (id), which gives back what
    `session-restore` is sent with, `dates` (correct) and `export` (format, path). `told` is a
    word for the person; `report_wanted`: the page that has a report written.
    """

    told = Signal(str)
    report_wanted = Signal()

    def __init__(
        self,
        look: Look,
        reads: HistoryReads,
        send: SendAndWait,
        figures: Figures,
        *,
        composited: bool = True,
    ) -> None:
        super().__init__()
        self._look, self._reads, self._send, self._figures = look, reads, send, figures
        self._painted = once(self, self._reads.prepare, PAINTED)
        self._composited = composited
        self._period = RANGES[0]
        self._exercise: str | None = None
        self._screen: HistoryScreen | None = None
        self._listed: tuple[SessionLine, ...] = ()
        self._opened: SessionLine | None = None
        self.corner = self._corner()
        self.sessions = SessionsPage(look)
        self.sessions.back.connect(lambda: self._turn(0))
        self.sessions.opened.connect(self._open_session)
        self.sets = SetsPage(look, send, reads.name_of)
        self.sets.back.connect(lambda: self._turn(1))
        self.sets.changed.connect(self._rows_replaced)
        self._stack = QStackedWidget()
        self._first = QStackedWidget()
        invited = Invitation(
            tr("History", "Your first break will show up here"),
            tr("History", "What you do will be shown here, on this machine only."),
            tr("History", "Take a break now"),
            "stretch",
        )
        self.nothing = NothingYet(look, figures(_STRETCHING), invited)
        self.nothing.button.clicked.connect(lambda: send(TakeBreak("stretch")))
        self._charts = self._overview()
        for page in (self._charts, self.nothing):
            self._first.addWidget(page)
        for page in (self._first, self.sessions, self.sets):
            self._stack.addWidget(page)
        column(self._stack, on=self)
        look.changed.connect(self._paint_anew)
        for keys in ("Alt+Left", "Esc"):
            back = QShortcut(keys, self)
            back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            back.activated.connect(self._go_back)

    # -- what is shown ----------------------------------------------------------------------------

    def _corner(self) -> QWidget:
        """The range and Export, which stand in the head of the window."""
        names = (tr("History", "12 weeks"), tr("History", "Year"), tr("History", "All"))
        self.ranges = [Tab(self._look, name) for name in names]
        for tab, period in zip(self.ranges, RANGES, strict=True):
            tab.clicked.connect(lambda _=False, p=period: self._choose_range(p))
        self.export = Capsule(
            self._look, tr("Export", "Export"), icon="upload", trailing="chevron-down"
        )
        self._exports = Exports(
            self._look, self.export, self._send, self._reads.week_text, composited=self._composited
        )
        self._exports.told.connect(self.told)
        self._exports.report_wanted.connect(self.report_wanted)
        corner = widget_of(row(*self.ranges, 8, self.export, gap=4))
        self.ranges[0].setChecked(True)
        return corner

    def _overview(self) -> QWidget:
        look = self._look
        self._bars = BarChart(look, tr("History", "Strength sets per week"), "mari")
        self._bars.picked.connect(self._open_week)
        self._scores = ScoreChart(look, tr("History", "Pain and effort, weekly average"))
        self._outcomes = OutcomeChart(look, tr("History", "How breaks ended"))
        name = tr("History", "At the desk between breaks, minutes")
        self._desk = BarChart(look, name, "pine_mid", height=190)
        self._year = YearMap(look, tr("History", "Your year"))
        self._year.picked.connect(self._open_day)
        self._days = FirstDays(look, tr("History", "Your first days"))
        self._days.picked.connect(self._open_first_day)
        self.cards = self._cards()
        self._top = Columns(grow(self.cards["sets"], 3), grow(self.cards["scores"], 2))
        self._low = Columns(grow(self.cards["outcomes"], 2), grow(self.cards["desk"], 3))
        self._table = self._exercises()
        self._doubt = Notice(look)
        self.correct = Capsule(look, tr("History", "Correct their dates"))
        self.correct.clicked.connect(self._correct_dates)
        self._doubtful = Columns(grow(self._doubt), self.correct, gap=12, middle=True)
        self.only = Capsule(look, "", icon="close")
        self.only.clicked.connect(lambda: self._choose_exercise(None))
        self.only.hide()
        inner = column(
            self._doubtful,
            left(self.only),
            self.cards["first"],
            self._top,
            self.cards["year"],
            self._low,
            self._table,
            STRETCH,
            gap=16,
            margins=(0, 0, 0, 12),
        )
        return Scroll(look, inner)

    def _cards(self) -> dict[str, ChartCard]:
        look = self._look
        charts = (
            ("first", self._days, told.year_rows, self._days_legend()),
            ("sets", self._bars, told.sets_rows, None),
            ("scores", self._scores, told.score_rows, ScoreKey(look)),
            ("year", self._year, told.year_rows, self._year_legend()),
            ("outcomes", self._outcomes, told.outcome_rows, None),
            ("desk", self._desk, told.desk_rows, None),
        )
        return {
            name: ChartCard(
                look, chart.accessibleName(), chart, partial(self._rows, rows), legend=legend
            )
            for name, chart, rows, legend in charts
        }

    def _rows(self, made: Callable[[HistoryScreen], Rows]) -> Rows:
        return made(self._screen) if self._screen is not None else Rows((), ())

    def _year_legend(self) -> QWidget:
        look = self._look
        few = Text(look, Role.SECONDARY, tr("History", "Guided breaks a day: 0"), "ink2")
        many = Text(look, Role.SECONDARY, tr("History", "8 or more"), "ink2")
        trained = Text(look, Role.SECONDARY, tr("History", "Strength session"), "ink2")
        return widget_of(flow(few, DayKey(look), many, Dot(look), trained))

    def _days_legend(self) -> QWidget:
        look = self._look
        guided = Text(look, Role.SECONDARY, tr("History", "Guided break"), "ink2")
        trained = Text(look, Role.SECONDARY, tr("History", "Strength session"), "ink2")
        return widget_of(flow(Dot(look, "pine_mid"), guided, Dot(look), trained))

    def _exercises(self) -> QWidget:
        self._since = Text(self._look, Role.HEADING, wrap=True)
        name = tr("History", "By exercise")
        self.table = DataTable(self._look, name, icon=PICTURE)
        hint = tr("History", "Choose one to see only its sets, pain and effort.")
        self.table.setAccessibleDescription(hint)
        self.table.cellActivated.connect(self._row_chosen)
        self.table.cellClicked.connect(self._row_chosen)
        line = Text(self._look, Role.SECONDARY, hint, "ink2", wrap=True)
        return card(self._look, self._since, line, self.table, gap=8, margins=(22, 16))

    def refresh(self) -> None:
        """Read everything anew."""
        self._screen = screen = self._reads.overview(Filter(self._period, self._exercise))
        self._painted.start()
        nothing = screen is None or (screen.empty and screen.doubt is None)
        self._first.setCurrentWidget(self.nothing if nothing else self._charts)
        self.export.setVisible(not nothing)
        self._offer_ranges(screen, nothing=nothing)
        if screen is None:
            return
        if self._exercise not in {None, *(each.id for each in screen.exercises)}:
            self._exercise = None  # its last set was removed
            self.refresh()
            return
        doubt = screen.doubt
        lines = (said(order.told(doubt)),) if doubt is not None else ()
        self._doubt.show_lines(lines, wrong=True)
        self._doubtful.setVisible(doubt is not None)
        self.correct.setVisible(doubt is not None and not doubt.clock)
        self._bars.show_bars(told.set_bars(screen), told.sets_goal(screen))
        self._scores.show_scores(told.scores(screen))
        self._outcomes.show_counts(told.outcome_counts(screen))
        self._desk.show_bars(told.desk_bars(screen), told.desk_goal(self._reads.desk_goal()))
        self._year.show_days(screen.year)
        self._days.show_days(screen.first_days[-DAYS_SHOWN:])
        for name, sentence in (
            ("first", first_sentence(screen)),
            ("sets", told.sets_sentence(screen)),
            ("scores", told.pain_sentence(screen)),
            ("outcomes", told.outcome_sentence(screen)),
            ("desk", told.desk_sentence(screen)),
        ):
            self.cards[name].say(sentence)
        for each in self.cards.values():
            each.refresh()
        self._since.setText(told.since_words(screen.first))
        self._fill_table(screen)
        self._show_filter(screen)

    def _offer_ranges(self, screen: HistoryScreen | None, *, nothing: bool) -> None:
        """Charts of weeks stand from the second week on, the year from the fifth."""
        weeks = 0 if screen is None else screen.weeks_in
        for tab in self.ranges:
            tab.setVisible(weeks > 0 and not nothing)
        self.cards["first"].setVisible(weeks == 0)
        trained = screen is not None and any(each.last_done for each in screen.exercises)
        self._top.setVisible(weeks > 0)
        self.cards["year"].setVisible(weeks >= YEAR_FROM)
        self._low.setVisible(weeks > 0)
        self._table.setVisible(weeks > 0 or trained)

    def _show_filter(self, screen: HistoryScreen) -> None:
        chosen = next((e for e in screen.exercises if e.id == self._exercise), None)
        self.only.setVisible(chosen is not None)
        if chosen is not None:
            name = tr("Exercises", chosen.name)
            self.only.set_words(tr("History", "Only {exercise}", exercise=name), "close")
            self.only.setAccessibleName(
                tr("History", "Only {exercise}: show all again", exercise=name)
            )

    def _fill_table(self, screen: HistoryScreen) -> None:
        pictures = self._pictures(told.rows_listed(screen))
        self.table.show_rows(told.exercise_rows(screen), pictures)

    def _paint_anew(self) -> None:
        """The pictures in the table are of the colours in which they were painted."""
        if self._screen is not None and self.isVisible():
            self._fill_table(self._screen)

    def _pictures(self, exercises: Sequence[ExerciseRow]) -> list[QIcon]:
        theme, ratio = self._look.theme, self.devicePixelRatioF()
        icons = []
        for each in exercises:
            picture = QPixmap(PICTURE * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            figure = only_figure(self._figures(each.id))
            if figure is not None:
                painter = QPainter(picture)
                box = QRectF(QPointF(), QSizeF(PICTURE))
                paint_figure(
                    painter, box, figure, "hold", 0.0, Tint.APRICOT,
                    palette_for(theme.dark), theme.figure, corner=8,
                )  # fmt: skip
                painter.end()
            icons.append(QIcon(picture))
        return icons

    # -- what is pressed --------------------------------------------------------------------------

    def _correct_dates(self) -> None:
        self._send(Dates(correct=True))
        self.refresh()
        self.ranges[0].setFocus(Qt.FocusReason.OtherFocusReason)  # the button is gone

    def _turn(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        self.sets.undo.hide()
        if index == 0:
            self.refresh()

    def _go_back(self) -> None:
        self._turn(max(0, self._stack.currentIndex() - 1))

    def _row_chosen(self, index: int, _column: int) -> None:
        if self._screen is not None and self._exercise is None:
            self._choose_exercise(told.rows_listed(self._screen)[index].id)

    def _choose_exercise(self, exercise: str | None) -> None:
        self._exercise = exercise
        self.refresh()
        # What was pressed may be gone; the page scrolls to what tells of the change.
        target = self.table if exercise is None else self.only
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _choose_range(self, period: Period) -> None:
        self._period = period
        self._turn(0)

    def _open_week(self, index: int) -> None:
        if self._screen is None:
            return
        first = self._screen.weeks[index].first
        self._listed = self._reads.sessions(first, self._exercise)
        title = tr("History", "Week of {day}", day=dated(first, self._screen.today))
        self.sessions.show_sessions(title, self._listed)
        self._turn(1)
        self.sessions.close_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _open_first_day(self, index: int) -> None:
        if self._screen is not None:
            shown = self._screen.first_days[-DAYS_SHOWN:]
            self._open_day(self._screen.year.index(shown[index]))

    def _open_day(self, index: int) -> None:
        if self._screen is None or not self._screen.year[index].sessions:
            return
        day = self._screen.year[index]
        week = self._reads.sessions(day.day, self._exercise)
        self._listed = tuple(line for line in week if line.day == day.day)
        self.sessions.show_sessions(long_day(day.day), self._listed)
        self._turn(1)
        self.sessions.close_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _open_session(self, session_id: str) -> None:
        self._opened = next((line for line in self._listed if line.session.id == session_id), None)
        self._reread_sets()
        self._turn(2)
        self.sets.close_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _rows_replaced(self) -> None:
        """The row that had the focus is gone: it goes to a place that stays."""
        self._reread_sets()
        self.sets.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reread_sets(self) -> None:
        if self._opened is not None:
            lines = self._reads.sets(self._opened.session.id)
            wanted = self._exercise
            shown = [line for line in lines if wanted in {None, line.exercise}]
            self.sets.show_sets(self._opened, shown, self._screen.unit if self._screen else "kg")

    @property
    def menu(self) -> ExportMenu:
        """The menu below Export."""
        return self._exports.menu
