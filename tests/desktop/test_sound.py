"""Real sound: what a real server plays is recorded, and each cue's instant read off the samples.

`DESKCOACH_SOUND=full` measures a whole set of ten reps; otherwise two are enough.
"""

import os
import shutil
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from pytestqt.qtbot import QtBot

from deskcoach.adapters.audio import outputs as systems
from deskcoach.adapters.audio.mixer import Clips, read_wav
from deskcoach.adapters.audio.outputs import open_cue_player
from deskcoach.adapters.audio.player import TOO_LATE, CuePlayer
from deskcoach.adapters.audio.speech import Manner, SpeechDispatcher, VoiceProgram, espeak
from deskcoach.adapters.audio.spoken import Spoken
from deskcoach.core.strength import commands as cmd
from deskcoach.core.strength.events import Cue
from deskcoach.core.strength.machine import foresee, new_session, session_step
from deskcoach.core.strength.session import LEAD_IN, Block
from tests.adapters.audio.test_outputs import children
from tools.audio_session import (
    NEEDED,
    RATE,
    AudioSession,
    Heard,
    Recording,
    audio_session,
    busy,
    heard,
    recorded,
)
from tools.desktop_session import wait_until

if TYPE_CHECKING:
    import array

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not all(map(shutil.which, NEEDED)),
    reason="needs PulseAudio and its utilities (tools/setup test)",
)

FOLDER = Path(__file__).parents[2] / "assets" / "sounds"
CLIPS = {path.stem: read_wav(path) for path in FOLDER.glob("*.wav")}
MOST = 0.050  # s, of the issue: how far a cue may stray
COUNTED_DOWN = 3.0
FULL = os.environ.get("DESKCOACH_SOUND") == "full"


@pytest.fixture(scope="module")
def server() -> Iterator[AudioSession]:
    with audio_session() as made:
        yield made


@pytest.fixture
def player(server: AudioSession) -> Iterator[CuePlayer]:
    made = open_cue_player(server.env, "linux", FOLDER, 100)
    yield made
    made.close()
    assert "cues" not in [thread.name for thread in threading.enumerate()]


def until(look: Callable[[], object], what: str = "it", seconds: float = 10.0) -> None:
    wait_until(lambda: bool(look()), seconds, what)


def sleep_until(at: float) -> None:
    """Let real time pass: what is measured here is real time."""
    time.sleep(max(0.0, at - time.monotonic()))


def paint_until(at: float) -> None:
    """What the window's thread does meanwhile: 10 ms of work, thirty times a second."""
    while (now := time.monotonic()) < at:
        while time.monotonic() < now + 0.010:
            pass
        time.sleep(0.023)


class Row(NamedTuple):
    """A cue as it was planned and as it was heard."""

    name: str
    plan: float
    late: float  # s


class Table(NamedTuple):
    """A whole set."""

    rows: list[Row]
    constant: float  # s, mean lateness; it contains the recorder's own delay
    whole: bool  # every cue, in order, nothing else, and each one as it is in its file

    @property
    def worst(self) -> float:
        """Seconds that the worst cue strays from plan, but for the constant."""
        return max(abs(row.late - self.constant) for row in self.rows)

    @property
    def drift(self) -> float:
        """Seconds a minute, by the straight line that fits best."""
        middle = sum(row.plan for row in self.rows) / len(self.rows)
        spread = sum((row.plan - middle) ** 2 for row in self.rows)
        return 60 * sum((row.plan - middle) * row.late for row in self.rows) / spread

    def __str__(self) -> str:
        """The table as a person reads it."""
        first = self.rows[0].plan
        lines = [
            f"{row.name:>13} {row.plan - first:8.3f} s {1e3 * (row.late - self.constant):+7.2f} ms"
            for row in self.rows
        ]
        end = (
            f"{len(self.rows)} cues: at most {1e3 * self.worst:.2f} ms from plan, "
            f"drift {1e3 * self.drift:+.2f} ms a minute, constant {1e3 * self.constant:+.1f} ms"
        )
        return "\n".join(["", *lines, end, ""])


