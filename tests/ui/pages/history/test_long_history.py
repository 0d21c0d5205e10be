"""Charts of ten years of weeks, and the years that are added up before anybody asks for them."""

from datetime import timedelta
from functools import partial

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from deskcoach.app.history.view_models import Filter, HistoryScreen, Period
from deskcoach.core.breaks.events import BreakEventType
from deskcoach.core.history.statistics import DataPoint, OutcomeWeek, WeekBar
from deskcoach.ui.charts.bars import BarChart
from deskcoach.ui.charts.chart import Chart, SpokenPoint
from deskcoach.ui.charts.lines import ScoreChart
from deskcoach.ui.design.theme import Look
from deskcoach.ui.pages.history import page as history
from deskcoach.ui.pages.history import words as told
from deskcoach.ui.queries import HistoryReads
from tests.ui.conftest import figure
from tests.ui.pages.answers import MONDAY, a_history, some_sessions
from tests.ui.seen import painted

WEEKS = 522


def ten_years(wanted: Filter = Filter(Period.ALL)) -> HistoryScreen:  # noqa: B008 - frozen
    mondays = [MONDAY - timedelta(weeks=WEEKS - 1 - n) for n in range(WEEKS)]
    return replace(
        a_history(wanted),
        weeks=tuple(WeekBar(day, (9, 8, 4)[: n % 4]) for n, day in enumerate(mondays)),
        outcomes=tuple(OutcomeWeek(day, {}) for day in mondays),
        desk=tuple(DataPoint(day, 1800.0) for day in mondays),
        pain=tuple(DataPoint(day, float(n % 4)) for n, day in enumerate(mondays)),
        effort=tuple(DataPoint(day, 5.0 + n % 3) for n, day in enumerate(mondays)),
    )


def seen(chart: Chart, ink: QColor) -> int:
    """How many columns of the picture have ink of about this hue in them."""
    picture = chart.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return sum(
        any(_alike(picture.pixelColor(x, y), ink) for y in range(picture.height()))
        for x in range(picture.width())
    )


def _alike(one: QColor, other: QColor) -> bool:
    return one.hsvSaturation() > 40 and abs(one.hsvHue() - other.hsvHue()) < 12


def shown(qtbot: QtBot, chart: Chart) -> Chart:
    qtbot.addWidget(chart)
    chart.resize(600, chart.height())
    chart.setAutoFillBackground(True)
    chart.show()
    return chart


def test_ten_years_of_bars_are_painted_and_say_what_they_are(qtbot: QtBot, look: Look) -> None:
    chart = BarChart(look, "Sets", "mari")
    shown(qtbot, chart)
    assert seen(chart, look.theme.tokens.mari) == 0
    screen = ten_years()
    chart.show_bars(told.set_bars(screen), told.sets_goal(screen))
    assert seen(chart, look.theme.tokens.mari) > 300
    chart.light(WEEKS - 2)
    assert chart.spoken[WEEKS - 2] == told.set_words(screen.weeks[-2], screen.today)
    assert chart.accessibleDescription().count("Week of") == 3
    assert chart.grab().width() == 600


def test_ten_years_of_scores_are_painted_and_say_what_they_are(qtbot: QtBot, look: Look) -> None:
    chart = ScoreChart(look, "Scores")
    shown(qtbot, chart)
    screen = ten_years()
    chart.show_scores(told.scores(screen))
    assert seen(chart, look.theme.tokens.dusk) > 400
    assert seen(chart, look.theme.tokens.mari) > 100
    box = chart.boxes()[100]
    assert abs(chart.at(box.center().x(), box.center().y()) - 100) <= 1
    assert chart.spoken[100] == told.score_words(screen.pain[100], screen.effort[100], screen.today)


def test_the_last_score_stands_beside_both_lines(qtbot: QtBot, look: Look) -> None:
    chart = ScoreChart(look, "Scores")
    shown(qtbot, chart)
    chart.show_scores(told.scores(replace(ten_years(), weeks=())))
    value = next(word for word in painted(chart) if word.text == "1.0")
    assert value.box.left() > chart.boxes()[-1].right()
    assert value.box.right() < chart.width()


def test_words_are_made_when_they_are_wanted() -> None:
    asked: list[int] = []

    def say(number: int) -> str:
        asked.append(number)
        return str(number)

    said = SpokenPoint([partial(say, n) for n in range(500)])
    assert (len(said), said[7], said[-3:], asked) == (500, "7", ("497", "498", "499"),
                                                      [7, 497, 498, 499])  # fmt: skip


def test_earlier_years_are_added_up_once_the_page_stands(qtbot: QtBot, look: Look) -> None:
    order: list[str] = []

    def overview(wanted: Filter) -> HistoryScreen:
        order.append(str(wanted.period))
        return ten_years(wanted)

    reads = HistoryReads(overview=overview, prepare=lambda: order.append("prepared"))
    page = history.HistoryPage(look, reads, lambda *_, **__: None, figure)
    qtbot.addWidget(page)
    page.refresh()
    assert order == ["12-weeks"]
    qtbot.waitUntil(lambda: order == ["12-weeks", "prepared"])
    page.ranges[2].click()
    qtbot.waitUntil(lambda: order == ["12-weeks", "prepared", "all", "prepared"])
    assert len(page.cards["sets"].chart.spoken) == WEEKS


