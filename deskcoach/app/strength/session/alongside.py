"""What goes along with a session that runs: last time's numbers, notes, rests that were changed."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from msgspec.structs import replace

from deskcoach.app.ports import LogError
from deskcoach.app.strength.session.player_view import SessionScreen
from deskcoach.app.strength.store import TrainingStore
from deskcoach.core.breaks.events import NotNow
from deskcoach.core.records import Feeling, NoteRecord, PrescriptionRecord, SetRecord
from deskcoach.core.strength.commands import Slot
from deskcoach.core.strength.session import Session

LOOKS_BACK = timedelta(days=400)
"""So long ago the last time may be."""


class Alongside:
    """Last time's sets, and the notes of a session, by its sets.

    Args:
        store: Where all of it is kept.
        new_id: Makes an id that nothing else has.
    """

    def __init__(self, store: TrainingStore, new_id: Callable[[], str]) -> None:
        self._store, self._new_id = store, new_id
        self._last: dict[tuple[str, int, int], SetRecord] = {}
        self._notes: dict[Slot, NoteRecord] = {}
        self._rests: dict[str, PrescriptionRecord] = {}

    def begin(self, exercises: Iterable[str], now: datetime, session: str = "") -> None:
        """A session of these exercises comes, or goes on: see what they were like the last time."""
        self._notes, self._rests = {}, {}
        self._last = self._last_time(set(exercises), now, session)

    def _last_time(
        self, exercises: set[str], now: datetime, session: str
    ) -> dict[tuple[str, int, int], SetRecord]:
        try:
            sets = self._store.log.sets(now - LOOKS_BACK)
        except LogError:
            return {}
        found = [s for s in sets if s.exercise in exercises and s.session != session]
        newest = {one.exercise: one.session for one in found}
        return {
            (one.exercise, one.number, one.side): one
            for one in found
            if newest[one.exercise] == one.session
        }

    def added_to(self, screen: SessionScreen) -> SessionScreen:
        """The screen of the session that runs, which tells of all this."""
        shown, block = screen.snapshot, screen.block
        side = 0 if block.alternate else shown.side
        before = self._last.get((block.exercise_id, shown.set, side))
        return replace(
            screen,
            last_time=None if block.warm_up else before,
            rest_changed=shown.exercise_id in self._rests,
            note=self._notes.get(shown.last.slot) if shown.last else None,
        )

    # -- notes ------------------------------------------------------------------------------------

    def found_notes(self, notes: Iterable[NoteRecord], sets: dict[Slot, SetRecord]) -> None:
        """These were noted before the program was started anew."""
        slots = {one.id: slot for slot, one in sets.items()}
        self._notes = {slots[n.set_id]: n for n in notes if n.set_id in slots}

    def note(
        self,
        slot: Slot,
        done: SetRecord | None,
        at: datetime,
        text: str,
        feelings: tuple[Feeling, ...],
    ) -> str | None:
        """Keep what is noted of a set, in place of what was; nothing takes it out. Gives its id.

        Raises:
            NotNow: That set is not finished.
        """
        before = self._notes.get(slot)
        if not text and not feelings:
            if before is not None:
                gone = self._notes.pop(slot).id
                self._store.write(lambda: self._store.log.remove_note(gone))
            return None
        if done is None:
            raise NotNow("That set is not finished.")
        new = NoteRecord(self._new_id(), at, "", done.session, done.exercise, done.id)
        note = replace(before or new, text=text, feelings=feelings)
        self._notes[slot] = note
        self._store.put_note(note)
        return note.id

    def done_again(self, slot: Slot, done: SetRecord) -> None:
        """A set was done; what was noted of it before it was taken back is of this one now."""
        self._rests.pop(done.exercise, None)
        before = self._notes.get(slot)
        if before is not None:
            note = self._notes[slot] = replace(before, set_id=done.id)
            self._store.put_note(note)

    # -- rests ------------------------------------------------------------------------------------

    def remember_rest(self, session: Session, exercise: str, rest: float, at: datetime) -> Session:
        """From now on there is so much rest after a set of an exercise; it is part of its dose.

        Until the next set it is one change, however often it is made longer or shorter.
        """
        dose = self._rests.get(exercise)
        if dose is None:
            held = self._store.prescriptions().get(exercise)
            new = PrescriptionRecord(self._new_id(), at, exercise)
            dose = new if held is None else replace(held, id=new.id, at=max(at, held.at))
        dose = self._rests[exercise] = replace(dose, rest=rest)
        self._store.prescribe(dose)
        return replace(
            session,
            blocks=tuple(
                replace(block, prescription=dose.id)
                if block.exercise_id == exercise and not block.warm_up
                else block
                for block in session.blocks
            ),
        )
