"""Notifications, against a server of the tests' own."""

import shutil
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    HeaderFields,
    new_error,
    new_method_call,
    new_method_return,
    new_signal,
)
from pytestqt.qtbot import QtBot

from deskcoach.adapters.desktop.dbus import DEADLINE, Bus
from deskcoach.adapters.desktop.dbus_messages import LONGEST, NONSENSE, Reader, call_refusal
from deskcoach.adapters.desktop.notifications import SERVER, Notifier
from deskcoach.app.ports import Notification
from tests.adapters.desktop.desktop_bus import Answer, Server, private_bus

EMITTER = DBusAddress("/a", "a.b", "a.b")
CARD = Notification("Time to stretch", "Chin tuck & hold <15 s>", (("start", "Start"),), 60)


class Person:
    def __init__(self, address: str) -> None:
        self.said = list[str]()
        self.time = 0.0
        self.bus = Bus(address, lambda: self.time)
        self.notifier = Notifier(self.bus, self.said.append, lambda: self.said.append("dismissed"))


def daemon_answers(*capabilities: str) -> dict[str, Answer]:
    numbers = count(7)

    def notify(body: tuple[Any, ...]) -> tuple[str, tuple[Any, ...]]:
        return "u", (body[1] or next(numbers),)

    return {
        "GetCapabilities": lambda _: ("as", (list(capabilities),)),
        "Notify": notify,
        "CloseNotification": lambda _: (None, ()),
    }


def daemon(address: str, *capabilities: str) -> Server:
    return Server(address, SERVER.service, SERVER.path, daemon_answers(*capabilities))


@pytest.fixture
def bus() -> Iterator[tuple[str, subprocess.Popen[str]]]:
    with private_bus() as found:
        yield found


@pytest.fixture
def address(bus: tuple[str, subprocess.Popen[str]]) -> str:
    return bus[0]


@pytest.fixture
def server(address: str) -> Iterator[Server]:
    server = daemon(address, "actions", "body", "body-markup")
    yield server
    server.stop()


@pytest.fixture
def person(address: str, qtbot: QtBot) -> Iterator[Person]:
    assert qtbot is not None
    person = Person(address)
    yield person
    person.bus.close()


def shown(qtbot: QtBot, server: Server, number: int) -> None:
    qtbot.waitUntil(lambda: len(server.called("Notify")) == number, timeout=20_000)


Settle = Callable[[], None]


@pytest.fixture
def settle(person: Person, qtbot: QtBot) -> Settle:
    return lambda: qtbot.waitUntil(lambda: not person.notifier._busy, timeout=20_000)


def test_a_card_is_shown_with_its_buttons(server: Server, person: Person, qtbot: QtBot) -> None:
    person.notifier.show(CARD)
    shown(qtbot, server, 1)
    name, number, icon, title, body, actions, hints, milliseconds = server.called("Notify")[0]
    assert (name, number, icon, title) == ("DeskCoach", 0, "deskcoach", "Time to stretch")
    assert body == "Chin tuck &amp; hold &lt;15 s&gt;"
    assert actions == ["start", "Start"]
    assert hints == {
        "desktop-entry": ("s", "deskcoach"),
        "urgency": ("y", 1),
        "suppress-sound": ("b", True),
    }, "as usual, and we make the sound"
    assert milliseconds == 60_000
    assert person.notifier.available
    assert person.notifier.has_actions
    assert person.notifier.problem == ""


@pytest.mark.usefixtures("server")
def test_a_button_is_an_answer_and_late_ones_are_none(
    server: Server, person: Person, qtbot: QtBot, settle: Settle
) -> None:
    person.notifier.show(CARD)
    shown(qtbot, server, 1)
    settle()
    server.emit("ActionInvoked", "us", (99, "skip"))
    server.emit("ActionInvoked", "us", (7, "start"))
    qtbot.waitUntil(lambda: bool(person.said), timeout=20_000)
    assert person.said == ["start"]
    person.notifier.close()
    qtbot.waitUntil(lambda: server.called("CloseNotification") == [(7,)], timeout=20_000)
    server.emit("ActionInvoked", "us", (7, "start"))
    qtbot.wait(40)
    assert person.said == ["start"]


def test_the_next_card_takes_the_place_of_the_last(
    server: Server, person: Person, qtbot: QtBot, settle: Settle
) -> None:
    person.notifier.show(CARD)
    person.notifier.show(CARD)  # before the first has its number
    shown(qtbot, server, 1)
    settle()
    person.notifier.show(Notification("Another", ""))
    shown(qtbot, server, 2)
    settle()
    assert server.called("Notify")[1][1] == 7


