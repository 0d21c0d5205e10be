"""Days, working hours, and the machine's zone, where Windows knows of none."""

from datetime import UTC, datetime, timedelta, tzinfo
from typing import Self

import pytest

from deskcoach.core.clock import at_work, day_start, local, next_border, seconds_to_tomorrow


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


@pytest.mark.parametrize(
    ("wall", "begun", "left"),
    [
        ("2026-03-02T09:00:00+01:00", "2026-03-02T04:00:00+01:00", 19 * 3600),
        ("2026-03-02T03:59:30+01:00", "2026-03-01T04:00:00+01:00", 60),
        ("2026-03-02T04:00:00+01:00", "2026-03-02T04:00:00+01:00", 24 * 3600),
        ("2026-01-01T00:30:00+00:00", "2025-12-31T04:00:00+00:00", 3.5 * 3600),
    ],
)
def test_a_day_begins_at_four(wall: str, begun: str, left: float) -> None:
    moment = datetime.fromisoformat(wall)
    assert day_start(moment, 4).isoformat() == begun
    assert seconds_to_tomorrow(moment, 4) == left


OFFICE = [["09:00-12:30", "13:15-18:00"]] * 4 + [["22:00-06:00"], [], ["00:00-24:00"]]


@pytest.mark.parametrize(
    ("wall", "working", "border"),
    [
        ("2026-03-02T08:59:59+01:00", False, "2026-03-02T09:00:00+01:00"),
        ("2026-03-02T09:00:00+01:00", True, "2026-03-02T12:30:00+01:00"),
        ("2026-03-02T12:30:00+01:00", False, "2026-03-02T13:15:00+01:00"),
        ("2026-03-02T17:59:00+01:00", True, "2026-03-02T18:00:00+01:00"),
        ("2026-03-06T23:00:00+01:00", True, "2026-03-07T06:00:00+01:00"),
        ("2026-03-07T05:59:00+01:00", True, "2026-03-07T06:00:00+01:00"),
        ("2026-03-07T06:00:00+01:00", False, "2026-03-08T00:00:00+01:00"),
        ("2026-03-08T12:00:00+01:00", True, "2026-03-09T00:00:00+01:00"),
        ("2026-12-31T23:30:00+00:00", False, "2027-01-01T22:00:00+00:00"),
    ],
)
def test_working_hours(wall: str, working: bool, border: str) -> None:
    moment = datetime.fromisoformat(wall)
    assert at_work(moment, OFFICE) is working
    found = next_border(moment, OFFICE)
    assert found is not None
    assert found.isoformat() == border


def test_a_week_without_work_has_no_border() -> None:
    assert next_border(datetime.fromisoformat("2026-03-02T08:00:00+01:00"), [[]] * 7) is None
