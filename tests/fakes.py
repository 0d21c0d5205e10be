"""A world without clocks, screens or disks: every port of `deskcoach.app.ports`, played.

Time goes on only when a test says so. `FakeClock.advance` lets the alarms ring on the way, each
at its own moment; `FakeClock.suspend` lets time go on while nothing runs.
"""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol
from zlib import crc32

import msgspec

from deskcoach.adapters.alarm import HEARTBEAT
from deskcoach.app.library.ports import FileProblem, FoundExercises
from deskcoach.app.ports import LogError
from deskcoach.app.strength.session.player_view import SessionScreen
from deskcoach.app.strength.store import EVER
from deskcoach.app.view_models import (
    GuideScreen,
    OfferCard,
    SafetyScreen,
    SessionCard,
    StatusScreen,
)
from deskcoach.core.breaks.events import (
    Attended,
    BreakEventType,
    Event,
    HoldBegan,
    HoldEnded,
    Kind,
    Watching,
)
from deskcoach.core.catalogue import catalogue_of, dump_catalogue
from deskcoach.core.clock import Moment
from deskcoach.core.exercises import Catalogue, Exercise, Library
from deskcoach.core.figure.model import Figure, load_figure
from deskcoach.core.messages import Problem
from deskcoach.core.pictures import does_not_open, is_plain, look_at
from deskcoach.core.records import (
    BreakRecord,
    Decision,
    NoteRecord,
    PainRecord,
    PrescriptionRecord,
    SessionRecord,
    SetRecord,
    TrainingRecord,
)
from deskcoach.core.setting import check_value, chosen, read_settings
from deskcoach.core.settings import Settings

if TYPE_CHECKING:
    from deskcoach.core.history.order import Doubt

MONDAY_MORNING = datetime(2026, 3, 2, 9, tzinfo=UTC)
_MANY = 10_000


class _Rings(Protocol):
    def rings_at(self) -> float | None: ...

    def ring(self) -> None: ...


class FakeOwnExercises:
    """The files of exercises, in memory; `ours` cannot be changed."""

    def __init__(self, ours: Catalogue) -> None:
        self.ours = ours
        self.own: dict[str, Exercise] = {}
        self.aside: dict[str, Exercise] = {}
        self.names: dict[str, str] = {}
        self.broken: list[FileProblem] = []
        self.drafts: dict[str, Exercise] = {}
        self.full = False
        self._seen: object = None

    @property
    def catalogue(self) -> Library:
        exercises = (*self.ours.exercises, *self.own.values())
        known = {each.id for each in exercises}
        gone = {each: name for each, name in self.names.items() if each not in known}
        return Library(self.ours.source, exercises, gone=gone)

    def load(self) -> FoundExercises:
        self._seen = self._now()
        return FoundExercises(
            self.catalogue,
            tuple(self.broken),
            frozenset(self.own),
            tuple(self.broken),
            tuple(reversed(self.aside.values())),
            tuple(reversed(self.drafts.values())),
        )

    def changed(self) -> bool:
        return self._now() != self._seen

    def save(self, exercise: Exercise) -> None:
        self._check()
        file = catalogue_of(exercise)
        dump_catalogue(file)
        self.own[exercise.id] = msgspec.structs.replace(exercise, source=file.source)

    def add(self, exercises: Sequence[Exercise]) -> None:
        for each in exercises:
            self.save(each)

    def delete(self, exercise_id: str, *, aside: bool = True) -> None:
        self._check()
        gone = self.own.pop(exercise_id)
        if aside:
            self.aside.pop(exercise_id, None)
            self.aside[exercise_id] = gone
            self.names[exercise_id] = gone.name

    def clear(self) -> None:
        self._check()
        for kept in (self.own, self.aside, self.names, self.drafts, self.broken):
            kept.clear()

    def remember(self, names: Mapping[str, str]) -> None:
        self._check()
        self.names.update(names)

    def restore(self, exercise_id: str, *, under: str) -> None:
        self._check()
        self.own[under] = msgspec.structs.replace(self.aside.pop(exercise_id), id=under)

    def keep_draft(self, exercise: Exercise) -> None:
        self._check()
        dump_catalogue(catalogue_of(exercise))
        self.drafts.pop(exercise.id, None)
        self.drafts[exercise.id] = exercise

    def drop_draft(self, exercise_id: str) -> None:
        self._check()
        self.drafts.pop(exercise_id, None)

    def set_aside(self, path: str) -> None:
        self._check()
        self.broken = [each for each in self.broken if each.path != path]

    def _check(self) -> None:
        if self.full:
            raise OSError("exercises: the disk is full: free some space")

    def _now(self) -> object:
        return dict(self.own), dict(self.aside), list(self.broken), dict(self.drafts)


