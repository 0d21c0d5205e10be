"""What a person has besides the log, in the backup: there and back, and beside what there is."""

import json
import re
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs
from msgspec.structs import replace

from deskcoach.core.export import backup
from deskcoach.core.export.archive import Archive, ArchiveError, merge
from deskcoach.core.export.backup import parts, read_backup, written
from deskcoach.core.export.own import (
    OWN_SORTS,
    KeptName,
    KeptPicture,
    KeptSetting,
    Own,
    Tally,
    There,
    merge_own,
    named_anew,
)
from deskcoach.core.records import SetRecord
from deskcoach.core.setting import all_settings
from tests.hostile import owned
from tests.logged import did, key, trained
from tests.packed import drawn_as, png

SAME = {sort: Tally(same=len(getattr(owned(), sort))) for sort in OWN_SORTS}


def picture(name: str = "a-1.png", width: int = 4) -> KeptPicture:
    content = png(width)
    return KeptPicture(name, sha256(content).hexdigest(), len(content), lambda: content)


def test_there_and_back_in_either_writing(monkeypatch: pytest.MonkeyPatch) -> None:
    data = written(Archive(own=owned()))
    again = read_backup(data, "x.json").own
    assert again == owned()
    assert again.pictures[0].read() == png()
    assert written(Archive(own=again)) == data
    tidy = json.dumps(json.loads(data), indent=2).encode()
    assert read_backup(tidy, "x.json").own == owned()
    assert written(read_backup(tidy, "x.json")) == data
    monkeypatch.setattr(backup, "MOST_REWRITTEN", 10)  # a large one is read only line by line
    assert read_backup(data, "x.json").own == owned()


_exercises = st.builds(
    lambda number, name, archived: structs.replace(
        owned().exercises[0], id=f"e-{number}", name=name, archived=archived, figure=None
    ),
    st.integers(0, 9),
    st.sampled_from(["Chin tuck", "Nacken \u201estrecken\u201c", "\u9888"]),
    st.booleans(),
)
_drafts = _exercises.map(lambda one: structs.replace(one, source=None))
_settings = st.sampled_from(tuple(all_settings())).map(
    lambda one: KeptSetting(one.section, one.key, one.default)
)
_owned = st.builds(
    lambda **of: Own(**of),  # noqa: PLW0108 - what a figure is, the types of Own do not know
    exercises=st.lists(_exercises, max_size=4, unique_by=lambda one: one.id),
    drafts=st.lists(
        _exercises.map(lambda one: structs.replace(one, source=None)),
        max_size=2,
        unique_by=lambda one: one.id,
    ),
    names=st.lists(
        st.builds(KeptName, st.sampled_from(["a", "b-2"]), st.sampled_from(["A", "B \u00e9"])),
        unique_by=lambda one: one.exercise,
    ),
    figures=st.lists(st.sampled_from(["a", "b"]).map(drawn_as), unique_by=lambda one: one.id),
    pictures=st.lists(
        st.builds(picture, st.sampled_from(["a.png", "b-1.png"]), st.integers(1, 9)),
        unique_by=lambda one: one.name,
    ),
    settings=st.lists(_settings, unique_by=lambda one: (one.section, one.key)),
)


@given(_owned)
def test_property_taken_in_elsewhere_it_is_written_the_same(own: Own) -> None:
    data = written(Archive(own=own))
    theirs = read_backup(data, "x.json").own
    shown = {one.picture for one in (*own.exercises, *own.drafts)}
    put, _ = merge_own(There(), theirs, replace=False)
    whole = replace(put, pictures=theirs.pictures)  # one that nothing shows stays out
    assert {one.name for one in put.pictures} == {one.name for one in own.pictures} & shown
    assert written(Archive(own=whole)) == data
    assert not any(merge_own(There(own), theirs, replace=True)[0].counts().values())


def test_a_picture_that_is_no_text_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    data = re.sub(rb'"data":"[^"]+"', b'"data":7', written(Archive(own=owned())), count=1)
    monkeypatch.setattr(backup, "MOST_REWRITTEN", 10)  # a large one is read only line by line
    with pytest.raises(ArchiveError, match="data"):
        read_backup(data, "x.json")


def test_what_is_the_same_is_the_same() -> None:
    put, tallies = merge_own(There(owned()), owned(), replace=True)
    assert (put.counts(), tallies) == (dict.fromkeys(OWN_SORTS, 0), SAME)


