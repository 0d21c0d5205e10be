"""Keeps the translations true: collects every word that a person reads, and compares.

    python -m tools.translations          takes up what is new, drops what is gone, makes the .qm
    python -m tools.translations --check  only tells what is missing, open or does not fit

Words stand in calls of `tr`, `plural`, `sentence` and `named`, and in the data:
exercises, settings, safety check, learning. They go to Qt's own lupdate as one made-up file.
"""

import argparse
import ast
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from deskcoach.core.catalogue import load_catalogue
from deskcoach.core.exercises import MONTH_NAMES
from deskcoach.core.guidance import CHECK, TOPICS
from deskcoach.core.setting import all_settings
from deskcoach.core.settings import LANGUAGES as SPOKEN
from deskcoach.core.strength.plan import PLAN_DAYS
from deskcoach.core.strength.safety import (
    BEFORE_WORDS,
    PAIN_WORDS,
    QUESTIONS,
    WHEN_IT_HURTS,
    result,
)

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "assets" / "translations"
CATALOGUE = "exercises.json"
LANGUAGES = tuple(code for code in SPOKEN if code != "en")
PLURALS = 2
"""Both languages have one form for one (French: for none and one) and one for more."""


class Words(NamedTuple):
    """One text that a person reads.

    Attributes:
        context: Where it is looked up.
        text: In English.
        counted: Whether it has a form for one and one for many.
    """

    context: str
    text: str
    counted: bool = False


class Entry(NamedTuple):
    """What a language says for one text.

    Attributes:
        forms: One, or one for each plural.
        finished: Whether a translator is content with it.
    """

    forms: tuple[str, ...]
    finished: bool


def collected() -> list[Words]:
    """Every text that is to be translated, each once, in order of context and text."""
    found = {*_in_code(), *_in_data()}
    return sorted(found)


