"""The backup file, what taking one in would do, and the files that cannot be taken in."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs
from msgspec.structs import replace

from deskcoach.core import json_input
from deskcoach.core.clock import local_day
from deskcoach.core.export import archive as archive_rows
from deskcoach.core.export import backup
from deskcoach.core.export.archive import Archive, ArchiveError, merge
from deskcoach.core.export.backup import read_backup, written
from deskcoach.core.export.own import OWN_SORTS, Tally
from deskcoach.core.history.statistics import Span
from deskcoach.core.typed import FIRST_YEAR
from tests.logged import NOON, archives, broke, did, hurt, key, noted, prescribed, trained


def some() -> Archive:
    return Archive(
        [broke(offered=NOON - timedelta(minutes=1)), broke(NOON - timedelta(days=1))],
        [trained(1, effort=5), trained(2, ended=None, outcome="open")],
        [did(10, 1, load_kg=4.0), did(11, 1, unit="s", tempo="", effort=3)],
        [hurt(20), hurt(21, exercise=None, session=key(9))],
        {"aside": ["plank"]},
    )


def test_a_day_and_a_week() -> None:
    at = datetime(2026, 1, 1, 3, 59, tzinfo=timezone(timedelta(hours=13)))
    assert local_day(at, 4) == date(2025, 12, 31)
    assert local_day(at, 3) == date(2026, 1, 1)
    span = Span(date(2026, 1, 1), date(2026, 1, 12))
    assert span.steps(7) == (date(2025, 12, 29), date(2026, 1, 5), date(2026, 1, 12))
    assert len(span.steps(1)) == 12


# The file


@given(archives(), st.randoms())
def test_property_the_same_content_is_the_same_bytes(archive: Archive, chance: Random) -> None:
    data = written(archive)
    mixed = Archive(
        chance.sample(list(archive.breaks), len(archive.breaks)),
        chance.sample(list(archive.sessions), len(archive.sessions)),
        chance.sample(list(archive.sets), len(archive.sets)),
        chance.sample(list(archive.pains), len(archive.pains)),
        archive.training,
        chance.sample(list(archive.prescriptions), len(archive.prescriptions)),
        chance.sample(list(archive.notes), len(archive.notes)),
    )
    assert written(mixed) == data
    again = read_backup(data, "x.json")
    assert written(again) == data
    assert merge(archive, again).nothing
    assert merge(Archive(), again).put.counts() == archive.counts()


def test_a_file_that_somebody_tidied_up_is_read_as_well() -> None:
    data = written(some())
    tidy = json.dumps(json.loads(data), indent=2).encode()
    assert written(read_backup(tidy, "x.json")) == data


def as_of(version: int, data: bytes) -> bytes:
    """A file without doses, notes and what a person has besides, as an earlier version wrote it."""
    lists = b"".join(b',\n"%s":[]' % sort.encode() for sort in OWN_SORTS)
    if version == 1:
        lists = b',\n"prescriptions":[],\n"notes":[]' + lists
    assert lists in data
    return data.replace(lists, b"").replace(b'"version":3', b'"version":%d' % version)


def test_a_file_from_before_doses_and_notes_is_read_as_it_was_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    old = Archive([broke()], [trained(1)], [did(10, 1)], [hurt(20)], {"aside": []}, [], [])
    data = as_of(1, written(old))
    assert b"prescription" not in data
    assert read_backup(data, "x.json") == old
    # However large it is: line by line, as the version that wrote it would have read it.
    monkeypatch.setattr(backup, "MOST_REWRITTEN", 10)
    assert read_backup(data, "x.json") == old
    careful = json.dumps(json.loads(data)).encode()
    monkeypatch.undo()
    assert read_backup(careful, "x.json") == old


def test_whole_numbers_and_nothing_below_nothing() -> None:
    odd = Archive([broke(seconds=60, desk_seconds=-0.0)])
    assert b'"seconds":60.0' in written(odd)
    assert b'"desk_seconds":0.0' in written(odd)


def changed(**other: Any) -> bytes:
    """A good file with something else in it; a callable changes what is there."""
    plain = json.loads(written(some()))
    for name, value in other.items():
        plain[name] = value(plain[name]) if callable(value) else value
    return json.dumps(plain).encode()


def first(**other: Any) -> Any:
    return lambda rows: [{**rows[0], **other}, *rows[1:]]


GOOD = written(some())
BROKEN = [
    (b"", "this is an empty file"),
    (GOOD[:-40], "not JSON"),
    (GOOD[: len(GOOD) // 2], "not JSON"),
    (GOOD + b"{}", "remove what follows"),
    (b"\xff\xfe{}", "UTF-16"),
    (GOOD.replace(b"desk:1800", b"\xff\xfe\xfd", 1), "not UTF-8, found byte FF"),
    (b'{"format":"deskcoach","breaks":' + b"[" * 100_000, "nested deeper than 20"),
    (b'{"format":"deskcoach","training":' * 5000, "nested deeper than 20"),
    (b"title,start_time\r\n", "this is a table"),
    (b"[1, 2]", "another program (JSON), not a backup of DeskCoach"),
    (b'{"a": 1}', "this is a file of another program (JSON), not"),
    (b'{"format": "strong"}', "of another program (JSON), not a backup"),
    (changed(version=4), "$.version: a newer version, found 4; install the newer"),
    (changed(version="1"), "$.version"),
    (changed(version=0), "$.version"),
    (changed(breaks={}), "$.breaks: of the wrong type"),
    (changed(more=1), "$.more: a field that is not known"),
    (changed(breaks=first(at="2026-03-02T09:00:00")), "$.breaks[0].at"),
    (changed(breaks=first(at="yesterday")), "$.breaks[0].at"),
    (changed(breaks=first(at="0001-01-01T00:00:00+14:00")), "$.breaks[0].at: not a usable time"),
    (changed(sets=first(ended="9999-12-31T23:00:00-10:00")), "$.sets[0].ended: not a usable"),
    (changed(breaks=first(kind="nap")), '$.breaks[0].kind: not an allowed value, found "nap"'),
    (changed(breaks=first(kind="posture")), 'found "posture"; write one of "move", "stretch"'),
    (changed(breaks=first(outcome="offer")), '$.breaks[0].outcome: not an allowed value, found "'),
    (changed(breaks=first(seconds="60")), '$.breaks[0].seconds: of the wrong type, found "60"'),
    (changed(breaks=first(seconds=-1)), "$.breaks[0].seconds"),
    (changed(breaks=first(seconds=float("nan"))), "not a usable number, found NaN"),
    (changed(breaks=first(seconds=1e300)), "write a number up to a thousand million"),
    (GOOD.replace(b"1800.0", b"1e999", 1), "not a usable number, found 1e999"),
    (changed(breaks=first(why="=HYPERLINK(1)")), "$.breaks[0].why: not in the right form"),
    (changed(breaks=first(why="x" * 5000)), "a text of 5,000 characters"),
    (changed(sets=first(exercise='=cmd|"/C calc"!A0')), "$.sets[0].exercise: not in the right"),
    (changed(sets=first(exercise="@SUM(A1)")), "$.sets[0].exercise: not in the right form"),
    (changed(sets=first(exercise="-1+1")), "$.sets[0].exercise: not in the right form"),
    (changed(sets=first(tempo="=1+1")), "$.sets[0].tempo: not in the right form"),
    (changed(sets=first(exercise="a\u202eb")), "character U+202E"),
    (changed(sets=first(id="1")), "$.sets[0].id: not in the right form"),
    (changed(sets=first(number=0)), "$.sets[0].number"),
    (changed(sets=first(number=1.5)), "$.sets[0].number"),
    (changed(sets=first(side=3)), "$.sets[0].side"),
    (changed(sets=first(session=key(77))), "$.sets[0].session: a session that is not there"),
    (changed(sets=lambda rows: [rows[0], rows[0]]), "$.sets[1].id: the id of sets[0] again"),
    (changed(sessions=lambda rows: [*rows, rows[1]]), "$.sessions[2].id: the id of sessions[1]"),
    (changed(pains=lambda rows: [rows[0]] * 2), "$.pains[1].id: the id of pains[0] again"),
    (changed(pains=first(level=11)), "$.pains[0].level"),
    (changed(pains=first(level=True)), "$.pains[0].level"),
    (changed(training=[1]), "$.training"),
    (GOOD.replace(b'"why":', b'"kind":"move","why":', 1), 'a field given twice, found "kind"'),
]


@pytest.mark.parametrize(("data", "words"), BROKEN, ids=[words for _, words in BROKEN])
def test_a_broken_file_gets_one_line(data: bytes, words: str) -> None:
    with pytest.raises(ArchiveError) as caught:
        read_backup(data, "my backup.json")
    line = str(caught.value)
    assert line.startswith("my backup.json: ")
    assert words in line
    assert "; " in line or " Choose a backup" in line, "no remedy"
    assert line.isprintable()
    assert len(line) < 400


def test_a_huge_file_is_not_even_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "ROW_LIMITS", replace(archive_rows.ROW_LIMITS, bytes=1000))
    with pytest.raises(ArchiveError, match="larger than 1,000 bytes"):
        read_backup(GOOD, "x.json")


@given(st.integers(0, len(GOOD) - 1), st.binary(max_size=3))
def test_property_any_damage_is_told_or_harmless(place: int, other: bytes) -> None:
    data = GOOD[:place] + other + GOOD[place + 1 :]
    try:
        read_backup(data, "x.json")
    except ArchiveError as error:
        assert str(error).isprintable()  # noqa: PT017 - the other outcome is fine, too


def test_sets_of_a_session_that_the_log_has() -> None:
    alone = written(Archive(sets=[did(10, 1)]))
    assert len(read_backup(alone, "x.json", [key(1)]).sets) == 1
    with pytest.raises(ArchiveError, match="session that is not there"):
        read_backup(alone, "x.json")


# Taking in


def test_what_taking_in_would_do() -> None:
    ours = some()
    other = structs.replace(ours.sets[0], actual=7.0)
    theirs = Archive(
        [*ours.breaks, ours.breaks[0], broke(NOON + timedelta(days=1))],
        [*ours.sessions, trained(3)],
        [other, ours.sets[1]],
        [],
        {"aside": []},
    )
    found = merge(ours, theirs)
    assert found.tallies == {
        "breaks": Tally(2, 2, 0),
        "sessions": Tally(1, 2, 0),
        "sets": Tally(0, 1, 1),
        "pains": Tally(),
        "prescriptions": Tally(),
        "notes": Tally(),
        "training": Tally(0, 0, 1),
        **dict.fromkeys(OWN_SORTS, Tally()),
    }
    assert (found.put.sets, found.put.training, found.nothing) == ([], None, False)
    taken = merge(ours, theirs, replace=True)
    assert (taken.put.sets, taken.put.training) == ([other], {"aside": []})
    assert not merge(Archive(), Archive(training={})).nothing


def test_a_range_takes_the_sets_along() -> None:
    early = NOON - timedelta(days=9)
    whole = Archive(
        [broke(early), broke()],
        [trained(1, early), trained(2)],
        [did(10, 1, NOON), did(11, 2)],
        [hurt(20, early), hurt(21)],
        None,
        [prescribed(30, early), prescribed(31)],
        [noted(40, early), noted(41)],
    )
    counts = whole.between(None, NOON).records()
    assert counts == dict.fromkeys(counts, 1)
    assert [one.id for one in whole.between(NOON, None).prescriptions] == [key(30), key(31)]
    assert [one.id for one in whole.between(None, NOON).sets] == [key(10)]
    assert [one.id for one in whole.between(NOON, None).sets] == [key(11)]
    assert whole.between(None, None).counts()["sets"] == 2


def test_the_limits_of_a_catalogue_are_as_before() -> None:
    with pytest.raises(json_input.Fault, match="a million"):
        json_input.read_json(b"1000001")
    assert datetime(1970, 1, 1, tzinfo=UTC).year == FIRST_YEAR


def test_a_large_file_is_read_only_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "MOST_REWRITTEN", 10)
    told = list[float]()
    assert read_backup(GOOD, "x.json", (), told.append) == read_backup(GOOD, "x.json")
    assert told == sorted(told)
    assert told[0] == 0
    with pytest.raises(ArchiveError, match=r"line 1: not as DeskCoach writes it, .* export it"):
        read_backup(GOOD.replace(b",", b", ", 1), "x.json")
    with pytest.raises(ArchiveError, match=r"line 2: not as DeskCoach writes it"):
        read_backup(GOOD.replace(b'"breaks"', b'"breaking"', 1), "x.json")
    with pytest.raises(ArchiveError, match=r"sets\[0\].session: a session that is not there"):
        read_backup(written(Archive(sets=[did(10, 77)])), "x.json")
    monkeypatch.setattr(backup, "MOST_RECORDS", 1)
    with pytest.raises(ArchiveError, match=r"line 3: not as DeskCoach writes it"):
        read_backup(written(Archive([broke(), broke()])), "x.json")
