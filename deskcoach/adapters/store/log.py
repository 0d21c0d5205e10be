"""Keeps breaks, decisions and the state of the rules in SQLite, on this machine only."""

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from deskcoach.adapters.store import dates
from deskcoach.adapters.store.dates import Doubted, soon
from deskcoach.adapters.store.quarantine import Records
from deskcoach.adapters.store.queue import Change, state_change
from deskcoach.adapters.store.rows import BREAK_TABLE, DECISION_TABLE, STATE_TABLE, utc
from deskcoach.app.ports import LogError
from deskcoach.core.records import BreakRecord, Decision

_ROUNDS = 9
"""How often dates are corrected and looked at again."""


class SqliteLog(Records):
    """The log of breaks. Made by `open_log`; what cannot be read raises `LogError`."""

    _doubted, _mark = Doubted(), (-1, "")

    def add_break(self, record: BreakRecord) -> None:
        """Keep one outcome."""
        row = BREAK_TABLE.row(record)
        try:
            later = self.read("SELECT 1 FROM breaks WHERE at >= ? LIMIT 1", row[0])
        except LogError:  # that it cannot be read must not cost the outcome
            later = [()]
        self.changes += len(later)
        self._write(Change("add", "breaks", row))

    def breaks(
        self, since: datetime, skip: int = 0, most: int | None = None
    ) -> Sequence[BreakRecord]:
        """The outcomes since then, oldest first; all of them, or a page of at most so many.

        What a wrong clock has dated is left out: see `doubted`.
        """
        more = """
            WHERE at >= ? AND at <= ? AND id NOT IN (SELECT value FROM json_each(?))
            ORDER BY at, id LIMIT ? OFFSET ?
        """
        doubted = json.dumps(self.doubted().of("breaks"))
        page = (-1 if most is None else most, skip)  # -1: no limit
        return self.rows(BREAK_TABLE, more, utc(since), self.soon(), doubted, *page)

    def soon(self) -> str:
        """What is later than this is to come, as the tables keep times."""
        return soon(self._wall())

    def doubted(self) -> Doubted:
        """The rows whose date cannot be right; they are counted on no day."""
        now = self._wall()
        mark = (self.changes, soon(now)[:10])
        if mark != self._mark:
            with self.connection() as connection:
                self._doubted, self._mark = dates.find(connection, now), mark
        return self._doubted

    def correct_dates(self) -> int:
        """Give them the times that their place in the order allows; tells how many there were."""
        count = 0
        with self.transaction() as connection:
            for _ in range(_ROUNDS):  # what is right now may show that others are not
                found = dates.find(connection, self._wall())
                dates.correct_dates(connection, found, self._wall())
                count += len(found.wrong)
        self.changes += 1
        return count

    def add_decision(self, decision: Decision) -> None:
        """Keep one line of the journal; the oldest beyond 5,000 goes."""
        self._write(Change("add", "decisions", DECISION_TABLE.row(decision)))

    def decisions(self, limit: int = 100) -> Sequence[Decision]:
        """The newest lines of the journal, oldest first."""
        return self.rows(DECISION_TABLE, "ORDER BY id DESC LIMIT ?", limit)[::-1]

    @property
    def untouched(self) -> bool:
        """Whether nothing that anybody did is kept: no break, and no session."""
        asked = "SELECT EXISTS (SELECT 1 FROM breaks) OR EXISTS (SELECT 1 FROM sessions)"
        return not self.read(asked)[0][0]

    def save_state(self, state: Mapping[str, Any], changed: Collection[str] | None = None) -> None:
        """Keep the state that survives a restart, in place of the earlier one; or parts of it."""
        self._write(state_change("state", STATE_TABLE.row(state), changed))

    def load_state(self) -> Mapping[str, Any] | None:
        """The state that was kept last, or None."""
        return next(iter(self.rows(STATE_TABLE)), None)


def open_log(path: Path, wall: Callable[[], datetime] | None = None) -> SqliteLog:
    """Open the log, or one in memory that moves to its place as soon as that can be used.

    Args:
        path: The database file; the backups lie beside it.
        wall: Reads the time of day; the names of backups come from it.
    """
    return SqliteLog(path, wall or (lambda: datetime.now().astimezone()))
