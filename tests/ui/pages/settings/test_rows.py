"""Every row of the settings: it shows its value without a word, and says what is changed in it."""

from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QDateTimeEdit,
    QLineEdit,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from deskcoach.core.setting import Setting, all_settings
from deskcoach.core.settings import Settings
from deskcoach.ui.design.theme import Look
from deskcoach.ui.pages.settings.row import SettingRow
from deskcoach.ui.shell.main_window import Window
from tests.ui.find import buttons, read
from tests.ui.shell.test_main_window import World

OF_THEIR_OWN = {"stretches", "programs"}
ASKED = [each for each in all_settings() if each.asked and each.unit not in OF_THEIR_OWN]
NAMES = [f"{each.section}.{each.key}" for each in ASKED]
WRITTEN: dict[str, Any] = {
    "time": "07:15", "ranges": ("09:00-12:30",), "days": ("monday", "sunday"),
    "screen": "HDMI-7", "text": "A name",
}  # fmt: skip


def other(setting: Setting) -> Any:
    """A value that is not the usual one."""
    usual = setting.default
    if isinstance(usual, bool):
        return not usual
    if setting.unit in WRITTEN:
        return WRITTEN[setting.unit]
    if setting.choices:
        return next(each for each in reversed(setting.choices) if each != usual)
    if isinstance(usual, tuple):
        return usual[:1] if len(usual) > 1 else (*usual, 7)
    return usual + 1 if usual < (setting.high or 0) else usual - 1


def state(around: QWidget) -> list[tuple[object, ...]]:
    """What stands in the fields that can be seen."""
    QApplication.processEvents()
    found: list[tuple[object, ...]] = []
    for each in around.findChildren(QWidget):
        if not each.isVisible() or not each.accessibleName():
            continue
        match each:
            case QAbstractButton():
                found.append((each.accessibleName(), each.isChecked()))
            case QAbstractSlider():
                found.append((each.accessibleName(), each.value()))
            case QSpinBox() | QDateTimeEdit() | QLineEdit():
                found.append((each.accessibleName(), each.text()))
    return found


def a_row(qtbot: QtBot, look: Look, setting: Setting) -> SettingRow:
    made = SettingRow(look, setting, settle_ms=0)
    qtbot.addWidget(made)
    made.resize(900, 120)
    made.show()
    return made


@pytest.mark.parametrize("setting", ASKED, ids=NAMES)
def test_a_row_shows_the_value_that_it_is_given_and_says_nothing(
    qtbot: QtBot, look: Look, setting: Setting
) -> None:
    row = a_row(qtbot, look, setting)
    row.setFocus()  # a text that is being written is not written over
    shown, differs = [], []
    with qtbot.assertNotEmitted(row.changed, wait=5):
        for value in (setting.default, other(setting), setting.default):
            row.show_value(value)
            shown.append(state(row))
            differs.append(row.differs)
    assert differs == [False, True, False]
    assert shown[0] == shown[2] != shown[1]
    if type(setting.default) is int:
        both = list(zip(shown[0], shown[1], strict=True))
        assert all(before != after for before, after in both), "slider and number go together"


@pytest.mark.parametrize(
    "setting", [each for each in ASKED if type(each.default) is int], ids=lambda each: each.key
)
def test_slider_and_number_say_the_same_once_they_rest(
    qtbot: QtBot, look: Look, setting: Setting
) -> None:
    row = a_row(qtbot, look, setting)
    row.show_value(setting.default)
    (slide,), (number,) = row.findChildren(QAbstractSlider), row.findChildren(QSpinBox)
    low, high = setting.low or 0, setting.high or 0
    for field, value in ((slide, high), (number, low)):
        with qtbot.waitSignal(row.changed) as told:
            field.setValue(value)
        assert told.args == [value]
        assert slide.value() == number.value() == value
    number.setValue(high)
    with qtbot.assertNotEmitted(row.changed, wait=5):
        row.show_value(setting.default)  # what came meanwhile is not what was meant


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def window(qtbot: QtBot, look: Look, world: World) -> Window:
    made = Window(look, world.reads(), lambda *_, **__: None, settle_ms=0)
    qtbot.addWidget(made, before_close_func=lambda each: each.hide())
    made.open("settings")
    return made


def changed(setting: Setting, to: Any) -> Settings:
    settings = Settings()
    section = replace(getattr(settings, setting.section), **{setting.key: to})
    return replace(settings, **{setting.section: section})


def resets(window: Window) -> list[int]:
    """Which of the cards offer the way back."""
    cards = enumerate(window.settings._cards)
    return [number for number, card in cards if card.reset.isVisibleTo(card)]


def test_a_section_offers_the_usual_only_where_something_differs(
    window: Window, world: World
) -> None:
    assert resets(window) == []
    offered = set()
    for setting in ASKED:
        world.settings = changed(setting, other(setting))
        window.refresh()
        (one,) = resets(window)
        offered.add(one)
    assert len(offered) == len({each.section for each in ASKED})
    world.settings = Settings()
    window.refresh()
    assert resets(window) == []


def test_starting_at_login_is_shown_as_it_is(window: Window, world: World) -> None:
    for on in (True, False):
        world.autostart = on
        window.refresh()
        window.settings.show_page("start")
        assert buttons(window)["Start DeskCoach when you log in"].isChecked() is on


def test_who_finds_no_setting_is_led_back_to_all_of_them(window: Window) -> None:
    settings = window.settings
    listed = set(buttons(settings))
    settings.search.setText("volume")
    found = set(buttons(settings))
    assert found < listed
    assert "How loud" in " ".join(read(settings)) or "volume" in " ".join(read(settings)).lower()
    settings.search.setText("no such thing")
    assert "No setting is called so." in read(settings)
    QTest.mouseClick(buttons(settings)["Show all settings"], Qt.MouseButton.LeftButton)
    assert settings.search.text() == ""
    assert set(buttons(settings)) >= {"Breaks", "Presence"} & listed
    assert "No setting is called so." not in read(settings)
    settings.search.setText("volume")
    QTest.keyClick(settings.search, Qt.Key.Key_Escape)
    assert settings.search.text() == ""
