"""A session as the player draws it, with deadlines instead of countdowns; its account."""

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from deskcoach.core.exercises import Side
from deskcoach.core.strength import events as ev
from deskcoach.core.strength.commands import Counting, Slot
from deskcoach.core.strength.session import (
    Block,
    Closing,
    Countdown,
    FinishedSet,
    Holding,
    Outcome,
    Over,
    Paused,
    Resting,
    Session,
    Stage,
    Working,
)
from deskcoach.core.strength.timing import SessionEvents

WorkPhase = Literal["up", "hold", "down"]
SetMark = Literal["done", "current", "ahead", "offered", "passed"]
"""Done; running or next; still to come; one that can be added; left out this time."""


class Snapshot(Struct, frozen=True):
    """What one look at the player tells. Instants are on the monotonic clock.

    Attributes:
        stage: ready, countdown, working, holding, resting, paused, closing or over.
        block: index of the block that is shown; `exercise_id` and `name` are of it.
        exercise: number of the exercise from 1, of `exercises`; a warm-up counts as what it is for.
        set: number of the set from 1, of `sets`; `side` is 0, or 1 and 2 where there are sides.
        side_name: `left` or `right`; None: both at once.
        warm_up: it is only the warm-up.
        marks: one for each set of the exercise, and one more if a set on top is offered.
        halves: the same for its first and second side; none where both are done at once.
        rep: the rep that is running, from 1 (paced), or the reps done (manual), of `target`.
        reps_done: finished reps of the set.
        phase: of the running rep, with its word, beginning and end.
        began: when the countdown, hold or rest on the screen began, and when it `ends`.
        next: the set that comes after a rest, with its exercise in `next_name`.
        last: the set that was finished last, which can be corrected.
        hurting: all stands still, and how much it hurts was not said yet.
        hurt: the exercise that hurts, while all stands still for it; empty otherwise.
        pain: the number that was given, then or at the end; None where none was.
        before: the number that was given before the session.
        eased: an easier way was advised for this exercise.
    """

    stage: str
    counting: Counting
    block: int
    exercise: int
    exercises: int
    exercise_id: str
    name: str
    set: int
    sets: int
    side: int
    side_name: Side | None
    warm_up: bool
    marks: tuple[SetMark, ...]
    halves: tuple[tuple[SetMark, SetMark], ...]
    rep: int
    reps_done: int
    target: float
    phase: WorkPhase | None
    phase_word: str
    phase_began: float | None
    phase_ends: float | None
    began: float | None
    ends: float | None
    turning: bool
    hurting: bool
    hurt: str
    pain: int | None
    before: int | None
    eased: bool
    next: Slot | None
    next_name: str
    last: FinishedSet | None
    sets_done: int
    outcome: Outcome | None


def snapshot(session: Session) -> Snapshot:
    """The session at the instant up to which it has come (`session.at`)."""
    stage = session.stage
    slot = _shown_slot(session)
    block = session.blocks[slot.block]
    work: Stage | None = stage.then if isinstance(stage, Countdown | Paused) else stage
    done = work.reps if isinstance(work, Working) else 0
    phase, began, ends, half = _phase(session)
    side = half if block.alternate else slot.side
    word = dict(zip(("up", "hold", "down"), block.words, strict=True)).get(phase or "", "")
    ahead = session.slot
    hurt = stage.hurt if isinstance(stage, Paused) else None
    return Snapshot(
        stage=type(stage).__name__.lower(),
        counting=session.counting,
        block=slot.block,
        exercise=max(1, sum(not b.warm_up for b in session.blocks[: slot.block + 1])),
        exercises=sum(not b.warm_up for b in session.blocks),
        exercise_id=block.exercise_id,
        name=block.name,
        set=slot.set,
        sets=block.sets,
        side=side,
        side_name=block.side(side),
        warm_up=block.warm_up,
        marks=_marks(session, slot),
        halves=_halves(session, slot) if block.sides > 1 else (),
        rep=done + (phase is not None),
        reps_done=done,
        target=block.target,
        phase=phase,
        phase_word=word,
        phase_began=began,
        phase_ends=ends,
        **_span(session),
        turning=isinstance(stage, Resting) and stage.turning,
        hurting=hurt is not None and hurt.level is None,
        hurt=session.blocks[hurt.block].exercise_id if hurt is not None else "",
        pain=hurt.level if hurt is not None else session.pain,
        before=session.before,
        eased=slot.block in session.eased,
        next=ahead,
        next_name=session.blocks[ahead.block].name if ahead else "",
        last=_last(session),
        sets_done=len({(r.slot.block, r.slot.set) for r in session.counted if r.slot.side != 1}),
        outcome=stage.outcome if isinstance(stage, Over) else None,
    )


