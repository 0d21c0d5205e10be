"""The JSON file of all that the log keeps: one form for one content, read strictly.

Each record stands on a line of its own, in the order of time, so that two files can be compared
line by line. The file holds no date of its own: the same content gives the same bytes.
"""

import io
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Annotated, Any, Literal, NoReturn, TypeVar

import msgspec
from msgspec import Meta, Struct, structs

from deskcoach.core import json_input
from deskcoach.core.breaks.events import BREAKS, OUTCOMES
from deskcoach.core.export.archive import (
    FORMAT,
    MOST_PICTURES,
    MOST_RECORDS,
    MOST_REWRITTEN,
    ROW_LIMITS,
    VERSION,
    Archive,
    ArchiveError,
)
from deskcoach.core.export.own import OWN_SORTS
from deskcoach.core.export.own_rows import MOST_OWN, own_lines, own_of
from deskcoach.core.export.share import TOLD_EACH, Share, nobody_listens
from deskcoach.core.foreign import what_is
from deskcoach.core.json_input import Fault
from deskcoach.core.messages import printable, sentence
from deskcoach.core.records import (
    Amount,
    BreakRecord,
    DoseHold,
    DoseLoad,
    DosePhase,
    DoseRest,
    NoteRecord,
    PainRecord,
    PrescriptionRecord,
    Record,
    SessionRecord,
    SetRecord,
)
from deskcoach.core.typed import FIRST_YEAR, LAST_YEAR, usable

_T = TypeVar("_T")

_SORTS: Mapping[str, tuple[type[Record], str]] = {
    "breaks": (BreakRecord, "at"),
    "sessions": (SessionRecord, "started"),
    "sets": (SetRecord, "started"),
    "pains": (PainRecord, "at"),
    "prescriptions": (PrescriptionRecord, "at"),
    "notes": (NoteRecord, "at"),
}
"""Of what type the records of each sort are, and the time by which the file has them in order."""
_SINCE = {"prescriptions": 2, "notes": 2, **dict.fromkeys(OWN_SORTS, 3)}
"""The version of the file from which on it has these; the others it always had."""
_NUMBERS = (Amount, *(one | None for one in (Amount, DoseHold, DosePhase, DoseRest, DoseLoad)))
_AMOUNTS = {
    record: tuple(field.name for field in structs.fields(record) if field.type in _NUMBERS)
    for record, _ in _SORTS.values()
}
_ENCODER = msgspec.json.Encoder(order="sorted")


# -- writing ----------------------------------------------------------------------------------


def _head(version: int) -> bytes:
    return b'{"format":"%s","version":%d' % (FORMAT.encode(), version)


def written(archive: Archive) -> bytes:
    """The file of an archive. The same records in any order give the same bytes."""
    return b"".join(parts(archive))


def parts(archive: Archive) -> Iterator[bytes]:
    """The same bit by bit: a picture is read when its turn comes.

    Raises:
        ArchiveError: It would be too large to be read again.
    """
    if sum(one.size for one in archive.own.pictures) > MOST_PICTURES:
        raise ArchiveError(
            sentence("Your pictures are too much for one backup. Use smaller ones, or fewer.")
        )
    return _parts(archive)


def _parts(archive: Archive) -> Iterator[bytes]:
    yield _head(VERSION)
    for sort, (_, at) in _SORTS.items():
        yield from _listed(sort, _sorted(getattr(archive, sort), at))
    for sort in OWN_SORTS:
        yield from _listed(sort, own_lines(archive.own, sort))
    state = None if archive.training is None else dict(archive.training)
    yield b',\n"training":%s}\n' % _ENCODER.encode(state)


def _listed(sort: str, lines: Iterator[bytes]) -> Iterator[bytes]:
    yield b',\n"%s":[' % sort.encode()
    for number, line in enumerate(lines):
        yield b",\n" if number else b"\n"
        yield line
    yield b"]"


def _sorted(records: Iterable[Record], at: str) -> Iterator[bytes]:
    dated = sorted((getattr(one, at).timestamp(), _ENCODER.encode(_tidy(one))) for one in records)
    return (line for _, line in dated)


def _tidy(record: Record) -> Record:
    """The same with one way to write 12, and none to write -0."""
    amounts = ((name, getattr(record, name)) for name in _AMOUNTS[type(record)])
    odd = {name: float(value) + 0.0 for name, value in amounts if value == 0 or type(value) is int}
    return structs.replace(record, **odd) if odd else record


# -- reading ----------------------------------------------------------------------------------


