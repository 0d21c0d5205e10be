"""The weekly plan: which days are for strength, and the offer of a session at its time.

An offer waits like a break: until the person is there, nothing holds it, and a gap in typing.
"""

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from deskcoach.app.breaks.scheduler import Coach
from deskcoach.app.ports import Clock, LogError, Offers
from deskcoach.app.strength.store import OFFERS_KEPT, Answer, Offered, TrainingState, TrainingStore
from deskcoach.app.view_models import SessionCard
from deskcoach.core.breaks.events import NotNow
from deskcoach.core.breaks.until import AskAgain
from deskcoach.core.clock import MONDAY, Moment, local_day
from deskcoach.core.exercises import Catalogue, Exercise
from deskcoach.core.messages import printable, sentence
from deskcoach.core.settings import WEEKDAYS, Settings
from deskcoach.core.strength import plan as rules
from deskcoach.core.strength.plan import Plan
from deskcoach.core.strength.routine import Routine, joined, on_day, routines_of

if TYPE_CHECKING:
    from deskcoach.app.page_models import PlanScreen
    from deskcoach.core.strength.session import Block

OFFER_HOLD = "session-offer"
HOLIDAY_HOLD = "holiday"
LOOK = 2.0
"""Seconds between two looks while an offer waits for a gap in typing."""
USUAL_EXERCISES = 3
_WAITS = sentence("Sessions and stretches wait until you have been seen.")


def plan_of(settings: Settings, state: TrainingState, region_week: int = MONDAY) -> Plan:
    """The plan that the settings and what is remembered make.

    Args:
        settings: The person's.
        state: What is remembered.
        region_week: The ISO number of the day with which weeks begin in the person's region.
    """
    return Plan(
        frozenset(WEEKDAYS.index(day) + 1 for day in settings.strength.days),
        time.fromisoformat(settings.strength.time),
        state.moves,
        state.breaks,
        settings.presence.first_weekday(region_week),
        settings.presence.day_starts,
        state.since,
    )


