"""The catalogue: what ships, what a broken file is told, and what no bytes can do to the reader."""

import copy
import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deskcoach.core import catalogue, exercises, json_input
from deskcoach.core.catalogue import CatalogueError, load_catalogue, merge_catalogues
from deskcoach.core.exercises import Catalogue
from tests.core.schemas import in_one_order

UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # busy machines
ROOT = Path(__file__).parents[2]
SHIPPED = (ROOT / "exercises.json").read_bytes()
LINES = SHIPPED.count(b"\n")
RAW: dict[str, Any] = json.loads(SHIPPED)
OWN = {
    "source": {"title": "My notes", "publisher": "Me"},
    "exercises": [
        {
            "id": "wall-slide",
            "name": "Wall slide",
            "kind": "stretch",
            "position": "standing",
            "cue": "Slide your arms up the wall.",
            "steps": ["Stand with your back to a wall."],
            "feel": "You feel your upper back.",
            "figure": "shoulder-extension-two",
            "dose": {
                "hold": {"value": 15, "unit": "s", "chosen_by": "us"},
                "rounds": {"value": 2, "unit": "rounds", "chosen_by": "us"},
            },
        }
    ],
}


def shipped() -> Catalogue:
    return load_catalogue(SHIPPED, "exercises.json")


# What ships


def test_the_six_exercises_of_the_source_in_its_order_and_under_its_names() -> None:
    assert [(e.id, e.name, e.kind) for e in shipped().exercises] == [
        ("sitting-back-extension", "Sitting back extensions", "stretch"),
        ("shoulder-extension-one", "Shoulder extension one", "stretch"),
        ("shoulder-extension-two", "Shoulder extension two", "stretch"),
        ("back-extension", "Back extensions", "strength"),
        ("bent-over-row", "Bent-over dumbbell row", "strength"),
        ("cobra-stretch", "Cobra stretch", "strength"),
    ]


def test_the_kinds_and_an_unknown_id() -> None:
    assert [len(shipped().of_kind(kind)) for kind in ("stretch", "strength")] == [3, 3]
    assert shipped().by_id("handstand") is None


def test_the_source_is_cited_with_both_its_dates() -> None:
    said = "Bupa, Upper back pain, reviewed December 2020, next review was due December 2023"
    assert exercises.citation(shipped().source, date(2026, 1, 5)) == said
    before = exercises.citation(shipped().source, date(2023, 12, 31))
    assert before.endswith("next review due December 2023")


def test_a_source_without_dates_is_cited_without_them() -> None:
    source = exercises.Source(title="My notes", publisher="Me")
    assert exercises.citation(source, date(2026, 1, 5)) == "Me, My notes"


def test_only_the_sources_numbers_are_said_to_be_the_sources() -> None:
    for exercise in shipped().exercises:
        given_by = {
            name: (number.value, number.chosen_by)
            for name in msgspec.structs.asdict(exercise.dose)
            if (number := getattr(exercise.dose, name)) is not None
        }
        from_source = {name: v for name, (v, by) in given_by.items() if by == "source"}
        if exercise.kind == "stretch":
            assert given_by == {"hold": (15, "us"), "rounds": (2, "us")}
        else:
            assert from_source == {"sets": 3, "most_sets": 4, "reps": 10, "times_a_week": 3}
            assert given_by["rest"] == (90, "us")
            assert (given_by["up"], given_by["down"]) == ((2, "us"), (2, "us"))


def test_every_line_is_short_and_the_cobra_is_held_for_a_few_seconds_as_the_source_says() -> None:
    holds = {e.id: e.dose.hold.value for e in shipped().of_kind("strength") if e.dose.hold}
    assert holds == {"back-extension": 1, "bent-over-row": 1, "cobra-stretch": 3}
    for e in shipped().exercises:
        for line in (e.cue, e.feel, *e.steps, *e.cautions, *e.easier):
            assert len(line.split()) <= 12, line
            assert line.endswith("."), line


def test_only_the_row_is_loaded_and_nobody_needs_anything_else_but_chair_and_mat() -> None:
    assert [e.id for e in shipped().exercises if e.loaded] == ["bent-over-row"]
    assert {thing for e in shipped().exercises for thing in e.equipment} == {
        "chair",
        "mat",
        "two dumbbells",
    }


