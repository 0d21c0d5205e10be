"""Speed and memory, as ratios measured in one run against a bare PySide6 tray.

Run it by `make bench`, or by `python -m tools.bench --minutes 1` for a quick look.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from deskcoach.app.breaks.simulation import read_trace, simulate
from deskcoach.core.settings import Settings
from tools import ten_years
from tools.bench_figure import measure
from tools.bench_pages import pages
from tools.desktop_session import Session, session
from tools.measure import Cost, cost

BARE = ("-m", "tools.bare_tray")
OURS = ("-m", "deskcoach", "--background")
STARTS = 7


def main() -> int:
    """Measure everything and print the table; returns 1 when something is over its limit."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--minutes", type=float, default=5.0, help="how long to watch it idle")
    minutes = words.parse_args().minutes
    rows: list[tuple[str, str, str, bool]] = []
    with session() as desktop:
        rows += _starts(desktop)
        rows += _card(desktop)
        rows += pages(desktop)
        rows += _idle(desktop, minutes)
    rows += _figure()
    rows += _simulated_year()
    rows += _history()
    return _print(rows)


def _card(desktop: Session) -> list[tuple[str, str, str, bool]]:
    times = [
        float(desktop.run(sys.executable, "-m", "tools.bench_card").split()[-1]) for _ in range(5)
    ]
    value = statistics.median(times)
    return [("due to card painted", f"{value:.0f} ms", "at most 150 ms", value <= 150)]


def _simulated_year() -> list[tuple[str, str, str, bool]]:
    """260 days of eight hours, an event a minute, through the rules."""
    lines: list[str] = []
    day = datetime(2026, 1, 5, 9, tzinfo=UTC)
    for _ in range(260):
        for minute in range(480):
            at = day + timedelta(minutes=minute)
            lines.append(f'{{"at": "{at.isoformat()}", "event": "active"}}')
        lines.append(f'{{"at": "{(day + timedelta(hours=8)).isoformat()}", "event": "idle"}}')
        day += timedelta(days=1)
    begun = time.process_time()
    told = sum(1 for _ in simulate(read_trace(lines, "year"), Settings(), "start"))
    seconds = time.process_time() - begun
    value = f"{seconds:.1f} s, {told} lines told"
    return [("a simulated year", value, "at most 10 s", seconds <= 10)]


def _figure() -> list[tuple[str, str, str, bool]]:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication([])
    found = measure()
    del app
    return [
        (
            "figure, a frame at 800 x 800",
            f"{found.frame_ms:.1f} ms",
            "at most 8 ms",
            found.frame_ms <= 8,
        ),
        (
            "figure at 30 frames a second",
            f"{found.core_percent:.1f} % of a core",
            "at most 5 %",
            found.core_percent <= 5,
        ),
        (
            "figure, hidden",
            f"{found.hidden_wakeups} wake-ups",
            "none",
            found.hidden_wakeups == 0,
        ),
    ]


def _history() -> list[tuple[str, str, str, bool]]:
    with tempfile.TemporaryDirectory() as folder:
        one, ten = (ten_years.measured(Path(folder) / f"{n}" / "log.db", n) for n in (1, 10))
    rows = []
    for name, value in ten.milliseconds.items():
        told = f"{value:.0f} ms; one year {one.milliseconds[name]:.0f} ms"
        most = 500 if name == ten_years.FIRST_TIME else 250
        rows.append((f"ten years, {name}", told, f"at most {most} ms", value <= most))
    more = ten.megabytes - one.megabytes
    rows.append(("ten years, more memory", f"{more:.1f} MiB", "at most 20 MiB", more <= 20))
    return rows


def _print(rows: list[tuple[str, str, str, bool]]) -> int:
    width = max(len(row[0]) for row in rows)
    for name, value, limit, good in rows:
        print(f"{'ok  ' if good else 'OVER'}  {name:{width}}  {value:>36}   ({limit})")
    return 0 if all(row[3] for row in rows) else 1


