"""The rules of a strength session: what each command and each deadline does to it.

Every instant is a deadline that follows from the one before it, never from the moment of the
call, so that a late wake-up shifts nothing. The table that says when a rule applies, and `step`,
are in `strength`.
"""

from typing import Any, cast

from msgspec.structs import replace

from deskcoach.core.strength import commands as cmd
from deskcoach.core.strength import events as ev
from deskcoach.core.strength.commands import SessionInput, Slot
from deskcoach.core.strength.events import Cue, CueKind
from deskcoach.core.strength.session import (
    CLOSING,
    COUNTDOWN,
    LEAD_IN,
    MOST_REST,
    REST_STEP,
    TURN,
    Closing,
    Countdown,
    Holding,
    Outcome,
    Over,
    Paused,
    Resting,
    Session,
    Stage,
    Working,
    in_turn,
    shifted,
)
from deskcoach.core.strength.snapshot import at_hand, logged, running, with_partial
from deskcoach.core.strength.timing import (
    SessionEvents,
    SessionStep,
    change_sides,
    enter,
    held,
    hold_length,
    set_done,
    stage_title,
)


class SessionRefusal(Exception):  # noqa: N818 - a refusal, not a crash
    """The command does not fit the stage of the session; the text says why in one sentence."""


# What the commands and the deadlines do


def _after_set(session: Session, at: float) -> Stage:
    """Where a finished set leads: to the other side, to the other of a pair, to a rest, or out."""
    ahead = session.slot
    if ahead is None:
        return Closing(at + CLOSING)
    done = session.account[-1].slot
    if (ahead.block, ahead.set) == (done.block, done.set) or in_turn(session.blocks, done, ahead):
        return Resting(at, at + TURN, turning=True)
    return Resting(at, at + max(COUNTDOWN, session.blocks[done.block].rest))


def _finish_set(session: Session, actual: float, at: float) -> SessionStep:
    number = session.here.set
    session = logged(session, actual, at)
    session, cues = enter(session, _after_set(session, at), at)
    if not (isinstance(session.stage, Resting) and session.stage.turning):
        return session, [Cue(CueKind.SET_END, at, set_done(number)), *cues]
    ahead, done = session.here, session.account[-1].slot
    if ahead.block == done.block:
        side = session.blocks[ahead.block].side(ahead.side)
        return session, [Cue(CueKind.CHANGE_SIDES, at, change_sides(side or "left")), *cues]
    return session, [Cue(CueKind.SET_END, at, stage_title(session, ahead)), *cues]


def _begin_set(session: Session, at: float) -> SessionStep:
    session = replace(session, set_began=at)
    block = session.blocks[session.here.block]
    if block.hold is not None:
        session, _ = enter(session, Holding(at + block.hold), at)
        return session, [Cue(CueKind.HOLD, at, hold_length(block.hold))]
    return _work(session, 0, at)


def _work(session: Session, reps: int, at: float) -> SessionStep:
    """Begin the next rep at once, or wait for the person's count."""
    if session.counting == "paced":
        return enter(session, Working(reps, at), at)
    session, _ = enter(session, Working(reps, None), at)
    return session, [
        Cue(CueKind.SET_START, at, stage_title(session, session.here))
    ] if not reps else []


def _count(session: Session, at: float) -> SessionStep:
    stage = cast("Working", session.stage)
    reps = stage.reps + 1
    if reps >= session.blocks[session.here.block].reps:
        return _finish_set(session, float(reps), at)
    return _work(session, reps, at)


def rep_done(session: Session, _: SessionInput, at: float) -> SessionStep:
    """A paced rep is over. Undo goes back to its beginning, as if that were now."""
    stage = cast("Working", session.stage)
    again = replace(session, stage=replace(stage, rep_began=at), at=at, past=())
    return _count(replace(session, past=(*session.past, again)), at)


def rep(session: Session, _: SessionInput, at: float) -> SessionStep:
    """Count a rep that the person did.

    Raises:
        SessionRefusal: the set counts itself.
    """
    stage = cast("Working", session.stage)
    if stage.rep_began is not None:
        raise SessionRefusal("The set counts itself. Switch to counting yourself first.")
    reps = stage.reps + 1
    session, cues = _count(session, at)
    return session, [Cue(CueKind.REP, at, str(reps)), *cues]


