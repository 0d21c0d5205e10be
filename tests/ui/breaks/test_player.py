from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from deskcoach.core.breaks.events import Kind
from deskcoach.core.breaks.routine import course_seconds, stretch_course
from deskcoach.core.settings import Stretch
from deskcoach.ui.breaks import player as player_module
from deskcoach.ui.breaks import player_stage
from deskcoach.ui.breaks.moment import hint_words, lit_step, now_in
from deskcoach.ui.breaks.overlay import way_out
from deskcoach.ui.breaks.player import StretchPlayer
from deskcoach.ui.breaks.player_stage import HoldStage
from deskcoach.ui.design.theme import Look
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.progress import ProgressCapsules, StepList
from tests.ui.conftest import Sent, a_guide, catalogue, figure
from tests.ui.find import button, buttons, inside

AREA = QRect(0, 0, 1280, 800)
HOLD = 12.0 + 4.0  # 12 s to get ready and 4 s in


class Elapsed:
    """A clock that stands where the test puts it."""

    def __init__(self) -> None:
        self.at = 100.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def clock() -> Elapsed:
    return Elapsed()


@pytest.fixture
def sent() -> Sent:
    return Sent()


@pytest.fixture
def player(qtbot: QtBot, qapp: QApplication, sent: Sent, clock: Elapsed) -> Iterator[StretchPlayer]:
    made = StretchPlayer(Look(qapp, "light", "full"), figure, sent, clock, area=lambda: AREA)
    qtbot.addWidget(made, before_close_func=lambda _: made.hide())
    yield made
    made.hide()


def words(player: StretchPlayer) -> list[str]:
    return [label.text() for label in player.findChildren(Text) if not label.isHidden()]


def states(player: StretchPlayer) -> list[str]:
    return [row.state for row in inside(player, StepList).rows]


def test_a_stage_of_another_size_is_drawn_anew(qtbot: QtBot, look: Look) -> None:
    found = []
    for sizes in ((320, 480), (480,)):
        stage = HoldStage(look)
        qtbot.addWidget(stage)
        guide = a_guide(HOLD + 6.0)
        stage.show_now(now_in(guide, guide.position), "Gently")
        for size in sizes:
            stage.resize(size, size)
            picture = stage.grab().toImage()
        found.append(picture)
    assert found[0] == found[1]
    assert picture.pixelColor(3, 240).name() == look.theme.tokens.sage.name()


@pytest.mark.parametrize(
    ("position", "kind", "hint", "said"),
    [
        (HOLD + 6.0, Kind.STRETCH, "Gently", ["Hold", "9", "s", "Gently"]),
        (10.0, Kind.STRETCH, "Soon", ["Starts in", "2", "s", "Soon"]),
        (200.0, Kind.MOVE, "Look around", ["1:40", "minutes to walk", "Look around"]),
        (290.0, Kind.MOVE, "Back soon", ["10", "seconds to walk", "Back soon"]),
    ],
)
def test_a_stage_says_what_to_do_for_how_long_and_how(  # noqa: PLR0913 - a row of a table
    qtbot: QtBot,
    look: Look,
    monkeypatch: pytest.MonkeyPatch,
    *,
    position: float,
    kind: Kind,
    hint: str,
    said: list[str],
) -> None:
    found: list[str] = []
    monkeypatch.setattr(player_stage, "write", lambda *told: found.append(told[4]))
    stage = HoldStage(look)
    qtbot.addWidget(stage)
    stage.resize(480, 480)
    guide = a_guide(position, kind)
    stage.show_now(now_in(guide, guide.as_of), hint)
    stage.grab()
    assert found == said


def test_a_hold_shows_what_is_left_of_it(player: StretchPlayer) -> None:
    player.show_guide(a_guide(HOLD + 6.0))
    assert inside(player, HoldStage).accessibleName().startswith("Hold 9.")
    assert states(player) == ["done", "done", "current", "ahead"]
    assert "Round 1 of 2" in words(player)
    assert "Source: Bupa, Upper back pain, reviewed Dec 2020" in words(player)


