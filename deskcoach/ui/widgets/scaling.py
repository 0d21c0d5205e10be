"""Sizes that grow with the window, so that a session can be read from the mat."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from deskcoach.ui.design.fonts import tabular, track
from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.wires import follow
from deskcoach.ui.widgets.labels import Label
from deskcoach.ui.widgets.layout import AnyBox, Item, Margins, column, four, row, wraps

WIDTH, DESIGN_HEIGHT = 1280, 800
"""The layout of the design; at this size the factor is 1."""
_LEAST = 0.5
LEAST_PX = 11
"""Smaller, thin letters are only grey strokes; in a small window they stay so large."""


class Scale(QObject):
    """How much larger than the design's layout everything in a window is."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.factor = 1.0

    def fit(self, size: QSize) -> None:
        """Take up the size of the window."""
        factor = max(_LEAST, min(size.width() / WIDTH, size.height() / DESIGN_HEIGHT))
        if abs(factor - self.factor) > 0.001:
            self.factor = factor
            self.changed.emit()

    def px(self, pixels: float) -> int:
        """A length of the design in this window."""
        return round(pixels * self.factor)

    def column(
        self, *items: Item, gap: int = 0, margins: Margins = 0, on: QWidget | None = None
    ) -> QVBoxLayout:
        """A column whose lengths stay in proportion."""
        return self._scaled(column(*self._items(items), on=on), gap, margins)

    def row(
        self, *items: Item, gap: int = 0, margins: Margins = 0, on: QWidget | None = None
    ) -> QHBoxLayout:
        """A row whose lengths stay in proportion."""
        return self._scaled(row(*self._items(items), on=on), gap, margins)

    def _items(self, items: Sequence[Item]) -> list[Item]:
        return [spacer(self, item) if isinstance(item, int) else item for item in items]

    def _scaled(self, layout: AnyBox, gap: int, margins: Margins) -> AnyBox:
        def resize() -> None:
            layout.setContentsMargins(*(self.px(side) for side in four(margins)))
            layout.setSpacing(self.px(gap))

        follow(resize, self)
        return layout


def big_font(px: float, weight: QFont.Weight, *, even: bool = False) -> QFont:
    """A font of so many pixels, tracked as the design says.

    Args:
        px: Size.
        weight: Weight.
        even: Figures of equal width, for a number that changes.
    """
    font = QFont(QApplication.font())
    font.setPixelSize(max(1, round(px)))
    font.setWeight(weight)
    track(font, px)
    if even:
        tabular(font)
    return font


def fitting(
    text: str,
    px: float,
    weight: QFont.Weight,
    width: float,
    *,
    even: bool = False,
    rich: bool = False,
) -> QFont:
    """The font of at most so many pixels in which a line is no wider than `width`.

    Args:
        text: The line.
        px: The size it has where there is room.
        weight: Of its words, but for those that have one of their own.
        width: What there is, pixels.
        even: Figures of equal width.
        rich: It is rich text, in which some words may be bolder.
    """
    wide_in = _wide_rich if rich else _wide
    font = big_font(px, weight, even=even)
    while (wide := wide_in(text, font)) > width and px > 8:
        px = min(px - 1, px * width / wide)
        font = big_font(px, weight, even=even)
    return font


def _wide(text: str, font: QFont) -> float:
    return QFontMetrics(font).horizontalAdvance(text)


def _wide_rich(text: str, font: QFont) -> float:
    """As `QLabel` lays it out."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(font)
    document.setHtml(text)
    return document.idealWidth()


MEDIUM, NORMAL = QFont.Weight.Medium, QFont.Weight.Normal


class BigText(Label):
    """Words of a session: their size follows the window, and no word is ever cut."""

    AT_LEAST = 1.0
    """How small it becomes, as a share of its size, before it takes a second line."""

    def __init__(  # noqa: PLR0913 - what words are made of, by name
        self,
        look: Look,
        scale: Scale,
        px: float,
        text: str = "",
        *,
        ink: str = "ink",
        weight: QFont.Weight = QFont.Weight.DemiBold,
        wrap: bool = False,
    ) -> None:
        super().__init__(look, text, ink, wrap=wrap)
        self._scale, self._px, self._weight = scale, px, weight
        if wrap:
            # Words do not push the window wider; they become smaller where there is no room.
            wraps(self, QSizePolicy.Policy.Ignored)
        else:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        follow(self._apply_theme, look, scale)

    def say(self, text: str) -> None:
        """Change the words."""
        if text != self.text():
            self.setText(text)
            self._apply_theme()

    def set_px(self, px: float) -> None:
        """Change the size in the design."""
        if px != self._px:
            self._px = px
            self._apply_theme()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A long word makes its line smaller."""
        super().resizeEvent(event)
        self._apply_theme()

    def _apply_theme(self) -> None:
        theme = self._look.theme
        px = self._px * self._scale.factor
        if self._px < 40:
            px = max(px * theme.text_scale, LEAST_PX)
        font = big_font(px, self._weight)
        whole = self._unbroken(QFontMetrics(font), px)
        if whole and self.width() > 60:
            rich = self.textFormat() is Qt.TextFormat.RichText
            font = fitting(whole, px, self._weight, self.width() - 4, rich=rich)
        if font != self.font():
            self.setFont(font)
        super()._apply_theme()

    def _unbroken(self, metrics: QFontMetrics, px: float) -> str:
        """What must find room in one line: the longest word, or all where the line gives way."""
        if self.wordWrap():
            smallest = big_font(px * self.AT_LEAST, self._weight)
            if QFontMetrics(smallest).horizontalAdvance(self.text()) <= self.width() - 4:
                return self.text()
            return max(self.text().split(), key=metrics.horizontalAdvance, default="")
        gives_way = self.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored
        return self.text() if gives_way else ""


class BigTitle(BigText):
    """A title of a session: it gives way a little before it takes a second line."""

    AT_LEAST = 0.72


def least_width(text: str, font: QFont, width: int) -> int:
    """The least width in which words take no more lines than in this one: then they are even."""
    metrics = QFontMetrics(font)

    def high(wide: int) -> int:
        room = QRect(0, 0, wide, 10_000)
        return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()

    most = high(width)
    longest = max((metrics.horizontalAdvance(word) for word in text.split()), default=0)
    return next((wide for wide in range(longest + 2, width, 4) if high(wide) <= most), width)


def spacer(scale: Scale, height: int) -> QWidget:
    """Room of a fixed height in the design."""
    widget = QWidget()

    def resize() -> None:
        widget.setFixedHeight(scale.px(height))

    follow(resize, scale)
    return widget
