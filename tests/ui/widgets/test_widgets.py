from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSlider,
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from deskcoach.app.page_models import LogLine
from deskcoach.core.breaks.events import BreakEventType, Kind
from deskcoach.core.setting import all_settings
from deskcoach.ui.design.icons import ICON_NAMES, paint_icon
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import number
from deskcoach.ui.pages.settings.row import SettingRow
from deskcoach.ui.pages.today import DayList
from deskcoach.ui.widgets.buttons import Capsule, Link, NavRow, RowButton, Tab, Tone
from deskcoach.ui.widgets.fields.times import ProgramsField, RangesField
from deskcoach.ui.widgets.fields.values import ValueCapsule, WeightCapsule
from deskcoach.ui.widgets.focus_ring import REACH, FocusRing
from deskcoach.ui.widgets.labels import IconLabel
from deskcoach.ui.widgets.layout import column
from deskcoach.ui.widgets.notices import Notice
from deskcoach.ui.widgets.progress import ProgressCapsules, Ring, StepList
from deskcoach.ui.widgets.scaling import Scale
from deskcoach.ui.widgets.scroll import ScrollBody
from deskcoach.ui.widgets.session_buttons import KeyButton
from deskcoach.ui.widgets.table import DataTable, Rows
from tests.ui import find
from tests.ui.conftest import a_day
from tests.ui.seen import cut, painted


@pytest.mark.parametrize("name", ICON_NAMES)
def test_every_icon_stays_within_its_grid(name: str, look: Look) -> None:
    picture = QImage(60, 60, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_icon(painter, name, QRectF(10, 10, 40, 40), look.theme.tokens.ink)
    painter.end()
    painted = [(x, y) for x in range(60) for y in range(60) if picture.pixelColor(x, y).alpha() > 0]
    assert painted
    assert all(10 <= x < 50 and 10 <= y < 50 for x, y in painted)


@pytest.mark.parametrize("tone", list(Tone))
@pytest.mark.parametrize("height", [32, 36, 44, 48])
def test_a_capsule_in_all_its_states(qtbot: QtBot, look: Look, tone: Tone, height: int) -> None:
    button = Capsule(look, "Start", tone=tone, icon="play", trailing="chevron-down", height=height)
    qtbot.addWidget(button)
    button.show()
    button.resize(button.sizeHint())
    assert button.height() == height
    rest = button.grab().toImage()
    enter = QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5))
    QApplication.sendEvent(button, enter)
    assert button.grab().toImage() != rest
    QApplication.sendEvent(button, QEvent(QEvent.Type.Leave))
    assert button.grab().toImage() == rest
    button.setDown(True)
    assert button.grab().toImage() != rest
    button.setDown(False)
    button.setEnabled(False)
    assert button.grab().toImage() != rest


def test_words_of_a_button_change_with_its_name(qtbot: QtBot, look: Look) -> None:
    button = Capsule(look, "Pause", icon="pause")
    qtbot.addWidget(button)
    button.set_words("Resume", "play")
    button.set_words("Resume", "play")
    assert button.accessibleName() == "Resume"


def test_links_and_rows_show_the_pointer(qtbot: QtBot, look: Look) -> None:
    for button in (Link(look, "Undo", icon="undo"), NavRow(look, "Breaks", icon="stretch")):
        qtbot.addWidget(button)
        button.show()
        rest = button.grab().toImage()
        QApplication.sendEvent(button, QEnterEvent(QPointF(), QPointF(), QPointF()))
        assert button.grab().toImage() != rest


def test_one_tab_of_several_is_chosen(qtbot: QtBot, look: Look) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    row = QHBoxLayout(box)
    tabs = [Tab(look, words) for words in ("One", "Two")]
    for tab in tabs:
        row.addWidget(tab)
    box.show()
    tabs[0].setChecked(True)
    tabs[1].click()
    assert not tabs[0].isChecked()
    box.grab()


def test_the_focus_ring_goes_with_the_focus(qtbot: QtBot, look: Look) -> None:
    box = QWidget()
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    qtbot.addWidget(box)
    row = QHBoxLayout(box)
    buttons = [Capsule(look, words) for words in ("One", "Two")]
    for button in buttons:
        row.addWidget(button)
    ring = FocusRing(look, box)
    box.show()
    box.activateWindow()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    assert ring.isHidden()
    QTest.keyClick(box, Qt.Key.Key_Tab)
    assert ring.isVisible()
    assert ring.geometry().center() == buttons[0].geometry().center()
    buttons[0].move(50, 50)
    assert ring.geometry().topLeft() == buttons[0].geometry().topLeft() - QPoint(REACH, REACH)
    box.grab()
    QTest.keyClick(buttons[0], Qt.Key.Key_Tab)
    assert ring.geometry().center() == buttons[1].geometry().center()
    buttons[1].hide()
    assert not ring.isVisible()


