"""The JSON file of all that the log keeps: one form for one content, read strictly.

Each record stands on a line of its own, in the order of time, so that two files can be compared
line by line. The file holds no date of its own: the same content gives the same bytes.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Annotated, Any, Literal, NoReturn

import msgspec
from msgspec import Meta, Struct

from deskcoach.core import strict_json
from deskcoach.core.archive import Archive
from deskcoach.core.events import Kind, What
from deskcoach.core.foreign import what_is
from deskcoach.core.records import BreakRecord, PainRecord, SessionRecord, SetRecord
from deskcoach.core.sentence import sentence
from deskcoach.core.strict_json import Fault
from deskcoach.core.typed import FIRST_YEAR, LAST_YEAR, usable

FORMAT = "deskcoach"
VERSION = 1
MOST_BYTES = 200_000_000  # ten years are a seventh of it
MOST_RECORDS = 2_000_000
LARGEST_NUMBER = 1_000_000_000

_ENCODER = msgspec.json.Encoder(order="sorted")

LIMITS = strict_json.Limits(
    bytes=MOST_BYTES,
    number=LARGEST_NUMBER,
    largest="a thousand million",
    example="a file that `deskcoach export` wrote",
    empty="choose a JSON file that `deskcoach export` wrote",
)


class ArchiveError(ValueError):
    """A file that cannot be taken in; its text is one line: file, place, value, remedy."""


Time = Annotated[
    datetime,
    Meta(tz=True, description='a time with its zone, such as "2026-03-02T09:30:00+01:00"'),
]
# Up to \Z: a $ would let a new line pass behind the last character.
Key = Annotated[
    str, Meta(pattern=r"^[0-9a-f]{32}\Z", description="32 hexadecimal digits in quotes")
]
Exercise = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\Z",
        max_length=60,
        description="the id of an exercise in quotes, such as wall-slide",
    ),
]
Code = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9][a-z0-9:., _-]*\Z|^\Z",
        max_length=120,
        description='a code in quotes, such as "desk:1800"',
    ),
]
Tempo = Annotated[
    str,
    Meta(pattern=r"^[0-9.-]*\Z", max_length=40, description='a tempo in quotes, such as "2-1-2"'),
]
Amount = Annotated[float, Meta(ge=0, le=LARGEST_NUMBER)]
Score = Annotated[int, Meta(ge=0, le=10)]
Exercises = Annotated[tuple[Exercise, ...], Meta(max_length=100)]


class BreakRow(Struct, frozen=True, forbid_unknown_fields=True):
    """One break."""

    at: Time
    kind: Literal["stretch", "move"]
    outcome: Literal["done", "part-done", "put-off", "skipped", "unanswered", "natural"]
    offered: Time | None
    exercises: Exercises
    desk_seconds: Amount
    seconds: Amount
    why: Code


class SessionRow(Struct, frozen=True, forbid_unknown_fields=True):
    """One strength session."""

    id: Key
    started: Time
    ended: Time | None
    outcome: Literal["open", "done", "part-done", "abandoned"]
    exercises: Exercises
    effort: Score | None


class SetRow(Struct, frozen=True, forbid_unknown_fields=True):
    """One set."""

    id: Key
    session: Key
    exercise: Exercise
    number: Annotated[int, Meta(ge=1, le=1000)]
    side: Annotated[int, Meta(ge=0, le=2)]
    target: Amount
    actual: Amount
    unit: Literal["reps", "s"]
    load_kg: Amount | None
    tempo: Tempo
    started: Time
    ended: Time
    effort: Score | None


class PainRow(Struct, frozen=True, forbid_unknown_fields=True):
    """What was told of pain."""

    id: Key
    at: Time
    level: Score
    exercise: Exercise | None
    session: Key | None


class ArchiveFile(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    format: Literal["deskcoach"]
    version: Literal[1]
    breaks: Annotated[list[BreakRow], Meta(max_length=MOST_RECORDS)]
    sessions: Annotated[list[SessionRow], Meta(max_length=MOST_RECORDS)]
    sets: Annotated[list[SetRow], Meta(max_length=MOST_RECORDS)]
    pains: Annotated[list[PainRow], Meta(max_length=MOST_RECORDS)]
    training: dict[str, Any] | None


# -- writing ----------------------------------------------------------------------------------


def written(archive: Archive) -> bytes:
    """The file of an archive. The same records in any order give the same bytes."""
    return _document(
        archive.training,
        breaks=_sorted(map(_break_row, archive.breaks)),
        sessions=_sorted(map(_session_row, archive.sessions)),
        sets=_sorted(map(_set_row, archive.sets)),
        pains=_sorted(map(_pain_row, archive.pains)),
    )


def _document(training: Mapping[str, Any] | None, **sorts: Iterable[bytes]) -> bytes:
    parts = [b'{"format":"%s","version":%d' % (FORMAT.encode(), VERSION)]
    for name, lines in sorts.items():
        parts.append(b',\n"%s":[%s]' % (name.encode(), b",".join(b"\n" + line for line in lines)))
    state = None if training is None else dict(training)
    parts.append(b',\n"training":%s}\n' % _ENCODER.encode(state))
    return b"".join(parts)


def _sorted(rows: Iterable[tuple[datetime, Struct]]) -> Iterator[bytes]:
    dated = sorted((at.timestamp(), _ENCODER.encode(row)) for at, row in rows)
    return (line for _, line in dated)


def _break_row(record: BreakRecord) -> tuple[datetime, Struct]:
    row = BreakRow(
        record.at,
        record.kind.value,  # type: ignore[arg-type] # of all kinds, the log keeps only these
        record.outcome.value,  # type: ignore[arg-type] # the same
        record.offered,
        record.exercises,
        _amount(record.desk_seconds),
        _amount(record.seconds),
        record.why,
    )
    return record.at, row


def _session_row(record: SessionRecord) -> tuple[datetime, Struct]:
    row = SessionRow(
        record.id, record.started, record.ended, record.outcome, record.exercises, record.effort
    )
    return record.started, row


def _set_row(record: SetRecord) -> tuple[datetime, Struct]:
    row = SetRow(
        record.id,
        record.session,
        record.exercise,
        record.number,
        record.side,
        _amount(record.target),
        _amount(record.actual),
        record.unit,
        None if record.load_kg is None else _amount(record.load_kg),
        record.tempo,
        record.started,
        record.ended,
        record.effort,
    )
    return record.started, row


def _pain_row(record: PainRecord) -> tuple[datetime, Struct]:
    return record.at, PainRow(record.id, record.at, record.level, record.exercise, record.session)


def _amount(number: float) -> float:
    return float(number) + 0.0  # one way to write 12, and none to write -0


# -- reading ----------------------------------------------------------------------------------


def read(data: bytes, name: str, known: Iterable[str] = ()) -> Archive:
    """Read such a file.

    Args:
        data: The file's bytes.
        name: Its name, as it is to stand in a message.
        known: Ids of sessions that are in the log already.

    Raises:
        ArchiveError: The first fault, in one line: file, place, value found, remedy.
    """
    try:
        return _read(data, set(known))
    except Fault as fault:
        kind = what_is(data, "backup")
        if kind is None:
            raise ArchiveError(fault.line(name)) from None
        raise ArchiveError(
            sentence(
                "{file}: this is {what}, not a backup of DeskCoach, and cannot be taken in. "
                "Choose a backup (JSON) that DeskCoach wrote with Export.",
                file=strict_json.printable(name),
                what=kind,
            )
        ) from None


def check(archive: Archive, known: Iterable[str] = ()) -> None:
    """See that records can be kept.

    Raises:
        ArchiveError: One cannot.
    """
    numbers = (n for one in archive.sets for n in (one.target, one.actual, one.load_kg or 0))
    if not all(map(math.isfinite, numbers)):  # written as null, it would pass
        raise ArchiveError("a record cannot be kept: a number is not finite")
    try:
        data = written(archive)
    except (OverflowError, ValueError) as error:
        raise ArchiveError(f"a record cannot be kept: {error}") from None
    read(data, "record", known)


def _read(data: bytes, known: set[str]) -> Archive:
    file = _file(data)
    _check_times("breaks", file.breaks)
    _check_times("sessions", file.sessions)
    _check_times("sets", file.sets)
    _check_times("pains", file.pains)
    _check_ids("sessions", file.sessions)
    _check_ids("sets", file.sets)
    _check_ids("pains", file.pains)
    _check_sessions(file.sets, known | {row.id for row in file.sessions})
    return Archive(
        [_break(row) for row in file.breaks],
        [_session(row) for row in file.sessions],
        [_set(row) for row in file.sets],
        [_pain(row) for row in file.pains],
        file.training,
    )


def _file(data: bytes) -> ArchiveFile:
    """The file's content: quickly where we wrote it ourselves, carefully anything else."""
    try:
        found = msgspec.json.decode(data[: MOST_BYTES + 1], type=ArchiveFile)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return _carefully(data)
    if _as_written(found) != data:
        return _carefully(data)
    strict_json.check_nesting(_ENCODER.encode(found.training).decode())
    return found


