"""Speed and memory, as ratios measured in one run against a bare PySide6 tray.

python -m tools.bench [--minutes 5]
"""

import argparse
import statistics
import subprocess
import sys
import threading
import time

from tools.bench_card import card_milliseconds
from tools.bench_figure import figure_cost
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
        rows += _idle(desktop, minutes)
    milliseconds = card_milliseconds()
    rows.append(
        ("due to card painted", f"{milliseconds:.0f} ms", "at most 150 ms", milliseconds <= 150)
    )
    rows += figure_cost()
    return _print(rows)


def _print(rows: list[tuple[str, str, str, bool]]) -> int:
    width = max(len(row[0]) for row in rows)
    for name, value, limit, good in rows:
        print(f"{'ok  ' if good else 'OVER'}  {name:{width}}  {value:>28}   ({limit})")
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
    time.sleep(20)
    before = cost(ours.pid), cost(bare.pid)
    end = time.monotonic() + minutes * 60
    step = 0
    while time.monotonic() < end:
        step += 1
        desktop.run("xdotool", "mousemove", str(200 + step % 50), "300")
        time.sleep(10)
    mine, floor = (
        cost(pid).since(was, minutes) for pid, was in zip((ours.pid, bare.pid), before, strict=True)
    )
    _end(ours)
    _end(bare)
    return _idle_rows(mine, floor, minutes)


def _idle_rows(mine: Cost, floor: Cost, minutes: float) -> list[tuple[str, str, str, bool]]:
    ratio = mine.pss_mib / floor.pss_mib
    return [
        (
            f"wake-ups a minute, over {minutes:g} min",
            f"{mine.wakeups}, bare {floor.wakeups}",
            "at most 20; peers 188 to 592",
            mine.wakeups <= 20,
        ),
        (
            "processor a minute",
            f"{mine.cpu_ms:.1f} ms, bare {floor.cpu_ms:.1f} ms",
            "at most 15 ms; peers 30 to 150 ms",
            mine.cpu_ms <= 15,
        ),
        (
            "memory (PSS)",
            f"{mine.pss_mib:.1f} MiB, bare {floor.pss_mib:.1f}: {ratio:.2f} x",
            "at most 1.5 x",
            ratio <= 1.5,
        ),
    ]


if __name__ == "__main__":
    sys.exit(main())
