"""The weekly plan: owner of what training remembers; offers a session at its time.

An offer waits like a break: until the person is there, nothing holds it, and a gap in typing.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from deskcoach.app.breaks.journal import Write, Writer
from deskcoach.app.breaks.scheduler import Coach
from deskcoach.app.ports import Clock, LogError, TrainingLog, View
from deskcoach.app.strength.store import (
    EVER,
    OFFERS_KEPT,
    Answer,
    Kept,
    Offered,
    freeze_training,
    session_days,
    thaw_training,
)
from deskcoach.app.view_models import PlanScreen, SessionCard
from deskcoach.core.breaks.events import NotNow
from deskcoach.core.breaks.until import AskAgain
from deskcoach.core.clock import DAY, MONDAY, Moment, local_day
from deskcoach.core.exercises import Catalogue, Exercise
from deskcoach.core.export.icalendar import MINUTES
from deskcoach.core.messages import sentence
from deskcoach.core.settings import WEEKDAYS, Settings
from deskcoach.core.strength import plan as rules
from deskcoach.core.strength.plan import Break, Plan
from deskcoach.core.strength.safety import STOP_FROM, waits

OFFER_HOLD = "session-offer"
LOOK = 2.0
"""Seconds between two looks while an offer waits for a gap in typing."""
USUAL_EXERCISES = 3
_WAITS = sentence("Sessions and stretches wait until you have been seen.")


def plan_of(settings: Settings, kept: Kept, region_week: int = MONDAY) -> Plan:
    """The plan that the settings and what is remembered make.

    Args:
        settings: The person's.
        kept: What is remembered.
        region_week: The ISO number of the day with which weeks begin in the person's region.
    """
    return Plan(
        frozenset(WEEKDAYS.index(day) + 1 for day in settings.strength.days),
        time.fromisoformat(settings.strength.time),
        kept.moves,
        kept.breaks,
        settings.presence.first_weekday(region_week),
        settings.presence.day_starts,
        kept.since,
    )


class Planning:
    """Keeps the plan. Which days are right, `core.strength.plan` says."""

    def __init__(  # noqa: PLR0913 - what it works with, and whose week it is
        self, clock: Clock, log: TrainingLog, coach: Coach, view: View, settings: Settings,
        catalogue: Catalogue, *, region_week: int = MONDAY,
    ) -> None:  # fmt: skip
        self._clock, self._log, self._coach, self._view = clock, log, coach, view
        self._region_week = region_week
        self._settings, self._catalogue = settings, catalogue
        self._days: tuple[date, ...] | None = None
        self._offer = 0
        self._of_day = date.min  # the day of the session on offer
        self._shown_at: float | None = None
        self._card: SessionCard | None = None
        self._waiting_since: float | None = None
        self._writer = Writer(log, view.tell)
        self._writes: list[Write] | None = None
        self.busy = False  # a session is open, so none is offered
        try:
            self.kept = self._remembered()
        except LogError:
            self.kept = Kept()
        coach.guard(lambda: self.waits)

    @property
    def waits(self) -> bool:
        """Whether all exercise waits until the person has been seen: every offer asks here."""
        return waits(self.kept.check)

    # -- what is remembered -----------------------------------------------------------------------

    def _remembered(self) -> Kept:
        """What was kept; where that is lost, what the log says of exercises that hurt."""
        stored = self._log.load_training()
        if stored is not None:
            return thaw_training(stored)
        levels = {pain.exercise: pain.level for pain in self._log.pains(EVER) if pain.exercise}
        return Kept(aside=tuple(each for each, level in levels.items() if level >= STOP_FROM))

    def keep(self, **changes: Any) -> None:
        """Remember something else from now on."""
        kept = replace(self.kept, **changes)
        if kept != self.kept:
            self.kept = kept
            self.write(lambda: self._log.save_training(freeze_training(kept)))
        if "check" in changes:
            self._coach.wake()

    def write(self, write: Write) -> None:
        """Write now; what the log only remembers for the time being is told once."""
        with self.together() as writes:
            writes.append(write)

    @contextmanager
    def together(self) -> Iterator[list[Write]]:
        """What is written within is kept at its end, all of it or nothing."""
        if self._writes is not None:
            yield self._writes
            return
        writes = self._writes = list[Write]()
        try:
            yield writes
        finally:  # also where somebody's mistake ended it early: what was done is done
            self._writes = None
            if writes:
                self._days = None
                self._writer.write(writes)

    def begin_today(self) -> None:
        """The person is new here: nothing is planned before tomorrow."""
        if self.kept.since is None:
            self.keep(since=self._today())

    def has_open_session(self) -> bool:
        """Whether the last run of the program left a session open."""
        if self.kept.running is not None:
            return True
        try:
            return bool(self._log.open_sessions())
        except LogError:
            return False

    def log_changed(self) -> None:
        """What was done has changed; it is read anew when it is wanted."""
        self._days = None
        self._coach.wake()

    def log_replaced(self) -> None:
        """A backup was taken in, or the log was emptied: what is remembered is read anew.

        A session that is running goes on.
        """
        with suppress(LogError):
            read = thaw_training(self._log.load_training())
            check = read.check
            if self.kept.check and check and self.kept.check.at > check.at:
                check = self.kept.check  # a backup knows nothing of what was answered since
            self.kept = replace(read, running=self.kept.running)
            self.keep(check=check)
        self.log_changed()

    def days(self) -> tuple[date, ...]:
        """The local day on which each session that counts began; none where nobody can read it."""
        if self._days is None:
            try:
                self._days = session_days(self._log, self.day)
            except LogError:
                return ()
        return self._days

    def apply_settings(self, settings: Settings) -> None:
        """Go by these settings from now on."""
        self._settings = settings
        self._days = None  # a day may begin at another hour

    def day(self, at: datetime) -> date:
        """The person's day to which a moment belongs."""
        return local_day(at, self._settings.presence.day_starts)

    # -- the plan ---------------------------------------------------------------------------------

    @property
    def plan(self) -> Plan:
        """The plan as it stands."""
        return plan_of(self._settings, self.kept, self._region_week)

    def screen(self, also: tuple[date, ...] = ()) -> PlanScreen:
        """The plan as it is shown now; `also`: days of sessions that are as good as done."""
        today, plan, days = self._today(), self.plan, (*self.days(), *also)
        return PlanScreen(
            plan,
            rules.week_view(plan, today, days),
            today,
            _WAITS if self.waits else rules.hint(today, days),
            tuple((each, self._name(each)) for each in self.kept.aside),
            rules.row_of_weeks(plan, today, days),
            self.waits,
        )

    def next_at(self, also: tuple[date, ...] = ()) -> datetime | None:
        """Local time of the next session, if one is to be offered; `also`: as for `screen`."""
        if self.waits:
            return None
        now = self._clock.now().wall
        zone = now.tzinfo or UTC
        at = rules.next_offer(self.plan, now, zone, (*self.days(), *also))
        return at.astimezone(zone) if at else None

    def move(self, day: date, to: date) -> str:
        """Move a day of the plan within its week.

        Returns:
            A hint if it now lies beside another one; empty otherwise.

        Raises:
            NotNow: It cannot be moved there; the text says why.
        """
        try:
            plan = rules.moved(self.plan, day, to, self._today())
        except ValueError as error:
            raise NotNow(str(error)) from None
        first = plan.week_of(self._today()).first
        self.keep(moves=tuple(each for each in plan.moves if each[0] >= first))
        self._coach.wake()
        return rules.move_hint(plan, to)

    def pause(self, until: date | None) -> None:
        """No sessions from today up to a day, or until further notice; the row of weeks stays.

        Raises:
            ValueError: That day has passed.
        """
        today = self._today()
        if until is not None and until < today:
            raise ValueError(f"{until.isoformat()} has passed: name today or a later day")
        self.keep(breaks=(*self._breaks_over(today), Break(today, until)))
        self._coach.wake()

    def resume(self) -> None:
        """End the break that today lies in.

        Raises:
            NotNow: There is none.
        """
        today = self._today()
        if not self.plan.paused(today):
            raise NotNow("Your plan is not paused.")
        self.keep(breaks=self._breaks_over(today))
        self._coach.wake()

    def bring_back(self, exercise: str) -> None:
        """An exercise that was set aside is wanted again.

        Raises:
            NotNow: It does not wait.
        """
        if exercise not in self.kept.aside:
            raise NotNow(f"{self._name(exercise)} is not set aside.")
        self.keep(aside=tuple(each for each in self.kept.aside if each != exercise))

    def _breaks_over(self, today: date) -> tuple[Break, ...]:
        """The breaks without today and what was to come; days that were paused stay so."""
        over = []
        for each in self.plan.breaks:
            if each.covers(today):
                if each.first < today:
                    over.append(Break(each.first, today - DAY))
            elif each.first < today:
                over.append(each)
        return tuple(over)

    # -- offers -----------------------------------------------------------------------------------

    def turn(self, now: Moment) -> float | None:
        """Offer what is due; tells when the next look is wanted, in elapsed seconds."""
        planned = self._is_strength_day(self.day(now.wall))
        self._coach.mark_strength_day(on=planned)
        seconds = self._due_in(now) if planned else None
        if self._shown_at is not None:
            tucked_at = self._shown_at + self._settings.asking.tuck_after
            other_day = self._of_day != self.day(now.wall)
            due = other_day or (seconds is not None and seconds <= 0)
            if now.elapsed >= tucked_at or (other_day and not planned):
                self._unanswered(now)
                seconds = self._due_in(now) if planned else None
            elif due and self._put_up():
                return tucked_at
            else:
                self._take_away()
        if seconds is None or seconds > 0:
            self._waiting_since = None
            return None if seconds is None else now.elapsed + seconds
        if self._waiting_since is None and self._coach.is_free(float("inf")):
            self._waiting_since = now.elapsed
        if self._waiting_since is None:
            return None  # the heartbeat, or a return, comes first
        if not self._coach.is_free(now.elapsed - self._waiting_since):
            return now.elapsed + LOOK
        return self._show(now)

    def _due_in(self, now: Moment) -> float | None:
        """Seconds until today's session is to be offered, 0 and less: now; None: not today."""
        today = self.day(now.wall)
        if self.busy or self.kept.answered == today:
            return None
        at = self.plan.offered_at(today).replace(tzinfo=now.wall.tzinfo)
        by_plan = (at - now.wall).total_seconds()
        again = self.kept.ask_again
        if again is None:
            return by_plan
        left = again.left(now)
        if self.day(now.wall + timedelta(seconds=left)) < today:
            return by_plan  # it was to be asked on a day that is over
        return left if again.day < today else max(by_plan, left)

    def _is_strength_day(self, today: date) -> bool:
        """Whether a session is planned for today, was not done yet, and need not wait."""
        if self.waits or not self._settings.strength.enabled:
            return False
        return today in rules.week_view(self.plan, today, self.days()).ahead

    def _show(self, now: Moment) -> float | None:
        if not self._exercises():
            return None  # all are set aside
        self._offer += 1
        self._waiting_since = None
        self._shown_at = now.elapsed
        self._of_day = self.day(now.wall)
        self._coach.hold(OFFER_HOLD, on=True)
        self._put_up()
        return now.elapsed + self._settings.asking.tuck_after

    def _put_up(self) -> bool:
        """Show the card as it is now, unless it stands so; False: nothing is to be done."""
        exercises = self._exercises()
        if not exercises:
            return False
        card = SessionCard(
            self._offer,
            self._of_day,
            exercises[0],
            len(exercises),
            self.minutes or 1,
            self._settings.asking.later,
            rules.week_view(self.plan, self._of_day, self.days()).sentence,
        )
        if card != self._card:
            self._card = card
            self._view.show_card(card)
        return True

    def _take_away(self) -> None:
        """What is on offer is not due any more: the plan or a setting has changed."""
        self._shown_at = self._card = None
        self._view.close_card()
        self._coach.hold(OFFER_HOLD, on=False)

    @property
    def minutes(self) -> int | None:
        """About how long a session takes now; None: all of its exercises are set aside."""
        count = len(self._exercises())
        return max(1, round(MINUTES * count / USUAL_EXERCISES)) if count else None

    def put_off(self, minutes: int, offer: int | None = None) -> None:
        """Ask again in so many minutes, today.

        Raises:
            NotNow: No session is on offer.
        """
        now = self._open_offer(offer)
        self._close("put-off", now, ask_again=AskAgain(self._of_day, now, minutes * 60))

    def skip(self, offer: int | None = None) -> None:
        """Not today; the session moves to the next day that suits it.

        Raises:
            NotNow: No session is on offer.
        """
        now = self._open_offer(offer)
        self._close("skipped", now, answered=self.day(now.wall))

    def accept(self) -> None:
        """The person goes to the session, whether it was on offer or not."""
        now = self._clock.now()
        if self._shown_at is not None:
            self._close("accepted", now, answered=self.day(now.wall))

    def _open_offer(self, offer: int | None) -> Moment:
        if self._shown_at is None or (offer is not None and offer != self._offer):
            raise NotNow("No session is on offer now.")
        return self._clock.now()

    def _unanswered(self, now: Moment) -> None:
        seconds = self._settings.asking.again_after * 60
        self._close("unanswered", now, ask_again=AskAgain(self._of_day, now, seconds))

    def _close(self, answer: Answer, now: Moment, **changes: Any) -> None:
        offers = (*self.kept.offers, Offered(now.wall, answer))[-OFFERS_KEPT:]
        self.keep(offers=offers, **changes)
        self._take_away()

    def _exercises(self) -> tuple[Exercise, ...]:
        """What a session is made of: strength exercises that do not hurt."""
        known = self._catalogue.of_kind("strength")
        return tuple(each for each in known if each.id not in self.kept.aside)

    def _name(self, exercise: str) -> str:
        found = self._catalogue.by_id(exercise)
        return found.name if found else exercise

    def now(self) -> Moment:
        """Now."""
        return self._clock.now()

    def _today(self) -> date:
        return self.day(self._clock.now().wall)
