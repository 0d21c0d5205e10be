"""The account of a session: the finished sets, and what is done of the running one."""

from dataclasses import replace

from deskcoach.core import session_events as ev
from deskcoach.core.session import (
    Block,
    Closing,
    Countdown,
    FinishedSet,
    Holding,
    Paused,
    Resting,
    Session,
    Stage,
    Working,
)
from deskcoach.core.session_time import Told


def running(session: Session) -> float | None:
    """The reps or seconds done in the running set, or None if no set is running."""
    stage: Stage | None = session.stage
    at = session.at
    if isinstance(stage, Countdown | Paused):
        stage, at = stage.then, 0.0
    match stage:
        case Working(reps):
            return float(reps)
        case Holding(ends):
            hold = session.blocks[session.here.block].target
            return hold - max(0.0, ends - at)
    return None


def begun(block: Block, done: float) -> Working | Holding | None:
    """A set in a pause, with so many reps or seconds of it done; None where none are."""
    if not done:
        return None
    if block.hold is not None:
        return Holding(max(1.0, block.hold - done))
    return Working(min(int(done), block.reps - 1), None)


def logged(session: Session, actual: float, at: float) -> Session:
    """The running set goes into the account."""
    slot = session.here
    block = session.blocks[slot.block]
    record = FinishedSet(
        slot,
        block.exercise_id,
        target=block.target,
        actual=actual,
        unit="reps" if block.hold is None else "s",
        load=block.load,
        tempo=block.tempo,
        counting=session.counting,
        began=session.set_began,
        ended=at,
    )
    return replace(session, account=(*session.account, record))


def with_partial(session: Session, at: float) -> Session:
    """The running set, if anything was done in it, goes into the account as it is."""
    actual = running(session)
    return logged(session, actual, at) if actual else session


def account_changes(before: Session, after: Session) -> Told:
    """The log is told exactly how the account differs, so the two cannot part."""
    old = {record.slot: record for record in before.account}
    new = {record.slot: record for record in after.account}
    return [
        *(ev.SetReopened(slot) for slot in old if slot not in new),
        *(ev.SetFinished(record) for slot, record in new.items() if slot not in old),
        *(ev.SetCorrected(r) for slot, r in new.items() if slot in old and r != old[slot]),
    ]


def at_hand(session: Session) -> int:
    """The block that the person means: the running one; in a rest, the one just done."""
    stage: Stage | None = session.stage
    if isinstance(stage, Paused):
        stage = stage.then
    resting = isinstance(stage, Resting | Closing)
    return session.account[-1].slot.block if resting and session.account else session.here.block
