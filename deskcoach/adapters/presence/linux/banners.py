"""Do not disturb where it is a setting: in GNOME, in what came of it, and in LXQt."""

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QFileSystemWatcher, QObject, QProcess, QSettings

from deskcoach.adapters.desktop.dbus import Bus
from deskcoach.adapters.desktop.dbus_messages import DAEMON, MessageBody, Target
from deskcoach.adapters.presence.linux.desktop_flags import REASON
from deskcoach.adapters.presence.source import SwitchSource, hold

_WRITER = Target("", "/ca/desrt/dconf/Writer/user", "ca.desrt.dconf.Writer")
_UNREAD = "not read yet"


class DesktopSetting(Struct, frozen=True):
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


GNOME = DesktopSetting(
    "GNOME", "org.gnome.desktop.notifications", "show-banners", "/org/gnome/desktop/notifications/"
)
SCHEMA, KEY = GNOME.schema, GNOME.key
CINNAMON = DesktopSetting(
    "Cinnamon",
    "org.cinnamon.desktop.notifications",
    "display-notifications",
    "/org/cinnamon/desktop/notifications/",
)
MATE = DesktopSetting(
    "MATE",
    "org.mate.NotificationDaemon",
    "do-not-disturb",
    "/org/mate/notification-daemon/",
    on="true",
)


class GnomeBanners(SwitchSource):
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
        setting: DesktopSetting = GNOME,
    ) -> None:
        super().__init__(setting.name, hold(REASON))
        self._bus = bus
        self._environ = environ
        self._setting = setting
        self._reader = reader or ("gsettings", "get", setting.schema, setting.key)
        self._owner = QObject()
        self._process: QProcess | None = None
        self._again = False
        self._known = False
        self._problem = _UNREAD

    def _begin(self) -> None:
        self._bus.open()
        self._bus.hear(_WRITER, "Notify", self._heard, ("arg0path", self._setting.folder))
        self._bus.follow(DAEMON.service, self._read, self._lost)

    def _end(self) -> None:
        self._bus.close()
        if self._process is not None:
            process, self._process = self._process, None
            process.kill()
            process.waitForFinished(1000)
            process.deleteLater()

    def _lack(self) -> str:
        if not self._bus.up:
            return f"no bus: {self._bus.problem}"
        return "" if self._known else self._problem

    def _heard(self, _: MessageBody) -> None:
        self._read()

    def _lost(self) -> None:
        self._known, self._problem = False, _UNREAD
        self._switch.set(on=False)

    def _read(self) -> None:
        if self._process is not None:
            self._again = True  # it changed again while it was read
            return
        self._again = False
        self._process = QProcess(self._owner)
        self._process.setEnvironment([f"{name}={value}" for name, value in self._environ.items()])
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


class LxqtBanners(SwitchSource):
    """LXQt keeps it in a file of settings, which is read when it changes.

    Args:
        environ: The environment of the session.
    """

    def __init__(self, environ: Mapping[str, str]) -> None:
        super().__init__("LXQt", hold(REASON))
        home = environ.get("XDG_CONFIG_HOME") or f"{environ.get('HOME', '')}/.config"
        self._file = Path(home) / "lxqt" / "notifications.conf"
        self._watcher: QFileSystemWatcher | None = None

    def _begin(self) -> None:
        self._watcher = QFileSystemWatcher()
        self._watcher.fileChanged.connect(self._read)
        self._watcher.directoryChanged.connect(self._read)
        self._read()

    def _end(self) -> None:
        self._watcher = None

    def _lack(self) -> str:
        return ""  # where there is no such file, nothing was ever switched

    def _read(self) -> None:
        if self._watcher is None:
            return
        for path in (self._file.parent, self._file):  # a file that was replaced is watched anew
            if path.exists():
                self._watcher.addPath(str(path))
        kept = QSettings(str(self._file), QSettings.Format.IniFormat)
        self._switch.set(on=str(kept.value("doNotDisturb", "false")).lower() == "true")
