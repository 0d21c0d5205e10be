"""The pixels of a word: how far its ink stands out, and whether an end is missing."""

from collections import Counter
from functools import cache
from itertools import islice
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

_SHARE: Final = 0.004
"""Of the pixels of a word, so many at least must have its ink: fewer are only edges."""


@cache
def luminance(rgb: int) -> float:
    """How light a colour is, 0 to 1, as WCAG has it."""
    parts = ((rgb >> shift & 255) / 255 for shift in (16, 8, 0))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: int, other: int) -> float:
    """The contrast of two colours, 1 to 21."""
    first, second = luminance(one), luminance(other)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)


class Ink:
    """The pixels of a word, from one end of its letters to the other.

    Attributes:
        bare: Nothing is painted there.
    """

    def __init__(self, image: QImage, box: QRect) -> None:
        part = image.copy(box).convertToFormat(QImage.Format.Format_RGB32)
        self._wide, self._high = part.width(), part.height()
        self._pixels = list(memoryview(part.constBits()).cast("I")) if not part.isNull() else []
        self._colours = Counter(self._pixels)
        self._ground = max(self._colours, key=self._colours.__getitem__, default=0)
        self._least = max(1, int(_SHARE * self._wide * self._high))
        self.bare = len(self._colours) < 2

    def reaches(self, wanted: float) -> bool:
        """Whether enough of its pixels have such a contrast with its ground."""
        base = luminance(self._ground) + 0.05
        dark, light = base / wanted - 0.05, base * wanted - 0.05
        seen = 0
        for rgb, count in self._colours.items():
            if not dark < luminance(rgb) < light:
                seen += count
                if seen >= self._least:
                    return True
        return False

    def contrast(self) -> float:
        """The contrast of its ink with its ground."""
        pixels = ((contrast(rgb, self._ground), n) for rgb, n in self._colours.items())
        ratios = (ratio for ratio, n in sorted(pixels, reverse=True) for _ in range(n))
        return next(islice(ratios, self._least - 1, None), 1.0)

    def missing(self) -> str:
        """The end at which there is none: its letters were cut there; empty: all is there."""
        wide, high = self._wide, self._high
        strip = max(4, high // 2)
        if wide < 3 * strip:
            return ""
        for name, first in (("at the left", 0), ("at the right", wide - strip)):
            rows = (self._pixels[y * wide + first : y * wide + first + strip] for y in range(high))
            if all(pixel == self._ground for row in rows for pixel in row):
                return name
        return ""
