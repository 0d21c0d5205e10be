from collections.abc import Iterator
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, TypeVar

import msgspec
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from deskcoach.app.mode import Mode
from deskcoach.app.page_models import LogLine, TodayScreen, Trouble
from deskcoach.core.breaks.events import BreakEventType, Kind
from deskcoach.core.messages import Problem
from deskcoach.core.setting import all_settings
from deskcoach.core.settings import Asking, Settings, Stretch
from deskcoach.ui.design.theme import Look
from deskcoach.ui.pages.settings import row as screen_field
from deskcoach.ui.pages.settings.cards import SentenceCard
from deskcoach.ui.pages.settings.row import ScreenField, SettingRow
from deskcoach.ui.pages.today import ring_line, ring_words
from deskcoach.ui.queries import Reads
from deskcoach.ui.shell.main_window import Window
from deskcoach.ui.widgets.fields.slide import Slide
from deskcoach.ui.widgets.fields.times import RangesField
from deskcoach.ui.widgets.fields.values import Choice, CornerPicker, Toggle, ValueCapsule
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.notices import Notice
from tests.ui.conftest import Sent, a_day, a_status, figure
from tests.ui.find import button, shows

AT = datetime(2026, 11, 22, 15, 30, tzinfo=UTC)
LINES = (
    LogLine(AT, Kind.STRETCH, BreakEventType.DONE, "Cobra", 60.0),
    LogLine(AT, Kind.STRETCH, BreakEventType.HELD, "", 0.0),
    LogLine(AT, Kind.MOVE, BreakEventType.NATURAL, "", 600.0),
)


class World:
    """What the window reads; a test changes it."""

    def __init__(self) -> None:
        self.day: TodayScreen = a_day()
        self.settings = Settings()
        self.below: Settings | None = None
        self.troubles: tuple[Trouble, ...] = ()
        self.autostart = False

    def reads(self) -> Reads:
        return Reads(
            lambda: self.day,
            lambda: (self.settings, self.troubles),
            lambda: self.autostart,
            below=lambda: self.below,
        )


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def sent() -> Sent:
    return Sent()


@pytest.fixture
def window(qtbot: QtBot, look: Look, world: World, sent: Sent) -> Iterator[Window]:
    made = Window(look, world.reads(), sent, figure, settle_ms=0)
    qtbot.addWidget(made)
    yield made
    made.hide()


def words(widget: QWidget) -> list[str]:
    return [text.text() for text in widget.findChildren(Text) if text.isVisible()]


def press(widget: QWidget, name: str) -> None:
    found = [
        b for b in widget.findChildren(QPushButton) if b.accessibleName() == name and b.isVisible()
    ]
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


W = TypeVar("W", bound=QWidget)


def field(window: Window, kind: type[W], name: str) -> W:
    return next(w for w in window.findChildren(kind) if w.accessibleName() == name)


def test_today_lists_the_outcomes_and_nothing_else(window: Window, world: World) -> None:
    world.day = a_day(done=1, natural=1, lines=LINES)
    window.open()
    told = words(window)
    assert "1 guided break, 1 break of your own" in told
    assert "Cobra" in told
    assert "Away from the desk, 10 min" in told
    assert len([each for each in told if each == "15:30"]) == 2


def test_the_page_that_is_open_has_its_tab_chosen(window: Window) -> None:
    for page, chosen in ((None, "Today"), ("plan", "Plan"), (None, "Today")):
        window.open(*([page] if page else []))
        tabs = ("Today", "History", "Plan", "Library", "Settings")
        assert [name for name in tabs if button(window, name).isChecked()] == [chosen]


def test_an_empty_day_is_no_reproach(window: Window) -> None:
    window.open()
    assert "Your day is just beginning." in words(window)
    assert "Breaks that you take will be listed here." in words(window)


def test_problems_and_a_missing_tray_are_said(window: Window, world: World) -> None:
    world.day = a_day(problems=(Trouble("exercises.json: a remedy", "exercises"),), tray=False)
    window.open()
    assert "exercises.json: a remedy" in words(window)
    assert any("no tray icons" in each for each in words(window))
    world.day = a_day()
    window.show_status(a_status())
    assert not window.today.notice.isVisible()


