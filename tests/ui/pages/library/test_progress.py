"""One exercise over time, on its page: charts, words, table, and the way back to its own dose."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from msgspec import structs
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskcoach.core.command import Command
from deskcoach.core.history.progress import Done, DoseChange, Progress
from deskcoach.ui.charts.progress import ProgressChart
from deskcoach.ui.design.theme import Look
from deskcoach.ui.pages.library.exercise import ExercisePage
from deskcoach.ui.pages.library.progress import ProgressCards
from deskcoach.ui.shell.main_window import Window
from tests.ui.conftest import as_sent, figure
from tests.ui.find import button, inside, read
from tests.ui.pages.answers import TODAY, a_library, some_reads
from tests.ui.seen import painted, unseen

ROW = "bent-over-row"


def a_session(days: int, load: float | None = 5.0, **more: Any) -> Done:
    values: dict[str, Any] = {
        "day": TODAY - timedelta(days=days), "sets": 3, "amount": 30.0, "unit": "reps",
        "load_kg": load, "sides": None, "best": 10.0, "pain": None, "note": "",
        "volume_kg": None if load is None else 30 * load, "after_pause": False,
    }  # fmt: skip
    return Done(**values | more)


WHOLE = Progress(
    (
        a_session(200, 4.0),
        a_session(40, pain=2),
        a_session(20, 6.0, after_pause=True, pain=0),
        a_session(9, 7.0, pain=1, note="Slow."),
        a_session(2, 6.0),
    ),
    (
        DoseChange(TODAY - timedelta(days=30), (("sets", 4.0), ("reps", 8.0)), "Ms Example"),
        DoseChange(TODAY - timedelta(days=29), (), ""),
        DoseChange(TODAY - timedelta(days=9), (("rest", 60.0),), ""),
    ),
    3,
)


class Shown:
    """The page of the row with such a past."""

    def __init__(self, qtbot: QtBot, look: Look, progress: Progress) -> None:
        self.progress = progress
        self.sent: list[tuple[str, dict[str, Any]]] = []
        screen = structs.replace(a_library(), progress=self.past)
        reads = structs.replace(some_reads(), library=lambda: screen)
        self.window = Window(look, reads, self.send, figure, settle_ms=0)
        qtbot.addWidget(self.window)
        self.window.resize(1040, 770)
        self.window.open("library")
        qtbot.waitUntil(self.window.isActiveWindow)
        self.window.library.show_entry(ROW)
        QApplication.processEvents()

    def past(self, exercise: str) -> Progress:
        return self.progress if exercise == ROW else Progress()

    def send(self, command: Command, **_more: Any) -> Any:
        self.sent.append(as_sent(command))

    @property
    def page(self) -> ExercisePage:
        assert self.window.library.page is not None
        return self.window.library.page

    @property
    def charts(self) -> ProgressCards:
        assert self.page.charts is not None
        return self.page.charts

    @property
    def chart(self) -> ProgressChart:
        card = self.charts._stack.currentWidget()
        assert card is not None
        return inside(card, ProgressChart)

    def words(self) -> str:
        return " | ".join(read(self.window))


@pytest.fixture
def shown(qtbot: QtBot, look: Look, request: pytest.FixtureRequest) -> Iterator[Shown]:
    made = Shown(qtbot, look, getattr(request, "param", WHOLE))
    yield made
    made.window.hide()


def test_the_last_load_stands_beside_its_line(shown: Shown) -> None:
    value = [word for word in painted(shown.chart) if word.text == "6 kg"][-1]
    assert value.box.left() > shown.chart.boxes()[-1].right()
    assert value.box.right() < shown.chart.width()


def test_load_is_large_and_each_small_one_can_take_its_place(shown: Shown) -> None:
    assert shown.charts.measure == "load"
    assert set(shown.charts.smalls) == {"reps", "volume", "pain"}
    said = shown.words()
    assert "6 kg</span> last, 5 kg on" in said
    assert "The ring is the best" in said
    assert "A pause leaves a gap, nothing else." in said
    assert "7 kg" in said
    for key in ("pain", "volume", "reps", "load"):
        shown.charts.smalls[key].click()
        QApplication.processEvents()
        assert shown.charts.measure == key
        assert not shown.chart.grab().isNull()


BACK = Progress(WHOLE.done, (DoseChange(TODAY - timedelta(days=20), (), ""),))


@pytest.mark.parametrize(
    ("shown", "marks"),
    [(WHOLE, ("dose 4 × 8", "dose changed")), (BACK, ("dose as before",))],  # noqa: RUF001 - it is one
    indirect=["shown"],
)
def test_the_chart_says_when_the_dose_changed(shown: Shown, marks: tuple[str, ...]) -> None:
    assert unseen(shown.window, *marks) == []


def test_the_figure_on_the_page_moves(shown: Shown) -> None:
    assert shown.page.picture.is_animating()
    shown.window.hide()
    assert not shown.page.picture.is_animating()


def test_arrows_walk_the_sessions_and_read_them_out(shown: Shown) -> None:
    chart = shown.chart
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert chart.lit == 3
    QTest.keyClick(chart, Qt.Key.Key_Left)
    said = chart.accessibleDescription()
    assert "30 in 3 sets, 7 kg, 210 kg, pain 1. Slow." in said
    assert chart.at(-5, -5) == -1
    place = chart.boxes()[0].center()
    assert chart.at(place.x(), place.y()) == 0
    QTest.mouseMove(chart, QPoint(round(place.x()), round(place.y())))


def test_as_a_table(shown: Shown) -> None:
    card = shown.charts.cards["load"]
    card.turn.click()
    assert card.table is not None
    assert card.table.rowCount() == 4
    cells = [item.text() if (item := card.table.item(1, n)) else "" for n in range(6)]
    assert cells[1:] == ["30 in 3 sets", "7 kg", "210 kg", "pain 1", "Slow."]


def test_how_far_back(shown: Shown) -> None:
    shown.charts.period.buttons["all"].click()
    assert len(shown.chart.spoken) == 5
    shown.charts.period.buttons["year"].click()
    assert len(shown.chart.spoken) == 5
    shown.charts.period.buttons["weeks"].click()
    assert len(shown.chart.spoken) == 4


@pytest.mark.parametrize("shown", [Progress((a_session(3),))], indirect=True)
def test_one_session_is_no_line(shown: Shown) -> None:
    assert "One so far. A line needs two." in shown.words()


@pytest.mark.parametrize("shown", [Progress((a_session(100), a_session(99)))], indirect=True)
def test_what_was_long_ago_is_shown_whole(shown: Shown) -> None:
    assert shown.charts.period.value == "all"
    shown.charts.period.buttons["weeks"].click()
    assert "Nothing in this time." in shown.words()


@pytest.mark.parametrize("shown", [Progress()], indirect=True)
def test_without_any_there_is_no_chart(shown: Shown) -> None:
    assert shown.page.charts is None


HELD = [a_session(n, None, unit="s", amount=40, best=20 + n, sides=(20.0, 18.0)) for n in (9, 2)]
SIDES = [a_session(n, 5, sides=(5.0, 4.0), volume_kg=None) for n in range(30, 0, -2)]


@pytest.mark.parametrize("shown", [Progress(tuple(HELD), (), 0)], indirect=True)
def test_holds_are_told_in_seconds(shown: Shown) -> None:
    assert shown.charts.measure == "reps"
    assert "40 s" in shown.words()
    assert "29 s" in shown.words()
    assert "40 s in 3 sets" in shown.chart.spoken[0]


@pytest.mark.parametrize("shown", [Progress(tuple(SIDES))], indirect=True)
def test_each_side_has_its_line(shown: Shown) -> None:
    points = shown.chart._points
    assert {(point.value, point.other) for point in points} == {(5.0, 4.0)}
    assert not shown.chart.grab().isNull()


OWN = Progress((), (DoseChange(date(2026, 10, 1), (("sets", 4.0), ("reps", 8.0)), "Ms Example"),))


@pytest.mark.parametrize("shown", [OWN, Progress(WHOLE.done, OWN.changes)], indirect=True)
def test_back_to_the_sources_dose_and_undone(shown: Shown) -> None:
    assert "4 × 8" in shown.words()  # noqa: RUF001 - it is one
    assert "3 to 4 × 10" in shown.words()  # noqa: RUF001 - the same
    assert "Yours since Thu 1 Oct 2026" in shown.words()
    button(shown.window, "Back to the source's dose").click()
    button(shown.window, "Undo").click()
    assert shown.sent == [
        ("dose-source", {"exercise": ROW}),
        (
            "prescribe",
            {"exercise": ROW, "sets": 4, "reps": 8, "given": "Ms Example"},
        ),
    ]


def test_another_dose_is_asked_for_in_the_window_and_undone(shown: Shown) -> None:
    assert shown.page.dose.change is not None
    shown.page.dose.change.click()
    assert next(iter(shown.page.dose.fields.values())).hasFocus()
    ranges = {key: (one.minimum(), one.maximum()) for key, one in shown.page.dose.fields.items()}
    assert ranges == {"sets": (1, 10), "reps": (1, 100), "hold": (0, 300), "rest": (0, 600)}
    card = shown.page.dose
    card.fields["sets"].setValue(5)
    card.fields["hold"].setValue(4)
    card.given.setText("  Ms  Example ")
    card.save.click()
    button(shown.window, "Undo").click()
    assert shown.sent[0] == (
        "prescribe",
        {"exercise": ROW, "sets": 5, "hold": 4, "rest": 60.0, "given": "Ms Example"},
    ), shown.sent
    assert shown.sent[1][0] in {"prescribe", "dose-source"}


@pytest.mark.parametrize("shown", [Progress(), OWN], indirect=True)
def test_a_dose_as_the_exercise_has_it_is_the_way_back(shown: Shown) -> None:
    held = "Yours since" in shown.words()
    assert shown.page.dose.change is not None
    shown.page.dose.change.click()
    card = shown.page.dose
    card.leave.click()
    card.begin()
    card.fields["sets"].setValue(3)
    card.fields["reps"].setValue(10)
    card.save.click()
    assert shown.sent == ([("dose-source", {"exercise": ROW})] if held else [])
