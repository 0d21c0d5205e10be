"""Each way to the loudspeaker, with programs and libraries that only write down what they get."""

import array
import ctypes
import dataclasses
import os
import signal
import socket
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from deskcoach.adapters.audio import chime, outputs, pulse
from deskcoach.adapters.audio import outputs as systems
from deskcoach.adapters.audio import winmm as waveout
from deskcoach.adapters.audio.mixer import (
    RATE,
    Agenda,
    Clips,
    Job,
    ScheduledSound,
    StreamWay,
)
from deskcoach.adapters.audio.outputs import open_cue_player
from tests.adapters.audio.test_cues import wav
from tools.desktop_session import wait_until


def program(path: Path, body: str) -> str:
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def children() -> str:
    """The names of this process's children, zombies among them."""
    threads = Path(f"/proc/{os.getpid()}/task").iterdir()
    pids = " ".join((thread / "children").read_text() for thread in threads).split()
    return " ".join(Path(f"/proc/{pid}/comm").read_text() for pid in pids)


def until(look: Callable[[], object]) -> None:
    wait_until(lambda: bool(look()), 5.0)


# A child that is written to


def test_samples_reach_the_child(tmp_path: Path) -> None:
    command = (program(tmp_path / "keep", f"exec cat > {tmp_path}/out"),)
    stream = outputs.PipeStream(command, os.environ, 0.07)
    assert stream.latency() == 0.07
    for number in range(20):
        stream.write(array.array("h", [number] * 960).tobytes())
    stream.close(drain=True)
    assert (tmp_path / "out").stat().st_size == 20 * 1920
    assert stream._child.returncode == 0


def test_a_child_that_gives_up(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="gave up"):
        outputs.PipeStream((program(tmp_path / "no", "exit 1"),), os.environ, 0)
    with pytest.raises(OSError, match="not-there"):
        outputs.PipeStream((str(tmp_path / "not-there"),), os.environ, 0)


def test_a_child_that_dies_later(tmp_path: Path) -> None:
    stream = outputs.PipeStream((program(tmp_path / "die", "exec sleep 99"),), os.environ, 0)
    os.kill(stream._child.pid, signal.SIGKILL)
    stream._child.wait()
    with pytest.raises(OSError, match="pipe"):
        stream.write(bytes(99))
    stream.close(drain=False)


def test_a_child_that_takes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outputs, "STALLED", 0.05)
    monkeypatch.setattr(outputs, "END", 0.05)
    stream = outputs.PipeStream((program(tmp_path / "stall", "exec sleep 99"),), os.environ, 0)
    with pytest.raises(TimeoutError):
        stream.write(bytes(200_000))
    stream.close(drain=True)  # it does not end by itself either
    assert stream._child.returncode == -signal.SIGKILL


def test_the_pipe_to_a_child_is_small_so_that_a_button_is_heard_soon(tmp_path: Path) -> None:
    stream = outputs.PipeStream((program(tmp_path / "stall", "exec sleep 99"),), os.environ, 0)
    assert os.write(stream._fd, bytes(9999)) == 4096
    stream.close(drain=False)


def test_each_player_program_is_told_the_form_of_the_samples(tmp_path: Path) -> None:
    """And how long each takes until they are heard, as it was measured."""
    environ, held = {"PATH": f"{tmp_path}:/usr/bin:/bin"}, {}
    for way in systems.ways(environ, "linux", none)[1:]:
        program(tmp_path / way.name, 'echo "$@" > "$0.log"; exec cat > /dev/null')
        assert isinstance(way, StreamWay)
        stream = way.opened()
        held[way.name] = stream.latency()
        stream.close(drain=True)
        words = (tmp_path / f"{way.name}.log").read_text().split()
        assert {f"--rate={RATE}", str(RATE)} & {*words}
    assert held == {"pacat": 0.09, "aplay": 0.07}


# A program for each sound


def spawning(tmp_path: Path, body: str) -> tuple[outputs.ProgramWay, Callable[[bool], Job], Agenda]:
    path = program(tmp_path / "play", body)
    way = outputs.ProgramWay("play", lambda file, g: [path, f"{g:.2f}", file.name], lambda: "")
    agenda, clips = Agenda(), Clips(tmp_path, 50)
    wav(tmp_path / "up.wav", [1])
    end = threading.Event()

    def job(cut: bool) -> Job:
        return Job(
            *(agenda, clips, time.monotonic),
            *(lambda: agenda.next_at() is not None, lambda: cut and end.is_set(), end.set),
        )

    return way, job, agenda


