"""The question about a program that always seems to listen: asked once, in the card's corner.

It takes neither focus nor a key, and goes by itself: no answer changes nothing.
"""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QLayout

from deskcoach.app.ports import SendCommand
from deskcoach.app.requests import ProgramList, SortProgram
from deskcoach.ui.design.accessibility import announce
from deskcoach.ui.design.placing import (
    GAP,
    WITH_ANSWERS,
    Home,
    OnScreen,
    comes_unasked,
    place_in,
    working_area,
)
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import tr
from deskcoach.ui.design.wires import once
from deskcoach.ui.widgets.buttons import Capsule
from deskcoach.ui.widgets.labels import Icon, Text, Title
from deskcoach.ui.widgets.layout import centred, column, flow, grow, row, top, widget_of
from deskcoach.ui.widgets.surfaces import Panel, Surface

STAYS = 60
"""Seconds for which it stays. Ours."""
_WIDTH = 460
_SETTLE_MS = 300  # as on the card: a click this soon was meant for what was there before


def question(program: str) -> str:
    """What is asked, in one line."""
    who = tr("Card", "{program} listens", program=program)
    return f"{who}. {tr('Card', 'Is this a call?')}"


def answers() -> dict[ProgramList, str]:
    """What can be answered, by the list into which that puts the program."""
    return {
        "microphone_calls": tr("Card", "It is a call"),
        "microphone_listens": tr("Card", "It always listens"),
    }


class Question(Panel):
    """Is this a call? Two answers, of which none is the right one."""

    SPOKEN = QAccessible.Role.Notification

    def __init__(
        self,
        look: Look,
        send: SendCommand,
        *,
        composited: bool = True,
        area: Callable[[], QRect] = working_area,
        unlist: Callable[[int], None] = lambda _: None,
        settle_ms: int = _SETTLE_MS,
    ) -> None:
        super().__init__(look, WITH_ANSWERS, composited=composited)
        comes_unasked(self)
        self.setWindowTitle(tr("Card", "DeskCoach asks"))
        self._send, self._unlist, self._home = send, unlist, Home(area)
        self._program, self._corner = "", "bottom-right"
        self._who = Text(look, Role.REASON, ink="dusk_ink", wrap=True)
        self._title = Title(look, Role.CARD, tr("Card", "Is this a call?"))
        once_only = tr("Card", "Asked once. Change it later under Presence.")
        line = Text(look, Role.BODY, once_only, ink="ink2", wrap=True)
        self._disc = Surface(look, "mist", 22)
        column(centred(Icon(look, "microphone", "dusk_ink", 20)), on=self._disc)
        self._buttons = widget_of(
            flow(*(self._button(text, into) for into, text in answers().items()))
        )
        words = column(self._who, self._title, 2, line, 12, self._buttons)
        self._row = row(top(self._disc), grow(words), gap=18, margins=(24, 24, 24, 22), on=self)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._gone = once(self, self.hide, STAYS * 1000)
        self._settle = once(self, lambda: self._listen(True), settle_ms)
        OnScreen(self, look, self._fit)

    def appear(self, program: str, corner: str) -> None:
        """Ask about this program."""
        self._program, self._corner = program, corner
        self._who.setText(tr("Card", "{program} listens", program=program))
        self.setAccessibleName(question(program))
        self._fit()
        self._listen(False)
        self._settle.start()
        self._gone.start()
        if QGuiApplication.platformName() == "xcb":
            window = int(self.winId())
            QGuiApplication.sync()  # another connection is to know it
            self._unlist(window)
        self.show()
        self.raise_()
        announce(self, self.accessibleName())

    def _button(self, text: str, into: ProgramList) -> Capsule:
        button = Capsule(self._look, text)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self._answer(into))
        return button

    def _answer(self, into: ProgramList) -> None:
        self.hide()
        self._send(SortProgram(self._program, into))

    def _listen(self, on: bool) -> None:
        self._buttons.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not on)

    def _fit(self) -> None:
        area = self._home.area(stays=self.isVisible())
        side = round(44 * self._look.theme.text_scale)
        self._disc.setFixedSize(side, side)
        around = self.margins.left() + self.margins.right()
        inside = self._row.minimumSize().width() - around
        wide = max(round(_WIDTH * self._look.theme.text_scale), inside)
        width = min(wide, area.width() - 2 * GAP.x())
        high = self._row.totalHeightForWidth(width + around)
        size = QSize(width, high - self.margins.top() - self.margins.bottom())
        self.stand(QRect(place_in(area, size, self._corner, GAP), size), area)