def test_the_focus_ring_lies_around_a_control_that_fills_what_it_lies_in(
    qtbot: QtBot, look: Look
) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    box.resize(400, 300)
    within = QWidget(box)
    within.setGeometry(70, 40, 120, 48)
    button = Capsule(look, "One")
    button.setParent(within)
    button.setGeometry(within.rect())
    ring = FocusRing(look, box)
    box.show()
    box.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    around = QRect(button.mapTo(box, QPoint()), button.size())
    seen = QRect(ring.mapTo(box, QPoint()), ring.size())
    assert seen == around.adjusted(-REACH, -REACH, REACH, REACH)


def test_the_focus_ring_is_whole_where_a_control_fills_what_scrolls(
    qtbot: QtBot, look: Look
) -> None:
    """Three of its sides lay beyond the edge, and the fourth was a stroke across the menu."""
    box = QWidget()
    qtbot.addWidget(box)
    box.resize(300, 200)
    buttons = [Capsule(look, words) for words in ("One", "Two")]
    column(ScrollBody(look, column(*buttons)), margins=30, on=box)
    ring = FocusRing(look, box)
    box.show()
    box.activateWindow()
    buttons[0].setFocus()
    qtbot.waitUntil(buttons[0].hasFocus)
    assert ring.visibleRegion().boundingRect() == ring.rect()


def test_a_click_shows_no_focus_ring_but_where_one_writes(qtbot: QtBot, look: Look) -> None:
    box = QWidget()
    box.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    qtbot.addWidget(box)
    row = QHBoxLayout(box)
    chart, field = QWidget(), QLineEdit()
    for each in (chart, field):
        each.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        each.setFixedSize(80, 40)
        row.addWidget(each)
    ring = FocusRing(look, box)
    box.show()
    box.activateWindow()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)

    def click(on: QWidget) -> None:
        at = on.mapTo(box, on.rect().center())
        QTest.mouseClick(box.windowHandle(), Qt.MouseButton.LeftButton, pos=at)

    click(chart)
    assert chart.hasFocus()
    assert not ring.isVisible()
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert ring.isVisible()
    click(field)
    assert ring.isVisible()
    assert ring.geometry().center() == field.geometry().center()
    click(chart)
    assert not ring.isVisible()


def test_the_ring_repaints_only_for_a_change(qtbot: QtBot, look: Look) -> None:
    ring = Ring(look)
    qtbot.addWidget(ring)
    ring.show()
    ring.show_value(0.5, "7", "minutes")
    assert ring.accessibleName() == "7 minutes"
    seven = ring.grab().toImage()
    ring.show_value(0.5001, "7", "minutes")
    assert ring.grab().toImage() == seven
    ring.show_value(0.0, "15:30", "")
    assert ring.grab().toImage() != seven
    assert ring.sizeHint() == ring.minimumSize()


def test_steps_tell_their_state_in_words_as_well(qtbot: QtBot, look: Look) -> None:
    steps = StepList(look)
    qtbot.addWidget(steps)
    steps.show()
    steps.show_steps(("Sit", "Lean", "Rise"))
    steps.light(1)
    assert [row.accessibleName() for row in steps.rows][:2] == ["1. Sit done", "2. Lean now"]
    numbers = [{word.text for word in painted(row)} & {"1", "2", "3"} for row in steps.rows]
    assert numbers == [set(), {"2"}, {"3"}]  # a tick stands in place of the first
    steps.show_steps(("Sit", "Lean", "Rise"))
    assert [row.state for row in steps.rows] == ["done", "current", "ahead"]
    steps.show_steps(("Stand",))
    assert len(steps.rows) == 1


def test_progress_grows_round_by_round(qtbot: QtBot, look: Look) -> None:
    progress = ProgressCapsules(look)
    qtbot.addWidget(progress)
    progress.show()
    progress.show_progress(2, 0.4)
    width = progress.sizeHint().width()
    progress.show_progress(2, 0.4)
    progress.grab()
    progress.show_progress(5, 5.0)
    assert progress.sizeHint().width() > width


