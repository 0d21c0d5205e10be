"""Buttons: capsules of 32, 36, 44 or 48 px."""

from enum import StrEnum
from typing import cast

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QPushButton, QSizePolicy, QWidget

from deskcoach.ui.design.icons import paint_icon
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.wires import follow, wire
from deskcoach.ui.widgets.labels import Icon, Text
from deskcoach.ui.widgets.layout import STRETCH, column, flow, grow, row, wraps
from deskcoach.ui.widgets.painted import LEFT, Painting, darker, draw_box, outline, outlined, write


class Tone(StrEnum):
    """How much a button weighs. A screen has at most one primary."""

    PRIMARY = "primary"
    PLAIN = "plain"
    GHOST = "ghost"
    DUSK = "dusk"


def pressable(button: QAbstractButton, look: Look, name: str) -> None:
    """What all that is pressed has in common: a name, a hand over it, the colours of the theme."""
    button.setAccessibleName(name)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    # A click leaves the focus where it is; Tab brings it here, and then the ring shows it.
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    wire(look, "changed()", button, "update()")


class PaintedButton(Painting, QPushButton):
    """A button that says only its shape and colours; it knows the pointer and takes Enter."""

    TAKES_ENTER = True
    """Whether Enter presses it, or is left to the window."""

    def __init__(self, look: Look, name: str, text: str = "") -> None:
        super().__init__(text)
        self._look, self._over = look, False
        pressable(self, look, name)

    def lit(self, fill: QColor) -> QColor:
        """A fill as it is now: one step darker under the pointer, two when pressed."""
        over = self._over and self.isEnabled()
        return darker(fill, self.theme, 2 if self.isDown() else 1 if over else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses a button as Space does."""
        if self.TAKES_ENTER and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Step darker under the pointer."""
        self._over = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Step back."""
        self._over = False
        self.update()
        super().leaveEvent(event)


class Capsule(PaintedButton):
    """A pressable capsule with an optional icon before and behind its words."""

    ROLE, ROUND = Role.STRONG, 24.0
    """How its words are written; the largest radius of its corners."""

    def __init__(
        self,
        look: Look,
        text: str,
        *,
        tone: Tone = Tone.PLAIN,
        icon: str = "",
        trailing: str = "",
        height: int = 36,
    ) -> None:
        super().__init__(look, text, text)
        self._tone, self._height = tone, height
        self._icon, self._trailing, self._tight = icon, trailing, 0
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        follow(self._apply_theme, look)

    def set_words(self, text: str, icon: str, trailing: str = "") -> None:
        """Change the words, and the icons with them."""
        if (text, icon, trailing) == (self.text(), self._icon, self._trailing):
            return
        self.setText(text)
        self.setAccessibleName(text)
        self._icon, self._trailing = icon, trailing
        self.updateGeometry()
        self.update()

    def tighten(self, steps: int) -> None:
        """Give way: 1 pads less, 2 goes without icons, 3 has smaller words as well; 0 is none."""
        if steps != self._tight:
            self._tight = steps
            self._apply_theme()

    def _icons(self) -> tuple[str, str]:
        """The icons before and behind the words, as far as there is room for them."""
        kept = self._tight < 2 or not self.text()
        return (self._icon, self._trailing) if kept else ("", "")

    def set_tone(self, tone: Tone) -> None:
        """Change how much it stands out."""
        if tone is not self._tone:
            self._tone = tone
            self._apply_theme()

    @property
    def tone(self) -> Tone:
        """How much it stands out."""
        return self._tone

    def _apply_theme(self) -> None:
        self.setFont(self._font())
        self.updateGeometry()
        self.update()

    def _font(self) -> QFont:
        font = self.theme.font(self.ROLE)
        if self._tight > 2:
            font.setPixelSize(min(font.pixelSize(), round(13 * self.theme.text_scale)))
        return font

    def wide_at(self, steps: int) -> int:
        """How wide it would be if it gave way by so many steps."""
        kept, self._tight = self._tight, steps
        fonts = self.font(), self._font()
        own, then = (QFontMetrics(font).horizontalAdvance(self.text()) for font in fonts)
        width = sum(self._pads()) + self._words_width() - own + then
        self._tight = kept
        return max(width, self._height)

    def sizeHint(self) -> QSize:
        """As wide as its words, as high as the design says."""
        width = sum(self._pads()) + self._words_width()
        height = max(self._height, QFontMetrics(self.font()).height() + 10)
        return QSize(max(width, height), height)

    def minimumSizeHint(self) -> QSize:
        """A button never shows half of its words."""
        return self.sizeHint()

    def _pads(self) -> tuple[int, int]:
        """Room left and right; an icon brings some room of its own."""
        pad = (13 if self._tight else 16) if self._height >= 36 else 12
        icon, trailing = self._icons()
        return (pad - 4 if icon else pad), (pad - 4 if trailing else pad)

    def _words_width(self) -> int:
        metrics = QFontMetrics(self.font())
        words = metrics.horizontalAdvance(self.text()) if self.text() else 0
        icons = sum(
            self._icon_size() + (self._gap() if words else 0) for name in self._icons() if name
        )
        return words + icons

    def _icon_size(self) -> int:
        return round(16 * self.theme.text_scale)

    def _gap(self) -> int:
        return 6

    def paint(self, painter: QPainter) -> None:
        """Paint the capsule, its icon and its words; pale where it cannot be pressed."""
        if not self.isEnabled():
            painter.setOpacity(0.5)
        self._paint_body(painter)
        self._paint_words(painter, self.ink())

    def _paint_body(self, painter: QPainter) -> None:
        box = outlined(self.theme, QRectF(self.rect()))
        radius = min(box.height() / 2, self.ROUND)
        draw_box(painter, box, radius, self.lit(self._fill()), outline(self.theme))

    def _fill(self) -> QColor:
        tokens = self.tokens
        fills = {Tone.PRIMARY: tokens.pine, Tone.PLAIN: tokens.sunken, Tone.DUSK: tokens.mist}
        return QColor(fills.get(self._tone, QColor(0, 0, 0, 0)))

    def ink(self) -> QColor:
        """The colour of the words."""
        tokens = self.tokens
        inks = {Tone.PRIMARY: tokens.on_pine, Tone.DUSK: tokens.dusk_ink, Tone.GHOST: tokens.ink2}
        return inks.get(self._tone, tokens.ink)

    def _paint_words(self, painter: QPainter, ink: QColor) -> None:
        size, gap = self._icon_size(), self._gap()
        left, right = self._pads()
        x = left + (self.width() - left - right - self._words_width()) / 2
        top = (self.height() - size) / 2
        icon, trailing = self._icons()
        if icon:
            paint_icon(painter, icon, QRectF(x, top, size, size), ink)
            x += size + gap
        advance = QFontMetrics(self.font()).horizontalAdvance(self.text())
        write(
            painter, self.font(), ink, QRectF(x, 0, advance + 2, self.height()), self.text(), LEFT
        )
        if trailing:
            box = QRectF(x + (advance + gap if self.text() else 0), top, size, size)
            paint_icon(painter, trailing, box, ink)


class ButtonRow(QWidget):
    """Buttons in one line whatever the language and the font; the last one at the far right.

    Where they find no room they give way together: gaps, then pads, icons, and size of words. Where
    nothing helps any more they wrap.
    """

    GAPS = (8, 6, 6, 4)

    def __init__(self, *buttons: Capsule) -> None:
        super().__init__()
        self._buttons = buttons
        self._flow = flow(*buttons, gap=self.GAPS[0], spread=True, on=self)
        wraps(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give way as far as is needed, and no further."""
        super().resizeEvent(event)
        self.fit(self.width())

    def event(self, event: QEvent) -> bool:
        """Other words, or another font, want other room."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.fit(self.width())
        return super().event(event)

    def fit(self, width: int) -> None:
        """Find room in so many pixels."""
        around = self.contentsMargins()
        room = width - around.left() - around.right()
        shown = [button for button in self._buttons if not button.isHidden()]

        def fits(steps: int) -> bool:
            gaps = self.GAPS[steps] * (len(shown) - 1)
            return sum(button.wide_at(steps) for button in shown) + gaps <= room

        last = len(self.GAPS) - 1
        steps = next((each for each in range(last) if fits(each)), last)
        self._flow.set_gap(self.GAPS[steps])
        for button in self._buttons:
            button.tighten(steps)


class Link(Capsule):
    """Words to press without a body of their own, flush with the text above and below."""

    ROLE = Role.REASON

    def __init__(self, look: Look, text: str, *, icon: str = "") -> None:
        super().__init__(look, text, tone=Tone.GHOST, icon=icon, height=26)

    def _pads(self) -> tuple[int, int]:
        return 0, 0

    def _paint_body(self, painter: QPainter) -> None:
        if self._over or self.isDown():
            line = self.height() / 2 + QFontMetrics(self.font()).height() / 2
            painter.setPen(QPen(self.ink(), 1))
            painter.drawLine(QPointF(0, line), QPointF(self._words_width(), line))


class Tab(Capsule):
    """A capsule that stays pressed: one of several, only the chosen one filled."""

    def __init__(self, look: Look, text: str, *, icon: str = "", height: int = 36) -> None:
        super().__init__(look, text, tone=Tone.GHOST, icon=icon, height=height)
        self._outlined = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.toggled.connect(self._chosen)

    def _chosen(self, on: bool) -> None:
        self._tone = Tone.PLAIN if on else Tone.GHOST
        if on and self.autoExclusive():
            stop_at(self)
        self.update()

    def outline(self) -> None:
        """Chosen, it has an outline as well: a choice is more than a place where one is."""
        self._outlined = True

    def _paint_body(self, painter: QPainter) -> None:
        super()._paint_body(painter)
        if self._outlined and self.isChecked() and not self.theme.outlines:
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            draw_box(painter, box, box.height() / 2, pen=QPen(self.tokens.pine_mid, 2))

    def _stands_out(self) -> bool:
        """In high contrast the tint behind the chosen one would not be seen."""
        return self.isChecked() and self.theme.outlines

    def _fill(self) -> QColor:
        return self.tokens.pine if self._stands_out() else super()._fill()

    def ink(self) -> QColor:
        """The colour of the words."""
        return self.tokens.on_pine if self._stands_out() else super().ink()


class NavRow(Tab):
    """A row of a side list: the words stand on the left, the box has corners of 10 px."""

    def _paint_words(self, painter: QPainter, ink: QColor) -> None:
        painter.save()
        left, right = self._pads()
        painter.translate(12 - left - (self.width() - left - right - self._words_width()) / 2, 0)
        super()._paint_words(painter, ink)
        painter.restore()

    def _paint_body(self, painter: QPainter) -> None:
        fill = darker(self._fill(), self.theme, int(self._over))
        draw_box(painter, QRectF(self.rect()), 10, fill)


def stop_at(chosen: QAbstractButton) -> None:
    """Of several buttons of which one is chosen, Tab stops at that one; arrows reach the others.

    Qt moves the stop only along with the focus, so that Tab came back to the one it had left.
    """
    for each in _several(chosen):
        here = each is chosen
        each.setFocusPolicy(Qt.FocusPolicy.TabFocus if here else Qt.FocusPolicy.NoFocus)


def _several(chosen: QAbstractButton) -> list[QAbstractButton]:
    """A button and those that go out when it is chosen."""
    group = cast("QButtonGroup | None", chosen.group())
    around = chosen.parentWidget()
    if group is not None:
        return group.buttons()
    if around is None:
        return [chosen]
    beside = around.findChildren(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [each for each in beside if each.autoExclusive()]


# -- A row to press: a picture or an icon, a line, a quieter line, and an arrow if it leads on ---


class FilledButton(PaintedButton):
    """A button with things in it: as large as they need, and what is pressed is the button."""

    def hold(self) -> None:
        """Leave no click to what is in it."""
        wraps(self)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _size(self, *, least: bool) -> QSize:
        layout = self.layout()
        if layout is None:  # pragma: no cover - there always is one
            return QSize()
        return layout.totalMinimumSize() if least else layout.totalSizeHint()

    def sizeHint(self) -> QSize:
        """Room for what is in it."""
        return self._size(least=False)

    def minimumSizeHint(self) -> QSize:
        """Room for it when it is wrapped."""
        return self._size(least=True)

    def hasHeightForWidth(self) -> bool:
        """Where words in it wrap."""
        layout = self.layout()
        return layout is not None and layout.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """How high it is when they do."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout else -1


class RowButton(FilledButton):
    """A wide button whose words wrap; checked, it is the chosen one of several."""

    def __init__(  # noqa: PLR0913 - what may stand in it
        self,
        look: Look,
        title: str,
        detail: str = "",
        *,
        icon: str = "",
        picture: QWidget | None = None,
        count: str = "",
        leads_on: bool = False,
    ) -> None:
        super().__init__(look, title)
        self.setAccessibleDescription(detail)
        self.setProperty("corner", 10)
        before = picture or (Icon(look, icon, "ink2", 18) if icon else None)
        name = Text(look, Role.STRONG, title, wrap=True)
        more = Text(look, Role.SECONDARY, detail, "ink2", wrap=True) if detail else None
        behind: QWidget | None = Icon(look, "chevron-right", "ink3", 16) if leads_on else None
        if count:
            behind = Text(look, Role.SECONDARY, count, "ink3")
        words = grow(column(STRETCH, name, more, STRETCH))
        row(before, words, behind, gap=12, margins=(12, 8), on=self)
        self.hold()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses; the arrows go to the row before or behind."""
        if self.group() is not None:
            super().keyPressEvent(event)  # the arrows choose within the group
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def paint(self, painter: QPainter) -> None:
        """Paint the box behind the words when it is chosen, hovered or pressed."""
        if self._over or self.isChecked() or self.isDown():
            fill = self.tokens.sunken if self.isChecked() else self.tokens.sage
            draw_box(painter, QRectF(self.rect()), 10, fill, outline(self.theme))
