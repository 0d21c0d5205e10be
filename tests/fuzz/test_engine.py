"""That the search finds what it looks for, and gives up only what does not end."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from deskcoach.core.typed import read_number
from tests.fuzz import engine
from tests.fuzz.engine import Fuzzer, Outcome
from tests.fuzz.target import Target


@pytest.fixture(autouse=True)
def _small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "CORPUS", tmp_path)
    monkeypatch.setattr(engine, "HANGS", 0.5)
    monkeypatch.setattr(engine, "SLOW", 0.05)


def searched(take: Callable[[bytes], object], *examples: bytes) -> Outcome:
    def taken(data: bytes) -> None:
        take(data)

    return Fuzzer(Target("planted", lambda: examples, taken), seed=1, guided=False).run(0)


def spend(seconds: float) -> None:
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass


def read(data: bytes) -> None:
    read_number(data.decode())


def test_what_goes_a_new_way_is_kept() -> None:
    pytest.importorskip("coverage.tracer")
    same = (b"7", b"8", b"9")
    target = Target("planted", lambda: (), read)
    search = Fuzzer(target, seed=1, guided=True)
    with search._hooked():
        new = [search._one(data, always=True) for data in (*same, b"1/2", b"3/4", b"1,000")]
    assert new == [True, False, False, True, False, True]
    assert set(search.worth_keeping(9)) <= {b"7", b"1/2", b"1,000"}


def test_what_works_without_end_is_given_up() -> None:
    (found,) = searched(lambda _: spend(60.0), b"x").findings
    assert found.what.startswith("Hangs")
    assert "works" in found.told


def test_what_waits_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "WAITS", 0.5)
    (found,) = searched(lambda _: time.sleep(60.0), b"x").findings
    assert found.what.startswith("Hangs")
    assert "waits" in found.told


def test_what_only_waits_for_a_busy_machine_is_none() -> None:
    assert searched(lambda _: time.sleep(0.2), b"x").findings == []


def test_slow_is_what_is_so_each_time() -> None:
    left = [0.06]

    def once(_: bytes) -> None:
        spend(left.pop() if left else 0.0)

    assert searched(once, b"x").findings == []
    assert [each.what for each in searched(lambda _: spend(0.06), b"x").findings] == ["slow"]


def test_what_gives_way_in_between_is_not_slow() -> None:
    def taken(_: bytes) -> None:
        spend(0.06)

    turns = Target("planted", lambda: (b"x",), taken, at_once=lambda: 0.03)
    assert Fuzzer(turns, seed=1, guided=False).run(0).findings == []


def test_what_works_long_is_nothing_that_others_are_made_of(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(engine, "SLOW", 1.0)

    def taken(data: bytes) -> None:
        seen.append(data)
        spend(0.1 if b"long" in data else 0.0)

    seen: list[bytes] = []
    planted = Target("planted", lambda: (b"long" * 9, b"short" * 9), taken)
    Fuzzer(planted, seed=1, guided=False).run(30)
    assert not any(b"long" in each for each in seen[2:])
    assert any(b"short" in each for each in seen[2:])