def test_break_now_asks_for_the_next_kind(window: Window, world: World, sent: Sent) -> None:
    world.day = a_day(a_status(next_kind=Kind.MOVE))
    window.open()
    press(window, "Break now")
    assert sent == [("break", {"kind": "move"})]


def test_a_pause_is_chosen_and_ended(window: Window, world: World, sent: Sent) -> None:
    window.open()
    press(window, "Pause")
    menu = window.today.next_break.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert menu.isVisible()
    menu.actions()[0].trigger()
    menu.close()
    world.day = a_day(a_status(Mode.PAUSED, paused_until=AT))
    window.show_status(world.day.status)
    press(window, "Resume")
    assert sent == [("pause", {"minutes": 15}), ("resume", {})]


def test_a_state_that_nobody_sees_is_not_drawn(window: Window, world: World) -> None:
    window.show_status(a_status(Mode.PAUSED))
    assert world.day is not None
    assert not any("Paused" in text.text() for text in window.findChildren(Text))


@pytest.mark.parametrize(
    ("mode", "more", "number", "unit"),
    [
        (Mode.WORKING, {"next_seconds": 400.0}, "7", "minutes"),
        (Mode.WORKING, {"next_seconds": 30.0}, "1", "minute"),
        (Mode.WORKING, {"next_seconds": None}, "—", ""),
        (Mode.PAUSED, {"paused_until": AT}, "15:30", "end of the pause"),
        (Mode.PAUSED, {}, "—", ""),
        (Mode.DUE, {}, "Now", "when you like"),
        (Mode.GUIDED, {}, "Now", "in your break"),
    ],
)
def test_the_ring_holds_one_large_fact(
    mode: Mode, more: dict[str, Any], number: str, unit: str
) -> None:
    assert ring_words(a_status(mode, **more))[1:] == (number, unit)


def test_the_line_below_the_ring() -> None:
    assert ring_line(a_status(Mode.PUT_OFF, asks_again=AT)) == "Asks again at 15:30"
    assert ring_line(a_status(next_kind=None)) == "No breaks are switched on."


def test_keys_turn_the_pages_and_close(qtbot: QtBot, window: Window) -> None:
    window.open()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.plan.isVisible()
    QTest.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert window.settings.isVisible()
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.today.isVisible()
    window.turn_to("nowhere")
    assert window.today.isVisible()
    QTest.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert not window.isVisible()


def test_a_message_stays_until_it_is_closed(window: Window) -> None:
    window.open()
    window.tell("The log cannot be written.")
    assert "The log cannot be written." in words(window)
    press(window, "Close")
    assert "The log cannot be written." not in words(window)


def test_a_small_window_is_restored(window: Window) -> None:
    window.open()
    window.showMinimized()
    window.open("settings")
    assert not window.isMinimized()


def test_an_organisations_default_is_told_and_what_reset_goes_back_to(
    window: Window, world: World, sent: Sent
) -> None:
    world.below = Settings(stretch=Stretch(after=45))
    world.settings = Settings(stretch=Stretch(after=20))
    window.open("settings")
    told = words(window)
    line = "Time at the keyboard, not on the clock. Your organisation's default is 45 min."
    assert line in told
    assert "usually" not in told  # meaning, not ranges
    press(window, "The stretch: Reset to the usual")
    assert sent == [("set", {"section": "stretch", "key": "after", "value": 45})]


def test_every_setting_has_a_row(window: Window) -> None:
    asked = {(s.section, s.key) for s in all_settings() if s.asked}
    assert set(window.settings._rows) == asked


def test_the_sentence_rewrites_itself(window: Window, world: World) -> None:
    window.open("settings")
    (sentence,) = (s for s in window.settings.findChildren(SentenceCard) if s.isVisible())
    assert "30 minutes" in sentence.words()
    world.settings = Settings(stretch=Stretch(after=45))
    window.refresh()
    assert "45 minutes" in sentence.words()
    for sentence in window.settings.findChildren(SentenceCard):
        assert sentence.words()


