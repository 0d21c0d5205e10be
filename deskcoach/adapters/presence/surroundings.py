"""The sources that tell what holds a break: asked only while somebody wants to know."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from deskcoach.adapters.presence.merged import MergedSource
from deskcoach.adapters.presence.source import Tell, told_to_nobody
from deskcoach.core.breaks.events import Attended, Watching

ANSWERED_MS = 1500
"""Milliseconds after which whoever was asked has answered, or will not."""
BREAKS, _LOOK = "breaks", "look"


class FollowedSources:
    """Starts and stops the sources. What nobody follows is told to be over.

    Args:
        make: Makes the sources, once, when they are first followed.
    """

    def __init__(self, make: Callable[[], MergedSource]) -> None:
        self._make = make
        self._made: MergedSource | None = None
        self._tell: Tell = told_to_nobody
        self._ready = self._on = False
        self._askers = set[str]()
        self._waiting = list[Callable[[], None]]()
        self._owner = QObject()
        self._answered = QTimer(self._owner)
        self._answered.setSingleShot(True)
        self._answered.setInterval(ANSWERED_MS)
        self._answered.timeout.connect(self._tell_answered)

    def begin(self, tell: Tell) -> None:
        """Tell this one; nothing is followed before."""
        self._tell, self._ready = tell, True
        self._settle()

    def end(self) -> None:
        """Follow nothing, and tell nobody, any more."""
        self._tell, self._ready = told_to_nobody, False
        self._settle()

    @property
    def sources(self) -> MergedSource:
        """The sources, which know only while they are followed."""
        if self._made is None:
            self._made = self._make()
        return self._made

    def follow(self, *, on: bool, by: str = BREAKS) -> None:
        """Follow them for as long as one of those who ask wants it."""
        (self._askers.add if on else self._askers.discard)(by)
        self._settle()

    def look(self, then: Callable[[], None]) -> Callable[[], None]:
        """Follow them, call back when they have answered, and no longer; gives what cancels it."""
        self._waiting.append(then)
        self.follow(on=True, by=_LOOK)
        self._answered.start()
        return partial(self._look_no_more, then)

    def _look_no_more(self, then: Callable[[], None]) -> None:
        self._waiting = [each for each in self._waiting if each is not then]
        self.follow(on=bool(self._waiting), by=_LOOK)

    def _tell_answered(self) -> None:
        for then in list(self._waiting):
            then()
            self._look_no_more(then)

    def _settle(self) -> None:
        on = self._ready and bool(self._askers)
        if on == self._on:
            return
        self._on = on
        if on:
            self._tell(Attended(on=True))
            self.sources.start(self._tell)
        else:
            self.sources.stop()
            self._tell(Watching(on=False))
            self._tell(Attended(on=False))
