"""The ports of `deskcoach.app.export.ports`, played on the fake logs."""

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Literal

from deskcoach.app.export.ports import Backup, Erased, Imported
from deskcoach.app.packs.ports import Belongings
from deskcoach.app.ports import LogError
from deskcoach.app.strength.store import TrainingStore
from deskcoach.core.breaks.events import OUTCOMES, BreakEventType
from deskcoach.core.exchange.intake import BATCH, is_imported
from deskcoach.core.exercises import Exercise
from deskcoach.core.export.archive import KEYED, Archive
from deskcoach.core.export.report import Report
from deskcoach.core.export.report_words import Speaker
from deskcoach.core.export.share import Share, nobody_listens
from deskcoach.core.export.wall_plan import WallPlan
from deskcoach.core.history.order import Doubt
from deskcoach.core.history.statistics import (
    GUIDED,
    BreakTotal,
    SetTotal,
    Span,
    break_totals,
)
from deskcoach.core.messages import printable
from deskcoach.core.records import SetRecord
from deskcoach.core.strength.routine import Routine
from tests.fakes import (
    FakeFigures,
    FakeLog,
    FakeOwnExercises,
    FakePictures,
    FakeSettingsStore,
    FakeTrainingLog,
)

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


def set_totals(records: Iterable[SetRecord]) -> list[SetTotal]:
    """The sums of each session, exercise and unit, made from the sets themselves."""
    groups: defaultdict[tuple[str, str, str], list[SetRecord]] = defaultdict(list)
    for record in records:
        groups[record.session, record.exercise, record.unit].append(record)
    return [_set_total(key, group) for key, group in sorted(groups.items())]


def _set_total(key: tuple[str, str, str], group: Sequence[SetRecord]) -> SetTotal:
    efforts = [one.effort for one in group if one.effort is not None]
    return SetTotal(
        *key,
        sets=len(group),
        amount=sum(one.actual for one in group),
        load_kg=max((one.load_kg for one in group if one.load_kg is not None), default=None),
        efforts=len(efforts),
        effort=sum(efforts),
    )


class FakeHistoryLog:
    """Adds up two logs in memory, record by record."""

    def __init__(self, log: FakeLog, training: FakeTrainingLog) -> None:
        self._log, self._training = log, training

    def first_at(self) -> datetime | None:
        breaks = [one.at for one in self._log.breaks(LONG_AGO)]
        sessions = [one.started for one in self._training.sessions(LONG_AGO)]
        pains = [one.at for one in self._training.pains(LONG_AGO)]
        return min([*breaks, *sessions, *pains], default=None)

    def break_totals(
        self, span: Span, days: Literal[1, 7], outcomes: Collection[BreakEventType] = OUTCOMES
    ) -> Sequence[BreakTotal]:
        kept = [one for one in self._log.breaks(LONG_AGO) if one.outcome in outcomes]
        return break_totals(kept, span, days)

    def doubt(self) -> Doubt | None:
        return self._log.doubt

    def mark(self, until: datetime) -> Hashable:
        breaks = [one for one in self._log.breaks(LONG_AGO) if one.at < until]
        training = self._training
        found = (training.sessions(LONG_AGO), training.sets(LONG_AGO), training.pains(LONG_AGO))
        return repr((breaks, *found))

    def set_totals(self, since: datetime, until: datetime) -> Sequence[SetTotal]:
        wanted = {one.id for one in self._training.sessions(since, until)}
        return set_totals(one for one in self._training.sets(LONG_AGO) if one.session in wanted)

    def last_done(self) -> Mapping[str, datetime]:
        return {one.exercise: one.ended for one in self._training.sets(LONG_AGO)}

    def held(self) -> Mapping[str, int]:
        kept = [one for one in self._log.breaks(LONG_AGO) if one.outcome in GUIDED]
        return Counter(exercise for one in kept for exercise in one.exercises)


