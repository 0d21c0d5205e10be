"""Which font the windows are written in, how closely it is set, and its figures of equal width."""

import contextlib
from typing import Final

from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication

FALLBACKS: Final = frozenset({"DejaVu Sans", "Bitstream Vera Sans", "Verdana"})
"""What a system takes where nobody chose a font: wide, and made for old screens."""

PREFERRED: Final = "Inter"

TIGHT_FROM, TIGHTER_FROM = 17, 26
"""From so many pixels on, letters stand a little closer, and closer still."""


def choose_font(app: QApplication) -> None:
    """Keep the system's font where somebody chose one; else take Inter, if it is installed."""
    own = app.font()
    if QFontInfo(own).family() not in FALLBACKS:
        return
    better = QFont(own)
    better.setFamily(PREFERRED)
    if QFontInfo(better).family() == PREFERRED:
        app.setFont(better)


def track(font: QFont, px: float) -> None:
    """Set a font as closely as its size wants.

    Args:
        font: It.
        px: Its size at 100 % text, pixels.
    """
    if px >= TIGHT_FROM:
        percent = 98.5 if px >= TIGHTER_FROM else 99.0
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, percent)


def tabular(font: QFont) -> None:
    """Ask for figures of equal width where this PySide can: 6.8.2 makes no tag of letters."""
    with contextlib.suppress(AttributeError, TypeError):
        font.setFeature(QFont.Tag("tnum"), 1)
