"""Gives a target one input after another, and notes what goes wrong, how long it takes, and what
grows. A new input is made of those that reached something new."""

import gc
import hashlib
import random
import re
import resource
import signal
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType, TracebackType
from typing import Any

from tests.fuzz.inputs import mutated
from tests.fuzz.target import Target

CORPUS = Path(__file__).parent / "corpus"
FAILED = "failed-"
"""What an input's name begins with that was a finding once: it stays for ever."""
SLOW = 1.0
"""Seconds of work that an input may take at once, as nothing else is done meanwhile."""
LOOKS = 0.2
"""How many of the inputs are watched on their way: the others are quick."""
HANGS = 15.0
"""Seconds of work after which an input is given up."""
WAITS = 120.0
"""Seconds after which it is, though it may only wait: a busy machine takes its time."""
QUICK = 0.05
"""Seconds of work of an input from which others are made: slower ones would take all the time."""
AGAIN = 3
"""How often what seems slow is timed: a shared machine charges what it did for others."""
LONGEST_KEPT = 2000
"""Bytes of an input that goes into the corpus, unless it failed."""
GROWTH = 20 * 1024
"""KiB that a run may grow, and one input may take for a moment."""
_OURS = re.compile(r"/deskcoach/|/jeepney/")
_UNUSED = ("concur_id_func", "should_start_context", "switch_context", "disable_plugin")


class Hangs(BaseException):
    """An input does not come to an end."""


@dataclass(frozen=True)
class Finding:
    """What went wrong.

    Attributes:
        what: The exception, or `slow`, `large`; and where.
        data: The input.
        told: The traceback.
    """

    what: str
    data: bytes
    told: str = ""

    @property
    def name(self) -> str:
        """The file that keeps the input."""
        return FAILED + _name(self.data)


@dataclass
class Outcome:
    """What a run has shown."""

    inputs: int = 0
    seconds: float = 0.0
    slowest: float = 0.0
    growth: int = 0
    reached: int = 0
    findings: list[Finding] = field(default_factory=list)


def kept(target: Target) -> list[bytes]:
    """The inputs of the corpus, in a fixed order."""
    return [path.read_bytes() for path in sorted((CORPUS / target.name).glob("*"))]


class Fuzzer:
    """Runs one target.

    Args:
        target: Which.
        seed: Of the chance; the same seed makes the same inputs, if it is not `guided`.
        guided: Keep what reaches something new, as seen line by line.
    """

    def __init__(self, target: Target, seed: int, *, guided: bool) -> None:
        self.target = target
        self.outcome = Outcome()
        self._chance = random.Random(f"{target.name}-{seed}")  # noqa: S311 - no secret
        self._reach = Reach() if guided else None
        self._pool = list[bytes]()
        self._reached = dict[bytes, frozenset[int]]()
        self._mistakes = list[BaseException]()
        self._work = 0.0

    def run(self, count: int) -> Outcome:
        """Take the corpus and the examples, and then so many inputs made of them."""
        began = time.process_time()
        examples = list(self.target.examples())
        with self._hooked():
            for data in (*kept(self.target), *examples):
                self._one(data, always=True)
                if self._work < QUICK:
                    self._pool.append(data)
            before = _rss()
            for _ in range(count):
                target = self.target
                data = mutated(self._chance, self._pool, target.words, target.longest)
                if self._one(data) and self._work < QUICK:
                    self._pool.append(data)
        self.outcome.growth = max(0, _rss() - before)
        if self.outcome.growth > GROWTH:
            self._note(f"grew by {self.outcome.growth} KiB", b"")
        self.outcome.seconds = time.process_time() - began
        return self.outcome

    def worth_keeping(self, most: int) -> list[bytes]:
        """The smallest inputs that together reach what all of them reach, at most so many."""
        examples = set(self.target.examples())
        new = {
            data: reached
            for data, reached in self._reached.items()
            if len(data) <= LONGEST_KEPT and data not in examples
        }
        left = set[int]().union(*new.values())
        chosen = list[bytes]()
        while left and len(chosen) < most:
            best = max(new, key=lambda one: len(new[one] & left) / (64 + len(one)))
            gained = new[best] & left
            if not gained:
                break
            chosen.append(best)
            left -= gained
        return chosen

    def _one(self, data: bytes, *, always: bool = False) -> bool:
        """Give it this one; tells whether it reached something new."""
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        look = self._reach if always or self._chance.random() < LOOKS else None
        began = time.process_time()
        _give_up_after(HANGS, WAITS)
        try:
            with look.looking() if look else _idly():
                self.target.take(data)
        except (Exception, Hangs, SystemExit) as error:  # noqa: BLE001 - that is what we look for
            self._mistakes.append(error)
        finally:
            _give_up_after(0, 0)
        took, self._work = self._took(began), time.process_time() - began
        self.outcome.inputs += 1
        mistakes, self._mistakes = self._mistakes, []
        for mistake in mistakes:
            self._note(_where(mistake), data, "".join(traceback.format_exception(mistake)))
        if took > SLOW and not mistakes:
            took = min(self._time(data) for _ in range(AGAIN))
        self.outcome.slowest = max(self.outcome.slowest, took)
        if took > SLOW and not mistakes:
            self._note("slow", data)
        if (grown := resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak) > GROWTH:
            self._note("large", data, f"{grown} KiB more")
        return look is not None and self._is_new(data, look)

    def _is_new(self, data: bytes, look: "Reach") -> bool:
        new = look.new()
        self.outcome.reached = look.count
        if new:
            self._reached[data] = new
        return bool(new)

    def _time(self, data: bytes) -> float:
        began = time.process_time()
        self.target.take(data)
        return self._took(began)

    def _took(self, began: float) -> float:
        at_once = self.target.at_once
        return at_once() if at_once else time.process_time() - began

    def _note(self, what: str, data: bytes, told: str = "") -> None:
        if all(each.what != what for each in self.outcome.findings):
            self.outcome.findings.append(Finding(what, data, told))

    @contextmanager
    def _hooked(self) -> Iterator[None]:
        """What the program would have to tell as its own mistake is one."""

        def mistaken(
            _: type[BaseException], error: BaseException, __: TracebackType | None
        ) -> None:
            self._mistakes.append(error)

        def give_up(number: int, _: FrameType | None) -> None:
            waits = number == signal.SIGALRM
            raise Hangs(f"waits {WAITS:g} s" if waits else f"works over {HANGS:g} s")

        hook, sys.excepthook = sys.excepthook, mistaken
        before = [(each, signal.signal(each, give_up)) for each in (signal.SIGALRM, signal.SIGPROF)]
        try:
            yield
        finally:
            sys.excepthook = hook
            for each, taken in before:
                signal.signal(each, taken)


