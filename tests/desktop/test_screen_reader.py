"""What a screen reader is told: each screen of the started program, walked over AT-SPI."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.desktop.conftest import Running
from tests.desktop.reader import TABLE, VALUE, Reader, tray_menu
from tests.desktop.seeded import train
from tests.desktop.steps import audit, press, tell
from tools.desktop_session import Session, wait_until

Start = Callable[..., Running]
QUICK = "[strength]\nreps = 3\nrest = 10\n[sound]\nenabled = false\n"
EXERCISES = ("Sitting back extensions", "Cobra stretch")
TOPICS = ("Posture", "When to see a doctor", "A look at how you stand")
SETTINGS = {
    "Breaks": ("slider", "Time at the desk before a stretch"),
    "Posture cues": ("check box", ""),
    "Working hours": ("text", ""),
    "Strength sessions": ("spin box", "Offered from"),
    "Presence": ("slider", ""),
    "Sounds": ("slider", ""),
    "Appearance": ("radio button", "Colours: Dark"),
    "Start-up": ("check box", "Start DeskCoach when you log in"),
}


def test_what_cannot_be_heard_is_found(desktop: Session, reader: Reader) -> None:
    """The walk itself, on a window with the very faults that it looks for."""
    child = desktop.start(sys.executable, str(Path(__file__).with_name("programs") / "silent.py"))
    reader.find("frame", "Silent")
    found = audit(reader, "silent", ("push button", "Nowhere"))
    child.terminate()
    child.wait(5)
    assert [line.rpartition(" > ")[2] for line in found] == [
        "silent: there is no push button 'Nowhere'",
        "text ''",
        "filler 'A picture'",
        "check box 'Switched, not clicked'",
    ], "\n".join(found)


def test_every_page_of_the_window(running: Start, reader: Reader) -> None:
    program = running(1800.0, QUICK, "--background", before=train)
    faults: list[str] = []
    tell(program, "open", page="today")
    reader.find("push button", "Break now")
    faults += audit(reader, "today", ("chart", "Your day so far"), ("push button", "Start session"))
    reader.press(reader.find("push button", "As a list"))
    faults += audit(reader, "today's list", ("push button", "As a ribbon"))
    reader.press(reader.find("radio button", "Plan"))
    faults += audit(reader, "plan", ("check box", "Monday"), ("spin box", "Offered from"))
    faults += _library(reader) + _settings(reader)
    assert not faults, "\n".join(faults)


def _library(reader: Reader) -> list[str]:
    faults = []
    reader.press(reader.find("radio button", "Library"))
    faults += audit(reader, "library", ("push button", "Add an exercise"))
    for entry in EXERCISES:
        reader.press(reader.find("push button", entry))
        faults += audit(reader, f"library, {entry}", ("document", f"{entry}, in full"))
        reader.press(reader.find("push button", "Back to the library"))
    for entry in TOPICS:
        reader.press(reader.find("radio button", entry))
        faults += audit(reader, f"library, {entry}", ("document", f"{entry}, in full"))
    return faults


def _settings(reader: Reader) -> list[str]:
    faults = []
    reader.press(reader.find("radio button", "Settings"))
    for page, wanted in SETTINGS.items():
        reader.press(reader.find("radio button", page))
        faults += audit(reader, f"settings, {page}", wanted, ("text", "Find a setting"))
    return faults


def test_the_history_with_its_charts_tables_sets_and_menu(
    desktop: Session, running: Start, reader: Reader
) -> None:
    program = running(1800.0, QUICK, "--background", before=partial(train, weeks=5))
    tell(program, "open", page="history")
    charts = wait_until(lambda: reader.all("chart"), what="the charts")
    faults = audit(reader, "history", ("chart", "Your year"), ("table", "By exercise"))
    silent = [chart.path for chart in charts if not chart.told]
    assert not silent, silent
    sets = next(chart for chart in charts if chart.name == "Strength sets per week")
    assert "6 sets in 2 sessions" in sets.told
    for link in reader.all("push button", ""):
        if link.name.endswith(": As a table"):
            reader.press(link)
    faults += audit(reader, "history's tables", ("table", "Your year"))
    weeks = reader.find("table", "Strength sets per week")
    assert reader.value(weeks.at, TABLE, "NColumns") == 3
    assert reader.value(weeks.at, TABLE, "NRows") == 12
    assert len(reader.all("table")) == len(charts) + 1
    faults += _menu(desktop, reader)
    assert not faults, "\n".join(faults)


def _menu(desktop: Session, reader: Reader) -> list[str]:
    reader.press(reader.find("push button", "Export"))
    reader.find("push button", "Spreadsheet (CSV)")
    faults = audit(reader, "export", ("push button", "Full backup (JSON)"))
    press(desktop, "Escape")
    wait_until(lambda: not reader.all("push button", "Spreadsheet"), what="the menu to close")
    return faults


def test_a_switch_that_is_pressed_does_what_it_says(running: Start, reader: Reader) -> None:
    program = running(1800.0, QUICK)
    tell(program, "open", page="settings")
    switch = reader.find("check box", "Offer a stretch")
    assert "checked" in switch.states
    reader.press(switch)
    assert "checked" not in reader.states(switch.at)
    file = program.home / "config/settings.toml"
    wait_until(lambda: "enabled = false" in file.read_text().partition("[stretch]")[2], what="it")
    reader.press(reader.find("push button", "Undo"))
    wait_until(lambda: "checked" in reader.states(switch.at), what="the switch to go back")
    slide = reader.find("slider", "How long each stretch is held")
    assert reader.value(slide.at, VALUE, "CurrentValue") == 15


def test_a_break_from_card_to_player(running: Start, reader: Reader) -> None:
    program = running(1.0, QUICK)
    reader.find("push button", "Start")
    # A screen reader that knows no announcements reads a notification as soon as it shows.
    card = reader.find("notification", "Sitting back extensions. 30 min without a real break")
    wait_until(lambda: card.at in reader.shown(), what="a word that the card is there")
    usual = ("push button", "Ask again in 5 min")
    faults = audit(reader, "card", usual, ("push button", "Skip"))
    reader.press(reader.find("push button", "Ask again at another time"))
    faults += audit(reader, "later", ("push button", "Ask again in"))
    reader.press(reader.find("push button", "Ask again in"))
    reader.press(reader.find("push button", "Start"))
    program.wait_for("guided")
    faults += audit(
        reader, "stretch", ("push button", "Stop"), ("push button", "Pause"), ("graphic", "Get")
    )
    reader.press(reader.find("push button", "Stop"))
    wait_until(lambda: program.status()["mode"] != "guided", what="the end of the break")
    assert not faults, "\n".join(faults)


def test_a_strength_session_from_check_to_end(running: Start, reader: Reader) -> None:
    program = running(1800.0, QUICK)
    tell(program, "session", exercises=["back-extension"], sets=1, manual=True)
    faults = audit(reader, "check", ("push button", "None of these"))
    box = reader.all("check box")[0]
    reader.press(box)
    assert "checked" in reader.states(box.at)
    reader.press(reader.find("push button", "See what this means"))
    faults += audit(reader, "result", ("push button", "Copy my answers"))
    reader.press(reader.find("push button", "Change"))
    reader.press(box)
    reader.press(reader.find("push button", "None of these"))
    assert not faults, "\n".join(faults)
    faults = _session(reader)
    assert not faults, "\n".join(faults)


def _session(reader: Reader) -> list[str]:
    start = reader.find("push button", "Start")
    faults = audit(reader, "start", ("radio button", "You count each rep"))
    reader.press(start)
    faults += audit(reader, "countdown", ("push button", "It hurts"), ("graphic", "Begins in"))
    reader.press(reader.find("push button", "Pause"))
    faults += audit(reader, "paused", ("push button", "Go on"))
    reader.press(reader.find("push button", "Go on"))
    wait_until(lambda: reader.all("push button", "Count a rep"), 15, "the set")
    reader.press(reader.find("push button", "Count a rep"))
    faults += audit(reader, "work", ("push button", "Undo rep"), ("graphic", "Rep"))
    for _ in range(2):
        reader.press(reader.find("push button", "Count a rep"))
    faults += audit(reader, "end", ("push button", "Finish"), ("radio button", "Easy"))
    reader.press(reader.find("push button", "It hurts"))
    faults += audit(reader, "pain", ("radio button", "Pain 10 of 10"))
    reader.press(reader.find("radio button", "Pain 2 of 10"))
    faults += audit(reader, "pain told", ("push button", "Go on as before"))
    return faults


def test_the_first_steps(desktop: Session, running: Callable[..., Running], reader: Reader) -> None:
    program = running(new=True)
    reader.find("push button", "Set my rhythm")
    faults = []
    for where, wanted, on in (
        ("welcome", ("push button", "Use the usual settings"), "Set my rhythm"),
        ("rhythm", ("slider", "A stretch after"), "Next"),
        ("days", ("check box", "Monday"), "Next"),
        ("quiet", ("text", "Monday to Friday"), "Show me a break"),
        ("end", ("push button", "All set"), "All set"),
    ):
        faults += audit(reader, f"first steps, {where}", wanted)
        reader.press(reader.find("push button", on))
    assert not faults, "\n".join(faults)
    # They end with a card to try, leave a settings file, and do not come again.
    file = program.home / "config/settings.toml"
    wait_until(file.exists, 5, "the settings")
    assert "# Offer a stretch: true or false" in file.read_text()
    program.quit()
    program.start()
    assert not desktop.windows("^DeskCoach$")


def test_the_editor_of_figures(desktop: Session, reader: Reader, tmp_path: Path) -> None:
    file = str(tmp_path / "mine.json")
    child = desktop.start(sys.executable, "-m", "deskcoach", "exercises", "preview", file)
    reader.find("graphic", "Pose")
    faults = audit(reader, "editor", ("graphic", "Pose"), ("push button", ""))
    child.terminate()
    child.wait(5)
    assert not faults, "\n".join(faults)


def test_every_line_of_the_trays_menu_has_words(desktop: Session, running: Start) -> None:
    running(1800.0, QUICK)
    wait_until(lambda: _registered(desktop), what="the tray icon")
    lines = tray_menu(desktop)
    assert all(line.strip() for line in lines), lines
    for wanted in ("Break now", "Longer break", "In a meeting", "Settings", "Quit DeskCoach"):
        assert wanted in [line.replace("_", "") for line in lines]


def _registered(desktop: Session) -> bool:
    try:
        return bool(tray_menu(desktop))
    except (IndexError, ValueError):  # the panel has not seen the icon yet
        return False
