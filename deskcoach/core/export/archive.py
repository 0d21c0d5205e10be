"""All that the log keeps, in one value; its rows; what a second such value would add."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from typing import Annotated, Any, Literal, TypeVar

from msgspec import Meta, Struct

from deskcoach.core import json_input
from deskcoach.core.records import (
    LARGEST_NUMBER,
    BreakRecord,
    NoteRecord,
    PainRecord,
    PrescriptionRecord,
    SessionRecord,
    SetRecord,
)

_T = TypeVar("_T")


def _as_begun(one: SessionRecord | SetRecord) -> tuple[datetime, str]:
    return one.started, one.id


@dataclass(frozen=True, slots=True)
class Archive:
    """Records of any time, each sort in any order.

    Attributes:
        breaks: How breaks ended.
        sessions: Strength sessions.
        sets: Their sets.
        pains: What was told of pain.
        training: What the plan and the safety check remember, or None.
        prescriptions: Doses that were set for exercises.
        notes: What was noted.
    """

    breaks: Sequence[BreakRecord] = ()
    sessions: Sequence[SessionRecord] = ()
    sets: Sequence[SetRecord] = ()
    pains: Sequence[PainRecord] = ()
    training: Mapping[str, Any] | None = None
    prescriptions: Sequence[PrescriptionRecord] = ()
    notes: Sequence[NoteRecord] = ()

    def done(self) -> Iterator[tuple[SessionRecord, list[SetRecord]]]:
        """Each session with its sets, both as they began; sets without a session are left out."""
        sets: defaultdict[str, list[SetRecord]] = defaultdict(list)
        for one in sorted(self.sets, key=_as_begun):
            sets[one.session].append(one)
        for session in sorted(self.sessions, key=_as_begun):
            yield session, sets[session.id]

    def between(self, since: datetime | None, until: datetime | None) -> "Archive":
        """The records from then on and before then.

        Sets go with their session; of the doses, those that were set before may have held.
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
        """How many records of each sort."""
        sorts = (one.name for one in fields(self) if one.name != "training")
        return {sort: len(getattr(self, sort)) for sort in sorts}


def _dated(one: PrescriptionRecord) -> tuple[datetime, str]:
    return one.at, one.id


@dataclass(frozen=True, slots=True)
class Tally:
    """How records of one sort compare with those in the log.

    Attributes:
        new: Not in the log.
        same: In the log, exactly so.
        different: In the log, but not the same.
    """

    new: int = 0
    same: int = 0
    different: int = 0


@dataclass(frozen=True, slots=True)
class Merge:
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


def merge(ours: Archive, theirs: Archive, *, replace: bool = False) -> Merge:
    """Compare an archive with what the log has.

    Everything but breaks is told apart by its id. A break has none: breaks are the same
    where every field is, as often as it occurs, since nothing in the program can change one.

    Args:
        ours: What the log has.
        theirs: What is to be taken in.
        replace: Where both have something different under an id, theirs counts; else ours.
    """
    put, tallies = dict[str, list[Any]](), dict[str, Tally]()
    put["breaks"], tallies["breaks"] = _new_breaks(ours.breaks, theirs.breaks)
    for sort in KEYED:
        both = getattr(ours, sort), getattr(theirs, sort)
        put[sort], tallies[sort] = _keyed(*both, replace, lambda one: one.id)
    have, get = ([one] if one is not None else [] for one in (ours.training, theirs.training))
    training, tallies["training"] = _keyed(have, get, replace, lambda _: 1)
    return Merge(Archive(**put, training=training[0] if training else None), tallies)


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


def _keyed(
    ours: Sequence[_T], theirs: Sequence[_T], replace: bool, key: Callable[[_T], Hashable]
) -> tuple[list[_T], Tally]:
    known = {key(one): one for one in ours}
    new = [one for one in theirs if key(one) not in known]
    other = [one for one in theirs if key(one) in known and known[key(one)] != one]
    tally = Tally(len(new), len(theirs) - len(new) - len(other), len(other))
    return [*new, *(other if replace else ())], tally


# -- The JSON file of all that the log keeps -----------------------------------------------------


FORMAT = "deskcoach"
VERSION = 2
"""Since 2 there are prescriptions and notes; a file of version 1 is read as well."""
ARCHIVE_BYTES = 200_000_000  # ten years are a seventh of it
MOST_REWRITTEN = 30_000_000
"""Bytes of a file that is not, line by line, as we write it: such a one is read as a whole."""
MOST_RECORDS = 2_000_000

ROW_LIMITS = json_input.Limits(
    bytes=ARCHIVE_BYTES,
    number=LARGEST_NUMBER,
    largest="a thousand million",
    example="a file that `deskcoach export` wrote",
    empty="choose a JSON file that `deskcoach export` wrote",
)


Share = Callable[[float], None]
"""Is told how much of something long is done, from 0 to 1."""
TOLD_EACH = 2000
"""Records after which it is told again: some 10 ms."""


def nobody_listens(_: float) -> None:
    """The share that nobody asks for."""


class ArchiveError(ValueError):
    """A file that cannot be taken in; its text is one line: file, place, value, remedy."""


class ArchiveFile(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    format: Literal["deskcoach"]
    version: Literal[1, 2]
    breaks: Annotated[list[BreakRecord], Meta(max_length=MOST_RECORDS)]
    sessions: Annotated[list[SessionRecord], Meta(max_length=MOST_RECORDS)]
    sets: Annotated[list[SetRecord], Meta(max_length=MOST_RECORDS)]
    pains: Annotated[list[PainRecord], Meta(max_length=MOST_RECORDS)]
    training: dict[str, Any] | None
    prescriptions: Annotated[list[PrescriptionRecord], Meta(max_length=MOST_RECORDS)] = []
    notes: Annotated[list[NoteRecord], Meta(max_length=MOST_RECORDS)] = []