def test_the_published_schema_is_the_one_made_from_the_types() -> None:
    published = json.loads((ROOT / "assets/exercises.schema.json").read_bytes())
    made = json.loads(msgspec.json.encode(catalogue.schema()))
    assert in_one_order(published) == in_one_order(made)


# What a broken file is told


def test_a_fault_reads_like_this() -> None:
    raw = copy.deepcopy(RAW)
    raw["exercises"][3]["dose"]["reps"]["value"] = "ten"
    with pytest.raises(CatalogueError) as caught:
        load_catalogue(json.dumps(raw).encode(), "mine.json")
    assert str(caught.value) == (
        "mine.json: $.exercises[3].dose.reps.value: of the wrong type, "
        'found "ten"; write a number without quotes'
    )


def put(place: str, value: Any) -> Callable[[Any], bytes]:
    """A change to the shipped catalogue: the value at a place, or the field gone if it is `...`."""

    def change(raw: Any) -> bytes:
        *way, last = [int(p) if p.isdigit() else p for p in place.split(".")]
        inner = raw
        for part in way:
            inner = inner[part]
        if value is ...:
            del inner[last]
        else:
            inner[last] = value
        return json.dumps(raw).encode()

    return change


def text(old: str, new: str) -> Callable[[Any], bytes]:
    """A change to the text of the shipped catalogue, at the first place where `old` stands."""
    return lambda _raw: SHIPPED.decode().replace(old, new, 1).encode()


def just(data: bytes) -> Callable[[Any], bytes]:
    return lambda _raw: data