FIGURES = Path(__file__).resolve().parent.parent / "assets" / "figures"


class FakePictures:
    """Pictures in memory; one that says what it is can be opened, unless it holds "broken"."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        self.full = False
        self.old = set[str]()  # kept more than a day ago

    def keep(self, data: bytes, stem: str) -> str:
        self.check(data)
        if self.full:
            raise OSError("pictures: the disk is full: free some space")
        name = f"{stem}-{crc32(data):08x}.png"
        self.kept[name] = data
        return name

    def bring_back(self, name: str, data: bytes) -> str:
        if self.kept.get(name, data) != data:
            return self.keep(data, name.rpartition(".")[0])
        self.check(data)
        if self.full:
            raise OSError("pictures: the disk is full: free some space")
        self.kept[name] = data
        return name

    def check(self, data: bytes) -> None:
        look_at(data)
        if b"broken" in data:
            raise does_not_open()

    def read(self, name: str) -> bytes | None:
        return self.kept.get(name)

    def to_give(self, name: str) -> tuple[str, bytes] | None:
        data = self.kept.get(name)
        if data is None or b"broken" in data:
            return None
        return (name, data) if is_plain(data) else (f"plain-{name}", data[:-8])

    def names(self) -> Sequence[str]:
        return sorted(self.kept)

    def remove(self, name: str) -> None:
        self.kept.pop(name, None)
        self.old.discard(name)

    def sweep(self, shown: Collection[str]) -> None:
        for name in self.old - {*shown}:
            self.remove(name)


class FakeFigures:
    """Figures in memory, beside those that came with DeskCoach."""

    def __init__(self) -> None:
        self.kept: dict[str, Figure] = {}
        self.full = False
        self.ours: frozenset[str] = frozenset(
            path.stem for path in FIGURES.glob("*.json") if path.stem != "schema"
        )

    def load(self, figure_id: str) -> Figure | None:
        if figure_id in self.ours:
            return load_figure((FIGURES / f"{figure_id}.json").read_bytes(), figure_id)
        return self.kept.get(figure_id)

    def names(self) -> Sequence[str]:
        return sorted(self.kept)

    def save(self, figure: Figure) -> None:
        if self.full:
            raise OSError("figures: the disk is full: free some space")
        self.kept[figure.id] = figure

    def remove(self, figure_id: str) -> None:
        self.kept.pop(figure_id, None)


class FakeClock:
    """Both clocks, moved by hand."""

    def __init__(self, wall: datetime = MONDAY_MORNING, elapsed: float = 1000.0) -> None:
        self.elapsed = elapsed
        self.wall = wall
        self.boot = "this one"
        self.ringing: list[_Rings] = []

    def now(self) -> Moment:
        return Moment(self.elapsed, self.wall, self.boot)

    def advance(self, seconds: float) -> None:
        """Let time go on; whatever is due on the way rings at its moment."""
        end = self.elapsed + seconds
        rung_here = 0
        while (first := self._first(end)) is not None:
            at, bell = first
            rung_here = rung_here + 1 if at <= self.elapsed else 0
            assert rung_here < _MANY, "something rings for ever without letting time go on"
            self._go_on(max(0.0, at - self.elapsed))
            bell.ring()
        self._go_on(end - self.elapsed)

    def suspend(self, seconds: float) -> None:
        """Let time go on while nothing runs; what became due rings at the next `advance`."""
        self._go_on(seconds)

    def set_wall(self, wall: datetime) -> None:
        """Somebody sets the wall clock, or travels."""
        self.wall = wall

    def _first(self, end: float) -> tuple[float, _Rings] | None:
        times = [(at, bell) for bell in self.ringing if (at := bell.rings_at()) is not None]
        due = [found for found in times if found[0] <= end]
        return min(due, key=lambda found: found[0], default=None)

    def _go_on(self, seconds: float) -> None:
        self.elapsed += seconds
        self.wall += timedelta(seconds=seconds)


class FakeAlarm:
    """An alarm that rings while `FakeClock.advance` lets time go on.

    Attributes:
        wishes: Everything that `set` was told.
    """

    def __init__(
        self,
        clock: FakeClock,
        wake: Callable[[], None] = lambda: None,
        heartbeat: float = HEARTBEAT,
    ) -> None:
        self.wake = wake  # may be replaced once its owner is made
        self.wishes: list[float | None] = []
        self._clock = clock
        self._heartbeat = heartbeat
        self.beat = clock.elapsed + heartbeat
        self._due: float | None = None
        clock.ringing.append(self)

    def set(self, seconds: float | None) -> None:
        self.wishes.append(seconds)
        self._due = None if seconds is None else self._clock.elapsed + max(0.0, seconds)

    def stop(self) -> None:
        if self in self._clock.ringing:
            self._clock.ringing.remove(self)

    def rings_at(self) -> float | None:
        return self.beat if self._due is None else min(self.beat, self._due)

    def ring(self) -> None:
        now = self._clock.elapsed
        if self._due is not None and now >= self._due:
            self._due = None
        if now >= self.beat:
            self.beat = now + self._heartbeat
        self.wake()


class FakeSurroundings:
    """What holds a break, told only while it is followed.

    Attributes:
        there: What is so now.
        tell: Who is told.
        followed: Whether somebody follows it.
        begun: When it was followed.
    """

    def __init__(self, clock: FakeClock) -> None:
        self.there: list[HoldBegan | Watching] = []
        self.tell: Callable[[Event], None] = lambda _: None
        self.followed = False
        self.begun: list[float] = []
        self._clock = clock

    def follow(self, *, on: bool) -> None:
        assert on != self.followed
        self.followed = on
        self.begun += [self._clock.elapsed] * on
        self.tell(Attended(on=on))
        for each in self.there if on else ():
            self.tell(each)

    def change(self, *there: HoldBegan | Watching) -> None:
        """This is so from now on."""
        gone = [each for each in self.there if each not in there]
        self.there = list(there)
        if not self.followed:
            return
        for each in gone:
            self.tell(HoldEnded(each.reason) if isinstance(each, HoldBegan) else Watching(on=False))
        for each in there:
            self.tell(each)


class FakeIdle:
    """A person at the desk. `busy`: they never stop; `blind`: nobody can tell; `watches`:
    the next input can be waited for, as nearly everywhere.
    """

    def __init__(self, clock: FakeClock) -> None:
        self.busy = True
        self.blind = False
        self.watches = True
        self._clock = clock
        self._last = clock.elapsed
        self._waiting: list[Callable[[], None]] = []

    def seconds(self) -> float | None:
        if self.blind:
            return None
        return 0.0 if self.busy else self._clock.elapsed - self._last

    def on_next_input(self, call: Callable[[], None]) -> bool:
        told = self.watches and not self.blind
        if told:
            self._waiting.append(call)
        return told

    def type(self) -> None:
        """One key, now."""
        self._last = self._clock.elapsed
        waiting, self._waiting = self._waiting, []
        for call in waiting:
            call()

    def leave(self) -> None:
        """No input from now on."""
        self.busy, self._last = False, self._clock.elapsed

    def come_back(self) -> None:
        """Input again, all the time."""
        self.busy = True
        self.type()


class FakeChime:
    """Notes what it should have played."""

    def __init__(self) -> None:
        self.played: list[str] = []

    def play(self, name: str) -> None:
        self.played.append(name)


class Refusing:
    """Takes rows; while `refusal` is not empty it only remembers them, and nothing can be read."""

    def __init__(self) -> None:
        self.refusal = ""
        self._later: list[Callable[[], object]] = []
        self._by_the_way = self._within = 0

    @property
    def waiting(self) -> str:
        return self.refusal if self._later else ""

    @property
    def unkept(self) -> int:
        return len(self._later) - self._by_the_way if self.refusal else 0

    def try_again(self) -> bool:
        with suppress(LogError):
            self._check()
        return not self.waiting

    def _write(
        self, write: Callable[[], object], *, good: bool = True, by_the_way: bool = False
    ) -> None:
        if not good:
            raise LogError("log: CHECK constraint failed: this is a mistake of ours")
        self._later.append(write)
        self._by_the_way += by_the_way
        if not self._within:
            self._check()

    @contextmanager
    def together(self) -> Iterator[None]:
        self._within += 1
        try:
            yield
        finally:
            self._within -= 1
            if not self._within:
                self._check()

    def _check(self) -> None:
        if self.refusal:
            raise LogError(self.refusal)
        while self._later:
            self._later.pop(0)()
        self._by_the_way = 0


def _merged(
    kept: str | None, text: str, changed: Collection[str] | None, was: Mapping[str, Any]
) -> str:
    """A state with those members of another one."""
    if changed is None or kept is None:
        return text
    ours, now = json.loads(kept), json.loads(text)
    return json.dumps({**ours, **{n: _changed(ours.get(n), was.get(n), now[n]) for n in changed}})


def _changed(ours: Any, was: Any, now: Any) -> Any:
    """A member as it is now; a list that was changed meanwhile loses what went, has what came."""
    if not all(isinstance(each, list) for each in (ours, was, now)) or ours == was:
        return now
    gone = [_name(one) for one in was if one not in now]
    return [one for one in ours if _name(one) not in gone] + [one for one in now if one not in was]


def _name(one: Any) -> Any:
    return one.get("name", one) if isinstance(one, dict) else one


class FakeLog(Refusing):
    """A log in memory."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[BreakRecord] = []
        self.journal: list[Decision] = []
        self.doubt: Doubt | None = None
        self._state: str | None = None
        self._place: FakeLog | None = None

    @property
    def keeping(self) -> bool:
        return self._place is None

    def go_away(self) -> None:
        """It is not in its place; what is kept now is kept apart until it comes."""
        place = FakeLog()
        place.__dict__ |= self.__dict__
        self.kept, self.journal, self._state, self._place = [], [], None, place

    def come(self) -> None:
        """It has come, and has what was kept apart besides."""
        assert self._place is not None
        place, state, self._place = self._place, self.load_state(), None
        self.kept[:0], self.journal[:0] = place.kept, place.journal
        self._state = place._state
        if state is not None:
            self.save_state(state, state)

    def add_break(self, record: BreakRecord) -> None:
        kinds = {Kind.STRETCH, Kind.MOVE}
        good = record.kind in kinds and min(record.desk_seconds, record.seconds) >= 0
        self._write(lambda: self.kept.append(record), good=good)

    def breaks(
        self, since: datetime, skip: int = 0, most: int | None = None
    ) -> Sequence[BreakRecord]:
        self._check()
        found = sorted((one for one in self.kept if one.at >= since), key=lambda one: one.at)
        return found[skip:][:most]

    def add_decision(self, decision: Decision) -> None:
        self._write(lambda: self.journal.append(decision), by_the_way=True)

    def decisions(self, limit: int = 100) -> Sequence[Decision]:
        self._check()
        return self.journal[-limit:]

    def save_state(self, state: Mapping[str, Any], changed: Collection[str] | None = None) -> None:
        text = json.dumps(dict(state), allow_nan=False)

        def write() -> None:
            self._state = _merged(self._state, text, changed, {})

        self._write(write, by_the_way=True)

    def load_state(self) -> Mapping[str, Any] | None:
        self._check()
        return None if self._state is None else dict(json.loads(self._state))

    def outcomes(self) -> list[BreakEventType]:
        """The outcomes in the order in which they were kept."""
        return [record.outcome for record in self.kept]


