"""All that the log keeps, in one value; its rows; what a second such value would add."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from deskcoach.core import json_input
from deskcoach.core.export.own import Own, Tally, There, keyed, merge_own
from deskcoach.core.records import (
    LARGEST_NUMBER,
    BreakRecord,
    NoteRecord,
    PainRecord,
    PrescriptionRecord,
    SessionRecord,
    SetRecord,
    turned,
)


def _as_begun(one: SessionRecord | SetRecord) -> tuple[datetime, str]:
    return one.started, one.id


class Archive(Struct, frozen=True):
    """Records of any time, each sort in any order.

    Attributes:
        breaks: How breaks ended.
        sessions: Strength sessions.
        sets: Their sets.
        pains: What was told of pain.
        training: What the plan and the safety check remember, or None.
        prescriptions: Doses that were set for exercises.
        notes: What was noted.
        own: What the person has besides the log.
    """

    breaks: Sequence[BreakRecord] = ()
    sessions: Sequence[SessionRecord] = ()
    sets: Sequence[SetRecord] = ()
    pains: Sequence[PainRecord] = ()
    training: Mapping[str, Any] | None = None
    prescriptions: Sequence[PrescriptionRecord] = ()
    notes: Sequence[NoteRecord] = ()
    own: Own = field(default_factory=Own)

    def done(self) -> Iterator[tuple[SessionRecord, list[SetRecord]]]:
        """Each session with its sets, both as they began; sets without a session are left out."""
        sets: defaultdict[str, list[SetRecord]] = defaultdict(list)
        for one in sorted(self.sets, key=_as_begun):
            sets[one.session].append(one)
        for session in sorted(self.sessions, key=_as_begun):
            yield session, sets[session.id]

    def changed(self, before: Mapping[str, Any] | None) -> set[str] | None:
        """What of `training` is not as it was before; None: nobody knows how it was."""
        if before is None or self.training is None:
            return None
        return {name for name, one in self.training.items() if one != before.get(name)}

    def between(self, since: datetime | None, until: datetime | None) -> "Archive":
        """The records from then on and before then.

        Sets go with their session; of the doses, those that were set before may have held. What
        the person has besides the log is of no time.
        """

        def within(at: datetime) -> bool:
            return (since is None or at >= since) and (until is None or at < until)

        sessions = [one for one in self.sessions if within(one.started)]
        kept = {one.id for one in sessions}
        return Archive(
            breaks=[one for one in self.breaks if within(one.at)],
            sessions=sessions,
            sets=[one for one in self.sets if one.session in kept],
            pains=[one for one in self.pains if within(one.at)],
            training=self.training,
            prescriptions=[one for one in self.prescriptions if until is None or one.at < until],
            notes=[one for one in self.notes if within(one.at)],
            own=self.own,
        )

    def going(self, since: datetime | None, until: datetime | None) -> "Archive":
        """What is removed when what happened from then on and before then is removed.

        Notes go with their session. A dose that still holds is no history: it goes only with
        everything.
        """
        gone = self.between(since, until)
        sessions = {one.id for one in gone.sessions}
        noted = {one.id for one in gone.notes}
        newest = {one.exercise: one for one in sorted(self.prescriptions, key=_dated)}
        holding = {one.id for one in newest.values()} if since or until else set[str]()
        return replace(
            gone,
            notes=[one for one in self.notes if one.id in noted or one.session in sessions],
            prescriptions=[
                one
                for one in gone.prescriptions
                if one.id not in holding and (since is None or one.at >= since)
            ],
        )

    def counts(self) -> dict[str, int]:
        """How many of each sort."""
        return self.records() | self.own.counts()

    def records(self) -> dict[str, int]:
        """How many records of the log of each sort."""
        sorts = (name for name in self.__struct_fields__ if name not in {"training", "own"})
        return {sort: len(getattr(self, sort)) for sort in sorts}


def _dated(one: PrescriptionRecord) -> tuple[datetime, str]:
    return one.at, one.id


class Merge(Struct, frozen=True):
    """What taking in an archive would do.

    Attributes:
        put: The records that are to be kept, in place of those under the same id.
        tallies: For `breaks`, `sessions`, `sets`, `pains`, `prescriptions`, `notes`, `training`:
            how they compare.
    """

    put: Archive
    tallies: Mapping[str, Tally] = field(default_factory=dict)

    @property
    def nothing(self) -> bool:
        """Whether the log would stay as it is."""
        return not any(self.put.counts().values()) and self.put.training is None


KEYED = ("sessions", "sets", "pains", "prescriptions", "notes")
"""The sorts of which each record has an id."""


def merge(
    ours: Archive, theirs: Archive, *, replace: bool = False, there: There | None = None
) -> Merge:
    """Compare an archive with what the log has.

    Everything but breaks is told apart by its id. A break has none: breaks are the same
    where every field is, as often as it occurs, since nothing in the program can change one.

    Args:
        ours: What the log has.
        theirs: What is to be taken in.
        replace: Where both have something different under an id, theirs counts; else ours.
        there: What there is besides the log, also what is not the person's own.
    """
    there = there or There(ours.own)
    own, more = merge_own(there, theirs.own, replace=replace)
    ours, theirs, again = _sides_alike(ours, theirs, there.own, own)
    put, tallies = dict[str, list[Any]](), dict[str, Tally]()
    put["breaks"], tallies["breaks"] = _new_breaks(ours.breaks, theirs.breaks)
    for sort in KEYED:
        both = getattr(ours, sort), getattr(theirs, sort)
        put[sort], tallies[sort] = keyed(*both, lambda one: one.id, replace=replace)
    put["sets"] = [*again, *put["sets"]]
    have, get = ([one] if one is not None else [] for one in (ours.training, theirs.training))
    training, tallies["training"] = keyed(have, get, lambda _: 1, replace=replace)
    kept = Archive(**put, training=training[0] if training else None, own=own)
    return Merge(kept, tallies | more)


def _sides_alike(
    ours: Archive, theirs: Archive, mine: Own, put: Own
) -> tuple[Archive, Archive, list[SetRecord]]:
    """Both with the sides of their sets as they are counted here then; and what of ours changes.

    A side is the first or the second of its exercise, and which that is, is said by the exercise.
    """
    first = {one.id: one.first_side for one in mine.exercises}
    theirs_first = {one.id: one.first_side for one in theirs.own.exercises if one.id in first}
    odd = {each for each, side in theirs_first.items() if side != first[each]}
    by_theirs = odd & {one.id for one in put.exercises}
    sets = turned(ours.sets, by_theirs)
    again = [one for one, old in zip(sets, ours.sets, strict=True) if one != old]
    told = turned(theirs.sets, odd - by_theirs)
    return replace(ours, sets=sets), replace(theirs, sets=told), again


def _new_breaks(
    ours: Sequence[BreakRecord], theirs: Sequence[BreakRecord]
) -> tuple[list[BreakRecord], Tally]:
    left = Counter(ours)
    new = []
    for one in theirs:
        if left[one] > 0:
            left[one] -= 1
        else:
            new.append(one)
    return new, Tally(len(new), len(theirs) - len(new))


# -- The JSON file of all that the log keeps -----------------------------------------------------


FORMAT = "deskcoach"
VERSION = 3
"""Since 2 there are prescriptions and notes, since 3 what a person has besides the log; files of
the versions before are read as well."""
ARCHIVE_BYTES = 400_000_000  # ten years of records are a fourteenth of it
MOST_PICTURES = 250_000_000
"""Bytes of all pictures in it, which make a third more as text: some 500 of them."""
MOST_REWRITTEN = 30_000_000
"""Bytes of a file that is not, line by line, as we write it: such a one is read as a whole."""
MOST_RECORDS = 2_000_000

ROW_LIMITS = json_input.Limits(
    bytes=ARCHIVE_BYTES,
    number=LARGEST_NUMBER,
    largest="a thousand million",
    example="a file that `deskcoach export` wrote",
    empty="choose a JSON file that `deskcoach export` wrote",
    characters=2000,  # a reason; how long the others may be their types say
    long=("data",),  # a picture's
)


class ArchiveError(ValueError):
    """A file that cannot be taken in; its text is one line: file, place, value, remedy."""
