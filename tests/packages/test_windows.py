"""The Windows packages: setup and portable zip, installed, used, upgraded, removed, under Wine."""

import contextlib
import re
import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests import packed
from tests.packages.installed import built, takes_in
from tools.desktop_session import wait_until
from tools.packages import msi
from tools.seat import seat
from tools.windows import figures
from tools.windows.desktop import PYTHON, USER, WindowsDesktop, windows_desktop

PROGRAM = rf"C:\users\{USER}\AppData\Local\Programs\DeskCoach"
UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\DeskCoach"
RUN = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run"
CLASSES = r"HKCU\Software\Classes"
COMMAND = r"""
import sys, winreg
sys.stdout.reconfigure(encoding="utf-8")
place = r"Software\Classes\DeskCoach.Pack\shell\open\command"
print(winreg.QueryValue(winreg.HKEY_CURRENT_USER, place))
"""
MB = 1_000_000


@pytest.fixture
def windows() -> Iterator[WindowsDesktop]:
    with windows_desktop() as made:
        yield made


def ask(windows: WindowsDesktop, *words: str) -> str:
    done = windows.run(rf"{PROGRAM}\deskcoach.exe", *words)
    late = done.returncode == 5  # a machine with much to do: it does what it was told all the same
    if late:
        up(windows)
        done = windows.run(rf"{PROGRAM}\deskcoach.exe", *words)
    assert done.returncode in ({0, 4} if late else {0}), (words, done)
    return done.stdout.decode("utf-8", "replace")


def up(windows: WindowsDesktop) -> None:
    program = rf"{PROGRAM}\deskcoach.exe"
    wait_until(lambda: windows.run(program, "status").returncode == 0, 60, "an answer")


def ended(windows: WindowsDesktop) -> None:
    program = rf"{PROGRAM}\deskcoach.exe"
    with contextlib.suppress(FileNotFoundError):
        wait_until(lambda: windows.run(program, "status").returncode != 0, 30, "its end")


def setup(windows: WindowsDesktop, *words: str) -> None:
    package = built("*setup.exe")
    shutil.copy(package, windows.folder / "shared" / "setup.exe")
    done = windows.run(r"Z:\w\setup.exe", "/S", *words, seconds=180)
    assert done.returncode == 0, done


def test_the_life_of_an_installation(windows: WindowsDesktop) -> None:
    """Installed, used, upgraded while it runs, removed: nothing is left but the data."""
    assert built("*setup.exe").stat().st_size <= 35 * MB
    folder = windows.profile / "AppData/Local/Programs/DeskCoach"
    setup(windows, "/AUTOSTART")
    assert (folder / "deskcoach-gui.exe").exists()
    assert windows.run("reg", "query", RUN, "/v", "DeskCoach").returncode == 0
    windows.start(rf"{PROGRAM}\deskcoach-gui.exe", "--background")
    up(windows)
    ask(windows, "break", "stretch")
    wait_until(lambda: windows.session.windows("DeskCoach"), what="the player")
    ask(windows, "export", "--format", "json", "--out", r"C:\all.json")
    assert (windows.drive_c / "all.json").exists(), "the process beside the frozen program"
    assert ask(windows, "autostart").strip() == "on"
    (folder / "left-by-an-older-version.dll").touch()
    (windows.drive_c / "neck.deskcoach").write_bytes(packed.pack())
    # Wine, unlike Windows, looks at the classes of the machine alone, not at a person's: a
    # double-click is seen by `test_setup_for_everybody`, here only what it would start.
    line = windows.run(PYTHON, "-c", COMMAND).stdout.decode().strip()
    assert line == rf'"{PROGRAM}\deskcoach-gui.exe" "%1"'
    windows.start(rf"{PROGRAM}\deskcoach-gui.exe", r"C:\neck.deskcoach")
    takes_in(windows.session, windows.profile / "AppData", "pack-windows")

    setup(windows)  # an upgrade, while it runs
    ended(windows)
    windows.start(rf"{PROGRAM}\deskcoach-gui.exe", "--background")
    up(windows)
    # A machine with much to do takes longer for all this than the minute of the stretch.
    assert re.search("stretch (part-)?done", ask(windows, "log")), "what it logged before"
    ask(windows, "break", "stretch")

    done = windows.run(rf"{PROGRAM}\uninstall.exe", "/S", seconds=120)
    assert done.returncode == 0, done
    (folder / "left-by-an-older-version.dll").unlink()

    def gone() -> bool:
        return not list(folder.glob("*.exe"))

    wait_until(gone, 60, "the end of the uninstaller")
    assert [path for path in folder.rglob("*") if path.is_file()] == []
    for key in (UNINSTALL, rf"{CLASSES}\.deskcoach", rf"{CLASSES}\DeskCoach.Pack"):
        assert windows.run("reg", "query", key).returncode == 1
    assert windows.run("reg", "query", RUN, "/v", "DeskCoach").returncode == 1
    assert not list(windows.profile.rglob("DeskCoach.lnk"))
    assert (windows.profile / "AppData/Local/deskcoach/log.db").exists(), "a person's data stays"


