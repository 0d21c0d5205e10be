"""How the person wants the figure to look."""

from enum import Enum
from typing import NamedTuple


class Skin(Enum):
    """Five skin tones, from light to deep."""

    PORCELAIN = "porcelain"
    SAND = "sand"
    HONEY = "honey"
    CHESTNUT = "chestnut"
    ESPRESSO = "espresso"


class Hair(Enum):
    """How the hair is worn."""

    SHORT = "short"
    BUN = "bun"
    BOB = "bob"
    CURLS = "curls"


class HairColour(Enum):
    """The hair's colour."""

    BLACK = "black"
    BROWN = "brown"
    COPPER = "copper"
    BLOND = "blond"
    SILVER = "silver"


class Clothes(Enum):
    """What the figure wears; the stage gives the top its colour."""

    TEE = "tee"
    LONG = "long"
    SPORT = "sport"


class FigureAppearance(NamedTuple):
    """The figure that the user chose."""

    skin: Skin = Skin.HONEY
    hair: Hair = Hair.SHORT
    colour: HairColour = HairColour.BROWN
    clothes: Clothes = Clothes.TEE
