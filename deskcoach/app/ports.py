"""What the use cases need from outside, as small protocols. Adapters and fakes keep them."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from deskcoach.app.screens import CardScreen, GuideScreen, StatusScreen
from deskcoach.core.moment import Moment
from deskcoach.core.problems import Problem
from deskcoach.core.records import BreakRecord, Decision, PainRecord, SessionRecord, SetRecord
from deskcoach.core.settings import Settings

Answer = Callable[..., None]
"""How a screen or a notification sends an intention back: a command's name and its words."""


class Clock(Protocol):
    """Reads both clocks."""

    def now(self) -> Moment:
        """Now, on the clock that nobody sets and on the wall."""
        ...


class Alarm(Protocol):
    """One wake-up that can be moved, and a slow heartbeat besides."""

    def set(self, seconds: float | None) -> None:
        """Wake the owner in `seconds` (0 or more), in place of any earlier wish; None: no wish.

        The wake-up may come late (suspend) and the heartbeat may come first; both call the same
        function, which looks at the clock for itself.
        """
        ...


class Idle(Protocol):
    """Tells how long there has been no input."""

    def seconds(self) -> float | None:
        """Seconds since the last key or pointer event, or None where nobody can tell."""
        ...

    def on_next_input(self, call: Callable[[], None]) -> bool:
        """Call once, in the GUI thread, when the next input comes.

        Returns:
            False where this cannot be watched; the caller then looks from time to time.
        """
        ...


class Media(Protocol):
    """Pauses what plays music and films, where that can be done."""

    def pause(self) -> Sequence[str]:
        """Pause everything that plays; returns their names."""
        ...

    def resume(self, names: Sequence[str]) -> None:
        """Let those go on."""
        ...


class Chime(Protocol):
    """Plays a short sound."""

    def play(self, name: str) -> None:
        """Play the cue `name` (`chime`, …) and return at once; silence is no error."""
        ...


class Log(Protocol):
    """Keeps what happened, on this machine only. Each call is committed when it returns."""

    def add_break(self, record: BreakRecord) -> None:
        """Keep one outcome.

        Raises:
            LogError: It could not be written; the text says why and what to do.
        """
        ...

    def breaks(self, since: datetime) -> Sequence[BreakRecord]:
        """All outcomes since then, oldest first."""
        ...

    def add_decision(self, decision: Decision) -> None:
        """Keep one line of the journal; the oldest beyond some thousands go.

        Raises:
            LogError: It could not be written.
        """
        ...

    def decisions(self, limit: int = 100) -> Sequence[Decision]:
        """The newest lines of the journal, oldest first."""
        ...

    def save_state(self, state: Mapping[str, Any]) -> None:
        """Keep the state that survives a restart, in place of the earlier one.

        Raises:
            LogError: It could not be written.
        """
        ...

    def load_state(self) -> Mapping[str, Any] | None:
        """The state that was kept last, or None."""
        ...


class TrainingLog(Protocol):
    """Keeps strength sessions, set by set. Each call is committed when it returns.

    Every method raises `LogError` where it cannot be read or written.
    """

    def put_session(self, session: SessionRecord) -> None:
        """Keep a session, in place of what was kept under its id."""
        ...

    def remove_session(self, session_id: str) -> None:
        """Take a session out, with its sets."""
        ...

    def sessions(self, since: datetime, until: datetime | None = None) -> Sequence[SessionRecord]:
        """All sessions that began from then on (and before `until`), oldest first."""
        ...

    def put_set(self, record: SetRecord) -> None:
        """Keep a set, in place of what was kept under its id."""
        ...

    def remove_set(self, set_id: str) -> None:
        """Take a set out."""
        ...

    def sets(self, since: datetime, until: datetime | None = None) -> Sequence[SetRecord]:
        """All sets that ended from then on (and before `until`), oldest first."""
        ...

    def put_pain(self, record: PainRecord) -> None:
        """Keep what was told of pain, in place of what was kept under its id."""
        ...

    def pains(self, since: datetime, until: datetime | None = None) -> Sequence[PainRecord]:
        """All that was told of pain from then on (and before `until`), oldest first."""
        ...

    def save_training(self, state: Mapping[str, Any]) -> None:
        """Keep what the plan and the safety check must remember, in place of the earlier."""
        ...

    def load_training(self) -> Mapping[str, Any] | None:
        """What was kept last, or None."""
        ...


class LogError(Exception):
    """The log cannot be written or read: one line with file, reason and remedy."""


class SettingsStore(Protocol):
    """The settings file."""

    def load(self) -> tuple[Settings, tuple[Problem, ...]]:
        """The settings now in the file; what is wrong is named, and its default used."""
        ...

    def change(self, section: str, key: str, value: Any) -> None:
        """Write one setting and leave everything else in the file as it is.

        Raises:
            ValueError: The value is not allowed, or the file cannot be written; one line.
        """
        ...


class View(Protocol):
    """Everything that a person sees. Nothing here waits, and nothing here decides."""

    def show_status(self, status: StatusScreen) -> None:
        """Bring the tray and any open window up to date."""
        ...

    def show_card(self, card: CardScreen) -> None:
        """Put the break card up, without taking the focus."""
        ...

    def tuck_card(self) -> None:
        """Let the card slide into the tray; the offer stays open there."""
        ...

    def close_card(self) -> None:
        """Take the card away: the offer was answered or withdrawn."""
        ...

    def show_nudge(self, seconds: float) -> None:
        """Show a posture cue, silently, for so long."""
        ...

    def show_guide(self, guide: GuideScreen) -> None:
        """Open the stretch player, or bring it up to date."""
        ...

    def close_guide(self) -> None:
        """The guided break is over."""
        ...

    def tell(self, message: str) -> None:
        """Tell the person one thing that went wrong and what to do, where it will be seen."""
        ...
