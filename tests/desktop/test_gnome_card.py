"""The card on a real GNOME Shell: through XWayland in its corner, else a notification first; and
what a window that fills the screen holds there."""

import ast
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.adapters.presence.stand_in import service
from tests.desktop.conftest import ROOT, Running
from tools.desktop_session import Session, wait_until
from tools.gnome_session import gnome_session
from tools.seat import seat

pytestmark = pytest.mark.desktop
EDITOR = Path(__file__).with_name("programs") / "editor.py"


@pytest.fixture(scope="module")
def gnome() -> Iterator[Session]:
    with gnome_session() as made:
        made.env["PYTHONPATH"] = str(ROOT)
        made.env["XDG_CURRENT_DESKTOP"] = "GNOME"
        # Else the bus would start whatever other notification server is installed.
        made.run(
            *("gdbus", "call", "--session", "--dest", "org.freedesktop.DBus", "--object-path", "/"),
            *("--method", "org.freedesktop.DBus.StartServiceByName"),
            *("org.gnome.Shell.Notifications", "0"),
        )
        yield made


def look(gnome: Session, script: str) -> Any:
    """Let the Shell say what it sees."""
    said = gnome.run(
        *("gdbus", "call", "--session", "--dest", "org.gnome.Shell"),
        *("--object-path", "/org/gnome/Shell", "--method", "org.gnome.Shell.Eval", script),
    )
    good, text = ast.literal_eval(said.replace("(true,", "(True,").replace("(false,", "(False,"))
    assert good, text
    return json.loads(text) if text else None


WINDOWS = (
    "global.get_window_actors().map(a => a.meta_window).map(w => "
    "({title: w.get_title(), x: w.get_frame_rect().x, y: w.get_frame_rect().y, "
    "right: w.get_frame_rect().x + w.get_frame_rect().width, focus: w.has_focus()}))"
)
NOTES = (
    "Main.messageTray.getSources().map(s => s.notifications.map(n => n.title)).reduce("
    "(all, some) => all.concat(some), [])"
)
OURS = (
    "Main.messageTray.getSources().map(s => s.notifications).reduce("
    "(all, some) => all.concat(some), []).find(n => n.title == 'Sitting back extensions')"
)


FOCUS = (
    "Main.overview.hide(); global.get_window_actors().map(a => a.meta_window)"
    ".find(w => w.get_title() == 'Editor').activate(global.get_current_time())"
)


def focused(gnome: Session) -> bool:
    """Give the editor the focus, and see whether it has it."""
    look(gnome, FOCUS)
    return bool(windows(gnome)["Editor"]["focus"])


def windows(gnome: Session) -> dict[str, Any]:
    return {window["title"].split(" — ")[0]: window for window in look(gnome, WINDOWS)}


