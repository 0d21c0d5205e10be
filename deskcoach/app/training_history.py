"""What the log says of earlier sessions: derived when it is asked for, never stored."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from deskcoach.app.ports import TrainingLog
from deskcoach.core.plan import Trained
from deskcoach.core.records import PainRecord, SessionRecord, SetRecord

EVER = datetime(1970, 1, 1, tzinfo=UTC)
COUNTED = ("done", "part-done")
"""What was stopped early counts: any three sessions make the week."""
FOURTH_SET_LOOKS_BACK = timedelta(days=22)


def session_days(log: TrainingLog, day: Callable[[datetime], date]) -> tuple[date, ...]:
    """The day on which each session that counts began; `day` tells that of a moment."""
    return tuple(day(s.started) for s in log.sessions(EVER) if s.outcome in COUNTED)


def trained(log: TrainingLog, now: datetime, day: Callable[[datetime], date]) -> list[Trained]:
    """The sessions of the last three weeks, as the rule for a fourth set wants them."""
    since = now - FOURTH_SET_LOOKS_BACK
    sets, pains = log.sets(since), log.pains(since)
    return [
        _trained(session, day(session.started), sets, pains)
        for session in log.sessions(since)
        if session.outcome in COUNTED
    ]


def _trained(
    session: SessionRecord, on: date, sets: Sequence[SetRecord], pains: Sequence[PainRecord]
) -> Trained:
    own = [one for one in sets if one.session == session.id]
    all_done = session.outcome == "done" and all(one.actual >= one.target for one in own)
    told = [p.level for p in pains if p.session == session.id]
    efforts = [e for e in (session.effort, *(one.effort for one in own)) if e is not None]
    return Trained(on, all_done, max(told, default=None), max(efforts, default=None))


def last_load(log: TrainingLog, exercise: str) -> float | None:
    """The load in kg with which an exercise was done last, or None."""
    loads = [s.load_kg for s in log.sets(EVER) if s.exercise == exercise and s.load_kg is not None]
    return loads[-1] if loads else None


def plain_session(record: SessionRecord) -> dict[str, Any]:
    """A session as plain values: times in ISO 8601."""
    return {
        "id": record.id,
        "started": record.started.isoformat(),
        "ended": record.ended.isoformat() if record.ended else None,
        "outcome": record.outcome,
        "exercises": list(record.exercises),
        "effort": record.effort,
    }


def plain_set(record: SetRecord) -> dict[str, Any]:
    """A set as `deskcoach sets --json` prints it: times in ISO 8601, loads in kilograms."""
    return {
        "id": record.id,
        "session": record.session,
        "exercise": record.exercise,
        "number": record.number,
        "side": record.side,
        "target": record.target,
        "actual": record.actual,
        "unit": record.unit,
        "load_kg": record.load_kg,
        "tempo": record.tempo,
        "started": record.started.isoformat(),
        "ended": record.ended.isoformat(),
        "effort": record.effort,
    }
