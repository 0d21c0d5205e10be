"""Buttons of a session: 48 px high, with the key that does the same shown behind the words."""

import math

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from deskcoach.ui.design.marigold import inks_of
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import tr
from deskcoach.ui.widgets.buttons import Capsule, Tone
from deskcoach.ui.widgets.painted import RIGHT, draw_box, write
from deskcoach.ui.widgets.scaling import LEAST_PX, Scale, big_font


def key_words(key: str) -> str:
    """What a key is called on the keyboards of the person's language."""
    return {
        "Space": tr("Keys", "Space"),
        "Enter": tr("Keys", "Enter"),
        "Backspace": tr("Keys", "Backspace"),
        "Esc": tr("Keys", "Esc"),
    }.get(key, key)


class KeyButton(Capsule):
    """A capsule that shows its key.

    Where a row has no room it gives way as any capsule does, then goes without its key, and last
    has words as small as they may be.
    """

    ROUND = math.inf
    STEPS = 6
    SMALLER = (0, 0, 0, 2, 2, 3)
    """By how much its words are smaller after so many steps, pixels."""
    KEYLESS = 4

    def __init__(  # noqa: PLR0913 - what a button is made of, by name
        self,
        look: Look,
        scale: Scale,
        text: str,
        key: str,
        *,
        tone: Tone = Tone.PLAIN,
        icon: str = "",
        size: tuple[int, int] = (48, 15),
    ) -> None:
        self._scale, self._key, self._size = scale, key, size
        self._shown = key_words(key)
        super().__init__(look, text, tone=tone, icon=icon, height=size[0])
        self._name(text)
        scale.changed.connect(self._apply_theme)

    @property
    def key(self) -> str:
        """The key, as `key_name` tells it."""
        return self._key

    def set_key(self, key: str) -> None:
        """Show another key."""
        self._key, self._shown = key, key_words(key)
        self._name(self.text())
        self._apply_theme()

    def tighten(self, steps: int) -> None:
        """Give way by so many steps, and take up the scale as it is now."""
        self._tight = steps
        self._apply_theme()

    def set_words(self, text: str, icon: str, trailing: str = "") -> None:
        """Change the words, and the icons with them."""
        super().set_words(text, icon, trailing)
        self._name(text)

    def _name(self, text: str) -> None:
        self.setAccessibleName(text or self._shown)
        self.setToolTip("")
        self.setAccessibleDescription(self._shown)

    def _apply_theme(self) -> None:
        height, px = self._size[0], self._size[1] - self.SMALLER[self._tight]
        self._height = self._scale.px(height)
        font = self.theme.font(Role.STRONG)
        font.setPixelSize(max(LEAST_PX, round(self._scale.px(px) * self.theme.text_scale)))
        self.setFont(font)
        self.updateGeometry()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The focus ring follows the round ends."""
        super().resizeEvent(event)
        self.setProperty("corner", self.height() / 2)

    def _key_font(self) -> QFont:
        return big_font(max(LEAST_PX, self.font().pixelSize() * 0.87), QFont.Weight.Normal)

    def _pads(self) -> tuple[int, int]:
        pad = self._scale.px(12 if self._tight else 20)
        return pad, pad

    def _icon_size(self) -> int:
        return self._scale.px(self._size[1] + 2)

    def _gap(self) -> int:
        return self._scale.px(8)

    def _key_shown(self) -> bool:
        return bool(self._key) and self._tight < self.KEYLESS

    def _key_width(self) -> int:
        if not self._key_shown():
            return 0
        gap = self._scale.px(14) if self.text() else 0
        return gap + QFontMetrics(self._key_font()).horizontalAdvance(self._shown)

    def _words_width(self) -> int:
        return super()._words_width() + self._key_width()

    def _paint_words(self, painter: QPainter, ink: QColor) -> None:
        super()._paint_words(painter, ink)
        if not self._key_shown():
            return
        left, right = self._pads()
        free = self.width() - left - right - self._words_width()
        end = left + free / 2 + self._words_width()
        loud = self._tone in (Tone.PRIMARY, Tone.DUSK)
        box = QRectF(end - self._key_width(), 0, self._key_width(), self.height())
        colour = self.ink() if loud else self.tokens.ink2
        write(painter, self._key_font(), colour, box, self._shown, RIGHT)


class PickButton(KeyButton):
    """One of a few answers: the chosen one has a tick and an outline."""

    SPOKEN: QAccessible.Role | None = None

    def __init__(
        self, look: Look, scale: Scale, text: str, key: str, *, size: tuple[int, int] = (60, 20)
    ) -> None:
        super().__init__(look, scale, text, key, size=size)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._picked)

    def _picked(self, on: bool) -> None:
        self._icon = "check" if on else ""
        self.updateGeometry()
        self.update()

    def ink(self) -> QColor:
        """Marigold ink where it is chosen."""
        return self.tokens.mari_ink if self.isChecked() else self.tokens.ink

    def _paint_body(self, painter: QPainter) -> None:
        if not self.isChecked():
            super()._paint_body(painter)
            return
        box = QRectF(self.rect()).adjusted(1.25, 1.25, -1.25, -1.25)
        pen = QPen(self.tokens.mari, 2.5)
        draw_box(painter, box, box.height() / 2, inks_of(self.theme).apricot, pen)
