"""The card's stage: the figure view dressed by the theme; it is there without a figure, too."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent

from deskcoach.core.poses import Figure
from deskcoach.ui.figure_painter import paint_stage
from deskcoach.ui.figure_palette import palette_for
from deskcoach.ui.figure_view import FigureView, Tint
from deskcoach.ui.theme import Look

Figures = Callable[[str], Figure | None]
"""Hands out a figure by its id, or None where there is none."""


class Stage(FigureView):
    """A figure on sage that follows the theme."""

    def __init__(self, look: Look, radius: float) -> None:
        super().__init__()
        self._theme_of, self._empty, self._radius = look, True, radius
        self.set_corner_radius(radius)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.set_dark(self._theme_of.theme.dark)
        self.set_look(self._theme_of.theme.dress)

    def show_held(self, figure: Figure | None) -> None:
        """Show a figure where it holds the stretch, or the bare stage."""
        self._empty = figure is None
        if figure is not None:
            self.set_figure(figure, Tint.SAGE)
            self.set_phase("hold", 1.0)
        self.update()

    def sizeHint(self) -> QSize:
        """As large as the layout makes it: the card decides, not the figure."""
        return self.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figure on its stage, or the stage alone."""
        if not self._empty:
            super().paintEvent(event)
            return
        palette = palette_for(self._theme_of.theme.dark)
        box = QRectF(self.rect())
        paint_stage(QPainter(self), box, Tint.SAGE, palette, None, self._radius)
