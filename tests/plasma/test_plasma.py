"""What holds a break on a real Plasma, what does not, and how the card comes there."""

import contextlib
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.adapters.presence.stand_in import service
from tests.desktop.conftest import Running, under_the_pointer
from tests.plasma.conftest import Window, inhibited
from tools.desktop_session import Session, wait_until
from tools.gnome_session import SYSTEM_PYTHON

pytestmark = pytest.mark.desktop
Start = Callable[..., Running]
Open = Callable[..., Window]
Picture = Callable[[], Path | None]
NAMES = {"x11": "editor.py", "wayland": "python3"}
"""What the other window is called: by its class on X11, by its program on Wayland."""
SAVER = ("org.freedesktop.ScreenSaver", "/ScreenSaver", "org.freedesktop.ScreenSaver")
NOTIFICATIONS = "org.freedesktop.Notifications"


def name_of(plasma: Session) -> str:
    return NAMES[plasma.env["XDG_SESSION_TYPE"]]


def check(program: Running, name: str) -> str:
    """One line of the doctor."""
    lines = program.ask("doctor")[1].splitlines()
    return next(line for line in lines if line[5:].startswith(name))


def fill(program: Running, plasma: Session) -> None:
    """Wait until the window fills the screen, as Plasma tells."""
    words = f"{name_of(plasma)} fills the screen"
    wait_until(lambda: words in check(program, "fullscreen"), what="it to fill the screen")


def test_all_that_plasma_has_is_known(running: Start) -> None:
    program = running(1200.0)
    for name in (
        "tray",
        "notifications",
        "idle time",
        "do not disturb",
        "fullscreen",
        "inhibitors",
    ):
        assert check(program, name).startswith("ok"), check(program, name)


def test_the_card_leaves_the_focus_to_who_types(
    plasma: Session,
    running: Start,
    window: Open,
    picture: Callable[[], Path | None],
    tmp_path: Path,
) -> None:
    if plasma.env["XDG_SESSION_TYPE"] != "x11":
        pytest.skip("without XWayland's display, as here, a notification comes first")
    window()
    editor = wait_until(lambda: plasma.windows("^Editor$"), what="the editor")[0]
    program = running(6.0)
    program.wait_for("offered", 60)
    card = program.card()
    plasma.run("xdotool", "key", "a", "b")
    wait_until(lambda: (tmp_path / "typed").read_text().split() == ["a", "b"], what="the keys")
    assert plasma.run("xdotool", "getactivewindow") == editor
    place = plasma.run("xdotool", "getwindowgeometry", "--shell", card)
    left = int(dict(line.split("=") for line in place.splitlines())["X"])
    assert left <= 16, "at the left: Plasma's own notifications come at the right"
    assert picture()


def test_who_works_in_fullscreen_gets_the_break_and_sees_it(
    plasma: Session, running: Start, window: Open, picture: Picture
) -> None:
    window("--fullscreen")
    program = running(25.0)
    fill(program, plasma)
    program.wait_for("offered", 90)
    assert f"you work in {name_of(plasma)}, which fills the screen" in program.ask("why")[1]
    if plasma.env["XDG_SESSION_TYPE"] == "x11":
        card = program.card()
        wait_until(lambda: under_the_pointer(plasma, card) == card, what="the card on top")
    picture()


FILMS = {
    "a player": ("org.mpris.MediaPlayer2.film",),
    "the screen saver": (*SAVER, "ss", "film", "shown"),
}


@pytest.mark.parametrize("film", FILMS)
def test_a_film_in_fullscreen_holds_it(
    plasma: Session, running: Start, window: Open, film: str
) -> None:
    if film == "the screen saver" and plasma.env["XDG_SESSION_TYPE"] == "x11":
        pytest.skip("on X11 the lock screen has it, which belongs to a session manager")
    window("--fullscreen")
    program = running(25.0)
    fill(program, plasma)
    with playing(plasma, *FILMS[film]):
        wait_until(lambda: program.status()["owed"] == ["stretch"], 60, what="it to be owed")
        assert program.status()["holds"] == ["fullscreen"]
        assert f"held: {name_of(plasma)} fills the screen, and something" in program.ask("why")[1]
    program.wait_for("offered", 60)
    assert "what you watched or played ended" in program.ask("why")[1]