def test_a_card_that_is_taken_away_before_it_has_its_number(
    server: Server, person: Person, qtbot: QtBot, settle: Settle
) -> None:
    qtbot.waitUntil(lambda: person.notifier.available, timeout=20_000)
    person.notifier.show(CARD)
    person.notifier.close()
    qtbot.waitUntil(lambda: server.called("CloseNotification") == [(7,)], timeout=20_000)
    settle()


@pytest.mark.parametrize(("why", "said"), [(2, ["dismissed"]), (1, []), (3, [])])
def test_a_card_that_was_waved_away(
    server: Server,
    person: Person,
    qtbot: QtBot,
    settle: Settle,
    why: int,
    said: list[str],
) -> None:
    person.notifier.show(CARD)
    shown(qtbot, server, 1)
    settle()
    server.emit("NotificationClosed", "uu", (99, 2))
    server.emit("NotificationClosed", "uu", (7, why))
    qtbot.waitUntil(lambda: person.notifier._id == 0, timeout=20_000)
    assert person.said == said
    person.notifier.close()
    person.notifier.show(CARD)
    shown(qtbot, server, 2)
    assert server.called("CloseNotification") == []


def test_a_server_without_buttons(address: str, person: Person, qtbot: QtBot) -> None:
    server = daemon(address, "body")
    person.notifier.show(CARD)
    shown(qtbot, server, 1)
    assert server.called("Notify")[0][5] == []
    assert server.called("Notify")[0][4] == CARD.body
    assert person.notifier.problem.startswith("notifications have no buttons here")
    server.stop()


def test_a_server_that_starts_anew_shows_the_card_again(
    address: str, person: Person, qtbot: QtBot, settle: Settle
) -> None:
    first = daemon(address, "actions")
    person.notifier.show(CARD)
    shown(qtbot, first, 1)
    settle()
    first.stop()
    qtbot.waitUntil(lambda: not person.notifier.available, timeout=20_000)
    assert "no notification server answers" in person.notifier.problem
    second = daemon(address, "actions")
    shown(qtbot, second, 1)
    assert second.called("Notify")[0][1] == 0
    second.stop()


def test_a_bus_without_a_server(person: Person, qtbot: QtBot) -> None:
    person.notifier.show(CARD)
    qtbot.wait(50)
    assert not person.notifier.available
    person.notifier.close()


def test_a_bus_that_dies(
    bus: tuple[str, subprocess.Popen[str]], server: Server, person: Person, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: person.notifier.available, timeout=20_000)
    assert server.called("GetCapabilities")
    bus[1].kill()
    qtbot.waitUntil(lambda: not person.notifier.available, timeout=20_000)
    person.notifier.show(CARD)
    assert person.notifier.problem.startswith("D-Bus does not answer (")


def test_a_card_under_way_when_the_bus_dies_is_shown_by_other_means(
    bus: tuple[str, subprocess.Popen[str]], server: Server, person: Person, qtbot: QtBot
) -> None:
    instead = list[str]()
    person.notifier.undelivered = lambda: instead.append("card")
    qtbot.waitUntil(lambda: person.notifier.available, timeout=20_000)
    server.stop()
    person.notifier.show(CARD)
    bus[1].kill()
    qtbot.waitUntil(lambda: instead == ["card"], timeout=20_000)


def test_a_bus_that_dies_unnoticed(person: Person, qtbot: QtBot) -> None:
    assert person.bus._wire._socket is not None
    person.bus._wire._socket.shutdown(2)
    person.notifier._ask()
    assert not person.bus.up
    got = list[str]()
    person.bus.call(SERVER, "GetCapabilities", failed=got.append)
    assert len(got) == 1
    qtbot.waitUntil(lambda: person.bus.up, timeout=20_000)


