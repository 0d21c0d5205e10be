"""The apricot stage of the strength screens."""

from deskcoach.core.figure.model import Figure
from deskcoach.core.strength.session import Block
from deskcoach.core.strength.snapshot import WorkPhase
from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.wires import follow
from deskcoach.ui.figure.palette import Tint
from deskcoach.ui.figure.view import FigureStage
from deskcoach.ui.widgets.scaling import Scale

FIGURE_PHASES: dict[WorkPhase, str] = {"up": "lift", "hold": "hold", "down": "lower"}


class StrengthStage(FigureStage):
    """A figure on apricot that follows theme and window."""

    def __init__(self, look: Look, scale: Scale, radius: int, least: tuple[int, int]) -> None:
        super().__init__(look, Tint.APRICOT, moving=True)
        self._scale, self._radius, self._least = scale, radius, least
        self._name = ""
        follow(self._fit, scale)

    def _fit(self) -> None:
        self.set_corner_radius(self._scale.px(self._radius))
        self.setMinimumSize(*(self._scale.px(side) for side in self._least))

    def show_figure(self, figure: Figure | None) -> None:
        """Put a figure on the stage, or take it away; the one that is there goes on."""
        name = figure.name if figure is not None else ""
        if not name or name != self._name:
            self._name = name
            super().show_figure(figure)

    def show_phase(self, phase: WorkPhase, share: float) -> None:
        """Show a moment of a repetition."""
        self.set_phase(FIGURE_PHASES[phase], share)

    def loop(self, block: Block) -> None:
        """Show the movement over and over, in the tempo that is meant."""
        tempo = block.tempo
        self.play_loop({"lift": tempo.up, "hold": tempo.hold, "lower": tempo.down})
