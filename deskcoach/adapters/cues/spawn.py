"""One program per sound, where nothing keeps a stream open (macOS). Late by its start."""

import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from deskcoach.adapters.cues.feed import Job

LONGEST = 3.0  # s, longer than the longest sound

Command = Callable[[Path, float], list[str]]
"""The command that plays a file at a gain from 0 to 1."""


def afplay(path: Path, gain: float) -> list[str]:
    """The command on macOS."""
    return ["/usr/bin/afplay", "-v", f"{gain:.3f}", str(path)]


@dataclass(frozen=True, slots=True)
class ProgramWay:
    """Starts a program for each sound at its instant.

    Attributes:
        name: What the person knows it by.
        command: What is started.
        missing: What it lacks, at a quick look; empty: nothing.
    """

    name: str
    command: Command
    missing: Callable[[], str]

    def run(self, job: Job) -> None:
        """Play until the job is done.

        Raises:
            OSError: The program cannot be started.
        """
        if lack := self.missing():
            raise OSError(lack)
        job.began()
        children: list[subprocess.Popen[bytes]] = []
        try:
            while job.wanted() and not job.cut():
                self._wait(job)
                now = job.clock()
                due = job.agenda.take(now, now)
                clips = job.clips
                children += [start(self.command(clips.path(w.name), clips.factor)) for w in due]
                children = [child for child in children if child.poll() is None]
        finally:
            _reap(children, cut=job.cut())

    def _wait(self, job: Job) -> None:
        first = job.agenda.next_at()
        seconds = None if first is None else max(0.0, first - job.clock())

        def changed() -> bool:
            return job.cut() or not job.wanted() or job.agenda.next_at() != first

        job.agenda.wait(changed, seconds)


def start(command: list[str]) -> subprocess.Popen[bytes]:
    """Start a player that says nothing.

    Raises:
        OSError: It cannot be started.
    """
    return subprocess.Popen(  # noqa: S603 - the command of this system
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def _reap(children: list[subprocess.Popen[bytes]], *, cut: bool) -> None:
    for child in children:
        if cut:
            child.kill()
        try:
            child.wait(LONGEST)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
