"""The marigold side of the design language: what only the strength screens are painted with."""

from msgspec import Struct
from PySide6.QtGui import QColor

from deskcoach.ui.design.theme import Theme


class Marigold(Struct, frozen=True):
    """The tokens of the strength screens.

    Attributes:
        apricot: Behind the part of a phase that is still to come, and behind a chosen answer.
        floor: A phase that is done.
        wash: The part of the running phase that has passed; `on_wash` are the words on it.
        on_mari: A tick on solid marigold.
    """

    apricot: QColor
    floor: QColor
    wash: QColor
    on_wash: QColor
    on_mari: QColor


_LIGHT = Marigold(*map(QColor, ("#FBEAD4", "#F3D1A6", "#EDAE6A", "#1D2A25", "#FFFFFF")))
_DARK = Marigold(*map(QColor, ("#332719", "#3F301E", "#E79B4A", "#1D1408", "#1D1408")))


def inks_of(theme: Theme) -> Marigold:
    """The tokens that fit a theme; in high contrast they are the system's own colours."""
    if theme.outlines:
        tokens = theme.tokens
        on = tokens.on_pine
        return Marigold(tokens.surface, tokens.surface, tokens.pine, on, on)
    return _DARK if theme.dark else _LIGHT
