"""A posture cue beside the figure at its desk; on the first days, what is good to know instead."""

from PySide6.QtGui import QResizeEvent

from deskcoach.ui.design import words
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import tr
from deskcoach.ui.figure.palette import Tint
from deskcoach.ui.figure.sheet import Still
from deskcoach.ui.figure.stage import Figures
from deskcoach.ui.widgets.buttons import Capsule
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import STRETCH, Columns, at_least, column, grow, widget_of
from deskcoach.ui.widgets.surfaces import Surface

POSTURE_FIGURE = "sitting-posture"
LEAST_WIDE = 520
"""Below this, in pixels at 100 % text, the picture is small wherever it stands."""
BESIDE_WEEK, ALONE = (96, 92), (264, 300)
"""How wide and high the picture is below the week, and where it stands alone beside the ring."""


class CueCard(Surface):
    """A cue and another one; on each of the first days one thing that is good to know."""

    def __init__(self, look: Look, figures: Figures) -> None:
        super().__init__(look)
        self._number = 0
        self._known: tuple[str, str] | None = None
        self._read = self._tall = False
        self._picture = Still(look, BESIDE_WEEK, Tint.MIST)
        self._picture.show_held(figures(POSTURE_FIGURE))
        self._reason = Text(look, Role.REASON, ink="dusk_ink")
        self._title = Text(look, Role.HEADING, wrap=True)
        self._line = Text(look, Role.BODY, ink="ink2", wrap=True)
        self.another = Capsule(look, "")
        self.another.clicked.connect(self._next)
        texts = column(STRETCH, self._reason, self._title, self._line, STRETCH, gap=1)
        words_and_button = Columns(
            grow(widget_of(at_least(150, texts))), self.another, gap=12, middle=True
        )
        both = Columns(self._picture, grow(words_and_button), gap=18)
        column(both, margins=(12, 12, 22, 12), on=self)
        self._say()

    def fill(self, *, tall: bool) -> None:
        """Have the picture fill a card that is as high as the ring beside it, where it is wide."""
        self._tall = tall
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A large picture leaves room for the words beside it, or is small."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # Far more than the least width with it: else it would make its own room too narrow.
        wide = self.width() >= LEAST_WIDE * self.theme.text_scale
        self._picture.grow_to(*(ALONE if self._tall and wide else BESIDE_WEEK))

    def show_day(self, days: int | None, *, tray: bool) -> None:
        """Show what fits the day.

        Args:
            days: Since the person began; None: nobody knows.
            tray: Whether the desktop shows our icon.
        """
        told = good_to_know(tray=tray)
        known = told[days] if days is not None and 0 <= days < len(told) else None
        if known != self._known:
            self._known, self._read = known, False
            self._say()

    def _next(self) -> None:
        if self._known is not None and not self._read:
            self._read = True
        else:
            self._number += 1
        self._say()

    def _say(self) -> None:
        if self._known is not None and not self._read:
            reason, name = tr("Today", "Good to know"), tr("Today", "Good")
            title, line = self._known
        else:
            reason, name = tr("Today", "Posture cue"), tr("Today", "Another")
            title, line = words.posture_cue(self._number)
        self._reason.setText(reason)
        self._title.setText(title)
        self._line.setText(line)
        self.another.set_words(name, "")
        self.another.setAccessibleDescription(f"{title}. {line}")


def good_to_know(*, tray: bool) -> tuple[tuple[str, str], ...]:
    """One thing for each of the first days, and a quieter line about it."""
    where = tr("Today", "You find DeskCoach beside the clock.")
    if not tray:
        where = tr("Today", "Starting DeskCoach again brings it back.")
    return (
        (tr("Today", "It carries on when you close this"), where),
        (
            tr("Today", "Breaks of your own count"),
            tr("Today", "Away as long as a break takes, and the time begins anew."),
        ),
        (
            tr("Today", "A break waits for you"),
            tr("Today", "For a pause in your typing, and for the end of a call."),
        ),
    )
