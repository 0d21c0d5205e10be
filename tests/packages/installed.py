"""What the tests of each package need: what was built, and a pack that somebody opens."""

import subprocess
import time
from pathlib import Path

from tools.desktop_session import Session, wait_until
from tools.packages.linux import OUT, ROOT

PICTURES = ROOT / "build" / "packages"


def built(pattern: str) -> Path:
    found = sorted(OUT.glob(pattern))
    assert found, f"{pattern}: not built: make packages"
    return found[0]


def run(*command: str, env: dict[str, str] | None = None, ok: bool = True) -> str:
    done = subprocess.run(
        command, env=env, capture_output=True, text=True, check=False, timeout=2400
    )
    assert not ok or done.returncode == 0, (command, done.stdout[-2000:], done.stderr[-2000:])
    return done.stdout


def unpack(archive: Path, where: Path) -> None:
    """By the system's own tar: Debian 12's Python knows no filter yet, newer ones want one."""
    run("tar", "--extract", "--file", str(archive), "--directory", str(where))


def takes_in(screen: Session, folder: Path, picture: str) -> None:
    """What a pack would add is shown and taken in: an exercise comes into this folder."""
    wait_until(lambda: screen.windows("^DeskCoach$"), what="the window")

    def taken() -> bool:
        time.sleep(2)
        screen.picture(PICTURES / f"{picture}.png")
        screen.run("xdotool", "key", "ctrl+s")  # heard where a pack is looked at, and nowhere else
        return any(b"chin-tuck" in path.read_bytes() for path in folder.rglob("exercises/*.json"))

    wait_until(taken, what="the exercise of the pack")