def test_a_line_with_an_icon(qtbot: QtBot, look: Look) -> None:
    label = IconLabel(look, "clock", Role.REASON, "pine", "One")
    qtbot.addWidget(label)
    label.set_text("Two")
    assert label.text() == "Two"


@pytest.mark.parametrize("kind", [Tab, NavRow])
def test_the_chosen_one_stands_out_in_high_contrast(
    qtbot: QtBot, look: Look, kind: type[Tab]
) -> None:
    look.choose("light", "reduced", 1.0, "high")
    button = kind(look, "Settings")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    tokens = look.theme.tokens
    for chosen, fill in ((False, tokens.surface), (True, tokens.pine)):
        button.setChecked(chosen)
        at = button.grab().toImage().pixelColor(8, button.height() // 2)
        assert at.name() == fill.name() or (not chosen and at.alpha() < 255)
    look.choose("light", "reduced")


TYPED = {
    "7.5": 750, "7,5": 750, "7,5 kg": 750, "7.5 kg each": 750, "7 1/2": 750, "10 lb": 454,
    "500": 50000, "0": 0, "2500 g": 250, "6.25KG": 625, "12,345": None, "501": None, "-1": None,
    "rubbish": None, "": None, "7,5 stone": None, "1e2": None, "9" * 400: None,
}  # fmt: skip


@pytest.mark.parametrize("language", ["en", "de", "fr", "ar_EG"])
def test_a_weight_is_read_with_comma_and_point_or_refused_in_words(
    qtbot: QtBot, look: Look, language: str
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        field = WeightCapsule(look, "Weight", "kg", "kg each")
        qtbot.addWidget(field)
        field.show()
        for text, value in TYPED.items():
            field.setValue(333)
            QToolTip.hideText()
            field.lineEdit().setText(text)
            QTest.keyClick(field, Qt.Key.Key_Return)
            assert field.value() == (333 if value is None else value), text
            assert field.text() == f"{number(field.value() / 100)} kg each"
            if text:  # who leaves it empty wants what was there
                assert ("does not fit here" in QToolTip.text()) == (value is None)
            if value is not None:  # what is shown is read as the same again
                QTest.keyClick(field, Qt.Key.Key_Return)
                assert field.value() == value
    finally:
        QLocale.setDefault(before)
        QToolTip.hideText()


def test_a_weight_goes_to_the_next_round_one(qtbot: QtBot, look: Look) -> None:
    field = WeightCapsule(look, "Weight", "lb", "lb each")
    qtbot.addWidget(field)
    field.setValue(551)
    field.stepUp()
    assert field.value() == 600
    field.setValue(551)
    field.stepDown()
    assert field.value() == 500
    field.stepBy(-9)
    assert field.value() == 0
    field.setValue(10**9)
    assert field.value() == 110231


def test_a_whole_number_is_read_or_refused_in_words(qtbot: QtBot, look: Look) -> None:
    field = ValueCapsule(look, "Minutes", 5, 90, "min")
    qtbot.addWidget(field)
    field.show()
    typed = {"30": 30, "30 min": 30, "30,0": 30, " 45min": 45, "7.5": None, "4": None, "91": None,
             "half": None, "9" * 5000: None}  # fmt: skip
    for text, value in typed.items():
        field.setValue(33)
        QToolTip.hideText()
        field.lineEdit().setText(text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert field.value() == (33 if value is None else value), text
        assert ("A number from 5 to 90 does." in QToolTip.text()) == (value is None)
    QToolTip.hideText()


def test_times_are_read_as_people_write_them(qtbot: QtBot, look: Look) -> None:
    field = RangesField(look, "Hours")
    qtbot.addWidget(field)
    field.show()
    picked: list[object] = []
    field.picked.connect(picked.append)
    field.setText("9.00 \u2013 12:30,13:15-18.00")
    field.editingFinished.emit()
    assert picked == [("09:00-12:30", "13:15-18:00")]
    field.setText("in the morning")
    field.editingFinished.emit()
    assert picked == [("09:00-12:30", "13:15-18:00")]
    assert field.text() == "09:00-12:30, 13:15-18:00"
    assert QToolTip.text().startswith("“in the morning” does not fit here. Such as 09:00-12:30")
    QToolTip.hideText()


def test_names_of_programs_are_a_list(qtbot: QtBot, look: Look) -> None:
    field = ProgramsField(look, "In these, fullscreen is work")
    qtbot.addWidget(field)
    picked: list[object] = []
    field.picked.connect(picked.append)
    field.setText(" code, org.kde.kate,, Remote Desktop ")
    field.editingFinished.emit()
    assert picked == [("code", "org.kde.kate", "Remote Desktop")]
    field.setText("x" * 101)
    field.editingFinished.emit()
    assert field.text() == "code, org.kde.kate, Remote Desktop"
    assert "Such as code" in QToolTip.text()
    QToolTip.hideText()


AT = datetime(2026, 10, 14, 14, 20, tzinfo=UTC)


def shows(look: Look, name: str) -> tuple[QWidget, Callable[[str], object]]:
    """A widget, and how it shows one line of words."""
    if name == "day":
        day = DayList(look)

        def show_day(line: str) -> None:
            day.show_day(a_day(lines=(LogLine(AT, Kind.STRETCH, BreakEventType.DONE, line, 60.0),)))
            day.fill()

        return day, show_day
    if name == "notice":
        notice = Notice(look)
        return notice, lambda line: notice.show_lines((line,))
    steps = StepList(look)
    return steps, lambda line: steps.show_steps((line,))


@pytest.mark.parametrize("name", ["day", "notice", "steps"])
def test_what_was_replaced_is_gone(qtbot: QtBot, look: Look, name: str) -> None:
    widget, show = shows(look, name)
    qtbot.addWidget(widget)
    counts = []
    for line in ("One", "Two", "One"):
        show(line)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        texts = [each.text() for each in widget.findChildren(QLabel)]
        assert {word for word in ("One", "Two") if any(word in text for text in texts)} == {line}
        counts.append(len(widget.findChildren(QWidget)))
    assert len(set(counts)) == 1


def test_a_number_can_be_set_to_its_least_and_its_most(qtbot: QtBot, look: Look) -> None:
    for setting in all_settings():
        if not isinstance(setting.default, int) or isinstance(setting.default, bool):
            continue
        row = SettingRow(look, setting, settle_ms=0)
        qtbot.addWidget(row)
        slide, field = row.findChild(QAbstractSlider), row.findChild(QSpinBox)
        assert isinstance(slide, QAbstractSlider)
        assert isinstance(field, QSpinBox)
        for each in (slide, field):
            assert (each.minimum(), each.maximum()) == (setting.low, setting.high), setting.key


def test_each_setting_can_be_changed_in_its_row(qtbot: QtBot, look: Look) -> None:
    elsewhere = {"stretches", "programs"}  # have cards of their own
    for setting in all_settings():
        if setting.unit in elsewhere:
            continue
        row = SettingRow(look, setting, settle_ms=0)
        qtbot.addWidget(row)
        row.resize(800, 120)
        row.show()
        controls = [
            each
            for each in row.findChildren(QWidget)
            if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        assert controls, setting.key
        row.hide()


def test_a_heading_stands_above_its_column(qtbot: QtBot, look: Look) -> None:
    table = DataTable(look, "Sets")
    qtbot.addWidget(table)
    table.show_rows(Rows(("Week", "Sets"), (("28 Sep", "9"),)))
    for place in range(2):
        head, cell = table.horizontalHeaderItem(place), table.item(0, place)
        assert head is not None
        assert cell is not None
        assert head.textAlignment() == cell.textAlignment()


def test_long_words_of_a_row_go_on_in_the_next_line(qtbot: QtBot, look: Look) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    column = QVBoxLayout(box)
    column.addWidget(RowButton(look, "Back extensions " * 4, "Three sets of ten " * 6))
    box.resize(260, 400)
    box.show()
    assert box.width() == 260
    assert cut(box) == []


def test_a_key_stands_back_on_a_quiet_button_and_can_be_read_on_a_loud_one(
    qtbot: QtBot, look: Look
) -> None:
    tokens = look.theme.tokens
    inks = {Tone.PRIMARY: tokens.on_pine, Tone.DUSK: tokens.dusk_ink, Tone.PLAIN: tokens.ink2}
    for tone, ink in inks.items():
        button = KeyButton(look, Scale(), "", "H", tone=tone, size=(96, 60))
        qtbot.addWidget(button)
        button.resize(button.sizeHint())
        assert find.shows(button, ink), tone
