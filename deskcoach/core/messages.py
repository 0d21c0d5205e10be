"""Sentences of the rules, which know how they were made; and how a fault is told.

The core cannot ask Qt for a translation. So what it says is a `Sentence`: a `str` in English, good
for the command line and for a log, which keeps its template and its values, so that a screen can
say the same in the language of the person (`ui/words.said`).
"""

import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

Value = str | int | float | date | datetime


class Sentence(str):
    """English text with the template and the values that it was made of.

    Attributes:
        template: The English words with their `{places}`.
        values: What stands in the places; a `Sentence` among them is translated by itself.
        context: Where its translation is looked up.
    """

    __slots__ = ("context", "template", "values")

    template: str
    values: dict[str, Value]
    context: str


def sentence(template: str, /, **values: Value) -> Sentence:
    """A sentence with values in its places; times are written as `17:30`, days as in ISO 8601."""
    told = {name: _english(value) for name, value in values.items()}
    return _made(template.format(**told), template, values, "Sentences")


def named(name: str, context: str = "Exercises") -> Sentence:
    """A name that has a translation of its own in that context, for a place in a sentence."""
    return _made(name, name, {}, context)


def listed(parts: Sequence[Sentence]) -> Sentence:
    """At least one part, with commas between: `camera in use, in a meeting`."""
    told = parts[0]
    for part in parts[1:]:
        told = sentence("{some}, {one}", some=told, one=part)
    return told


def to_plain(value: Any) -> Any:
    """The same in JSON's values, for another process; `from_plain` makes sentences of it again."""
    if isinstance(value, Sentence):
        values = {name: to_plain(each) for name, each in value.values.items()}
        return {_PLAIN: value.template, "values": values, "context": value.context}
    if isinstance(value, Mapping):
        return {name: to_plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [to_plain(each) for each in value]
    return _english(value) if isinstance(value, date) else value


def from_plain(found: dict[str, Any]) -> Any:
    """What `json.loads` makes of an object that `to_plain` gave: its `object_hook`."""
    if _PLAIN not in found:
        return found
    template, values = found[_PLAIN], found["values"]
    text = template.format(**{name: _english(value) for name, value in values.items()})
    return _made(text, template, values, found["context"])


_PLAIN = "sentence"


def words_of(error: Exception) -> str:
    """What an error says, as it was said: a sentence stays one, which `str` would not leave it."""
    first = error.args[0] if error.args else None
    return first if isinstance(first, Sentence) else str(error)


def _made(text: str, template: str, values: dict[str, Value], context: str) -> Sentence:
    made = Sentence(text)
    made.template, made.values, made.context = template, values, context
    return made


def _english(value: Value) -> str:
    if isinstance(value, datetime):
        return f"{value:%H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    return f"{value:g}" if isinstance(value, float) else str(value)


# -- What is told to a person when an input cannot be used: place, value and remedy in one line ---


class Problem(NamedTuple):
    """One thing that is wrong with one input.

    Attributes:
        file: Name of the file, as the person would open it.
        place: Where in it: a key, a JSON path or a line.
        value: What was found there, shortened.
        remedy: What to do now, as a whole sentence.
    """

    file: str
    place: str
    value: str
    remedy: str

    @property
    def line(self) -> Sentence:
        """All of it in one line, which a screen can say in another language."""
        return sentence(
            "{file}: {place}: {value}: {remedy}",
            file=self.file,
            place=self.place,
            value=self.value,
            remedy=self.remedy,
        )

    def __str__(self) -> str:
        return str(self.line)


def printable(text: str) -> str:
    """The text on one line: what cannot be printed is written as an escape."""
    return "".join(
        c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text
    )


_NO_BLANK = frozenset({"Cc", "Cs", "Zl", "Zp"})


def unbroken(text: str) -> str:
    """The text with a blank for each sign that ends a line, or makes no sense in one."""
    return "".join(" " if unicodedata.category(c) in _NO_BLANK else c for c in text)


def shown(value: object, limit: int = 60) -> str:
    """The value as it is quoted in a problem: one line, at most `limit` characters."""
    text = " ".join(repr(value).split())
    return text if len(text) <= limit else text[: limit - 1] + "…"
