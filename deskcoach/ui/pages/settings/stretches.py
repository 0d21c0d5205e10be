"""Settings that are seen: the stretches as pictures with a tick, and the card as it would be."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from deskcoach.core.exercises import Exercise
from deskcoach.core.setting import Setting
from deskcoach.ui.design.icons import paint_icon
from deskcoach.ui.design.placing import corner_here
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import tr
from deskcoach.ui.design.words import position
from deskcoach.ui.figure.painter import paint_figure
from deskcoach.ui.figure.palette import Tint, palette_for
from deskcoach.ui.figure.photo import Photo, paint_photo
from deskcoach.ui.figure.stage import Figures
from deskcoach.ui.widgets.buttons import PaintedButton
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import column, flow, grow, row, sweep, widget_of, wraps
from deskcoach.ui.widgets.painted import (
    LEFT,
    Painted,
    draw_box,
    draw_oval,
    outline,
    square,
    write,
)

_WIDE, _HIGH, _PALE = 226, 116, 0.4


class StretchTile(PaintedButton):
    """A stretch that takes its turn, or is left out: a picture, its name, and a tick."""

    TAKES_ENTER = False

    def __init__(self, look: Look, figures: Figures, exercise: Exercise) -> None:
        name = tr("Exercises", exercise.name)
        super().__init__(look, name)
        self._name, self._where = name, position(exercise.position)
        self._figure = figures(exercise.figure)
        self.setCheckable(True)
        self.setToolTip(name)
        self.setProperty("corner", 12)

    def sizeHint(self) -> QSize:
        """The picture and two lines."""
        scale = self.theme.text_scale
        lines = Role.STRONG.line + Role.SECONDARY.line
        return QSize(round(_WIDE * max(1.0, scale * 0.8)), _HIGH + round(lines * scale) + 24)

    def minimumSizeHint(self) -> QSize:
        """It is not squeezed."""
        return self.sizeHint()

    def paint(self, painter: QPainter) -> None:
        """Paint picture, words and tick."""
        theme, tokens, on = self.theme, self.tokens, self.isChecked()
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        edge = QPen(tokens.pine_mid if on else tokens.line, 2)
        draw_box(painter, box, 12, self.lit(tokens.surface), edge)
        stage = QRectF(box.left() + 7, box.top() + 7, box.width() - 14, _HIGH - 8)
        if self._figure is not None:
            painter.save()
            painter.setOpacity(1.0 if on else _PALE)
            clip = QPainterPath()
            clip.addRoundedRect(stage, 7, 7)
            painter.setClipPath(clip)
            if isinstance(self._figure, Photo):
                paint_photo(painter, stage, self._figure, 7)
            else:
                paint_figure(
                    painter, stage, self._figure, "hold", 1.0, Tint.SAGE, palette_for(theme.dark),
                    theme.figure, backdrop=not theme.outlines,
                )  # fmt: skip
            painter.restore()
        left, top = stage.left() + 3, stage.bottom() + 6
        mark = square(22, QPointF(box.right() - 22, (top + box.bottom()) / 2 - 1))
        draw_oval(painter, mark, tokens.pine if on else tokens.surface,
                  outline(theme) if on else QPen(tokens.edge, 1.5))  # fmt: skip
        if on:
            paint_icon(painter, "check", mark.adjusted(4, 4, -4, -4), tokens.on_pine)
        width = mark.left() - left - 6
        for text, role, ink in (
            (self._name, Role.STRONG, tokens.ink), (self._where, Role.SECONDARY, tokens.ink2)
        ):  # fmt: skip
            font = theme.font(role)
            metrics = QFontMetricsF(font)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            write(painter, font, ink, QRectF(left, top, width, metrics.height()), shown, LEFT)
            top += metrics.height()


class StretchesRow(QWidget):
    """The stretches that take turns; the last one that is left cannot be left out."""

    changed = Signal(object)

    def __init__(
        self, look: Look, setting: Setting, figures: Figures,
        stretches: Callable[[], Sequence[Exercise]],
    ) -> None:  # fmt: skip
        super().__init__()
        self._look, self._setting, self._figures = look, setting, figures
        self._stretches = stretches
        self._value: tuple[str, ...] = ()
        self.tiles: dict[str, StretchTile] = {}
        name = Text(look, Role.STRONG, tr("Settings", "Stretches you take turns with"), wrap=True)
        self._count = Text(look, Role.SECONDARY, ink="ink2")
        self._tiles = flow(gap=10)
        tiles = widget_of(self._tiles)
        wraps(tiles)
        column(row(grow(name), self._count, gap=10), 10, tiles, margins=(0, 12, 6, 14), on=self)

    @property
    def differs(self) -> bool:
        """Whether its value is another one than the default."""
        return bool(self._value != self._setting.default)

    def show_value(self, value: Any) -> None:
        """Show which take turns; none named means all."""
        found = {each.id: each for each in self._stretches()}
        if list(found) != list(self.tiles):
            sweep(self._tiles)
            self.tiles = {}
            for each in found.values():
                tile = StretchTile(self._look, self._figures, each)
                tile.clicked.connect(self._pressed)
                self.tiles[each.id] = tile
                self._tiles.addWidget(tile)
        self._value = tuple(value)
        for name, tile in self.tiles.items():
            tile.setChecked(not value or name in value)
        self._say()

    def _say(self) -> None:
        on = sum(tile.isChecked() for tile in self.tiles.values())
        self._count.setText(tr("Settings", "{on} of {count}", on=on, count=len(self.tiles)))

    def _pressed(self) -> None:
        chosen = tuple(name for name, tile in self.tiles.items() if tile.isChecked())
        if not chosen:
            self.show_value(self._value)  # one at least is left
            return
        # All of them is said by none: an exercise that is added later takes turns as well.
        self._value = () if len(chosen) == len(self.tiles) else chosen
        self._say()
        self.changed.emit(self._value)


class CardPreview(Painted):
    """A small screen on which the card stands as the next one will; it cannot be pressed."""

    SCALE: Final = 0.8

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._picture = QPixmap()
        self._corner = "bottom-right"
        self.setFixedHeight(250)
        self.setAccessibleName(tr("Settings", "The card as the next one looks"))

    def show_card(self, picture: QPixmap, corner: str) -> None:
        """Show a picture of the card in a corner."""
        self._picture, self._corner = picture, corner_here(corner)
        high = self._picture.height() / max(1.0, self._picture.devicePixelRatio()) * self.SCALE
        self.setFixedHeight(max(250, round(high) + 60))
        self.update()

    def paint(self, painter: QPainter) -> None:
        """Paint the screen, a window on it, and the card."""
        tokens, box = self.tokens, QRectF(self.rect())
        draw_box(painter, box, 12, tokens.sage_floor, outline(self.theme))
        window = QRectF(box.width() * 0.07, 24, box.width() * 0.6, box.height() - 64)
        draw_box(painter, window, 10, tokens.sage, outline(self.theme))
        if self._picture.isNull():
            return
        ratio = self._picture.devicePixelRatio()
        scale = min(self.SCALE, (box.width() - 24) / (self._picture.width() / ratio))
        wide, high = (each / ratio * scale for each in self._picture.size().toTuple())
        x = box.width() - wide - 12 if self._corner.endswith("right") else 12.0
        y = box.height() - high - 12 if self._corner.startswith("bottom") else 12.0
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(x, y, wide, high), 20 * scale, 20 * scale)
        painter.setClipPath(clip)
        source = QRectF(QPointF(), self._picture.size().toSizeF())
        painter.drawPixmap(QRectF(x, y, wide, high), self._picture, source)
        painter.setClipping(False)
        draw_box(painter, QRectF(x, y, wide, high), 20 * scale, pen=QPen(tokens.edge, 1))
