# ruff: noqa: N802 - virtual functions are named by Qt
"""What a person sees of a window: the words that are painted, where they can be read.

A label may have its text and yet be in no layout, behind another, cut, or painted by nobody.
Here the window is painted for a reader that keeps its words, each as large as in its own font, and
their places: one look for each place to which it can be scrolled.
"""

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import (
    QFontMetricsF,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QRegion,
    QTextItem,
    QTransform,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QMenu,
    QScrollArea,
    QWidget,
)

SLACK = 1.5  # px by which letters may stand over: they are placed on fractions of pixels


@dataclass(frozen=True)
class Word:
    """One run of letters, as it was painted."""

    text: str
    box: QRectF


class _Reader(QPaintEngine):
    """Paints nothing, and keeps each run of letters with the font that it was to be painted in."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.words: list[Word] = []
        self._where, self._opacity, self._ink = QTransform(), 1.0, 1.0

    def begin(self, _device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        changed, flags = state.state(), QPaintEngine.DirtyFlag
        if changed & flags.DirtyTransform:
            self._where = state.transform()
        if changed & flags.DirtyOpacity:
            self._opacity = state.opacity()
        if changed & flags.DirtyPen:
            self._ink = state.pen().color().alphaF()

    def drawTextItem(self, at: Any, item: QTextItem) -> None:
        text = item.text()
        if text.strip() and self._opacity * self._ink > 0:
            box = QFontMetricsF(item.font()).tightBoundingRect(text).translated(at)
            self.words.append(Word(text, self._where.mapRect(box)))

    def drawPath(self, *_: object) -> None: ...
    def drawPixmap(self, *_: object) -> None: ...
    def drawTiledPixmap(self, *_: object) -> None: ...
    def drawImage(self, *_: object) -> None: ...
    def drawPolygon(self, *_: object) -> None: ...
    def drawRects(self, *_: object) -> None: ...
    def drawLines(self, *_: object) -> None: ...
    def drawEllipse(self, *_: object) -> None: ...
    def drawPoints(self, *_: object) -> None: ...


class _Page(QPaintDevice):
    """What a reader reads from: as large as a widget, pixel by pixel."""

    def __init__(self, size: QSize) -> None:
        super().__init__()
        self.reader, kinds = _Reader(), QPaintDevice.PaintDeviceMetric
        self._metrics = {
            kinds.PdmWidth: size.width(),
            kinds.PdmHeight: size.height(),
            kinds.PdmDpiX: 96,
            kinds.PdmDpiY: 96,
            kinds.PdmPhysicalDpiX: 96,
            kinds.PdmPhysicalDpiY: 96,
            kinds.PdmDepth: 32,
            kinds.PdmDevicePixelRatioScaled: round(QPaintDevice.devicePixelRatioFScale()),
        }

    def paintEngine(self) -> QPaintEngine:
        return self.reader

    def metric(self, kind: QPaintDevice.PaintDeviceMetric) -> int:
        return self._metrics.get(kind, 1)


def painted(widget: QWidget, *, children: bool = True) -> list[Word]:
    """All words that a widget and its children paint now, in the order of painting."""
    page = _Page(widget.size())
    if children:
        widget.render(page)
    else:
        widget.render(page, QPoint(), QRegion(), QWidget.RenderFlag(0))
    return page.reader.words


def looks(window: QWidget) -> Iterator[list[Word]]:
    """The window at each place to which it can be scrolled, with what is in sight there."""
    QApplication.processEvents()
    areas = [each for each in window.findChildren(QScrollArea) if each.isVisible()]
    bars = [(area.verticalScrollBar(), area.verticalScrollBar().value()) for area in areas]
    for bar, _ in bars:
        bar.setValue(0)
    while True:
        QApplication.processEvents()
        room = QRectF(window.rect()).adjusted(-SLACK, -SLACK, SLACK, SLACK)
        yield [word for word in painted(window) if room.contains(word.box)]
        more = [bar for bar, _ in bars if bar.value() < bar.maximum()]
        for bar in more:
            bar.setValue(bar.value() + max(1, bar.pageStep() * 2 // 3))
        if not more:
            break
    for bar, before in bars:
        bar.setValue(before)


def _plain(text: str) -> str:
    return re.sub(r"\s", "", text)  # lines are broken where there is no room


def unseen(window: QWidget, *texts: str) -> list[str]:
    """Which of these texts a person cannot read anywhere in this window."""
    return missing(looks(window), texts)


def missing(shown: Iterable[list[Word]], texts: Iterable[str]) -> list[str]:
    """Which of these texts are in none of these looks."""
    there = "\n".join(_plain("".join(word.text for word in look)) for look in shown)
    return [text for text in texts if _plain(text) not in there]


def overlapping(window: QWidget) -> list[str]:
    """Words that stand on each other."""
    return crossing(looks(window))


def crossing(shown: Iterable[list[Word]]) -> list[str]:
    """Words that stand on each other in one of these looks."""
    found = []
    for look in shown:
        for one, other in itertools.combinations(look, 2):
            both = one.box.intersected(other.box)
            twice = one.text == other.text and one.box == other.box  # for instance in two colours
            if both.width() > 2 * SLACK and both.height() > 2 * SLACK and not twice:
                found.append(f"{one.text!r} and {other.text!r} at {one.box.topLeft().toTuple()}")
    return found


def cut(window: QWidget) -> list[str]:
    """Labels and buttons that have less room than their words, or of which a part is outside."""
    found = []
    for each in window.findChildren(QWidget):
        if not isinstance(each, QLabel | QAbstractButton) or not each.isVisible():
            continue
        if not each.text():
            continue
        need = QSize(each.sizeHint())
        if each.hasHeightForWidth():
            need = QSize(0, each.heightForWidth(each.width()))
        around = each.parentWidget()
        inside = (around.rect() if around else each.geometry()).adjusted(-1, -1, 1, 1)
        small = each.width() < need.width() - 1 or each.height() < need.height() - 1
        if small or not inside.contains(each.geometry()):
            found.append(f"{each.text()[:40]!r} {each.geometry().getRect()} needs {need.toTuple()}")
    return found


def strays(window: QWidget) -> list[str]:
    """What a window or a part of it keeps that is in no window, so that nobody ever sees it."""
    return [
        f"{type(part).__name__}.{name}"
        for part in (window, *window.findChildren(QWidget))
        for name, value in vars(part).items()
        for each in _kept(value)
        if each.parentWidget() is None and each is not window and not isinstance(each, QMenu)
    ]


def _kept(value: object) -> Iterator[QWidget]:
    if isinstance(value, QWidget):
        yield value
    elif isinstance(value, dict | list | tuple):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _kept(each)


def heights(window: QWidget) -> dict[str, float]:
    """How high each run of words is painted; where it stands more than once, the lowest."""
    found: dict[str, float] = {}
    for word in itertools.chain.from_iterable(looks(window)):
        found[word.text] = min(found.get(word.text, word.box.height()), word.box.height())
    return found


def left_small(before: dict[str, float], after: dict[str, float], scale: float) -> list[str]:
    """Words that did not grow as they were to; half a step is for fonts that are whole pixels."""
    both = before.keys() & after.keys()
    return sorted(text for text in both if after[text] / before[text] < (1 + scale) / 2)
