"""JSON files that people write by hand: read strictly, and told in one line what is wrong where."""

import json
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator
from typing import Any, NoReturn, TypeVar

import msgspec
from msgspec import Struct

from deskcoach.core.messages import printable

MOST_BYTES = 1_000_000  # far above any catalogue; a larger file is the wrong file
MOST_NESTING = 20
MOST_CHARACTERS = 400  # in one text
_LARGEST_NUMBER = 1_000_000
MOST_DIGITS = 30  # of one number; it also keeps int() away from its own limit of 4,300 digits
MOST_NAME = 60  # characters of a field's name
MOST_SHOWN = 60  # characters of a found value in a message

_T = TypeVar("_T")


class Limits(Struct, frozen=True):
    """What a file may be, and what it is compared with in a remedy.

    Attributes:
        bytes: The largest file.
        number: The largest number, in either direction.
        largest: The same, in words.
        example: A file that is as it should be.
        empty: What to do about an empty file.
        characters: The longest text.
        long: Names of fields whose text is looked at by who knows what it is.
    """

    bytes: int = MOST_BYTES
    number: int = _LARGEST_NUMBER
    largest: str = "a million"
    example: str = "exercises.json"
    empty: str = 'begin with {"source": …, "exercises": [ … ]} or delete it'
    characters: int = MOST_CHARACTERS
    long: Collection[str] = ()


CATALOGUE = Limits()


class Fault(ValueError):  # noqa: N818 - it names what is found in a file, not a crash
    """One fault of a file: where it is, what is wrong, what stands there, what would mend it."""

    def __init__(self, place: str, what: str, value: str, remedy: str) -> None:
        super().__init__(f"{place}: {what}, found {value}; {remedy}")
        self._parts = place, what, value, remedy

    def line(self, name: str) -> str:
        """The fault as one printable line that begins with the file's name."""
        return printable(f"{name}: {self}")

    def within(self, there: str, here: str) -> "Fault":
        """The same where what stood `there` in a part of a file stands `here` in the whole."""
        place, *rest = self._parts
        return Fault(place.replace(there, here, 1), *rest)


class _OddNumber(str):
    """The text of a number that no field can hold: NaN, Infinity, 1e999, a thousand digits."""

    __slots__ = ()


def read_json(data: bytes, limits: Limits = CATALOGUE) -> Any:
    """Decode UTF-8 JSON and refuse what a person cannot have meant.

    Args:
        data: the file's bytes.
        limits: how large it and its numbers may be.

    Returns:
        The decoded value: dicts, lists, texts, finite numbers, booleans, None.

    Raises:
        Fault: too large, not UTF-8, empty, not JSON, nested too deep, a field given
            twice, a number that is not finite or beyond the limit, a text with control
            characters, with blanks at its ends, or longer than the limit.
    """
    text = _decoded(data, limits)
    check_nesting(text)
    repeated: dict[int, str] = {}

    def whole(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) < len(pairs):
            times = Counter(name for name, _ in pairs)
            repeated[id(made)] = next(name for name, count in times.items() if count > 1)
        return made

    def number(text: str) -> Any:
        return _number(text, limits)

    try:
        raw = json.loads(
            text,
            object_pairs_hook=whole,
            parse_constant=_OddNumber,
            parse_float=number,
            parse_int=number,
        )
    except json.JSONDecodeError as error:
        _refuse_syntax(error, limits)
    for fault in _oddities(raw, "$", repeated, limits):
        raise fault
    return raw


def convert(raw: Any, wanted: type[_T]) -> _T:
    """Turn decoded JSON into a msgspec type, strictly.

    Raises:
        Fault: a missing or unknown field, a wrong type, a value out of its range. The remedy is
            read from the type's own JSON Schema.
    """
    try:
        return msgspec.convert(raw, wanted)
    except msgspec.ValidationError as error:
        # from the right: a wrong value may contain the words, a place cannot
        message, found, place = str(error).rpartition(" - at `")
        if not found:
            message, place = str(error), "$"
        raise _misfit(raw, message, place.removesuffix("`"), wanted) from None


