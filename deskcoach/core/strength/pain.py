"""The rules of a strength session about pain: "It hurts", its number, easing, and how it ends.

On each occasion one number counts, the last one that was given; what an earlier one changed is
taken back before.
"""

from typing import cast

from msgspec.structs import replace

from deskcoach.core.strength import commands as cmd
from deskcoach.core.strength import events as ev
from deskcoach.core.strength import safety
from deskcoach.core.strength.session import Closing, Hurt, Paused, Resting, Session
from deskcoach.core.strength.snapshot import at_hand, begun
from deskcoach.core.strength.timing import SessionEvents, SessionStep, held
from deskcoach.core.strength.transitions import SessionRefusal, leave, resume


def hurts(session: Session, command: cmd.ItHurts, at: float) -> SessionStep:
    """Stop at once, and wait for a number from 0 to 10.

    Raises:
        SessionRefusal: that question is open already.
    """
    if isinstance(session.stage, Paused) and session.stage.hurt is not None:
        raise SessionRefusal("Already stopped. How much does it hurt, from 0 to 10?")
    hurt = Hurt(command.occasion, at_hand(session))
    return replace(session, stage=Paused(held(session.stage, at), hurt)), [ev.SessionPaused()]


def rate_pain(session: Session, command: cmd.RatePain, at: float) -> SessionStep:
    """0 to 3: the person may go on; 4 and 5: an easier way; 6 and over: the exercise ends.

    Another number on the same occasion counts as if it had been the first.

    Raises:
        SessionRefusal: nobody said that it hurts.
    """
    if command.before:
        return _rate_before(session, command.level)
    hurt = cast("Paused", session.stage).hurt
    if hurt is None:
        raise SessionRefusal('Say "It hurts" first.')
    exercise_id = session.blocks[hurt.block].exercise_id
    was_aside = session.aside
    # pain is not taken back: what was before it stays as it is
    session = replace(_without_number(session, hurt), past=())
    hurt = Hurt(hurt.occasion, hurt.block, command.level)
    told: SessionEvents = [ev.PainNoted(exercise_id, command.level, hurt.occasion)]
    match safety.after_pain(command.level):
        case "stop":
            session, hurt = _set_aside(session, hurt, at)
        case "ease":
            told.append(ev.EaseAdvised(exercise_id))
            hurt = replace(hurt, eased=hurt.block not in session.eased)
            session = replace(session, eased=session.eased | {hurt.block})
    told += [ev.ExerciseSetAside(each) for each in session.aside - was_aside]
    told += [ev.ExerciseReturned(each) for each in was_aside - session.aside]
    return replace(session, stage=Paused(cast("Paused", session.stage).then, hurt)), told


def _set_aside(session: Session, hurt: Hurt, at: float) -> tuple[Session, Hurt]:
    """Leave the exercise that hurts; the session waits behind it, to be gone on with or ended."""
    exercise_id = session.blocks[hurt.block].exercise_id
    then = cast("Paused", session.stage).then
    same = frozenset(i for i, b in enumerate(session.blocks) if b.exercise_id == exercise_id)
    after, _ = leave(session, same, at)
    hurt = replace(
        hurt,
        ended=after.account[-1].slot if len(after.account) > len(session.account) else None,
        rest=then if isinstance(then, Resting) else None,
        skipped=after.skipped - session.skipped,
        aside=exercise_id not in session.aside,
    )
    return replace(after, aside=after.aside | {exercise_id}), hurt


def _without_number(session: Session, hurt: Hurt) -> Session:
    """The session without what the last number of this occasion changed."""
    then = hurt.rest or cast("Paused", session.stage).then
    ended = next((r for r in session.account if r.slot == hurt.ended), None)
    session = replace(
        session,
        account=tuple(r for r in session.account if r is not ended),
        skipped=session.skipped - hurt.skipped,
        eased=session.eased - ({hurt.block} if hurt.eased else set()),
        aside=session.aside - ({session.blocks[hurt.block].exercise_id} if hurt.aside else set()),
    )
    if ended is not None:
        then = begun(session.blocks[ended.slot.block], ended.actual)
        session = replace(session, set_began=ended.began)
    elif isinstance(then, Closing) and session.slot is not None:
        then = None
    return replace(session, stage=Paused(then))


def ease(session: Session, command: cmd.Ease, at: float) -> SessionStep:
    """Go on, and remember that an easier way is wanted. Without a number, none is noted."""
    hurt = cast("Paused", session.stage).hurt
    index = hurt.block if hurt is not None else at_hand(session)
    exercise_id = session.blocks[index].exercise_id
    told: SessionEvents = []
    if exercise_id not in session.aside:
        session = replace(session, eased=session.eased | {index}, past=())
        told.append(ev.EaseAdvised(exercise_id))
    session, more = resume(session, command, at)
    return session, [*told, *more]


def rate_end(session: Session, command: cmd.RatePain, _: float) -> SessionStep:
    """How the back is at the end of the session, before it is over and after."""
    if command.before:
        return _rate_before(session, command.level)
    return replace(session, pain=command.level), [ev.PainNoted(None, command.level)]


def _rate_before(session: Session, level: int) -> SessionStep:
    """How the back was before the session, in place of what was told then; it is not taken back.

    Raises:
        SessionRefusal: nothing was told then.
    """
    if session.before is None:
        raise SessionRefusal("No number was given before the session.")
    past = tuple(replace(each, before=level) for each in session.past)
    return replace(session, before=level, past=past), [ev.PainNoted(None, level, ev.BEFORE)]
