"""Export, import and delete, as the windows and the command line ask for them."""

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any, get_args

import pytest
from msgspec import structs
from msgspec.structs import replace

from deskcoach.app.exit_codes import FAILED
from deskcoach.app.export.requests import Format
from deskcoach.app.ports import LogError
from deskcoach.app.strength.store import Offered, TrainingState, freeze_training
from deskcoach.core.breaks.until import AskAgain
from deskcoach.core.clock import Moment
from deskcoach.core.export.archive import Archive
from deskcoach.core.export.backup import written
from deskcoach.core.export.own import OWN_SORTS
from deskcoach.core.history.order import Doubt
from deskcoach.core.strength.plan import Break
from deskcoach.core.strength.routine import Routine, RoutineItem
from tests.app.desk import MIN, Office
from tests.core.test_catalogue import CHIN_TUCK
from tests.data_fakes import FakeArchiveLog
from tests.logged import NOON, broke, did, hurt, trained
from tests.packed import drawn_as, png

BACK = Routine("Back", (RoutineItem("back-extension"),))

COUNTS = {"breaks": 2, "sessions": 1, "sets": 2, "pains": 1, "prescriptions": 0, "notes": 0}


def some() -> Archive:
    return Archive(
        [broke(NOON - timedelta(days=2)), broke(NOON)],
        [trained(1, effort=5)],
        [did(10, 1), did(11, 1, exercise="gone", unit="s", actual=0.0, load_kg=4.0)],
        [hurt(20)],
    )


@pytest.fixture
def office() -> Office:
    made = Office()
    made.archives.log.take_in(some())
    made.clock.set_wall(NOON + timedelta(hours=1))
    return made


def test_every_form_is_written(office: Office) -> None:
    for form in get_args(Format):
        reply = office.send("export", format=form, path=f"x.{form}")
        own = dict.fromkeys(OWN_SORTS, 0) if form == "json" else {}
        assert reply["value"] == COUNTS | own
    kept = office.files.kept
    assert kept["x.json"] == written(some())
    assert kept["x.csv"].count(b"\r\n") == 3
    assert kept["x.ics"].startswith(b"BEGIN:VCALENDAR")
    assert b"Back extensions" in kept["x.html"]
    assert kept["x.pdf"].startswith(b"%PDF")


@pytest.mark.parametrize(("separator", "marked"), [(",", False), (";", True)])
def test_a_table_for_a_spreadsheet_has_the_mark_that_it_looks_for(
    office: Office, separator: str, marked: bool
) -> None:
    office.send("export", format="csv", path="x", separator=separator)
    assert office.files.kept["x"].startswith(b"\xef\xbb\xbf") == marked


def test_nothing_is_set_aside(office: Office) -> None:
    assert office.send("quarantine")["value"] == {"rows": []}


def test_only_a_range_is_written(office: Office) -> None:
    since = (NOON - timedelta(hours=1)).isoformat()
    naive = (NOON + timedelta(days=9)).replace(tzinfo=None).isoformat()
    reply = office.send("export", format="json", path="x", since=since, until=naive)
    assert reply["value"]["breaks"] == 1
    assert len(json.loads(office.files.kept["x"])["breaks"]) == 1


def test_what_is_taken_in_twice_is_there_once(office: Office) -> None:
    office.send("export", format="json", path="x.json")
    fresh = Office()
    fresh.files.kept = office.files.kept
    first = fresh.send("import", path="x.json", dry_run=True)["value"]
    assert first["sets"] == {"new": 2, "same": 0, "different": 0}
    assert not first["changed"]
    assert written(fresh.archives.log.everything()) == written(Archive())
    assert fresh.send("import", path="x.json")["value"]["changed"]
    again = fresh.send("import", path="x.json")["value"]
    assert again["breaks"] == {"new": 0, "same": 2, "different": 0}
    assert not again["changed"]
    fresh.send("export", format="json", path="y.json")
    assert fresh.files.kept["y.json"] == fresh.files.kept["x.json"]


