"""The spreadsheet and the report: what they say, and that nobody can make them do anything."""

import csv
import io
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskcoach.core.export.archive import Archive
from deskcoach.core.export.csv import CSV_COLUMNS, harmless, table
from tests.logged import NOON, did, trained


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_one_row_a_set() -> None:
    later = NOON + timedelta(minutes=5)
    archive = Archive(
        sessions=[trained(2, NOON + timedelta(days=1), ended=None), trained(1, effort=6)],
        sets=[
            did(11, 1, later, load_kg=4.5, effort=8, actual=9.5),
            did(10, 1, effort=5),
            did(12, 1, later, exercise="plank", unit="s", actual=30.0, side=2),
            did(13, 2, NOON + timedelta(days=1)),
        ],
    )
    text = table(archive, lambda name: name.title())
    assert text.startswith(",".join(CSV_COLUMNS) + "\r\n")
    first, second, third, fourth = rows(text)
    assert (first["start_time"], first["end_time"]) == ("4 Mar 2026, 12:00", "4 Mar 2026, 12:20")
    assert (first["title"], first["description"]) == ("Strength session", "Effort 6 of 10")
    assert (first["exercise_title"], first["set_type"]) == ("Back-Extension", "normal")
    assert (first["set_index"], first["reps"], first["weight_kg"], first["rpe"]) == (
        *("0", "10", ""),
        "",
    )
    assert (second["set_index"], second["reps"], second["weight_kg"], second["rpe"]) == (
        *("1", "9.5", "4.5"),
        "8",
    )
    assert (third["duration_seconds"], third["reps"], third["exercise_notes"]) == (
        *("30", ""),
        "side 2",
    )
    assert (fourth["end_time"], fourth["description"]) == ("5 Mar 2026, 12:00", "")


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ('=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'),
        ("+1+1", "'+1+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'=1"),
        ("\r\n=1", "'=1"),
        (" =1", "'=1"),
        ("\uff1d1", "'\uff1d1"),
        ("|calc", "'|calc"),
        ("\uff0b1", "'\uff0b1"),
        ("\uff20SUM(A1)", "'\uff20SUM(A1)"),
        ("\ufe663", "'\ufe663"),
        ("\u207b1", "'\u207b1"),
        ("\u22121", "'\u22121"),
        ("\x00\x0b=1", "'=1"),
        ("\u200b\ufeff=1", "'\u200b\ufeff=1"),
        ("\u2028=1", "'=1"),
        ("a\r\nb\u2029\x85c", "a b c"),
        ('say "row", now', 'say "row", now'),
        ("\ud800-1", "'-1"),
        ("Wall slide, slow", "Wall slide, slow"),
    ],
)
def test_a_spreadsheet_finds_no_formula(text: str, safe: str) -> None:
    assert harmless(text) == safe


@given(st.text(max_size=30))
def test_property_no_name_becomes_a_formula_or_a_row(name: str) -> None:
    text = table(Archive(sessions=[trained(1)], sets=[did(10, 1)]), lambda _: name)
    assert len(text.splitlines()) == 2
    (row,) = rows(text)
    assert not row["exercise_title"].startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert row["set_type"] == "normal"
