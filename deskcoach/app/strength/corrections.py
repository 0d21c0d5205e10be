"""Corrections of earlier sessions, each with what it takes to undo it. Totals follow the log."""

from collections.abc import Sequence
from typing import Any

from msgspec import structs

from deskcoach.app.strength.session.runner import Training
from deskcoach.core.breaks.events import NotNow
from deskcoach.core.export.archive import Archive
from deskcoach.core.export.backup import check
from deskcoach.core.records import NoteRecord, SessionRecord, SetRecord, plain


def correct_set(
    training: Training,
    set_id: str,
    *,
    reps: float | None = None,
    load: float | None = None,
    effort: int | None = None,
) -> dict[str, Any]:
    """Give a set its real numbers; None leaves a number alone.

    Args:
        training: Whose log it is in.
        set_id: Which set.
        reps: Repetitions, or seconds of a hold.
        load: kg.
        effort: 0 to 10.

    Returns:
        The set as it was, for `undo_correction`.

    Raises:
        NotNow: There is no such set, or its session is running.
        LogError: The log cannot be written.
    """
    before = _set(training, set_id)
    told = {"actual": reps, "load_kg": load, "effort": effort}
    changes = {name: number for name, number in told.items() if number is not None}
    training.store.log.put(structs.replace(before, **changes))
    return _changed(training, None, [before])


def remove_set(training: Training, set_id: str) -> dict[str, Any]:
    """Take a set out.

    Returns:
        The set, for `undo_correction`.

    Raises:
        NotNow: There is no such set, or its session is running.
        LogError: The log cannot be written.
    """
    before = _set(training, set_id)
    training.store.log.remove_set(set_id)
    return _changed(training, None, [before])


def remove_session(training: Training, session_id: str) -> dict[str, Any]:
    """Take a session out with its sets.

    Returns:
        All of it, for `undo_correction`.

    Raises:
        NotNow: There is no such session, or it is running.
        LogError: The log cannot be written.
    """
    _not_running(training, session_id)
    found = training.store.log.session(session_id)
    if found is None:
        raise NotNow("There is no such session.")
    sets = training.store.log.sets_of(session_id)
    notes = training.store.log.notes_of(session_id)
    training.store.log.remove_session(session_id)
    return _changed(training, found, sets, notes)


def undo_correction(
    training: Training,
    session: SessionRecord | None,
    sets: Sequence[SetRecord],
    notes: Sequence[NoteRecord] = (),
) -> None:
    """Put back what was corrected or taken out.

    Raises:
        NotNow: The session is running, or there is none to which a set belongs.
        ArchiveError: A record cannot be kept.
        LogError: The log cannot be written.
    """
    owners, own = {one.session for one in sets}, {session.id} if session else set()
    for running in owners | own:
        _not_running(training, running)
    for owner in owners - own:
        if training.store.log.session(owner) is None:
            raise NotNow("The session of that set is gone.")
    check(Archive(sessions=[session] if session else (), sets=sets, notes=notes), owners)
    training.store.log.put_back(session, sets, notes)
    training.store.changed()


def _changed(
    training: Training,
    session: SessionRecord | None,
    sets: Sequence[SetRecord],
    notes: Sequence[NoteRecord] = (),
) -> dict[str, Any]:
    """What it takes to put back what was there before."""
    training.store.changed()
    told = {"session": plain(session) if session else None, "sets": [plain(one) for one in sets]}
    return told | ({"notes": [plain(one) for one in notes]} if notes else {})


def _set(training: Training, set_id: str) -> SetRecord:
    found = training.store.log.set_of(set_id)
    if found is None:
        raise NotNow("There is no such set.")
    _not_running(training, found.session)
    return found


def _not_running(training: Training, session_id: str) -> None:
    if training.is_running(session_id):
        raise NotNow("That session is not over. Correct it in its own window.")
