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
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from deskcoach.app.breaks.simulation import read_trace, simulate
from deskcoach.core.settings import Settings
from tools.bench import ten_years
from tools.bench.desk import desk
from tools.bench.figure import measure
from tools.bench.pages import pages
from tools.desktop_session import Session, session

BARE = ("-m", "tools.bench.bare_tray")
OURS = ("-m", "deskcoach", "--background")
STARTS = 7


def main() -> int:
    """Measure everything and print the table; returns 1 when something is over its limit."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument(
        "--minutes", type=float, default=5.0, help="how long to watch it at rest, and busy"
    )
    minutes = words.parse_args().minutes
    rows: list[tuple[str, str, str, bool]] = []
    with session() as desktop:
        rows += _starts(desktop)
        rows += _card(desktop)
        rows += pages(desktop)
        rows += desk(desktop, minutes)
    rows += _figure()
    rows += _motions()
    rows += _simulated_year()
    rows += _history()
    return _print(rows)


def _card(desktop: Session) -> list[tuple[str, str, str, bool]]:
    rows = []
    for way, most in (("ready", 40), ("cold", 150)):
        command = (sys.executable, "-m", "tools.bench.card", way)
        value = statistics.median(float(desktop.run(*command).split()[-1]) for _ in range(5))
        rows.append(
            (f"due to card painted, {way}", f"{value:.0f} ms", f"at most {most} ms", value <= most)
        )
    return rows


def _simulated_year() -> list[tuple[str, str, str, bool]]:
    """260 days of eight hours, an event a minute; and with something watched in fullscreen."""
    rows = []
    for name, watched in (("a simulated year", False), ("the same, 7 h a day watched", True)):
        lines = [line for day in range(260) for line in _simulated_day(day, watched=watched)]
        begun = time.process_time()
        told = sum(1 for _ in simulate(read_trace(lines, "year"), Settings(), "start"))
        seconds = time.process_time() - begun
        most = 1.5 if watched else 1.0
        value = f"{seconds:.1f} s, {told} lines told"
        rows.append((name, value, f"at most {most:g} s", seconds <= most))
    return rows


def _simulated_day(number: int, *, watched: bool) -> Iterator[str]:
    begin = datetime(2026, 1, 5, 9, tzinfo=UTC) + timedelta(days=number)
    for minute in range(481):
        at = f'{{"at": "{(begin + timedelta(minutes=minute)).isoformat()}", "event": '
        if watched and minute in {30, 450}:
            on = minute == 30
            hold = "hold" if on else "release"
            yield f'{at}"{hold}", "reason": "fullscreen"}}'
            yield f'{at}"media", "playing": {str(on).lower()}}}'
        yield f'{at}"{"active" if minute < 480 else "idle"}"}}'


def _figure() -> list[tuple[str, str, str, bool]]:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_NO_GUI_THREADPOOL"] = "1"  # as the program does
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
            "at most 2 %",
            found.core_percent <= 2,
        ),
        (
            "figure, hidden",
            f"{found.hidden_wakeups} wake-ups",
            "none",
            found.hidden_wakeups == 0,
        ),
    ]


def _motions() -> list[tuple[str, str, str, bool]]:
    """What slides, at two scales: Qt reads the scale when it starts."""
    rows = []
    for percent in (100, 200):
        command = (sys.executable, "-m", "tools.bench.motion", str(percent))
        env = {key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"}
        done = subprocess.run(command, env=env, check=False, capture_output=True, text=True)
        for line in done.stdout.splitlines():
            name, found = line.split(": ", 1)
            rows.append((f"{name}, {percent} %", found, "at most 8 ms", done.returncode == 0))
    return rows


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
    return [("start to tray icon", value, "at most 1.3 x", mine <= 1.3 * floor)]


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


if __name__ == "__main__":
    sys.exit(main())
