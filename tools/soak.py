"""A simulated month of the running program: memory, files and threads stay as they were.

`python -m tools.soak [--days 30] [--minutes 25]` starts the real program in a desktop session of
its own, with a clock that is told to go on, and prints what it holds each night, when all windows
have been closed for hours. The first day is the hardest that was ever tried: all there is comes
for the first time, in each language, text size and look. It fails where the last nights hold more
than those after that day.
"""

import argparse
import contextlib
import ctypes
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING, ClassVar

from tools.desktop_session import session

if TYPE_CHECKING:
    from tools.soak_day import Person

ANEW = 2.5
"""Real seconds at the end of a night until what was let go of has been given back."""
NOISE = {"used": 1.5, "anon": 3.0, "most": 3.0}
"""MiB by which nights may differ and be the same: what is in use, RssAnon, the most of it by day.

What is in use tells a leak: of what each day leaves behind, 75 kB are found, and of RssAnon 150. It
takes some days until it stands still, with one block of 0.9 MiB and some 0.3 MiB in small ones
more. RssAnon has all pages on which any of that lies: which those are depends on what was let go of
between, so nights differ by 2 MiB.
"""
ROW_BYTES = 1000
"""That an outcome may add to the log with the decisions that led to it. Backups are not counted:
there are never more than the ladder has rungs."""


@dataclass(frozen=True)
class Night:
    """What the program held when nobody had been there for hours.

    Attributes:
        used: What the C library has given out and not got back, MiB.
        anon: RssAnon, MiB.
        most: The most of it on the day before.
        fds: Open files.
        threads: Threads.
        log: The database with its log, KiB.
        outcomes: Rows of breaks that were kept so far.
    """

    used: float
    anon: float
    most: float
    fds: int
    threads: int
    log: float
    outcomes: int


def anon() -> float:
    """RssAnon of this process, MiB."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("RssAnon")) / 1024


class Heap(ctypes.Structure):
    """What the C library tells of its heap; `mallinfo2` names the fields."""

    _fields_: ClassVar = [
        (name, ctypes.c_size_t)
        for name in (
            *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
            *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
        )
    ]


def in_use() -> float:
    """MiB that the C library has given out, in its heap and in blocks of their own."""
    ask = ctypes.CDLL(None).mallinfo2
    ask.restype = Heap
    heap = ask()
    return float(heap.uordblks + heap.hblkhd) / 2**20


def main() -> int:
    """Live through the days and print the table; 1 if something has grown."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--days", type=int, default=30)
    words.add_argument("--minutes", type=float, default=25.0, help="no new day after so long")
    words.add_argument("--home", help=argparse.SUPPRESS)
    asked = words.parse_args()
    if asked.home:
        return live(Path(asked.home), asked.days, asked.minutes * 60)
    with session() as desktop:
        home = desktop.home / "soak"
        command = [sys.executable, "-m", "tools.soak", "--home", str(home)]
        command += ["--days", str(asked.days), "--minutes", str(asked.minutes)]
        env = desktop.env | {"DESKCOACH_HOME": str(home)}
        return subprocess.run(command, env=env, check=False).returncode