@pytest.mark.parametrize("over", [True, False])
def test_where_both_differ_somebody_decides(*, over: bool) -> None:
    mine = owned()
    ours = replace(
        mine,
        exercises=[structs.replace(mine.exercises[0], name="Mine")],
        figures=[structs.replace(mine.figures[0], name="Mine")],
        settings=[KeptSetting("appearance", "theme", "light")],
    )
    put, tallies = merge_own(There(ours), mine, replace=over)
    assert (tallies["exercises"], tallies["figures"]) == (Tally(0, 0, 1), Tally(0, 0, 1))
    assert tallies["settings"] == Tally(new=1, different=1)
    # What was not chosen here is taken in any case.
    theme = [KeptSetting("appearance", "theme", "dark")] if over else []
    assert list(put.settings) == [KeptSetting("strength", "reps", 12), *theme]
    assert [one.name for one in put.exercises] == (["Chin tuck"] if over else [])
    assert [one.id for one in put.figures] == (["chin-tuck"] if over else [])


def test_what_another_one_has_the_name_of_comes_under_its_own() -> None:
    ours = Own(figures=[structs.replace(drawn_as("chin-tuck"), name="Another")])
    ours = replace(ours, pictures=[picture(width=9)])
    put, _ = merge_own(There(ours), owned(), replace=False)
    assert [one.id for one in put.figures] == ["chin-tuck-2"]
    assert [one.figure for one in put.exercises] == ["chin-tuck-2"]
    assert [one.name for one in put.pictures] == ["a-1.png"]
    shown = named_anew(put, {"a-1.png": "a-2.png"})
    assert {one.picture for one in (*shown.exercises, *shown.drafts)} == {"a-2.png"}
    assert named_anew(put, {}).exercises == put.exercises


def test_what_is_not_the_person_s_own_stays() -> None:
    theirs = owned()
    mine = structs.replace(theirs.exercises[0], name="Ours")
    figure = structs.replace(theirs.figures[0], name="Ours")
    there = There(Own(), [mine], [figure])
    put, tallies = merge_own(there, theirs, replace=True)
    assert (list(put.exercises), tallies["exercises"]) == ([], Tally(different=1))
    assert [one.id for one in put.figures] == ["chin-tuck-2"]  # the draft shows it


def test_a_picture_that_is_gone_comes_back_with_its_exercise() -> None:
    ours = replace(owned(), pictures=[])
    put, _ = merge_own(There(ours), owned(), replace=False)
    assert [one.name for one in put.pictures] == ["a-1.png"]
    assert not put.exercises


def test_a_setting_that_is_none_any_more_is_left_out() -> None:
    plain: dict[str, Any] = json.loads(written(Archive(own=owned())))
    plain["settings"] += [
        {"section": "strength", "key": "bells", "value": 1},
        {"section": "strength", "key": "sets", "value": 99},
        {"section": "sound", "key": "volume", "value": {"a": []}},
    ]
    assert read_backup(json.dumps(plain).encode(), "x.json").own == owned()


def test_an_exercise_that_names_no_source_has_one(monkeypatch: pytest.MonkeyPatch) -> None:
    plain: dict[str, Any] = json.loads(written(Archive(own=owned())))
    del plain["exercises"][0]["source"]
    (found,) = read_backup(json.dumps(plain).encode(), "x.json").own.exercises
    assert found.own
    monkeypatch.setattr("deskcoach.core.export.own_rows.MOST_OWN", 0)
    with pytest.raises(ArchiveError, match="too long"):
        read_backup(written(Archive(own=owned())), "x.json")


def test_more_pictures_than_a_backup_can_hold_are_told_before_it_is_written() -> None:
    large = KeptPicture("a.png", "", 10**9, bytes)
    with pytest.raises(ArchiveError, match="too much for one backup"):
        parts(Archive(own=Own(pictures=[large])))


def test_a_merge_of_archives_tells_of_them() -> None:
    found = merge(Archive(), Archive(own=owned()))
    assert not found.nothing
    assert found.tallies["settings"] == Tally(new=2)
    assert merge(Archive(own=owned()), Archive(own=owned())).nothing


@pytest.mark.parametrize("over", [True, False])
def test_left_stays_left_where_the_order_of_sides_differs(*, over: bool) -> None:
    def whose(side: Any, *sets: Any) -> Archive:
        exercise = structs.replace(owned().exercises[0], sides="each", first_side=side)
        return Archive(sessions=[trained(1)], sets=sets, own=Own(exercises=[exercise]))

    def left(number: int, side: int, **other: Any) -> SetRecord:
        return did(number, 1, exercise="chin-tuck", side=side, **other)

    ours = whose("left", left(10, 1), left(11, 1), left(12, 1, actual=3.0), did(13, 1, side=1))
    theirs = whose("right", left(11, 2), left(12, 2), left(14, 2))
    found = merge(ours, theirs, replace=over)
    assert found.tallies["sets"] == Tally(new=1, same=1, different=1)
    whole = {one.id: one for one in (*ours.sets, *found.put.sets)}
    assert {one.side for one in whole.values() if one.exercise == "chin-tuck"} == {1 + over}
    assert (whole[key(13)].side, whole[key(12)].actual) == (1, 10.0 if over else 3.0)
