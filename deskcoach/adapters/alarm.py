"""One wake-up that can be moved and a slow heartbeat, by APScheduler on a single Qt timer."""

import inspect
import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QObject, QTimer

from deskcoach.adapters.stand_ins import standing_in


def _timegm(parts: time.struct_time) -> int:
    return int(datetime(*parts[:6], tzinfo=UTC).timestamp())


_UNUSED: dict[str, dict[str, object]] = {
    "calendar": {"timegm": _timegm},  # which is used, and has month names of all languages along
    "asyncio": {"iscoroutinefunction": inspect.iscoroutinefunction},
    "importlib.metadata": {"entry_points": lambda **_: (), "version": lambda _: "3.11"},
    "tzlocal": {"get_localzone": lambda: UTC},
    "uuid": {"uuid4": object},
    "zoneinfo": {"ZoneInfo": type("ZoneInfo", (), {})},
    "apscheduler.executors.pool": {"ThreadPoolExecutor": object, "ProcessPoolExecutor": object},
}


with standing_in(_UNUSED):
    from apscheduler.executors.debug import DebugExecutor
    from apscheduler.schedulers.base import STATE_RUNNING, BaseScheduler
    from apscheduler.schedulers.qt import QtScheduler
    from apscheduler.triggers.base import BaseTrigger
    from apscheduler.triggers.date import DateTrigger

__all__ = [
    "STATE_RUNNING",
    "BaseScheduler",
    "BaseTrigger",
    "DateTrigger",
    "DebugExecutor",
    "QtScheduler",
]


# -- One wake-up that can be moved and a slow heartbeat, by APScheduler on a single Qt timer ----


HEARTBEAT = 60.0
"""Seconds. Qt's timers stand still in suspend; so late, at most, is the end of it noticed."""

_WISH = "wish"
_BEAT = "heartbeat"
_SLACK = timedelta(milliseconds=1)


class Beat(BaseTrigger):  # type: ignore[misc] # APScheduler ships no types
    """At equal intervals; what was missed is missed, so a beat that is overdue is one beat.

    APScheduler's `IntervalTrigger` lists every beat between the last one and now. Where the clock
    is set forward from 1970, as the network does on a machine without a battery, that is 29
    million of them.
    """

    def __init__(self, seconds: float) -> None:
        self._length = timedelta(seconds=seconds)

    def get_next_fire_time(self, previous: datetime | None, now: datetime) -> datetime:
        """The next beat after `now`."""
        in_step = (previous or now) + self._length
        return in_step if now < in_step else now + self._length


class OneTimerScheduler(QtScheduler):  # type: ignore[misc] # APScheduler ships no types
    """APScheduler's Qt scheduler with one timer that it owns.

    The original forgets each timer that it starts, so that every rescheduling adds one more chain
    of wake-ups, and it goes on processing after `shutdown`.

    Args:
        before: Called before the jobs that are due are run.
        after: Called after them, when jobs can be added and moved again.
        longest: Seconds that the timer sleeps at most.
    """

    def __init__(
        self, before: Callable[[], None], after: Callable[[], None], longest: float
    ) -> None:
        # Jobs run here, in the Qt thread, and however late: what is stale the owner decides.
        super().__init__(
            timezone=UTC,
            executors={"default": DebugExecutor()},
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )
        self._before = before
        self._after = after
        self._longest_ms = int(longest * 1000)
        self._processing = False
        self._owner = QObject()
        self._one = QTimer(self._owner)
        self._one.setSingleShot(True)
        # `Qt.TimerType.PreciseTimer`, by its number: see `make_coarse` in `presence/source.py`.
        self._one.setProperty("timerType", 0)
        self._one.timeout.connect(self._process_jobs)

    @property
    def waiting(self) -> bool:
        """Whether a wake-up is pending."""
        return self._one.isActive()

    def wakeup(self) -> None:
        """Sleep until the next job is due; the original would wake up at once to find out."""
        if self._processing or self.state != STATE_RUNNING:
            return
        due = [job.next_run_time for job in self.get_jobs() if job.next_run_time]
        wait = (min(due) - datetime.now(UTC)).total_seconds() if due else None
        self._start_timer(wait)

    def _start_timer(self, wait_seconds: float | None) -> None:
        if wait_seconds is None:
            self._one.stop()
        else:  # rounded up: a timer that fires early finds nothing due and costs a wake-up
            ms = min(max(0, int(wait_seconds * 1000) + 1), self._longest_ms)
            self._one.start(ms)

    def _stop_timer(self) -> None:
        self._one.stop()

    def _process_jobs(self) -> None:
        if self.state != STATE_RUNNING:
            return
        self._processing = True
        try:
            self._before()
            self._start_timer(BaseScheduler._process_jobs(self))  # noqa: SLF001 - its Qt one leaks
        finally:
            self._processing = False
        self._after()


class SchedulerAlarm:
    """Wakes `wake` when asked and at each heartbeat. To be used in the Qt thread only.

    What `wake` raises reaches `sys.excepthook`, and the alarm goes on.

    Args:
        wake: Called in the Qt thread; it looks at the clock for itself.
        elapsed: Seconds on the clock that nobody sets (`SystemClock.elapsed`).
        heartbeat: Seconds between two heartbeats.
    """

    def __init__(
        self, wake: Callable[[], None], elapsed: Callable[[], float], heartbeat: float = HEARTBEAT
    ) -> None:
        # Refusals reach the owner as exceptions; APScheduler would print each a second time.
        logging.getLogger("apscheduler").setLevel("CRITICAL")
        self._wake = wake
        self._elapsed = elapsed
        self._due: float | None = None
        self._rung = False
        self._heartbeat = heartbeat
        self._beats_at = elapsed() + heartbeat
        self._scheduler = OneTimerScheduler(self._keep_true, self._ring, heartbeat)
        self._scheduler.add_job(self._beat, Beat(heartbeat), id=_BEAT)
        self._scheduler.start()

    def set(self, seconds: float | None) -> None:
        """Wake the owner in `seconds` (0 or more), in place of any earlier wish; None: no wish."""
        self._due = None if seconds is None else self._elapsed() + max(0.0, seconds)
        self._arm()

    def stop(self) -> None:
        """Wake nobody any more; no timer is left."""
        if self._scheduler.state == STATE_RUNNING:
            self._scheduler.shutdown(wait=False)

    def _arm(self) -> None:
        """Hold the job to the wish: its time is on the wall clock, the wish is not."""
        job = self._scheduler.get_job(_WISH)
        if self._due is None:
            if job is not None:
                job.remove()
                self._scheduler.wakeup()
            return
        at = datetime.now(UTC) + timedelta(seconds=self._due - self._elapsed())
        if job is None or abs(job.next_run_time - at) > _SLACK:
            self._scheduler.add_job(
                self._mark, DateTrigger(run_date=at), id=_WISH, replace_existing=True
            )

    def _keep_true(self) -> None:
        """Before the jobs are looked at: has somebody set the wall clock?"""
        if self._due is not None:
            self._arm()
        if self._elapsed() >= self._beats_at:
            self._scheduler.get_job(_BEAT).modify(next_run_time=datetime.now(UTC))

    def _beat(self) -> None:
        self._beats_at = self._elapsed() + self._heartbeat
        self._mark()

    def _mark(self) -> None:
        # Not yet `wake`: the scheduler removes a date job once it has run, and would remove
        # with it the wish that `wake` has just made.
        self._rung = True

    def _ring(self) -> None:
        if not self._rung:
            return
        self._rung = False
        if self._due is not None and self._elapsed() >= self._due:
            self._due = None
        elif self._due is not None:
            self._arm()
        self._wake()
