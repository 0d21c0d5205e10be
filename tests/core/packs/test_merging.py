"""What a pack adds: what is new, under fresh ids and names; what is the person's own stays."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from deskcoach.core.exercises import Catalogue, Exercise, Source
from deskcoach.core.figure.model import Figure
from deskcoach.core.packs import Choice
from deskcoach.core.packs.merging import Addition, Choices, addition
from deskcoach.core.packs.pack import Pack, read_pack
from deskcoach.core.strength.routine import Routine, RoutineItem
from tests import packed
from tests.app.desk import catalogue

TODAY = date(2026, 11, 29)
OURS = catalogue()
FIGURES = {each.figure for each in OURS.exercises if each.figure}
MINE = Source("Chin tuck", "Me")


def read(data: bytes) -> Pack:
    return read_pack(data, "neck", OURS, FIGURES)


PACK = read(packed.pack())
CHIN, TOWEL = PACK.exercises
TAKEN = Source(
    "Neck, easy start",
    "Practice at the Park",
    licence="CC BY 4.0: pass it on, say who made it",
    taken_in=TODAY,
)


def having(*own: Exercise) -> Catalogue:
    exercises = (*OURS.exercises, *(replace(each, source=each.source or MINE) for each in own))
    return replace(OURS, exercises=exercises)


def add(
    pack: Pack = PACK,
    have: Catalogue = OURS,
    drawn: dict[str, Figure] | None = None,
    routines: tuple[Routine, ...] = (),
    routine: Choice | None = None,
    **choices: Any,
) -> Addition:
    named = {name.replace("_", "-"): choice for name, choice in choices.items()}
    wanted = Choices(named, {each.name: routine for each in pack.routines} if routine else {})
    return addition(pack, have, (drawn or {}).get, routines, wanted, TODAY)


def test_what_is_new_is_taken_and_tells_where_it_came_from() -> None:
    found = add()
    assert [(each.state, each.choice) for each in found.met] == [("new", "theirs")] * 2
    chin, towel = found.exercises
    assert (chin.id, chin.figure, chin.source) == ("chin-tuck", "chin-tuck", TAKEN)
    assert chin.given_by is not None
    assert (chin.given_by.who, chin.given_by.name) == ("page", "Practice at the Park")
    assert found.figures == PACK.figures
    assert found.pictures == {towel.id: "towel-pull.png"}
    assert found.before == ()
    assert not found.nothing


def test_a_routine_comes_without_days() -> None:
    found = add()
    items = (RoutineItem("chin-tuck"), RoutineItem("towel-pull", paired=True))
    warm_up = "shoulder-extension-one"
    assert found.routines == (Routine("Neck, easy start", items, (), warm_up, easy=True),)
    assert [(each.state, each.choice) for each in found.met_routines] == [("new", "theirs")]


def test_taken_in_twice_nothing_changes() -> None:
    once = add()
    again = add(have=having(*once.exercises), drawn=dict(PACK.figures), routines=once.routines)
    assert [each.state for each in again.met] == ["same", "same"]
    assert [each.state for each in again.met_routines] == ["same"]
    assert again.nothing
    assert add(have=having(*once.exercises), chin_tuck="theirs", routines=once.routines).nothing


def test_of_two_under_one_id_the_persons_own_stays() -> None:
    mine = replace(CHIN, name="My chin tuck")
    found = add(have=having(mine))
    assert (found.met[0].state, found.met[0].choice) == ("yours", "mine")
    assert [each.id for each in found.exercises] == ["towel-pull"]
    assert found.routines[0].exercises == ("chin-tuck", "towel-pull")  # with mine in it


def test_both_are_kept_when_the_person_says_so() -> None:
    mine = replace(CHIN, steps=("Mine.",), picture="mine.png")
    found = add(have=having(mine), chin_tuck="both")
    assert (found.exercises[0].id, found.exercises[0].name) == ("chin-tuck-2", "Chin tuck 2")
    assert found.before == ()
    assert found.routines[0].exercises == ("chin-tuck-2", "towel-pull")


def test_theirs_is_taken_and_mine_put_away() -> None:
    mine = replace(CHIN, steps=("Mine.",))
    found = add(have=having(mine), chin_tuck="theirs")
    assert (found.exercises[0].id, found.exercises[0].name) == ("chin-tuck", "Chin tuck")
    (before,) = found.before
    assert (before.id, before.steps, before.archived) == ("chin-tuck-2", ("Mine.",), True)


def test_what_the_source_documents_is_never_replaced() -> None:
    row = OURS.of_kind("strength")[0]
    theirs = replace(row, name="Another", figure=None)
    pack = Pack(PACK.manifest, (theirs,), {}, {}, {}, ())
    found = add(pack)
    assert (found.met[0].state, found.met[0].choice, found.nothing) == ("ours", "mine", True)
    choices: dict[str, Any] = {row.id: "theirs"}
    found = add(pack, **choices)
    assert found.met[0].choice == "both"
    assert found.exercises[0].id == f"{row.id}-2"


def test_what_is_left_out_is_in_no_routine() -> None:
    found = add(chin_tuck="no", towel_pull="mine")
    assert found.exercises == ()
    assert [each.choice for each in found.met] == ["no", "no"]
    assert found.routines == ()
    assert [each.choice for each in found.met_routines] == ["no"]
    assert add(chin_tuck="no").routines[0].exercises == ("towel-pull",)


def test_another_of_the_same_name_gets_a_number() -> None:
    mine = replace(CHIN, id="mine")
    assert add(have=having(mine)).exercises[0].name == "Chin tuck 2"


def test_the_same_routine_is_not_kept_twice_whatever_is_chosen() -> None:
    once = add()
    assert add(routines=once.routines, routine="both").routines == ()


@pytest.mark.parametrize(
    ("choice", "name"),
    [
        (None, None),
        ("mine", None),
        ("no", None),
        ("both", "Neck, easy start 2"),
        ("theirs", "Neck, easy start 2"),
    ],
)
def test_a_routine_of_that_name_stays_as_it_is(choice: Choice | None, name: str | None) -> None:
    mine = Routine("Neck, easy start", (RoutineItem("towel-pull"),), (2, 4))
    found = add(routines=(mine,), routine=choice)
    assert [each.state for each in found.met_routines] == ["yours"]
    assert [each.name for each in found.routines] == ([name] if name else [])


def test_a_figure_of_another_look_gets_another_name() -> None:
    other = replace(PACK.figures["chin-tuck"], name="Other")
    found = add(drawn={"chin-tuck": other})
    assert found.exercises[0].figure == "chin-tuck-2"
    assert set(found.figures) == {"chin-tuck-2"}
    assert found.figures["chin-tuck-2"].id == "chin-tuck-2"
    both = add(drawn={"chin-tuck": other, "chin-tuck-2": other})
    assert both.exercises[0].figure == "chin-tuck-3"


def test_a_figure_that_is_there_already_is_not_kept_twice() -> None:
    found = add(drawn=dict(PACK.figures))
    assert found.figures == {}
    assert found.exercises[0].figure == "chin-tuck"


def test_two_exercises_may_share_a_figure_or_show_one_of_ours() -> None:
    nod = replace(CHIN, id="nod", name="Nod")
    figure = next(iter(FIGURES))
    row = replace(CHIN, id="row-2", name="Row", figure=figure)
    pack = Pack(PACK.manifest, (CHIN, nod, row), PACK.figures, {}, {}, ())
    found = add(pack)
    assert [each.figure for each in found.exercises] == ["chin-tuck", "chin-tuck", figure]
    assert set(found.figures) == {"chin-tuck"}
    assert found.met_routines == ()
