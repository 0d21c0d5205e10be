"""Every word that a person reads has a translation, in every language that we have."""

import ast
from pathlib import Path

import pytest

from deskcoach.core.setting import all_settings
from deskcoach.core.settings import LANGUAGES as SPOKEN
from deskcoach.ui.design.language import ENGLISH
from tools.translations import LANGUAGES, ROOT, Entry, Words, _unfit, collected, faults, release


def test_the_program_offers_what_there_is() -> None:
    assert tuple(SPOKEN) == (ENGLISH, *LANGUAGES)
    chosen = next(each for each in all_settings() if each.key == "language")
    assert chosen.choices == ("system", *SPOKEN)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_missing_open_or_left_over(language: str) -> None:
    assert faults(language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_program_reads_is_what_translators_wrote(language: str, tmp_path: Path) -> None:
    made = release(language, tmp_path)
    assert made.read_bytes() == (ROOT / "assets/translations" / made.name).read_bytes()


def test_the_collector_finds_every_sort_of_words() -> None:
    found = set(collected())
    assert Words("Tray", "Quit DeskCoach") in found  # tr
    assert Words("History", "%n set(s)", counted=True) in found  # plural
    assert Words("Sentences", "offered: it was due") in found  # sentence
    assert Words("Kinds", "stretch") in found  # named
    assert Words("Exercises", "Cobra stretch") in found
    assert Words("Settings", "Offer a stretch") in found
    assert Words("Safety", "Legs that feel weak") in found
    assert Words("Learn", "Standing tall") in found
    assert Words("Days", "Monday") in found


@pytest.mark.parametrize(
    ("words", "entry", "why"),
    [
        (Words("A", "Go"), Entry(("Los",), finished=True), []),
        (Words("A", "Go"), Entry(("Los",), finished=False), ["open"]),
        (Words("A", "Go"), Entry(("",), finished=True), ["open"]),
        (Words("A", "%n s", counted=True), Entry(("%n s",), finished=True), ["1 plural forms"]),
        (
            Words("A", "In {time}"),
            Entry(("In {zeit}",), finished=True),
            ["other places than in English: 'In {zeit}'"],
        ),
        (
            Words("A", "<b>{a}</b>"),
            Entry(("{a}",), finished=True),
            ["other places than in English: '{a}'"],
        ),
        (Words("A", "Go"), Entry((" Los",), finished=True), ["blanks: ' Los'"]),
    ],
)
def test_what_does_not_fit_is_told(words: Words, entry: Entry, why: list[str]) -> None:
    assert list(_unfit(words, entry)) == why


def test_no_words_are_chosen_before_the_language_is() -> None:
    """Words that are translated while a module is imported stay in the language of that moment."""
    early = []
    for path in sorted((ROOT / "deskcoach").rglob("*.py")):
        for node in _at_import(ast.parse(path.read_text(encoding="utf-8"))):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in {"tr", "plural", "said"}:
                early.append(f"{path.name}:{node.lineno}")
    assert early == []


def _at_import(tree: ast.AST) -> list[ast.Call]:
    """The calls that are made when the module is read: not those in functions and lambdas."""
    found = []
    for child in ast.iter_child_nodes(tree):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(child, ast.Call):
            found.append(child)
        found += _at_import(child)
    return found