def _as_written(file: ArchiveFile) -> bytes:
    """The bytes of what was read, if nothing was hidden in the file and nothing out of order."""
    return _document(
        file.training,
        breaks=map(_ENCODER.encode, file.breaks),
        sessions=map(_ENCODER.encode, file.sessions),
        sets=map(_ENCODER.encode, file.sets),
        pains=map(_ENCODER.encode, file.pains),
    )


def _carefully(data: bytes) -> ArchiveFile:
    raw = strict_json.read(data, LIMITS)
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        found = raw.get("format", raw) if isinstance(raw, dict) else raw
        remedy = "choose a JSON file that `deskcoach export` wrote"
        raise Fault("$.format", "not a backup of DeskCoach", strict_json.shown(found), remedy)
    version = raw.get("version")
    if isinstance(version, int) and version > VERSION:
        remedy = f"install the newer DeskCoach that wrote it; this one reads version {VERSION}"
        raise Fault("$.version", "a newer version", strict_json.shown(version), remedy)
    if not isinstance(raw.get("training"), dict | None):
        remedy = "write an object in braces, or null"
        _refuse("$.training", "of the wrong type", raw["training"], remedy)
    return strict_json.convert(raw, ArchiveFile)


def _check_times(sort: str, rows: Sequence[Struct]) -> None:
    names = [one for one in ("at", "offered", "started", "ended") if rows and hasattr(rows[0], one)]
    for index, row in enumerate(rows):
        for name in names:
            at = getattr(row, name)
            if at is not None and not usable(at):
                place = f"$.{sort}[{index}].{name}"
                remedy = f"write a time between the years {FIRST_YEAR} and {LAST_YEAR}"
                raise Fault(place, "not a usable time", at.isoformat(), remedy)


