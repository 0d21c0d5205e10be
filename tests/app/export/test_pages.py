"""The report and the plan for the wall, as they are asked for."""

from datetime import timedelta
from typing import Any

import pytest
from msgspec import structs

from deskcoach.app.exit_codes import USAGE
from deskcoach.app.export.backup import About
from deskcoach.app.export.pages import PageWish, report
from deskcoach.core.export.report import DoseLine, Report
from deskcoach.core.export.wall_plan import WallPlan
from deskcoach.core.strength.routine import Routine, RoutineItem
from tests import packed
from tests.app.desk import Office, catalogue
from tests.data_fakes import FakePaper
from tests.fakes import FakePictures
from tests.logged import EXERCISES, NOON, did, noted, prescribed, trained


@pytest.fixture
def office() -> Office:
    made = Office()
    made.clock.set_wall(NOON + timedelta(hours=1))
    log = made.world.training_log
    log.put(trained(1))
    log.put(did(10, 1, load_kg=4.0))
    log.put(did(11, 1, NOON + timedelta(minutes=2), load_kg=6.0))
    log.put(noted(30, text="Stiff"))
    return made


def printed(office: Office, form: str = "pdf", **words: Any) -> Any:
    reply = office.send("export", format=form, path="x", **words)
    assert reply["ok"], reply
    paper = office.archives.paper
    assert isinstance(paper, FakePaper)
    return paper.printed[-1]


def test_the_report_covers_what_was_asked_for(office: Office) -> None:
    found = printed(office, person="Robin")
    assert isinstance(found, Report)
    assert (len(found.weeks), found.person) == (4, "Robin")
    assert [note.text for note in found.notes] == ["Stiff"]
    assert printed(office, notes=False).notes == ()
    assert printed(office, without=[f"{30:032x}"]).notes == ()
    since, until = NOON - timedelta(days=20), NOON - timedelta(days=7)
    part = printed(office, since=since.isoformat(), until=until.isoformat())
    assert (part.first, part.last, len(part.weeks)) == (since.date(), until.date(), 3)


def test_without_a_prescription_the_report_tells_the_usual_dose(office: Office) -> None:
    lines = {each.name: each.doses for each in printed(office).exercises}
    assert lines["Back extensions"] == (DoseLine(3, 10, 1.0, 1),)


def test_the_report_tells_a_hold_in_seconds_and_sides_by_themselves(office: Office) -> None:
    office.files.kept["neck.deskcoach"] = packed.pack()
    assert office.send("add", path="neck.deskcoach")["ok"]
    office._replaced()
    own = office.world.own.own
    own["towel-pull"] = structs.replace(own["towel-pull"], sides="each")
    office.exercises.reload()
    office.world.training_log.put(did(12, 1, exercise="towel-pull"))
    (towel,) = (each for each in printed(office).exercises if each.name == "Towel pull")
    assert towel.doses == (DoseLine(3, None, 15.0, 2),)


def test_the_future_is_not_reported() -> None:
    whole = office_archive()
    found = report(whole, About(catalogue()), NOON, until=NOON + timedelta(days=90))
    assert found.last == NOON.date()
    assert report(whole, About(catalogue()), NOON, wish=PageWish(notes=False)).notes == ()


def office_archive() -> Any:
    return Office().archives.log.everything()


def test_the_report_as_a_web_page_speaks_the_language(office: Office) -> None:
    assert office.send("export", format="html", path="x.html")["ok"]
    assert b"<h1>Exercise report</h1>" in office.files.kept["x.html"]


def test_the_wall_shows_the_dose_that_holds_and_the_load_of_last_time(office: Office) -> None:
    office.world.training_log.put(prescribed(40, NOON, sets=2, reps=12, hold=1.0))
    found = printed(office, "plan")
    assert isinstance(found, WallPlan)
    assert found.name == "Back"
    back = next(each for each in found.exercises if each.name == "Back extensions")
    assert back.dose == DoseLine(2, 12, 1.0, 1)
    assert back.figure is not None
    assert back.load_kg is None  # nothing is lifted in it
    assert found.warm_up is None


def test_the_wall_shows_the_persons_own_with_its_picture(office: Office) -> None:
    office.files.kept["neck.deskcoach"] = packed.pack()
    assert office.send("add", path="neck.deskcoach")["ok"]
    office._replaced()
    own = office.world.own.own
    own["towel-pull"] = structs.replace(own["towel-pull"], sides="each", loaded=True)
    office.exercises.reload()
    office.world.training_log.put(did(12, 1, exercise="towel-pull", load_kg=8.0))
    found = _of(office, "Neck, easy start")
    chin, towel = found.exercises
    assert (chin.picture, chin.figure is not None) == (None, True)
    pictures = office.archives.own.pictures
    assert isinstance(pictures, FakePictures)
    assert towel.picture == next(iter(pictures.kept.values()))
    assert (towel.dose, towel.load_kg) == (DoseLine(3, None, 15.0, 2), 8.0)
    assert found.warm_up is not None
    assert found.warm_up.hold > 0


def _of(office: Office, name: str, aside: tuple[str, ...] = ()) -> WallPlan:
    about = office.archives.about

    def with_routines() -> About:
        plain = about()
        return About(office.exercises.now, plain.plan, aside, routines=office.store.state.routines)

    structs.force_setattr(office.archives, "about", with_routines)
    found = printed(office, "plan", routine=name)
    structs.force_setattr(office.archives, "about", about)
    assert isinstance(found, WallPlan)
    return found


def test_what_is_set_aside_or_gone_is_not_on_the_wall(office: Office) -> None:
    items = (RoutineItem(EXERCISES[0]), RoutineItem("gone"), RoutineItem("shoulder-extension-one"))
    office.store.keep(routines=(Routine("Odd", items, warm_up="gone"),))
    assert [each.name for each in _of(office, "Odd").exercises] == ["Back extensions"]
    assert _of(office, "Odd", aside=(EXERCISES[0],)).exercises == ()


def test_a_routine_that_is_not_there_is_told(office: Office) -> None:
    reply = office.send("export", format="plan", path="x", routine="Nobody's")
    assert (reply["code"], "choose of Back" in reply["error"]) == (USAGE, True)
