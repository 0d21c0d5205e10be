"""Whole sessions in a real window, against the real machine, in simulated time."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from deskcoach.app.any_command import read_command
from deskcoach.core.command import Command
from deskcoach.core.strength import commands as cmd
from deskcoach.core.strength import events as ev
from deskcoach.core.strength.machine import new_session, next_session_wake, session_step
from deskcoach.core.strength.session import Over, Paused, Session
from deskcoach.core.strength.transitions import SessionRefusal
from deskcoach.ui.design.theme import Look
from deskcoach.ui.strength.fields import PainScale
from deskcoach.ui.strength.player import SessionPlayer
from tests.ui.conftest import as_sent, figure
from tests.ui.find import button, buttons, read
from tools.shots.session import run, screen, session

KEYS = {
    "Space": Qt.Key.Key_Space,
    "Enter": Qt.Key.Key_Return,
    "Backspace": Qt.Key.Key_Backspace,
    "Esc": Qt.Key.Key_Escape,
    "Tab": Qt.Key.Key_Tab,
}


class Driver:
    """The use case in small: keeps the session, carries out what is sent, and shows the rest."""

    def __init__(self, state: Session) -> None:
        self.state, self.now = state, 0.0
        self.player: SessionPlayer | None = None
        self.told: list[ev.SessionEvent] = []
        self.sent: list[str] = []
        self.words: list[dict[str, Any]] = []
        self.facts: dict[str, Any] = {}

    def elapsed(self) -> float:
        return self.now

    def send(self, command: Command) -> None:
        name, words = as_sent(command)
        self.sent.append(name)
        self.words.append(words)
        self.step(read_command({"command": name, **words}))
        self.show()

    def hurting(self) -> bool:
        return isinstance(self.state.stage, Paused) and self.state.stage.hurt is not None

    def step(self, command: Any) -> None:
        self.state, told = session_step(self.state, command, self.now)
        self.told += told

    def show(self) -> None:
        if self.player is not None:
            self.player.show_session(screen(self.state, **self.facts))
            QApplication.processEvents()

    def run_to(self, at: float) -> None:
        """Let time pass: the machine is woken at its deadlines, as the alarm would."""
        while (wake := next_session_wake(self.state)) is not None and wake <= at:
            self.now = max(wake, self.now)
            self.step(cmd.Tick())
            self.show()
        self.now = max(at, self.now)
        if self.player is not None:
            self.player._forget_key()  # more time has passed than a double click takes
            self.player._tick()

    def focused(self) -> QWidget:
        assert self.player is not None
        for widget in self.player.findChildren(QWidget):
            if widget.hasFocus():
                return widget
        return self.player

    def key(self, *names: str) -> None:
        assert self.player is not None
        for name in names:
            target = self.focused()
            if name in KEYS:
                QTest.keyClick(target, KEYS[name])
            else:
                QTest.keyClicks(target, name)
            QApplication.processEvents()


@pytest.fixture(params=["full", "reduced"])
def motion(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def drive(qapp: QApplication, motion: str) -> Iterator[Callable[[Session], Driver]]:
    made: list[SessionPlayer] = []

    def of(state: Session) -> Driver:
        driver = Driver(state)
        player = SessionPlayer(Look(qapp, "light", motion), figure, driver.send, driver.elapsed)
        driver.player = player
        made.append(player)
        player.setFocus()
        player.show_session(screen(state))
        player.resize(1280, 800)
        player.show()
        QApplication.processEvents()
        return driver

    yield of
    for player in made:
        player.hide()
        assert not player.is_animating()
        player.deleteLater()


def chosen(scale: PainScale) -> list[int]:
    return [level for level, button in scale.buttons.items() if button.isChecked()]


def cues(driver: Driver, *kinds: ev.CueKind) -> list[float]:
    return [t.at for t in driver.told if isinstance(t, ev.Cue) and t.kind in kinds]


def test_pain_before_is_told_by_keyboard_and_compared_at_the_end(
    drive: Callable[[Session], Driver],
) -> None:
    driver = drive(new_session(session().blocks[:1]))
    player = driver.player
    assert player is not None
    driver.key("2")
    assert driver.sent == ["session-counting"]  # without P, numbers mean what they always do
    driver.key("1")
    driver.key("P")
    driver.key("4")
    assert chosen(player.start_page.back.scale) == [4]
    driver.key("Space")
    assert driver.words[-1]["pain"] == 4
    driver.run_to(2000)
    assert "Before the session: 4" in read(player.end_page)
    driver.key("P")
    driver.key("3")
    assert "Before the session: 4. 1 lower now" in read(player.end_page)
    driver.key("6")
    assert "Before the session: 4. 2 higher now" in read(player.end_page)
    driver.key("4")
    assert "Before the session: 4. The same now" in read(player.end_page)
    # What was told before is corrected there, by the same numbers.
    driver.key("B")
    assert "How was your back before the session?" in read(player.end_page)
    assert chosen(player.end_page.pain) == [4]
    driver.key("2")
    assert driver.words[-1] == {"level": 2, "before": True}
    assert "Before the session: 2. 2 higher now" in read(player.end_page)
    assert "How is your back now?" in read(player.end_page)
    assert chosen(player.end_page.pain) == [4]
    button(player.end_page, "Change").click()
    button(player.end_page, "Leave it").click()
    assert "How is your back now?" in read(player.end_page)


def test_who_told_no_pain_before_is_not_compared(drive: Callable[[Session], Driver]) -> None:
    driver = drive(new_session(session().blocks[:1]))
    driver.key("Space")
    driver.run_to(2000)
    assert driver.player is not None
    page = driver.player.end_page
    assert not any("Before the session" in line for line in read(page))
    assert "Change" not in buttons(page)
    driver.key("B")
    assert "How is your back now?" in read(page)


def test_a_session_without_any_input_runs_to_its_end(drive: Callable[[Session], Driver]) -> None:
    driver = drive(new_session(session().blocks[:1]))
    driver.key("Space")
    driver.run_to(2000)
    assert driver.sent == ["session-start"]
    ups = cues(driver, ev.CueKind.UP, ev.CueKind.LAST_REP)
    assert len(ups) == 30
    assert [b - a for a, b in pairwise(ups[:10])] == [5.0] * 9
    assert driver.state.stage.__class__.__name__ == "Over"
    assert [r.actual for r in driver.state.account] == [10, 10, 10]
    assert driver.player is not None
    assert driver.player.end_page.isVisible()


def test_a_whole_session_by_keyboard_alone(drive: Callable[[Session], Driver]) -> None:
    driver = drive(session(offer_more=True))
    driver.key("2", "]", "]", "Space")  # the person counts; 1 kg more for the row
    assert driver.words[-1] == {"loads": {"bent-over-row": 9.0}}
    driver.run_to(11)
    driver.key(*["Space"] * 9, "Enter")
    assert driver.state.account[-1].actual == 10
    assert driver.player is not None
    assert driver.player.rest_page.isVisible()
    driver.key("-", "-", "+", "2")  # nine, and it felt steady
    assert (driver.state.account[-1].actual, driver.state.account[-1].effort) == (9, 5)
    driver.key("R", "Space")
    driver.run_to(20)
    driver.key("M")  # it counts from here
    driver.run_to(60)
    assert driver.state.counting == "paced"
    driver.key("Backspace", "Space")  # a rep back, then a pause
    assert driver.player.work_page.isVisible()
    driver.key("Space", "A")  # goes on, with a fourth set
    driver.run_to(driver.now + 20)
    driver.key("E")
    assert driver.state.blocks[0].sets == 4
    driver.key("N", "N")  # skip: this exercise, on to the row
    driver.run_to(driver.now + 115)  # the rest that was made longer is so now, too
    driver.key("E", "[", "3")
    assert driver.state.account[-1].load == 8.5
    driver.key("H")
    assert driver.player.pain_page.isVisible()
    driver.key("7")
    assert driver.state.aside == {"bent-over-row"}
    driver.key("Space")  # go on with the rest
    assert driver.player.work_page.isVisible() or driver.player.rest_page.isVisible()
    driver.run_to(driver.now + 2000)
    assert driver.player.end_page.isVisible()
    driver.key("3")  # the session is over, so this is pain
    assert (driver.sent[-1], driver.words[-1]) == ("session-pain", {"level": 3})
    driver.key("Space")
    assert not driver.player.isVisible()


def test_going_back_to_what_was_skipped(drive: Callable[[Session], Driver]) -> None:
    driver = drive(session())
    driver.key("Space", "N", "N", "Space", "B")
    assert "session-back" in driver.sent
    assert driver.state.here.block == 0


@pytest.mark.parametrize(
    ("key", "sent"),
    [("E", "session-ease"), ("N", "session-skip"), ("F", "session-finish")],
)
def test_after_it_hurts_there_are_three_ways(
    drive: Callable[[Session], Driver], key: str, sent: str
) -> None:
    driver = drive(session())
    driver.key("Space")
    driver.run_to(20)
    driver.key("H")
    driver.run_to(400)  # nothing runs on meanwhile
    assert driver.hurting()
    driver.key(key)
    assert driver.sent[-1] == sent
    assert driver.player is not None
    assert not driver.player.pain_page.isVisible()


@pytest.mark.parametrize(("level", "offered"), [(2, True), (5, False)])
def test_a_level_of_pain_says_what_to_do(
    drive: Callable[[Session], Driver], level: int, offered: bool
) -> None:
    driver = drive(session())
    driver.key("Space")
    driver.run_to(20)
    driver.key("H", str(level))
    assert driver.player is not None
    page = driver.player.pain_page
    assert page.isVisible()
    assert ("Go on as before" in buttons(page)) is offered
    assert chosen(page.scale) == [level]
    driver.key("9", "0", str(level))  # it can be said anew
    assert chosen(page.scale) == [level]
    driver.key("Space")
    assert page.isVisible() is not offered


def test_pain_of_six_in_the_last_exercise_is_read_before_the_end(
    drive: Callable[[Session], Driver],
) -> None:
    driver = drive(new_session(session().blocks[2:]))
    driver.key("Space")
    driver.run_to(20)
    driver.key("H", "T")
    assert driver.state.aside == {"cobra-stretch"}
    assert driver.player is not None
    assert driver.player.pain_page.isVisible()
    assert not any(name.startswith("Go on") for name in buttons(driver.player.pain_page))
    driver.key("F")
    assert driver.player.end_page.isVisible()
    assert driver.sent.count("session-finish") == 1


def test_pain_in_a_rest_belongs_to_the_set_before_it(drive: Callable[[Session], Driver]) -> None:
    driver = drive(session())
    driver.key("Space")
    driver.run_to(350)  # the rest after the third set; the row comes next
    assert driver.state.here.block == 1
    driver.key("H")
    assert driver.player is not None
    assert screen(driver.state).snapshot.hurt == "back-extension"
    assert "Skip this exercise" not in buttons(driver.player.pain_page)


@pytest.mark.parametrize("finished", [False, True])
def test_a_number_at_the_end_is_kept_and_space_does_not_give_another(
    drive: Callable[[Session], Driver], finished: bool
) -> None:
    driver = drive(new_session((replace(session().blocks[0], sets=1),)))
    driver.key("Space")
    driver.run_to(61)
    if finished:
        driver.key("Space")
    assert driver.player is not None
    page = driver.player.end_page
    driver.key("P", "2", "7")
    assert chosen(page.pain) == [7]
    assert driver.state.pain == 7
    page.pain.buttons[5].setFocus()  # Tab came there
    driver.key("6", "Space")
    assert (driver.state.pain, chosen(page.pain)) == (6, [6])
    assert driver.state.stage == Over("done")
    assert driver.player.isVisible() is not finished
    page.pain.buttons[5].setFocus()
    page.pain.buttons[5].click()
    assert (driver.state.pain, chosen(page.pain)) == (5, [5])
    driver.state = session()
    driver.show()
    driver.key("Space")
    driver.run_to(driver.now + 3000)
    assert driver.state.stage == Over("done")
    assert chosen(page.pain) == []


def test_finishing_takes_the_focus_from_a_number(drive: Callable[[Session], Driver]) -> None:
    driver = drive(new_session((replace(session().blocks[0], sets=1),)))
    driver.key("Space")
    driver.run_to(61)
    assert driver.player is not None
    driver.player.end_page.pain.buttons[0].setFocus()
    driver.run_to(400)
    driver.key("Space")
    assert driver.state.pain is None
    assert not driver.player.isVisible()


def test_a_number_that_is_refused_does_not_look_chosen(qapp: QApplication) -> None:
    sent: list[Command] = []
    player = SessionPlayer(Look(qapp, "light", "full"), figure, sent.append, lambda: 0.0)
    player.show_session(screen(run(session(), (0, cmd.Start()), (1240, cmd.Tick()))))
    player.end_page.pain.buttons[3].click()
    player.end_page.last.effort.buttons[5].click()
    assert sent == [cmd.RatePain(3), cmd.RateEffort(5)]
    assert chosen(player.end_page.pain) == []
    assert not player.end_page.last.effort.buttons[5].isChecked()
    player.deleteLater()


def test_refused_commands_have_no_button(drive: Callable[[Session], Driver]) -> None:
    driver = drive(session())
    driver.key("Space")
    assert driver.player is not None
    for refused in (cmd.Undo, cmd.Back):
        with pytest.raises(KeyError):
            driver.player.buttons.button(refused)
    with pytest.raises(SessionRefusal):
        driver.step(cmd.Undo())
