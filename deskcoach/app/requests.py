"""The types of the commands about strength and about the person's data.

Only their types: what carries them out, and all that it imports, is loaded when it is wanted
(`strength/answers`, `export/answers`).
"""

from datetime import date, datetime
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from deskcoach.core.records import SessionRecord, SetRecord
from deskcoach.core.settings import WEEKDAYS

Level = Annotated[int, Meta(ge=0, le=10)]
_Load = Annotated[float, Meta(ge=0, le=500)]
Reps = Annotated[float, Meta(ge=0, le=999)]


class _Command(Struct, frozen=True, forbid_unknown_fields=True, tag_field="command"):
    pass


class AskSession(_Command, frozen=True, tag="session"):
    """Show the session that is open, or a new one; the check comes first where it is due."""

    exercises: tuple[str, ...] = ()
    sets: Annotated[int, Meta(ge=1, le=6)] | None = None
    manual: bool = False


class SessionStart(_Command, frozen=True, tag="session-start"):
    """Begin it, with these loads in kg."""

    loads: dict[str, _Load] = {}


class SessionRep(_Command, frozen=True, tag="session-rep"):
    """Count one repetition."""


class SessionUndo(_Command, frozen=True, tag="session-undo"):
    """Take back the last repetition or command."""


class SessionPause(_Command, frozen=True, tag="session-pause"):
    """Wait."""


class SessionResume(_Command, frozen=True, tag="session-resume"):
    """Go on."""


class SessionEndSet(_Command, frozen=True, tag="session-end-set"):
    """End the running set early."""


class SessionSkip(_Command, frozen=True, tag="session-skip"):
    """Leave out the rest of an exercise."""


class SessionBack(_Command, frozen=True, tag="session-back"):
    """Return to what was skipped."""


class SessionAddSet(_Command, frozen=True, tag="session-add-set"):
    """One set more."""


class SessionStartNow(_Command, frozen=True, tag="session-start-now"):
    """End the rest."""


class SessionMoreRest(_Command, frozen=True, tag="session-more-rest"):
    """30 s more."""


class SessionHurts(_Command, frozen=True, tag="session-hurts"):
    """Stop at once and ask."""


class SessionFinish(_Command, frozen=True, tag="session-finish"):
    """End here; what was done counts."""


class SessionAbandon(_Command, frozen=True, tag="session-abandon"):
    """End here; the running set does not count."""


class SessionCorrect(_Command, frozen=True, tag="session-correct"):
    """A finished set's real numbers; `set` is block, set and side, without one the last."""

    set: tuple[int, int, int] | None = None
    reps: Reps | None = None
    load: _Load | None = None


class SessionEffort(_Command, frozen=True, tag="session-effort"):
    """How hard the last set was."""

    level: Any  # what is no level is refused in words, by the session


class SessionPain(_Command, frozen=True, tag="session-pain"):
    """How much it hurts."""

    level: Any  # what is no level is refused in words, by the session


class SessionEase(_Command, frozen=True, tag="session-ease"):
    """Go on with less."""


class SessionCounting(_Command, frozen=True, tag="session-counting"):
    """Who counts."""

    mode: Literal["paced", "manual"]


class Safety(_Command, frozen=True, tag="safety"):
    """Show the check, or what followed from it."""


class SafetyAnswer(_Command, frozen=True, tag="safety-answer"):
    """What was ticked in the check, and the usual pain, which may be left out."""

    ticked: tuple[str, ...] = ()
    pain: Level | None = None


class SafetyRead(_Command, frozen=True, tag="safety-read"):
    """The advice was read."""


class SafetySeen(_Command, frozen=True, tag="safety-seen"):
    """Somebody has had a look since."""


class SafetyLater(_Command, frozen=True, tag="safety-later"):
    """Not now."""


class ShowPlan(_Command, frozen=True, tag="plan"):
    """The week as it stands."""


class PlanDays(_Command, frozen=True, tag="plan-days"):
    """The days of the plan, as ISO weekdays."""

    days: Annotated[tuple[Annotated[int, Meta(ge=1, le=7)], ...], Meta(min_length=1)]


class PlanTime(_Command, frozen=True, tag="plan-time"):
    """From when a session is offered."""

    at: Annotated[str, Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]


