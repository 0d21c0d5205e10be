"""Do not disturb where it is a setting: in GNOME, in what came of it, and in LXQt."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QProcess, QProcessEnvironment, QSettings

from deskcoach.adapters.presence.bus import DAEMON, Body, Bus, Target
from deskcoach.adapters.presence.source import Check, Tell, hold

_WRITER = Target("", "/ca/desrt/dconf/Writer/user", "ca.desrt.dconf.Writer")


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a desktop keeps it.

    Attributes:
        name: The desktop's.
        schema: The schema for `gsettings`.
        key: The key in it.
        folder: Where dconf has the schema.
        on: The value that means: do not disturb.
    """

    name: str
    schema: str
    key: str
    folder: str
    on: str = "false"


GNOME = Setting(
    "GNOME", "org.gnome.desktop.notifications", "show-banners", "/org/gnome/desktop/notifications/"
)
SCHEMA, KEY = GNOME.schema, GNOME.key
CINNAMON = Setting(
    "Cinnamon",
    "org.cinnamon.desktop.notifications",
    "display-notifications",
    "/org/cinnamon/desktop/notifications/",
)
MATE = Setting(
    "MATE",
    "org.mate.NotificationDaemon",
    "do-not-disturb",
    "/org/mate/notification-daemon/",
    on="true",
)


class GnomeBanners:
    """Hears from dconf's writer when the setting may differ, and has `gsettings` read it then.

    The settings portal would need no process, but does not offer this setting.

    Args:
        bus: The session bus.
        environ: The environment of the session.
        reader: The command that prints the setting, `true` or `false`; empty: `gsettings`.
        setting: Which it is.
    """

    def __init__(
        self,
        bus: Bus,
        environ: Mapping[str, str],
        reader: tuple[str, ...] = (),
        setting: Setting = GNOME,
    ) -> None:
        self.name = setting.name
        self._bus = bus
        self._environ = environ
        self._setting = setting
        self._reader = reader or ("gsettings", "get", setting.schema, setting.key)
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
        self._bus.hear(_WRITER, "Notify", self._heard, ("arg0path", self._setting.folder))
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
        self._problem = (
            "" if self._known else f"{self._reader[0]} does not know {self._setting.schema}"
        )
        self._switch.set(on=words == self._setting.on)
        if self._again:
            self._read()

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and self._process is not None:
            self._process.deleteLater()
            self._process = None
            self._known = False
            self._problem = f"{self._reader[0]} is not installed"


class LxqtBanners:
    """LXQt keeps it in a file of settings, which is read when it changes.

    Args:
        environ: The environment of the session.
    """

    name = "LXQt"

    def __init__(self, environ: Mapping[str, str]) -> None:
        home = environ.get("XDG_CONFIG_HOME") or f"{environ.get('HOME', '')}/.config"
        self._file = Path(home) / "lxqt" / "notifications.conf"
        self._switch = hold("do-not-disturb")
        self._watcher: QFileSystemWatcher | None = None

    def start(self, tell: Tell) -> None:
        """Follow the file."""
        self._switch.tell_to(tell)
        self._watcher = QFileSystemWatcher()
        self._watcher.fileChanged.connect(self._read)
        self._watcher.directoryChanged.connect(self._read)
        self._read()

    def stop(self) -> None:
        """Follow it no longer."""
        self._switch.silence()
        self._watcher = None

    def report(self) -> Check:
        """Whether there is such a file; without one, nothing was ever switched."""
        return Check(self.name, ok=True, detail="on" if self._switch.is_on else "off")

    def _read(self) -> None:
        if self._watcher is None:
            return
        for path in (self._file.parent, self._file):  # a file that was replaced is watched anew
            if path.exists():
                self._watcher.addPath(str(path))
        kept = QSettings(str(self._file), QSettings.Format.IniFormat)
        self._switch.set(on=str(kept.value("doNotDisturb", "false")).lower() == "true")