def _in_code() -> Iterator[Words]:
    for path in sorted((ROOT / "deskcoach").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                yield from _of_call(node, path)


def _of_call(call: ast.Call, path: Path) -> Iterator[Words]:
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    literal = [arg.value for arg in call.args if isinstance(arg, ast.Constant)]
    texts = [value for value in literal if isinstance(value, str)]
    match name, texts:
        case ("tr", [context, text]):
            yield Words(context, text)
        case ("plural", [context, text]):
            yield Words(context, text, counted=True)
        case ("named", [text, context]):
            yield Words(context, text)
        case ("sentence", [text]):
            yield Words("Sentences", text)
        case ("sentence", _) if isinstance(function, ast.Name):
            raise ValueError(f"{path}:{call.lineno}: sentence() takes its words as they stand")


def _in_data() -> Iterator[Words]:
    catalogue = load_catalogue((ROOT / CATALOGUE).read_bytes(), CATALOGUE)
    if catalogue.source.note:
        yield Words("Exercises", catalogue.source.note)
    for exercise in catalogue.exercises:
        told = (exercise.name, exercise.cue, exercise.feel, *exercise.steps, *exercise.cautions)
        numbers = (getattr(exercise.dose, each) for each in exercise.dose.__struct_fields__)
        notes = (each.note for each in numbers if each is not None and each.note)
        words = exercise.words
        for text in (
            *told, *exercise.easier, *exercise.equipment, *exercise.muscles, *notes,
            words.up, words.hold, words.down,
        ):  # fmt: skip
            yield Words("Exercises", text)
    for setting in all_settings():
        yield Words("Settings", setting.words)
        if setting.detail:
            yield Words("Settings", setting.detail)
    yield from (Words("Days", name) for name in PLAN_DAYS)
    yield from (Words("Months", name) for name in MONTH_NAMES)
    yield from _of_learning()
    yield from _of_safety()


def _of_learning() -> Iterator[Words]:
    for topic in TOPICS:
        for text in (topic.title, topic.lead):
            yield Words("Learn", text)
        for part in topic.parts:
            for text in (part.heading, *part.lines, part.note):
                if text:
                    yield Words("Learn", text)
    for point in CHECK:
        yield Words("Learn", point.name)
        yield Words("Learn", point.line)


def _of_safety() -> Iterator[Words]:
    urgent, other = (next(q.id for q in QUESTIONS if q.urgent == each) for each in (True, False))
    for question in QUESTIONS:
        yield Words("Safety", question.text)
    for ticked in ((), (urgent,), (other,)):
        told = result(ticked)
        for text in (told.title, *(line.text for line in told.lines)):
            yield Words("Safety", text)
    for lines in (*PAIN_WORDS.values(), *BEFORE_WORDS.values(), WHEN_IT_HURTS):
        for line in lines:
            yield Words("Safety", line.text)


def file_of(language: str) -> Path:
    """The file that translators work in."""
    return FOLDER / f"deskcoach_{language}.ts"


def entries(language: str) -> dict[Words, Entry]:
    """What a language says for each text."""
    found: dict[Words, Entry] = {}
    for context in ET.parse(file_of(language)).getroot().iter("context"):  # noqa: S314 - our own
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            counted = message.get("numerus") == "yes"
            said = message.find("translation")
            assert said is not None
            forms = [each.text or "" for each in said.iter("numerusform")] if counted else []
            key = Words(name, message.findtext("source") or "", counted)
            found[key] = Entry(tuple(forms or [said.text or ""]), said.get("type") is None)
    return found


def faults(language: str) -> list[str]:
    """What is missing, left over, open, or does not fit its English text; one line each."""
    wanted, there = set(collected()), entries(language)
    told = [f"{language}: missing: {each.context}: {each.text!r}" for each in wanted - set(there)]
    told += [
        f"{language}: left over: {each.context}: {each.text!r}" for each in set(there) - wanted
    ]
    for words, entry in there.items():
        told += [
            f"{language}: {words.context}: {words.text!r}: {why}" for why in _unfit(words, entry)
        ]
    return sorted(told)


def _unfit(words: Words, entry: Entry) -> Iterator[str]:
    if not entry.finished or not all(entry.forms):
        yield "open"
        return
    if words.counted and len(entry.forms) != PLURALS:
        yield f"{len(entry.forms)} plural forms"
    for form in entry.forms:
        if sorted(_places(form)) != sorted(_places(words.text)):
            yield f"other places than in English: {form!r}"
        if _edges(form) != _edges(words.text) or "  " in form:
            yield f"blanks: {form!r}"


def _edges(text: str) -> tuple[bool, bool]:
    """Whether a text begins and ends with a blank."""
    return text[:1].isspace(), text[-1:].isspace()


def _places(text: str) -> list[str]:
    """What must stand in every language: `{names}`, `%n`, and tags."""
    return re.findall(r"\{\w*\}|%n|</?\w+>", text)


def take_up() -> None:
    """Have lupdate merge what is in the program now, and lrelease make what it reads."""
    with tempfile.TemporaryDirectory() as folder:
        listing = Path(folder) / "words.py"
        listing.write_text("".join(map(_line, collected())), encoding="utf-8")
        for language in LANGUAGES:
            _run(
                "lupdate", "-silent", "-locations", "none", "-no-obsolete", "-sort-messages",
                "-source-language", "en", "-target-language", language,
                str(listing), "-ts", str(file_of(language)),
            )  # fmt: skip
            release(language, FOLDER)


def release(language: str, folder: Path) -> Path:
    """Make the file that the program reads."""
    made = folder / f"deskcoach_{language}.qm"
    _run("lrelease", "-silent", str(file_of(language)), "-qm", str(made))
    return made


def _line(words: Words) -> str:
    return f"translate({words.context!r}, {words.text!r}{', None, 2' if words.counted else ''})\n"


def _run(tool: str, *args: str) -> None:
    subprocess.run([str(Path(sys.executable).parent / f"pyside6-{tool}"), *args], check=True)


def main() -> int:
    """Take up, or only check; returns 1 where something is missing."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="change nothing")
    if not parser.parse_args().check:
        take_up()
    told = [fault for language in LANGUAGES for fault in faults(language)]
    print("\n".join(told) or "All words have a translation.")
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
