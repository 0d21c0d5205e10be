"""What tells of presence, whichever way; and several such sources as one."""

import sys
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final, Protocol, runtime_checkable

from msgspec import Struct
from msgspec.structs import force_setattr, replace
from PySide6.QtCore import QObject, QTimer

from deskcoach.adapters.desktop.reconnecting_socket import PacketStream, dial_unix
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
from deskcoach.core.messages import printable

_LONGEST: Final = 300
"""Characters of a detail: programs may call themselves whatever they like."""
_LONGEST_NAME: Final = 100
UNNAMED: Final = "a program"
"""Who uses something and does not say what it is called."""

Tell = Callable[[Event], None]
"""Takes an event of the break rules, in the GUI thread."""


class SourceReport(Struct, frozen=True):
    """What `deskcoach doctor` shows of one source.

    Attributes:
        name: Two or three words for it.
        ok: Whether it tells what it is for.
        detail: What it goes by, and what it sees now; or what is lost.
        remedy: What the person can do about it; empty when there is nothing.
    """

    name: str
    ok: bool
    detail: str
    remedy: str = ""

    def __post_init__(self) -> None:
        force_setattr(self, "detail", printable(self.detail[:_LONGEST])[:_LONGEST])


class PresenceSource(Protocol):
    """Something outside that tells events. It fails alone, and comes back by itself."""

    @property
    def name(self) -> str:
        """Two or three words for it."""
        ...

    def start(self, tell: Tell) -> None:
        """Tell from now on what is so, and each change. Returns at once."""
        ...

    def stop(self) -> None:
        """Tell nothing any more; no timer, socket or process is left."""
        ...

    def report(self) -> SourceReport:
        """How it is now."""
        ...


@runtime_checkable
class Pauses(Protocol):
    """A source that can also pause what it tells of."""

    def pause_players(self) -> None:
        """Pause all that are playing; before it is started, those that it finds playing then."""
        ...

    def resume_players(self) -> None:
        """Let those play on that are still there and still paused."""
        ...


@runtime_checkable
class InFront(Protocol):
    """A source that also knows where the window in front is."""

    def place(self) -> tuple[int, int, int, int] | None:
        """Its left, top, width and height in pixels; None where there is none, or nobody knows."""
        ...


@runtime_checkable
class KnowsPrograms(Protocol):
    """A source that also knows which programs have windows."""

    def programs(self) -> tuple[str, ...]:
        """What they call themselves, in alphabetical order; empty where nobody knows."""
        ...


def told_to_nobody(_: Event) -> None:
    """Who is told before a source is started and after it is stopped."""


class Switch:
    """Something that is on or off: tells each change, and nothing else.

    Args:
        on: The event that it has gone on.
        off: The event that it has gone off.
    """

    def __init__(self, on: Event, off: Event) -> None:
        self._events = {True: on, False: off}
        self._tell: Tell = told_to_nobody
        self.is_on = False

    def tell_to(self, tell: Tell) -> None:
        """Tell the changes to this one from now on."""
        self._tell = tell

    def set(self, on: bool) -> None:
        """It is on now, or off."""
        if on != self.is_on:
            self.is_on = on
            self._tell(self._events[on])

    def used_by(self, programs: Iterable[str]) -> None:
        """These use it now; nobody: it is off. For the switch of a hold."""
        users, on = set(programs), self._events[True]
        names = {program_name(each) for each in users - {UNNAMED}}
        if users and isinstance(on, HoldBegan):
            self.be(replace(on, programs=tuple(sorted(names))))
        else:
            self.set(on=bool(users))

    def be(self, event: Event) -> None:
        """It is on now, and in this way: tell it, if it was off or on in another way."""
        if not self.is_on or event != self._events[True]:
            self._events[True] = event
            self.is_on = True
            self._tell(event)

    def silence(self) -> None:
        """Tell nobody any more, and be off."""
        self._tell = told_to_nobody
        self.is_on = False


def hold(reason: str) -> Switch:
    """A switch that is on while no break is offered for this reason."""
    return Switch(HoldBegan(reason), HoldEnded(reason))


def watching() -> Switch:
    """A switch that is on while missing input is not absence."""
    return Switch(Watching(on=True), Watching(on=False))


def program_name(text: str) -> str:
    """What a program calls itself, as a setting can name it: on one line, without commas."""
    return printable(" ".join(text.replace(",", " ").split()))[:_LONGEST_NAME]


def used_by(programs: Iterable[str]) -> str:
    """Who uses something, in words."""
    names = ", ".join(sorted(programs))
    return f"used by {names}" if names else "not in use"


