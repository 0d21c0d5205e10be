"""Suspend, resume and the session's lock, as logind tells them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from deskcoach.adapters.desktop.dbus import Bus
from deskcoach.adapters.desktop.dbus_messages import MessageBody, Target
from deskcoach.adapters.presence.source import SourceReport, Tell, told_to_nobody
from deskcoach.app.ports import Idle
from deskcoach.core.breaks.events import FellAsleep, Locked, Unlocked, WokeUp

SERVICE = "org.freedesktop.login1"
MANAGER = Target(SERVICE, "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
_SESSION = "org.freedesktop.login1.Session"
CONFIRM_SECONDS = 10.0
"""So long a locker may take to tell logind that the session is locked, after it was asked to."""


class Sleep:
    """Tells when the machine goes to sleep and when it is back.

    Args:
        bus: The system bus.
        elapsed: Reads the clock that nobody sets, seconds.
    """

    name = "sleep"

    def __init__(self, bus: Bus, elapsed: Callable[[], float]) -> None:
        self._bus = bus
        self._elapsed = elapsed
        self._tell: Tell = told_to_nobody

    def start(self, tell: Tell) -> None:
        self._tell = tell
        self._bus.open()
        self._bus.hear(MANAGER, "PrepareForSleep", self._prepare, gives="b")
        self._bus.follow(SERVICE)

    def stop(self) -> None:
        self._tell = told_to_nobody
        self._bus.close()

    def report(self) -> SourceReport:
        """Whether logind is there. Without it the clocks tell of a sleep, only later."""
        if self._bus.has(SERVICE):
            return SourceReport(self.name, ok=True, detail="logind")
        why = self._bus.problem or f"{SERVICE} is absent"
        return SourceReport(self.name, ok=False, detail=f"{why}; noticed by the clocks instead")

    def _prepare(self, body: MessageBody) -> None:
        self._tell(FellAsleep(self._elapsed()) if body[0] else WokeUp())


class SessionLock:
    """Tells when the session is locked and unlocked.

    `Lock` only asks for a lock, and some lockers never tell that they are gone. So one that is not
    confirmed by `LockedHint` within `CONFIRM_SECONDS` ends with the next input.

    Args:
        bus: The system bus.
        session_id: The session's id as logind knows it; empty: that of this process.
        idle: Tells of the next input.
        confirm_seconds: See above.
    """

    name = "session lock"

    def __init__(
        self,
        bus: Bus,
        session_id: str,
        idle: Idle | None = None,
        confirm_seconds: float = CONFIRM_SECONDS,
    ) -> None:
        self._bus = bus
        self._id = session_id
        self._idle = idle
        self._tell: Tell = told_to_nobody
        self._session: Target | None = None
        self._hint = False
        self._unconfirmed = False
        self._problem = ""
        self._owner = QObject()
        self._confirm = QTimer(self._owner)
        self._confirm.setSingleShot(True)
        self._confirm.setInterval(int(confirm_seconds * 1000))
        self._confirm.timeout.connect(self._doubt)

    def start(self, tell: Tell) -> None:
        self._tell = tell
        self._bus.open()
        self._bus.follow(SERVICE, self._came, self._went)

    def stop(self) -> None:
        self._tell = told_to_nobody
        self._confirm.stop()
        self._session = None
        self._bus.close()

    def report(self) -> SourceReport:
        if self._session is not None:
            return SourceReport(self.name, ok=True, detail="logind")
        why = self._bus.problem or self._problem or f"{SERVICE} is absent"
        return SourceReport(self.name, ok=False, detail=why)

    def _came(self) -> None:
        if self._id:
            self._bus.call(
                MANAGER,
                "GetSession",
                "s",
                (self._id,),
                gives="o",
                then=self._found,
                failed=self._by_process,
            )
        else:
            self._by_process("")

    def _by_process(self, _: str) -> None:
        """Ask by this process: the environment names no session, or one that is over."""
        self._bus.call(
            MANAGER,
            "GetSessionByPID",
            "u",
            (0,),
            gives="o",
            then=self._found,
            failed=self._unknown,
        )

    def _unknown(self, words: str) -> None:
        self._problem = words

    def _found(self, body: MessageBody) -> None:
        self._problem = ""
        session = Target(SERVICE, str(body[0]), _SESSION)
        if session != self._session:
            self._session = session
            self._bus.hear(session, "Lock", self._lock)
            self._bus.hear(session, "Unlock", self._unlock)
            self._bus.hear_properties(session, self._changed)
        self._look()

    def _went(self) -> None:
        self._session = None

    def _look(self) -> None:
        if self._session is not None:
            self._bus.get(self._session, "LockedHint", self._hinted)

    def _changed(self, body: MessageBody) -> None:
        _, changed, invalidated = body
        if "LockedHint" in changed:
            self._hinted(changed["LockedHint"][1])
        elif "LockedHint" in invalidated:
            self._look()

    def _hinted(self, value: object) -> None:
        locked = bool(value)
        if locked == self._hint:
            return
        self._hint = locked
        self._unconfirmed = False
        self._confirm.stop()
        self._tell(Locked() if locked else Unlocked())

    def _lock(self, _: MessageBody) -> None:
        self._tell(Locked())
        if not self._hint:
            self._unconfirmed = True
            self._confirm.start()

    def _unlock(self, _: MessageBody) -> None:
        self._unconfirmed = False
        self._confirm.stop()
        self._tell(Unlocked())

    def _doubt(self) -> None:
        if self._idle is None or not self._idle.on_next_input(self._input):
            self._input()

    def _input(self) -> None:
        if self._unconfirmed:
            self._unconfirmed = False
            self._tell(Unlocked())
