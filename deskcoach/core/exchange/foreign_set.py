"""What is read of a foreign file: its sets, and the rows that stay out."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import lru_cache

from msgspec import Struct

from deskcoach.core.clock import local
from deskcoach.core.exchange import DateOrder
from deskcoach.core.exchange.columns import Form, Language
from deskcoach.core.exchange.dates import Stamp
from deskcoach.core.messages import Sentence, sentence
from deskcoach.core.typed import Unit

MOST_ROWS = 200_000
"""Rows of one file: fifty years of three sessions a week."""
MOST_NAME = 60
"""Characters of an exercise's name that are kept, as many as one of ours may have."""
MOST_NOTE = 500
MOST_KG = 2000.0
MOST_REPS = 1000.0
MOST_SECONDS = 86_400.0


class ForeignSet(Struct, frozen=True):
    """One set as another app has kept it.

    Attributes:
        row: Its row in the file.
        stamp: When its session began.
        title: What the session is called there; it may be empty.
        exercise: What the exercise is called there.
        amount: Repetitions, or seconds of a hold.
        hold: Whether `amount` is seconds.
        load: Its weight in `unit`, or None without.
        unit: In what the weight is, where the row or the head says so.
        effort: 0 to 10, or None where nobody told.
        side: 0 for both at once, else 1 for the left or 2 for the right.
        note: What was written to it.
        session_note: What was written to the session.
        seconds: How long the session took, or None.
    """

    row: int
    stamp: Stamp
    title: str
    exercise: str
    amount: float
    hold: bool
    load: float | None = None
    unit: Unit | None = None
    effort: int | None = None
    side: int = 0
    note: str = ""
    session_note: str = ""
    seconds: float | None = None


class Refused(Struct, frozen=True):
    """A row that stays out.

    Attributes:
        row: Its row in the file.
        reason: Why, in a short sentence.
        text: How it begins.
    """

    row: int
    reason: Sentence
    text: str


class ForeignFile(Struct, frozen=True):
    """All that a file holds.

    Attributes:
        form: Who wrote it.
        sets: What can be taken in.
        refused: What cannot, each row with its reason.
        unit: In which unit its weights are; None: it does not say.
        language: That of its head or of its months.
        order: What comes first in its dates; None: it makes no difference.
    """

    form: Form
    sets: Sequence[ForeignSet]
    refused: Sequence[Refused] = ()
    unit: Unit | None = None
    language: Language = "en"
    order: DateOrder | None = None

    @property
    def rows(self) -> int:
        """How many rows there were."""
        return len(self.sets) + len(self.refused)


class UnknownFileError(ValueError):
    """Nobody we know wrote this file; the text is one line."""

    def __init__(self) -> None:
        super().__init__(sentence("This is no file we know."))


class RowError(ValueError):
    """A row that stays out; its first argument is the reason."""

    @property
    def reason(self) -> Sentence:
        """Why."""
        found: Sentence = self.args[0]
        return found


class Reading(Struct, frozen=True):
    """How a file is read, where it does not say so itself.

    Attributes:
        now: The time of day: what lies behind it has not been yet.
        order: What comes first in `03/04/2025`; None: what the file tells, else the day.
        local: Gives a moment of the person's wall clock its zone.
    """

    now: datetime
    order: DateOrder | None = None
    local: Callable[[datetime], datetime] = local


# -- What each reader checks alike --------------------------------------------------------------

NO_EXERCISE = sentence("It names no exercise.")
NO_DATE = sentence("It has no date.")
TO_COME = sentence("Its day has not been yet.")
NOTHING_DONE = sentence("It has no repetitions and no time.")
FIRST_YEAR = 1970


def checked_stamp(found: Stamp | None, text: str, now: datetime) -> Stamp:
    """The moment of a row.

    Raises:
        RowError: There is none, or it cannot be.
    """
    if found is None:
        raise RowError(odd("date", text) if text.strip() else NO_DATE)
    if found.at.year < FIRST_YEAR:
        raise RowError(odd("date", text))
    if found.at > now:
        raise RowError(TO_COME)
    return found


def checked_amount(
    reps: float | None, seconds: float | None, texts: tuple[str, str]
) -> tuple[float, bool]:
    """What was done, and whether it is seconds of a hold.

    Raises:
        RowError: Nothing was, or more than can be.
    """
    if reps is not None and reps != 0:
        if not 0 < reps <= MOST_REPS:
            raise RowError(odd("reps", texts[0]))
        return reps, False
    if seconds is not None and seconds != 0:
        if not 0 < seconds <= MOST_SECONDS:
            raise RowError(odd("time", texts[1]))
        return seconds, True
    raise RowError(NOTHING_DONE)


def checked_load(load: float | None, text: str) -> float | None:
    """The weight, None for none.

    Raises:
        RowError: It cannot be.
    """
    if load is None or load == 0:
        return None
    if not 0 < load <= MOST_KG:
        raise RowError(odd("weight", text))
    return load


def odd(what: str, text: str) -> Sentence:
    """The reason for a field that makes no sense, such as “The weight reads “acht”.”."""
    return _ODD[what](shortened(text, 30))


_ODD: dict[str, Callable[[str], Sentence]] = {
    "date": lambda text: sentence("The date reads “{text}”.", text=text),
    "weight": lambda text: sentence("The weight reads “{text}”.", text=text),
    "reps": lambda text: sentence("The repetitions read “{text}”.", text=text),
    "time": lambda text: sentence("The time reads “{text}”.", text=text),
}


@lru_cache(maxsize=4096)
def shortened(text: str, most: int) -> str:
    """The text on one line, at most so long, with nothing in it that does not print."""
    if not text.isprintable():
        text = "".join(c if c.isprintable() else " " for c in text)
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


def effort_of(rpe: float | None) -> int | None:
    """A rate of perceived exertion as we keep it; one that is none is left out."""
    return int(rpe + 0.5) if rpe is not None and 0 < rpe <= 10 else None  # noqa: PLR2004 - its scale
