"""The system asks us to end: SIGTERM, SIGINT and SIGHUP become one call in the Qt thread."""

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

NAMES = ("SIGTERM", "SIGINT", "SIGHUP")


class Ends(QObject):
    """Listens until `stop`."""

    def __init__(self, call: Callable[[], None]) -> None:
        super().__init__()
        self._call = call
        # Python runs its handlers between two of its own instructions, and Qt's loop has none:
        # the byte that the C handler writes here wakes the loop.
        self._reading, self._writing = socket.socketpair()
        self._reading.setblocking(False)
        self._writing.setblocking(False)
        self._before = signal.set_wakeup_fd(self._writing.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._reading.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        self._handlers = {
            number: signal.signal(number, lambda *_: None)
            for name in NAMES
            if (number := getattr(signal, name, None)) is not None
        }

    def stop(self) -> None:
        """Give the signals back."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        self._reading.close()
        self._writing.close()

    def _read(self) -> None:
        self._reading.recv(64)
        self._call()


def on_end(call: Callable[[], None]) -> Ends:
    """Have `call` called when the system asks the program to end."""
    return Ends(call)
