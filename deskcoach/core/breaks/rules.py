"""The numbers that the break rules go by, and when something happens by itself next."""

from collections.abc import Mapping

from msgspec import Struct

from deskcoach.core.breaks.events import BREAKS, CUES, InputComes, Kind, NotNow
from deskcoach.core.breaks.routine import place_in_course
from deskcoach.core.breaks.state import FULLSCREEN, MICROPHONE, QUIET, Guided, State, due
from deskcoach.core.breaks.steady import LONG_SLOT, SLOTS, next_verdict, works
from deskcoach.core.clock import EPSILON
from deskcoach.core.settings import Fullscreen, Move, Settings, Stretch

MINUTE = 60.0


class Rules(Struct, frozen=True):
    """What `step.step` goes by; all numbers in seconds.

    Attributes:
        after: Time at the desk after which each enabled kind falls due.
        length: How long each kind of break takes; an absence this long credits it.
        tuck_after: How long an unanswered card stays.
        again_after: How long after that it asks again.
        heads_up: How long before a break the tray icon tells.
        typing_gap: The pause in typing that an offer waits for.
        typing_cap: How long it waits for it at most.
        away_after: Time without input after which somebody counts as away.
        nudge_shown: How long a cue stays.
        nudge_clear: No cue this close to a break.
        sooner: The kinds that ask again sooner each time they are put off.
        later_limit: How often one break can be put off; 0: as often as one likes.
        fullscreen: When a window that fills the screen holds.
        fullscreen_work: The programs in which it never does, in small letters.
        fullscreen_watch: Those in which it always does.
        quiet_most: How long do-not-disturb holds at most; None: as long as it is on.
        microphone: Whether a microphone in use holds; if not, that of `callers` does.
        listeners: The programs that always listen, in small letters: theirs does not.
        callers: Those of which the person said that it is a call.
    """

    after: Mapping[Kind, float]
    length: Mapping[Kind, float]
    tuck_after: float
    again_after: float
    heads_up: float
    typing_gap: float
    typing_cap: float
    away_after: float
    nudge_shown: float
    nudge_clear: float
    sooner: frozenset[Kind] = frozenset()
    later_limit: int = 0
    fullscreen: Fullscreen = "watching"
    fullscreen_work: frozenset[str] = frozenset()
    fullscreen_watch: frozenset[str] = frozenset()
    quiet_most: float | None = None
    microphone: bool = True
    listeners: frozenset[str] = frozenset()
    callers: frozenset[str] = frozenset()

    def in_fullscreen(self, program: str) -> Fullscreen:
        """When this program's window holds while it fills the screen."""
        name = program.casefold()
        if name in self.fullscreen_work:
            return "never"
        return "always" if name in self.fullscreen_watch else self.fullscreen

    def callers_among(self, programs: tuple[str, ...]) -> tuple[str, ...]:
        """Who of those that use the microphone may be in a call."""
        if not self.microphone:
            return tuple(each for each in programs if each.casefold() in self.callers)
        return tuple(each for each in programs if each.casefold() not in self.listeners)


def rules_from(settings: Settings) -> Rules:
    """The rules that these settings describe."""
    sections: dict[Kind, Stretch | Move] = {
        Kind.STRETCH: settings.stretch,
        Kind.MOVE: settings.move,
    }
    after = {kind: s.after * MINUTE for kind, s in sections.items() if s.enabled}
    if settings.posture.enabled:
        after[Kind.POSTURE] = settings.posture.every * MINUTE
    if settings.posture.position:
        after[Kind.POSITION] = settings.posture.position_every * MINUTE
    presence = settings.presence
    quiet = {"always": None, "limited": presence.do_not_disturb_limit * MINUTE, "ignore": 0.0}
    return Rules(
        after=after,
        length={kind: float(section.length) for kind, section in sections.items()},
        tuck_after=float(settings.asking.tuck_after),
        again_after=settings.asking.again_after * MINUTE,
        heads_up=float(settings.asking.heads_up),
        typing_gap=float(settings.asking.typing_gap),
        typing_cap=float(settings.asking.typing_cap),
        away_after=float(presence.away_after),
        nudge_shown=float(settings.posture.shown),
        nudge_clear=settings.posture.clear * MINUTE,
        sooner=frozenset(kind for kind, s in sections.items() if s.firmness != "gentle"),
        later_limit=settings.asking.later_limit,
        fullscreen=presence.fullscreen,
        fullscreen_work=_small(presence.fullscreen_work),
        fullscreen_watch=_small(presence.fullscreen_watch),
        quiet_most=quiet[presence.do_not_disturb],
        microphone=presence.microphone == "always",
        listeners=_small(presence.microphone_listens),
        callers=_small(presence.microphone_calls),
    )


def _small(programs: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(str.casefold, programs))


# -- When something happens by itself next, read off the state ----------------------------------


CALLS = frozenset({"microphone", "camera", "screen-share"})
"""Holds that mean a call, in which missing input is not absence."""


def next_wake(state: State, rules: Rules, comes: InputComes = "any") -> float | None:
    """When something happens by itself next, in elapsed seconds, if nothing else comes in before.

    Args:
        state: Where the rules stand.
        rules: What they go by.
        comes: What is known of the input until then. Who says that it is steady says so again when
            looking (`Looked.steady`).
    """
    now = state.at + EPSILON
    return min([time for time in _times(state, rules, comes) if time > now], default=None)