class Reach:
    """Which ways through the program's lines are gone, as coverage.py's tracer in C sees them."""

    def __init__(self) -> None:
        from coverage.tracer import (  # noqa: PLC0415 - only who looks for new inputs needs it
            CFileDisposition,
            CTracer,
        )

        def is_ours(file: str, _: FrameType) -> CFileDisposition:
            found = CFileDisposition()
            found.original_filename = found.canonical_filename = found.source_filename = file
            found.trace, found.reason = bool(_OURS.search(file)), ""
            found.file_tracer, found.has_dynamic_filename = None, False
            return found

        self._seen = set[int]()
        self._now: dict[str, Any] = {}
        self._tracer = CTracer()
        needs = {
            "data": self._now,
            "trace_arcs": True,
            "should_trace": is_ours,
            "should_trace_cache": {},
            "lock_data": _nothing,
            "unlock_data": _nothing,
            "warn": print,
            **dict.fromkeys(_UNUSED),  # it would crash without
        }
        for name, value in needs.items():
            setattr(self._tracer, name, value)

    @property
    def count(self) -> int:
        return len(self._seen)

    def new(self) -> frozenset[int]:
        """What the last input was the first to reach."""
        gone = {hash((file, way)) for file, ways in self._now.items() for way in ways}
        new = frozenset(gone - self._seen)
        self._seen |= new
        return new

    @contextmanager
    def looking(self) -> Iterator[None]:
        self._now.clear()
        before = sys.gettrace()
        self._tracer.start()
        try:
            yield
        finally:
            self._tracer.stop()
            sys.settrace(before)


def _nothing() -> None:
    """One thread only."""


def _give_up_after(works: float, waits: float) -> None:
    signal.setitimer(signal.ITIMER_PROF, works)
    signal.setitimer(signal.ITIMER_REAL, waits)


@contextmanager
def _idly() -> Iterator[None]:
    yield


def _where(mistake: BaseException) -> str:
    """Its kind, and the line of ours that it comes from."""
    frames = traceback.extract_tb(mistake.__traceback__)
    ours = [one for one in frames if "/deskcoach/" in one.filename] or frames
    place = f"{ours[-1].filename.rpartition('/')[2]}:{ours[-1].name}" if ours else "nowhere"
    words = str(mistake).split(":")[0][:60] if isinstance(mistake, AssertionError) else ""
    words = re.sub(r"\d+", "…", words)
    return f"{type(mistake).__name__} in {place} {words}".strip()


def _name(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:12]


def _rss() -> int:
    """KiB of memory that is ours alone."""
    gc.collect()
    words = Path("/proc/self/status").read_text()
    found = re.search(r"RssAnon:\s+(\d+)", words)
    return int(found[1]) if found else 0


def keep(target: Target, chosen: list[bytes], findings: list[Finding]) -> None:
    """Have the corpus of a target hold these, and what failed before or now."""
    folder = CORPUS / target.name
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.iterdir():
        if not path.name.startswith(FAILED):
            path.unlink()
    for data in chosen:
        (folder / _name(data)).write_bytes(data)
    for finding in findings:
        if finding.data:
            (folder / finding.name).write_bytes(finding.data)
