"""Our sets as Strong writes them: read elsewhere, by that form's rules, they are the same."""

import csv
import io
from collections import Counter
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from deskcoach.core.exchange.foreign_set import Reading
from deskcoach.core.exchange.intake import take_in
from deskcoach.core.exchange.reading import read_foreign
from deskcoach.core.exchange.strong import COLUMNS, strong_table
from deskcoach.core.export.archive import Archive
from deskcoach.core.export.csv import Style, table
from deskcoach.core.records import SessionRecord, SetRecord
from deskcoach.core.typed import Unit, in_kilograms
from tests.logged import NOON, did, key, trained

NAMES = {"row": "One-arm row", "plank": '=Plank; "hard"', "cobra": "Étirement"}


def elsewhere(text: str) -> list[dict[str, Any]]:
    """An importer of others, in our words: as the readers of this form that are public describe it.

    Semicolons; a head in English; a date with a time, to the second; numbers with a point; no
    empty notes, seconds or length (which Hevy refuses); a unit in each row.
    """
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    found = []
    for row in rows:
        assert set(row) == set(COLUMNS)
        for column in ("Notes", "Workout Notes", "Seconds", "Workout Duration", "Distance Unit"):
            assert row[column], column
        assert row["Set Order"].isdecimal()
        assert row["RPE"] == "" or 0 <= float(row["RPE"]) <= 10
        found.append(
            {
                "at": datetime.strptime(row["Date"], "%Y-%m-%d %H:%M:%S"),  # noqa: DTZ007
                "exercise": row["Exercise Name"].removeprefix("'"),
                "kg": float(row["Weight"]) * {"kg": 1.0, "lbs": 0.45359237}[row["Weight Unit"]],
                "reps": float(row["Reps"]),
                "seconds": float(row["Seconds"]),
            }
        )
    return found


def _sets(session: int) -> st.SearchStrategy[SetRecord]:
    loads = (
        st.none()
        | st.integers(1, 4000).map(lambda n: n / 8)
        | st.integers(1, 1000).map(lambda n: in_kilograms(n / 4, "lb"))
    )
    return st.builds(
        lambda number, exercise, side, amount, hold, load, effort, minutes: did(
            number,
            session,
            NOON + timedelta(days=session, minutes=minutes),
            exercise=exercise,
            side=side,
            actual=float(amount),
            unit="s" if hold else "reps",
            load_kg=load,
            effort=effort,
        ),
        st.integers(1, 10**9),
        st.sampled_from(sorted(NAMES)),
        st.integers(0, 2),
        st.integers(1, 600).map(lambda n: n / 2),
        st.booleans(),
        loads,
        st.none() | st.integers(0, 10),
        st.integers(0, 90),
    )


@st.composite
def logs(draw: st.DrawFn) -> Archive:
    """Sessions on days of their own, each set numbered in its exercise and side."""
    sessions, sets = [], []
    for number in range(1, draw(st.integers(1, 4)) + 1):
        found = draw(st.lists(_sets(number), min_size=1, max_size=8, unique_by=lambda s: s.id))
        found.sort(key=lambda one: (one.started, one.id))
        numbers = Counter[tuple[str, int]]()
        for one in found:
            numbers[one.exercise, one.side] += 1
            id_ = key(int(one.id, 16) * 10 + number)
            sets.append(_with(one, id=id_, number=numbers[one.exercise, one.side]))
        sessions.append(trained(number, NOON + timedelta(days=number), ended=found[-1].ended))
    return Archive(sessions=sessions, sets=sets)


def _with(one: SetRecord, **changes: Any) -> SetRecord:
    return structs.replace(one, **changes)


def told(one: SetRecord, sessions: dict[str, SessionRecord]) -> tuple[Any, ...]:
    began = sessions[one.session].started.replace(tzinfo=None)
    load = one.load_kg or None
    return began, one.exercise, one.side, one.number, one.unit, one.actual, load, one.effort or None


