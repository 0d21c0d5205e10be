"""An activity trace through the very same break rules, in simulated time.

For people who tune their settings, and for our tests. A trace is JSON Lines; its words are
described in `docs/simulate.md`.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from typing import Annotated, Literal

import msgspec
from msgspec import Struct

from deskcoach.app.breaks.why import why
from deskcoach.core.breaks.events import (
    Acted,
    BreakEvent,
    BreakEventType,
    Event,
    FellAsleep,
    HoldBegan,
    HoldEnded,
    InputComes,
    Locked,
    Looked,
    OfferAccepted,
    OfferPutOff,
    OfferSkipped,
    PauseBegan,
    PauseEnded,
    Unlocked,
    Watching,
    WokeUp,
)
from deskcoach.core.breaks.routine import Course, CoursePhase
from deskcoach.core.breaks.rules import MINUTE, next_wake, rules_from
from deskcoach.core.breaks.state import FULLSCREEN, State, fresh
from deskcoach.core.breaks.steady import SLOT
from deskcoach.core.breaks.step import step
from deskcoach.core.clock import OUTSIDE_HOURS, Moment, at_work, hours_turn
from deskcoach.core.messages import Problem, printable, shown
from deskcoach.core.records import Decision
from deskcoach.core.settings import Settings
from deskcoach.core.typed import FIRST_YEAR, LAST_YEAR, usable

AnswerWord = Literal["start", "later", "skip", "ignore"]
Reason = Literal["microphone", "camera", "screen-share", "do-not-disturb", "fullscreen", "meeting"]


_KEY = 0.1
"""Seconds from one key to the next of who is back at work after a break, at least."""


_NEVER = float("inf")
_LONGEST = 300
"""Characters of what is wrong with a line; a field's name may be as long as the line."""


class TraceError(Exception):
    """A line of a trace cannot be used; the text names the line, the value and the remedy."""


class _Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="event"):
    at: datetime


class _Active(_Line, frozen=True, tag="active"):
    pass


class _Typing(_Line, frozen=True, tag="typing"):
    pass


class _Idle(_Line, frozen=True, tag="idle"):
    pass


class _Lock(_Line, frozen=True, tag="lock"):
    pass


class _Unlock(_Line, frozen=True, tag="unlock"):
    pass


class _Suspend(_Line, frozen=True, tag="suspend"):
    pass


class _Resume(_Line, frozen=True, tag="resume"):
    pass


class _Hold(_Line, frozen=True, tag="hold"):
    reason: Reason
    program: str = ""
    grabs: bool = False


class _Release(_Line, frozen=True, tag="release"):
    reason: Reason
    program: str = ""


class _Media(_Line, frozen=True, tag="media"):
    playing: bool


class _Pause(_Line, frozen=True, tag="pause"):
    minutes: Annotated[float, msgspec.Meta(gt=0, le=36 * 60)]


class _Unpause(_Line, frozen=True, tag="unpause"):
    pass


class _Clock(_Line, frozen=True, tag="clock"):
    to: datetime


class _Answer(_Line, frozen=True, tag="answer"):
    choice: Literal["start", "later", "skip"]
    minutes: Annotated[int, msgspec.Meta(ge=1, le=60)] = 5


class _End(_Line, frozen=True, tag="end"):
    pass


TraceLine = (
    _Active
    | _Typing
    | _Idle
    | _Lock
    | _Unlock
    | _Suspend
    | _Resume
    | _Hold
    | _Release
    | _Media
    | _Pause
    | _Unpause
    | _Clock
    | _Answer
    | _End
)

_decode: Callable[[str | bytes], TraceLine] = msgspec.json.Decoder(TraceLine).decode


class ToldLine(Struct, frozen=True):
    """One line of the outcome: what happened, and when on the wall clock."""

    at: datetime
    happened: BreakEvent

    def line(self) -> str:
        """The line as a person reads it."""
        plain = self.plain()
        kind = plain["kind"] or ""
        return f"{self.at:%Y-%m-%d %H:%M:%S}  {plain['what']:11} {kind:8} {plain['why']}".rstrip()

    def plain(self) -> dict[str, str | None]:
        """The line as `--json` prints it."""
        happened = self.happened
        kind = str(happened.kind) if happened.kind else None
        at = self.at.isoformat(timespec="seconds")
        decision = Decision(self.at, happened.what, happened.kind, happened.why, happened.seconds)
        return {"at": at, "what": str(happened.what), "kind": kind, "why": why(decision)}


def read_trace(lines: Iterable[str], file: str) -> Iterator[TraceLine]:
    """The lines of a trace, checked one by one; blank lines are passed over.

    Raises:
        TraceError: A line is not JSON, has an unknown event or value, has a time without an
            offset, or lies before the line above it.
    """
    earlier: datetime | None = None
    for number, text in enumerate(lines, start=1):
        if not text.strip():
            continue
        line = _read_line(text, file, number)
        if earlier is not None and line.at < earlier:
            raise _bad(file, number, str(line.at.isoformat()), "order the lines by time")
        earlier = line.to if isinstance(line, _Clock) else line.at
        yield line


