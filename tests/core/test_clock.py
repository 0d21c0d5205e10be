"""The machine's zone, where Windows knows of none."""

from datetime import UTC, datetime, timedelta, tzinfo
from typing import Self

import pytest

from deskcoach.core.clock import local


class WindowsTime(datetime):
    """As `datetime` is on Windows, whose C library tells no zone before 1970."""

    def astimezone(self, tz: tzinfo | None = None) -> Self:
        if tz is None and self.year < 1970:
            raise OSError(22, "Invalid argument")
        return super().astimezone(tz)


@pytest.mark.parametrize("year", [1949, 1969, 1971, 2026])
def test_a_moment_has_a_zone_on_windows_too(year: int) -> None:
    moment = WindowsTime(year, 3, 1, 12, tzinfo=UTC)
    assert local(moment) == moment
    plain = WindowsTime(year, 3, 1, 12)
    wall = local(plain)
    assert wall.replace(tzinfo=None) == plain
    assert abs(wall.utcoffset() or timedelta()) <= timedelta(hours=14)
