"""What every source of presence has in common: it starts, tells events, stops, and reports."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, Protocol, runtime_checkable

from deskcoach.core.events import Event, HoldBegan, HoldEnded, Watching
from deskcoach.core.problems import printable

_LONGEST: Final = 300
"""Characters of a detail: programs may call themselves whatever they like."""

Tell = Callable[[Event], None]
"""Takes an event of the break rules, in the GUI thread."""


@dataclass(frozen=True, slots=True)
class Check:
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
        object.__setattr__(self, "detail", printable(self.detail[:_LONGEST])[:_LONGEST])


class Source(Protocol):
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

    def report(self) -> Check:
        """How it is now."""
        ...


@runtime_checkable
class Pauses(Protocol):
    """A source that can also pause what it tells of."""

    def pause_players(self) -> list[str]:
        """Pause all that are playing; returns their names, for `resume_players`."""
        ...

    def resume_players(self, names: Iterable[str]) -> None:
        """Let those play on that are still there and still paused."""
        ...


@runtime_checkable
class InFront(Protocol):
    """A source that also knows where the window in front is."""

    def place(self) -> tuple[int, int, int, int] | None:
        """Its left, top, width and height in pixels; None where there is none, or nobody knows."""
        ...


def nobody(_: Event) -> None:
    """Who is told before a source is started and after it is stopped."""


class Switch:
    """Something that is on or off: tells each change, and nothing else.

    Args:
        on: The event that it has gone on.
        off: The event that it has gone off.
    """

    def __init__(self, on: Event, off: Event) -> None:
        self._events = {True: on, False: off}
        self._tell: Tell = nobody
        self.is_on = False

    def tell_to(self, tell: Tell) -> None:
        """Tell the changes to this one from now on."""
        self._tell = tell

    def set(self, on: bool) -> None:
        """It is on now, or off."""
        if on != self.is_on:
            self.is_on = on
            self._tell(self._events[on])

    def silence(self) -> None:
        """Tell nobody any more, and be off."""
        self._tell = nobody
        self.is_on = False


def hold(reason: str) -> Switch:
    """A switch that is on while no break is offered for this reason."""
    return Switch(HoldBegan(reason), HoldEnded(reason))


def watching() -> Switch:
    """A switch that is on while missing input is not absence."""
    return Switch(Watching(on=True), Watching(on=False))
