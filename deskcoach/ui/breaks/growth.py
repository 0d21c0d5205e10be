"""The card grows into the player: one movement from its corner, on which the stage stays seen."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEasingCurve, QPointF, QRect, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPixmap

from deskcoach.ui.design.placing import UNASKED
from deskcoach.ui.design.theme import Look
from deskcoach.ui.widgets.painted import NO_PEN, Painted, draw_box
from deskcoach.ui.widgets.surfaces import BLUR, SHADOW, draw_nine_patch, shadow_tile

LENGTH: Final = 280
"""Milliseconds from the card to the player."""
_WORDS_OUT, _WORDS_IN = 90.0, 120.0
"""Milliseconds at the start in which the card's words go, and at the end in which others come."""
_RADIUS: Final = 20
_EDGE: Final = 6
"""At the edge of a panel, where its corners are round and nothing stands, pixels."""
_FLAGS = (
    Qt.WindowType.ToolTip
    | Qt.WindowType.FramelessWindowHint
    | UNASKED
    | Qt.WindowType.WindowTransparentForInput
)


def between(a: QRectF, b: QRectF, share: float) -> QRectF:
    """The box that far on the way from one to another."""
    left, top, right, bottom = (
        x + (y - x) * share
        for x, y in (
            (a.left(), b.left()), (a.top(), b.top()), (a.right(), b.right()),
            (a.bottom(), b.bottom()),
        )
    )  # fmt: skip
    return QRectF(QPointF(left, top), QPointF(right, bottom))


def on_pixels(box: QRectF, ratio: float) -> QRectF:
    """The same box, whose edges are those of pixels of the screen."""
    left, top, right, bottom = (
        round(edge * ratio) / ratio for edge in (box.left(), box.top(), box.right(), box.bottom())
    )
    return QRectF(QPointF(left, top), QPointF(right, bottom))


class Side:
    """What stands at one end of the way: a picture of a panel, where it is, and its stage in it.

    Args:
        picture: The panel without its shadow.
        box: Where it is on the screen.
        stage: Where the figure's stage is in it.
    """

    def __init__(self, picture: QPixmap, box: QRect, stage: QRect) -> None:
        self.picture, self.box, self.stage = picture, QRectF(box), QRectF(stage)


class Growth(Painted):
    """A window that shows nothing but the way from one panel to another."""

    def __init__(self, look: Look, start: Side, end: Side, then: Callable[[], None]) -> None:
        super().__init__(look, flags=_FLAGS)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._start, self._end, self._then = start, end, then
        self._motion = QVariantAnimation(self)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.setDuration(LENGTH)
        self._motion.valueChanged.connect(self._move_on)
        self._motion.finished.connect(self._arrived)
        whole = start.box.united(end.box).toAlignedRect()
        self.setGeometry(whole.marginsAdded(SHADOW))
        self._painted = QRect()

    def run(self) -> None:
        """Begin."""
        self.show()
        self.raise_()
        self._motion.start()

    def _arrived(self) -> None:
        self._then()
        self.hide()
        self.deleteLater()

    def _share(self) -> float:
        """How far on the way it is."""
        passed = float(self._motion.currentTime())
        return QEasingCurve(QEasingCurve.Type.InOutCubic).valueForProgress(passed / LENGTH)

    def _box(self) -> QRectF:
        """The panel where it is now, on whole pixels, so that what is in it is only copied."""
        here = QPointF(self.pos())
        now = between(self._start.box, self._end.box, self._share()).translated(-here)
        return on_pixels(now, self.devicePixelRatioF())

    def _move_on(self) -> None:
        """Have no more painted than where the panel was and is."""
        now = self._box().marginsAdded(SHADOW.toMarginsF()).toAlignedRect()
        self.update(now.united(self._painted))
        self._painted = now

    def paint(self, painter: QPainter) -> None:
        """Paint the panel where it is now, with what is seen in it."""
        passed, share = float(self._motion.currentTime()), self._share()
        start, end, box = self._start, self._end, self._box()
        tokens = self.tokens
        ratio = round(self.devicePixelRatioF() * 100)
        shadow = shadow_tile(tokens.shade.rgba(), _RADIUS, ratio)
        draw_nine_patch(painter, shadow, box.marginsAdded(SHADOW.toMarginsF()), 2 * BLUR + _RADIUS)
        draw_box(painter, box, _RADIUS, tokens.surface, NO_PEN)
        painter.setClipRect(box)  # the corners stay free: nothing is painted so far out
        stage = between(start.stage, end.stage, share).translated(box.topLeft())
        stage = on_pixels(stage, self.devicePixelRatioF())
        # One stage gives way to the other while it grows, so that the figure never leaves the eye;
        # from half way on there is one alone, for two are the dearest part of a frame.
        other = min(1.0, 2 * share)
        for side, seen in ((start, 1.0 if other < 1 else 0.0), (end, other)):
            if not seen:
                continue
            painter.setOpacity(seen)
            ratio_of = side.picture.devicePixelRatio()
            source = QRectF(side.stage.topLeft() * ratio_of, side.stage.size() * ratio_of)
            painter.drawPixmap(stage, side.picture, source)
        self._paint_words(painter, start, 1.0 - passed / _WORDS_OUT, box)
        self._paint_words(painter, end, 1.0 - (LENGTH - passed) / _WORDS_IN, box)

    def _paint_words(self, painter: QPainter, side: Side, seen: float, box: QRectF) -> None:
        """What stands beside the stage at one end of the way."""
        if seen <= 0.0:
            return
        painter.setOpacity(min(1.0, seen))
        left = side.stage.right() + 1
        ratio = side.picture.devicePixelRatio()
        # Without the corners of the picture, which are not those of the panel on its way.
        words = QRectF(left, _EDGE, side.box.width() - left - _EDGE, side.box.height() - 2 * _EDGE)
        at = QPointF(box.right() - _EDGE - words.width(), box.top() + _EDGE)
        source = QRectF(words.topLeft() * ratio, words.size() * ratio)
        painter.drawPixmap(QRectF(at, words.size()), side.picture, source)
