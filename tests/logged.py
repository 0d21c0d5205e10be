"""Records as a log may hold them: a few by hand, any for Hypothesis."""

from datetime import datetime, timedelta, timezone
from typing import Any

from hypothesis import strategies as st
from msgspec import structs

from deskcoach.core.breaks.events import OUTCOMES, BreakEventType, Kind
from deskcoach.core.export.archive import Archive
from deskcoach.core.records import (
    BreakRecord,
    NoteRecord,
    PainRecord,
    PrescriptionRecord,
    SessionRecord,
    SetRecord,
)

BERLIN = timezone(timedelta(hours=1))
NOON = datetime(2026, 3, 4, 12, tzinfo=BERLIN)  # a Wednesday
EXERCISES = ("back-extension", "bent-over-row", "cobra-stretch")


def key(number: int) -> str:
    return f"{number:032x}"


def broke(at: datetime = NOON, **other: Any) -> BreakRecord:
    words: dict[str, Any] = {
        "kind": Kind.STRETCH,
        "outcome": BreakEventType.DONE,
        "offered": None,
        "exercises": ("shoulder-extension-one",),
        "desk_seconds": 1800.0,
        "seconds": 60.0,
        "why": "desk:1800",
    }
    return BreakRecord(at, **{**words, **other})


def trained(number: int, started: datetime = NOON, **other: Any) -> SessionRecord:
    words: dict[str, Any] = {
        "ended": started + timedelta(minutes=20),
        "outcome": "done",
        "exercises": EXERCISES,
        "effort": None,
    }
    return SessionRecord(key(number), started, **{**words, **other})


def did(number: int, session: int, started: datetime = NOON, **other: Any) -> SetRecord:
    words: dict[str, Any] = {
        "exercise": EXERCISES[0],
        "number": 1,
        "side": 0,
        "target": 10.0,
        "actual": 10.0,
        "unit": "reps",
        "load_kg": None,
        "tempo": "2-1-2",
        "started": started,
        "ended": started + timedelta(seconds=50),
        "effort": None,
    }
    return SetRecord(key(number), key(session), **{**words, **other})


def hurt(number: int, at: datetime = NOON, level: int = 3, **other: Any) -> PainRecord:
    words: dict[str, Any] = {"exercise": EXERCISES[0], "session": None}
    return PainRecord(key(number), at, level, **{**words, **other})


def prescribed(number: int, at: datetime = NOON, **other: Any) -> PrescriptionRecord:
    words: dict[str, Any] = {"exercise": EXERCISES[0], "sets": 2, "reps": 8}
    return PrescriptionRecord(key(number), at, **{**words, **other})


def noted(number: int, at: datetime = NOON, **other: Any) -> NoteRecord:
    words: dict[str, Any] = {"text": "Stiff on the last two", "exercise": EXERCISES[0]}
    return NoteRecord(key(number), at, **{**words, **other})


def _moments(days: int) -> st.SearchStrategy[datetime]:
    return st.builds(
        lambda minutes, micros, offset: (
            NOON + timedelta(minutes=minutes, microseconds=micros)
        ).astimezone(timezone(timedelta(minutes=offset))),
        st.integers(-days * 24 * 60, 0),
        st.sampled_from([0, 1, 999_999]),
        st.sampled_from([-720, -60, 0, 60, 120, 345, 840]),
    )


moments = _moments(400)
"""Around New Year and both changes of the clocks, all over the world."""

long_ago = _moments(1000)
"""The same, with years before the last one."""

lengths = st.integers(0, 8000).map(lambda quarters: quarters / 4)
efforts = st.none() | st.integers(0, 10)


def breaks(times: st.SearchStrategy[datetime] = moments) -> st.SearchStrategy[BreakRecord]:
    """Any break."""
    return st.builds(
        BreakRecord,
        times,
        st.sampled_from([Kind.STRETCH, Kind.MOVE]),
        st.sampled_from(sorted(OUTCOMES)),
        st.none(),
        st.lists(st.sampled_from(["a", "chin-tuck"]), max_size=2).map(tuple),
        lengths,
        lengths,
        st.sampled_from(["", "desk:1800", "hold:microphone", "asked"]),
    )


@st.composite
def archives(draw: st.DrawFn, times: st.SearchStrategy[datetime] = moments) -> Archive:
    """Any log: sessions with and without sets, pain in and out of a session."""
    starts = draw(st.lists(times, max_size=5))
    sessions = [
        trained(n, at, effort=draw(efforts), ended=None if n % 3 == 2 else at)
        for n, at in enumerate(starts)
    ]
    sets = []
    for n in range(draw(st.integers(0, 8)) if sessions else 0):
        session = draw(st.sampled_from(sessions))
        at = session.started + timedelta(minutes=draw(st.integers(0, 90)))
        exercise, unit = draw(st.sampled_from([(EXERCISES[0], "reps"), ("plank", "s")]))
        sets.append(
            did(
                1000 + n,
                int(session.id, 16),
                at,
                exercise=exercise,
                unit=unit,
                actual=draw(lengths),
                load_kg=draw(st.none() | st.sampled_from([0.0, 2.5, 4.0])),
                effort=draw(efforts),
            )
        )
    pains = [
        hurt(2000 + n, at, draw(st.integers(0, 10)), session=draw(st.none() | st.just(key(0))))
        for n, at in enumerate(draw(st.lists(times, max_size=4)))
    ]
    doses = [
        prescribed(
            3000 + n,
            at,
            exercise=draw(st.sampled_from(EXERCISES)),
            sets=draw(st.none() | st.integers(1, 10)),
            rest=draw(st.none() | st.sampled_from([0.0, 75.0, 90.5])),
            given=draw(st.sampled_from(["", "Dr. B\u00fcrgi, 3 March"])),
        )
        for n, at in enumerate(draw(st.lists(times, max_size=3)))
    ]
    notes = [
        noted(
            4000 + n,
            at,
            session=draw(st.sampled_from([None, *(one.id for one in sessions)])),
            feelings=draw(st.sampled_from([(), ("sore",), ("sticky", "sore")])),
        )
        for n, at in enumerate(draw(st.lists(times, max_size=3)))
    ]
    if doses:
        sets = [structs.replace(one, prescription=doses[0].id) for one in sets]
    state = draw(st.none() | st.just({"aside": ["plank"], "since": "2026-03-01"}))
    done = draw(st.lists(breaks(times), max_size=8))
    return Archive(done, sessions, sets, pains, state, doses, notes)
