"""A real GNOME Shell on Wayland without a screen, with buses, logind's stand-in and PipeWire.

Everything runs in private D-Bus sessions and is gone when the `with` block ends.
"""

import contextlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tools.desktop_session import Session, SessionError, wait_until

NEEDED = ("gnome-shell", "dbus-daemon", "gdbus", "gsettings", "pipewire", "wireplumber")
SYSTEM_PYTHON = "/usr/bin/python3"
DESKTOP = "wayland-7"
MONITOR = "org.gnome.Mutter.IdleMonitor"
STARTS = "    _spawn(extraArgs = []) {"
"""How the Shell's function begins that starts the daemon of input methods."""


@contextlib.contextmanager
def gnome_session(size: str = "1280x800") -> Iterator[Session]:
    """A GNOME session, for as long as the block runs.

    Args:
        size: Width and height of its only monitor, in pixels.

    Raises:
        SessionError: A program that it needs is not installed.
    """
    missing = missing_programs()
    if missing:
        raise SessionError(f"not installed: {', '.join(missing)}")
    with tempfile.TemporaryDirectory(prefix="deskcoach-gnome-") as folder:
        made = Session(_environment(Path(folder)), Path(folder))
        try:
            _make_x11_folder()
            _start_buses(made)
            made.start("pipewire")
            made.start("wireplumber")
            start_shell(made, size)
            yield made
        finally:
            _end(made)


def missing_programs() -> list[str]:
    """What is not installed of that which the session needs."""
    missing = [name for name in NEEDED if not shutil.which(name)]
    mock = [SYSTEM_PYTHON, "-c", "import dbusmock"]
    try:
        found = subprocess.run(mock, check=False, capture_output=True).returncode == 0
    except OSError:
        found = False
    return missing if found else [*missing, "python3-dbusmock"]


def start_shell(made: Session, size: str = "1280x800") -> "subprocess.Popen[bytes]":
    """Start the Shell in the session, and wait until it answers."""
    shell = made.start(
        "gnome-shell",
        "--headless",
        "--wayland",
        f"--wayland-display={DESKTOP}",
        "--unsafe-mode",
        "--virtual-monitor",
        size,
        G_RESOURCE_OVERLAYS=_without_input_methods(made.home),
    )

    def answers() -> bool:
        if shell.poll() is not None:
            said = (made.home / "gnome-shell.log").read_text()
            raise SessionError(f"GNOME Shell ended with {shell.returncode}: {said}")
        made.run("gdbus", "wait", "--session", "--timeout", "1", MONITOR, check=False)
        return "uint64" in idle_time(made)

    # A new machine reads all of GNOME from a cold disk: that took over 30 s.
    wait_until(answers, 100, "GNOME Shell")
    return shell


def _without_input_methods(home: Path) -> str:
    """An overlay for the Shell's resources that starts no input methods, which we have no use for.

    To start them it forks, and the fork runs JavaScript, whose helping threads it does not have: by
    chance it waits for them for ever, and the Shell for it.
    """
    name = "/org/gnome/shell/misc/ibusManager.js"
    changed = home / "ibusManager.js"
    for library in Path("/usr").glob("lib*/gnome-shell/lib*shell*.so"):
        extract = ["gresource", "extract", str(library), name]
        done = subprocess.run(extract, capture_output=True, text=True, check=False)
        if STARTS in done.stdout:
            changed.write_text(done.stdout.replace(STARTS, f"{STARTS}\n        return;"))
            return f"{name}={changed}"
    return ""


def idle_time(made: Session) -> str:
    """What the Shell answers when asked for the idle time; empty when it does not."""
    return made.run(
        "gdbus",
        "call",
        "--session",
        *("--dest", MONITOR),
        *("--object-path", "/org/gnome/Mutter/IdleMonitor/Core"),
        *("--method", f"{MONITOR}.GetIdletime"),
        check=False,
    )


def _environment(home: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)
    return kept | {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_SESSION_TYPE": "wayland",
        "XDG_CURRENT_DESKTOP": "GNOME",
        "WAYLAND_DISPLAY": DESKTOP,
        "LIBGL_ALWAYS_SOFTWARE": "1",
        "NO_AT_BRIDGE": "1",
    }


def _start_buses(made: Session) -> None:
    runtime = made.env["XDG_RUNTIME_DIR"]
    for name, variable in (("bus", "SESSION"), ("system", "SYSTEM")):
        address = f"unix:path={runtime}/{name}"
        made.env[f"DBUS_{variable}_BUS_ADDRESS"] = address
        made.start("dbus-daemon", "--session", "--nofork", f"--address={address}")
        wait_until((Path(runtime) / name).exists, what=f"the {name} bus")
    made.start(SYSTEM_PYTHON, "-m", "dbusmock", "--system", "--template", "logind")
    made.run("gdbus", "wait", "--system", "--timeout", "15", "org.freedesktop.login1")


def _make_x11_folder() -> None:
    """Make what the first X server makes: without it the Shell ends at once on a new machine."""
    folder = Path("/tmp/.X11-unix")  # noqa: S108 - X11's own place
    if not folder.exists():
        folder.mkdir(exist_ok=True)
        folder.chmod(0o1777)


def _end(made: Session) -> None:
    for child in reversed(made.children):
        child.terminate()
        try:
            child.wait(5)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait(5)