@settings(max_examples=50)
@given(archive=logs(), unit=st.sampled_from(["kg", "lb"]))
def test_there_and_back_they_are_the_same_sets(archive: Archive, unit: Unit) -> None:
    text = strong_table(archive, NAMES.__getitem__, unit)
    assert len(elsewhere(text)) == len(archive.sets)
    for one, theirs in zip(_in_order(archive), elsewhere(text), strict=True):
        assert abs(theirs["kg"] - (one.load_kg or 0)) < 0.0001
        assert theirs["reps" if one.unit == "reps" else "seconds"] == one.actual
    reading = Reading(NOON + timedelta(days=60), None, lambda at: at.replace(tzinfo=NOON.tzinfo))
    file = read_foreign(text.encode(), reading)
    assert (file.form, file.refused, file.unit) == ("strong", [], unit)
    names = {f"'{name}" if name.startswith("=") else name: id_ for id_, name in NAMES.items()}
    back = take_in(file.sets, (), Archive(), names, "kg", "0" * 12).put
    ours, theirs = ({one.id: one for one in each.sessions} for each in (archive, back))
    assert Counter(told(one, ours) for one in archive.sets) == Counter(
        told(one, theirs) for one in back.sets
    )
    here = take_in(file.sets, (), archive, names, "kg", "0" * 12)
    assert (here.taken, here.doubled) == (0, len(archive.sets))


def _in_order(archive: Archive) -> list[SetRecord]:
    order = {one.id: one.started for one in archive.sessions}
    return sorted(archive.sets, key=lambda one: (order[one.session], one.started, one.id))


@settings(max_examples=50)
@given(
    archive=logs(),
    unit=st.sampled_from(["kg", "lb"]),
    separator=st.sampled_from([",", ";", "\t"]),
    decimal=st.sampled_from([".", ","]),
)
def test_our_own_table_comes_back_whatever_its_signs(
    archive: Archive, unit: Unit, separator: str, decimal: str
) -> None:
    text = table(archive, NAMES.__getitem__, Style(separator, decimal, unit))
    reading = Reading(NOON + timedelta(days=60), None, lambda at: at.replace(tzinfo=NOON.tzinfo))
    file = read_foreign(text.encode("utf-8-sig"), reading)
    assert (file.form, file.refused, file.unit) == ("deskcoach", [], unit)
    names = {f"'{name}" if name.startswith("=") else name: id_ for id_, name in NAMES.items()}
    here = take_in(file.sets, (), archive, names, "kg", "0" * 12)
    assert (here.taken, here.doubled) == (0, len(archive.sets))


def test_the_whole_file() -> None:
    archive = Archive(
        sessions=[trained(1, ended=NOON + timedelta(minutes=75), effort=7), trained(2)],
        sets=[
            did(3, 1, load_kg=8.0, effort=7),
            did(4, 1, NOON + timedelta(minutes=1), side=1, unit="s", actual=20.0),
        ],
    )
    text = strong_table(archive, lambda _: "Row")
    begin, end = "2026-03-04 12:00:00;Strength session;Row", "DeskCoach, effort 7 of 10;1h 15m"
    assert text.splitlines()[1:] == [
        f"{begin};1;8;kg;10;7;0;km;0;-;{end}",
        f"{begin};2;0;kg;0;;0;km;20;Left side;{end}",
    ]
    pounds = strong_table(archive, lambda _: "Row", "lb").splitlines()[1]
    assert ";17.637;lbs;10;" in pounds
    assert strong_table(Archive(sessions=[trained(1)], sets=[did(3, 1)]), str).endswith(";20m\n")


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@a", "|calc", "\u200b=1", "\uff1d1"])
def test_no_name_is_a_formula_elsewhere(name: str) -> None:
    text = strong_table(Archive(sessions=[trained(1)], sets=[did(2, 1)]), lambda _: name)
    assert elsewhere(text)[0]["exercise"] == name
    assert f";'{name};" in text
