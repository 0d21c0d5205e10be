"""The started program by keyboard alone: what Tab reaches, where the focus is, and no trap.

xdotool presses the keys; where the focus is, the program tells as it tells a screen reader.
"""

from collections.abc import Callable

import pytest

from deskcoach.core.strength.safety import QUESTIONS
from deskcoach.ui.strength.fields import PAIN_KEYS
from tests.desktop.conftest import Running
from tests.desktop.reader import GoneError, Node, Reader
from tests.desktop.seeded import train
from tests.desktop.steps import (
    CHECK,
    PLAYER,
    WINDOW,
    go_to,
    in_front,
    last_week,
    move,
    press,
    ringed,
    tell,
    unreached,
    walk,
)
from tools.desktop_session import Session, wait_until

Start = Callable[..., Running]
QUICK = "[strength]\nreps = 3\nrest = 10\n[sound]\nenabled = false\n"
PAGES = ("Today", "History", "Plan", "Library", "Settings")


@pytest.fixture
def program(desktop: Session, running: Start, reader: Reader) -> Running:
    """A program with some weeks of training in its log, its window in front."""
    made = running(1800.0, QUICK, "--background", before=train)
    tell(made, "open", page="today")
    in_front(desktop, WINDOW)
    reader.find("push button", "Break now")
    return made


def turn_to(desktop: Session, reader: Reader, number: int) -> None:
    """Turn to a page of the window by its number."""
    press(desktop, f"ctrl+{number}")
    wait_until(lambda: "checked" in reader.find("radio button", PAGES[number - 1]).states)


def round_trip(desktop: Session, reader: Reader) -> list[str]:
    """Tab to everything on the screen and back the same way; names of what is on it."""
    there = all_reached(desktop, reader)
    back = walk(desktop, reader, "shift+Tab")
    assert [node.at for node in back] == [node.at for node in reversed(there)]
    return [node.name for node in there]


def test_tab_goes_round_on_every_page(desktop: Session, program: Running, reader: Reader) -> None:
    assert program.status()["mode"] == "working"
    for number, page in enumerate(PAGES, start=1):
        turn_to(desktop, reader, number)
        names = round_trip(desktop, reader)
        assert names[0] == page
        assert len(names) >= 4
    turn_to(desktop, reader, 1)
    ringed(desktop, reader, walk(desktop, reader))


def test_the_arrows_reach_what_is_one_of_several(
    desktop: Session, program: Running, reader: Reader
) -> None:
    assert program.status()["mode"] == "working"
    assert go_to(desktop, reader, "Today").role == "radio button"
    for page in PAGES[1:]:
        assert move(desktop, reader, "Right").name == page
        assert "checked" in reader.focused().states
    pages = through(desktop, reader, "Breaks", 7, lambda: go_round(desktop, reader))
    assert (pages[0], pages[-1]) == ("Posture cues", "Start-up")


def through(
    desktop: Session, reader: Reader, first: str, more: int, look: Callable[[], object]
) -> list[str]:
    """Go down a side list from its first row, and look at each page; names of the other rows."""
    row = go_to(desktop, reader, first)
    rows: list[str] = []
    for _ in range(more):
        row = move(desktop, reader, "Down")
        assert "checked" in row.states, row.path
        rows.append(row.name)
        look()
    return rows


def go_round(desktop: Session, reader: Reader) -> None:
    """Tab to everything on the screen, round to where it began."""
    all_reached(desktop, reader)
    move(desktop, reader, "shift+Tab")


def all_reached(desktop: Session, reader: Reader) -> list[Node]:
    """Tab to everything on the screen, round to the first."""
    way = walk(desktop, reader)
    past = unreached(reader, way)
    assert not past, "\n".join(past)
    return way


def down(desktop: Session, reader: Reader) -> str | None:
    """The next row of a side list, or None at its end."""
    group = reader.focused().inside[-1]
    try:
        node = move(desktop, reader, "Down")
    except AssertionError:
        return None
    return node.name if node.inside[-1] == group else None


def test_a_setting_is_changed_and_undone(
    desktop: Session, program: Running, reader: Reader
) -> None:
    file = program.home / "config/settings.toml"

    def stretches() -> bool:
        return "enabled = false" not in file.read_text().partition("[stretch]")[2]

    turn_to(desktop, reader, 5)
    assert go_to(desktop, reader, "Offer a stretch").role == "check box"
    press(desktop, "space")
    wait_until(lambda: not stretches(), what="the change in the file")
    assert go_to(desktop, reader, "Undo", "shift+Tab").role == "push button"
    press(desktop, "Return")
    wait_until(stretches, what="the change to be undone")
    wait_until(lambda: {"focused", "showing"} <= reader.focused().states, 2, "a focus to see")
    round_trip(desktop, reader)


def test_from_a_bar_to_its_sets_and_back(
    desktop: Session, program: Running, reader: Reader
) -> None:
    turn_to(desktop, reader, 2)
    chart = go_to(desktop, reader, "Strength sets per week")
    newest = chart.told
    press(desktop, "Left")
    wait_until(lambda: reader.node(chart.at).told != newest, 2, "the week before")
    assert "6 sets in 2 sessions" in reader.node(chart.at).told
    reach(desktop, reader, "Return", "Back")
    session = move(desktop, reader, "Tab")
    assert session.role == "push button"
    reach(desktop, reader, "Return", "Back")
    field = move(desktop, reader, "Tab")
    assert field.name == "Back extensions, set 1, reps"
    press(desktop, "Up")
    wait_until(lambda: sorted(last_week(program)) == [8.0] * 5 + [9.0], 5, "the correction")
    go_to(desktop, reader, "Undo", "shift+Tab")
    reach(desktop, reader, "Return", "Back")
    wait_until(lambda: last_week(program) == [8.0] * 6, 5, "the correction to be taken back")
    round_trip(desktop, reader)
    reach(desktop, reader, "Escape", session.name)
    reach(desktop, reader, "Escape", chart.name)


