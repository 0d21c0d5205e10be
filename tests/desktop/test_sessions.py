"""Strength sessions in the started program on a real desktop."""

import json
import time
from collections.abc import Callable
from datetime import datetime
from typing import Any

from deskcoach.adapters.store.log import open_log
from deskcoach.adapters.store.training import SqliteTrainingLog
from deskcoach.cli.strength import WEEKDAY_WORDS
from deskcoach.core.clock import local_day
from deskcoach.core.settings import Presence
from tests.desktop.conftest import CARD, Running
from tools.desktop_session import Session, wait_until

Start = Callable[..., Running]
CHECK = "^DeskCoach, before strength work$"
PLAYER = "^DeskCoach, strength session$"
DAY_STARTS = Presence().day_starts
QUICK = "[strength]\nreps = 3\nrest = 10\n[sound]\nenabled = false\n"


def press(desktop: Session, *keys: str) -> None:
    """Press keys, as a person does: into whatever window has the focus."""
    for key in keys:
        desktop.run("xdotool", "key", "--clearmodifiers", key)
        time.sleep(0.15)


def window(desktop: Session, name: str) -> str:
    """The window of this name, once it is up and has the focus."""
    found = wait_until(lambda: desktop.windows(name), what=name)[-1]
    desktop.run("xdotool", "windowactivate", "--sync", found)
    return str(found)


def sets(program: Running) -> list[dict[str, Any]]:
    return [json.loads(line) for line in program.ask("sets", "--json")[1].splitlines()]


def test_a_session_by_keyboard_alone_with_a_kill_in_the_middle(
    desktop: Session, running: Start
) -> None:
    program = running(1800.0, QUICK)
    code, said = program.ask("session", "--exercise", "back-extension", "--manual", "--sets", "2")
    assert (code, said) == (0, "A short check comes first. Please answer it in the window.")
    window(desktop, CHECK)
    assert not desktop.windows(PLAYER)
    press(desktop, "Return")  # none of these: the session stands there
    window(desktop, PLAYER)
    wait_until(lambda: not desktop.windows(CHECK), what="the check to go")
    press(desktop, "space")
    time.sleep(10.5)  # the time to lie down
    press(desktop, "space", "space", "space")
    wait_until(lambda: len(sets(program)) == 1, 5, "the first set in the log")
    press(desktop, "space")  # start the second set now
    time.sleep(3.5)
    press(desktop, "space")
    time.sleep(0.3)
    program.kill()
    program.start("--background")
    window(desktop, PLAYER)
    assert len(sets(program)) == 1
    press(desktop, "space")  # go on
    time.sleep(3.5)
    press(desktop, "space", "space")  # one rep was done before the kill
    wait_until(lambda: len(sets(program)) == 2, 5, "the second set in the log")
    press(desktop, "space")
    found = sets(program)
    assert [(one["number"], one["actual"]) for one in found] == [(1, 3.0), (2, 3.0)]
    plan = json.loads(program.ask("plan", "--json")[1])
    assert len(plan["done"]) == 1


def test_pain_ends_the_exercise_and_keeps_it_aside(desktop: Session, running: Start) -> None:
    program = running(1800.0, QUICK)
    program.ask("session")
    window(desktop, CHECK)
    press(desktop, "Return")
    window(desktop, PLAYER)
    press(desktop, "space", "h", "8")
    wait_until(lambda: "Set aside: back-extension" in program.ask("plan")[1], 5, "the exercise")
    program.kill()
    program.start("--background")
    window(desktop, PLAYER)  # still stopped, with its number
    press(desktop, "2")
    wait_until(lambda: "Set aside" not in program.ask("plan")[1], 5, "the exercise, back")
    press(desktop, "8")
    wait_until(lambda: "Set aside: back-extension" in program.ask("plan")[1], 5, "the exercise")
    assert program.ask("session")[1].startswith("A short check comes first")
    assert not desktop.windows(PLAYER)


def test_a_paced_session_needs_no_input(desktop: Session, running: Start) -> None:
    program = running(1800.0, QUICK)
    program.ask("session", "--exercise", "cobra-stretch", "--sets", "1")
    window(desktop, CHECK)
    press(desktop, "Return")
    window(desktop, PLAYER)
    press(desktop, "space")
    assert "session" in program.status()["holds"]
    wait_until(lambda: len(sets(program)) == 1, 40, "the set")
    assert sets(program)[0]["actual"] == 3.0
    program.quit()  # in the middle of a session that is not over
    program.start("--background")
    assert sets(program)[0]["actual"] == 3.0


def offered(running: Start, settings: str = "") -> Running:
    """A program that offers today's session as soon as it may."""
    today = local_day(datetime.now().astimezone(), DAY_STARTS)
    planned = (
        f'[strength]\ntime = "{DAY_STARTS:02}:00"\ndays = ["{WEEKDAY_WORDS[today.weekday()]}"]\n'
    )
    program = running(1800.0, planned + settings)
    program.quit()
    log = open_log(program.home / "data/log.db")
    SqliteTrainingLog(log).save_training({})
    log.close()
    program.start("--background")
    return program


def test_the_card_of_a_session_leads_to_the_check(desktop: Session, running: Start) -> None:
    program = offered(running)
    card = program.card()

    def start() -> bool:  # the card listens a little after it has come to rest
        words = desktop.run("xdotool", "getwindowgeometry", "--shell", card).splitlines()
        height = int(dict(line.split("=") for line in words)["HEIGHT"])
        spot = ("220", str(height - 33))
        desktop.run("xdotool", "mousemove", "--window", card, *spot, "click", "1")
        return bool(desktop.windows(CHECK))

    wait_until(start, what="the check")
    wait_until(lambda: not desktop.windows(CARD), what="the card to go")
    assert not desktop.windows(PLAYER)


def test_the_notification_of_a_session_leads_to_the_check(desktop: Session, running: Start) -> None:
    offered(running, '[asking]\nby = "notification"\n')
    wait_until(lambda: desktop.run("dunstctl", "count", "displayed") == "1", what="the word")
    desktop.run("dunstctl", "action", "0")
    wait_until(lambda: desktop.windows(CHECK), what="the check")
    assert not desktop.windows(PLAYER)


def test_the_command_line_tells_and_moves(running: Start) -> None:
    program = running()
    code, said = program.ask("plan")
    assert code == 0
    assert said.startswith("Monday, Wednesday, Friday, from 17:30.")
    assert program.ask("plan", "move", "someday", "fri")[0] == 2
    calendar = program.home / "plan.ics"
    assert program.ask("plan", "--ics", str(calendar)) == (0, "")
    assert calendar.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert program.ask("sets", "--week") == (0, "")
    assert program.ask("session", "--exercise", "nothing")[0] == 2
    assert program.ask("session", "--sets", "7")[0] == 2
