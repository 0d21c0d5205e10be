"""Packs for tests: a good one, and more than a hundred that nobody should be able to hurt with."""

import io
import json
import random
import struct
import zipfile
import zlib
from collections.abc import Mapping
from typing import Any

from deskcoach.core.figure.model import Figure, load_figure
from deskcoach.core.packs.zipped import zipped
from tests.app.desk import CATALOGUE

FIGURES = CATALOGUE.parent / "assets" / "figures"

EXERCISE: dict[str, Any] = {
    "id": "chin-tuck",
    "name": "Chin tuck",
    "kind": "strength",
    "position": "seated",
    "dose": {
        "sets": {"value": 2, "unit": "sets", "chosen_by": "source"},
        "reps": {"value": 10, "unit": "reps", "chosen_by": "source"},
        "up": {"value": 2, "unit": "s", "chosen_by": "us"},
        "hold": {"value": 5, "unit": "s", "chosen_by": "source"},
        "down": {"value": 2, "unit": "s", "chosen_by": "us"},
        "rest": {"value": 60, "unit": "s", "chosen_by": "us"},
    },
    "steps": ["Sit tall.", "Draw your chin straight back."],
    "figure": "chin-tuck",
}
TOWEL: dict[str, Any] = {
    "id": "towel-pull",
    "name": "Towel pull",
    "kind": "strength",
    "position": "seated",
    "dose": {
        "sets": {"value": 3, "unit": "sets", "chosen_by": "source"},
        "hold": {"value": 15, "unit": "s", "chosen_by": "source"},
        "rest": {"value": 60, "unit": "s", "chosen_by": "us"},
    },
    "picture": "towel-pull.png",
}
MANIFEST: dict[str, Any] = {
    "format": "deskcoach-pack",
    "version": 1,
    "name": "Neck, easy start",
    "made": "2026-11-03",
    "by": "Practice at the Park",
    "licence": "CC BY 4.0: pass it on, say who made it",
}
ROUTINE: dict[str, Any] = {
    "name": "Neck, easy start",
    "items": [{"exercise": "chin-tuck"}, {"exercise": "towel-pull", "paired": True}],
    "warm_up": "shoulder-extension-one",
    "easy": True,
}


def exercises(*some: dict[str, Any]) -> dict[str, Any]:
    return {
        "source": {"title": "Neck, easy start", "publisher": "Practice at the Park"},
        "exercises": list(some),
    }


def figure(name: str = "chin-tuck") -> dict[str, Any]:
    plain: dict[str, Any] = json.loads((FIGURES / "bent-over-row.json").read_bytes())
    return {**plain, "id": name}


def drawn_as(name: str) -> Figure:
    return load_figure(json.dumps(figure(name)).encode(), name)


def png(
    width: int = 4, height: int = 3, ihdr: bytes | None = None, rows: bytes | None = None
) -> bytes:
    """A small white picture, or one that says that it is another."""

    def chunk(name: bytes, content: bytes) -> bytes:
        check = zlib.crc32(name + content)
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", check)

    head = ihdr or struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    if rows is None:
        rows = zlib.compress((b"\0" + b"\xff" * width) * height if ihdr is None else b"")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def plain(content: object) -> bytes:
    return content if isinstance(content, bytes) else json.dumps(content).encode()


GOOD: Mapping[str, bytes] = {
    "manifest.json": plain(MANIFEST),
    "exercises.json": plain(exercises(EXERCISE, TOWEL)),
    "routines.json": plain({"routines": [ROUTINE]}),
    "figures/chin-tuck.json": plain(figure()),
    "pictures/towel-pull.png": png(),
}


def pack(**other: object) -> bytes:
    """The good pack with something else under some names; None leaves one out.

    Slashes and points in a name are written as two and one underscores.
    """
    members = dict(GOOD)
    for name, content in other.items():
        full = name.replace("__", "/").replace("_json", ".json").replace("_png", ".png")
        full = full.replace("_", "-")
        if content is None:
            members.pop(full, None)
        else:
            members[full] = plain(content)
    return zipped(members)