def test_switched_off_settings_have_their_sentences(window: Window, world: World) -> None:
    off = {section: {"enabled": False} for section in ("stretch", "move", "posture", "sound")}
    world.settings = msgspec.convert(off, Settings)
    window.open("settings")
    told = " ".join(s.words() for s in window.settings.findChildren(SentenceCard))
    assert "offers no breaks by itself" in told
    assert "No posture cues" in told
    assert "silent" in told


def test_a_number_is_changed_and_taken_back(qtbot: QtBot, window: Window, sent: Sent) -> None:
    window.open("settings")
    capsule = field(window, ValueCapsule, "Time at the desk before a stretch")
    QTest.keyClick(capsule, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: len(sent) == 1)
    assert sent[0] == ("set", {"section": "stretch", "key": "after", "value": 31})
    assert field(window, Slide, "Time at the desk before a stretch").value() == 31
    assert "Time at the desk before a stretch: 30 min → 31 min" in words(window)
    press(window, "Undo")
    assert sent[1] == ("set", {"section": "stretch", "key": "after", "value": 30})
    assert capsule.value() == 30
    window.settings.undo.undo()
    assert len(sent) == 2


def test_a_knob_on_its_way_is_written_once(qtbot: QtBot, window: Window, sent: Sent) -> None:
    window.open("settings")
    slide = field(window, Slide, "Time at the desk before a longer break")
    for value in range(61, 90):
        slide.setValue(value)
    qtbot.waitUntil(lambda: len(sent) == 1)
    assert sent[0][1]["value"] == 89


def test_a_switch_is_applied_at_once(window: Window, sent: Sent) -> None:
    window.open("settings")
    QTest.mouseClick(field(window, Toggle, "Offer a stretch"), Qt.MouseButton.LeftButton)
    assert sent == [("set", {"section": "stretch", "key": "enabled", "value": False})]