def shown_value(value: Any) -> str:
    """A found value in at most 60 printable characters."""
    if isinstance(value, _OddNumber):
        return printable(
            value if len(value) <= MOST_DIGITS else f"{value[:12]}… ({len(value)} digits)"
        )
    if isinstance(value, dict):
        return f"an object with {_count(value, 'field')}"
    if isinstance(value, list | tuple):
        return f"a list of {_count(value, 'thing')}"
    text = json.dumps(value, ensure_ascii=False)
    return printable(text if len(text) <= MOST_SHOWN else text[: MOST_SHOWN - 2] + "…")


def _count(things: Any, word: str) -> str:
    return f"{len(things)} {word}{'' if len(things) == 1 else 's'}"


def _decoded(data: bytes, limits: Limits) -> str:
    if len(data) > limits.bytes:
        raise Fault(
            "the file",
            f"larger than {limits.bytes:,} bytes",
            f"{len(data):,} bytes",
            "split it into smaller files",
        )
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Fault("byte 1", "not UTF-8", "a UTF-16 mark", "save the file as UTF-8")
    if data.startswith(b"\xef\xbb\xbf"):
        raise Fault(
            "byte 1", "a byte order mark", "EF BB BF", "save the file as UTF-8 without a mark"
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        byte = f"byte {data[error.start]:02X}"
        raise Fault(f"line {line}", "not UTF-8", byte, "save the file as UTF-8") from None
    if not text.strip():
        raise Fault(
            "line 1",
            "empty",
            "no text",
            limits.empty,
        )
    return text


# Where the closing quote is missing, the rest of the file is the string: the scan stays linear.
_BRACKETS = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?|([\[{])|([\]}])', re.DOTALL)


def check_nesting(text: str) -> None:
    """Refuse a text whose brackets go too deep for whoever reads it next.

    Raises:
        Fault: It does.
    """
    depth = 0
    for match in _BRACKETS.finditer(text):
        depth += bool(match[1]) - bool(match[2])
        if depth > MOST_NESTING:
            line = text.count("\n", 0, match.start()) + 1
            raise Fault(
                f"line {line}",
                f"nested deeper than {MOST_NESTING}",
                f"bracket {match[1]} number {depth}",
                "close the brackets before it",
            )


_SYNTAX_REMEDIES = {
    "Expecting ',' delimiter": "put a comma or a closing bracket before it",
    "Expecting ':' delimiter": "put a colon after the field's name",
    "Expecting property name": "put a name in double quotes, or remove the comma before it",
    "Illegal trailing comma": "remove the comma before the closing bracket",
    "Expecting value": "put a value there, or remove the comma before it",
    "Unterminated string": "close the text with a double quote",
    "Extra data": "remove what follows the last closing bracket",
    "Invalid control character": r"write \n for a new line, \t for a tab",
    "Invalid \\": r"write \\ for a backslash",
}


def _refuse_syntax(error: json.JSONDecodeError, limits: Limits) -> NoReturn:
    rest = error.doc[error.pos : error.pos + 20].split("\n")[0]
    remedy = next((r for key, r in _SYNTAX_REMEDIES.items() if error.msg.startswith(key)), "")
    raise Fault(
        f"line {error.lineno}, column {error.colno}",
        "not JSON",
        printable(rest) if rest else "the end of the line",
        remedy or f"compare the place with {limits.example}",
    ) from None


def _number(text: str, limits: Limits) -> Any:
    if len(text) > MOST_DIGITS:
        return _OddNumber(text)
    number = float(text)
    if not math.isfinite(number) or abs(number) > limits.number:
        return _OddNumber(text)
    return number if re.search(r"[.eE]", text) else int(text)


def _oddities(value: Any, place: str, repeated: dict[int, str], limits: Limits) -> Iterator[Fault]:
    if isinstance(value, _OddNumber):
        remedy = f"write a number up to {limits.largest}"
        yield Fault(place, "not a usable number", shown_value(value), remedy)
    elif isinstance(value, str):
        yield from _odd_text(value, place, limits.characters)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _oddities(item, f"{place}[{index}]", repeated, limits)
    elif isinstance(value, dict):
        if id(value) in repeated:
            name = shown_value(repeated[id(value)])
            yield Fault(place, "a field given twice", name, "keep one of the two")
        for key, item in value.items():
            if not re.fullmatch(rf"[\w$-]{{1,{MOST_NAME}}}", key):
                yield Fault(
                    place, "an odd field name", shown_value(key), "use letters, digits, _ and -"
                )
            if not (key in limits.long and isinstance(item, str)):
                yield from _oddities(item, f"{place}.{key}", repeated, limits)


# Control characters, lone surrogates, private use, unassigned, line and paragraph separators.
_UNFIT = frozenset({"Cc", "Cs", "Co", "Cn", "Zl", "Zp"})
_DIRECTION_MARKS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def _odd_text(text: str, place: str, most: int) -> Iterator[Fault]:
    if len(text) > most:
        remedy = f"shorten it to {most} characters"
        yield Fault(place, f"a text of {len(text):,} characters", shown_value(text), remedy)
    unfit = [c for c in text if unicodedata.category(c) in _UNFIT or c in _DIRECTION_MARKS]
    if unfit:
        yield Fault(
            place,
            f"character U+{ord(unfit[0]):04X} in a text",
            shown_value(text),
            "remove that character",
        )
    if text != text.strip():
        yield Fault(place, "blanks at the end of a text", shown_value(text), "remove them")


# What msgspec says, said to a person; the last one fits every message.
_MISFITS = {
    "Invalid enum": "not an allowed value",
    "length >=": "too short",
    "length <=": "too long",
    "matching regex": "not in the right form",
    "": "of the wrong type",
}


def _misfit(raw: Any, message: str, place: str, wanted: type) -> Fault:
    found, node = _at(raw, place, msgspec.json.schema(wanted))
    field = message.split("`")[1] if message.startswith("Object ") else ""
    if message.startswith("Object contains unknown"):
        names = ", ".join(node["properties"])
        value = shown_value(found[field])
        return Fault(f"{place}.{field}", "a field that is not known", value, f"use one of {names}")
    if field:
        return Fault(
            place,
            f'"{field}" is missing',
            shown_value(found),
            f'add "{field}": {_example(field, node)}',
        )
    what = next(words for key, words in _MISFITS.items() if key in message)
    return Fault(place, what, shown_value(found), f"write {_words(node)}")


def _at(raw: Any, place: str, schema: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
    """What stands at a place of the file, and the part of the schema that speaks of it."""
    value, node = raw, _resolved(schema, schema)
    for name, index in re.findall(r"\.([^.\[]+)|\[(\d+)\]", place):
        value = value[name] if name else value[int(index)]
        node = _resolved(node["properties"][name] if name else node["items"], schema)
    return value, node


def _resolved(node: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    while "enum" not in node and ("anyOf" in node or "$ref" in node):  # a field may allow fewer
        if "$ref" in node:
            node = schema["$defs"][node["$ref"].rpartition("/")[2]]
        else:
            # null only means "left out", and of integer and number the wider is what one may write
            node = [part for part in node["anyOf"] if part.get("type") != "null"][-1]
    return node


def _words(node: dict[str, Any]) -> str:
    """What the schema wants, said to a person."""
    if "enum" in node:
        return "one of " + ", ".join(json.dumps(value) for value in node["enum"])
    if node["type"] == "object":
        return "an object in braces with " + ", ".join(node["required"] or node["properties"])
    if node["type"] == "array":
        least, most = node.get("minItems", 0), node["maxItems"]
        return f"a list in square brackets with {least} to {most} entries"
    if node["type"] == "string":
        return str(node.get("description", "a text in double quotes"))
    return {"boolean": "true or false", "integer": "a whole number"}.get(
        node["type"], "a number without quotes"
    )


def _example(field: str, node: dict[str, Any]) -> str:
    part = node["properties"][field]
    if "enum" not in part and ("$ref" in part or "anyOf" in part):
        return "{ … }"
    return {"string": '"…"', "array": "[ … ]"}.get(part.get("type"), "…")
