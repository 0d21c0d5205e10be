"""Whatever stands in a row: the log opens, every other row lives, and it is said what does not."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest

from deskcoach.adapters.store.archive import SqliteArchiveLog
from deskcoach.adapters.store.file import TABLE_COLUMNS
from deskcoach.adapters.store.history import SqliteHistoryLog
from deskcoach.adapters.store.log import open_log
from deskcoach.adapters.store.rows import TABLES, UNREADABLE
from deskcoach.adapters.store.training import SqliteTrainingLog
from deskcoach.core.breaks.events import BreakEventType, Kind
from deskcoach.core.history.statistics import Span
from deskcoach.core.records import (
    BreakRecord,
    Decision,
    NoteRecord,
    PainRecord,
    PrescriptionRecord,
    SessionRecord,
    SetRecord,
)

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
LONG_AGO = NOON - timedelta(days=9)
DEEP = "[" * 100_000 + "]" * 100_000
VALUES: tuple[Any, ...] = (
    *(None, 0, 1, -1, 11, 2**63 - 1, -(2**63), 0.5, -0.5, 1e308, float("inf"), -float("inf")),
    *("", " ", "x", "0", "-1", "9" * 5000, "[]", "{}", "null", '["a", 1]', '{"a": ' * 3000, DEEP),
    *("a\0b", "2026-02-30T12:00:00.000000Z", "9999-12-31T23:59:59.999999Z", "f" * 32),
    *("0001-01-01T00:00:00.000000Z", b"\xff\xfe", b"", "\N{LATIN SMALL LETTER A WITH DIAERESIS}"),
)
COLUMNS = {table: columns.split(", ") for table, columns in TABLE_COLUMNS.items()}
ALONE = {"sets": COLUMNS.pop("sets")}  # of which sessions are made anew, where theirs are lost
TAMPERED = [
    dict(zip(tables, chosen, strict=True))
    for tables in (ALONE, COLUMNS)
    for chosen in zip_longest(*tables.values())
]
"""In each table one column at most, until every column of every table has had its turn."""


def name(number: int) -> str:
    return f"{number:032x}"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A log with two rows in each table that can have two."""
    path = tmp_path_factory.mktemp("template") / "log.db"
    log = open_log(path, lambda: NOON)
    training = SqliteTrainingLog(log)
    for number in (1, 2):
        at = NOON - timedelta(hours=number)
        log.add_break(
            BreakRecord(at, Kind.STRETCH, BreakEventType.DONE, at, ("a",), 1800.0, 60.0, "x")
        )
        log.add_decision(Decision(at, BreakEventType.OFFER, Kind.STRETCH, "desk"))
        training.put(SessionRecord(name(number), at, at, "done", ("row",), None))
        for half in (0, 1):
            row = (name(10 * number + half), name(number), "row", half + 1, 0, 10, 10)
            training.put(SetRecord(*row, "reps", 5.0, "2-1-2", at, at, None, name(1)))
        training.put(PainRecord(name(number), at, 3, None, None))
        numbers = (3, 4, 10, 1.0, 2.0, 2.0, 90.0, 5.0)
        training.put(PrescriptionRecord(name(number), at, "row", *numbers))
        training.put(NoteRecord(name(number), at, "x", name(1), "row", name(10), ("sore",)))
    log.save_state({"desk": 1})
    training.save_training({"aside": ["row"]})
    log.close()
    return path


@pytest.fixture
def path(template: Path, tmp_path: Path) -> Path:
    copied = tmp_path / "log.db"
    copied.write_bytes(template.read_bytes())
    return copied


def tamper(path: Path, statement: str, *values: Any) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(statement, values)


def everything(path: Path) -> Iterator[tuple[str, int, int]]:
    """For each table: how many rows there are as records, and how many lie aside."""
    log = open_log(path, lambda: NOON)
    assert log.keeping
    training = SqliteTrainingLog(log)
    found = {
        "decisions": log.decisions(),
        "state": [each for each in (log.load_state(),) if each is not None],
        "training": [each for each in (training.load_training(),) if each is not None],
    }
    history = SqliteHistoryLog(log)
    history.first_at(), history.last_done(), history.held()
    span = Span(LONG_AGO.date(), NOON.date(), 4)
    assert len(history.break_totals(span, 7)) <= 2
    whole = SqliteArchiveLog(log).everything()
    found |= {"breaks": whole.breaks, "sessions": whole.sessions}
    found |= {"sets": whole.sets, "pains": whole.pains}
    found |= {"prescriptions": whole.prescriptions, "notes": whole.notes}
    aside = [row["table"] for row in log.quarantine]
    assert bool(aside) == ("were set aside" in " ".join(log.problems))
    log.close()
    for table, rows in found.items():
        yield table, len(rows), aside.count(table)


