"""The one door to strength work: every start and every resumption asks here."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta

from msgspec.structs import replace

from deskcoach.app.ports import Clock, LogError, View
from deskcoach.app.strength.store import TrainingStore
from deskcoach.app.view_models import SafetyScreen
from deskcoach.core.breaks.events import NotNow
from deskcoach.core.clock import Moment
from deskcoach.core.messages import sentence
from deskcoach.core.strength import safety
from deskcoach.core.strength.safety import CheckRecord, Gate

JUST_NOW = timedelta(minutes=10)
GENTLY = sentence("Begin gently, and stop an exercise that hurts.")


class SafetyDoor:
    """Asks, keeps the answers, and lets through; `core.strength.safety` says what follows."""

    def __init__(
        self, clock: Clock, store: TrainingStore, view: View, day: Callable[[datetime], date]
    ) -> None:
        self._clock, self._store, self._view, self._day = clock, store, view, day

    def gate(self, now: Moment) -> Gate:
        """Whether work may begin now."""
        check = self._store.state.check
        pains = self._pains(check.at - safety.RECENT) if check is not None else []
        return safety.gate(check, now.wall, pains)

    def _pains(self, since: datetime) -> list[tuple[datetime, int]]:
        try:
            return [(pain.at, pain.level) for pain in self._store.log.pains(since)]
        except LogError:
            return []

    def admit(self, now: Moment) -> None:
        """Let through, or show the check.

        Raises:
            NotNow: The check comes first.
        """
        gate = self.gate(now)
        if gate != "open":
            self.show(gate, now)
            raise NotNow("A short check comes first. Please answer it in the window.")

    def show(self, gate: Gate, now: Moment) -> None:
        """Show the check in place of the session."""
        check = self._store.state.check
        self._view.close_session()
        self._view.show_safety(
            SafetyScreen(
                self._day(now.wall),
                check.ticked if check and gate != "ask" else frozenset(),
                check.pain if check and gate != "ask" else None,
                answered=gate != "ask",
                first=check is None,
            )
        )

    def answer(self, ticked: Sequence[str], pain: int | None = None) -> str:
        """Keep what was ticked, and the usual pain, if it was told.

        Returns:
            What follows from it: clear, see somebody first, or urgent.

        Raises:
            ValueError: An id that is no question.
        """
        found = safety.result(ticked)
        self._store.keep(check=CheckRecord(self._clock.now().wall, frozenset(ticked), pain))
        return found.verdict

    def gently(self, now: Moment) -> str:
        """A word for the session that follows the check; empty where none was answered just now."""
        check = self._store.state.check
        fresh = check is not None and timedelta() <= now.wall - check.at < JUST_NOW
        return GENTLY if fresh else ""

    def note_read(self) -> None:
        """The person has read the advice and goes on.

        Raises:
            NotNow: There is none, or it cannot be passed by reading.
        """
        check = self._waiting("read first", "There is no advice to be read now.")
        self._store.keep(check=replace(check, read=True))

    def note_seen(self) -> None:
        """The person has been seen by somebody since.

        Raises:
            NotNow: Nobody was to be seen.
        """
        check = self._waiting("urgent", "Nothing urgent was ticked.")
        self._store.keep(check=replace(check, seen=True))

    def _waiting(self, gate: Gate, refusal: str) -> CheckRecord:
        check = self._store.state.check
        if check is None or self.gate(self._clock.now()) != gate:
            raise NotNow(refusal)
        return check
