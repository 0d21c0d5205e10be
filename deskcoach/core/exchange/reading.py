"""Reads the tables of Hevy, Strong and FitNotes, wger's records and our own table.

A file is known by its content. Each of its rows becomes one set or stays out with a reason, so
that their numbers add up to that of the rows.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import islice

from deskcoach.core.exchange import wger
from deskcoach.core.exchange.amounts import (
    decimal_sign,
    number_of,
    plain_words,
    seconds_of,
    unit_of,
)
from deskcoach.core.exchange.columns import Head, head_of
from deskcoach.core.exchange.dates import DateReader, Stamp, date_order
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
from deskcoach.core.exchange.table import Row, rows_of, text_of
from deskcoach.core.export.share import TOLD_EACH, Share, nobody_listens
from deskcoach.core.messages import sentence

MOST_BYTES = 60_000_000
"""Of a file: some 400,000 rows."""
_OURS = "Strength session"
_HALF_WAY = sentence("The line ends half way.")
_TOO_WIDE = sentence("It has more fields than the head of the table.")
_UNCLOSED = sentence("A quote in it is not closed.")
_UNREADABLE = sentence("It cannot be read as a row of the table.")
_TOO_MANY = sentence("The file has more rows than can be taken in at once.")
_REST = sentence("It is a rest, not a set.")
_NOTE = sentence("It is a note, not a set.")
_NOT_DONE = sentence("It was planned and not done.")
_MARKS = {
    **dict.fromkeys(("rest timer", "pausentimer", "ruhe timer", "minuteur de repos"), _REST),
    **dict.fromkeys(("note", "notiz", "notes", "notizen", "remarque"), _NOTE),
}
"""What stands in place of a set's number where the row is none."""
_UNDONE = {"skipped", "todo", "planned", "pending"}
_SIDES = (
    re.compile(r"(side 1|left( side)?|links|linke seite|gauche|cote gauche)\b"),
    re.compile(r"(side 2|right( side)?|rechts|rechte seite|droite|cote droit)\b"),
)
_NO_NOTE = re.compile(r"(left side|right side|side [12]|(deskcoach )?effort \d+ of 10|deskcoach|)")
_SHOWN = 80
"""Characters of a row that stays out, as it is shown."""


def read_foreign(data: bytes, reading: Reading, share: Share = nobody_listens) -> ForeignFile:
    """Read a file of another app.

    Args:
        data: Its bytes.
        reading: What the file does not say itself.
        share: Is told how much of it has been read.

    Raises:
        UnknownFileError: It is none that is known.
    """
    text = text_of(data) if len(data) <= MOST_BYTES else None
    if text is None or not text.strip():
        raise UnknownFileError
    if text.lstrip()[0] in "[{":
        return wger.read(text, reading)
    rows = rows_of(text)
    first = next(rows, None)
    head = head_of(first.fields) if first is not None else None
    if first is None or head is None:
        raise UnknownFileError
    found = list(islice(rows, MOST_ROWS + 1))
    if head.form == "wger":
        return wger.read_table(first.fields, found, reading)
    return _Table(head, found, reading).read(share)


class _Fields(dict[str, str]):
    """The fields of one row by their columns; one that is not there is empty."""

    def __init__(self, fields: Sequence[str], columns: Mapping[str, int]) -> None:
        last = len(fields)
        super().__init__((name, fields[at].strip()) for name, at in columns.items() if at < last)

    def __missing__(self, _: str) -> str:
        return ""


