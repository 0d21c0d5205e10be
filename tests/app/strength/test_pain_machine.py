"""Pain in every order of what can happen to it: log, screen and report say the same at each step.

The log is the real one, the player a real window; commands go through the table of commands,
numbers also by mouse and by key. A kill drops every object, and the next run finds nothing but
the file.
"""

import tempfile
from collections import Counter
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from deskcoach.adapters.store.archive import SqliteArchiveLog
from deskcoach.adapters.store.history import SqliteHistoryLog
from deskcoach.adapters.store.log import SqliteLog, open_log
from deskcoach.adapters.store.training import SqliteTrainingLog
from deskcoach.app.history.history import History
from deskcoach.app.history.view_models import Filter
from deskcoach.app.strength.session.player_view import SessionScreen
from deskcoach.app.strength.store import EVER
from deskcoach.core.command import Command
from deskcoach.core.export.backup import read_backup, written
from deskcoach.core.history.statistics import DataPoint
from deskcoach.core.strength.snapshot import Snapshot
from deskcoach.ui.design.theme import Look
from deskcoach.ui.strength.fields import PAIN_KEYS, PainScale
from deskcoach.ui.strength.player import SessionPlayer
from tests.app.desk import Office, catalogue, outdoors
from tests.fakes import FakeView
from tests.ui.conftest import as_sent, figure

LEVELS = st.integers(0, 10)
SET_ASIDE_FROM = 6
GOES_ON = ("session-resume", "session-ease", "session-skip", "session-back")
ENDS = ("session-finish", "session-abandon")
BESIDE = (
    *("session-rep", "session-rep", "session-end-set", "session-undo", "session-undo"),
    *("session-pause", "session-add-set", "session-start-now", "session-more-rest"),
)
KEYS = {"Space": Qt.Key.Key_Space, "Enter": Qt.Key.Key_Return, "Tab": Qt.Key.Key_Tab}


class Killed(BaseException):
    """The program dies here."""


class MortalLog(SqliteTrainingLog):
    """The real log; the program dies before its commit number `left`."""

    def __init__(self, log: SqliteLog) -> None:
        super().__init__(log)
        self.left: int | None = None

    def together(self) -> AbstractContextManager[None]:
        if self.left == 0:
            raise Killed
        if self.left is not None:
            self.left -= 1
        return super().together()


class Screens(FakeView):
    """The fake view with a real player behind it."""

    def __init__(self) -> None:
        super().__init__()
        self.player: SessionPlayer | None = None

    def show_session(self, screen: SessionScreen, *, front: bool) -> None:
        super().show_session(screen, front=front)
        assert self.player is not None
        self.player.show_session(screen)
        if not self.player.isVisible():
            self.player.show()

    def close_session(self) -> None:
        super().close_session()
        assert self.player is not None
        self.player.hide()


@dataclass
class Told:
    """One occasion, as the person remembers it."""

    session: int
    exercise: str | None
    level: int | None = None