def hold_done(session: Session, _: SessionInput, at: float) -> SessionStep:
    """A hold has lasted its time."""
    return _finish_set(session, session.blocks[session.here.block].target, at)


def rest_done(session: Session, _: SessionInput, at: float) -> SessionStep:
    """A rest is over, and the next set begins."""
    return _begin_set(session, at)


def countdown_done(session: Session, _: SessionInput, at: float) -> SessionStep:
    """Work begins, or goes on where it was interrupted."""
    stage = cast("Countdown", session.stage)
    match stage.then:
        case Working(reps):
            return _work(session, reps, at)
        case Holding() as holding:
            return enter(session, shifted(holding, at), at)
    return _begin_set(session, at)


def start_session(session: Session, command: cmd.Start, at: float) -> SessionStep:
    """Begin the session with these loads, and with time to get into position."""
    blocks = tuple(
        replace(block, load=command.loads.get(block.exercise_id, block.load))
        for block in session.blocks
    )
    session = replace(session, blocks=blocks, began=at, before=command.pain, past=())
    session, cues = enter(session, Countdown(at, at + LEAD_IN), at)
    told: SessionEvents = [ev.SessionStarted()]
    if command.pain is not None:
        told.append(ev.PainNoted(None, command.pain, ev.BEFORE))
    return session, [*told, *cues]


def pause(session: Session, _: SessionInput, at: float) -> SessionStep:
    """Stop the clock."""
    return replace(session, stage=Paused(held(session.stage, at))), [ev.SessionPaused()]


def resume(session: Session, _: SessionInput, at: float) -> SessionStep:
    """Go on, always with a countdown before the work."""
    then = cast("Paused", session.stage).then
    match then:
        case Resting(began, ends, turning):
            # a rest ends with the countdown anyway, so it only has to be long enough for it
            stage: Stage = Resting(at + began, at + max(ends, COUNTDOWN), turning)
        case Closing():
            stage = shifted(then, at)
        case _:
            stage = Countdown(at, at + COUNTDOWN, then)
    session, cues = enter(session, stage, at)
    return session, [ev.SessionResumed(), *cues]


def undo(session: Session, _: SessionInput, at: float) -> SessionStep:
    """Return to the state before the last rep or command, as if no time had gone by since.

    Raises:
        SessionRefusal: nothing to take back.
    """
    if not session.past:
        raise SessionRefusal("There is nothing to take back.")
    earlier = session.past[-1]
    stage = shifted(earlier.stage, at - earlier.at)
    if isinstance(session.stage, Paused) and not isinstance(stage, Paused):
        stage = Paused(held(stage, at))
    if isinstance(session.stage, Paused) and session.stage.hurt is not None:
        stage = Paused(held(stage, at), session.stage.hurt)
    # pain is not taken back, only corrected
    return enter(replace(earlier, past=session.past[:-1], pain=session.pain), stage, at)


def end_set(session: Session, _: SessionInput, at: float) -> SessionStep:
    """End the running set with what was done of it.

    Raises:
        SessionRefusal: the set has not begun.
    """
    actual = running(session)
    if actual is None:
        raise SessionRefusal("The set has not begun.")
    return _finish_set(session, actual, at)


def skip(session: Session, _: SessionInput, at: float) -> SessionStep:
    """Leave out what is open of the running or next exercise.

    Raises:
        SessionRefusal: every set is done.
    """
    if session.slot is None:
        raise SessionRefusal("Every set is done already.")
    block = session.slot.block
    told: SessionEvents = [ev.ExerciseSkipped(session.blocks[block].exercise_id)]
    session, cues = leave(session, frozenset({block}), at)
    return session, [*told, *cues]