class _Table:
    """One table, and what of it holds for all rows."""

    def __init__(self, head: Head, rows: Sequence[Row], reading: Reading) -> None:
        self._head, self._rows, self._now = head, rows, reading.now
        date = head.columns["date"]
        dates = (row.fields[date] for row in rows if len(row.fields) > date)
        self._order = reading.order or date_order(dates)
        self._dates = DateReader(self._order or "day", reading.local)
        numbers = [head.columns[name] for name in ("weight", "reps", "rpe") if name in head.columns]
        self._decimal = decimal_sign(
            row.fields[at] for row in rows for at in numbers if len(row.fields) > at
        )
        self._least = max(head.columns[name] for name in ("date", "exercise"))

    def read(self, share: Share) -> ForeignFile:
        """All of it."""
        sets, refused = list[ForeignSet](), list[Refused]()
        for index, row in enumerate(self._rows):
            if index % TOLD_EACH == 0:
                share(index / len(self._rows))
            try:
                sets.append(self._set(row, index))
            except RowError as error:
                text = shortened(", ".join(row.fields), _SHOWN)
                refused.append(Refused(row.number, error.reason, text))
        ours = self._head.form == "hevy" and any(one.title == _OURS for one in sets[:1])
        language = self._head.language
        if language == "en" and self._dates.language in {"de", "fr"}:
            language = "de" if self._dates.language == "de" else "fr"
        units = {one.unit for one in sets if one.unit}
        return ForeignFile(
            form="deskcoach" if ours else self._head.form,
            sets=sets,
            refused=refused,
            unit=self._head.unit or next(iter(units), None),
            language=language,
            order=self._order,
        )

    def _number(self, text: str, what: str) -> float | None:
        if not text:
            return None
        found = number_of(text, self._decimal)
        if found is None:
            raise RowError(odd(what, text))
        return found

    def _set(self, row: Row, index: int) -> ForeignSet:
        """The set that a row is.

        Raises:
            RowError: It is none.
        """
        if index >= MOST_ROWS:
            raise RowError(_TOO_MANY)
        if not row.whole:
            raise RowError(_UNCLOSED if '"' in row.fields[0] else _UNREADABLE)
        if len(row.fields) <= self._least:
            raise RowError(_HALF_WAY)
        if any(row.fields[self._head.width :]):
            raise RowError(_TOO_WIDE)
        get = _Fields(row.fields, self._head.columns)
        stamp = checked_stamp(self._dates.moment(get["date"]), get["date"], self._now)
        exercise = shortened(get["exercise"], MOST_NAME)
        if not exercise:
            raise RowError(NO_EXERCISE)
        if reason := _MARKS.get(plain_words(get["order"])):
            raise RowError(reason)
        if plain_words(get["status"]) in _UNDONE:
            raise RowError(_NOT_DONE)
        amount, hold = self._amount(get)
        return ForeignSet(
            row=row.number,
            stamp=stamp,
            title=shortened(get["title"], MOST_NAME),
            exercise=exercise,
            amount=amount,
            hold=hold,
            load=checked_load(self._number(get["weight"], "weight"), get["weight"]),
            unit=unit_of(get["weight_unit"]) or self._head.unit,
            effort=effort_of(number_of(get["rpe"], self._decimal)),
            side=side_of(get["note"]),
            note=_note(get["note"]),
            session_note=_note(get["session_note"]),
            seconds=self._length(get, stamp),
        )

    def _amount(self, get: "_Fields") -> tuple[float, bool]:
        text = get["seconds"] or get["time"]
        seconds = seconds_of(text, self._decimal) if text else None
        reps = self._number(get["reps"], "reps")
        if text and seconds is None and not reps:
            raise RowError(odd("time", text))
        return checked_amount(reps, seconds, (get["reps"], text))

    def _length(self, get: "_Fields", began: Stamp) -> float | None:
        """Seconds that the session took, where the row says so."""
        end = self._dates.moment(get["end"])
        if end is not None and end.at > began.at:
            return (end.at - began.at).total_seconds()
        return seconds_of(get["duration"], self._decimal)


def _note(text: str) -> str:
    """What was written, but for what we write ourselves for want of a column."""
    return "" if _NO_NOTE.fullmatch(plain_words(text[:40])) else shortened(text, MOST_NOTE)


def side_of(note: str) -> int:
    """The side that a note begins with: 1 for the left, 2 for the right, 0 where it names none."""
    plain = plain_words(note[:40])
    return next((side for side, words in enumerate(_SIDES, 1) if words.match(plain)), 0)