def test_a_message_that_is_none(
    server: Server, person: Person, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(lambda: person.notifier.available, timeout=20_000)
    opened = list[bool]()
    monkeypatch.setattr(person.bus, "_reader", SimpleNamespace())  # not even bytes are taken
    monkeypatch.setattr(person.bus, "opened", lambda: opened.append(person.bus.up))
    server.emit("ActionInvoked", "us", (7, "start"))
    qtbot.waitUntil(lambda: opened == [True], timeout=20_000)


def test_one_that_cannot_be_read_takes_no_other_along() -> None:
    first, second = new_signal(EMITTER, "A", "s", ("ä",)), new_signal(EMITTER, "B")
    torn = first.serialise(1).replace("ä".encode(), b"\xff\xff")
    (found,) = Reader().feed(torn + second.serialise(2) + torn)
    assert found.header.fields[HeaderFields.member] == "B"


def test_a_type_that_consists_of_nothing_is_passed_over() -> None:
    """No bus lets it through; jeepney would read one nothing after another for ever."""
    good = new_signal(EMITTER, "A", "say", ("a()", b"12345678")).serialise(1)
    (found,) = Reader().feed(good.replace(b"\3say\0", b"\3a()\0") + good)
    assert found.body == ("a()", b"12345678")


@pytest.mark.parametrize("field", [b"\5\1u\0", b"\3\1u\0"])
def test_a_head_of_other_types_is_passed_over(field: bytes) -> None:
    good = new_signal(EMITTER, "A", "u", (7,)).serialise(1)
    at = good.index(b"\3\1s\0")
    odd = good[:at] + field + good[at + 4 :]
    found = list(Reader().feed(odd.replace(b"\5\1u", b"\5\1d") + good))
    assert [message.body for message in found] == [(7,)]


def test_a_long_message_is_passed_over_and_a_far_longer_one_not_waited_for() -> None:
    reader = Reader()
    long = new_signal(EMITTER, "A", "ay", (bytes(LONGEST),)).serialise(1)
    good = new_signal(EMITTER, "A", "u", (7,)).serialise(1)
    assert list(reader.feed(long[:-5])) == []
    assert [message.body for message in reader.feed(long[-5:] + good)] == [(7,)]
    with pytest.raises(ValueError, match="so much"):
        list(reader.feed(long[:4] + b"\xff\xff\xff\x07" + long[8:99]))


def test_how_long_a_message_may_be_to_the_byte() -> None:
    around = len(new_signal(EMITTER, "A", "ay", (b"",)).serialise(1))
    for size, read in ((LONGEST, 1), (LONGEST + 1, 0)):
        message = new_signal(EMITTER, "A", "ay", (bytes(size - around),)).serialise(1)
        assert len(message) == size
        assert len(list(Reader().feed(message))) == read
    head = new_signal(EMITTER, "A", "ay", (b"",)).serialise(1)[:-4]
    most = (1 << 24) - len(head)
    assert list(Reader().feed(head[:4] + struct.pack("<I", most) + head[8:])) == []
    with pytest.raises(ValueError, match="so much"):
        list(Reader().feed(head[:4] + struct.pack("<I", most + 1) + head[8:]))


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ((), "NoReply"),
        (("",), "NoReply"),
        (("first\nlast\n",), "NoReply: last"),
        (("x" * 161,), f"NoReply: {'x' * 160}"),
        ((7,), "NoReply: 7"),
    ],
)
def test_a_refusal_is_told_in_a_line(body: tuple[object, ...], words: str) -> None:
    called = new_method_call(EMITTER, "Ring")
    signature = "".join("u" if isinstance(each, int) else "s" for each in body) or None
    answer = new_error(called, "org.freedesktop.DBus.Error.NoReply", signature, body)
    assert call_refusal(answer, "s") == words


def test_an_answer_of_other_types_is_none() -> None:
    answer = new_method_return(new_method_call(EMITTER, "Ring"), "u", (7,))
    assert [call_refusal(answer, gives) for gives in (None, "u")] == ["", ""]
    assert call_refusal(answer, "s") == call_refusal(answer, "") == NONSENSE


def test_signals_that_are_not_as_they_ought_to_be(
    server: Server, person: Person, qtbot: QtBot, settle: Settle
) -> None:
    person.notifier.show(CARD)
    shown(qtbot, server, 1)
    settle()
    for member in ("ActionInvoked", "NotificationClosed"):
        for signature, body in (
            ("", ()),
            ("s", ("7",)),
            ("u", (7,)),
            ("su", ("7", 7)),
            ("as", ([],)),
        ):
            server.emit(member, signature, body)
    server.emit("ActionInvoked", "us", (7, "start"))
    qtbot.waitUntil(lambda: person.said == ["start"], timeout=20_000)


@pytest.mark.parametrize("member", ["Notify", "GetCapabilities"])
def test_answers_that_are_not_as_they_ought_to_be(
    address: str, person: Person, qtbot: QtBot, member: str
) -> None:
    server = daemon(address, "actions")
    server.methods = {**server.methods, member: lambda _: ("s", ("what?",))}
    instead = list[str]()
    person.notifier.undelivered = lambda: instead.append("card")
    person.notifier.show(CARD)
    qtbot.waitUntil(lambda: bool(server.called(member)), timeout=20_000)
    if member == "Notify":
        qtbot.waitUntil(lambda: instead == ["card"], timeout=20_000)
    server.methods = {**server.methods, member: daemon_answers("actions")[member]}
    person.notifier.show(CARD)
    shown(qtbot, server, 2 if member == "Notify" else 1)
    qtbot.waitUntil(lambda: person.notifier._id == 7, timeout=20_000)
    server.stop()


