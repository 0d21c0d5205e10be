"""The report: what it counts, what it says, and that nobody can make its page do anything."""

from datetime import date, timedelta
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from deskcoach.core.exercises import Source
from deskcoach.core.export import report_words as words
from deskcoach.core.export.archive import Archive
from deskcoach.core.export.counting import report_of
from deskcoach.core.export.report import (
    Besides,
    DoseLine,
    Happening,
    PainPoint,
    Report,
    ReportNote,
    Tick,
    UsualDose,
)
from deskcoach.core.export.report_page import page
from deskcoach.core.export.report_words import Speaker
from deskcoach.core.export.wall_plan import days_of, steps_of, weeks_of
from deskcoach.core.history.statistics import Span
from deskcoach.core.strength.plan import Break, Plan
from deskcoach.core.strength.routine import Routine, RoutineItem
from tests.app.desk import catalogue
from tests.logged import NOON, did, hurt, key, noted, prescribed, trained

BACK = "back-extension"
MONDAY = date(2026, 3, 2)
WEDNESDAY = NOON.date()
DOSES = {
    BACK: UsualDose("Back extensions", 3, 10, 2.0),
    "plank": UsualDose("Plank", 2, None, 30.0, own=True),
    "row": UsualDose("Row", 3, 8, 0.0, sides=2, own=True),
}
ROUTINE = Routine("Back", (RoutineItem(BACK), RoutineItem("row")))
BUPA = Source("Upper back pain", "Bupa", "2020-12", "2023-12")


