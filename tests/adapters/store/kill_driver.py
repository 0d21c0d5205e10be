"""Kills a writing process at random moments and checks that each reported row is there.

Run as a program, so that the forks come from a process without threads and without Qt:
`python -m tests.adapters.store.kill_driver FOLDER ROUNDS SEED`.
"""

import os
import random
import signal
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from deskcoach.adapters.store.log import open_log
from deskcoach.core.breaks.events import BreakEventType, Kind
from deskcoach.core.records import BreakRecord, Decision

EPOCH = datetime(2026, 1, 1, tzinfo=UTC)


def row(number: int) -> BreakRecord:
    at = EPOCH + timedelta(seconds=number)
    return BreakRecord(
        at, Kind.STRETCH, BreakEventType.DONE, at, ("chin-tuck",), 1800, 60, str(number)
    )


def write_forever(path: Path, first: int, out: int) -> None:
    """Log row after row; each is reported only when it is committed."""
    log = open_log(path, lambda: EPOCH + timedelta(days=first))  # a backup in each round
    if not log.keeping or log.problems:
        os.write(out, b"bad\n")
    number = first
    while True:
        log.add_break(row(number))
        os.write(out, b"%d\n" % number)
        log.save_state({"number": number})
        os.write(out, b"state %d\n" % number)
        log.add_decision(Decision(EPOCH, BreakEventType.OFFER, Kind.STRETCH, "desk:1800"))
        number += 1


def round_of(path: Path, first: int, seconds: float, *, writing_first: bool) -> bytes:
    """Start a writer, kill it after so long, and return what it had reported.

    With `writing_first` the time counts from its first report, however slow the disk is: half of
    the kills are to hit the opening, and half the writing.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            write_forever(path, first, writing)
        finally:
            os._exit(1)
    os.close(writing)
    begun = os.read(reading, 1 << 16) if writing_first else b""
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as pipe:
        return begun + pipe.read()


def main() -> None:
    folder, rounds, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    path, chance = folder / "log.db", random.Random(seed)  # noqa: S311 - not a secret
    reported, state, number, early = set[int](), -1, 0, 0
    for turn in range(rounds):
        wait = chance.uniform(0.0, 0.04)
        said = round_of(path, number, wait, writing_first=turn % 2 == 0).splitlines()
        if b"bad" in said:
            sys.exit(f"after {number} rows the log did not open cleanly")
        early += not said
        reported |= {int(line) for line in said if line.isdigit()}
        state = max([state, *(int(line[6:]) for line in said if line.startswith(b"state"))])
        log = open_log(path, lambda: EPOCH)
        found = {int(record.why) for record in log.breaks(EPOCH)}
        kept = (log.load_state() or {"number": -1})["number"]
        if not log.keeping or log.problems or not reported <= found:
            sys.exit(f"lost {sorted(reported - found)}; {log.problems}")
        if len(found - reported) > rounds or kept < state:
            sys.exit(f"rows from nowhere, or state {kept} where {state} was reported")
        number = max(found, default=-1) + 1
        log.close()
    print(f"{rounds} kills, {early} before the first row, {len(reported)} rows reported, 0 lost")  # noqa: T201


if __name__ == "__main__":
    main()
