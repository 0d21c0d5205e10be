from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from deskcoach.app.strength.requests import SafetyAnswer, SafetyLater
from deskcoach.app.view_models import SafetyScreen
from deskcoach.core.strength.safety import QUESTIONS
from deskcoach.ui.design.theme import Look
from deskcoach.ui.strength.fields import PainScale
from deskcoach.ui.strength.safety import SafetyCheck
from tests.ui.conftest import Sent, figure
from tests.ui.find import buttons
from tests.ui.seen import heights, left_small, painted

TODAY = date(2026, 11, 25)


@pytest.fixture
def sent() -> Sent:
    return Sent()


@pytest.fixture
def check(qapp: QApplication, look: Look, sent: Sent) -> Iterator[SafetyCheck]:
    made = SafetyCheck(look, figure, sent)
    made.open(SafetyScreen(TODAY))
    qapp.processEvents()
    yield made
    made.hide()
    made.deleteLater()


def said(check: SafetyCheck) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in check.findChildren(QLabel) if label.isVisible())


def offered(check: SafetyCheck) -> set[str]:
    return set(buttons(check.buttons))


def test_every_red_flag_is_asked_and_none_is_below_the_edge(check: SafetyCheck) -> None:
    assert list(check.rows) == [question.id for question in QUESTIONS]
    for row in check.rows.values():
        assert check.rect().contains(QRect(row.mapTo(check, QPoint()), row.size()))
        assert row.accessibleName()


def test_it_comes_back_whole_from_where_its_screen_was(check: SafetyCheck) -> None:
    area = check.screen().availableGeometry()
    check.resize(area.size() * 2)
    check.move(area.bottomRight() - QPoint(30, 30))
    QGuiApplication.primaryScreen().availableGeometryChanged.emit(area)
    for _ in range(3):
        QApplication.processEvents()
    assert area.contains(check.frameGeometry())


def test_none_of_these_opens_the_way(check: SafetyCheck, sent: Sent) -> None:
    assert check.buttons.button(SafetyAnswer).text() == "None of these"
    QTest.keyClick(check, Qt.Key.Key_Return)
    assert sent == [("safety-answer", {})]
    assert "You can begin" in said(check)
    QTest.keyClick(check, Qt.Key.Key_Return)
    assert sent[-1] == ("session", {})


def test_the_usual_pain_is_a_number_or_nothing(check: SafetyCheck, sent: Sent) -> None:
    check.usual.buttons[4].click()
    check.usual.buttons[4].click()
    QTest.keyClick(check, Qt.Key.Key_Return)
    assert sent == [("safety-answer", {})]
    check.open(SafetyScreen(TODAY))
    assert not any(button.isChecked() for button in check.usual.buttons.values())
    QTest.keyClicks(check, "6")
    check.usual.buttons[4].click()
    check.rows["daily-life"].click()
    QTest.keyClick(check, Qt.Key.Key_Return)
    assert sent[-1] == ("safety-answer", {"ticked": ["daily-life"], "pain": 4})
    QTest.keyClick(check, Qt.Key.Key_Return)
    copied = QApplication.clipboard().text()
    assert "Pain that disturbs your days or your sleep" in copied
    assert "Usual pain: 4 of 10" in copied
    check.open(SafetyScreen(TODAY, pain=2, answered=True))
    assert check.usual.buttons[2].isChecked()


def test_on_a_low_screen_the_buttons_stay_in_reach(check: SafetyCheck) -> None:
    check.resize(940, 560)
    QApplication.processEvents()
    assert check.height() == 560
    assert offered(check) == {"None of these", "Not now"}
    for button in buttons(check.buttons).values():
        assert check.rect().contains(QRect(button.mapTo(check, QPoint()), button.size()))


def test_an_urgent_sign_has_no_start(check: SafetyCheck, sent: Sent) -> None:
    check.rows["leg-weakness"].click()
    check.rows["age"].click()
    assert check.buttons.button(SafetyAnswer).text() == "See what this means"
    QTest.keyClick(check, Qt.Key.Key_Return)
    assert sent == [("safety-answer", {"ticked": ["leg-weakness", "age"]})]
    assert "Please get medical help now" in said(check)
    assert "Breaks are still offered, as short walks." in said(check)
    assert offered(check) == {"Copy my answers", "I have been seen", "Change", "Close"}
    QTest.keyClick(check, Qt.Key.Key_S)
    assert sent[-1] == ("safety-seen", {})


def test_another_sign_lets_the_person_go_on_after_reading(check: SafetyCheck, sent: Sent) -> None:
    QTest.keyClick(check, Qt.Key.Key_Down)
    focused = check.focusWidget()
    assert focused is not None
    while focused is not check.rows["morning"]:
        QTest.keyClick(focused, Qt.Key.Key_Down)
        focused = check.focusWidget()
        assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Space)
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert check.hasFocus(), "the question is gone"
    assert "Please see your GP or physiotherapist first" in said(check)
    assert "A very stiff back in the morning" in said(check)
    assert "Go to the session" not in offered(check)
    QTest.keyClick(check, Qt.Key.Key_G)
    assert sent[-1] == ("safety-read", {})


def test_source_and_date_are_always_there(check: SafetyCheck) -> None:
    line = "Based on Bupa, Upper back pain, reviewed December 2020"
    assert line in said(check)
    QTest.keyClick(check, Qt.Key.Key_Return)
    assert line in said(check)


def test_answers_can_be_changed_and_copied(check: SafetyCheck, sent: Sent) -> None:
    check.show_check(SafetyScreen(TODAY, frozenset({"age"}), answered=True, first=False))
    QTest.keyClick(check, Qt.Key.Key_Return)
    assert "You are under 20 or over 50" in QGuiApplication.clipboard().text()
    assert sent == []
    QTest.keyClick(check, Qt.Key.Key_C)
    assert "A short check before you go on" in said(check)
    check.rows["age"].click()
    assert check.ticked() == ()


def test_enter_on_a_focused_button_presses_that_one(check: SafetyCheck, sent: Sent) -> None:
    later = check.buttons.button(SafetyLater)
    later.setFocus()
    QTest.keyClick(later, Qt.Key.Key_Return)
    assert sent == [("safety-later", {})]


def test_not_now_and_closing_are_the_same(check: SafetyCheck, sent: Sent) -> None:
    QTest.keyClick(check, Qt.Key.Key_Escape)
    check.closeEvent(QCloseEvent())
    assert sent == [("safety-later", {}), ("safety-later", {})]
    QTest.keyClick(check, Qt.Key.Key_Q)
    assert len(sent) == 2


def test_the_whole_row_can_be_pressed(check: SafetyCheck) -> None:
    row = check.rows["infection"]
    at = QPoint(row.width() - 4, row.height() // 2)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=at)
    assert row.isChecked()


def test_the_check_follows_the_theme(check: SafetyCheck, look: Look) -> None:
    light = check.grab().toImage().pixelColor(2, 2)
    look.choose("dark", "full")
    assert check.grab().toImage().pixelColor(2, 2).lightness() < 60 < light.lightness()


def test_every_word_of_the_check_grows(check: SafetyCheck, look: Look) -> None:
    before = heights(check)
    look.choose("light", "reduced", 1.5)
    after = heights(check)
    assert len(before.keys() & after.keys()) > 4
    # The scale of pain is large as it is; eleven numbers have no room to grow.
    scale = {word.text for each in check.findChildren(PainScale) for word in painted(each)}
    assert [text for text in left_small(before, after, 1.5) if text not in scale] == []