class Seen(HTMLParser):
    """What is in a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [name for name, _ in attrs if name in {"src", "href", "onclick"}]

    def handle_data(self, data: str) -> None:
        self.text += data


def besides(**other: object) -> Besides:
    given: dict[str, object] = {
        "plan": Plan(days=frozenset({1, 3})),
        "routines": [ROUTINE],
        "doses": DOSES,
        "source": BUPA,
    }
    return Besides(**{**given, **other})  # type: ignore[arg-type]


def counted(archive: Archive, made: date = WEDNESDAY, weeks: int = 1, **other: object) -> Report:
    first = MONDAY - timedelta(weeks=weeks - 1)
    span = Span(first, MONDAY + timedelta(days=6))
    return report_of(archive, besides(**other), span, made)


def one_session(**other: object) -> Archive:
    given: dict[str, object] = {
        "sessions": [trained(1, exercises=(BACK, "plank"))],
        "sets": [
            did(10, 1, NOON, load_kg=4.0),
            did(11, 1, NOON + timedelta(minutes=2), load_kg=5.0, actual=8.0),
        ],
        "pains": [
            hurt(20, NOON - timedelta(minutes=1), 3, exercise=None, session=key(1)),
            hurt(21, NOON + timedelta(minutes=1), 2, session=key(1)),
            hurt(22, NOON + timedelta(minutes=3), 4, session=key(1)),
            hurt(23, NOON + timedelta(minutes=9), 1, exercise=None, session=key(1)),
            hurt(24, NOON + timedelta(minutes=9), 9, exercise=None),
        ],
    }
    return Archive(**{**given, **other})  # type: ignore[arg-type]


def test_what_was_prescribed_and_done_is_counted_in_sets() -> None:
    found = counted(one_session())
    assert [(each.name, each.total) for each in found.exercises] == [
        ("Back extensions", Tick(2, 3 + 3)),  # and on Monday, when nothing was done
        ("Plank", Tick(0, 2)),
        ("Row", Tick(0, 6)),
    ]
    assert (found.sessions, found.planned) == ((1,), (2,))
    assert found.total == found.together(0) == Tick(2, 14)
    back = found.exercises[0]
    assert (back.load_from, back.load_to) == (4.0, 5.0)
    assert back.pains == (PainPoint(WEDNESDAY, 3, 4, 1),)
    assert found.pain == (3.0, 3.0)


def test_what_did_not_go_as_prescribed_stands_beside_it_in_the_persons_own_words() -> None:
    notes = [
        noted(30, text="Pinch at the top.", session=key(1)),
        noted(31, text="", session=key(1), feelings=("sore", "sticky")),
        noted(32, text="At the gym.", session=key(1), exercise=None),
    ]
    found = counted(one_session(notes=notes))
    assert found.happenings == (
        Happening(MONDAY, "", found.happenings[0].what),
        Happening(WEDNESDAY, "Back extensions", found.happenings[1].what, "Pinch at the top."),
        Happening(WEDNESDAY, "Plank", found.happenings[2].what),
    )
    assert [each.what for each in found.happenings] == [
        "no session",
        "2 of 3 sets, sets below the target: 1, pain 4 of 10: eased",
        "skipped",
    ]
    by = Speaker()
    assert [(note.about, words.note_words(note, by)) for note in found.notes] == [
        ("Back extensions", "Sore. Sticky"),
        ("", "At the gym."),
    ]
    assert counted(one_session(notes=notes), without=None).notes == ()
    left = counted(one_session(notes=notes), without=(key(32), key(30)))
    assert [note.id for note in left.notes] == [key(31)]
    assert left.happenings[1].words == ""


def test_pain_that_stops_an_exercise_is_told_as_such() -> None:
    pains = [hurt(22, NOON, 7, session=key(1))]
    found = counted(one_session(pains=pains), aside=(BACK,))
    assert "pain 7 of 10: set aside" in found.happenings[1].what
    assert found.aside == ("Back extensions",)
    # What is set aside is not asked for on a day that went by.
    assert found.exercises[0].total == Tick(2, 3)


def test_a_dose_that_changed_counts_from_its_day_on() -> None:
    earlier = NOON - timedelta(weeks=1)
    archive = Archive(
        sessions=[trained(1, earlier, exercises=(BACK,)), trained(2, exercises=(BACK,))],
        sets=[did(10, 1, earlier), did(11, 2), did(12, 2)],
        prescriptions=[
            prescribed(40, NOON - timedelta(days=60), sets=5, reps=None),
            prescribed(41, NOON - timedelta(days=1), sets=2, reps=12, hold=0.0),
            prescribed(42, NOON + timedelta(days=1), sets=None, reps=None),
            prescribed(43, NOON + timedelta(days=90), sets=9),
        ],
    )
    found = counted(archive, weeks=2, routines=[Routine("None")])
    assert found.exercises[0].weeks == (Tick(1, 5), Tick(2, 2))
    assert found.exercises[0].doses == (
        DoseLine(5, 10, 2.0, 1, date(2026, 1, 3)),
        DoseLine(2, 12, 0.0, 1, date(2026, 3, 3)),
        DoseLine(3, 10, 2.0, 1, date(2026, 3, 5)),
    )


def test_days_ahead_holidays_and_days_before_the_beginning_are_not_missed() -> None:
    none = Archive()
    assert counted(none, made=MONDAY).planned == (0,)
    assert counted(none).planned == (1,)
    assert counted(none, made=date(2026, 4, 1)).planned == (2,)
    pause = Plan(days=frozenset({1, 3}), breaks=(Break(MONDAY, MONDAY),))
    assert counted(none, made=date(2026, 4, 1), plan=pause).planned == (1,)
    new = Plan(days=frozenset({1, 3}), since=WEDNESDAY)
    assert counted(none, made=date(2026, 4, 1), plan=new).planned == (0,)


def test_a_session_on_another_day_makes_up_for_one() -> None:
    found = counted(one_session(), made=date(2026, 4, 1), plan=Plan(days=frozenset({5})))
    assert (found.sessions, found.planned) == ((1,), (1,))
    # One without a set, of another time, or that runs, does not count.
    more = [trained(1, exercises=(BACK,)), trained(2), trained(3, NOON - timedelta(days=40))]
    archive = one_session(sessions=more)
    assert counted(archive).sessions == (1,)


def test_an_exercise_that_nobody_knows_any_more_is_counted_as_it_was_done() -> None:
    archive = one_session(
        sessions=[trained(1, exercises=("gone",))], sets=[did(10, 1, exercise="gone")], pains=[]
    )
    found = counted(archive, routines=[Routine("None")])
    (gone,) = found.exercises
    assert (gone.name, gone.own, gone.doses, gone.total) == ("gone", True, (), Tick(1, 1))
    assert found.pain is None


def test_only_whole_days_of_the_span_stand_in_its_weeks() -> None:
    span = Span(MONDAY + timedelta(days=2), MONDAY + timedelta(days=8))
    found = report_of(one_session(), besides(), span, WEDNESDAY)
    assert found.weeks == (
        (WEDNESDAY, MONDAY + timedelta(days=6)),
        (MONDAY + timedelta(days=7), MONDAY + timedelta(days=8)),
    )
    assert found.planned == (1, 0)


# -- in words --------------------------------------------------------------------------------------


def test_the_headline_is_counts_and_never_judges() -> None:
    by = Speaker()
    found = counted(one_session())
    assert words.headline(found, by) == "1 of 2 planned sessions were done: 2 of 14 sets."
    all_done = replace(found, planned=(1,))
    assert words.headline(all_done, by) == "All 1 planned sessions were done: 2 of 14 sets."
    unplanned = replace(found, planned=(0,))
    assert words.headline(unplanned, by) == "Sessions done: 1. 2 of 14 sets."
    assert "was 3 on average" in words.pain_line(found, by)
    less = replace(found, pain=(3, 1.23))
    assert "from 3 in the first week to 1.2" in words.pain_line(less, by)
    assert words.pain_line(replace(found, pain=None), by) == "No pain scores were entered."


def test_doses_loads_and_ticks_in_words() -> None:
    by = Speaker()
    times = "\N{MULTIPLICATION SIGN}"
    assert words.dose_words(DoseLine(2, 10, 5.0, 1), by) == f"2 {times} 10, hold 5 s"
    assert words.dose_words(DoseLine(3, 8, 0.0, 2), by) == f"3 {times} 8 each side"
    assert words.dose_words(DoseLine(3, None, 20.0, 1), by) == f"3 {times} 20 s"
    from_then = words.dose_words(DoseLine(3, 8, 0.0, 1, MONDAY), by)
    assert from_then == f"3 {times} 8, from 2026-03-02"
    back = counted(one_session()).exercises[0]
    assert words.load_words(back, by) == "4 to 5 kg"
    assert words.load_words(back, Speaker(unit="lb")) == "8.82 to 11.02 lb"
    assert words.load_words(replace(back, load_to=4.0), by) == "4 kg"
    assert words.load_words(replace(back, load_from=None), by) == "no weight"
    assert words.tick_words(Tick(), by) == "\N{EN DASH}"
    assert words.score(None) == "\N{EN DASH}"


@pytest.mark.parametrize(
    ("own", "ours", "theirs"),
    [((False, False), True, False), ((True, False), True, True), ((True, True), False, True)],
)
def test_no_claim_of_ours_stands_over_somebody_elses_exercise(
    own: tuple[bool, bool], ours: bool, theirs: bool
) -> None:
    found = counted(one_session(), aside=("plank",))
    exercises = tuple(
        replace(each, own=whose) for each, whose in zip(found.exercises, own, strict=False)
    )
    text = words.footer(replace(found, exercises=exercises), Speaker())
    assert ("Exercises from: Bupa, Upper back pain" in text) is ours
    assert ("Not from DeskCoach: " in text) is theirs
    assert "no diagnosis" in text
    assert "Set aside now: Plank." in text


# -- as a page of HTML -----------------------------------------------------------------------------


def noted_report(name: str = "Back extensions", person: str = "") -> Report:
    found = counted(one_session(), weeks=3, person=person)
    exercises = (replace(found.exercises[0], name=name), *found.exercises[1:])
    note = ReportNote(WEDNESDAY, name, name, ("sore",))
    return replace(found, exercises=exercises, notes=(note,), aside=(name,))


def test_the_page_has_headings_heads_of_tables_and_charts_with_a_table() -> None:
    text = page(noted_report(person="Robin Example"), Speaker(language="de"))
    seen = Seen(text)
    assert not {"script", "img", "link", "iframe", "a"} & set(seen.tags)
    assert seen.links == []
    assert "://" not in text
    assert '<html lang="de">' in text
    assert seen.tags.count("h1") == 1
    assert seen.tags.count("h2") == 4
    assert seen.tags.count("svg") == 2
    assert seen.tags.count("details") == 1
    assert text.count('<th scope="col">') == 6 + 5 + 4 + 3
    assert text.count('<th scope="row">') == seen.tags.count("tr") - 4
    assert "Robin Example" in seen.text
    assert "<p>Robin" not in page(noted_report(), Speaker())


def test_a_page_about_nothing_has_no_empty_tables() -> None:
    seen = Seen(page(counted(Archive(), made=MONDAY), Speaker()))
    assert seen.tags.count("h2") == 1
    assert "No pain scores were entered." in seen.text


@given(st.text(max_size=40))
def test_property_a_name_is_only_ever_text(name: str) -> None:
    seen = Seen(page(noted_report(name, person=name or "x"), Speaker()))
    assert seen.tags == Seen(page(noted_report(person="x"), Speaker())).tags


# -- the wall --------------------------------------------------------------------------------------


def test_the_wall_has_the_days_of_a_routine_and_leaves_holidays_out() -> None:
    plan = Plan(days=frozenset({1, 3, 5}), breaks=(Break(date(2026, 3, 9), date(2026, 3, 20)),))
    own = Routine("Neck", days=(2,))
    rest = Routine("Back")
    assert days_of(own, (own, rest), plan) == (2,)
    assert days_of(rest, (own, rest), plan) == (1, 3, 5)
    taken = Routine("All", days=(1, 3, 5))
    assert days_of(rest, (taken, rest), plan) == (1, 3, 5)
    assert weeks_of((1, 3, 5), plan, WEDNESDAY) == (
        (MONDAY, (3, 5)),
        (date(2026, 3, 23), (1, 3, 5)),
    )


def test_only_some_steps_have_room_on_the_wall() -> None:
    assert all(len(steps_of(each)) <= 4 for each in catalogue().exercises)
