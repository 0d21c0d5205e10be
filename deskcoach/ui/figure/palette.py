"""The figure's colours: stages, light and dark, five skins, hair and clothes to choose from."""

from enum import Enum
from functools import lru_cache
from typing import Generic, TypeVar

from msgspec import Struct, field
from PySide6.QtGui import QBrush, QColor

from deskcoach.ui.design.figure_appearance import Clothes, FigureAppearance, Hair, HairColour, Skin

Colour = TypeVar("Colour")


class Tint(Enum):
    """The flat tint behind the figure: breaks, strength, posture."""

    SAGE = "sage"
    APRICOT = "apricot"
    MIST = "mist"


class StageColours(Struct, frozen=True):
    """One stage: tint, disc and floor, the top worn on it, and the glow of working muscles."""

    tint: str
    disc: str
    floor: str
    top: str
    top_near: str
    top_far: str
    glow: str


class Things(Struct, Generic[Colour], frozen=True, kw_only=True):
    """What has the same colour on every stage and on everybody."""

    trousers: Colour
    trousers_far: Colour
    shoe: Colour
    shoe_far: Colour
    sole: Colour
    sole_far: Colour
    wood: Colour
    wood_light: Colour
    wood_far: Colour
    mat: Colour
    mat_edge: Colour
    metal: Colour
    metal_light: Colour
    metal_far: Colour
    screen: Colour


class Palette(Things[str], frozen=True, kw_only=True):
    """All colours of one theme, as hex words, so that a palette can be a cache key."""

    dark: bool
    stages: tuple[StageColours, StageColours, StageColours]
    mark: str
    mark_off: str
    shadow: str
    skins: tuple[tuple[str, str], ...] = field(
        default=(
            ("F2CDB2", "DDAE8E"),
            ("E5B48F", "CB9470"),
            ("D39A75", "B67C59"),
            ("9A623F", "7D4B2E"),
            ("6B412A", "523020"),
        )
    )
    hairs: tuple[str, ...] = ("241F20", "45302A", "94502C", "D9A860", "A9A8A4")


FIGURE_LIGHT = Palette(
    dark=False,
    stages=(
        StageColours("E1EAE0", "CFDFD1", "C6D8CA", "E2983F", "ECAD60", "BF7A2B", "FFE9C4"),
        StageColours("FBEAD4", "F7DAB5", "F3D1A6", "2C7860", "3A8D72", "1F5B48", "B6F0CF"),
        StageColours("E9EBF6", "D8DCF0", "CBD1EA", "2C7860", "3A8D72", "1F5B48", "B6F0CF"),
    ),
    trousers="2D4350",
    trousers_far="20323D",
    shoe="FCFAF5",
    shoe_far="DBD9CF",
    sole="D9CDBB",
    sole_far="BDB3A3",
    wood="84695A",
    wood_light="A88C7A",
    wood_far="664F43",
    mat="8F97CF",
    mat_edge="6F79B7",
    metal="5A6B74",
    metal_light="84959D",
    metal_far="43525A",
    screen="3A4A55",
    mark="1A5342",
    mark_off="1D2A25",
    shadow="16241E",
)

FIGURE_DARK = Palette(
    dark=True,
    stages=(
        StageColours("20302A", "2B4138", "263A32", "EBA65A", "F5BC7A", "BC7E3C", "FFF0D2"),
        StageColours("332719", "483620", "3F301E", "5BB392", "7BC8AA", "3E8A6E", "E2FFEE"),
        StageColours("252A3D", "323857", "2C324C", "5BB392", "7BC8AA", "3E8A6E", "E2FFEE"),
    ),
    trousers="8FA1B6",
    trousers_far="6B7C92",
    shoe="F3F1EA",
    shoe_far="C2C2BA",
    sole="B5AC9C",
    sole_far="928A7C",
    wood="8D7465",
    wood_light="B39A88",
    wood_far="6A564A",
    mat="7A84C4",
    mat_edge="5C66A4",
    metal="A2AEB6",
    metal_light="C2CCD2",
    metal_far="7C8890",
    screen="9AA8B2",
    mark="8AD0B2",
    mark_off="EEF1EC",
    shadow="050807",
    # Hair must leave the dark stages: black below them, every other colour above them.
    hairs=("120D0C", "80533E", "B5683C", "DDB06B", "B9B8B4"),
)


def palette_for(dark: bool) -> Palette:
    """Return the light or the dark palette."""
    return FIGURE_DARK if dark else FIGURE_LIGHT


class Inks(Things[QBrush], frozen=True, kw_only=True):
    """Ready brushes for one stage, theme and look; made once, used by every frame."""

    skin: QBrush
    skin_far: QBrush
    skin_light: QBrush
    hair: QBrush
    hair_far: QBrush
    top: QBrush
    top_near: QBrush
    top_far: QBrush
    feature: QBrush
    ghost: QBrush
    floor: QColor
    mat_colour: QColor
    shade: QColor
    glow: QColor
    clothes: Clothes
    hair_shape: Hair


def stage_colours(palette: Palette, stage: Tint) -> StageColours:
    """Return the colours of one stage."""
    return palette.stages[list(Tint).index(stage)]


@lru_cache(maxsize=64)
def inks_for(palette: Palette, stage: Tint, look: FigureAppearance) -> Inks:
    """Return the brushes for a stage, theme and look."""
    colours = stage_colours(palette, stage)
    skin, skin_far = palette.skins[list(Skin).index(look.skin)]
    hair = palette.hairs[list(HairColour).index(look.colour)]
    return Inks(
        skin=_brush(skin),
        skin_far=_brush(skin_far),
        skin_light=QBrush(_mixed(skin, "FBD9BC", 0.34)),
        hair=_brush(hair),
        hair_far=QBrush(_mixed(hair, palette.shadow, 0.3)),
        top=_brush(colours.top),
        top_near=_brush(colours.top_near),
        top_far=_brush(colours.top_far),
        **{name: _brush(getattr(palette, name)) for name in Things.__struct_fields__},
        feature=QBrush(_mixed(skin_far, palette.hairs[0], 0.72)),
        ghost=QBrush(_mixed(colours.floor, palette.mark_off, 0.13)),
        floor=QColor(f"#{colours.floor}"),
        mat_colour=QColor(f"#{palette.mat_edge}"),
        shade=QColor(f"#{palette.shadow}"),
        glow=QColor(f"#{colours.glow}"),
        clothes=look.clothes,
        hair_shape=look.hair,
    )


def _brush(colour: str) -> QBrush:
    return QBrush(QColor(f"#{colour}"))


def _mixed(first: str, second: str, part: float) -> QColor:
    return mixed(QColor(f"#{first}"), QColor(f"#{second}"), part)


def mixed(first: QColor, second: QColor, part: float) -> QColor:
    """Return the colour that far (0 to 1) on the way from one to another, opaque."""
    a, b = first.getRgb(), second.getRgb()
    pairs = zip(a[:3], b[:3], strict=True)  # type: ignore[index] # typed as object
    return QColor(*(round(x + (y - x) * part) for x, y in pairs))
