"""What the desk does meanwhile: when the input is looked at, and which players wait for a break."""

from collections.abc import Callable, Sequence

from deskcoach.app.ports import Idle, Media
from deskcoach.core.breaks.state import State
from deskcoach.core.breaks.steady import SLOT
from deskcoach.core.clock import Moment

LOOK_GUIDED = 1.0
"""Seconds between two looks at the input while a break is guided, to notice typing."""
LOOK_AWAY = 5.0
"""Seconds between two looks at the input while nobody is there, to notice a return."""


class InputLook:
    """Knows when input was last seen, and when to look for it again."""

    def __init__(self, idle: Idle, wake: Callable[[], None]) -> None:
        self._idle, self._wake = idle, wake
        self._waiting = False

    def last(self, state: State, now: Moment, typing_gap: float) -> float | None:
        """When input was last seen; where nobody can tell, somebody is taken to be there."""
        idle = self._idle.seconds()
        if idle is not None:
            return now.elapsed - idle
        # So long ago that it is not taken for steady typing in a film.
        return None if state.guided else now.elapsed - max(typing_gap, SLOT)

    def next_look(self, state: State) -> float | None:
        """When the input must be looked at again, sooner than by the heartbeat."""
        if state.guided and not state.guided.paused:
            return state.at + LOOK_GUIDED
        if (not state.present or state.resting) and not state.locked:
            return None if self._told_of_return() else state.at + LOOK_AWAY
        return None

    def _told_of_return(self) -> bool:
        """Whether the next input wakes us by itself."""
        if not self._waiting:
            self._waiting = self._idle.on_next_input(self._came)
        return self._waiting

    def _came(self) -> None:
        self._waiting = False
        self._wake()


class MediaPause:
    """The media players that wait while a break is guided."""

    def __init__(self, media: Media | None) -> None:
        self._media = media
        self._names: Sequence[str] = ()

    def pause(self) -> None:
        """Have all that play wait."""
        self._names = self._media.pause() if self._media is not None else ()

    def resume(self) -> None:
        """Let those go on that were told to wait."""
        names, self._names = self._names, ()
        if names and self._media is not None:
            self._media.resume(names)
