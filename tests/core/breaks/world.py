"""A simulated person at a simulated desk, for tests of the break rules."""

from dataclasses import dataclass, field
from datetime import datetime

from deskcoach.core.breaks.events import BreakEvent, Event, Kind, Looked
from deskcoach.core.breaks.routine import Course, CoursePhase
from deskcoach.core.breaks.rules import Rules, next_wake, rules_from
from deskcoach.core.breaks.state import State, fresh
from deskcoach.core.breaks.step import step
from deskcoach.core.clock import Moment
from deskcoach.core.settings import Settings

MIN = 60.0
WALL = datetime.fromisoformat("2026-03-02T09:00:00+01:00")


def course(seconds: float) -> Course:
    return (CoursePhase("hold", "sitting-back-extension", 1, seconds),)


def clock(seconds: float) -> str:
    minutes, rest = divmod(seconds, 60)
    return f"{minutes:02.0f}:{rest:05.2f}".removesuffix(".00")


@dataclass
class World:
    """Time, a person who types (`busy`) or does not, and all that the rules said."""

    rules: Rules = field(default_factory=lambda: rules_from(Settings()))
    state: State = field(default_factory=lambda: fresh(Moment(0.0, WALL)))
    busy: bool = True
    said: list[BreakEvent] = field(default_factory=list)

    def go(self, to: float) -> "World":
        """Let time go on to `to` seconds; a busy person's last key is a gap ago."""
        while (wake := self._wake()) is not None and wake <= to:
            self._look(wake)
        self._look(to)
        return self

    def do(self, event: Event) -> "World":
        """Let the event happen now."""
        self.state, said = step(self.state, event, self.state.at, self.rules)
        self.said += said
        return self

    def key(self) -> "World":
        """Press a key now."""
        return self.do(Looked(self.state.at))

    def lines(self) -> list[str]:
        """What was said since the last call, as `30:00 offer stretch`."""
        said, self.said = self.said, []
        return [
            f"{clock(each.at)} {each.what}" + (f" {each.kind}" if each.kind else "")
            for each in said
        ]

    def breaks(self) -> list[str]:
        """The same without posture cues, absences and returns."""
        quiet = ("nudge", "away", "back")
        return [line for line in self.lines() if line.split()[1] not in quiet]

    def _wake(self) -> float | None:
        if self.busy and self.state.resting and not self.state.guided:
            return self.state.at
        return next_wake(self.state, self.rules)

    def _look(self, at: float) -> None:
        last = None
        if self.busy and not self.state.guided:
            last = at if self.state.resting else at - self.rules.typing_gap
        self.state, said = step(self.state, Looked(last), at, self.rules)
        self.said += said


STRETCH, MOVE, POSTURE = Kind.STRETCH, Kind.MOVE, Kind.POSTURE