def test_a_program_for_each_sound(tmp_path: Path) -> None:
    way, job, agenda = spawning(tmp_path, 'echo "$@" >> "$0.log"')
    now = time.monotonic()
    agenda.add(ScheduledSound(now, "up", now + 9))
    agenda.add(ScheduledSound(now + 0.1, "last rep", now + 9))
    asked, plan = list[float](), job(False)

    def wanted() -> bool:
        asked.append(time.monotonic())
        return plan.wanted()

    way.run(dataclasses.replace(plan, wanted=wanted))
    assert len(asked) < 30, "in between it sleeps"
    log = tmp_path / "play.log"
    assert log.read_text().splitlines() == ["0.25 up.wav", "0.25 last-rep.wav"]
    assert time.monotonic() >= now + 0.1


def test_a_program_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outputs, "LONGEST_CUE", 0.05)
    way, job, agenda = spawning(tmp_path, "exec sleep 99")
    agenda.add(ScheduledSound(time.monotonic(), "up", 1e9))
    way.run(job(False))
    assert "sleep" not in children()


def test_sounds_are_cut(tmp_path: Path) -> None:
    way, job, agenda = spawning(tmp_path, "exec sleep 99")
    agenda.add(ScheduledSound(time.monotonic(), "up", 1e9))
    before = time.monotonic()
    way.run(job(True))
    outputs._reap([outputs.start_player(["sleep", "99"])], cut=True)
    assert time.monotonic() - before < 5


def test_a_program_that_is_not_there(tmp_path: Path) -> None:
    way, job, _ = spawning(tmp_path, "")
    with pytest.raises(OSError, match="not installed"):
        outputs.ProgramWay("x", way.command, lambda: "not installed").run(job(False))
    assert outputs.afplay(Path("a.wav"), 0.5) == ["/usr/bin/afplay", "-v", "0.500", "a.wav"]


# libpulse


class Lib:
    """libpulse-simple, as far as it is used."""

    def __init__(self, **codes: int) -> None:
        self.codes = codes
        self.calls: list[str] = []

    def pa_simple_new(self, *arguments: Any) -> int:
        self.calls.append(f"new {arguments[0]!r}")
        self.direction = arguments[2]
        self.spec, self.buffer = (
            [getattr(each._obj, name) for name, *_ in each._obj._fields_]
            for each in (arguments[5], arguments[7])
        )
        return self.codes.get("new", 7)

    def pa_simple_write(self, _: int, data: bytes, size: int, __: Any) -> int:
        self.calls.append(f"write {size}")
        assert len(data) == size
        return self.codes.get("write", 0)

    def pa_simple_get_latency(self, _: int, error: Any) -> int:
        if "latency" in self.codes:
            error._obj.value = self.codes["latency"]
        return 50_000

    def pa_simple_drain(self, *_: Any) -> int:
        self.calls.append("drain")
        return 0

    def pa_simple_free(self, _: int) -> None:
        self.calls.append("free")


def test_a_pulse_stream() -> None:
    lib = Lib()
    stream = pulse.PulseStream("unix:/there", lib)
    stream.write(bytes(4))
    assert stream.latency() == 0.05
    stream.close(drain=True)
    prefilled = round(pulse.BUFFER * RATE) * 2
    assert lib.calls == ["new b'unix:/there'", f"write {prefilled}", "write 4", "drain", "free"]
    pulse.PulseStream(None, lib).close(drain=False)
    assert lib.calls[-3:] == ["new None", f"write {prefilled}", "free"]


@pytest.mark.skipif(sys.byteorder == "big", reason="samples have the other order")
def test_what_a_pulse_stream_asks_for() -> None:
    """Whole samples of one channel, a tenth of a second of them, and to be told all at once."""
    lib = Lib()
    pulse.PulseStream(None, lib)
    playback, little_endian_16, as_the_server_likes, length = 1, 3, 0xFFFFFFFF, 9600
    assert lib.direction == playback
    assert lib.spec == [little_endian_16, RATE, 1]
    assert lib.buffer == [as_the_server_likes, length, length, 1920, as_the_server_likes]


def test_a_latency_that_was_unknown_once_is_asked_again() -> None:
    lib = Lib(latency=6)
    stream = pulse.PulseStream(None, lib)
    with pytest.raises(OSError, match="libpulse error 6"):
        stream.latency()
    del lib.codes["latency"]
    assert stream.latency() == 0.05