class FakeArchiveLog:
    """Two logs in memory as a whole."""

    def __init__(self, log: FakeLog, training: FakeTrainingLog) -> None:
        self._log, self._training = log, training
        self.put_by: dict[str, Archive] = {}
        self.unread: list[dict[str, str]] = []

    def quarantine(self) -> Sequence[Mapping[str, Any]]:
        return self.unread

    def backups(self) -> Sequence[Backup]:
        return [
            Backup(name, max((one.at for one in kept.breaks), default=None), kept.records())
            for name, kept in self.put_by.items()
        ]

    def backup(self, name: str) -> Archive:
        return self.put_by[name]

    def set_aside(self) -> str:
        name = f"aside-{len(self.put_by)}"
        self.put_by[name] = self.everything()
        return name

    def everything(self, since: datetime | None = None, until: datetime | None = None) -> Archive:
        sessions = self._training.sessions(LONG_AGO)
        kept = {one.id for one in sessions}
        return Archive(
            self._log.breaks(LONG_AGO),
            sessions,
            [one for one in self._training.sets(LONG_AGO) if one.session in kept],
            self._training.pains(LONG_AGO),
            self._training.load_training(),
            self._training.prescriptions(),
            self._training.notes(LONG_AGO),
        ).between(since, until)

    def take_in(
        self,
        archive: Archive,
        share: Share = nobody_listens,
        before: Mapping[str, Any] | None = None,
    ) -> None:
        share(0.0)
        earlier = self.everything()
        try:
            self._put(archive, before)
        except LogError:
            self._clear()
            self._put(earlier)
            raise
        share(1.0)

    def imports(self) -> Sequence[Imported]:
        found: dict[str, list[datetime]] = {}
        for one in self._training.sets(LONG_AGO):
            if is_imported(one.id):
                found.setdefault(one.id[:BATCH], []).append(one.started)
        made = [Imported(id_, len(at), min(at), max(at)) for id_, at in found.items()]
        return sorted(made, key=lambda one: one.batch, reverse=True)

    def remove_import(self, batch: str) -> int:
        ours = [one for one in self._training.sets(LONG_AGO) if _of(one.id, batch)]
        for one in ours:
            self._training.remove_set(one.id)
        for note in self._training.notes(LONG_AGO):
            if _of(note.id, batch):
                self._training.remove_note(note.id)
        left = {one.session for one in self._training.sets(LONG_AGO)}
        for session in self._training.sessions(LONG_AGO):
            if _of(session.id, batch) and session.id not in left:
                self._training.remove_session(session.id)
        return len(ours)

    def exercises_done(self) -> Collection[str]:
        return {one.exercise for one in self._training.sets(LONG_AGO)}

    def doubt(self) -> Doubt | None:
        return self._log.doubt

    def correct_dates(self) -> int:
        found, self._log.doubt = self._log.doubt, None
        return found.count if found else 0

    def erase(self, since: datetime | None, until: datetime | None) -> Erased:
        before = self.everything()
        gone = before.going(since, until)
        ids = {one.id for sort in KEYED for one in getattr(gone, sort)}
        breaks = {id(one) for one in gone.breaks}
        for session in gone.sessions:
            self._training.remove_session(session.id)
        left = self.everything()
        self._clear()
        if since or until:
            self._put(
                Archive(
                    [one for one in left.breaks if id(one) not in breaks],
                    left.sessions,
                    left.sets,
                    [one for one in left.pains if one.id not in ids],
                    left.training,
                    [one for one in left.prescriptions if one.id not in ids],
                    [one for one in left.notes if one.id not in ids],
                )
            )
        return Erased({**gone.records(), "decisions": 0})

    def _put(self, archive: Archive, was: Mapping[str, Any] | None = None) -> None:
        for one in archive.breaks:
            self._log.add_break(one)
        for session in archive.sessions:
            self._training.put(session)
        for record in archive.sets:
            self._training.put(record)
        for pain in archive.pains:
            self._training.put(pain)
        for dose in archive.prescriptions:
            self._training.put(dose)
        for note in archive.notes:
            self._training.put(note)
        if archive.training is not None:
            self._training.save_training(archive.training, archive.changed(was), was)

    def _clear(self) -> None:
        self._log.__init__()  # type: ignore[misc] # as new
        self._training.__init__()  # type: ignore[misc] # as new


def _of(record_id: str, batch: str) -> bool:
    return record_id.startswith(batch) and is_imported(record_id)


class FakeNewExercises:
    """Exercises that came with imports. While `refusal` is not empty, none can be kept."""

    def __init__(self) -> None:
        self.kept: dict[str, tuple[str, list[Exercise]]] = {}
        self.refusal = ""

    def add(self, batch: str, title: str, exercises: Sequence[Exercise]) -> None:
        if self.refusal:
            raise OSError(self.refusal)
        self.kept[batch] = title, list(exercises)

    def remove(self, batch: str, *, keep: Collection[str] = ()) -> None:
        title, exercises = self.kept.pop(batch, ("", []))
        if left := [each for each in exercises if each.id in keep]:
            self.kept[batch] = title, left


class FakeFiles:
    """Files by name. While `refusal` is not empty, none can be read or written."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        self.refusal = ""

    def read(self, path: str, most: int) -> bytes:
        if self.refusal or path not in self.kept:
            raise OSError(self.refusal or f"{printable(path)}: no such file: check its name")
        if len(self.kept[path]) > most:
            raise OSError(f"{printable(path)}: is larger than {most} bytes: choose another file")
        return self.kept[path]

    def write(self, path: str, content: bytes | Iterator[bytes]) -> None:
        if self.refusal:
            raise OSError(self.refusal)
        self.kept[path] = content if isinstance(content, bytes) else b"".join(content)


class FakePaper:
    """Prints nothing, and remembers what it was given.

    Attributes:
        printed: What was to be printed, the last one at the end.
    """

    def __init__(self) -> None:
        self.printed: list[Report | WallPlan] = []

    def report(self, report: Report, by: Speaker) -> bytes:
        return self._pdf(report, by)

    def plan(self, plan: WallPlan, by: Speaker) -> bytes:
        return self._pdf(plan, by)

    def _pdf(self, what: Report | WallPlan, by: Speaker) -> bytes:
        self.printed.append(what)
        return f"%PDF {type(what).__name__} {by.language}".encode()


class FakeRoutines:
    """Routines in what a training store remembers."""

    def __init__(self, store: TrainingStore) -> None:
        self._store = store

    def load(self) -> tuple[Routine, ...]:
        return self._store.state.routines

    def save(self, routines: tuple[Routine, ...]) -> None:
        self._store.keep(routines=routines)


def belongings(
    exercises: FakeOwnExercises,
    store: TrainingStore,
    pictures: FakePictures | None = None,
    figures: FakeFigures | None = None,
    settings: FakeSettingsStore | None = None,
) -> Belongings:
    """What a person has besides the log, in memory."""
    shown = pictures or FakePictures(), figures or FakeFigures()
    routines, new = FakeRoutines(store), FakeNewExercises()
    kept = settings or FakeSettingsStore()
    return Belongings(exercises, *shown, routines, new, kept, store.prescriptions)
