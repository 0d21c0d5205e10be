"""Somebody who has sat there for a while: what the tour, the bench and tests begin with."""

from pathlib import Path

from deskcoach.adapters.clock import SystemClock
from deskcoach.adapters.store.log import open_log
from deskcoach.adapters.store.training import SqliteTrainingLog
from deskcoach.app.strength.store import TrainingState
from deskcoach.app.strength.store import freeze_training as keep
from deskcoach.core.breaks.events import Kind
from deskcoach.core.breaks.state import KindClock, freeze, fresh
from deskcoach.core.clock import local_day
from deskcoach.core.settings import Presence

STRETCH_AFTER = 1800.0
"""Seconds at the desk after which a stretch is due, by default."""


def seat(home: Path, due_in: float) -> None:
    """Write the state of somebody for whom a stretch falls due in so many seconds (0 to 1800).

    Args:
        home: What `DESKCOACH_HOME` will be.
        due_in: Seconds.
    """
    (home / "config").mkdir(parents=True, exist_ok=True)
    (home / "config/settings.toml").touch()  # the first steps are behind them
    clock = SystemClock()
    now = clock.now()
    state = fresh(now)
    for kind in (Kind.STRETCH, Kind.MOVE):
        state.clocks[kind] = KindClock(desk=STRETCH_AFTER - due_in)
    log = open_log(home / "data/log.db", lambda: clock.now().wall)
    log.save_state(freeze(state, now))
    # Today's strength session, if it is one of the days, was skipped: no card of it comes.
    today = local_day(now.wall, Presence().day_starts)
    SqliteTrainingLog(log).save_training(keep(TrainingState(answered=today)))
    log.close()
