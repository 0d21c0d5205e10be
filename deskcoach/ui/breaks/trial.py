"""A break to try: the card and the player as they are, of which nothing is kept or counted."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, QRect

from deskcoach.app.requests import StartBreak
from deskcoach.app.view_models import CardScreen, GuideScreen
from deskcoach.core.breaks.events import (
    GuideHurts,
    GuideMovedOn,
    GuidePaused,
    GuideResumed,
    GuideStopped,
    Kind,
)
from deskcoach.core.breaks.routine import course_seconds, next_part, stretch_course, walk_course
from deskcoach.core.command import Command
from deskcoach.core.exercises import Exercise, Source
from deskcoach.core.settings import Settings
from deskcoach.ui.breaks.card import BreakCard
from deskcoach.ui.breaks.player import StretchPlayer
from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.wires import once
from deskcoach.ui.figure.stage import Figures

if TYPE_CHECKING:
    from deskcoach.ui.breaks.growth import Side


class Trial(QObject):
    """Shows a card that is on no one's list, and guides its break by itself.

    Args:
        look: The theme.
        figures: Hands out a figure by its id.
        elapsed: The clock that only goes forward, seconds.
        area: The free area of the screen that is wanted.
        composited: Whether windows may be translucent.
        unlist: Keeps a window out of the lists of the desktop, by its id.
    """

    def __init__(
        self,
        look: Look,
        figures: Figures,
        elapsed: Callable[[], float],
        *,
        area: Callable[[], QRect],
        composited: bool,
        unlist: Callable[[int], None] = lambda _: None,
    ) -> None:
        super().__init__()
        self._elapsed = elapsed
        self.card = BreakCard(look, figures, composited=composited, area=area, unlist=unlist)
        self.card.asked.connect(self._answered)
        self.player = StretchPlayer(
            look, figures, self._take, elapsed, composited=composited, area=area
        )
        self._guide: GuideScreen | None = None
        self._sound = False
        self._came_from: Side | None = None
        self._end = once(self, self._over)
        self._tuck = once(self, self.card.leave)

    def show(
        self, stretches: Sequence[Exercise], settings: Settings, source: Source, corner: str
    ) -> None:
        """Put up the card of the first of some stretches; without one, that of a walk."""
        exercise = stretches[0] if stretches else None
        rules = settings.stretch
        course = (
            stretch_course(exercise.id, rules) if exercise else walk_course(float(rules.length))
        )
        shown = (exercise,) if exercise else ()
        own = source if exercise else None
        self._guide = GuideScreen(
            Kind.STRETCH, course, shown, 0.0, 0.0, running=False, paused=False, source=own
        )
        self._sound = settings.sound.enabled and settings.sound.volume > 0
        length, later = course_seconds(course), settings.asking.later
        self.player.hide()
        self._tuck.start(1000 * settings.asking.tuck_after)
        self.card.appear(
            CardScreen(0, Kind.STRETCH, exercise, 0.0, length, later, own, trial=True), corner
        )

    def close(self) -> None:
        """Take away what is up."""
        self._end.stop()
        self._tuck.stop()
        self.card.leave()
        self.player.hide()

    def _over(self) -> None:
        """It came to its end."""
        self._end.stop()
        self.player.finish()

    def put_away(self) -> None:
        """Throw the windows away."""
        self.close()
        for window in (self.card, self.player):
            window.hide()
            window.deleteLater()
        self.deleteLater()

    def _answered(self, command: Command) -> None:
        if isinstance(command, StartBreak):
            self._came_from = self.card.hand_over()
            self._go_on(0.0)
        else:
            self.card.leave()

    def _go_on(self, position: float, *, running: bool = True, hurting: bool = False) -> None:
        """Guide from a place in the course; at its end nothing is left to show."""
        guide = self._guide
        if guide is None or position >= course_seconds(guide.course):
            self._over()
            return
        self._guide = replace(
            guide, position=position, as_of=self._elapsed(), running=running,
            paused=not running, hurting=hurting,
        )  # fmt: skip
        self._end.stop()
        if running:
            self._end.start(round(1000 * (course_seconds(guide.course) - position)))
        came_from, self._came_from = self._came_from, None
        self.player.show_guide(self._guide, sound=self._sound, grown_from=came_from)

    def _take(self, command: Command) -> None:
        """Do what the player asks for, as the rules of a guided break would."""
        guide = self._guide
        if guide is None:
            return
        ran = self._elapsed() - guide.as_of if guide.running else 0.0
        position = guide.position + ran
        match command:
            case GuidePaused():
                self._go_on(position, running=False)
            case GuideHurts():
                self._go_on(position, running=False, hurting=True)
            case GuideResumed():
                self._go_on(position)
            case GuideMovedOn():
                self._go_on(next_part(guide.course, position, whole=guide.hurting))
            case GuideStopped():
                self.close()
