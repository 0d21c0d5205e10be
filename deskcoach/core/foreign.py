"""What a file is that somebody chose by mistake: recognised by its content, said in plain words."""

import re
import zlib
from collections.abc import Callable
from typing import Literal

from deskcoach.core.messages import Sentence, sentence

_LOOK = 65_536
"""Bytes at the beginning that are looked at; what a file is stands there."""


Wanted = Literal["backup", "exercises", "settings", "pack"]
_NEVER_EMPTY = ("backup", "pack")


def what_is(data: bytes, wanted: Wanted) -> Sentence | None:
    """What the file is, such as "a table of workouts from Hevy (CSV)".

    Args:
        data: Its content.
        wanted: What it should be.

    Returns:
        None where it may be what is wanted, with a fault, or nobody can tell.
    """
    head = data[:_LOOK]
    if wanted not in _NEVER_EMPTY and not head.strip():
        return None
    name = next((name for mark, name in _MARKS if re.match(mark, head, re.DOTALL)), None)
    if name is not None:
        return _NAMES[name](data)
    text = _text(head)
    if text is None:
        return sentence("a file that only another program understands")
    return _text_of(text.lstrip("\ufeff \t\r\n\0"), wanted, marked=head[:2] in _WIDE)


def _text_of(text: str, wanted: Wanted, *, marked: bool) -> Sentence | None:
    """The same for a text; `marked`: it begins with a mark of UTF-16."""
    if not text:
        return sentence("an empty file") if wanted in _NEVER_EMPTY else None
    kinds = (name() for mark, name in _TEXTS if re.search(mark, text, re.IGNORECASE | re.MULTILINE))
    if wanted == "settings" and text[0] != "{":
        found = next(kinds, None)
        return None if found == _settings() else found
    table = _table(text)
    if text[0] in "{[" or (text[0] == '"' and table is None) or _VALUE.match(text):
        return _json(text, wanted)
    # Of a text that only another writing keeps from being read, the mark says more.
    return next(kinds, None) or table or (None if marked else sentence("a text"))


def _settings() -> Sentence:
    return sentence("a file of settings")


_WIDE = (b"\xff\xfe", b"\xfe\xff")
_VALUE = re.compile(r"(null|true|false|NaN|-?\d[-+.\deE]*)\s*\Z")


