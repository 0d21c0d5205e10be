"""What desktops tell: do not disturb, inhibitors, screen savers; a property or a setting."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QFileSystemWatcher, QObject, QProcess, QSettings

from deskcoach.adapters.desktop.dbus import Bus
from deskcoach.adapters.desktop.dbus_messages import DAEMON, PROPERTIES, MessageBody, Target
from deskcoach.adapters.presence.logind import MANAGER
from deskcoach.adapters.presence.source import Switch, SwitchSource, hold, watching
from deskcoach.core.breaks.events import Locked, Unlocked


@dataclass(frozen=True, slots=True)
class _Question:
    """What to ask, when to ask again, and what the answer means.

    Attributes:
        target: Whom.
        member: The method.
        signals: The signals after which it is asked again.
        signature: The types of the method's arguments.
        body: Its arguments.
        means: Takes the first value of the answer; says whether the thing is so.
        first: A condition on the signals' first argument, as `Bus.hear` takes it.
        never: A word in a refusal that means no: it was never set.
    """

    target: Target
    member: str
    signals: tuple[str, ...]
    signature: str = ""
    body: tuple[Any, ...] = ()
    means: Callable[[Any], bool] = bool
    first: tuple[str, str] = ("arg0", "")
    never: str = ""


def property_of(target: Target, name: str, means: Callable[[Any], bool] = bool) -> _Question:
    """The question for a property of an interface, whose value `means` takes."""
    return _Question(
        Target(target.service, target.path, PROPERTIES),
        "Get",
        ("PropertiesChanged",),
        "ss",
        (target.interface, name),
        means=lambda variant: means(variant[1]),
        first=("arg0", target.interface),
    )


class DBusProperty(SwitchSource):
    """Holds a switch to the answer, for as long as the service is there.

    Args:
        name: Two or three words for it.
        bus: The bus that the service is on.
        question: What is asked, and when.
        switch: What is told.
    """

    def __init__(self, name: str, bus: Bus, question: _Question, switch: Switch) -> None:
        super().__init__(name, switch)
        self._bus = bus
        self._question = question
        self._problem = ""

    def _begin(self) -> None:
        self._bus.open()
        question = self._question
        for signal in question.signals:
            self._bus.hear(question.target, signal, lambda _: self._ask(), question.first)
        self._bus.follow(question.target.service, self._ask, lambda: self._switch.set(on=False))

    def _end(self) -> None:
        self._bus.close()

    def _lack(self) -> str:
        if not self._bus.up:
            return f"no bus: {self._bus.problem}"
        return self._problem if self._bus.has(self._question.target.service) else "absent"

    def _ask(self) -> None:
        asked = self._question
        self._bus.call(
            asked.target,
            asked.member,
            asked.signature,
            asked.body,
            then=self._answered,
            failed=self._refused,
        )

    def _answered(self, body: MessageBody) -> None:
        try:
            on = self._question.means(body[0])
        except (AttributeError, TypeError, ValueError, LookupError) as error:
            self._refused(f"its answer makes no sense: {error}")
        else:
            self._problem = ""
            self._switch.set(on=on)

    def _refused(self, words: str) -> None:
        never = self._question.never
        self._problem = "" if never and never in words else words
        self._switch.set(on=False)


# -- Do not disturb, as the desktops' notification services have it -----------------------------


REASON = "do-not-disturb"
_SERVICE, _PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
KDE = Target(_SERVICE, _PATH, _SERVICE)
DUNST = Target(_SERVICE, _PATH, "org.dunstproject.cmd0")
XFCE = Target("org.xfce.Xfconf", "/org/xfce/Xfconf", "org.xfce.Xfconf")


def plasma_do_not_disturb(bus: Bus) -> DBusProperty:
    """Plasma's `Inhibited`."""
    return DBusProperty("KDE", bus, property_of(KDE, "Inhibited"), hold(REASON))


def dunst_do_not_disturb(bus: Bus) -> DBusProperty:
    """Dunst's `paused`."""
    return DBusProperty("dunst", bus, property_of(DUNST, "paused"), hold(REASON))


