"""What settings show besides words: the stretches that take turns, and the card."""

from typing import Any

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from deskcoach.core.setting import all_settings
from deskcoach.core.settings import Settings, Stretch
from deskcoach.ui.design.theme import Look
from deskcoach.ui.pages.settings.stretches import CardPreview, StretchesRow
from deskcoach.ui.shell.main_window import Window
from tests.ui.conftest import as_sent, catalogue, figure
from tests.ui.find import inside, read
from tests.ui.pages.answers import some_reads

ONLY = next(each for each in all_settings() if each.key == "only")


@pytest.fixture
def row(qtbot: QtBot, look: Look) -> StretchesRow:
    made = StretchesRow(look, ONLY, figure, lambda: catalogue().of_kind("stretch"))
    qtbot.addWidget(made)
    made.show_value(())
    made.show()
    return made


def test_a_stretch_is_left_out_and_taken_in_again(row: StretchesRow) -> None:
    told: list[Any] = []
    row.changed.connect(told.append)
    row.tiles["shoulder-extension-two"].click()
    assert told[-1] == ("sitting-back-extension", "shoulder-extension-one")
    assert "2 of 3" in read(row)
    assert row.differs
    row.tiles["shoulder-extension-two"].click()
    assert told[-1] == ()
    assert not row.differs


def test_the_last_one_stays(row: StretchesRow) -> None:
    told: list[Any] = []
    row.changed.connect(told.append)
    first, second, third = row.tiles.values()
    for tile in (first, second, third):
        tile.click()
    assert len(told) == 2
    assert third.isChecked()


def test_a_tile_tells_by_its_form_whether_it_is_on(row: StretchesRow) -> None:
    tile = row.tiles["sitting-back-extension"]
    on = tile.grab().toImage()
    tile.setChecked(False)
    assert tile.grab().toImage() != on
    assert tile.accessibleName() == "Sitting back extensions"


def test_the_preview_is_the_card_in_its_corner(qtbot: QtBot, look: Look) -> None:
    settings = [Settings()]
    reads = some_reads()
    window = Window(
        look, type(reads)(**{n: getattr(reads, n) for n in reads.__struct_fields__} | {
            "settings": lambda: (settings[0], ())}),
        lambda command, **_: as_sent(command), figure, settle_ms=0,
    )  # fmt: skip
    qtbot.addWidget(window)
    window.open("settings")
    preview = inside(window.settings, CardPreview)
    shown = preview.grab().toImage()
    assert not preview._picture.isNull()
    settings[0] = Settings(stretch=Stretch(only=("shoulder-extension-one",)))
    window.refresh()
    assert preview.grab().toImage() != shown
    assert preview.size() != QSize()