class SwitchSource(ABC):
    """A source that tells of one thing, which is so or is not; each kind is a subclass.

    Args:
        name: Two or three words for it.
        switch: What is told.
    """

    def __init__(self, name: str, switch: Switch) -> None:
        self.name = name
        self.remedy = ""
        """What is lost all the same, where something is."""
        self._switch = switch

    def start(self, tell: Tell) -> None:
        self._switch.tell_to(tell)
        self._begin()

    def stop(self) -> None:
        self._switch.silence()
        self._end()

    def report(self) -> SourceReport:
        lack = self._lack()
        return SourceReport(self.name, not lack, lack or self._now(), self.remedy)

    @abstractmethod
    def _begin(self) -> None:
        """Look from now on."""
        ...

    @abstractmethod
    def _end(self) -> None:
        """Look no longer."""
        ...

    @abstractmethod
    def _lack(self) -> str:
        """What keeps it from telling; empty: nothing."""
        ...

    def _now(self) -> str:
        """What it sees now."""
        return "on" if self._switch.is_on else "off"


class ServerSource(SwitchSource, PacketStream):
    """A switch that is held to what a server says over its socket.

    Args:
        name: Two or three words for it.
        switch: What is told.
        path: The server's socket.
    """

    def __init__(self, name: str, switch: Switch, path: Path) -> None:
        SwitchSource.__init__(self, name, switch)
        PacketStream.__init__(self, lambda: dial_unix(str(path)), path.parent)
        self._ready = False  # it has said something that we understand

    def lost(self) -> None:
        self._ready = False
        self._switch.set(on=False)

    def _begin(self) -> None:
        self.open()

    def _end(self) -> None:
        self._ready = False
        self.close()


# -- A source that this desktop does not have, so that `doctor` can say so ----------------------


class UnavailableSource:
    """Tells nothing.

    Args:
        name: Two or three words for what is not told.
        why: Why not.
    """

    def __init__(self, name: str, why: str) -> None:
        self.name = name
        self._why = why

    def start(self, tell: Tell) -> None:
        """Nothing to begin."""

    def stop(self) -> None:
        """Nothing to end."""

    def report(self) -> SourceReport:
        return SourceReport(self.name, ok=False, detail=self._why)


# -- For systems that tell nobody: one slow timer on which several things are looked at ---------


EVERY = 15.0
"""Seconds between two rounds: four wake-ups a minute, whatever the number of things looked at."""


def make_coarse(timer: QTimer) -> None:
    """Let it ring with others at full seconds: `Qt.TimerType.VeryCoarseTimer`, by its number.

    With the first name of an enumeration of `Qt` all of them are made: 1.1 MiB, and 30 ms.
    """
    timer.setProperty("timerType", 2)


class Rounds:
    """One timer for all that must be looked at from time to time."""

    def __init__(self, every: float = EVERY) -> None:
        self._looks = list[Callable[[], None]]()
        self._owner = QObject()
        self._timer = QTimer(self._owner)
        self._timer.setInterval(int(every * 1000))
        make_coarse(self._timer)
        self._timer.timeout.connect(self._round)

    def join(self, look: Callable[[], None]) -> None:
        """Look now, and in each round from now on."""
        self._looks.append(look)
        self._timer.start()
        look()

    def leave(self, look: Callable[[], None]) -> None:
        """Look no longer."""
        self._looks = [each for each in self._looks if each != look]
        if not self._looks:
            self._timer.stop()

    def _round(self) -> None:
        for look in list(self._looks):
            look()


class Polled(SwitchSource):
    """Holds a switch to what a look shows.

    Args:
        name: Two or three words for it.
        rounds: When to look.
        look: Says whether the thing is so, whose doing it is (nobody's: it is not so), or in which
            way it is so; an `OSError` means that nobody can tell.
        switch: What is told.
    """

    def __init__(
        self, name: str, rounds: Rounds, look: Callable[[], bool | set[str] | Event], switch: Switch
    ) -> None:
        super().__init__(name, switch)
        self._rounds = rounds
        self._ask = look
        self._problem = "not started"

    def _begin(self) -> None:
        self._rounds.join(self._look)

    def _end(self) -> None:
        self._rounds.leave(self._look)
        self._problem = "not started"

    def _lack(self) -> str:
        return self._problem

    def _look(self) -> None:
        try:
            found = self._ask()
        except (OSError, AttributeError) as error:  # a library without that function
            self._problem = str(error) or type(error).__name__
            found = False
        else:
            self._problem = ""
        if isinstance(found, bool):
            self._switch.set(on=found)
        elif isinstance(found, set):
            self._switch.used_by(found)
        else:
            self._switch.be(found)


# -- Several sources as one: what two of them see is told once, and ends when neither sees it ---


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