def skip_set(session: Session, _: SessionInput, at: float) -> SessionStep:
    """Leave out the running or next set; what was done of it counts.

    Raises:
        SessionRefusal: every set is done.
    """
    if session.slot is None:
        raise SessionRefusal("Every set is done already.")
    told: SessionEvents = [ev.SetSkipped(session.slot)]
    session, cues = leave(session, frozenset(), at, frozenset({session.slot}))
    return session, [*told, *cues]


def leave(
    session: Session, blocks: frozenset[int], at: float, sets: frozenset[Slot] = frozenset()
) -> SessionStep:
    """Leave out what is open of some blocks, and some sets, and go on behind them.

    In a pause the session waits there.
    """
    paused = isinstance(session.stage, Paused)
    was = session.stage.then if isinstance(session.stage, Paused) else session.stage
    after = with_partial(session, at)
    ended = len(after.account) > len(session.account)
    after = replace(
        after, skipped=after.skipped | blocks, passed=after.passed | (set() if ended else sets)
    )
    if after.slot is None:
        stage: Stage = Closing(at + CLOSING)
    elif ended:
        stage = _after_set(after, at)
    elif isinstance(was, Resting):
        stage = shifted(replace(was, turning=False), at if paused else 0.0)
    else:
        stage = Countdown(at, at + LEAD_IN)
    return enter(after, Paused(held(stage, at)) if paused else stage, at)


def back(session: Session, _: SessionInput, at: float) -> SessionStep:
    """Return to the last exercise that was skipped, at its first open set, or else to the last set.

    Raises:
        SessionRefusal: none was skipped, or what was skipped hurt.
    """
    finished = {record.slot for record in session.account}
    open_blocks = {s.block for s in session.slots if s not in finished}
    hurt = {i for i, b in enumerate(session.blocks) if b.exercise_id in session.aside}
    warm = {i for i, b in enumerate(session.blocks) if b.warm_up}
    left = sorted((session.skipped & open_blocks) - hurt - warm)
    sets = [s for s in session.slots if s in session.passed and s.block not in hurt]
    if not left and not sets:
        raise SessionRefusal("No exercise was skipped. You can add a set instead.")
    after = with_partial(session, at)
    if left:
        gone = frozenset(s for s in after.passed if s.block == left[-1])
        after = replace(after, skipped=after.skipped - {left[-1]}, passed=after.passed - gone)
    else:
        after = replace(after, passed=after.passed - {sets[-1]})
    paused = isinstance(session.stage, Paused)
    return enter(after, Paused(None) if paused else Countdown(at, at + LEAD_IN), at)


def add_set(session: Session, _: SessionInput, at: float) -> SessionStep:
    """One set more of the exercise at hand, up to the source's upper number.

    Raises:
        SessionRefusal: that number is reached, or the exercise was skipped.
    """
    index = at_hand(session)
    block = session.blocks[index]
    if index in session.skipped:
        raise SessionRefusal("This exercise was skipped. Go back to it first.")
    if block.sets >= block.most_sets:
        raise SessionRefusal(f"{block.most_sets} sets are the most for {block.name}.")
    more = replace(block, sets=block.sets + 1)
    session = replace(session, blocks=(*session.blocks[:index], more, *session.blocks[index + 1 :]))
    if not isinstance(session.stage, Closing):
        return session, []
    ended = min(at, session.account[-1].ended)  # a set from before a restart has another clock
    return enter(session, Resting(ended, max(ended + block.rest, at + COUNTDOWN)), at)


def start_now(session: Session, _: SessionInput, at: float) -> SessionStep:
    """End the rest with a countdown."""
    return enter(session, Countdown(at, at + COUNTDOWN), at)


def more_rest(session: Session, _: SessionInput, at: float) -> SessionStep:
    """Rest 15 s longer, now and after the next sets of this exercise.

    Raises:
        SessionRefusal: the rest would last more than ten minutes.
    """
    stage = cast("Resting", session.stage)
    longer = replace(stage, ends=stage.ends + REST_STEP)
    if longer.ends - longer.began > MOST_REST:
        raise SessionRefusal("Ten minutes is the longest rest. You can pause instead.")
    return enter(_with_rest(session, stage, REST_STEP), longer, at)


