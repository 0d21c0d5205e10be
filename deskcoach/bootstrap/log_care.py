"""The log, looked after while the program runs: what waits, what is no record, what a clock did."""

import contextlib
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer

from deskcoach.adapters.store.log import SqliteLog
from deskcoach.app.ports import LogError
from deskcoach.app.strength.store import TrainingStore
from deskcoach.core.history.order import told

CHECK_AGAIN = 20
"""Milliseconds between two looks at rows of the log."""
LOG_AGAIN = 2_000
"""Milliseconds after which a log that could not take something is tried again."""


class LogCare:
    """Tries a log again that could not take something, and tells once what a person should know.

    Args:
        log: The log.
        tell: Shows the person a line.
        busy: Whether something is done aside: then it is ourselves who hold the log.
        found: Is told that the log has come, which was not in its place at first.
        owner: Lives as long as this.

    Attributes:
        checking: Whether it still looks at the rows of the log.
    """

    def __init__(
        self,
        log: SqliteLog,
        tell: Callable[[str], None],
        busy: Callable[[], bool],
        found: Callable[[], None],
        owner: QObject,
    ) -> None:
        self._log, self._tell, self._busy, self._owner = log, tell, busy, owner
        self._found, self._came = found, log.keeping
        self._told, self.checking = "", False
        self._timer = QTimer(owner)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.follow)

    def follow(self) -> None:
        """Where the log could not take something, say so once, and try again until it can."""
        erased = self._log.finish_erasing()
        before, self._came = self._came, self._log.keeping
        if self._log.find_another() or self._came != before:
            self._found()
        if self._log.catch_up() and erased:
            self._told = ""
            return
        words = "" if self._busy() else self._log.waiting or self._log.erasing
        if words != self._told:
            self._told = words
            self._tell(words)
        if self._log.keeping:  # else the log itself tries its place again each minute
            self._timer.start(LOG_AGAIN)

    def check(self, rows: Iterator[None]) -> None:
        """Look at the rows of the log bit by bit; what is no record is set aside."""
        self.checking = False
        with contextlib.suppress(StopIteration, LogError):
            next(rows)
            self.checking = True
            QTimer.singleShot(CHECK_AGAIN, self._owner, lambda: self.check(rows))

    def tell_doubt(self, store: TrainingStore) -> None:
        """Records that a wrong clock has dated are told of once."""
        with contextlib.suppress(LogError):
            doubt = self._log.doubted().doubt()
            count = doubt.count if doubt is not None else 0
            if doubt is not None and count > store.state.doubt_told:
                self._tell(told(doubt))
            store.keep(doubt_told=count)
