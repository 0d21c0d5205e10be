"""A real X11 session without a screen: Xvfb, a window manager, a panel with a tray, notifications.

Everything runs in a private D-Bus session and is gone when the `with` block ends.
"""

import contextlib
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

Seen = TypeVar("Seen")

NEEDED = ("Xvfb", "dbus-daemon", "openbox", "xfce4-panel", "dunst", "xdotool", "xprop", "import")

DUNST = """\
[global]
    follow = none
    origin = top-left
    offset = 20x20
    width = 360
    font = Inter 11
    show_indicators = yes
[urgency_low]
    timeout = 0
[urgency_normal]
    timeout = 0
"""


class SessionError(RuntimeError):
    """The session cannot be started; the text says what is missing."""


@dataclass
class Session:
    """A running session.

    Attributes:
        env: The environment in which its programs run.
        home: A folder that is gone afterwards.
        children: What runs in it.
    """

    env: dict[str, str]
    home: Path
    children: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self, *command: str, **more: str) -> subprocess.Popen[bytes]:
        """Start a program in the session; it is ended with it."""
        with (self.home / f"{Path(command[0]).name}.log").open("ab") as log:
            child = subprocess.Popen(
                command, env={**self.env, **more}, stdout=log, stderr=log, stdin=subprocess.DEVNULL
            )
        self.children.append(child)
        return child

    def run(self, *command: str, check: bool = True, seconds: float = 30) -> str:
        """Run a program to its end, within so many seconds, and return what it printed."""
        done = subprocess.run(
            command, env=self.env, capture_output=True, text=True, check=False, timeout=seconds
        )
        if check and done.returncode != 0:
            raise RuntimeError(f"{command}: {done.returncode}: {done.stdout}{done.stderr}")
        return done.stdout.strip()

    def picture(self, file: Path) -> None:
        """Take a picture of the whole screen."""
        file.parent.mkdir(parents=True, exist_ok=True)
        self.run("import", "-window", "root", str(file))

    def windows(self, name: str) -> list[str]:
        """Ids of the visible windows with this in their title."""
        return self.run("xdotool", "search", "--onlyvisible", "--name", name, check=False).split()


def wait_until(
    look: Callable[[], Seen], seconds: float = 45.0, what: str = "it", pause: float = 0.05
) -> Seen:
    """Look again and again, each time after this pause, until there is something to see.

    Raises:
        TimeoutError: There was nothing for so many seconds.
    """
    end = time.monotonic() + seconds
    while True:
        seen = look()
        if seen:
            return seen
        if time.monotonic() > end:
            raise TimeoutError(f"waited {seconds} s for {what}")
        time.sleep(pause)


@contextlib.contextmanager
def session(
    size: str = "1280x800", *, panel: bool = True, notifications: bool = True
) -> Iterator[Session]:
    """A session, for as long as the block runs.

    Args:
        size: Width and height in pixels.
        panel: Whether a panel with a StatusNotifier tray runs in it.
        notifications: Whether a notification daemon (dunst) runs in it.

    Raises:
        SessionError: A program that it needs is not installed.
    """
    missing = [name for name in NEEDED if not shutil.which(name)]
    if missing:
        raise SessionError(f"not installed: {', '.join(missing)}; run tools/setup desktop")
    with tempfile.TemporaryDirectory(prefix="deskcoach-session-") as folder:
        made = Session(_environment(Path(folder)), Path(folder))
        try:
            start_x(made, size)
            _start_bus(made)
            made.start("openbox")
            wait_until(lambda: _root_has(made, "_NET_SUPPORTING_WM_CHECK"), what="openbox")
            if panel:
                _start_panel(made)
            if notifications:
                _start_notifications(made)
            yield made
        finally:
            end_all(made.children)


def _environment(home: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "PYTHONPATH") if name in os.environ}
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)
    (home / "deskcoach").mkdir()
    return kept | {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_SESSION_TYPE": "x11",
        "XDG_CURRENT_DESKTOP": "XFCE",
        "GDK_BACKEND": "x11",
        "NO_AT_BRIDGE": "1",
        "PYTHONUNBUFFERED": "1",
    }


def start_x(made: Session, size: str) -> None:
    """Start an X server of this size in the session."""
    reading, writing = os.pipe()
    # Without -noreset the server starts anew when its last client goes, and takes with it a window
    # manager that was just about to come.
    command = ["Xvfb", "-displayfd", str(writing), "-noreset", "-nolisten", "tcp"]
    command += ["-screen", "0", f"{size}x24"]
    child = subprocess.Popen(
        command, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(writing)
    made.children.append(child)
    with os.fdopen(reading) as pipe:
        number = pipe.readline().strip()
    if not number:
        raise SessionError("Xvfb did not start")
    made.env["DISPLAY"] = f":{number}"


def _start_bus(made: Session) -> None:
    child = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        env=made.env,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    made.children.append(child)
    assert child.stdout is not None
    made.env["DBUS_SESSION_BUS_ADDRESS"] = child.stdout.readline().decode().strip()


PANEL = """\
<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=8;x=640;y=786"/>
      <property name="length" type="uint" value="100"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="size" type="uint" value="28"/>
      <property name="plugin-ids" type="array">
        <value type="int" value="1"/>
        <value type="int" value="2"/>
        <value type="int" value="3"/>
        <value type="int" value="4"/>
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="tasklist"/>
    <property name="plugin-2" type="string" value="separator">
      <property name="expand" type="bool" value="true"/>
      <property name="style" type="uint" value="0"/>
    </property>
    <property name="plugin-3" type="string" value="systray">
      <property name="square-icons" type="bool" value="true"/>
    </property>
    <property name="plugin-4" type="string" value="clock"/>
  </property>
</channel>
"""


def _start_panel(made: Session) -> None:
    channel = Path(made.env["XDG_CONFIG_HOME"]) / "xfce4/xfconf/xfce-perchannel-xml"
    channel.mkdir(parents=True)
    (channel / "xfce4-panel.xml").write_text(PANEL)
    made.start("xfce4-panel", "--disable-wm-check")
    watcher = ("--dest=org.freedesktop.DBus", "/", "org.freedesktop.DBus.NameHasOwner")
    wait_until(
        lambda: (
            "true"
            in made.run(
                "dbus-send",
                "--session",
                "--print-reply",
                *watcher,
                "string:org.kde.StatusNotifierWatcher",
                check=False,
            )
        ),
        what="a tray in the panel",
    )


def _start_notifications(made: Session) -> None:
    config = made.home / "dunstrc"
    config.write_text(DUNST)
    made.start("dunst", "-config", str(config))
    wait_until(
        lambda: made.run("dunstctl", "is-paused", check=False) in {"true", "false"},
        what="the notification daemon",
    )


def _root_has(made: Session, name: str) -> bool:
    said = made.run("xprop", "-root", name, check=False)
    return "window id" in said


def end_all(children: Sequence[subprocess.Popen[bytes]]) -> None:
    """End them, the last one first."""
    for child in reversed(children):
        child.terminate()
    for child in reversed(children):
        if child.stdout:
            child.stdout.close()
        try:
            child.wait(5)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait(5)
