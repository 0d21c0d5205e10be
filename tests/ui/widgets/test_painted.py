from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from deskcoach.core.strength.plan import Plan, week_view
from deskcoach.ui.breaks.moment import now_in
from deskcoach.ui.breaks.player_stage import HoldStage
from deskcoach.ui.charts.bars import Bar, BarChart
from deskcoach.ui.charts.plan_marks import WeekMarks
from deskcoach.ui.design.theme import Look
from deskcoach.ui.pages.exchange.parts import SORTS, CountBar
from deskcoach.ui.pages.guidance import LinedUp
from deskcoach.ui.pages.plan.routines import Ribbon
from deskcoach.ui.pages.settings.row import Head
from deskcoach.ui.shell.state_icon import StateIcon
from deskcoach.ui.strength.fields import PainScale, Stepper
from deskcoach.ui.strength.rest import RestRing
from deskcoach.ui.strength.work import RepDigit
from deskcoach.ui.widgets.buttons import Capsule, PaintedButton, Tab
from deskcoach.ui.widgets.labels import Icon
from deskcoach.ui.widgets.painted import Painted, darker, draw_box, outline, outlined
from deskcoach.ui.widgets.progress import ProgressCapsules, Ring, StepRow
from deskcoach.ui.widgets.scaling import Scale
from deskcoach.ui.widgets.set_progress import PhaseBar, PhasePart, SetCapsules
from tests.ui.conftest import a_guide, a_status, figure


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


class Paintings(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.count += event.type() is QEvent.Type.Paint
        return False


def _hold(look: Look) -> tuple[QWidget, Callable[[float], object]]:
    stage = HoldStage(look)
    return stage, lambda at: stage.show_now(now_in(a_guide(16.0 + at), 100.0), "Gently")


def _sets(look: Look) -> tuple[QWidget, Callable[[float], object]]:
    sets = SetCapsules(look, Scale())
    return sets, lambda at: sets.show_marks(("done", "current", "ahead"), at / 10)


def _phases(look: Look) -> tuple[QWidget, Callable[[float], object]]:
    bar = PhaseBar(look, Scale())
    bar.resize(700, 128)
    parts = (PhasePart("Up", 2.0), PhasePart("Down", 2.0))
    return bar, lambda at: bar.show_phase(parts, 0, at / 10)


def _capsules(look: Look) -> tuple[QWidget, Callable[[float], object]]:
    capsules = ProgressCapsules(look)
    return capsules, lambda at: capsules.show_progress(3, at)


def _ring(look: Look) -> tuple[QWidget, Callable[[float], object]]:
    ring = Ring(look)
    return ring, lambda at: ring.show_value(at / 10, "7", "min")


def _digit(look: Look) -> tuple[QWidget, Callable[[float], object]]:
    digit = RepDigit(look, Scale())
    digit.resize(200, 200)
    return digit, lambda at: digit.show_number(str(at), "10", "a repetition")


def _rest(look: Look) -> tuple[QWidget, Callable[[float], object]]:
    ring = RestRing(look, Scale())
    return ring, lambda at: ring.show_rest(0.0, 90.0, 10 * at)


def _state(look: Look) -> tuple[QWidget, Callable[[float], object]]:
    icon = StateIcon(look)
    return icon, lambda at: icon.show_status(a_status(progress=at / 10))


def _icon(look: Look) -> tuple[QWidget, Callable[[float], object]]:
    icon = Icon(look, "clock", "pine")
    return icon, lambda at: icon.change("clock" if at < 2 else "check", "pine")


def _ribbon(look: Look) -> tuple[QWidget, Callable[[float], object]]:
    ribbon = Ribbon(look)
    ribbon.resize(300, 36)
    return ribbon, lambda at: ribbon.show_parts((("work", at), ("rest", 20.0)), "3 sets")


def _counts(look: Look) -> tuple[QWidget, Callable[[float], object]]:
    bar = CountBar(look)
    bar.resize(300, 20)
    return bar, lambda at: bar.show_counts({sort: int(at) ** n for n, sort in enumerate(SORTS)})


def _upright(look: Look) -> tuple[QWidget, Callable[[float], object]]:
    upright = LinedUp(look, figure("bent-over-row"))
    return upright, lambda at: upright.show_ticked(frozenset({"head"} if at > 1 else ()))


def _tab(look: Look) -> tuple[QWidget, Callable[[float], object]]:
    tab = Tab(look, "Plan")
    tab.setAutoExclusive(False)
    return tab, lambda at: tab.setChecked(at > 1)


def _step(look: Look) -> tuple[QWidget, Callable[[float], object]]:
    step = StepRow(look, 1, "Sit back")
    return step, lambda at: step.show_state("done" if at > 1 else "ahead")


def _bars(look: Look) -> tuple[QWidget, Callable[[float], object]]:
    chart = BarChart(look, "Sets", "mari")
    chart.resize(300, 208)
    bar = Bar(str, (2.0,), "", str)
    return chart, lambda at: chart.show_bars((bar,) * int(at), None)


def _light(look: Look) -> tuple[QWidget, Callable[[float], object]]:
    chart = BarChart(look, "Sets", "mari")
    chart.resize(300, 208)
    chart.show_bars((Bar(str, (2.0,), "", str),) * 4, None)
    return chart, lambda at: chart.light(int(at))


def _week(look: Look) -> tuple[QWidget, Callable[[float], object]]:
    marks = WeekMarks(look, figure)
    marks.setFixedSize(600, 180)
    today = date(2026, 11, 25)
    days = [date(2026, 11, 23), today]
    return marks, lambda at: marks.show_week(week_view(Plan(), today, days[: int(at)]), today)


@pytest.mark.parametrize(
    "make",
    [
        _hold, _sets, _phases, _capsules, _ring, _digit, _rest, _state, _icon, _ribbon, _counts,
        _upright, _tab, _step, _bars, _light, _week,
    ],
)  # fmt: skip
def test_what_shows_something_else_is_painted_anew(
    qtbot: QtBot, look: Look, make: Callable[[Look], tuple[QWidget, Callable[[float], object]]]
) -> None:
    widget, show = make(look)
    qtbot.addWidget(widget)
    show(1.0)
    widget.show()
    qtbot.waitExposed(widget)
    QApplication.processEvents()
    before = widget.grab().toImage()
    QApplication.processEvents()
    paintings = Paintings(widget)
    show(2.0)
    QApplication.processEvents()
    assert paintings.count
    assert widget.grab().toImage() != before


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
