"""The clocks."""

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from deskcoach.adapters import clock as clock_room
from deskcoach.adapters.clock import (
    SystemClock,
    elapsed_reader,
    windows_zone,
    zone_file_mark,
)
from tests.system import needs

if TYPE_CHECKING:
    import ctypes


def test_reads_both_clocks() -> None:
    clock = SystemClock()
    first, second = clock.now(), clock.now()
    assert second.elapsed >= first.elapsed
    assert first.wall.utcoffset() is not None
    assert abs(first.wall.timestamp() - time.time()) < 5


@needs("clock_gettime")
def test_linux_counts_suspend() -> None:
    assert abs(elapsed_reader("linux")() - time.clock_gettime(time.CLOCK_BOOTTIME)) < 1


@needs("clock_gettime")
def test_macos_reads_the_clock_that_goes_on_in_sleep() -> None:
    assert abs(elapsed_reader("darwin")() - time.clock_gettime(time.CLOCK_MONOTONIC_RAW)) < 1


def test_windows_reads_the_monotonic_clock() -> None:
    assert elapsed_reader("win32") is time.monotonic


def test_follows_a_change_of_zone(tmp_path: Path) -> None:
    zone, reloads = tmp_path / "localtime", list[int]()
    zone.write_text("here")
    clock = SystemClock((lambda: zone_file_mark(str(zone)), lambda: reloads.append(1)))
    clock.now()
    assert reloads == []
    os.utime(zone, ns=(1, 1))
    clock.now()
    clock.now()
    assert reloads == [1]
    zone.unlink()
    clock.now()
    assert reloads == [1, 1]


class Dlls:
    """Windows' libraries: a zone that somebody chooses, and a C library that read it once."""

    def __init__(self) -> None:
        self.kernel32 = self.ucrtbase = self
        self.chosen, self.known = b"here", b""

    def GetTimeZoneInformation(self, information: "ctypes.Array[ctypes.c_char]") -> int:  # noqa: N802
        information.value = self.chosen
        return 1

    def _tzset(self) -> None:
        self.known = self.chosen


def test_follows_a_change_of_zone_on_windows() -> None:
    dlls = Dlls()
    clock = SystemClock(windows_zone(dlls))
    clock.now()
    assert dlls.known == b""
    dlls.chosen = b"there"
    clock.now()
    assert dlls.known == b"there"


def test_a_reading_is_cheap() -> None:
    clock = SystemClock()
    began = time.perf_counter()
    for _ in range(1000):
        clock.now()
    assert time.perf_counter() - began < 0.5


def test_names_the_start_of_the_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    named = tmp_path / "boot_id"
    named.write_text("a-b-c\n")
    monkeypatch.setattr(clock_room, "BOOT_FILE", str(named))
    assert SystemClock().now().boot == "a-b-c"
    named.unlink()
    assert SystemClock().now().boot == ""
