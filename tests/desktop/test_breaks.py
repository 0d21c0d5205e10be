"""The started program on a real desktop: tray, card, focus, and every way to answer."""

import random
import string
import subprocess
import sys
from collections.abc import Callable

from tests.desktop.conftest import CARD, Running, Typist
from tools.desktop_session import Session, wait_until

Start = Callable[..., Running]


def outcomes(program: Running) -> list[str]:
    return [f"{each['outcome']} {each['kind']}" for each in program.log()]


def window_size(desktop: Session, window: str) -> tuple[int, int]:
    words = desktop.run("xdotool", "getwindowgeometry", "--shell", window)
    values = dict(line.split("=") for line in words.splitlines())
    return int(values["WIDTH"]), int(values["HEIGHT"])


def tray_items(desktop: Session) -> str:
    return desktop.run(
        *("dbus-send", "--session", "--print-reply", "--dest=org.kde.StatusNotifierWatcher"),
        *("/StatusNotifierWatcher", "org.freedesktop.DBus.Properties.Get"),
        *("string:org.kde.StatusNotifierWatcher", "string:RegisteredStatusNotifierItems"),
        check=False,
    )


def click(desktop: Session, window: str, x: int, y: int) -> None:
    desktop.run("xdotool", "mousemove", "--window", window, str(x), str(y), "click", "1")


def test_the_tray_icon_is_there_and_doctor_finds_everything(
    desktop: Session, running: Start
) -> None:
    program = running()
    wait_until(lambda: "StatusNotifierItem" in tray_items(desktop), what="the tray icon")
    code, words = program.ask("doctor")
    assert code == 0, words
    for name in ("tray", "notifications", "idle time", "log", "settings", "catalogue"):
        assert f"ok   {name}" in words


def test_no_key_is_lost_and_no_card_answers_one(
    desktop: Session, running: Start, typist: Typist
) -> None:
    """200 keys into another window while cards come and go."""
    program = running(2.0, "[asking]\ntyping_cap = 1\ntyping_gap = 0\n")
    choice = random.Random(7)  # noqa: S311 - the same keys each time
    keys = choice.choices([*string.ascii_lowercase, "space", "Return", "Escape"], k=200)
    typist.type(keys[:60])
    cards = len(desktop.windows(CARD))
    for begin in range(60, 200, 35):
        program.ask("pause", "5m")  # the card goes
        typist.type(keys[begin : begin + 5])
        program.ask("resume")  # and comes back
        typist.type(keys[begin + 5 : begin + 35])
        assert typist.active()
        cards += len(desktop.windows(CARD))
    wait_until(lambda: len(typist.typed()) >= 200, 5, "all the keys")
    assert typist.typed() == keys
    assert typist.active()
    assert cards == 5, "a card must be up while somebody types"
    assert outcomes(program) == ["put-off stretch"] * 4, "a key was taken for an answer"


def test_the_card_is_answered_by_mouse(desktop: Session, running: Start, typist: Typist) -> None:
    program = running(2.0)
    card = program.card()
    assert typist.active()

    def skip() -> bool:  # the card listens a little after it has come to rest
        width, height = window_size(desktop, card)
        click(desktop, card, width - 45, height - 33)
        return outcomes(program) == ["skipped stretch"]

    wait_until(skip, what="the skip in the log")
    wait_until(lambda: not desktop.windows(CARD), what="the card to go")
    assert typist.active()


def test_start_guides_the_stretch_and_logs_it_as_done(running: Start) -> None:
    settings = "[stretch]\nlength = 20\nhold = 5\nrounds = 1\n"
    program = running(1.0, settings)
    program.card()
    assert program.ask("break")[0] == 0
    program.wait_for("guided")
    wait_until(lambda: outcomes(program) == ["done stretch"], 40, "the end of the stretch")
    record = program.log()[0]
    assert record["exercises"] == ["sitting-back-extension"]
    assert 19 <= record["seconds"] <= 21
    assert record["offered"]


def test_the_notification_is_answered(desktop: Session, running: Start) -> None:
    program = running(2.0, '[asking]\nby = "notification"\n')

    def shown() -> bool:
        return desktop.run("dunstctl", "count", "displayed") == "1"

    wait_until(shown, what="the notification")
    assert not desktop.windows(CARD)
    desktop.run("dunstctl", "action", "0")
    program.wait_for("guided")
    wait_until(lambda: not shown(), what="the notification to go")


def test_the_command_line_answers(running: Start) -> None:
    program = running(1.0)
    program.wait_for("offered")
    assert program.ask("later", "5") == (0, "")
    assert program.status()["mode"] == "put-off"
    assert outcomes(program) == ["put-off stretch"]
    assert program.ask("skip") == (4, "deskcoach: No break is on offer now.")
    assert program.ask("pause", "30m") == (0, "")
    assert program.status()["mode"] == "paused"
    assert program.ask("resume") == (0, "")
    assert program.ask("resume")[0] == 4
    assert program.ask("later", "99")[0] == 2


def test_the_clock_and_the_pause_survive_a_kill(running: Start) -> None:
    program = running(600.0)
    program.ask("pause", "2h")
    program.kill()
    program.start()
    status = program.status()
    assert status["mode"] == "paused"
    assert 540 < status["next_seconds"] <= 600


def test_a_second_start_shows_the_window_of_the_first(desktop: Session, running: Start) -> None:
    program = running()
    assert program.ask() == (0, "")
    wait_until(lambda: desktop.windows("DeskCoach"), what="the window")


def test_five_starts_at_once_are_one(running: Start) -> None:
    program = running()
    program.quit()
    children = [
        subprocess.Popen(
            [sys.executable, "-m", "deskcoach"],
            env=program.env,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        for _ in range(5)
    ]
    try:
        wait_until(lambda: [each.poll() for each in children].count(0) == 4, 20, "four to end")
        wait_until(lambda: program.ask("quit")[0] == 0, what="the one to answer")
    finally:
        printed = [_end(each) for each in children]
    assert all(each.returncode == 0 for each in children)
    assert not any(b"Traceback" in output for output in printed)


def _end(child: subprocess.Popen[bytes]) -> bytes:
    try:
        return child.communicate(timeout=10)[0]
    except subprocess.TimeoutExpired:
        child.kill()
        return child.communicate()[0]


def test_without_the_program_the_command_line_says_so(running: Start) -> None:
    program = running()
    program.quit()
    assert program.ask("status") == (
        3,
        "deskcoach: DeskCoach is not running. Start it with: deskcoach",
    )
    code, words = program.ask("doctor")
    assert code == 0
    assert "running        no" in words
