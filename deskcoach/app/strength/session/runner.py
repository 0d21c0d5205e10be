"""Strength sessions: the one owner of the running session.

It reads the clock, hands commands to the machine in `core.strength`, commits what it says to the
log, has its cues played at their instants, and shows it.
"""

from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from datetime import datetime
from uuid import uuid4

from msgspec import Struct
from msgspec.structs import replace

from deskcoach.app.breaks.scheduler import Coach
from deskcoach.app.ports import Clock, LogError, View
from deskcoach.app.strength.planner import Planning
from deskcoach.app.strength.ports import Awake, Cues, Voice
from deskcoach.app.strength.prescription import Doses, SessionRequest, blocks_for
from deskcoach.app.strength.safety_gate import SafetyDoor
from deskcoach.app.strength.session.alongside import Alongside
from deskcoach.app.strength.session.audio_cues import SessionSound
from deskcoach.app.strength.session.interruptions import (
    GO_ON_WITHIN,
    LeftOpen,
    SessionPresence,
    judge_left_open,
)
from deskcoach.app.strength.session.log import LoggedSession
from deskcoach.app.strength.session.player_view import SessionScreen, session_screen_of, stand_in
from deskcoach.app.strength.store import TrainingStore
from deskcoach.core import records
from deskcoach.core.breaks.events import GuideStopped, HoldBegan, HoldEnded, NotNow
from deskcoach.core.clock import Moment
from deskcoach.core.exercises import Catalogue
from deskcoach.core.messages import words_of
from deskcoach.core.settings import Settings
from deskcoach.core.strength import commands as cmd
from deskcoach.core.strength import events as ev
from deskcoach.core.strength.commands import Slot
from deskcoach.core.strength.machine import new_session, next_session_wake, session_step
from deskcoach.core.strength.routine import Routine, next_session
from deskcoach.core.strength.safety import Gate
from deskcoach.core.strength.session import Block, Closing, Outcome, Over, Ready, Session
from deskcoach.core.strength.transitions import SessionRefusal as Refused

BEFORE = "session-start"
_PATIENCE = 10 * 60.0
"""Seconds for which the check, or what comes before the start, keeps breaks away: it may have been
forgotten. Ours."""
WITHOUT_WORK = (
    cmd.Finish | cmd.Abandon | cmd.CountBy | cmd.SkipExercise | cmd.SkipSet | cmd.RatePain
)
"""What may be asked of an unfinished session before the door is passed."""


class Gym(Struct, frozen=True):
    """Everything outside that a session works with."""

    clock: Clock
    store: TrainingStore
    cues: Cues
    voice: Voice
    awake: Awake
    view: View
    new_id: Callable[[], str] = lambda: uuid4().hex


