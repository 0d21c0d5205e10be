"""Several sources as one: what two of them see is told once, and ends when neither sees it."""

import sys
from collections.abc import Callable, Sequence

from deskcoach.adapters.presence.source import Check, Source, Tell, nobody
from deskcoach.core.events import (
    Event,
    FellAsleep,
    HoldBegan,
    HoldEnded,
    Locked,
    Unlocked,
    Watching,
    WokeUp,
)

_WATCHING = "watching"


class Together:
    """Starts all, merges what they tell, and lets none of them take the others down.

    Args:
        name: Two or three words for what they tell.
        sources: The sources.
        remedy: What the person can do when none of them works.
    """

    def __init__(self, name: str, sources: Sequence[Source], remedy: str = "") -> None:
        self.name = name
        self.sources = tuple(sources)
        self._remedy = remedy
        self._broken = dict[str, str]()
        self._tell: Tell = nobody
        self._forget()

    def start(self, tell: Tell) -> None:
        """Start all of them."""
        self._tell = tell
        self._broken.clear()
        for source in self.sources:
            self._guard(source, self._start_one, source)

    def stop(self) -> None:
        """Stop all of them."""
        self._tell = nobody
        for source in self.sources:
            self._guard(source, source.stop)
        self._forget()

    def report(self) -> Check:
        """Whether at least one of them works."""
        reports = self.reports()
        working = [check for check in reports if check.ok]
        words = "; ".join(f"{check.name}: {check.detail}" for check in working or reports)
        return Check(self.name, bool(working), words, "" if working else self._remedy)

    def reports(self) -> list[Check]:
        """How each of them is now."""
        return [self._report_one(source) for source in self.sources]

    def _start_one(self, source: Source) -> None:
        def tell(event: Event) -> None:
            self._merge(source, event)

        source.start(tell)

    def _report_one(self, source: Source) -> Check:
        broken = self._broken.get(source.name)
        return Check(source.name, ok=False, detail=broken) if broken else source.report()

    def _guard(self, source: Source, do: Callable[..., None], *words: Source) -> None:
        try:
            do(*words)
        except Exception as error:  # noqa: BLE001 - one source's fault is not the others'
            self._broken[source.name] = f"{type(error).__name__}: {error}"
            sys.excepthook(*sys.exc_info())

    def _forget(self) -> None:
        self._holders = dict[str, set[Source]]()
        self._locked = False
        self._asleep = False

    def _merge(self, source: Source, event: Event) -> None:
        match event:
            case HoldBegan(reason):
                self._hold(reason, source, event, on=True)
            case HoldEnded(reason):
                self._hold(reason, source, event, on=False)
            case Watching(on):
                self._hold(_WATCHING, source, event, on=on)
            case Locked() | Unlocked():
                # The last word counts: not every locker tells both, and stuck is the worst.
                locked = isinstance(event, Locked)
                if locked != self._locked:
                    self._locked = locked
                    self._tell(event)
            case FellAsleep() | WokeUp():
                asleep = isinstance(event, FellAsleep)
                if asleep != self._asleep:
                    self._asleep = asleep
                    self._tell(event)
            case _:
                self._tell(event)

    def _hold(self, reason: str, source: Source, event: Event, *, on: bool) -> None:
        holders = self._holders.setdefault(reason, set())
        before = bool(holders)
        (holders.add if on else holders.discard)(source)
        if bool(holders) != before:
            self._tell(event)
