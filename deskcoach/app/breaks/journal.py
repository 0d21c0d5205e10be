"""What the coach writes down: decisions, outcomes, and the state that outlives the program."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from deskcoach.app.ports import Log, LogError
from deskcoach.core.breaks.events import OUTCOMES, BreakEvent, BreakEventType, Kind
from deskcoach.core.breaks.routine import Course, exercises_in
from deskcoach.core.breaks.state import State, freeze
from deskcoach.core.clock import Moment
from deskcoach.core.messages import words_of
from deskcoach.core.records import BreakRecord, Decision

if TYPE_CHECKING:
    from deskcoach.app.strength.ports import TrainingLog

SAVE_EVERY = 60.0
"""Seconds of time at the desk that a crash may lose."""
LONG_AGO = float("-inf")
Write = Callable[[], None]


_APART = "apart"
"""Where, in the state that the last run kept, a run that could not read that keeps its own."""
_APIECE = timedelta(seconds=1)
"""By which the times of one moment may differ after a restart."""
_SPOKEN = frozenset({BreakEventType.PAUSED, BreakEventType.RESUMED})


class Journal:
    """Writes each thing at once; what the log refuses is told, and the program goes on.

    Attributes:
        apart: The log was not in its place when the program began: the state that it holds stays
            in it, with that of this run beside it, until both are one.
    """

    def __init__(self, log: Log, tell: Callable[[str], None]) -> None:
        self._log, self._writer = log, Writer(log, tell)
        self._saved_at = LONG_AGO
        self.apart = not log.keeping

    def last_states(self) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
        """The state that the last run kept, and that of a later one apart; each may be empty."""
        kept = dict(self._log.load_state() or {})
        apart = kept.pop(_APART, None)
        return kept, apart if isinstance(apart, dict) else {}

    def is_quiet(self, since: datetime) -> bool:
        """Whether the person has answered, paused and resumed nothing since then."""
        after = since + _APIECE
        try:
            told = self._log.decisions()
        except LogError:
            return False
        spoken = any(one.what in _SPOKEN and one.at > after for one in told)
        return not (spoken or self.breaks(after))

    def breaks(self, since: datetime) -> Sequence[BreakRecord]:
        """The outcomes since a time; none where they cannot be read."""
        try:
            return self._log.breaks(since)
        except LogError:
            return ()

    def write_down(
        self, said: Sequence[BreakEvent], course: Course, state: State, now: Moment
    ) -> None:
        """Write down, as one, what happened and the state that it led to.

        One without the other would have the next run end a break once more, or not at all.

        Args:
            said: What happened.
            course: Of the break that was being guided before.
            state: The state after it.
            now: Now.
        """
        self._saved_at = now.elapsed
        frozen = freeze(state, now)
        kept = partial(self._log.save_state, frozen)
        if self.apart:
            kept = partial(self._log.save_state, {_APART: frozen}, (_APART,))
        self._writer.write((*self._writes(said, course, now), kept))

    def _writes(self, said: Sequence[BreakEvent], course: Course, now: Moment) -> Iterator[Write]:
        for happened in said:
            yield partial(self._log.add_decision, _decision(happened, now))
            if happened.what in OUTCOMES:
                yield partial(self._log.add_break, _record(happened, course, now))

    def keep(self, state: State, now: Moment) -> None:
        """Keep the state for the next run."""
        self.write_down((), (), state, now)

    def keep_in_time(self, state: State, now: Moment) -> None:
        """Keep the state each minute at the desk."""
        counting = state.present and now.elapsed - self._saved_at >= SAVE_EVERY
        if counting or self._saved_at == LONG_AGO:
            self.keep(state, now)


def stretches_of(happened: BreakEvent, course: Course) -> tuple[str, ...]:
    """Ids of the stretches that were held in a break that ended so."""
    guided = happened.what in {BreakEventType.DONE, BreakEventType.PART_DONE}
    return exercises_in(course) if guided else ()


def _decision(happened: BreakEvent, now: Moment) -> Decision:
    at = now.later(happened.at - now.elapsed).wall
    return Decision(at, happened.what, happened.kind, happened.why, happened.seconds)


def _record(happened: BreakEvent, course: Course, now: Moment) -> BreakRecord:
    offered = happened.offered
    return BreakRecord(
        at=now.later(happened.at - now.elapsed).wall,
        kind=happened.kind or Kind.STRETCH,
        outcome=happened.what,
        offered=None if offered is None else now.later(offered - now.elapsed).wall,
        exercises=stretches_of(happened, course),
        desk_seconds=happened.desk,
        seconds=happened.seconds,
        why=happened.why,
    )


class Writer:
    """Writes into a log. What goes wrong is told to the person once, not at each look at the clock.

    It is told again only after it has gone well between.
    """

    def __init__(self, log: "Log | TrainingLog", tell: Callable[[str], None]) -> None:
        self._log, self._tell, self._told = log, tell, ""

    def write(self, writes: Sequence[Write]) -> None:
        """Make these writes together: all of them or none."""
        try:
            with self._log.together():
                for write in writes:
                    write()
        except LogError as error:
            if str(error) != self._told:
                self._told = str(error)
                self._tell(words_of(error))
        else:
            self._told = ""
