"""Where a guided break is at this moment, and what the player says about it."""

from dataclasses import dataclass

from deskcoach.app.screens import GuideScreen
from deskcoach.core.exercises import Exercise
from deskcoach.core.guide import Phase, course_seconds, place


@dataclass(frozen=True, slots=True)
class Now:
    """One moment of a guided break.

    Attributes:
        phase: The phase that one is in.
        inside: Seconds spent in it.
        exercise: The stretch, or None while walking.
        rounds: How many rounds this stretch has.
        rounds_done: Rounds behind one, with a fraction for the current one.
        stretch: Number of the stretch in the break, from 1.
        stretches: How many there are.
    """

    phase: Phase
    inside: float
    exercise: Exercise | None
    rounds: int
    rounds_done: float
    stretch: int
    stretches: int

    @property
    def share(self) -> float:
        """How far the phase has come, 0 to 1."""
        return self.inside / self.phase.seconds if self.phase.seconds else 1.0

    @property
    def left(self) -> float:
        """Seconds left of the phase."""
        return self.phase.seconds - self.inside


def now_in(guide: GuideScreen, elapsed: float) -> Now:
    """The moment of a guided break at `elapsed` seconds; it stands still unless it is running."""
    position = guide.position + (elapsed - guide.as_of if guide.running else 0.0)
    position = min(max(0.0, position), course_seconds(guide.course))
    index, inside = place(guide.course, position)
    phase = guide.course[index]
    order = [exercise.id for exercise in guide.exercises]
    exercise = guide.exercises[order.index(phase.exercise)] if phase.exercise in order else None
    own = [other for other in guide.course if other.exercise == phase.exercise]
    return Now(
        phase=phase,
        inside=inside,
        exercise=exercise,
        rounds=max(1, *(other.round for other in own), 1),
        rounds_done=_rounds_done(guide, index, inside),
        stretch=order.index(phase.exercise) + 1 if phase.exercise in order else len(order),
        stretches=len(order),
    )


def _rounds_done(guide: GuideScreen, index: int, inside: float) -> float:
    phase = guide.course[index]
    if phase.round == 0:
        return 0.0
    here = (phase.exercise, phase.round)
    numbers = [n for n, p in enumerate(guide.course) if (p.exercise, p.round) == here]
    spent = inside + sum(guide.course[n].seconds for n in numbers if n < index)
    return phase.round - 1 + spent / sum(guide.course[n].seconds for n in numbers)


def lit_step(count: int, phase: str, share: float) -> int:
    """Which of `count` steps is lit.

    The last step is the way back, the one before it the movement itself; those before that are
    lit in turn while one gets ready. A short list does with what it has.
    """
    way_back = count - 1
    action = max(0, count - 2)
    if phase == "ready":
        before = max(1, action)
        return min(int(share * before), before - 1)
    return way_back if phase == "out" else action
