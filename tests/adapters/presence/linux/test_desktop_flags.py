"""Yes-or-no answers of D-Bus services: do-not-disturb, desktop_flags, screen savers."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from deskcoach.adapters.desktop.dbus import Bus
from deskcoach.adapters.desktop.dbus_messages import Target
from deskcoach.adapters.presence.linux import desktop_flags
from deskcoach.adapters.presence.linux.desktop_flags import SAVERS, DBusProperty, screen_savers
from deskcoach.core.breaks.events import HoldBegan, HoldEnded, Locked, Unlocked, Watching
from tests.adapters.presence.stand_in import Daemon, Service, Told, same, service

NOTIFICATIONS, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
BEGAN, ENDED = HoldBegan("do-not-disturb"), HoldEnded("do-not-disturb")


@contextmanager
def following(source: DBusProperty, told: Told) -> Iterator[DBusProperty]:
    source.start(told)
    try:
        yield source
    finally:
        source.stop()


PLASMA = (desktop_flags.plasma_do_not_disturb, NOTIFICATIONS, "Inhibited")
DUNST = (desktop_flags.dunst_do_not_disturb, "org.dunstproject.cmd0", "paused")


@pytest.mark.parametrize("how", [PLASMA, DUNST], ids=["Plasma", "dunst"])
def test_do_not_disturb_is_a_hold(
    how: tuple[Callable[[Bus], DBusProperty], str, str],
    bus: Bus,
    bus_daemon: Daemon,
    told: Told,
    qtbot: QtBot,
) -> None:
    make, interface, name = how
    with following(make(bus), told) as source:
        assert not source.report().ok
        with service(bus_daemon.address, NOTIFICATIONS) as made:
            made.has(PATH, interface, name, ("b", False))
            made.start()
            qtbot.waitUntil(lambda: source.report().ok)
            made.change(PATH, interface, name, ("b", True))
            qtbot.waitUntil(lambda: told == [BEGAN])
            assert source.report().detail == "on"
            made.change(PATH, interface, name, ("b", False))
            qtbot.waitUntil(lambda: told == [BEGAN, ENDED])


def test_a_service_that_dies_holds_nothing_and_is_found_again(
    bus: Bus, bus_daemon: Daemon, told: Told, qtbot: QtBot
) -> None:
    def quiet_service(made: Service) -> None:
        made.has(PATH, NOTIFICATIONS, "Inhibited", ("b", True))
        made.start()

    with following(desktop_flags.plasma_do_not_disturb(bus), told) as source:
        with service(bus_daemon.address, NOTIFICATIONS) as made:
            quiet_service(made)
            qtbot.waitUntil(lambda: told == [BEGAN])
        qtbot.waitUntil(lambda: told == [BEGAN, ENDED])
        assert source.report().detail == "absent"
        with service(bus_daemon.address, NOTIFICATIONS) as made:
            quiet_service(made)
            qtbot.waitUntil(lambda: told == [BEGAN, ENDED, BEGAN])
        bus_daemon.stop()
        qtbot.waitUntil(lambda: told == [BEGAN, ENDED, BEGAN, ENDED])
        assert "no bus" in source.report().detail


def test_a_service_without_it_or_with_nonsense_is_reported(
    bus: Bus, bus_daemon: Daemon, told: Told, qtbot: QtBot
) -> None:
    with (
        following(desktop_flags.logind_inhibitor(bus), told) as source,
        service(bus_daemon.address, "org.freedesktop.login1") as made,
    ):
        made.start()
        qtbot.waitUntil(lambda: "no such thing" in source.report().detail)
        path = "/org/freedesktop/login1"
        made.change(path, "org.freedesktop.login1.Manager", "BlockInhibited", ("u", 7))
        qtbot.waitUntil(lambda: "makes no sense" in source.report().detail)
    assert not told


def test_a_change_that_is_only_announced_is_asked_for(
    bus: Bus, bus_daemon: Daemon, told: Told, qtbot: QtBot
) -> None:
    with (
        following(desktop_flags.plasma_do_not_disturb(bus), told) as source,
        service(bus_daemon.address, NOTIFICATIONS) as made,
    ):
        made.has(PATH, NOTIFICATIONS, "Inhibited", ("b", False))
        made.start()
        qtbot.waitUntil(lambda: source.report().ok)
        made.has(PATH, NOTIFICATIONS, "Inhibited", ("b", True))
        words: tuple[Any, ...] = (NOTIFICATIONS, {}, ["Inhibited"])
        made.emit(PATH, "org.freedesktop.DBus.Properties", "PropertiesChanged", "sa{sv}as", words)
        qtbot.waitUntil(lambda: told == [BEGAN])


XFCE, XFCE_SETTING = ("/org/xfce/Xfconf", "org.xfce.Xfconf"), ("xfce4-notifyd", "/do-not-disturb")
XFCE_ASKED = (*XFCE, "GetProperty", XFCE_SETTING)


@contextmanager
def xfce_quiet(bus: Bus, bus_daemon: Daemon, told: Told, qtbot: QtBot) -> Iterator[Service]:
    """Xfce's service, which has just told that nobody is to be disturbed."""
    with (
        following(desktop_flags.xfce_do_not_disturb(bus), told),
        service(bus_daemon.address, "org.xfce.Xfconf") as made,
    ):
        made.replies[XFCE_ASKED] = ("v", (("b", True),))
        made.start()
        qtbot.waitUntil(lambda: told == [BEGAN])
        yield made


