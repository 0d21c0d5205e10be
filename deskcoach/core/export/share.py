"""How much of something long is done; here, so that who waits need not know what takes so long."""

from collections.abc import Callable

Share = Callable[[float], None]
"""Is told how much of something long is done, from 0 to 1."""
TOLD_EACH = 2000
"""Records after which it is told again: some 10 ms."""


def nobody_listens(_: float) -> None:
    """The share that nobody asks for."""