class Training:
    """Keeps a session going. Nothing here decides; `machine` and `safety` in the core do."""

    def __init__(
        self,
        gym: Gym,
        coach: Coach,
        planning: Planning,
        settings: Settings,
        catalogue: Catalogue,
    ) -> None:
        self._gym, self._coach, self.planning, self.store = gym, coach, planning, gym.store
        self._settings, self.catalogue = settings, catalogue
        self.new_id = gym.new_id
        self._door = SafetyDoor(gym.clock, gym.store, gym.view, planning.day)
        self._sound = SessionSound(gym.cues, gym.voice, settings)
        self._wish = SessionRequest()
        self._session: Session | None = None
        self._shown = self._unfinished = False
        self._logged = LoggedSession(gym.store, gym.new_id, gym.clock.now())
        self._beside = Alongside(gym.store, gym.new_id)
        self._presence = SessionPresence(coach, gym.awake)

    def now(self) -> datetime:
        """The time of day."""
        return self._gym.clock.now().wall

    @property
    def session_id(self) -> str:
        """Id of the session that has begun and is shown; empty: there is none."""
        waiting = self._session is None or isinstance(self._session.stage, Ready)
        return "" if waiting else self._logged.id

    def note_set(self, slot: Slot, text: str, feelings: tuple[records.Feeling, ...]) -> str | None:
        """Note something of a set of the session that is shown; gives the note's id.

        Raises:
            NotNow: That set is not finished.
        """
        done = self._logged.sets.get(slot)
        found = self._beside.note(slot, done, self.now(), text, feelings)
        self.renew()
        return found

    def keep_routines(self, routines: tuple[Routine, ...]) -> None:
        """What sessions consist of from now on."""
        self.store.keep(routines=routines)
        self.renew()
        self._coach.wake()

    # -- the one door -----------------------------------------------------------------------------

    def open(self, wish: SessionRequest | None = None) -> Gate:
        """Show the session that is open or a new one; first the check, if that is due.

        Args:
            wish: What it is to be made of; None: what was wished before the check, or the usual.

        Returns:
            "open": the session is shown; else why the check is.

        Raises:
            NotNow: Another session is running, or every exercise is set aside.
            ValueError: An exercise that is none.
        """
        now = self._gym.clock.now()
        self._close_if_old(now)
        session = self._session
        if session is None or not self._begun():
            self._wish = wish or self._wish
            session, self._shown = self._prepare(), False
        elif wish is not None:
            raise NotNow("A session is open already. Finish it first.")
        self.planning.accept()
        self._make_way(on=not self._begun())
        gate = self._door.gate(now)
        if gate == "open":
            self._gym.view.close_safety()
            self._show(session, now, front=True)
        else:
            self._door.show(gate, now)
        return gate

    def answer_check(self, ticked: Sequence[str], pain: int | None = None) -> str:
        """Keep what was ticked in the check, and the usual pain; tells what follows from it.

        Where nothing speaks against it, the session that was wished for is shown at once.

        Raises:
            ValueError: An id that is no question.
        """
        verdict = self._door.answer(ticked, pain)
        self._heed(self._gym.clock.now())
        if verdict == "clear" and self._session and isinstance(self._session.stage, Ready):
            self.open()
        return verdict

    def show_check(self) -> None:
        """Show the check, or what followed from it, whether a session is wished for or not.

        Raises:
            NotNow: A session is running.
        """
        if self._begun() and not self._unfinished:
            raise NotNow("A session is open already. Finish it first.")
        now = self._gym.clock.now()
        gate = self._door.gate(now)
        self._door.show("ask" if gate == "open" else gate, now)

    def read_advice(self) -> Gate:
        """The person has read the advice and goes on.

        Raises:
            NotNow: There is none, or it cannot be passed by reading.
        """
        self._door.note_read()
        return self.open()

    def been_seen(self) -> Gate:
        """The person has been seen by somebody since.

        Raises:
            NotNow: Nobody was to be seen.
        """
        self._door.note_seen()
        if self._session is None:  # it was no session that they came for
            self._gym.view.close_safety()
            return self._door.gate(self._gym.clock.now())
        return self.open()

    def _make_way(self, *, on: bool) -> None:
        """No card lies on the check, or on what comes before the start."""
        self._coach.take(HoldBegan(BEFORE, _PATIENCE) if on else HoldEnded(BEFORE))

    def leave_check(self) -> None:
        """Not now."""
        self._gym.view.close_safety()
        self._make_way(on=False)
        if self._session is not None and isinstance(self._session.stage, Ready):
            self._drop()

    # -- the course -------------------------------------------------------------------------------

    def do(self, command: cmd.SessionCommand) -> None:
        """Carry out a command of the session.

        Raises:
            NotNow: There is no session, it does not fit, or the check comes first.
        """
        session = self._open_session(command)
        if isinstance(command, cmd.Start):
            self._start(session, command)
            return
        if isinstance(command, cmd.ItHurts):
            command = cmd.ItHurts(self._gym.new_id())
        if self._unfinished and not isinstance(command, WITHOUT_WORK):
            self._go_on_with(session, command)
            return
        if isinstance(session.stage, Ready) and isinstance(command, cmd.Abandon):
            self._drop()
            return
        self._do(command)

    def _start(self, session: Session, command: cmd.Start) -> None:
        """Begin the session that is shown, if the door lets it pass and it has not begun."""
        now = self._gym.clock.now()
        self._door.admit(now)
        if not isinstance(session.stage, Ready):
            raise NotNow("The session has begun already.")
        self._logged.begin(now)
        with suppress(NotNow):
            self._coach.take(GuideStopped())  # a guided break gives way
        self._sound.begin(session)
        self._do(command)
        self._make_way(on=False)

    def _go_on_with(self, session: Session, command: cmd.SessionCommand) -> None:
        """What was found unfinished goes on only by the door, and only when it is asked for."""
        if not isinstance(command, cmd.Resume | cmd.Ease):
            raise NotNow("Go on with the session first, or leave it at that.")
        self._door.admit(self._gym.clock.now())
        self._unfinished = False
        self._sound.begin(session)
        self._do(command)

    def turn(self, now: Moment) -> float | None:
        """Let time pass; tells when the next look is wanted, in elapsed seconds."""
        self._heed(now)
        session = self._session
        if session is None:
            return None
        due = next_session_wake(session)
        if due is not None and due <= now.elapsed:
            self._step(cmd.Tick(), now)
        else:
            self._sound.follow(session, (), now, fresh=False)
        self._follow(now)
        wake = next_session_wake(self._session) if self._session is not None else None
        sound = None if wake is None else self._sound.next_look
        looks = [at for at in (wake, sound, self._presence.next_look(now)) if at is not None]
        return min(looks, default=None)

    def take_up(self) -> None:
        """After a restart: offer to go on with the newest session, and close what is older.

        Where one is shown already, the next start does.
        """
        if self._shown:
            return
        now = self._gym.clock.now()
        wanted = self._session is None
        try:
            found = judge_left_open(self.store, self._blocks_of, now, wanted=wanted)
            if found is not None:
                self._take(found, now)
        except LogError as error:
            self._gym.view.tell(words_of(error))
            return
        if self._session is None:
            self.store.keep(running=None)
        elif (gate := self._door.gate(now)) == "urgent":
            self._door.show(gate, now)
        else:
            self._show(self._session, now, front=True)

    def end(self) -> None:
        """The program ends; a session that runs can be gone on with."""
        self._presence.end()
        self._sound.end()

    def apply_settings(self, settings: Settings) -> None:
        """Go by these settings; a session that has begun keeps its numbers."""
        self._settings = settings
        self._sound.apply_settings(settings, self._session, self._gym.clock.now())
        self.renew()

    def apply_catalogue(self, catalogue: Catalogue) -> None:
        """Go by these exercises; a session that has begun keeps its numbers."""
        self.catalogue = catalogue
        self.renew()

    def renew(self) -> None:
        """Show the session as it is now; one that has not begun has the doses that hold now."""
        now = self._gym.clock.now()
        if self._session is None or not self._shown or isinstance(self._session.stage, Over):
            return
        if isinstance(self._session.stage, Ready):
            with suppress(NotNow, ValueError):  # its exercises are gone: it stays as it was
                self._prepare()
        self._show(self._session, now)

    def is_running(self, session_id: str) -> bool:
        """Whether this session is not over; then it is corrected in its own window."""
        return self._begun() and session_id == self._logged.id

    # -- within -----------------------------------------------------------------------------------

    def _begun(self) -> bool:
        session = self._session
        return session is not None and not isinstance(session.stage, Ready | Over)

    def _heed(self, now: Moment) -> None:
        """An urgent sign: a session that runs ends here, and what was done of it counts."""
        if self.store.waits and self._begun() and not self._unfinished:
            self._step(cmd.Finish(), now)
            self._door.show("urgent", now)

    def _open_session(self, command: cmd.SessionInput | None = None) -> Session:
        """The session to which a command may be given; how the back is can be said after it."""
        session = self._session
        if session is None or (
            isinstance(session.stage, Over) and not isinstance(command, cmd.RatePain)
        ):
            raise NotNow("No session is open. Start one first.")
        return session

    def _prepare(self) -> Session:
        blocks = self._blocks(self._wish, self.store.state.aside)
        counting = "manual" if self._wish.manual else self._settings.strength.counting
        self._session = new_session(blocks, counting)
        self._beside.begin((block.exercise_id for block in blocks), self.now())
        self._unfinished = False
        self.planning.busy = True
        return self._session

    def _blocks(self, wish: SessionRequest, aside: Collection[str]) -> tuple[Block, ...]:
        routine = self.planning.routine(wish.routine)
        return blocks_for(wish, self.catalogue, routine, self.doses(), aside)

    def doses(self) -> Doses:
        """The numbers that exercises have now."""
        fourth = self.planning.offers_fourth_set()
        prescribed = self.store.prescriptions()
        return Doses(self._settings.strength, prescribed, self.store.last_loaded, fourth)

    def _drop(self) -> None:
        """A session that has not begun leaves nothing behind."""
        self._session, self._wish = None, SessionRequest()
        self.planning.busy = False
        self._gym.view.close_session()
        self._make_way(on=False)

    def _do(self, command: cmd.SessionInput) -> None:
        self._step(command, self._gym.clock.now())
        self._coach.wake()  # which takes our next deadline into the alarm

    def _step(self, command: cmd.SessionInput, now: Moment) -> None:
        # what is set aside can be brought back in the plan meanwhile
        before = replace(self._open_session(command), aside=frozenset(self.store.state.aside))
        try:
            session, told = session_step(before, command, now.elapsed)
        except Refused as refusal:
            raise NotNow(str(refusal)) from None
        self._session = session
        with self.store.together():
            for happened in told:
                self._carry_out(happened, session, now)
            session = self._session
            if not isinstance(session.stage, Over):
                self._remember(session, now)
        if not isinstance(session.stage, Over):
            self._sound.follow(session, told, now, fresh=not isinstance(command, cmd.Tick))
        self._follow(now)
        self._show(session, now)

    def _carry_out(self, happened: ev.SessionEvent, session: Session, now: Moment) -> None:
        match happened:
            case ev.SessionStarted():
                self._logged.put(session)
            case ev.SetFinished(record):
                self._logged.add(record)
                self._beside.done_again(record.slot, self._logged.sets[record.slot])
            case ev.RestChanged(exercise, rest):
                wall = self._logged.time(now)
                self._session = self._beside.remember_rest(
                    self._session or session, exercise, rest, wall
                )
            case ev.SetCorrected(record):
                self._logged.correct(record)
            case ev.SetReopened(slot):
                self._logged.reopen(slot)
            case ev.PainNoted(exercise, level, occasion):
                self._logged.note_pain(exercise, level, occasion, now)
            case ev.ExerciseSetAside(exercise):
                self.store.keep(aside=(*self.store.state.aside, exercise))
            case ev.ExerciseReturned(exercise):
                self.planning.bring_back(exercise)
            case ev.SessionFinished(outcome):
                self._finish(session, outcome, now)

    def _finish(self, session: Session, outcome: Outcome, now: Moment) -> None:
        self._logged.finish(session, outcome, now)
        done = {record.exercise_id for record in session.account}
        routines = tuple(next_session(one, done) for one in self.store.state.routines)
        self.store.keep(running=None, routines=routines)
        self.planning.busy = self._unfinished = False
        self._wish = SessionRequest()
        self._sound.end()

    def _remember(self, session: Session, now: Moment) -> None:
        if not isinstance(session.stage, Ready):
            self.store.keep(running=self._logged.running(session, now))

    def _follow(self, now: Moment) -> None:
        running = self._session if self._begun() and not self._unfinished else None
        self._presence.follow(running, now)

    # -- after a restart --------------------------------------------------------------------------

    def _take(self, found: LeftOpen, now: Moment) -> None:
        """It waits to be gone on with."""
        self._session = found.session
        self._logged.go_on(found.record, found.sets, now)
        exercises = (block.exercise_id for block in found.running.blocks)
        self._beside.begin(exercises, now.wall, found.record.id)
        self._beside.found_notes(self.store.log.notes_of(found.record.id), found.sets)
        self._unfinished = self.planning.busy = True

    def _blocks_of(self, record: records.SessionRecord) -> tuple[Block, ...]:
        # It began before anything of it was set aside.
        return self._blocks(SessionRequest(record.exercises), aside=())

    def _close_if_old(self, now: Moment) -> None:
        """What was found unfinished is offered for some hours only."""
        if self._unfinished and self._logged.age(now) > GO_ON_WITHIN.total_seconds():
            self._do(cmd.Finish())

    # -- what is shown ----------------------------------------------------------------------------

    def _show(self, session: Session, now: Moment, *, front: bool = False) -> None:
        self._shown = True
        self._gym.view.show_session(self._screen(session, now), front=front)

    def _screen(self, session: Session, now: Moment) -> SessionScreen:
        exercises = tuple(
            self.catalogue.by_id(block.exercise_id) or stand_in(block) for block in session.blocks
        )
        screen = session_screen_of(session, exercises, self.planning.day(now.wall))
        sound, quiet = self._sound.sounding()
        unit, unfinished = self._settings.strength.unit, self._unfinished
        screen = replace(screen, sound=sound, quiet=quiet, unit=unit, unfinished=unfinished)
        return self._with_the_week(self._beside.added_to(screen), session, now)

    def _with_the_week(self, screen: SessionScreen, session: Session, now: Moment) -> SessionScreen:
        """Before a session and after it; one that is over is as good as done."""
        ready = isinstance(session.stage, Ready)
        if not (self._unfinished or ready or isinstance(session.stage, Closing | Over)):
            return screen
        closing = isinstance(session.stage, Closing) and self._logged.sets
        also = (self.planning.day(self._logged.started),) if closing else ()
        plan = self.planning.screen(also)
        hint = (plan.hint or self._door.gently(now)) if ready else ""
        return replace(screen, hint=hint, week=plan.week, next_at=self.planning.next_at(also))