def test_a_pulse_stream_that_fails() -> None:
    with pytest.raises(OSError, match="no sound server answers"):
        pulse.PulseStream(None, Lib(new=0))
    lib = Lib(write=-1)
    with pytest.raises(OSError, match="is gone"):
        pulse.PulseStream(None, lib)
    assert lib.calls[-1] == "free"
    with pytest.raises(OSError, match="is gone"):
        pulse.PulseStream(None, Lib(latency=6)).latency()
    with pytest.raises(OSError, match="no-such-library"):
        pulse.load("no-such-library.so.0")


# waveOut


class Winmm:
    """Windows' winmm, playing what is in its queue when told to."""

    def __init__(self) -> None:
        self.queue: list[Any] = []
        self.played = 0
        self.code = 0
        self.plays = True
        self.unprepared = 0
        self.calls: list[str] = []

    def waveOutOpen(self, *given: Any) -> int:  # noqa: N802
        _, self.device, shape, *rest = given
        assert rest == [None, None, 0], "nobody is called back"
        self.shape = [getattr(shape._obj, name) for name, _ in shape._obj._fields_]
        assert ctypes.sizeof(shape._obj) == 18, "packed, as Windows wants it"
        return self.code

    def waveOutPrepareHeader(self, _: Any, header: Any, size: int) -> int:  # noqa: N802
        assert size == ctypes.sizeof(header._obj)
        return self.code

    def waveOutWrite(self, _: Any, header: Any, __: int) -> int:  # noqa: N802
        self.queue.append(header._obj)
        if self.plays and len(self.queue) > 3:
            self.play()
        return 0

    def play(self) -> None:
        header = self.queue.pop(0)
        assert ctypes.string_at(header.data, header.length) == bytes(header.length)
        header.flags |= 1
        self.played += header.length // 2

    def waveOutUnprepareHeader(self, *_: Any) -> int:  # noqa: N802
        self.unprepared += 1
        return 0

    def waveOutGetPosition(self, _: Any, position: Any, __: int) -> int:  # noqa: N802
        assert position._obj.kind == 2, "samples, not milliseconds"
        position._obj.samples = self.played & 0xFFFFFFFF
        return self.code

    def waveOutReset(self, _: Any) -> int:  # noqa: N802
        self.calls.append("reset")
        while self.queue:
            self.play()
        return 0

    def waveOutClose(self, _: Any) -> int:  # noqa: N802
        self.calls.append("close")
        return 0


def test_waveout_keeps_a_few_buffers_ahead() -> None:
    winmm = Winmm()
    stream = waveout.WaveOutStream(winmm)
    for _ in range(10):
        stream.write(bytes(1920))
    assert stream.latency() == pytest.approx(0.06)
    assert len(stream._queue) <= 4
    stream.close(drain=False)
    assert winmm.calls == ["reset", "close"]
    assert stream._queue == []
    assert winmm.unprepared == 10, "Windows holds none of them any more"


def test_what_waveout_is_asked_for() -> None:
    winmm = Winmm()
    stream = waveout.WaveOutStream(winmm)
    pcm, chosen_by_the_person = 1, 0xFFFFFFFF
    assert winmm.device == chosen_by_the_person
    assert winmm.shape == [pcm, 1, RATE, 2 * RATE, 2, 16, 0]
    stream._written = winmm.played = 2**32 - 960  # after a day
    stream.write(bytes(2 * 960))
    assert stream.latency() == 0.02
    winmm.played += 960
    stream.write(bytes(2 * 240))
    assert stream.latency() == 0.005
    winmm.code = 5
    with pytest.raises(OSError, match="waveOut error 5"):
        stream.latency()


def test_waveout_waits_while_80_ms_are_in_its_queue() -> None:
    winmm, waited = Winmm(), list[float]()
    winmm.plays = False

    def sleep(seconds: float) -> None:
        waited.append(seconds)
        winmm.play()

    stream = waveout.WaveOutStream(winmm, sleep)
    for _ in range(5):
        stream.write(bytes(1920))  # 20 ms
    assert waited == []
    stream.write(bytes(1920))
    assert len(waited) == 1