def reach(desktop: Session, reader: Reader, key: str, name: str) -> None:
    """Press a key, and wait until what it leads to has the focus and is seen."""
    press(desktop, key)

    def there() -> bool:
        try:
            node = reader.focused()
        except GoneError:  # rows were replaced, and the news of the next focus is on its way
            return False
        return node.name == name and {"focused", "showing"} <= node.states

    wait_until(there, 5, f"{key} to lead to {name}")


def test_a_chart_as_a_table_and_the_menu_of_exports(
    desktop: Session, program: Running, reader: Reader
) -> None:
    assert program.status()["mode"] == "working"
    turn_to(desktop, reader, 2)
    go_to(desktop, reader, "Export")
    reach(desktop, reader, "Return", "Spreadsheet (CSV)")
    reach(desktop, reader, "Down", "For Hevy and other apps (CSV)")
    reach(desktop, reader, "Tab", "For your physiotherapist")
    reach(desktop, reader, "Escape", "Export")
    go_to(desktop, reader, "Strength sets per week: As a table")
    reach(desktop, reader, "Return", "Strength sets per week: As a picture")
    assert move(desktop, reader, "shift+Tab").role == "table"
    assert move(desktop, reader, "Down").role == "cell"
    assert move(desktop, reader, "Tab").name == "Strength sets per week: As a picture"
    turn_to(desktop, reader, 1)
    go_to(desktop, reader, "Pause")
    press(desktop, "Return")
    assert move(desktop, reader, "Down").role == "menu item"
    reach(desktop, reader, "Escape", "Pause")


def test_an_exercise_of_the_library_is_opened_and_left(
    desktop: Session, program: Running, reader: Reader
) -> None:
    assert program.status()["mode"] == "working"
    turn_to(desktop, reader, 4)
    card = go_to(desktop, reader, "Cobra stretch")
    press(desktop, "Return")
    reader.find("document", "Cobra stretch, in full")
    press(desktop, "Escape")
    wait_until(lambda: reader.focused().name == card.name, 5, "the card again")


def test_a_stretch_is_begun_and_left(desktop: Session, program: Running, reader: Reader) -> None:
    go_to(desktop, reader, "Break now")
    press(desktop, "Return")
    program.wait_for("guided")
    wait_until(lambda: reader.focused().at[1] and stop(reader), 5, "the player")
    assert sorted(round_trip(desktop, reader)) == ["It hurts", "Next", "Pause", "Stop"]
    go_to(desktop, reader, "Pause")
    press(desktop, "space")
    reader.find("push button", "Resume")
    press(desktop, "Escape")
    wait_until(lambda: program.status()["mode"] != "guided", what="the end of the break")
    in_front(desktop, WINDOW)
    assert len(round_trip(desktop, reader)) == 8


def stop(reader: Reader) -> bool:
    """Whether the player of a stretch has the focus."""
    node = reader.focused()
    return node.role == "frame" and bool(reader.all("push button", "Stop"))


def test_the_check_and_the_begin_of_a_session(
    desktop: Session, program: Running, reader: Reader
) -> None:
    go_to(desktop, reader, "Start session")
    press(desktop, "Return")
    in_front(desktop, CHECK)
    # Every question, every number of the usual pain, None of these and Not now.
    assert len(round_trip(desktop, reader)) == len(QUESTIONS) + len(PAIN_KEYS) + 2
    question = move(desktop, reader, "Tab")
    press(desktop, "space")
    reader.find("push button", "See what this means")
    assert "checked" in reader.states(question.at)
    ringed(desktop, reader, walk(desktop, reader))
    go_to(desktop, reader, question.name)
    press(desktop, "space")
    reader.find("push button", "None of these")
    press(desktop, "Return")
    in_front(desktop, PLAYER)
    begun(desktop, program, reader)


def begun(desktop: Session, program: Running, reader: Reader) -> None:
    """The player by keyboard: start, pain, and an end."""
    reader.find("radio button", "You count each rep")
    assert round_trip(desktop, reader)[-2:] == ["Start", "Not now"]
    assert go_to(desktop, reader, "You count each rep").role == "radio button"
    press(desktop, "space")
    go_to(desktop, reader, "Start")
    press(desktop, "space")
    reader.find("push button", "It hurts")
    assert round_trip(desktop, reader)[-1] == "It hurts"
    go_to(desktop, reader, "It hurts")
    press(desktop, "Return")
    reader.find("radio button", "Pain 10 of 10")
    names = round_trip(desktop, reader)
    assert {"Ease off and go on", "Pain 0 of 10", "Pain 10 of 10"} <= set(names)
    go_to(desktop, reader, "Pain 8 of 10")
    press(desktop, "space")
    wait_until(lambda: "Set aside" in program.ask("plan")[1], 5, "the exercise to be set aside")