def read_backup(
    data: bytes, name: str, known: Iterable[str] = (), share: Share = nobody_listens
) -> Archive:
    """Read such a file.

    Args:
        data: The file's bytes.
        name: Its name, as it is to stand in a message.
        known: Ids of sessions that are in the log already.
        share: Is told how much of it has been read.

    Raises:
        ArchiveError: The first fault, in one line: file, place, value found, remedy.
    """
    try:
        return _read(data, set(known), share)
    except Fault as fault:
        kind = what_is(data, "backup")
        if kind is None:
            raise ArchiveError(fault.line(name)) from None
        raise ArchiveError(
            sentence(
                "{file}: this is {what}, not a backup of DeskCoach, and cannot be taken in. "
                "Choose a backup (JSON) that DeskCoach wrote with Export.",
                file=printable(name),
                what=kind,
            )
        ) from None


def check(archive: Archive, known: Iterable[str] = ()) -> None:
    """See that records can be kept.

    Raises:
        ArchiveError: One cannot.
    """
    rows = {sort: iter(getattr(archive, sort)) for sort in _SORTS}
    rows |= dict.fromkeys(OWN_SORTS, iter(()))
    try:
        _records(rows, lambda: None, set(known))
    except Fault as fault:
        raise ArchiveError(fault.line("record")) from None


def _read(data: bytes, known: set[str], share: Share) -> Archive:
    """The file's content: line by line where we wrote it ourselves, carefully anything else."""
    large = MOST_REWRITTEN < len(data) <= ROW_LIMITS.bytes
    lines = _Lines(data, share)
    try:
        if len(data) <= ROW_LIMITS.bytes:
            return lines.records(known)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, Fault) as error:
        if large and isinstance(error, Fault):
            raise
    if large:
        raise Fault(
            f"line {lines.number}",
            "not as DeskCoach writes it",
            f"a file of {len(data):,} bytes",
            f"export it anew, or keep it below {MOST_REWRITTEN:,} bytes",
        )
    file = _carefully(data)
    rows = {sort: iter(getattr(file, sort)) for sort in (*_DECODERS, *OWN_SORTS)}
    return _records(rows, lambda: file.training, known)


def _records(
    rows: Mapping[str, Iterator[Any]],
    training: Callable[[], dict[str, Any] | None],
    known: set[str],
) -> Archive:
    """The records of a file, after a look at what their types alone cannot refuse."""
    breaks = list(_breaks(rows["breaks"]))
    sessions = list(_unlike("sessions", rows["sessions"]))
    known.update(one.id for one in sessions)
    sets = list(_owned(_unlike("sets", rows["sets"]), known))
    pains = list(_unlike("pains", rows["pains"]))
    doses = list(_unlike("prescriptions", rows["prescriptions"]))
    notes = list(_unlike("notes", rows["notes"]))
    own = own_of(rows)
    return Archive(
        breaks=breaks,
        sessions=sessions,
        sets=sets,
        pains=pains,
        training=training(),
        prescriptions=doses,
        notes=notes,
        own=own,
    )


class _Lines:
    """Takes a file that we wrote apart, a line at a time.

    Attributes:
        number: Of the line that was read last.
    """

    def __init__(self, data: bytes, share: Share) -> None:
        self._lines = io.BytesIO(data)  # it copies nothing
        self._data = memoryview(data)
        self._size, self._share = max(1, len(data)), share
        self.number = 0

    def records(self, known: set[str]) -> Archive:
        """All of it.

        Raises:
            Fault: A record cannot be kept.
            DecodeError: It is not, line by line, as we write it.
        """
        head = self._next()
        versions = [v for v in range(1, VERSION + 1) if head == _head(v) + b",\n"]
        _see(bool(versions))
        decode: dict[str, Callable[[bytes], Any]] = {
            sort: decoder.decode for sort, decoder in _DECODERS.items()
        }
        decode |= dict.fromkeys(OWN_SORTS, _own_row)
        rows = {
            sort: self._rows(sort, read) if _SINCE.get(sort, 1) <= versions[0] else iter(())
            for sort, read in decode.items()
        }
        return _records(rows, self._training, known)

    def _rows(self, sort: str, read: Callable[[bytes], Any]) -> Iterator[Any]:
        head = b'"%s":[' % sort.encode()
        line = self._next()
        if line == head + b"],\n":
            return
        _see(line == head + b"\n")
        for _ in range(MOST_RECORDS):
            line = self._next()
            last = line.endswith(b"],\n")
            row = line[: -3 if last else -2]
            found = read(row)
            # Else something is hidden in it.
            _see(_ENCODER.encode(found) + (b"],\n" if last else b",\n") == line)
            yield self._in_place(found, len(line)) if sort == "pictures" else found
            if last:
                return
        _see(right=False)

    def _in_place(self, row: Any, length: int) -> Any:
        """A picture's row that holds no second copy of it."""
        data = row.get("data") if isinstance(row, dict) else None
        if not isinstance(data, str):
            return row
        begin = self._lines.tell() - length + len('{"data":"')
        return {**row, "data": self._data[begin : begin + len(data)]}

    def _training(self) -> dict[str, Any] | None:
        line = self._next()
        found: dict[str, Any] | None = _TRAINING.decode(
            line.removeprefix(b'"training":').removesuffix(b"}\n")
        )
        encoded = _ENCODER.encode(found)
        _see(line == b'"training":%s}\n' % encoded and not self._next())
        json_input.check_nesting(encoded.decode())
        return found

    def _next(self) -> bytes:
        if self.number % TOLD_EACH == 0:
            self._share(self._lines.tell() / self._size)
        self.number += 1
        return self._lines.readline()