def less_rest(session: Session, _: SessionInput, at: float) -> SessionStep:
    """Rest 15 s less, now and after the next sets of this exercise.

    Raises:
        SessionRefusal: it ends at once, or there would be none.
    """
    stage = cast("Resting", session.stage)
    block = session.blocks[at_hand(session)]
    if stage.ends - at <= COUNTDOWN or stage.turning or block.rest < REST_STEP:
        raise SessionRefusal("The rest can be no shorter. You can start the set now.")
    shorter = replace(stage, ends=max(at + COUNTDOWN, stage.ends - REST_STEP))
    return enter(_with_rest(session, stage, -REST_STEP), shorter, at)


def _with_rest(session: Session, stage: Resting, more: float) -> Session:
    """The rest that was changed is remembered, unless sides or exercises only change in turn."""
    if stage.turning:
        return session
    exercise = session.blocks[at_hand(session)].exercise_id
    return replace(
        session,
        blocks=tuple(
            replace(block, rest=min(MOST_REST, block.rest + more))
            if block.exercise_id == exercise and not block.warm_up
            else block
            for block in session.blocks
        ),
    )


def finish(session: Session, _: SessionInput, at: float) -> SessionStep:
    """End here; what was done of a running set counts."""
    ended = session.account[-1].ended if session.account and session.slot is None else at
    session = with_partial(session, at)
    did_something = any(record.actual for record in session.counted)
    wanted = {slot for slot in session.slots if not session.blocks[slot.block].warm_up}
    everything = {r.slot for r in session.counted if r.actual} >= wanted
    outcome: Outcome = "done" if everything else "part done" if did_something else "abandoned"
    return _over(session, outcome, ended)


def abandon(session: Session, _: SessionInput, at: float) -> SessionStep:
    """End here; a running set does not count, the finished ones stay."""
    return _over(session, "abandoned", at)


def _over(session: Session, outcome: Outcome, ended: float) -> SessionStep:
    finished = ev.SessionFinished(outcome, session.began, ended)
    return replace(session, stage=Over(outcome), past=()), [finished]


def count_by(session: Session, command: cmd.CountBy, at: float) -> SessionStep:
    """Let the machine count, or the person; the reps so far stay.

    Raises:
        SessionRefusal: it is so already.
    """
    if command.counting == session.counting:
        raise SessionRefusal(f"Counting is {command.counting} already.")
    session = replace(session, counting=command.counting)
    if not isinstance(session.stage, Working):
        return session, []
    waiting = Working(session.stage.reps, None)
    if command.counting == "manual":
        return replace(session, stage=waiting), []
    return enter(session, Countdown(at, at + COUNTDOWN, waiting), at)


def _find(session: Session, slot: Slot | None) -> int:
    sets = [(i, r) for i, r in enumerate(session.account) if r in session.counted]
    found = [i for i, r in sets if slot is None or r.slot == slot]
    if not found:
        raise SessionRefusal("That set is not finished.")
    return found[-1]


def _changed(session: Session, index: int, **changes: Any) -> Session:
    record = replace(session.account[index], **changes)
    account = (*session.account[:index], record, *session.account[index + 1 :])
    return replace(session, account=account)


def rate_effort(session: Session, command: cmd.RateEffort, _: float) -> SessionStep:
    """Note how hard the last finished set was.

    Raises:
        SessionRefusal: no set is finished.
    """
    return _changed(session, _find(session, None), effort=command.level), []


def correct_reps(session: Session, command: cmd.Correct, _: float) -> SessionStep:
    """Give a finished set its real numbers.

    Raises:
        SessionRefusal: that set is not finished.
    """
    index = _find(session, command.slot)
    if command.actual is not None:
        session = _changed(session, index, actual=command.actual)
    if command.load is None:
        return session, []
    # The next sets of the exercise are lifted with the load that was named last.
    session = _changed(session, index, load=command.load)
    block = session.account[index].slot.block
    lifted = replace(session.blocks[block], load=command.load)
    return replace(
        session, blocks=(*session.blocks[:block], lifted, *session.blocks[block + 1 :])
    ), []
