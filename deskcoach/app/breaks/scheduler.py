"""Breaks: the one owner of the state.

It reads the clock, hands events to the rules, writes down what they say, and shows it. Whatever
wakes it (the alarm, the heartbeat, a button, the command line), the path is the same.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import timedelta
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from deskcoach.app.breaks.journal import Journal, stretches_of
from deskcoach.app.breaks.presence import InputLook, Lookout
from deskcoach.app.breaks.rotation import Rotation
from deskcoach.app.breaks.showing import Showing
from deskcoach.app.breaks.status import status
from deskcoach.app.ports import (
    Alarm,
    Chime,
    Clock,
    Idle,
    Log,
    LogError,
    Media,
    Offers,
    Surroundings,
    View,
)
from deskcoach.app.view_models import StatusScreen
from deskcoach.core.breaks.events import (
    Acted,
    BreakAsked,
    BreakEventType,
    Event,
    FellAsleep,
    GuideStopped,
    HoldBegan,
    HoldEnded,
    Kind,
    Looked,
    NotNow,
    OfferAccepted,
    OfferPutOff,
    OfferSkipped,
    PauseBegan,
    Watching,
    WokeUp,
)
from deskcoach.core.breaks.joining import joined
from deskcoach.core.breaks.routine import exercises_in
from deskcoach.core.breaks.rules import Rules, in_a_gap, next_wake, rules_from, usual_kind
from deskcoach.core.breaks.state import Offer, State, fresh, thaw
from deskcoach.core.breaks.step import BreakEvents, change_rules, step
from deskcoach.core.breaks.until import aimed, until_tomorrow
from deskcoach.core.clock import OUTSIDE_HOURS, Moment, at_work, day_start, hours_turn
from deskcoach.core.exercises import Catalogue
from deskcoach.core.settings import Settings

SLEPT = 150.0
"""Seconds between two looks after which this program, or the machine, must have stood still: the
heartbeat comes every 60 s."""
REMEMBERED = timedelta(days=14)
"""How far back one looks for the stretch that was not done for longest."""
MEETING = "meeting"


class Outside(Struct, frozen=True):
    """Everything outside that the coach works with."""

    clock: Clock
    alarm: Alarm
    idle: Idle
    log: Log
    chime: Chime
    view: View
    offers: Offers
    media: Media | None = None
    surroundings: Surroundings | None = None


class Coach:
    """Keeps the break rules going. Nothing here decides; `core.breaks` does."""

    def __init__(self, outside: Outside, settings: Settings, catalogue: Catalogue) -> None:
        self._outside = outside
        self._settings = settings
        self._rules = rules_from(settings)
        self._rotation = Rotation(settings, catalogue)
        self._journal = Journal(outside.log, outside.view.tell)
        self._showing = Showing(
            outside.view,
            outside.offers,
            outside.chime,
            outside.media,
            rotation=self._rotation,
            may_skip=self._may_skip,
            settings=settings,
        )
        self._input = InputLook(outside.idle, self.wake)
        self._lookout = Lookout(outside.surroundings)
        self._watchers: set[str] = set()
        self._strength_day = self._waited = False
        self._turns: list[Callable[[Moment], float | None]] = []
        self._state = fresh(outside.clock.now())

    # -- life -----------------------------------------------------------------------------------

    def begin(self) -> None:
        """Take up the state of the last run, and start."""
        now = self._outside.clock.now()
        self._remember(now)
        last, apart = (self._thawed(each, now) for each in self._journal.last_states())
        if found := apart or last:
            self._state = found
            if apart and last:
                self._join(last, now)
            self._take_up(now)
        self._wake_at(now)

    def find_log(self) -> None:
        """The log has come, which was not in its place at the start: take in what it knows."""
        now = self._outside.clock.now()
        self._look(now)
        with suppress(LogError):  # then the next start does
            last = self._thawed(self._journal.last_states()[0], now)
            self._remember(now)
            self._join(last, now)
        self._wake_at(now)

    def _remember(self, now: Moment) -> None:
        for record in self._journal.breaks(now.wall - REMEMBERED):
            self._rotation.add_done(record.exercises)

    def _thawed(self, stored: Mapping[str, Any], now: Moment) -> State | None:
        """A state that was kept; None: another version's, or damaged, and no great loss."""
        try:
            return aimed(thaw(stored, now), now, self._settings.presence.day_starts)
        except ValueError:
            return None

    def _join(self, last: State | None, now: Moment) -> None:
        """Take in what an earlier run has left that this one knew nothing of."""
        said: BreakEvents = ()
        if last is not None:
            quiet = self._journal.is_quiet(now.later(last.at - now.elapsed).wall)
            goes_on = quiet and not (self._state.offer or self._state.guided)
            self._state, said = joined(last, self._state, self._rules, goes_on=goes_on)
        course = last.guided.course if last and last.guided else ()
        self._journal.apart = False
        self._journal.write_down(said, course, self._state, now)

    def _take_up(self, now: Moment) -> None:
        self._happen(FellAsleep(self._state.at), now)
        self._happen(WokeUp(), now)
        self._happen(Acted(), now)  # whoever starts a program is there
        self._judge(now, None)  # the settings may have been changed since

    def wake(self) -> None:
        """Look at the clock and at the input, and do what is due. Called by the alarm."""
        self._wake_at(self._outside.clock.now())

    def _wake_at(self, now: Moment) -> None:
        self._look(now)
        self._follow_hours(now)
        self._settle(now)

    def end(self) -> None:
        """Keep the state for the next run; nothing runs after this."""
        self._outside.alarm.set(None)
        self._journal.keep(self._state, self._outside.clock.now())

    # -- wishes and answers ---------------------------------------------------------------------

    def start(self, offer: int | None = None) -> None:
        """Start the break that is on offer.

        Args:
            offer: Number of the offer that is meant; None means whichever is open.

        Raises:
            NotNow: That offer is not open any more.
        """
        open_offer = self._open_offer(offer)
        self._do(OfferAccepted(self._rotation.course(open_offer.kind)))

    def put_off(self, minutes: int, offer: int | None = None) -> None:
        """Ask again in so many minutes (1 to 60).

        Raises:
            NotNow: That offer is not open any more.
        """
        self._open_offer(offer)
        self._do(OfferPutOff(minutes))

    def skip(self, offer: int | None = None) -> None:
        """Skip the break that is on offer.

        Raises:
            NotNow: That offer is not open any more.
        """
        self._open_offer(offer)
        if not self._may_skip():
            limit = self._settings.asking.skip_limit
            many = "one break" if limit == 1 else f"{limit} breaks"
            raise NotNow(f"You have skipped {many} today, as many as you chose.")
        self._do(OfferSkipped())

    def take_break(self, kind: Kind | None = None, exercise: str | None = None) -> None:
        """Start a break now: the one on offer, or the one that is asked for.

        Args:
            kind: Which, also one that is not offered by itself; None means the one on offer,
                else a stretch, else whichever is switched on.
            exercise: The stretch to begin with, by its id; None means the one whose turn it is.

        Raises:
            NotNow: One is being guided already, there is no such stretch, or none is named and
                all are switched off.
        """
        if exercise is not None:
            self._rotation.begin_with(exercise)
        if kind is None:
            wanted = Kind.STRETCH if exercise else None
            kind = self._state.offer.kind if self._state.offer else usual_kind(self._rules, wanted)
        self._do(BreakAsked(kind, self._rotation.course(kind)))

    def pause(self, minutes: float | None) -> None:
        """Be quiet for so many minutes, or until tomorrow (None)."""
        if minutes is not None:
            self._do(PauseBegan(minutes * 60))
            return
        now = self._outside.clock.now()
        seconds = until_tomorrow(now, now, self._settings.presence.day_starts)
        self._do(PauseBegan(seconds, now))

    def meet(self, minutes: float | None) -> None:
        """In a meeting for so many minutes; None: not any more."""
        seconds = None if minutes is None else minutes * 60
        self._do(HoldEnded(MEETING) if seconds is None else HoldBegan(MEETING, seconds))
        self._journal.keep(self._state, self._outside.clock.now())

    # -- what the world does ----------------------------------------------------------------------

    def take(self, event: Event) -> None:
        """Something was noticed outside (a lock, sleep, a call, a film), or asked for as it is.

        Raises:
            NotNow: It is asked for, and does not fit now.
        """
        if isinstance(event, Watching):
            self.watch(on=event.on, by="outside")
        else:
            self._do(event)

    def hold(self, reason: str, *, on: bool) -> None:
        """Something began, or ended, during which no break is offered."""
        self._do(HoldBegan(reason) if on else HoldEnded(reason))

    def watch(self, *, on: bool, by: str = "session") -> None:
        """Something is watched, listened to or coached, or no longer.

        Args:
            on: Which.
            by: Who says so; missing input is absence again when nobody says so any more.
        """
        (self._watchers.add if on else self._watchers.discard)(by)
        self._do(Watching(bool(self._watchers)))

    def join(self, turn: Callable[[Moment], float | None]) -> None:
        """Have something else looked after at each look at the clock.

        Args:
            turn: Does what is due, and tells at which elapsed second it wants the next look at
                the latest, or None. It may be called at any time.
        """
        self._turns.append(turn)

    def mark_strength_day(self, *, on: bool) -> None:
        """A strength session is planned for today, or not any more: the icon tells it."""
        self._strength_day = on

    def users(self, reason: str) -> tuple[str, ...]:
        """Who uses a device now, whether that holds or not, as far as anybody knows."""
        return self._state.programs.get(reason, ())

    def guard(self, waits: Callable[[], bool]) -> None:
        """Ask this before any stretch is guided or shown: whether all of them wait."""
        self._rotation.waits = waits

    def is_free(self, waited: float = 0.0) -> bool:
        """Whether something may be offered now: the person is there, and nothing is in the way.

        Args:
            waited: Seconds for which it has waited for a gap in typing.
        """
        state = self._state
        busy = state.guided or state.is_held or (state.offer and not state.offer.tucked)
        self._lookout.wanted = True
        if busy or not state.present or not self._lookout.knows(state.at):
            return False
        return in_a_gap(state, self._rules) or waited >= self._rules.typing_cap

    def apply_settings(self, settings: Settings) -> None:
        """Go by these settings from now on."""
        now = self._outside.clock.now()
        self._look(now)  # what was until now, by the settings until now
        shown = self._showing.card(self._state)
        before = self._rules
        self._settings = settings
        self._rules = rules_from(settings)
        self._rotation.apply_settings(settings)
        self._showing.apply_settings(settings)
        if not self._state.guided:
            self._rotation.settle_anew()
        self._judge(now, before)
        self._wake_at(now)
        self._showing.show_anew(shown, self._state)

    def apply_catalogue(self, catalogue: Catalogue) -> None:
        """Choose of these exercises from now on; what is shown is shown anew."""
        shown = self._showing.card(self._state)
        self._rotation.apply_catalogue(catalogue)
        self._showing.show_anew(shown, self._state)

    def _judge(self, now: Moment, before: Rules | None) -> None:
        """The rules have changed: go by the new ones."""
        self._go_on(change_rules(self._state, now.elapsed, before, self._rules), now)

    # -- what is shown ----------------------------------------------------------------------------

    def status(self) -> StatusScreen:
        """The state as it is shown now."""
        return self._status(self._outside.clock.now())

    def _status(self, now: Moment) -> StatusScreen:
        return replace(
            status(self._state, self._rules, now),
            strength_day=self._strength_day,
            until_seen=self._rotation.waits(),
        )

    # -- within -----------------------------------------------------------------------------------

    def _do(self, event: Event) -> None:
        now = self._outside.clock.now()
        self._look(now)
        try:
            self._happen(event, now)
        finally:
            self._settle(now)

    def _look(self, now: Moment) -> None:
        """Take up what happened since the last look: sleep that nobody told of, and input."""
        self._state = aimed(self._state, now, self._settings.presence.day_starts)
        if now.elapsed - self._state.at > SLEPT:
            self._happen(FellAsleep(self._state.at), now)
            self._happen(WokeUp(), now)
        seen = self._input.last(self._state, now, self._rules.typing_gap)
        self._happen(Looked(seen), now)

    def _happen(self, event: Event, now: Moment) -> None:
        self._go_on(step(self._state, event, now.elapsed, self._rules), now)

    def _go_on(self, stepped: tuple[State, BreakEvents], now: Moment) -> None:
        before = self._state.guided
        self._state, said = stepped
        course = before.course if before else ()
        if said:
            self._journal.write_down(said, course, self._state, now)
        for happened in said:
            self._rotation.add_done(stretches_of(happened, course))
            self._showing.carry_out(happened, self._state)
        tucked = (each.kind for each in said if each.what is BreakEventType.TUCKED)
        if any(map(self._showing.firm, tucked)):
            self._start_firmly(now)
        self._showing.follow_guide(before, self._state)

    def _follow_hours(self, now: Moment) -> None:
        """Outside working hours nothing is offered; the wall clock says when."""
        hours = self._settings.hours
        outside = hours.enabled and not at_work(now.wall, hours.week)
        if outside != (OUTSIDE_HOURS in self._state.holds):
            self._happen(HoldBegan(OUTSIDE_HOURS) if outside else HoldEnded(OUTSIDE_HOURS), now)

    def _start_firmly(self, now: Moment) -> None:
        offer = self._state.offer
        if offer is not None and self._state.present:
            self._happen(OfferAccepted(self._rotation.course(offer.kind)), now)

    def _may_skip(self) -> bool:
        """Whether fewer breaks were skipped today than the person chose as the limit."""
        limit = self._settings.asking.skip_limit
        if not limit:
            return True
        begun = day_start(self._outside.clock.now().wall, self._settings.presence.day_starts)
        outcomes = [each.outcome for each in self._journal.breaks(begun)]
        return outcomes.count(BreakEventType.SKIPPED) < limit

    def _heed(self, now: Moment) -> None:
        """Have stretches wait, or no longer: what is guided stops, the card says what it is now."""
        waits, guided = self._rotation.waits(), self._state.guided
        if waits and guided is not None and exercises_in(guided.course):
            self._happen(GuideStopped(), now)
        if waits == self._waited:
            return
        self._waited = waits
        self._showing.show_card_anew(self._state)

    def _settle(self, now: Moment) -> None:
        """Keep the state, arm the alarm, show where things stand."""
        self._heed(now)
        self._journal.keep_in_time(self._state, now)
        self._arm(now)
        self._outside.view.show_status(self._status(now))

    def _arm(self, now: Moment) -> None:
        self._lookout.wanted = False
        asked = [turn(now) for turn in self._turns]  # first: they may hold something
        hours = self._settings.hours
        border = hours_turn(now, hours.week) if hours.enabled else None
        opens = border if OUTSIDE_HOURS in self._state.holds else None
        attends = self._lookout.turn(self._state, self._rules, now.elapsed, opens)
        rings = next_wake(self._state, self._rules, self._input.comes(self._state))
        hopes = (attends, rings, self._input.next_look(self._state), border, *asked)
        wake = min((time for time in hopes if time is not None), default=None)
        self._outside.alarm.set(None if wake is None else max(0.0, wake - now.elapsed))

    def _open_offer(self, number: int | None) -> Offer:
        self.wake()
        offer = self._state.offer
        if offer is None:
            raise NotNow("No break is on offer now.")
        if number is not None and number != offer.number:
            raise NotNow("That offer is over; another one has come.")
        return offer
