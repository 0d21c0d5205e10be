"""Correcting and removing what was logged of a session, each change with a way back."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from deskcoach.app.data_ports import HistoryLog
from deskcoach.app.ports import TrainingLog
from deskcoach.core.events import NotNow
from deskcoach.core.records import SessionRecord, SetRecord

MOST_STEPS = 100
"""Steps back that are remembered; they are forgotten when the program ends."""


@dataclass(slots=True)
class Corrections:
    """Changes to the log that the person makes by hand.

    Attributes:
        sums: Where sets and sessions are looked up.
        training: Where they are kept.
    """

    sums: HistoryLog
    training: TrainingLog
    _back: list[Callable[[], None]] = field(default_factory=list)

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._back)

    def correct_set(
        self,
        set_id: str,
        *,
        actual: float | None = None,
        load_kg: float | None = None,
        effort: int | None = None,
    ) -> SetRecord:
        """Write what was really done.

        Args:
            set_id: Which set.
            actual: Repetitions or seconds, 0 or more; None: as it is.
            load_kg: Weight of each dumbbell, 0 for none; None: as it is.
            effort: 0 to 10; None: as it is.

        Returns:
            The set as it was before.

        Raises:
            NotNow: There is no such set.
            LogError: It could not be written.
        """
        before = self._set(set_id)
        after = replace(
            before,
            actual=before.actual if actual is None else actual,
            load_kg=before.load_kg if load_kg is None else load_kg or None,
            effort=before.effort if effort is None else effort,
        )
        self.training.put_set(after)
        self._remember(lambda: self.training.put_set(before))
        return before

    def correct_session(self, session_id: str, effort: int) -> SessionRecord:
        """Write how hard a session was, 0 to 10; gives the session as it was before.

        Raises:
            NotNow: There is no such session.
            LogError: It could not be written.
        """
        before = self._session(session_id)
        self.training.put_session(replace(before, effort=effort))
        self._remember(lambda: self.training.put_session(before))
        return before

    def remove_set(self, set_id: str) -> SetRecord:
        """Take a set out; gives the set that it was.

        Raises:
            NotNow: There is no such set.
            LogError: It could not be removed.
        """
        before = self._set(set_id)
        self.training.remove_set(set_id)
        self._remember(lambda: self.training.put_set(before))
        return before

    def remove_session(self, session_id: str) -> tuple[SessionRecord, tuple[SetRecord, ...]]:
        """Take a session out with its sets; gives what they were. What was told of pain stays.

        Raises:
            NotNow: There is no such session.
            LogError: It could not be removed.
        """
        before, sets = self._session(session_id), tuple(self.sums.sets_of(session_id))
        self.training.remove_session(session_id)

        def put_back() -> None:
            self.training.put_session(before)
            for one in sets:
                self.training.put_set(one)

        self._remember(put_back)
        return before, sets

    def undo(self) -> None:
        """Take the last change back.

        Raises:
            NotNow: There is none.
            LogError: It could not be written; the step is still there.
        """
        if not self._back:
            raise NotNow("There is no change to take back.")
        self._back[-1]()
        self._back.pop()

    def forget(self) -> None:
        """Remember no step: what was deleted for good must not come back."""
        self._back.clear()

    def _remember(self, step: Callable[[], None]) -> None:
        self._back.append(step)
        del self._back[:-MOST_STEPS]

    def _set(self, set_id: str) -> SetRecord:
        found = self.sums.set_of(set_id)
        if found is None:
            raise NotNow("That set is no longer in the log.")
        return found

    def _session(self, session_id: str) -> SessionRecord:
        found = self.sums.session(session_id)
        if found is None:
            raise NotNow("That session is no longer in the log.")
        return found
