"""The state of the break rules: everything that affects what happens next, and nothing else.

All times are elapsed seconds (see `clock.Moment`), all lengths are seconds.
"""

import copy
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import msgspec
import msgspec.structs

from deskcoach.core.breaks.events import BREAKS, Kind
from deskcoach.core.breaks.routine import Course, course_seconds, place_in_course
from deskcoach.core.clock import EPSILON, Moment, local, since

PAUSE = "pause"
"""The hold that a pause is."""
FULLSCREEN = "fullscreen"
QUIET = "do-not-disturb"
MICROPHONE = "microphone"
SEEN = (FULLSCREEN, QUIET, MICROPHONE)
"""What can be there without holding; see `seen`."""
RECALLED = 60.0
"""Seconds after a restart in which do-not-disturb that is told has been on all the time. Ours."""


class KindClock(msgspec.Struct, frozen=True):
    """The clock of one kind of break.

    Attributes:
        desk: Time at the desk since this clock started anew.
        ask_at: Not offered before this time (put off, or nobody answered), or None.
        held: It fell due while something held it, and this was said.
        put_offs: How often it was put off since it fell due.
    """

    desk: float = 0.0
    ask_at: float | None = None
    held: bool = False
    put_offs: int = 0

    def after(self, seconds: float) -> "KindClock":
        """This clock after so much more time at the desk."""
        # Spelled out: `replace` takes five times as long, and a year has millions of these.
        return KindClock(self.desk + seconds, self.ask_at, self.held, self.put_offs)


class Offer(msgspec.Struct, frozen=True):
    """The one offer that is open.

    Attributes:
        number: Counts up from 1 for ever.
        kind: What is offered.
        since: When it was made.
        tucked: The card has gone into the tray; it can still be answered from there.
    """

    number: int
    kind: Kind
    since: float
    tucked: bool = False


class Guided(msgspec.Struct, frozen=True):
    """The break that is being guided.

    Attributes:
        kind: Which break.
        course: Its phases.
        offer: The offer that it answers, or None where the person asked for it.
        started: When it began.
        position: Seconds into the course.
        spent: Seconds really spent; less than `position` where the person moved on.
        paused: The person pressed Pause.
        hurting: The person said that it hurts, and has not chosen yet how to go on.
        stalled_until: It goes on at this time, because the person was typing before.
        grace_until: Input up to this time belongs to a press of a button, not to work.
    """

    kind: Kind
    course: Course
    offer: Offer | None
    started: float
    position: float = 0.0
    spent: float = 0.0
    paused: bool = False
    hurting: bool = False
    stalled_until: float = 0.0
    grace_until: float = 0.0

    @property
    def remaining(self) -> float:
        """Seconds to its end, if it ran on."""
        return course_seconds(self.course) - self.position

    def running(self, at: float) -> bool:
        """Whether it is going on at this time."""
        return not self.paused and at >= self.stalled_until


def hold_over(before: Guided, after: Guided | None) -> bool:
    """Whether a hold of the guided break has ended between the two."""
    index, _ = place_in_course(before.course, before.position)
    if before.course[index].name != "hold":
        return False
    return after is None or place_in_course(after.course, after.position)[0] != index


class State(msgspec.Struct):
    """Where the break rules stand.

    `step.step` takes one of these and returns another; it never changes the one it was given.

    Attributes:
        at: Everything up to here has been counted.
        last_input: The last key or pointer event.
        last_sign: The last sign of presence: input, or watching something.
        unsure: Time at the desk counted since `last_sign`; taken back if it was an absence.
        away_since: When the absence began, or None while present.
        locked: The screen is locked.
        asleep: The machine sleeps.
        resting: A break is over and nothing has been typed since.
        watching: Something is watched or listened to.
        clocks: The clock of each kind.
        holds: What keeps a break from being offered, and since when.
        hold_ends: When a hold that has an end ends by itself.
        seen: Of `SEEN`, what is there, and since when.
        quiet_before: Since when do-not-disturb was on when it was last looked at, before a restart
            or before nobody looked any more, or None; and until when that is believed.
        programs: Who fills the screen or uses a device, as far as anybody knows.
        grabs: Who fills the screen keeps all input to itself.
        asked: The programs of which it was asked whether they only listen, in small letters.
        slots: In which of the last short slots input came, the latest in the lowest bit.
        slot_ends: When the present slot is over, or None while nobody counts.
        released: What held a break last, and until when; until that break is offered.
        pause_ends: When the pause ends, or None.
        until_tomorrow: When it was asked for, if it is one until tomorrow; see `until`.
        waiting_since: Since when an offer waits for a gap in typing, or None.
        offer: The open offer, or None.
        guided: The break that is being guided, or None.
        last_break: When a break, or an answer to an offer of one, was last over.
        offers: How many offers there have been.
    """

    at: float
    last_input: float
    last_sign: float
    unsure: float = 0.0
    away_since: float | None = None
    locked: bool = False
    asleep: bool = False
    resting: bool = False
    watching: bool = False
    clocks: dict[Kind, KindClock] = msgspec.field(
        default_factory=lambda: {kind: KindClock() for kind in Kind}
    )
    holds: dict[str, float] = msgspec.field(default_factory=dict)
    hold_ends: dict[str, float] = msgspec.field(default_factory=dict)
    seen: dict[str, float] = msgspec.field(default_factory=dict)
    quiet_before: tuple[float, float] | None = None
    programs: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    grabs: bool = False
    asked: tuple[str, ...] = ()
    slots: int = 0
    slot_ends: float | None = None
    released: tuple[str, float] | None = None
    pause_ends: float | None = None
    until_tomorrow: Moment | None = None
    waiting_since: float | None = None
    offer: Offer | None = None
    guided: Guided | None = None
    last_break: float = float("-inf")
    offers: int = 0

    def copy(self) -> "State":
        """Another one, equal and independent."""
        other = copy.copy(self)
        other.clocks = dict(self.clocks)
        other.holds = dict(self.holds)
        other.hold_ends = dict(self.hold_ends)
        other.seen = dict(self.seen)
        other.programs = dict(self.programs)
        return other

    @property
    def present(self) -> bool:
        """Whether somebody is at the desk, as far as one knows."""
        return self.away_since is None

    @property
    def is_held(self) -> bool:
        """Whether something holds an offer now."""
        return bool(self.holds) or self.pause_ends is not None

    @property
    def program(self) -> str:
        """Whose window fills the screen; empty where nobody knows."""
        return ", ".join(self.programs.get(FULLSCREEN, ()))

    @property
    def held_by(self) -> tuple[str, ...]:
        """What holds an offer now, in alphabetical order, the pause first."""
        paused = (PAUSE,) if self.pause_ends is not None else ()
        return paused + tuple(sorted(self.holds))