def test_what_a_start_and_a_minute_of_rest_take(
    windows: WindowsDesktop, note: Callable[[str], None]
) -> None:
    setup(windows)
    seat(windows.folder / "shared/homes/installed", 1800)
    env = {"DESKCOACH_HOME": r"Z:\w\homes\installed"}
    program = (rf"{PROGRAM}\deskcoach-gui.exe", "--background")
    for measured in (figures.starts, figures.rest):
        note(f"as setup.exe installs it: {measured(windows, program, env)}")


def test_the_portable_zip_keeps_all_beside_itself(windows: WindowsDesktop) -> None:
    with zipfile.ZipFile(built("*portable.zip")) as content:
        content.extractall(windows.drive_c / "USB Stick ü")
    program = r"C:\USB Stick ü\DeskCoach\deskcoach.exe"
    home = ("--home", r"C:\USB Stick ü\DeskCoach\data")
    windows.start("cmd", "/c", r"C:\USB Stick ü\DeskCoach\DeskCoach.cmd", "--background")
    wait_until(lambda: windows.run(program, *home, "status").returncode == 0, 60, "an answer")
    assert (windows.drive_c / "USB Stick ü/DeskCoach/data/data/log.db").exists()
    assert not (windows.profile / "AppData/Local/deskcoach").exists()
    windows.run(program, *home, "quit")


def test_setup_for_everybody(windows: WindowsDesktop) -> None:
    setup(windows, "/ALLUSERS")
    assert (windows.drive_c / "Program Files/DeskCoach/deskcoach.exe").exists()
    (windows.drive_c / "neck.deskcoach").write_bytes(packed.pack())
    done = windows.run("start", r"C:\neck.deskcoach")  # as a double-click does
    assert done.returncode == 0, done
    takes_in(windows.session, windows.profile / "AppData", "pack-double-click")
    done = windows.run(r"C:\Program Files\DeskCoach\uninstall.exe", "/S", "/ALLUSERS", seconds=120)
    assert done.returncode == 0, done
    for name in (".deskcoach", "DeskCoach.Pack"):  # the uninstaller goes on beside the one it was
        query = ("reg", "query", rf"HKLM\Software\Classes\{name}")
        wait_until(lambda query=query: windows.run(*query).returncode == 1, 60, "the end of a key")  # type: ignore[misc]


def test_an_msi_for_everybody(windows: WindowsDesktop, tmp_path: Path) -> None:
    """Installed by what hands programs out, used, upgraded while it runs, and removed."""
    folder = windows.drive_c / "Program Files/DeskCoach"
    program = r"C:\Program Files\DeskCoach\deskcoach.exe"
    newer = tmp_path / "newer.msi"
    frozen = windows.folder / "shared/build"
    msi.build(frozen / "dist/DeskCoach", frozen / "deskcoach.ico", "98.0.0", newer)
    for name, package in (("its.msi", built("*.msi")), ("newer.msi", newer)):
        shutil.copy(package, windows.folder / "shared" / name)

    def install(*words: str) -> None:
        done = windows.run("msiexec", *words, "/qn", seconds=240)
        assert done.returncode == 0, done

    install("/i", r"Z:\w\its.msi", "ADDLOCAL=ALL")
    run = ("reg", "query", RUN.replace("HKCU", "HKLM"), "/v", "DeskCoach")
    assert windows.run(*run).returncode == 0
    assert list(windows.drive_c.rglob("DeskCoach.lnk"))
    windows.start(r"C:\Program Files\DeskCoach\deskcoach-gui.exe", "--background")
    wait_until(lambda: windows.run(program, "status").returncode == 0, 60, "an answer")

    (folder / "left-by-an-older-version.dll").touch()
    install("/i", r"Z:\w\newer.msi")
    wait_until(lambda: windows.run(program, "status").returncode != 0, 30, "its end")
    windows.start(r"C:\Program Files\DeskCoach\deskcoach-gui.exe", "--background")
    wait_until(lambda: windows.run(program, "status").returncode == 0, 60, "an answer")

    install("/x", r"Z:\w\newer.msi")
    (folder / "left-by-an-older-version.dll").unlink()
    assert [path for path in folder.rglob("*") if path.is_file()] == []
    for key in (r"HKLM\Software\Classes\.deskcoach", r"HKLM\Software\Classes\DeskCoach.Pack"):
        assert windows.run("reg", "query", key).returncode == 1
    assert windows.run(*run).returncode == 1
    assert not list(windows.drive_c.rglob("DeskCoach.lnk"))
    assert (windows.profile / "AppData/Local/deskcoach/log.db").exists(), "a person's data stays"
