"""From a sheet of paper to a pack in somebody else's hands: one mouse, one keyboard, no file.

The whole program, from an empty home, with every press where a person would press. What each step
costs is counted, and has a bound: whoever makes a step longer has to say so here.
"""

import gc
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QApplication

from deskcoach.adapters.paths import folders
from deskcoach.bootstrap.program import Program
from deskcoach.ui.shell.early_tray import early_tray
from tests.ui.hand import Hand, settle, wait_for
from tests.ui.test_memory import quiet
from tools.soak_day import SimulatedClock

pytestmark = pytest.mark.no_cover  # of what the others cover, and much of it

S = Qt.Key.Key_S
FIVE_MINUTES = 300.0
X = "\N{MULTIPLICATION SIGN}"


class Home:
    """A home in which nobody has been, and the program that runs in it."""

    def __init__(self, program: Program, clock: SimulatedClock) -> None:
        self.program, self.clock = program, clock

    def wait(self, seconds: int) -> None:
        """Time goes by, and the program looks at the clock."""
        for _ in range(seconds):
            self.clock.go(1.0)
            self.program._wake()
        settle()


@pytest.fixture
def homes(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[str], Home]]:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
        monkeypatch.delenv(name, raising=False)
    running: list[Program] = []

    def end() -> None:
        for program in running:
            program.end()
        running.clear()
        settle()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.unfreeze()

    def begin(name: str) -> Home:
        end()
        monkeypatch.setenv("DESKCOACH_HOME", str(tmp_path / name))
        clock, early = SimulatedClock(), early_tray(dark_panel=False)
        program = Program(folders(), qapp, early, background=False, clock=clock)
        monkeypatch.setattr(sys, "excepthook", program.mistakes.caught)
        running.append(program)
        program.begin()
        program.settle()
        settle()
        return Home(program, clock)

    yield begin
    end()
    assert not list(tmp_path.rglob("errors.log"))


def first_steps(hand: Hand) -> None:
    hand.click("Use the usual settings")
    hand.click("All set")
    assert hand.done().seconds <= 3


def both_examples(hand: Hand) -> None:
    """Chin tuck, 2 x 10, hold 5 s; Thoracic rotation, 8 each side."""
    hand.click("Library")
    hand.click("Add an exercise")
    hand.write("Chin tuck")
    hand.fill("Hold", "5", QAbstractSpinBox)
    hand.key(S, control=True)
    assert hand.sees(f"2 {X} 10, hold 5 s")
    first = hand.done()
    hand.click("Add an exercise")
    hand.write("Thoracic rotation")
    hand.fill("Repetitions", "8", QAbstractSpinBox)
    hand.click("Sides: Each side")
    hand.click("All fours")
    hand.click("Save")
    assert hand.sees(f"2 {X} 8 each side")
    second = hand.done()
    assert max(first.seconds, second.seconds) <= FIVE_MINUTES / 15, (first, second)


def a_routine(hand: Hand) -> None:
    hand.click("Plan")
    hand.click("Another routine")
    hand.write("Neck")
    for name in ("Chin tuck", "Thoracic rotation"):
        hand.click("Add an exercise")
        hand.click(name)
    assert hand.sees("about 10 min")
    assert hand.done().seconds <= 25  # half of it for scrolling, on a screen as small as this


def a_session(hand: Hand, home: Home) -> None:
    """The check, a set with a note on it, the other sets ended early."""
    hand.click("Start")
    hand.click("None of these")
    assert hand.sees("2 sets of 10, hold 5 s")
    hand.key(Qt.Key.Key_Space)
    home.wait(40)
    hand.key(Qt.Key.Key_T, Qt.Key.Key_E)
    home.wait(1)
    hand.write("A pull on the left")
    hand.key(Qt.Key.Key_Return)
    for _ in range(5):  # a set of the one, and both sides of two of the other
        hand.key(Qt.Key.Key_Space)
        home.wait(20)
        hand.key(Qt.Key.Key_E)
        home.wait(1)
    home.wait(5)
    assert hand.sees("4 of 4 sets")
    hand.click("Finish")
    hand.click("Close")
    assert hand.done().seconds <= 20


def the_report(hand: Hand, file: Path) -> None:
    hand.click("History")
    hand.click("Export")
    hand.click("For your physiotherapist")
    assert hand.sees("A pull on the left")
    hand.fill("Your name", "Ada")
    hand.click("As: A web page")
    hand.click("Save the report")
    hand.save_as(str(file))
    wait_for(lambda: hand.sees("Saved: "), "the report")
    page = file.read_text()
    assert all(words in page for words in ("Ada", "Chin tuck", "A pull on the left"))
    assert hand.done().seconds <= 15


def a_pack(hand: Hand, file: Path) -> None:
    hand.click("Plan")
    hand.click("Give it away")
    hand.fill("Who made it", "Practice at the park")
    hand.click("Licence: Free, name me")
    hand.click("Save as a file")
    hand.save_as(str(file))
    wait_for(file.exists, "the pack")
    wait_for(lambda: hand.sees(file.name), "a word of it")
    assert hand.done().seconds <= 17


def taken_in(hand: Hand, file: Path) -> None:
    hand.click("Library")
    hand.click("More")
    hand.click("Take in what somebody gave you")
    hand.save_as(str(file))
    wait_for(lambda: hand.sees("What it would add"), "what it would add")
    assert hand.sees("Practice at the park")
    assert hand.sees("CC BY 4.0")
    hand.click("Take in 3 things")
    wait_for(lambda: hand.sees("is taken in"), "a word of it")
    hand.click("Plan")
    hand.click("Change Neck")
    assert hand.sees(f"2 {X} 10, hold 5 s")
    assert hand.sees(f"2 {X} 8 each side")
    assert hand.done().seconds <= 21


@quiet
def test_from_a_sheet_of_paper_to_a_pack_in_other_hands(
    homes: Callable[[str], Home], tmp_path: Path
) -> None:
    home, hand = homes("mine"), Hand()
    first_steps(hand)
    both_examples(hand)
    a_routine(hand)
    a_session(hand, home)
    the_report(hand, tmp_path / "report.html")
    a_pack(hand, tmp_path / "neck.deskcoach")
    homes("theirs")
    first_steps(hand)
    taken_in(hand, tmp_path / "neck.deskcoach")


@quiet
def test_each_mistake_is_told_with_the_file_that_it_stands_in(
    homes: Callable[[str], Home], tmp_path: Path
) -> None:
    written = tmp_path / "mine/config/settings.toml"
    own = written.with_name("exercises") / "mine.json"
    own.parent.mkdir(parents=True)
    written.write_text("[stretch]\nafter = 900\n")
    own.write_text("}")
    reads = homes("mine").program._reads()
    _, in_settings = reads.settings()
    assert [(each.about, each.path) for each in in_settings] == [("settings", str(written))]
    told = [(each.about, each.path) for each in reads.today().problems]
    assert told == [("settings", str(written)), ("exercises", str(own))]
