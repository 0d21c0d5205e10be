"""What once failed does so no more, and some ten thousand inputs made of it neither.

`make fuzz` looks for longer, and for new ones.
"""

from collections.abc import Iterator

import pytest

from tests.fuzz import files
from tests.fuzz.engine import CORPUS, Fuzzer
from tests.fuzz.target import Target
from tests.fuzz.targets import TARGETS

INPUTS = 12
"""For each of a target's weight; half a minute for all of them."""


@pytest.fixture(scope="module", autouse=True)
def _nothing_is_left() -> Iterator[None]:
    yield
    files.clear()


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_no_input_does_harm(target: Target) -> None:
    outcome = Fuzzer(target, seed=1, guided=False).run(INPUTS * target.weight)
    assert [f"{each.what}: {each.data!r}\n{each.told}" for each in outcome.findings] == []


def test_what_is_kept_is_of_a_target() -> None:
    assert {path.name for path in CORPUS.iterdir()} <= {target.name for target in TARGETS}
