"""A table of text with one record a row, as spreadsheets and other apps write it: bytes to rows.

RFC 4180 in every clothing that is met: comma, semicolon or tab; UTF-8 with or without its mark,
UTF-16, Windows' own; any line end; quotes with line breaks between them. A quote that nobody
closes costs its own row, and none after it.
"""

import csv
from collections.abc import Iterator
from typing import NamedTuple

SEPARATORS = ",;\t"
MOST_FIELD = 10_000
"""Characters of one field; more is no text that an app has kept."""
_MOST_LINES = 200
"""Lines that one quoted field may go over."""
_LONGEST_ROW = 100_000
_BROKEN = "\0"


class Row(NamedTuple):
    """One record.

    Attributes:
        number: Its place, from 1 with the head: the row in which a spreadsheet shows it.
        fields: What stands in it.
        whole: Whether its quotes are closed; else `fields` is the line as it stands.
    """

    number: int
    fields: list[str]
    whole: bool = True


def text_of(data: bytes) -> str | None:
    """The text of a file, whatever its writing; None where it is no text."""
    for mark, code in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if data.startswith(mark):
            return _text(data, code)
    head = data[:64]
    if len(head) > 1 and not any(head[1::2]) and all(head[::2]):
        return _text(data, "utf-16-le")
    if b"\0" in data:
        return None
    return _text(data, "utf-8") or _text(data, "cp1252") or data.decode("latin-1")


def _text(data: bytes, code: str) -> str | None:
    try:
        text = data.decode(code)
    except UnicodeDecodeError:
        return None
    return None if _BROKEN in text else text


def separator_of(head: str) -> str:
    """What parts the fields of a head, which has no other use for it."""
    return max(SEPARATORS, key=head.count)


def rows_of(text: str) -> Iterator[Row]:
    """The records of a text that are not empty, one after the other."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    first = next((at for at, line in enumerate(lines) if line.strip()), len(lines))
    if lines[first:] and lines[first].lower().startswith("sep="):  # what a spreadsheet wrote
        mark, first = lines[first][4:5], first + 1
    else:
        mark = separator_of(lines[first]) if lines[first:] else ","
    mark = mark if mark in SEPARATORS and mark else ","
    number, at = 0, first
    while at < len(lines):
        if not lines[at].strip(f" {mark}"):
            at += 1
            continue
        number += 1
        found, used = _record(lines, at, mark)
        yield Row(number, [lines[at].strip()], whole=False) if found is None else Row(number, found)
        at += used


def _record(lines: list[str], at: int, mark: str) -> tuple[list[str] | None, int]:
    """The fields of the record that begins there, and how many lines it takes."""
    line, used = lines[at], 1
    quotes = line.count('"')
    while quotes % 2 and used < _MOST_LINES and at + used < len(lines) and len(line) < _LONGEST_ROW:
        more = lines[at + used]
        line, used, quotes = f"{line}\n{more}", used + 1, quotes + more.count('"')
    if quotes % 2 == 0 and (found := _fields(line, mark)) is not None:
        return found, used
    # A quote that is a sign, as in 6", or one that was never closed: this line by itself.
    line = lines[at]
    begins = any(part.strip().startswith('"') for part in line.split(mark))
    return (None if begins and line.count('"') % 2 else _fields(line, mark)), 1


def _fields(text: str, mark: str) -> list[str] | None:
    """The fields of one record; None where it is none, or several."""
    try:
        found = list(
            csv.reader(text.split("\n") if '"' not in text else _kept(text), delimiter=mark)
        )
    except csv.Error:
        return None
    if len(found) != 1 or any(len(field) > MOST_FIELD for field in found[0]):
        return None
    return found[0]


def _kept(text: str) -> list[str]:
    """The lines with their ends, for a field that goes over several."""
    return text.splitlines(keepends=True) if "\n" in text else [text]
