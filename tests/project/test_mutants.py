"""The maker of small faults: each is one, and none is a length on the screen."""

import ast
from pathlib import Path

import pytest

from tools import mutants as tool
from tools.mutants import mutants

SOURCE = '''\
"""Words that stay."""

LIMIT = 3


def late(at: float, words: list[str]) -> bool:
    """More words."""
    words.append(f"{at + 1}")
    if not words or at >= LIMIT:
        return True
    return at - 1 > 0
'''
DRAWING = """\
def paintEvent(self):
    self.box(3, True)

def build(layout):
    layout.setContentsMargins(4, 5, 6, 7)
    layout.addWidget(label, 1)
    column(two, gap=4, margins=(20, 14))
    pick(three, size=3)
    half = [(4.4, -1.0), (7.7, 3.8)]
    path.addEllipse(middle, 0.85, 1.1)
"""


def lines(path: Path, source: str) -> set[str]:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source)
    found = set()
    for mutant in mutants(path):
        ast.parse(mutant.changed)
        now, was = mutant.changed.splitlines(), source.splitlines()
        (changed,) = [a for a, b in zip(now, was, strict=True) if a != b]
        found.add(changed.strip())
    return found


def test_each_kind_of_fault_is_made_once(tmp_path: Path) -> None:
    assert lines(tmp_path / "core" / "late.py", SOURCE) == {
        "LIMIT = (4)", "LIMIT = (2)", "pass", "if (not words and at >= LIMIT):",
        "if (words) or at >= LIMIT:", "if not words or (at > LIMIT):", "return (False)",
        "return None", "return (at - 1 >= 0)", "return (at + 1) > 0", "return at - (2) > 0",
        "return at - (0) > 0", "return at - 1 > (1)", "return at - 1 > (-1)",
    }  # fmt: skip


def test_lengths_on_the_screen_stay(tmp_path: Path) -> None:
    assert lines(tmp_path / "ui" / "card.py", DRAWING) == {
        "self.box(3, (False))", "pass",
        "layout.addWidget(label, (2))", "layout.addWidget(label, (0))",
        "pick(three, size=(4))", "pick(three, size=(2))",
    }  # fmt: skip


def test_who_is_asked_are_the_nearest_tests(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {
        "deskcoach/core/lone.py": "LONE = 1\n",
        "deskcoach/core/used.py": "from deskcoach.core.lone import LONE\n",
        "deskcoach/app/uses.py": "def late():\n    from deskcoach.core import used\n",
        "tests/app/test_uses.py": "from deskcoach.app.uses import late\n",
        "tests/app/test_other.py": "from deskcoach.app.used import late\n",
        "tests/core/test_used.py": "from tests import all\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    monkeypatch.setattr(tool, "ROOT", tmp_path)
    lone, *_ = mutants(tmp_path / "deskcoach/core/lone.py")
    assert tool.near(lone) == ["tests/app/test_uses.py"]
    (tmp_path / "tests/core/test_used.py").write_text("import deskcoach.core.used\n")
    assert tool.near(lone) == ["tests/core/test_used.py"]