# -- what is told of numbers, and of those that are missing ---------------------------------------


def test_what_nobody_told_is_a_dash() -> None:
    assert (told.score(None), told.score(0.0), told.score(5.5)) == ("—", "0.0", "5.5")
    screen = replace(
        a_history(Filter()),
        pain=(DataPoint(MONDAY, None),),
        effort=(DataPoint(MONDAY, 4.0),),
        desk=(DataPoint(MONDAY, None), DataPoint(MONDAY, 1800.0)),
    )
    assert told.score_rows(screen).cells[0][1:] == ("—", "4.0")
    assert told.score_words(screen.pain[0], screen.effort[0], screen.today).endswith(
        "pain —, effort 4.0, of 10"
    )
    assert [row[1] for row in told.desk_rows(screen).cells] == ["30 min", "—"]
    assert [bar.parts for bar in told.desk_bars(screen)] == [(), (30.0,)]
    assert [bar.note for bar in told.desk_bars(screen)] == ["", "30"]
    told_rows = [row for row in told.exercise_rows(screen).cells if row[-2] == "—"]
    assert told_rows
    assert all(row[5] == "—" for row in told_rows)


def test_a_week_has_a_note_a_goal_and_what_is_still_ahead() -> None:
    screen = replace(
        a_history(Filter()),
        weeks=(WeekBar(MONDAY - timedelta(weeks=1), (9, 8)), WeekBar(MONDAY, (7,))),
    )
    before, now = told.set_bars(screen)
    assert (before.parts, before.note, before.ahead, before.now) == ((9.0, 8.0), "17", (), False)
    assert (now.parts, now.note, now.ahead, now.now) == ((7.0,), "7 so far", (8.0, 8.0), True)
    assert told.sets_goal(screen).at == 24.0
    assert told.usual_sets(replace(screen, weeks=())) == 9.0
    assert told.set_words(screen.weeks[0], screen.today) == ("Week of 5 Oct: 17 sets in 2 sessions")
    assert told.sets_sentence(screen).startswith("Last week you did <b>17 sets in 2 sessions</b>")
    assert told.sets_sentence(replace(screen, weeks=screen.weeks[:1])) == ""
    nothing = (WeekBar(MONDAY - timedelta(weeks=1)), WeekBar(MONDAY))
    assert told.sets_sentence(replace(screen, weeks=nothing)) == "No sets in this time."
    assert told.set_bars(replace(screen, weeks=nothing))[0].note == ""


SCORES = "Your own scores."


@pytest.mark.parametrize(
    ("values", "line"),
    [
        ((None, None), "None so far."),
        ((4.0, None), "<b>4.0 in the week of 5 Oct</b>."),
        ((None, 4.0), "<b>4.0 this week</b>."),
        ((6.0, None, None, None, 4.0), "<b>4.0 this week</b>, 6.0 four weeks before."),
        ((6.0, 5.0, None, None, None, 4.0), "<b>4.0 this week</b>, 5.0 four weeks before."),
        ((6.0, None, None, None, None, 4.0), "<b>4.0 this week</b>."),
        ((6.0, None, None, 4.0), "<b>4.0 this week</b>."),
    ],
)
def test_pain_is_told_with_that_of_four_weeks_before(
    values: tuple[float | None, ...], line: str
) -> None:
    last = len(values) - 1
    weeks = tuple(
        DataPoint(MONDAY - timedelta(weeks=last - n), value) for n, value in enumerate(values)
    )
    assert told.pain_sentence(replace(a_history(Filter()), pain=weeks)) == f"{SCORES} {line}"


def test_a_session_says_what_is_known_of_it() -> None:
    line, plain = some_sessions(MONDAY)
    assert told.session_detail(line) == "9 sets, 48 h 20 min, effort 5.5 of 10, pain 2 of 10"
    assert told.session_detail(plain) == "0 sets"
    calm = replace(line, pain=0, effort=0.0)
    assert told.session_detail(calm).endswith("effort 0 of 10, pain 0 of 10")
    for place, words in (("home", "at home"), ("gym", "at the gym"), ("elsewhere", "by hand")):
        away = replace(plain, session=replace(plain.session, place=place))
        assert told.session_detail(away).endswith(words)
    assert told.since_words(None) == "By exercise"
    assert told.since_words(MONDAY) == "By exercise, since October 2026"


def test_the_table_of_the_year_has_the_days_on_which_something_was_done() -> None:
    screen = a_history(Filter())
    rows = told.year_rows(screen).cells
    assert len(rows) == sum(bool(day.guided or day.sessions) for day in screen.year)
    assert len(rows) < len(screen.year)
    assert told.outcome_counts(screen)[BreakEventType.DONE] == 7
    assert told.outcome_sentence(screen).startswith("<b>10 taken</b>")
