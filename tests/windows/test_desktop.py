"""DeskCoach as a Windows program: start, tray, pipe, card, presence, registry, sound, files."""

import json
import random
import re
import string
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.windows.conftest import CARD, HERE, Running
from tools.audio_session import audio_session, recorded
from tools.desktop_session import wait_until
from tools.windows.desktop import PYTHON, PYTHONW

if TYPE_CHECKING:
    from tools.windows.desktop import WindowsDesktop

Program = Callable[..., Running]
CHECK, SESSION = "^DeskCoach, before strength work$", "^DeskCoach, strength session$"
RUN = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run"
PERSONALIZE = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Themes\Personalize"
SCREEN = r"HKCU\Control Panel\Desktop"
CONSENT = (
    r"HKCU\Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore"
    r"\microphone\NonPackaged\C:#call.exe"
)


def checks(program: Running) -> dict[str, str]:
    """What the doctor says: the detail of each thing that works, `!` before that of others."""
    found = json.loads(program.ask("doctor", "--json"))
    return {each["name"]: ("" if each["ok"] else "!") + each["detail"] for each in found}


def process_of(program: Running) -> int:
    return int(checks(program)["running"].removeprefix("process "))


def tell(program: Running, what: str) -> None:
    process = str(process_of(program))
    done = program.desktop.run(PYTHON, rf"{HERE}\messages.py", process, what)
    assert done.returncode == 0, done


def register(desktop: "WindowsDesktop", key: str, name: str, kind: str, value: str) -> None:
    done = desktop.run("reg", "add", key, "/v", name, "/t", kind, "/d", value, "/f")
    assert done.returncode == 0, done


def colour(desktop: "WindowsDesktop", at: tuple[int, int]) -> tuple[int, ...]:
    """The colour of one place of the screen."""
    x, y = at
    done = subprocess.run(
        ["import", "-window", "root", "-crop", f"1x1+{x}+{y}", "-depth", "8", "rgb:-"],
        env=desktop.session.env, capture_output=True, check=True,
    )  # fmt: skip
    return tuple(done.stdout[:3])


def test_it_starts_and_everything_of_windows_is_found(program: Program) -> None:
    one = program()
    one.start()
    found = checks(one)
    assert found["tray"] == "the icon is shown"
    assert found["idle time"] == "Windows (GetLastInputInfo)"
    assert found["lock and sleep"] == "Windows session notifications"
    assert found["sound"] == "played by Windows"
    assert found["mistakes"].startswith("none")
    assert found["notifications"] == "!this system shows none with buttons"
    told = one.ask("doctor")
    assert "WinError" not in told
    assert "D-Bus" not in told
    assert "apt" not in told
    one.show()
    one.picture("today")


def test_five_starts_at_once_are_one(program: Program) -> None:
    one = program()
    started = [one.launch("--background") for _ in range(5)]
    wait_until(lambda: one.run("status").returncode == 0, 60, "an answer")
    wait_until(lambda: sum(child.poll() is None for child in started) == 1, 30, "the others' end")
    codes = [child.poll() for child in started]
    assert sorted(map(str, codes)) == ["0", "0", "0", "0", "None"]


def test_a_second_start_shows_the_window(program: Program) -> None:
    one = program()
    one.start("--background")
    assert not one.desktop.session.windows("^DeskCoach$")
    one.show()


COMMANDS: tuple[tuple[int, str], ...] = (
    (0, "status"), (0, "status --json"), (0, "break stretch"), (4, "skip"), (4, "later 5"),
    (0, "pause 30m"), (0, "resume"), (0, "meeting 30m"), (0, "meeting over"), (0, "log"),
    (0, "log --since 7d --json"), (0, "why"), (0, "why --json"), (0, "autostart"),
    (0, "plan"), (0, "plan --json"), (0, "sets"), (0, "doctor"),
    (0, "dates"), (2, "later 99"), (2, "nonsense"), (1, "import C:\\nothing.json"),
    (0, "--version"), (0, "--help"),
)  # fmt: skip


def test_every_command_goes_over_the_pipe(program: Program) -> None:
    one = program()
    one.start("--background")
    codes = [(one.run(*words.split(" ")).returncode, words) for _, words in COMMANDS]
    assert codes == list(COMMANDS)
    process = str(process_of(one))
    assert process in one.desktop.run("tasklist").stdout.decode().split()
    assert one.run("quit").returncode == 0
    assert process not in one.desktop.run("tasklist").stdout.decode().split(), (
        "its files can be replaced"
    )


