"""The shared D-Bus connection: services and the bus itself come, go and come back."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jeepney import DBusAddress, new_signal  # type: ignore[import-untyped,unused-ignore]
from pytestqt.qtbot import QtBot

from deskcoach.adapters.desktop.dbus import (
    DEADLINE,
    Bus,
    BusError,
    Pending,
    _Call,
    session_bus,
    system_bus,
)
from deskcoach.adapters.desktop.dbus_messages import (
    DAEMON,
    Hearing,
    Reader,
    Target,
    call_bytes,
    dial,
)
from tests.adapters.presence.stand_in import SILENT, Daemon, same, service

NAME = "org.example.Desk"
DESK = Target(NAME, "/desk", NAME)


class Follower:
    def __init__(self) -> None:
        self.seen = list[str]()

    def came(self) -> None:
        self.seen.append("came")

    def went(self) -> None:
        self.seen.append("went")


@pytest.fixture
def opened(bus: Bus) -> Iterator[Bus]:
    bus.open()
    yield bus
    bus.close()


def test_a_service_comes_goes_and_comes_back(opened: Bus, bus_daemon: Daemon, qtbot: QtBot) -> None:
    follower = Follower()
    opened.follow(NAME, follower.came, follower.went)
    for times in (1, 2):
        with service(bus_daemon.address, NAME) as made:
            made.start()
            qtbot.waitUntil(same(follower.seen, ["came", "went"] * (times - 1) + ["came"]))
        qtbot.waitUntil(same(follower.seen, ["came", "went"] * times))


def test_a_call_that_is_never_answered_fails(bus_daemon: Daemon, qtbot: QtBot) -> None:
    assert qtbot is not None
    failures, now = list[str](), [0.0]
    opened = Bus(bus_daemon.address, lambda: now[-1])
    opened.open()
    with service(bus_daemon.address, NAME) as made:
        made.replies["/desk", NAME, "Wait", ()] = SILENT
        made.start()
        opened.call(DESK, "Wait", failed=failures.append)
        now.append(DEADLINE)
        opened._pending.expire()
    opened.close()
    assert failures == ["it did not answer"]


def test_each_call_has_ten_seconds_of_its_own(qtbot: QtBot) -> None:
    assert qtbot is not None
    now, failures = [0.0], list[str]()
    pending = Pending(lambda: now[0])
    timer = pending._timer
    assert (timer.interval(), timer.isSingleShot(), timer.isActive()) == (10_000, True, False)

    def call(name: str) -> _Call:
        return _Call(lambda _: None, lambda why: failures.append(f"{name}: {why}"), None)

    pending.add(1, call("first"))
    now[0] = 5.0
    pending.add(2, call("second"))
    assert timer.isActive()
    for late, expired in ((9.85, []), (9.95, ["first"]), (14.85, ["first"])):
        now[0] = late
        pending.expire()
        assert failures == [f"{name}: it did not answer" for name in expired]
        assert timer.isActive()
    assert pending.pop(1) is None, "it has failed already"
    assert timer.isActive()
    assert pending.pop(2) is not None
    assert not timer.isActive(), "nobody waits"
    pending.add(3, call("third"))
    assert len(pending.clear()) == 1
    assert not timer.isActive()
    pending.expire()
    assert len(failures) == 1


def test_what_a_lost_bus_had_said_is_not_acted_upon(opened: Bus, qtbot: QtBot) -> None:
    heard = list[tuple[Any, ...]]()
    opened.hear(Target("", "/desk", NAME), "Rang", heard.append)
    qtbot.waitUntil(lambda: opened.name != "")
    said = new_signal(DBusAddress("/desk", interface=NAME), "Rang", "i", (1,)).serialise(1)
    opened.fed(said)
    opened.lost()
    opened.drain()
    assert heard == []
    opened.fed(said)
    opened.drain()
    assert heard == [(1,)]


@pytest.mark.parametrize(
    ("start", "answer", "flags"),
    [(False, True, 2), (True, True, 0), (False, False, 3), (True, False, 1)],
)
def test_nobody_is_started_nor_has_to_answer_unless_that_is_wished(
    start: bool, answer: bool, flags: int
) -> None:
    sent = call_bytes(7, DESK, "Ring", "u", (3,), start=start, answer=answer)
    (message,) = Reader().feed(sent)
    assert (int(message.header.flags), message.header.serial) == (flags, 7)
    assert message.body == (3,)


@pytest.mark.parametrize(
    ("how", "what", "fits", "others"),
    [
        ("arg0", "a.b", ["a.b"], ["a.b.c", "a", "", 1, None]),
        ("arg0namespace", "a.b", ["a.b", "a.b.c"], ["a.bc", "a", 1, None]),
        ("arg0path", "/a/", ["/a/", "/a/b", "/"], ["/a", "/b/", 1, None]),
        ("arg0", "", ["x", 1, None], []),
    ],
)
def test_which_first_arguments_a_signal_may_have(
    how: str, what: str, fits: list[object], others: list[object]
) -> None:
    hearing = Hearing(DESK, "Rang", (how, what), lambda _: None, None)
    assert [hearing._first_fits(each) for each in fits] == [True] * len(fits)
    assert [hearing._first_fits(each) for each in others] == [False] * len(others)
    rule = f"type='signal',sender='{NAME}',path='/desk',interface='{NAME}',member='Rang'"
    assert hearing.rule() == rule + (f",{how}='{what}'" if what else "")


def test_a_service_that_is_there_already_is_found(
    opened: Bus, bus_daemon: Daemon, qtbot: QtBot
) -> None:
    follower = Follower()
    with service(bus_daemon.address, NAME) as made:
        made.start()
        opened.follow(NAME, follower.came, follower.went)
        qtbot.waitUntil(lambda: follower.seen == ["came"])


def test_the_bus_itself_is_restarted(opened: Bus, bus_daemon: Daemon, qtbot: QtBot) -> None:
    follower = Follower()
    heard = list[tuple[Any, ...]]()
    opened.follow(NAME, follower.came, follower.went)
    opened.hear(DESK, "Rang", heard.append)
    with service(bus_daemon.address, NAME) as made:
        made.start()
        qtbot.waitUntil(lambda: follower.seen == ["came"])
        bus_daemon.stop()
        qtbot.waitUntil(lambda: follower.seen == ["came", "went"])
        assert not opened.up
        assert opened.problem
        with pytest.raises(BusError):
            opened.ask(DESK, "Ring")
        refusals = list[str]()
        opened.call(DESK, "Ring", failed=refusals.append)
        assert refusals
    bus_daemon.start()
    with service(bus_daemon.address, NAME) as made:
        made.start()
        qtbot.waitUntil(lambda: follower.seen == ["came", "went", "came"])
        made.emit("/desk", NAME, "Rang", "u", (3,))
        qtbot.waitUntil(lambda: heard == [(3,)])
    assert opened.problem == ""


def test_signals_of_others_are_not_heard(opened: Bus, bus_daemon: Daemon, qtbot: QtBot) -> None:
    heard = list[tuple[Any, ...]]()
    paths = list[tuple[Any, ...]]()
    opened.follow(NAME, lambda: None, lambda: None)
    opened.hear(DESK, "Rang", heard.append, ("arg0", "loud"))
    opened.hear(Target("", "/desk", NAME), "Rang", paths.append, ("arg0path", "/a/"))
    with service(bus_daemon.address, NAME) as made, service(bus_daemon.address) as other:
        qtbot.waitUntil(lambda: bool(opened._owners))
        other.emit("/desk", NAME, "Rang", "s", ("loud",))
        for word in ("/a/b", "/b", "/", "low"):
            made.emit("/desk", NAME, "Rang", "s", (word,))
        made.emit("/desk", NAME, "Rang", "i", (1,))
        made.emit("/desk", NAME, "Rang", "s", ("loud",))
        qtbot.waitUntil(lambda: bool(heard))
    assert heard == [("loud",)]
    assert paths == [("/a/b",), ("/",)]


def test_a_fault_in_one_hearer_does_not_keep_up_the_next(
    opened: Bus, bus_daemon: Daemon, qtbot: QtBot
) -> None:
    heard = list[int]()

    def faulty(body: tuple[Any, ...]) -> None:
        heard.append(body[0])
        raise ValueError("planted")

    opened.hear(Target("", "/desk", NAME), "Rang", faulty)
    with service(bus_daemon.address, NAME) as made, qtbot.captureExceptions() as caught:
        qtbot.waitUntil(lambda: opened.up)
        opened.ask(DAEMON, "GetId")
        made.emit("/desk", NAME, "Rang", "i", (1,))
        made.emit("/desk", NAME, "Rang", "i", (2,))
        qtbot.waitUntil(lambda: heard == [1, 2])
    assert len(caught) == 2


def test_a_fault_in_one_hearer_keeps_nobody_else_from_the_same_signal(
    opened: Bus, bus_daemon: Daemon, qtbot: QtBot
) -> None:
    heard = list[tuple[Any, ...]]()

    def faulty(_: tuple[Any, ...]) -> None:
        raise ValueError("planted")

    for call in (faulty, heard.append):
        opened.hear(Target("", "/desk", NAME), "Rang", call)
    with service(bus_daemon.address, NAME) as made, qtbot.captureExceptions() as caught:
        opened.ask(DAEMON, "GetId")
        made.emit("/desk", NAME, "Rang", "i", (1,))
        qtbot.waitUntil(lambda: heard == [(1,)])
    assert len(caught) == 1


def test_a_call_under_way_fails_once_when_the_bus_goes(
    opened: Bus, bus_daemon: Daemon, qtbot: QtBot
) -> None:
    failures, follower = list[str](), Follower()
    opened.follow(NAME, follower.came, follower.went)
    with service(bus_daemon.address, NAME) as made:
        made.replies["/desk", NAME, "Wait", ()] = SILENT
        made.start()
        qtbot.waitUntil(lambda: follower.seen == ["came"])
        opened.call(DESK, "Wait", failed=failures.append)
        opened._wire.fail(ConnectionResetError("planted"))
        qtbot.waitUntil(lambda: follower.seen == ["came", "went"])
    opened._pending.expire()
    assert failures == ["planted"]


def test_who_follows_later_is_told_at_once(opened: Bus, bus_daemon: Daemon, qtbot: QtBot) -> None:
    first, second = Follower(), Follower()
    with service(bus_daemon.address, NAME) as made:
        made.start()
        opened.follow(NAME, first.came, first.went)
        qtbot.waitUntil(lambda: first.seen == ["came"])
        opened.follow(NAME, second.came, second.went)
        assert second.seen == ["came"]
    qtbot.waitUntil(lambda: second.seen == ["came", "went"])


def test_asking_is_answered_refused_or_given_up(
    opened: Bus, bus_daemon: Daemon, qtbot: QtBot
) -> None:
    heard = list[tuple[Any, ...]]()
    opened.hear(Target("", "/desk", NAME), "Rang", heard.append)
    with service(bus_daemon.address, NAME) as made:
        made.replies["/desk", NAME, "Ring", (2,)] = ("s", ("rrr",))
        made.replies["/desk", NAME, "Wait", ()] = SILENT
        made.start()
        assert opened.ask(DESK, "Ring", "u", (2,)) == ("rrr",)
        with pytest.raises(BusError, match="no such thing"):
            opened.ask(DESK, "Ring", "u", (3,))
        made.emit("/desk", NAME, "Rang", "i", (1,))
        with pytest.raises(BusError, match="did not answer"):
            opened.ask(DESK, "Wait")
        qtbot.waitUntil(lambda: heard == [(1,)])


def test_a_service_that_is_absent_is_not_started(opened: Bus) -> None:
    with pytest.raises(BusError):
        opened.ask(DESK, "Ring")


def test_the_last_one_hangs_up(bus: Bus) -> None:
    bus.open()
    bus.open()
    bus.close()
    assert bus.up
    bus.close()
    assert not bus.up


def test_who_has_hung_up_last_hears_no_more(bus_daemon: Daemon, qtbot: QtBot) -> None:
    now = [0.0]
    bus = Bus(bus_daemon.address, lambda: now[-1])
    before, after = Follower(), Follower()
    heard, failures = list[tuple[Any, ...]](), list[str]()
    bus.open()
    with service(bus_daemon.address, NAME) as made:
        made.replies["/desk", NAME, "Wait", ()] = SILENT
        made.start()
        bus.follow(NAME, before.came, before.went)
        bus.hear(DESK, "Rang", heard.append)
        bus.serve(DESK, "Told", heard.append, "")
        qtbot.waitUntil(same(before.seen, ["came"]))
        bus.call(DESK, "Wait", failed=failures.append)
        bus.close()
        assert not bus.has(NAME)
        assert [bus._served, bus._hearings, bus._followings] == [[], [], []]
        now.append(DEADLINE)
        bus._pending.expire()
        bus.open()
        bus.follow(NAME, after.came, after.went)
        qtbot.waitUntil(same(after.seen, ["came"]))
        made.emit("/desk", NAME, "Rang", "u", (3,))
    qtbot.waitUntil(same(after.seen, ["came", "went"]))
    bus.close()
    assert (before.seen, heard, failures) == (["came"], [], [])


@pytest.mark.parametrize("address", ["", "tcp:host=x", "nonsense", "unix:path=/nowhere/bus"])
def test_no_bus_is_a_problem_with_words(address: str, qtbot: QtBot) -> None:
    assert qtbot is not None
    bus = Bus(address)
    bus.open()
    assert not bus.up
    assert bus.problem
    bus.close()


def test_the_addresses_come_from_the_environment() -> None:
    assert session_bus({"XDG_RUNTIME_DIR": "/run/user/7"}).address == "unix:path=/run/user/7/bus"
    assert session_bus({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/b"}).address == "unix:path=/b"
    assert session_bus({}).address == ""
    assert system_bus({"DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/s"}).address == "unix:path=/s"
    assert "system_bus" in system_bus({}).address


def test_where_there_is_no_jeepney_there_is_no_bus() -> None:
    code = (
        "import sys, PySide6.QtCore; sys.modules['jeepney'] = None; sys.platform = 'win32'\n"
        "from deskcoach.adapters.desktop.dbus import session_bus\n"
        "from deskcoach.adapters.desktop.notifications import Notification, Notifier\n"
        "app = PySide6.QtCore.QCoreApplication([])\n"
        "bus = session_bus({'DBUS_SESSION_BUS_ADDRESS': 'unix:path=/somewhere'})\n"
        "notifier = Notifier(bus, print, print)\n"
        "notifier.show(Notification('a', 'b'))\n"
        "print(notifier.problem)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.endswith(": breaks are offered by the card alone\n")


@pytest.mark.skipif(sys.platform == "win32", reason="it has no such sockets")
def test_a_bus_that_says_nothing_in_time_is_told_as_one(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as silent:
        silent.bind(str(tmp_path / "bus"))
        silent.listen()
        for patience in (0.0, 0.01):
            with pytest.raises(TimeoutError, match="timed out"):
                dial(f"unix:path={tmp_path}/bus", patience)
