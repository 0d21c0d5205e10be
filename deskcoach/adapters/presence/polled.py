"""For systems that tell nobody: one slow timer on which several things are looked at."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from deskcoach.adapters.presence.source import Switch, SwitchSource, make_coarse
from deskcoach.core.breaks.events import Event

EVERY = 15.0
"""Seconds between two rounds: four wake-ups a minute, whatever the number of things looked at."""


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
