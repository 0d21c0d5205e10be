"""What a strength session is made of: blocks, slots, stages, finished sets.

Times are seconds on a monotonic clock, as floats. The rules are in `strength`.
"""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from deskcoach.core.exercises import Exercise, Number, Origin, Side, dose_shape
from deskcoach.core.strength.commands import Counting, Slot
from deskcoach.core.strength.routine import EASY_REPS

# All of these are ours; the source gives sets, repetitions and days only.
COUNTDOWN = 3.0  # s, before work goes on after a pause
LEAD_IN = 10.0  # s, time to lie down before the first set
WARNING = 10.0  # s before a rest ends
TURN = 10.0  # s to change sides
REST_STEP = 15.0  # s
MOST_REST = 600.0  # s, in one rest
WARM_REST = 15.0  # s, after a warm-up
CLOSING = 120.0  # s after the last set for a word about it or one more set
LATEST_LEAD = 10.0  # s; whoever is woken later than this was asleep, and then nothing is counted

Outcome = Literal["done", "part done", "abandoned"]


class Tempo(Struct, frozen=True):
    """Seconds of the three phases of a repetition; a hold of 0 is no hold. Ours: 2-1-2."""

    up: float = 2.0
    hold: float = 1.0
    down: float = 2.0

    @property
    def length(self) -> float:
        """Seconds of one repetition."""
        return self.up + self.hold + self.down


class Block(Struct, frozen=True):
    """One exercise of a session with its numbers.

    Attributes:
        reps: per set, and per side where there are two; 0 for a hold.
        hold: seconds, if the exercise is a hold and not reps.
        rest: seconds between two sets, and after the last one.
        sides: 1, or 2 if each side has its turn.
        load: kg, None where nothing is lifted or nothing was said.
        offer_more: whether a set on top is offered (`plan.offers_fourth_set`).
        words: of the three phases.
        prescription: id of the prescription that its numbers are from; None: the exercise's own.
        paired: done in turn with the block before it: a set of each, then the rest.
        warm_up: easy and first; it counts as no set, and no log has it.
        first_side: which side has its turn first.
        alternate: the sides have their turn in every repetition, left and right counted as one.

    Raises:
        ValueError: no sets, neither reps nor a hold, a phase or a rest below 0.
    """

    exercise_id: str
    name: str
    sets: int = 3
    most_sets: int = 4
    reps: int = 10
    tempo: Tempo = Tempo()
    hold: float | None = None
    rest: float = 90.0
    sides: Literal[1, 2] = 1
    load: float | None = None
    offer_more: bool = False
    words: tuple[str, str, str] = ("Lift", "Hold", "Lower")
    prescription: str | None = None
    paired: bool = False
    warm_up: bool = False
    first_side: Side = "left"
    alternate: bool = False

    def __post_init__(self) -> None:
        counted = self.reps >= 1 and min(self.tempo.up, self.tempo.down) > 0 <= self.tempo.hold
        fits = counted if self.hold is None else self.hold > 0
        if not fits or self.sets < 1 or self.rest < 0:
            raise ValueError(
                f"{self.name} needs a set or more of reps or of a hold, and no rest below 0"
            )

    @property
    def target(self) -> float:
        """Reps of a set, or the seconds of a hold."""
        return self.reps if self.hold is None else self.hold

    @property
    def rep_length(self) -> float:
        """Seconds of one repetition, of both sides where they alternate."""
        return self.tempo.length * (2 if self.alternate else 1)

    def side(self, number: int) -> Side | None:
        """The name of the side that has its turn first (1) or second (2); None: both at once."""
        if not number:
            return None
        return self.first_side if number == 1 else _OTHER[self.first_side]


_OTHER: dict[Side, Side] = {"left": "right", "right": "left"}


def block_of(exercise: Exercise, *, load: float | None = None, offer_more: bool = False) -> Block:
    """The block of a strength exercise with the numbers of its dose.

    Raises:
        ValueError: the exercise is a stretch.
    """
    shape = dose_shape(exercise)
    if shape == "stretch":
        raise ValueError(f"{exercise.id} is a stretch, and a session is made of strength exercises")
    dose = exercise.dose
    up, hold, down, sets = (_value(n) for n in (dose.up, dose.hold, dose.down, dose.sets))
    each = exercise.sides == "each"
    alternate = each and exercise.alternate == "repetition" and shape == "reps"
    return Block(
        exercise.id,
        exercise.name,
        sets=int(sets),
        most_sets=int(max(sets, _value(dose.most_sets))),
        reps=int(_value(dose.reps)),
        tempo=Tempo(up, hold, down),
        hold=hold if shape == "hold" else None,
        rest=_value(dose.rest),
        sides=2 if each and not alternate else 1,
        load=load if exercise.loaded else None,
        offer_more=offer_more,
        words=(exercise.words.up, exercise.words.hold, exercise.words.down),
        first_side=exercise.first_side,
        alternate=alternate,
    )


