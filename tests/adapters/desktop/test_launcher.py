"""The entry in the menu and the icon, as pip cannot install them."""

import os
import shutil
import struct
import subprocess
from pathlib import Path

import pytest

from deskcoach.adapters.desktop.launcher import (
    Launcher,
    desktop_asks_for_breaks,
    keep_out_of_lists,
)
from deskcoach.cli import main as cli
from tests.adapters.presence.linux.test_x11_protocol import CODE, FILM, Screen, served
from tests.system import needs

COMMAND = ["/opt/my apps/deskcoach"]
KIND = "application/vnd.deskcoach.pack+zip"
ENTRY, ICON = "applications/deskcoach.desktop", "icons/hicolor/256x256/apps/deskcoach.png"


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return {"HOME": "/nowhere", "XDG_DATA_HOME": str(tmp_path), "XDG_DATA_DIRS": "/nowhere/at/all"}


def test_it_comes_and_goes(environ: dict[str, str], tmp_path: Path) -> None:
    launcher = Launcher(COMMAND, environ)
    wanted = [launcher.wanted]
    launcher.on()
    launcher.on()
    wanted.append(launcher.wanted)
    assert wanted == [True, False]
    assert launcher.is_on()
    assert launcher.problem.startswith("its program is not there: write it anew")
    assert launcher.path == tmp_path / ENTRY
    text = launcher.path.read_text()
    assert 'Exec="/opt/my apps/deskcoach" %f\n' in text
    assert "Icon=deskcoach\n" in text
    width, height = struct.unpack(">II", (tmp_path / ICON).read_bytes()[16:24])
    assert (width, height) == (256, 256)
    if checker := shutil.which("desktop-file-validate"):
        subprocess.run([checker, str(launcher.path)], check=True)
    launcher.off()
    launcher.off()
    left = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert [path for path in left if b"deskcoach" in path.read_bytes()] == []


def test_a_pack_is_opened_by_it(environ: dict[str, str], tmp_path: Path) -> None:
    pack = tmp_path / "neck.deskcoach"
    pack.write_bytes(b"PK\3\4")
    own = environ | {"PATH": os.environ["PATH"], "XDG_DATA_DIRS": "/usr/share"}
    Launcher(COMMAND, own).on()
    told = subprocess.run(
        ("gio", "info", "-a", "standard::content-type", str(pack)),
        env=own | {"LC_ALL": "C"}, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    assert f"content-type: {KIND}" in told
    assert f"{KIND}=deskcoach.desktop" in (tmp_path / "applications/mimeinfo.cache").read_text()


def test_the_entry_of_a_version_that_knew_no_packs_is_an_older_one(
    environ: dict[str, str], tmp_path: Path
) -> None:
    launcher = Launcher(COMMAND, environ)
    before = launcher.older
    launcher.on()
    (tmp_path / "mime/packages/deskcoach.xml").unlink()
    assert (before, launcher.older) == (False, True)
    assert not Launcher(COMMAND, environ | {"DESKCOACH_HOME": str(tmp_path)}).older


def test_it_is_not_wanted_beside_a_package_s_or_in_portable_use(
    environ: dict[str, str], tmp_path: Path
) -> None:
    assert not Launcher(COMMAND, environ | {"DESKCOACH_HOME": str(tmp_path)}).wanted
    shared = tmp_path / "shared"
    (shared / "applications").mkdir(parents=True)
    (shared / ENTRY).touch()
    assert not Launcher(COMMAND, environ | {"XDG_DATA_DIRS": f"relative:{shared}"}).wanted


def test_a_place_that_cannot_be_written_is_told(environ: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "icons").touch()
    with pytest.raises(OSError, match=r"^[^\n]*deskcoach\.png: [^\n]*: [^\n]*$"):
        Launcher(COMMAND, environ).on()


def test_no_program_of_the_desktops_is_waited_for_without_end(
    environ: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    patience = list[tuple[str, float]]()

    def hangs(command: tuple[str, ...], *, timeout: float, **_: object) -> None:
        patience.append((Path(command[0]).name, timeout))
        raise subprocess.TimeoutExpired(command, timeout)

    for name in ("update-mime-database", "update-desktop-database", "gsettings"):
        (tmp_path / name).touch(0o755)
    monkeypatch.setattr(subprocess, "run", hangs)
    launcher = Launcher(COMMAND, environ | {"PATH": str(tmp_path)})
    both = [("update-mime-database", 10), ("update-desktop-database", 10)]
    for change, is_on in ((launcher.on, True), (launcher.off, False)):
        change()
        assert (patience, launcher.is_on()) == (both, is_on)
        patience.clear()
    assert not desktop_asks_for_breaks({"XDG_CURRENT_DESKTOP": "GNOME"})
    assert patience == [("gsettings", 2)]


def test_the_command_line(
    environ: dict[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("DESKCOACH_HOME", raising=False)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    for words, said in ((), "off"), (("on",), "on"), ((), "on"), (("off",), "off"):
        assert cli.main(["launcher", *words]) == 0
        assert capsys.readouterr().out == said + "\n"


# -- what comes unasked ---------------------------------------------------------------------------


CARD = 99


def kept_out(screen: Screen, monkeypatch: pytest.MonkeyPatch, **more: str) -> list[bytes]:
    """What the X server is asked to change, for a card that is not shown yet."""
    with served(screen, monkeypatch) as peer:
        keep_out_of_lists(CARD, {"DISPLAY": ":7"} | more)
        with pytest.raises(OSError, match="Bad file descriptor"):
            peer.dial().getpeername()
    return [data for data in screen.asked if data[0] in {2, 18}]


@needs("Unix sockets")
@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize(
    ("front", "more", "on_top"),
    [
        *((FILM, {}, True), (CODE, {}, False), (0, {}, False)),
        (0, {"WAYLAND_DISPLAY": "wayland-0"}, True),
        (0, {"WAYLAND_DISPLAY": "wayland-0", "XDG_CURRENT_DESKTOP": "ubuntu:GNOME"}, False),
        (CODE, {"WAYLAND_DISPLAY": "wayland-0"}, False),
    ],
)
def test_a_card_is_in_no_list_and_over_what_fills_the_screen(
    front: int, more: dict[str, str], on_top: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Screen()
    screen.front = front
    left_alone, in_no_list = kept_out(screen, monkeypatch, **more)
    assert left_alone == struct.pack("<BBHIII", 2, 0, 4, CARD, 0x200, int(on_top))
    state, atom, *skips = map(
        screen.atom,
        ("_NET_WM_STATE", "ATOM", "_NET_WM_STATE_SKIP_TASKBAR", "_NET_WM_STATE_SKIP_PAGER"),
    )
    head = struct.pack("<BBHIIIBxxxI", 18, 0, 8, CARD, state, atom, 32, 2)
    assert in_no_list == head + struct.pack("<II", *skips)


@pytest.mark.usefixtures("qtbot")
def test_where_there_is_no_x_server_nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    with served(screen, monkeypatch):
        keep_out_of_lists(CARD, {"WAYLAND_DISPLAY": "wayland-0"})
    assert screen.asked == []
    keep_out_of_lists(CARD, {"DISPLAY": ":4242"})  # and no harm where none answers
