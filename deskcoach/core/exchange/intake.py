"""Makes records of what was read: which are new, and which are here already.

The id of such a record is made of what the file says of it, so that the same set has the same id
whenever it comes, also from a file that has grown. The first twelve digits are those of the import,
so that one can be taken out again as a whole; a digit behind them is none that a random id has.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import groupby

from msgspec import Struct, field, structs

from deskcoach.core.exchange.amounts import plain_words
from deskcoach.core.exchange.foreign_set import ForeignSet, Refused
from deskcoach.core.export.archive import Archive
from deskcoach.core.records import NoteRecord, SessionRecord, SetRecord
from deskcoach.core.typed import Unit, in_kilograms

BATCH = 12
"""Digits of an id that are those of the import."""
MARK = "e"
"""The digit behind them: a random id has a 4 there."""
LEFT_OUT = ""
"""What stands for an exercise that is to be left out."""
_APART = 60.0
"""Seconds from one set to the next, where nobody knows."""
_LEAST_APART = 1.0
_LONGEST = 4 * 3600.0
_TO_THE_MINUTE = len("2025-03-28T17:29")


def batch_of(now: datetime) -> str:
    """The first digits of the ids of an import that is made now."""
    return f"{int(now.timestamp() * 1000):012x}"[-BATCH:]


def is_imported(record_id: str) -> bool:
    """Whether a record came from another app."""
    return record_id[BATCH] == MARK


def _id(batch: str, what: str) -> str:
    return batch + MARK + hashlib.sha256(what.encode()).hexdigest()[: 32 - BATCH - 1]


def stable(record_id: str) -> str:
    """What is the same in the ids of a set in any import."""
    return record_id[BATCH:]


class Intake(Struct, frozen=True):
    """What taking a file in would do; each of its rows is counted once.

    Attributes:
        put: The records that are to be kept.
        taken: Rows that become sets.
        doubled: Rows that are here already.
        left_out: Rows of exercises that the person leaves out.
        refused: Rows that cannot be taken in, with the reason.
        seen: As which exercise a foreign one was taken in before.
    """

    put: Archive
    taken: int = 0
    doubled: int = 0
    left_out: int = 0
    refused: Sequence[Refused] = ()
    seen: Mapping[str, str] = field(default_factory=dict)


class _Known(Struct):
    """What the log has of those days."""

    sets: dict[str, SetRecord]
    alike: Counter[tuple[object, ...]]
    began: dict[str, datetime]
    by_minute: dict[str, SessionRecord]


def take_in(
    sets: Iterable[ForeignSet],
    refused: Sequence[Refused],
    ours: Archive,
    exercises: Mapping[str, str],
    unit: Unit,
    batch: str,
) -> Intake:
    """What taking these sets in would do.

    Args:
        sets: What was read.
        refused: The rows that stay out.
        ours: What the log has of the days of the file.
        exercises: Which exercise of ours each foreign one is, `LEFT_OUT` for none.
        unit: Of the weights that have none.
        batch: The first digits of new ids.
    """
    known = _known(ours)
    seen = dict[str, str]()
    counts = Counter[str]()
    new_sessions, new_sets = list[SessionRecord](), list[SetRecord]()
    notes = list[NoteRecord]()
    for _, each in groupby(sorted(sets, key=_order), key=_workout):
        rows = list(each)
        session_id, made = _session(rows, known, batch)
        added = list[SetRecord]()
        for foreign, record in _records(rows, session_id, exercises, unit, batch):
            if (same := known.sets.get(stable(record.id))) is not None:
                seen.setdefault(foreign.exercise, same.exercise)
                counts["doubled"] += 1
                known.alike[_alike(same, known.began[same.session])] -= 1
            elif record.exercise == LEFT_OUT:
                counts["left_out"] += 1
            elif known.alike and known.alike[alike := _alike(record, foreign.stamp.at)] > 0:
                known.alike[alike] -= 1
                counts["doubled"] += 1
            else:
                counts["taken"] += 1
                added.append(record)
                notes += _note(batch, foreign.note, record.ended, record)
        if added:
            if made is None:
                notes += _note(batch, rows[0].session_note, rows[0].stamp.at, session_id)
            new_sets += added
            new_sessions.append(_with_sets(made, rows, added, session_id))
    return Intake(
        Archive(sessions=new_sessions, sets=new_sets, notes=notes),
        counts["taken"],
        counts["doubled"],
        counts["left_out"],
        refused,
        seen,
    )


def _known(ours: Archive) -> _Known:
    began = {one.id: one.started for one in ours.sessions}
    alike = Counter(_alike(one, began[one.session]) for one in ours.sets if one.session in began)
    sets = {
        stable(one.id): one for one in ours.sets if is_imported(one.id) and one.session in began
    }
    minutes = {_minute(one.started): one for one in ours.sessions if one.outcome != "open"}
    return _Known(sets, alike, began, minutes)


def _minute(at: datetime) -> str:
    """By the wall clock that showed it: neither summer time nor a flight makes it another."""
    return at.isoformat()[:_TO_THE_MINUTE]


def _alike(one: SetRecord, began: datetime) -> tuple[object, ...]:
    """What two sets have in common that are the same one."""
    load = None if one.load_kg is None else round(one.load_kg, 2)
    return _minute(began), one.exercise, one.side, one.number, one.unit, one.actual, load


def _order(one: ForeignSet) -> tuple[str, str, int]:
    return one.stamp.key, one.title, one.row


def _workout(one: ForeignSet) -> tuple[str, str]:
    return one.stamp.key, one.title


def _session(
    rows: Sequence[ForeignSet], known: _Known, batch: str
) -> tuple[str, SessionRecord | None]:
    """The id of the session of these rows, and the session itself where it is here."""
    first = rows[0]
    found = known.by_minute.get(_minute(first.stamp.at))
    if found is not None:
        return found.id, found
    return _id(batch, f"session {first.stamp.key} {plain_words(first.title)}"), None


def _records(
    rows: Sequence[ForeignSet],
    session_id: str,
    exercises: Mapping[str, str],
    unit: Unit,
    batch: str,
) -> Iterator[tuple[ForeignSet, SetRecord]]:
    """The sets of one workout as records, in the order of the file."""
    step = _step(rows)
    nth, numbers = defaultdict[str, int](int), defaultdict[tuple[str, int], int](int)
    for index, one in enumerate(rows):
        name = plain_words(one.exercise)
        nth[name] += 1
        numbers[name, one.side] += 1
        began = one.stamp.at + timedelta(seconds=index * step)
        lasts = min(step, one.amount if one.hold else step / 2)
        load = None if one.load is None else in_kilograms(one.load, one.unit or unit)
        yield (
            one,
            SetRecord(
                id=_id(batch, f"set {one.stamp.key} {plain_words(one.title)} {name} {nth[name]}"),
                session=session_id,
                exercise=exercises.get(one.exercise, LEFT_OUT),
                number=min(numbers[name, one.side], 1000),
                side=one.side,
                target=one.amount,
                actual=one.amount,
                unit="s" if one.hold else "reps",
                load_kg=load,
                tempo="",
                started=began,
                ended=began + timedelta(seconds=lasts),
                effort=one.effort,
            ),
        )


def _note(batch: str, text: str, at: datetime, about: SetRecord | str) -> Iterator[NoteRecord]:
    """What was written to a set or to a session, if anything was."""
    if not text:
        return
    if isinstance(about, str):
        yield NoteRecord(_id(batch, f"note {about}"), at, text, about)
    else:
        id_ = _id(batch, f"note {stable(about.id)}")
        yield NoteRecord(id_, at, text, about.session, about.exercise, about.id)


def _step(rows: Sequence[ForeignSet]) -> float:
    """Seconds from one set to the next: spread over the session, where its length is known."""
    length = max((one.seconds or 0.0 for one in rows), default=0.0)
    if not 0 < length <= _LONGEST:
        return _APART
    return max(_LEAST_APART, length / len(rows))


def _with_sets(
    before: SessionRecord | None,
    rows: Sequence[ForeignSet],
    added: Sequence[SetRecord],
    session_id: str,
) -> SessionRecord:
    """The session with the sets that were added to it."""
    exercises = dict.fromkeys(
        (*(before.exercises if before else ()), *(one.exercise for one in added))
    )
    ended = max(one.ended for one in added)
    efforts = [one.effort for one in added if one.effort is not None]
    if before is not None:
        last = max(before.ended or before.started, ended)
        return structs.replace(before, exercises=tuple(exercises)[:100], ended=last)
    length = max((one.seconds or 0.0 for one in rows), default=0.0)
    began = rows[0].stamp.at
    if 0 < length <= _LONGEST:
        ended = max(ended, began + timedelta(seconds=length))
    return SessionRecord(
        session_id, began, ended, "done", tuple(exercises)[:100], max(efforts, default=None)
    )