def _read_line(text: str, file: str, number: int) -> TraceLine:
    try:
        line = _decode(text)
    except (msgspec.ValidationError, msgspec.DecodeError, UnicodeError, RecursionError) as error:
        what = printable(" ".join(str(error).split()))[:_LONGEST]
        remedy = f"{what}; see `deskcoach simulate --help` for the words"
        raise _bad(file, number, shown(text.strip()), remedy) from None
    for at in (line.at, line.to) if isinstance(line, _Clock) else (line.at,):
        if not usable(at):
            remedy = f"write times between the years {FIRST_YEAR} and {LAST_YEAR}"
            raise _bad(file, number, shown(text.strip()), remedy)
        if at.tzinfo is None:
            remedy = "write times with their offset, such as 2026-03-02T09:00:00+01:00"
            raise _bad(file, number, shown(text.strip()), remedy)
    return line


def _bad(file: str, number: int, value: str, remedy: str) -> TraceError:
    return TraceError(str(Problem(file, f"line {number}", value, remedy)))


def simulate(
    lines: Iterable[TraceLine], settings: Settings, answer: AnswerWord = "ignore"
) -> Iterator[ToldLine]:
    """What would have happened, line by line.

    Args:
        lines: The trace, in order of time.
        settings: What to go by, working hours included.
        answer: How every offer is answered, besides the answers in the trace.
    """
    world: _World | None = None
    for line in lines:
        if world is None:
            world = _World(line.at, settings, answer)
        end = world.elapsed_at(line.at)
        while world.looked_before(end):
            yield from world.tell()
        world.come_to(Moment(end, line.at))
        if isinstance(line, _End):
            yield from world.tell()
            return
        world.take(line)
        if world.told:
            yield from world.tell()


