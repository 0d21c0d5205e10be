"""The check before strength work, and what pain means for an exercise.

The questions are the red flags of the source in our words. What follows from an answer is advice
and never a diagnosis: urgent signs mean help now and no start, the other ones mean a word with a
GP or physiotherapist first, with a way on after reading it.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Literal, NamedTuple

from msgspec import Struct

from deskcoach.core.exercises import Origin, Source

SOURCE = Source(
    title="Upper back pain", publisher="Bupa", reviewed="2020-12", next_review_due="2023-12"
)

MONTHS_BETWEEN_CHECKS = 3  # ours
EASE_FROM = 4  # of 10; the source gives no numbers, the ROH NHS says to keep below 3 to 4
STOP_FROM = 6  # of 10; ours
RISE_THAT_MATTERS = 2  # of 10; Farrar: a change of about 2 matters
RECENT = timedelta(weeks=4)  # ours: pains of this long tell what is usual, where nobody said it

Verdict = Literal["clear", "see somebody first", "urgent"]
AfterPain = Literal["go on", "ease", "stop"]


class _Question(Struct, frozen=True):
    """One thing to tick if it fits."""

    id: str
    text: str
    urgent: bool = False
    origin: Origin = "source"


class AdviceLine(NamedTuple):
    """One sentence of advice, and where it comes from."""

    text: str
    origin: Origin = "us"


QUESTIONS = (
    _Question("leg-weakness", "Legs that feel weak", urgent=True),
    _Question("bladder-bowel", "Bladder or bowel trouble, such as leaking", urgent=True),
    _Question("accident", "A recent back injury, from a fall or crash"),
    _Question("minor-injury", "Pain after a small knock or a heavy lift; osteoporosis"),
    _Question("cancer-immunity", "Cancer, now or earlier, or a weak immune system"),
    _Question("unwell", "Fever, chills, or losing weight without knowing why"),
    _Question("infection", "A bacterial infection lately"),
    _Question("age", "You are under 20 or over 50"),
    _Question("not-eased", "Pain that stays when you rest or move differently"),
    _Question("two-weeks", "Pain for over two weeks, despite treatment"),
    _Question("no-strain", "Pain that does not seem to come from a strain"),
    _Question("morning", "A very stiff back in the morning"),
    _Question("constant", "Constant pain that is getting worse"),
    _Question("daily-life", "Pain that disturbs your days or your sleep"),
)
_URGENT = frozenset(q.id for q in QUESTIONS if q.urgent)
_KNOWN = frozenset(q.id for q in QUESTIONS)


class CheckResult(NamedTuple):
    """What the answers lead to, in words for the screen; lines follow the title, which is ours."""

    verdict: Verdict
    title: str
    lines: tuple[AdviceLine, ...]


_RESULTS = {
    "clear": CheckResult(
        "clear",
        "You can begin",
        (
            AdviceLine("None of the signs fits you at the moment."),
            AdviceLine("Begin gently, and stop an exercise that hurts."),
            AdviceLine("We'll ask again in three months, or if pain increases."),
        ),
    ),
    "see somebody first": CheckResult(
        "see somebody first",
        "Please see your GP or physiotherapist first",
        (
            AdviceLine("What you ticked deserves a look before you add strength work."),
            AdviceLine("They can examine you and say what suits you."),
            AdviceLine("Break reminders and stretches carry on as before."),
            AdviceLine("You can go on once you have read this."),
        ),
    ),
    "urgent": CheckResult(
        "urgent",
        "Please get medical help now",
        (
            AdviceLine("Call your emergency number or go to an emergency department."),
            AdviceLine("In the UK that is 999 or A&E, in the EU 112."),
            AdviceLine("A sign you ticked should be looked at right away."),
            AdviceLine("Nerves in your back may be under pressure.", "source"),
            AdviceLine("Sessions and stretches wait until you have been seen."),
        ),
    ),
}


class CheckRecord(Struct, frozen=True):
    """A check as it was answered.

    Attributes:
        at: when it was answered, local time.
        ticked: ids of the questions that fit.
        pain: usual pain at that time, 0 to 10; None if it was left out.
        read: the person has read the advice and goes on.
        seen: the person has been seen by somebody since.
    """

    at: datetime
    ticked: frozenset[str] = frozenset()
    pain: int | None = None
    read: bool = False
    seen: bool = False


def result(ticked: Iterable[str]) -> CheckResult:
    """What the ticked questions lead to; the most serious one decides.

    Raises:
        ValueError: an id that is no question.
    """
    ids = frozenset(ticked)
    if ids - _KNOWN:
        raise ValueError(f"no such question: {', '.join(sorted(ids - _KNOWN))}")
    if ids & _URGENT:
        return _RESULTS["urgent"]
    return _RESULTS["see somebody first" if ids else "clear"]


def waits(check: CheckRecord | None) -> bool:
    """Whether an urgent sign was ticked that nobody has looked at: then no exercise is guided."""
    return check is not None and not check.seen and bool(check.ticked & _URGENT)


Gate = Literal["ask", "urgent", "read first", "open"]


def gate(
    check: CheckRecord | None, now: datetime, pains: Iterable[tuple[datetime, int]] = ()
) -> Gate:
    """Whether a strength session may begin. Every way to a session goes through here.

    Args:
        check: the last one that was answered, None if there is none.
        now: local time, with a zone if the check's time has one.
        pains: time and level of each pain that was told, from four weeks before the check on.

    Returns:
        "ask": the check is due; "urgent": no start before the person has been seen; "read first":
        the advice is to be read; "open": go on.
    """
    if check is None:
        return "ask"
    if waits(check):
        return "urgent"  # also after three months: time alone does not lift it
    if check_due(check, now, pains):
        return "ask"
    return "open" if check.read or check.seen or not check.ticked else "read first"


def check_due(check: CheckRecord, now: datetime, pains: Iterable[tuple[datetime, int]]) -> bool:
    """Whether the check is to be asked again: after three months, or when pain has risen."""
    if now.date() >= _months_later(check.at.date(), MONTHS_BETWEEN_CHECKS):
        return True
    # A check from more than a day ahead was dated by a wrong clock; less may be a time zone.
    if check.at > now + timedelta(days=1):
        return True
    return pain_has_risen(check, pains)


def pain_has_risen(check: CheckRecord, pains: Iterable[tuple[datetime, int]]) -> bool:
    """Whether a pain that was told since the check is well above the person's usual one.

    That is 4 or more, and at least 2 above the usual pain: the one that the check was told, else
    the median of what was told in the four weeks before, else 0. These numbers are ours.
    """
    told = sorted(pains)
    for number, (at, level) in enumerate(told):
        recent = [before for when, before in told[:number] if when >= at - RECENT]
        usual = _median(recent or [0]) if check.pain is None else check.pain
        if at > check.at and level >= max(EASE_FROM, usual + RISE_THAT_MATTERS):
            return True
    return False


def _median(numbers: Sequence[int]) -> float:
    """The middle one; `statistics` would bring half a MiB along, which the tray does not need."""
    found = sorted(numbers)
    return (found[(len(found) - 1) // 2] + found[len(found) // 2]) / 2


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + years, month + 1, 1)
    following = (first + timedelta(days=31)).replace(day=1)
    return min(first + timedelta(days=day.day - 1), following - timedelta(days=1))


def after_pain(level: int) -> AfterPain:
    """What a level of pain asks for: 0 to 3 go on, 4 and 5 ease, 6 and over stop.

    Raises:
        ValueError: a level outside 0 to 10.
    """
    if not 0 <= level <= 10:  # noqa: PLR2004 - the scale
        raise ValueError(f"pain is a number from 0 to 10, not {level}")
    return "stop" if level >= STOP_FROM else "ease" if level >= EASE_FROM else "go on"


PAIN_WORDS: dict[AfterPain, tuple[AdviceLine, ...]] = {
    "go on": (
        AdviceLine("A little discomfort is all right."),
        AdviceLine("Go on if you like, as gently as you want."),
    ),
    "ease": (
        AdviceLine("Make it easier: a smaller range, less weight, fewer reps."),
        AdviceLine("Stop if it does not ease."),
    ),
    "stop": (
        AdviceLine("This exercise stops here and waits until you bring it back."),
        AdviceLine("Leave out anything that sets off your back pain.", "source"),
        AdviceLine("If pain disturbs days or sleep, see your GP or physiotherapist.", "source"),
    ),
}

BEFORE_WORDS: dict[AfterPain, tuple[AdviceLine, ...]] = {
    "go on": (),
    "ease": (AdviceLine("Begin with less: a smaller range, less weight, fewer reps."),),
    "stop": (
        AdviceLine("The session can wait for another day."),
        AdviceLine("If pain disturbs days or sleep, see your GP or physiotherapist.", "source"),
    ),
}
"""What a level of pain before a session asks for. Nothing is forbidden by it."""

WHEN_IT_HURTS = (
    AdviceLine("Stop anything that sets off your back pain.", "source"),
    AdviceLine("Going on with less is fine, and so is stopping."),
)
"""What is said as soon as something hurts, before anybody knows how much."""
