"""The visible tour: DeskCoach on a virtual screen, from the tray icon to the row in the log.

A break falls due, is offered, is guided, and is logged; pictures land in `build/tour/`. It is the
same program that a person starts; only its clock has been told that somebody has sat there for
almost half an hour, and the stretch is made short.
"""

import json
import subprocess
import sys
import time
from pathlib import Path

from deskcoach.adapters.clock import SystemClock
from deskcoach.adapters.log import open_log
from deskcoach.core.break_state import KindClock, freeze, fresh
from deskcoach.core.events import Kind
from tools.desktop_session import Session, session, wait_until

PICTURES = Path("build/tour")
SETTINGS = "# Made short for the tour.\n[stretch]\nlength = 20\nhold = 6\nrounds = 1\n"
DUE_IN = 6.0
"""Seconds until the break falls due."""


def main() -> int:
    """Show it; returns 0 when everything was seen."""
    with session() as desktop:
        home = desktop.home / "tour"
        _sit_for_half_an_hour(home)
        desktop.env["DESKCOACH_HOME"] = str(home)
        desktop.run("xsetroot", "-solid", "#d8d8d0")
        _say("DeskCoach starts in the tray of a real X11 session (Xvfb, openbox, xfce4-panel).")
        program = desktop.start(sys.executable, "-m", "deskcoach")
        _wait_for(desktop, "working")
        _picture(desktop, "1-tray")
        _say("A stretch falls due; the card comes, and takes no focus.")
        _wait_for(desktop, "offered")
        time.sleep(0.6)
        _picture(desktop, "2-card")
        _say("The person starts it.")
        _ask(desktop, "break")
        time.sleep(3)
        _picture(desktop, "3-ready")
        time.sleep(8)
        _picture(desktop, "4-hold")
        rows = wait_until(lambda: _ask(desktop, "log", "--json"), 40, "the row in the log")
        _say("It is done, and this is its row in the log:")
        print(json.dumps(json.loads(rows.splitlines()[0]), indent=2))
        _ask(desktop)
        time.sleep(1.5)
        _picture(desktop, "5-window")
        _ask(desktop, "quit")
        code = program.wait(10)
    _say(f"Done. Pictures: {PICTURES.resolve()}")
    return code


def _sit_for_half_an_hour(home: Path) -> None:
    (home / "config").mkdir(parents=True)
    (home / "config/settings.toml").write_text(SETTINGS)
    clock = SystemClock()
    state = fresh(clock.now())
    for kind in (Kind.STRETCH, Kind.MOVE):
        state.clocks[kind] = KindClock(desk=1800.0 - DUE_IN)
    log = open_log(home / "data/log.db", lambda: clock.now().wall)
    log.save_state(freeze(state, clock.now()))
    log.close()


def _ask(desktop: Session, *words: str) -> str:
    return desktop.run(sys.executable, "-m", "deskcoach", *words, check=False)


def _wait_for(desktop: Session, mode: str) -> None:
    def there() -> bool:
        words = _ask(desktop, "status", "--json")
        return bool(words) and json.loads(words)["mode"] == mode

    wait_until(there, 30, f"mode {mode}")


def _picture(desktop: Session, name: str) -> None:
    desktop.picture(PICTURES / f"{name}.png")
    print(f"  picture: {PICTURES / name}.png")


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except subprocess.SubprocessError as error:
        sys.exit(f"tour: {error}")