def next_due(state: State, rules: Rules) -> tuple[Kind, float] | None:
    """Which break comes next, and after how many more seconds at the desk (0 when it is due)."""
    left = {
        kind: max(0.0, rules.after[kind] - state.clocks[kind].desk)
        for kind in BREAKS
        if kind in rules.after
    }
    if not left:
        return None
    kind = min(left, key=lambda each: left[each])
    return kind, left[kind]


def watched(state: State) -> bool:
    """Whether missing input is not absence, because something is watched or a call is on."""
    return state.watching or bool(CALLS & state.holds.keys())


def in_a_gap(state: State, rules: Rules) -> bool:
    """Whether nothing has been typed for long enough to offer something."""
    return state.at - state.last_input >= rules.typing_gap - EPSILON


def due_cues(state: State, rules: Rules) -> tuple[Kind, ...]:
    """Which cues are due."""
    return tuple([kind for kind in CUES if due(state, kind, rules.after)])


def nudge_open(state: State, rules: Rules) -> bool:
    """Whether a cue may come now, but for a gap in typing."""
    if not due_cues(state, rules) or state.offer or state.is_held:
        return False
    if not state.present or state.resting or state.guided:
        return False
    coming = next_due(state, rules)
    if coming is not None and coming[1] < rules.nudge_clear - EPSILON:
        return False
    return state.at - state.last_break >= rules.nudge_clear - EPSILON


LISTENS = 60 * MINUTE
"""Seconds for which a program uses the microphone until it is asked about: of who works, and of
nobody who talks or presents, so input must have come in half of the last half of it. Ours."""


def in_question(state: State, rules: Rules) -> str:
    """The one program of which nobody knows whether it is in a call or only listens, or empty."""
    if MICROPHONE not in state.holds:
        return ""
    found = rules.callers_among(state.programs.get(MICROPHONE, ()))
    if len(found) != 1:
        return ""
    name = found[0].casefold()
    return "" if name in rules.callers or name in state.asked else found[0]


def question_open(state: State, rules: Rules) -> bool:
    """Whether it may be asked now, but for a gap in typing: nothing else tells of a call."""
    if MICROPHONE not in state.holds or state.watching or FULLSCREEN in state.seen:
        return False
    if len(state.holds) > 1 or state.pause_ends is not None:
        return False
    if state.guided or state.resting or not state.present or not in_question(state, rules):
        return False
    owed = any(clock.held for clock in state.clocks.values())
    long = state.at - state.holds[MICROPHONE] >= LISTENS - EPSILON
    return owed and long and works(state)


def question_near(state: State, rules: Rules) -> bool:
    """Whether it may soon be asked: from now on it counts how steadily input comes."""
    return bool(in_question(state, rules)) and state.at >= _counts_from(state) - EPSILON


def _counts_from(state: State) -> float:
    return state.holds[MICROPHONE] + LISTENS - SLOTS * LONG_SLOT


def may_put_off(state: State, rules: Rules, kind: Kind) -> bool:
    """Whether this break was put off less often than the person wished to allow."""
    return not rules.later_limit or state.clocks[kind].put_offs < rules.later_limit


def usual_kind(rules: Rules, wanted: Kind | None) -> Kind:
    """The break that is meant where none is on offer: the wanted one, else a stretch, else a move.

    Raises:
        NotNow: None is named, and all are switched off.
    """
    for usual in (Kind.STRETCH, Kind.MOVE):
        if wanted is usual or (wanted is None and usual in rules.after):
            return usual
    raise NotNow("Every kind of break is switched off. Say which one you want: stretch or move.")


def _times(state: State, rules: Rules, comes: InputComes) -> list[float]:
    times = [] if state.pause_ends is None else [state.pause_ends]
    times += state.hold_ends.values()
    verdict = next_verdict(state, comes)
    if verdict is not None:
        times.append(verdict)
    if QUIET in state.seen and rules.quiet_most is not None:
        times.append(state.seen[QUIET] + rules.quiet_most)
    if state.offer and not state.offer.tucked:
        times.append(state.offer.since + rules.tuck_after)
    if state.guided:
        if not state.guided.paused:
            times.append(_phase_over(state.at, state.guided))
    elif state.away_since is not None:
        owing = (kind for kind in BREAKS if state.clocks[kind].desk > EPSILON)
        times += [state.away_since + rules.length[kind] for kind in owing]
    else:
        times += _times_at_desk(state, rules, comes)
    return times


def _phase_over(at: float, guided: Guided) -> float:
    """When the present phase of a guided break ends; the last one's end is the end of all."""
    index, spent = place_in_course(guided.course, guided.position)
    return max(at, guided.stalled_until) + guided.course[index].seconds - spent


def _times_at_desk(state: State, rules: Rules, comes: InputComes) -> list[float]:
    times = [] if comes == "steady" or watched(state) else [state.last_sign + rules.away_after]
    if state.resting:
        return times
    for kind, clock in state.clocks.items():
        if kind in rules.after:
            falls_due = state.at + rules.after[kind] - clock.desk
            times.append(falls_due)
            if kind in BREAKS:
                times.append(falls_due - rules.heads_up)
        if clock.ask_at is not None:
            times.append(clock.ask_at)
    if state.waiting_since is not None:
        times.append(state.waiting_since + rules.typing_cap)
    cue_due = bool(due_cues(state, rules))
    wanted = state.waiting_since is not None or (cue_due and nudge_open(state, rules))
    if wanted or question_open(state, rules):
        times.append(state.last_input + rules.typing_gap)
    if cue_due:
        times.append(state.last_break + rules.nudge_clear)
    if in_question(state, rules):
        times += [_counts_from(state), state.holds[MICROPHONE] + LISTENS]
    return times
