"""What a person sees of a window: the words that are painted, where they can be read.

A label may have its text and yet be in no layout, behind another, cut, or painted by nobody.
Here the window is painted into a drawing (SVG) that keeps its words and their places, one
look for each place to which it can be scrolled.
"""

import itertools
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QPoint, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QRegion, QTransform
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QMenu,
    QScrollArea,
    QWidget,
)

from deskcoach.ui.design.fonts import track

SLACK = 1.5  # px by which letters may stand over: they are placed on fractions of pixels


@dataclass(frozen=True)
class Word:
    """One run of letters, as it was painted."""

    text: str
    box: QRectF


def painted(widget: QWidget, *, children: bool = True) -> list[Word]:
    """All words that a widget and its children paint now, in the order of painting."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.ReadWrite)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setSize(widget.size())
    if children:
        widget.render(drawing)
    else:
        widget.render(drawing, QPoint(), QRegion(), QWidget.RenderFlag(0))
    del drawing
    root = ET.fromstring(bytes(buffer.data().data()))  # noqa: S314 - Qt wrote it just now
    return list(_words(root, QTransform()))


def _words(element: ET.Element, above: QTransform) -> Iterator[Word]:
    here = above
    if found := re.match(r"matrix\(([^)]*)\)", element.get("transform", "")):
        a, b, c, d, e, f = (float(each) for each in found[1].split(","))
        here = QTransform(a, b, c, d, e, f) * above
    visible = float(element.get("opacity", 1)) * float(element.get("fill-opacity", 1)) > 0
    if element.tag.endswith("text") and (element.text or "").strip() and visible:
        font = QFont(str(element.get("font-family")))
        font.setPixelSize(max(1, round(float(element.get("font-size", 12)))))
        font.setWeight(QFont.Weight(int(element.get("font-weight", 400))))
        track(font, font.pixelSize())
        text = str(element.text)
        box = QFontMetricsF(font).tightBoundingRect(text)
        box.translate(float(element.get("x", 0)), float(element.get("y", 0)))
        yield Word(text, here.mapRect(box))
    for child in element:
        yield from _words(child, here)


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