def fresh(now: Moment) -> State:
    """The state of somebody who has just sat down."""
    return State(at=now.elapsed, last_input=now.elapsed, last_sign=now.elapsed)


class _Kept(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What survives a restart, with times relative to `at` so that a new boot can read them."""

    desk: dict[Kind, float]
    ask_in: dict[Kind, float]
    pause_left: float | None
    offer: Offer | None
    guided: Guided | None
    offers: int
    elapsed: float
    wall: str
    boot: str = ""
    hold_left: dict[str, float] = {}
    quiet_for: float | None = None
    put_offs: dict[Kind, int] = {}
    until_tomorrow: Moment | None = None
    asked: tuple[str, ...] = ()


def freeze(state: State, now: Moment) -> Mapping[str, Any]:
    """The part of the state that survives a restart, as plain JSON values."""
    asks = {
        kind: clock.ask_at - state.at
        for kind, clock in state.clocks.items()
        if clock.ask_at is not None
    }
    kept = _Kept(
        desk={kind: clock.desk for kind, clock in state.clocks.items()},
        ask_in=asks,
        pause_left=None if state.pause_ends is None else state.pause_ends - state.at,
        offer=state.offer,
        guided=state.guided,
        offers=state.offers,
        elapsed=state.at,
        wall=now.later(state.at - now.elapsed).wall.isoformat(),
        boot=now.boot,
        hold_left={reason: ends - state.at for reason, ends in state.hold_ends.items()},
        quiet_for=_quiet_for(state),
        put_offs={kind: clock.put_offs for kind, clock in state.clocks.items() if clock.put_offs},
        until_tomorrow=state.until_tomorrow,
        asked=state.asked,
    )
    plain: Mapping[str, Any] = msgspec.to_builtins(kept)
    return plain


def _quiet_for(state: State) -> float | None:
    """For how long do-not-disturb has been on, as far as one knows; None: it is not."""
    before = state.quiet_before[0] if state.quiet_before is not None else None
    since = state.seen.get(QUIET, before)
    return None if since is None else state.at - since


def thaw(kept: Mapping[str, Any], now: Moment) -> State:
    """The state as it was frozen, `State.at` being the time at which it was frozen.

    The time between was not observed; the caller says so by `FellAsleep(state.at)` and `WokeUp()`.

    Args:
        kept: What `freeze` returned.
        now: The moment of the restart.

    Raises:
        ValueError: This was not made by `freeze`.
    """
    try:
        known = msgspec.convert(kept, _Kept)
    except msgspec.ValidationError as error:  # which is no ValueError before msgspec 0.21
        raise ValueError(str(error)) from None
    then = Moment(known.elapsed, local(datetime.fromisoformat(known.wall)), known.boot)
    at = now.elapsed - since(then, now)
    shift = at - known.elapsed
    clocks = {
        kind: KindClock(
            desk=max(0.0, known.desk.get(kind, 0.0)),
            ask_at=at + known.ask_in[kind] if kind in known.ask_in else None,
            put_offs=known.put_offs.get(kind, 0),
        )
        for kind in Kind
    }
    offer = known.offer
    if offer:  # its card is gone: it is asked again as soon as somebody is back
        offer = msgspec.structs.replace(offer, since=offer.since + shift, tucked=True)
        clocks[offer.kind] = msgspec.structs.replace(clocks[offer.kind], ask_at=at)
    return State(
        at=at,
        last_input=at,
        last_sign=at,
        clocks=clocks,
        holds=dict.fromkeys(known.hold_left, at),
        hold_ends={reason: at + left for reason, left in known.hold_left.items()},
        quiet_before=None
        if known.quiet_for is None
        else (at - known.quiet_for, now.elapsed + RECALLED),
        pause_ends=None if known.pause_left is None else at + known.pause_left,
        until_tomorrow=known.until_tomorrow,
        asked=known.asked,
        offer=offer,
        guided=_shifted(known.guided, shift) if known.guided else None,
        offers=known.offers,
    )


def _shifted(guided: Guided, shift: float) -> Guided:
    offer = guided.offer
    return msgspec.structs.replace(
        guided,
        offer=msgspec.structs.replace(offer, since=offer.since + shift) if offer else None,
        started=guided.started + shift,
        stalled_until=guided.stalled_until + shift,
        grace_until=guided.grace_until + shift,
    )


def due(state: State, kind: Kind, after: Mapping[Kind, float]) -> bool:
    """Whether enough time at the desk has gone by for this kind."""
    return kind in after and state.clocks[kind].desk >= after[kind] - EPSILON


def first_due(state: State, after: Mapping[Kind, float]) -> Kind | None:
    """The kind to offer: the longer break, where both are due."""
    for kind in BREAKS:
        if due(state, kind, after):
            return kind
    return None
