"""The apricot stage of the strength screens."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent

from deskcoach.core.figure.model import Figure
from deskcoach.core.strength.session import Block
from deskcoach.core.strength.snapshot import WorkPhase
from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.wires import follow
from deskcoach.ui.figure.painter import paint_stage
from deskcoach.ui.figure.palette import Tint, palette_for
from deskcoach.ui.figure.view import FigureView
from deskcoach.ui.widgets.scaling import Scale

FIGURE_PHASES: dict[WorkPhase, str] = {"up": "lift", "hold": "hold", "down": "lower"}


class StrengthStage(FigureView):
    """A figure on apricot that follows theme and window; without a figure the stage is bare."""

    def __init__(self, look: Look, scale: Scale, radius: int, least: tuple[int, int]) -> None:
        super().__init__()
        self._theme_of, self._scale = look, scale
        self._radius, self._least = radius, least
        self._id: str | None = None
        follow(self._dress, look, scale)

    def _dress(self) -> None:
        self.set_dark(self._theme_of.theme.dark)
        self.set_look(self._theme_of.theme.dress)
        self.set_reduced_motion(self._theme_of.theme.reduced_motion)
        self.set_corner_radius(self._scale.px(self._radius))
        self.setMinimumSize(*(self._scale.px(side) for side in self._least))

    def show_figure(self, figure: Figure | None) -> None:
        """Put a figure on the stage, or take it away."""
        name = figure.name if figure is not None else None
        if name == self._id and name is not None:
            return
        self._id = name
        if figure is not None:
            self.set_figure(figure, Tint.APRICOT)
        self.update()

    def show_phase(self, phase: WorkPhase, share: float) -> None:
        """Show a moment of a repetition."""
        self.set_phase(FIGURE_PHASES[phase], share)

    def loop(self, block: Block) -> None:
        """Show the movement over and over, in the tempo that is meant."""
        tempo = block.tempo
        self.play_loop({"lift": tempo.up, "hold": tempo.hold, "lower": tempo.down})

    def sizeHint(self) -> QSize:
        """As large as the layout makes it."""
        return self.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figure on its stage, or the stage alone."""
        if self._id is not None:
            super().paintEvent(event)
            return
        palette = palette_for(self._theme_of.theme.dark)
        radius = self._scale.px(self._radius)
        paint_stage(QPainter(self), QRectF(self.rect()), Tint.APRICOT, palette, None, radius)
