"""Carries out what is asked for about doses, routines, notes and sessions done elsewhere."""

from datetime import timedelta
from typing import Any

import msgspec
from msgspec import structs

from deskcoach.app.strength import record_requests as requests
from deskcoach.app.strength.elsewhere import enter, last_sets
from deskcoach.app.strength.session.runner import Training
from deskcoach.app.strength.store import EVER
from deskcoach.core.breaks.events import NotNow
from deskcoach.core.command import Command
from deskcoach.core.exercises import Exercise, dose_shape
from deskcoach.core.messages import printable
from deskcoach.core.records import NoteRecord, PrescriptionRecord, plain
from deskcoach.core.strength.routine import MOST_ROUTINES, Routine, tidied
from deskcoach.core.strength.session import dose_origin
from deskcoach.core.typed import plain_text


def carry_out_dose(  # noqa: PLR0911 - one line a command
    training: Training, command: Command
) -> Any:
    """Carry out one command.

    Returns:
        Plain values for the one who asked, or None.

    Raises:
        NotNow: There is no such routine, session or set.
        ValueError: Its words are wrong.
        LogError: The log cannot be written or read.
    """
    match command:
        case requests.ShowDoses():
            return doses(training)
        case requests.Prescribe():
            return prescribe(training, command)
        case requests.SourceDose(exercise):
            return prescribe(training, requests.Prescribe(exercise))
        case requests.ShowRoutines():
            return [plain_routine(one) for one in training.planning.routines()]
        case requests.RoutineSave():
            return save_routine(training, command)
        case requests.RoutineDelete(name):
            return delete_routine(training, name)
        case requests.ShowNotes(since):
            return [plain(one) for one in training.store.log.notes(since or EVER)]
        case requests.KeepNote():
            return keep_note(training, command)
        case requests.Elsewhere():
            return enter(training, command)
        case _:
            return last_sets(training)


def doses(training: Training) -> list[dict[str, Any]]:
    """The dose of each strength exercise as `deskcoach doses` prints it."""
    found = training.doses()
    told = []
    for exercise in training.catalogue.of_kind("strength"):
        block, held = found.block(exercise), found.prescribed.get(exercise.id)
        told.append(
            {
                "exercise": exercise.id,
                "sets": block.sets,
                "most_sets": block.most_sets,
                "reps": None if block.hold is not None else block.reps,
                "hold": block.tempo.hold if block.hold is None else block.hold,
                "up": None if block.hold is not None else block.tempo.up,
                "down": None if block.hold is not None else block.tempo.down,
                "rest": block.rest,
                "load_kg": block.load,
                "given": held.given if held else "",
                "origin": dose_origin(exercise, block),
                "prescribed": block.prescription is not None,
            }
        )
    return told


def prescribe(training: Training, wish: requests.Prescribe) -> dict[str, Any] | None:
    """Have an exercise go by these numbers from now on; see `requests.Prescribe`.

    Raises:
        ValueError: There is no such strength exercise, or its dose has no such number.
        LogError: The log cannot be written or read.
    """
    exercise = _strength(training, wish.exercise)
    _check(exercise, wish)
    before = training.store.log.prescriptions()
    held = next((one for one in reversed(before) if one.exercise == wish.exercise), None)
    told = structs.asdict(wish)
    at = training.now()
    if held is not None and held.at >= at:  # a clock that was set back must not undo it
        at = held.at + timedelta(milliseconds=1)
    training.store.prescribe(PrescriptionRecord(training.new_id(), at, **told))
    training.store.changed()
    training.renew()
    if held is None or held.cleared:
        return None
    return {"exercise": held.exercise, "given": held.given, **dict(held.numbers)}


def dose_as_saved(training: Training, before: Exercise, after: Exercise) -> None:
    """A dose that was changed in the exercise itself counts from now on, not an older prescription.

    Raises:
        LogError: The log cannot be written or read.
    """
    held = training.store.prescriptions().get(after.id)
    if held is None or {before.kind, after.kind} != {"strength"}:
        return
    changed = [
        name
        for name, _ in held.numbers
        if getattr(before.dose, name, None) != getattr(after.dose, name, None)
    ]
    if changed:
        left = {name: value for name, value in held.numbers if name not in changed}
        told: dict[str, Any] = {"exercise": after.id, "given": held.given, **left}
        prescribe(training, msgspec.convert(told, requests.Prescribe, strict=False))


def _strength(training: Training, exercise_id: str) -> Exercise:
    found = training.catalogue.by_id(exercise_id)
    if found is None or found.kind != "strength":
        known = ", ".join(e.id for e in training.catalogue.of_kind("strength"))
        raise ValueError(f"{printable(exercise_id)} is no strength exercise: choose of {known}")
    return found


