"""Time without input: Mutter's over D-Bus, the first that can tell, and nobody."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from deskcoach.adapters.desktop.dbus import Bus
from deskcoach.adapters.presence.idle import FALLBACK, FirstIdle, NextInputCallbacks, NoIdle
from deskcoach.adapters.presence.linux.wayland import MONITOR, MutterIdle, WaylandIdle
from deskcoach.adapters.presence.linux.x11_sources import X11Idle
from deskcoach.adapters.presence.source import SourceReport
from tests.adapters.presence.stand_in import SILENT, Daemon, Service, service


def shell(made: Service) -> None:
    made.replies[MONITOR.path, MONITOR.interface, "GetIdletime", ()] = ("t", (90_500,))
    made.replies[MONITOR.path, MONITOR.interface, "AddUserActiveWatch", ()] = ("u", (7,))
    made.start()


def fire(made: Service, number: int) -> None:
    made.emit(MONITOR.path, MONITOR.interface, "WatchFired", "u", (number,))


def test_mutter_tells_and_comes_back(bus: Bus, bus_daemon: Daemon, qtbot: QtBot) -> None:
    idle = MutterIdle(bus, lambda: 1000.0)
    calls = list[str]()
    assert idle.seconds() is None
    assert not idle.on_next_input(lambda: calls.append("early"))
    idle.start()
    assert idle.seconds() is None
    assert "absent" in idle.report().detail
    with service(bus_daemon.address, MONITOR.service) as made:
        shell(made)
        qtbot.waitUntil(lambda: idle.report().ok)
        assert idle.seconds() == pytest.approx(90.5)
        assert idle.on_next_input(lambda: calls.append("first"))
        fire(made, 6)
        fire(made, 7)
        qtbot.waitUntil(lambda: calls == ["first"])
        assert idle.on_next_input(lambda: calls.append("second"))
        assert idle.on_next_input(lambda: calls.append("third"))
    qtbot.waitUntil(lambda: not idle.report().ok)
    with service(bus_daemon.address, MONITOR.service) as made:
        shell(made)
        qtbot.waitUntil(lambda: idle._watch == 7)
        fire(made, 7)
        qtbot.waitUntil(lambda: calls == ["first", "second", "third"])
    idle.stop()


def test_all_that_wait_are_called_once_whatever_one_of_them_does(qtbot: QtBot) -> None:
    calls = list[str]()
    waiting = NextInputCallbacks()

    def faulty() -> None:
        raise ValueError("planted")

    def good() -> None:
        calls.append("good")

    for call in (faulty, good, good):
        waiting.add(call)
    with qtbot.captureExceptions() as caught:
        waiting.go()
        waiting.go()
    assert calls == ["good"]
    assert len(caught) == 1
    assert not waiting


def test_a_shell_that_is_too_busy_to_answer_has_seen_nothing(
    bus: Bus, bus_daemon: Daemon, qtbot: QtBot
) -> None:
    now = [1000.0]
    idle = MutterIdle(bus, lambda: now[0])
    idle.start()
    with service(bus_daemon.address, MONITOR.service) as made:
        shell(made)
        qtbot.waitUntil(lambda: idle.report().ok)
        assert idle.seconds() == pytest.approx(90.5)
        made.replies[MONITOR.path, MONITOR.interface, "GetIdletime", ()] = SILENT
        now[0] += 5.0
        assert idle.seconds() == pytest.approx(95.5)
    qtbot.waitUntil(lambda: not idle.report().ok)
    assert idle.seconds() is None
    idle.stop()


@pytest.mark.parametrize(
    "make",
    [
        lambda: X11Idle({"DISPLAY": ":4242"}),
        lambda: WaylandIdle({"XDG_RUNTIME_DIR": "/nowhere"}, float),
        lambda: MutterIdle(Bus(""), float),
    ],
    ids=["X11", "Wayland", "GNOME"],
)
def test_who_waited_before_it_was_stopped_waits_no_more(
    make: Callable[[], X11Idle | WaylandIdle | MutterIdle], qtbot: QtBot
) -> None:
    assert qtbot is not None
    idle, calls = make(), list[str]()
    idle.start()
    idle._waiting.add(lambda: calls.append("called"))
    idle.stop()
    idle.start()
    idle._waiting.go()
    assert calls == []
    assert idle.seconds() is None
    idle.stop()


class Scripted:
    def __init__(self, seconds: float | None) -> None:
        self._seconds = seconds
        self.log = list[str]()

    def start(self) -> None:
        self.log.append("start")

    def stop(self) -> None:
        self.log.append("stop")

    def seconds(self) -> float | None:
        return self._seconds

    def on_next_input(self, call: Callable[[], None]) -> bool:
        del call
        return self._seconds is not None

    def report(self) -> SourceReport:
        return SourceReport("idle time", ok=self._seconds is not None, detail=str(self._seconds))


def test_the_first_that_can_tell_tells() -> None:
    blind, good = Scripted(None), Scripted(3.0)
    idle = FirstIdle([blind, good])
    idle.start()
    assert idle.seconds() == 3.0
    assert idle.on_next_input(lambda: None)
    assert idle.report().ok
    idle.stop()
    assert blind.log == good.log == ["start", "stop"]


def test_where_nobody_can_tell_doctor_says_what_counts_instead() -> None:
    idle = FirstIdle([Scripted(None)])
    assert idle.seconds() is None
    assert idle.report() == SourceReport("idle time", ok=False, detail="None", remedy=FALLBACK)
    nobody = NoIdle("no session")
    nobody.start()
    assert nobody.seconds() is None
    assert not nobody.on_next_input(lambda: None)
    assert nobody.report().remedy == FALLBACK
    nobody.stop()
