"""What sitting in the tray costs: wake-ups, processor, memory; at rest, and on a busy desk.

Ours and a bare PySide6 tray in the same run, and the other break reminders that are installed
(Debian has Workrave and RSIBreak), which are shown and not judged. Strength sessions are off: a
card of one would spoil every figure. `python -m tools.bench.desk --minutes 1` for a quick look.
"""

import argparse
import shutil
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from subprocess import Popen

from tools.bench.busy_desk import typing
from tools.bench.measure import Cost, cost
from tools.desktop_session import Session, session, wait_until

BARE, OURS = "bare", "ours"
PEERS = ("workrave", "rsibreak")
SETTLED = 70.0
"""Seconds after the start until everything that is done once is done."""
MOUSE_EVERY = 10.0
WINDOW = "DeskCoach"
AFTER = 75.0
"""Seconds from the end of its window until what it holds is looked at."""
Costs = dict[str, Cost]
Running = dict[str, Popen[bytes]]
Row = tuple[str, str, str, bool]


def desk(desktop: Session, minutes: float) -> list[Row]:
    """Measure, and compare: name, figure, limit, and whether it is kept."""
    running = _start(desktop)
    time.sleep(SETTLED)
    with _mouse(desktop):
        rows = _rows("at rest", *_watched(running, minutes))
    held = _costs(running)
    with typing(desktop):
        time.sleep(5)
        rows += _rows("busy", *_watched(running, minutes))
    rows += _memory(held)
    for name in set(running) - {BARE, OURS}:
        _end(running.pop(name))  # some of them cover the screen
    rows += _window(desktop, running)
    for child in running.values():
        _end(child)
    return rows


def _start(desktop: Session) -> Running:
    home = desktop.home / "desk"
    (home / "config").mkdir(parents=True)
    (home / "config/settings.toml").write_text("[strength]\nenabled = false\n")
    # A desktop has a system bus. This one has nothing on it, but it is there to be connected to.
    bus = desktop.env["DBUS_SESSION_BUS_ADDRESS"]
    more = {"DESKCOACH_HOME": str(home), "DBUS_SYSTEM_BUS_ADDRESS": bus}
    running = {
        BARE: desktop.start(sys.executable, "-m", "tools.bench.bare_tray"),
        OURS: desktop.start(sys.executable, "-m", "deskcoach", "--background", **more),
    }
    return running | {name: desktop.start(name) for name in PEERS if shutil.which(name)}


def _costs(running: Running) -> Costs:
    found = {}
    for name, child in running.items():
        with suppress(OSError):  # a peer that has ended
            found[name] = cost(child.pid)
    return found


def _watched(running: Running, minutes: float) -> tuple[Costs, Costs, float]:
    before = _costs(running)
    begun = time.monotonic()
    time.sleep(minutes * 60)
    return before, _costs(running), (time.monotonic() - begun) / 60


@contextmanager
def _mouse(desktop: Session) -> Iterator[None]:
    """Somebody is there, and moves the mouse now and then."""
    over = threading.Event()

    def move() -> None:
        number = 0
        while not over.wait(MOUSE_EVERY):
            number += 1
            desktop.run("xdotool", "mousemove", str(200 + number % 50), "300", check=False)

    mover = threading.Thread(target=move)
    mover.start()
    try:
        yield
    finally:
        over.set()
        mover.join()


def _rows(when: str, before: Costs, after: Costs, minutes: float) -> list[Row]:
    wakes = {n: c.wakeups_since(before[n]) / minutes for n, c in after.items() if n in before}
    cpu = {n: c.cpu_ms_since(before[n]) / minutes for n, c in after.items() if n in before}
    busy = when == "busy"
    most = 1.25 * wakes[BARE] + 6 if busy else 5
    most_ms = 10 if busy else 6
    limit = f"at most {most:.0f}" + (": 1.25 x bare and 6" if busy else "")
    return [
        (f"{when}, wake-ups a minute", _told(wakes), limit, wakes[OURS] <= most),
        (
            f"{when}, processor a minute",
            _told(cpu, " ms"),
            f"at most {most_ms} ms",
            cpu[OURS] <= most_ms,
        ),
    ]


def _told(figures: dict[str, float], unit: str = "") -> str:
    others = ", ".join(f"{name} {value:.0f}" for name, value in figures.items() if name != OURS)
    return f"{figures[OURS]:.1f}{unit}, {others}"


def _memory(held: Costs) -> list[Row]:
    rows = []
    for name, of in (("PSS", "pss_mib"), ("RssAnon", "anon_mib")):
        ours, bare = (getattr(held[who], of) for who in (OURS, BARE))
        value = f"{ours:.1f} MiB, bare {bare:.1f}: {ours / bare:.2f} x"
        rows.append((f"memory ({name})", value, "at most 1.35 x", ours <= 1.35 * bare))
    return rows


def _window(desktop: Session, running: Running) -> list[Row]:
    """How much more it holds a minute after its window was used and closed."""
    home = {"DESKCOACH_HOME": str(desktop.home / "desk")}
    before = cost(running[OURS].pid)
    desktop.start(sys.executable, "-m", "deskcoach", **home).wait(30)  # opens the window
    (window,) = wait_until(lambda: desktop.windows(WINDOW), what="the window")[:1]
    for key in ("ctrl+2", "ctrl+3", "ctrl+1"):
        desktop.run("xdotool", "windowactivate", "--sync", window, "key", key, check=False)
        time.sleep(1)
    desktop.run("xdotool", "windowactivate", "--sync", window, "key", "ctrl+w", check=False)
    wait_until(lambda: not desktop.windows(WINDOW), what="the end of the window")
    time.sleep(AFTER)
    after = cost(running[OURS].pid)
    rows = []
    for name, of in (("PSS", "pss_mib"), ("RssAnon", "anon_mib")):
        more = getattr(after, of) - getattr(before, of)
        told = f"{more:.1f} MiB"
        rows.append((f"more after its window ({name})", told, "at most 4 MiB", more <= 4))
    return rows


def _end(child: Popen[bytes]) -> None:
    child.kill()  # RSIBreak asks back
    child.wait(10)


def main() -> int:
    """Print the table; 1 where something is over its limit."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--minutes", type=float, default=3.0, help="how long to watch each")
    with session() as desktop:
        rows = desk(desktop, words.parse_args().minutes)
    for name, value, limit, kept in rows:
        print(f"{'ok  ' if kept else 'OVER'}  {name:32}  {value:>48}   ({limit})")
    return 0 if all(row[3] for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
