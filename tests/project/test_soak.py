"""The judge of a simulated month: what grows is found, what settles in is not."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from tools.soak import NOISE, Night, grown, in_use

NIGHT = Night(used=20.0, anon=60.0, most=70.0, fds=30, threads=5, log=3000.0, outcomes=100)


def month(days: int = 30, by_day: Mapping[str, float] = {}) -> list[Night]:
    """Nights of which each has so much more than the one before."""
    kept = {name: getattr(NIGHT, name) for name in by_day}
    return [
        replace(
            NIGHT,
            outcomes=100 + 90 * day,
            **{name: kept[name] + by_day[name] * day for name in by_day},
        )
        for day in range(days)
    ]


def test_a_month_that_stays_as_it_was() -> None:
    assert grown(month()) == []
    assert grown(month(15)) == []


def test_too_few_days_tell_nothing() -> None:
    assert grown(month(14)) == ["too few days to tell: at least fifteen are needed"]


@pytest.mark.parametrize(
    ("name", "each", "told"),
    [
        ("used", 0.08, "what is in use grows"),
        ("anon", 0.2, "RssAnon grows"),
        ("most", 0.2, "the most by day grows"),
    ],
)
def test_what_each_day_leaves_behind_is_found(name: str, each: float, told: str) -> None:
    (found,) = grown(month(by_day={name: each}))
    assert found.startswith(told)
    assert found.endswith(f"{NOISE[name]:g} are noise")
    assert grown(month(by_day={name: each / 2})) == []


def test_what_is_given_out_is_counted() -> None:
    before = in_use()
    block = bytes(8 << 20)
    assert in_use() - before >= len(block) / 2**20


@pytest.mark.parametrize("name", ["fds", "threads"])
def test_files_and_threads_that_stay_open_are_found(name: str) -> None:
    (found,) = grown(month(by_day={name: 1}))
    assert found.startswith(f"{name} are never as few again")
    few = month(by_day={name: 1})
    few[-1] = replace(few[-1], fds=30, threads=5)
    assert grown(few) == []


def test_a_log_that_grows_faster_than_what_is_kept_is_found() -> None:
    assert grown(month(by_day={"log": 80.0})) == []  # 90 outcomes
    (found,) = grown(month(by_day={"log": 100.0}))
    assert "bytes for an outcome" in found


def test_the_first_day_counts_for_nothing() -> None:
    nights = month()
    assert grown([replace(NIGHT, used=5.0, anon=20.0, most=30.0), *nights[1:]]) == []
    assert grown([replace(NIGHT, used=99.0, anon=99.0, most=99.0), *nights[1:]]) == []
