import json
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deskcoach.core.figure.model import Figure, FigureError, dump_figure, json_schema, load_figure
from tests.core.figure.random_figures import EXERCISES, FOLDER, SHIPPED, figures, shipped
from tests.core.schemas import in_one_order


def _plain(name: str = "cobra-stretch") -> dict[str, Any]:
    plain: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text())
    return plain


def _line(plain: object) -> str:
    with pytest.raises(FigureError) as caught:
        load_figure(json.dumps(plain).encode(), "mine.json")
    return str(caught.value)


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_files_are_named_by_their_id_and_written_as_the_editor_writes(name: str) -> None:
    figure = shipped(name)
    assert figure.id == name
    assert dump_figure(figure) == (FOLDER / f"{name}.json").read_bytes()
    assert "ready" in [pose.name for pose in figure.poses]


@pytest.mark.parametrize("name", EXERCISES)
def test_each_step_of_an_exercise_is_seen_in_some_pose(name: str) -> None:
    assert len(shipped(name).steps) >= 3


def test_the_shipped_schema_is_the_one_that_is_enforced() -> None:
    shipped, made = json.loads((FOLDER / "schema.json").read_bytes()), json.loads(json_schema())
    assert in_one_order(shipped) == in_one_order(made)
    assert json.loads(json_schema())["$defs"]["Figure"]


def test_poses_and_phases_are_found_by_name() -> None:
    figure = shipped("cobra-stretch")
    assert figure.pose("raised").hands == "flat"
    assert figure.phase("lower").end == "ready"
    with pytest.raises(KeyError):
        figure.pose("nap")
    with pytest.raises(KeyError):
        figure.phase("nap")


def test_an_angle_out_of_range_names_place_value_and_remedy() -> None:
    plain = _plain()
    plain["poses"][1]["joints"]["elbow"] = 200
    assert _line(plain) == "mine.json: $.poses[1].joints.elbow is 200; give float <= 155.0"


def test_an_angle_that_only_the_other_view_allows() -> None:
    plain = _plain()
    plain["poses"][0]["joints"]["elbow"] = -20
    expected = "mine.json: $.poses[0].joints.elbow is -20; give 0 to 155 degrees"
    assert _line(plain) == expected


def test_a_value_of_the_wrong_kind() -> None:
    plain = _plain()
    plain["poses"][0]["root"]["x"] = "far"
    assert _line(plain) == 'mine.json: $.poses[0].root.x is "far"; give float'
    plain["poses"][0]["root"]["x"] = ["far " * 30]
    assert _line(plain).startswith('mine.json: $.poses[0].root.x is ["far far')
    assert "..." in _line(plain)


def test_a_missing_and_an_unknown_field() -> None:
    plain = _plain()
    del plain["phases"][2]["to"]
    assert _line(plain) == "mine.json: $.phases[2] has no `to`; add `to`"
    plain = _plain()
    plain["poses"][0]["joints"]["tail"] = 3
    expected = (
        'mine.json: $.poses[0].joints has an unknown field "tail"; remove it or mend its name'
    )
    assert _line(plain) == expected


def test_names_must_fit_together() -> None:
    plain = _plain()
    plain["phases"][0]["to"] = "moon"
    expected = 'mine.json: $.phases[0].to is "moon"; give one of the poses: ready, raised'
    assert _line(plain) == expected
    plain = _plain()
    plain["steps"][1] = "moon"
    assert _line(plain).startswith('mine.json: $.steps[1] is "moon"; give one')
    plain = _plain()
    plain["poses"][1]["name"] = "ready"
    assert _line(plain) == 'mine.json: $.poses[1].name is "ready" again; give each pose its own'
    plain = _plain()
    plain["poses"][0]["name"] = "start"
    assert _line(plain).startswith('mine.json: $.poses has no pose "ready"; add')