def test_a_backup_is_looked_at_brought_back_and_the_log_kept_aside(office: Office) -> None:
    log = office.archives.log
    assert isinstance(log, FakeArchiveLog)
    whole = log.everything()
    assert not office.send("restore")["ok"]
    assert office.send("backups")["value"] == {"backups": []}
    log.put_by["full"] = whole
    log.put_by["empty"] = Archive()
    log.erase(NOON - timedelta(days=1), None)
    before = log.everything()
    found = office.send("restore", dry_run=True)["value"]
    assert found["sets"] == {"new": 2, "same": 0, "different": 0}
    assert found["backup"]["name"] == "full"
    assert found["backup"]["newest"] == "2026-03-04T12:00:00+01:00"
    assert not found["changed"]
    assert log.everything() == before
    assert office.send("restore")["value"]["changed"]
    assert written(log.everything()) == written(whole)
    assert log.put_by["aside-2"] == before
    nothing = office.send("restore", name="empty")["value"]
    assert not nothing["changed"]
    assert nothing["backup"]["newest"] is None
    assert "no such backup" in office.send("restore", name="../log.db")["error"]


def test_what_a_wrong_clock_dated_is_told_and_corrected(office: Office) -> None:
    assert office.send("dates")["value"] == {"corrected": False, "count": 0}
    assert office.send("dates", correct=True)["value"] == {"corrected": False, "count": 0}
    later = NOON + timedelta(days=2000)
    office.log.doubt = Doubt(3, NOON, later, clock=True)
    assert "Set this computer's clock" in office.send("dates", correct=True)["error"]
    office.log.doubt = Doubt(3, NOON, later)
    told = office.send("dates")["value"]
    assert told == {
        "corrected": False,
        "count": 3,
        "first": "2026-03-04T12:00:00+01:00",
        "last": "2031-08-25T12:00:00+01:00",
        "clock": False,
    }
    assert office.send("dates", correct=True)["value"] == {**told, "corrected": True}
    assert office.send("dates")["value"]["count"] == 0


def aside(office: Office) -> list[str]:
    return list(office.store.state.aside)


def test_what_is_remembered_is_read_anew(office: Office) -> None:
    assert aside(office) == []
    office.files.kept["x"] = written(Archive(training={"aside": ["back-extension"]}))
    office.send("import", path="x", replace=True)
    assert aside(office) == ["back-extension"]
    assert len(office.planning.days()) == 1
    office.send("export", format="html", path="x.html")
    assert b"Set aside now: Back extensions." in office.files.kept["x.html"]
    office.send("delete", everything=True)
    assert aside(office) == []
    assert list(office.planning.days()) == []


def test_a_session_that_goes_on_meanwhile_leaves_what_came_in(office: Office) -> None:
    """The process aside has written, and this one has not read it yet: a repetition is counted."""
    kept = Archive(training={"aside": ["back-extension"], "running": None})
    office.archives.log.take_in(kept)
    office.store.keep(answered=NOON.date())
    office.store.replaced()
    assert aside(office) == ["back-extension"]
    assert office.store.state.answered == NOON.date()


def test_only_the_report_that_nobody_gave_ends_is_one_of_the_last_weeks(office: Office) -> None:
    old, first = NOON - timedelta(weeks=20), NOON - timedelta(weeks=3, days=2)
    office.archives.log.take_in(
        Archive(
            sessions=[trained(2, old), trained(3, first)],
            sets=[did(12, 2, old, exercise="long-gone"), did(13, 3, first, exercise="just-in")],
        )
    )
    since, until = ((old + timedelta(days=days)).isoformat() for days in (-1, 1))
    asked: dict[str, dict[str, str]] = {
        "html": {}, "csv": {}, "json": {}, "since": {"since": since}, "until": {"until": until},
    }  # fmt: skip
    for name, ends in asked.items():
        form = name if name in get_args(Format) else "html"
        office.send("export", format=form, path=name, **ends)
    kept = office.files.kept
    assert [name for name in asked if b"long-gone" not in kept[name]] == ["html"]
    assert b"just-in" in kept["html"]