def test_one_that_never_answers_is_not_waited_for(
    address: str, person: Person, qtbot: QtBot
) -> None:
    server = daemon(address, "actions")
    instead = list[str]()
    person.notifier.undelivered = lambda: instead.append("card")
    qtbot.waitUntil(lambda: person.notifier.available, timeout=20_000)

    def late(_: tuple[Any, ...]) -> tuple[str, tuple[Any, ...]]:
        time.sleep(0.3)
        return "u", (7,)

    server.methods = {**server.methods, "Notify": late}
    person.notifier.show(CARD)
    person.bus._pending.expire()
    assert instead == []  # there is time yet
    person.time += DEADLINE
    person.bus._pending.expire()
    assert instead == ["card"]
    person.notifier.show(CARD)  # and the next one has its chance
    qtbot.waitUntil(lambda: person.notifier._id == 7, timeout=20_000)
    assert not person.bus._pending._timer.isActive()
    server.stop()


def test_a_mistake_of_ours_in_one_message_does_not_stop_the_next(
    server: Server, person: Person, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen, got = list[str](), list[object]()
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: seen.append(kind.__name__))

    def take(body: tuple[Any, ...]) -> None:
        got.append(1 / body[0])

    person.bus.hear(SERVER, "Probe", take)
    person.notifier.show(CARD)  # what is asked later is answered later
    shown(qtbot, server, 1)
    for number in (0, 1):
        server.emit("Probe", "i", (number,))
    qtbot.waitUntil(lambda: got == [1.0], timeout=20_000)
    assert seen == ["ZeroDivisionError"]


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        ("", "there is no D-Bus session"),
        ("unix:path=/nowhere", "there is no D-Bus session"),
        ("tcp:host=x,port=1", "D-Bus does not answer (OSError)"),
        ("nonsense", "D-Bus does not answer (OSError)"),
    ],
)
def test_without_a_bus_everything_is_silent(address: str, problem: str, qtbot: QtBot) -> None:
    assert qtbot is not None
    person = Person(address)
    person.notifier.show(CARD)
    person.notifier.close()
    assert not person.notifier.available
    assert person.notifier.problem == f"{problem}: breaks are offered by the card alone"
    person.bus.close()


@pytest.fixture
def startable(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """A bus that can start a notification server, which notes that it was started, and fails."""
    mark = tmp_path / "started"
    services = tmp_path / "services"
    services.mkdir()
    script = tmp_path / "daemon"
    script.write_text(f"#!/bin/sh\ntouch {mark}\nexit 1\n")
    script.chmod(0o755)
    (services / "a.service").write_text(f"[D-BUS Service]\nName={SERVER.service}\nExec={script}\n")
    config = tmp_path / "bus.conf"
    config.write_text(
        f"<busconfig><type>session</type><listen>unix:tmpdir={tmp_path}</listen>"
        f"<servicedir>{services}</servicedir><policy context='default'>"
        "<allow send_destination='*' eavesdrop='true'/><allow eavesdrop='true'/>"
        "<allow own='*'/></policy></busconfig>"
    )
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("no dbus-daemon here")
    words = [daemon, f"--config-file={config}", "--nofork", "--print-address"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip(), mark
        process.kill()


def test_no_server_is_started_before_there_is_something_to_show(
    startable: tuple[str, Path], qtbot: QtBot
) -> None:
    address, mark = startable
    person = Person(address)
    qtbot.waitUntil(lambda: person.notifier.startable, timeout=20_000)
    assert person.notifier.problem == ""
    qtbot.wait(100)
    assert not mark.exists()
    gone = list[bool]()
    person.notifier.undelivered = lambda: gone.append(True)
    person.notifier.show(CARD)
    qtbot.waitUntil(lambda: bool(gone), timeout=20_000)
    assert mark.exists(), "for this one it was tried"
    assert not person.notifier.startable
    person.bus.close()


def test_the_desktops_own_server_that_comes_later_is_taken(
    startable: tuple[str, Path], qtbot: QtBot
) -> None:
    address, mark = startable
    person = Person(address)
    qtbot.waitUntil(lambda: person.notifier.startable, timeout=20_000)
    server = daemon(address, "actions")
    qtbot.waitUntil(lambda: person.notifier.has_actions, timeout=20_000)
    person.notifier.show(CARD)
    shown(qtbot, server, 1)
    assert not mark.exists()
    server.stop()
    person.bus.close()
