"""What a person changes in the plan: a day that is moved, a pause, a holiday."""

from datetime import date

from deskcoach.app.strength.planner import Planning
from deskcoach.core.breaks.events import NotNow
from deskcoach.core.clock import DAY
from deskcoach.core.messages import sentence
from deskcoach.core.strength import plan as rules
from deskcoach.core.strength.plan import Break


def move(planning: Planning, day: date, to: date, *, swap: bool = False) -> str:
    """Move a day of the plan within its week; `swap`: with what is planned on the other one.

    Returns:
        A hint if it now lies beside another one; empty otherwise.

    Raises:
        NotNow: It cannot be moved there; the text says why.
    """
    try:
        plan = rules.moved(planning.plan, day, to, planning.today(), swap=swap)
    except ValueError as error:
        raise NotNow(str(error)) from None
    first = plan.week_of(planning.today()).first
    planning.keep(moves=tuple(each for each in plan.moves if each[0] >= first))
    return rules.move_hint(plan, to)


def pause(planning: Planning, until: date | None) -> None:
    """No sessions from today up to a day, or until further notice; the row of weeks stays.

    Raises:
        ValueError: That day has passed.
    """
    today = planning.today()
    if until is not None and until < today:
        raise ValueError(f"{until.isoformat()} has passed: name today or a later day")
    breaks = (*_breaks_over(planning, today), Break(today, until))
    planning.keep(breaks=tuple(sorted(breaks, key=lambda one: one.first)))


def add_holiday(planning: Planning, first: date, last: date, *, breaks_too: bool = False) -> None:
    """No sessions from one day to another; the row of weeks stays, nothing is caught up on.

    Raises:
        ValueError: The last day is before the first, or has passed.
    """
    if last < first:
        raise ValueError(sentence("The last day is before the first."))
    if last < planning.today():
        raise ValueError(sentence("These days are over. Choose days ahead."))
    kept = tuple(b for b in planning.plan.breaks if b.first != first)
    kept = tuple(b for b in kept if not (first <= b.first and b.last and b.last <= last))
    added = (*kept, Break(first, last, breaks_too))
    planning.keep(breaks=tuple(sorted(added, key=lambda one: one.first)))


def remove_holiday(planning: Planning, first: date) -> Break:
    """Take a holiday out that has not begun, or end it; gives it back.

    Raises:
        NotNow: There is none that begins on that day.
    """
    found = next((b for b in planning.plan.breaks if b.first == first), None)
    if found is None:
        raise NotNow(sentence("No holiday begins on that day."))
    left = tuple(b for b in planning.plan.breaks if b is not found)
    today = planning.today()
    if first < today:  # days that were free stay so
        last = today - DAY if found.last is None else min(found.last, today - DAY)
        left = (*left, Break(first, last, found.breaks_too))
    planning.keep(breaks=tuple(sorted(left, key=lambda one: one.first)))
    return found


def resume(planning: Planning) -> None:
    """End the break that today lies in.

    Raises:
        NotNow: There is none.
    """
    today = planning.today()
    if not planning.plan.paused(today):
        raise NotNow("Your plan is not paused.")
    planning.keep(breaks=_breaks_over(planning, today))


def _breaks_over(planning: Planning, today: date) -> tuple[Break, ...]:
    """The breaks without the one that today lies in; days that were paused stay so."""
    over = []
    for each in planning.plan.breaks:
        if each.covers(today):
            if each.first < today:
                over.append(Break(each.first, today - DAY))
        else:
            over.append(each)
    return tuple(over)
