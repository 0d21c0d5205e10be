"""Kills, full and failing disks, a held log, against the real program: no answer is lost.

`python -m tests.bad_days.days KILLS STRETCHES [SEED]`, a part of `make soak`; the tests take a few.
"""

import contextlib
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from deskcoach.adapters.ipc import client
from deskcoach.adapters.store import backups
from deskcoach.adapters.store.archive import SqliteArchiveLog
from deskcoach.adapters.store.file import is_sound
from deskcoach.adapters.store.log import open_log
from deskcoach.core.breaks.events import BreakEventType
from deskcoach.core.export.archive import Archive
from deskcoach.core.export.backup import read_backup, written
from tests.logged import NOON, broke
from tests.program import ROOT, Running, wait_until

MANY = 200
"""Breaks in each file that is taken in."""
FAILING = ("-m", "tests.bad_days.driver")
TOLD = 5
"""The code of a reply that says: this is not safe."""


@dataclass
class Sure:
    """What was answered with ok, and what may be there besides.

    Attributes:
        ended: Outcomes that were answered with ok.
        told: Outcomes of which it was said that they are not safe.
        unanswered: Outcomes to which there was no answer: there or not.
        answered: How many answers there were with ok, of any sort.
        sets: Sets that were.
        pains: Pain that was told.
        after: What the setting may be; the last one was answered.
        files: For the day of each file that was taken in, whether its breaks are all there (True),
            all gone (False), or either (None).
    """

    ended: int = 0
    told: int = 0
    unanswered: int = 0
    answered: int = 0
    sets: int = 0
    pains: int = 0
    after: list[int] = field(default_factory=lambda: [30])
    files: dict[datetime, bool | None] = field(default_factory=dict)


def kills(folder: Path, count: int, seed: int) -> str:
    """Kill the program at random moments of everything that it does."""
    chance, sure = random.Random(seed), Sure()  # noqa: S311 - not a secret
    program = Running(folder / "home")
    for turn in range(count):
        program.start()
        trains = turn % 4 == 0  # which takes some seconds
        acts = (train, *ACTS) if trains else ACTS
        killer = threading.Timer(chance.uniform(0.0, 8.0 if trains else 1.5), program.kill)
        killer.start()
        with contextlib.suppress(client.NotRunning, client.IpcError, OSError):
            while True:
                chance.choice(acts)(program, sure, chance)
        killer.join()
        program.kill()
        # Its process aside ends by itself; what it commits until then is there.
        wait_until(lambda: not works_aside(program), 300.0)  # it is polite, the machine may be busy
        check(program, sure, f"kill {turn}, seed {seed}")
        if turn % 100 == 99 and turn + 1 < count:
            print(account(turn + 1, sure), flush=True)  # noqa: T201 - the account of a command
    return account(count, sure)


def account(count: int, sure: Sure) -> str:
    """What so many kills have shown."""
    there = f"{sure.ended} breaks, {sure.sets} sets, {sure.pains} pains there"
    return f"{count} kills, {sure.answered} answers, {there}, 0 lost"


def works_aside(program: Running) -> bool:
    """Whether a process that the program started for its data still lives; Linux tells."""
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            words = (process / "cmdline").read_bytes()
            ours = b"deskcoach.bootstrap.data_worker" in words
            if ours and str(program.home).encode() in (process / "environ").read_bytes():
                return True
    return False


def stretch(program: Running, sure: Sure, _: random.Random) -> None:
    sure.unanswered += 1  # also a break that was begun: the next start ends it
    program.send("break", kind="stretch")
    reply = program.send("guide-stop")
    sure.unanswered -= 1
    sure.answered += 1
    sure.ended += reply["ok"]
    sure.told += not reply["ok"] and reply["code"] == TOLD


def train(program: Running, sure: Sure, chance: random.Random) -> None:
    """A set of a session, by hand; a session that a kill has left is gone on with."""
    for command in ("safety-answer", "session", "session-resume", "session-start"):
        program.send(command, **({"manual": True} if command == "session" else {}))
    program.send("session-hurts")  # where a number is asked for
    if program.send("session-pain", level=2)["ok"]:
        sure.answered += 1
        sure.pains += 1
    program.send("session-resume")
    left = chance.randint(1, 4)
    for _ in range(200):
        left -= program.send("session-rep")["ok"]
        if not left:
            break
        time.sleep(0.05)  # it counts down by the real clock
    if program.send("session-end-set")["ok"]:
        sure.answered += 1
        sure.sets += 1
    if chance.random() < 0.5:
        program.send("session-abandon")