class PlanMove(_Command, frozen=True, tag="plan-move"):
    """Move a day within its week."""

    day: date
    to: date


class PlanPause(_Command, frozen=True, tag="plan-pause"):
    """No sessions up to a day, or until further notice."""

    until: date | None = None


class PlanResume(_Command, frozen=True, tag="plan-resume"):
    """End that."""


class PlanLater(_Command, frozen=True, tag="plan-later"):
    """Offer the session again in so many minutes."""

    minutes: Annotated[int, Meta(ge=1, le=60)]
    offer: int | None = None


class PlanSkip(_Command, frozen=True, tag="plan-skip"):
    """Not today."""

    offer: int | None = None


class PlanCalendar(_Command, frozen=True, tag="plan-calendar"):
    """The plan as the text of an `.ics` file."""


class ExerciseBack(_Command, frozen=True, tag="exercise-back"):
    """Bring an exercise back."""

    exercise: str


class ShowSets(_Command, frozen=True, tag="sets"):
    """The sets of a week; without a day, of this one."""

    week: date | None = None


class SetCorrect(_Command, frozen=True, tag="set-correct"):
    """Correct a set of an earlier session; gives back what it was."""

    id: str
    reps: Reps | None = None
    load: _Load | None = None
    effort: Level | None = None


class SetRemove(_Command, frozen=True, tag="set-remove"):
    """Take a set out; gives it back."""

    id: str


class SessionRemove(_Command, frozen=True, tag="session-remove"):
    """Take a session out with its sets; gives them back."""

    id: str


class SessionRestore(_Command, frozen=True, tag="session-restore"):
    """Put back what one of the three before gave back."""

    session: SessionRecord | None = None
    sets: tuple[SetRecord, ...] = ()


StrengthCommand = (
    AskSession
    | SessionStart
    | SessionRep
    | SessionUndo
    | SessionPause
    | SessionResume
    | SessionEndSet
    | SessionSkip
    | SessionBack
    | SessionAddSet
    | SessionStartNow
    | SessionMoreRest
    | SessionHurts
    | SessionFinish
    | SessionAbandon
    | SessionCorrect
    | SessionEffort
    | SessionPain
    | SessionEase
    | SessionCounting
    | Safety
    | SafetyAnswer
    | SafetyRead
    | SafetySeen
    | SafetyLater
    | ShowPlan
    | PlanDays
    | PlanTime
    | PlanMove
    | PlanPause
    | PlanResume
    | PlanLater
    | PlanSkip
    | PlanCalendar
    | ExerciseBack
    | ShowSets
    | SetCorrect
    | SetRemove
    | SessionRemove
    | SessionRestore
)


def weekdays(days: tuple[int, ...]) -> tuple[str, ...]:
    """ISO weekdays as the settings name them, in order."""
    return tuple(WEEKDAYS[number - 1] for number in sorted(set(days)))


# -- The part of the table of commands that is about the person's data: along, in again, gone ---


Format = Literal["json", "csv", "ics", "pdf", "html"]


class Export(_Command, frozen=True, tag="export"):
    """Write a file; `format` and `path` as in `Archives.write_out`."""

    format: Format
    path: str
    since: datetime | None = None
    until: datetime | None = None


class Import(_Command, frozen=True, tag="import"):
    """Take a JSON file in, or tell what that would do."""

    path: str
    dry_run: bool = False
    replace: bool = False


class Backups(_Command, frozen=True, tag="backups"):
    """What DeskCoach has put by itself, the most complete first."""


class Restore(_Command, frozen=True, tag="restore"):
    """Bring back what a backup holds and the log does not, or tell what that would be."""

    name: str | None = None
    dry_run: bool = False
    replace: bool = False


class Quarantine(_Command, frozen=True, tag="quarantine"):
    """The rows of the log that could not be read, and were set aside."""


class Dates(_Command, frozen=True, tag="dates"):
    """Which records a wrong clock has dated; or date them by their place in the order."""

    correct: bool = False


class Delete(_Command, frozen=True, tag="delete"):
    """Remove what happened in a range, or everything, for good; or count it."""

    since: datetime | None = None
    until: datetime | None = None
    everything: bool = False
    dry_run: bool = False


DataCommand = Export | Import | Backups | Restore | Quarantine | Dates | Delete
