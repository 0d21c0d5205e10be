"""Plays cues at their instants, on a thread of its own that lives only while there is a use."""

import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from deskcoach.adapters.audio.mixer import Agenda, Clips, Job, ScheduledSound


class AudioReport(NamedTuple):
    """One line of the doctor.

    Attributes:
        name: What it is about.
        ok: Whether it works.
        detail: How it works, or what does not.
        remedy: What the person can do; empty: nothing is wrong.
    """

    name: str
    ok: bool
    detail: str
    remedy: str = ""


TOO_LATE = 0.25  # s; a cue of a rep that comes later than this would mislead
LATE_BUTTON = 3.0  # s; a sound that was asked for now may wait for the server to start
TAIL = 0.05  # s; what is due within this is let out when a session ends
AGAIN = (0.5, 1.0, 2.0, 4.0, 8.0)  # s between attempts to reach a sound server that is not there
JOIN = 1.0  # s that closing may take at most

_REMEDY = (
    "see that PipeWire or PulseAudio runs; install libpulse0, pulseaudio-utils or alsa-utils"
    if sys.platform == "linux"
    else "see that a device for sound is chosen in the system's settings"
)


class Way(Protocol):
    """A way to the loudspeaker."""

    @property
    def name(self) -> str:
        """What the person knows it by."""
        ...

    @property
    def missing(self) -> Callable[[], str]:
        """Tells what it lacks, at a quick look; empty: nothing."""
        ...

    def run(self, job: Job) -> None:
        """Play until the job is done.

        Raises:
            OSError: It cannot be opened, or was lost.
        """
        ...


class CuePlayer:
    """Plays the sounds of a folder, now or at an instant. No call waits, and none raises.

    Between `begin` and `end` a stream is open and one thread feeds it; besides, it is open for as
    long as something is left to play. Where there is no way to the loudspeaker it is silent and
    tries again from time to time while a session runs.

    Args:
        ways: What can play, the best one first.
        clips: The sounds.
        elapsed: Seconds on the caller's clock, which `schedule` speaks of.
    """

    def __init__(self, ways: Sequence[Way], clips: Clips, elapsed: Callable[[], float]) -> None:
        self._ways = ways
        self._clips = clips
        self._elapsed = elapsed
        self._agenda = Agenda()
        self._lock = threading.RLock()
        self._thread: threading.Thread | None = None
        self._open = False
        self._closed = False
        self._through: Way | None = None  # kept through a loss: it is tried before worse ones
        self._trying: Way | None = None
        self._problem = ""

    @property
    def audible(self) -> bool:
        """Whether cues can be heard, as far as anybody can tell."""
        return self.report().ok

    def begin(self) -> None:
        """A session runs from now on: open the stream, and have all sounds ready."""
        with self._lock:
            self._open = True
        self._wake()

    def schedule(self, name: str, at: float) -> None:
        """Play a sound at an instant of the caller's clock; twice the same is once.

        Args:
            name: A file of the folder without its ending, or what `learn` was told.
            at: Elapsed seconds. What is late by more than a quarter of a second is left out.
        """
        if self._clips.factor:  # nobody is woken up for what nobody hears
            self._agenda.add(ScheduledSound(at, name, at + TOO_LATE))
            self._wake()

    def play(self, name: str) -> None:
        """Play a sound now."""
        now = self._elapsed()
        self._agenda.add(ScheduledSound(now, name, now + LATE_BUTTON))
        self._wake()

    def cancel_after(self, at: float) -> None:
        """Take back what is scheduled for this instant and later.

        What is in the server's buffer already (100 ms, and the card's own) is heard all the same.
        """
        self._agenda.cancel_after(at)

    def learn(self, name: str, path: Path) -> None:
        """Know one more sound: a 16-bit mono `.wav` file, such as a spoken number.

        Reads it, some ms for a sentence: to be called from a thread that may wait.
        """
        self._clips.learn(name, path)
        with self._lock:
            if self._thread is None:
                self._clips.forget()  # its words are still being made, and the session is over

    def knows(self, name: str) -> bool:
        """Whether there is such a sound."""
        return self._clips.knows(name)

    def set_volume(self, percent: int) -> None:
        """Play at this volume, 0 to 100, what begins from now on."""
        self._clips.set_volume(percent)

    def end(self) -> None:
        """The session is over: take back the rest, let the last sound end, close the stream."""
        with self._lock:
            self._open = False
        self._agenda.cancel_after(self._elapsed() + TAIL)

    def close(self) -> None:
        """The program ends: stop in the middle of a sound, and wait for the thread, 1 s at most."""
        with self._lock:
            self._open, self._closed = False, True
            thread = self._thread
        self._agenda.cancel_after(float("-inf"))
        if thread is not None:
            thread.join(JOIN)

    def report(self) -> AudioReport:
        """Whether cues can be heard, and through what."""
        with self._lock:
            way, problem = self._through, self._problem
        if way is not None and not problem:
            return AudioReport("sound", ok=True, detail=f"plays through {way.name}")
        if not problem:
            lacks = [(way.name, way.missing()) for way in self._ways]
            ready = [name for name, lack in lacks if not lack]
            if ready:
                return AudioReport("sound", ok=True, detail=f"will play through {ready[0]}")
            problem = "; ".join(f"{name}: {lack}" for name, lack in lacks) or "nothing can play"
        return AudioReport("sound", ok=False, detail=problem, remedy=_REMEDY)

    # The thread

    def _wake(self) -> None:
        with self._lock:
            if self._closed or self._thread is not None:
                return
            self._thread = threading.Thread(target=self._run, name="cues", daemon=True)
            self._thread.start()

    def _wanted(self) -> bool:
        return self._open or self._agenda.next_at() is not None

    def _run(self) -> None:
        job = Job(
            *(self._agenda, self._clips, self._elapsed),
            *(self._wanted, lambda: self._closed, self._began),
        )
        failures = 0
        while not self._left():
            self._clips.warm(self._clips.shipped() if self._open else ())
            if self._played(job):
                failures = 0
            else:
                self._pause(AGAIN[min(failures, len(AGAIN) - 1)])
                failures += 1

    def _left(self) -> bool:
        """Whether the thread is to end, said and noted in one breath."""
        with self._lock:
            if self._wanted() and not self._closed:
                return False
            self._thread = None
            if not self._open:
                self._through = None  # the next session looks around anew
                self._clips.forget()
            return True

    def _played(self, job: Job) -> bool:
        """Whether some way could be opened; it has been closed again."""
        problems = []
        for way in self._candidates():
            self._trying = way
            try:
                way.run(job)
            except OSError as error:
                problems.append(f"{way.name}: {error}")
                if self._through is way:
                    break
            else:
                return True
        with self._lock:
            self._problem = "; ".join(problems) or "nothing can play"
        return False

    def _candidates(self) -> Sequence[Way]:
        """A way that worked is waited for: a worse one would take its card meanwhile."""
        if self._through is None:
            return self._ways
        return self._ways[: self._ways.index(self._through) + 1]

    def _began(self) -> None:
        with self._lock:
            self._through, self._problem = self._trying, ""

    def _pause(self, seconds: float) -> None:
        """Wait before the next attempt; what has become stale meanwhile is forgotten."""
        self._agenda.wait(lambda: self._closed or not self._wanted(), seconds)
        self._agenda.forget(self._elapsed())