class FakeTrainingLog(Refusing):
    """Strength sessions in memory."""

    def __init__(self) -> None:
        super().__init__()
        self._sessions: dict[str, SessionRecord] = {}
        self._sets: dict[str, SetRecord] = {}
        self._pains: dict[str, PainRecord] = {}
        self._prescriptions: dict[str, PrescriptionRecord] = {}
        self._notes: dict[str, NoteRecord] = {}
        self._state: str | None = None

    def put(self, record: TrainingRecord) -> None:
        match record:
            case SessionRecord():
                good = 0 <= (record.effort or 0) <= 10 and len(record.id) == 32
                self._write(lambda: self._sessions.update({record.id: record}), good=good)
            case SetRecord():
                good = min(record.target, record.actual, record.load_kg or 0) >= 0
                self._write(lambda: self._sets.update({record.id: record}), good=good)
            case PainRecord():
                good = 0 <= record.level <= 10
                self._write(lambda: self._pains.update({record.id: record}), good=good)
            case PrescriptionRecord():
                good = (record.sets or 1) >= 1
                self._write(lambda: self._prescriptions.update({record.id: record}), good=good)
            case NoteRecord():
                good = len(record.text) <= 500
                self._write(lambda: self._notes.update({record.id: record}), good=good)

    def remove_session(self, session_id: str) -> None:
        def remove() -> None:
            self._sessions.pop(session_id, None)
            self._sets = {k: v for k, v in self._sets.items() if v.session != session_id}
            self._notes = {k: v for k, v in self._notes.items() if v.session != session_id}

        self._write(remove)

    def sessions(self, since: datetime, until: datetime | None = None) -> Sequence[SessionRecord]:
        self._check()
        found = [s for s in self._sessions.values() if _within(s.started, since, until)]
        return sorted(found, key=lambda s: (s.started, s.id))

    def session_starts(self, outcomes: Collection[str]) -> Sequence[datetime]:
        return [one.started for one in self.sessions(EVER) if one.outcome in outcomes]

    def session(self, session_id: str) -> SessionRecord | None:
        self._check()
        return self._sessions.get(session_id)

    def open_sessions(self) -> Sequence[SessionRecord]:
        self._check()
        return [one for one in self._sessions.values() if one.outcome == "open"]

    def remove_set(self, set_id: str) -> None:
        self._write(lambda: self._sets.pop(set_id, None))

    def sets(self, since: datetime, until: datetime | None = None) -> Sequence[SetRecord]:
        self._check()
        found = [s for s in self._sets.values() if _within(s.ended, since, until)]
        return sorted(found, key=lambda s: (s.ended, s.id))

    def sets_of(self, session_id: str) -> Sequence[SetRecord]:
        self._check()
        found = [one for one in self._sets.values() if one.session == session_id]
        return sorted(found, key=lambda one: (one.started, one.id))

    def set_of(self, set_id: str) -> SetRecord | None:
        self._check()
        return self._sets.get(set_id)

    def put_back(
        self,
        session: SessionRecord | None,
        sets: Sequence[SetRecord],
        notes: Sequence[NoteRecord] = (),
    ) -> None:
        self._check()
        if session is not None:
            self.put(session)
        for one in sets:
            self.put(one)
        for note in notes:
            self.put(note)

    def pains(self, since: datetime, until: datetime | None = None) -> Sequence[PainRecord]:
        self._check()
        found = [p for p in self._pains.values() if _within(p.at, since, until)]
        return sorted(found, key=lambda p: (p.at, p.id))

    def prescriptions(self) -> Sequence[PrescriptionRecord]:
        self._check()
        return sorted(self._prescriptions.values(), key=lambda one: (one.at, one.id))

    def notes(self, since: datetime, until: datetime | None = None) -> Sequence[NoteRecord]:
        self._check()
        found = [one for one in self._notes.values() if _within(one.at, since, until)]
        return sorted(found, key=lambda one: (one.at, one.id))

    def notes_of(self, session_id: str) -> Sequence[NoteRecord]:
        found = self.notes(datetime(1970, 1, 1, tzinfo=UTC))
        return [one for one in found if one.session == session_id]

    def note(self, note_id: str) -> NoteRecord | None:
        self._check()
        return self._notes.get(note_id)

    def remove_note(self, note_id: str) -> None:
        self._write(lambda: self._notes.pop(note_id, None))

    def save_training(
        self,
        state: Mapping[str, Any],
        changed: Collection[str] | None = None,
        before: Mapping[str, Any] | None = None,
    ) -> None:
        text, was = json.dumps(dict(state), allow_nan=False), json.loads(json.dumps(before or {}))

        def write() -> None:  # in its turn: what was kept before it stays
            self._state = _merged(self._state, text, changed, was)

        self._write(write)

    def load_training(self) -> Mapping[str, Any] | None:
        self._check()
        return None if self._state is None else dict(json.loads(self._state))


