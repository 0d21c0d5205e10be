"""Loads in the person's unit: shown everywhere in it, and rewritten nowhere that nobody touched."""

from typing import Any

import pytest
from msgspec import structs
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from deskcoach.app.history.view_models import Filter
from deskcoach.core.strength.session import Block
from deskcoach.core.typed import Unit, in_kilograms
from deskcoach.ui.design.theme import Look
from deskcoach.ui.pages.history import words as history_words
from deskcoach.ui.pages.history.sets import EditableSet, SetsPage
from deskcoach.ui.strength.start_end import BlockRow
from deskcoach.ui.widgets.scaling import Scale
from tests.ui.conftest import figure
from tests.ui.pages.answers import a_history, some_sessions, some_sets
from tools.shots.session import CATALOGUE

LOADED = next(each for each in CATALOGUE.exercises if each.loaded)


@pytest.fixture
def row(qtbot: QtBot, look: Look) -> BlockRow:
    made = BlockRow(look, Scale(), figure, LOADED)
    qtbot.addWidget(made)
    return made


def lifting(load: float | None) -> Block:
    return Block(LOADED.id, LOADED.name, load=load)


@pytest.mark.parametrize("unit", ["kg", "lb"])
@pytest.mark.parametrize("load", [2.5, 0.0, 7.3, 1.23456, 68.0389, 500.0])
def test_a_load_that_nobody_touched_is_lifted_as_it_was_given(
    row: BlockRow, unit: Unit, load: float
) -> None:
    row.show_block(lifting(load), unit)
    assert row.kilograms() == load


def test_a_load_is_stepped_in_the_persons_unit(row: BlockRow) -> None:
    row.show_block(lifting(2.5), "lb")
    assert row.load is not None
    assert row.load.value == 5.51
    row.load.step(1)
    assert (row.load.value, row.kilograms()) == (6, in_kilograms(6, "lb"))
    row.show_block(lifting(2.5), "lb")  # who counts was chosen: the screen comes anew
    assert row.load.value == 6
    row.show_block(lifting(2.5), "kg")
    assert (row.load.value, row.kilograms()) == (2.5, 2.5)


@pytest.mark.parametrize(("unit", "most"), [("kg", 500.0), ("lb", 1102.31)])
def test_no_load_can_be_stepped_that_a_command_would_refuse(
    row: BlockRow, unit: Unit, most: float
) -> None:
    row.show_block(lifting(499.9), unit)
    assert row.load is not None
    for _ in range(9):
        row.load.step(1)
    assert row.load.value == most
    kilograms = row.kilograms()
    assert kilograms is not None
    assert 499.9 <= kilograms <= 500


def test_history_and_correction_speak_pounds(qtbot: QtBot, look: Look) -> None:
    sent: list[Any] = []
    page = SetsPage(look, sent.append)
    qtbot.addWidget(page)
    heavy = tuple(structs.replace(one, load_kg=68.0389) for one in some_sets("s1")[:1])
    page.show_sets(some_sessions(heavy[0].ended.date())[0], heavy, "lb")
    (row,) = page.findChildren(EditableSet)
    assert row.weight.text() == "150 lb each"
    assert "pounds each" in row.weight.accessibleName()
    row.done.setValue(9)
    assert sent[-1].load == 68.0389  # what nobody touched
    row.weight.lineEdit().setText("152,5")
    row.weight.interpretText()
    assert sent[-1].load == in_kilograms(152.5, "lb")
    rows = history_words.exercise_rows(replace(a_history(Filter()), unit="lb")).cells
    loads = [each[4] for each in rows]
    assert any(load == "2 × 8.82 lb" for load in loads)  # noqa: RUF001 - the sign that is meant
    assert not any("kg" in load for load in loads)