def test_where_both_differ_somebody_decides(office: Office) -> None:
    office.files.kept["x"] = written(Archive(sets=[did(10, 1, actual=3.0)]))
    assert not office.send("import", path="x")["value"]["changed"]
    assert office.send("import", path="x", replace=True)["value"]["changed"]
    assert sorted(one.actual for one in office.archives.log.everything().sets) == [0.0, 3.0]


def test_a_program_that_has_just_begun_takes_what_it_knows_nothing_of(office: Office) -> None:
    """A new machine has run for a minute: routines and days off come, and nobody is asked."""
    begun = {"since": date(2025, 3, 1), "settled": True, "routines": (BACK,)}
    office.store.keep(**begun, breaks=(Break(date(2026, 12, 24), date(2026, 12, 31)),))
    office.settings.change("strength", "reps", 12)
    office.send("export", format="json", path="x")
    there = Office(with_strength=True)
    there.files.kept["x"] = office.files.kept["x"]
    there.store.keep(since=date(2026, 3, 4), settled=True, answered=date(2026, 3, 4))
    dry = there.send("import", path="x", dry_run=True)["value"]
    assert dry["training"] == {"new": 1, "same": 0, "different": 0}
    assert there.send("import", path="x")["value"]["changed"]
    found = there.store.state
    assert (found.since, found.routines) == (date(2025, 3, 1), (BACK,))
    assert (found.answered, len(found.breaks)) == (date(2026, 3, 4), 1)
    assert there.in_force.now.strength.reps == 12
    again = there.send("import", path="x")["value"]
    assert (again["changed"], again["training"]["same"]) == (False, 1)
    there.store.keep(routines=(replace(BACK, name="Mine"),))
    other = there.send("import", path="x")["value"]
    assert (other["changed"], other["training"]["different"]) == (False, 1)
    assert there.send("import", path="x", replace=True)["value"]["changed"]
    assert there.store.state.routines == (BACK,)


def test_exercises_of_a_backup_can_be_done_at_once(office: Office) -> None:
    office.world.own.save(CHIN_TUCK)
    office.world.own.keep_draft(CHIN_TUCK)
    office.figures.save(drawn_as("mine"))
    office.world.own.save(structs.replace(CHIN_TUCK, id="a", figure="mine"))
    name = office.pictures.keep(png(), "a")
    office.world.own.save(structs.replace(CHIN_TUCK, id="b", picture=name))
    office.world.own.save(structs.replace(CHIN_TUCK, id="c", picture="lost.png"))
    office.world.own.names["gone"] = "Gone"
    office.send("export", format="json", path="x")
    there = Office(with_strength=True)
    there.files.kept["x"] = office.files.kept["x"]
    there.send("safety-answer", ticked=[])
    assert there.send("import", path="x")["value"]["pictures"]["new"] == 1
    assert there.send("session", exercises=["chin-tuck"])["value"] == "open"
    assert there.exercises.now.name_of("gone") == "Gone"
    assert there.pictures.kept == {name: png()}
    there.send("export", format="json", path="y")
    one, other = (json.loads(there.files.kept[each]) for each in ("x", "y"))
    for sort in OWN_SORTS:
        assert one[sort] == other[sort]
    there.world.own.full = True
    there.world.own.own.clear()
    assert there.send("import", path="x")["code"] == FAILED


def test_how_much_of_an_import_is_done_only_grows_up_to_all_of_it(office: Office) -> None:
    office.archives.log.take_in(Archive([broke(NOON - timedelta(minutes=n)) for n in range(2_000)]))
    for name in ("a", "b"):
        picture = office.pictures.keep(png() + name.encode(), name)
        office.world.own.save(structs.replace(CHIN_TUCK, id=name, picture=picture))
    office.send("export", format="json", path="x")
    told = list[float]()
    there = replace(Office().archives, share=told.append)
    there.take_in("x", office.files.kept["x"], dry_run=False)
    assert len(told) > 3
    assert told == sorted(told)
    assert 0 <= told[0] < 0.1
    assert told[-1] == 1


