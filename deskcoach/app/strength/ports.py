"""What strength sessions need from outside, as small protocols; see `deskcoach.app.ports`."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any, Protocol

from deskcoach.core.records import (
    NoteRecord,
    PainRecord,
    PrescriptionRecord,
    SessionRecord,
    SetRecord,
    TrainingRecord,
)


class Cues(Protocol):
    """Plays the sounds of a session at their instants. No call waits, and none raises."""

    @property
    def audible(self) -> bool:
        """Whether cues can be heard, as far as anybody can tell."""
        ...

    def begin(self) -> None:
        """A session runs from now on: be ready."""
        ...

    def schedule(self, name: str, at: float) -> None:
        """Play a sound (a `CueKind` with hyphens) at an elapsed instant; twice the same is once."""
        ...

    def cancel_after(self, at: float) -> None:
        """Take back what is scheduled for this instant and later."""
        ...

    def end(self) -> None:
        """The session is over: let the last sound end, and rest."""
        ...


class Voice(Protocol):
    """Speaks numbers and names, if the system has a voice. No call waits, and none raises."""

    @property
    def present(self) -> bool:
        """Whether there is a voice."""
        ...

    def begin(self, texts: Sequence[str]) -> None:
        """A session comes: be ready, above all for these words."""
        ...

    def schedule(self, text: str, at: float) -> bool:
        """Say this after the tone of an instant.

        Returns:
            False where that cannot be promised: then `say` is asked when the instant comes.
        """
        ...

    def say(self, text: str) -> None:
        """Say this now, in place of what is being said."""
        ...

    def stop(self) -> None:
        """Be silent."""
        ...


class Awake(Protocol):
    """Keeps the screen from going dark; where it cannot, it says nothing."""

    def keep(self, *, on: bool) -> None:
        """Keep it awake from now on, or no longer."""
        ...


class TrainingLog(Protocol):
    """Keeps strength sessions, set by set. Each call is committed when it returns.

    Every method raises `LogError` where it cannot be read or is not safe; see `Log`.
    """

    def together(self) -> AbstractContextManager[None]:
        """What is written within is one; see `Log.together`."""
        ...

    def put(self, record: TrainingRecord) -> None:
        """Keep a record, in place of what was kept under its id."""
        ...

    def remove_session(self, session_id: str) -> None:
        """Take a session out, with its sets and what was noted of it."""
        ...

    def sessions(self, since: datetime, until: datetime | None = None) -> Sequence[SessionRecord]:
        """All sessions that began from then on (and before `until`), oldest first."""
        ...

    def session_starts(self, outcomes: Collection[str]) -> Sequence[datetime]:
        """When each session with one of these outcomes began, oldest first.

        Of ten years it takes a fifth of the time of `sessions`, and the window waits for it.
        """
        ...

    def session(self, session_id: str) -> SessionRecord | None:
        """The session of that id, whenever it was, or None."""
        ...

    def open_sessions(self) -> Sequence[SessionRecord]:
        """All sessions that were not ended, in the order in which they were begun."""
        ...

    def remove_set(self, set_id: str) -> None:
        """Take a set out."""
        ...

    def sets(self, since: datetime, until: datetime | None = None) -> Sequence[SetRecord]:
        """All sets that ended from then on (and before `until`), oldest first."""
        ...

    def sets_of(self, session_id: str) -> Sequence[SetRecord]:
        """The sets of a session, in the order in which they were done."""
        ...

    def set_of(self, set_id: str) -> SetRecord | None:
        """The set of that id, or None."""
        ...

    def put_back(
        self,
        session: SessionRecord | None,
        sets: Sequence[SetRecord],
        notes: Sequence[NoteRecord] = (),
    ) -> None:
        """Keep again what was taken out or changed, all of it or nothing."""
        ...

    def pains(self, since: datetime, until: datetime | None = None) -> Sequence[PainRecord]:
        """All that was told of pain from then on (and before `until`), oldest first."""
        ...

    def prescriptions(self) -> Sequence[PrescriptionRecord]:
        """All doses that were ever set, oldest first; the last of an exercise holds."""
        ...

    def notes(self, since: datetime, until: datetime | None = None) -> Sequence[NoteRecord]:
        """All that was noted from then on (and before `until`), oldest first."""
        ...

    def notes_of(self, session_id: str) -> Sequence[NoteRecord]:
        """What was noted of a session, oldest first."""
        ...

    def note(self, note_id: str) -> NoteRecord | None:
        """The note of that id, or None."""
        ...

    def remove_note(self, note_id: str) -> None:
        """Take a note out."""
        ...

    def save_training(
        self,
        state: Mapping[str, Any],
        changed: Collection[str] | None = None,
        before: Mapping[str, Any] | None = None,
    ) -> None:
        """Keep what the plan and the safety check must remember, in place of the earlier.

        Args:
            state: All of it.
            changed: What of it is not as it was, None: any of it. The rest of what is kept stays:
                it may not have been read, or have been brought back by a process aside.
            before: What was remembered before; None: nobody knows. Of a list that is kept
                otherwise than that, only what has come and gone is changed.
        """
        ...

    def load_training(self) -> Mapping[str, Any] | None:
        """What was kept last, or None."""
        ...