ROWS = {"breaks": 2, "decisions": 2, "sessions": 2, "sets": 4, "pains": 2, "state": 1}
ROWS |= {"training": 1, "prescriptions": 2, "notes": 2}


@pytest.mark.parametrize(("value", "kept"), [(0.5, 2), (20.0, 2), (0.4, 1), (0.0, 1), (20.1, 1)])
def test_a_tempo_that_nobody_can_lift_by_is_no_dose(path: Path, value: float, kept: int) -> None:
    tamper(path, "UPDATE prescriptions SET up = ? WHERE id = ?", value, name(1))
    assert ("prescriptions", kept, 2 - kept) in everything(path)


@pytest.mark.parametrize(
    "columns", TAMPERED, ids=lambda each: " ".join(filter(None, each.values()))
)
def test_any_value_in_any_column(
    path: Path, template: Path, columns: dict[str, str | None]
) -> None:
    first = "UPDATE {} SET {} = ? WHERE rowid = (SELECT min(rowid) FROM {})"
    kept = dict.fromkeys((table for table, column in columns.items() if column), 0)
    for value in VALUES:
        path.write_bytes(template.read_bytes())
        for table in kept:
            with suppress(sqlite3.Error):  # what the table itself refuses
                tamper(path, first.format(table, columns[table], table), value)
        for table, count, aside in everything(path):
            if table == "sessions":  # made anew, of their sets
                assert count in {2, 3}, value
            else:
                assert count + aside == ROWS[table], value
            if table in kept:
                kept[table] += aside
    missed = [table for table, count in kept.items() if not count and columns[table] != "id"]
    assert not missed, f"{columns}: nothing that was tried is noticed"


def test_what_lies_aside_can_be_looked_at_and_goes_with_a_deletion(path: Path) -> None:
    tamper(path, "UPDATE breaks SET outcome = 'wonder' WHERE id = 1")
    log = open_log(path, lambda: NOON)
    archive = SqliteArchiveLog(log)
    (row,) = archive.quarantine()
    assert (row["table"], row["at"][:10]) == ("breaks", "2026-03-02")
    assert "wonder" in row["reason"]
    assert json.loads(row["row"])["outcome"] == "wonder"
    assert len(log.breaks(LONG_AGO)) == 1
    assert "rows that could not be read were set aside" in log.problems[0]
    archive.erase(NOON, None)
    assert archive.quarantine() == []
    log.close()


def test_of_a_reason_as_much_is_kept_as_one_can_read(path: Path) -> None:
    tamper(path, "UPDATE breaks SET outcome = ? WHERE id = 1", "wonder" * 99)
    log = open_log(path, lambda: NOON)
    (row,) = SqliteArchiveLog(log).quarantine()
    assert len(row["reason"]) == 200
    log.close()


LIMITS: list[tuple[str, str, tuple[Any, ...], tuple[Any, ...]]] = [
    ("sets", "number", (1, 1000), (0, 1.0)),
    ("sets", "side", (0, 2), (-1, 3)),
    ("sets", "actual", (0, 1e9), (-0.1,)),
    ("sets", "effort", (0, 10, None), (-1, 11)),
    ("sets", "exercise", ("a", "x" * 10_000), ("", "x" * 10_001, "a\0")),
    ("sets", "tempo", ("", "x" * 10_000), ("x" * 10_001,)),
    ("sets", "unit", ("reps", "s"), ("", "kg")),
    ("prescriptions", "sets", (1, 10, None), (0, 11)),
    ("prescriptions", "most_sets", (1, 10, None), (0, 11)),
    ("prescriptions", "reps", (1, 100, None), (0, 101)),
    ("prescriptions", "hold", (0, 300, None), (-0.1, 300.1)),
    ("prescriptions", "up", (0.5, 20), (0.4, 20.1)),
    ("prescriptions", "rest", (0, 600, None), (-0.1, 600.1)),
    ("prescriptions", "load_kg", (0, 500, None), (-0.1, 500.1)),
    ("prescriptions", "given", ("", "x" * 120), ("x" * 121,)),
    ("notes", "text", ("", "x" * 500), ("x" * 501,)),
    ("notes", "feelings", ('["sore"]', "[]"), ('["odd"]', '"sore"')),
    ("pains", "level", (0, 10), (-1, 11)),
    ("breaks", "exercises", ('["a", "b"]', "[]"), ("[1]", '{"a": 1}', '["a", 1]')),
    ("breaks", "offset", (-1439, 1439, 0), (-1440, 1440)),
    ("decisions", "seconds", (-1e12, 1e12), (-1.1e12,)),
]


