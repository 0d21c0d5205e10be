"""Every page of the window with real widgets: by keyboard alone, in every size and theme."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QEnterEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from deskcoach.app.breaks.exceptions import WhyLine
from deskcoach.app.mode import Mode
from deskcoach.app.requests import SortProgram
from deskcoach.app.strength.record_requests import SetRemove
from deskcoach.app.view_models import StatusScreen
from deskcoach.core.breaks.events import BreakEventType
from deskcoach.core.command import Command
from deskcoach.core.history.order import Doubt
from deskcoach.core.messages import sentence
from deskcoach.core.settings import Appearance, Settings, Stretch
from deskcoach.ui.charts.bars import SHOWN, OutcomeChart
from deskcoach.ui.charts.chart import Chart
from deskcoach.ui.design.figure_appearance import Hair, Skin
from deskcoach.ui.design.theme import Look, appearance_of
from deskcoach.ui.design.translation import clock_time
from deskcoach.ui.pages.cue import CueCard
from deskcoach.ui.pages.history.sets import EditableSet
from deskcoach.ui.pages.settings.page import SettingsPage
from deskcoach.ui.pages.settings.row import Head, SettingRow
from deskcoach.ui.pages.settings.words import pages
from deskcoach.ui.pages.today import NextBreak, about_when, days_here
from deskcoach.ui.queries import Reads
from deskcoach.ui.shell.main_window import Window
from deskcoach.ui.widgets.fields.slide import Slide
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import column, widget_of
from deskcoach.ui.widgets.table import DataTable
from tests.ui.conftest import a_day, a_status, as_sent, figure
from tests.ui.find import buttons, inside, read, shows
from tests.ui.pages.answers import a_week, enter, not_cut, press, ring, some_reads, tab_to
from tests.ui.seen import painted

TABS = ("today", "history", "plan", "library", "settings")
PAGES = (*TABS, "first-run")


AS_IT_WAS = {
    "id": "a" * 32, "session": "b" * 32, "exercise": "plank", "number": 1, "side": 0,
    "target": 10.0, "actual": 8.0, "unit": "reps", "load_kg": None, "tempo": "2-1-2",
    "effort": None, "started": "2026-03-02T18:00:00+01:00", "ended": "2026-03-02T18:01:00+01:00",
}  # fmt: skip


class Sends(list[Any]):
    """Remembers command and words of what was sent, and answers as the log would."""

    def __call__(self, command: Command, *, then: Any = None, **_: Any) -> Any:
        self.append(as_sent(command))
        if then is not None:
            then(None)
        return {"session": None, "sets": [AS_IT_WAS]} if isinstance(command, SetRemove) else None


@pytest.fixture
def sent() -> Sends:
    return Sends()


@pytest.fixture
def window(qtbot: QtBot, look: Look, sent: Sends) -> Iterator[Window]:
    made = Window(look, some_reads(), sent, figure, settle_ms=0)
    qtbot.addWidget(made)
    made.resize(1040, 770)
    yield made
    made.hide()


def opened(qtbot: QtBot, window: Window, page: str) -> Window:
    window.open(page)
    qtbot.waitUntil(window.isActiveWindow)
    QApplication.processEvents()
    return window


def words(widget: QWidget) -> str:
    return " | ".join(t.text() for t in widget.findChildren(Text) if t.isVisible())


def settled(qtbot: QtBot, window: Window) -> None:
    """Everything has found its place, and nothing is cut."""

    def nothing_is_cut() -> None:
        assert not_cut(window) == []

    qtbot.waitUntil(nothing_is_cut, timeout=20_000)


def hover(chart: QWidget, at: QPoint) -> None:
    where = QPointF(at)
    none = Qt.MouseButton.NoButton
    QApplication.sendEvent(
        chart,
        QMouseEvent(
            QEvent.Type.MouseMove, where, where, none, none, Qt.KeyboardModifier.NoModifier
        ),
    )


# -- every page ---------------------------------------------------------------------------------


@pytest.mark.parametrize("page", PAGES)
def test_tab_goes_round_and_everything_has_a_name(qtbot: QtBot, window: Window, page: str) -> None:
    opened(qtbot, window, page)
    reached = list(ring(window))
    assert len(reached) >= 2  # the first of the first steps has no more
    for widget in reached:
        outer = widget.parentWidget()
        assert widget.accessibleName() or (outer and outer.accessibleName()), widget
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface is not None


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("percent", [100, 150, 200])
def test_nothing_is_cut_off(
    qtbot: QtBot, window: Window, look: Look, page: str, percent: int
) -> None:
    look.choose("light", "reduced", percent / 100)
    opened(qtbot, window, page)
    window.resize(1040 if percent == 100 else 1280, 800)
    settled(qtbot, window)


@pytest.mark.parametrize("page", PAGES)
def test_words_that_are_longer_find_room(qtbot: QtBot, window: Window, page: str) -> None:
    opened(qtbot, window, page)
    for text in window.findChildren(Text):
        if text.text() and text.textFormat() is Qt.TextFormat.PlainText:
            text.setText(text.text() + " " + "m" * max(1, int(len(text.text()) * 0.4)))
    settled(qtbot, window)


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_every_page_is_painted_in_every_theme(
    qtbot: QtBot, window: Window, look: Look, colours: str
) -> None:
    look.choose(colours, "full")
    for page in PAGES:
        opened(qtbot, window, page)
        assert shows(window, look.theme.tokens.canvas, look.theme.tokens.ink)


def test_high_contrast_is_painted(
    qtbot: QtBot, qapp: QApplication, sent: Sends, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("deskcoach.ui.design.theme.system_wants_contrast", lambda _app: True)
    look = Look(qapp)
    window = Window(look, some_reads(), sent, figure)
    qtbot.addWidget(window)
    tokens = look.theme.tokens
    for page in PAGES:
        window.open(page)
        assert shows(window, tokens.canvas, tokens.ink, tokens.edge)
    window.library.show_entry("self-check")
    assert shows(window, tokens.canvas, tokens.ink, tokens.edge)
    window.hide()


def test_a_page_is_made_when_it_is_first_opened(qtbot: QtBot, window: Window) -> None:
    opened(qtbot, window, "today")
    assert list(window._made) == ["today"]
    for number, page in enumerate(TABS, start=1):
        QTest.keyClick(window, Qt.Key(ord(str(number))), Qt.KeyboardModifier.ControlModifier)
        assert getattr(window, page).isVisible()


# -- today --------------------------------------------------------------------------------------


def test_the_ribbon_is_walked_and_read(qtbot: QtBot, window: Window) -> None:
    opened(qtbot, window, "today")
    ribbon = window.today.day.ribbon
    assert "At the desk 1 h (1)" in ribbon.accessibleName()
    ribbon.setFocus(Qt.FocusReason.TabFocusReason)
    assert ribbon.accessibleDescription() == "A break about 14:57"
    QTest.keyClick(ribbon, Qt.Key.Key_Home)
    assert ribbon.accessibleDescription() == "08:00 to 09:00: At the desk, 1 h"
    for _ in range(3):
        QTest.keyClick(ribbon, Qt.Key.Key_Right)
    assert "Break held, 1 h (microphone in use)" in ribbon.accessibleDescription()
    before = window.grab().toImage()
    QTest.keyClick(ribbon, Qt.Key.Key_Left)
    assert window.grab().toImage() != before
    window.refresh()
    assert ribbon.lit == 2


def test_the_ribbon_is_hovered(qtbot: QtBot, window: Window) -> None:
    opened(qtbot, window, "today")
    ribbon = window.today.day.ribbon
    hover(ribbon, ribbon.boxes()[1].center().toPoint())
    assert ribbon.lit == 1
    ribbon.leaveEvent(QEnterEvent(QPointF(), QPointF(), QPointF()))
    assert ribbon.lit == -1


def test_the_day_can_be_a_list(qtbot: QtBot, window: Window) -> None:
    opened(qtbot, window, "today")
    day = window.today.day.list
    assert len(day.findChildren(QLabel)) <= 1, "nobody has asked for it"
    press(window, "As a list")
    assert day.isVisible()
    assert len(day.findChildren(QLabel)) > len(a_day().lines)
    press(window, "As a ribbon")
    assert window.today.day.ribbon.isVisible()


def test_a_session_is_started_by_keyboard(qtbot: QtBot, window: Window, sent: Sends) -> None:
    opened(qtbot, window, "today")
    tab_to(window, "Start session")
    enter()
    assert sent == [("session", {})]
    assert window.today.strength.marks.accessibleName() == (
        "Monday, Done, 9 sets; Wednesday, Today, about 20 min; Friday, Ahead"
    )


def test_another_posture_cue(qtbot: QtBot, window: Window) -> None:
    opened(qtbot, window, "today")
    assert "Let your shoulders drop" in words(window)
    tab_to(window, "Another")
    enter(Qt.Key.Key_Space)
    assert "Both feet on the floor" in words(window)


def test_on_the_first_days_one_thing_is_good_to_know(qtbot: QtBot, look: Look) -> None:
    card = CueCard(look, figure)
    qtbot.addWidget(card)
    card.show()
    told = []
    for days in range(3):
        card.show_day(days, tray=True)
        assert "Good to know" in read(card)
        told.append(card.another.accessibleDescription())
    assert len(set(told)) == 3
    card.show_day(0, tray=False)
    assert "Starting DeskCoach again brings it back." in read(card)
    card.another.click()  # it is known now
    card.show_day(0, tray=False)
    assert "Let your shoulders drop" in read(card)
    card.another.click()
    assert "Both feet on the floor" in read(card)
    for other in (3, -1, None):
        card.show_day(other, tray=True)
        assert "Posture cue" in read(card)


def test_the_first_page_has_what_is_good_to_know_on_the_first_day(
    qtbot: QtBot, look: Look, sent: Sends
) -> None:
    week = a_week()
    for since, said in ((week.today, "Good to know"), (None, "Posture cue")):
        day = a_day(plan=replace(week, plan=replace(week.plan, since=since)))
        window = Window(look, replace(some_reads(), today=lambda day=day: day), sent, figure)
        qtbot.addWidget(window)
        opened(qtbot, window, "today")
        assert said in words(window)
        window.hide()


@pytest.mark.parametrize(
    ("status", "names", "can"),
    [
        (a_status(), "Pause", True),
        (a_status(Mode.GUIDED), "Pause", False),
        (a_status(Mode.PAUSED), "Resume", True),
        (a_status(next_kind=None, next_seconds=None), "Switch on", True),
    ],
)
def test_the_card_of_the_next_break_offers_what_can_be_done(
    qtbot: QtBot, look: Look, sent: Sends, status: StatusScreen, names: str, *, can: bool
) -> None:
    card = NextBreak(look, sent)
    qtbot.addWidget(card)
    card.show()
    for before in (a_status(Mode.GUIDED), a_status(Mode.PAUSED), a_status()):
        card.show_status(before)
    card.show_status(status)
    assert names in buttons(card)
    assert buttons(card)["Break now"].isEnabled() is can
    assert ("Only time at the desk counts." in read(card)) is (names == "Pause")
    assert (card.ring.accessibleName() == "7 minutes") is (names == "Pause" and can)


def test_how_long_ago_the_person_began() -> None:
    week = a_week()
    assert days_here(None) is days_here(week) is None
    since = replace(week.plan, since=week.today - timedelta(days=2))
    assert days_here(replace(week, plan=since)) == 2


def test_what_was_told_goes_with_the_page(qtbot: QtBot, window: Window) -> None:
    opened(qtbot, window, "history")
    window.tell("Saved: here")
    window.turn_to("library")  # as a page does that is left with these words
    assert "Saved: here" in words(window)
    qtbot.waitUntil(lambda: not window._just_told.isActive())
    window.turn_to("library")
    assert "Saved: here" in words(window)
    window.turn_to("history")
    assert "Saved: here" not in words(window)


def test_what_was_told_unseen_waits_until_it_is_seen(qtbot: QtBot, window: Window) -> None:
    opened(qtbot, window, "history")
    window.hide()
    window.tell("Saved: here")
    qtbot.waitUntil(lambda: not window._just_told.isActive())
    window.turn_to("today")
    window.show()
    assert "Saved: here" in words(window)


def test_without_a_plan_there_is_no_week(qtbot: QtBot, look: Look, sent: Sends) -> None:
    day = a_day()
    window = Window(look, Reads(lambda: day, lambda: (Settings(), ()), bool), sent)
    qtbot.addWidget(window)
    window.open()
    assert window.today.strength.isHidden()
    assert window.today.day.ribbon.isHidden()
    for page in ("history", "library"):
        window.turn_to(page)
    assert "on this machine only" in words(window.history) or window.history.isHidden()
    window.hide()


# -- history ------------------------------------------------------------------------------------


def test_from_a_bar_to_its_sets_by_keyboard(qtbot: QtBot, window: Window, sent: Sends) -> None:
    history = opened(qtbot, window, "history").history
    tab_to(window, "Strength sets per week")
    chart = QApplication.focusWidget()
    assert isinstance(chart, Chart)
    assert chart.accessibleDescription() == "Week of 12 Oct: 27 sets in 3 sessions"
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.accessibleDescription() == "Week of 5 Oct: 18 sets in 2 sessions"
    enter()
    assert "2 sessions" in words(history)
    tab_to(window, "Mon 12 Oct 2026, 17:00")
    enter()
    assert "9 sets, 2 d" not in words(history)
    field = tab_to(window, "Rows, set 1, reps")
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert sent[-1] == ("set-correct", {"id": "a1", "reps": 9.0, "load": 4.0})
    tab_to(window, "Undo")
    enter()
    assert sent[-1] == ("set-correct", {"id": "a1", "reps": 8.0, "load": 4.0})
    tab_to(window, "Remove Rows, set 2")
    enter()
    assert sent[-1] == ("set-remove", {"id": "a2"})
    history.sets.undo.undo()
    assert sent[-1] == ("session-restore", {"sets": [AS_IT_WAS]})
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(history.sets.close_button, Qt.Key.Key_Escape)
    history.sessions.close_button.click()
    assert chart.isVisible()


def test_history_begins_with_nothing_then_days_then_weeks_and_the_year(
    qtbot: QtBot, window: Window, sent: Sends
) -> None:
    history = opened(qtbot, window, "history").history
    screen = history._screen
    assert screen is not None
    found = [screen]
    history._reads = replace(history._reads, overview=lambda _: found[0])
    empty = replace(
        screen, weeks=(), outcomes=(), pain=(), effort=(), desk=(), year=(), begun=screen.today
    )
    found[0] = empty
    history.refresh()
    assert "Your first break will show up here" in words(history)
    assert not history.export.isVisible()
    history.nothing.button.click()
    assert sent[-1] == ("break", {"kind": "stretch"})

    def shown(weeks: int) -> set[str]:
        found[0] = replace(screen, begun=screen.today - timedelta(weeks=weeks, days=2))
        history.refresh()
        assert history.export.isVisible()
        assert history.ranges[0].isVisible() == (weeks > 0)
        return {name for name, each in history.cards.items() if each.isVisibleTo(history)}

    assert shown(0) == {"first"}
    assert len(history.cards["first"].chart.spoken) == 3
    history.cards["first"].chart.picked.emit(1)
    assert history._stack.currentIndex() == int(screen.year[-2].sessions > 0)
    history._turn(0)
    assert shown(1) == {"sets", "scores", "outcomes", "desk"}
    assert shown(4) == {"sets", "scores", "outcomes", "desk", "year"}


def test_wrong_dates_are_told_and_corrected(qtbot: QtBot, window: Window, sent: Sends) -> None:
    history = opened(qtbot, window, "history").history
    assert not history.correct.isVisible()
    screen = history._screen
    assert screen is not None
    doubt = Doubt(3, datetime(2031, 5, 1, tzinfo=UTC), datetime(2031, 5, 2, tzinfo=UTC))
    found = [replace(screen, doubt=doubt)]
    history._reads = replace(history._reads, overview=lambda _: found[0])
    history.refresh()
    assert "Dates that cannot be right: 3, from" in words(history)
    found[0] = screen
    tab_to(window, "Correct their dates")
    enter()
    assert sent[-1] == ("dates", {"correct": True})
    assert not history.correct.isVisible()
    assert history.ranges[0].hasFocus()
    assert "cannot be right" not in words(history)
    found[0] = replace(screen, doubt=replace(doubt, clock=True))
    history.refresh()
    assert "set this computer's clock" in words(history)
    assert not history.correct.isVisible()


def test_a_weight_is_corrected(qtbot: QtBot, window: Window, sent: Sends) -> None:
    history = opened(qtbot, window, "history").history
    history.cards["sets"].chart.picked.emit(3)
    history.sessions.opened.emit("s1")
    row = history.sets.findChildren(EditableSet)[0]
    row.weight.setValue(650)  # hundredths of a kg
    assert sent[-1] == ("set-correct", {"id": "a1", "reps": 8.0, "load": 6.5})
    assert "now 2 × 6.5 kg" in words(history)  # noqa: RUF001
    history.sessions.opened.emit("s2")
    QApplication.processEvents()
    assert "No sets are kept" in words(history)
    history.sessions.opened.emit("gone")


def test_a_day_leads_to_its_session(qtbot: QtBot, window: Window) -> None:
    history = opened(qtbot, window, "history").history
    year = history.cards["year"].chart
    year.setFocus(Qt.FocusReason.TabFocusReason)
    assert year.lit == 370
    for key, lit in (
        (Qt.Key.Key_Up, 369),
        (Qt.Key.Key_Left, 362),
        (Qt.Key.Key_Right, 369),
        (Qt.Key.Key_Down, 370),
        (Qt.Key.Key_Down, 370),
        (Qt.Key.Key_Home, 0),
    ):
        QTest.keyClick(year, key)
        assert year.lit == lit
    year.light(368)
    assert year.accessibleDescription() == "Mon 12 Oct 2026: 8 guided breaks"
    enter()
    assert not history.sessions.isVisible()
    year.light(369)
    enter()
    assert history.sessions.isVisible()


@pytest.mark.parametrize("name", ["sets", "scores", "year", "outcomes", "desk"])
def test_each_picture_has_a_table_behind_it(qtbot: QtBot, window: Window, name: str) -> None:
    history = opened(qtbot, window, "history").history
    card = history.cards[name]
    card.turn.click()
    table = card.table
    assert isinstance(table, DataTable)
    assert table.isVisible()
    assert table.rowCount() > 2
    assert table.accessibleName() == card.chart.accessibleName()
    history.refresh()
    card.turn.click()
    assert card.chart.isVisible()


@pytest.mark.parametrize("name", ["sets", "scores", "outcomes", "desk", "year"])
def test_pictures_are_hovered_and_clicked(qtbot: QtBot, window: Window, name: str) -> None:
    history = opened(qtbot, window, "history").history
    chart = history.cards[name].chart
    index = min(3, len(chart.spoken) - 1)
    at = chart.boxes()[index].center().toPoint()
    hover(chart, at)
    assert chart.lit == index
    hover(chart, QPoint(0, 0))
    assert chart.lit == -1, "beside it, nothing is lit"
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=at)
    assert history.sessions.isVisible() == (name in ("sets", "year") and index == 3)


def test_a_year_and_everything(qtbot: QtBot, window: Window) -> None:
    history = opened(qtbot, window, "history").history
    press(window, "Year")
    assert len(history.cards["sets"].chart.spoken) == 53
    press(window, "All")
    press(window, "12 weeks")
    assert len(history.cards["sets"].chart.spoken) == 12
    assert history.table.rowCount() == 3
    cell = history.table.item(1, 3)
    assert cell is not None
    assert cell.text() == "90 s"


def test_one_range_is_chosen_at_a_time(qtbot: QtBot, window: Window) -> None:
    ranges = opened(qtbot, window, "history").history.ranges
    for number, each in enumerate(ranges):
        assert number or each.isChecked(), "the first one is there at the beginning"
        each.click()
        assert [one for one in ranges if one.isChecked()] == [each]


@pytest.mark.parametrize("mode", Mode)
def test_the_time_of_the_next_break_is_told_while_the_clock_runs(mode: Mode) -> None:
    noon = datetime(2026, 3, 2, 12, tzinfo=UTC)
    told = about_when(a_status(mode=mode, next_seconds=61.0), noon)
    runs = mode in {Mode.WORKING, Mode.QUIET}
    assert told == (clock_time(noon.replace(minute=2)) if runs else "")
    assert about_when(a_status(mode=mode, next_seconds=None), noon) == ""
    assert about_when(a_status(mode=mode, next_seconds=61.0), None) == ""


def test_one_exercise_can_be_looked_at(qtbot: QtBot, window: Window) -> None:
    history = opened(qtbot, window, "history").history
    table = tab_to(window, "By exercise")
    QTest.keyClick(table, Qt.Key.Key_Down)
    enter()
    focused: QWidget | None = QApplication.focusWidget()
    assert focused is history.only
    assert history.only.text() == "Only Bent-over dumbbell row"
    assert history.table.rowCount() == 1
    history.ranges[1].click()
    assert history.only.isVisible(), "the range keeps it"
    assert history.only.text() == "Only Bent-over dumbbell row"
    assert history.table.rowCount() == 1
    history.table.cellClicked.emit(0, 0)
    tab_to(window, "Only Bent-over dumbbell row: show all again")
    enter()
    assert history.only.isHidden()
    assert history.table.rowCount() == 3


def test_data_is_taken_along(qtbot: QtBot, window: Window, sent: Sends, tmp_path: Any) -> None:
    history = opened(qtbot, window, "history").history
    tab_to(window, "Export")
    enter()
    menu = history.menu
    assert menu.isVisible()
    QTest.keyClick(menu.rows[0], Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()
    history.export.click()
    menu.rows[6].click()
    assert QApplication.clipboard().text() == "9 sets"
    menu.rows[0].click()
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "sets.csv"))
    dialog.close()
    assert sent == [("export", {"format": "csv", "path": str(tmp_path / "sets.csv")})]


def test_why_is_one_click_away(qtbot: QtBot, look: Look, sent: Sends) -> None:
    said = ("14:32 stretch held: microphone in use", "next: stretch in 7 min of desk time")
    told = [WhyLine(sentence(text)) for text in said]
    reads = some_reads()
    window = Window(
        look, Reads(reads.today, reads.settings, reads.autostart, why=lambda: tuple(told)), sent
    )
    qtbot.addWidget(window)
    opened(qtbot, window, "today")
    assert "microphone in use" not in words(window)
    tab_to(window, "Why? The last decisions")
    enter()
    assert "microphone in use" in words(window)
    told.insert(0, WhyLine(sentence("14:33 stretch offered: it was due")))
    window.refresh()
    QApplication.processEvents()
    assert "offered: it was due" in words(window)
    enter()
    window.refresh()
    assert "microphone in use" not in words(window)
    told.clear()
    enter()
    QApplication.processEvents()
    assert "Nothing has been decided yet." in words(window)
    window.hide()


def test_what_was_wrong_is_put_right_with_one_click(qtbot: QtBot, look: Look, sent: Sends) -> None:
    held = sentence("14:32 stretch held: Code fills the screen")
    work = SortProgram("Code", "fullscreen_work")
    told = [WhyLine(held, work)]
    reads = some_reads()
    window = Window(
        look, Reads(reads.today, reads.settings, reads.autostart, why=lambda: tuple(told)), sent
    )
    qtbot.addWidget(window)
    opened(qtbot, window, "today")
    press(window, "Why? The last decisions")
    told[:] = [WhyLine(held, SortProgram("Code", "fullscreen_work", on=False), corrected=True)]
    QApplication.processEvents()
    press(window, "Code: This is work")
    QApplication.processEvents()
    assert "Noted: work" in words(window)
    press(window, "Code: Undo")
    assert [each[1].get("on") for each in sent] == [None, False]
    assert sent[0] == ("sort-program", {"program": "Code", "list": "fullscreen_work"})
    window.hide()


# -- library ------------------------------------------------------------------------------------


def test_a_stretch_and_a_set_are_started_here(qtbot: QtBot, window: Window, sent: Sends) -> None:
    library = opened(qtbot, window, "library").library
    first = tab_to(window, "Sitting back extensions")
    QTest.keyClick(first, Qt.Key.Key_Down)  # the arrows go on to the next card
    enter()
    assert "Held in 3 guided breaks." in words(library)
    tab_to(window, "Start this stretch")
    enter()
    library.show_entry("back-extension")
    assert "from the source" in words(library).lower()
    assert "ours" in words(library).lower()
    assert "18 sets, 6 sessions so far, last on Wed 14 Oct 2026." in words(library)
    assert "reviewed December 2020, next review was due December 2023" in words(library)
    press(window, "Start a set")
    assert sent == [
        ("break", {"kind": "stretch", "exercise": "shoulder-extension-one"}),
        ("session", {"exercises": ["back-extension"]}),
    ]
    library.show_entry("sitting-back-extension")
    assert "Not held here yet." in words(library)


def test_topics_name_their_source(qtbot: QtBot, window: Window) -> None:
    library = opened(qtbot, window, "library").library
    for entry in ("posture", "causes", "prevention", "self-care", "see-somebody", "self-check"):
        press(window, library.rows[entry].accessibleName())
        assert "Source: Bupa, Upper back pain, reviewed December 2020" in words(library)
    library.show_entry("everything")
    assert "Cobra stretch" in words(library)
    library.show_entry("nowhere")
    assert "Cobra stretch" in words(library)


def test_the_self_check_only_tells(qtbot: QtBot, window: Window) -> None:
    library = opened(qtbot, window, "library").library
    library.show_entry("self-check")
    for index in range(4):
        # Nobody is counted before they have begun.
        assert (f"{index} of 4 in one line" in words(library)) == bool(index)
        page = library.shown
        list(page.toggles.values())[index].click()  # type: ignore[union-attr]
    assert "All four in one line." in words(library)


def test_a_library_that_did_not_change_stays(qtbot: QtBot, window: Window) -> None:
    library = opened(qtbot, window, "library").library
    library.show_entry("posture")
    page = library.shown
    window.refresh()
    assert library.shown is page


def test_rows_are_walked_with_the_arrows(qtbot: QtBot, window: Window) -> None:
    library = opened(qtbot, window, "library").library
    row = tab_to(window, "Everything")
    QTest.keyClick(row, Qt.Key.Key_Down)
    below = QApplication.focusWidget()
    assert below is library.rows["stretches"]
    QTest.keyClick(below, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is row
    QTest.keyClick(row, Qt.Key.Key_X)
    assert library.isVisible()


def test_rows_light_up_below_the_pointer(qtbot: QtBot, window: Window) -> None:
    library = opened(qtbot, window, "library").library
    row = library.rows["posture"]
    before = row.grab().toImage()
    row.enterEvent(QEnterEvent(QPointF(), QPointF(), QPointF()))
    assert row.grab().toImage() != before
    row.leaveEvent(QEvent(QEvent.Type.Leave))
    assert row.grab().toImage() == before
    assert row.minimumSizeHint().width() <= row.sizeHint().width()


# -- settings -----------------------------------------------------------------------------------


def listed(settings: SettingsPage) -> list[str]:
    """The pages in the side list."""
    return [page.title for page in pages() if page.title in buttons(settings)]


def test_a_setting_is_found(qtbot: QtBot, window: Window) -> None:
    settings = opened(qtbot, window, "settings").settings
    field = tab_to(window, "Find a setting")
    QTest.keyClicks(field, "volume")
    (shown,) = (row for row in settings.findChildren(SettingRow) if row.isVisible())
    assert inside(shown, Slide).accessibleName() == "Volume"
    assert listed(settings) == ["Sounds"]
    QTest.keyClicks(field, "xyz")
    assert "No setting is called so." in words(settings)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert len(listed(settings)) == 9
    QTest.keyClick(field, Qt.Key.Key_Escape)


def test_a_section_goes_back_to_the_usual(qtbot: QtBot, look: Look, sent: Sends) -> None:
    day = a_day()
    changed = Settings(stretch=Stretch(after=45, hold=20))
    window = Window(look, Reads(lambda: day, lambda: (changed, ()), bool), sent, settle_ms=0)
    qtbot.addWidget(window)
    opened(qtbot, window, "settings")
    tab_to(window, "The stretch: Reset to the usual")
    enter()
    assert [(w["key"], w["value"]) for _, w in sent] == [("after", 30), ("hold", 15)]
    assert "2 settings reset." in words(window)
    sent.clear()
    tab_to(window, "Undo")
    enter()
    assert [(w["key"], w["value"]) for _, w in sent] == [("after", 45), ("hold", 20)]
    window.hide()


def test_the_figure_is_chosen_by_its_looks(qtbot: QtBot, window: Window, sent: Sends) -> None:
    settings = opened(qtbot, window, "settings").settings
    settings.show_page("appearance")
    for name, pressed, key in (
        ("The figure's skin: Honey", Qt.Key.Key_Left, "skin"),
        ("The figure's hair: Short", Qt.Key.Key_Space, ""),
        ("The colour of its hair: Brown", Qt.Key.Key_Left, "hair_colour"),
    ):
        head = tab_to(window, name)  # Tab stops at the chosen one, the arrows go on from there
        assert isinstance(head, Head)
        QTest.keyClick(head, pressed)
        assert [words["key"] for _, words in sent[-1:]] == ([key] if key else [])
        sent.clear()
    assert not any("Reset to the usual" in name for name in buttons(settings))


def test_looks_reach_the_theme(look: Look) -> None:
    appearance = Appearance(text_size=150, skin="espresso", hair="curls")
    look.take_up(appearance)
    assert look.theme.text_scale == 1.5
    assert look.theme.figure == appearance_of(appearance)
    assert (look.theme.figure.skin, look.theme.figure.hair) == (Skin.ESPRESSO, Hair.CURLS)


def test_breaks_that_were_taken_are_filled_and_the_others_outlined(
    qtbot: QtBot, look: Look
) -> None:
    chart = OutcomeChart(look, "How breaks ended")
    qtbot.addWidget(chart)
    chart.resize(400, chart.sizeHint().height())
    chart.show_counts(dict.fromkeys(SHOWN, 5))
    picture = chart.grab().toImage()
    taken = {
        what
        for what, box in zip(SHOWN, chart.boxes(), strict=True)
        if picture.pixelColor(box.center().toPoint()) == look.theme.tokens.pine_mid
    }
    assert taken == {BreakEventType.DONE, BreakEventType.PART_DONE}


def test_a_chart_whose_numbers_grow_asks_for_their_room(qtbot: QtBot, look: Look) -> None:
    """The row of cards kept to the least width of a chart without any, and `214` became `21`."""
    chart = OutcomeChart(look, "How breaks ended")
    box = widget_of(column(chart))
    qtbot.addWidget(box)
    box.show()
    empty = box.minimumSizeHint().width()
    chart.show_counts(dict.fromkeys(SHOWN, 1214))
    QApplication.processEvents()
    assert box.minimumSizeHint().width() > empty
    box.resize(box.minimumSizeHint())
    QApplication.processEvents()
    assert all(chart.rect().contains(word.box.toRect()) for word in painted(chart))
