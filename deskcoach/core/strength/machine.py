"""The session machine: `session_step` and the one table that says what may happen in which stage.

`session_step` takes a state, a command and an instant and gives the new state and what happened.
What is not in the table is refused with `SessionRefusal`. `diagram` draws the same table.
"""

import re
from collections.abc import Callable
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from deskcoach.core.strength import commands as cmd
from deskcoach.core.strength import events as ev
from deskcoach.core.strength import pain
from deskcoach.core.strength import transitions as rules
from deskcoach.core.strength.commands import Counting, SessionCommand, SessionInput, Slot
from deskcoach.core.strength.events import Cue, SessionEvent
from deskcoach.core.strength.session import (
    CLOSING,
    LATEST_LEAD,
    STAGES,
    Block,
    Closing,
    Countdown,
    FinishedSet,
    Holding,
    Hurt,
    Over,
    Paused,
    Ready,
    Resting,
    Session,
    Stage,
    Working,
)
from deskcoach.core.strength.snapshot import account_changes, rest_changes
from deskcoach.core.strength.timing import SessionEvents, SessionStep, held, next_deadline
from deskcoach.core.strength.transitions import SessionRefusal

__all__ = [
    "TABLE",
    "Rule",
    "SessionRefusal",
    "diagram",
    "foresee",
    "legal",
    "new_session",
    "next_session_wake",
    "restored",
    "session_step",
]


def new_session(blocks: tuple[Block, ...], counting: Counting = "paced") -> Session:
    """A session that has not begun.

    Raises:
        ValueError: no blocks.
    """
    if not blocks:
        raise ValueError("a session needs at least one exercise")
    return Session(blocks, counting)


def restored(
    session: Session,
    account: tuple[FinishedSet, ...],
    aside: frozenset[str],
    skipped: frozenset[int] = frozenset(),
    hurt: Hurt | None = None,
    passed: frozenset[Slot] = frozenset(),
) -> Session:
    """The session as it waits after a restart: paused before the first set that is not finished.

    Args:
        session: a new session of the same blocks.
        account: the sets that were logged before.
        aside: ids of the exercises that hurt.
        skipped: indexes of blocks that were left out.
        hurt: the occasion on which it stands still.
        passed: sets that were left out.

    Raises:
        ValueError: a logged set belongs to no block, or nothing is left to do or to ask.
    """
    blocks = list(session.blocks)
    for record in account:
        index, number, _ = record.slot
        if index >= len(blocks) or blocks[index].exercise_id != record.exercise_id:
            raise ValueError(f"{record.exercise_id} is not exercise {index + 1} of this session")
        blocks[index] = replace(blocks[index], sets=max(number, blocks[index].sets))
    skipped |= {i for i, b in enumerate(blocks) if b.exercise_id in aside}
    session = replace(
        session,
        blocks=tuple(blocks),
        account=account,
        aside=aside,
        skipped=skipped,
        passed=passed,
        stage=Paused(None, hurt),
    )
    if session.slot is not None:
        return session
    if hurt is None:
        raise ValueError("every set of this session is finished")
    return replace(session, stage=Paused(Closing(CLOSING), hurt))


def session_step(
    session: Session, command: SessionInput, now: float
) -> tuple[Session, tuple[SessionEvent, ...]]:
    """Let time pass up to `now`, then carry out a command.

    Args:
        session: the state.
        command: what the person asks for; `Tick` asks for nothing.
        now: seconds on the monotonic clock; an earlier instant than the state's own counts as that.

    Returns:
        The new state, and what happened in order, cues with the instants that were planned.

    Raises:
        SessionRefusal: the command does not fit; the state that was handed in stays the valid one.
    """
    session, told = _catch_up(session, float(max(now, session.at)))
    if isinstance(command, cmd.Tick):
        return session, tuple(told)
    rule = TABLE.get((type(session.stage), type(command)))
    if rule is None:
        raise SessionRefusal(f"{_spoken(command)} does not fit {_WHILE[type(session.stage)]}.")
    after, more = rule.apply(session, command, session.at)
    if rule.undoable:
        after = replace(after, past=(*session.past, replace(session, past=())))
    changed = (*account_changes(session, after), *rest_changes(session, after))
    return after, (*told, *changed, *more)