def test_waveout_plays_to_the_end() -> None:
    winmm = Winmm()
    waited: list[float] = []

    def sleep(seconds: float) -> None:
        waited.append(seconds)
        winmm.play()

    stream = waveout.WaveOutStream(winmm, sleep)
    stream.write(bytes(1920))
    stream.close(drain=True)
    assert winmm.calls == ["close"]
    assert 0 < max(waited) < 0.02  # a buffer lasts for so long: later there is a gap


def test_waveout_that_stalls_or_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waveout, "WRITE_STALLED", 0.02)
    winmm = Winmm()
    winmm.plays = False
    stream = waveout.WaveOutStream(winmm)
    stream.write(bytes(19200))
    with pytest.raises(TimeoutError):
        stream.write(bytes(1920))
    stream.close(drain=True)
    assert winmm.calls == ["reset", "close"]
    winmm.code = 2
    with pytest.raises(OSError, match="waveOut error 2"):
        waveout.WaveOutStream(winmm)


@pytest.mark.skipif(sys.platform == "win32", reason="it is there")
def test_no_winmm_here() -> None:
    with pytest.raises(OSError, match="no winmm"):
        waveout.WaveOutStream()


# Which system has what


def none(_: str) -> str | None:
    return None


def test_the_ways_of_each_system(tmp_path: Path) -> None:
    def named(platform: str) -> list[str]:
        return [way.name for way in systems.ways({}, platform, none)]

    assert named("linux") == ["PulseAudio or PipeWire", "pacat", "aplay"]
    assert named("darwin") == ["afplay"]
    assert named("win32") == ["Windows"]
    assert systems.ways({}, "win32", none)[0].missing() == ""
    assert systems.ways({}, "darwin", none)[0].missing() == "not installed"
    player = open_cue_player({"PULSE_SERVER": "unix:/nowhere"}, "linux", tmp_path, 60, find=none)
    report = player.report()
    assert not report.ok
    assert "No such file" in report.detail or "not installed" in report.detail


def test_ways_are_opened_only_when_they_run(tmp_path: Path) -> None:
    job = Job(
        *(Agenda(), Clips(tmp_path, 60), time.monotonic),
        *(lambda: False, lambda: False, lambda: None),
    )
    environ = {"PULSE_SERVER": "unix:/nowhere", "PATH": str(tmp_path)}
    refused = {}
    for way in systems.ways(environ, "linux", none):
        with pytest.raises(OSError, match=r"libpulse|No such file") as caught:
            way.run(job)
        refused[way.name] = type(caught.value)
    assert refused["pacat"] is refused["aplay"] is FileNotFoundError
    assert "PulseAudio or PipeWire" in refused


def test_where_the_server_is(tmp_path: Path) -> None:
    assert chime.pulse_server({"PULSE_SERVER": "tcp:there"}) == "tcp:there"
    environ = {"XDG_RUNTIME_DIR": str(tmp_path)}
    assert chime.pulse_server(environ) is None
    assert chime.pulse_server({}) is None
    (tmp_path / "pulse").mkdir()
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "pulse" / "native"))
        assert chime.pulse_server(environ) == f"unix:{tmp_path}/pulse/native"


def test_what_pulse_lacks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pulse, "load", lambda: None)
    assert systems._pulse_lacks(None) == "no sound server was found"
    assert systems._pulse_lacks("tcp:there") == ""
    path = tmp_path / "native"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        assert "refused" in systems._pulse_lacks(f"unix:{path}")
        server.listen()
        assert systems._pulse_lacks(f"unix:{path}") == ""

    def absent() -> None:
        raise OSError

    monkeypatch.setattr(pulse, "load", absent)
    assert systems._pulse_lacks(None) == "libpulse-simple.so.0 is not installed"


def test_no_player_is_waited_for_longer_than_its_sound_may_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited = list[float | None]()
    wait = subprocess.Popen.wait

    def noted(child: "subprocess.Popen[bytes]", timeout: float | None = None) -> int:
        waited.append(timeout)
        return wait(child, timeout)

    monkeypatch.setattr(subprocess.Popen, "wait", noted)
    outputs._reap([outputs.start_player(["true"])], cut=False)
    stream = outputs.PipeStream((program(tmp_path / "cat", "exec cat > /dev/null"),), {}, 0.07)
    stream.close(drain=True)
    sound, gives_up, ends = 3.0, 0.15, 1.0
    assert waited == [sound, gives_up, ends]
    assert (outputs.STALLED, waveout.WRITE_STALLED) == (2.0, 2.0)
