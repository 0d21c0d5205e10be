"""Those who wait for the next input; each is called once."""

import sys
from collections.abc import Callable


class Waiting:
    """Keeps who waits. Who asks twice is called once."""

    def __init__(self) -> None:
        self._calls = list[Callable[[], None]]()

    def __bool__(self) -> bool:
        return bool(self._calls)

    def add(self, call: Callable[[], None]) -> None:
        """Let this one wait, too."""
        if call not in self._calls:
            self._calls.append(call)

    def clear(self) -> None:
        """Nobody waits any more."""
        self._calls.clear()

    def go(self) -> None:
        """Call all. What one of them raises reaches `sys.excepthook`, not the others."""
        calls, self._calls = self._calls, []
        for call in calls:
            try:
                call()
            except Exception:  # noqa: BLE001 - one's fault is not the next one's
                sys.excepthook(*sys.exc_info())
