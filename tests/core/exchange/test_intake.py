"""Records of what was read: the same set once, however often and in whatever file it comes."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from msgspec import structs
from msgspec.structs import replace

from deskcoach.core.exchange.dates import Stamp
from deskcoach.core.exchange.foreign_set import ForeignSet, Reading
from deskcoach.core.exchange.intake import (
    LEFT_OUT,
    Intake,
    batch_of,
    is_imported,
    stable,
    take_in,
)
from deskcoach.core.exchange.reading import read_foreign
from deskcoach.core.export.archive import Archive, merge
from deskcoach.core.export.backup import check
from tests import foreign_files as files
from tests.logged import BERLIN, EXERCISES, NOON, did, key, trained

AT = datetime(2025, 3, 28, 17, 29, tzinfo=BERLIN)
FIRST, SECOND = "0000000000a1", "0000000000b2"


def one(exercise: str = "Row", amount: float = 10, **other: object) -> ForeignSet:
    stamp = Stamp(AT, "2025-03-28T17:29", timed=True)
    made = ForeignSet(2, stamp, "Evening", exercise, amount, hold=False)
    return replace(made, **other)


def take(
    sets: Sequence[ForeignSet],
    ours: Archive = Archive(),  # noqa: B008 - it cannot be changed
    exercises: Mapping[str, str] | None = None,
    batch: str = FIRST,
) -> Intake:
    names = {each.exercise: "row" for each in sets} if exercises is None else exercises
    found = take_in(sets, (), ours, names, "kg", batch)
    assert found.taken + found.doubled + found.left_out == len(sets)
    assert len(found.put.sets) == found.taken
    check(found.put, {each.id for each in ours.sessions})
    return found


def added(ours: Archive, found: Intake) -> Archive:
    put = merge(ours, found.put, replace=True).put
    kept = {each.id for each in put.sessions}
    old = [each for each in ours.sessions if each.id not in kept]
    return Archive(sessions=[*old, *put.sessions], sets=[*ours.sets, *put.sets])


def test_a_set_becomes_a_record() -> None:
    found = take([one(load=7.5, unit="lb", effort=8, side=2), one(amount=45, hold=True)])
    row, hold = found.put.sets
    assert (row.actual, row.target, row.unit, row.side, row.effort) == (10, 10, "reps", 2, 8)
    assert row.load_kg == 3.4019
    assert (row.number, row.tempo, row.started, row.session) == (1, "", AT, hold.session)
    assert (hold.actual, hold.unit, hold.load_kg, hold.number) == (45, "s", None, 1)
    assert row.ended <= hold.started < hold.ended
    (session,) = found.put.sessions
    assert (session.started, session.outcome, session.exercises) == (AT, "done", ("row",))
    assert (session.ended, session.effort) == (hold.ended, 8)
    assert is_imported(row.id)
    assert is_imported(session.id)


def test_what_was_written_comes_along() -> None:
    sets = [one(note="tight", session_note="a good day"), one(session_note="a good day")]
    found = take(sets)
    (session,), (first, _) = found.put.sessions, found.put.sets
    about_set, about_session = found.put.notes
    assert (about_set.text, about_set.session, about_set.exercise, about_set.set_id) == (
        *("tight", session.id, "row"),
        first.id,
    )
    assert (about_session.text, about_session.session, about_session.set_id) == (
        *("a good day", session.id),
        None,
    )
    more = take([*sets, one(note="more")], added(Archive(), found), batch=SECOND)
    assert [each.text for each in more.put.notes] == ["more"]


def test_weights_without_a_unit_are_in_that_of_the_person() -> None:
    assert take([one(load=7.5)]).put.sets[0].load_kg == 7.5
    assert (
        take_in([one(load=10)], (), Archive(), {"Row": "row"}, "lb", FIRST).put.sets[0].load_kg
        == 4.5359
    )


def test_sets_stand_within_the_length_of_their_session() -> None:
    found = take([one(seconds=1800.0) for _ in range(6)])
    (session,) = found.put.sessions
    assert session.ended == AT + timedelta(minutes=30)
    starts = [each.started for each in found.put.sets]
    assert starts == sorted(starts)
    assert starts[1] - starts[0] == timedelta(minutes=5)
    assert take([one(seconds=1e9)]).put.sessions[0].ended == found.put.sets[0].started + timedelta(
        seconds=30
    )


def test_the_same_file_again_takes_nothing() -> None:
    now = NOON.replace(year=2030)
    sets = read_foreign(files.many(2000), Reading(now)).sets
    first = take(sets)
    assert first.taken == 2000
    again = take(sets, added(Archive(), first), batch=SECOND)
    assert (again.taken, again.doubled) == (0, 2000)
    assert not any(again.put.counts().values())
    assert again.seen == dict.fromkeys({each.exercise for each in sets}, "row")


def test_a_file_that_has_grown_gives_what_is_new() -> None:
    sets = [one(), one(), one("Plank", 45, hold=True)]
    first = added(Archive(), take(sets[:2]))
    second = take(sets, first, batch=SECOND)
    assert (second.taken, second.doubled) == (1, 2)
    (session,) = second.put.sessions
    assert session.id == first.sessions[0].id
    assert session.exercises == ("row",)
    other = take(sets, first, {"Row": "row", "Plank": "plank"}, SECOND)
    assert other.put.sessions[0].exercises == ("row", "plank")


def test_a_set_that_was_corrected_here_stays_as_it_is() -> None:
    first = added(Archive(), take([one()]))
    changed = Archive(
        sessions=first.sessions, sets=[structs.replace(first.sets[0], actual=3, exercise="other")]
    )
    again = take([one(amount=12)], changed, batch=SECOND)
    assert (again.taken, again.doubled, again.seen) == (0, 1, {"Row": "other"})


def test_what_was_done_here_and_comes_back_is_here_already() -> None:
    ours = Archive(
        sessions=[trained(1, AT)],
        sets=[
            did(2, 1, AT, exercise="row", load_kg=7.5),
            structs.replace(did(3, 1, AT, exercise="row", actual=9.0), number=2),
        ],
    )
    found = take([one(load=7.5), one(amount=9), one(amount=8)], ours)
    assert (found.taken, found.doubled) == (1, 2)
    assert found.put.sets[0].session == key(1)
    (session,) = found.put.sessions
    assert (session.id, session.started) == (key(1), AT)
    assert session.exercises == (*EXERCISES, "row")
    running = Archive(sessions=[trained(1, AT, outcome="open", ended=None)])
    assert take([one()], running).put.sets[0].session != key(1)


def test_two_workouts_of_one_minute_stay_two_and_are_told_again() -> None:
    sets = [one(), one(title="Other")]
    first = take(sets)
    assert (first.taken, len(first.put.sessions)) == (2, 2)
    assert take(sets, added(Archive(), first), batch=SECOND).doubled == 2


def test_what_the_person_leaves_out_is_counted_as_such() -> None:
    found = take([one(), one("Run", 900, hold=True)], exercises={"Row": "row", "Run": LEFT_OUT})
    assert (found.taken, found.left_out) == (1, 1)
    assert take([one()], exercises={}).left_out == 1


def test_the_ids_tell_the_import() -> None:
    at = datetime(2026, 11, 29, 12, tzinfo=UTC)
    assert batch_of(at) == "01a2272d2600"
    first, second = (take([one()], batch=batch).put.sets[0].id for batch in (FIRST, SECOND))
    assert first != second
    assert stable(first) == stable(second)
    assert not is_imported(key(5))
    assert not is_imported("6f1c2b3a4d5e4f60818283848586878f")


def test_summer_time_and_a_flight_make_no_doubles() -> None:
    night = datetime(2025, 10, 26, 2, 30)  # noqa: DTZ001 - it comes twice
    there = night.replace(tzinfo=BERLIN)
    ours = Archive(sessions=[trained(1, there)], sets=[did(2, 1, there, exercise="row")])
    here = Stamp(night.replace(tzinfo=UTC), "2025-10-26T02:30", timed=True)
    assert take([one(stamp=here)], ours).doubled == 1