_WRITINGS = (
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


def _text(head: bytes) -> str | None:
    """It as text, whatever the writing, or None where it is none."""
    for mark, code in _WRITINGS:
        if head.startswith(mark):
            return head.decode(code, "replace")
    if len(head) > 1 and not any(head[1::2]) and all(head[0:64:2]):
        return head.decode("utf-16-le", "replace")
    odd = len(re.findall(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]", head))
    if odd * 50 > len(head) > 8:  # noqa: PLR2004 - of a few bytes nobody can tell
        return None
    return head.decode("utf-8", "replace") if odd == 0 else head.decode("latin-1")


def _json(text: str, wanted: Wanted) -> Sentence | None:
    """Whose JSON it is, where it is not what is wanted."""
    names = set(re.findall(r'"([\w-]+)"\s*:', text))
    if re.search(r'"format"\s*:\s*"deskcoach"', text) or "breaks" in names:
        return None if wanted == "backup" else sentence("a backup of DeskCoach (JSON)")
    if "poses" in names or "phases" in names:
        return sentence("a figure (it belongs into the folder figures, beside your settings)")
    if wanted != "exercises" and {"exercises", "source"} <= names:
        return sentence("a file of exercises (it belongs into the folder exercises)")
    if {"at", "event"} <= names:
        return sentence("a trace for deskcoach simulate")
    return None if wanted == "exercises" else sentence("a file of another program (JSON)")


def _database(data: bytes) -> Sentence:
    ours = all(b"CREATE TABLE " + name in data for name in (b"breaks", b"decisions", b"sets"))
    if ours:
        return sentence(
            "the log of a DeskCoach itself (write a backup of it with deskcoach export)"
        )
    return sentence("a database of another program")


def _packed(data: bytes) -> Sentence:
    names = data[:_LOOK] + data[-_LOOK:]
    if b"manifest.jsonPK" in names or b"exercises.jsonPK" in names:
        return sentence("a pack of exercises (take it in with deskcoach add)")
    if b"xl/" in names or b"opendocument.spreadsheet" in names:
        return sentence("a spreadsheet (such as Excel or LibreOffice writes)")
    if b"word/" in names or b"opendocument.text" in names:
        return sentence("a document (such as Word or LibreOffice writes)")
    return _archive(data)


def _archive(_: bytes = b"") -> Sentence:
    return sentence("a packed file (unpack it first)")


def _zlib(data: bytes) -> Sentence:
    try:
        zlib.decompressobj().decompress(data, 100)
    except zlib.error:
        return sentence("a file that only another program understands")
    return _archive()


_NAMES: dict[str, Callable[[bytes], Sentence]] = {
    "database": _database,
    "packed": _packed,
    "archive": _archive,
    "zlib": _zlib,
    "pdf": lambda _: sentence("a document to print (PDF)"),
    "office": lambda _: sentence("a spreadsheet or document of an older Office"),
    "picture": lambda _: sentence("a picture"),
    "sound": lambda _: sentence("a sound or a film"),
    "program": lambda _: sentence("a program"),
    "nothing": lambda _: sentence("an empty file"),
    "zeros": lambda _: sentence("a file of zeros (it was damaged, by a full disk perhaps)"),
}
_MARKS = (
    (rb"\s*\Z", "nothing"),
    (rb"\0{16,}", "zeros"),
    (rb"SQLite format 3\0", "database"),
    (rb"PK(\x03\x04|\x05\x06)", "packed"),
    (rb"\x1f\x8b|\xfd7zXZ|BZh\d|7z\xbc\xaf|\x28\xb5\x2f\xfd|Rar!", "archive"),
    (rb"x[\x01\x5e\x9c\xda]", "zlib"),
    (rb"%PDF-", "pdf"),
    (rb"\xd0\xcf\x11\xe0", "office"),
    (rb"\x89PNG|\xff\xd8\xff|GIF8|RIFF.{4}WEBP|II\*\0|MM\0\*|.{4}ftyp(heic|mif1|avif)", "picture"),
    (rb"BM.{12}[\x0c\x28\x6c\x7c]\0\0\0", "picture"),
    (rb"RIFF|OggS|ID3|fLaC|\xff[\xf2\xf3\xfb]|.{4}ftyp|\x1aE\xdf\xa3", "sound"),
    (rb"\x7fELF|MZ.{62}|\xfe\xed\xfa|\xcf\xfa\xed\xfe", "program"),
)

_SECTIONS = "stretch|move|posture|asking|presence|strength|appearance|sound|hours"
_TEXTS: tuple[tuple[str, Callable[[], Sentence]], ...] = (
    (r"\A(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?<svg", lambda: sentence("a picture")),
    (r"\A<(!doctype html|html|head|body|p|div)\b", lambda: sentence("a web page (HTML)")),
    (r"\A(<\?xml|<\w|<!DOCTYPE)", lambda: sentence("a file of another program (XML)")),
    (r"\ABEGIN:VCALENDAR", lambda: sentence("a calendar")),
    (r"\A#!", lambda: sentence("a program")),
    (rf"\A# Settings of DeskCoach|^\[({_SECTIONS})\]\s*$", _settings),
)

_APPS: tuple[tuple[set[str], Callable[[], Sentence]], ...] = (
    ({"exercise_title", "set_index"}, lambda: sentence("a table of workouts from Hevy (CSV)")),
    ({"exercise name", "set order"}, lambda: sentence("a table of workouts from Strong (CSV)")),
    (
        {"date", "exercise", "category", "reps"},
        lambda: sentence("a table of workouts from FitNotes (CSV)"),
    ),
)


def _table(text: str) -> Sentence | None:
    """A table with one row a line, from whom it is where its heads tell."""
    head, _, rest = text.partition("\n")
    mark = max(",;\t", key=head.count)
    heads = {name.strip().strip('"').lower() for name in head.split(mark)}
    app = next((name() for some, name in _APPS if some <= heads), None)
    if app is not None:
        ours = rest.lstrip('"').startswith("Strength session")
        return sentence("the table for other apps that DeskCoach writes (CSV)") if ours else app
    second = rest.partition("\n")[0].strip()
    rows = mark in second if second else f"{mark} " not in head  # a sentence has commas, too
    if mark not in head or not rows:
        return None
    return sentence("a table, as a spreadsheet or another app writes it (CSV)")