def warm_up_of(stretch: Exercise) -> Block:
    """A stretch that is held once, easily, before the first set."""
    hold = max(1.0, _value(stretch.dose.hold))
    sides: Literal[1, 2] = 2 if stretch.sides == "each" else 1
    return Block(
        stretch.id,
        stretch.name,
        sets=1,
        most_sets=1,
        hold=hold,
        rest=WARM_REST,
        sides=sides,
        warm_up=True,
        first_side=stretch.first_side,
    )


def easy_reps_of(block: Block) -> Block | None:
    """A few repetitions without weight before a block; None: it is a hold."""
    if block.hold is not None:
        return None
    return replace(
        block,
        sets=1,
        most_sets=1,
        reps=min(EASY_REPS, block.reps),
        rest=WARM_REST,
        load=None,
        offer_more=False,
        prescription=None,
        paired=False,
        warm_up=True,
    )


def dose_origin(exercise: Exercise, block: Block) -> Origin:
    """Who chose sets and repetitions of a block: what the person changed is their own."""
    made = block_of(exercise)
    kept = (block.reps, block.hold) == (made.reps, made.hold)
    if exercise.own or not kept or not made.sets <= block.sets <= made.most_sets:
        return "own"
    numbers = (exercise.dose.sets, exercise.dose.reps)
    by_source = all(number is not None and number.chosen_by == "source" for number in numbers)
    return "source" if by_source else "us"


def pace_origin(exercise: Exercise, block: Block) -> Origin:
    """Who chose its tempo and its rest; the source gives neither."""
    made = block_of(exercise)
    return "own" if exercise.own or (block.tempo, block.rest) != (made.tempo, made.rest) else "us"


def _value(number: Number | None) -> float:
    return float(number.value) if number else 0.0


class FinishedSet(Struct, frozen=True):
    """A finished set: what was meant and what was done, in reps or in seconds of a hold."""

    slot: Slot
    exercise_id: str
    target: float
    actual: float
    unit: Literal["reps", "s"]
    load: float | None
    tempo: Tempo
    counting: Counting
    began: float
    ended: float
    effort: int | None = None
    prescription: str | None = None


# Stages: where a session stands.


class Ready(Struct, frozen=True):
    """Not begun."""


class Working(Struct, frozen=True):
    """In a set of reps. `rep_began` is None while the person counts."""

    reps: int
    rep_began: float | None


class Holding(Struct, frozen=True):
    """In a hold."""

    ends: float


class Resting(Struct, frozen=True):
    """Between two sets, or (turning) between the two sides of one."""

    began: float
    ends: float
    turning: bool = False


class Closing(Struct, frozen=True):
    """All sets are done; effort, corrections and a set on top still find the session open."""

    ends: float


class Countdown(Struct, frozen=True):
    """About to work: at `ends` comes `then`, kept as if it were 0 o'clock; None is a new set."""

    began: float
    ends: float
    then: Working | Holding | None = None


class Hurt(Struct, frozen=True):
    """One occasion on which it hurts: from "It hurts" until the person goes on, skips or stops.

    The number can be corrected all that time; what it changed is kept, to be taken back then.

    Attributes:
        occasion: its id, under which the log keeps the number.
        block: index of the block that hurts.
        level: 0 to 10; None while no number was given.
        ended: the set that the number ended; `rest`: the rest that it cut short.
        skipped: the blocks that it left out.
        eased: it is why the block is eased; `aside`: why the exercise is set aside.
    """

    occasion: str
    block: int
    level: int | None = None
    ended: Slot | None = None
    rest: Resting | None = None
    skipped: frozenset[int] = frozenset()
    eased: bool = False
    aside: bool = False


class Paused(Struct, frozen=True):
    """Waiting for the person, at no cost: `then` is kept as if it were 0 o'clock."""

    then: Working | Holding | Resting | Closing | None
    hurt: Hurt | None = None


class Over(Struct, frozen=True):
    """The end."""

    outcome: Outcome


