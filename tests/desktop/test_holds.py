"""What holds a break on a real X11 session, and that `why` says so."""

import sys
from collections.abc import Callable
from pathlib import Path

from tests.adapters.presence.stand_in import service
from tests.desktop.conftest import Running, under_the_pointer
from tools.desktop_session import Session, wait_until

EDITOR = Path(__file__).with_name("programs") / "editor.py"


def test_a_fullscreen_window_holds_the_break_and_lets_it_go(
    desktop: Session, running: Callable[..., Running], tmp_path: Path
) -> None:
    program = running(6.0, '[presence]\nfullscreen = "always"\n')
    film = desktop.start(sys.executable, str(EDITOR), str(tmp_path / "typed"), "--fullscreen")
    try:
        wait_until(lambda: program.status()["holds"] == ["fullscreen"], what="the hold")
        wait_until(lambda: program.status()["owed"] == ["stretch"], what="the break to be owed")
        assert program.status()["mode"] == "quiet"
        lines = program.ask("why")[1]
        assert "stretch held: " in lines
        assert " fills the screen" in lines
    finally:
        film.terminate()
        film.wait(10)
    program.wait_for("offered")
    assert "no window filled the screen any more" in program.ask("why")[1]


def test_do_not_disturb_holds_the_break(desktop: Session, running: Callable[..., Running]) -> None:
    program = running(4.0)
    desktop.run("dunstctl", "set-paused", "true")
    try:
        wait_until(lambda: "do-not-disturb" in program.status()["holds"], what="the hold")
        wait_until(lambda: program.status()["owed"] == ["stretch"], what="the break to be owed")
    finally:
        desktop.run("dunstctl", "set-paused", "false")
    program.wait_for("offered")


def test_a_meeting_by_hand_holds_and_ends(running: Callable[..., Running]) -> None:
    program = running(2.0)
    assert program.ask("meeting", "30m") == (0, "")
    wait_until(lambda: program.status()["owed"] == ["stretch"], what="the break to be owed")
    assert program.status()["mode"] == "quiet"
    assert program.ask("meeting", "over") == (0, "")
    program.wait_for("offered")


def test_a_fullscreen_film_holds_while_it_plays(
    desktop: Session, running: Callable[..., Running]
) -> None:
    program = running(25.0)
    film = desktop.start("xterm", "-fullscreen", "-e", "sleep", "60")
    try:
        with service(
            desktop.env["DBUS_SESSION_BUS_ADDRESS"], "org.mpris.MediaPlayer2.film"
        ) as made:
            player = "org.mpris.MediaPlayer2.Player"
            made.has("/org/mpris/MediaPlayer2", player, "PlaybackStatus", ("s", "Playing"))
            made.start()
            wait_until(lambda: program.status()["holds"] == ["fullscreen"], what="the hold")
        wait_until(lambda: program.status()["holds"] == [], what="its end")
    finally:
        film.terminate()
        film.wait(10)


def test_an_exception_by_program_holds(desktop: Session, running: Callable[..., Running]) -> None:
    program = running(25.0)
    film = desktop.start("xterm", "-fullscreen", "-e", "sleep", "60")
    try:
        wait_until(lambda: "XTerm" in program.ask("programs")[1], what="its window to be known")
        assert program.ask("programs", "xterm", "--fullscreen", "wait") == (0, "")
        assert "Waits in fullscreen" in program.ask("programs", "XTerm")[1]
        wait_until(lambda: program.status()["holds"] == ["fullscreen"], what="the hold")
    finally:
        film.terminate()
        film.wait(10)
    wait_until(lambda: program.status()["holds"] == [], what="its end")


def test_an_exception_by_program_lets_the_break_come_in_a_film(
    desktop: Session, running: Callable[..., Running]
) -> None:
    program = running(6.0, '[presence]\nfullscreen = "always"\nfullscreen_work = ["xterm"]\n')
    film = desktop.start("xterm", "-fullscreen", "-e", "sleep", "60")
    try:
        program.wait_for("offered")
        assert "by your settings, XTerm does not hold it" in program.ask("why")[1]
    finally:
        film.terminate()
        film.wait(10)


def test_who_works_in_a_fullscreen_window_gets_the_break(
    desktop: Session, running: Callable[..., Running], tmp_path: Path
) -> None:
    editor = desktop.start(sys.executable, str(EDITOR), str(tmp_path / "typed"), "--fullscreen")
    try:
        wait_until(lambda: desktop.windows("^Editor$"), what="the editor")
        program = running(6.0)
        program.wait_for("offered")
        assert "it was due, and you work in " in program.ask("why")[1]
        card = program.card()
        wait_until(lambda: under_the_pointer(desktop, card) == card, what="the card on top")
        assert desktop.run("xdotool", "getactivewindow") in desktop.windows("^Editor$")
    finally:
        editor.terminate()
        editor.wait(10)
