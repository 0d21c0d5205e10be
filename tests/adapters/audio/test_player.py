"""The cue player as its caller sees it: nothing waits, nothing raises, no thread is left."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from deskcoach.adapters.audio import player as player_module
from deskcoach.adapters.audio.mixer import Clips, Job
from deskcoach.adapters.audio.player import CuePlayer
from tests.adapters.audio.test_cues import wav
from tools.desktop_session import wait_until


def until(look: Callable[[], object], what: str = "it") -> None:
    wait_until(lambda: bool(look()), 5.0, what)


@dataclass
class Silence:
    """A way that writes down what it would play, and when."""

    name: str = "paper"
    lack: str = ""
    refuses: str = ""
    lost: threading.Event = field(default_factory=threading.Event)
    heard: list[tuple[str, float]] = field(default_factory=list)
    opened: int = 0
    open: bool = False

    def missing(self) -> str:
        return self.lack

    def run(self, job: Job) -> None:
        if self.refuses:
            raise OSError(self.refuses)
        self.opened += 1
        self.open = True
        job.began()
        try:
            while job.wanted() and not job.cut():
                if self.lost.is_set():
                    raise OSError("the server is gone")
                now = job.clock()
                self.heard += [(wish.name, wish.at) for wish in job.agenda.take(now, now)]
                job.agenda.wait(lambda: job.cut() or not job.wanted(), 0.002)
        finally:
            self.open = False


def running() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name == "cues"]


@pytest.fixture
def paper() -> Silence:
    return Silence()


@pytest.fixture
def player(paper: Silence, tmp_path: Path) -> Iterator[CuePlayer]:
    wav(tmp_path / "up.wav", [1, 2, 3])
    made = CuePlayer([paper], Clips(tmp_path, 60), time.monotonic)
    yield made
    made.close()
    assert running() == []


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(player_module, "AGAIN", (0.01, 0.02))


def test_open_only_while_a_session_runs(player: CuePlayer, paper: Silence) -> None:
    assert running() == []
    player.begin()
    until(lambda: paper.open)
    player.begin()
    assert running() == ["cues"]
    player.end()
    until(lambda: not running())
    assert not paper.open
    player.begin()
    until(lambda: paper.opened == 2)


def test_no_sound_is_kept_between_two_sessions(player: CuePlayer, tmp_path: Path) -> None:
    player.begin()
    player.learn("say 1", tmp_path / "up.wav")
    until(lambda: len(player._clips._ready) == 1)
    player.end()
    until(lambda: not running())
    assert player._clips._ready == {}
    player.learn("say 2", tmp_path / "up.wav")
    assert player._clips._ready == {}
    assert player.knows("say 1")
    assert player.knows("say 2")


def test_cues_in_their_order_and_a_pause(player: CuePlayer, paper: Silence) -> None:
    player.begin()
    now = time.monotonic()
    player.schedule("hold", now + 0.04)
    player.schedule("up", now + 0.02)
    player.schedule("down", now + 0.6)
    player.cancel_after(now + 0.5)
    player.schedule("last-rep", now + 0.05)
    until(lambda: len(paper.heard) == 3)
    assert [name for name, _ in paper.heard] == ["up", "hold", "last-rep"]


def test_a_sound_besides_a_session(player: CuePlayer, paper: Silence) -> None:
    player.play("chime")
    until(lambda: paper.heard)
    until(lambda: not running())
    assert not paper.open


def test_the_last_sound_is_let_out_and_the_rest_taken_back(
    player: CuePlayer, paper: Silence
) -> None:
    player.begin()
    player.schedule("up", time.monotonic() + 9)
    player.play("session-end")
    player.end()
    until(lambda: not running())
    assert [name for name, _ in paper.heard] == ["session-end"]


class Clock:
    """Time that stands but for a microsecond at each look."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        self.now += 1e-6
        return self.now


@pytest.mark.parametrize(
    ("asked", "late", "heard"),
    [
        *(("play", 2.95, True), ("play", 3.05, False)),
        *(("schedule", 0.24, True), ("schedule", 0.26, False)),
    ],
)
def test_how_late_a_sound_may_be(asked: str, late: float, heard: bool, tmp_path: Path) -> None:
    """A button's may wait for the server to start; that of a repetition would mislead."""
    clock, paper = Clock(), Silence(refuses="nobody answers yet")
    with closing(CuePlayer([paper], Clips(tmp_path, 60), clock)) as player:
        if asked == "play":
            player.play("up")
        else:
            player.schedule("up", clock.now)
        until(lambda: player.report().detail == "paper: nobody answers yet")
        clock.now += late
        player.schedule("down", clock.now)
        paper.refuses = ""
        until(lambda: "down" in dict(paper.heard))
        assert [name for name, _ in paper.heard] == (["up", "down"] if heard else ["down"])


