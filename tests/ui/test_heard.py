"""Every button and field that can be seen, in any state of any window, is heard by somebody."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QDoubleSpinBox,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from deskcoach.ui.design.theme import Look
from deskcoach.ui.pages.exchange.set_fields import SetField
from deskcoach.ui.widgets.fields.line import TextField
from deskcoach.ui.widgets.fields.times import RangesField
from deskcoach.ui.widgets.fields.values import Options
from tests.ui.reach import ALL, State, pressable, settled

READ_LATER = {
    "Stretch breaks, too", "Note", "Time", "Where", "Name of the file", "Who made it", "As",
}  # fmt: skip
"""What is only read when something else is pressed."""
TYPED = ("textEdited(QString)", "textChanged(QString)", "editingFinished()", "returnPressed()")
WAYS: tuple[tuple[tuple[type[QWidget], ...], tuple[str, ...]], ...] = (
    ((RangesField, TextField), ("picked(PyObject)",)),
    ((SetField,), ("changed()",)),
    ((QCheckBox,), ("clicked(bool)", "clicked()", "toggled(bool)")),
    ((QAbstractButton,), ("clicked(bool)", "clicked()", "pressed()")),
    ((QAbstractSlider, QSpinBox), ("valueChanged(int)",)),
    ((QDoubleSpinBox,), ("valueChanged(double)",)),
    ((QDateTimeEdit,), ("dateChanged(QDate)", "timeChanged(QTime)")),
    ((QComboBox,), ("activated(int)", "currentIndexChanged(int)")),
    ((QLineEdit,), TYPED),
)
"""How each kind of control says that it was used: the first that it is of counts."""


def told(by: QObject, *signals: str) -> bool:
    return any(by.receivers(f"2{signal}") for signal in signals)


def heard(control: QWidget) -> bool:
    """Whether anything follows from using it."""
    if isinstance(control, QPushButton) and control.menu() is not None:
        return True
    if isinstance(control, QAbstractButton):
        group: QButtonGroup | None = control.group()
        if group is not None and told(group, "idClicked(int)"):
            return True
    signals = next((ways for kinds, ways in WAYS if isinstance(control, kinds)), None)
    return signals is None or told(control, *signals)


def controls(window: QWidget) -> Iterator[QWidget]:
    yield from pressable(window)
    yield from (each for each in window.findChildren(Options) if each.isVisible())


@pytest.mark.parametrize("states", ALL, ids=lambda each: each.__name__)
def test_everything_that_can_be_used_is_heard(
    qtbot: QtBot, look: Look, states: Callable[[Look], Iterator[State]]
) -> None:
    assert qtbot is not None
    deaf, count = set[str](), 0
    for name, window in states(look):
        settled()
        for each in controls(window):
            count += 1
            picks = not isinstance(each, Options) or told(each, "picked(PyObject)")
            if not (heard(each) and picks) and each.accessibleName() not in READ_LATER:
                deaf.add(f"{name}: {each.accessibleName()}")
    assert count
    assert not deaf, "\n".join(sorted(deaf))
