"""DeskCoach in the locales of twenty places, of no place, and of places that do not exist."""

import ast
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
COMPILED = ROOT / "build" / "locales"
CATEGORIES = (
    *("IDENTIFICATION", "CTYPE", "COLLATE", "MONETARY", "NUMERIC", "TIME"),
    *("MESSAGES", "PAPER", "NAME", "ADDRESS", "TELEPHONE", "MEASUREMENT"),
)

# The language that is spoken, and how half past five in the evening is written.
PLACES = {
    "tr_TR.UTF-8": ("en", "17:30"),
    "tr_TR.ISO-8859-9": ("en", "17:30"),
    "az_AZ.UTF-8": ("en", "17:30"),
    "ar_EG.UTF-8": ("en", "5:30 pm"),
    "he_IL.UTF-8": ("en", "17:30"),
    "fa_IR.UTF-8": ("en", "17:30"),
    "th_TH.UTF-8": ("en", "17:30"),
    "hi_IN.UTF-8": ("en", "5:30 pm"),
    "ja_JP.UTF-8": ("en", "17:30"),
    "zh_CN.UTF-8": ("en", "17:30"),
    "de_DE.UTF-8": ("de", "17:30"),
    "de_DE.ISO-8859-1": ("de", "17:30"),
    "fr_FR.UTF-8": ("fr", "17:30"),
    "lt_LT.UTF-8": ("en", "17:30"),
    "el_GR.UTF-8": ("en", "5:30 pm"),
    "sv_SE.UTF-8": ("en", "17:30"),
    "ru_RU.UTF-8": ("en", "17:30"),
    "pt_BR.UTF-8": ("en", "17:30"),
    "en_US.UTF-8": ("en", "5:30 pm"),
    "en_GB.UTF-8": ("en", "17:30"),
    "C": ("en", "17:30"),
    "POSIX": ("en", "17:30"),
}
STRANGE = {
    "no such place": ({"LC_ALL": "xx_YY.UTF-8"}, ("en", "17:30")),
    "empty": ({"LANG": "", "LC_ALL": "", "LANGUAGE": ""}, ("en", "17:30")),
    "not set": ({}, ("en", "17:30")),
    "a list": ({"LANG": "tr_TR.UTF-8", "LANGUAGE": "tr:de:en"}, ("de", "17:30")),
    "mixed": ({"LANG": "en_US.UTF-8", "LC_CTYPE": "tr_TR.UTF-8"}, ("en", "5:30 pm")),
    "rubbish": ({"LANG": "../../etc", "LC_ALL": "%s\n"}, ("en", "17:30")),
}
WHOLE = {"tr_TR.UTF-8", "ar_EG.UTF-8", "de_DE.UTF-8", "C"}
"""Where every page is looked at; elsewhere the one with the most days and times on it is."""
KEPT = ("PATH",)
SPOKEN = {"en": "Settings", "de": "Einstellungen", "fr": "Réglages"}


def compiled(name: str) -> None:
    """See that the system's C library knows this locale, without being asked to install it."""
    target = COMPILED / name
    if "." not in name or target.exists() or name.startswith("xx"):
        return
    COMPILED.mkdir(parents=True, exist_ok=True)
    place, charset = name.split(".")
    # The order of letters takes most of the time, and nothing of ours asks for it.
    lines = "".join(
        f'LC_{each}\ncopy "{"POSIX" if each == "COLLATE" else place}"\nEND LC_{each}\n'
        for each in CATEGORIES
    )
    with tempfile.TemporaryDirectory(dir=COMPILED) as folder:
        source = Path(folder) / "source"
        source.write_text(lines)
        made = Path(folder) / "made"
        words = ["localedef", "--no-archive", "-c", "-i", str(source), "-f", charset, str(made)]
        subprocess.run(words, capture_output=True, check=False)
        assert (made / "LC_CTYPE").exists(), f"{name} cannot be made: run tools/setup test"
        if not target.exists():
            made.rename(target)


def environment(home: Path, change: dict[str, str]) -> dict[str, str]:
    """Nothing of ours, but where Python and the program are."""
    for value in change.values():
        if value in PLACES:
            compiled(value)
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    return kept | {
        "HOME": str(home),
        "DESKCOACH_HOME": str(home / "Käse und Brot"),
        "LOCPATH": str(COMPILED),
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
        **change,
    }


CASES = {name: ({"LC_ALL": name}, expected) for name, expected in PLACES.items()} | STRANGE


@pytest.mark.parametrize("case", CASES)
def test_it_starts_offers_guides_and_logs_everywhere(case: str, tmp_path: Path) -> None:
    change, (language, half_past_five) = CASES[case]
    pages = {"WALK_PAGES": "today history plan library settings"} if case in WHOLE else {}
    done = subprocess.run(
        [sys.executable, "-m", "tests.locale_driver"],
        env=environment(tmp_path, change) | pages,
        cwd=ROOT,
        capture_output=True,
        check=False,
        timeout=120,
    )
    said = done.stdout.decode(errors="replace") + done.stderr.decode(errors="replace")
    assert done.returncode == 0, said
    assert "Traceback" not in said
    assert not list(tmp_path.rglob("errors.log"))
    seen = json.loads(done.stdout.decode("ascii", "replace").splitlines()[-1])
    assert SPOKEN[language] in seen["texts"]
    assert seen["half past five"].lower() == half_past_five
    assert seen["direction"] == "LeftToRight", "the words are ours, and read from the left"
    assert "stretch" in said, "the log that the command line shows"


def test_the_letter_i_of_qts_keywords() -> None:
    """With a Turkish locale, PySide finds no property of this letter that a constructor is told."""
    found = [
        f"{file.relative_to(ROOT)}:{call.lineno}: {call.func.id}({keyword.arg}=…)"
        for folder in ("deskcoach", "tests", "tools")
        for file in sorted((ROOT / folder).rglob("*.py"))
        for source in [file.read_text(encoding="utf-8")]
        if "from PySide6" in source  # to read all of the others takes seconds
        for tree in [ast.parse(source)]
        for qts in [from_qt(tree)]
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name)
        if call.func.id in qts
        for keyword in call.keywords
        if keyword.arg is None or "i" in keyword.arg.lower()
    ]
    assert not found, "set it by its setter"


def from_qt(tree: ast.Module) -> set[str]:
    """The names that a module takes from PySide."""
    return {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6")
        for alias in node.names
    }
