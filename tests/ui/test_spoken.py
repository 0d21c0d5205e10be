"""What Qt is told of our widgets when a screen reader asks."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from deskcoach.ui.charts.bars import BarChart
from deskcoach.ui.design.accessibility import (
    SpokenButton,
    SpokenWidget,
    made,
    role_of,
    role_of_button,
)
from deskcoach.ui.design.theme import Look
from deskcoach.ui.strength.fields import EffortRow, PainScale
from deskcoach.ui.widgets.buttons import Capsule, Tab
from deskcoach.ui.widgets.fields.values import Toggle
from deskcoach.ui.widgets.menu import Menu
from deskcoach.ui.widgets.scaling import Scale
from deskcoach.ui.widgets.scroll import Scroll
from deskcoach.ui.widgets.surfaces import Surface

Role = QAccessible.Role


def test_a_widget_is_what_it_is_made_of(qtbot: QtBot, look: Look) -> None:
    window, picture, group, bare = QWidget(), Surface(look), Surface(look), Surface(look)
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for widget in (picture, group, bare):
        column.addWidget(widget)
    QVBoxLayout(group).addWidget(QLabel("inside"))
    picture.setAccessibleName("a figure")
    group.setAccessibleName("days")
    assert role_of(window) is Role.Window
    assert role_of(picture) is Role.Graphic
    assert role_of(group) is Role.Grouping
    assert role_of(bare) is Role.Client
    assert SpokenWidget(picture).role() is Role.Graphic


def test_what_only_a_click_reaches_is_no_control(qtbot: QtBot, look: Look) -> None:
    scale, page = PainScale(look, Scale()), Scroll(look, QWidget())
    page.reach_by_key("all of it")
    for widget in (scale, page):
        qtbot.addWidget(widget)
        widget.show()
    assert not SpokenWidget(scale).state().focusable
    assert SpokenWidget(page).state().focusable
    scale.activateWindow()
    scale.setFocus()
    qtbot.waitUntil(scale.hasFocus)
    assert SpokenWidget(scale).state().focusable


def test_a_chart_and_a_page_of_words_say_what_they_are(qtbot: QtBot, look: Look) -> None:
    chart, page = BarChart(look, "sets", "mari"), Scroll(look, QWidget())
    for widget in (chart, page):
        qtbot.addWidget(widget)
    assert role_of(chart) is Role.Chart
    page.reach_by_key("all of it")
    assert role_of(page) is Role.Document


def test_one_of_several_a_switch_and_a_plain_button(qtbot: QtBot, look: Look) -> None:
    plain, tab, switch = Capsule(look, "Go"), Tab(look, "Plan"), Toggle(look, "Sound")
    pain, effort = PainScale(look, Scale()), EffortRow(look, Scale())
    for widget in (plain, tab, switch, pain, effort):
        qtbot.addWidget(widget)
    assert role_of_button(plain) is Role.Button
    assert role_of_button(tab) is Role.RadioButton
    assert role_of_button(switch) is Role.CheckBox
    answers = (*pain.buttons.values(), *effort.buttons.values())
    assert {role_of_button(one) for one in answers} == {Role.RadioButton}


def test_a_screen_reader_presses_as_a_mouse_does(qtbot: QtBot, look: Look) -> None:
    switch = Toggle(look, "Sound")
    qtbot.addWidget(switch)
    clicks: list[bool] = []
    switch.clicked.connect(lambda on: clicks.append(bool(on)))
    spoken = SpokenButton(switch)
    assert spoken.role() is Role.CheckBox
    assert spoken.actionNames()[0] == "Press"
    assert not spoken.state().checked
    spoken.doAction("Press")
    assert clicks == [True]
    assert spoken.state().checked
    spoken.doAction("SetFocus")
    assert clicks == [True]
    switch.setEnabled(False)
    assert "Press" not in spoken.actionNames()


def test_a_button_without_a_name_of_its_own_is_called_what_it_says(
    qtbot: QtBot, look: Look
) -> None:
    button = Capsule(look, "Start")
    qtbot.addWidget(button)
    button.setAccessibleName("")
    assert SpokenButton(button).text(QAccessible.Text.Name) == "Start"
    assert SpokenButton(button).text(QAccessible.Text.Description) == ""
    button.setAccessibleName("Start the stretch")
    assert SpokenButton(button).text(QAccessible.Text.Name) == "Start the stretch"


@pytest.mark.parametrize("kind", [QPushButton, QMenu, QWidget])
def test_what_qt_knows_it_tells_itself(qtbot: QtBot, kind: type[QWidget]) -> None:
    widget = kind()
    qtbot.addWidget(widget)
    assert made(widget) is None


def test_only_what_qt_takes_for_a_bare_box_is_ours(qtbot: QtBot, look: Look) -> None:
    card, button, below = Surface(look), Capsule(look, "Go"), QWidget()
    menu, scroll = Menu(look, below), Scroll(look, QWidget())
    for widget in (card, button, below, scroll):
        qtbot.addWidget(widget)
    assert isinstance(made(card), SpokenWidget)
    assert isinstance(made(scroll), SpokenWidget)
    assert isinstance(made(button), SpokenButton)
    assert made(menu) is None
