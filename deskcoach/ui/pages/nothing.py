"""Where there is nothing yet: one figure, one sentence, one button."""

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from deskcoach.core.figure.model import Figure
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.figure.palette import Tint
from deskcoach.ui.figure.photo import Photo
from deskcoach.ui.figure.stage import FigureStage
from deskcoach.ui.widgets.buttons import Capsule, Tone
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import STRETCH, column, row


class Invitation(Struct, frozen=True):
    """What stands there.

    Attributes:
        title: The sentence.
        line: What follows from it, quieter.
        action: What the button says.
        icon: Before its words.
        tint: Of the stage.
        side: How wide and high the stage is, in pixels.
    """

    title: str
    line: str
    action: str
    icon: str = ""
    tint: Tint = Tint.SAGE
    side: int = 280


class NothingYet(QWidget):
    """A figure that holds still in a disc, a sentence, and the one thing to do."""

    def __init__(self, look: Look, figure: Figure | Photo | None, said: Invitation) -> None:
        super().__init__()
        stage = FigureStage(look, said.tint, said.side / 2)
        stage.setFixedSize(said.side, said.side)
        stage.show_held(figure)
        self.title = Text(look, Role.TITLE, said.title, wrap=True)
        self.line = Text(look, Role.BODY, said.line, ink="ink2", wrap=True)
        for text in (self.title, self.line):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.button = Capsule(look, said.action, tone=Tone.PRIMARY, icon=said.icon, height=44)
        middle = (row(STRETCH, stage, STRETCH), 20, self.title, 4, self.line, 20)
        column(STRETCH, *middle, row(STRETCH, self.button, STRETCH), STRETCH, on=self)