def _within(at: datetime, since: datetime, until: datetime | None) -> bool:
    return at >= since and (until is None or at < until)


class FakeCues:
    """Notes what is to be heard and when; what is taken back is heard by nobody.

    Attributes:
        heard: Name and instant of everything that was not taken back in time, by instant.
    """

    def __init__(self, clock: FakeClock) -> None:
        self.audible = True
        self.running = False
        self._clock = clock
        self._wishes: set[tuple[float, str]] = set()

    @property
    def heard(self) -> list[tuple[str, float]]:
        return [(name, at) for at, name in sorted(self._wishes) if at <= self._clock.elapsed]

    def begin(self) -> None:
        self.running = True

    def schedule(self, name: str, at: float) -> None:
        assert self.running, "a cue outside a session"
        if not any(n == name and abs(at - a) <= 0.001 for a, n in self._wishes):
            self._wishes.add((at, name))

    def cancel_after(self, at: float) -> None:
        self._wishes = {wish for wish in self._wishes if wish[0] < at}

    def end(self) -> None:
        self.running = False
        self.cancel_after(self._clock.elapsed + 0.05)


class FakeVoice:
    """Notes what it said; what it `knows` it can say at an instant."""

    def __init__(self) -> None:
        self.present = True
        self.knows: set[str] = set()
        self.ready_for: list[str] = []
        self.said: list[str] = []
        self.scheduled: list[tuple[str, float]] = []
        self.stops = 0

    def begin(self, texts: Sequence[str]) -> None:
        self.ready_for = list(texts)

    def schedule(self, text: str, at: float) -> bool:
        if text in self.knows:
            self.scheduled.append((text, at))
        return text in self.knows

    def say(self, text: str) -> None:
        self.said.append(text)

    def stop(self) -> None:
        self.stops += 1


