"""What stands in place of the steps when a stretch hurts: ways to go on, or not, and kind words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from deskcoach.app.ports import SendCommand
from deskcoach.core.breaks.events import GuideMovedOn, GuideResumed, GuideStopped
from deskcoach.core.exercises import Exercise
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import tr
from deskcoach.ui.design.wires import once
from deskcoach.ui.design.words import when_it_hurts
from deskcoach.ui.widgets.buttons import Capsule
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import column, left
from deskcoach.ui.widgets.surfaces import Surface


class CareBox(Surface):
    """Ease off, skip the stretch, or stop.

    A double press of the button that brought it ends nothing: the choices stand far from there,
    and listen to no click before a double click is over.
    """

    def __init__(self, look: Look, send: SendCommand) -> None:
        super().__init__(look, "mist", radius=12)
        self.ease = Capsule(look, tr("Session", "Ease off and go on"), icon="leaf")
        self.skip = Capsule(look, tr("Session", "Skip this exercise"), icon="next")
        self.stop = Capsule(look, tr("Player", "Stop"), icon="close")
        self._words = Text(look, Role.STEP, wrap=True)
        for button, command in (
            (self.ease, GuideResumed()),
            (self.skip, GuideMovedOn()),
            (self.stop, GuideStopped()),
        ):
            button.clicked.connect(lambda _=False, c=command: send(c))
        ways = (left(self.ease), left(self.skip), left(self.stop))
        column(*ways, self._words, gap=8, margins=(16, 14), on=self)
        self._settle = once(self, lambda: self._listen(True), QApplication.doubleClickInterval())
        self.hide()

    def ask(self, exercise: Exercise | None, *, can_skip: bool) -> None:
        """Offer the ways there are, for a stretch or a walk; the first moment is deaf to clicks."""
        if self.isHidden():
            self._listen(False)
            self._settle.start()
        self.skip.setVisible(can_skip)
        self._words.setText(care_words(exercise))
        self.show()

    def _listen(self, on: bool) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not on)


def care_words(exercise: Exercise | None) -> str:
    """What is said when it hurts; with an easier way, where the exercise has one."""
    easier = [tr("Exercises", each) for each in (exercise.easier if exercise else ())[:1]]
    return "\n\n".join((*when_it_hurts(), *easier))
