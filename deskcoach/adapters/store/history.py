"""Adds up what the log keeps; keeps the port HistoryLog.

A log of ten years is added up in the order of an index that holds all that is needed, with no date
computed for a row: the borders of days and weeks are computed instead, for each distance from UTC
that occurs, and SQLite looks up what lies between two of them.
"""

import json
import sqlite3
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta, timezone
from itertools import product
from typing import Literal, TypeVar

from msgspec.structs import replace

from deskcoach.adapters.store.log import SqliteLog
from deskcoach.adapters.store.rows import BREAK_TABLE, ORDERED, UNREADABLE, local_moment, utc
from deskcoach.app.ports import LogError
from deskcoach.core.breaks.events import BREAKS, OUTCOMES, BreakEventType
from deskcoach.core.history.order import Doubt
from deskcoach.core.history.statistics import BreakTotal, SetTotal, Span, break_totals

_T = TypeVar("_T")
_STEPS = """
CREATE TEMP TABLE steps (
    day INTEGER, offset INTEGER, low TEXT, high TEXT, PRIMARY KEY (day, offset)
) WITHOUT ROWID
"""
_OFFSETS = """
WITH RECURSIVE found (offset) AS (
    SELECT min(offset) FROM breaks
    UNION ALL
    SELECT (SELECT min(offset) FROM breaks WHERE offset > found.offset)
    FROM found WHERE found.offset IS NOT NULL
)
SELECT offset FROM found WHERE offset IS NOT NULL
"""
_BREAKS = """
SELECT day, count(*), sum(desk_seconds)
FROM steps CROSS JOIN breaks INDEXED BY breaks_tally
ON breaks.offset = steps.offset AND kind = ? AND outcome = ? AND at >= low AND at < high
GROUP BY day
"""
_SETS = """
SELECT session, exercise, unit, count(*), sum(actual), max(load_kg), count(effort),
    total(effort)
FROM sets INDEXED BY sets_tally
WHERE session IN (SELECT id FROM sessions WHERE started >= ? AND started < ?)
GROUP BY session, exercise, unit
"""
# From each exercise to the next, and of each only the newest set, instead of all sets there are.
_DONE = """
WITH RECURSIVE found (exercise) AS (
    SELECT min(exercise) FROM sets
    UNION ALL
    SELECT (SELECT min(exercise) FROM sets WHERE exercise > found.exercise)
    FROM found WHERE found.exercise IS NOT NULL
)
SELECT sets.exercise, sets.ended, sets.offset FROM found CROSS JOIN sets
WHERE sets.exercise = found.exercise
AND sets.ended = (SELECT max(ended) FROM sets WHERE exercise = found.exercise AND ended <= ?)
"""
_BEGINS = ("breaks", "sessions", "pains")
"""The tables of what a person did; a note or a dose alone begins no history."""
_FIRST = " UNION ALL ".join(
    f"""
    SELECT * FROM (
        SELECT {time} AS at, offset FROM {table}
        WHERE {time} <= :soon AND rowid NOT IN (SELECT value FROM json_each(:{table}))
        ORDER BY {time} LIMIT 1
    )
    """
    for table, time in ORDERED.items()
    if table in _BEGINS
)
_NAMED = f"""
SELECT {BREAK_TABLE.columns} FROM breaks WHERE id IN (SELECT value FROM json_each(?))
"""


_HELD = """
    SELECT each.value, count(*) FROM breaks, json_each(breaks.exercises) AS each
    WHERE outcome IN ('done', 'part-done') GROUP BY each.value
"""


