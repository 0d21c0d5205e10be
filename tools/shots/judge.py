"""The one judge of a screen: is anything cut, overlapping, out of reach, hard to read, or crooked?

`make shots` asks it for every picture (`camera`), and fails where it finds something. The tests ask
the same functions of single screens (`tests/ui/seen.py`, `tests/ui/reach.py`), and plant a fault of
each kind (`tests/ui/test_judge.py`).
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QImage, QTextDocument, QTextOption
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from deskcoach.ui.charts.chart import Chart
from deskcoach.ui.shell.main_window import Window
from deskcoach.ui.widgets.buttons import ButtonRow, Capsule
from deskcoach.ui.widgets.fields.values import Options
from deskcoach.ui.widgets.painted import Painting
from deskcoach.ui.widgets.scroll import Fade
from deskcoach.ui.widgets.surfaces import Surface
from tests.ui.seen import SLACK, Word, crossing, cut, painted
from tools.shots.ink import Ink

TEXT, LARGE = 4.5, 3.0
"""The least contrast of words with their ground, and of large ones (WCAG 2.2, AA)."""
_LARGE_PX: Final = 24.0
_BLUR: Final = 0.95
"""Strokes thinner than a pixel are never quite of their ink: so much of a contrast is enough."""
_LEAST_GAP: Final = 4
"""Cards that stand nearer to each other, in pixels, look as if they were stuck together."""
_BREAKS: Final = re.compile("\N{ZERO WIDTH SPACE}|(?<=\\w-)")
"""Where a word may go on in the next line."""
_AT_WORDS: Final = QTextOption()
_AT_WORDS.setWrapMode(QTextOption.WrapMode.WordWrap)
_FAR: Final = 1e6
"""Pixels; no page is so long."""


def judged(window: QWidget, image: QImage) -> Iterator[str]:
    """What is wrong with a screen, one line each.

    Args:
        window: As it is shown.
        image: Its picture, of the same moment.
    """
    words = readable_words(window)
    yield from misplaced(window, words)
    yield from discoloured(window, words, image)


def readable_words(window: QWidget) -> list[Word]:
    """The words that one reads in a window now: in sight, and below nothing."""
    away = list(_scrolled_away(window))
    words = [word for word in painted(window) if _inside(window, word) and not _among(away, word)]
    return list(_uncovered(window, words))


def misplaced(window: QWidget, words: list[Word]) -> Iterator[str]:
    """What is wrong with the places of things, which are the same in all colours."""
    yield from (f"cut: {each}" for each in cut(window))
    yield from (f"cut: {each}" for each in clipped(window))
    yield from (f"broken: {each}" for each in broken(window))
    yield from (f"overlapping: {each}" for each in crossing([words]))
    yield from (f"overlapping: {each}" for each in on_each_other(window))
    yield from (f"off its window: {each}" for each in _outside(window))
    yield from (f"off its screen: {each}" for each in _larger(window))
    yield from (f"wrapped: {each}" for each in wrapped(window))
    yield from (f"gaps: {each}" for each in uneven(window))


def discoloured(window: QWidget, words: list[Word], image: QImage) -> Iterator[str]:
    """What is wrong with its pixels."""
    yield from worn(words, window, image)
    if isinstance(window, Window):
        yield from (f"gutters: {each}" for each in crooked(window, image))


def clipped(window: QWidget) -> Iterator[str]:
    """Words that a widget paints beyond its own edge, where nobody sees them."""
    for each in window.findChildren(QWidget):
        if not isinstance(each, Painting) or not each.isVisible() or each.visibleRegion().isEmpty():
            continue
        room = QRectF(each.rect()).adjusted(-SLACK, -SLACK, SLACK, SLACK)
        for word in painted(each, children=False):
            if not room.contains(word.box):
                box = word.box.toAlignedRect().getRect()
                yield f"{word.text[:40]!r} {box} in {type(each).__name__} {each.size().toTuple()}"


def broken(window: QWidget) -> Iterator[str]:
    """Labels that are narrower than one of their words, which is torn or cut."""
    for each in window.findChildren(QLabel):
        if not each.wordWrap() or not each.isVisible():
            continue
        room, rich = each.contentsRect().width(), each.textFormat() is Qt.TextFormat.RichText
        for word, wide in _rich_words(each) if rich else _plain_words(each):
            if wide > room + SLACK:
                yield f"{word!r} in {room} px"


def _plain_words(label: QLabel) -> Iterator[tuple[str, float]]:
    """Each word of a label that cannot be broken, and its width."""
    metrics = QFontMetrics(label.font())
    for word in _BREAKS.sub(" ", label.text()).split():
        if not set(word) & set("/\\"):
            yield word, metrics.horizontalAdvance(word)


def _rich_words(label: QLabel) -> Iterator[tuple[str, float]]:
    """The same where some are bolder: each is alone in its line where there is no room at all."""
    document = QTextDocument()
    document.setDefaultFont(label.font())
    document.setDefaultTextOption(_AT_WORDS)
    document.setHtml(label.text())
    document.setTextWidth(1)
    document.size()  # has it laid out
    block = document.begin()
    while block.isValid():
        lines = (block.layout().lineAt(n) for n in range(block.layout().lineCount()))
        for line in lines:
            first = line.textStart()
            yield block.text()[first : first + line.textLength()].strip(), line.naturalTextWidth()
        block = block.next()


def on_each_other(window: QWidget) -> Iterator[str]:
    """Controls and labels of which one stands on the other."""
    seen = [each for each in window.findChildren(QWidget) if _stands(each)]
    boxes = [_in_sight(each, window) for each in seen]
    for one, other in combinations(range(len(seen)), 2):
        both = boxes[one].intersected(boxes[other])
        if both.width() <= 2 * SLACK or both.height() <= 2 * SLACK:
            continue
        if seen[one].isAncestorOf(seen[other]) or seen[other].isAncestorOf(seen[one]):
            continue
        yield f"{_named(seen[one])} and {_named(seen[other])} at {both.getRect()}"


def _in_sight(each: QWidget, window: QWidget) -> QRect:
    """Where it is, without what is scrolled away."""
    box, above = QRect(each.mapTo(window, QPoint()), each.size()), each.parentWidget()
    while above is not None and above is not window:
        box &= QRect(above.mapTo(window, QPoint()), above.size())
        above = above.parentWidget()
    return box


def _stands(each: QWidget) -> bool:
    if not each.isVisible() or each.visibleRegion().isEmpty():
        return False
    return isinstance(each, QAbstractButton | QAbstractSpinBox | QLineEdit) or (
        isinstance(each, QLabel) and bool(each.text())
    )


def _named(each: QWidget) -> str:
    words = each.text() if isinstance(each, QLabel | QAbstractButton) else ""
    return repr((words or each.accessibleName() or type(each).__name__)[:40])


def _larger(window: QWidget) -> Iterator[str]:
    """A window for which its screen is too small."""
    room = window.screen().availableSize()
    if window.isWindow() and (window.width() > room.width() or window.height() > room.height()):
        yield f"{window.size().toTuple()} on {room.toTuple()}"


def wrapped(window: QWidget) -> Iterator[str]:
    """Rows of buttons that stand in more lines than one; a choice may, but leaves none alone."""
    for each in window.findChildren(QWidget):
        if not isinstance(each, ButtonRow | Options) or not each.isVisible():
            continue
        buttons = [b for b in each.findChildren(Capsule) if b.isVisible()]
        lines = Counter(b.mapTo(each, b.rect().center()).y() for b in buttons)
        last = lines[max(lines)] if lines else 0
        alone = isinstance(each, ButtonRow) or (len(buttons) > 3 and last == 1)
        if len(lines) > 1 and max(lines) - min(lines) > 2 * SLACK and alone:
            yield f"{', '.join(b.text() for b in buttons)[:60]} in {len(lines)} lines"


def uneven(window: QWidget) -> Iterator[str]:
    """Cards that touch, or stand at other distances from each other than their neighbours."""
    cards = [each for each in window.findChildren(Surface) if each.isVisible()]
    outer = [each for each in cards if not _on_a_card(each)]
    boxes = [QRect(each.mapTo(window, QPoint()), each.size()) for each in outer]
    least = min((gap for box in boxes for gap in _below(box, boxes)), default=_LEAST_GAP)
    if least < _LEAST_GAP:
        yield f"cards {least} px apart"
    around: dict[int, list[QWidget]] = {}
    for each in outer:
        around.setdefault(id(each.parentWidget()), []).append(each)
    for near in around.values():
        gaps = {gap for each in near if (gap := _next(each)) is not None}
        if gaps and max(gaps) - min(gaps) > 1:
            yield f"cards {sorted(gaps)} px apart"


def _on_a_card(each: QWidget) -> bool:
    above = each.parentWidget()
    while above is not None and not isinstance(above, Surface):
        above = above.parentWidget()
    return above is not None


def _next(card: QWidget) -> int | None:
    """The pixels to the card below it; None: something else stands there, or nothing."""
    around = card.parentWidget()
    beside = around.children() if around is not None else []
    boxes = {
        gap: each
        for each in beside
        if isinstance(each, QWidget) and each.isVisible()
        for gap in _below(card.geometry(), [each.geometry()])
    }
    nearest = min(boxes, default=None)
    return nearest if nearest is not None and isinstance(boxes[nearest], Surface) else None


def _below(box: QRect, boxes: list[QRect]) -> Iterator[int]:
    """The pixels between a card and each that stands below it in the same column."""
    for other in boxes:
        beside = other.left() > box.right() or box.left() > other.right()
        if other.top() > box.top() and not beside:
            yield other.top() - box.bottom() - 1


def _scrolled_away(window: QWidget) -> Iterator[Word]:
    """The words, wholly or in part beyond an edge to which one can scroll: one reads them there.

    A drawing of the window has the whole of each label or cell that is partly seen.
    """
    for area in window.findChildren(QAbstractScrollArea):
        inner = area.widget() if isinstance(area, QScrollArea) else area.viewport()
        if inner is None or not area.isVisible():
            continue
        port, there = area.viewport(), _within_reach(area)
        seen = QRectF(port.rect()).adjusted(-SLACK, -SLACK, SLACK, SLACK)
        for word in painted(inner) if there != seen else ():
            box = word.box.translated(inner.mapTo(port, QPoint()))
            if there.contains(box) and not seen.contains(box):
                yield Word(word.text, box.translated(port.mapTo(window, QPoint())))


def _within_reach(area: QAbstractScrollArea) -> QRectF:
    """Where one sees something in its viewport, now or after scrolling."""
    # The heads of a table go along with its cells.
    around = area.parentWidget() if isinstance(area, QHeaderView) else area
    room = QRectF(area.viewport().rect()).adjusted(-SLACK, -SLACK, SLACK, SLACK)
    if not isinstance(around, QAbstractScrollArea):
        return room
    across, down = around.horizontalScrollBar(), around.verticalScrollBar()
    if across.value() > across.minimum():
        room.setLeft(-_FAR)
    if across.value() < across.maximum():
        room.setRight(_FAR)
    if down.value() > down.minimum():
        room.setTop(-_FAR)
    if down.value() < down.maximum():
        room.setBottom(_FAR)
    return room


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


def worn(words: list[Word], window: QWidget, image: QImage) -> Iterator[str]:
    """Words of which an end is not painted, or whose ink is too near to their ground.

    Of what is switched off no contrast is asked.
    """
    ratio = image.devicePixelRatio()
    off = [
        QRectF(QRect(each.mapTo(window, each.rect().topLeft()), each.size()))
        for each in window.findChildren(QWidget)
        if each.isVisible() and not each.isEnabled()
    ]
    fades = [
        QRectF(QRect(each.mapTo(window, each.rect().topLeft()), each.size()))
        for each in window.findChildren(Fade)
        if each.isVisible()
    ]
    for word in words:
        if any(box.intersects(word.box) for box in fades):
            continue  # one scrolls, and reads it
        if not any(sign.isalnum() for sign in word.text):
            continue  # a dot is all edge
        box = QRectF(word.box.topLeft() * ratio, word.box.size() * ratio).toAlignedRect()
        found = Ink(image, box.intersected(image.rect()))
        if found.bare:
            continue
        # A line in several runs has the gaps between them in some.
        if word.text == word.text.strip() and (missing := found.missing()):
            yield f"cut: {word.text[:40]!r} has no ink {missing}"
        if any(box.contains(word.box.center()) for box in off):
            continue
        least = LARGE if word.box.height() >= _LARGE_PX * 0.7 else TEXT
        if not found.reaches(least * _BLUR):
            has = found.contrast()
            yield f"contrast: {word.text[:40]!r} has {has:.2f}:1, and needs {least}:1"


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
