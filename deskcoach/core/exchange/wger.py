"""wger's records of a workout as its API gives them: JSON, one page or all of them, old and new.

An exercise stands there by its number. A page of exercises in the same file names it; else it is
called after its number, and the person says which one it is.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from deskcoach.core.exchange.dates import DateReader
from deskcoach.core.exchange.foreign_set import (
    MOST_NAME,
    MOST_NOTE,
    MOST_ROWS,
    NO_EXERCISE,
    ForeignFile,
    ForeignSet,
    Reading,
    Refused,
    RowError,
    UnknownFileError,
    checked_amount,
    checked_load,
    checked_stamp,
    effort_of,
    odd,
    shortened,
)
from deskcoach.core.exchange.table import Row
from deskcoach.core.json_input import check_nesting
from deskcoach.core.messages import sentence
from deskcoach.core.typed import Unit

_UNITS: Mapping[int, Unit] = {1: "kg", 2: "lb"}
_BODY_WEIGHT = 3
_UNTIL_FAILURE, _SECONDS, _MINUTES = 2, 3, 4
_NO_WEIGHT = sentence("Its weight is in plates or in a speed.")
_DISTANCE = sentence("It is a distance, not a set.")
_NO_RECORD = sentence("It is no record of a set.")
_ENGLISH = 2
MOST_CHARACTERS = 20_000_000
"""Of a file: some 60,000 records; what reads it needs many times as much room."""


def read(text: str, reading: Reading) -> ForeignFile:
    """Read it as JSON.

    Raises:
        UnknownFileError: It is not wger's.
    """
    try:
        if len(text) > MOST_CHARACTERS:
            raise UnknownFileError
        check_nesting(text)
        found = json.loads(text)
    except (ValueError, RecursionError):  # a fault is such a one, too
        raise UnknownFileError from None
    rows = list(_records(found))
    if not any(_is_log(row) for row in rows):
        raise UnknownFileError
    logs = (row for row in rows if not _is_exercise(row))
    numbered = list(enumerate(islice(logs, MOST_ROWS), 1))
    return _file(numbered, dict(_names(rows)), reading)


def read_table(head: Sequence[str], rows: Sequence[Row], reading: Reading) -> ForeignFile:
    """Read the same records from a table that has their fields as columns."""
    names = [name.strip() for name in head]
    found = [(row.number, dict(zip(names, row.fields, strict=False))) for row in rows]
    return _file(found[:MOST_ROWS], {}, reading)


def _file(
    rows: Sequence[tuple[int, Any]], names: Mapping[str, str], reading: Reading
) -> ForeignFile:
    dates = DateReader("day", reading.local)
    sets, refused = list[ForeignSet](), list[Refused]()
    for number, row in rows:
        try:
            sets.append(_set(row, number, names, dates, reading))
        except RowError as error:
            refused.append(Refused(number, error.reason, shortened(json.dumps(row), 80)))
    units = [one.unit for one in sets if one.unit]
    return ForeignFile("wger", sets, refused, units[0] if units else None)


def _records(found: Any) -> Iterator[Any]:
    """The records in pages, lists of pages, or a file that has one page for each sort."""
    if isinstance(found, list):
        for each in found:
            if isinstance(each, dict) and "results" in each:
                yield from _records(each["results"])
            elif isinstance(each, list):
                yield from _records(each)
            else:
                yield each
    elif isinstance(found, dict) and not _is_log(found):
        for each in found.values():
            if isinstance(each, list | dict):
                yield from _records(each)
    else:
        yield found


def _is_log(row: Any) -> bool:
    return (
        isinstance(row, dict)
        and "date" in row
        and bool({"reps", "repetitions"} & row.keys())
        and bool({"exercise", "exercise_base"} & row.keys())
    )


def _is_exercise(row: Any) -> bool:
    return (
        isinstance(row, dict)
        and "date" not in row
        and bool({"translations", "exercises", "name"} & row.keys())
    )


def _names(rows: list[Any]) -> Iterator[tuple[str, str]]:
    """What exercises are called: in English where the file has that."""
    for row in rows:
        if not _is_exercise(row) or "id" not in row:
            continue
        words = row.get("translations") or row.get("exercises") or [row]
        named = (
            [one for one in words if isinstance(one, dict) and isinstance(one.get("name"), str)]
            if isinstance(words, list)
            else []
        )
        named.sort(key=lambda one: one.get("language") != _ENGLISH)
        if named:
            yield str(row["id"]), named[0]["name"]


def _set(
    row: Any, number: int, names: Mapping[str, str], dates: DateReader, reading: Reading
) -> ForeignSet:
    if not _is_log(row):
        raise RowError(_NO_RECORD)
    at = str(row["date"] or "")
    stamp = checked_stamp(dates.moment(at), at, reading.now)
    exercise = _exercise(row, names)
    amount, hold = _amount(row)
    load, unit = _load(row)
    rir = _number(row, "rir", "reps") if row.get("rir") not in (None, "") else None
    return ForeignSet(
        row=number,
        stamp=stamp,
        title="",
        exercise=exercise,
        amount=amount,
        hold=hold,
        load=load,
        unit=unit,
        effort=effort_of(None if rir is None else 10 - rir),
        note=shortened(str(row.get("notes") or row.get("comment") or ""), MOST_NOTE),
    )


def _exercise(row: Mapping[str, Any], names: Mapping[str, str]) -> str:
    found = row.get("exercise_name") or row.get("exercise", row.get("exercise_base"))
    if isinstance(found, dict):
        found = found.get("name") or found.get("id")
    if found in (None, "") or isinstance(found, list | bool):
        raise RowError(NO_EXERCISE)
    name = names.get(str(found), str(found))
    return shortened(f"wger {name}" if name.isdecimal() else name, MOST_NAME)


def _amount(row: Mapping[str, Any]) -> tuple[float, bool]:
    done = _number(row, "repetitions" if "repetitions" in row else "reps", "reps")
    unit = _kind(row.get("repetitions_unit", row.get("repetition_unit")))
    texts = (str(done), str(done))
    if unit in {1, _UNTIL_FAILURE}:
        return checked_amount(done, None, texts)
    if unit in {_SECONDS, _MINUTES}:
        seconds = None if done is None else done * (60 if unit == _MINUTES else 1)
        return checked_amount(None, seconds, texts)
    raise RowError(_DISTANCE)


def _load(row: Mapping[str, Any]) -> tuple[float | None, Unit | None]:
    load = checked_load(_number(row, "weight", "weight"), str(row.get("weight")))
    unit = _kind(row.get("weight_unit"))
    if unit == _BODY_WEIGHT or load is None:
        return None, None
    if unit not in _UNITS:
        raise RowError(_NO_WEIGHT)
    return load, _UNITS[unit]


def _kind(found: Any) -> int:
    """The number of a unit; 1, which is the usual one, where nothing is said, -1 for nonsense."""
    if found in (None, ""):
        return 1
    return int(found) if isinstance(found, int | str) and str(found).isdecimal() else -1


def _number(row: Mapping[str, Any], field: str, what: str) -> float | None:
    found = row.get(field)
    if found is None or found == "":
        return None
    try:
        number = float(found) if isinstance(found, int | float | str) else None
    except (ValueError, OverflowError):
        number = None
    if number is None or number != number or isinstance(found, bool):  # noqa: PLR0124 - not a number
        raise RowError(odd(what, str(found)))
    return number