def test_an_exercise_that_cannot_be_kept_takes_the_others_back(office: Office) -> None:
    office.world.own.save(CHIN_TUCK)
    office.send("export", format="json", path="x")
    there = Office()
    there.files.kept["x"] = office.files.kept["x"]
    there.world.own.save(structs.replace(CHIN_TUCK, name="Mine"))
    there.world.own.save(structs.replace(CHIN_TUCK, id="other"))
    there.figures.save(drawn_as("mine"))
    before = dict(there.world.own.own)

    def fail(*_: object) -> None:
        raise LogError("the log is full")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(FakeArchiveLog, "take_in", fail)
        office.store.keep(aside=("plank",))
        office.send("export", format="json", path="x")
        there.files.kept["x"] = office.files.kept["x"]
        there.world.own.own.pop("other")
        assert there.send("import", path="x", replace=True)["code"] == FAILED
    before.pop("other")
    assert there.world.own.own == before


@pytest.mark.parametrize("had", [True, False])
def test_a_check_that_was_answered_since_stays(office: Office, *, had: bool) -> None:
    """Also where nobody runs, or a kill comes before anybody has read the log anew."""
    office.store.keep(aside=("cobra-stretch",))
    if had:
        office.send("safety-answer", ticked=[])
    office.files.kept["x"] = written(office.archives.log.everything())
    office.store.keep(aside=())
    office.rest(MIN).send("safety-answer", ticked=["leg-weakness"])
    alone = replace(office.archives, changed=lambda: None)
    alone.take_in("x", alone.read("x"), dry_run=False, replace=True)
    again = Office(office.quit(), with_strength=True)
    assert again.coach.status().until_seen
    assert again.store.state.aside == ("cobra-stretch",)


def test_a_check_that_was_answered_later_elsewhere_counts(office: Office) -> None:
    office.send("safety-answer", ticked=[])
    before = office.archives.log.everything()
    office.rest(MIN).send("safety-answer", ticked=["leg-weakness"])
    office.files.kept["x"] = written(office.archives.log.everything())
    office.world.training_log.save_training(before.training or {})
    here = Office(office.quit(), with_strength=True)
    here.files.kept["x"] = office.files.kept["x"]
    assert not here.coach.status().until_seen
    assert here.send("import", path="x", replace=True)["ok"]
    assert here.coach.status().until_seen


def test_a_broken_file_changes_nothing(office: Office) -> None:
    office.files.kept["/home/me/x.json"] = written(some())[:-30]
    reply = office.send("import", path="/home/me/x.json", replace=True)
    assert (reply["ok"], reply["code"]) == (False, 2)
    assert reply["error"].startswith("x.json: line ")
    assert written(office.archives.log.everything()) == written(some())


