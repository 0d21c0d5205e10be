"""Windows are fitted anew when the screens change."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from deskcoach.core.settings import Appearance
from deskcoach.ui.design import placing
from deskcoach.ui.design.placing import (
    Home,
    OnScreen,
    ScreenWatch,
    area_on,
    bring_to_front,
    comes_unasked,
    corner_of,
    inside,
    keep_whole,
    place_in,
    roomier,
    screen_of,
)
from deskcoach.ui.design.theme import Look


def test_a_screen_that_changes_twice_at_once_is_told_once(qapp: QApplication, qtbot: QtBot) -> None:
    assert qapp is not None
    owner, told = QObject(), list[bool]()
    watch = ScreenWatch(owner)
    watch.changed.connect(lambda: told.append(True))
    screen = QGuiApplication.primaryScreen()
    with qtbot.waitSignal(watch.changed, timeout=5000):
        screen.geometryChanged.emit(QRect(0, 0, 800, 600))
        screen.availableGeometryChanged.emit(QRect(0, 0, 800, 570))
        assert told == []
    qapp.processEvents()
    assert told == [True]


AREA = QRect(100, 50, 1000, 700)


@pytest.mark.parametrize(
    ("box", "at"),
    [
        (QRect(300, 200, 400, 300), (300, 200)),
        (QRect(0, 0, 400, 300), (100, 50)),
        (QRect(900, 700, 400, 300), (700, 450)),
        (QRect(700, 450, 400, 300), (700, 450)),
        (QRect(701, 451, 400, 300), (700, 450)),
        (QRect(300, 200, 2000, 900), (100, 50)),
    ],
)
def test_a_window_is_brought_inside_by_the_least_way(box: QRect, at: tuple[int, int]) -> None:
    assert inside(box, AREA) == QPoint(*at)


@pytest.mark.parametrize(
    ("corner", "at"),
    [
        ("top-left", (130, 60)),
        ("top-right", (670, 60)),
        ("bottom-left", (130, 440)),
        ("bottom-right", (670, 440)),
    ],
)
def test_a_card_stands_in_its_corner_of_a_screen_that_begins_elsewhere(
    corner: str, at: tuple[int, int]
) -> None:
    size, gap = QSize(400, 300), QPoint(30, 10)
    assert place_in(AREA, size, corner, gap) == QPoint(*at)
    assert corner_of(AREA, QRect(QPoint(*at), size)) == (corner, gap)
    left, top = (10 if "left" in corner else 0), (5 if "top" in corner else 0)
    assert place_in(QRect(0, 0, 410, 305), size, corner, gap) == QPoint(left, top)


def test_a_card_that_hangs_over_the_edge_comes_back_to_it() -> None:
    assert corner_of(AREA, QRect(50, 20, 200, 100)) == ("top-left", QPoint(0, 0))
    assert corner_of(AREA, QRect(1050, 700, 200, 100)) == ("bottom-right", QPoint(0, 0))


def screens(*places: tuple[str, int, float]) -> list[SimpleNamespace]:
    """Screens side by side, each 1000 by 800, with a panel of 40 at the foot."""
    return [
        SimpleNamespace(
            name=lambda name=name: name,
            geometry=lambda left=left: QRect(left, 0, 1000, 800),
            availableGeometry=lambda left=left: QRect(left, 0, 1000, 760),
            devicePixelRatio=lambda ratio=ratio: ratio,
        )
        for name, left, ratio in places
    ]


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> list[SimpleNamespace]:
    there = screens(("one", 0, 1.0), ("two", 1000, 1.0))
    fake = SimpleNamespace(
        screens=lambda: there, screenAt=lambda _at: there[0], primaryScreen=lambda: there[0]
    )
    monkeypatch.setattr(placing, "QGuiApplication", fake)
    return there


@pytest.mark.parametrize(
    ("wanted", "front", "left"),
    [
        ("two", None, 1000),
        ("one", (1200, 0, 500, 500), 0),
        ("pointer", (1200, 0, 500, 500), 0),
        ("active", (1200, 0, 500, 500), 1000),
        ("active", (600, 0, 500, 500), 0),
        ("active", (900, 0, 500, 500), 1000),
        ("active", (-700, 0, 500, 500), 0),
        ("active", None, 0),
        ("gone", None, 0),
    ],
)
@pytest.mark.usefixtures("two")
def test_the_screen_that_is_wanted_is_found(
    wanted: str, front: tuple[int, int, int, int] | None, left: int
) -> None:
    assert area_on(wanted, lambda: front) == QRect(left, 0, 1000, 760)


def test_a_window_that_is_up_stays_on_its_screen_while_that_is_there(
    two: list[SimpleNamespace],
) -> None:
    chosen = [two[1]]

    def choose() -> QRect:
        area: QRect = chosen[0].availableGeometry()
        return area

    home = Home(choose)
    assert home.area(stays=False).left() == 1000
    chosen[0] = two[0]
    assert home.area(stays=True).left() == 1000
    home.choose_anew()
    assert home.area(stays=True).left() == 0
    chosen[0] = two[1]
    assert home.area(stays=False).left() == 1000
    gone = two.pop()
    chosen[0] = two[0]
    assert home.area(stays=True).left() == 0, "its screen is gone"
    two.append(gone)


def test_what_comes_unasked_takes_no_focus(qtbot: QtBot) -> None:
    window = QWidget(None, placing.WITH_ANSWERS)
    qtbot.addWidget(window)
    comes_unasked(window)
    for each in (
        Qt.WidgetAttribute.WA_ShowWithoutActivating,
        Qt.WidgetAttribute.WA_X11NetWmWindowTypeNotification,
        Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow,
    ):
        assert window.testAttribute(each)


def test_a_window_is_no_larger_than_its_screen_and_whole_on_it(qtbot: QtBot, look: Look) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    keep_whole(window, QSize(300, 200), look)
    area = screen_of(window).availableGeometry()
    window.resize(area.size() * 2)
    window.move(area.bottomRight())
    window.show()
    QApplication.processEvents()
    assert area.contains(window.frameGeometry())
    assert window.minimumSize() == QSize(300, 200)
    look.take_up(Appearance(text_size=150))
    QApplication.processEvents()
    assert roomier(look) == pytest.approx(1.3)
    assert window.minimumSize() == QSize(390, 260)
    look.take_up(Appearance(text_size=100))
    QApplication.processEvents()
    assert window.minimumSize() == QSize(300, 200)


def test_a_window_is_fitted_when_it_is_shown_and_when_its_words_change(
    qtbot: QtBot, look: Look
) -> None:
    window, words = QWidget(), QLabel("One")
    QVBoxLayout(window).addWidget(words)
    qtbot.addWidget(window)
    fitted: list[int] = []
    OnScreen(window, look, lambda: fitted.append(1))
    look.changed.emit()
    QApplication.processEvents()
    assert fitted == [], "nobody sees it"
    window.show()
    assert len(fitted) == 1, "at once, before anybody sees it jump"
    QApplication.processEvents()
    for text in ("Rather more than one", ""):
        before = len(fitted)
        words.setText(text) if text else look.changed.emit()
        QApplication.processEvents()
        QApplication.processEvents()
        assert len(fitted) > before


def test_a_window_that_comes_anew_has_the_focus_itself(qtbot: QtBot) -> None:
    window, field = QWidget(), QLineEdit()
    QVBoxLayout(window).addWidget(field)
    qtbot.addWidget(window)
    bring_to_front(window)
    qtbot.waitUntil(window.isActiveWindow)
    assert window.hasFocus()
    field.setFocus()
    bring_to_front(window)
    assert field.hasFocus(), "one that is there keeps it where it is"
