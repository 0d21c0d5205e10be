"""The first steps: what this is, the rhythm, strength days, quiet times, and a break to try."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from deskcoach.app.ports import SendCommand
from deskcoach.app.requests import FirstRunDone
from deskcoach.core.settings import Settings
from deskcoach.ui.design.placing import roomier
from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.translation import tr
from deskcoach.ui.figure.palette import Tint
from deskcoach.ui.figure.stage import Figures, FigureStage
from deskcoach.ui.pages.first_run.panels import (
    FirstBreak,
    Panel,
    QuietTimes,
    Rhythm,
    StrengthDays,
    Welcome,
)
from deskcoach.ui.widgets.buttons import Capsule, Tone
from deskcoach.ui.widgets.layout import column, flow, grow, row, widget_of, wraps
from deskcoach.ui.widgets.progress import ProgressCapsules
from deskcoach.ui.widgets.scroll import Scroll

FIGURES = (
    "sitting-back-extension", "shoulder-extension-one", "bent-over-row", "sitting-posture",
    "shoulder-extension-two",
)  # fmt: skip
TINTS = (Tint.SAGE, Tint.SAGE, Tint.APRICOT, Tint.MIST, Tint.SAGE)
STEPS = len(FIGURES)
_CARD = STEPS - 1
_NARROW, _BAND, _ASIDE = 900, 160, QSize(700, 500)
"""Below this width the figure is a band on top; how large the window is beside a card to try."""


class FirstRun(QWidget):
    """Five panels. Every choice is sent at once, so that whoever leaves loses nothing."""

    def __init__(  # noqa: PLR0913 - what the panels show, and whom they tell
        self,
        look: Look,
        figures: Figures,
        send: SendCommand,
        leave: Callable[[], None],
        *,
        try_break: Callable[[bool], None] = lambda _on: None,
        other_breaks: bool = False,
        settle_ms: int = 300,
    ) -> None:
        """Make all panels.

        Args:
            look: The theme.
            figures: Hands out a figure by its id.
            send: Carries out what is chosen.
            leave: Called at the end.
            try_break: Shows a card that counts nowhere, or takes it away.
            other_breaks: Whether the desktop itself asks for breaks, too.
            settle_ms: How long a slider rests before its value counts.
        """
        super().__init__()
        self._look, self._send, self._leave = look, send, leave
        self._figures, self._try_break = figures, try_break
        self._whole: QSize | None = None
        self._trying = False
        self._step = 0
        self.rhythm, self.strength = Rhythm(look, send, settle_ms), StrengthDays(look, send)
        self.panels: tuple[Panel, ...] = (
            Welcome(look, other_breaks=other_breaks), self.rhythm, self.strength,
            QuietTimes(look, send), FirstBreak(look),
        )  # fmt: skip
        self.picture = FigureStage(look, Tint.SAGE, 16)
        self._progress = ProgressCapsules(look)
        body = Scroll(look, widget_of(column(*self.panels)))
        words = column(self._progress, 24, grow(body), 16, self._buttons(), margins=(0, 12))
        self._both: QBoxLayout = row(grow(self.picture, 5), grow(words, 7), gap=40, on=self)
        self.turn(0)

    def _buttons(self) -> QWidget:
        look = self._look
        self.next = Capsule(look, tr("FirstRun", "Next"), tone=Tone.PRIMARY, height=44)
        self.next.clicked.connect(self._next)
        self.back = Capsule(look, tr("FirstRun", "Back"), tone=Tone.GHOST, height=44)
        self.back.clicked.connect(lambda: self.turn(self.step - 1))
        usual = tr("FirstRun", "Use the usual settings")
        self.usual = Capsule(look, usual, tone=Tone.GHOST, height=44)
        self.usual.clicked.connect(lambda: self.turn(_CARD))
        none = tr("FirstRun", "No strength days")
        self.none = Capsule(look, none, tone=Tone.GHOST, height=44)
        self.none.clicked.connect(self._no_days)
        again = tr("FirstRun", "Show it again")
        self.again = Capsule(look, again, tone=Tone.GHOST, height=44)
        self.again.clicked.connect(lambda: self._try_break(True))
        buttons = widget_of(flow(self.next, self.usual, self.back, self.again, self.none, gap=10))
        wraps(buttons)
        return buttons

    # -- turning ---------------------------------------------------------------------------------

    @property
    def step(self) -> int:
        """Which panel is open, from 0."""
        return self._step

    def turn(self, step: int) -> None:
        """Open a panel."""
        came = self.step if self._whole is not None else -1
        self._step = step
        for index, page in enumerate(self.panels):
            page.setVisible(index == step)
        self._progress.show_progress(_CARD, min(_CARD, step + 1))
        at = min(_CARD, step + 1)
        self._progress.setAccessibleName(
            tr("FirstRun", "Step {step} of {count}", step=at, count=_CARD)
        )
        last = step == _CARD
        self.picture.set_tint(TINTS[step])
        self.picture.show_once(self._figures(FIGURES[step]))
        self.picture.setVisible(not last)
        self.back.setVisible(step > 0)
        self.usual.setVisible(step == 0)
        self.again.setVisible(last)
        self.none.setVisible(TINTS[step] is Tint.APRICOT)
        self._word_next()
        if last:
            self._go_aside()
            self._trying = True
            self._try_break(True)
        elif came == _CARD or self._whole is not None:
            self._come_back()

    def _word_next(self) -> None:
        words = {
            0: (tr("FirstRun", "Set my rhythm"), ""),
            _CARD - 1: (tr("FirstRun", "Show me a break"), ""),
            _CARD: (tr("FirstRun", "All set"), "check"),
        }
        self.next.set_words(*words.get(self.step, (tr("FirstRun", "Next"), "")))
        # The one thing to learn there is the card's own Start.
        self.next.set_tone(Tone.PLAIN if self.step == _CARD else Tone.PRIMARY)

    def _go_aside(self) -> None:
        """Leave room for the card: it is what is to be looked at."""
        window = self.window()
        if self._whole is None and self.isVisible() and not window.isMaximized():
            self._whole = window.size()
            window.resize(self._whole.boundedTo(_ASIDE * roomier(self._look)))

    def _come_back(self) -> None:
        self._trying = False
        self._try_break(False)
        if self._whole is not None:
            self.window().resize(self._whole)
            self._whole = None

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever leaves for another page finds the window as large as it was."""
        super().hideEvent(event)
        if self._trying and not event.spontaneous():
            self._come_back()

    def _no_days(self) -> None:
        self.strength.choose_none()
        self._next()

    def _next(self) -> None:
        if self.step < _CARD:
            self.turn(self.step + 1)
            self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._done()

    def _done(self) -> None:
        self._come_back()
        self._send(FirstRunDone())
        self._leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves; what was chosen so far holds, and else the usual."""
        if event.key() == Qt.Key.Key_Escape:
            self._done()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The figure stands at the left; in a narrow window it is a band on top."""
        super().resizeEvent(event)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        wanted = down if self.width() < _NARROW else across
        if wanted != self._both.direction():
            self._both.setDirection(wanted)
            self._both.setSpacing(16 if wanted is down else 40)
        self.picture.setMinimumHeight(_BAND if wanted is down else 0)
        self.picture.setMaximumHeight(_BAND if wanted is down else 16_777_215)

    def show_settings(self, settings: Settings) -> None:
        """Show the values in force."""
        for panel in self.panels:
            panel.show_settings(settings)

    def show_days(self, days: frozenset[int]) -> None:
        """Show on which days strength is planned."""
        self.strength.show_days(days)