def xfce_do_not_disturb(bus: Bus) -> DBusProperty:
    """The setting of xfce4-notifyd."""
    question = _Question(
        XFCE,
        "GetProperty",
        ("PropertyChanged", "PropertyRemoved"),
        "ss",
        ("xfce4-notifyd", "/do-not-disturb"),
        means=lambda variant: bool(variant[1]),
        first=("arg0", "xfce4-notifyd"),
        never="NotFound",  # neither the property nor its channel is there before the first change
    )
    return DBusProperty("XFCE", bus, question, hold(REASON))


DO_NOT_DISTURB = (plasma_do_not_disturb, dunst_do_not_disturb, xfce_do_not_disturb)
"""Where it is a service of the desktop's own."""


# -- Whoever keeps the screen from going blank is shown to somebody: a film, slides, a call -----


GNOME_SESSION = Target(
    "org.gnome.SessionManager", "/org/gnome/SessionManager", "org.gnome.SessionManager"
)
KDE_POWER = Target(
    "org.kde.Solid.PowerManagement.PolicyAgent",
    "/org/kde/Solid/PowerManagement/PolicyAgent",
    "org.kde.Solid.PowerManagement.PolicyAgent",
)
POWER = Target(
    "org.freedesktop.PowerManagement",
    "/org/freedesktop/PowerManagement/Inhibit",
    "org.freedesktop.PowerManagement.Inhibit",
)
_GNOME_IDLE = 8
_KDE_SCREEN = 4


def logind_inhibitor(bus: Bus) -> DBusProperty:
    """An inhibitor that blocks `idle`, at logind on the system bus."""
    question = property_of(MANAGER, "BlockInhibited", lambda held: "idle" in held.split(":"))
    return DBusProperty("logind", bus, question, watching())


def gnome_inhibitor(bus: Bus) -> DBusProperty:
    """An inhibitor of idleness at GNOME's session."""
    signals = ("InhibitorAdded", "InhibitorRemoved")
    question = _Question(GNOME_SESSION, "IsInhibited", signals, "u", (_GNOME_IDLE,))
    return DBusProperty("GNOME", bus, question, watching())


def plasma_inhibitor(bus: Bus) -> DBusProperty:
    """An inhibitor of changes to the screen at Plasma's power management."""
    question = _Question(KDE_POWER, "HasInhibition", ("InhibitionsChanged",), "u", (_KDE_SCREEN,))
    return DBusProperty("KDE", bus, question, watching())


def power_inhibitor(bus: Bus) -> DBusProperty:
    """The older common interface. Not for Plasma, where a download holds it as well."""
    question = _Question(POWER, "HasInhibit", ("HasInhibitChanged",))
    return DBusProperty("power manager", bus, question, watching())


# -- The screen saver, which on most desktops is the lock screen too ----------------------------


SAVERS = (
    Target("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"),
    Target("org.freedesktop.ScreenSaver", "/ScreenSaver", "org.freedesktop.ScreenSaver"),
    Target(
        "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"
    ),
    Target("org.xfce.ScreenSaver", "/org/xfce/ScreenSaver", "org.xfce.ScreenSaver"),
    Target("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver", "org.cinnamon.ScreenSaver"),
    Target("org.mate.ScreenSaver", "/org/mate/ScreenSaver", "org.mate.ScreenSaver"),
)


def screen_savers(bus: Bus) -> list[DBusProperty]:
    """One source for each screen saver that there may be on the session bus."""
    return [
        DBusProperty(
            f"{target.service} {target.path}",
            bus,
            _Question(target, "GetActive", ("ActiveChanged",)),
            Switch(Locked(), Unlocked()),
        )
        for target in SAVERS
    ]


# -- Do not disturb where it is a setting: in GNOME, in what came of it, and in LXQt ------------


_WRITER = Target("", "/ca/desrt/dconf/Writer/user", "ca.desrt.dconf.Writer")


@dataclass(frozen=True, slots=True)
class DesktopSetting:
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
        self._problem = "not read yet"

    def _begin(self) -> None:
        self._bus.open()
        self._bus.hear(_WRITER, "Notify", self._heard, ("arg0path", self._setting.folder))
        self._bus.follow(DAEMON.service, self._read, self._lost)

    def _end(self) -> None:
        self._bus.close()
        self._again = False
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
        self._known = False
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
