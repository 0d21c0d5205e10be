"""What the coach writes down: decisions, outcomes, and the state that outlives the program."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from deskcoach.app.ports import Log, LogError
from deskcoach.core.breaks.events import BreakEvent, Kind
from deskcoach.core.breaks.state import State, freeze
from deskcoach.core.clock import Moment
from deskcoach.core.messages import words_of
from deskcoach.core.records import BreakRecord, Decision

SAVE_EVERY = 60.0
"""Seconds of time at the desk that a crash may lose."""
LONG_AGO = float("-inf")


class Journal:
    """Writes each thing at once; what the log refuses is told, and the program goes on."""

    def __init__(self, log: Log, tell: Callable[[str], None]) -> None:
        self._log, self._told = log, ToldOnce(tell)
        self._saved_at = LONG_AGO

    def last_state(self) -> Mapping[str, Any] | None:
        """The state that the last run kept, or None."""
        return self._log.load_state()

    def breaks(self, since: datetime) -> Sequence[BreakRecord]:
        """The outcomes since a time; none where they cannot be read."""
        try:
            return self._log.breaks(since)
        except LogError:
            return ()

    def note(self, happened: BreakEvent, now: Moment) -> None:
        """Write a decision down; the state is to be kept soon."""
        at = now.later(happened.at - now.elapsed).wall
        decision = Decision(at, happened.what, happened.kind, happened.why, happened.seconds)
        self._write(lambda: self._log.add_decision(decision))
        self._saved_at = LONG_AGO

    def write_down(self, happened: BreakEvent, exercises: tuple[str, ...], now: Moment) -> None:
        """Write down how a break ended, with the stretches that were held in it."""
        offered = happened.offered
        record = BreakRecord(
            at=now.later(happened.at - now.elapsed).wall,
            kind=happened.kind or Kind.STRETCH,
            outcome=happened.what,
            offered=None if offered is None else now.later(offered - now.elapsed).wall,
            exercises=exercises,
            desk_seconds=happened.desk,
            seconds=happened.seconds,
            why=happened.why,
        )
        self._write(lambda: self._log.add_break(record))

    def keep(self, state: State, now: Moment) -> None:
        """Keep the state for the next run."""
        self._saved_at = now.elapsed
        kept = freeze(state, now)
        self._write(lambda: self._log.save_state(kept))

    def keep_in_time(self, state: State, now: Moment) -> None:
        """Keep the state if something has happened, or each minute at the desk."""
        counting = state.present and now.elapsed - self._saved_at >= SAVE_EVERY
        if counting or self._saved_at == LONG_AGO:
            self.keep(state, now)

    def _write(self, write: Callable[[], None]) -> None:
        try:
            write()
        except LogError as error:
            self._told.wrong(error)
        else:
            self._told.well()


# -- What goes wrong is told to the person once, and again only after it has gone well between ---


class ToldOnce:
    """A log that is down would be told of at each look at the clock."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        self._tell, self._told = tell, ""

    def wrong(self, error: Exception) -> None:
        """It went wrong: tell it, unless that was the last word."""
        if str(error) != self._told:
            self._told = str(error)
            self._tell(words_of(error))

    def well(self) -> None:
        """It went well."""
        self._told = ""
