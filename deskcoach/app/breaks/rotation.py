"""Which stretches come next, and the course that a guided break takes through them."""

from collections.abc import Callable, Iterable

from deskcoach.app.view_models import CardScreen, GuideScreen
from deskcoach.core.breaks.events import BreakEvent, Kind, NotNow
from deskcoach.core.breaks.routine import (
    Course,
    course_seconds,
    exercises_in,
    in_turn,
    move_course,
    stretch_course,
    walk_course,
)
from deskcoach.core.breaks.state import Guided
from deskcoach.core.exercises import Catalogue, Exercise, Source
from deskcoach.core.settings import Settings


class Rotation:
    """The stretches in turn: the one that was not done for longest comes first.

    Attributes:
        waits: Whether every stretch waits until the person has been seen; a break is a walk then.
    """

    def __init__(self, settings: Settings, catalogue: Catalogue) -> None:
        self._done: list[str] = []
        self._next: tuple[str, ...] = ()
        self.waits: Callable[[], bool] = lambda: False
        self._settings, self._catalogue = settings, catalogue

    def apply_settings(self, settings: Settings) -> None:
        """Go by these from now on."""
        if settings.stretch.only != self._settings.stretch.only:
            self._next = ()
        self._settings = settings

    def apply_catalogue(self, catalogue: Catalogue) -> None:
        """Choose of these exercises from now on; what stood in turn stays in its order."""
        self._catalogue = catalogue
        stretches = self._chosen()
        if self._next:
            kept = [each for each in self._next if each in stretches]
            new = [each for each in stretches if each not in kept]
            self._next = (*kept, *new)

    def settle_anew(self) -> None:
        """The order may change: none of it is shown at present."""
        self._next = ()

    def add_done(self, exercises: Iterable[str]) -> None:
        """These were done, the latest last."""
        self._done += exercises

    def begin_with(self, exercise: str) -> None:
        """Have the next break begin with this stretch.

        Raises:
            NotNow: There is no such stretch, or all of them wait.
        """
        if self.waits():
            raise NotNow("Stretches wait until you have been seen. Breaks can be short walks.")
        found = self._catalogue.by_id(exercise)
        if found is None or found.kind != "stretch":
            raise NotNow("There is no stretch of that name.")
        self._next = (exercise, *(each for each in self._turn() if each != exercise))

    def course(self, kind: Kind) -> Course:
        """What the next break of this kind takes one through."""
        stretch, move = self._settings.stretch, self._settings.move
        if self.waits():
            return walk_course(float(move.length if kind is Kind.MOVE else stretch.length))
        if kind is Kind.MOVE:
            return move_course(self._turn(), stretch, float(move.length))
        return stretch_course(self._turn()[0], stretch)

    def on_offer(self) -> Exercise | None:
        """The stretch that comes next; None where all of them wait."""
        return None if self.waits() else self.exercise()

    def exercise(self, exercise: str | None = None) -> Exercise:
        """The stretch of that id, or the next one; a file that is gone is stood in for."""
        found = self._catalogue.by_id(exercise or self._turn()[0])
        return found or self._catalogue.of_kind("stretch")[0]

    @property
    def source(self) -> Source:
        """Where the stretches come from that are not of a file of the person's own."""
        return self._catalogue.source

    def _turn(self) -> tuple[str, ...]:
        """All stretches in the order in which they come; fixed until a break was done."""
        if not self._next:
            self._next = in_turn(self._chosen(), self._done)
        return self._next

    def _chosen(self) -> list[str]:
        """The stretches that breaks take; all of them where none of the chosen is there."""
        every = [exercise.id for exercise in self._catalogue.of_kind("stretch")]
        only = self._settings.stretch.only
        return [each for each in every if each in only] or every


# -- What the break card and the stretch player show, made from the state and the rotation ------


def card_screen(
    happened: BreakEvent, rotation: Rotation, later: tuple[int, ...], *, can_skip: bool
) -> CardScreen:
    """The card of an offer.

    Args:
        happened: The offer.
        rotation: Whose turn it is.
        later: The choices behind Later, in minutes.
        can_skip: Whether it can be skipped still.
    """
    kind = happened.kind or Kind.STRETCH
    exercise = rotation.on_offer()
    return CardScreen(
        offer=happened.offer or 0,
        kind=kind,
        exercise=exercise,
        desk_seconds=happened.desk,
        length=course_seconds(rotation.course(kind)),
        later=later,
        source=None if exercise is None else rotation.source,
        can_skip=can_skip,
    )


def guide_screen(guided: Guided, rotation: Rotation, at: float, *, firm: bool) -> GuideScreen:
    """A guided break as it stands at an elapsed second; `firm`: on every screen."""
    exercises = tuple(rotation.exercise(each) for each in exercises_in(guided.course))
    return GuideScreen(
        kind=guided.kind,
        course=guided.course,
        exercises=exercises,
        position=guided.position,
        as_of=at,
        running=guided.running(at),
        paused=guided.paused,
        source=rotation.source if exercises else None,
        firm=firm,
        hurting=guided.hurting,
    )
