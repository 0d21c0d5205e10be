"""Which stretch comes next: the one that has not been shown for longest."""

from collections.abc import Sequence


def in_turn(stretches: Sequence[str], shown: Sequence[str]) -> tuple[str, ...]:
    """All stretches, the one that has not been shown for longest first.

    Args:
        stretches: Ids, at least one; their order decides among equals.
        shown: Ids in the order in which they were shown, oldest first.
    """
    last = {exercise: number for number, exercise in enumerate(shown)}
    return tuple(sorted(stretches, key=lambda each: last.get(each, -1)))
