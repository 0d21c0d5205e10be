"""DeskCoach with a mistake planted in each kind of place; `plant WHERE` makes it happen."""

import sys
import threading
from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from deskcoach.adapters.ipc.server import Later
from deskcoach.app import commands
from deskcoach.bootstrap import program as program_module
from deskcoach.bootstrap import start


def fail(kind: type[Exception] = ValueError) -> None:
    raise kind("planted")


class Canvas(QWidget):
    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - as Qt names it
        fail()


class Falls:
    def __del__(self) -> None:
        fail()


class Filter(QObject):
    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 - as Qt names it
        if event.type() is QEvent.Type.User:
            fail()
        return False


class Mistaken(program_module.Program):
    """The program, which can be told where to make a mistake."""

    def _handle(self, request: Mapping[str, Any]) -> commands.Reply | Later:
        if request["command"] == "plant":
            getattr(self, f"in_{request['where']}")()
            return {"ok": True, "value": None}
        return super()._handle(request)

    def in_command(self) -> None:
        fail()

    def in_timer(self) -> None:
        QTimer.singleShot(0, self._app, partial(fail, KeyError))

    def in_slot(self) -> None:
        self._screens.tray.clicked.connect(partial(fail, IndexError))
        self._screens.tray.clicked.emit()

    def in_painter(self) -> None:
        self.canvas = Canvas()
        self.canvas.show()

    def in_event_filter(self) -> None:
        self.filter = Filter()
        self._app.installEventFilter(self.filter)
        self._app.sendEvent(self._app, QEvent(QEvent.Type.User))

    def in_alarm(self) -> None:
        wake, self._alarm._wake = self._alarm._wake, partial(fail, OSError)
        self._alarm.set(0.0)
        QTimer.singleShot(500, self._app, lambda: setattr(self._alarm, "_wake", wake))

    def in_thread(self) -> None:
        threading.Thread(target=fail, args=(TypeError,)).start()

    def in_finalizer(self) -> None:
        Falls()


if __name__ == "__main__":
    program_module.Program = Mistaken  # type: ignore[misc]
    sys.exit(start(background=False))
