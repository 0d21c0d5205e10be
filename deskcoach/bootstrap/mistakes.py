"""Mistakes of ours, wherever they were made: kept for a report, told once, and they end nothing."""

import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, QTimer

from deskcoach.adapters.error_log import ErrorLog
from deskcoach.core.messages import sentence


class Mistakes:
    """Where slots, painters, timers, threads and finalizers end that failed.

    Args:
        errors: Keeps them.
        tell: Shows the person a line.
        owner: Lives in the Qt thread as long as this.
    """

    def __init__(self, errors: ErrorLog, tell: Callable[[str], None], owner: QObject) -> None:
        self._errors, self._tell, self._owner = errors, tell, owner

    def listen(self) -> None:
        """Hear of all of them from now on."""
        sys.excepthook = self.caught
        threading.excepthook = self._caught_elsewhere
        sys.unraisablehook = self._caught_elsewhere

    def _caught_elsewhere(self, found: Any) -> None:
        """The same in a thread, or where Python itself cannot raise: told in the Qt thread."""
        error: BaseException | None = found.exc_value
        if error is not None:
            QTimer.singleShot(
                0, self._owner, lambda: self.caught(type(error), error, error.__traceback__)
            )

    def caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """A mistake of ours: kept for a report, told in one line once, and the program goes on."""
        try:
            if self._errors.note(error):
                self._tell(
                    sentence(
                        "Something went wrong in DeskCoach, and it goes on. Details: {file}",
                        file=str(self._errors.path),
                    )
                )
        except Exception as another:  # noqa: BLE001 - the last resort must not fail
            traceback.print_exception(kind, error, trace)
            traceback.print_exception(another)
