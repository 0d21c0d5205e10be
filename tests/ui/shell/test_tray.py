import ast
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QColor, QIcon, QImage, QPainter
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from deskcoach.app.mode import Mode
from deskcoach.ui.design.theme import DARK, LIGHT
from deskcoach.ui.shell.early_tray import panel_is_dark
from deskcoach.ui.shell.tray import Tray
from deskcoach.ui.shell.tray_icon import SIZES, Face, form_of, grid, step_of, tray_icon, tray_pixmap
from tests.ui.conftest import Sent, a_status

AT = datetime(2026, 11, 22, 15, 30, tzinfo=UTC)


def image(
    size: int, mode: Mode, progress: float = 0.5, *, dark_panel: bool = False, **more: bool
) -> QImage:
    return tray_pixmap(size, Face(mode, progress, **more), dark_panel=dark_panel).toImage()


def grey(picture: QImage) -> QImage:
    return picture.convertToFormat(QImage.Format.Format_Alpha8)


def icon(tray: Tray) -> QSystemTrayIcon:
    found = tray.findChild(QSystemTrayIcon)
    assert found is not None
    return found


@pytest.mark.parametrize("size", SIZES)
def test_states_differ_without_colour(qapp: QApplication, size: int) -> None:
    assert qapp is not None
    drawings = [
        image(size, Mode.WORKING),
        image(size, Mode.WORKING, heads_up=True),
        image(size, Mode.WORKING, strength_day=True),
        image(size, Mode.DUE),
        image(size, Mode.PAUSED),
        image(size, Mode.QUIET),
    ]
    shapes = [grey(drawing) for drawing in drawings]
    for index, shape in enumerate(shapes):
        assert all(shape != other for other in shapes[index + 1 :])


def test_only_a_break_that_is_due_takes_marigold(qapp: QApplication) -> None:
    assert qapp is not None
    for dark, tokens in ((False, LIGHT), (True, DARK)):
        for mode in Mode:
            picture = image(32, mode, dark_panel=dark)
            colours = {picture.pixelColor(x, 3).name() for x in range(32)}
            assert (tokens.mari.name() in colours) == (mode in (Mode.DUE, Mode.OFFERED))


def test_the_icon_is_light_on_a_dark_panel(qapp: QApplication) -> None:
    assert qapp is not None
    assert image(32, Mode.PAUSED).pixelColor(12, 16) == LIGHT.ink
    assert image(32, Mode.PAUSED, dark_panel=True).pixelColor(12, 16) == DARK.ink


def test_every_size_has_a_drawing(qapp: QApplication) -> None:
    assert qapp is not None
    sizes = {size.width() for size in tray_icon(Face(Mode.WORKING, 0.3)).availableSizes()}
    assert sizes == set(SIZES)
    assert [grid(size) for size in (16, 22, 24, 32, 44, 48, 64)] == [16, 22, 16, 32, 22, 32, 32]


def test_what_looks_the_same_has_the_same_form() -> None:
    assert form_of(Face(Mode.WORKING, 0.501)) == form_of(Face(Mode.RESTING, 0.55))
    assert form_of(Face(Mode.WORKING, 0.5)) != form_of(Face(Mode.WORKING, 0.7))
    assert form_of(Face(Mode.DUE, 0.5)) == form_of(Face(Mode.OFFERED, 1.0))
    assert form_of(Face(Mode.AWAY, 0.9)) == form_of(Face(Mode.WORKING, 0.0))
    assert step_of(-1) == 0
    assert step_of(2) == 8


@pytest.fixture
def sent() -> Sent:
    return Sent()


@pytest.fixture
def tray(qapp: QApplication, sent: Sent) -> Tray:
    assert qapp is not None
    return Tray(sent, dark_panel=lambda: False)


def row(menu: QMenu, words: str) -> QAction:
    for each in (menu, *menu.findChildren(QMenu)):
        for action in each.actions():
            if action.text() == words:
                return action
    raise AssertionError(words)


def test_a_pause_and_a_meeting_have_these_lengths(tray: Tray, sent: Sent) -> None:
    inner = {each.title(): each for each in tray.menu.findChildren(QMenu)}
    lengths = ["15 minutes", "30 minutes", "1 hour", "2 hours"]
    for name, texts, minutes in (
        ("Pause", [*lengths, "Until tomorrow"], [15, 30, 60, 120, None]),
        ("In a meeting", [*lengths[1:], "It is over"], [30, 60, 120, None]),
    ):
        sent.clear()
        actions = inner[name].actions()
        assert [action.text() for action in actions] == texts
        for action in actions:
            action.trigger()
        assert [more.get("minutes") for _, more in sent] == minutes


