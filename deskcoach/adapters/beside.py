"""What takes long is done by a process of its own, so that no window stands still for it.

It is given one line of JSON, and gives lines back: `{"share": 0.4}` as it goes on,
`{"committing": true}` when it cannot be cancelled any more, and at last the reply. It ends when its
input does, so that it never outlives who started it.
"""

import json
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6 import QtCore
from PySide6.QtCore import QObject, QTimer

from deskcoach.app.exit_codes import FAILED, refused_reply
from deskcoach.core.messages import from_plain, sentence

_Reply = Mapping[str, Any]
LET_GO = 3_000
"""Milliseconds after which a process that does not end by itself is made to."""


class Aside(QObject):
    """Runs one request after the other.

    Args:
        command: What is started for each.
    """

    def __init__(self, command: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._command = command
        self._jobs = deque[_Job]()

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return bool(self._jobs)

    def begin(
        self,
        request: Mapping[str, Any],
        share: Callable[[float], None],
        done: Callable[[_Reply], None],
    ) -> Callable[[], None]:
        """Have a request carried out after those before it.

        Args:
            request: As plain values.
            share: Is told how much is done, from 0 to 1.
            done: Is given the reply, once.

        Returns:
            A function that cancels it: then the reply says that nothing was changed, unless it
            was being committed already.
        """
        job = _Job(self, request, share, lambda reply: self._finished(job, done, reply))
        self._jobs.append(job)
        QTimer.singleShot(0, self, self._go_on)  # nobody is replied to before this returns
        return job.cancel

    def close(self) -> None:
        """Cancel everything, and wait for the end of it; nobody is given a reply."""
        jobs, self._jobs = self._jobs, deque()
        for job in jobs:
            job.end()

    def _finished(self, job: "_Job", done: Callable[[_Reply], None], reply: _Reply) -> None:
        if job in self._jobs:
            self._jobs.remove(job)
            QTimer.singleShot(0, self, self._go_on)
            done(reply)

    def _go_on(self) -> None:
        if self._jobs and not self._jobs[0].started:
            self._jobs[0].start(self._command)


class _Job(QObject):
    def __init__(
        self,
        parent: QObject,
        request: Mapping[str, Any],
        share: Callable[[float], None],
        done: Callable[[_Reply], None],
    ) -> None:
        super().__init__(parent)
        self._request, self._share, self._done = request, share, done
        self._reply: _Reply | None = None
        self._cancelled = self._committing = False
        self._process: QtCore.QProcess | None = None

    @property
    def started(self) -> bool:
        return self._process is not None

    def start(self, command: Sequence[str]) -> None:
        # Only what takes long needs this class, which is made when it is first asked for.
        process = self._process = QtCore.QProcess(self)
        process.setProcessChannelMode(QtCore.QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._failed)
        process.start(command[0], list(command[1:]))
        process.write(json.dumps(dict(self._request)).encode() + b"\n")

    def cancel(self) -> None:
        """Have it end without a change; where it waits for its turn, now."""
        self._cancelled = True
        if self._process is None:
            self._ended()
        else:
            self._process.closeWriteChannel()
            QTimer.singleShot(LET_GO, self._process, self._lose_patience)

    def _lose_patience(self) -> None:
        self._read()
        if self._process is not None and not self._committing:
            self._process.kill()

    def end(self) -> None:
        if self._process is not None:
            self._process.closeWriteChannel()
            if not self._process.waitForFinished(LET_GO):
                self._process.kill()
                self._process.waitForFinished(LET_GO)

    def _read(self) -> None:
        while self._process is not None and self._process.canReadLine():
            found = json.loads(bytes(self._process.readLine().data()), object_hook=from_plain)
            if "share" in found:
                self._share(found["share"])
            elif "committing" in found:
                self._committing = True
            else:
                self._reply = found

    def _failed(self, error: "QtCore.QProcess.ProcessError") -> None:
        if error == QtCore.QProcess.ProcessError.FailedToStart:  # else it is finished as well
            self._ended()

    def _ended(self, *_: object) -> None:
        self._read()
        if self._reply is None:
            self._reply = self._lost()
        self._done(self._reply)
        self.deleteLater()

    def _lost(self) -> _Reply:
        """What is replied where the process has not: only as much as is known."""
        if self._committing:
            words = sentence("It ended while it was being kept. Look whether it is there.")
        elif self._cancelled:
            words = sentence("Cancelled. Nothing was changed.")
        else:
            words = sentence("It ended before its time. Nothing was changed: try again.")
        return refused_reply(words, FAILED)