_WHILE: dict[type[Stage], str] = {
    Ready: "before the session has begun",
    Countdown: "during the countdown",
    Working: "during a set",
    Holding: "during a hold",
    Resting: "during the rest",
    Paused: "while the session is paused",
    Closing: "after the last set",
    Over: "after the session",
}


def _spoken(command: SessionInput) -> str:
    return re.sub(r"(?<=[a-z])([A-Z])", lambda m: " " + m[1].lower(), type(command).__name__)


def next_session_wake(session: Session) -> float | None:
    """The instant at which `session_step` wants a `Tick`, or None if it waits for the person."""
    due = next_deadline(session)
    return due.at if due else None


def foresee(session: Session, until: float) -> tuple[Cue, ...]:
    """The cues up to an instant if the person does nothing, so that a player can queue them."""
    cues: list[Cue] = []
    while (wake := next_session_wake(session)) is not None and wake <= until:
        session, told = session_step(session, cmd.Tick(), wake)
        cues += [thing for thing in told if isinstance(thing, Cue)]
    return tuple(cues)


def legal(session: Session) -> frozenset[type]:
    """The commands without words that would not be refused now."""
    return frozenset(type(each) for each in PLAIN if _fits(session, each))


PLAIN: tuple[SessionCommand, ...] = (
    *(cmd.Start(), cmd.Rep(), cmd.Undo(), cmd.Pause(), cmd.Resume(), cmd.EndSet(), cmd.Back()),
    *(cmd.SkipExercise(), cmd.SkipSet(), cmd.AddSet(), cmd.StartNow()),
    *(cmd.MoreRest(), cmd.LessRest(), cmd.ItHurts(), cmd.Ease()),
    *(cmd.Finish(), cmd.Abandon()),
)


def _fits(session: Session, command: SessionInput) -> bool:
    """Whether a step would be refused; up to `session.at` nothing more falls due."""
    rule = TABLE.get((type(session.stage), type(command)))
    if rule is None:
        return False
    try:
        rule.apply(session, command, session.at)
    except SessionRefusal:
        return False
    return True


def _catch_up(session: Session, now: float) -> SessionStep:
    told: SessionEvents = []
    while (due := next_deadline(session)) and due.at <= now:
        if now - due.at > LATEST_LEAD and not isinstance(session.stage, Closing):
            # the computer slept: nobody lifted anything, so the set waits where it was
            session = replace(session, at=due.at, stage=Paused(held(session.stage, due.at)))
            told.append(ev.SessionPaused(asleep=True))
        elif due.cue:
            session = replace(session, at=due.at)
            told.append(due.cue)
        else:
            rule = TABLE[type(session.stage), cmd.Tick]
            after, more = rule.apply(session, cmd.Tick(), due.at)
            told += [*account_changes(session, after), *more]
            session = after
    return replace(session, at=now), told


# The table


class Rule(Struct, frozen=True):
    """What a command does in a stage, and to which stages it may lead (none: to an earlier one)."""

    apply: Callable[[Session, Any, float], SessionStep]
    to: tuple[type[Stage], ...]
    undoable: bool = False


_BUSY = (Countdown, Working, Holding, Resting, Paused)
_BEGUN = (*_BUSY, Closing)
_ANY = (*_BEGUN, Ready)
_SAME: tuple[type[Stage], ...] = ()  # in a row of the table: the stage does not change


def _rows(
    command: type[SessionInput],
    stages: tuple[type[Stage], ...],
    apply: Callable[[Session, Any, float], SessionStep],
    to: tuple[type[Stage], ...],
    *,
    undoable: bool = False,
) -> dict[tuple[type[Stage], type[SessionInput]], Rule]:
    return {(stage, command): Rule(apply, to or (stage,), undoable) for stage in stages}


_AFTER_SET: tuple[type[Stage], ...] = (Resting, Closing)

