from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from deskcoach.ui.design.figure_appearance import FigureAppearance, Skin
from deskcoach.ui.figure.palette import Tint
from deskcoach.ui.figure.sheet import render_sheet, sheet, stage_for, thumbnail
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
    assert not QImage(str(out)).isNull()


def test_a_sheet_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="cannot be written there"):
        render_sheet([shipped("cobra-stretch")], str(tmp_path / "no" / "s.png"), scale=0.3)


def test_stretches_are_sage_and_strength_is_apricot() -> None:
    assert stage_for(shipped("sitting-back-extension")) is Tint.SAGE
    assert stage_for(shipped("bent-over-row")) is Tint.APRICOT


def test_a_thumbnail_has_round_corners_and_wears_the_look() -> None:
    figure = shipped("cobra-stretch")
    plain = thumbnail(figure, 64, dark=False)
    assert plain.pixelColor(0, 0).alpha() == 0
    assert thumbnail(figure, 64, dark=False, look=FigureAppearance(Skin.ESPRESSO)) != plain
    assert thumbnail(figure, 64, dark=True) != plain