@pytest.mark.parametrize(
    ("words", "command", "more"),
    [
        ("Stretch", "break", {"kind": "stretch"}),
        ("Longer break", "break", {"kind": "move"}),
        ("15 minutes", "pause", {"minutes": 15}),
        ("1 hour", "pause", {"minutes": 60}),
        ("2 hours", "pause", {"minutes": 120}),
        ("Until tomorrow", "pause", {"until": "tomorrow"}),
        ("Resume", "resume", {}),
        ("Open DeskCoach", "open", {}),
        ("Settings", "open", {"page": "settings"}),
        ("Quit DeskCoach", "quit", {}),
        ("Start session", "session", {}),
    ],
)
def test_each_row_sends_its_command(
    tray: Tray, sent: Sent, words: str, command: str, more: dict[str, object]
) -> None:
    row(tray.menu, words).trigger()
    assert sent == [(command, more)]


def test_strength_is_offered_once_it_exists(sent: Sent, tray: Tray) -> None:
    assert not row(tray.menu, "Start session").isVisible()
    with_strength = Tray(sent, dark_panel=lambda: False, strength=True)
    assert row(with_strength.menu, "Start session").isVisible()


def test_the_menu_tells_when_the_next_break_is(tray: Tray) -> None:
    tray.show_exactly(a_status(next_seconds=400.0))
    first = tray.menu.actions()[0]
    assert first.text() == "Next break in 7 min"
    assert not first.isEnabled()


def test_a_pause_can_be_ended(tray: Tray) -> None:
    tray.show_status(a_status(Mode.PAUSED, paused_until=AT))
    assert row(tray.menu, "Resume").isVisible()
    assert not row(tray.menu, "Pause").isVisible()
    tray.show_status(a_status())
    assert not row(tray.menu, "Resume").isVisible()
    assert row(tray.menu, "Pause").isVisible()


def test_a_strength_day_has_a_drawing_of_its_own(
    tray: Tray, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[QIcon] = []
    monkeypatch.setattr(icon(tray), "setIcon", drawn.append)
    tray.show_status(a_status())
    tray.show_status(a_status(strength_day=True))
    assert len(drawn) == 2
    pictures = [icon.pixmap(32).toImage() for icon in drawn]
    assert pictures[0] != pictures[1]


def test_the_icon_is_drawn_only_when_it_looks_different(
    tray: Tray, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[object] = []
    monkeypatch.setattr(icon(tray), "setIcon", drawn.append)
    tray.show_status(a_status(progress=0.5))
    tray.show_status(a_status(progress=0.51))
    assert len(drawn) == 1
    tray.show_status(a_status(progress=0.7))
    assert len(drawn) == 2


def test_the_tip_tells_the_state(tray: Tray) -> None:
    tray.show_status(a_status())
    assert icon(tray).toolTip().startswith("DeskCoach\nNext break about ")


def test_do_not_disturb_that_holds_for_ever_is_told_in_the_tip_alone(tray: Tray) -> None:
    since = datetime(2026, 3, 2, 9, 5, tzinfo=UTC)
    tray.show_status(a_status(Mode.DUE, holds=("do-not-disturb",), quiet_since=since))
    told = tray._icon.toolTip().splitlines()
    assert len(told) == 3
    assert told[2].startswith("Do not disturb has held your breaks since ")
    assert "\n" not in tray._next.text()


def test_a_click_is_told_and_a_right_click_is_the_menus(qtbot: QtBot, tray: Tray) -> None:
    with qtbot.waitSignal(tray.clicked):
        icon(tray).activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    with qtbot.assertNotEmitted(tray.clicked):
        icon(tray).activated.emit(QSystemTrayIcon.ActivationReason.Context)


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)
def test_it_shows_hides_and_tells_whether_a_tray_is_there(tray: Tray) -> None:
    tray.show_status(a_status())
    tray.show()
    assert not tray.available  # offscreen has none
    tray.tell("Something")
    tray.hide()


def nobody() -> None:
    """No system that tells of its taskbar."""


def test_gnomes_panel_is_dark(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "ubuntu:GNOME")
    assert panel_is_dark(taskbar=nobody, dark_windows=False)
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "XFCE")
    assert not panel_is_dark(taskbar=nobody, dark_windows=False)


def luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


GROUNDS = ("#FFFFFF", "#EFF0F1", "#808080", "#6DA0D8", "#2A5CAA", "#31363B", "#000000")
STATES: tuple[tuple[Mode, dict[str, bool]], ...] = (
    *((mode, {}) for mode in Mode),
    (Mode.WORKING, {"heads_up": True}),
    (Mode.WORKING, {"strength_day": True}),
)


@pytest.mark.parametrize("size", [16, 22, 24, 32])
@pytest.mark.parametrize("ground", GROUNDS)
def test_the_icon_is_legible_on_whatever_panel_it_stands(
    qapp: QApplication, size: int, ground: str
) -> None:
    """3:1 against the panel, on so many pixels, also where the panel was guessed wrongly."""
    assert qapp is not None
    below = QColor(ground)
    for mode, more in STATES:
        for dark in (False, True):
            picture = QImage(size, size, QImage.Format.Format_RGB32)
            picture.fill(below)
            painter = QPainter(picture)
            painter.drawPixmap(0, 0, tray_pixmap(size, Face(mode, 0.5, **more), dark_panel=dark))
            painter.end()
            seen = sum(
                contrast(picture.pixelColor(x, y), below) >= 3
                for x in range(size)
                for y in range(size)
            )
            # Paused and away are quiet on the panel that they are made for: a faint ring.
            assert seen >= 0.025 * size * size, (mode, more, dark, seen)