@contextlib.contextmanager
def playing(plasma: Session, *words: str) -> Iterator[None]:
    """A player that plays, or who keeps the screen from going blank."""
    if len(words) > 1:
        with inhibited(plasma, *words):
            yield
        return
    player = "org.mpris.MediaPlayer2.Player"
    with service(plasma.env["DBUS_SESSION_BUS_ADDRESS"], *words) as made:
        made.has("/org/mpris/MediaPlayer2", player, "PlaybackStatus", ("s", "Playing"))
        made.start()
        yield


def test_exceptions_by_program_both_ways(plasma: Session, running: Start, window: Open) -> None:
    window("--fullscreen")
    program = running(40.0)
    fill(program, plasma)
    name = name_of(plasma)
    assert program.ask("programs", name, "--fullscreen", "wait") == (0, "")
    wait_until(lambda: program.status()["holds"] == ["fullscreen"], what="the hold")
    with playing(plasma, *FILMS["a player"]):
        assert program.ask("programs", name, "--fullscreen", "offer") == (0, "")
        program.wait_for("offered", 90)
    assert f"by your settings, {name} does not hold it" in program.ask("why")[1]


def press(plasma: Session) -> None:
    """Press `a`, wherever the keyboard is."""
    if plasma.env["XDG_SESSION_TYPE"] == "x11":
        plasma.run("xdotool", "key", "a")
    else:
        # In KWin's chroot: it hands out keys to programs only that it finds on its own disk.
        script = plasma.home / "keys.py"
        shutil.copy(Path(__file__).with_name("keys.py"), script)
        debian = Path(os.environ["DESKCOACH_PLASMA"]) / "debian"
        plasma.run("chroot", str(debian), SYSTEM_PYTHON, str(script), "30")


def test_a_break_waits_while_somebody_types(
    plasma: Session, running: Start, window: Open, tmp_path: Path
) -> None:
    window()
    typed = tmp_path / "typed"

    def types() -> list[str]:
        press(plasma)
        return typed.read_text().split() if typed.exists() else []

    wait_until(types, 60, "the keys")
    program = running(8.0, "[asking]\ntyping_gap = 10\n")

    def owed() -> bool:
        press(plasma)
        return bool(program.status()["owed"])

    wait_until(owed, 60, "it to be owed")
    for _ in range(8):
        press(plasma)
        assert program.status()["mode"] == "due"
    program.wait_for("offered", 60)


def test_do_not_disturb_as_plasma_has_it(plasma: Session, running: Start) -> None:
    program = running(8.0)
    path = "/org/freedesktop/Notifications"
    words = ("ssa{sv}", "org.kde.kate", "quiet")
    with inhibited(plasma, NOTIFICATIONS, path, NOTIFICATIONS, *words):
        wait_until(lambda: program.status()["holds"] == ["do-not-disturb"], what="the hold")
        wait_until(lambda: program.status()["owed"] == ["stretch"], 60, what="it to be owed")
        assert "do not disturb is on" in program.ask("why")[1]
    program.wait_for("offered", 60)


def test_a_locked_screen_is_time_away(plasma: Session, running: Start) -> None:
    """The last one: who unlocks it again is asked for a password."""
    if plasma.env["XDG_SESSION_TYPE"] == "x11":
        pytest.skip("on X11 the lock screen belongs to a session manager, which is not here")
    program = running(1200.0)
    assert program.status()["mode"] == "working"
    name, path, interface = SAVER
    plasma.run(
        *("gdbus", "call", "--session", "--dest", name, "--object-path", path),
        *("--method", f"{interface}.Lock"),
    )
    program.wait_for("away", 60)
