"""A real Plasma session without a screen, on X11 or Wayland, with buses and logind's stand-in.

Plasma runs in the chroot that `tools/plasma/setup` makes, DeskCoach and other windows here; they
meet in `/tmp`. Everything is gone when the `with` block ends.
"""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from tools.desktop_session import Session, SessionError, end_all, start_x, wait_until
from tools.gnome_session import SYSTEM_PYTHON

Kind = Literal["wayland", "x11"]
DISPLAY = "wayland-5"


@contextlib.contextmanager
def plasma_session(kind: Kind, size: str = "1280x800") -> Iterator[Session]:
    """A Plasma session, for as long as the block runs.

    Args:
        kind: What KWin is there.
        size: Width and height of its only monitor, in pixels.

    Raises:
        SessionError: Its chroot is not there.
    """
    debian = Path(os.environ.get("DESKCOACH_PLASMA", "/nonexistent")) / "debian"
    if not (debian / "proc/self").exists():
        raise SessionError("run `make test-plasma`")
    kept = {"prefix": "deskcoach-plasma-", "dir": "/tmp"}  # noqa: S108 - the chroot has it, too
    with tempfile.TemporaryDirectory(**kept, ignore_cleanup_errors=True) as folder:
        made = Session(_environment(Path(folder), kind), Path(folder))
        inside = ("chroot", str(debian))
        try:
            if kind == "x11":
                start_x(made, size)
            _start_buses(made, inside)
            _start_kwin(made, inside, kind, size)
            made.start(*inside, "/usr/lib/x86_64-linux-gnu/libexec/org_kde_powerdevil")
            made.start(*inside, "plasmashell", "--no-respawn")
            for name in ("org.freedesktop.Notifications", "org.kde.StatusNotifierWatcher"):
                made.run("gdbus", "wait", "--session", "--timeout", "90", name, seconds=100)
        except (RuntimeError, TimeoutError) as error:
            end_all(made.children)
            said = (made.home / "chroot.log").read_text(errors="replace")[-3000:]
            raise SessionError(f"Plasma did not come up: {error}\n{said}") from error
        try:
            yield made
        finally:
            end_all(made.children)


def _environment(home: Path, kind: Kind) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)
    more = {"WAYLAND_DISPLAY": DISPLAY} if kind == "wayland" else {}
    return (
        kept
        | more
        | {
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(runtime),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_CACHE_HOME": str(home / "cache"),
            "XDG_SESSION_TYPE": kind,
            "XDG_CURRENT_DESKTOP": "KDE",
            "KDE_FULL_SESSION": "true",
            "KDE_SESSION_VERSION": "5",
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "NO_AT_BRIDGE": "1",
            "PYTHONUNBUFFERED": "1",
        }
    )


def _start_buses(made: Session, inside: tuple[str, str]) -> None:
    runtime = made.env["XDG_RUNTIME_DIR"]
    for name, variable in (("bus", "SESSION"), ("system", "SYSTEM")):
        address = f"unix:path={runtime}/{name}"
        made.env[f"DBUS_{variable}_BUS_ADDRESS"] = address
        made.start(*inside, "dbus-daemon", "--session", "--nofork", f"--address={address}")
        wait_until((Path(runtime) / name).exists, what=f"the {name} bus")
    made.start(SYSTEM_PYTHON, "-m", "dbusmock", "--system", "--template", "logind")
    made.run("gdbus", "wait", "--system", "--timeout", "15", "org.freedesktop.login1")


def _start_kwin(made: Session, inside: tuple[str, str], kind: Kind, size: str) -> None:
    if kind == "x11":
        made.start(*inside, "kwin_x11")
    else:
        width, height = size.split("x")
        made.start(
            *(*inside, "kwin_wayland", "--virtual", "--width", width, "--height", height),
            *("--socket", DISPLAY, "--xwayland"),
            # The keys of a test come by a protocol that is not for everybody.
            KWIN_WAYLAND_NO_PERMISSION_CHECKS="1",
        )
        wait_until((Path(made.env["XDG_RUNTIME_DIR"]) / DISPLAY).exists, what="KWin's socket")
    made.run("gdbus", "wait", "--session", "--timeout", "60", "org.kde.KWin", seconds=70)
