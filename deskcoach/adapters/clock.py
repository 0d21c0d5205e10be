"""Reads both clocks: the one that nobody sets and that counts in suspend, and the wall's."""

import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

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


def zone_file_mark(path: str) -> object:
    """What changes when somebody chooses another zone; one `stat` costs 1 µs."""
    try:
        found = os.stat(path)  # noqa: PTH116 - called at each reading
    except OSError:
        return None
    return found.st_dev, found.st_ino, found.st_mtime_ns


def windows_zone(dlls: Any = None) -> tuple[Callable[[], object], Callable[[], None]]:
    """The same on Windows, and what has its C library read the zone anew.

    Args:
        dlls: `ctypes.windll`, with `ucrtbase`; by default the system's.
    """
    import ctypes

    dlls = dlls or getattr(ctypes, "windll")  # noqa: B009 - not on other systems
    information = ctypes.create_string_buffer(172)  # bytes of TIME_ZONE_INFORMATION

    def mark() -> object:
        dlls.kernel32.GetTimeZoneInformation(information)
        return information.raw

    return mark, dlls.ucrtbase._tzset  # noqa: SLF001 - as Microsoft names it


def _zone(platform: str) -> tuple[Callable[[], object], Callable[[], None]]:
    if platform == "win32":
        return windows_zone()
    return lambda: zone_file_mark(ZONE_FILE), time.tzset


class SystemClock:
    """The clocks of this machine.

    Args:
        zone: Reads what changes with the zone, and has the C library read the zone anew.
    """

    def __init__(self, zone: tuple[Callable[[], object], Callable[[], None]] | None = None) -> None:
        self.elapsed = elapsed_reader()
        self._zone_mark, self._reload_zone = zone or _zone(sys.platform)
        self._zone = self._zone_mark()
        self._boot = _boot_id()

    def now(self) -> Moment:
        """Now, on both clocks."""
        self._follow_zone()
        return Moment(self.elapsed(), datetime.now().astimezone(), self._boot)

    def _follow_zone(self) -> None:
        # The C library reads the zone once; a traveller who changes it would be shown, and
        # would have logged, the old one until the next start.
        mark = self._zone_mark()
        if mark != self._zone:
            self._zone = mark
            self._reload_zone()
