"""An exercise of the person's own: what its file holds, and what it is called."""

from datetime import date

import pytest
from msgspec.structs import replace

from deskcoach.core.catalogue import (
    CatalogueError,
    catalogue_of,
    dump_catalogue,
    fresh_id,
    fresh_name,
    load_catalogue,
    put_into,
)
from deskcoach.core.exercises import Dose, Exercise, GivenBy, LoadStep, Number, Source

CHIN_TUCK = Exercise(
    "chin-tuck",
    "Chin tuck",
    "strength",
    "seated",
    Dose(
        sets=Number(2, "sets", "source"),
        reps=Number(10, "reps", "source"),
        up=Number(2, "s", "us"),
        hold=Number(5, "s", "source"),
        down=Number(2, "s", "us"),
        rest=Number(60, "s", "us"),
    ),
    given_by=GivenBy("physiotherapist", date=date(2026, 11, 12)),
)


@pytest.mark.parametrize(
    "exercise",
    [
        CHIN_TUCK,
        replace(CHIN_TUCK, sides="each", first_side="right", alternate="repetition"),
        replace(CHIN_TUCK, loaded=True, load_step=LoadStep(1.25, "kg"), band="red"),
        replace(CHIN_TUCK, picture="chin-tuck.png", archived=True, position="all-fours"),
        replace(CHIN_TUCK, given_by=GivenBy("page", "A page", address="https://example.org")),
        replace(CHIN_TUCK, given_by=None),
    ],
)
def test_what_is_written_is_read_again(exercise: Exercise) -> None:
    file = catalogue_of(exercise)
    again = load_catalogue(dump_catalogue(file), "chin-tuck.json")
    assert again == file
    assert again.exercises == (exercise,)


def test_the_file_names_who_gave_it_and_nothing_that_is_as_usual() -> None:
    assert catalogue_of(CHIN_TUCK).source == Source("Chin tuck", "My physiotherapist")
    named = replace(CHIN_TUCK, given_by=GivenBy("physiotherapist", "Ms Example"))
    assert catalogue_of(named).source.publisher == "Ms Example"
    assert catalogue_of(replace(CHIN_TUCK, given_by=None)).source.publisher == "Me"
    assert b"archived" not in dump_catalogue(catalogue_of(CHIN_TUCK))


@pytest.mark.parametrize(
    ("changed", "place"),
    [
        ({"name": "x" * 61}, "name"),
        ({"cue": " blank "}, "cue"),
        ({"steps": ("Bell\a.",)}, "steps"),
        ({"dose": Dose()}, "dose"),
        ({"load_step": LoadStep(50, "kg")}, "load_step"),
    ],
)
def test_what_could_not_be_read_again_is_refused(changed: dict[str, object], place: str) -> None:
    with pytest.raises(CatalogueError, match=place) as caught:
        dump_catalogue(catalogue_of(replace(CHIN_TUCK, **changed)))
    assert str(caught.value).startswith("the exercise: $.exercises[0]")


def test_one_of_several_in_a_file_is_changed_in_its_place() -> None:
    source = Source("My notes", "Me")
    other = replace(CHIN_TUCK, id="other", source=Source("Another", "Somebody"))
    file = replace(catalogue_of(CHIN_TUCK), source=source, exercises=(CHIN_TUCK, other))
    found = put_into(file, replace(CHIN_TUCK, name="Chin in", source=source))
    assert found.exercises == (replace(CHIN_TUCK, name="Chin in"), other)
    assert put_into(file, other) == file


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Chin tuck", "chin-tuck-2"),
        ("Thoracic rotation", "thoracic-rotation"),
        ("  Über-Größe!  ", "uber-grosse"),
        ("Подбородок", "exercise"),
        ("x" * 70, "x" * 50),
    ],
)
def test_an_id_is_made_of_the_name(name: str, made: str) -> None:
    assert fresh_id(name, {"chin-tuck"}) == made


def test_a_name_that_is_taken_gets_a_number() -> None:
    assert fresh_name("Chin tuck", {"Cobra"}) == "Chin tuck"
    assert fresh_name("chin Tuck", {"Chin tuck"}) == "chin Tuck 2"
    assert fresh_name("Chin tuck", {"Chin tuck", "Chin tuck 2"}) == "Chin tuck 3"
    assert len(fresh_name("x" * 60, {"x" * 60})) <= 60


def test_the_sides_have_names() -> None:
    assert (CHIN_TUCK.side_name(1), CHIN_TUCK.side_name(2)) == ("left", "right")
    right = replace(CHIN_TUCK, first_side="right")
    assert (right.side_name(1), right.side_name(2)) == ("right", "left")


def test_a_picture_of_ones_own_shows_it_before_a_figure() -> None:
    assert CHIN_TUCK.image is None
    drawn = replace(CHIN_TUCK, figure="position-seated")
    assert drawn.image == "position-seated"
    assert replace(drawn, picture="chin-tuck.png").image == "chin-tuck.png"


def test_what_is_put_away_is_in_no_list() -> None:
    file = replace(catalogue_of(CHIN_TUCK), exercises=(replace(CHIN_TUCK, archived=True),))
    assert file.of_kind("strength") == ()
    assert file.by_id("chin-tuck") is not None
