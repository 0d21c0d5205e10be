"""What strength training keeps: its records and its state, in one place."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_type_hints

import msgspec
from msgspec import Meta, Struct
from msgspec.structs import replace

from deskcoach.app.breaks.journal import Write, Writer
from deskcoach.app.ports import LogError
from deskcoach.core.breaks.until import AskAgain
from deskcoach.core.json_input import Fault, shown_value
from deskcoach.core.records import (
    NoteRecord,
    PainRecord,
    PrescriptionRecord,
    SessionRecord,
    SetRecord,
    turned,
)
from deskcoach.core.strength.plan import Break, Trained
from deskcoach.core.strength.routine import MOST_ROUTINES, Routine
from deskcoach.core.strength.safety import STOP_FROM, CheckRecord, waits
from deskcoach.core.typed import FIRST_YEAR, LAST_YEAR

if TYPE_CHECKING:
    from deskcoach.app.strength.ports import TrainingLog

Answer = Literal["accepted", "put-off", "skipped", "unanswered"]
OFFERS_KEPT = 60
"""Offers of a session that are remembered; more than a month of them."""


class Offered(Struct, frozen=True):
    """How one offer of a session ended."""

    at: datetime
    answer: Answer


class TrainingState(Struct, frozen=True):
    """What training remembers besides its records.

    Attributes:
        check: The safety check as it was answered last.
        aside: Ids of the exercises that hurt and wait.
        moves: Days of the plan that were moved by hand.
        breaks: For illness or holiday.
        running: The session that is not over, as plain values; see `training`.
        answered: The local date on which an offer was accepted or skipped.
        ask_again: When an offer that was put off, or not answered, comes again.
        offers: How the last offers ended, oldest first.
        since: The local date on which the person began with DeskCoach; None: long ago.
        doubt_told: Of how many records with a date that cannot be right the person was told.
        routines: What sessions consist of; none: the usual one.
        settled: Whether what an earlier version did without saying so was written down.
    """

    check: CheckRecord | None = None
    aside: tuple[str, ...] = ()
    moves: tuple[tuple[date, date], ...] = ()
    breaks: tuple[Break, ...] = ()
    running: dict[str, Any] | None = None
    answered: date | None = None
    ask_again: AskAgain | None = None
    offers: tuple[Offered, ...] = ()
    since: date | None = None
    doubt_told: int = 0
    routines: Annotated[tuple[Routine, ...], Meta(max_length=MOST_ROUTINES)] = ()
    settled: bool = False


def freeze_training(state: TrainingState) -> dict[str, Any]:
    """It as plain JSON values."""
    plain: dict[str, Any] = msgspec.to_builtins(state)
    return plain


def check_stored(stored: Mapping[str, Any], runs: Callable[[dict[str, Any]], bool]) -> None:
    """See that what a backup says is all known and whole, however deep it stands.

    Args:
        stored: What it says.
        runs: Whether a session that is not over can be gone on with.

    Raises:
        Fault: The first thing that is not.
    """
    types = get_type_hints(TrainingState, include_extras=True) | _GONE
    for name, value in stored.items():
        place = f"$.training.{name}"
        if name not in types:
            remedy = f"remove it, or use one of {', '.join(types)}"
            raise Fault(place, "a field that is not known", shown_value(value), remedy)
        try:
            found = msgspec.convert(value, types[name])
        except (msgspec.ValidationError, OverflowError) as error:
            place += str(error).partition(" - at `$")[2].removesuffix("`")
            raise Fault(place, "not in the right form", shown_value(value), _REMEDY) from None
        if name == "running":
            if value is not None and not runs(value):
                raise Fault(place, "not in the right form", shown_value(value), _REMEDY)
        else:
            _compare(value, msgspec.to_builtins(found, builtin_types=(date, datetime)), place)


_GONE = {"ask_at": datetime | None}
"""What an earlier version wrote, and nobody needs any more: a backup that has it is good."""
_REMEDY = "take the backup as DeskCoach wrote it"


def _compare(given: Any, known: Any, place: str) -> None:
    """See that nothing was passed over when it was read, and that no time is out of reach."""
    if isinstance(known, Mapping):
        for key, value in given.items():
            if key not in known:
                what = "a field that is not known"
                raise Fault(f"{place}.{key}", what, shown_value(value), "remove it")
            _compare(value, known[key], f"{place}.{key}")
    elif isinstance(known, list | tuple):
        for index, (one, other) in enumerate(zip(given, known, strict=True)):
            _compare(one, other, f"{place}[{index}]")
    elif isinstance(known, date) and not FIRST_YEAR <= known.year <= LAST_YEAR:
        remedy = f"write a time between the years {FIRST_YEAR} and {LAST_YEAR}"
        raise Fault(place, "not a usable time", str(known), remedy)


def thaw_training(stored: Mapping[str, Any] | None) -> TrainingState:
    """It again; a part that another version wrote, or that is damaged, is as at first."""
    types = get_type_hints(TrainingState, include_extras=True)
    good: dict[str, Any] = {}
    for name in TrainingState.__struct_fields__:
        if stored is not None and name in stored:
            try:
                good[name] = msgspec.convert(stored[name], types[name])
            except msgspec.ValidationError:
                continue
    state = TrainingState(**good)
    # Only in a damaged file a time has no offset, or no day before it.
    check = state.check
    damaged = check is not None and (check.at.tzinfo is None or check.at.year == 1)
    return replace(state, check=None) if damaged else state


def with_last_check(stored: Mapping[str, Any], ours: Mapping[str, Any]) -> Mapping[str, Any]:
    """What an archive has of it; but it knows nothing of a check that was answered since."""
    check, last = thaw_training(stored).check, thaw_training(ours).check
    if last is None or (check is not None and check.at >= last.at):
        return stored
    return {**stored, "check": ours["check"]}


_OF_THE_PLACE = ("running", "answered", "ask_again", "offers", "doubt_told", "settled", "since")
"""What is remembered of one computer's days: nobody has to decide between two of these."""


