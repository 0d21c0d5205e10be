"""What a program with a tray icon costs on the Windows desktop: its start, and its rest.

Run by `tools/windows/inside`: `python -m tools.windows.figures` compares DeskCoach in the Windows
Python with a bare PySide6 tray there; `tests/packages` measures what the installer brought.
"""

import contextlib
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tools.bench.measure import cost
from tools.desktop_session import wait_until
from tools.seat import seat
from tools.windows.desktop import PYTHONW, WindowsDesktop, windows_desktop

STARTS = 5
REST = 60.0
"""Seconds for which it is watched at rest."""
SETTLING = 20.0
"""Seconds after its start at which it has come to rest."""
BARE = (PYTHONW, "-m", "tools.bench.bare_tray")
OURS = (PYTHONW, "-m", "deskcoach", "--background")


class Start(NamedTuple):
    """A start.

    Attributes:
        process: Its number on Linux.
        seconds: From starting it to its icon in the panel.
        busy: Seconds of processor that it took till then, which a busy machine does not change.
    """

    process: int
    seconds: float
    busy: float


def starts(desktop: WindowsDesktop, words: Sequence[str], env: Mapping[str, str]) -> str:
    """How long it takes till its icon is there, in the middle of several starts."""
    took = []
    for _ in range(STARTS):
        with running(desktop, words, env) as start:
            took.append(start)
    wall = sorted(start.seconds for start in took)
    busy = statistics.median(start.busy for start in took)
    return (
        f"start to icon {statistics.median(wall):.2f} s ({wall[0]:.2f} to {wall[-1]:.2f}; "
        f"{busy:.2f} s of processor)"
    )


def rest(desktop: WindowsDesktop, words: Sequence[str], env: Mapping[str, str]) -> str:
    """How often it is woken in a minute of rest, and which of its threads are."""
    with running(desktop, words, env) as start:
        time.sleep(SETTLING)
        before = cost(start.process)
        time.sleep(REST)
        after = cost(start.process)
        woken = Counter[str]()
        for task, count in after.wakeups.items():
            woken[_name(start.process, task)] += count - before.wakeups.get(task, 0)
    most = ", ".join(f"{name} {count}" for name, count in woken.most_common(4) if count)
    a_minute = 60 / REST
    return (
        f"woken {woken.total() * a_minute:.0f} times a minute at rest ({most} in {REST:.0f} s), "
        f"{after.cpu_ms_since(before) * a_minute:.0f} ms of processor"
    )


@contextlib.contextmanager
def running(
    desktop: WindowsDesktop, words: Sequence[str], env: Mapping[str, str]
) -> Iterator[Start]:
    """Have it run while the block does, from the moment when its icon is there."""
    wait_until(lambda: not _icons(desktop), 30, "a panel without its icon")
    begun = time.monotonic()
    child = desktop.start(*words, env=env)
    wait_until(lambda: _icons(desktop), 60, "the icon", pause=0.005)
    seconds = time.monotonic() - begun
    process = _process(words)
    try:
        yield Start(process, seconds, sum(cost(process).cpu_ms.values()) / 1000)
    finally:
        desktop.run("taskkill", "/f", "/im", words[0].rsplit("\\", 1)[1])
        child.wait(20)


def _icons(desktop: WindowsDesktop) -> list[str]:
    """Icons in the panel: Wine has its Explorer stand there for each."""
    found = ("xdotool", "search", "--onlyvisible", "--class", "explorer.exe")
    return desktop.session.run(*found, check=False).split()


def _process(words: Sequence[str]) -> int:
    """The process of Linux's that runs this program."""
    wanted = b"\0".join(word.encode() for word in words)
    for place in Path("/proc").iterdir():
        with contextlib.suppress(OSError):  # one that has just ended
            if place.name.isdigit() and (place / "cmdline").read_bytes().startswith(wanted):
                return int(place.name)
    raise ProcessLookupError(f"{words[0]} does not run")


def _name(pid: int, task: str) -> str:
    return Path(f"/proc/{pid}/task/{task}/comm").read_text(encoding="utf-8").strip()


def main() -> int:
    """Measure ours and the bare one, in one run."""
    with windows_desktop(prefix="figures") as desktop:
        seat(desktop.folder / "shared/homes/figures", 1800)
        env = {"DESKCOACH_HOME": r"Z:\w\homes\figures"}
        for name, words in (("a bare tray", BARE), ("DeskCoach", OURS)):
            for measured in (starts, rest):
                print(f"{name}: {measured(desktop, words, env)}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
