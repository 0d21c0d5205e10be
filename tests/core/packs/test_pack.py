"""What is in a pack: one of ours comes through whole, one of a stranger is refused in a line."""

from datetime import date

import pytest
from msgspec.structs import replace

from deskcoach.core.packs.pack import Manifest, Pack, PackError, read_pack, written
from deskcoach.core.packs.zipped import zipped
from tests import packed
from tests.app.desk import catalogue

OURS = catalogue()
FIGURES = {each.figure for each in OURS.exercises if each.figure}


def read(data: bytes, name: str = "neck.deskcoach") -> Pack:
    return read_pack(data, name, OURS, FIGURES)


def test_a_pack_tells_what_it_holds() -> None:
    found = read(packed.pack())
    assert found.manifest.name == "Neck, easy start"
    assert found.manifest.made == date(2026, 11, 3)
    assert [each.id for each in found.exercises] == ["chin-tuck", "towel-pull"]
    assert set(found.figures) == {"chin-tuck"}
    assert found.pictures["towel-pull.png"]() == packed.png()
    assert found.sizes == {"towel-pull.png": len(packed.png())}
    (routine,) = found.routines
    assert routine.items[1].paired


def test_what_is_written_is_read_again_without_what_is_nobodys_business() -> None:
    found = read(packed.pack())
    mine = tuple(replace(each, archived=True) for each in found.exercises)
    pictures = {name: content() for name, content in found.pictures.items()}
    data = written(found.manifest, mine, found.figures, pictures, found.routines)
    again = read(data)
    assert again.exercises == found.exercises
    assert (again.manifest, again.figures, again.routines) == (
        found.manifest,
        found.figures,
        found.routines,
    )
    assert written(found.manifest, mine, found.figures, pictures, found.routines) == data


def test_a_pack_may_be_a_routine_of_ours_alone() -> None:
    row = next(each.id for each in OURS.of_kind("strength"))
    routines = packed.plain({"routines": [{"name": "Ours", "items": [{"exercise": row}]}]})
    data = zipped({"manifest.json": packed.GOOD["manifest.json"], "routines.json": routines})
    found = read(data)
    assert found.exercises == ()
    assert [each.name for each in found.routines] == ["Ours"]
    assert read(written(found.manifest, (), {}, {}, found.routines)) == found


def test_a_pack_may_have_no_routine_and_show_figures_of_ours() -> None:
    figure = next(iter(FIGURES))
    data = packed.pack(
        routines_json=None,
        figures__chin_tuck_json=None,
        exercises_json=packed.exercises({**packed.EXERCISE, "figure": figure}, packed.TOWEL),
    )
    assert read(data).routines == ()


def test_who_made_it_may_be_left_out() -> None:
    manifest = Manifest("deskcoach-pack", 1, "Neck", date(2026, 11, 3))
    exercise = replace(read(packed.pack()).exercises[1], picture=None)
    assert read(written(manifest, (exercise,), {}, {})).manifest == manifest


@pytest.mark.parametrize("name", packed.HOSTILE)
def test_a_hostile_pack_is_refused_in_one_clear_line(name: str) -> None:
    data, words = packed.HOSTILE[name]
    with pytest.raises(PackError) as told:
        read(data, "from a\nstranger\u202e.deskcoach")
    line = str(told.value)
    assert words in line, line
    assert line.startswith("from a\\nstranger\\u202e.deskcoach")
    assert line.isprintable()
    assert len(line) < 500


def test_there_are_more_than_a_hundred_of_them() -> None:
    assert len(packed.HOSTILE) > 100