def test_choices_and_corners_are_picked(window: Window, world: World, sent: Sent) -> None:
    window.open("settings")
    picker = field(window, CornerPicker, "Where the card appears")
    QTest.mouseClick(picker.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    world.settings = Settings(asking=Asking(corner="top-left"))
    window.refresh()
    window.settings.show_page("appearance")
    choice = field(window, Choice, "Colours")
    QTest.mouseClick(choice.findChildren(QPushButton)[2], Qt.MouseButton.LeftButton)
    values = [more["value"] for _, more in sent]
    assert values == ["top-left", "dark"]
    assert [name for name, spot in picker.buttons.items() if spot.isChecked()] == ["top-left"]


def test_a_screen_is_chosen_among_those_that_are_there(
    window: Window, world: World, sent: Sent, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = [SimpleNamespace(name=lambda: "eDP-1"), SimpleNamespace(name=lambda: "HDMI-2")]
    fake = SimpleNamespace(screens=lambda: there)
    monkeypatch.setattr(screen_field, "QGuiApplication", fake)
    window.open("settings")
    (row,) = window.findChildren(ScreenField)
    row._follow()

    def offered() -> list[str]:
        QApplication.processEvents()  # those that are let go are gone
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        return [each.text() for each in row.findChildren(QPushButton)]

    usual = ["With the pointer", "With the active window"]
    assert offered() == [*usual, "eDP-1", "HDMI-2"]
    row.findChildren(QPushButton)[3].click()
    assert sent == [("set", {"section": "asking", "key": "screen", "value": "HDMI-2"})]
    world.settings = Settings(asking=Asking(screen="HDMI-2"))
    window.refresh()
    del there[1]
    row._follow()
    assert offered() == [*usual, "eDP-1", "HDMI-2 (not connected)"]
    assert row.findChildren(QPushButton)[3].isChecked()
    assert len(sent) == 1, "what was chosen stays chosen"


def test_the_choices_behind_later_are_numbers(
    qtbot: QtBot, window: Window, world: World, sent: Sent
) -> None:
    world.settings = Settings(asking=Asking(later=(3, 6)))
    window.open("settings")
    assert field(window, ValueCapsule, "When a break is put off, ask again in 3").isHidden()
    field(window, ValueCapsule, "When a break is put off, ask again in 2").setValue(8)
    qtbot.waitUntil(lambda: len(sent) == 1)
    assert sent[0][1]["value"] == [3, 8]
    assert "When a break is put off, ask again in: 3 min, 6 min → 3 min, 8 min" in words(window)


def test_autostart_is_asked_for(window: Window, sent: Sent) -> None:
    window.open("settings")
    window.settings.show_page("start")
    toggle = field(window, Toggle, "Start DeskCoach when you log in")
    QTest.mouseClick(toggle, Qt.MouseButton.LeftButton)
    assert sent == [("autostart", {"on": True})]


def test_what_is_wrong_in_the_file_is_said(window: Window, world: World) -> None:
    problem = Problem("settings.toml", "stretch.after", "900", "write a number")
    world.troubles = (Trouble(problem.line, "settings"),)
    window.open("settings")
    told = words(window)
    assert "Time at the desk before a stretch (stretch.after): 900" in told
    assert "Write a number." in told


def test_the_same_value_again_is_no_change(window: Window, sent: Sent) -> None:
    window.open("settings")
    row = window.settings._rows["stretch", "after"]
    assert isinstance(row, SettingRow)
    row.changed.emit(30)
    assert not sent


def test_scrolling_changes_no_value(window: Window) -> None:
    window.open("settings")
    name = "Time at the desk before a stretch"
    fields: tuple[ValueCapsule | Slide, ...] = (
        field(window, ValueCapsule, name),
        field(window, Slide, name),
    )
    for widget in fields:
        wheel = QWheelEvent(
            QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, wheel)
        assert widget.value() == 30


def test_side_list_turns_the_pages(window: Window) -> None:
    window.open("settings")
    press(window, "Sounds")
    assert field(window, Slide, "Volume").isVisible()


def test_nothing_that_takes_the_focus_is_without_a_name(window: Window) -> None:
    window.open("settings")
    for widget in window.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled():
            inside = widget.parentWidget()
            named = widget.accessibleName() or (inside and inside.accessibleName())
            assert named, widget


def test_everything_is_drawn_in_every_theme(window: Window, look: Look, world: World) -> None:
    world.day = a_day(lines=LINES)
    for colours in ("dark", "light"):
        look.choose(colours, "full")
        for page in ("today", "settings"):
            window.open(page)
            QTest.keyClick(window, Qt.Key.Key_Tab)
            assert shows(window, look.theme.tokens.surface, look.theme.tokens.ink)


def test_high_contrast_draws_outlines(
    qtbot: QtBot, qapp: QApplication, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("deskcoach.ui.design.theme.system_wants_contrast", lambda _app: True)
    look = Look(qapp)
    window = Window(look, world.reads(), Sent(), figure)
    qtbot.addWidget(window)
    tokens = look.theme.tokens
    for page in ("today", "settings"):
        window.open(page)
        assert shows(window, tokens.canvas, tokens.ink, tokens.edge)
    window.hide()


def test_a_notice_without_lines_is_gone(qtbot: QtBot, look: Look) -> None:
    notice = Notice(look)
    qtbot.addWidget(notice)
    notice.show_lines(("one",))
    assert notice.isVisible()
    notice.show_lines(())
    assert notice.isHidden()


def test_a_new_outcome_joins_the_list(window: Window, world: World) -> None:
    world.day = a_day(lines=LINES[:1])
    window.open()
    world.day = a_day(lines=LINES)
    window.show_status(world.day.status)
    QApplication.processEvents()
    assert "Away from the desk, 10 min" in words(window)


def test_working_hours_are_typed_and_nonsense_is_taken_back(window: Window, sent: Sent) -> None:
    window.open("settings")
    window.settings.show_page("hours")
    monday = field(window, RangesField, "When you work on Monday")
    for typed in ("10:00-12:00, 13:00-17:00", "all day"):
        monday.setText(typed)
        QTest.keyClick(monday, Qt.Key.Key_Return)
    assert [more["value"] for _, more in sent] == [["10:00-12:00", "13:00-17:00"]]
    assert monday.text() == "10:00-12:00, 13:00-17:00"


def test_working_hours_are_a_sentence(window: Window, world: World) -> None:
    world.settings = msgspec.convert({"hours": {"enabled": True}}, Settings)
    window.open("settings")
    told = " ".join(s.words() for s in window.settings.findChildren(SentenceCard))
    assert "in your working hours" in told
