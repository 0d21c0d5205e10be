"""One exercise over time: what was done of it in each session, and the best of it, without fuss."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from msgspec import Struct

from deskcoach.core.clock import local_day
from deskcoach.core.records import NoteRecord, PainRecord, PrescriptionRecord, SetRecord

PAUSE = timedelta(days=14)
"""Longer than this between two sessions is a pause: a gap in the line, nothing else."""


class Done(Struct, frozen=True):
    """What was done of an exercise in one session.

    Attributes:
        day: The person's day of its first set.
        sets: How many sets; one of two sides counts as two.
        amount: Repetitions, or seconds held, in all.
        unit: `reps`, or `s` for holds.
        load_kg: The heaviest dumbbell, or None without.
        sides: The heaviest of each side where the sides differ, first and second; else None.
        best: The most repetitions of a set with that load, or the longest hold.
        volume_kg: Repetitions times load, in all; None without a load.
        pain: The worst that was told of it in the session, 0 to 10, or None.
        note: What was noted of it.
        after_pause: Whether a pause came before it.
    """

    day: date
    sets: int
    amount: float
    unit: str
    load_kg: float | None
    sides: tuple[float, float] | None
    best: float
    volume_kg: float | None
    pain: int | None
    note: str
    after_pause: bool


class DoseChange(Struct, frozen=True):
    """From a day on, another dose: its numbers by name."""

    day: date
    numbers: tuple[tuple[str, float], ...]
    given: str


class Progress(Struct, frozen=True):
    """One exercise over time.

    Attributes:
        done: A line a session, oldest first.
        changes: When its dose was changed, oldest first.
        best: Index of the best session, or None where there are not two that differ.
    """

    done: tuple[Done, ...] = ()
    changes: tuple[DoseChange, ...] = ()
    best: int | None = None

    @property
    def amount(self) -> float:
        """Repetitions, or seconds, in all."""
        return sum(each.amount for each in self.done)

    def since(self, day: date) -> "Progress":
        """The same from a day on."""
        done = tuple(each for each in self.done if each.day >= day)
        changes = tuple(each for each in self.changes if each.day >= day)
        return Progress(done, changes, _best(done))


def progress_of(
    exercise: str,
    sets: Iterable[SetRecord],
    pains: Iterable[PainRecord] = (),
    prescriptions: Iterable[PrescriptionRecord] = (),
    notes: Iterable[NoteRecord] = (),
    day_starts: int = 0,
) -> Progress:
    """What the records tell of an exercise.

    Args:
        exercise: Its id.
        sets: Of any exercises, in any order, as are the other records.
        pains: What was told of pain.
        prescriptions: Doses that were set.
        notes: What was noted.
        day_starts: The hour at which a day begins.
    """
    by_session: defaultdict[str, list[SetRecord]] = defaultdict(list)
    for each in sets:
        if each.exercise == exercise:
            by_session[each.session].append(each)
    worst: dict[str, int] = {}
    for pain in pains:
        if pain.exercise == exercise and pain.session is not None:
            worst[pain.session] = max(pain.level, worst.get(pain.session, 0))
    said = _notes(exercise, notes)
    begun = sorted((min(s.started for s in found), key) for key, found in by_session.items())
    done: list[Done] = []
    before: datetime | None = None
    for at, session in begun:
        gap = before is not None and at - before > PAUSE
        day = local_day(at, day_starts)
        pain_told, note = worst.get(session), said.get(session, "")
        done.append(_done(by_session[session], day, pain_told, note, after_pause=gap))
        before = at
    changes = sorted((p for p in prescriptions if p.exercise == exercise), key=lambda each: each.at)
    told = tuple(DoseChange(local_day(p.at, day_starts), p.numbers, p.given) for p in changes)
    return Progress(tuple(done), told, _best(done))


def _notes(exercise: str, notes: Iterable[NoteRecord]) -> dict[str, str]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for note in sorted(notes, key=lambda each: each.at):
        if note.exercise == exercise and note.session is not None and note.text:
            found[note.session].append(note.text)
    return {session: " ".join(texts) for session, texts in found.items()}


def _done(
    sets: Sequence[SetRecord], day: date, pain: int | None, note: str, *, after_pause: bool
) -> Done:
    loads = [each.load_kg for each in sets if each.load_kg is not None]
    load = max(loads, default=None)
    heaviest = [each for each in sets if each.load_kg == load]
    volume = sum(s.actual * s.load_kg for s in sets if s.load_kg is not None)
    return Done(
        day=day,
        sets=len(sets),
        amount=sum(each.actual for each in sets),
        unit=sets[0].unit,
        load_kg=load,
        sides=_sides(sets),
        best=max(each.actual for each in heaviest),
        volume_kg=volume if loads else None,
        pain=pain,
        note=note,
        after_pause=after_pause,
    )


def _sides(sets: Sequence[SetRecord]) -> tuple[float, float] | None:
    """What each side did: its load, or without one its most in a set."""

    def most(side: int) -> float | None:
        own = [each for each in sets if each.side == side]
        loads = [each.load_kg for each in own if each.load_kg is not None]
        return max(loads or [each.actual for each in own], default=None)

    first, second = most(1), most(2)
    return None if first is None or second is None else (first, second)


def _best(done: Sequence[Done]) -> int | None:
    """The session with the heaviest load, of those the one with the most in a set: the first."""
    ranks = [(each.load_kg or 0.0, each.best) for each in done]
    return ranks.index(max(ranks)) if len(set(ranks)) > 1 else None