class SqliteHistoryLog:
    """The log as the history page asks it; what cannot be read raises `LogError`."""

    def __init__(self, log: SqliteLog) -> None:
        self._log = log

    def first_at(self) -> datetime | None:
        """When the first break ended, session began or pain was told; None: nothing is kept."""
        return self._sure(self._first_at)

    def _first_at(self) -> datetime | None:
        doubted = {table: json.dumps(self._log.doubted().of(table)) for table in ORDERED}
        with self._log.connection() as connection:
            asked = {"soon": self._log.soon(), **doubted}
            rows = connection.execute(f"{_FIRST} ORDER BY at LIMIT 1", asked).fetchall()
        return local_moment(*rows[0]) if rows else None

    def break_totals(
        self, span: Span, days: Literal[1, 7], outcomes: Collection[BreakEventType] = OUTCOMES
    ) -> Sequence[BreakTotal]:
        """The sums of each day or ISO week of a span; of a week, only its days in the span."""
        return self._sure(lambda: self._break_totals(span, days, outcomes))

    def _break_totals(
        self, span: Span, days: Literal[1, 7], outcomes: Collection[BreakEventType]
    ) -> Sequence[BreakTotal]:
        doubted, soon = self._log.doubted().of("breaks"), self._log.soon()
        with self._log.snapshot() as connection:  # which forgets its own table, too
            offsets = [row[0] for row in connection.execute(_OFFSETS)]
            connection.execute(_STEPS)
            connection.executemany(
                "INSERT INTO temp.steps VALUES (?, ?, ?, min(?, ?))",
                ((*step, soon) for step in _steps(span, days, offsets)),
            )
            found = list(_totals(connection, outcomes))
            if doubted:
                rows = connection.execute(_NAMED, (json.dumps(doubted),))
                wrong = [BREAK_TABLE.record(row) for row in rows if row[0] < soon]
                found = _without(found, break_totals(wrong, span, days))
        return sorted(found, key=lambda one: (one.day, one.kind, one.outcome))

    def doubt(self) -> Doubt | None:
        """What a wrong clock has dated, in a few words; None: nothing."""
        return self._log.doubted().doubt()

    def mark(self, until: datetime) -> Hashable:
        """Something that is another whenever what happened before then may have changed."""
        others = self._log.read("PRAGMA data_version")
        # A break that is not the newest counts as a change, so that none need be counted here.
        newest = self._log.read("SELECT max(at) FROM breaks WHERE at < ?", utc(until))
        return self._log.changes, others[0], newest[0], self._log.doubted().wrong

    def set_totals(self, since: datetime, until: datetime) -> Sequence[SetTotal]:
        """The sums of the sessions that began from then on and before then."""
        return [SetTotal(*row) for row in self._log.read(_SETS, utc(since), utc(until))]

    def last_done(self) -> Mapping[str, datetime]:
        """When each exercise was done last, by its id."""
        soon = self._log.soon()
        return self._sure(
            lambda: {name: local_moment(*at) for name, *at in self._log.read(_DONE, soon)}
        )

    def held(self) -> Mapping[str, int]:
        """In how many guided breaks each stretch was held, to the end or in part, by its id."""
        return self._sure(lambda: dict(self._log.read(_HELD)))

    def _sure(self, ask: Callable[[], _T]) -> _T:
        """What is asked; where a row is in the way, it is set aside first."""
        try:
            return ask()
        except (LogError, *UNREADABLE):
            self._log.check_all()
            return ask()


def _steps(
    span: Span, days: Literal[1, 7], offsets: Sequence[int]
) -> Iterator[tuple[int, int, str, str]]:
    """Where each day or week begins and ends, on a wall clock of each distance from UTC."""
    for day, offset in product(span.steps(days), offsets):
        low = max(day, span.first)
        high = min(day + timedelta(days=days), span.last + timedelta(days=1))
        border = time(span.day_starts, tzinfo=timezone(timedelta(minutes=offset)))
        yield (
            day.toordinal(),
            offset,
            utc(datetime.combine(low, border)),
            utc(datetime.combine(high, border)),
        )


def _without(all_of: Sequence[BreakTotal], wrong: Sequence[BreakTotal]) -> list[BreakTotal]:
    """The sums without some of what they are made of."""
    less = {(one.day, one.kind, one.outcome): one for one in wrong}
    left = []
    for one in all_of:
        out = less.get((one.day, one.kind, one.outcome))
        if out is None:
            left.append(one)
        elif one.count > out.count:
            desk = one.desk_seconds - out.desk_seconds
            left.append(replace(one, count=one.count - out.count, desk_seconds=desk))
    return left


def _totals(
    connection: sqlite3.Connection, outcomes: Collection[BreakEventType]
) -> Iterator[BreakTotal]:
    for kind, outcome in product(BREAKS, outcomes):
        for day, count, desk in connection.execute(_BREAKS, (str(kind), str(outcome))):
            yield BreakTotal(date.fromordinal(day), kind, outcome, count, desk)
