"""What is covered, and what is not."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_no_test_is_the_first_to_import_a_module_of_the_core_or_of_a_use_case() -> None:
    paths = [*ROOT.glob("deskcoach/core/**/*.py"), *ROOT.glob("deskcoach/app/**/*.py")]
    names = {".".join(path.relative_to(ROOT).with_suffix("").parts) for path in paths}
    assert {name.removesuffix(".__init__") for name in names} <= set(sys.modules)
