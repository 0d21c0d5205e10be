"""Files that cannot be taken in, by name, each with words that its one line has to contain."""

import json
import os
import zlib
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

from msgspec import structs

from deskcoach.core.catalogue import load_catalogue
from deskcoach.core.exercises import Source
from deskcoach.core.export.archive import Archive
from deskcoach.core.export.backup import written
from deskcoach.core.export.own import KeptName, KeptPicture, KeptSetting, Own
from tests.logged import broke, did, hurt, key, trained
from tests.packed import EXERCISE, drawn_as, exercises, png


def owned() -> Own:
    """One of each thing that a person has besides the log, as they come out of a file."""
    picture = png()
    source = Source("Chin tuck", "Anna Kern")
    chin = load_catalogue(json.dumps(exercises(EXERCISE | {"picture": "a-1.png"})).encode(), "x")
    shown = structs.replace(chin.exercises[0], source=source)
    return Own(
        (shown,),
        (structs.replace(shown, id="draft", source=None),),
        (KeptName("plank", "Plank"),),
        (drawn_as("chin-tuck"),),
        (KeptPicture("a-1.png", sha256(picture).hexdigest(), len(picture), lambda: picture),),
        (KeptSetting("strength", "reps", 12), KeptSetting("appearance", "theme", "dark")),
    )


def good() -> Archive:
    return Archive(
        [broke(), broke(seconds=30.0)],
        [trained(1, effort=5)],
        [did(10, 1, load_kg=4.0)],
        [hurt(20)],
        {"aside": ["plank"]},
        own=owned(),
    )


GOOD = written(good())


def row(sort: str, **other: Any) -> bytes:
    """The good file with something else in the first record of a sort."""
    plain = json.loads(GOOD)
    plain[sort][0].update(other)
    return json.dumps(plain).encode()


def top(**other: Any) -> bytes:
    return json.dumps({**json.loads(GOOD), **other}).encode()


def swapped(old: bytes, new: bytes) -> bytes:
    """The good file to the byte, as we would have written it, but for one place."""
    assert GOOD.count(old), old
    return GOOD.replace(old, new, 1)


def without(sort: str, name: str) -> bytes:
    plain = json.loads(GOOD)
    del plain[sort][0][name]
    return json.dumps(plain).encode()


def again(sort: str) -> bytes:
    rows = json.loads(GOOD)[sort]
    return top(**{sort: [rows[0], rows[0]]})


def seen(content: bytes) -> bytes:
    return row("pictures", data=b64encode(content).decode())


def dosed(sets: int) -> bytes:
    dose = json.loads(GOOD)["exercises"][0]["dose"]
    return row("exercises", dose=dose | {"sets": dose["sets"] | {"value": sets}})


def deep(levels: int) -> bytes:
    return swapped(b'"plank"', b"[" * levels + b"]" * levels)


SIGNS = ("=", "+", "-", "@", "|", "\t=", "\r=", "  =", "\uff1d", "\uff0b", "\uff20", "'", '"')