def _see(right: bool) -> None:
    if not right:
        raise msgspec.DecodeError


_DECODERS: Mapping[str, msgspec.json.Decoder[Any]] = {
    sort: msgspec.json.Decoder(record) for sort, (record, _) in _SORTS.items()
}
_TRAINING = msgspec.json.Decoder(dict[str, Any] | None)


def _own_row(row: bytes) -> Any:
    return json_input.read_json(row, ROW_LIMITS)


_Rows = Annotated[list[Any], Meta(max_length=MOST_OWN)]


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    format: Literal["deskcoach"]
    version: Literal[1, 2, 3]
    breaks: Annotated[list[BreakRecord], Meta(max_length=MOST_RECORDS)]
    sessions: Annotated[list[SessionRecord], Meta(max_length=MOST_RECORDS)]
    sets: Annotated[list[SetRecord], Meta(max_length=MOST_RECORDS)]
    pains: Annotated[list[PainRecord], Meta(max_length=MOST_RECORDS)]
    training: dict[str, Any] | None
    prescriptions: Annotated[list[PrescriptionRecord], Meta(max_length=MOST_RECORDS)] = []
    notes: Annotated[list[NoteRecord], Meta(max_length=MOST_RECORDS)] = []
    exercises: _Rows = []
    drafts: _Rows = []
    names: _Rows = []
    figures: _Rows = []
    pictures: _Rows = []
    settings: _Rows = []


def _carefully(data: bytes) -> _File:
    raw = json_input.read_json(data, ROW_LIMITS)
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        found = raw.get("format", raw) if isinstance(raw, dict) else raw
        remedy = "choose a JSON file that `deskcoach export` wrote"
        raise Fault("$.format", "not a backup of DeskCoach", json_input.shown_value(found), remedy)
    version = raw.get("version")
    if isinstance(version, int) and version > VERSION:
        remedy = f"install the newer DeskCoach that wrote it; this one reads version {VERSION}"
        raise Fault("$.version", "a newer version", json_input.shown_value(version), remedy)
    if not isinstance(raw.get("training"), dict | None):
        remedy = "write an object in braces, or null"
        _refuse("$.training", "of the wrong type", raw["training"], remedy)
    return json_input.convert(raw, _File)


def _timely(sort: str, rows: Iterator[_T]) -> Iterator[_T]:
    """The rows, after a look at their times."""
    names: tuple[str, ...] = ()
    for index, row in enumerate(rows):
        names = names or tuple(each for each in _TIMES if hasattr(row, each))
        for name in names:
            at = getattr(row, name)
            if at is not None and not usable(at):
                place = f"$.{sort}[{index}].{name}"
                remedy = f"write a time between the years {FIRST_YEAR} and {LAST_YEAR}"
                raise Fault(place, "not a usable time", at.isoformat(), remedy)
        yield row


_TIMES = ("at", "offered", "started", "ended")


def _breaks(rows: Iterator[BreakRecord]) -> Iterator[BreakRecord]:
    """The same, after a look at words that a break cannot have."""
    for index, row in enumerate(_timely("breaks", rows)):
        for name, found, allowed in (
            ("kind", row.kind, BREAKS),
            ("outcome", row.outcome, OUTCOMES),
        ):
            if found not in allowed:
                words = ", ".join(map(json_input.shown_value, sorted(allowed)))
                place = f"$.breaks[{index}].{name}"
                _refuse(place, "not an allowed value", found, f"write one of {words}")
        exercises = tuple(map(sys.intern, row.exercises))  # a few words, a million times
        yield structs.replace(row, exercises=exercises, why=sys.intern(row.why))


def _unlike(sort: str, rows: Iterator[Any]) -> Iterator[Any]:
    """The same, after a look at their ids as well."""
    seen: dict[str, int] = {}
    for index, row in enumerate(_timely(sort, rows)):
        if row.id in seen:
            what = f"the id of {sort}[{seen[row.id]}] again"
            _refuse(f"$.{sort}[{index}].id", what, row.id, "remove one of the two")
        seen[row.id] = index
        yield row


def _owned(rows: Iterator[SetRecord], sessions: set[str]) -> Iterator[SetRecord]:
    for index, row in enumerate(rows):
        if row.session not in sessions:
            remedy = "add the session, or remove its sets"
            _refuse(f"$.sets[{index}].session", "a session that is not there", row.session, remedy)
        yield row


def _refuse(place: str, what: str, value: Any, remedy: str) -> NoReturn:
    raise Fault(place, what, json_input.shown_value(value), remedy)