class _World:
    """The simulated person, clocks and rules."""

    def __init__(self, start: datetime, settings: Settings, answer: AnswerWord) -> None:
        self.rules = rules_from(settings)
        self.hours = settings.hours
        self.answer = answer
        self.now = Moment(0.0, start)
        self.state: State = fresh(self.now)
        self.activity: Literal["none", "active", "typing"] = "none"
        self.since = 0.0
        self.users: dict[str, tuple[str, ...]] = {}
        self.told: list[ToldLine] = []
        # Found once, and again when what they were found from has changed.
        self.wake: float | None = None
        self.turn: float | None = None
        self.outside_judged = False

    def tell(self) -> list[ToldLine]:
        told, self.told = self.told, []
        return told

    def elapsed_at(self, wall: datetime) -> float:
        """Which elapsed time a moment of the trace is."""
        return self.now.elapsed + (wall - self.now.wall).total_seconds()

    def looked_before(self, end: float) -> bool:
        """Let time go on to the next look, if one comes by then.

        One at a time, for in years there are many, and whoever asks can tell what each brought.
        """
        wake = self.next_look()
        if wake > end:
            return False
        self.look(wake)
        return True

    def come_to(self, now: Moment) -> None:
        """Let time go on to a line of the trace; the person goes on with what they did."""
        if self.activity == "typing":
            self.look(now.elapsed)  # the last key was at this moment
        self.set_clock(now)

    def set_clock(self, now: Moment) -> None:
        """Have the wall clock of this moment."""
        jumped = now.elapsed == self.now.elapsed and now.wall != self.now.wall
        if jumped or now.wall.tzinfo != self.now.wall.tzinfo:
            self.turn = self.wake = None
            self.outside_judged = False
        self.now = now

    def next_look(self) -> float:
        """When the rules want to be called, a key is pressed, or working hours turn."""
        if self.wake is None:
            self.wake = self.find_wake()
        return self.wake

    def find_wake(self) -> float:
        if self.state.resting and self.busy():
            return max(self.now.elapsed, self.state.last_input + _KEY)
        wake = next_wake(self.state, self.rules, self.input_comes())
        return min(self.next_turn(), _NEVER if wake is None else wake)

    def next_turn(self) -> float:
        if self.turn is None:
            turn = hours_turn(self.now, self.hours.week) if self.hours.enabled else None
            self.turn = _NEVER if turn is None else turn
        return self.turn

    def input_comes(self) -> InputComes:
        """What is known of the input until the trace says something else."""
        if not self.busy():
            return "none"
        # Resting, and while a break is guided, each key is looked at.
        settled = self.state.present and not (self.state.resting or self.state.guided)
        often = self.rules.typing_gap < min(SLOT, self.rules.away_after)
        return "steady" if settled and often else "any"

    def busy(self) -> bool:
        """Whether input would be seen now."""
        if self.state.locked or self.state.asleep or self.activity == "none":
            return False
        return not (self.state.guided and (self.activity == "active" or self.answer == "start"))

    def look(self, at: float) -> None:
        seen = self.last_input(at) if self.busy() else None
        self.step(Looked(seen, steady=self.input_comes() == "steady"), at)
        self.follow_hours()

    def follow_hours(self) -> None:
        """Outside working hours nothing is offered."""
        if not self.hours.enabled:
            return
        if self.outside_judged and self.now.elapsed < self.next_turn():
            return
        self.turn = self.wake = None
        self.outside_judged = True
        outside = not at_work(self.now.wall, self.hours.week)
        if outside != (OUTSIDE_HOURS in self.state.holds):
            self.do(HoldBegan(OUTSIDE_HOURS) if outside else HoldEnded(OUTSIDE_HOURS))

    def last_input(self, at: float) -> float:
        """The last key before `at`: this moment while typing, else just a gap ago."""
        if self.activity == "typing" or self.state.resting:
            return at
        return max(self.since, at - self.rules.typing_gap)

    def do(self, event: Event) -> None:
        """Let this happen now; the input up to now is seen first."""
        self.catch_up()
        self.step(event, self.now.elapsed)

    def catch_up(self) -> None:
        at = self.now.elapsed
        if at > self.state.at and self.input_comes() == "steady":
            self.step(Looked(self.last_input(at), steady=True), at)

    def step(self, event: Event, at: float) -> None:
        self.now = self.now.later(at - self.now.elapsed)
        self.state, said = step(self.state, event, at, self.rules)
        self.wake = None
        if not said:
            return
        self.told += [ToldLine(self.wall(each.at), each) for each in said]
        if self.answer != "ignore" and any(each.what is BreakEventType.OFFER for each in said):
            self.give(self.answer, self.choice_of_minutes)

    choice_of_minutes = 2

    def wall(self, elapsed: float) -> datetime:
        return self.now.wall - timedelta(seconds=self.now.elapsed - elapsed)

    def give(self, choice: str, minutes: int) -> None:
        """Answer the open offer, if there is one."""
        offer = self.state.offer
        if offer is None:
            return
        course: Course = (CoursePhase("hold", None, 1, self.rules.length[offer.kind]),)
        answers: dict[str, Event] = {
            "start": OfferAccepted(course),
            "later": OfferPutOff(minutes),
            "skip": OfferSkipped(),
        }
        self.do(answers[choice])

    def take(self, line: TraceLine) -> None:
        """Do what one line of the trace says."""
        self.follow_hours()
        if self.activity == "typing":
            self.activity = "active"
            self.wake = None
        match line:
            case _Active() | _Typing() | _Idle():
                self.type(line)
            case _Suspend():
                self.catch_up()
                self.activity = "none"
                self.do(FellAsleep(self.now.elapsed))
            case _Clock(to=to):
                self.set_clock(Moment(self.now.elapsed, to))
                self.follow_hours()
            case _Answer(choice=choice, minutes=minutes):
                self.give(choice, minutes)
            case _Unpause() if self.state.pause_ends is None:
                pass
            case _Hold() | _Release():
                self.do(self.hold(line))
            case _:
                self.do(_event(line))

    def hold(self, line: _Hold | _Release) -> Event:
        """Who uses a device is there beside the others; one window only fills the screen."""
        reason, named = line.reason, (line.program,) if line.program else ()
        users = self.users.pop(reason, ())
        if isinstance(line, _Release):
            left = tuple(each for each in users if named and each != line.program)
            if not left:
                return HoldEnded(reason)
            self.users[reason] = left
            return HoldBegan(reason, programs=left)
        if reason == FULLSCREEN:
            users = ()
        self.users[reason] = tuple(sorted({*users, *named}))
        return HoldBegan(reason, programs=self.users[reason], grabs=line.grabs)

    def type(self, line: TraceLine) -> None:
        self.since = self.now.elapsed
        if isinstance(line, _Active) and self.activity == "active" and self.state.present:
            return  # they go on with what they were doing; a year has a hundred thousand of these
        if self.state.guided is None or isinstance(line, _Typing):
            self.do(Acted())
        names: dict[type, Literal["none", "active", "typing"]] = {
            _Active: "active",
            _Typing: "typing",
        }
        self.activity = names.get(type(line), "none")
        self.wake = None


def _event(line: TraceLine) -> Event:
    match line:
        case _Lock():
            return Locked()
        case _Unlock():
            return Unlocked()
        case _Resume():
            return WokeUp()
        case _Media(playing=playing):
            return Watching(playing)
        case _Pause(minutes=minutes):
            return PauseBegan(minutes * MINUTE)
        case _:
            return PauseEnded()
