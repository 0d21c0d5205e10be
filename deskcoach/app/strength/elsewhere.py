"""A session that was done without DeskCoach: entered by hand, and changed later."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from msgspec import structs

from deskcoach.app.strength import record_requests as requests
from deskcoach.app.strength.session.runner import Training
from deskcoach.app.strength.store import EVER
from deskcoach.core.breaks.events import NotNow
from deskcoach.core.clock import DAY, local
from deskcoach.core.exercises import dose_shape
from deskcoach.core.messages import printable, sentence
from deskcoach.core.records import NoteRecord, PainRecord, SessionRecord, SetRecord, plain
from deskcoach.core.typed import plain_text

_APART = timedelta(minutes=2)
"""From one set to the next: nobody knows when they were."""
_LASTS = timedelta(seconds=40)
_NEAR = timedelta(minutes=30)
"""How near another session may be that is perhaps the same one."""
_LONGEST = 12 * timedelta(hours=1)


def enter(training: Training, wish: requests.Elsewhere) -> dict[str, Any]:
    """Keep it; see `requests.Elsewhere`.

    It counts like any session. Its pain score is that of its end, which the next session goes by;
    the safety check is not asked, for it is over.

    Raises:
        ValueError: Its time has not been yet, or an exercise is none.
        NotNow: The session that is to be changed is gone, or was not entered by hand.
        LogError: The log cannot be written or read.
    """
    started = wish.started if wish.started.tzinfo else local(wish.started)
    if started > training.now():
        raise ValueError(sentence("That time has not been yet."))
    for each in wish.sets:
        _check(training, each)
    before = _before(training, wish.id)
    clash = None if wish.clash == "both" else _clash(training, started, wish.id)
    if clash is not None and wish.clash == "ask":
        return {"saved": False, "clash": plain(clash)}
    with training.store.together():
        if clash is not None:
            session = _add(training, clash, wish)
        else:
            session = _keep(training, before, started, wish)
        _keep_rest(training, session, wish)
    training.store.changed()
    training.renew()
    return {"saved": True, "id": session.id}


def _check(training: Training, each: requests.EnteredSet) -> None:
    found = training.catalogue.by_id(each.exercise)
    if found is None or found.kind != "strength":
        known = ", ".join(e.id for e in training.catalogue.of_kind("strength"))
        raise ValueError(f"{printable(each.exercise)} is no strength exercise: choose of {known}")


def _before(training: Training, session_id: str | None) -> SessionRecord | None:
    if session_id is None:
        return None
    found = training.store.log.session(session_id)
    if found is None:
        raise NotNow("There is no such session.")
    if found.place is None:
        raise NotNow(sentence("That session was not entered by hand."))
    return found


def _clash(training: Training, started: datetime, but: str | None) -> SessionRecord | None:
    """A session that is over and lies at that time, if there is one."""
    near = training.store.log.sessions(started - DAY, started + _NEAR)
    for one in reversed(near):
        last = min(one.ended or one.started, one.started + _LONGEST)
        if one.id != but and one.outcome != "open" and started <= last + _NEAR:
            return one
    return None


def _keep(
    training: Training, before: SessionRecord | None, started: datetime, wish: requests.Elsewhere
) -> SessionRecord:
    log = training.store.log
    id_ = training.new_id() if before is None else before.id
    sets = _sets(training, wish.sets, id_, started, Counter())
    session = SessionRecord(
        id_,
        started,
        max(one.ended for one in sets),
        "done",
        tuple(dict.fromkeys(one.exercise for one in sets)),
        None,
        wish.place,
    )
    if before is not None:
        for note in log.notes_of(id_):
            training.store.write(partial(log.remove_note, note.id))
        for old in log.sets_of(id_):
            training.store.write(partial(log.remove_set, old.id))
    training.store.write(partial(log.put, session))
    for one in sets:
        training.store.write(partial(log.put, one))
    return session


def _add(training: Training, to: SessionRecord, wish: requests.Elsewhere) -> SessionRecord:
    """The sets behind those that a session has."""
    log = training.store.log
    old = log.sets_of(to.id)
    numbers = Counter((one.exercise, one.side) for one in old)
    begin = max([to.started, *(one.ended for one in old)])
    sets = _sets(training, wish.sets, to.id, begin, numbers)
    exercises = dict.fromkeys((*to.exercises, *(one.exercise for one in sets)))
    ended = max(one.ended for one in sets)
    session = structs.replace(to, exercises=tuple(exercises)[:100], ended=ended)
    training.store.write(partial(log.put, session))
    for one in sets:
        training.store.write(partial(log.put, one))
    return session


def _sets(
    training: Training,
    entered: Sequence[requests.EnteredSet],
    session_id: str,
    begin: datetime,
    numbers: Counter[tuple[str, int]],
) -> list[SetRecord]:
    """The records, one after the other in time, none of them after now."""
    room = training.now() - begin
    step = min(_APART, max(timedelta(seconds=1), room / (len(entered) + 1)))
    made = []
    for index, each in enumerate(entered):
        numbers[each.exercise, each.side] += 1
        exercise = training.catalogue.by_id(each.exercise)
        hold = exercise is not None and dose_shape(exercise) == "hold"
        at = begin + index * step
        made.append(
            SetRecord(
                id=training.new_id(),
                session=session_id,
                exercise=each.exercise,
                number=numbers[each.exercise, each.side],
                side=each.side,
                target=each.amount,
                actual=each.amount,
                unit="s" if hold else "reps",
                load_kg=each.load or None,
                tempo="",
                started=at,
                ended=at + min(step, _LASTS),
                effort=None,
            )
        )
    return made


def _keep_rest(training: Training, session: SessionRecord, wish: requests.Elsewhere) -> None:
    """Pain and note, which are of its end; without a word, an earlier score stays."""
    log, at = training.store.log, session.ended or session.started
    if wish.pain is not None:
        pain = PainRecord(session.id, at, wish.pain, None, session.id)
        training.store.write(partial(log.put, pain))
    if text := plain_text(wish.note):
        note = NoteRecord(training.new_id(), at, text, session.id)
        training.store.write(partial(log.put, note))


def last_sets(training: Training) -> list[dict[str, Any]]:
    """The sets of each exercise as it was done last: what "as last time" fills in."""
    last = dict[str, tuple[str, list[SetRecord]]]()
    for one in training.store.log.sets(EVER):
        session, sets = last.get(one.exercise, ("", []))
        last[one.exercise] = one.session, [*(sets if session == one.session else ()), one]
    return [_plain_last(exercise, sets) for exercise, (_, sets) in last.items()]


def _plain_last(exercise: str, sets: Sequence[SetRecord]) -> dict[str, Any]:
    told: list[Mapping[str, Any]] = [
        {"amount": one.actual, "load": one.load_kg, "side": one.side} for one in sets
    ]
    return {"exercise": exercise, "at": sets[0].started.isoformat(), "sets": told}