@pytest.mark.parametrize(
    ("table", "column", "good", "bad"), LIMITS, ids=lambda each: each if type(each) is str else ""
)
def test_what_makes_sense_is_read_and_no_more(
    table: str, column: str, good: tuple[Any, ...], bad: tuple[Any, ...], path: Path
) -> None:
    names = TABLE_COLUMNS[table].split(", ")
    with closing(sqlite3.connect(path)) as connection:
        row = connection.execute(f"SELECT {', '.join(names)} FROM {table}").fetchone()  # noqa: S608

    def read(value: Any) -> object:
        changed = dict(zip(names, row, strict=True)) | {column: value}
        return TABLES[table].record(tuple(changed.values()))

    for value in good:
        record = read(value)
        if isinstance(value, int | float | None) and column != "offset":
            assert getattr(record, column) == value
    for value in bad:
        with pytest.raises(UNREADABLE):
            read(value)


def test_a_session_that_cannot_be_read_is_made_anew_of_its_sets(path: Path) -> None:
    tamper(path, "UPDATE sessions SET outcome = 'x' WHERE rowid = 1")
    log = open_log(path, lambda: NOON)
    for _ in log.check():
        pass
    training = SqliteTrainingLog(log)
    made = training.session(name(1))
    assert made is not None
    assert (made.outcome, made.exercises) == ("part-done", ("row",))
    assert len(training.sets_of(name(1))) == 2
    log.close()


def test_the_check_goes_bit_by_bit_and_ends(path: Path) -> None:
    tamper(path, "UPDATE sets SET actual = -1")
    log = open_log(path, lambda: NOON)
    steps = sum(1 for _ in log.check(at_once=1))
    assert steps == sum(ROWS.values())
    assert len(log.quarantine) == 4
    assert sum(1 for _ in log.check()) == 8
    log.close()


def test_where_nothing_can_be_set_aside_it_is_passed_over(path: Path) -> None:
    tamper(path, "UPDATE breaks SET outcome = 'x' WHERE id = 1")
    log = open_log(path, lambda: NOON)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert len(log.breaks(LONG_AGO)) == 1
        assert "set aside" in log.problems[0]
    log.close()


@pytest.mark.parametrize(
    "content",
    [b"", b"\0" * 8192, b"SQLite format 3\0" + b"\0" * 5000, b"x" * 100, b"[]"],
)
def test_files_that_are_no_log(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    log = open_log(path, lambda: NOON)
    assert log.keeping
    assert log.breaks(LONG_AGO) == []
    log.close()


def test_a_log_cut_short_anywhere(path: Path) -> None:
    whole = path.read_bytes()
    for length in range(0, len(whole), 4096 + 1234):
        path.write_bytes(whole[:length])
        log = open_log(path, lambda: NOON)
        assert log.keeping
        log.breaks(LONG_AGO)
        log.close()
        for left in path.parent.glob("log.db*"):
            left.unlink()


def test_tables_of_somebody_else_with_our_names(path: Path) -> None:
    tamper(path, "DROP TABLE breaks")
    tamper(path, "CREATE TABLE breaks (id INTEGER PRIMARY KEY, name TEXT)")
    log = open_log(path, lambda: NOON)
    assert log.keeping
    assert "its tables are not those of DeskCoach" in log.problems[0]
    assert len(SqliteTrainingLog(log).sessions(LONG_AGO)) == 2, "saved from the swapped file"
    log.close()
