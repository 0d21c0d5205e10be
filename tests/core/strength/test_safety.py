"""The check before strength work: what each answer leads to, and when it is asked again."""

import re
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deskcoach.core.catalogue import load_catalogue
from deskcoach.core.strength import safety
from deskcoach.core.strength.safety import CheckRecord

UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # busy machines
DAY = datetime(2026, 1, 31, 18, 0)  # noqa: DTZ001 - local time, as the person sees it
HOUR = timedelta(hours=1)

IDS = [q.id for q in safety.QUESTIONS]


def test_the_questions_name_the_source_that_the_catalogue_names() -> None:
    data = (Path(__file__).parents[3] / "exercises.json").read_bytes()
    source = load_catalogue(data, "exercises.json").source
    assert msgspec.structs.replace(source, note="") == safety.SOURCE


def test_every_red_flag_of_the_source_is_asked_once() -> None:
    assert len(IDS) == len(set(IDS)) == 14


@pytest.mark.parametrize("urgent", ["leg-weakness", "bladder-bowel"])
def test_an_urgent_sign_decides_whatever_else_is_ticked(urgent: str) -> None:
    assert safety.result([urgent]).verdict == "urgent"
    assert safety.result(IDS).verdict == "urgent"


@pytest.mark.parametrize("flag", [q.id for q in safety.QUESTIONS if not q.urgent])
def test_each_other_sign_means_a_word_with_somebody_first(flag: str) -> None:
    assert safety.result([flag]).verdict == "see somebody first"


def test_no_sign_is_clear_and_an_unknown_one_is_refused() -> None:
    assert safety.result([]).verdict == "clear"
    with pytest.raises(ValueError, match="no such question: luck"):
        safety.result(["luck"])


SORE = frozenset({"morning"})
WEAK = frozenset({"leg-weakness"})


def day(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("check", "now", "pains", "expected"),
    [
        (None, DAY, [], "ask"),
        (CheckRecord(DAY), DAY, [], "open"),
        (CheckRecord(DAY, WEAK), DAY, [], "urgent"),
        (CheckRecord(DAY, WEAK, read=True), day("2027-01-01"), [], "urgent"),
        (CheckRecord(DAY, WEAK, seen=True), DAY, [], "open"),
        (CheckRecord(DAY, SORE), DAY, [], "read first"),
        (CheckRecord(DAY, SORE, read=True), DAY, [], "open"),
        (CheckRecord(DAY, SORE, seen=True), DAY, [], "open"),
        # three months; January 31 meets a shorter month, and November meets a new year
        (CheckRecord(DAY), day("2026-04-29"), [], "open"),
        (CheckRecord(DAY), day("2026-04-30"), [], "ask"),
        (CheckRecord(day("2025-11-30")), day("2026-02-27"), [], "open"),
        (CheckRecord(day("2025-11-30")), day("2026-02-28"), [], "ask"),
        (CheckRecord(day("2023-11-29")), day("2024-02-28"), [], "open"),
        (CheckRecord(day("2023-11-29")), day("2024-02-29"), [], "ask"),
        # a flight over the date line is no reason to ask, a wrong clock is
        (CheckRecord(day("2026-02-01T17:59")), DAY, [], "open"),
        (CheckRecord(day("2026-02-01T18:00")), DAY, [], "open"),
        (CheckRecord(day("2026-02-01T18:01")), DAY, [], "ask"),
        # pain that rises by 2 or more to 4 or more, after the check and not before it
        (CheckRecord(DAY), DAY + HOUR, [(DAY + HOUR, 3)], "open"),
        (CheckRecord(DAY), DAY + HOUR, [(DAY + HOUR, 4)], "ask"),
        (CheckRecord(DAY, pain=4), DAY + HOUR, [(DAY + HOUR, 5)], "open"),
        (CheckRecord(DAY, pain=4), DAY + HOUR, [(DAY + HOUR, 6)], "ask"),
        (CheckRecord(DAY), DAY, [(DAY - HOUR, 9)], "open"),
        (CheckRecord(DAY), DAY, [(DAY, 9)], "open"),
    ],
)
def test_the_gate(
    check: CheckRecord | None, now: datetime, pains: list[tuple[datetime, int]], expected: str
) -> None:
    assert safety.gate(check, now, pains) == expected


