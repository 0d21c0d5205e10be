"""Every number of the report against the export, counted again by hand after every correction."""

import json
from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from deskcoach.app.export.backup import About
from deskcoach.core.export import report_words as words
from deskcoach.core.export.report import Report
from deskcoach.core.export.report_words import Speaker
from deskcoach.core.strength.plan import Break, Plan
from deskcoach.core.strength.routine import Routine, RoutineItem
from tests.app.desk import catalogue
from tests.app.history.test_recount import EDITS, NOW, Desk, a_desk, edit
from tests.data_fakes import FakePaper
from tests.logged import EXERCISES, NOON, archives
from tests.recount import ReportRecount

ROUTINE = [EXERCISES[0], "bent-over-row"]
DOCUMENTED = {each.id: each for each in catalogue().of_kind("strength")}
DOSES = {
    each.id: (int(each.dose.sets.value), 2 if each.sides == "each" else 1)
    for each in DOCUMENTED.values()
    if each.dose.sets is not None
}
POUND = 0.45359237


def report_of(desk: Desk, since: date, until: date, about: About) -> Report:
    paper = FakePaper()
    desk.office.archives = replace(desk.office.archives, paper=paper, about=lambda: about)
    end = until + timedelta(days=1)
    words = {"since": since.isoformat() + "T00:00:00+01:00"}
    if end <= NOW.date():
        words["until"] = (end - timedelta(days=1)).isoformat() + "T12:00:00+01:00"
    path = str(desk.folder / "x.pdf")
    assert desk.office.send("export", format="pdf", path=path, **words)["ok"]
    (made,) = paper.printed
    assert isinstance(made, Report)
    return made


def told_since(exported: bytes, begin: str) -> bytes:
    """Without the numbers that a wrong clock dates before the first day, whatever their session."""
    told = json.loads(exported)
    first = datetime.fromisoformat(begin)
    told["pains"] = [one for one in told["pains"] if datetime.fromisoformat(one["at"]) >= first]
    return json.dumps(told).encode()


def check(desk: Desk, back: int, days: frozenset[int], pause: int | None, unit: Any) -> None:
    first = NOON.date() - timedelta(days=back)
    last = NOON.date()
    pauses = [(first, first + timedelta(days=pause))] if pause is not None else []
    plan = Plan(days=days, breaks=tuple(Break(*each) for each in pauses))
    routine = Routine("Back", tuple(map(RoutineItem, ROUTINE)))
    about = About(catalogue(), plan, unit=unit, routines=(routine,))
    made = report_of(desk, first, last, about)
    planned = [each for each in ROUTINE if each in DOSES]
    again = ReportRecount(
        told_since(desk.exported(), f"{first}T00:00:00+01:00"),
        doses=DOSES,
        routine=planned,
        days=set(days),
        first=first,
        last=last,
        made=last,
        pauses=pauses,
    )
    weeks = again.weeks()
    assert list(made.weeks) == weeks
    told = [*zip(made.sessions, made.planned, strict=True)]
    assert told == [again.sessions(*week) for week in weeks]
    names = {about.told_name(each): each for each in (*DOCUMENTED, *EXERCISES, "plank")}
    for each in made.exercises:
        exercise = names[each.name]
        ticks = [(one.done, one.prescribed) for one in each.weeks]
        assert ticks == [again.sets(exercise, *week) for week in weeks], exercise
        loads = again.loads(exercise)
        assert (each.load_from, each.load_to) == (loads or (None, None))
        if loads:
            shown = [round(load / POUND, 2) if unit == "lb" else load for load in loads]
            line = words.load_words(each, Speaker(unit=unit))
            assert line.startswith(f"{shown[0]:g} "), (line, shown)
            assert line.endswith(f" {shown[1]:g} {unit}") or shown[0] == shown[1]
        pains = [(one.day, one.before, one.during, one.after) for one in each.pains]
        assert pains == again.pain(exercise)
    counted = {exercise for exercise in names.values() if any(again.sets(exercise, first, last))}
    assert counted <= {names[each.name] for each in made.exercises}
    means = again.pain_means()
    assert made.pain == ((means[0], means[-1]) if means else None)
    done = sum(again.sets(each, first, last)[0] for each in names.values())
    assert made.total.done == done


@settings(deadline=None)
@given(
    archives(),
    st.lists(EDITS, max_size=4),
    st.sampled_from([13, 27, 400]),
    st.frozensets(st.integers(1, 7), min_size=1),
    st.none() | st.integers(0, 30),
    st.sampled_from(["kg", "lb"]),
)
def test_property_the_report_is_what_the_export_says(
    archive: Any,
    edits: list[tuple[Any, ...]],
    back: int,
    days: frozenset[int],
    pause: int | None,
    unit: Any,
) -> None:
    with a_desk() as desk:
        desk.whole.take_in(archive)
        check(desk, back, days, pause, unit)
        for one in edits:
            edit(desk, *one)
            check(desk, back, days, pause, unit)