def filled(ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> tuple[Mapping[str, Any], bool]:
    """What is remembered here, with what an archive has where nothing is; the earlier beginning.

    Returns:
        It, and whether both have something different that a person would have to decide on.
    """
    first, mine, other = (freeze_training(thaw_training(each)) for each in ({}, ours, theirs))
    absent = {name for name, value in first.items() if mine[name] == value}
    more = {name: other[name] for name in absent - {*_OF_THE_PLACE} if other[name] != mine[name]}
    begun = [each["since"] for each in (mine, other) if each["since"] is not None]
    if begun and mine["since"] not in {min(begun), None}:
        more["since"] = min(begun)
    both = {*first} - absent - {*_OF_THE_PLACE}
    differ = any(other[name] not in (mine[name], first[name]) for name in both)
    return ({**ours, **more} if more else ours), differ


EVER = datetime(1970, 1, 1, tzinfo=UTC)
COUNTED = ("done", "part-done")
"""What was stopped early counts: any three sessions make the week."""
FOURTH_SET_LOOKS_BACK = timedelta(days=22)


class TrainingStore:
    """The one owner of what training keeps: its records in the log, and its state.

    What is said of earlier sessions is derived from the log when it is asked for, never stored.

    Args:
        log: Keeps it.
        tell: Shows the person a line.
        wake: Called when something has changed that may have made another moment due.

    Attributes:
        log: The same.
        state: What is remembered.
        changes: Grows whenever sessions in the log may be others than before.
    """

    def __init__(
        self, log: "TrainingLog", tell: Callable[[str], None], wake: Callable[[], None]
    ) -> None:
        self.log, self._wake = log, wake
        self.changes = 0
        self._writer = Writer(log, tell)
        self._writes: list[Write] | None = None
        try:
            self.state = self._remembered()
        except LogError:
            self.state = TrainingState()

    def _remembered(self) -> TrainingState:
        """What was kept; where that is lost, what the log says of exercises that hurt."""
        stored = self.log.load_training()
        if stored is not None:
            return thaw_training(stored)
        levels = {pain.exercise: pain.level for pain in self.log.pains(EVER) if pain.exercise}
        return TrainingState(
            aside=tuple(each for each, level in levels.items() if level >= STOP_FROM)
        )

    @property
    def waits(self) -> bool:
        """Whether all exercise waits until the person has been seen: every offer asks here."""
        return waits(self.state.check)

    def keep(self, **changes: Any) -> None:
        """Remember something else from now on."""
        before, self.state = self.state, replace(self.state, **changes)
        if self.state != before:
            was, now = freeze_training(before), freeze_training(self.state)
            changed = {name for name in changes if now[name] != was[name]}
            self.write(lambda: self.log.save_training(now, changed, was))
        if "check" in changes:
            self._wake()

    def write(self, write: Write) -> None:
        """Write now; what the log only remembers for the time being is told once."""
        with self.together() as writes:
            writes.append(write)

    @contextmanager
    def together(self) -> Iterator[list[Write]]:
        """What is written within is kept at its end, all of it or nothing."""
        if self._writes is not None:
            yield self._writes
            return
        writes = self._writes = list[Write]()
        try:
            yield writes
        finally:  # also where somebody's mistake ended it early: what was done is done
            self._writes = None
            if writes:
                self.changes += 1
                self._writer.write(writes)

    def changed(self) -> None:
        """What was done has changed; it is read anew when it is wanted."""
        self.changes += 1
        self._wake()

    def replaced(self) -> None:
        """What is kept is another: a backup, a log that came late, one that was emptied.

        It is read anew; a session that is running goes on.
        """
        with suppress(LogError):
            read = thaw_training(self.log.load_training())
            check, ours = read.check, self.state.check
            if ours and check and ours.at > check.at:
                check = ours  # a backup knows nothing of what was answered since
            self.state = replace(read, running=self.state.running or read.running)
            self.keep(check=check)
        self.changed()

    def has_open_session(self) -> bool:
        """Whether the last run of the program left a session open."""
        if self.state.running is not None:
            return True
        try:
            return bool(self.log.open_sessions())
        except LogError:
            return False

    def session_days(self, day: Callable[[datetime], date]) -> tuple[date, ...]:
        """The day on which each session that counts began; `day` tells that of a moment.

        Raises:
            LogError: The log cannot be read.
        """
        return tuple(map(day, self.log.session_starts(COUNTED)))

    def trained(self, now: datetime, day: Callable[[datetime], date]) -> list[Trained]:
        """The sessions of the last three weeks, as the rule for a fourth set wants them.

        Raises:
            LogError: The log cannot be read.
        """
        since = now - FOURTH_SET_LOOKS_BACK
        sets, pains = self.log.sets(since), self.log.pains(since)
        return [
            _trained(session, day(session.started), sets, pains)
            for session in self.log.sessions(since)
            if session.outcome in COUNTED
        ]

    def last_loaded(self, exercise: str) -> SetRecord | None:
        """The set with a load that was done last of an exercise; None where nobody knows."""
        try:
            sets = self.log.sets(EVER)
        except LogError:
            return None
        loaded = (s for s in reversed(sets) if s.exercise == exercise and s.load_kg is not None)
        return next(loaded, None)

    def prescriptions(self) -> dict[str, PrescriptionRecord]:
        """The dose that was set last for each exercise, by its id; also one that clears it.

        None at all where the log cannot be read.
        """
        try:
            return {one.exercise: one for one in self.log.prescriptions()}
        except LogError:
            return {}

    def prescribe(self, dose: PrescriptionRecord) -> None:
        """Keep a dose, which holds from its time on."""
        self.write(lambda: self.log.put(dose))

    def turn_sides(self, exercise: str) -> None:
        """Count the sides of its sets the other way round: left stays left in what was done.

        Raises:
            LogError: The log cannot be read.
        """
        done = [one for one in self.log.sets(EVER) if one.exercise == exercise and one.side]
        with self.together() as writes:
            writes += [partial(self.log.put, one) for one in turned(done, {exercise})]

    def put_note(self, note: NoteRecord) -> None:
        """Keep a note, in place of what was kept under its id."""
        self.write(lambda: self.log.put(note))


def _trained(
    session: SessionRecord, on: date, sets: Sequence[SetRecord], pains: Sequence[PainRecord]
) -> Trained:
    own = [one for one in sets if one.session == session.id]
    all_done = session.outcome == "done" and all(one.actual >= one.target for one in own)
    told = [p.level for p in pains if p.session == session.id]
    efforts = [e for e in (session.effort, *(one.effort for one in own)) if e is not None]
    return Trained(on, all_done, max(told, default=None), max(efforts, default=None))