def table(plan: list[Cue], recording: Recording) -> Table:
    found: list[Heard] = heard(recording, CLIPS)
    names = [cue.kind.value.replace(" ", "-") for cue in plan]
    whole = [each.name for each in found] == names and all(e.likeness > 0.999 for e in found)
    rows = [
        Row(name, cue.at, recording.origin + each.at - cue.at)
        for name, cue, each in zip(names, plan, found, strict=False)
    ]
    return Table(rows, sum(row.late for row in rows) / max(1, len(rows)), whole)


def planned(reps: int, begins: float) -> list[Cue]:
    """The cues of the machine's own set at 2-1-2, from the countdown on, with the set's end."""
    block = Block("bridge", "Bridge", sets=1, most_sets=1, reps=reps, rest=90.0)
    session, _ = session_step(new_session((block,)), cmd.Start(), begins - LEAD_IN)
    cues = foresee(session, begins + 5 * reps + 1)
    return [cue for cue in cues if cue.at >= begins - COUNTED_DOWN - 0.01]


def play_set(server: AudioSession, player: CuePlayer, reps: int, spinning: int) -> Table:
    with recorded(server) as recording, busy(spinning):
        player.begin()
        plan = planned(reps, time.monotonic() + COUNTED_DOWN + 1.0)
        for cue in plan:
            player.schedule(cue.kind.value, cue.at)
        paint_until(plan[-1].at + 1.0)
        player.end()
        until(lambda: server.streams() == 0)
    measured = table(plan, recording)
    sys.stdout.write(str(measured))
    return measured


def test_a_set_is_heard_at_its_instants(server: AudioSession, player: CuePlayer) -> None:
    """Over a whole set at 2-1-2, with the other core busy and the window painting."""
    reps = 10 if FULL else 2
    measured = play_set(server, player, reps, spinning=1)
    assert measured.whole
    assert len(measured.rows) == 3 + 3 * reps + 1
    assert measured.worst <= MOST
    assert abs(measured.drift) <= (0.010 if FULL else MOST)  # s a minute; two reps prove no more
    assert abs(measured.constant) <= MOST  # the server's and the card's delay are allowed for


@pytest.mark.skipif(not FULL, reason="only in the full profile: DESKCOACH_SOUND=full")
def test_no_work_beside_it(server: AudioSession, player: CuePlayer) -> None:
    """The processor time of the player itself, with nothing to hear."""
    player.begin()
    until(lambda: server.streams() == 1)
    before, begun = time.process_time(), time.monotonic()
    time.sleep(20)
    share = (time.process_time() - before) / (time.monotonic() - begun)
    sys.stdout.write(f"\nplayer: {100 * share:.2f} % of a core\n")
    assert share < 0.05


def test_no_stream_where_nothing_is_to_be_heard(server: AudioSession, player: CuePlayer) -> None:
    assert server.streams() == 0
    assert player.report() == ("sound", True, "will play through PulseAudio or PipeWire", "")
    player.begin()
    until(lambda: server.streams() == 1)
    until(lambda: player.report().detail == "plays through PulseAudio or PipeWire")
    player.end()
    until(lambda: server.streams() == 0)


def test_a_button_is_heard_soon_and_a_pause_is_silent(
    server: AudioSession, player: CuePlayer
) -> None:
    with recorded(server) as recording:
        player.begin()
        until(lambda: server.streams() == 1)
        pressed = []
        for _ in range(5):
            pressed.append(time.monotonic())
            player.play("rep")
            sleep_until(pressed[-1] + 0.3)
        paused = time.monotonic()
        player.schedule("up", paused + 0.4)
        player.schedule("down", paused + 0.3)
        player.cancel_after(paused)
        sleep_until(paused + 0.6)
        player.play("session-end")
        player.end()  # the last sound is let out
        until(lambda: server.streams() == 0)
    found = heard(recording, CLIPS)
    assert [each.name for each in found] == [*["rep"] * 5, "session-end"]
    assert found[-1].likeness > 0.999
    lags = [recording.origin + each.at - at for each, at in zip(found, pressed, strict=False)]
    sys.stdout.write(f"\nbutton to sound: {[round(1e3 * lag) for lag in lags]} ms\n")
    assert max(lags) < 0.2


