"""What comes with the program, for the pictures: the catalogue and its figures."""

from functools import cache
from pathlib import Path

from deskcoach.core.catalogue import load_catalogue
from deskcoach.core.exercises import Catalogue
from deskcoach.core.figure.model import Figure, load_figure

ROOT = Path(__file__).parents[2]


@cache
def catalogue() -> Catalogue:
    """The catalogue of the checkout."""
    return load_catalogue((ROOT / "exercises.json").read_bytes(), "exercises.json")


@cache
def figure(name: str | None) -> Figure | None:
    """A figure of the checkout, if there is one of that name."""
    path = ROOT / "assets" / "figures" / f"{name}.json"
    return load_figure(path.read_bytes(), path.name) if path.exists() else None
