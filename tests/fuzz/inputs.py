"""Bad inputs made of good ones: of bytes, of lines, and of JSON by its structure."""

import json
import random
from collections.abc import Callable, Sequence
from typing import Any

NUMBERS = (
    *(0, 1, 2, 7, 8, 16, 31, 32, 127, 128, 255, 256, 0x7FFF, 0x8000, 0xFFFF, 0x10000),
    *(0xFFFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF),
)
SIGNS = (
    *(b"\0", b"\n", b"\r\n", b" ", b'"', b"'", b"\\", b"[", b"]", b"{", b"}", b",", b":", b"="),
    *(
        b"\xff",
        b"\xc0\xaf",
        b"\xed\xa0\x80",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"\xe2\x80\xae",
        b"\x1b",
    ),
    *(b"-1", b"1e999", b"NaN", b"-Infinity", b"9" * 40, b"0x10", b"null", b"true", b"\\ud800"),
    *(b"2026-02-30T00:00:00Z", b"0001-01-01T00:00:00+23:59", b"9999-12-31T23:59:59-23:59"),
)
VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, 1, -1, 2, 10, 61, 0.5, -0.0, 1e9, 1e308, 2**31, 2**63, -(2**63) - 1),
    *(
        10**30,
        10**400,
        float("nan"),
        float("inf"),
        "",
        " ",
        "\0",
        "\n",
        "\ud800",
        "\u202e",
        "٣",
        "½",
    ),
    *("x" * 500, "9" * 500, "=1+1", "<b>", "\x1b[2J", "a-b", "0" * 32, "f" * 32, "desk:1800"),
    *("2026-03-04T12:00:00Z", "0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-12:00"),
    *("2026-02-30", "2026-03-04", "24:00", "09:30", "tomorrow", [], {}, [[]], [None], {"": None}),
)


def mutated(
    chance: random.Random, pool: Sequence[bytes], words: Sequence[bytes], longest: int
) -> bytes:
    """One input more: one of the pool with one to eight faults."""
    data = chance.choice(pool)
    for _ in range(1 << chance.randrange(4)):
        if chance.random() < 0.4:
            changed = _by_structure(chance, data, words)
            if changed is not None:
                data = changed
                continue
        if chance.random() < 0.1:
            other = chance.choice(pool)
            data = data[: _at(chance, data)] + other[_at(chance, other) :]
        else:
            data = chance.choice(_BY_BYTES)(chance, data, words)
        data = data[: longest * 2]
    return data[:longest]


# -- bytes ------------------------------------------------------------------------------------


def _at(chance: random.Random, data: bytes) -> int:
    return chance.randrange(len(data) + 1)


def _range(chance: random.Random, data: bytes) -> tuple[int, int]:
    start = _at(chance, data)
    return start, min(len(data), start + int(chance.expovariate(0.1)) + 1)


def _bit(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    if not data:
        return b"\0"
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]


def _number(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """A number in its place, of one, two, four or eight bytes, either end first."""
    size = 1 << chance.choice((0, 1, 2, 2, 2, 3))
    at = _at(chance, data)
    at -= at % size if chance.random() < 0.7 else 0
    value = (chance.choice(NUMBERS) + chance.choice((0, 0, 0, -1, 1))) & ((1 << 8 * size) - 1)
    told = value.to_bytes(size, "little" if chance.random() < 0.5 else "big")
    return data[:at] + told + data[at + size :]


def _word(chance: random.Random, data: bytes, words: Sequence[bytes]) -> bytes:
    start, end = _range(chance, data)
    word = chance.choice(words) if words and chance.random() < 0.7 else chance.choice(SIGNS)
    return data[:start] + word + data[start if chance.random() < 0.5 else end :]


def _cut(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _range(chance, data)
    return data[:start] + data[end:]


def _end(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    return data[: _at(chance, data)]


def _again(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _range(chance, data)
    part, to = data[start:end], _at(chance, data)
    return data[:to] + part * chance.choice((1, 1, 1, 2, 30, 1000)) + data[to:]


def _noise(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    at = _at(chance, data)
    return data[:at] + chance.randbytes(chance.choice((1, 2, 4, 32))) + data[at:]


def _lines(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """A line again somewhere else, or two that change places."""
    lines = data.split(b"\n")
    one, other = (chance.randrange(len(lines)) for _ in range(2))
    if chance.random() < 0.5:
        lines.insert(other, lines[one])
    else:
        lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


_BY_BYTES: tuple[Callable[[random.Random, bytes, Sequence[bytes]], bytes], ...] = (
    *(_bit, _number, _number, _word, _word, _cut, _end, _again, _noise, _lines),
)


# -- JSON -------------------------------------------------------------------------------------


def _by_structure(chance: random.Random, data: bytes, words: Sequence[bytes]) -> bytes | None:
    """JSON, or a line of it, with something else at one place; None: it is none."""
    if data[:1] not in b'[{"' or not data:
        return None
    try:
        return _dumped(chance, _changed(chance, json.loads(data), words))
    except (ValueError, RecursionError):
        pass
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    try:
        lines[at] = _dumped(chance, _changed(chance, json.loads(lines[at]), words))
    except (ValueError, RecursionError):
        return None
    return b"\n".join(lines)


def _dumped(chance: random.Random, value: Any) -> bytes:
    told = json.dumps(value, ensure_ascii=chance.random() < 0.8)
    return told.encode("utf-8", "surrogatepass")


def _changed(chance: random.Random, value: Any, words: Sequence[bytes]) -> Any:
    inside = value if isinstance(value, dict | list) and value else None
    if inside is None or chance.random() < 0.1:
        return _other(chance, value, words)
    if isinstance(inside, list):
        return _changed_list(chance, inside, words)
    return _changed_object(chance, inside, words)


def _changed_list(chance: random.Random, value: list[Any], words: Sequence[bytes]) -> list[Any]:
    at = chance.randrange(len(value))
    made = list(value)
    match chance.randrange(10):
        case 0:
            del made[at]
        case 1:
            made[at:at] = [value[at]] * chance.choice((1, 2, 40))
        case 2:
            made.insert(at, _other(chance, None, words))
        case 3:
            chance.shuffle(made)
        case _:
            made[at] = _changed(chance, value[at], words)
    return made


def _changed_object(
    chance: random.Random, value: dict[str, Any], words: Sequence[bytes]
) -> dict[str, Any]:
    name = chance.choice(list(value))
    made = dict(value)
    match chance.randrange(10):
        case 0:
            del made[name]
        case 1:
            other = chance.choice(words).decode(errors="replace") if words else "x"
            made[other] = made.pop(name)
        case 2:
            made[name] = value[chance.choice(list(value))]
        case 3:
            made[chance.choice(("", "\0", "x" * 61, "\ud800"))] = value[name]
        case _:
            made[name] = _changed(chance, value[name], words)
    return made


def _other(chance: random.Random, value: Any, words: Sequence[bytes]) -> Any:
    """Another value, now and then of the same kind and near it."""
    if type(value) in {int, float} and chance.random() < 0.5:
        return chance.choice((value + 1, value - 1, -value, value * 1000, 0.5))
    if words and chance.random() < 0.4:
        return chance.choice(words).decode(errors="replace")
    if chance.random() < 0.1:
        return [value] if chance.random() < 0.5 else {"x": value}
    return chance.choice(VALUES)