def setting(program: Running, sure: Sure, chance: random.Random) -> None:
    sure.after.append(chance.randint(20, 60))
    if program.send("set", section="stretch", key="after", value=sure.after[-1])["ok"]:
        sure.answered += 1
        sure.after = sure.after[-1:]


def export(program: Running, sure: Sure, _: random.Random) -> None:
    sure.answered += program.send("export", format="json", path=str(exported(program)))["ok"]


def exported(program: Running) -> Path:
    return program.home / "export.json"


def take_in(program: Running, sure: Sure, _: random.Random) -> None:
    day = NOON - timedelta(days=len(sure.files) + 1)
    file = program.home / "import.json"
    file.write_bytes(written(Archive([broke(day + timedelta(seconds=n)) for n in range(MANY)])))
    sure.files[day] = None
    if program.send("import", path=str(file))["ok"]:
        sure.answered += 1
        sure.files[day] = True


def delete(program: Running, sure: Sure, chance: random.Random) -> None:
    if not sure.files:
        return
    day = chance.choice(sorted(sure.files))
    sure.files[day] = None
    since, until = day.isoformat(), (day + timedelta(hours=12)).isoformat()
    if program.send("delete", since=since, until=until)["ok"]:
        sure.answered += 1
        sure.files[day] = False


ACTS = (stretch, stretch, setting, export, take_in, delete)


def check(program: Running, sure: Sure, moment: str) -> None:
    """Compare what lies on the disk with what was answered; what was left open is known then."""
    log = open_log(program.folders.log_file)
    try:
        assert log.keeping, moment
        assert not log.problems, (moment, log.problems)
        kept = SqliteArchiveLog(log).everything()
    finally:
        log.close()
    breaks = kept.breaks
    done = sum(one.actual > 0 for one in kept.sets)
    assert done >= sure.sets, (moment, kept.sets, sure)
    assert len(kept.pains) >= sure.pains, (moment, kept.pains, sure)
    sure.sets, sure.pains = done, len(kept.pains)
    # Where a start takes as long as a stretch, the time between is one: nobody asked for it.
    asked = [one for one in breaks if one.outcome is not BreakEventType.NATURAL]
    own = [one for one in asked if one.at >= NOON + timedelta(days=1)]
    most = sure.ended + sure.told + sure.unanswered
    assert sure.ended <= len(own) <= most, (moment, len(own), sure)
    sure.ended, sure.told, sure.unanswered = len(own), 0, min(1, most - len(own))
    # One look at each break, not one for each file: of a thousand kills that was most of the time.
    days = Counter(one.at.astimezone(UTC).date() for one in breaks)
    for day, there in sure.files.items():
        found = days[day.date()]
        assert found in {None: (0, MANY), True: (MANY,), False: (0,)}[there], (moment, day, found)
        sure.files[day] = found == MANY
    file = program.folders.config / "settings.toml"
    text = file.read_text() if file.exists() else ""
    after = tomllib.loads(text).get("stretch", {}).get("after", 30)
    assert after in sure.after, (moment, after, sure.after)
    sure.after = [after]
    if exported(program).exists():
        read_backup(exported(program).read_bytes(), moment)
    for each in backups.backups(program.folders.log_file):
        assert is_sound(each), (moment, each)


def stretches(
    program: Running, count: int, chance: random.Random, fault: Callable[[bool], object]
) -> str:
    """End stretches while a fault comes and goes; then kill it, and look what is there.

    Args:
        program: It, started.
        count: How many stretches.
        chance: When the fault comes and goes.
        fault: Makes it come (True) or go (False).
    """
    sure, there, slowest = Sure(), False, 0.0
    for _ in range(count):
        if chance.random() < 0.3:
            there = not there
            fault(there)
        before = datetime.now().astimezone()
        stretch(program, sure, chance)
        slowest = max(slowest, (datetime.now().astimezone() - before).total_seconds())
    fault(False)
    ended, told = sure.ended, sure.told
    if chance.random() < 0.5:  # what waits outlives the program, or is written while it runs
        wait_until(lambda: "note" not in program.send("resume"))
    program.kill()
    check(program, sure, "after the faults")
    answers = f"{count} stretches: {ended} answered ok, {told} told as not safe"
    return f"{answers}, {sure.ended} there, 0 lost; the slowest took {slowest:.2f} s"