def test_no_key_is_lost_to_the_card(program: Program) -> None:
    one = program(6, "[asking]\ntyping_cap = 1\ntyping_gap = 0\n")
    session = one.desktop.session
    typed = one.folder / "typed"
    one.desktop.start(PYTHON, rf"{HERE}\typist.py", rf"{one.home}\typed")
    editor = wait_until(lambda: session.windows("^Typist$"), what="the editor")[-1]
    session.run("xdotool", "windowactivate", "--sync", editor)
    one.start("--background")
    keys = random.Random(7).choices(string.ascii_lowercase, k=100)  # noqa: S311 - always the same
    session.run("xdotool", "key", "--delay", "60", *keys[:40])
    one.card()
    session.run("xdotool", "key", "--delay", "60", *keys[40:])
    one.picture("card")
    wait_until(lambda: typed.exists() and len(typed.read_text()) >= 100, 10, "all keys")
    assert typed.read_text() == "".join(keys)
    assert one.status()["mode"] == "offered", "a key was taken for an answer"
    assert session.run("xdotool", "getactivewindow") == editor
    x, y, wide, high = _geometry(one, session.windows(CARD)[-1])
    width, height = map(int, session.run("xdotool", "getdisplaygeometry").split())
    assert x + wide > width - 40, "it stands in the corner"
    assert y + high > height - 80
    session.run("xdotool", "search", "--name", "^Typist$", "windowclose")


def _geometry(one: Running, window: str) -> tuple[int, int, int, int]:
    told = one.desktop.session.run("xdotool", "getwindowgeometry", "--shell", window)
    at = dict(line.split("=") for line in told.splitlines())
    return int(at["X"]), int(at["Y"]), int(at["WIDTH"]), int(at["HEIGHT"])


def test_a_break_is_guided_and_logged(program: Program) -> None:
    one = program(3)
    one.start("--background")
    one.card()
    one.ask("break", "stretch")
    one.picture("player")
    assert one.status()["mode"] == "guided"
    one.ask("quit")
    one.children[0].wait(20)
    one.start("--background")
    assert "part-done stretch" in one.log()


def test_a_strength_session_is_counted_and_logged(program: Program) -> None:
    one = program()
    session = one.desktop.session
    one.start("--background")
    words = ("session", "--exercise", "back-extension", "--manual", "--sets", "2")
    assert one.run(*words).returncode == 0
    _press(one, CHECK, "Return")  # none of these
    wait_until(lambda: session.windows(SESSION), what="the session")
    wait_until(lambda: not session.windows(CHECK), what="the end of the check")
    _press(one, SESSION, "space")
    time.sleep(12)  # the time to lie down
    _press(one, SESSION, *["space"] * 4)
    one.picture("session")
    _press(one, SESSION, "e")
    wait_until(lambda: one.ask("sets", "--json"), what="the set")
    (done,) = map(json.loads, one.ask("sets", "--json").splitlines())
    assert (done["exercise"], done["actual"]) == ("back-extension", 4)


def _press(one: Running, title: str, *keys: str) -> None:
    session = one.desktop.session
    window = wait_until(lambda: session.windows(title), what=title)[-1]
    session.run("xdotool", "windowactivate", "--sync", window, check=False)
    time.sleep(0.5)
    for key in keys:
        session.run("xdotool", "key", key)
        time.sleep(0.5)


def test_idle_is_away_and_input_is_a_return(program: Program) -> None:
    one = program(1800, "[presence]\naway_after = 30\n")
    session = one.desktop.session
    one.desktop.start("notepad")  # Wine counts what is typed into windows of its own
    pad = wait_until(lambda: session.windows("Notepad"), what="Notepad")[-1]
    session.run("xdotool", "windowactivate", "--sync", pad, "key", "a")
    one.start("--background")
    session.run("xdotool", "key", "b")
    wait_until(lambda: one.status()["mode"] == "away", 60, "away")
    session.run("xdotool", "windowactivate", "--sync", pad, "key", "c")
    wait_until(lambda: one.status()["mode"] == "working", 30, "the return")
    one.desktop.run("taskkill", "/f", "/im", "notepad.exe")


