"""What the page of an import says: counts, how the file was read, what to confirm."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from deskcoach.ui.design.translation import long_day, number, plural, tr


def counted(sort: str, count: int) -> str:
    """How many rows of one sort there are."""
    told = {
        "taken": plural("Exchange", "%n taken", count),
        "doubled": plural("Exchange", "%n here already", count),
        "left_out": plural("Exchange", "%n left out by you", count),
        "refused": plural("Exchange", "%n cannot be read", count),
    }
    return told[sort]


def sort_word(sort: str) -> str:
    """The sort alone, beside its number."""
    return {
        "taken": tr("Exchange", "taken"),
        "doubled": tr("Exchange", "here already"),
        "left_out": tr("Exchange", "left out by you"),
        "refused": tr("Exchange", "cannot be read"),
    }[sort]


def how_it_was_read(name: str, found: Mapping[str, Any]) -> str:
    """The file, the language of its head, its unit and its days, in one line."""
    heads = {
        "en": tr("Exchange", "English"),
        "de": tr("Exchange", "German"),
        "fr": tr("Exchange", "French"),
    }
    units = {"kg": tr("Exchange", "kilograms"), "lb": tr("Exchange", "pounds")}
    parts = [name, heads[found["language"]], units[found["unit"]]]
    if found["first"]:
        first, last = (date.fromisoformat(found[end]) for end in ("first", "last"))
        days = tr("Exchange", "{first} to {last}", first=long_day(first), last=long_day(last))
        parts.append(long_day(first) if first == last else days)
    return ", ".join(parts)


def take_words(count: int) -> str:
    """The one button."""
    if not count:
        return tr("Exchange", "Nothing new")
    return plural("Exchange", "Take in %n set(s)", count)


def exercises_line(count: int, guesses: int) -> str:
    """How many exercises the file has, and what is to be confirmed."""
    told = plural("Exchange", "%n exercise(s)", count)
    if not guesses:
        return told
    ask = plural("Exchange", "%n to confirm", guesses)
    return tr("Exchange", "{exercises}, {guesses}", exercises=told, guesses=ask)


def can_come_in(rows: int) -> str:
    """Below the large number."""
    return tr("Exchange", "of {count} rows can come in", count=number(rows))


def all_here() -> str:
    """The same, where the file brings nothing that is not here."""
    return tr("Exchange", "new. What this file has is here already.")