def _check_ids(sort: str, rows: Iterable[SessionRow | SetRow | PainRow]) -> None:
    seen: dict[str, int] = {}
    for index, row in enumerate(rows):
        if row.id in seen:
            what = f"the id of {sort}[{seen[row.id]}] again"
            _refuse(f"$.{sort}[{index}].id", what, row.id, "remove one of the two")
        seen[row.id] = index


def _check_sessions(rows: Sequence[SetRow], sessions: set[str]) -> None:
    for index, row in enumerate(rows):
        if row.session not in sessions:
            remedy = "add the session, or remove its sets"
            _refuse(f"$.sets[{index}].session", "a session that is not there", row.session, remedy)


def _refuse(place: str, what: str, value: Any, remedy: str) -> NoReturn:
    raise Fault(place, what, strict_json.shown(value), remedy)


def _break(row: BreakRow) -> BreakRecord:
    return BreakRecord(
        row.at,
        Kind(row.kind),
        What(row.outcome),
        row.offered,
        row.exercises,
        row.desk_seconds,
        row.seconds,
        row.why,
    )


def _session(row: SessionRow) -> SessionRecord:
    return SessionRecord(row.id, row.started, row.ended, row.outcome, row.exercises, row.effort)


def _set(row: SetRow) -> SetRecord:
    return SetRecord(*msgspec.structs.astuple(row))


def _pain(row: PainRow) -> PainRecord:
    return PainRecord(*msgspec.structs.astuple(row))