TABLE: dict[tuple[type[Stage], type[SessionInput]], Rule] = {
    # deadlines
    **_rows(cmd.Tick, (Countdown,), rules.countdown_done, (Working, Holding)),
    **_rows(cmd.Tick, (Working,), rules.rep_done, (Working, *_AFTER_SET)),
    **_rows(cmd.Tick, (Holding,), rules.hold_done, _AFTER_SET),
    **_rows(cmd.Tick, (Resting,), rules.rest_done, (Working, Holding)),
    **_rows(cmd.Tick, (Closing,), rules.finish, (Over,)),
    # the course
    **_rows(cmd.Start, (Ready,), rules.start_session, (Countdown,)),
    **_rows(cmd.Pause, (Countdown, Working, Holding, Resting), rules.pause, (Paused,)),
    **_rows(cmd.Resume, (Paused,), rules.resume, (Countdown, Resting, Closing)),
    **_rows(cmd.StartNow, (Resting,), rules.start_now, (Countdown,), undoable=True),
    **_rows(cmd.MoreRest, (Resting,), rules.more_rest, _SAME, undoable=True),
    **_rows(cmd.LessRest, (Resting,), rules.less_rest, _SAME, undoable=True),
    **_rows(cmd.Finish, _BEGUN, rules.finish, (Over,)),
    **_rows(cmd.Abandon, _ANY, rules.abandon, (Over,)),
    # sets and reps
    **_rows(cmd.Rep, (Working,), rules.rep, (Working, *_AFTER_SET), undoable=True),
    **_rows(cmd.EndSet, (Countdown, Working, Holding), rules.end_set, _AFTER_SET, undoable=True),
    **_rows(
        cmd.AddSet, (Countdown, Working, Holding, Resting), rules.add_set, _SAME, undoable=True
    ),
    **_rows(cmd.AddSet, (Closing,), rules.add_set, (Resting,), undoable=True),
    **_rows(cmd.CountBy, (*_ANY,), rules.count_by, _SAME, undoable=True),
    **_rows(cmd.CountBy, (Working,), rules.count_by, (Working, Countdown), undoable=True),
    **_rows(cmd.Undo, _BEGUN, rules.undo, STAGES),
    # exercises
    **_rows(
        cmd.SkipExercise,
        (Countdown, Working, Holding),
        rules.skip,
        (Countdown, Resting, Closing),
        undoable=True,
    ),
    **_rows(cmd.SkipExercise, (Resting,), rules.skip, _AFTER_SET, undoable=True),
    **_rows(cmd.SkipExercise, (Paused,), rules.skip, _SAME, undoable=True),
    **_rows(
        cmd.SkipSet,
        (Countdown, Working, Holding),
        rules.skip_set,
        (Countdown, Resting, Closing),
        undoable=True,
    ),
    **_rows(cmd.SkipSet, (Resting,), rules.skip_set, _AFTER_SET, undoable=True),
    **_rows(cmd.SkipSet, (Paused,), rules.skip_set, _SAME, undoable=True),
    **_rows(cmd.Back, _BEGUN, rules.back, (Countdown,), undoable=True),
    **_rows(cmd.Back, (Paused,), rules.back, _SAME, undoable=True),
    # words about it
    **_rows(cmd.RateEffort, _BEGUN, rules.rate_effort, _SAME, undoable=True),
    **_rows(cmd.Correct, _BEGUN, rules.correct_reps, _SAME, undoable=True),
    **_rows(cmd.ItHurts, _BEGUN, pain.hurts, (Paused,)),
    **_rows(cmd.RatePain, (Paused,), pain.rate_pain, _SAME),
    **_rows(cmd.RatePain, (Closing, Over), pain.rate_end, _SAME),
    **_rows(cmd.Ease, (Paused,), pain.ease, (Countdown, Resting, Closing)),
}


def diagram() -> str:
    """The machine as a Mermaid state diagram, drawn from `TABLE`.

    A `Tick` is a deadline. Undo leads to an earlier state and is drawn as a note; a deadline that
    is found more than 10 s late leads to `Paused`.
    """
    edges: dict[tuple[str, str], list[str]] = {}
    for (stage, command), rule in TABLE.items():
        for to in rule.to if command is not cmd.Undo else ():
            edges.setdefault((stage.__name__, to.__name__), []).append(command.__name__)
    lines = [f"    {a} --> {b}: {', '.join(names)}" for (a, b), names in edges.items()]
    note = "    note right of Paused: Undo returns to the state before the last rep or command"
    return "\n".join(["stateDiagram-v2", "    [*] --> Ready", *lines, "    Over --> [*]", note, ""])