FILES: dict[str, tuple[bytes, str]] = {
    # cut short
    "empty": (b"", "this is an empty file"),
    "blank": (b" \n\t\n", "this is an empty file"),
    "half": (GOOD[: len(GOOD) // 2], "not JSON"),
    "without its last bracket": (GOOD.rstrip()[:-1], "not JSON"),
    "twice": (GOOD + GOOD, "remove what follows"),
    # of another sort
    "another app": (b'{"app": "Strong", "workouts": []}', "not a backup of DeskCoach"),
    "a list": (b"[]", "not a backup of DeskCoach"),
    "a number": (b"7", "not a backup of DeskCoach"),
    "null": (b"null", "not a backup of DeskCoach"),
    "a text": (b'"deskcoach"', "not a backup of DeskCoach"),
    "CSV": (b"title,start_time\r\nRow,1 Jan 2026\r\n", "this is a table, as a spread"),
    "HTML": (b"<!doctype html><p>Sign in", "this is a web page"),
    "SQLite": (b"SQLite format 3\0\x10\0\xff\xfe", "this is a database of another"),
    "packed": (zlib.compress(GOOD), "this is a packed file"),
    "zeros": (bytes(10_000), "this is a file of zeros"),
    # in another writing
    "UTF-16": (GOOD.decode().encode("utf-16"), "UTF-16"),
    "UTF-16 without a mark": (GOOD.decode().encode("utf-16-le"), "not JSON"),
    "UTF-32": (GOOD.decode().encode("utf-32"), "UTF-16"),
    "UTF-8 with a mark": (b"\xef\xbb\xbf" + GOOD, "byte order mark"),
    "Latin-1": (swapped(b"desk:1800", b"\xfcbung"), "not UTF-8, found byte FC"),
    "overlong": (swapped(b"desk:1800", b"\xc0\xaf"), "not UTF-8, found byte C0"),
    "raw surrogate": (swapped(b"desk:1800", b"\xed\xa0\x80"), "not UTF-8, found byte ED"),
    "lone surrogate": (swapped(b"desk:1800", b"\\ud800"), "character U+D800"),
    "surrogate as a name": (swapped(b'"aside"', b'"\\udfff"'), "an odd field name"),
    # of another version
    "future": (top(version=4), "$.version: a newer version, found 4"),
    "far future": (top(version=10**8), "$.version: a newer version"),
    "version true": (top(version=True), "$.version"),
    "version 1.5": (top(version=1.5), "$.version"),
    "no version": (top(version=None), "$.version"),
    # of wrong types
    "breaks null": (top(breaks=None), "$.breaks: of the wrong type"),
    "breaks of numbers": (top(breaks=[0] * 1000), "$.breaks[0]: of the wrong type, found 0"),
    "training a list": (top(training=[]), "$.training: of the wrong type"),
    "a field missing": (swapped(b'"effort":5,', b""), '"effort" is missing'),
    "a field too many": (row("sets", note="=1+1"), "a field that is not known"),
    "an id of another alphabet": (row("pains", id="\uff11" * 32), "$.pains[0].id"),
    "at a number": (row("breaks", at=1767225600), "$.breaks[0].at"),
    "at without a zone": (row("breaks", at="2026-03-04T12:00:00"), "$.breaks[0].at"),
    "at on a day that is none": (row("breaks", at="2026-02-30T12:00:00Z"), "$.breaks[0].at"),
    "at before all time": (row("breaks", at="0001-01-01T00:00:00+23:59"), "$.breaks[0].at"),
    "ended after all time": (row("sets", ended="9999-12-31T23:59:59-23:59"), "$.sets[0].ended"),
    # absurd numbers
    "NaN": (swapped(b'"seconds":30.0', b'"seconds":NaN'), "not a usable number, found NaN"),
    "Infinity": (swapped(b'"seconds":30.0', b'"seconds":-Infinity'), "found -Infinity"),
    "1e999": (swapped(b'"seconds":30.0', b'"seconds":1e999'), "found 1e999"),
    "10,000 digits": (swapped(b'"seconds":30.0', b'"seconds":' + b"9" * 10_000), "10000 digits"),
    "a billion and one": (row("breaks", seconds=1e9 + 1), "up to a thousand million"),
    "a negative": (row("breaks", desk_seconds=-0.5), "$.breaks[0].desk_seconds"),
    "absurd in training": (top(training={"x": 10**40}), "$.training.x: not a usable number"),
    "effort 11": (row("sessions", effort=11), "$.sessions[0].effort"),
    # too much
    "too deep": (b'{"format":"deskcoach","breaks":' + b"[" * 10**6, "nested deeper than 20"),
    "training too deep": (deep(30), "nested deeper than 20"),
    "training far too deep": (deep(900), "nested deeper than 20"),
    "training deeper than Python": (deep(100_000), "nested deeper than 20"),
    "a long text": (row("breaks", why="a" * 10**6), "a text of 1,000,000 characters"),
    # of what a person has besides the log
    "an exercise without a name": (without("exercises", "name"), '"name" is missing'),
    "a hidden exercise": (row("exercises", hidden=1), "$.exercises[0].hidden: a field that is"),
    "a thousand sets": (dosed(1000), "$.exercises[0].dose.sets.value: out of range, found 1000"),
    "an id with a path": (row("exercises", id="../../x"), "$.exercises[0].id"),
    "an exercise twice": (again("exercises"), "$.exercises[1]: that of exercises[0] again"),
    "a new line in a draft": (row("drafts", name="a\nb"), "$.drafts[0].name: character U+000A"),
    "a name that turns round": (row("names", name="a\u202eb"), "character U+202E"),
    "a name of nothing": (row("names", exercise=""), "$.names[0].exercise: not in the right form"),
    "a name with a break": (row("names", exercise="plank\n"), "$.names[0].exercise: character"),
    "a figure with a path": (row("figures", id="../x"), "$.figures[0]: no figure that can be"),
    "a figure without poses": (row("figures", poses=[]), "$.figures[0]: no figure that can be"),
    "a large figure": (row("figures", steps=["ready"] * 9000), "too large a figure"),
    "a picture with a path": (row("pictures", name="../a.png"), "$.pictures[0].name"),
    "a picture of two lines": (row("pictures", name="a.png\n"), "$.pictures[0].name"),
    "a drawing with a program": (seen(b"<svg><script/></svg>"), "no picture that can be opened"),
    "an endless picture": (seen(png(20_001, 20_001)), "no picture that can be opened"),
    "no base64": (row("pictures", data="%%%"), "$.pictures[0].data: no picture"),
    "no text": (row("pictures", data=[7]), "$.pictures[0].data: no picture"),
    "no picture": (without("pictures", "data"), '"data" is missing'),
    "a hidden word": (row("pictures", hidden=1), "$.pictures[0].hidden: a field that is not"),
    "a picture twice": (again("pictures"), "$.pictures[1]: that of pictures[0] again"),
    "a setting with a path": (row("settings", section="../x"), "$.settings[0].section"),
    "a setting twice": (again("settings"), "that of settings[0] again, found"),
    "no rows": (top(exercises=7), "$.exercises: of the wrong type"),
    "no row": (top(settings=[7]), "$.settings[0]: of the wrong type"),
    # twice
    "an id twice": (
        top(pains=json.loads(GOOD)["pains"] * 2),
        "$.pains[1].id: the id of pains[0] again",
    ),
    "a field twice": (swapped(b'"effort":5,', b'"effort":5,"effort":6,'), "a field given twice"),
    "a format twice": (swapped(b'{"format"', b'{"format":"deskcoach","format"'), "given twice"),
    "a field of training twice": (
        swapped(b'{"aside"', b'{"aside":[],"aside"'),
        "$.training: a field given twice",
    ),
    "sets of nobody": (row("sets", session=key(77)), "$.sets[0].session: a session that is not"),
    # texts that want to be something else somewhere else
    **{
        f"formula {sign!r}": (row("sets", exercise=f"{sign}1+1"), "$.sets[0].exercise")
        for sign in (
            "=",
            "+",
            "-",
            "@",
            "\t=",
            "\r=",
            "  =",
            "\uff1d",
            "\uff0b",
            "\uff20",
            "'",
            '"',
        )
    },
    "a new line behind a name": (row("sets", exercise="plank\n"), "$.sets[0].exercise"),
    "the same, as we would write it": (
        swapped(b'"exercise":"back-extension"', b'"exercise":"back-extension\\n"'),
        "$.sets[0].exercise",
    ),
    "a new line as a code": (swapped(b'"why":"desk:1800"', b'"why":"\\n"'), "$.breaks[0].why"),
    "a new line behind an id": (row("pains", id=key(1) + "\n"), "$.pains[0].id"),
    "HTML as a name": (row("sessions", exercises=["<script>alert(1)</script>"]), "exercises[0]"),
    "a calendar as a name": (row("sets", exercise="x\r\nBEGIN:VALARM"), "$.sets[0].exercise"),
    "a direction mark": (row("sets", exercise="a\u202eb"), "character U+202E"),
    "a terminal's command": (row("sets", exercise="\x1b[2Jx"), "character U+001B"),
}


def _fifo(path: Path) -> None:
    os.mkfifo(path)


def _forbidden(path: Path) -> None:
    path.write_bytes(GOOD)
    path.chmod(0)


PLACES: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda _: None, "no such file or directory: check its name"),
    "a folder": (Path.mkdir, "is a directory: check"),
    "a pipe": (_fifo, "is a pipe or a device, not a file: check"),
    "a device": (lambda path: path.symlink_to("/dev/zero"), "is a pipe or a device"),
    "a link to nothing": (lambda path: path.symlink_to("nowhere"), "no such file"),
    "a link to itself": (lambda path: path.symlink_to(path), "links lead in a circle"),
    "forbidden": (_forbidden, "permission denied: check its name and permissions"),
}
"""What may stand where a file is expected: how it is made, and what its one line says."""
