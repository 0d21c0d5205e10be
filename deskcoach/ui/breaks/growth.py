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
        self._motion.valueChanged.connect(lambda _: self.update())
        self._motion.finished.connect(self._arrived)
        whole = start.box.united(end.box).toAlignedRect()
        self.setGeometry(whole.marginsAdded(SHADOW))

    def run(self) -> None:
        """Begin."""
        self.show()
        self.raise_()
        self._motion.start()

    def _arrived(self) -> None:
        self._then()
        self.hide()
        self.deleteLater()

    def paint(self, painter: QPainter) -> None:
        """Paint the panel where it is now, with what is seen in it."""
        passed = float(self._motion.currentTime())
        share = QEasingCurve(QEasingCurve.Type.InOutCubic).valueForProgress(passed / LENGTH)
        start, end, here = self._start, self._end, QPointF(self.pos())
        box = between(start.box, end.box, share).translated(-here)
        tokens = self.tokens
        ratio = round(self.devicePixelRatioF() * 100)
        shadow = shadow_tile(tokens.shade.rgba(), _RADIUS, ratio)
        draw_nine_patch(painter, shadow, box.marginsAdded(SHADOW.toMarginsF()), 2 * BLUR + _RADIUS)
        draw_box(painter, box, _RADIUS, tokens.surface, NO_PEN)
        painter.setClipRect(box)  # the corners stay free: nothing is painted so far out
        stage = between(start.stage, end.stage, share).translated(box.topLeft())
        # One stage gives way to the other while it grows, so that the figure never leaves the eye.
        for side, seen in ((start, 1.0), (end, share)):
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
        words = QRectF(left, 0, side.box.width() - left, side.box.height())
        right = box.right() - words.width()
        source = QRectF(words.topLeft() * ratio, words.size() * ratio)
        painter.drawPixmap(QRectF(QPointF(right, box.top()), words.size()), side.picture, source)