def test_lock_sleep_and_the_end_of_the_session(program: Program) -> None:
    one = program()
    one.start("--background")
    for what, mode in (("lock", "away"), ("unlock", "working"), ("suspend", "away")):
        tell(one, what)
        wait_until(lambda mode=mode: one.status()["mode"] == mode, 20, f"{mode} after {what}")  # type: ignore[misc]
    tell(one, "resume")
    assert one.status()["mode"] in {"away", "working"}
    tell(one, "ask-to-end")
    assert one.run("status").returncode == 0
    tell(one, "end")
    time.sleep(1)
    one.start("--background")
    assert checks(one)["log"].endswith("log.db")


def test_the_consent_store_holds_a_break(program: Program) -> None:
    """It is asked when a break is near, and followed until the card may come."""
    one = program(3)
    register(one.desktop, CONSENT, "LastUsedTimeStart", "REG_QWORD", "133000000000000000")
    register(one.desktop, CONSENT, "LastUsedTimeStop", "REG_QWORD", "0")
    try:
        one.start("--background")
        wait_until(lambda: one.status()["holds"] == ["microphone"], 40, "the hold")
        time.sleep(5)  # it would have come by now
        assert not one.desktop.session.windows(CARD)
    finally:
        register(one.desktop, CONSENT, "LastUsedTimeStop", "REG_QWORD", "133000000000000001")
    one.card()
    assert one.status()["holds"] == []


def test_autostart_starts_it_without_a_console(program: Program) -> None:
    one = program()
    one.start("--background")
    assert one.ask("autostart", "on") == "on"
    told = one.desktop.run("reg", "query", RUN, "/v", "DeskCoach").stdout.decode(
        "cp1252", "replace"
    )
    line = re.split(r"REG_SZ\s+", told)[1].strip()
    assert line.startswith(PYTHONW), "that opens no console"
    one.ask("quit")
    one.children[0].wait(20)
    one.children.append(one.desktop.start("cmd", "/c", line))
    wait_until(lambda: one.run("status").returncode == 0, 60, "its start at login")
    assert one.ask("autostart", "off") == "off"
    assert one.desktop.run("reg", "query", RUN, "/v", "DeskCoach").returncode == 1


def test_what_was_logged_outlives_a_kill(program: Program) -> None:
    one = program(2)
    one.start("--background")
    one.card()
    one.ask("skip")
    process = process_of(one)
    assert one.desktop.run("taskkill", "/f", "/pid", str(process)).returncode == 0
    one.children[0].wait(20)
    one.start("--background")
    assert one.log() == ["skipped stretch"]


def test_dark_is_followed_while_it_runs(program: Program) -> None:
    one = program()
    register(one.desktop, PERSONALIZE, "AppsUseLightTheme", "REG_DWORD", "1")
    one.start()
    window = one.show()
    x, y, wide, high = _geometry(one, window)
    corner = (min(x + wide, 1366) - 60, min(y + high, 730) - 80)
    wait_until(lambda: min(colour(one.desktop, corner)) > 200, 20, "a light window")
    one.ask("quit")
    one.children[0].wait(20)
    try:
        register(one.desktop, PERSONALIZE, "AppsUseLightTheme", "REG_DWORD", "0")
        one.start()
        one.show()
        wait_until(lambda: max(colour(one.desktop, corner)) < 80, 20, "a dark window")
        one.picture("dark")
    finally:
        register(one.desktop, PERSONALIZE, "AppsUseLightTheme", "REG_DWORD", "1")