WEEK = timedelta(weeks=1)


@pytest.mark.parametrize(
    ("check", "levels", "risen"),
    [
        # nobody said what is usual: the last four weeks do
        (CheckRecord(DAY), [4], True),
        (CheckRecord(DAY + WEEK), [4, 4], False),
        (CheckRecord(DAY + WEEK), [4, 5], False),
        (CheckRecord(DAY + WEEK), [4, 6], True),
        (CheckRecord(DAY + 2 * WEEK), [4, 4, 4], False),
        (CheckRecord(DAY + 2 * WEEK), [1, 1, 3], False),
        (CheckRecord(DAY + 2 * WEEK), [1, 1, 4], True),
        (CheckRecord(DAY + 5 * WEEK), [7, 0, 0, 0, 0, 4], True),  # the seven is too long ago
        (CheckRecord(DAY + 4 * WEEK), [4, 8, 4, 8, 4], False),
        # it was said in the check, so that counts alone
        (CheckRecord(DAY, pain=4), [4, 5, 4, 5], False),
        (CheckRecord(DAY, pain=4), [5, 5, 6], True),
        (CheckRecord(DAY, pain=0), [3], False),
        (CheckRecord(DAY, pain=0), [4], True),
        (CheckRecord(DAY, pain=9), [10, 10], False),
        (CheckRecord(DAY), [], False),
    ],
)
def test_pain_has_risen_above_what_is_usual(
    check: CheckRecord, levels: list[int], risen: bool
) -> None:
    pains = [(DAY + n * WEEK + HOUR, level) for n, level in enumerate(levels)]
    assert safety.pain_has_risen(check, reversed(pains)) is risen


@UNHURRIED
@given(st.integers(0, 10), st.lists(st.integers(0, 10), max_size=20))
def test_whoever_stays_at_what_is_usual_is_not_asked(usual: int, levels: list[int]) -> None:
    pains = [(DAY + n * HOUR, min(level, usual)) for n, level in enumerate(levels, start=1)]
    assert safety.gate(CheckRecord(DAY, pain=usual), DAY + HOUR, pains) == "open"


@UNHURRIED
@given(
    st.frozensets(st.sampled_from(IDS)),
    st.booleans(),
    st.datetimes(day("2000-01-01"), day("2100-01-01")),
)
def test_nobody_with_an_urgent_sign_begins_unseen(
    ticked: frozenset[str], read: bool, today: datetime
) -> None:
    check = CheckRecord(today, ticked, read=read)
    urgent = bool(ticked & {"leg-weakness", "bladder-bowel"})
    assert (safety.gate(check, today) == "urgent") is urgent
    assert (safety.gate(check, today) == "open") is (not urgent and (read or not ticked))


@pytest.mark.parametrize(
    ("levels", "then"), [(range(4), "go on"), (range(4, 6), "ease"), (range(6, 11), "stop")]
)
def test_what_pain_asks_for(levels: range, then: str) -> None:
    assert {safety.after_pain(level) for level in levels} == {then}


@pytest.mark.parametrize("level", [-1, 11])
def test_pain_has_ten_steps(level: int) -> None:
    with pytest.raises(ValueError, match="0 to 10"):
        safety.after_pain(level)


def test_the_words_are_short_and_promise_nothing() -> None:
    lines = [q.text for q in safety.QUESTIONS]
    for found in (safety.result([]), safety.result(["morning"]), safety.result(["leg-weakness"])):
        lines += [found.title, *(line.text for line in found.lines)]
    for told in (safety.PAIN_WORDS, safety.BEFORE_WORDS):
        lines += [line.text for words in told.values() for line in words]
    for line in lines:
        assert len(line.split()) <= 12, line
        assert not re.search(r"\b(cure|prevent|must|failed|wrong|correct)\b", line), line
