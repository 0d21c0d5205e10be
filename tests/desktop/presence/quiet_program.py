"""A program with all sources and nothing else: how often does it wake up while nothing happens?

Prints the names of the sources that work, then the number of its wake-ups in so many seconds.
"""

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from deskcoach.adapters.desktop.dbus import session_bus
from deskcoach.adapters.presence.merged import MergedSource
from deskcoach.bootstrap.presence import choose_idle, choose_presence, choose_surroundings
from deskcoach.core.breaks.events import Event


def wakes() -> int:
    """How often this process has waited for something."""
    words = Path("/proc/self/status").read_text().split()
    return int(words[words.index("voluntary_ctxt_switches:") + 1])


def ignore(event: Event) -> None:
    """Nobody is told."""
    del event


def main(settle: float, seconds: float) -> None:
    application = QCoreApplication([])
    bus = session_bus(os.environ)
    idle = choose_idle(os.environ, sys.platform, time.monotonic, bus)
    idle.start()
    found = choose_presence(os.environ, sys.platform, time.monotonic, bus, idle)
    found += choose_surroundings(os.environ, sys.platform, bus.address)
    everything = MergedSource("presence", found)
    everything.start(ignore)
    counts = list[int]()

    def begin() -> None:
        good = [check.name for check in (idle.report(), *everything.reports()) if check.ok]
        assert idle.on_next_input(application.quit)
        sys.stdout.write(",".join(good) + "\n")
        counts.append(wakes())

    def finish() -> None:
        sys.stdout.write(f"{wakes() - counts[0] - 1}\n")  # but for the one that ends it
        application.quit()

    QTimer.singleShot(int(settle * 1000), begin)
    QTimer.singleShot(int((settle + seconds) * 1000), finish)
    application.exec()
    everything.stop()
    idle.stop()


if __name__ == "__main__":
    main(float(sys.argv[1]), float(sys.argv[2]))
