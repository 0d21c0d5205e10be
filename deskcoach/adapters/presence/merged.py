"""Several sources as one: what two of them see is told once, and ends when neither sees it."""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec.structs import replace

from deskcoach.adapters.presence.source import PresenceSource, SourceReport, Tell, told_to_nobody
from deskcoach.core.breaks.events import (
    Event,
    FellAsleep,
    HoldBegan,
    HoldEnded,
    Locked,
    Unlocked,
    Watching,
    WokeUp,
)


class MergedSource:
    """Starts all, merges what they tell, and lets none of them take the others down.

    Args:
        name: Two or three words for what they tell.
        sources: The sources.
        remedy: What the person can do when none of them works.
    """

    def __init__(self, name: str, sources: Sequence[PresenceSource], remedy: str = "") -> None:
        self.name = name
        self.sources = tuple(sources)
        self._remedy = remedy
        self._broken = dict[str, str]()
        self._tell: Tell = told_to_nobody
        self._forget()

    def start(self, tell: Tell) -> None:
        self._tell = tell
        self._broken.clear()
        for source in self.sources:
            self._guard(source, self._start_one, source)

    def stop(self) -> None:
        self._tell = told_to_nobody
        for source in self.sources:
            self._guard(source, source.stop)
        self._forget()

    def report(self) -> SourceReport:
        """Whether at least one of them works."""
        reports = self.reports()
        working = [check for check in reports if check.ok]
        words = "; ".join(f"{check.name}: {check.detail}" for check in working or reports)
        return SourceReport(self.name, bool(working), words, "" if working else self._remedy)

    def reports(self) -> list[SourceReport]:
        """How each of them is now."""
        return [self._report_one(source) for source in self.sources]

    def _start_one(self, source: PresenceSource) -> None:
        def tell(event: Event) -> None:
            self._merge(source, event)

        source.start(tell)

    def _report_one(self, source: PresenceSource) -> SourceReport:
        broken = self._broken.get(source.name)
        return SourceReport(source.name, ok=False, detail=broken) if broken else source.report()

    def _guard(
        self, source: PresenceSource, do: Callable[..., None], *words: PresenceSource
    ) -> None:
        try:
            do(*words)
        except Exception as error:  # noqa: BLE001 - one source's fault is not the others'
            self._broken[source.name] = f"{type(error).__name__}: {error}"
            sys.excepthook(*sys.exc_info())

    def _forget(self) -> None:
        self._holds = dict[str, dict[PresenceSource, HoldBegan]]()
        self._watchers = set[PresenceSource]()
        self._locked = False
        self._asleep = False

    def _merge(self, source: PresenceSource, event: Event) -> None:
        match event:
            case HoldBegan():
                self._hold(source, event)
            case HoldEnded(reason):
                self._let_go(source, reason)
            case Watching(on):
                self._watch(source, event, on=on)
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

    def _hold(self, source: PresenceSource, event: HoldBegan) -> None:
        held = self._holds.setdefault(event.reason, {})
        before = _together(held)
        held[source] = event
        now = _together(held)
        if now is not None and now != before:
            self._tell(now)

    def _let_go(self, source: PresenceSource, reason: str) -> None:
        held = self._holds.setdefault(reason, {})
        before = _together(held)
        held.pop(source, None)
        now = _together(held)
        if now != before:
            self._tell(HoldEnded(reason) if now is None else now)

    def _watch(self, source: PresenceSource, event: Event, *, on: bool) -> None:
        before = bool(self._watchers)
        (self._watchers.add if on else self._watchers.discard)(source)
        if bool(self._watchers) != before:
            self._tell(event)


def _together(held: Mapping[PresenceSource, HoldBegan]) -> HoldBegan | None:
    """What several say of one reason; the last who names programs comes last among them."""
    if not held:
        return None
    *_, last = held.values()
    names = distinct(name for each in held.values() for name in each.programs)
    return replace(last, programs=names, grabs=any(each.grabs for each in held.values()))


def distinct(programs: Iterable[str]) -> tuple[str, ...]:
    """Each program once: X11 and KWin spell them differently."""
    found = dict[str, str]()
    for each in programs:
        found.setdefault(each.casefold(), each)
    return tuple(found.values())
