from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from deskcoach.ui.design.theme import Look
from deskcoach.ui.figure.palette import Tint
from deskcoach.ui.figure.sheet import Still, render_sheet, sheet, stage_for
from tests.core.figure.random_figures import EXERCISES, shipped

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_sheet_shows_all_exercises_light_and_dark() -> None:
    figures = [shipped(name) for name in EXERCISES]
    light, dark = sheet(figures, dark=False), sheet(figures, dark=True)
    assert light.size() == dark.size()
    assert light.pixelColor(2, 2).name() == "#f6f5f1"
    assert dark.pixelColor(2, 2).name() == "#151917"
    assert sheet(figures[:1], dark=False).height() < light.height()


def test_the_sheet_is_written_as_a_picture(tmp_path: Path) -> None:
    out = tmp_path / "sheet.png"
    render_sheet([shipped("cobra-stretch")], str(out), scale=0.5)
    made = sheet([shipped("cobra-stretch")], dark=False, scale=0.5)
    assert QImage(str(out)).convertToFormat(made.format()) == made


def test_a_sheet_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="cannot be written there"):
        render_sheet([shipped("cobra-stretch")], str(tmp_path / "no" / "s.png"), scale=0.3)


def test_stretches_are_sage_and_strength_is_apricot() -> None:
    assert stage_for(shipped("sitting-back-extension")) is Tint.SAGE
    assert stage_for(shipped("bent-over-row")) is Tint.APRICOT


def test_a_still_picture_has_no_step_marks_in_any_theme(look: Look, qtbot: QtBot) -> None:
    still, moving = (Still(look, (200, 200), Tint.SAGE, moving=each) for each in (False, True))
    for picture in (still, moving):
        qtbot.addWidget(picture)
        picture.show_held(shipped("cobra-stretch"))
    look.choose("light", "full")
    light = still.grab().toImage()
    assert light == moving.grab().toImage()
    look.choose("dark", "reduced")
    look.choose("light", "reduced")
    assert still.grab().toImage() == light != moving.grab().toImage()