def live(home: Path, days: int, seconds: float) -> int:
    """Be the program, and the person at its desk."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - not in the process that only starts it

    from deskcoach.adapters.paths import folders  # noqa: PLC0415
    from deskcoach.adapters.process import Other, become_the_one  # noqa: PLC0415 - see above
    from deskcoach.bootstrap.application import application  # noqa: PLC0415
    from deskcoach.bootstrap.program import Program  # noqa: PLC0415
    from tools.soak_day import SEAT, Person, SimulatedClock  # noqa: PLC0415

    (home / "config").mkdir(parents=True)
    (home / "config/settings.toml").write_text(SEAT)
    one = become_the_one(folders())
    assert not isinstance(one, Other)
    app, early = application()
    clock = SimulatedClock()
    program = Program(folders(), app, early, background=True, clock=clock)
    person = Person(program, clock)
    nights: list[Night] = []
    steps = month(person, home, one.address, days, seconds, nights)

    def go_on() -> None:
        pause = next(steps, None)
        if pause is None:
            person.ask("quit")
        else:
            QTimer.singleShot(round(pause * 1000), app, go_on)

    QTimer.singleShot(2000, app, go_on)
    code = program.run(one.address)
    one.release()
    problems = [*grown(nights), *person.refused[:5]]
    errors = folders().data / "errors.log"
    if errors.exists():
        problems.append(errors.read_text()[:2000])
    print(*problems, sep="\n")
    return code or int(bool(problems))


def month(
    person: "Person", home: Path, address: str, days: int, seconds: float, nights: list[Night]
) -> Iterator[float]:
    """The days, one after the other; gives the real seconds to wait before it goes on."""
    from tools.soak_day import HARD, Rates  # noqa: PLC0415 - see `live`

    until = time.monotonic() + seconds
    print(
        f"{'day':>3} {'in use':>7} {'RssAnon':>8} {'most':>6} {'fds':>4} {'threads':>7} "
        f"{'log KiB':>8} outcomes"
    )
    for number in range(1, days + 1):
        most = 0.0
        first = chain(person.every_look(), person.day(HARD))
        for step, _ in enumerate(first if number == 1 else person.day(Rates())):
            most = max(most, anon())
            if step % 50 == 0:
                asker = threading.Thread(target=status, args=(address,))
                asker.start()
            yield 0.0
        yield ANEW
        asker.join()
        nights.append(night(home, most))
        n = nights[-1]
        print(
            f"{number:>3} {n.used:>7.1f} {n.anon:>8.1f} {n.most:>6.1f} {n.fds:>4} {n.threads:>7} "
            f"{n.log:>8.0f} {n.outcomes:>8}",
            flush=True,
        )
        if time.monotonic() > until:
            print(f"after {number} days the time is over")
            return


def status(address: str) -> None:
    """Ask as the command line does."""
    from deskcoach.adapters.ipc.client import ask  # noqa: PLC0415 - see `live`

    assert ask(address, {"command": "status"}, timeout=60.0)["ok"]


def night(home: Path, most: float) -> Night:
    """What this process holds now."""
    fds, threads = (len(list(Path(f"/proc/self/{what}").iterdir())) for what in ("fd", "task"))
    log = sum((home / "data" / name).stat().st_size for name in ("log.db", "log.db-wal")) / 1024
    with contextlib.closing(sqlite3.connect(home / "data/log.db")) as kept:
        (outcomes,) = kept.execute("SELECT count(*) FROM breaks").fetchone()
    return Night(in_use(), anon(), most, fds, threads, log, outcomes)


def grown(nights: list[Night]) -> list[str]:
    """What the last third of the nights hold more than those that follow the first day."""
    third = len(nights) // 3
    if third < 5:
        return ["too few days to tell: at least fifteen are needed"]
    early, late = nights[1 : 1 + third], nights[-third:]
    found = []
    names = {"used": "what is in use", "anon": "RssAnon", "most": "the most by day"}
    for of, noise in NOISE.items():
        more = mean(late, of) - mean(early, of)
        if more > noise:
            found.append(f"{names[of]} grows: by {more:.1f} MiB, and {noise:g} are noise")
    for of in ("fds", "threads"):
        most = max(getattr(night, of) for night in nights[:2])
        if min(getattr(night, of) for night in late) > most:
            found.append(f"{of} are never as few again as {most}")
    rows = max(1, late[-1].outcomes - early[0].outcomes)
    each = (late[-1].log - early[0].log) * 1024 / rows
    if each > ROW_BYTES:
        found.append(f"the log takes {each:.0f} bytes for an outcome: at most {ROW_BYTES}")
    return found


def mean(nights: list[Night], of: str) -> float:
    """The mean of one of their figures."""
    return fmean(getattr(night, of) for night in nights)


if __name__ == "__main__":
    raise SystemExit(main())
