"""A few hard days with the real program; `make soak` takes a thousand kills."""

from pathlib import Path

import pytest

from tests.bad_days import days
from tests.system import needs

pytestmark = needs("Unix sockets")
SEED = 7


def test_kills_at_random_moments(tmp_path: Path) -> None:
    assert days.kills(tmp_path, 4, SEED).endswith("0 lost")


def test_a_held_log(tmp_path: Path) -> None:
    told = days.held(tmp_path, 12, SEED)
    assert "12 answered ok, 0 told as not safe" in told


@pytest.mark.parametrize("rate", [0.05, 0.3, 1.0])
def test_a_disk_that_fails(tmp_path: Path, rate: float) -> None:
    assert "0 lost" in days.failing(tmp_path, 12, SEED, rate)


def test_a_full_disk(tmp_path: Path) -> None:
    told = days.full(tmp_path, 12, SEED)
    if "NOT RUN" in told:
        pytest.skip(told)
    assert "0 lost" in told
