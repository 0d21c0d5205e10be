from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from deskcoach.ui.design.theme import Look
from deskcoach.ui.pages.settings.row import Head
from deskcoach.ui.strength.fields import PainScale, Stepper
from deskcoach.ui.widgets.buttons import Capsule, PaintedButton
from deskcoach.ui.widgets.painted import Painted, darker, draw_box, outline, outlined
from deskcoach.ui.widgets.scaling import Scale


class Patch(Painted):
    """A square of one colour, whose first painting fails on the way."""

    failed = False

    def paint(self, painter: QPainter) -> None:
        if not self.failed:
            self.failed = True
            raise ValueError("half way")
        painter.fillRect(self.rect(), self.tokens.pine)


def test_a_mistake_while_painting_leaves_the_widget_to_be_painted_again(
    qtbot: QtBot, look: Look
) -> None:
    patch = Patch(look)
    qtbot.addWidget(patch)
    with pytest.raises(ValueError, match="half way"):
        patch.grab()
    assert patch.grab().toImage().pixelColor(5, 5) == look.theme.tokens.pine


def test_what_is_painted_follows_the_theme(qtbot: QtBot, look: Look) -> None:
    patch = Patch(look)
    patch.failed = True
    qtbot.addWidget(patch)
    look.choose("dark", "reduced")
    assert patch.theme.dark
    assert patch.grab().toImage().pixelColor(5, 5) == look.theme.tokens.pine


@pytest.mark.parametrize("contrast", ["normal", "high"])
def test_a_body_has_an_outline_of_its_own_only_in_high_contrast(look: Look, contrast: str) -> None:
    look.choose("light", "reduced", contrast=contrast)
    theme, box = look.theme, QRectF(0, 0, 20, 20)
    picture = QImage(20, 20, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw_box(painter, outlined(theme, box), 0, QColor("red"), outline(theme))
    painter.end()
    edge = theme.tokens.edge if contrast == "high" else QColor("red")
    assert picture.pixelColor(0, 10) == picture.pixelColor(19, 10) == edge
    assert picture.pixelColor(10, 10) == QColor("red")


def test_a_fill_is_darker_with_each_step_and_a_clear_one_gets_a_tint(look: Look) -> None:
    sunken = look.theme.tokens.sunken
    shades = [darker(sunken, look.theme, steps).lightness() for steps in (0, 1, 2)]
    assert shades == sorted(shades, reverse=True)
    assert len(set(shades)) == 3
    clear = QColor(0, 0, 0, 0)
    assert darker(clear, look.theme, 0).alpha() == 0
    assert 0 < darker(clear, look.theme, 1).alpha() < darker(clear, look.theme, 2).alpha()


def _buttons(look: Look) -> list[tuple[PaintedButton, bool]]:
    stepper, pain = Stepper(look, Scale(), "Reps", ("-", "+")), PainScale(look, Scale())
    head = Head(look, "Skin", "skin", "espresso")
    return [
        (Capsule(look, "Go"), True),
        (stepper.more, False),
        (pain.buttons[3], False),
        (head, False),
    ]


def test_enter_presses_a_capsule_and_is_left_to_the_window_by_a_sign_a_level_or_a_head(
    qtbot: QtBot, look: Look
) -> None:
    for button, takes in _buttons(look):
        qtbot.addWidget(button.window())
        pressed: list[bool] = []
        button.clicked.connect(_noting(pressed))
        QTest.keyClick(button, Qt.Key.Key_Return)
        assert bool(pressed) is takes
        QTest.keyClick(button, Qt.Key.Key_Space)
        assert len(pressed) == (2 if takes else 1)


def _noting(pressed: list[bool]) -> Callable[[], None]:
    return lambda: pressed.append(True)