@pytest.fixture
def editor(gnome: Session, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[None]:
    child = gnome.start(
        *(sys.executable, str(EDITOR), str(tmp_path / "typed"), *getattr(request, "param", ())),
        QT_QPA_PLATFORM="wayland",
    )
    wait_until(lambda: "Editor" in windows(gnome), what="the editor")
    wait_until(lambda: focused(gnome), what="the editor to have the focus")
    yield
    child.terminate()
    child.wait(10)


def through_xwayland(gnome: Session) -> dict[str, str]:
    display = look(gnome, "imports.gi.GLib.getenv('DISPLAY')")
    (key,) = Path(gnome.env["XDG_RUNTIME_DIR"]).glob(".mutter-Xwaylandauth.*")
    return {"DISPLAY": display, "XAUTHORITY": str(key)}


@pytest.mark.usefixtures("editor")
def test_the_card_stands_in_its_corner_and_takes_no_focus(gnome: Session, tmp_path: Path) -> None:
    program = Running(gnome, tmp_path / "home")
    seat(program.home, 2.0)
    kept = dict(gnome.env)
    gnome.env.update(through_xwayland(gnome))
    try:
        program.start("--background")
        program.wait_for("offered", 40)
        wait_until(lambda: "DeskCoach break" in windows(gnome), what="the card")
        card = wait_until(
            lambda: (found := windows(gnome)["DeskCoach break"])["right"] > 1200 and found,
            what="the card in its corner",
        )
        assert card["y"] > 400
        assert not card["focus"]
        assert windows(gnome)["Editor"]["focus"]
        program.ask("skip")
        program.quit()
    finally:
        gnome.env.clear()
        gnome.env.update(kept)
        program.kill()
    assert "Traceback" not in program.said


@pytest.mark.usefixtures("editor")
@pytest.mark.parametrize("editor", [("--fullscreen",)], indirect=True, ids=["in fullscreen"])
def test_without_xwayland_a_notification_comes_first(gnome: Session, tmp_path: Path) -> None:
    program = Running(gnome, tmp_path / "home")
    seat(program.home, 8.0)
    program.start("--background")
    try:
        program.wait_for("offered", 40)
        wait_until(lambda: "Sitting back extensions" in look(gnome, NOTES), what="it")
        assert "DeskCoach break" not in windows(gnome)
        assert windows(gnome)["Editor"]["focus"]
        assert "GNOME tells nobody of its windows" in program.ask("doctor")[1]
        look(gnome, f"{OURS}.activate()")
        program.wait_for("guided")
        program.ask("quit")
        assert program.child is not None
        program.child.wait(10)
    finally:
        program.kill()
    assert "Traceback" not in program.said


FULL = (
    "Main.overview.hide(); const film = global.get_window_actors().map(a => a.meta_window)"
    ".find(w => w.get_title() == 'Film'); film.activate(global.get_current_time());"
    " film.is_fullscreen()"
)
SESSION = "org.gnome.SessionManager"
IDLE = 8


@contextmanager
def playing(gnome: Session, *, on: bool) -> Iterator[None]:
    """Somebody keeps the session from going idle, as players do, or nobody."""
    if not on:
        yield
        return
    with service(gnome.env["DBUS_SESSION_BUS_ADDRESS"], SESSION) as made:
        made.replies["/org/gnome/SessionManager", SESSION, "IsInhibited", (IDLE,)] = ("b", (True,))
        made.start()
        yield


@pytest.mark.parametrize(
    ("presence", "film", "held"),
    [
        ("", False, False),
        ("", True, True),
        ('fullscreen_watch = ["xterm"]', False, True),
        ('fullscreen_work = ["xterm"]', True, False),
    ],
    ids=["who works gets the break", "a film holds", "an exception holds", "and one lets it come"],
)
def test_a_window_that_fills_the_screen_of_a_real_shell(
    gnome: Session, tmp_path: Path, presence: str, film: bool, held: bool
) -> None:
    program = Running(gnome, tmp_path / "home")
    seat(program.home, 6.0)
    (program.home / "config/settings.toml").write_text(f"[presence]\n{presence}\n")
    kept = dict(gnome.env)
    gnome.env.update(through_xwayland(gnome))
    window = gnome.start("xterm", "-fullscreen", "-T", "Film", "-e", "sleep", "90")
    try:
        wait_until(lambda: "Film" in windows(gnome), what="the window")
        wait_until(lambda: look(gnome, FULL), what="it to fill the screen")
        with playing(gnome, on=film):
            program.start("--background")
            if held:
                wait_until(lambda: program.status()["owed"] == ["stretch"], what="the break")
                wait_until(lambda: program.status()["holds"] == ["fullscreen"], what="the hold")
                assert "stretch held: XTerm fills the screen" in program.ask("why")[1]
            else:
                program.wait_for("offered", 40)
                assert "XTerm" in program.ask("why")[1]
        program.quit()
    finally:
        gnome.env.clear()
        gnome.env.update(kept)
        program.kill()
        window.terminate()
        window.wait(10)
    assert "Traceback" not in program.said