def test_a_server_that_crashes_and_comes_back() -> None:
    with audio_session() as own:
        player = open_cue_player(own.env, "linux", FOLDER, 100)
        player.begin()
        until(lambda: own.streams() == 1)
        own.stop(hard=True)
        until(lambda: not player.report().ok, "the loss to be noticed")
        assert "PipeWire" in player.report().remedy
        at = time.monotonic() + 0.05
        player.schedule("up", at)  # nobody hears it, and nobody waits
        sleep_until(at + TOO_LATE)
        own.start()
        with recorded(own) as recording:
            until(lambda: player.report().ok, "the player to come back")
            player.play("down")
            player.end()
            until(lambda: own.streams() == 0)
        assert [each.name for each in heard(recording, CLIPS)] == ["down"]
        player.close()


@pytest.mark.skipif(not shutil.which("pacat"), reason="pacat is not installed")
def test_without_libpulse_a_child_plays(server: AudioSession) -> None:
    ways = [way for way in systems.ways(server.env, "linux", shutil.which) if way.name == "pacat"]
    player = CuePlayer(ways, Clips(FOLDER, 100), time.monotonic)
    measured = play_set(server, player, 1, spinning=1)
    player.close()
    assert measured.whole
    assert measured.worst <= MOST
    assert abs(measured.constant) <= MOST
    assert "pacat" not in children()


# The voice


def loud(samples: "array.array[int]", begin: float, end: float) -> bool:
    piece = samples[round(begin * RATE) : round(end * RATE)]
    return bool(piece) and max(map(abs, piece)) > 2000


@pytest.mark.skipif(not shutil.which("espeak-ng"), reason="espeak-ng is not installed")
def test_a_number_follows_its_tone(server: AudioSession, player: CuePlayer, tmp_path: Path) -> None:
    spoken = Spoken(player, tmp_path, shutil.which("espeak-ng"), "en")
    spoken.prepare(["3"])
    until(lambda: player.knows("say 3"))
    with recorded(server) as recording:
        player.begin()
        at = time.monotonic() + 0.5
        player.schedule("rep", at)
        until(lambda: spoken.schedule("3", at))
        sleep_until(at + 1.0)
        player.end()
        until(lambda: server.streams() == 0)
    spoken.close()
    place = at - recording.origin
    assert loud(recording.samples, place - 0.05, place + 0.1)
    assert not loud(recording.samples, place + 0.14, place + 0.17)
    assert loud(recording.samples, place + 0.25, place + 0.6)


def heard_voice(
    qtbot: QtBot, recording: Recording, engine: VoiceProgram | SpeechDispatcher
) -> None:
    qtbot.waitUntil(lambda: engine.ready)
    engine.say("one two three", Manner(60, "en"))
    qtbot.waitUntil(lambda: recording.loud() > 2000)
    engine.stop()


@pytest.mark.skipif(not shutil.which("espeak-ng"), reason="espeak-ng is not installed")
def test_espeak_speaks(qtbot: QtBot, server: AudioSession) -> None:
    path = shutil.which("espeak-ng")
    assert path is not None
    engine = VoiceProgram("espeak-ng", path, espeak, server.env)
    with recorded(server) as recording:
        heard_voice(qtbot, recording, engine)
    engine.close()


@pytest.mark.skipif(not shutil.which("speech-dispatcher"), reason="it is not installed")
def test_speech_dispatcher_speaks(
    qtbot: QtBot, server: AudioSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in server.env.items():
        monkeypatch.setenv(name, value)  # the daemon inherits ours
    engine = SpeechDispatcher(server.env, shutil.which)
    engine.begin()
    try:
        with recorded(server) as recording:
            heard_voice(qtbot, recording, engine)
        engine.close()
    finally:
        pid = int((server.home / "speech-dispatcher/pid/speech-dispatcher.pid").read_text())
        os.kill(pid, signal.SIGTERM)
        until(lambda: not Path(f"/proc/{pid}").exists())
