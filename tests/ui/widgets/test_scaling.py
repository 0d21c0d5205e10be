"""Words whose size follows the window."""

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskcoach.ui.design.theme import Look
from deskcoach.ui.widgets.scaling import LEAST_PX, BigText, BigTitle, Scale, big_font, least_width
from deskcoach.ui.widgets.session_buttons import KeyButton


def shown(qtbot: QtBot, kind: type[BigText], look: Look, text: str, share: float) -> BigText:
    """A title of 80 px, in so large a share of the room that it takes in one line."""
    made = kind(look, Scale(), 80, text, wrap=True)
    qtbot.addWidget(made)
    whole = QFontMetrics(big_font(80, made._weight)).horizontalAdvance(text)
    made.setFixedWidth(round(whole * share))
    made.show()
    QApplication.processEvents()
    return made


def lines(label: BigText) -> int:
    metrics, text = label.fontMetrics(), label.text()
    wraps = Qt.TextFlag.TextWordWrap
    high = metrics.boundingRect(QRect(0, 0, label.width(), 9000), wraps, text).height()
    return round(high / metrics.lineSpacing())


@pytest.mark.parametrize(
    ("share", "expected"), [(1.2, (80, 1)), (0.8, (63, 1)), (0.6, (80, 2)), (0.45, (80, 3))]
)
def test_a_title_gives_way_a_little_before_it_takes_a_second_line(
    qtbot: QtBot, look: Look, share: float, expected: tuple[int, int]
) -> None:
    title = shown(qtbot, BigTitle, look, "Bent-over dumbbell row", share)
    size, count = expected
    assert lines(title) == count
    assert abs(title.font().pixelSize() - size) <= 1


def test_other_words_keep_their_size(qtbot: QtBot, look: Look) -> None:
    words = shown(qtbot, BigText, look, "Bent-over dumbbell row", 0.8)
    assert (lines(words), words.font().pixelSize()) == (2, 80)


def test_lines_are_even(qapp: QApplication) -> None:
    assert qapp is not None
    text, font = "Exercise 2 of 3, tempo 2-1-2, sound is off", big_font(14, QFont.Weight.Normal)
    metrics = QFontMetrics(font)
    whole = metrics.horizontalAdvance(text)
    assert 0.5 * whole < least_width(text, font, round(whole * 0.95)) < 0.65 * whole
    assert whole <= least_width(text, font, 2 * whole) < whole + 8
    assert least_width("", font, 300) == 2


def test_small_words_do_not_become_strokes_in_a_small_window(qtbot: QtBot, look: Look) -> None:
    scale = Scale()
    scale.fit(QSize(640, 860))
    made = (BigText(look, scale, 14, "Source"), KeyButton(look, scale, "Pause", "Space"))
    for each in made:
        qtbot.addWidget(each)
        assert each.font().pixelSize() == LEAST_PX
