"""The spreadsheet and the report: what they say, and that nobody can make them do anything."""

import csv
import io
from dataclasses import replace
from datetime import date, timedelta
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskcoach.core.breaks.events import OUTCOMES, BreakEventType
from deskcoach.core.exercises import Source
from deskcoach.core.export.archive import Archive
from deskcoach.core.export.csv import CSV_COLUMNS, harmless, table
from deskcoach.core.export.report import Report, ReportLine, page
from deskcoach.core.history.statistics import DataPoint, OutcomeWeek, WeekBar
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


class Seen(HTMLParser):
    """What is in a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [name for name, _ in attrs if name in {"src", "href", "onclick"}]

    def handle_data(self, data: str) -> None:
        self.text += data


def weeks(number: int) -> list[date]:
    return [date(2026, 1, 5) + timedelta(weeks=n) for n in range(number)]


def report(number: int = 3, name: str = "Row") -> Report:
    mondays = weeks(number)
    none = dict.fromkeys(OUTCOMES, 0)
    return Report(
        first=mondays[0],
        last=mondays[-1] + timedelta(days=6),
        made=date(2026, 3, 4),
        goal=3,
        weeks=[WeekBar(day, (9, 8)) for day in mondays],
        outcomes=[
            OutcomeWeek(day, {**none, BreakEventType.DONE: 4, BreakEventType.NATURAL: 2})
            for day in mondays
        ],
        pain=[DataPoint(day, 2.0, 3, 4.0) for day in mondays[:-1]] + [DataPoint(mondays[-1], None)],
        effort=[DataPoint(day, None) for day in mondays],
        lines=[ReportLine(name, 51, "510 reps", "4 kg a dumbbell", None)],
        aside=[name] if number == 3 else [],
        source=Source("Upper back pain", "Bupa", "2020-12", "2023-12"),
    )


def test_the_report_is_plain_and_says_where_it_comes_from() -> None:
    text = page(report())
    seen = Seen(text)
    assert not {"script", "img", "link", "iframe", "a"} & set(seen.tags)
    assert seen.links == []
    assert "://" not in text
    assert seen.tags.count("tr") == 1 + 3 + 1 + 1
    for words in (
        "2026-01-05 to 2026-01-25",
        "3 sessions a week",
        "By week",
        "Bupa, Upper back pain, reviewed December 2020, next review was due December 2023",
        "Made on 2026-03-04",
        "no medical measurement",
    ):
        assert words in seen.text
    cells = text[text.index("<td") :].split("</tr>")[0]
    assert [part.split("<")[0] for part in cells.split(">")[1::2]] == [
        *("2026-01-05", "2", "17", "4", "2", "2", "4"),
        "\N{EN DASH}",
    ]


def test_a_long_time_is_still_one_page() -> None:
    text = page(report(130))
    assert "In rows of 10 weeks" in text
    assert Seen(text).tags.count("tr") == 1 + 13 + 1 + 1
    assert '<td align="right">170</td>' in text
    assert "<p>none</p>" in text


def test_one_session_a_week_is_one_session() -> None:
    plain = report()
    text = page(Report(**{**{n: getattr(plain, n) for n in plain.__slots__}, "goal": 1}))
    assert "Goal: one session a week." in text


def test_a_source_without_dates() -> None:
    plain = report()
    text = page(
        Report(**{**{n: getattr(plain, n) for n in plain.__slots__}, "source": Source("A", "B")})
    )
    assert "Exercises from: B, A. Made" in text


@pytest.mark.parametrize(
    ("own", "told"),
    [
        ((False, False), "Exercises from: Bupa, Upper back pain"),
        ((True, False), "From the person's own files: Row."),
        ((True, True), "From the person's own files: Row, Row."),
    ],
)
def test_an_own_exercise_is_not_said_to_be_the_sources(own: tuple[bool, ...], told: str) -> None:
    lines = [replace(report().lines[0], own=each) for each in own]
    text = Seen(page(replace(report(), lines=lines))).text
    assert told in text
    assert ("Bupa" in text) is not all(own)


def test_the_page_is_said_in_the_language_of_the_person() -> None:
    text = page(report(), lambda words: f"<{words}>", "de")
    assert '<html lang="de">' in text
    for words in ("By week", "Exercise", "Pain, worst", "Set aside because of pain"):
        assert f"&lt;{words}&gt;" in text


@given(st.text(max_size=40))
def test_property_a_name_is_only_ever_text(name: str) -> None:
    assert Seen(page(report(name=name))).tags == Seen(page(report())).tags