Stage = Ready | Countdown | Working | Holding | Resting | Paused | Closing | Over
STAGES: tuple[type[Stage], ...] = (
    *(Ready, Countdown, Working, Holding),
    *(Resting, Paused, Closing, Over),
)


class Session(Struct, frozen=True):
    """The state of a session.

    Attributes:
        at: the instant up to which everything that fell due has happened.
        account: the finished sets in the order in which they were finished.
        skipped: indexes of blocks that are not to be continued.
        passed: sets that are left out, while their exercise goes on.
        eased: indexes of blocks for which an easier way was advised.
        aside: ids of exercises that hurt and now wait until the person brings them back.
        began: of the session; `set_began`: of the running set.
        before: how much the back hurt before it, 0 to 10; None where no number was given.
        pain: how much the back hurts at the end, 0 to 10; None while no number was given.
        past: the states that undo goes back to, the newest last, each without a past of its own.
    """

    blocks: tuple[Block, ...]
    counting: Counting = "paced"
    stage: Stage = Ready()
    at: float = 0.0
    began: float = 0.0
    set_began: float = 0.0
    account: tuple[FinishedSet, ...] = ()
    skipped: frozenset[int] = frozenset()
    passed: frozenset[Slot] = frozenset()
    eased: frozenset[int] = frozenset()
    aside: frozenset[str] = frozenset()
    before: int | None = None
    pain: int | None = None
    past: tuple["Session", ...] = ()

    @property
    def slots(self) -> tuple[Slot, ...]:
        """All sets of the session in order; the sets of a pair in turn."""
        return tuple(_slots_of(self.blocks))

    @property
    def slot(self) -> Slot | None:
        """The set that is running or comes next: the first that is neither done nor left out."""
        gone = {record.slot for record in self.account} | self.passed
        for slot in _slots_of(self.blocks):  # asked at every deadline, most often early in the list
            if slot.block not in self.skipped and slot not in gone:
                return slot
        return None

    @property
    def counted(self) -> tuple[FinishedSet, ...]:
        """The finished sets without the warm-up."""
        return tuple(r for r in self.account if not self.blocks[r.slot.block].warm_up)

    @property
    def here(self) -> Slot:
        """The running or next set where there is one; the last slot otherwise."""
        return self.slot or self.slots[-1]


def _slots_of(blocks: tuple[Block, ...]) -> Iterator[Slot]:
    for group in pairs_of(blocks):
        for number in range(1, max(blocks[index].sets for index in group) + 1):
            for index in group:
                block = blocks[index]
                if number <= block.sets:
                    for side in (0,) if block.sides == 1 else (1, 2):
                        yield Slot(index, number, side)


def pairs_of(blocks: tuple[Block, ...]) -> tuple[tuple[int, ...], ...]:
    """The indexes of the blocks in order, those of a pair together."""
    groups: list[tuple[int, ...]] = []
    for index, block in enumerate(blocks):
        if block.paired and groups and len(groups[-1]) == 1:
            groups[-1] = (*groups[-1], index)
        else:
            groups.append((index,))
    return tuple(groups)


def course_of(blocks: tuple[Block, ...]) -> tuple[tuple[str, float], ...]:
    """How a session runs if nobody does anything: `warm-up`, `set` or `rest`, and its seconds."""
    session = Session(blocks)
    parts: list[tuple[str, float]] = []
    slots = session.slots
    for place, slot in enumerate(slots):
        block = blocks[slot.block]
        work = block.hold if block.hold is not None else block.reps * block.rep_length
        parts.append(("warm-up" if block.warm_up else "set", work))
        if place + 1 == len(slots):
            break
        ahead = slots[place + 1]
        same = (slot.block, slot.set) == (ahead.block, ahead.set)
        turns = same or in_turn(blocks, slot, ahead)
        parts.append(("rest", TURN if turns else max(COUNTDOWN, block.rest)))
    return tuple(parts)


def in_turn(blocks: tuple[Block, ...], done: Slot, ahead: Slot) -> bool:
    """Whether one set follows the other within a pair, without the rest."""
    together = any({done.block, ahead.block} == set(group) for group in pairs_of(blocks))
    return together and done.set == ahead.set


def shifted(stage: Stage, by: float) -> Stage:
    """The same stage with its deadlines moved by some seconds."""
    match stage:
        case Working(_, float(began)):
            return replace(stage, rep_began=began + by)
        case Holding(ends) | Closing(ends):
            return replace(stage, ends=ends + by)
        case Resting(began, ends) | Countdown(began, ends):
            return replace(stage, began=began + by, ends=ends + by)
    return stage
