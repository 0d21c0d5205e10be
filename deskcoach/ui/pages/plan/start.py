"""The button that starts a session: of today's routine or, where there are more, of any."""

from PySide6.QtCore import QPoint

from deskcoach.app.page_models import PlanScreen
from deskcoach.app.ports import SendCommand
from deskcoach.app.strength.requests import AskSession
from deskcoach.core.strength.routine import USUAL
from deskcoach.ui.design.strength_words import start_words
from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.translation import tr
from deskcoach.ui.design.wires import wire
from deskcoach.ui.widgets.buttons import Capsule, Tone
from deskcoach.ui.widgets.menu import Menu


def shown_name(name: str) -> str:
    """A routine's name: the one that everybody has at first, in the person's language."""
    return tr("Routine", "Back") if name == USUAL else name


class StartButton(Capsule):
    """Starts a session, or leads to the advice that comes first."""

    def __init__(self, look: Look, send: SendCommand) -> None:
        super().__init__(look, "", height=40)
        self._send, self._names = send, tuple[str, ...]()
        _, _, self._wish = start_words(until_seen=False)
        self.clicked.connect(self._pressed)

    def show_plan(self, screen: PlanScreen) -> None:
        """Take up what can be started."""
        # What is to be done today is the one thing to press; else nothing is.
        today = screen.today in screen.week.ahead and not screen.until_seen
        self.set_tone(Tone.PRIMARY if today else Tone.PLAIN)
        text, icon, self._wish = start_words(until_seen=screen.until_seen)
        there = () if screen.until_seen else tuple(one.name for one in screen.routines if one.items)
        self._names = there if len(there) > 1 else ()
        self.set_words(text, icon, "chevron-down" if self._names else "")

    def _pressed(self) -> None:
        if not self._names:
            self._send(self._wish)
            return
        self.menu().popup(self.mapToGlobal(QPoint(0, self.height())))

    def menu(self) -> Menu:
        """What is planned for today, then each routine by its name."""
        menu = Menu(self._look, self)
        wire(menu, "aboutToHide()", menu, "deleteLater()")
        today = menu.addAction(tr("Plan", "What the plan says"))
        today.triggered.connect(lambda: self._send(self._wish))
        for name in self._names:
            entry = menu.addAction(shown_name(name))
            entry.triggered.connect(lambda _=False, n=name: self._send(AskSession(routine=n)))
        return menu
