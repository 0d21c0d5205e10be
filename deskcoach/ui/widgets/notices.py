"""Boxes that tell: a hint, what has to be mended, and what can be undone."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import tr
from deskcoach.ui.design.wires import follow
from deskcoach.ui.widgets.buttons import Link, PaintedButton
from deskcoach.ui.widgets.labels import Icon, Text
from deskcoach.ui.widgets.layout import (
    STRETCH,
    Columns,
    at_least,
    column,
    grow,
    row,
    sweep,
    top,
    widget_of,
)
from deskcoach.ui.widgets.painted import Painted, draw_box, draw_oval
from deskcoach.ui.widgets.surfaces import Surface


class Notice(Surface):
    """Lines of text that can be selected and copied; hidden when there are none."""

    def __init__(self, look: Look, icon: str = "info") -> None:
        super().__init__(look, "mist")
        self._column = column(gap=6)
        self._icon, self._mark = Icon(look, icon, "dusk_ink", 18), Mark(look)
        self._mark.hide()
        told = grow(self._column)
        row(top(self._icon), top(self._mark), told, gap=10, margins=(16, 12), on=self)
        self.lines: tuple[str, ...] = ()
        self.wrong = False
        self.hide()

    def show_lines(self, lines: tuple[str, ...], *, wrong: bool = False) -> None:
        """Show these lines, or go when there are none.

        Args:
            lines: What is told.
            wrong: They say what went wrong, and look so.
        """
        if (lines, wrong) == (self.lines, self.wrong):
            return
        self.lines, self.wrong = lines, wrong
        self._icon.setVisible(not wrong)
        self._mark.setVisible(wrong)
        self.update()
        sweep(self._column)
        for line in lines:
            text = Text(self._look, Role.SECONDARY, line, wrap=True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._column.addWidget(text)
        self.setVisible(bool(lines))

    def paint(self, painter: QPainter) -> None:
        """Paint the box; what went wrong has an outline."""
        if self.wrong:
            paint_outlined(self, painter, self._radius)
        else:
            super().paint(painter)


# -- What was changed last, in one line, and the way back ---------------------------------------


class UndoBar(Surface):
    """Hidden until something can be taken back."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "sunken", 18)
        self._back: Callable[[], None] | None = None
        self._told = Text(look, Role.SECONDARY, ink="ink2", wrap=True)
        self.button = Link(look, tr("Settings", "Undo"), icon="undo")
        self.button.clicked.connect(self.undo)
        row(grow(self._told), self.button, gap=6, margins=(16, 5), on=self)
        self.hide()

    def tell(self, text: str, back: Callable[[], None]) -> None:
        """Say what was done, and remember how to take it back."""
        self._told.setText(text)
        self._back = back
        self.show()

    def undo(self) -> None:
        """Take it back, once."""
        back, self._back = self._back, None
        self.hide()
        if back is not None:
            back()


# -- What the person has to do something about: it stands out by its shape, not by an alarm --------


class Mark(Painted):
    """A solid disc with a stroke and a dot in it."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        follow(self._fit, look)

    def _fit(self) -> None:
        side = round(26 * self.theme.text_scale)
        self.setFixedSize(side, side)

    def paint(self, painter: QPainter) -> None:
        """Paint it."""
        side = float(self.width())
        draw_oval(painter, QRectF(0, 0, side, side), self.tokens.ink)
        ink = self.tokens.surface
        painter.setPen(QPen(ink, side * 0.115, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(side / 2, side * 0.25), QPointF(side / 2, side * 0.53))
        dot = QRectF(0, 0, side * 0.145, side * 0.145)
        dot.moveCenter(QPointF(side / 2, side * 0.71))
        draw_oval(painter, dot, ink)


class Attention(Surface):
    """An outlined box: what is wrong, where, what to do, what holds meanwhile, and a way there."""

    def __init__(
        self,
        look: Look,
        head: str,
        lines: Sequence[tuple[str, str]],
        quiet: Sequence[str] = (),
        buttons: Sequence[QWidget] = (),
    ) -> None:
        """Make one.

        Args:
            look: What it looks like.
            head: What it is, in one line.
            lines: What stands where, and what to do about it; the second may be empty.
            quiet: What holds until it is mended, and where the files are.
            buttons: What leads there, and what may mend it.
        """
        super().__init__(look)
        self.setAccessibleName(head)
        texts = [Text(look, Role.HEADING, head, wrap=True)]
        for found, remedy in lines:
            texts.append(Text(look, Role.STRONG, found, wrap=True))
            if remedy:
                texts.append(Text(look, Role.BODY, remedy, wrap=True))
        texts += [Text(look, Role.SECONDARY, each, "ink2", wrap=True) for each in quiet]
        for each in texts[1:]:
            each.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        told = at_least(220, column(*texts, gap=5))
        beside = [top(widget_of(column(*buttons, STRETCH, gap=8)))] if buttons else []
        both = Columns(grow(widget_of(told)), *beside, gap=14)
        row(top(Mark(look)), grow(both), gap=14, margins=(18, 16), on=self)

    def paint(self, painter: QPainter) -> None:
        """Paint the box with its outline."""
        paint_outlined(self, painter, self._radius)


def paint_outlined(
    box: Painted | PaintedButton, painter: QPainter, radius: int, fill: QColor | None = None
) -> None:
    """Paint a box that has to be mended: nothing else has such an edge.

    Args:
        box: Where it is painted.
        painter: Paints it.
        radius: Of its corners, pixels.
        fill: What is in it, unless it is a surface as any.
    """
    inner, tokens = QRectF(box.rect()).adjusted(1, 1, -1, -1), box.tokens
    draw_box(painter, inner, radius - 1, fill or tokens.surface, QPen(tokens.ink2, 2))