class PainMachine(RuleBasedStateMachine):
    """A person, what they told, and the program that is to know just that."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self.path = Path(self._folder.name) / "log.db"
        self.world = outdoors()
        self.told: list[Told] = []
        self.eased: set[tuple[int, str]] = set()
        self.sessions = 0
        self.open: Told | None = None
        self.log: SqliteLog | None = None
        self.launch()

    # -- the program ------------------------------------------------------------------------------

    def launch(self) -> None:
        self.log = open_log(self.path, lambda: self.world.clock.wall)
        self.training_log = MortalLog(self.log)
        self.view = Screens()
        self.world.training_log = self.training_log  # type: ignore[assignment] # the same port
        self.world.view = self.view
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.player = SessionPlayer(
            Look(app, "light", "reduced"), figure, self.asked, lambda: self.world.clock.elapsed
        )
        self.view.player = self.player
        short = {"sets": 2, "reps": 2, "rest": 20, "counting": "manual"}
        self.office = Office(self.world, with_strength=True, strength=short)

    def die(self) -> None:
        assert self.log is not None
        self.office.alarm.stop()
        self.log.close()
        self.player.hide()
        self.player.deleteLater()

    def teardown(self) -> None:
        self.die()
        QApplication.processEvents()
        self._folder.cleanup()

    def asked(self, command: Command) -> Any:
        """The player asks for it."""
        name, words = as_sent(command)
        return self.send(name, **words)

    def send(self, command: str, **words: Any) -> Any:
        reply = self.office.send(command, **words)
        assert reply["ok"] or reply["code"] == 4, reply
        return reply["value"] if reply["ok"] else None

    def takes(self, command: str, **words: Any) -> bool:
        """Whether the program does it; what it refuses changes nothing."""
        return bool(self.office.send(command, **words)["ok"])

    @property
    def now(self) -> Snapshot | None:
        return self.view.sessions[-1].snapshot if self.view.sessions else None

    def stage(self) -> str:
        return self.now.stage if self.now is not None else ""

    def _unfinished(self) -> bool:
        return bool(self.view.sessions) and self.view.sessions[-1].unfinished

    def shown_scale(self) -> PainScale | None:
        page = self.player.page
        if page is self.player.pain_page:
            return self.player.pain_page.scale
        return self.player.end_page.pain if page is self.player.end_page else None

    # -- what a person does -----------------------------------------------------------------------

    @initialize(exercises=st.integers(1, 3))
    def first(self, exercises: int) -> None:
        self.new_session(exercises)

    @rule(exercises=st.integers(1, 3))
    @precondition(lambda self: self.stage() in ("", "over"))
    def new_session(self, exercises: int) -> None:
        self.world.clock.advance(1)
        free = [
            one.id
            for one in catalogue().of_kind("strength")
            if one.id not in self.office.store.state.aside
        ][:exercises]
        if not free:
            return
        if self.send("session", exercises=free) == "ask":
            self.send("safety-answer", ticked=[])
            assert self.send("session") == "open"
        assert self.stage() == "ready"
        assert not self.takes("session-pain", level=1)
        assert self.takes("session-start")
        self.sessions += 1
        self.open = None

    @rule(seconds=st.sampled_from([0.5, 4.0, 11.0, 25.0, 130.0]))
    def wait(self, seconds: float) -> None:
        self.world.clock.advance(seconds)

    @rule(command=st.sampled_from(BESIDE))
    def go_about(self, command: str) -> None:
        if self.takes(command) and command == "session-undo":
            self._may_have_reopened()

    def _may_have_reopened(self) -> None:
        """Undo of what led away from the question leads back to it."""
        now = self.now
        if self.open is None and now is not None and now.hurt:
            asked = (self.sessions, now.hurt, now.pain)
            self.open = next(t for t in self.told if (t.session, t.exercise, t.level) == asked)

    @rule(levels=st.lists(LEVELS, max_size=2))
    @precondition(lambda self: self.open is None and not self._unfinished())
    def come_to_the_end(self, levels: list[int]) -> None:
        """To the end of all sets, a word about the back there, and perhaps back from it."""
        for _ in range(40):
            if self.stage() in ("", "over", "closing"):
                break
            self.takes("session-resume")
            if not self.takes("session-end-set"):
                self.world.clock.advance(1)
        for level in levels:
            self.give_a_number(level)
            self.agree()
        self.go_about("session-undo")
        self.agree()
        self.takes("session-end-set")  # to the end again, if that was left

    @rule(mode=st.sampled_from(["paced", "manual"]))
    def count(self, mode: str) -> None:
        self.takes("session-counting", mode=mode)

    @rule(number=st.integers(0, 2))
    def correct_a_set(self, number: int) -> None:
        self.takes("session-correct", reps=number)
        self.takes("session-effort", level=5)

    @rule()
    def it_hurts(self) -> None:
        took = self.takes("session-hurts")
        begun = self.stage() not in ("", "over") and not self._unfinished()
        assert took == (self.open is None and begun)
        if took:
            assert self.now is not None
            self.open = Told(self.sessions, self.now.hurt)
            self.told.append(self.open)

    def _gave(self, level: int) -> None:
        if self.open is not None:
            self.open.level = level
            return
        end = next((t for t in self.told if t.session == self.sessions and not t.exercise), None)
        if end is None:
            end = Told(self.sessions, None)
            self.told.append(end)
        end.level = level

    def _asked(self) -> bool:
        return self.open is not None or self.stage() in ("closing", "over")

    @rule(level=LEVELS)
    def give_a_number(self, level: int) -> None:
        asked = self._asked()
        assert self.takes("session-pain", level=level) == asked
        if asked:
            self._gave(level)

    @rule(wrong=LEVELS, right=LEVELS)
    def correct_a_number(self, wrong: int, right: int) -> None:
        self.give_a_number(wrong)
        self.agree()
        self.give_a_number(right)

    @rule(level=LEVELS)
    def tap_a_number(self, level: int) -> None:
        scale = self.shown_scale()
        if scale is not None and self.player.isVisible():
            scale.buttons[level].click()
            self._gave(level)

    @rule(levels=st.lists(LEVELS, min_size=1, max_size=2), tabs=st.integers(0, 3))
    def type_a_number(self, levels: list[int], tabs: int) -> None:
        """By keyboard, after Tab has come to another number; Space then never gives one."""
        scale = self.shown_scale()
        if scale is None or not self.player.isVisible():
            return
        if tabs:
            scale.buttons[tabs].setFocus()
        for level in levels:
            if self.open is None:
                self._key("P")
            self._key(PAIN_KEYS[level])
            self._gave(level)
        self.agree()
        was_open = self.open
        self._key("Space")
        if was_open is not None and self.now is not None and not self.now.hurt:
            self.open = None

    def _key(self, key: str) -> None:
        self.player._forget_key()  # it is no double press
        focused = cast("QWidget | None", self.player.focusWidget())
        target = self.player if focused is None else focused
        if key in KEYS:
            QTest.keyClick(target, KEYS[key])
        else:
            QTest.keyClicks(target, key)

    @rule(command=st.sampled_from([*GOES_ON, *ENDS, "session-ease", "session-finish"]))
    def lead_on(self, command: str) -> None:
        before = self.now
        hurt = self.open.exercise if self.open is not None else before and before.exercise_id
        unfinished = self._unfinished()
        took = self.takes(command)
        if took:
            if command == "session-ease" and hurt not in self.office.store.state.aside:
                self.eased.add((self.sessions, str(hurt)))
            self.open = None
        elif unfinished and command in ("session-resume", "session-ease"):
            assert self.view.words()[-1] == "show_safety"  # the door, when pain has risen
            self.send("safety-answer", ticked=[])
            assert self.send("session") == "open"

    @rule()
    def close_the_window(self) -> None:
        if self.player.isVisible():
            paused = self.stage() == "paused"
            self.player.close()
            if paused:
                self.open = None

    @rule()
    def kill(self) -> None:
        self.die()
        self._again()

    @rule(level=LEVELS, left=st.integers(0, 4))
    def die_in_the_middle_of_a_number(self, level: int, left: int) -> None:
        asked = self.open
        if asked is None:
            return
        before = self._numbers()
        self.training_log.left = left
        try:
            self.office.send("session-pain", level=level)
        except Killed:
            self.die()
            self._again()
            if self._numbers() != before:
                asked.level = level
        else:
            self.training_log.left = None
            asked.level = level

    def _again(self) -> None:
        self.launch()
        assert self.log is not None
        last = self.training_log.sessions(EVER)[-1]
        if self.open is not None:
            assert last.outcome == "open"
            assert self.player.isVisible()
        if last.outcome == "open":
            assert self.view.sessions[-1].unfinished
            assert self.stage() == "paused"

    # -- what must be so --------------------------------------------------------------------------

    @invariant()
    def agree(self) -> None:
        rows = [(t.session, t.exercise, t.level) for t in self.told if t.level is not None]
        assert self._rows() == Counter(rows)
        self._screen_agrees()
        self._report_agrees([float(row[2]) for row in rows])
        aside = {t.exercise for t in self.told if t.exercise and (t.level or 0) >= SET_ASIDE_FROM}
        assert set(self.office.store.state.aside) == aside

    def _numbers(self) -> dict[str, int]:
        return {pain.id: pain.level for pain in self.training_log.pains(EVER)}

    def _rows(self) -> Counter[tuple[int, str | None, int]]:
        number = {one.id: n for n, one in enumerate(self._in_order(), 1)}
        return Counter(
            (number[str(p.session)], p.exercise, p.level) for p in self.training_log.pains(EVER)
        )

    def _in_order(self) -> Any:
        return self.training_log.sessions(EVER)

    def _screen_agrees(self) -> None:
        now, scale = self.now, self.shown_scale()
        if now is None or now.stage == "ready":
            return
        assert bool(now.hurt) == (self.open is not None)
        if self.open is not None:
            assert self.player.page is self.player.pain_page
            assert now.hurt == self.open.exercise
            wanted = self.open.level
        else:
            ends = [t for t in self.told if t.session == self.sessions and t.exercise is None]
            wanted = ends[0].level if ends else None
        if scale is not None:
            assert [n for n, one in scale.buttons.items() if one.isChecked()] == (
                [] if wanted is None else [wanted]
            )
        advised = {
            t.exercise for t in self.told if t.session == self.sessions and t.level in {4, 5}
        }
        eased = advised | {exercise for n, exercise in self.eased if n == self.sessions}
        assert now.eased == (now.exercise_id in eased)

    def _report_agrees(self, levels: list[float]) -> None:
        assert self.log is not None
        wall = self.world.clock.wall
        everything = SqliteArchiveLog(self.log).everything()
        history = History(SqliteHistoryLog(self.log), self.training_log, catalogue())
        series = history.screen(Filter(), wall).pain
        assert series[-1] == DataPoint(
            series[-1].first,
            sum(levels) / len(levels) if levels else None,
            len(levels),
            max(levels, default=None),
        )
        ids = [one.id for one in self._in_order()]
        for line in history.sessions(wall.date()):
            of = ids.index(line.session.id) + 1
            told = [t.level for t in self.told if t.session == of and t.level is not None]
            assert line.pain == max(told, default=None)
        assert len(read_backup(written(everything), "x.json", ids).pains) == len(levels)


@pytest.mark.usefixtures("qapp")
def test_log_screen_and_report_say_the_same() -> None:
    few = settings(max_examples=max(1, settings().max_examples // 6))  # each has a real window
    run_state_machine_as_test(PainMachine, settings=few)