def _shown_slot(session: Session) -> Slot:
    """The running set; in a rest and at the end, the one just finished."""
    looking_back = isinstance(session.stage, Resting | Closing | Over)
    return session.account[-1].slot if looking_back and session.account else session.here


def _last(session: Session) -> FinishedSet | None:
    """The set that was finished last; None after a warm-up, of which nothing is asked."""
    last = session.account[-1] if session.account else None
    return None if last is None or session.blocks[last.slot.block].warm_up else last


def _phase(session: Session) -> tuple[WorkPhase | None, float | None, float | None, int]:
    """The phase of the running rep, its beginning and end, and whose side it is (0: none's)."""
    if not isinstance(session.stage, Working) or session.stage.rep_began is None:
        return None, None, None, 0
    block = session.blocks[session.here.block]
    tempo, began, side = block.tempo, session.stage.rep_began, 1
    if block.alternate and session.at >= began + tempo.length:
        began, side = began + tempo.length, 2
    top, lower = began + tempo.up, began + tempo.up + tempo.hold
    if session.at < top:
        return "up", began, top, side
    if session.at < lower:
        return "hold", top, lower, side
    return "down", lower, began + tempo.length, side


def _span(session: Session) -> dict[str, float | None]:
    match session.stage:
        case Resting(began, ends) | Countdown(began, ends):
            return {"began": began, "ends": ends}
        case Holding(ends):
            return {"began": ends - session.blocks[session.here.block].target, "ends": ends}
    return {"began": None, "ends": None}


def _marks(session: Session, slot: Slot) -> tuple[SetMark, ...]:
    """A set with two sides is done with its second side."""
    block = session.blocks[slot.block]
    finished = {r.slot for r in session.account}
    own = [s for s in session.slots if s.block == slot.block and s not in finished]
    still, passed = {s.set for s in own}, {s.set for s in own if s in session.passed}
    current = slot.set if _is_current(session) else 0
    marks: list[SetMark] = [
        "current"
        if number == current
        else "passed"
        if number in passed
        else "ahead"
        if number in still
        else "done"
        for number in range(1, block.sets + 1)
    ]
    offered = block.offer_more and block.sets < block.most_sets
    return (*marks, "offered") if offered else tuple(marks)


def _is_current(session: Session) -> bool:
    return isinstance(session.stage, Working | Holding | Countdown | Paused)


def _halves(session: Session, slot: Slot) -> tuple[tuple[SetMark, SetMark], ...]:
    """How each side of each set stands."""
    finished = {r.slot for r in session.account}
    current = slot if _is_current(session) else None

    def mark(number: int, side: int) -> SetMark:
        one = Slot(slot.block, number, side)
        if one == current:
            return "current"
        return "done" if one in finished else "passed" if one in session.passed else "ahead"

    sets = range(1, session.blocks[slot.block].sets + 1)
    return tuple((mark(number, 1), mark(number, 2)) for number in sets)


# -- The account of a session: the finished sets, and what is done of the running one -----------


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
        prescription=block.prescription,
    )
    return replace(session, account=(*session.account, record))


def with_partial(session: Session, at: float) -> Session:
    """The running set, if anything was done in it, goes into the account as it is."""
    actual = running(session)
    return logged(session, actual, at) if actual else session


def account_changes(before: Session, after: Session) -> SessionEvents:
    """The log is told exactly how the account differs, so the two cannot part."""
    old = {record.slot: record for record in before.counted}
    new = {record.slot: record for record in after.counted}
    return [
        *(ev.SetReopened(slot) for slot in old if slot not in new),
        *(ev.SetFinished(record) for slot, record in new.items() if slot not in old),
        *(ev.SetCorrected(r) for slot, r in new.items() if slot in old and r != old[slot]),
    ]


def rest_changes(before: Session, after: Session) -> SessionEvents:
    """What is to be remembered of rests that were changed, or changed back by undo."""
    both = zip(before.blocks, after.blocks, strict=False)
    changed = {new.exercise_id: new.rest for old, new in both if old.rest != new.rest}
    return [ev.RestChanged(exercise, seconds) for exercise, seconds in changed.items()]


def at_hand(session: Session) -> int:
    """The block that the person means: the running one; in a rest, the one just done."""
    stage: Stage | None = session.stage
    if isinstance(stage, Paused):
        stage = stage.then
    resting = isinstance(stage, Resting | Closing)
    return session.account[-1].slot.block if resting and session.account else session.here.block
