"""Fields and boxes at their ends: what is the last that fits, and what each of them can do once."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolTip
from pytestqt.qtbot import QtBot

from deskcoach.ui.design.theme import Look
from deskcoach.ui.widgets.fields.times import (
    DateField,
    DayField,
    ProgramsField,
    RangesField,
    TimeField,
)
from deskcoach.ui.widgets.fields.values import (
    Choice,
    CornerPicker,
    DaysField,
    LengthCapsule,
    Toggle,
    ValueCapsule,
)
from deskcoach.ui.widgets.labels import Icon
from deskcoach.ui.widgets.notices import Mark, Notice, UndoBar
from deskcoach.ui.widgets.table import DataTable, Rows
from tests.ui.find import button, buttons, inside, read, shows


@pytest.mark.parametrize(
    ("field", "fits", "too_much"),
    [
        (ProgramsField, "x" * 100, "x" * 101),
        (ProgramsField, ", ".join(map(str, range(50))), ", ".join(map(str, range(51)))),
        (ProgramsField, "code", "a\tb"),
        (RangesField, ", ".join(["09:00-10:00"] * 6), ", ".join(["09:00-10:00"] * 7)),
        (RangesField, "22:00-24:00", "22:00-24:01"),
        (RangesField, "23:59-06:00", "24:00-06:00"),
        (RangesField, "9:00-9:30", "9:00-9:60"),
    ],
)
def test_a_list_takes_as_much_as_it_may(
    qtbot: QtBot, look: Look, field: type[RangesField], fits: str, too_much: str
) -> None:
    line = field(look, "a list")
    qtbot.addWidget(line)
    line.show()
    picked: list[object] = []
    line.picked.connect(picked.append)
    line.setText(fits)
    line.editingFinished.emit()
    assert len(picked) == 1
    line.editingFinished.emit()
    assert len(picked) == 1, "the same again is no change"
    shown = line.text()
    line.setText(too_much)
    line.editingFinished.emit()
    assert (len(picked), line.text()) == (1, shown)
    assert "does not fit here" in QToolTip.text()
    QToolTip.hideText()


def test_a_time_goes_by_quarters_and_round_the_clock(qtbot: QtBot, look: Look) -> None:
    field = TimeField(look)
    qtbot.addWidget(field)
    field.setTime(QTime(23, 45))
    field.stepUp()
    assert field.time() == QTime(0, 0)
    field.stepDown()
    assert field.time() == QTime(23, 45)
    field.stepBy(-2)
    assert field.time() == QTime(23, 15)
    steps = TimeField.StepEnabledFlag
    assert field.stepEnabled() == steps.StepUpEnabled | steps.StepDownEnabled


def test_a_day_goes_by_days_and_not_into_the_future_where_it_must_not(
    qtbot: QtBot, look: Look
) -> None:
    today = QDate.currentDate()
    past, any_day = DateField(look, "Day"), DayField(look, "Day")
    for field in (past, any_day):
        qtbot.addWidget(field)
        assert field.date() == today
        field.stepBy(1)
    assert past.date() == today
    assert any_day.date() == today.addDays(1)
    past.stepBy(-3)
    assert past.date() == today.addDays(-3)
    shown = date(2026, 3, 4)
    past.show_day(shown)
    assert past.day == shown
    past.setMaximumDate(today.addDays(-30))
    past.show()
    assert past.maximumDate() == today, "the page may be older than the day"
    assert past.day + timedelta(days=0) == shown


def test_a_number_that_is_being_typed_counts_when_it_is_done(qtbot: QtBot, look: Look) -> None:
    field = ValueCapsule(look, "Minutes", 5, 90, "min")
    qtbot.addWidget(field)
    field.setValue(33)
    told: list[int] = []
    field.valueChanged.connect(told.append)
    field.show()
    field.selectAll()
    QTest.keyClicks(field, "45")
    assert told == []
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told == [45]


@pytest.mark.parametrize(
    ("unit", "high", "text", "step"),
    [
        ("min", 300, "30 min", 1),
        ("h", 300, "30:00", 1),
        ("", 300, "30", 1),
        ("s", 300, "30 s", 5),
        ("s", 299, "30 s", 1),
    ],
)
def test_a_number_has_its_unit_and_its_step(
    qtbot: QtBot, look: Look, unit: str, high: int, text: str, step: int
) -> None:
    field = ValueCapsule(look, "a number", 0, high, unit)
    qtbot.addWidget(field)
    field.setValue(30)
    assert field.text() == text
    field.stepUp()
    assert field.value() == 30 + step


def test_a_length_is_told_in_the_units_that_one_says(qtbot: QtBot, look: Look) -> None:
    minutes, seconds = (LengthCapsule(look, unit, 5, 600, unit) for unit in ("min", "s"))
    for field in (minutes, seconds):
        qtbot.addWidget(field)
        field.setValue(90)
    assert (minutes.text(), seconds.text()) == ("1 h 30 min", "1 min 30 s")
    for field, value in ((minutes, 91), (seconds, 95)):
        field.stepUp()
        assert field.value() == value
    assert minutes.longest() == (5, 600, 599)
    minutes.lineEdit().setText("2 h")
    QTest.keyClick(minutes, Qt.Key.Key_Return)
    assert minutes.value() == 120


def test_a_sign_that_leads_nowhere_is_pale(qtbot: QtBot, look: Look) -> None:
    field = ValueCapsule(look, "Minutes", 5, 90, "min")
    qtbot.addWidget(field)
    field.resize(field.sizeHint())
    pictures = []
    for value in (5, 6, 89, 90):
        field.setValue(value)
        whole = field.grab().toImage()
        pictures.append((whole.copy(8, 0, 24, 36), whole.copy(field.width() - 32, 0, 24, 36)))
    minus, plus = zip(*pictures, strict=True)
    assert minus[0] != minus[1] == minus[2] == minus[3]
    assert plus[0] == plus[1] == plus[2] != plus[3]


def test_the_last_day_of_several_stays_on(qtbot: QtBot, look: Look) -> None:
    field = DaysField(look, "Days", {"mon": "Mon", "tue": "Tue"})
    qtbot.addWidget(field)
    field.show_value({"mon", "tue"})
    told: list[object] = []
    field.picked.connect(told.append)
    field.buttons["mon"].click()
    field.buttons["tue"].click()
    assert told == [("tue",)]
    assert field.buttons["tue"].isChecked()
    field.show_value({"mon"})
    assert [day for day, each in field.buttons.items() if each.isChecked()] == ["mon"]


def test_one_of_a_few_is_chosen_and_each_says_of_what_it_is_one(qtbot: QtBot, look: Look) -> None:
    field = Choice(look, "Sound", {"on": "On", "off": "Off"})
    qtbot.addWidget(field)
    field.show()
    field.show_value("off")
    field.show_value("no such")
    assert [n for n, each in buttons(field).items() if each.isChecked()] == ["Sound: Off"]
    told: list[object] = []
    field.picked.connect(told.append)
    button(field, "Sound: On").click()
    assert told == ["on"]


def test_the_corner_is_chosen_among_four(qtbot: QtBot, look: Look) -> None:
    picker = CornerPicker(look, "Where")
    qtbot.addWidget(picker)
    picker.show()
    told: list[object] = []
    picker.picked.connect(told.append)
    for name in ("Top left", "Top right", "Bottom left", "Bottom right"):
        spot = button(picker, name)
        spot.click()
        assert spot.toolTip() == name
        assert [n for n, each in buttons(picker).items() if each.isChecked()] == [name]
    assert told == ["top-left", "top-right", "bottom-left", "bottom-right"]


def test_a_switch_is_pressed_anywhere_and_shows_where_it_stands(qtbot: QtBot, look: Look) -> None:
    switch = Toggle(look, "Sound")
    qtbot.addWidget(switch)
    switch.show()
    assert not shows(switch, look.theme.tokens.pine)
    for at in (switch.rect().topLeft(), switch.rect().bottomRight()):
        before = switch.isChecked()
        QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=at)
        assert switch.isChecked() is not before
        assert shows(switch, look.theme.tokens.pine) is switch.isChecked()


def test_a_table_is_as_high_as_twelve_rows_and_then_scrolls(qtbot: QtBot, look: Look) -> None:
    table = DataTable(look, "Sets")
    qtbot.addWidget(table)
    table.resize(500, 100)
    table.show()
    high = {}
    for count in (1, 11, 12, 13, 40):
        cells = tuple((str(n), str(n)) for n in range(count))
        table.show_rows(Rows(("Week", "Sets"), cells))
        QApplication.processEvents()
        assert table.rowCount() == count
        high[count] = table.height()
        assert (table.verticalScrollBar().maximum() > 0) is (count > 12)
    row = (high[11] - high[1]) / 10
    assert high[12] == high[11] + row
    assert high[12] == high[13] == high[40]


def test_what_is_wrong_looks_so_and_a_hint_does_not(qtbot: QtBot, look: Look) -> None:
    notice = Notice(look)
    qtbot.addWidget(notice)
    for wrong in (False, True, False):
        notice.show_lines((f"It is {wrong}.",), wrong=wrong)
        QApplication.processEvents()
        assert notice.isVisible()
        assert read(notice) == [f"It is {wrong}."]
        assert inside(notice, Mark).isVisible() is wrong
        assert inside(notice, Icon).isVisible() is not wrong
        assert shows(notice, look.theme.tokens.ink2) is wrong
        (line,) = [each for each in notice.findChildren(QLabel) if each.isVisible()]
        assert line.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    notice.show_lines(("It is True.",), wrong=True)
    notice.show_lines(("It is True.",))
    assert not notice.wrong


def test_what_was_done_is_taken_back_once(qtbot: QtBot, look: Look) -> None:
    bar = UndoBar(look)
    qtbot.addWidget(bar)
    assert bar.isHidden()
    done: list[str] = []
    bar.tell("One is gone.", lambda: done.append("one"))
    bar.tell("Two is gone.", lambda: done.append("two"))
    assert "Two is gone." in read(bar)
    button(bar, "Undo").click()
    assert bar.isHidden()
    bar.undo()
    assert done == ["two"]