def test_xfces_setting(bus: Bus, bus_daemon: Daemon, told: Told, qtbot: QtBot) -> None:
    with xfce_quiet(bus, bus_daemon, told, qtbot) as made:
        made.replies[XFCE_ASKED] = ("v", (("b", False),))
        made.emit(*XFCE, "PropertyChanged", "ssv", (*XFCE_SETTING, ("b", False)))
        qtbot.waitUntil(lambda: told == [BEGAN, ENDED])


def test_xfces_setting_that_was_never_touched_is_off(
    bus: Bus, bus_daemon: Daemon, told: Told, qtbot: QtBot
) -> None:
    with (
        following(desktop_flags.xfce_do_not_disturb(bus), told) as source,
        service(bus_daemon.address, "org.xfce.Xfconf") as made,
    ):
        made.start()
        qtbot.waitUntil(lambda: source.report().detail not in {"absent", "off"})
        assert not source.report().ok, "a service of that name that cannot tell"
        source._refused("PropertyNotFound: there is no such property")
        assert (source.report().ok, source.report().detail) == (True, "off")


def test_xfces_setting_that_is_reset_holds_no_more(
    bus: Bus, bus_daemon: Daemon, told: Told, qtbot: QtBot
) -> None:
    with xfce_quiet(bus, bus_daemon, told, qtbot) as made:
        del made.replies[XFCE_ASKED]
        made.emit(*XFCE, "PropertyRemoved", "ss", XFCE_SETTING)
        qtbot.waitUntil(lambda: told == [BEGAN, ENDED])


def test_an_answer_that_makes_no_sense_any_more_holds_nothing(
    bus: Bus, bus_daemon: Daemon, told: Told, qtbot: QtBot
) -> None:
    path, manager = "/org/freedesktop/login1", "org.freedesktop.login1.Manager"
    with (
        following(desktop_flags.logind_inhibitor(bus), told),
        service(bus_daemon.address, "org.freedesktop.login1") as made,
    ):
        made.has(path, manager, "BlockInhibited", ("s", "idle"))
        made.start()
        qtbot.waitUntil(lambda: told == [Watching(on=True)])
        made.change(path, manager, "BlockInhibited", ("u", 7))
        qtbot.waitUntil(lambda: told == [Watching(on=True), Watching(on=False)])


def test_logind_blocks_idle(bus: Bus, bus_daemon: Daemon, told: Told, qtbot: QtBot) -> None:
    path, manager = "/org/freedesktop/login1", "org.freedesktop.login1.Manager"
    with (
        following(desktop_flags.logind_inhibitor(bus), told) as source,
        service(bus_daemon.address, "org.freedesktop.login1") as made,
    ):
        made.has(path, manager, "BlockInhibited", ("s", "shutdown:sleep"))
        made.start()
        qtbot.waitUntil(lambda: source.report().ok)
        made.change(path, manager, "BlockInhibited", ("s", "shutdown:idle"))
        qtbot.waitUntil(lambda: told == [Watching(on=True)])
        made.change(path, manager, "BlockInhibited", ("s", ""))
        qtbot.waitUntil(lambda: told == [Watching(on=True), Watching(on=False)])


@dataclass(frozen=True)
class Inhibited:
    make: Callable[[Bus], DBusProperty]
    target: Target
    member: str
    body: tuple[Any, ...]
    signal: str
    signature: str
    words: tuple[Any, ...]


GNOME = Inhibited(
    desktop_flags.gnome_inhibitor,
    desktop_flags.GNOME_SESSION,
    "IsInhibited",
    (8,),
    "InhibitorAdded",
    "o",
    ("/i",),
)
KDE = Inhibited(
    desktop_flags.plasma_inhibitor,
    desktop_flags.KDE_POWER,
    "HasInhibition",
    (4,),
    "InhibitionsChanged",
    "a(ss)as",
    ([("film", "x")], []),
)
POWER = Inhibited(
    desktop_flags.power_inhibitor,
    desktop_flags.POWER,
    "HasInhibit",
    (),
    "HasInhibitChanged",
    "b",
    (True,),
)


@pytest.mark.parametrize("case", [GNOME, KDE, POWER], ids=["GNOME", "KDE", "power"])
def test_an_inhibitor_is_watching(
    case: Inhibited, bus: Bus, bus_daemon: Daemon, told: Told, qtbot: QtBot
) -> None:
    target = case.target
    question = (target.path, target.interface, case.member, case.body)
    with following(case.make(bus), told) as source:
        with service(bus_daemon.address, target.service) as made:
            made.replies[question] = ("b", (False,))
            made.start()
            qtbot.waitUntil(lambda: source.report().ok)
            made.replies[question] = ("b", (True,))
            made.emit(target.path, target.interface, case.signal, case.signature, case.words)
            qtbot.waitUntil(lambda: told == [Watching(on=True)])
        qtbot.waitUntil(lambda: told == [Watching(on=True), Watching(on=False)])


def test_a_screen_saver_locks(bus: Bus, bus_daemon: Daemon, told: Told, qtbot: QtBot) -> None:
    target = SAVERS[0]
    source = screen_savers(bus)[0]
    with following(source, told), service(bus_daemon.address, target.service) as made:
        question = (target.path, target.interface, "GetActive", ())
        made.replies[question] = ("b", (False,))
        made.start()
        qtbot.waitUntil(lambda: source.report().ok)
        for on, events in ((True, [Locked()]), (False, [Locked(), Unlocked()])):
            made.replies[question] = ("b", (on,))
            made.emit(target.path, target.interface, "ActiveChanged", "b", (on,))
            qtbot.waitUntil(same(told, events))