def test_phases_come_in_order() -> None:
    plain = _plain()
    plain["phases"][0]["name"] = "in"
    expected = 'mine.json: $.phases is "in, hold, lower"; give lift, hold, lower or in, hold, out'
    assert _line(plain) == expected


def test_pins_fit_the_view_and_the_floor() -> None:
    plain = _plain()
    plain["poses"][0]["pins"]["hand"]["bend"] = "out"
    expected = 'mine.json: $.poses[0].pins.hand.bend is "out"; give back or forward in a side view'
    assert _line(plain) == expected
    plain = _plain("shoulder-extension-two")
    plain["poses"][2]["pins"]["hand"]["bend"] = "back"
    assert _line(plain).endswith("give out or in in a front view")
    plain = _plain()
    plain["poses"][0]["pins"]["hand"]["y"] = -2
    assert (
        _line(plain) == "mine.json: $.poses[0].pins.hand.y is -2; give 0 or more, above the floor"
    )


@pytest.mark.parametrize(
    ("data", "where"),
    [
        (b"", "line 1, column 1"),
        (b'{"id": ', "line 1, column 8"),
        (b'{\n  "id": nope}', "line 2, column 13"),
        (b"\xff\xfe", "line 1, column 1"),
    ],
)
def test_what_is_not_json_says_where(data: bytes, where: str) -> None:
    with pytest.raises(FigureError) as caught:
        load_figure(data, "mine.json")
    assert str(caught.value).startswith(f"mine.json: {where} is ")
    assert str(caught.value).endswith("write it as JSON in UTF-8")


def test_broken_text_deep_inside_and_endless_nesting_are_one_line() -> None:
    plain = json.dumps(_plain()).encode()
    for data in (
        plain.replace(b"Cobra", b"\xffobra"),
        b'{"props": ' + b"[" * 100_000,
        b"[]",
        b'"x"',
        plain.replace(b"79", b"1e999"),
    ):
        with pytest.raises(FigureError) as caught:
            load_figure(data, "a\nb.json")
        assert "\n" not in str(caught.value)
        assert str(caught.value).startswith("a b.json: ")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(figure=figures())
def test_valid_figures_survive_the_file(figure: Figure) -> None:
    once = load_figure(dump_figure(figure), "x.json")
    assert load_figure(dump_figure(once), "x.json") == once
    assert once.view == figure.view


def _fault(raw: bytes) -> str | None:
    try:
        load_figure(raw, "x.json")
    except FigureError as error:
        return str(error)
    return None


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=4,
)


def _spots(value: object, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [path]
    items: Any = ()
    if isinstance(value, dict):
        items = value.items()
    elif isinstance(value, list):
        items = enumerate(value)
    for key, item in items:
        found += _spots(item, (*path, key))
    return found


@settings(max_examples=150, deadline=None)
@given(data=st.data(), name=st.sampled_from(SHIPPED), junk=_json, drop=st.booleans())
def test_a_broken_file_gives_one_clear_line(
    data: st.DataObject, name: str, junk: object, drop: bool
) -> None:
    plain: Any = _plain(name)
    spot = data.draw(st.sampled_from(_spots(plain)[1:]))
    holder = plain
    for key in spot[:-1]:
        holder = holder[key]
    if drop:
        del holder[spot[-1]]
    else:
        holder[spot[-1]] = junk
    line = _fault(msgspec.json.encode(plain))
    if line is not None:
        assert line.startswith("x.json: $")
        assert len(line.splitlines()) == 1
        assert ";" in line


@settings(max_examples=80, deadline=None)
@given(data=st.binary(max_size=200), cut=st.integers(0, 2000))
def test_any_bytes_give_a_figure_or_one_line(data: bytes, cut: int) -> None:
    whole = (FOLDER / "cobra-stretch.json").read_bytes()
    for raw in (data, whole[:cut], whole[:cut] + data + whole[cut:]):
        line = _fault(raw)
        assert line is None or line.startswith("x.json: ")
        assert line is None or len(line.splitlines()) == 1