@pytest.mark.parametrize("percent", [150, 200])
def test_a_scaled_screen(program: Program, percent: int) -> None:
    plain, scaled = program(2), program(2)
    plain.start("--background")
    small = _geometry(plain, plain.card())
    plain.end()
    desktop = plain.desktop
    register(desktop, SCREEN, "LogPixels", "REG_DWORD", str(percent * 96 // 100))
    desktop.end_wine()  # Windows reads it at login
    try:
        scaled.start("--background")
        large = _geometry(scaled, scaled.card())
        scaled.picture(f"card-{percent}")
        assert large[2] == pytest.approx(small[2] * percent / 100, rel=0.02)
    finally:
        scaled.end()
        register(desktop, SCREEN, "LogPixels", "REG_DWORD", "96")
        desktop.end_wine()


def test_german(program: Program) -> None:
    one = program(1800, '[appearance]\nlanguage = "de"\n')
    one.start()
    one.show()
    one.picture("german")


def test_the_windows_of_a_german_user_speak_german(program: Program) -> None:
    one = program(1800, LC_ALL="de_DE.UTF-8")
    one.start()
    found = one.desktop.run(
        PYTHON, "-c", "from PySide6.QtCore import QLocale; print(QLocale.system().name())",
        env={"LC_ALL": "de_DE.UTF-8"},
    )  # fmt: skip
    assert found.stdout.strip() == b"de_DE"


def test_a_cue_is_heard(program: Program) -> None:
    with audio_session() as sound:
        place = program().desktop.folder / "debian" / "sound"
        place.mkdir(exist_ok=True)
        subprocess.run(["mount", "--bind", str(sound.home), str(place)], check=True)
        socket = sound.env["PULSE_SERVER"].removeprefix(f"unix:{sound.home}")
        one = program(3, PULSE_SERVER=f"unix:/sound{socket}")
        try:
            with recorded(sound) as recording:
                one.start("--background")
                one.card()
                one.ask("break", "stretch")
                wait_until(lambda: recording.loud() > 0, 90, "the chime at the end of a hold")
        finally:
            one.end()
            subprocess.run(["umount", str(place)], check=False)


FORMATS = ("json", "csv", "ics", "pdf", "html")


def test_every_export_is_written(program: Program) -> None:
    one = program(2)
    one.start("--background")
    one.card()
    one.ask("skip")
    for name in FORMATS:
        target = one.folder / f"export.{name}"
        one.ask("export", "--format", name, "--out", rf"{one.home}\export.{name}")
        assert target.exists() or list(one.folder.glob("export*")), name
    assert b"skipped" in (one.folder / "export.json").read_bytes()
    one.ask("quit")
    one.children[0].wait(20)
    one.ask("export", "--format", "pdf", "--out", rf"{one.home}\offline.pdf")
    _has_letters(one.folder / "offline.pdf")
    one.ask("exercises", "sheet", "--out", rf"{one.home}\sheet.png")
    assert (one.folder / "sheet.png").read_bytes().startswith(b"\x89PNG")


def _has_letters(pdf: Path) -> None:
    """Look that a PDF has a font with outlines: boxes have none."""
    assert re.search(rb"/FontFile[23]?", pdf.read_bytes()), "there are no letters in it"


def test_an_import_goes_through_the_process_beside(program: Program) -> None:
    one, other = program(2), program()
    one.start("--background")
    one.card()
    one.ask("skip")
    one.ask("export", "--format", "json", "--out", rf"{one.home}\all.json")
    one.end()
    other.start("--background")
    assert "breaks:    1 new" in other.ask("import", rf"{one.home}\all.json")
    assert other.log() == ["skipped stretch"]


def test_a_folder_beyond_260_characters(program: Program) -> None:
    one = program()
    deep = "/".join(["a folder with a long name, ü and я"] * 8)
    one.env["DESKCOACH_HOME"] = rf"{one.home}\{deep}".replace("/", "\\")
    assert len(one.env["DESKCOACH_HOME"]) > 260
    one.start("--background")
    assert (one.folder / deep / "data/log.db").exists()
    assert json.loads(one.ask("status", "--json"))["mode"] == "working"


def test_a_console_in_an_old_code_page(program: Program) -> None:
    one = program()
    one.env |= {"PYTHONIOENCODING": "cp850", "DESKCOACH_HOME": one.home + "\\Петров"}
    done = one.run("doctor")
    assert done.returncode == 0, done
    assert b"log.db" in done.stdout
    assert "Петров" in one.run("doctor", "--json").stdout.decode("utf-8")


def test_a_hung_program_is_not_waited_for(program: Program) -> None:
    one = program()
    one.start("--background")
    hung = one.children[0]
    subprocess.run(["pkill", "-STOP", "-P", str(hung.pid)], check=False)
    hung.send_signal(19)
    begun = time.monotonic()
    try:
        done = one.run("status", seconds=40)
    finally:
        hung.send_signal(18)
        subprocess.run(["pkill", "-CONT", "-P", str(hung.pid)], check=False)
    assert done.returncode == 5, done
    assert b"did not answer within 5 s" in done.stderr
    assert time.monotonic() - begun < 30
