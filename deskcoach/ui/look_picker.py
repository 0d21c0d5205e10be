"""Who the figure is: small heads, one for each skin, hair or colour of hair."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from deskcoach.ui import figure_shapes as shapes
from deskcoach.ui.figure_appearance import FigureAppearance, Hair, HairColour, Skin
from deskcoach.ui.figure_palette import Inks, Tint, inks_for, palette_for
from deskcoach.ui.theme import Look
from deskcoach.ui.widgets.capsule import stop_at
from deskcoach.ui.wires import wire
from deskcoach.ui.words import labelled

LOOKS = ("skin", "hair", "hair_colour")
"""The settings that are chosen by a picture."""

SIDE = 48


def dressed(dress: FigureAppearance, key: str, value: str) -> FigureAppearance:
    """The figure with one thing changed."""
    if key == "skin":
        return replace(dress, skin=Skin(value))
    if key == "hair":
        return replace(dress, hair=Hair(value))
    return replace(dress, colour=HairColour(value))


class LookPicker(QWidget):
    """Heads side by side; each shows the figure as it would be."""

    picked = Signal(str)

    def __init__(self, look: Look, name: str, key: str, options: dict[str, str]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._heads: dict[str, Head] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for value, words in options.items():
            head = Head(look, key, value)
            head.setAccessibleName(labelled(name, words))
            head.setToolTip(words)
            head.clicked.connect(lambda _=False, v=value: self.picked.emit(v))
            self._group.addButton(head)
            self._heads[value] = head
            row.addWidget(head)

    def show_value(self, value: str) -> None:
        """Show which one is chosen."""
        if value in self._heads:
            self._heads[value].setChecked(True)
            stop_at(self._heads[value])


class Head(QAbstractButton):
    """One of them; the chosen one has a ring and a tick would hide the face, so it is a ring."""

    def __init__(self, look: Look, key: str, value: str) -> None:
        super().__init__()
        self._look, self._key, self._value = look, key, value
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(SIDE, SIDE)
        wire(look, "changed()", self, "update()")

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - it is painted whole
        """Paint the head on its disc, and the ring of the chosen one."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = QPainterPath()
        disc.addEllipse(QRectF(4, 4, SIDE - 8, SIDE - 8))
        painter.fillPath(disc, theme.tokens.sage_disc)
        if theme.outlines:
            painter.strokePath(disc, QPen(theme.tokens.edge, 1))
        dress = dressed(theme.dress, self._key, self._value)
        painter.save()
        painter.setClipPath(disc)
        painter.translate(SIDE / 2 - 1, SIDE / 2 + 9)
        painter.scale(1.15, -1.15)
        _paint_head(painter, inks_for(palette_for(theme.dark), Tint.SAGE, dress), dress.hair)
        painter.restore()
        if self.isChecked():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.tokens.pine, 3))
            painter.drawEllipse(QRectF(1.5, 1.5, SIDE - 3, SIDE - 3))


def _paint_head(painter: QPainter, inks: Inks, hair: Hair) -> None:
    """Head, hair and ear from the side, on a piece of neck."""

    def fill(path: QPainterPath, brush: QBrush) -> None:
        painter.fillPath(shapes.carried(path, (0.0, 0.0), 0.0), brush)

    neck = QPainterPath()
    neck.addRoundedRect(QRectF(-5, -16, 9, 20), 3, 3)
    painter.fillPath(neck, inks.skin_far)
    fill(shapes.head_side(), inks.skin)
    fill(shapes.hair_side(hair), inks.hair)
    if hair is not Hair.BOB:
        fill(shapes.ear_side(), inks.skin_far)