class FakeAwake:
    """Remembers whether the screen is kept awake."""

    def __init__(self) -> None:
        self.on = False

    def keep(self, *, on: bool) -> None:
        self.on = on


class FakeSettingsStore:
    """A settings file in memory. While `refusal` is not empty, nothing can be changed."""

    def __init__(self, document: Mapping[str, Any] | None = None) -> None:
        self.document: dict[str, Any] = dict(document or {})
        self.refusal = ""

    def load(self) -> tuple[Settings, tuple[Problem, ...]]:
        return read_settings(self.document, "settings.toml")

    def change(self, section: str, key: str, value: Any) -> None:
        self.take([(section, key, value)])

    def chosen(self) -> Sequence[tuple[str, str, Any]]:
        return chosen(self.document)

    def take(self, values: Iterable[tuple[str, str, Any]], undo: ExitStack | None = None) -> None:
        before = self.document
        good = [(s, k, check_value(s, k, value, "settings.toml")) for s, k, value in values]
        if self.refusal:
            raise ValueError(self.refusal)
        if undo is not None:
            undo.callback(setattr, self, "document", before)
        for section, key, value in good:
            table = {**self.document.get(section, {}), key: value}
            self.document = {**self.document, section: table}


class FakeView:
    """Notes everything that it was told, as tuples of a word and what came with it.

    The status comes with each step, and a session's screen too, so they are kept apart: `statuses`
    and `sessions`; everything else is `told`.
    """

    def __init__(self) -> None:
        self.told: list[tuple[Any, ...]] = []
        self.statuses: list[StatusScreen] = []
        self.sessions: list[SessionScreen] = []

    def show_status(self, status: StatusScreen) -> None:
        self.statuses.append(status)

    def show_card(self, card: OfferCard) -> None:
        session = isinstance(card, SessionCard)
        self.told.append(("show_session_card" if session else "show_card", card))

    def tuck_card(self) -> None:
        self.told.append(("tuck_card",))

    def close_card(self) -> None:
        self.told.append(("close_card",))

    def show_nudge(self, seconds: float, kind: Kind = Kind.POSTURE) -> None:
        self.told.append(("show_nudge", seconds, *(() if kind is Kind.POSTURE else (kind,))))

    def ask_about(self, program: str) -> None:
        self.told.append(("ask_about", program))

    def show_guide(self, guide: GuideScreen) -> None:
        self.told.append(("show_guide", guide))

    def close_guide(self) -> None:
        self.told.append(("close_guide",))

    def show_session(self, screen: SessionScreen, *, front: bool) -> None:
        self.sessions.append(screen)
        if front:
            self.told.append(("show_session", screen))

    def close_session(self) -> None:
        self.told.append(("close_session",))

    def show_safety(self, screen: SafetyScreen) -> None:
        self.told.append(("show_safety", screen))

    def close_safety(self) -> None:
        self.told.append(("close_safety",))

    def tell(self, message: str) -> None:
        self.told.append(("tell", message))

    def words(self) -> list[str]:
        """Only the words of what it was told."""
        return [told[0] for told in self.told]

    def take(self) -> list[tuple[Any, ...]]:
        """What it was told since it was asked last."""
        taken, self.told = self.told, []
        return taken
