"""A card for each exercise: large with its picture for the person's own, small for ours."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from deskcoach.core.exercises import Exercise, GivenBy
from deskcoach.ui.design.icons import paint_icon
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import tr
from deskcoach.ui.design.wires import follow
from deskcoach.ui.figure.palette import Tint
from deskcoach.ui.figure.stage import Figures, FigureStage
from deskcoach.ui.pages.library import words
from deskcoach.ui.widgets.buttons import FilledButton
from deskcoach.ui.widgets.labels import Icon, Text
from deskcoach.ui.widgets.layout import STRETCH, column, grow, left, row, top, wraps
from deskcoach.ui.widgets.notices import Mark, paint_outlined
from deskcoach.ui.widgets.painted import Painted, dashed, draw_box, outline, write

_TILE = 214
"""The least width of a card, pixels at 100 % text."""


class Giver(Painted):
    """Who gave an exercise, in a small capsule: its icon tells it apart, then its tint."""

    def __init__(self, look: Look, given: GivenBy) -> None:
        super().__init__(look)
        self._given = given
        self._text, self._short = words.giver_words(given), words.giver_words(given, short=True)
        self.setAccessibleName(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        follow(self.updateGeometry, look)

    def sizeHint(self) -> QSize:
        """Room for icon and words."""
        metrics = QFontMetrics(self.theme.font(Role.CAPTION))
        high = max(22, metrics.height() + 6)
        return QSize(metrics.horizontalAdvance(self._text) + 20 + high, high)

    def minimumSizeHint(self) -> QSize:
        """What finds no room is cut with dots."""
        return QSize(60, self.sizeHint().height())

    def paint(self, painter: QPainter) -> None:
        """Paint capsule, icon and words."""
        tokens, box = self.tokens, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        fills = {"physiotherapist": tokens.mist, "me": tokens.sunken, "page": tokens.surface}
        line = self._given.who == "page" or self.theme.outlines
        pen: QPen | Qt.PenStyle = QPen(tokens.edge, 1) if line else Qt.PenStyle.NoPen
        draw_box(painter, box, box.height() / 2, fills[self._given.who], pen)
        ink = tokens.dusk_ink if self._given.who == "physiotherapist" else tokens.ink2
        side = box.height() - 8
        icon = words.GIVER_ICONS[self._given.who]
        paint_icon(painter, icon, QRectF(8, 4.5, side, side), ink)
        font = self.theme.font(Role.CAPTION)
        room = QRectF(12 + side, 0, box.width() - side - 20, self.height())
        metrics, wide = QFontMetrics(font), int(room.width()) + 1
        text = self._text if metrics.horizontalAdvance(self._text) <= wide else self._short
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, wide)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        write(painter, font, ink, room, text, flags)


class Tile(FilledButton):
    """A card to press. The right button, the Menu key and its three dots ask for its menu."""

    menu_wanted = Signal(QPoint)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name)
        self.setProperty("corner", 16)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu where the pointer is, or in the middle."""
        mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        self.menu_wanted.emit(
            event.globalPos() if mouse else self.mapToGlobal(self.rect().center())
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go to the card before or behind."""
        by = {Qt.Key.Key_Left: False, Qt.Key.Key_Up: False, Qt.Key.Key_Right: True,
              Qt.Key.Key_Down: True}.get(Qt.Key(event.key()))  # fmt: skip
        if by is None:
            super().keyPressEvent(event)
        elif by:
            self.focusNextChild()
        else:
            self.focusPreviousChild()

    def paint(self, painter: QPainter) -> None:
        """Paint the card."""
        box = QRectF(self.rect())
        if self.theme.outlines:
            box.adjust(1, 1, -1, -1)
        draw_box(painter, box, 16, self.lit(self.tokens.surface), outline(self.theme))


class _Stage(FigureStage):
    """A picture as wide as its card."""

    def __init__(self, look: Look, exercise: Exercise, figures: Figures, high: int) -> None:
        super().__init__(look, tint_of(exercise), 12)
        self.setMinimumSize(120, high)
        self.setMaximumHeight(high)
        self.show_held(figures(exercise.image))


def tint_of(exercise: Exercise) -> Tint:
    """The stage of its kind."""
    return Tint.SAGE if exercise.kind == "stretch" else Tint.APRICOT


class LargeCard(Tile):
    """An exercise of the person's own."""

    def __init__(
        self, look: Look, figures: Figures, exercise: Exercise, dose: str, *, draft: bool
    ) -> None:
        name = tr("Exercises", exercise.name)
        super().__init__(look, tr("Library", "Draft: {name}", name=name) if draft else name)
        self._draft = draft
        given = Giver(look, exercise.given_by or GivenBy())
        self.setAccessibleDescription(f"{dose}. {given.accessibleName()}")
        title = tr("Library", "Draft: {name}", name=name) if draft else name
        words_ = column(
            Text(look, Role.STRONG, title, wrap=True),
            Text(look, Role.SECONDARY, dose, "ink2", wrap=True),
            6,
            left(given),
            STRETCH,
            margins=(8, 6, 8, 6),
        )
        column(_Stage(look, exercise, figures, 112), words_, margins=8, on=self)
        self.hold()

    def paint(self, painter: QPainter) -> None:
        """Paint the card; a draft has a broken edge, in high contrast, too."""
        if not self._draft:
            super().paint(painter)
            return
        box, fill = QRectF(self.rect()).adjusted(1, 1, -1, -1), self.lit(self.tokens.surface)
        draw_box(painter, box, 16, fill, dashed(self.tokens.edge, 1.5, (3, 2.4)))


class SmallCard(Tile):
    """An exercise in a row: a small picture, its name, how much of it."""

    def __init__(self, look: Look, figures: Figures, exercise: Exercise, dose: str) -> None:
        name = tr("Exercises", exercise.name)
        super().__init__(look, name)
        self.setAccessibleDescription(dose)
        stage = _Stage(look, exercise, figures, 48)
        stage.setFixedSize(48, 48)
        text = column(
            STRETCH,
            Text(look, Role.STRONG, name, wrap=True),
            Text(look, Role.SECONDARY, dose, "ink2", wrap=True),
            STRETCH,
        )
        row(stage, grow(text), gap=10, margins=(8, 8), on=self)
        self.hold()


class BrokenCard(Tile):
    """A file of the person's own that does not read, in its place: it looks as all that does so."""

    def __init__(self, look: Look, file: str, line: str) -> None:
        head = tr("Library", "{file} does not read", file=file)
        super().__init__(look, head)
        fault = line.removeprefix(f"{file}: ")
        what = f"{fault[:1].upper()}{fault[1:]}"
        do = tr("Library", "Open it, or put it away.")
        self.setAccessibleDescription(what)
        told = column(
            Text(look, Role.STRONG, _breakable(head), wrap=True),
            Text(look, Role.SECONDARY, _breakable(what), wrap=True),
            Text(look, Role.SECONDARY, do, "ink2", wrap=True),
            STRETCH,
            gap=4,
        )
        row(top(Mark(look)), grow(told), gap=12, margins=(14, 14), on=self)
        self.hold()

    def paint(self, painter: QPainter) -> None:
        """Paint the card with its outline."""
        paint_outlined(self, painter, 16, self.lit(self.tokens.surface))


def _breakable(text: str) -> str:
    """A long name of a file may go on in the next line."""
    return re.sub(r"([-_./])", "\\1\N{ZERO WIDTH SPACE}", text)


class AddCard(Tile):
    """A dashed card that begins something new."""

    def __init__(self, look: Look, text: str, detail: str = "") -> None:
        super().__init__(look, text)
        self.setAccessibleDescription(detail)
        plus = Icon(look, "plus", "ink2", 18)
        line = Text(look, Role.STRONG, text, "ink2", wrap=True)
        more = Text(look, Role.SECONDARY, detail, "ink2", wrap=True) if detail else None
        head = row(STRETCH, plus, line, STRETCH, gap=8)
        if more is not None:
            more.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column(STRETCH, head, more, STRETCH, gap=4, margins=(16, 18), on=self)
        self.hold()

    def paint(self, painter: QPainter) -> None:
        """Paint a dashed outline."""
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        fill = self.lit(self.tokens.canvas)
        draw_box(painter, box, 16, fill, dashed(self.tokens.edge, 1.5, (3, 2.4)))


class Tiles(QWidget):
    """Cards in as many columns as find room, all equally wide."""

    def __init__(self, look: Look, tiles: Sequence[QWidget], least: int = _TILE) -> None:
        super().__init__()
        self._look, self._tiles, self._least = look, tiles, least
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(14)
        wraps(self)
        self._arrange(3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose how many columns there are."""
        super().resizeEvent(event)
        least = round(self._least * min(1.6, self._look.theme.text_scale))
        self._arrange(max(1, (self.width() + 14) // (least + 14)))

    def minimumSizeHint(self) -> QSize:
        """One column."""
        return QSize(self._least - 40, super().minimumSizeHint().height())

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        for each in range(max(columns, self._columns)):
            self._grid.setColumnStretch(each, 1 if each < columns else 0)
        self._columns = columns
        for index, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, index // columns, index % columns)
