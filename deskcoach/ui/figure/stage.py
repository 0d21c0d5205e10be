"""A figure on a stage that follows the theme; without a figure the stage is bare."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent

from deskcoach.core.figure.model import Figure
from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.wires import follow
from deskcoach.ui.figure.painter import paint_stage
from deskcoach.ui.figure.palette import Tint
from deskcoach.ui.figure.photo import Photo, paint_photo
from deskcoach.ui.figure.view import FigureView

Figures = Callable[[str | None], Figure | Photo | None]
"""Hands out a figure by its id, or a photo by its name, or None where there is none."""


def only_figure(shown: Figure | Photo | None) -> Figure | None:
    """What is shown, where only a figure will do."""
    return shown if isinstance(shown, Figure) else None


STANDING = "shoulder-extension-one"
"""The figure whose first pose stands tall, seen from the side."""


class FigureStage(FigureView):
    """A figure on a stage that follows the theme; its place decides how large it is."""

    def __init__(
        self, look: Look, tint: Tint, radius: float = 0.0, *, moving: bool = False
    ) -> None:
        super().__init__()
        self._look, self._tint, self._moves, self._bare = look, tint, moving, True
        self._photo: Photo | None = None
        self.set_corner_radius(radius)
        follow(self._apply_theme, look)

    def _apply_theme(self) -> None:
        theme = self._look.theme
        self.set_dark(theme.dark)
        self.set_appearance(theme.figure)
        # A still picture has no step marks to show.
        self.set_reduced_motion(theme.reduced_motion and self._moves)

    def show_figure(self, figure: Figure | Photo | None) -> None:
        """Put a figure on the stage in its first pose, or a photo, or take it away."""
        self._photo = figure if isinstance(figure, Photo) else None
        self._bare = not isinstance(figure, Figure)
        if isinstance(figure, Figure):
            self.set_figure(figure, self._tint)
        else:
            self.clear_figure()
        self.update()

    def show_held(self, figure: Figure | Photo | None) -> None:
        """Show a figure where it holds, a photo, or the bare stage."""
        self.show_figure(figure)
        self.set_phase("hold", 1.0)

    @property
    def shows_figure(self) -> bool:
        """Whether a figure stands on it."""
        return not self._bare

    def show_once(self, figure: Figure | Photo | None) -> None:
        """Show a figure where it holds, and its movement once."""
        self.show_held(figure)
        if not self._bare and not self._look.theme.reduced_motion:
            self.play_once()

    def set_tint(self, tint: Tint) -> None:
        """Change the stage behind it."""
        self._tint = tint

    def show_moving(self, figure: Figure | Photo | None) -> None:
        """Show a figure in its whole movement again and again, or a photo."""
        self.show_figure(figure)
        self.play_loop({})
        self.hold_breathing()

    def sizeHint(self) -> QSize:
        """As large as the layout makes it."""
        return self.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figure on its stage, or the photo, or the stage alone."""
        if self._bare:
            box, painter = QRectF(self.rect()), QPainter(self)
            paint_stage(painter, box, self._tint, self.scene.palette, None, self.scene.corner)
            if self._photo is not None:
                paint_photo(painter, box, self._photo, self.scene.corner)
            painter.end()
        else:
            super().paintEvent(event)
