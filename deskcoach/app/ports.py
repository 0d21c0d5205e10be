"""What the use cases need from outside, as small protocols. Adapters and fakes keep them."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol

from msgspec import Struct

from deskcoach.app.view_models import GuideScreen, OfferCard, SafetyScreen, StatusScreen
from deskcoach.core.breaks.events import Kind
from deskcoach.core.clock import Moment
from deskcoach.core.command import Command
from deskcoach.core.export.share import Share, nobody_listens
from deskcoach.core.messages import Problem
from deskcoach.core.records import (
    BreakRecord,
    Decision,
)
from deskcoach.core.settings import Settings

if TYPE_CHECKING:  # a session's modules are imported when one is wanted
    from deskcoach.app.strength.session.player_view import SessionScreen

SendCommand = Callable[[Command], Any]
"""How a screen sends back what is asked for, such as `send(RatePain(3))`; gives what came of it."""


class SendAndWait(Protocol):
    """The same, also for what may take long."""

    def __call__(
        self,
        command: Command,
        *,
        then: Callable[[Any], None] | None = None,
        share: Share = nobody_listens,
    ) -> Any:
        """Have a command carried out, and tell in the window where it fails or is cancelled.

        What is refused needs no word, for the screen has moved on.

        Args:
            command: What is asked for.
            then: Is given what came of it, when there is something.
            share: Is told how much of it is done, 0 to 1.

        Returns:
            Without `then`, what came of it; with it, what cancels it, or None where it is done.
        """
        ...


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


class Surroundings(Protocol):
    """Tells what holds a break (calls, films, fullscreen, do-not-disturb) while that matters."""

    def follow(self, *, on: bool) -> None:
        """Tell from now on what is so, and each change; or listen to nothing any more."""
        ...


class Media(Protocol):
    """Pauses what plays music and films, where that can be done."""

    def pause(self) -> None:
        """Pause everything that plays."""
        ...

    def resume(self) -> None:
        """Let those go on that were paused."""
        ...


class Chime(Protocol):
    """Plays a short sound."""

    def play(self, name: str) -> None:
        """Play the cue `name` (`chime`, …) and return at once; silence is no error."""
        ...


class Log(Protocol):
    """Keeps what happened, on this machine only. Each call is committed when it returns.

    What cannot be written now waits, in the order in which it came, and is written as soon as it
    can be: nobody hands it in a second time. Where it waits in a safe place the call returns;
    where it is only remembered, it raises `LogError`.
    """

    @property
    def keeping(self) -> bool:
        """Whether it is in its place; until then nothing that was kept before can be read."""
        ...

    @property
    def waiting(self) -> str:
        """What there is to say of rows that wait to be written, in one line; empty: none do."""
        ...

    @property
    def unkept(self) -> int:
        """How many outcomes, sets and numbers would be lost if the program ended now."""
        ...

    def try_again(self) -> bool:
        """Try at once what is tried from time to time; tells whether all is kept now."""
        ...

    def together(self) -> AbstractContextManager[None]:
        """What is written within is one: committed, or waiting, all of it or nothing, at its end.

        Raises:
            LogError: It is not safe, as for each by itself; raised at the end.
        """
        ...

    def add_break(self, record: BreakRecord) -> None:
        """Keep one outcome.

        Raises:
            LogError: It is not safe; the text says why and what to do.
        """
        ...

    def breaks(
        self, since: datetime, skip: int = 0, most: int | None = None
    ) -> Sequence[BreakRecord]:
        """The outcomes since then, oldest first; all of them, or a page of at most so many."""
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

    def save_state(self, state: Mapping[str, Any], changed: Collection[str] | None = None) -> None:
        """Keep the state that survives a restart, in place of the earlier one.

        Args:
            state: All of it.
            changed: The members that are put into the earlier one, which else stays; None: all.

        Raises:
            LogError: It could not be written.
        """
        ...

    def load_state(self) -> Mapping[str, Any] | None:
        """The state that was kept last, or None."""
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

    def chosen(self) -> Sequence[tuple[str, str, Any]]:
        """Section, key and plain value of each setting in the file that can be used."""
        ...

    def take(self, values: Iterable[tuple[str, str, Any]], undo: ExitStack | None = None) -> None:
        """Write many, all of them or none; `undo` puts the file back as it was.

        Raises:
            ValueError: A value is not allowed, or the file cannot be written; one line.
        """
        ...


class Notification(Struct, frozen=True):
    """What a desktop notification shows.

    Attributes:
        title: One line.
        body: A sentence or two, as plain text.
        actions: Key and label of each button; the key `default` is a click beside them.
        seconds: How long it stays; 0: until it is answered.
    """

    title: str
    body: str
    actions: tuple[tuple[str, str], ...] = ()
    seconds: float = 0.0


class Notices(Protocol):
    """Shows one desktop notification at a time. Never waits; where nobody shows any, silent.

    Attributes:
        undelivered: Called when a notification could not be shown after all.
    """

    undelivered: Callable[[], None]

    @property
    def startable(self) -> bool:
        """Whether nobody shows any yet, but would when there is one."""
        ...

    @property
    def has_actions(self) -> bool:
        """Whether buttons are shown."""
        ...

    def show(self, notification: Notification) -> None:
        """Show this in place of what is shown now."""
        ...

    def close(self) -> None:
        """Take the notification away."""
        ...


class Offers(Protocol):
    """What comes up by itself, beside what the person does. Nothing here waits."""

    def show_card(self, card: OfferCard) -> None:
        """Offer a break or a session, without taking the focus; or bring the offer up to date."""
        ...

    def tuck_card(self) -> None:
        """Let the card slide into the tray; the offer stays open there."""
        ...

    def close_card(self) -> None:
        """Take the card away: the offer was answered or withdrawn."""
        ...

    def show_nudge(self, seconds: float, kind: Kind = Kind.POSTURE) -> None:
        """Show a cue of this kind, silently, for so long."""
        ...

    def ask_about(self, program: str) -> None:
        """Ask whether this program, which uses the microphone, is in a call; or wait in silence."""
        ...


class View(Protocol):
    """Everything else that a person sees. Nothing here waits, and nothing here decides."""

    def show_status(self, status: StatusScreen) -> None:
        """Bring the tray and any open window up to date."""
        ...

    def show_guide(self, guide: GuideScreen) -> None:
        """Open the stretch player, or bring it up to date."""
        ...

    def close_guide(self) -> None:
        """The guided break is over."""
        ...

    def show_session(self, screen: "SessionScreen", *, front: bool) -> None:
        """Open the session player, or bring it up to date; `front`: the person asked for it."""
        ...

    def close_session(self) -> None:
        """Take the session player away."""
        ...

    def show_safety(self, screen: SafetyScreen) -> None:
        """Show the check before strength work, in front."""
        ...

    def close_safety(self) -> None:
        """Take the check away."""
        ...

    def tell(self, message: str) -> None:
        """Tell the person one thing that went wrong and what to do, where it will be seen."""
        ...