def test_what_is_only_half_deleted_is_not_kept_on(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rows are gone and the backups are not: what the plan remembers is read anew as well."""
    office.store.keep(aside=("cobra-stretch",))

    def half(*_ends: object) -> None:
        office.world.training_log.save_training({})
        raise LogError("log.db: the disk does not answer: check the disk")

    monkeypatch.setattr(office.archives.log, "erase", half)
    reply = office.send("delete", everything=True)
    assert reply["error"] == "log.db: the disk does not answer: check the disk"
    assert office.store.state.aside == ()


@pytest.mark.parametrize("end", ["since", "until"])
def test_what_is_deleted_of_a_range_leaves_the_persons_own(office: Office, end: str) -> None:
    office.world.own.save(CHIN_TUCK)
    assert office.send("delete", **{end: NOON.isoformat()})["value"]["removed"]
    assert list(office.world.own.own) == [CHIN_TUCK.id]


def test_what_is_deleted_is_counted_first(office: Office) -> None:
    since = (NOON - timedelta(hours=1)).isoformat()
    counted = office.send("delete", since=since, dry_run=True)["value"]
    assert counted["counts"] == {**COUNTS, "breaks": 1}
    assert len(office.archives.log.everything().breaks) == 2
    assert office.send("delete", since=since)["value"]["removed"]
    assert len(office.archives.log.everything().breaks) == 1
    assert office.send("delete", everything=True)["value"]["counts"]["breaks"] == 1


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        ({"command": "delete"}, 2, "or everything"),
        ({"command": "delete", "everything": True, "since": "2026-01-01"}, 2, "datetime"),
        (
            {"command": "delete", "everything": True, "since": "2026-01-01T00:00:00"},
            *(2, "or everything"),
        ),
        ({"command": "export", "format": "xls", "path": "x"}, 2, "xls"),
        ({"command": "import", "path": "nowhere"}, 2, "nowhere: no such file"),
    ],
)
def test_wrong_words_get_one_line(
    office: Office, words: dict[str, Any], code: int, told: str
) -> None:
    reply = office.send(**words)
    assert (reply["ok"], reply["code"]) == (False, code)
    assert told in reply["error"]


TRAINING: list[tuple[Any, str]] = [
    ({"foo": 1}, "$.training.foo: a field that is not known, found 1"),
    ({"aside": 7}, "$.training.aside: not in the right form, found 7"),
    ({"aside": [7]}, "$.training.aside[0]: not in the right form"),
    ({"check": {"foo": 1}}, "$.training.check"),
    ({"offers": [{"at": "2026-03-02T09:00:00Z", "answer": "skipped", "x": 1}]}, "offers[0].x"),
    ({"offers": [{"at": "2026-03-02T09:00:00Z", "answer": "maybe"}]}, "offers[0].answer"),
    ({"ask_at": "9999-12-31T23:59:59-12:00"}, "$.training.ask_at: not a usable time"),
    ({"moves": [["0001-01-01", "2026-03-02"]]}, "$.training.moves[0][0]: not a usable time"),
    ({"breaks": [{"first": "2026-03-02", "last": "2026-03-03", "x": 1}]}, "$.training.breaks[0]"),
    ({"breaks": [{"first": "0001-01-01"}]}, "breaks[0].first: not a usable time"),
    ({"check": {"at": "9999-01-01T00:00:00Z", "ticked": []}}, "check.at: not a usable time"),
    ({"routines": [{"name": "x", "items": [{"exercise": "plank", "y": 1}]}]}, "items[0].y"),
    ({"running": {"foo": 1}}, "$.training.running: not in the right form"),
    ({"answered": True}, "$.training.answered"),
]


@pytest.mark.parametrize(("training", "words"), TRAINING, ids=[words for _, words in TRAINING])
def test_what_training_is_to_remember_is_looked_at_as_deep_as_it_goes(
    training: dict[str, Any], words: str
) -> None:
    office = Office(with_strength=True)
    office.files.kept["x.json"] = written(Archive(training=training))
    reply = office.send("import", path="x.json")
    assert (reply["ok"], reply.get("code")) == (False, 2), reply
    assert reply["error"].startswith("x.json: ")
    assert words in reply["error"]


def test_what_this_program_remembers_itself_is_taken_in() -> None:
    kept = TrainingState(
        aside=("plank",),
        moves=((date(2026, 3, 2), date(2026, 3, 3)),),
        ask_again=AskAgain(
            date(2026, 3, 2), Moment(7.5, datetime(2026, 3, 2, 9, tzinfo=UTC), "a"), 600
        ),
        offers=(Offered(datetime(2026, 3, 2, 9, tzinfo=UTC), "skipped"),),
    )
    office = Office(with_strength=True)
    office.files.kept["x.json"] = written(Archive(training=freeze_training(kept)))
    assert office.send("import", path="x.json")["ok"]
