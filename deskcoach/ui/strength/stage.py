"""What the pages of the player share: what each can be asked, and the apricot stage."""

from abc import abstractmethod

from PySide6.QtWidgets import QLayout, QWidget

from deskcoach.app.strength.session.player_view import SessionScreen
from deskcoach.core.figure.model import Figure
from deskcoach.core.strength.session import Block
from deskcoach.core.strength.snapshot import WorkPhase
from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.wires import follow
from deskcoach.ui.figure.palette import Tint
from deskcoach.ui.figure.photo import Photo
from deskcoach.ui.figure.stage import FigureStage
from deskcoach.ui.widgets.layout import Item, Margins, grow
from deskcoach.ui.widgets.scaling import MEDIUM, BigText, BigTitle, Scale
from deskcoach.ui.widgets.surfaces import Surface

FIGURE_PHASES: dict[WorkPhase, str] = {"up": "lift", "hold": "hold", "down": "lower"}


class SessionPage(QWidget):
    """A page of the player, with a large title."""

    def __init__(self, look: Look, scale: Scale, title: str = "") -> None:
        super().__init__()
        self._look, self._scale = look, scale
        self._title = BigTitle(look, scale, 80, title, wrap=True)

    @abstractmethod
    def show_screen(self, screen: SessionScreen) -> None:
        """Take up a new state."""
        raise NotImplementedError

    def show_moment(self, at: float) -> None:
        """Bring everything that moves up to date."""

    def press(self, key: str) -> bool:  # noqa: ARG002 - most pages have no keys
        """Take a key; true if it was one of ours."""
        return False

    def panel(self, *items: Item, gap: int, margins: Margins) -> Surface:
        """A card of the page, with these items from top to bottom."""
        card = Surface(self._look, radius=28)
        self._scale.column(*items, gap=gap, margins=margins, on=card)
        return card


class TitledPage(SessionPage):
    """A page that has a quieter line below its title."""

    def __init__(self, look: Look, scale: Scale, title: str = "", line: str = "") -> None:
        super().__init__(look, scale, title)
        self._line = BigText(look, scale, 30, line, ink="ink2", weight=MEDIUM, wrap=True)

    def fill(self, body: QLayout) -> None:
        """Put what the page is about below them."""
        self._scale.column(self._title, self._line, 20, grow(body), on=self)


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

    def show_figure(self, figure: Figure | Photo | None) -> None:
        """Put a figure or a photo on the stage, or take it away; what is there goes on."""
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