def failing(folder: Path, count: int, seed: int, rate: float) -> str:
    """A disk that fails at this rate."""
    program = Running(folder / "home", FAILING, {"DESKCOACH_SEED": str(seed)})
    with running(program):
        told = stretches(
            program,
            count,
            random.Random(seed),  # noqa: S311 - not a secret
            lambda there: program.send("fail", rate=rate if there else 0.0),
        )
    return f"EIO at {rate:.0%}: {told}"


def held(folder: Path, count: int, seed: int) -> str:
    """Another program that writes into the log, and does not let go of it."""
    program = Running(folder / "home")
    with (
        running(program),
        contextlib.closing(
            sqlite3.connect(program.folders.log_file, isolation_level=None, timeout=30)
        ) as other,
    ):
        told = stretches(
            program,
            count,
            random.Random(seed),  # noqa: S311 - not a secret
            lambda there: hold(other, there=there),
        )
    return f"log held: {told}"


def hold(other: sqlite3.Connection, *, there: bool) -> None:
    if there != other.in_transaction:
        other.execute("BEGIN IMMEDIATE" if there else "ROLLBACK")


def full(folder: Path, count: int, seed: int) -> str:
    """A disk of 3 MB that is full. Only root can make one, in a name space that ends with it."""
    if sys.platform != "linux" or os.geteuid() != 0 or shutil.which("unshare") is None:
        return "disk full: NOT RUN, for only root on Linux can mount a small disk"
    ours = ["unshare", "-m", sys.executable, "-m", "tests.bad_days.days", "full"]
    words = [*ours, str(folder), str(count), str(seed)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise AssertionError(done.stdout + done.stderr)
    return done.stdout.strip()


def full_here(folder: Path, count: int, seed: int) -> str:
    home = folder / "home"
    (home / "data").mkdir(parents=True)
    small = ["mount", "-t", "tmpfs", "-o", "size=3m,mode=700", "tmpfs", str(home / "data")]
    subprocess.run(small, check=True)
    program, filling = Running(home), home / "data/filling"
    with running(program):
        told = stretches(
            program,
            count,
            random.Random(seed),  # noqa: S311 - not a secret
            lambda there: fill(filling, there=there),
        )
    return f"disk full: {told}"


def fill(filling: Path, *, there: bool) -> None:
    filling.unlink(missing_ok=True)
    if there:
        with contextlib.suppress(OSError), filling.open("wb", buffering=0) as file:
            while True:
                file.write(bytes(4096))


@contextlib.contextmanager
def running(program: Running) -> Iterator[None]:
    program.start()
    try:
        yield
    finally:
        program.kill()


def main(words: list[str]) -> None:
    if words[:1] == ["full"]:
        print(full_here(Path(words[1]), int(words[2]), int(words[3])))  # noqa: T201 - the account of a command
        return
    count, many = int(words[0]), int(words[1])
    seed = int(words[2]) if len(words) > 2 else random.randrange(10**6)  # noqa: S311 - not a secret
    print(f"seed {seed}", flush=True)  # noqa: T201 - the account of a command
    parts: list[tuple[Callable[..., str], list[Any]]] = [
        (full, []),
        (held, []),
        *((failing, [rate]) for rate in (0.05, 0.3, 1.0)),
    ]
    for part, more in parts:
        with tempfile.TemporaryDirectory(prefix="deskcoach-") as folder:
            print(part(Path(folder), many, seed, *more), flush=True)  # noqa: T201 - the account of a command
    with tempfile.TemporaryDirectory(prefix="deskcoach-") as folder:
        print(kills(Path(folder), count, seed), flush=True)  # noqa: T201 - the account of a command


if __name__ == "__main__":
    main(sys.argv[1:])
