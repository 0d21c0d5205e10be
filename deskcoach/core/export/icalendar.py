"""The plan as an iCalendar file (RFC 5545), for the calendar that a person has anyway.

Each event has an alarm, for whoever is not at the desk at that time.
"""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta

from deskcoach.core.messages import sentence, unbroken
from deskcoach.core.strength.plan import MINUTES, Plan

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
ALARM_MINUTES = 10  # before it begins
ABOUT = sentence("About {count} minutes. Any day of the week counts.", count=MINUTES)
SUMMARY = sentence("Strength session")
BREAK_WEEKS = 26  # a break until further notice is written for half a year
MOST_WEEKS = 520  # any break, for ten years
FOLD = 75  # octets in a line, RFC 5545, 3.1
UID = "strength-plan@deskcoach"


def calendar(
    plan: Plan,
    first: date,
    stamp: datetime,
    exercises: tuple[str, ...] = (),
    say: Callable[[str], str] = str,
) -> str:
    """The text of an `.ics` file: one weekly event, its moved days, and no event in a break.

    Times are written without a zone, so the event stays at the plan's local time wherever the
    person is and whatever summer time does.

    Args:
        plan: the plan.
        first: a day of the first week that is exported.
        stamp: when the file is made, with a zone.
        exercises: their names, for the description.
        say: says a sentence in the person's language.

    Returns:
        The text with CRLF line ends, folded at 75 octets of UTF-8.
    """
    start = next(day for day in plan.week_of(first).days if day.isoweekday() in plan.days)
    about = [
        f"DESCRIPTION:{_escaped('. '.join((*exercises, say(ABOUT))))}",
        f"SUMMARY:{_escaped(say(SUMMARY))}",
    ]
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//DeskCoach//Strength plan//EN",
        "CALSCALE:GREGORIAN",
        *_event(plan, start, stamp, [*_series(plan, start), *about]),
    ]
    for origin, to in plan.moves:
        if origin >= start and not plan.paused(to):
            recurrence = f"RECURRENCE-ID:{_local(origin, plan)}"
            lines += _event(plan, to, stamp, [recurrence, *about])
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _series(plan: Plan, start: date) -> list[str]:
    late = (plan.offered_at(start).date() - start).days  # past midnight it is another weekday
    days = ",".join(sorted((_WEEKDAYS[(n - 1 + late) % 7] for n in plan.days), key=_WEEKDAYS.index))
    lines = [f"RRULE:FREQ=WEEKLY;BYDAY={days}"]
    lines += [f"EXDATE:{_local(day, plan)}" for day in _left_out(plan, start)]
    return lines


def _left_out(plan: Plan, start: date) -> Iterable[date]:
    """Days of the series that lie in a break, or were moved into one."""
    moved = dict(plan.moves)
    out: set[date] = set()
    for pause in plan.breaks:
        day = max(start, plan.week_of(pause.first).first)
        last = pause.last or pause.first + timedelta(weeks=BREAK_WEEKS)
        last = min(last, day + timedelta(weeks=MOST_WEEKS))
        # a day may have been moved into the break from anywhere in its week
        while day <= last + timedelta(days=6):
            if day.isoweekday() in plan.days and plan.paused(moved.get(day, day)):
                out.add(day)
            day += timedelta(days=1)
    return sorted(out)


def _event(plan: Plan, day: date, stamp: datetime, more: list[str]) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{UID}",
        f"DTSTAMP:{stamp.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART:{_local(day, plan)}",
        f"DURATION:PT{MINUTES}M",
        *more,
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"TRIGGER:-PT{ALARM_MINUTES}M",
        *(line for line in more if line.startswith("DESCRIPTION:")),
        "END:VALARM",
        "END:VEVENT",
    ]


def _local(day: date, plan: Plan) -> str:
    return f"{plan.offered_at(day):%Y%m%dT%H%M%S}"


def _escaped(text: str) -> str:
    text = unbroken(text.strip())  # a name must not begin a property of its own
    for mark in "\\;,":
        text = text.replace(mark, f"\\{mark}")
    return text


def _folded(line: str) -> list[str]:
    """A line in parts of at most 75 octets; each part but the first begins with a space."""
    parts: list[str] = [""]
    for character in line:
        if len((parts[-1] + character).encode()) > FOLD:
            parts.append(" ")
        parts[-1] += character
    return parts
