"""Carries out the commands about strength: one call of a use case for each."""

from datetime import date
from typing import Any

import msgspec

from deskcoach.app.strength import plan_changes, record_requests, requests
from deskcoach.app.strength.corrections import (
    correct_set,
    remove_session,
    remove_set,
    undo_correction,
)
from deskcoach.app.strength.doses import carry_out_dose
from deskcoach.app.strength.prescription import SessionRequest
from deskcoach.app.strength.session.runner import Training
from deskcoach.core.clock import DAY, world_over
from deskcoach.core.command import Command
from deskcoach.core.records import plain


def carry_out_strength(  # noqa: C901, PLR0911, PLR0912 - one line a command
    training: Training, command: Command
) -> Any:
    """Carry out one command.

    Returns:
        Plain values for the one who asked, or None.

    Raises:
        NotNow: It does not fit now; the text says why.
        ValueError: Its words are wrong.
        LogError: The log cannot be written or read.
    """
    planning = training.planning
    match command:
        case requests.AskSession(exercises, sets, manual, routine):
            wish = SessionRequest(exercises, sets, manual, routine)
            return training.open(wish if wish != SessionRequest() else None)
        case requests.Safety():
            return training.show_check()
        case requests.SafetyAnswer(ticked, pain):
            return training.answer_check(ticked, pain)
        case requests.SafetyRead():
            return training.read_advice()
        case requests.SafetySeen():
            return training.been_seen()
        case requests.SafetyLater():
            return training.leave_check()
        case requests.ShowPlan():
            return plain_plan(training)
        case requests.PlanMove(day, to, swap):
            return plan_changes.move(planning, day, to, swap=swap)
        case requests.PlanPause(until):
            return plan_changes.pause(planning, until)
        case requests.PlanResume():
            return plan_changes.resume(planning)
        case requests.PlanHoliday(first, last, breaks):
            return plan_changes.add_holiday(planning, first, last, breaks_too=breaks)
        case requests.PlanHolidayEnd(first):
            return msgspec.to_builtins(plan_changes.remove_holiday(planning, first))
        case requests.SnoozeSession(minutes, offer):
            return planning.put_off(minutes, offer)
        case requests.SkipSession(offer):
            return planning.skip(offer)
        case requests.ExerciseBack(exercise):
            return planning.bring_back(exercise)
        case record_requests.ShowSets(week):
            return week_sets(training, week)
        case record_requests.SetCorrect(set_id, reps, load, effort):
            return correct_set(training, set_id, reps=reps, load=load, effort=effort)
        case record_requests.SetRemove(set_id):
            return remove_set(training, set_id)
        case record_requests.SessionRemove(session_id):
            return remove_session(training, session_id)
        case record_requests.SessionRestore(session, restored, notes):
            return undo_correction(training, session, restored, notes)
        case _:
            return carry_out_dose(training, command)


def plain_plan(training: Training) -> dict[str, Any]:
    """The plan as `deskcoach plan` prints it: dates in ISO 8601."""
    screen = training.planning.screen()
    next_at = training.planning.next_at()
    view = screen.week
    return {
        "days": sorted(screen.plan.days),
        "time": f"{screen.plan.at:%H:%M}",
        "today": screen.today.isoformat(),
        "done": [day.isoformat() for day in view.done],
        "ahead": [day.isoformat() for day in view.ahead],
        "goal": view.goal,
        "sentence": view.sentence,
        "hint": screen.hint,
        "next": next_at.isoformat(timespec="minutes") if next_at else None,
        "paused": screen.pause is not None,
        "paused_until": _iso(screen.pause.last if screen.pause else None),
        "weeks": screen.weeks,
        "aside": [name for name, _ in screen.aside],
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def week_sets(training: Training, week: date | None) -> list[dict[str, Any]]:
    """The sets of the sessions that began in the week of a day, oldest first."""
    planning, log = training.planning, training.store.log
    wanted = planning.plan.week_of(week or planning.today())
    since, until = world_over(wanted.first, wanted.days[-1])
    days = wanted.days
    ids = {each.id for each in log.sessions(since, until) if planning.day(each.started) in days}
    found = log.sets(since, until + 2 * DAY)  # a session may go on for long
    return [plain(one) for one in found if one.session in ids]