def _starts(desktop: Session) -> list[tuple[str, str, str, bool]]:
    ours, bare = [], []
    for number in range(STARTS):
        bare.append(_start_to_icon(desktop, BARE, f"bare{number}"))
        ours.append(_start_to_icon(desktop, OURS, f"ours{number}"))
    mine, floor = statistics.median(ours), statistics.median(bare)
    value = f"{mine:.0f} ms, bare {floor:.0f} ms: {mine / floor:.2f} x"
    return [("start to tray icon", value, "at most 2 x", mine <= 2 * floor)]


def _start_to_icon(desktop: Session, words: tuple[str, ...], home: str) -> float:
    """Milliseconds from starting the process to its registration as a tray item."""
    watch = subprocess.Popen(
        [
            "dbus-monitor",
            "--session",
            "type='signal',member='StatusNotifierItemRegistered'",
        ],
        env=desktop.env,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert watch.stdout is not None
    seen = threading.Event()
    moment = [0.0]

    def read() -> None:
        for line in watch.stdout or ():
            if "StatusNotifierItemRegistered" in line and "member=" in line:
                moment[0] = time.perf_counter()
                seen.set()

    reader = threading.Thread(target=read, daemon=True)
    reader.start()
    time.sleep(0.3)
    begun = time.perf_counter()
    child = desktop.start(sys.executable, *words, DESKCOACH_HOME=str(desktop.home / home))
    if not seen.wait(20):
        raise TimeoutError("no tray icon")
    _end(child)
    _end(watch)
    reader.join()
    return (moment[0] - begun) * 1000


def _end(child: "subprocess.Popen[bytes] | subprocess.Popen[str]") -> None:
    child.terminate()
    child.wait(10)


def _idle(desktop: Session, minutes: float) -> list[tuple[str, str, str, bool]]:
    """Both sit in the tray while somebody moves the mouse now and then."""
    bare = desktop.start(sys.executable, *BARE)
    ours = desktop.start(sys.executable, *OURS, DESKCOACH_HOME=str(desktop.home / "idle"))
    time.sleep(25)  # at 20 s the program asks once whether there is a tray: 40 wake-ups
    before = cost(ours.pid), cost(bare.pid)
    end = time.monotonic() + minutes * 60
    step = 0
    while time.monotonic() < end:
        step += 1
        desktop.run("xdotool", "mousemove", str(200 + step % 50), "300")
        time.sleep(10)
    after = cost(ours.pid), cost(bare.pid)
    _end(ours)
    _end(bare)
    return _idle_rows(before, after, minutes)


def _idle_rows(
    before: tuple[Cost, Cost], after: tuple[Cost, Cost], minutes: float
) -> list[tuple[str, str, str, bool]]:
    pairs = list(zip(before, after, strict=True))
    wakeups, bare_wakeups = (round(now.wakeups_since(then) / minutes) for then, now in pairs)
    cpu_ms, bare_cpu_ms = (now.cpu_ms_since(then) / minutes for then, now in pairs)
    pss, bare_pss = (now.pss_mib for now in after)
    return [
        (
            f"wake-ups a minute, over {minutes:g} min",
            f"{wakeups}, bare {bare_wakeups}",
            "at most 20; peers 188 to 592",
            wakeups <= 20,
        ),
        (
            "processor a minute",
            f"{cpu_ms:.1f} ms, bare {bare_cpu_ms:.1f} ms",
            "at most 15 ms; peers 30 to 150 ms",
            cpu_ms <= 15,
        ),
        (
            "memory (PSS)",
            f"{pss:.1f} MiB, bare {bare_pss:.1f}: {pss / bare_pss:.2f} x",
            "at most 1.5 x",
            pss <= 1.5 * bare_pss,
        ),
    ]


if __name__ == "__main__":
    sys.exit(main())