SECONDS = {"value": 5, "unit": "s", "chosen_by": "us"}
BROKEN: dict[str, tuple[Callable[[Any], bytes], str, str, str]] = {
    # what is broken: the change, the place, the value found, a word of the remedy
    "empty file": (just(b""), "line 1", "no text", "begin with"),
    "blank file": (just(b" \n\n"), "line 1", "no text", "begin with"),
    "a byte order mark": (just(b"\xef\xbb\xbf{}"), "byte 1", "EF BB BF", "without a mark"),
    "UTF-16": (just(SHIPPED.decode().encode("utf-16")), "byte 1", "UTF-16", "as UTF-8"),
    "Latin-1": (just(SHIPPED.replace(b"gently", b"g\xe4ntly")), "line 20", "byte E4", "as UTF-8"),
    "huge file": (just(b" " * 1_000_001), "the file", "1,000,001 bytes", "split"),
    "too deep": (just(b"[" * 21), "line 1", "number 21", "close"),
    "a list": (just(b"[]"), "$", "a list of 0 things", "source, exercises"),
    "a number alone": (just(b"7"), "$", "7", "an object"),
    "missing comma": (
        text('"kind": "stretch",', '"kind": "stretch"'),
        "line 16, column 7",
        "position",
        "comma",
    ),
    "trailing comma": (just(b'{"a": 1,}'), "line 1, column", "}", "comma"),
    "missing colon": (just(b'{"a" 1}'), "line 1, column 6", "1}", "colon"),
    "no value": (just(b'{"a": ,}'), "line 1, column 7", ",}", "value"),
    "cut short": (just(b'{"a":'), "line 1, column", "the end of the line", "value"),
    "text not closed": (just(b'{"a": "b'), "line 1, column 7", '"b', "close the text"),
    "something after": (just(SHIPPED + b"}"), f"line {LINES + 1}, column 1", "}", "last closing"),
    "a bare backslash": (just(b'{"a": "\\x"}'), "line 1, column", "x", "backslash"),
    "a new line in a text": (just(b'{"a": "b\nc"}'), "line 1, column", "the end", "new line"),
    "an escape cut short": (just(b'{"a": "\\ud8"}'), "line 1, column", "ud8", "backslash"),
    "NaN": (text('"value": 15', '"value": NaN'), "$.exercises[0].dose.hold.value", "NaN", "number"),
    "1e999": (text('"value": 15', '"value": 1e999'), "hold.value", "1e999", "up to a million"),
    "5,000 digits": (
        text('"value": 15', f'"value": {"9" * 5000}'),
        "$.exercises[0].dose.hold.value",
        "(5000 digits)",
        "up to a million",
    ),
    "a field twice": (
        text('"kind": "stretch"', '"kind": "stretch", "kind": "strength"'),
        "$.exercises[0]",
        '"kind"',
        "keep one",
    ),
    "a control character": (put("exercises.0.cue", "a\u0007b"), "[0].cue", r"a\u0007b", "remove"),
    "half a character": (put("exercises.0.cue", "a\ud800b"), "[0].cue", r"\ud800", "remove"),
    "a line separator": (put("exercises.0.cue", "a\u2028b"), "[0].cue", r"\u2028", "remove"),
    "reversed text": (put("exercises.0.cue", "a\u202eb"), "[0].cue", r"\u202e", "remove"),
    "blank cue": (put("exercises.0.cue", "  "), "$.exercises[0].cue", '"  "', "remove"),
    "a book as a step": (put("exercises.0.steps.1", "a" * 401), "steps[1]", "aaa…", "shorten"),
    "odd field name": (put("exercises.0.a b", 1), "$.exercises[0]", '"a b"', "use letters"),
    "a field named `": (put("`", None), "$", '"`"', "use letters"),
    "a value like a message": (
        put("exercises.0.kind", "x - at `$.y"),
        "[0].kind",
        '"x - at',
        "one",
    ),
    "no exercises": (put("exercises", []), "$.exercises", "a list of 0", "1 to"),
    "exercises missing": (put("exercises", ...), "$", "an object with 3 fields", "exercises"),
    "exercises an object": (put("exercises", {}), "$.exercises", "an object with 0", "a list"),
    "id missing": (put("exercises.1.id", ...), "$.exercises[1]", "an object with 13", 'add "id"'),
    "dose missing": (put("exercises.1.dose", ...), "$.exercises[1]", "13 fields", "{ … }"),
    "id with capitals": (put("exercises.1.id", "Plank"), "[1].id", '"Plank"', "wall-slide"),
    "id that is a path": (put("exercises.1.id", "../x"), "[1].id", '"../x"', "wall-slide"),
    "id used twice": (
        put("exercises.1.id", "cobra-stretch"),
        "$.exercises[5].id",
        '"cobra-stretch"',
        "another id",
    ),
    "unknown field": (put("exercises.2.colour", "red"), "[2].colour", '"red"', "use one of"),
    "unknown number": (put("exercises.2.dose.speed", SECONDS), "dose.speed", "3 fields", "hold"),
    "wrong kind": (put("exercises.2.kind", "yoga"), "[2].kind", '"yoga"', '"stretch"'),
    "wrong position": (put("exercises.2.position", "lying"), ".position", '"lying"', '"prone"'),
    "wrong version": (put("version", 2), "$.version", "2", "one of 1"),
    "13 steps": (put("exercises.2.steps", ["Go."] * 13), "[2].steps", "a list of 13", "0 to 12"),
    "a side without a name": (put("exercises.2.first_side", 1), "first_side", "1", '"left"'),
    "a step of nothing": (
        put("exercises.2.load_step", {"value": 0, "unit": "kg"}),
        "load_step.value",
        "0",
        "above 0",
    ),
    "a step in stones": (
        put("exercises.2.load_step", {"value": 1, "unit": "st"}),
        "load_step.unit",
        '"st"',
        '"lb"',
    ),
    "given by a friend": (put("exercises.2.given_by", {"who": "friend"}), ".who", '"fr', '"me"'),
    "given on a day that is none": (
        put("exercises.2.given_by", {"date": "2026-02-30"}),
        "given_by.date",
        '"2026-02-30"',
        "such as 2026-11-12",
    ),
    "a picture in another folder": (put("exercises.2.picture", "../a.png"), "picture", "..", "sma"),
    "archived a word": (put("exercises.2.archived", "yes"), "archived", '"yes"', "true or false"),
    "empty step": (put("exercises.2.steps.1", ""), "[2].steps[1]", '""', "1 to 120"),
    "steps a text": (put("exercises.2.steps", "Stand."), "[2].steps", '"Stand."', "a list"),
    "null name": (put("exercises.2.name", None), "[2].name", "null", "1 to 60"),
    "loaded a word": (put("exercises.4.loaded", "yes"), "[4].loaded", '"yes"', "true or false"),
    "month in words": (put("source.reviewed", "Dec 2020"), "$.source.reviewed", "Dec", "2020-12"),
    "reps a text": (put("exercises.3.dose.reps.value", "ten"), "reps.value", '"ten"', "number"),
    "reps a list": (put("exercises.3.dose.reps", [10]), "dose.reps", "a list of 1 thing", "object"),
    "no reps": (put("exercises.3.dose.reps.value", 0), "dose.reps.value", "0", "from 1 to 100"),
    "half a rep": (put("exercises.3.dose.reps.value", 9.5), "reps.value", "9.5", "write 10"),
    "reps in seconds": (put("exercises.3.dose.reps.unit", "s"), "reps.unit", '"s"', '"reps"'),
    "an hour's rest": (put("exercises.3.dose.rest.value", 3600), "rest.value", "3600", "to 600"),
    "fewer most sets": (put("exercises.3.dose.most_sets.value", 2), "most_sets.value", "2", "3 or"),
    "chosen by nobody": (put("exercises.3.dose.reps.chosen_by", "me"), "chosen_by", "me", "source"),
    "strength without a dose": (put("exercises.3.dose", {}), "dose", "no numbers", 'add "sets"'),
    "strength without rest": (
        put("exercises.3.dose.rest", ...),
        "dose",
        "sets, most",
        'add "rest"',
    ),
    "strength with rounds": (
        put("exercises.3.dose.rounds", {"value": 2, "unit": "rounds", "chosen_by": "us"}),
        "$.exercises[3].dose.rounds",
        "2 rounds",
        "remove it",
    ),
    "stretch with reps": (
        put("exercises.0.dose.reps", {"value": 10.0, "unit": "reps", "chosen_by": "us"}),
        "$.exercises[0].dose.reps",
        "10 reps",
        "the dose has hold, rounds",
    ),
    "stretch without a hold": (put("exercises.0.dose.hold", ...), "dose", "rounds", 'add "hold"'),
    "a hold of no time": (
        put("exercises.0.dose.hold.value", 0),
        "hold.value",
        "0",
        "from 1 to 300",
    ),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_each_broken_file_gets_one_line_with_file_place_value_and_remedy(fault: str) -> None:
    change, place, value, remedy = BROKEN[fault]
    with pytest.raises(CatalogueError) as caught:
        load_catalogue(change(copy.deepcopy(RAW)), "mine.json")
    line = str(caught.value)
    file, where, rest = line.split(": ", 2)
    found, _, mend = rest.partition(", found ")[2].partition("; ")
    assert file == "mine.json"
    assert place in where
    assert value in found
    assert remedy in mend
    assert line.isprintable()
    assert len(line) < 400


def test_there_are_at_least_twenty_of_them() -> None:
    assert len(BROKEN) >= 20


def test_a_file_with_a_line_break_in_its_name_still_gets_one_line() -> None:
    with pytest.raises(CatalogueError, match=r"^a\\nb\.json: line 1"):
        load_catalogue(b"", "a\nb.json")


def test_a_long_value_is_shown_short() -> None:
    assert json_input.shown_value("a" * 100) == '"' + "a" * 57 + "…"


def test_ours_are_told_whole() -> None:
    for each in shipped().exercises:
        assert each.cue
        assert each.feel
        assert each.steps
        assert each.figure


# A person's own files


def test_own_exercises_follow_ours_and_carry_their_own_source() -> None:
    merged, problems = merge_catalogues(shipped(), [("own.json", json.dumps(OWN).encode())])[:2]
    assert problems == []
    assert [e.id for e in merged.exercises][6:] == ["wall-slide"]
    assert merged.source_of(merged.exercises[6]).title == "My notes"
    assert merged.source_of(merged.exercises[0]) == shipped().source


def test_a_bad_file_is_reported_and_the_rest_still_loads() -> None:
    own = [("bad.json", b"{"), ("own.json", json.dumps(OWN).encode())]
    merged, problems = merge_catalogues(shipped(), own)[:2]
    assert len(merged.exercises) == 7
    ((number, line),) = problems
    assert number == 0
    assert line.startswith("bad.json: line 1, column 2: not JSON")


def test_a_taken_id_is_reported_with_the_one_who_has_it() -> None:
    twice = [("a.json", json.dumps(OWN).encode()), ("b.json", json.dumps(OWN).encode())]
    ours = copy.deepcopy(OWN)
    ours["exercises"][0]["id"] = "cobra-stretch"  # type: ignore[index]

    def said(file: str, by: str, name: str) -> str:
        what = f"an id that {by} has already"
        return f'{file}: $.exercises[0].id: {what}, found "{name}"; choose another id'

    own = [*twice, ("c.json", json.dumps(ours).encode())]
    merged, problems, file_of, broken = merge_catalogues(shipped(), own)
    assert (file_of, broken) == ({"wall-slide": 0}, [])
    assert len(merged.exercises) == 7
    assert problems == [
        (1, said("b.json", "a.json", "wall-slide")),
        (2, said("c.json", "DeskCoach's own catalogue", "cobra-stretch")),
    ]


def test_a_strength_hold_has_no_reps() -> None:
    plank = copy.deepcopy(RAW)
    dose = plank["exercises"][3]["dose"]
    for name in ("reps", "up", "down"):
        del dose[name]
    held = load_catalogue(json.dumps(plank).encode(), "plank.json").exercises[3]
    assert exercises.dose_shape(held) == "hold"
    assert {exercises.dose_shape(e) for e in shipped().exercises} == {"stretch", "reps"}


# Whatever the bytes are


def is_one_line_or_fine(data: bytes) -> None:
    try:
        load_catalogue(data, "any.json")
    except CatalogueError as error:
        line = str(error)
    else:
        line = "any.json: fine"
    assert line.isprintable()
    assert line.startswith("any.json: ")


@UNHURRIED
@given(st.binary(max_size=200))
def test_any_bytes_give_a_catalogue_or_one_line(data: bytes) -> None:
    is_one_line_or_fine(data)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
)


