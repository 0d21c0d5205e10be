"""What the history page reads, wired."""

import contextlib
import gc
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING

from deskcoach.adapters.store.history import SqliteHistoryLog
from deskcoach.adapters.store.log import SqliteLog
from deskcoach.adapters.store.training import SqliteTrainingLog
from deskcoach.app.history.history import History, Memory
from deskcoach.app.history.view_models import (
    ExerciseRow,
    Filter,
    HistoryScreen,
    Period,
    SessionLine,
)
from deskcoach.app.ports import LogError
from deskcoach.app.strength.store import COUNTED, EVER, TrainingState
from deskcoach.core.clock import local_day
from deskcoach.core.exercises import Catalogue
from deskcoach.core.settings import Settings
from deskcoach.ui.queries import HistoryReads

if TYPE_CHECKING:
    from deskcoach.core.history.progress import Progress


class PastPages:
    """Asks the log, by the settings of that moment; earlier years are added up once."""

    def __init__(  # noqa: PLR0913, PLR0917 - all that the pages ask
        self,
        log: SqliteLog,
        training: SqliteTrainingLog,
        catalogue: Callable[[], Catalogue],
        settings: Callable[[], Settings],
        state: Callable[[], TrainingState],
        now: Callable[[], datetime],
        region_week: int,
    ) -> None:
        self._log, self._training, self._catalogue = log, training, catalogue
        self._settings, self._state, self._now = settings, state, now
        self._region_week = region_week
        self._memory = Memory()

    def reads(self) -> HistoryReads:
        """The functions that the page is given."""
        return HistoryReads(
            overview=self._overview,
            sessions=self._sessions,
            sets=self._training.sets_of,
            name_of=lambda name: self._catalogue().name_of(name),
            week_text=self._week_text,
            desk_goal=lambda: float(self._settings().stretch.after),
            prepare=self._prepare,
        )

    def sets_by_day(self) -> dict[date, tuple[int, ...]]:
        """How many sets each session that counts had, by its day, for each day of this week."""
        found: dict[date, tuple[int, ...]] = {}
        for line in sorted(self._this_week(), key=lambda each: each.session.started):
            if line.session.outcome in COUNTED:
                found[line.day] = (*found.get(line.day, ()), line.sets)
        return found

    def by_exercise(self) -> tuple[dict[str, ExerciseRow], Mapping[str, int]]:
        """What was done of each strength exercise, and how often each stretch was held."""
        history = self._history()
        rows = history.screen(Filter(Period.ALL), self._now()).exercises
        return {row.id: row for row in rows}, history.sums.held()

    def progress(self, exercise: str) -> "Progress":
        """What was done of an exercise over time."""
        from deskcoach.core.history.progress import Progress, progress_of

        log = self._training
        try:
            return progress_of(
                exercise, log.sets(EVER), log.pains(EVER), log.prescriptions(), log.notes(EVER),
                self._settings().presence.day_starts,
            )  # fmt: skip
        except LogError:  # told where the log is looked after
            return Progress()

    def _history(self) -> History:
        settings = self._settings()
        return History(
            SqliteHistoryLog(self._log),
            self._training,
            self._catalogue(),
            settings.presence.day_starts,
            len(settings.strength.days),
            self._state().aside,
            self._memory,
            settings.strength.unit,
            settings.presence.first_weekday(self._region_week),
        )

    def _overview(self, wanted: Filter) -> HistoryScreen:
        return self._history().screen(wanted, self._now())

    def _prepare(self) -> None:
        history = self._history()
        before = history.memory.past
        with contextlib.suppress(LogError):  # told when the page is read
            history.prepare(self._now())
        if history.memory.past is not before:
            # Thousands of records that stay: not to be looked through while somebody waits.
            gc.collect()
            gc.freeze()

    def _sessions(self, day: date, exercise: str | None = None) -> tuple[SessionLine, ...]:
        return self._history().sessions(day, exercise)

    def _week_text(self) -> str:
        from deskcoach.ui.pages.history.words import session_detail, session_title

        lines = self._this_week()
        return "\n".join(f"{session_title(line)}: {session_detail(line)}" for line in lines)

    def _this_week(self) -> tuple[SessionLine, ...]:
        return self._sessions(local_day(self._now(), self._settings().presence.day_starts))
