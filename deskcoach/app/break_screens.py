"""What the break card and the stretch player show, made from the state and the rotation."""

from deskcoach.app.rotation import Rotation
from deskcoach.app.screens import CardScreen, GuideScreen
from deskcoach.core.break_state import Guided
from deskcoach.core.events import Happened, Kind
from deskcoach.core.guide import course_seconds, exercises_in


def card_screen(
    happened: Happened, rotation: Rotation, later: tuple[int, ...], *, can_skip: bool
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
