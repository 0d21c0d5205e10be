"""Whatever a person does again and again leaves nothing behind: counted, in the real program."""

import gc
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from deskcoach.adapters.paths import folders
from deskcoach.app.mode import Mode
from deskcoach.bootstrap.program import EMPTY, Program
from deskcoach.ui.shell import windows
from deskcoach.ui.shell.early_tray import early_tray
from deskcoach.ui.shell.main_window import Window
from deskcoach.ui.shell.tray_icon import Face, tray_icon
from tests.ui.find import buttons, window
from tools.soak_day import PAGES, SEAT, Person, Rates, SimulatedClock

pytestmark = pytest.mark.no_cover  # of what the others cover, and much of it

AGAIN = 4
"""Times that an action is done before and between two counts."""
BY_CHANCE = 3
"""Objects of a kind that may be more or less: a thread that ends just now, what was shown last.
What leaves one behind each time leaves more."""

quiet = pytest.mark.qt_log_ignore(
    "^This plugin does not support", "No such signal QPlatformNativeInterface", extend=True
)
"""What the offscreen platform says of the tray that it lacks."""


class Someone:
    """The real program on the offscreen platform, and the person who uses it."""

    def __init__(self, program: Program, clock: SimulatedClock) -> None:
        self.program = program
        self.person = Person(program, clock)

    def do(self, name: str) -> None:
        for _ in range(AGAIN):
            action = getattr(self, name, None) or self.person.actions[name]
            action()
            come_round()

    def export_menu(self) -> None:
        menu = self.open("history").menu
        menu.show()
        menu.hide()

    def past_day(self) -> None:
        page = self.open("history")
        page._open_day(0)
        page._go_back()

    def search(self) -> None:
        page = self.open("settings")
        page.search.setText("volume")
        page.search.setText("")

    def undo(self) -> None:
        self.person.ask("set", section="stretch", key="hold", value=20)
        page = self.open("settings")
        page.show_page("breaks")
        next(one for name, one in buttons(page).items() if "Reset to the usual" in name).click()
        page.undo.undo()

    def open(self, page: str) -> Any:
        self.person.ask("open", page=page)
        return getattr(window(Window), page)

    def every_page(self) -> None:
        for page in PAGES:
            self.open(page)
            come_round()

    def rest(self) -> None:
        """Nobody is there until every large window has been let go of."""
        self.person.close_window()
        for _ in range(3):
            self.person.wait(windows.UNSEEN)
            come_round()


def come_round() -> None:
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def someone(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Someone]:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DESKCOACH_HOME", str(tmp_path))
    (tmp_path / "config").mkdir()
    (tmp_path / "config/settings.toml").write_text(SEAT)
    for step in range(9):  # the icon keeps each step of its ring once it has been drawn
        tray_icon(Face(Mode.WORKING, step / 8))
    clock = SimulatedClock()
    early = early_tray(dark_panel=False)
    program = Program(folders(), qapp, early, background=True, clock=clock)
    monkeypatch.setattr(sys, "excepthook", program.mistakes.caught)
    program.begin()
    made = Someone(program, clock)
    # The sound's thread has its own time.
    made.person.ask("set", section="sound", key="enabled", value=False)
    yield made
    assert made.person.refused == []
    assert not (tmp_path / "data/errors.log").exists()
    made.person.ask("set", section="appearance", key="language", value="en")
    program.end()
    come_round()
    gc.unfreeze()


def living() -> Counter[str]:
    """Objects of ours and of Qt, and functions of ours, by their names."""
    gc.collect()
    found: Counter[str] = Counter()
    for each in gc.get_objects():
        home = type(each).__module__.partition(".")[0]
        if home == "PySide6" and not isValid(each):
            continue  # an empty shell: PySide keeps it, and nobody else, by chance one each time
        if home in {"deskcoach", "PySide6"}:
            found[type(each).__qualname__] += 1
        elif str(getattr(each, "__module__", "")).startswith("deskcoach."):
            found[str(getattr(each, "__qualname__", each))] += 1
    # Of the widgets of a window that has gone PySide keeps one wrapper, now this and now that one.
    # Where it is the week's, its marks are there still, one for each session: more each time. That
    # it is one, and not one more each time, is seen by the count of `WeekMarks`.
    del found["Mark"]
    found["widgets, in C++"] = len(QApplication.allWidgets())
    return found


ACTIONS = (*vars(Rates()), "export_menu", "past_day", "search", "undo")


@quiet
@pytest.mark.parametrize("name", ACTIONS)
def test_what_is_done_again_and_again_leaves_nothing_behind(someone: Someone, name: str) -> None:
    counts = []
    for _ in range(3):
        someone.do(name)
        someone.rest()
        counts.append(living())
    at_first, then, at_last = counts
    more = (then - at_first) & (at_last - then)
    assert {what: count for what, count in more.items() if count > BY_CHANCE} == {}


@quiet
def test_windows_that_nobody_sees_are_let_go_of_and_come_again(someone: Someone) -> None:
    at_first = len(QApplication.allWidgets())
    for do in (someone.person.player, someone.person.session):
        do()
    someone.every_page()
    assert len(QApplication.allWidgets()) > at_first + 1000
    someone.rest()
    assert len(QApplication.allWidgets()) < at_first + 50
    someone.every_page()
    assert window(Window).settings.isVisible()


@quiet
def test_a_window_that_was_looked_at_just_now_stays(someone: Someone) -> None:
    someone.open("today")
    shown = window(Window)
    someone.person.close_window()
    someone.person.wait(0.0)
    someone.person.wait(windows.UNSEEN - 1)
    someone.open("today")
    assert window(Window) is shown
    someone.person.wait(windows.UNSEEN * 2)
    assert window(Window) is shown


@quiet
def test_where_there_is_no_tray_a_window_that_is_looked_at_keeps_its_page(
    someone: Someone,
) -> None:
    someone.open("library")
    someone.program._open_without_tray()
    assert window(Window).library.isVisible()
    someone.person.close_window()
    someone.program._open_without_tray()
    assert window(Window).today.isVisible()


@quiet
def test_memory_is_given_back_after_a_window_has_gone(someone: Someone) -> None:
    timer = someone.program._emptying
    someone.every_page()
    timer.stop()
    someone.rest()
    assert timer.isActive()
    assert timer.interval() == EMPTY
    told = list[str]()
    with someone.program._log.connection() as connection:
        connection.set_trace_callback(told.append)
    frozen = [Cycle() for _ in range(100)]
    gc.freeze()
    frozen.clear()
    gc.collect()
    assert Cycle.living == 100
    timer.timeout.emit()
    assert Cycle.living == 0
    assert told == ["PRAGMA shrink_memory"]


class Cycle:
    """Something that only the collector of cycles can throw away."""

    living = 0

    def __init__(self) -> None:
        self.itself = self
        Cycle.living += 1

    def __del__(self) -> None:
        Cycle.living -= 1
