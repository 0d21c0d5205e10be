"""Do not disturb in GNOME: its setting that no banners be shown."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment

from deskcoach.adapters.presence.bus import DAEMON, Body, Bus, Target
from deskcoach.adapters.presence.source import Check, Tell, hold

SCHEMA, KEY = "org.gnome.desktop.notifications", "show-banners"
READER = ("gsettings", "get", SCHEMA, KEY)
_FOLDER = "/org/gnome/desktop/notifications/"
_WRITER = Target("", "/ca/desrt/dconf/Writer/user", "ca.desrt.dconf.Writer")


class GnomeBanners:
    """Hears from dconf's writer when the setting may differ, and has `gsettings` read it then.

    The settings portal would need no process, but does not offer this setting.

    Args:
        bus: The session bus.
        environ: The environment of the session.
        reader: The command that prints the setting, `true` or `false`.
    """

    name = "GNOME"

    def __init__(
        self, bus: Bus, environ: Mapping[str, str], reader: tuple[str, ...] = READER
    ) -> None:
        self._bus = bus
        self._environ = environ
        self._reader = reader
        self._switch = hold("do-not-disturb")
        self._owner = QObject()
        self._process: QProcess | None = None
        self._again = False
        self._known = False
        self._problem = "not read yet"

    def start(self, tell: Tell) -> None:
        """Follow the setting."""
        self._switch.tell_to(tell)
        self._bus.open()
        self._bus.hear(_WRITER, "Notify", self._heard, ("arg0path", _FOLDER))
        self._bus.follow(DAEMON.service, self._read, self._lost)

    def stop(self) -> None:
        """Follow it no longer."""
        self._switch.silence()
        self._bus.close()
        self._again = False
        if self._process is not None:
            process, self._process = self._process, None
            process.kill()
            process.waitForFinished(1000)
            process.deleteLater()

    def report(self) -> Check:
        """Whether the setting can be read."""
        if not self._bus.up:
            return Check(self.name, ok=False, detail=f"no bus: {self._bus.problem}")
        if not self._known:
            return Check(self.name, ok=False, detail=self._problem)
        return Check(self.name, ok=True, detail="on" if self._switch.is_on else "off")

    def _heard(self, _: Body) -> None:
        self._read()

    def _lost(self) -> None:
        self._known = False
        self._switch.set(on=False)

    def _read(self) -> None:
        if self._process is not None:
            self._again = True  # it changed again while it was read
            return
        self._again = False
        self._process = QProcess(self._owner)
        environment = QProcessEnvironment()
        for name, value in self._environ.items():
            environment.insert(name, value)
        self._process.setProcessEnvironment(environment)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._failed)
        self._process.start(self._reader[0], list(self._reader[1:]))

    def _finished(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        words = bytes(process.readAllStandardOutput().data()).decode(errors="replace").strip()
        process.deleteLater()
        self._known = words in {"true", "false"}
        self._problem = "" if self._known else f"{self._reader[0]} does not know {SCHEMA}"
        self._switch.set(on=words == "false")
        if self._again:
            self._read()

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and self._process is not None:
            self._process.deleteLater()
            self._process = None
            self._known = False
            self._problem = f"{self._reader[0]} is not installed"
