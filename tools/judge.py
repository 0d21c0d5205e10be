"""The one judge of a screen: is anything cut, overlapping, out of reach, hard to read, or crooked?

`tools.shots` asks it for every picture, and fails where it finds something. The tests ask the same
functions of single screens (`tests/ui/seen.py`, `tests/ui/reach.py`).
"""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QStackedWidget, QWidget

from deskcoach.ui.charts.chart import Chart
from deskcoach.ui.shell.main_window import Window
from tests.ui.seen import SLACK, Word, crossing, cut, painted

TEXT, LARGE = 4.5, 3.0
"""The least contrast of words with their ground, and of large ones (WCAG 2.2, AA)."""
_LARGE_PX: Final = 24.0
_BLUR: Final = 0.95
"""Strokes thinner than a pixel are never quite of their ink: so much of a contrast is enough."""
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


def judged(window: QWidget, image: QImage) -> Iterator[str]:
    """What is wrong with a screen, one line each.

    Args:
        window: As it is shown.
        image: Its picture, of the same moment.
    """
    away = list(_scrolled_away(window))
    words = [word for word in painted(window) if _inside(window, word) and not _among(away, word)]
    words = list(_uncovered(window, words))
    yield from (f"cut: {each}" for each in cut(window))
    yield from (f"overlapping: {each}" for each in crossing([words]))
    yield from (f"off its window: {each}" for each in _outside(window))
    yield from (f"contrast: {each}" for each in faint(words, window, image))
    if isinstance(window, Window):
        yield from (f"gutters: {each}" for each in crooked(window, image))


def _scrolled_away(window: QWidget) -> Iterator[Word]:
    """The words, wholly or in part beyond the edge of what scrolls: one reads them further on.

    A drawing of the window has the whole of each label that is partly seen.
    """
    for area in window.findChildren(QScrollArea):
        inner, port = area.widget(), area.viewport()
        bars = (area.verticalScrollBar(), area.horizontalScrollBar())
        if inner is None or not area.isVisible() or not any(bar.maximum() for bar in bars):
            continue
        seen = QRectF(port.rect()).adjusted(-SLACK, -SLACK, SLACK, SLACK)
        for word in painted(inner):
            box = word.box.translated(inner.mapTo(port, QPoint()))
            if not seen.contains(box):
                yield Word(word.text, box.translated(port.mapTo(window, QPoint())))


def _uncovered(window: QWidget, words: list[Word]) -> Iterator[Word]:
    """The words without those below the bubble of a chart, which stands where one points."""
    lit = " ".join(
        each.spoken[each.lit]
        for each in window.findChildren(QWidget)
        if isinstance(each, Chart) and each.isVisible() and each.lit >= 0
    )
    bubbles = [word.box for word in words if len(word.text) > 2 and word.text in lit]
    for word in words:
        if word.box in bubbles or not any(box.intersects(word.box) for box in bubbles):
            yield word


def _among(others: list[Word], word: Word) -> bool:
    """Whether it is one of them: each drawing rounds places by itself."""
    return any(
        other.text == word.text
        and (other.box.topLeft() - word.box.topLeft()).manhattanLength() < 2 * SLACK
        for other in others
    )


def _inside(window: QWidget, word: Word) -> bool:
    room = QRectF(window.rect()).adjusted(-SLACK, -SLACK, SLACK, SLACK)
    return room.contains(word.box)


def _outside(window: QWidget) -> Iterator[str]:
    """Controls and words that stand out of the window, where no scrolling reaches."""
    for each in window.findChildren(QWidget):
        if not isinstance(each, QLabel | QAbstractButton) or not each.isVisible():
            continue
        if _scrolls(each) or each.window() is not window:
            continue
        box = QRect(each.mapTo(window, each.rect().topLeft()), each.size())
        if not window.rect().adjusted(-1, -1, 1, 1).contains(box):
            yield f"{each.text()[:40]!r} at {box.getRect()}"


def _scrolls(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            return True
        above = above.parentWidget()
    return False


def faint(words: list[Word], window: QWidget, image: QImage) -> Iterator[str]:
    """Words whose ink is too near to their ground; of what is switched off none is asked."""
    ratio = image.devicePixelRatio()
    off = [
        QRectF(QRect(each.mapTo(window, each.rect().topLeft()), each.size()))
        for each in window.findChildren(QWidget)
        if each.isVisible() and not each.isEnabled()
    ]
    for word in words:
        if any(box.contains(word.box.center()) for box in off):
            continue
        if not any(sign.isalnum() for sign in word.text):
            continue  # a dot is all edge
        box = QRectF(word.box.topLeft() * ratio, word.box.size() * ratio).toAlignedRect()
        found = readable(image, box.intersected(image.rect()))
        least = LARGE if word.box.height() >= _LARGE_PX * 0.7 else TEXT
        if found is not None and found < least * _BLUR:
            yield f"{word.text[:40]!r} has {found:.2f}:1, and needs {least}:1"


def readable(image: QImage, box: QRect) -> float | None:
    """The contrast of the ink in a box with its ground; None: nothing is painted there."""
    part = image.copy(box).convertToFormat(QImage.Format.Format_RGB32)
    colours = Counter(memoryview(part.constBits()).cast("I")) if not part.isNull() else Counter()
    if len(colours) < 2:
        return None
    ground = colours.most_common(1)[0][0]
    least = max(1, int(_SHARE * box.width() * box.height()))
    ranked = sorted(
        ((contrast(rgb, ground), count) for rgb, count in colours.items()),
        reverse=True,
    )
    seen = 0
    for found, count in ranked:
        seen += count
        if seen >= least:
            return found
    return None


def crooked(window: Window, image: QImage) -> Iterator[str]:
    """The content of the page stands as far from the left edge as from the right one."""
    pages = window.findChild(QStackedWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    if pages is None:
        return
    box = QRect(pages.mapTo(window, pages.rect().topLeft()), pages.size())
    left, right = box.left(), window.width() - 1 - box.right()
    if abs(left - right) > 1:
        yield f"{left} px at the left, {right} px at the right"
    ratio, ground = image.devicePixelRatio(), image.pixel(1, 1)
    for x in (left // 2, window.width() - 1 - right // 2):
        column = (image.pixel(round(x * ratio), round(y * ratio)) for y in range(window.height()))
        if any(pixel != ground for pixel in column):
            yield f"something stands in the gutter at {x} px"
