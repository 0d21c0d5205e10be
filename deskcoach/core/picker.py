"""Which stretch comes next: the one that has not been shown for longest."""

from collections.abc import Sequence


def pick(stretches: Sequence[str], shown: Sequence[str]) -> str:
    """The id of the next stretch.

    Args:
        stretches: Ids to choose from, at least one; their order decides among equals.
        shown: Ids in the order in which they were shown, oldest first.
    """
    last = {exercise: number for number, exercise in enumerate(shown)}
    return min(stretches, key=lambda each: last.get(each, -1))


def in_turn(stretches: Sequence[str], shown: Sequence[str]) -> tuple[str, ...]:
    """All stretches, the one that has not been shown for longest first."""
    last = {exercise: number for number, exercise in enumerate(shown)}
    return tuple(sorted(stretches, key=lambda each: last.get(each, -1)))