def foreign(*members: tuple[str | zipfile.ZipInfo, bytes], comment: bytes = b"") -> bytes:
    """A zip file with these after the good members, as Python writes it on any system."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in (*GOOD.items(), *members):
            info = name if isinstance(name, zipfile.ZipInfo) else zipfile.ZipInfo(name)
            info.filename = name if isinstance(name, str) else info.filename  # with its backslashes
            info.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(info, content)
        made.comment = comment
    return out.getvalue()


def link(name: str, to: str) -> tuple[zipfile.ZipInfo, bytes]:
    info = zipfile.ZipInfo(name)
    info.create_system, info.external_attr = 3, 0o120777 << 16
    return info, to.encode()


def changed(data: bytes, at: int, new: bytes) -> bytes:
    at %= len(data)
    return data[:at] + new + data[at + len(new) :]


def entry(name: str, field: int, new: bytes) -> bytes:
    """The good pack with other bytes in the line of the list about a member."""
    data = pack()
    at = data.index(b"PK\1\2")
    while data[at + 46 : at + 46 + len(name)] != name.encode():
        at = data.index(b"PK\1\2", at + 4)
    return changed(data, at + field, new)


def one(**other: object) -> bytes:
    """The good pack with an exercise that has other fields; None takes one away."""
    made = {**EXERCISE, **other}
    made = {name: value for name, value in made.items() if value is not None}
    return pack(exercises_json=exercises(made, TOWEL))


def dose(**other: object) -> bytes:
    return one(dose={**EXERCISE["dose"], **other})


def made_by(**other: object) -> bytes:
    return pack(manifest_json={**MANIFEST, **other})


def routine(**other: object) -> bytes:
    return pack(routines_json={"routines": [{**ROUTINE, **other}]})


def drawn(**other: object) -> bytes:
    return pack(figures__chin_tuck_json={**figure(), **other})


def picture(content: bytes) -> bytes:
    return pack(pictures__towel_pull_png=content)


def number(value: object) -> dict[str, object]:
    return {"value": value, "unit": "reps", "chosen_by": "us"}


SVG = (
    b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
)
HUGE = struct.pack(">IIBBBBB", 23_170, 23_170, 8, 6, 0, 0, 0)
DEEP = b"[" * 100_000 + b"]" * 100_000
BOMB = bytes(999_999)


def _zip64() -> bytes:
    data = pack()
    place = len(data) - 22
    locator = struct.pack("<4sIQI", b"PK\6\7", 0, place, 1)
    record = struct.pack("<4sQHHIIQQQQ", b"PK\6\6", 44, 45, 45, 0, 0, 5, 5, 2**63, 2**63)
    end = struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 2**32 - 1, 2**32 - 1, 0)
    return data[:place] + record + locator + end


def _many(count: int) -> bytes:
    """A file with so many empty members, some 50 bytes each."""
    return zipped({f"pictures/a{n}.png": b"" for n in range(count)})


def _lying(size: int) -> bytes:
    """The exercises say that they are of another size than they are, in both places."""
    data = entry("exercises.json", 24, struct.pack("<I", size))
    at = data.index(b"exercises.json") - 30
    return changed(data, at + 22, struct.pack("<I", size))


def _nested() -> bytes:
    inner = pack()
    for _ in range(20):
        inner = zipped({"pack.deskcoach": inner})
    return inner


_SHUFFLED = random.Random(15)  # noqa: S311 - the same each time
_NOISE = _SHUFFLED.randbytes(20_000)

HOSTILE: dict[str, tuple[bytes, str]] = {
    # no pack at all
    "empty": (b"", "this is an empty file, not a pack"),
    "a picture": (png(), "this is a picture, not a pack"),
    "a web page": (b"<!doctype html><p>Sign in", "this is a web page (HTML), not a pack"),
    "a drawing": (SVG, "not a pack"),
    "a program": (b"\x7fELF" + bytes(100), "this is a program, not a pack"),
    "a backup": (b'{"format":"deskcoach","version":1}', "this is a backup of DeskCoach (JSON)"),
    "exercises alone": (GOOD["exercises.json"], "this is a file of exercises"),
    "another archive": (b"\x1f\x8b" + bytes(50), "this is a packed file"),
    "noise": (_NOISE, "not a pack"),
    "zeros": (bytes(5000), "this is a file of zeros"),
    # cut, and put together
    "cut in half": (pack()[: len(pack()) // 2], "its end is missing"),
    "without its last byte": (pack()[:-1], "its end is missing"),
    "only its end": (pack()[-22:], "it is of an unusual sort"),
    "more behind it": (pack() + b"#!/bin/sh\n", "its end is missing, or something is behind it"),
    "something before it": (b"PK\0\0" + pack(), "it is of an unusual sort"),
    "twice": (pack() + pack(), "it is of an unusual sort"),
    "a comment": (foreign(comment=b"x" * 99), "its end is missing, or something is behind it"),
    "an empty zip": (zipped({}), "manifest.json is not in it"),
    "split": (changed(pack(), -18, b"\1"), "it is of an unusual sort"),
    "zip64": (_zip64(), "it is of an unusual sort"),
    "zip64 in a member": (entry("exercises.json", 24, b"\xff" * 4), "exercises.json in it is too"),
    "65,535 members": (changed(pack(), -14, b"\xff" * 4), "it holds 65535 files, at most 500"),
    "501 members": (_many(501), "it holds 501 files, at most 500"),
    "fewer than it says": (changed(pack(), -14, b"\7\0\7\0"), "its list of files is damaged"),
    "more than it says": (changed(pack(), -14, b"\2\0\2\0"), "its list of files is damaged"),
    "a list that lies elsewhere": (changed(pack(), -6, b"\0\0\0\0"), "it is of an unusual sort"),
    "a name that does not end": (entry("exercises.json", 28, b"\xff\xff"), "list of files"),
    # locked, packed oddly, lying
    "a password": (entry("exercises.json", 8, b"\1"), "exercises.json in it is locked"),
    "strong encryption": (entry("exercises.json", 8, b"\x41"), "exercises.json in it is locked"),
    "bzip2": (entry("exercises.json", 10, b"\x0c"), "packed in an unusual way"),
    "lzma": (entry("exercises.json", 10, b"\x0e"), "packed in an unusual way"),
    "method 99": (entry("exercises.json", 10, b"\x63"), "packed in an unusual way"),
    "another checksum": (entry("exercises.json", 16, b"\0" * 4), "exercises.json in it is damaged"),
    "a size too small": (_lying(10), "exercises.json in it is damaged"),
    "a size too large": (_lying(9_999), "exercises.json in it is damaged"),
    "a head elsewhere": (
        entry("exercises.json", 42, b"\xff" * 4),
        "exercises.json in it is damaged",
    ),
    "a head in another": (
        entry("exercises.json", 42, b"\0" * 4),
        "exercises.json in it is damaged",
    ),
    "noise in place of it": (changed(pack(), 60, _NOISE[:40]), "manifest.json in it is damaged"),
    # bombs
    "a bomb of one member": (pack(exercises_json=BOMB), "unpacks to far more than it is"),
    "a bomb of spaces": (pack(manifest_json=b" " * 999_000), "unpacks to far more than it is"),
    "a bomb larger than allowed": (pack(exercises_json=bytes(40_000_000)), "is too large"),
    "a bomb in a picture": (picture(bytes(4_999_999)), "unpacks to far more than it is"),
    "a picture of 2 GB": (picture(png(ihdr=HUGE)), "towel-pull.png in it is no picture that can"),
    "a picture of 9 million pixels": (
        picture(png(ihdr=struct.pack(">IIBBBBB", 3000, 3000, 8, 6, 0, 0, 0))),
        "towel-pull.png in it has too many pixels",
    ),
    "a picture too large as a file": (picture(_NOISE * 260), "towel-pull.png in it is too large"),
    "packs in packs": (_nested(), "it holds pack.deskcoach, which has no place in a pack"),
    "a figure too large": (drawn(name="a" * 50_001), "chin-tuck.json in it is too large"),
    # names that lead elsewhere
    **{
        f"a member {name!r}": (foreign((name, b"x")), words)
        for name, words in {
            "../../.bashrc": "it holds ../../.bashrc, which has no place",
            "figures/../../x.json": "which has no place",
            "figures/../manifest.json": "which has no place",
            "/etc/cron.d/x": "it holds /etc/cron.d/x, which has no place",
            "//server/share/x.json": "which has no place",
            "C:\\Windows\\x.dll": "which has no place",
            "figures\\x.json": "which has no place",
            "..\\..\\x.json": "which has no place",
            "figures/CON.json": "which has no place",
            "figures/x.json:stream": "which has no place",
            "figures/.json": "which has no place",
            "pictures/a.svg": "it holds pictures/a.svg, which has no place",
            "pictures/a.png.exe": "which has no place",
            "pictures/A.PNG": "which has no place",
            "settings.toml": "it holds settings.toml, which has no place",
            "log.db": "it holds log.db, which has no place",
            "figures/": "figures/ in it is a link, a folder or a device",
            "__MACOSX/._x": "which has no place",
            "caf\u00e9.json": "a file in it has a name that no pack has",
            "figures/a\u202egnp.json": "a file in it has a name that no pack has",
            "figures/a b.json": "a file in it has a name that no pack has",
            "a\nb.json": "a file in it has a name that no pack has",
            "\x1b[2J.json": "a file in it has a name that no pack has",
            "a" * 300: "a file in it has a name that no pack has",
            f"pictures/{'a' * 90}.png": "which has no place",
        }.items()
    },
    "a name with a zero": (
        entry("manifest.json", 46, b"man\0fest.json"),
        "a file in it has a name that no pack has",
    ),
    "a link out": (foreign(link("figures/x.json", "/etc/passwd")), "is a link, a folder or"),
    "a link as a picture": (foreign(link("pictures/x.png", "../log.db")), "is a link, a folder or"),
    # who made it
    "no manifest": (pack(manifest_json=None), "manifest.json is not in it"),
    "a manifest that is none": (pack(manifest_json=b"7"), "manifest.json: $: of the wrong type"),
    "a manifest of nothing": (pack(manifest_json=b""), "manifest.json: line 1: empty"),
    "of another program": (made_by(format="anki"), "manifest.json: $.format"),
    "of a newer version": (made_by(version=2), "a newer DeskCoach made it"),
    "version true": (made_by(version=True), "manifest.json: $.version"),
    "without a name": (made_by(name=""), "manifest.json: $.name"),
    "a name too long": (made_by(name="a" * 61), "manifest.json: $.name"),
    "a name that turns round": (made_by(name="a\u202eb"), "manifest.json: $.name"),
    "a name with a zero byte": (made_by(name="a\0b"), "manifest.json: $.name"),
    "a name of many lines": (made_by(by="a\nb"), "manifest.json: $.by"),
    "a maker of numbers": (made_by(by=7), "manifest.json: $.by"),
    "a day that is none": (made_by(made="2026-02-30"), "manifest.json: $.made"),
    "a setting in it": (made_by(settings={"strength.days": []}), "manifest.json: $.settings"),
    "a manifest too deep": (pack(manifest_json=DEEP), "unpacks to far more than it is"),
    "a manifest a little too deep": (made_by(name=[[[[[[]]]]]] * 2), "manifest.json: $.name"),
    # exercises
    "exercises too deep": (pack(exercises_json=b"[" * 900 + b"]" * 900), "nested deeper than 20"),
    "exercises that are a list": (pack(exercises_json=b"[]"), "of the wrong type"),
    "exercises in UTF-16": (
        pack(exercises_json=json.dumps(exercises(EXERCISE)).encode("utf-16")),
        "UTF-16",
    ),
    "no JSON": (pack(exercises_json=b"{'a': 1}"), "not JSON"),
    "a field twice": (
        pack(exercises_json=GOOD["exercises.json"].replace(b'"id"', b'"id":"x","id"', 1)),
        "a field given twice",
    ),
    "NaN": (dose(reps=number(float("nan"))), "not a usable number, found NaN"),
    "1e999": (
        pack(exercises_json=GOOD["exercises.json"].replace(b'"value": 10', b'"value": 1e999')),
        "found 1e999",
    ),
    "ten thousand digits": (
        pack(exercises_json=GOOD["exercises.json"].replace(b": 10", b": " + b"9" * 10_000)),
        "10000 digits",
    ),
    "negative": (dose(reps=number(-10)), "out of range"),
    "a hundred sets": (
        dose(sets={"value": 100, "unit": "sets", "chosen_by": "us"}),
        "out of range",
    ),
    "a text as a number": (dose(reps=number("10")), "of the wrong type"),
    "an id that leads out": (one(id="../../x"), "$.exercises[0].id"),
    "an id with a new line": (one(id="x\n"), "$.exercises[0].id"),
    "an id twice": (
        pack(exercises_json=exercises(EXERCISE, TOWEL, TOWEL)),
        "$.exercises[2].id: an id that $.exercises[1] has already",
    ),
    "201 exercises": (
        pack(exercises_json=exercises(*({**TOWEL, "id": f"e{n}"} for n in range(201)))),
        "$.exercises",
    ),
    "a name that turns round (exercise)": (one(name="a\u202eb"), "character U+202E"),
    "a terminal's command": (one(steps=["\x1b[2J"]), "character U+001B"),
    "a day": (one(days=["monday"]), "$.exercises[0].days: a field that is not known"),
    "an unknown position": (one(position="flying"), "$.exercises[0].position"),
    "a step too long": (one(steps=["a" * 500]), "a text of 500 characters"),
    # what they show
    "a figure that is missing": (one(figure="nowhere"), "chin-tuck shows nowhere, which is not in"),
    "a picture that is missing": (
        pack(pictures__towel_pull_png=None),
        "towel-pull shows towel-pull.png, which is not in it",
    ),
    "a picture that leads out": (one(picture="../../../etc/passwd.png"), "$.exercises[0].picture"),
    "a figure that leads out": (one(figure="../log"), "$.exercises[0].figure"),
    "a figure too many": (pack(figures__more_json=figure("more")), "no exercise shows more"),
    "a picture too many": (pack(pictures__more_png=png()), "no exercise shows more.png"),
    "a drawing with a script": (picture(SVG), "towel-pull.png in it is no picture that can be"),
    "a GIF": (picture(b"GIF89a\1\0\1\0"), "towel-pull.png in it is no picture that can be"),
    "an empty picture": (picture(b""), "towel-pull.png in it is no picture that can be"),
    "a figure that is none": (drawn(view="above"), "figures/chin-tuck.json: $.view"),
    "a figure that cannot be": (drawn(poses=[]), "figures/chin-tuck.json: $.poses"),
    "a figure too deep": (
        pack(figures__chin_tuck_json=b"[" * 5000 + b"]" * 5000),
        "nested deeper than 20",
    ),
    "a figure with odd signs": (drawn(name="a\u202eb"), "character U+202E"),
    "101 figures": (
        pack(**{f"figures__a{n}_json": figure(f"a{n}") for n in range(101)}),
        "it holds 102 figures, at most 100",
    ),
    # a routine
    "a routine with days": (
        routine(days=[1, 3]),
        "routines.json: $.routines[0].days: a field that is not",
    ),
    "a routine of nothing": (routine(items=[]), "routines.json: $.routines[0].items"),
    "a routine of 41": (
        routine(items=[{"exercise": f"e{n}"} for n in range(41)]),
        "routines.json: $.routines[0].items",
    ),
    "a routine of the unknown": (routine(items=[{"exercise": "nobody"}]), "names nobody, which"),
    "a routine of a stretch": (
        routine(items=[{"exercise": "shoulder-extension-one"}]),
        "a routine in it names shoulder-extension-one, which does not fit there",
    ),
    "a warm-up that is none": (
        routine(warm_up="chin-tuck"),
        "a routine in it names chin-tuck, which",
    ),
    "one twice in a routine": (
        routine(items=[{"exercise": "chin-tuck"}] * 2),
        "routines.json names chin-tuck twice",
    ),
    "a routine that is a text": (
        pack(routines_json=b'"Back"'),
        "routines.json: $: of the wrong type",
    ),
    "two routines of one name": (
        pack(routines_json={"routines": [ROUTINE, ROUTINE]}),
        "routines.json names Neck, easy start twice",
    ),
    "no routines": (pack(routines_json={"routines": []}), "routines.json: $.routines"),
    "31 routines": (
        pack(routines_json={"routines": [{**ROUTINE, "name": f"r{n}"} for n in range(31)]}),
        "routines.json: $.routines",
    ),
    "nothing in it": (zipped({"manifest.json": GOOD["manifest.json"]}), "there is nothing in it"),
}