def test_what_is_due_in_a_moment_is_let_out_when_a_session_ends(tmp_path: Path) -> None:
    clock, paper = Clock(), Silence()
    with closing(CuePlayer([paper], Clips(tmp_path, 60), clock)) as player:
        player.begin()
        player.schedule("soon", 100.04)
        player.schedule("later", 100.06)
        player.end()
        clock.now = 100.1
        until(lambda: not running())
    assert paper.heard == [("soon", 100.04)]


def test_sounds_of_a_session_are_ready_before_the_first_is_due(
    player: CuePlayer, paper: Silence, tmp_path: Path
) -> None:
    player.begin()
    until(lambda: paper.open)
    (tmp_path / "up.wav").unlink()
    assert list(player._clips.get("up")) == [0, 0, 1]
    player.set_volume(100)
    assert not player._clips.get("up"), "there is no such file any more"


def test_closed_is_closed(player: CuePlayer, paper: Silence) -> None:
    player.begin()
    until(lambda: paper.open)
    player.close()
    player.play("up")
    player.begin()
    assert running() == []
    player.close()


def test_a_lost_server_comes_back(player: CuePlayer, paper: Silence) -> None:
    player.begin()
    until(lambda: paper.open)
    assert player.report().detail == "plays through paper"
    paper.refuses = "nobody answers"
    paper.lost.set()
    until(lambda: not player.report().ok)
    until(lambda: "nobody answers" in player.report().detail)
    assert player.report().remedy
    player.schedule("up", time.monotonic() - 0.6)  # stale: it would mislead
    player.schedule("down", time.monotonic() + 0.2)
    paper.lost.clear()
    paper.refuses = ""
    until(lambda: paper.opened == 2)
    until(lambda: paper.heard)
    assert player.report().ok
    assert paper.heard[-1][0] == "down"


class Fitful:
    """A way that works or not, as it is told; when it has nothing left to do, the session ends."""

    name = "fitful"

    def __init__(self, works: list[bool]) -> None:
        self.works = works
        self.ends: Callable[[], None] = lambda: None

    def missing(self) -> str:
        return ""

    def run(self, job: Job) -> None:
        if not self.works:
            self.ends()
        elif not self.works.pop(0):
            raise OSError("nobody answers")
        job.began()


def test_who_does_not_answer_is_asked_less_often_and_anew_after_an_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pauses = list[float]()
    monkeypatch.setattr(player_module, "AGAIN", (1.0, 2.0, 3.0))
    monkeypatch.setattr(CuePlayer, "_pause", lambda _, seconds: pauses.append(seconds))
    way = Fitful([False, False, False, False, True, False, True, False, False])
    with closing(CuePlayer([way], Clips(tmp_path, 60), time.monotonic)) as player:
        way.ends = player.end
        player.begin()
        until(lambda: not running())
    assert pauses == [1.0, 2.0, 3.0, 3.0, 1.0, 1.0, 2.0]


def test_a_pause_between_attempts_ends_with_the_session(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(player_module, "AGAIN", (60.0,))
    for ends in (CuePlayer.end, CuePlayer.close):
        way = Fitful([False] * 99)
        player = CuePlayer([way], Clips(tmp_path, 60), time.monotonic)
        player.begin()
        until(lambda player=player: not player.report().ok)  # type: ignore[misc]
        ends(player)
        until(lambda: not running())
        assert len(way.works) == 98, "it was tried once"


def test_a_way_that_worked_is_waited_for(tmp_path: Path) -> None:
    good, worse = Silence("good"), Silence("worse")
    player = CuePlayer([good, worse], Clips(tmp_path, 60), time.monotonic)
    player.begin()
    until(lambda: good.open)
    good.refuses = "restarting"
    good.lost.set()
    until(lambda: "restarting" in player.report().detail)
    assert worse.opened == 0
    player.end()
    until(lambda: not running())
    player.begin()  # another session looks around anew
    until(lambda: worse.open)
    assert player.report().detail == "plays through worse"
    player.close()


def test_where_nothing_can_play(tmp_path: Path) -> None:
    player = CuePlayer([Silence(refuses="no card")], Clips(tmp_path, 60), time.monotonic)
    player.play("chime")
    until(lambda: "no card" in player.report().detail)
    player.close()
    assert CuePlayer([], Clips(tmp_path, 60), time.monotonic).report().detail == "nothing can play"


def test_a_report_before_anything_was_played(tmp_path: Path) -> None:
    lame = Silence("one", lack="not installed")
    player = CuePlayer([lame, Silence("two")], Clips(tmp_path, 60), time.monotonic)
    assert player.report() == ("sound", True, "will play through two", "")
    player = CuePlayer([lame], Clips(tmp_path, 60), time.monotonic)
    assert player.report()[:3] == ("sound", False, "one: not installed")


def test_words_and_volume_reach_the_clips(player: CuePlayer, tmp_path: Path) -> None:
    assert not player.knows("say 1")
    player.learn("say 1", tmp_path / "up.wav")
    assert player.knows("say 1")
    player.set_volume(0)
    assert player._clips.factor == 0
    player.schedule("up", time.monotonic() + 0.01)
    assert player._thread is None, "nobody is woken up for what nobody hears"
