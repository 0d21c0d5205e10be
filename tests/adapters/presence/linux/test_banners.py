"""GNOME's do-not-disturb: read when dconf's writer says that it may differ."""

import os
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from deskcoach.adapters.desktop.dbus import Bus
from deskcoach.adapters.presence.linux.banners import (
    CINNAMON,
    MATE,
    DesktopSetting,
    GnomeBanners,
    LxqtBanners,
)
from deskcoach.core.breaks.events import HoldBegan, HoldEnded
from tests.adapters.presence.stand_in import Daemon, Told, service

BEGAN, ENDED = HoldBegan("do-not-disturb"), HoldEnded("do-not-disturb")
WRITER, KEY = "/ca/desrt/dconf/Writer/user", "/org/gnome/desktop/notifications/show-banners"


def test_banners_off_and_on(
    bus: Bus, bus_daemon: Daemon, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    setting = tmp_path / "setting"
    setting.write_text("true\n")
    source = GnomeBanners(bus, os.environ, ("cat", str(setting)))
    source.start(told)
    qtbot.waitUntil(lambda: source.report().ok)
    assert source.report().detail == "off"
    with service(bus_daemon.address) as writer:

        def write(words: str, path: str = KEY) -> None:
            setting.write_text(words)
            writer.emit(WRITER, "ca.desrt.dconf.Writer", "Notify", "sass", (path, [""], "tag"))

        write("false\n")
        write("false\n")
        qtbot.waitUntil(lambda: told == [BEGAN])
        write("true\n", "/org/gnome/shell/")
        qtbot.wait(50)
        write("true\n")
        qtbot.waitUntil(lambda: told == [BEGAN, ENDED])
        write("false\n")
        qtbot.waitUntil(lambda: told == [BEGAN, ENDED, BEGAN])
    bus_daemon.stop()
    qtbot.waitUntil(lambda: told[3:] == [ENDED])
    assert "no bus" in source.report().detail
    source.stop()


def test_what_was_known_before_the_bus_went_is_known_no_more(
    bus: Bus, bus_daemon: Daemon, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    gate = tmp_path / "gate"
    source = GnomeBanners(bus, os.environ, ("sh", "-c", f'[ -e "{gate}" ] && sleep 30; echo true'))
    source.start(told)
    assert source.report().detail == "not read yet"
    qtbot.waitUntil(lambda: source.report().ok)
    gate.touch()
    bus_daemon.stop()
    qtbot.waitUntil(lambda: not source.report().ok)
    bus_daemon.start()
    qtbot.waitUntil(lambda: source._process is not None)
    assert source.report().detail == "not read yet"
    source.stop()


def test_a_reader_that_is_missing_or_knows_nothing(bus: Bus, told: Told, qtbot: QtBot) -> None:
    ends_badly = ("sh", "-c", "kill -9 $$")
    for reader, words in (
        (("/nowhere/gsettings",), "not installed"),
        (("true",), "true does not know"),
        (ends_badly, "sh does not know"),
    ):
        source = GnomeBanners(bus, os.environ, reader)
        source.start(told)
        qtbot.waitUntil(partial(_says, source, words))
        source.stop()
    assert not told


def test_stopping_while_it_is_read(bus: Bus, told: Told, qtbot: QtBot) -> None:
    source = GnomeBanners(bus, os.environ, ("sleep", "30"))
    source.start(told)
    qtbot.waitUntil(lambda: source._process is not None)
    source._read()
    source.stop()
    assert source._process is None


def _says(source: GnomeBanners, words: str) -> bool:
    return words in source.report().detail


@pytest.mark.parametrize(
    ("setting", "folder", "words"),
    [
        (CINNAMON, "/org/cinnamon/desktop/notifications/", ("false", "true")),
        (MATE, "/org/mate/notification-daemon/", ("true", "false")),
    ],
)
def test_what_came_of_gnome_has_it_elsewhere(  # noqa: PLR0913, PLR0917 - fixtures
    bus: Bus,
    bus_daemon: Daemon,
    told: Told,
    tmp_path: Path,
    qtbot: QtBot,
    setting: DesktopSetting,
    folder: str,
    words: tuple[str, str],
) -> None:
    quiet, loud = words
    file = tmp_path / "setting"
    file.write_text(loud)
    source = GnomeBanners(bus, os.environ, ("cat", str(file)), setting)
    assert GnomeBanners(bus, os.environ, setting=setting)._reader[2:] == (
        setting.schema,
        setting.key,
    )
    source.start(told)
    qtbot.waitUntil(lambda: source.report().ok)
    assert not told
    with service(bus_daemon.address) as writer:
        file.write_text(quiet)
        told_of = (folder + setting.key, [""], "tag")
        writer.emit(WRITER, "ca.desrt.dconf.Writer", "Notify", "sass", told_of)
        qtbot.waitUntil(lambda: told == [BEGAN])
    source.stop()


def test_lxqt_has_it_in_a_file(told: Told, tmp_path: Path, qtbot: QtBot) -> None:
    source = LxqtBanners({"XDG_CONFIG_HOME": str(tmp_path)})
    file = tmp_path / "lxqt" / "notifications.conf"
    file.parent.mkdir()
    source.start(told)
    assert (source.report().ok, source.report().detail) == (True, "off")
    file.write_text("[General]\ndoNotDisturb=true\n")
    qtbot.waitUntil(lambda: told == [BEGAN])
    other = file.with_name("new")
    other.write_text("[General]\ndoNotDisturb=false\n")
    other.replace(file)
    qtbot.waitUntil(lambda: told == [BEGAN, ENDED])
    file.write_text("[General]\ndoNotDisturb=true\n")
    qtbot.waitUntil(lambda: told == [BEGAN, ENDED, BEGAN])
    source.stop()
    source._read()