@UNHURRIED
@given(JSON)
def test_any_json_gives_a_catalogue_or_one_line(value: Any) -> None:
    is_one_line_or_fine(json.dumps(value).encode())


def places(value: Any, way: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    items = value.items() if isinstance(value, dict) else enumerate(value)
    inner = [
        place
        for key, part in items
        for place in (
            [(*way, key)]
            if not isinstance(part, dict | list)
            else [(*way, key), *places(part, (*way, key))]
        )
    ]
    return [way, *inner] if not way else inner


PLACES = [place for place in places(RAW) if place]


@UNHURRIED
@given(st.sampled_from(PLACES), st.sampled_from(["replace", "remove", "add"]), JSON, st.text())
def test_a_mutated_catalogue_gives_a_catalogue_or_one_line(
    place: tuple[Any, ...], how: str, value: Any, name: str
) -> None:
    raw = copy.deepcopy(RAW)
    inner: Any = raw
    for part in place[:-1]:
        inner = inner[part]
    if how == "replace":
        inner[place[-1]] = value
    elif how == "remove":
        del inner[place[-1]]
    elif isinstance(inner, dict):
        inner[name] = value
    else:
        inner.append(value)
    is_one_line_or_fine(json.dumps(raw).encode())


@UNHURRIED
@given(st.integers(0, len(SHIPPED)), st.integers(0, 60), st.binary(max_size=8))
def test_a_catalogue_with_some_bytes_changed_gives_a_catalogue_or_one_line(
    at: int, gone: int, new: bytes
) -> None:
    is_one_line_or_fine(SHIPPED[:at] + new + SHIPPED[at + gone :])


def test_the_catalogues_words_promise_and_scold_nothing() -> None:
    banned = re.compile(r"correct posture|cure|must|never|wrong|bad|fail", re.IGNORECASE)
    assert not banned.search(" ".join(re.findall(r'"([^"]*)"', SHIPPED.decode())))


def test_an_exercise_that_is_not_there_is_called_by_its_id() -> None:
    found = load_catalogue(SHIPPED, "exercises.json")
    assert found.name_of("back-extension") == "Back extensions"
    assert found.name_of("nothing") == "nothing"
    assert found.right_first() == frozenset()
