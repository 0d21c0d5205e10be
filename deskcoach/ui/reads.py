"""What the screens read when they are shown, as functions that the composition root hands in."""

from collections.abc import Callable
from dataclasses import dataclass

from deskcoach.app.screens import PlanScreen, TodayScreen
from deskcoach.core.problems import Problem
from deskcoach.core.settings import Settings


@dataclass(frozen=True, slots=True)
class Reads:
    """What is read.

    Attributes:
        today: The first page.
        settings: The settings in force, and what is wrong in their file.
        autostart: Whether DeskCoach starts when one logs in.
        plan: The weekly plan of strength sessions, or None where nobody can tell.
    """

    today: Callable[[], TodayScreen]
    settings: Callable[[], tuple[Settings, tuple[Problem, ...]]]
    autostart: Callable[[], bool]
    plan: Callable[[], PlanScreen | None] = lambda: None
