"""The page before a session: a weight is chosen in its own place, or left for another day."""

import pytest
from pytestqt.qtbot import QtBot

from deskcoach.core.strength.safety import BEFORE_WORDS, AfterPain
from deskcoach.core.strength.session import Block, Tempo
from deskcoach.core.typed import Unit
from deskcoach.ui.design.theme import Look
from deskcoach.ui.strength.start_end import BackBefore, BlockRow
from deskcoach.ui.widgets.scaling import Scale
from tests.ui.conftest import catalogue, figure
from tests.ui.find import button, buttons, read


def a_row(qtbot: QtBot, look: Look, load: float | None, unit: Unit = "kg") -> BlockRow:
    exercise = next(e for e in catalogue().exercises if e.loaded)
    row = BlockRow(look, Scale(), figure, exercise)
    qtbot.addWidget(row)
    block = Block(exercise.id, exercise.name, 3, 3, 10, Tempo(2.0, 1.0, 2.0), 90.0, load=load)
    row.show_block(block, unit)
    row.show()
    return row


@pytest.mark.parametrize(("unit", "shown"), [("kg", "2 kg each"), ("lb", "4 lb each")])
def test_a_weight_is_chosen_where_none_was(
    qtbot: QtBot, look: Look, unit: Unit, shown: str
) -> None:
    row = a_row(qtbot, look, None, unit)
    assert not any("kg" in words or "lb" in words for words in read(row))
    assert row.kilograms() == 0.0  # the session starts all the same
    button(row, "Choose a weight").click()
    assert shown in read(row)
    assert "Choose a weight" not in buttons(row)
    button(row, "Load: less").click()
    assert row.kilograms() == pytest.approx(1.5 if unit == "kg" else 3 * 0.4536, abs=1e-3)


def test_the_keys_choose_and_step(qtbot: QtBot, look: Look) -> None:
    row = a_row(qtbot, look, None)
    assert row.press("[")
    assert row.kilograms() == 0.0
    assert row.press("]")
    assert row.kilograms() == 2.0
    assert row.press("]")
    assert row.kilograms() == 2.5
    assert not row.press("1")


def test_the_last_weight_is_there_and_nothing_shouts(qtbot: QtBot, look: Look) -> None:
    row = a_row(qtbot, look, 8.0)
    assert "8 kg each" in read(row)


@pytest.mark.parametrize(("level", "said"), [(3, "go on"), (5, "ease"), (6, "stop")])
def test_a_number_before_the_session_says_what_it_asks_for(
    qtbot: QtBot, look: Look, level: int, said: AfterPain
) -> None:
    back = BackBefore(look, Scale())
    qtbot.addWidget(back)
    back.show()
    assert "You can leave this out." in " ".join(read(back))
    button(back, f"Pain {level} of 10").click()
    told = back.level
    assert told == level
    words = " ".join(read(back))
    assert all(line.text in words for line in BEFORE_WORDS[said])
    assert back.sourced == (said == "stop")
    button(back, f"Pain {level} of 10").click()
    assert back.level != level
    assert "You can leave this out." in " ".join(read(back))
