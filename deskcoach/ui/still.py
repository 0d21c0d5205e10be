"""A figure on a stage of any tint that follows the theme: still, or moving by itself."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from deskcoach.core.poses import Figure
from deskcoach.ui.figure_painter import paint_stage
from deskcoach.ui.figure_palette import Tint, palette_for
from deskcoach.ui.figure_view import FigureView
from deskcoach.ui.theme import Look


class Still(FigureView):
    """A picture of an exercise; without a figure it is the bare stage."""

    def __init__(self, look: Look, size: tuple[int, int], tint: Tint, *, corner: int = 12) -> None:
        super().__init__()
        self._theme_of, self._room, self._tint, self._round = look, size, tint, corner
        self._bare = True
        self.set_corner_radius(corner)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        theme = self._theme_of.theme
        self.set_dark(theme.dark)
        self.set_look(theme.dress)
        self.set_reduced_motion(theme.reduced_motion)
        self.updateGeometry()

    def show_figure(
        self, figure: Figure | None, phase: str = "hold", *, moving: bool = False
    ) -> None:
        """Show a figure where it holds, or in its whole movement again and again."""
        self._bare = figure is None
        if figure is not None:
            self.set_figure(figure, self._tint)
            if moving:
                self.play_loop({})
                self.hold_breathing()
            else:
                # A still picture has no step marks to show.
                self.set_reduced_motion(False)
                self.set_phase(phase, 1.0)
        self.update()

    def set_tint(self, tint: Tint) -> None:
        """Change the stage behind it."""
        self._tint = tint

    def sizeHint(self) -> QSize:
        """As large as it was made."""
        return QSize(*self._room)

    def minimumSizeHint(self) -> QSize:
        """It is not squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figure on its stage, or the stage alone."""
        if not self._bare:
            super().paintEvent(event)
            return
        palette = palette_for(self._theme_of.theme.dark)
        box = QRectF(self.rect())
        paint_stage(QPainter(self), box, self._tint, palette, None, self._round)
