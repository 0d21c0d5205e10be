"""Time without input where there is a choice of ways, and where there is none."""

import sys
from collections.abc import Callable, Sequence
from typing import Protocol

from deskcoach.adapters.presence.source import SourceReport
from deskcoach.app.ports import Idle


class NextInputCallbacks:
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


# -- Time without input where there is a choice of ways, and where there is none ----------------


class IdleSource(Idle, Protocol):
    """Something that tells of input; it comes back by itself."""

    def start(self) -> None:
        """Begin. Returns at once."""
        ...

    def stop(self) -> None:
        """End: no timer or socket is left, nobody is called any more."""
        ...

    def report(self) -> SourceReport:
        """How it is now."""
        ...


class AskedIdle:
    """Nothing is followed and nobody tells of the next input: it is asked from time to time."""

    def start(self) -> None:
        """Nothing to begin."""

    def stop(self) -> None:
        """Nothing to end."""

    def on_next_input(self, call: Callable[[], None]) -> bool:  # noqa: ARG002 - the port's shape
        return False


class FirstIdle:
    """The first of several that can tell at the time.

    Args:
        ways: The ways, the best first.
    """

    def __init__(self, ways: Sequence[IdleSource]) -> None:
        self._ways = tuple(ways)

    def start(self) -> None:
        for way in self._ways:
            way.start()

    def stop(self) -> None:
        for way in self._ways:
            way.stop()

    def seconds(self) -> float | None:
        told = (way.seconds() for way in self._ways)
        return next((seconds for seconds in told if seconds is not None), None)

    def on_next_input(self, call: Callable[[], None]) -> bool:
        return any(way.on_next_input(call) for way in self._ways)

    def report(self) -> SourceReport:
        checks = [way.report() for way in self._ways]
        good = next((check for check in checks if check.ok), None)
        words = "; ".join(check.detail for check in checks)
        return good or SourceReport("idle time", ok=False, detail=words, remedy=FALLBACK)


FALLBACK = "Until it can be told, time at the desk counts until the screen is locked or sleep."


class NoIdle(AskedIdle):
    """Where nobody can tell: time at the desk then counts until lock or sleep.

    Args:
        why: Why nobody can.
    """

    def __init__(self, why: str) -> None:
        self._why = why

    def seconds(self) -> float | None:
        return None

    def report(self) -> SourceReport:
        return SourceReport("idle time", ok=False, detail=self._why, remedy=FALLBACK)
