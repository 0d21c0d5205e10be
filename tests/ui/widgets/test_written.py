"""Words that widgets paint themselves: each of them stands in its picture."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from deskcoach.core.breaks.events import BreakEventType
from deskcoach.core.history.statistics import HeatDay
from deskcoach.core.strength.plan import Break, PlanDay
from deskcoach.core.strength.snapshot import SetMark
from deskcoach.ui.charts.bars import SHOWN, OutcomeChart
from deskcoach.ui.charts.plan_calendar import PlanCalendar
from deskcoach.ui.design.theme import Look
from deskcoach.ui.pages.first_run.parts import DayDisc
from deskcoach.ui.pages.history.first_days import FirstDays
from deskcoach.ui.pages.library.fields import KeyCapsule, StepsField
from deskcoach.ui.pages.settings.stretches import StretchTile
from deskcoach.ui.strength.fields import PainScale, RoundButton
from deskcoach.ui.strength.rest import RestRing
from deskcoach.ui.strength.work import RepDigit, TapTarget
from deskcoach.ui.widgets.buttons import Capsule
from deskcoach.ui.widgets.fields.slide import Slide
from deskcoach.ui.widgets.progress import Ring, StepList
from deskcoach.ui.widgets.scaling import Scale
from deskcoach.ui.widgets.session_buttons import KeyButton
from deskcoach.ui.widgets.set_progress import PhaseBar, PhasePart, SetCapsules
from tests.ui.conftest import catalogue, figure
from tests.ui.find import shows
from tests.ui.seen import painted

MONDAY = date(2026, 11, 23)
HOLIDAY = "Holiday, 1 Dec to 5 Dec"


def _digit(look: Look) -> QWidget:
    digit = RepDigit(look, Scale())
    digit.resize(600, 300)
    digit.show_number("3", "/ 10", "Rep 3 of 10")
    return digit


def _rest(look: Look) -> QWidget:
    ring = RestRing(look, Scale())
    ring.resize(500, 500)
    ring.show_rest(0.0, 90.0, 13.0)
    return ring


def _days(look: Look) -> QWidget:
    days = FirstDays(look, "Your first days")
    days.show_days([HeatDay(MONDAY, 2, 9, 1), HeatDay(MONDAY + timedelta(days=1), 1)])
    days.resize(500, days.height())
    return days


def _outcomes(look: Look) -> QWidget:
    chart = OutcomeChart(look, "How breaks ended")
    chart.resize(500, chart.height())
    chart.show_counts({what: number for number, what in enumerate(SHOWN, start=3)})
    return chart


def _calendar(look: Look) -> QWidget:
    calendar = PlanCalendar(look)
    away = Break(MONDAY + timedelta(days=8), MONDAY + timedelta(days=12))
    days = [MONDAY + timedelta(days=n) for n in range(21)]
    plan = [PlanDay(day, "", None, away if away.covers(day) else None) for day in days]
    weeks = tuple(tuple(plan[n : n + 7]) for n in (0, 7, 14))
    calendar.show_weeks(weeks, MONDAY + timedelta(days=2))
    calendar.resize(900, calendar.height())
    return calendar


def _steps(look: Look) -> QWidget:
    steps = StepList(look)
    steps.show_steps(("Sit back", "Lean"))
    steps.light(0)
    steps.resize(300, 200)
    return steps


def _own_steps(look: Look) -> QWidget:
    steps = StepsField(look)
    steps.show_steps(("Sit back",))
    steps.resize(400, 200)
    return steps


def _sets(look: Look) -> QWidget:
    sets = SetCapsules(look, Scale())
    sets.show_marks(("current", "offered"), 0.2, (("ahead", "ahead"),), ("L", "R"))
    return sets


def _phases(look: Look) -> QWidget:
    bar = PhaseBar(look, Scale())
    bar.resize(900, 128)
    bar.show_phase((PhasePart("Lift", 2.0), PhasePart("Hold", 1.0)), 0, 0.3)
    return bar


def _ring(look: Look) -> QWidget:
    ring = Ring(look)
    ring.show_value(0.4, "12", "minutes")
    return ring


def _tap(look: Look) -> QWidget:
    tap = TapTarget(look, Scale())
    tap.resize(600, 200)
    return tap


def _slide(look: Look) -> QWidget:
    slide = Slide(look, "Minutes", (5, 30, 60), label=str)
    slide.resize(300, slide.height())
    slide.setValue(30)
    return slide


def _tile(look: Look) -> QWidget:
    tile = StretchTile(look, figure, catalogue().of_kind("stretch")[0])
    tile.resize(400, tile.sizeHint().height())
    return tile


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (_digit, {"3", "/ 10"}),
        (_rest, {"77", "seconds left of 90"}),
        (_days, {"Monday", "Tuesday", "9 sets"}),
        (_outcomes, {"Done", "Skipped", "Not answered", "3", "7", "8"}),
        (_calendar, {"Mon", "Sun", "This week", "30 Nov", "Today", HOLIDAY}),
        (_steps, {"1", "2"}),
        (_own_steps, {"1", "+"}),
        (_sets, {"L", "R", "A"}),
        (_phases, {"Lift", "Hold", "1 s"}),
        (_ring, {"12", "minutes"}),
        (_tap, {"Count a rep", "Space, Enter, or a click anywhere here"}),
        (_slide, {"5", "30", "60"}),
        (_tile, {"Sitting back extensions", "seated"}),
        (lambda look: PainScale(look, Scale()), {*map(str, range(11)), "T"}),
        (lambda look: RoundButton(look, Scale(), "less", icon="minus", key="["), {"["}),
        (lambda look: KeyButton(look, Scale(), "Pause", "Space"), {"Pause", "Space"}),
        (lambda look: KeyCapsule(look, "Save", "Ctrl S"), {"Save", "Ctrl S"}),
        (lambda look: DayDisc(look, 1), {"Mon"}),
        (lambda look: Capsule(look, "Start", icon="play"), {"Start"}),
    ],
)  # fmt: skip
def test_every_word_of_a_picture_is_painted(
    qtbot: QtBot, look: Look, make: Callable[[Look], QWidget], words: set[str]
) -> None:
    widget = make(look)
    qtbot.addWidget(widget)
    widget.show()
    QApplication.processEvents()
    found = painted(widget)
    assert words <= {word.text for word in found}
    assert all(
        widget.rect().intersects(word.box.toAlignedRect()) for word in found if word.text in words
    )


@pytest.mark.parametrize(
    ("mark", "inks"),
    [
        ("done", {"mari"}),
        ("current", {"mari", "sunken"}),
        ("passed", {"edge"}),
        ("ahead", {"sunken"}),
    ],
)
def test_a_set_is_painted_as_what_it_is(
    qtbot: QtBot, look: Look, mark: SetMark, inks: set[str]
) -> None:
    """The one that runs has an outline before anything of it is done."""
    sets = SetCapsules(look, Scale())
    qtbot.addWidget(sets)
    sets.show_marks((mark,), 0.0)
    tokens = look.theme.tokens
    every = {"mari": tokens.mari, "sunken": tokens.sunken, "edge": tokens.edge}
    assert {name for name, ink in every.items() if shows(sets, ink)} == inks


def test_every_way_a_break_ends_has_its_number(qtbot: QtBot, look: Look) -> None:
    chart = OutcomeChart(look, "How breaks ended")
    qtbot.addWidget(chart)
    chart.show_counts({BreakEventType.SKIPPED: 1})
    assert [told.endswith("1 time") for told in chart.spoken].count(True) == 1
    assert len(chart.spoken) == len(chart.boxes()) == len(SHOWN)
    chart.resize(400, chart.height())
    line = chart._line()
    rows = [chart.at(10, 2 + line * n + line / 2) for n in range(-1, len(SHOWN) + 1)]
    assert rows == [-1, 0, 1, 2, 3, 4, 5, -1]
