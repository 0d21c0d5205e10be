"""For systems that tell nobody: one slow timer on which several things are looked at."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

from deskcoach.adapters.presence.source import Check, Switch, Tell

EVERY = 15.0
"""Seconds between two rounds: four wake-ups a minute, whatever the number of things looked at."""


class Rounds:
    """One timer for all that must be looked at from time to time."""

    def __init__(self, every: float = EVERY) -> None:
        self._looks = list[Callable[[], None]]()
        self._owner = QObject()
        kind = Qt.TimerType.VeryCoarseTimer
        self._timer = QTimer(self._owner)
        self._timer.setInterval(int(every * 1000))
        self._timer.setTimerType(kind)
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


class Polled:
    """Holds a switch to what a look shows.

    Args:
        name: Two or three words for it.
        rounds: When to look.
        look: Says whether the thing is so; an `OSError` means that nobody can tell.
        switch: What is told.
    """

    def __init__(self, name: str, rounds: Rounds, look: Callable[[], bool], switch: Switch) -> None:
        self.name = name
        self._rounds = rounds
        self._ask = look
        self._switch = switch
        self._problem = "not started"

    def start(self, tell: Tell) -> None:
        """Look now, and in each round."""
        self._switch.tell_to(tell)
        self._rounds.join(self._look)

    def stop(self) -> None:
        """Look no longer."""
        self._rounds.leave(self._look)
        self._switch.silence()
        self._problem = "not started"

    def report(self) -> Check:
        """Whether it can be seen."""
        if self._problem:
            return Check(self.name, ok=False, detail=self._problem)
        return Check(self.name, ok=True, detail="on" if self._switch.is_on else "off")

    def _look(self) -> None:
        try:
            on = self._ask()
        except (OSError, AttributeError) as error:  # a library without that function
            self._problem = str(error) or type(error).__name__
            on = False
        else:
            self._problem = ""
        self._switch.set(on=on)
