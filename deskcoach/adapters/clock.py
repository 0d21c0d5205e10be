"""Reads both clocks: the one that nobody sets and that counts in suspend, and the wall's."""

import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from deskcoach.core.clock import Moment

ZONE_FILE = "/etc/localtime"
BOOT_FILE = "/proc/sys/kernel/random/boot_id"


def elapsed_reader(platform: str = sys.platform) -> Callable[[], float]:
    """The function that reads seconds on a clock that nobody sets and that counts in suspend.

    Args:
        platform: As `sys.platform` names it.
    """
    # Linux stops CLOCK_MONOTONIC in suspend; macOS stops what Python calls `monotonic` there,
    # but not CLOCK_MONOTONIC_RAW (`mach_continuous_time`); on Windows `monotonic` goes on.
    name = "CLOCK_BOOTTIME" if platform == "linux" else "CLOCK_MONOTONIC_RAW"
    number = getattr(time, name, None)
    if number is None or platform == "win32":
        return time.monotonic
    return lambda: time.clock_gettime(number)


def _boot_id() -> str:
    """What this start of the machine is called; empty where it has no name."""
    with suppress(OSError):
        return Path(BOOT_FILE).read_text(encoding="ascii").strip()
    return ""


class SystemClock:
    """The clocks of this machine."""

    def __init__(
        self, zone_file: str = ZONE_FILE, reload_zone: Callable[[], None] | None = None
    ) -> None:
        self.elapsed = elapsed_reader()
        self._zone_file = zone_file
        self._reload_zone = reload_zone or getattr(time, "tzset", None)
        self._zone = self._zone_mark()
        self._boot = _boot_id()

    def now(self) -> Moment:
        """Now, on both clocks."""
        self._follow_zone()
        return Moment(self.elapsed(), datetime.now().astimezone(), self._boot)

    def _follow_zone(self) -> None:
        # The C library reads the zone once; a traveller who changes it would be shown, and
        # would have logged, the old one until the next start. One `stat` costs 1 µs.
        mark = self._zone_mark()
        if mark != self._zone:
            self._zone = mark
            if self._reload_zone is not None:
                self._reload_zone()

    def _zone_mark(self) -> tuple[int, int, int] | None:
        try:
            found = os.stat(self._zone_file)  # noqa: PTH116 - called at each reading
        except OSError:
            return None
        return found.st_dev, found.st_ino, found.st_mtime_ns
