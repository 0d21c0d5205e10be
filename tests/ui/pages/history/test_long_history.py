"""Charts of ten years of weeks, and the years that are added up before anybody asks for them."""

from datetime import timedelta
from functools import partial

from msgspec.structs import replace
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from deskcoach.app.history.view_models import Filter, HistoryScreen, Period
from deskcoach.core.history.statistics import DataPoint, OutcomeWeek, WeekBar
from deskcoach.ui.charts.bars import BarChart
from deskcoach.ui.charts.chart import Chart, SpokenPoint
from deskcoach.ui.charts.lines import ScoreChart
from deskcoach.ui.design.theme import Look
from deskcoach.ui.pages.history import page as history
from deskcoach.ui.pages.history import words as told
from deskcoach.ui.queries import HistoryReads
from tests.ui.conftest import figure
from tests.ui.pages.answers import MONDAY, a_history
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
