"""What tells of presence, whichever way: a source, and the switch that most of them hold."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from typing import Final, Protocol, runtime_checkable

from msgspec import Struct
from msgspec.structs import force_setattr, replace
from PySide6.QtCore import QTimer

from deskcoach.core.breaks.events import Event, HoldBegan, HoldEnded, Watching
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


class UnavailableSource:
    """One that this desktop does not have, so that `doctor` can say so. It tells nothing.

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


def make_coarse(timer: QTimer) -> None:
    """Let it ring with others at full seconds: `Qt.TimerType.VeryCoarseTimer`, by its number.

    With the first name of an enumeration of `Qt` all of them are made: 1.1 MiB, and 30 ms.
    """
    timer.setProperty("timerType", 2)