@pytest.mark.parametrize("rounds", [1, 2, 5])
def test_it_tells_how_many_rounds_there_are(player: StretchPlayer, rounds: int) -> None:
    stretch = catalogue().of_kind("stretch")[0].id
    player.show_guide(a_guide(HOLD + 6.0, course=stretch_course(stretch, Stretch(rounds=rounds))))
    assert f"Round 1 of {rounds}" in words(player)


def test_it_goes_on_by_the_clock(qtbot: QtBot, player: StretchPlayer, clock: Elapsed) -> None:
    player.show_guide(a_guide(HOLD))
    clock.at += 15.0
    stage = inside(player, HoldStage)
    qtbot.waitUntil(lambda: stage.accessibleName().startswith("Come back 5."), timeout=20_000)
    assert states(player) == ["done", "done", "done", "current"]


@pytest.mark.parametrize(
    ("paused", "note"),
    [(True, "Paused. Go on when you like."), (False, "Waiting while you finish typing")],
)
def test_it_stands_still_unless_it_runs(
    player: StretchPlayer, clock: Elapsed, paused: bool, note: str
) -> None:
    guide = a_guide(HOLD, running=False, paused=paused)
    player.show_guide(guide)
    clock.at += 15.0
    player.show_guide(guide)
    assert inside(player, HoldStage).accessibleName() == f"Hold 15. {note}"
    assert not player._beat.isActive()


def test_the_longer_break_names_the_stretch_and_ends_with_a_walk(player: StretchPlayer) -> None:
    player.show_guide(a_guide(70.0, Kind.MOVE))
    assert "Stretch 2 of 3" in words(player)
    player.show_guide(a_guide(200.0, Kind.MOVE))
    assert "Now walk a little" in words(player)
    assert inside(player, HoldStage).accessibleName().startswith("Walk 1:40")
    player.grab()
    player.show_guide(a_guide(290.0, Kind.MOVE))
    assert inside(player, HoldStage).accessibleName().startswith("Walk 10")
    player.grab()


def test_its_buttons_send_what_they_say(player: StretchPlayer, sent: Sent) -> None:
    player.show_guide(a_guide())
    for name in ("Pause", "Next", "Stop"):
        found = [b for b in player.findChildren(QPushButton) if b.accessibleName() == name]
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
    player.show_guide(a_guide(running=False, paused=True))
    QTest.mouseClick(button(player, "Resume"), Qt.MouseButton.LeftButton)
    commands = [command for command, _ in sent]
    assert commands == ["guide-pause", "guide-next", "guide-stop", "guide-resume"]


def test_its_keys_send_what_they_say(player: StretchPlayer, sent: Sent) -> None:
    player.show_guide(a_guide())
    for key in (Qt.Key.Key_Space, Qt.Key.Key_N, Qt.Key.Key_Escape, Qt.Key.Key_X):
        QTest.keyClick(player, key)
    player.show_guide(a_guide(running=False, paused=True))
    QTest.keyClick(player, Qt.Key.Key_Space)
    commands = [command for command, _ in sent]
    assert commands == ["guide-pause", "guide-next", "guide-stop", "guide-resume"]


def test_a_firm_break_is_left_by_nothing_in_its_window(player: StretchPlayer, sent: Sent) -> None:
    player.show_guide(a_guide(firm=True))
    assert "Stop" not in buttons(player)
    assert {"Pause", "Next", "It hurts"} <= {*buttons(player)}
    assert player.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert player.geometry().bottom() < AREA.bottom() - way_out(player._look) + 1
    QTest.keyClick(player, Qt.Key.Key_Escape)
    closing = _Spontaneous()
    player.closeEvent(closing)
    assert not closing.isAccepted()
    assert not sent
    player.hide()
    player.show_guide(a_guide())
    assert "Stop" in buttons(player)
    assert not player.windowFlags() & Qt.WindowType.WindowStaysOnTopHint


def test_a_firm_break_goes_plainly_at_its_end(player: StretchPlayer) -> None:
    guide = a_guide(firm=True)
    player.show_guide(a_guide(course_seconds(guide.course), firm=True))
    player.finish()
    assert not player.isVisible()