def test_the_person_may_choose_the_icon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "KDE")
    assert not panel_is_dark(taskbar=nobody, dark_windows=False)
    assert panel_is_dark("light", dark_windows=False)
    assert not panel_is_dark("dark", dark_windows=False)
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "X-Cinnamon")
    assert panel_is_dark(taskbar=nobody, dark_windows=False)
    assert not panel_is_dark("dark", dark_windows=False)


def test_windows_says_what_its_taskbar_is() -> None:
    assert panel_is_dark(taskbar=lambda: True, dark_windows=False)
    assert not panel_is_dark(taskbar=lambda: False, dark_windows=False)
    assert not panel_is_dark("dark", lambda: True, dark_windows=False)


def test_another_colour_of_the_panel_is_followed_at_once(
    tray: Tray, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[QIcon] = []
    monkeypatch.setattr(icon(tray), "setIcon", drawn.append)
    tray.look_again()
    assert not drawn, "nothing is known yet"
    tray.show_status(a_status())
    tray.look_again()
    monkeypatch.setattr(tray, "_dark_panel", lambda: True)
    tray.look_again()
    assert len(drawn) == 2


def unmeasured() -> dict[str, str]:
    """The environment without what has coverage.py measure a process: it imports much itself."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COV")}


def test_the_icon_waits_for_nothing_that_it_does_not_need() -> None:
    """Nothing stands between the start and the icon."""
    code = (
        "import sys, deskcoach.cli.main, deskcoach.bootstrap.application;"
        "print(*(name.partition('.')[0] for name in sys.modules));"
        "print(*(name for name in sys.modules if name.startswith('deskcoach.')))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], env=unmeasured(), capture_output=True, text=True, check=True
    )
    everything, ours = (set(line.split()) for line in told.stdout.splitlines())
    assert not everything & {"msgspec", "sqlite3", "apscheduler", "jeepney", "typing_extensions"}
    assert {name for name in ours if name.startswith(("deskcoach.ui.", "deskcoach.app."))} == {
        "deskcoach.app.exit_codes",
        "deskcoach.app.mode",
        "deskcoach.ui.design",
        "deskcoach.ui.design.figure_appearance",
        "deskcoach.ui.design.fonts",
        "deskcoach.ui.design.theme",
        "deskcoach.ui.shell",
        "deskcoach.ui.shell.early_tray",
        "deskcoach.ui.shell.tray_icon",
    }


def test_a_running_tray_has_neither_the_words_of_the_command_line_nor_qts_enumerations(
    tmp_path: Path,
) -> None:
    """Each takes a MiB, and thirty milliseconds before the icon."""
    code = (
        "import sys, deskcoach.cli.main\n"
        "from deskcoach.adapters.stand_ins import UNUSED, read_when_used\n"
        "read_when_used(UNUSED)  # as the command does, before there is Qt\n"
        "from PySide6 import QtCore, QtWidgets\n"
        "from deskcoach.adapters import process\n"
        "give_back = process.give_back\n"
        "def settled():\n"
        "    give_back()\n"
        "    print(*sys.modules)\n"
        "    print('Qt' in vars(QtCore), 'QStyle' in vars(QtWidgets))\n"
        "    print([name for name in UNUSED if '__file__' in vars(sys.modules[name])])\n"
        "    QtWidgets.QApplication.quit()\n"
        "process.give_back = settled\n"
        "deskcoach.cli.main.main(['--background'])"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], env=unmeasured() | {"DESKCOACH_HOME": str(tmp_path)},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    loaded, enumerations, read = told.stdout.splitlines()
    spared = {"uuid", "decimal", "locale", "dataclasses", "deskcoach.cli.words"}
    later = {"bootstrap.checks", "core.export.archive", "adapters.presence.linux.players"}
    assert not set(loaded.split()) & (spared | {f"deskcoach.{name}" for name in later})
    assert enumerations == "False False"
    assert not {"argparse", "ast", "ipaddress", "logging"} & set(ast.literal_eval(read))


def test_a_running_tray_has_loaded_nothing_of_a_session_and_no_source() -> None:
    code = (
        "import linecache, sys\n"
        "from deskcoach.bootstrap import _lean_imports\n"
        "with _lean_imports(): import PySide6.QtWidgets, deskcoach.bootstrap.program\n"
        "assert not linecache.cache\n"
        "import deskcoach.bootstrap.application, deskcoach.bootstrap.login, json.tool\n"
        "assert not linecache.cache\n"
        "assert linecache.getlines(linecache.__file__)\n"
        "print(*sys.modules)"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], env=unmeasured(), capture_output=True, text=True, check=True
    )
    loaded = set(told.stdout.split())
    assert not loaded & {"PySide6.QtNetwork", "typing_extensions", "zoneinfo", "subprocess", "csv"}
    assert not {name for name in loaded if name.startswith("deskcoach.adapters.audio.")} - {
        "deskcoach.adapters.audio.chime"
    }
