"""The figures that the person has drawn: beside ours, never in their place."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from deskcoach.adapters.figures import load_figure_file
from deskcoach.adapters.library.own_figures import FigureFiles
from deskcoach.adapters.paths import Folders, find_resource
from deskcoach.core.figure.model import load_figure

SEATED = load_figure(find_resource("assets/figures/position-seated.json").read_bytes(), "seated")


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "config", tmp_path / "data", tmp_path / "run")


def test_a_figure_is_written_and_written_over(folders: Folders) -> None:
    own = FigureFiles(folders)
    assert own.keep(replace(SEATED, id="chin-tuck")) == "chin-tuck"
    assert own.keep(replace(SEATED, id="chin-tuck", name="Chin in")) == "chin-tuck"
    found = load_figure_file(folders, "chin-tuck")
    assert found == replace(SEATED, id="chin-tuck", name="Chin in")


def test_ours_keeps_its_name(folders: Folders) -> None:
    own = FigureFiles(folders)
    assert own.keep(SEATED) == "position-seated-2"
    assert own.keep(replace(SEATED, id="9-lives")) == "figure-9-lives"


def test_a_place_that_cannot_be_written(folders: Folders) -> None:
    folders.config.mkdir(parents=True)
    (folders.config / "figures").write_bytes(b"")
    with pytest.raises(OSError, match="figures"):
        FigureFiles(folders).keep(SEATED)
