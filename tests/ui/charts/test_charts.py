"""What every chart does under a key and a pointer, and what each of them shows of its numbers."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskcoach.core.settings import Appearance
from deskcoach.ui.charts import chart as chart_module
from deskcoach.ui.charts.bars import Bar, BarChart, Goal, OutcomeChart
from deskcoach.ui.charts.chart import Chart, ChartCard, every_nth, spaced
from deskcoach.ui.charts.lines import ScoreChart, Scores
from deskcoach.ui.charts.plan_calendar import PlanCalendar
from deskcoach.ui.charts.progress import LineMark, LinePoint, ProgressChart
from deskcoach.ui.charts.timeline import RibbonView
from deskcoach.ui.charts.year import YearMap
from deskcoach.ui.design.theme import Look
from deskcoach.ui.widgets.layout import column, widget_of
from deskcoach.ui.widgets.table import Rows
from tests.ui.find import button, buttons, read, shows
from tests.ui.seen import painted

MONDAY = date(2026, 11, 23)


def bars(*values: float, ahead: tuple[float, ...] = ()) -> tuple[Bar, ...]:
    return tuple(
        Bar(
            label=f"week {n}".lower, parts=(value,), note=f"{value:g}",
            spoken=f"bar {n}".lower, ahead=ahead, now=n == len(values) - 1,
        )
        for n, value in enumerate(values)
    )  # fmt: skip


@pytest.fixture
def chart(qtbot: QtBot, look: Look) -> BarChart:
    made = BarChart(look, "Sets per week", "mari")
    qtbot.addWidget(made)
    made.resize(600, 208)
    made.show_bars(bars(3, 5, 4, 6), None)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.clearFocus()
    QApplication.processEvents()
    made.light(-1)  # the pointer may lie on it
    return made


# -- every chart -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("make", "grows"),
    [
        (lambda look: BarChart(look, "Sets", "mari"), True),
        (lambda look: ScoreChart(look, "Scores"), True),
        (lambda look: ProgressChart(look, "Rows", "mari", str), True),
        (lambda look: OutcomeChart(look, "How breaks ended"), False),
        (lambda look: YearMap(look, "Your year"), False),
        (RibbonView, False),
        (PlanCalendar, False),
    ],
)
def test_a_picture_of_heights_takes_room_that_is_free_up_to_a_point(
    qtbot: QtBot, look: Look, make: Callable[[Look], Chart], grows: bool
) -> None:
    """Beside a long table it is larger than it need be, and stays a picture."""
    picture = make(look)
    page = widget_of(column(picture))
    qtbot.addWidget(page)
    least = picture.sizeHint().height()
    page.resize(700, 3 * least)
    page.show()
    QApplication.processEvents()
    assert (picture.height() > least) is grows
    assert picture.height() <= 1.4 * least + 1
    assert picture.minimumHeight() == least or not grows


def test_a_chart_is_as_high_as_its_text_wants(qtbot: QtBot, look: Look) -> None:
    picture = YearMap(look, "Your year")
    qtbot.addWidget(picture)
    before = picture.height()
    look.take_up(Appearance(text_size=150))
    assert picture.height() == picture.sizeHint().height() != before


def test_reached_by_key_the_newest_is_lit_and_dark_again_when_left(
    chart: BarChart, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(chart_module, "announce", lambda _widget, text: said.append(text))
    assert chart.accessibleDescription() == "bar 1; bar 2; bar 3"
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert chart.lit == 3
    assert said == ["bar 3"]
    assert chart.accessibleDescription() == "bar 3"
    chart.light(3)
    assert said == ["bar 3"], "what is lit is not said twice"
    chart.clearFocus()
    assert chart.lit == -1
    chart.setFocus(Qt.FocusReason.BacktabFocusReason)
    assert chart.lit == 3
    chart.light(1)
    chart.focusInEvent(QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert chart.lit == 1, "what is lit stays lit"


def test_a_click_that_brings_the_keyboard_lights_nothing_else(chart: BarChart) -> None:
    chart.setFocus(Qt.FocusReason.MouseFocusReason)
    assert chart.lit == -1


def test_a_chart_without_items_takes_keys_without_harm(qtbot: QtBot, look: Look) -> None:
    picture = BarChart(look, "Sets", "mari")
    qtbot.addWidget(picture)
    picture.show()
    picture.activateWindow()
    picture.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.assertNotEmitted(picture.picked):
        for key in (Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Return):
            QTest.keyClick(picture, key)
    assert picture.lit == -1
    assert picture.at(100, 100) == -1


def test_arrows_walk_and_stop_at_the_ends(chart: BarChart) -> None:
    walked = []
    for key in ("Left", "Right", "Right", "Home", "Left", "Right", "End"):
        QTest.keyClick(chart, getattr(Qt.Key, f"Key_{key}"))
        walked.append(chart.lit)
    assert walked == [2, 3, 3, 0, 0, 1, 3]


@pytest.mark.parametrize("key", ["Return", "Enter", "Space"])
def test_a_key_picks_what_is_lit_and_nothing_where_nothing_is(
    qtbot: QtBot, chart: BarChart, key: str
) -> None:
    press = getattr(Qt.Key, f"Key_{key}")
    with qtbot.assertNotEmitted(chart.picked):
        QTest.keyClick(chart, press)
    chart.light(0)
    with qtbot.waitSignal(chart.picked) as told:
        QTest.keyClick(chart, press)
    assert told.args == [0]


def test_only_the_left_button_picks_and_only_an_item(qtbot: QtBot, chart: BarChart) -> None:
    at = chart.boxes()[1].center().toPoint()
    beside = next(QPoint(x, 1) for x in range(chart.width()) if chart.at(x, 1) == -1)
    with qtbot.assertNotEmitted(chart.picked):
        QTest.mouseClick(chart, Qt.MouseButton.RightButton, pos=at)
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=beside)
    with qtbot.waitSignal(chart.picked) as told:
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=at)
    assert told.args == [1]
    assert chart.lit == 1


def point(chart: Chart, at: QPointF) -> None:
    none, held = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    move = QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, held)
    QApplication.sendEvent(chart, move)


def test_the_pointer_is_a_hand_only_over_what_leads_somewhere(chart: BarChart) -> None:
    arrow, hand = Qt.CursorShape.ArrowCursor, Qt.CursorShape.PointingHandCursor
    over = chart.boxes()[2].center()
    point(chart, over)
    assert (chart.lit, chart.cursor().shape()) == (2, arrow)
    chart.picked.connect(lambda _: None)
    point(chart, over)
    assert chart.cursor().shape() == hand
    point(chart, QPointF(1, 1))
    assert (chart.lit, chart.cursor().shape()) == (-1, arrow)


def test_the_pointer_that_leaves_takes_its_light_along_but_not_that_of_the_keyboard(
    chart: BarChart,
) -> None:
    chart.light(2)
    chart.leaveEvent(QEvent(QEvent.Type.Leave))
    assert chart.lit == -1
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    chart.leaveEvent(QEvent(QEvent.Type.Leave))
    assert chart.lit == 3


def test_what_is_lit_has_an_edge_and_a_bubble_inside_the_picture(
    chart: BarChart, look: Look
) -> None:
    dark = {word.text for word in painted(chart)}
    assert not any(text.startswith("bar") for text in dark)
    for index in range(4):
        chart.light(index)
        bubble = next(word for word in painted(chart) if word.text == f"bar {index}")
        assert chart.rect().contains(bubble.box.toRect())
        assert shows(chart, look.theme.tokens.ink)


def test_new_numbers_are_dark_and_read_anew(chart: BarChart) -> None:
    chart.light(2)
    chart.show_bars(bars(1, 2), None)
    assert chart.lit == -1
    assert len(chart.spoken) == len(chart.boxes()) == 2
    assert chart.accessibleDescription() == "bar 0; bar 1"


def test_labels_thin_out_and_the_last_one_stays() -> None:
    assert every_nth(5, 20.0) == [0, 1, 2, 3, 4]
    assert every_nth(5, 8.0) == [0, 1, 2, 3, 4]
    assert every_nth(5, 7.0) == [0, 2, 4]
    assert every_nth(6, 4.0) == [1, 3, 5]
    assert every_nth(6, 0.0) == [5]
    assert every_nth(0, 0.0) == []
    assert spaced([20, 20, 20], [10, 38, 66]) == [0, 1, 2]
    assert spaced([20, 20, 20], [10, 37, 65]) == [1, 2]
    assert spaced([20, 20, 20], [10, 38, 65]) == [0, 2]
    assert spaced([20], [10]) == [0]


# -- with the table behind it ----------------------------------------------------------------------


@pytest.fixture
def card(qtbot: QtBot, look: Look) -> ChartCard:
    picture = BarChart(look, "Sets per week", "mari")
    picture.show_bars(bars(3, 5), None)
    rows = Rows(("Week", "Sets"), (("1", "3"), ("2", "5")))
    made = ChartCard(look, "Sets per week", picture, lambda: rows)
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    return made


def test_a_picture_and_its_table_take_turns(card: ChartCard) -> None:
    assert set(buttons(card)) == {"Sets per week: As a table"}
    button(card, "Sets per week: As a table").click()
    assert card.table is not None
    assert card.table.isVisible()
    assert not card.chart.isVisible()
    assert card.turn.text() == "As a picture"
    assert card.table.rowCount() == 2
    button(card, "Sets per week: As a picture").click()
    assert not card.table.isVisible()
    assert card.chart.isVisible()
    assert card.turn.text() == "As a table"


def test_the_sentence_above_a_picture_is_there_when_there_is_one(card: ChartCard) -> None:
    assert read(card) == ["Sets per week"]
    card.say("<b>18</b> sets this week")
    assert len(read(card)) == 2
    assert "font-weight:600" in read(card)[1]
    card.say("More sets than in the weeks before, " * 4)
    assert card.minimumSizeHint().width() < 400, "it has more than one line"
    card.say("")
    assert read(card) == ["Sets per week"]


# -- bars ------------------------------------------------------------------------------------------


def test_a_bar_is_as_high_as_its_number_says(chart: BarChart) -> None:
    high = [box.height() for box in chart.boxes()]
    assert high[1] == pytest.approx(high[3] * 5 / 6)
    assert len({box.bottom() for box in chart.boxes()}) == 1
    chart.show_bars(bars(3, 6), Goal(12.0, "Goal"))
    assert chart.boxes()[1].height() == pytest.approx(chart._room().height() / 2)
    chart.show_bars(bars(3, 3, ahead=(3.0,)), None)
    assert chart.boxes()[0].height() == pytest.approx(chart._room().height())


def test_the_whole_column_of_a_bar_belongs_to_it(chart: BarChart) -> None:
    room, slot = chart._room(), chart._slot(chart._room())
    for index in range(4):
        for x in (room.left() + slot * index + 1, room.left() + slot * (index + 1) - 1):
            assert chart.at(x, room.center().y()) == index
            assert chart.at(x, room.bottom() + 20) == index, "over its label too"
    assert chart.at(room.right(), room.center().y()) == 3
    assert chart.at(room.left() - 3, room.center().y()) == -1


def test_bars_have_their_labels_their_notes_and_the_goal_its_name(chart: BarChart) -> None:
    chart.show_bars(bars(3, 6), Goal(4.0, "Goal", "4 sets"))
    told = [word.text for word in painted(chart)]
    assert {"week 0", "week 1", "3", "6", "Goal", "4 sets"} <= {*told}


# -- scores ----------------------------------------------------------------------------------------


def a_score(pain: float | None, effort: float | None, number: int = 0) -> Scores:
    return Scores(lambda: f"week {number}", pain, effort, lambda: f"score {number}")


def test_a_week_is_reached_by_its_pain_its_effort_or_the_ground(qtbot: QtBot, look: Look) -> None:
    picture = ScoreChart(look, "Scores")
    qtbot.addWidget(picture)
    picture.resize(600, 208)
    picture.show_scores((a_score(8.0, 2.0), a_score(None, 2.0, 1), a_score(None, None, 2)))
    heights = [box.center().y() for box in picture.boxes()]
    assert heights == sorted(heights)
    assert len({*heights}) == 3
    for index, box in enumerate(picture.boxes()):
        assert picture.at(box.center().x(), 100) == index
        assert picture.at(box.center().x() + (30 if index < 2 else -30), 100) == index
    assert picture.at(2, 100) == -1


def test_pain_has_one_colour_and_effort_another(qtbot: QtBot, look: Look) -> None:
    picture, tokens = ScoreChart(look, "Scores"), look.theme.tokens
    qtbot.addWidget(picture)
    picture.resize(600, 208)
    for pain, effort in ((5.0, None), (None, 5.0), (None, None)):
        picture.show_scores((a_score(pain, effort), a_score(pain, effort, 1)))
        assert shows(picture, tokens.dusk) is (pain is not None)
        assert shows(picture, tokens.mari) is (effort is not None)
        told = {word.text for word in painted(picture)}
        assert ("5.0" in told) is (pain is not None)
        assert {"10 worst", "0 none", "week 0", "week 1"} <= told


# -- progress of one exercise ----------------------------------------------------------------------


def a_line(*values: float, other: float | None = None) -> list[LinePoint]:
    return [
        LinePoint(MONDAY + timedelta(days=2 * n), value, other, False, f"point {n}".lower)
        for n, value in enumerate(values)
    ]


@pytest.fixture
def line(qtbot: QtBot, look: Look) -> ProgressChart:
    made = ProgressChart(look, "Rows", "mari", lambda value: f"{value:g} kg")
    qtbot.addWidget(made)
    made.resize(700, 190)
    return made


def test_sessions_stand_at_their_days_and_at_their_values(line: ProgressChart) -> None:
    points = a_line(4.0, 6.0, 5.0)
    points[2] = replace(points[2], day=MONDAY + timedelta(days=12))
    line.show_points(points, (), None, str)
    first, second, last = (box.center() for box in line.boxes())
    assert second.x() - first.x() == pytest.approx((last.x() - first.x()) / 6)
    assert second.y() < last.y() < first.y()
    assert line.at(second.x(), 100) == 1
    assert line.at(second.x() + 5, 100) == 1
    assert line.at(1, 1) == -1


@pytest.mark.parametrize(
    ("values", "scale"),
    [
        ((4.0, 6.0, 5.0), [4.0, 5.0, 6.0]),
        ((10.0, 10.0), [10.0, 11.0]),
        ((0.0, 0.0), [0.0, 0.2]),
        ((20.0, 95.0), [0.0, 25.0, 50.0, 75.0, 100.0]),
        ((9000.0, 40000.0), None),
    ],
)
def test_the_lines_across_are_round_numbers_around_the_values(
    line: ProgressChart, values: tuple[float, ...], scale: list[float] | None
) -> None:
    line.show_points(a_line(*values), (), None, str)
    found = line._scale()
    assert found[0] <= min(values)
    assert found[-1] >= max(values)
    assert 2 <= len(found) <= 6
    assert scale is None or found == scale


def test_first_and_last_day_are_named_and_a_middle_one_among_many(line: ProgressChart) -> None:
    for count, named in ((2, 2), (8, 2), (9, 3)):
        line.show_points(a_line(*range(1, count + 1)), (), None, lambda day: f"day {day.day}")
        assert sum(word.text.startswith("day") for word in painted(line)) == named
    line.show_points(a_line(4.0), (), None, lambda day: f"day {day.day}")
    assert "4 kg" in {word.text for word in painted(line)}


def test_a_change_says_its_words_at_its_day_and_none_that_is_out_of_sight(
    line: ProgressChart,
) -> None:
    days = (-1, 0, 2, 4, 5)
    marks = [LineMark(MONDAY + timedelta(days=n), f"changed {n}") for n in days]
    told: set[str] = set()
    for mark in marks:
        line.show_points(a_line(4.0, 5.0, 6.0), (mark,), 2, str)
        told |= {word.text for word in painted(line) if word.text.startswith("changed")}
    assert told == {"changed 0", "changed 2", "changed 4"}