def _check(exercise: Exercise, wish: requests.Prescribe) -> None:
    if dose_shape(exercise) == "hold":
        wrong = [name for name in ("reps", "up", "down") if getattr(wish, name) is not None]
        if wrong:
            raise ValueError(f"{exercise.id} is a hold and has no {wrong[0]}: leave it out")
        if wish.hold is not None and wish.hold < 1:
            raise ValueError(f"hold {wish.hold:g}: write 1 or more, for the hold is the exercise")
    if wish.most_sets is not None and wish.most_sets < (wish.sets or 1):
        raise ValueError(f"most_sets {wish.most_sets}: write {wish.sets} or more, or leave it out")


# -- Routines ------------------------------------------------------------------------------------


def plain_routine(routine: Routine) -> dict[str, Any]:
    """A routine as `deskcoach routines` prints it."""
    made: dict[str, Any] = msgspec.to_builtins(routine)
    return made


def save_routine(training: Training, wish: requests.RoutineSave) -> dict[str, Any] | None:
    """Keep a routine; gives back the one in whose place it stands.

    Raises:
        ValueError: The name is taken or empty, or an exercise is none.
        NotNow: There are too many.
    """
    kept = [*training.planning.routines()]
    name = " ".join(wish.name.split())
    if not name:
        raise ValueError("Give it a name, so that you can find it.")
    was = wish.was if wish.was is not None else name
    place = _place(kept, was)
    if wish.was is not None and place is None:
        raise ValueError(f"{printable(was)} is no routine: choose of {_names(kept)}")
    taken = _place(kept, name)
    if taken is not None and taken != place:
        raise ValueError(f"There is a routine {printable(kept[taken].name)} already.")
    for item in wish.items:
        _strength(training, item.exercise)
    if wish.warm_up:
        stretch = training.catalogue.by_id(wish.warm_up)
        if stretch is None or stretch.kind != "stretch":
            raise ValueError(f"{printable(wish.warm_up)} is no stretch to warm up with")
    made = tidied(Routine(name, wish.items, wish.days, wish.warm_up, wish.easy))
    before = None if place is None else plain_routine(kept[place])
    if place is None:
        if len(kept) >= MOST_ROUTINES:
            raise NotNow(f"{MOST_ROUTINES} routines are the most. Take one out first.")
        kept.append(made)
    else:
        kept[place] = made
    training.keep_routines(tuple(kept))
    return before


def delete_routine(training: Training, name: str) -> dict[str, Any]:
    """Take a routine out; gives it back. Without any, the usual one is there again.

    Raises:
        ValueError: There is none of that name.
    """
    kept = [*training.planning.routines()]
    place = _place(kept, name)
    if place is None:
        raise ValueError(f"{printable(name)} is no routine: choose of {_names(kept)}")
    gone = kept.pop(place)
    training.keep_routines(tuple(kept))
    return plain_routine(gone)


def _place(routines: list[Routine], name: str) -> int | None:
    wanted = name.casefold()
    return next((n for n, one in enumerate(routines) if one.name.casefold() == wanted), None)


def _names(routines: list[Routine]) -> str:
    return ", ".join(one.name for one in routines)


# -- Notes ---------------------------------------------------------------------------------------


def keep_note(training: Training, wish: requests.KeepNote) -> str | None:
    """Keep a note, or take an empty one out; gives its id.

    Raises:
        NotNow: What it is about is not there.
        LogError: The log cannot be written or read.
    """
    log = training.store.log
    text = plain_text(wish.text)
    if wish.slot is not None:
        return training.note_set(wish.slot, text, wish.feelings)
    before = log.note(wish.id) if wish.id else None
    if not text and not wish.feelings:
        if before is not None:
            log.remove_note(before.id)
            training.store.changed()
        return None
    if before is not None:
        note = structs.replace(before, text=text, feelings=wish.feelings)
    else:
        note = _new_note(training, wish, text)
    training.store.put_note(note)
    training.store.changed()
    return note.id


def _new_note(training: Training, wish: requests.KeepNote, text: str) -> NoteRecord:
    session, exercise = wish.session or training.session_id or None, wish.exercise
    if wish.set_id is not None:
        done = training.store.log.set_of(wish.set_id)
        if done is None:
            raise NotNow("There is no such set.")
        session, exercise = done.session, done.exercise
    elif wish.session is not None and training.store.log.session(wish.session) is None:
        raise NotNow("There is no such session.")
    return NoteRecord(
        wish.id or training.new_id(),
        training.now(),
        text,
        session,
        exercise,
        wish.set_id,
        wish.feelings,
    )
