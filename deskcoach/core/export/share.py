"""How much of something long is done, and from when on it cannot be cancelled.

Here, so that who waits need not know what takes so long.
"""

from collections.abc import Callable

Share = Callable[[float], None]
"""Is told how much of something long is done, from 0 to 1."""
TOLD_EACH = 2000
"""Records after which it is told again: some 10 ms."""


def nobody_listens(_: float) -> None:
    """The share that nobody asks for."""


Commit = Callable[[], None]
"""Is called when a change is whole, and is made now: from then on nothing cancels it."""


def nobody_cancels() -> None:
    """The commit of what nobody can cancel."""
