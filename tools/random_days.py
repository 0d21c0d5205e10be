"""Random days through `deskcoach simulate`: each comes to its end soon, and keeps its promises.

`python -m tools.random_days [DAYS] [SEED]` prints the figures; a day that goes wrong is printed
with its seed and its trace.
"""

import json
import random
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

from deskcoach.app.breaks.simulation import AnswerWord, ToldLine, read_trace, simulate
from deskcoach.core.breaks.events import OUTCOMES, BreakEventType
from deskcoach.core.setting import read_settings
from deskcoach.core.settings import Settings

MOST_SECONDS = 5.0
"""That a day may take."""
REASONS = ("microphone", "camera", "screen-share", "do-not-disturb", "fullscreen", "meeting")
ANSWERS: tuple[AnswerWord, ...] = ("start", "later", "skip", "ignore")
Span = tuple[float, float]


class Day:
    """A day, its settings and its answers, as chance has it."""

    def __init__(self, chance: random.Random) -> None:
        self._random = chance
        self._step = self._random.choice([1.0, 0.5, 0.1, 1e-6])
        self._elapsed = 0.0
        self._wall = datetime(2026, 3, 2, tzinfo=UTC) + self._seconds(86_400 * 300)
        self._shut: dict[str, float] = {}
        self._on: set[str] = set()
        self.lines: list[str] = []
        self.closed: list[Span] = []
        self.answer = self._random.choice(ANSWERS)
        self.settings = self._some_settings()
        self._live()

    def _some_settings(self) -> Settings:
        pick = self._random.choice
        made, problems = read_settings(
            {
                "stretch": {"after": pick([5, 20, 30]), "enabled": pick([True, True, False])},
                "move": {"after": pick([10, 50, 60]), "enabled": pick([True, True, False])},
                "posture": {"enabled": pick([True, False])},
                "asking": {
                    "typing_gap": pick([0, 2, 5]),
                    "typing_cap": pick([0, 60, 600]),
                    "tuck_after": pick([10, 30, 300]),
                },
                "hours": {"enabled": pick([True, False])},
                # By the answer, so that the days of known seeds stay as they were.
                "presence": {"fullscreen": "always" if self.answer == "start" else "watching"},
            },
            "settings.toml",
        )
        assert not problems, problems
        return made

    def _seconds(self, most: float) -> timedelta:
        return timedelta(seconds=round(self._random.uniform(0, most) / self._step) * self._step)

    def _live(self) -> None:
        for _ in range(self._random.randint(5, 60)):
            self._happen()
            # Round lengths make things meet at the very same moment.
            lengths = (0, 60, 120, 300, 1800, 3600)
            at_once = timedelta(seconds=self._random.choice(lengths))
            wait = self._random.choice([at_once, self._seconds(120), self._seconds(4000)])
            self._wall += wait
            self._elapsed += wait.total_seconds()
        self._line("end")
        for what in tuple(self._shut):
            self._open(what, float("inf"))

    def _line(self, event: str, **more: Any) -> None:
        self.lines.append(json.dumps({"at": self._wall.isoformat(), "event": event, **more}))

    def _happen(self) -> None:
        pick = self._random.choice
        kinds = ("active", "typing", "idle", "lock", "suspend", "hold", "media", "pause", "clock")
        match pick((*kinds, *("active", "typing", "answer", "answer", "answer"))):
            case "lock":
                self._turn("lock", "lock", "unlock")
            case "suspend":
                self._turn("suspend", "suspend", "resume")
            case "hold":
                reason = pick(REASONS)
                self._turn(reason, "hold", "release", reason=reason)
            case "media":
                self._line("media", playing=pick([True, False]))
            case "pause":
                self._pause()
            case "clock":
                to = self._wall + self._random.choice([-1, 1]) * self._seconds(pick([60, 90_000]))
                self._line("clock", to=to.isoformat())
                self._wall = to
            case "answer":
                self._line("answer", choice=pick(ANSWERS[:3]), minutes=pick([1, 5, 60]))
            case event:
                self._line(event)

    def _turn(self, what: str, begin: str, end: str, **more: Any) -> None:
        """Something during which nothing may be offered begins, or ends if it was on."""
        if what in self._shut:
            self._open(what, self._elapsed)
            self._line(end, **more)
        else:
            self._shut[what] = self._elapsed
            self._line(begin, **more)

    def _open(self, what: str, at: float) -> None:
        since = self._shut.pop(what)
        if what != "fullscreen" or self.settings.presence.fullscreen == "always":
            self.closed.append((since, at))

    def _pause(self) -> None:
        if self._random.random() < 0.3:
            self._line("unpause")
        else:
            self._line("pause", minutes=self._random.choice([1, 30, 500]))


def told_of(day: Day) -> list[ToldLine]:
    """What `simulate` says of a day."""
    return list(simulate(read_trace(day.lines, "day"), day.settings, day.answer))


def faults(day: Day, told: Sequence[ToldLine]) -> list[str]:
    """The promises that were not kept."""
    wrong: list[str] = []
    happened = [each.happened for each in told]
    if any(after.at < before.at for before, after in pairwise(happened)):
        wrong.append("time goes back")
    offers = [each for each in happened if each.what is BreakEventType.OFFER]
    if any(begun < o.at < ended - 1e-5 for o in offers for begun, ended in day.closed):
        wrong.append("an offer in a hold, a lock or sleep")
    paused = False
    is_open: int | None = None
    for each in happened:
        if each.what in {BreakEventType.PAUSED, BreakEventType.RESUMED}:
            paused = each.what is BreakEventType.PAUSED
        if each.what is BreakEventType.OFFER:
            if paused:
                wrong.append(f"offer {each.offer} in a pause")
            if is_open is not None:
                wrong.append(f"offer {each.offer} while {is_open} is open")
            is_open = each.offer
        elif each.what in OUTCOMES and each.offer is not None:
            if each.offer != is_open:
                wrong.append(f"offer {each.offer} closed while it was not open")
            is_open = None
    return wrong


def main(days: int = 10_000, seed: int = 0) -> int:
    """Let so many random days go by; 1 if one of them went wrong."""
    longest, bad, lines = (0.0, seed), 0, 0
    begun = time.monotonic()
    for number in range(seed, seed + days):
        day = Day(random.Random(number))  # noqa: S311 - a day that can be had again
        at = time.process_time()  # a machine that is shared makes no day slow
        told = told_of(day)
        took = time.process_time() - at
        longest = max(longest, (took, number))
        lines += len(told)
        wrong = faults(day, told) + (["too slow"] if took > MOST_SECONDS else [])
        if wrong:
            bad += 1
            print(f"seed {number}, --answer {day.answer}: {'; '.join(wrong)}", *day.lines, sep="\n")
    took = time.monotonic() - begun
    print(f"{days} days in {took:.0f} s, {lines} lines told, {bad} went wrong")
    print(f"the longest took {longest[0]:.2f} s (seed {longest[1]})")
    return int(bad > 0)


if __name__ == "__main__":
    raise SystemExit(main(*map(int, sys.argv[1:])))
