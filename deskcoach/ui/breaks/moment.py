"""One moment of a guided break: which phase, how far, what is lit, shown and said."""

from msgspec import Struct

from deskcoach.app.view_models import GuideScreen
from deskcoach.core.breaks.events import Kind
from deskcoach.core.breaks.routine import CoursePhase, course_seconds, next_part, place_in_course
from deskcoach.core.exercises import Exercise
from deskcoach.ui.design import words
from deskcoach.ui.design.translation import long_duration, plural, tr


class Now(Struct, frozen=True):
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

    phase: CoursePhase
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
    index, inside = place_in_course(guide.course, position)
    phase = guide.course[index]
    order = [exercise.id for exercise in guide.exercises]
    exercise = guide.exercises[order.index(phase.exercise)] if phase.exercise in order else None
    own = [other for other in guide.course if other.exercise == phase.exercise]
    return Now(
        phase=phase,
        inside=inside,
        exercise=exercise,
        rounds=max(1, *(other.round for other in own)),
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


_SHOWN: tuple[tuple[str, float], ...] = (
    ("ready", 0.8), ("in", 1.4), ("hold", 0.8), ("out", 1.4),
)  # fmt: skip
"""How the movement is demonstrated while one gets ready, seconds of each part."""
_STARTS = 3.0
"""In the last seconds of getting ready, the countdown says that it starts."""


def demonstrated(now: Now) -> tuple[str, float]:
    """What the figure does while one gets ready: it shows the movement, then waits.

    Once, and in a long while twice; never in the last second.
    """
    inside, length = now.inside, sum(seconds for _, seconds in _SHOWN)
    if inside // length >= min(2, (now.phase.seconds - 1.0) // length):
        return "ready", 0.0
    inside %= length
    for name, seconds in _SHOWN:
        if inside < seconds:
            return name, inside / seconds
        inside -= seconds
    return "ready", 0.0


def shown_phase(now: Now) -> str:
    """What the figure does: the phase, or what is demonstrated before it begins."""
    return demonstrated(now)[0] if now.phase.name == "ready" else now.phase.name


def pill_word(name: str, left: float) -> str:
    """What the pill says before the number."""
    if name == "ready" and left <= _STARTS:
        return tr("Player", "Starts in")
    return words.phase_word(name)


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


def lit_of(now: Now) -> int:
    """Which step of the stretch is lit at this moment."""
    if now.exercise is None:
        return 0
    return lit_step(len(now.exercise.steps), now.phase.name, now.share)


def can_skip(guide: GuideScreen) -> bool:
    """Whether something follows the stretch that hurts."""
    return next_part(guide.course, guide.position, whole=True) < course_seconds(guide.course)


def where_words(guide: GuideScreen, now: Now) -> str:
    """Which round or stretch it is."""
    if now.exercise is None:
        return tr("Player", "Stretches done") if now.stretches else ""
    if guide.kind is Kind.MOVE:
        # The capsules beside it already show the rounds.
        return tr("Player", "Stretch {number} of {count}", number=now.stretch, count=now.stretches)
    number = max(1, now.phase.round)
    return tr("Player", "Round {number} of {count}", number=number, count=now.rounds)


def hint_words(guide: GuideScreen, now: Now, *, sound: bool) -> str:
    """What to do or to feel now; `sound`: whether a chime tells when a hold ends."""
    if guide.paused:
        return tr("Player", "Paused. Go on when you like.")
    if not guide.running:
        return tr("Player", "Waiting while you finish typing")
    if now.exercise is not None and now.phase.name == "hold":
        return tr("Exercises", now.exercise.feel)
    return words.phase_hint(now.phase.name, sound=sound)


def source_words(guide: GuideScreen, now: Now) -> str:
    """Whose the words on the screen are."""
    if guide.source is None:
        return ""
    if guide.hurting:
        return words.marked_source(guide.source)
    if now.exercise is None:
        return ""
    return words.exercise_source(now.exercise, guide.source)


def done_words(guide: GuideScreen) -> str:
    """What a break was, when it has come to its end: its length, and the rounds of a stretch."""
    length = long_duration(max(60, round(course_seconds(guide.course) / 60) * 60))
    rounds = max((phase.round for phase in guide.course), default=0)
    if guide.kind is Kind.MOVE or not rounds:
        return tr("Player", "{length} away from the screen.", length=length)
    told = plural("Player", "%n round(s)", rounds)
    return tr("Player", "{length}, {rounds}.", length=length, rounds=told)
