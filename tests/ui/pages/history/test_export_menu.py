"""The ways to export, as a person sees them below their button."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from deskcoach.ui.design.theme import Look
from deskcoach.ui.pages.history.export import ExportMenu
from tests.ui.seen import painted


def test_the_ways_lie_under_each_other_and_the_promise_below(qtbot: QtBot, look: Look) -> None:
    button = QPushButton("Export")
    qtbot.addWidget(button)
    button.show()
    menu = ExportMenu(look, composited=False)
    qtbot.addWidget(menu)
    menu.appear_below(button)
    assert menu.focusWidget() is menu.rows[0]
    read = [each for each in painted(menu) if each.text.strip()]
    names = [row.accessibleName().partition(",")[0] for row in menu.rows]
    tops = [next(each.box.top() for each in read if each.text in name) for name in names]
    assert len(tops) > 3
    assert tops == sorted(tops)
    below = [each.box.top() for each in read if "uploaded" in each.text]
    assert below
    assert below[0] > tops[-1]
    assert all(menu.rect().contains(each.box.toAlignedRect().center()) for each in read)