def test_at_its_end_nothing_is_left_to_press_and_it_is_said(
    player: StretchPlayer, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(player_module, "announce", lambda _widget, text: said.append(text))
    player.show_guide(a_guide(course_seconds(a_guide().course)))
    player.finish()
    assert said == ["Done. 1 minute, 2 rounds."]
    assert not button(player, "Pause").isEnabled()
    assert not button(player, "Next").isEnabled()
    assert inside(player, StepList).isHidden()
    assert not player._beat.isActive()
    player.show_guide(a_guide())
    assert button(player, "Pause").isEnabled()
    assert button(player, "Next").isEnabled()
    assert inside(player, StepList).isVisible()
    assert player._beat.isActive()


def test_a_walk_alone_has_no_rounds_and_no_stretch(player: StretchPlayer) -> None:
    course = a_guide(kind=Kind.MOVE).course[-1:]
    player.show_guide(a_guide(kind=Kind.MOVE, course=course, exercises=(), source=None))
    assert "A short walk" in words(player)
    assert not any(
        told.startswith(("Stretch", "Round")) for told in words(player) if told[-1:].isdigit()
    )
    assert inside(player, ProgressCapsules).isHidden()
    player.show_guide(a_guide(200.0, Kind.MOVE))
    assert inside(player, ProgressCapsules).isVisible()


def test_tab_reaches_a_button_with_a_ring_and_enter_presses_it(
    qtbot: QtBot, player: StretchPlayer, sent: Sent
) -> None:
    player.show_guide(a_guide())
    qtbot.waitUntil(player.hasFocus)
    QTest.keyClick(player, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    player.grab()
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert len(sent) == 1


def test_a_person_who_closes_it_stops_the_break(player: StretchPlayer, sent: Sent) -> None:
    player.show_guide(a_guide())
    player.closeEvent(_Spontaneous())
    assert sent == [("guide-stop", {})]


def test_the_end_of_the_program_is_not_held_up(player: StretchPlayer, sent: Sent) -> None:
    player.show_guide(a_guide())
    assert player.close()
    assert not sent


class _Spontaneous(QCloseEvent):
    """A close event as the window manager sends it."""

    def spontaneous(self) -> bool:
        return True


def test_it_beats_only_while_something_moves(player: StretchPlayer) -> None:
    player.show_guide(a_guide(13.0))
    assert player._beat.interval() == 33
    player.show_guide(a_guide(2.0))  # the movement is demonstrated
    assert player._beat.interval() == 33
    player.show_guide(a_guide(11.2))
    assert player._beat.interval() == 100
    player.hide()
    assert not player._beat.isActive()


def test_with_less_motion_it_steps(qtbot: QtBot, look: Look, sent: Sent, clock: Elapsed) -> None:
    player = StretchPlayer(look, figure, sent, clock, area=lambda: AREA)
    qtbot.addWidget(player, before_close_func=lambda w: w.hide())
    player.show_guide(a_guide(HOLD + 6.7))
    assert player._beat.interval() == 250
    assert inside(player, HoldStage)._share == pytest.approx(6 / 15)
    player.grab()


def test_the_beat_moves_from_phase_to_phase(
    qtbot: QtBot, player: StretchPlayer, clock: Elapsed
) -> None:
    player.show_guide(a_guide(11.9))
    clock.at += 0.2
    qtbot.waitUntil(lambda: player._beat.interval() == 33, timeout=20_000)


def test_it_stands_in_the_middle_and_has_no_figure_to_show(
    qtbot: QtBot, look: Look, sent: Sent, clock: Elapsed
) -> None:
    player = StretchPlayer(look, lambda _n: None, sent, clock, composited=False, area=lambda: AREA)
    qtbot.addWidget(player, before_close_func=lambda w: w.hide())
    player.show_guide(a_guide())
    offset = player.geometry().center() - AREA.center()
    assert offset.manhattanLength() <= 2
    player.grab()
    QTest.mousePress(player, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))


def test_its_background_is_a_handle_for_the_left_button_alone(
    player: StretchPlayer, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved: list[int] = []
    handle = SimpleNamespace(startSystemMove=lambda: moved.append(1))
    player.show_guide(a_guide())
    monkeypatch.setattr(player, "windowHandle", lambda: handle)
    QTest.mousePress(player, Qt.MouseButton.RightButton, pos=QPoint(5, 5))
    assert not moved
    QTest.mousePress(player, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert moved == [1]
    monkeypatch.undo()
    for held in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
        QTest.mouseRelease(player, held, pos=QPoint(5, 5))


def test_the_focus_never_stays_on_what_goes(qtbot: QtBot, player: StretchPlayer) -> None:
    player.show_guide(a_guide())
    qtbot.waitUntil(player.hasFocus)
    hurting = a_guide(hurting=True, running=False, paused=True)
    for name, shown in (("Pause", hurting), ("Ease off and go on", a_guide()), ("Next", hurting)):
        button(player, name).setFocus()
        player.show_guide(shown)
        assert player.hasFocus()
    button(player, "It hurts").setFocus()
    player.show_guide(a_guide())
    assert button(player, "It hurts").hasFocus(), "what stays keeps it"


def test_a_hold_says_what_to_feel_and_the_rest_what_to_do() -> None:
    guide = a_guide()
    feel = guide.exercises[0].feel
    at = 0.0
    for phase in guide.course:
        told = hint_words(guide, now_in(guide, guide.as_of + at + 0.5), sound=True)
        assert (told == feel) is (phase.name == "hold")
        assert told
        at += phase.seconds


@pytest.mark.parametrize("rounds", [1, 3])
def test_the_rounds_fill_evenly_from_none_to_all(rounds: int) -> None:
    stretch = catalogue().of_kind("stretch")[0].id
    course = stretch_course(stretch, Stretch(rounds=rounds))
    held = sum(phase.seconds for phase in course if phase.round)
    done, at = [], 0.0
    for phase in course:
        now = now_in(a_guide(at + 0.0001, course=course), 100.0)
        done.append((phase.round, now.rounds_done))
        at += phase.seconds
    assert [filled for number, filled in done if number == 0] in ([], [0.0])
    for number in range(1, rounds + 1):
        of_it = [filled for one, filled in done if one == number]
        assert of_it[0] == pytest.approx(number - 1, abs=0.01)
        assert of_it == sorted({*of_it})
        assert of_it[-1] < number
    end = now_in(a_guide(held + 1000.0, course=course), 100.0)
    assert end.rounds_done == pytest.approx(rounds)


@pytest.mark.parametrize(("before", "stays"), [(0.4, True), (0.6, False)])
def test_a_break_has_come_to_its_end_half_a_second_before(
    player: StretchPlayer, clock: Elapsed, before: float, *, stays: bool
) -> None:
    player.show_guide(a_guide(course_seconds(a_guide().course) - before))
    player.finish()
    assert player.isVisible() is stays
    player.hide()
    player.show_guide(a_guide(course_seconds(a_guide().course) - before - 5.0))
    clock.at += 5.0
    player.finish()
    assert player.isVisible() is stays, "the clock went on"


def test_the_moment_never_leaves_the_course() -> None:
    guide = a_guide(1000.0)
    assert now_in(guide, 5000.0).left == 0.0
    assert now_in(a_guide(-5.0), 100.0).inside == 0.0


@pytest.mark.parametrize(
    ("count", "phase", "share", "lit"),
    [
        (4, "ready", 0.0, 0),
        (4, "ready", 0.6, 1),
        (4, "ready", 1.0, 1),
        (4, "in", 0.5, 2),
        (4, "hold", 0.5, 2),
        (4, "out", 0.5, 3),
        (2, "ready", 0.9, 0),
        (2, "hold", 0.9, 0),
        (1, "ready", 0.9, 0),
        (1, "out", 0.9, 0),
    ],
)
def test_the_lit_step_follows_the_phase(count: int, phase: str, share: float, lit: int) -> None:
    assert lit_step(count, phase, share) == lit