class Planning:
    """Keeps the plan. Which days are right, `core.strength.plan` says."""

    def __init__(  # noqa: PLR0913 - what it works with, and whose week it is
        self, clock: Clock, store: TrainingStore, coach: Coach, offers: Offers, settings: Settings,
        catalogue: Catalogue, *, region_week: int = MONDAY,
    ) -> None:  # fmt: skip
        self._clock, self._store, self._coach, self._offers = clock, store, coach, offers
        self._region_week = region_week
        self._settings, self._catalogue = settings, catalogue
        self._days: tuple[date, ...] = ()
        self._days_of: tuple[int, int] | None = None  # which log, and when a day begins
        self._offer = 0
        self._of_day = date.min  # the day of the session on offer
        self._shown_at: float | None = None
        self._card: SessionCard | None = None
        self._waiting_since: float | None = None
        self._chosen: tuple[tuple[Exercise, Block], ...] = ()
        self._choices_of: object = None
        self._plan = Plan()
        self._plan_of: object = None
        self._week: rules.WeekView | None = None
        self._week_of: object = None
        self._off = False  # from the stretch breaks as well
        self.busy = False  # a session is open, so none is offered
        coach.guard(lambda: store.waits)

    def begin_today(self) -> None:
        """The person is new here: nothing is planned before tomorrow."""
        if self._store.state.since is None:
            self._store.keep(since=self.today())

    def days(self) -> tuple[date, ...]:
        """The local day on which each session that counts began; none where nobody can read it."""
        wanted = self._store.changes, self._settings.presence.day_starts
        if self._days_of != wanted:
            try:
                self._days = self._store.session_days(self.day)
            except LogError:
                return ()
            self._days_of = wanted
        return self._days

    def apply_settings(self, settings: Settings) -> None:
        """Go by these settings from now on."""
        self._settings = settings

    def apply_catalogue(self, catalogue: Catalogue) -> None:
        """Go by these exercises from now on."""
        self._catalogue = catalogue

    def day(self, at: datetime) -> date:
        """The person's day to which a moment belongs."""
        return local_day(at, self._settings.presence.day_starts)

    def today(self) -> date:
        """The person's day now."""
        return self.day(self._clock.now().wall)

    # -- the plan ---------------------------------------------------------------------------------

    @property
    def plan(self) -> Plan:
        """The plan as it stands; made anew when something has changed."""
        wanted = (self._settings, self._store.state)
        if self._plan_of != wanted:
            self._plan = plan_of(*wanted, self._region_week)
            self._plan_of = wanted
        return self._plan

    def _week_as_it_stands(self, day: date) -> rules.WeekView:
        """The week of a day, seen from there; every wake-up asks for today's."""
        wanted = (self.plan, day, self.days())
        if self._week is None or self._week_of != wanted:
            self._week = rules.week_view(*wanted)
            self._week_of = wanted
        return self._week

    def screen(self, also: tuple[date, ...] = ()) -> "PlanScreen":
        """The plan as it is shown now; `also`: days of sessions that are as good as done."""
        from deskcoach.app.page_models import PlanScreen

        today, plan, days = self.today(), self.plan, (*self.days(), *also)
        return PlanScreen(
            plan=plan,
            week=rules.week_view(plan, today, days),
            today=today,
            hint=_WAITS if self._store.waits else rules.hint(today, days),
            aside=tuple((each, self._catalogue.name_of(each)) for each in self._store.state.aside),
            weeks=rules.row_of_weeks(plan, today, days),
            until_seen=self._store.waits,
            weeks_around=rules.calendar(plan, today, days),
            routines=self.routines(),
            choices=self._choices(),
            stretches=self._catalogue.of_kind("stretch"),
            taken=self._settings.stretch.only,
        )

    def next_at(self, also: tuple[date, ...] = ()) -> datetime | None:
        """Local time of the next session, if one is to be offered; `also`: as for `screen`."""
        if self._store.waits:
            return None
        now = self._clock.now().wall
        zone = now.tzinfo or UTC
        at = rules.next_offer(self.plan, now, zone, (*self.days(), *also))
        return at.astimezone(zone) if at else None

    def _choices(self) -> "tuple[tuple[Exercise, Block], ...]":
        """The strength exercises with their doses; worked out anew when something has changed."""
        from deskcoach.app.strength.prescription import Doses

        wanted = (self._store.changes, self._settings.strength, self._catalogue)
        if self._choices_of != wanted:
            doses = Doses(self._settings.strength, self._store.prescriptions())
            strength = self._catalogue.of_kind("strength")
            self._chosen = tuple((each, doses.block(each)) for each in strength)
            self._choices_of = wanted
        return self._chosen

    def routines(self) -> tuple[Routine, ...]:
        """What sessions consist of."""
        return routines_of(self._store.state.routines, self._catalogue)

    def routine(self, name: str = "") -> Routine:
        """The routine of that name; without one, what today's session consists of.

        Raises:
            ValueError: There is none of that name.
        """
        routines = self.routines()
        if not name:
            return joined(on_day(routines, self._planned_weekday()))
        for one in routines:
            if one.name.casefold() == name.casefold():
                return one
        known = ", ".join(one.name for one in routines)
        raise ValueError(f"{printable(name)} is no routine: choose of {known}")

    def _planned_weekday(self) -> int:
        """The ISO weekday of the plan that today's session is for, also where it was moved."""
        today = self.today()
        moved = (day for day, to in self._store.state.moves if to == today)
        return next(moved, today).isoweekday()

    def offers_fourth_set(self) -> bool:
        """Whether a fourth set is offered now; not where the log cannot be read."""
        if not self._settings.strength.offer_fourth:
            return False
        now = self._clock.now().wall
        try:
            return rules.offers_fourth_set(
                self.plan, self.day(now), self._store.trained(now, self.day)
            )
        except LogError:
            return False

    def keep(self, **changes: Any) -> None:
        """Keep what was changed in the plan, and go by it."""
        self._store.keep(**changes)
        self._coach.wake()

    def bring_back(self, exercise: str) -> None:
        """An exercise that was set aside is wanted again.

        Raises:
            NotNow: It does not wait.
        """
        if exercise not in self._store.state.aside:
            raise NotNow(f"{self._catalogue.name_of(exercise)} is not set aside.")
        self._store.keep(aside=tuple(each for each in self._store.state.aside if each != exercise))

    # -- offers -----------------------------------------------------------------------------------

    def turn(self, now: Moment) -> float | None:
        """Offer what is due; tells when the next look is wanted, in elapsed seconds."""
        self._follow_holidays(self.day(now.wall))
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

    def _follow_holidays(self, today: date) -> None:
        """On a holiday from the stretch breaks as well none is offered."""
        off = any(each.breaks_too and each.covers(today) for each in self.plan.breaks)
        if off != self._off:
            self._off = off
            self._coach.hold(HOLIDAY_HOLD, on=off)

    def _due_in(self, now: Moment) -> float | None:
        """Seconds until today's session is to be offered, 0 and less: now; None: not today."""
        today = self.day(now.wall)
        if self.busy or self._store.state.answered == today:
            return None
        at = self.plan.offered_at(today).replace(tzinfo=now.wall.tzinfo)
        by_plan = (at - now.wall).total_seconds()
        again = self._store.state.ask_again
        if again is None:
            return by_plan
        left = again.left(now)
        if self.day(now.wall + timedelta(seconds=left)) < today:
            return by_plan  # it was to be asked on a day that is over
        return left if again.day < today else max(by_plan, left)

    def _is_strength_day(self, today: date) -> bool:
        """Whether a session is planned for today, was not done yet, and need not wait."""
        if self._store.waits or not self._settings.strength.enabled:
            return False
        return today in self._week_as_it_stands(today).ahead

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
            self._week_as_it_stands(self._of_day).sentence,
        )
        if card != self._card:
            self._card = card
            self._offers.show_card(card)
        return True

    def _take_away(self) -> None:
        """What is on offer is not due any more: the plan or a setting has changed."""
        self._shown_at = self._card = None
        self._offers.close_card()
        self._coach.hold(OFFER_HOLD, on=False)

    @property
    def minutes(self) -> int | None:
        """About how long a session takes now; None: all of its exercises are set aside."""
        count = len(self._exercises())
        return rules.about_minutes(rules.MINUTES * count / USUAL_EXERCISES) if count else None

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
        offers = (*self._store.state.offers, Offered(now.wall, answer))[-OFFERS_KEPT:]
        self._store.keep(offers=offers, **changes)
        self._take_away()

    def _exercises(self) -> tuple[Exercise, ...]:
        """What today's session is made of: strength exercises that do not hurt."""
        known = {e.id: e for e in self._catalogue.of_kind("strength")}
        wanted = set(known) - set(self._store.state.aside)
        return tuple(known[each] for each in self.routine().exercises if each in wanted)
