"""What the bus, its services and other programs on it may say."""

import json
import random
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import Any
from unittest import mock
from zlib import crc32

from jeepney import (  # type: ignore[import-untyped,unused-ignore]
    DBusAddress,
    HeaderFields,
    Message,
    Parser,
    new_error,
    new_method_return,
    new_signal,
)

from deskcoach.adapters.desktop import screen_lock_inhibitor as keep_awake
from deskcoach.adapters.desktop.dbus import Bus
from deskcoach.adapters.desktop.dbus_messages import DAEMON
from deskcoach.adapters.desktop.notifications import Notifier
from deskcoach.adapters.presence.linux import desktop_flags
from deskcoach.adapters.presence.linux.desktop_flags import screen_savers
from deskcoach.adapters.presence.linux.logind import SERVICE, SessionLock, Sleep
from deskcoach.adapters.presence.linux.players import PREFIX, Players
from deskcoach.adapters.presence.linux.wayland import MutterIdle
from deskcoach.app.ports import Notification
from tests.fuzz.peer import Peer, pieces, settle, sweep, wire_of
from tests.fuzz.target import Target, one_line

OWNER = ":1.7"
ADDRESS = "unix:path=/nowhere/bus"
SAMPLED = 20
TEXTS = (
    *("", "Playing", "Paused", "idle:sleep", OWNER, ":1.8", "\0", "\x1b[2J", "x" * 300, "٣"),
    *(f"{PREFIX}.x", f"{PREFIX}.playerctld", SERVICE, "org.freedesktop.Notifications", "actions"),
    *("org.mpris.MediaPlayer2.Player", "PlaybackStatus", "LockedHint", "body-markup", "default"),
    *("/org/freedesktop/login1/session/_31", "/", "/do-not-disturb", "xfce4-notifyd", "NotFound"),
)
RIGHT = {
    "Get": "v", "GetProperty": "v", "ListNames": "as", "ListActivatableNames": "as",
    "GetConnectionUnixProcessID": "u", "GetNameOwner": "s", "GetSession": "o", "Notify": "u",
    "GetSessionByPID": "o", "GetActive": "b", "GetIdletime": "t", "AddUserActiveWatch": "u",
    "GetCapabilities": "as", "Inhibit": "u", "PropertiesChanged": "sa{sv}as", "Lock": "",
    "NameOwnerChanged": "sss", "PrepareForSleep": "b", "ActionInvoked": "us", "WatchFired": "u",
    "NotificationClosed": "uu", "ActiveChanged": "b", "PropertyChanged": "ssv",
}  # fmt: skip
"""What services answer and say, if all is right."""


# -- what is said, by its structure -------------------------------------------------------------


def _value(  # noqa: PLR0911 - one for each sort
    chance: random.Random, kind: str, deep: int = 0
) -> Any:
    """Something of this D-Bus type."""
    if kind.startswith("a{"):
        return {_value(chance, kind[2]): _value(chance, kind[3:-1], deep) for _ in range(2)}
    if kind.startswith("a"):
        return [_value(chance, kind[1:], deep) for _ in range(chance.randrange(4))]
    if kind.startswith("("):
        return tuple(_value(chance, each, deep) for each in _parts(kind[1:-1]))
    if kind == "v":
        inner = chance.choice(("b", "s", "u", "as", "i", "d", *(("v",) if deep < 3 else ())))
        return (inner, _value(chance, inner, deep + 1))
    if kind in "sog":
        text = chance.choice(TEXTS)
        return text if kind == "s" else "/a/b" if kind == "o" else "s"
    if kind == "d":
        return chance.choice((0.0, -1.0, float("nan"), float("inf"), 1e308))
    if kind == "b":
        return chance.random() < 0.5
    bits = {"y": 8, "n": 16, "q": 16, "i": 32, "u": 32, "x": 64, "t": 64}[kind]
    number = chance.choice((0, 1, 2, 3, 5, 4321, 2**bits - 1))
    return number - 2 ** (bits - 1) if kind in "nix" else number % 2**bits


def _parts(signature: str) -> list[str]:
    """The types of a signature, one by one."""
    found = list[str]()
    at = 0
    while at < len(signature):
        end = _end(signature, at)
        found.append(signature[at:end])
        at = end
    return found


def _end(signature: str, at: int) -> int:
    while signature[at] == "a":
        at += 1
    if signature[at] not in "({":
        return at + 1
    depth = 0
    while True:
        depth += {"(": 1, "{": 1, ")": -1, "}": -1}.get(signature[at], 0)
        at += 1
        if depth == 0:
            return at


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


class _Script:
    """A bus that says what it was given: signals at once, replies when something is asked.

    An item is [what, signature, seed]: the number of a signal, `reply` or `error`; what a good
    service would say, or another signature; and of what its values are made.
    """

    def __init__(self, data: bytes) -> None:
        try:
            items = json.loads(data)
        except (ValueError, RecursionError):
            items = []
        good = [each for each in _items(items) if isinstance(each, list) and len(each) == 3]
        self._replies = deque(each for each in good if isinstance(each[0], str))
        self._signals = deque(each for each in good if isinstance(each[0], int))
        self._parser = Parser()
        self._number = 100
        self.good = not data

    def __call__(self, data: bytes, peer: Peer) -> None:
        for message in self._parser.feed(data):
            reply = self._reply(message)
            if reply is not None:
                self._number += 1
                peer.say(reply.serialise(self._number))

    def _reply(self, asked: Message) -> Message | None:
        member = asked.header.fields[HeaderFields.member]
        right = RIGHT.get(member, "")
        if member in {"Hello", "AddMatch", "RemoveMatch"}:
            return None
        if member == "GetNameOwner" and (
            self.good or not self._replies or self._replies[0][0] != "raw"
        ):
            return new_method_return(asked, "s", (OWNER,))
        if self.good:
            return new_method_return(asked, right, _GOOD.get(member, ()))
        what, signature, seed = self._replies.popleft() if self._replies else ("error", "", 0)
        if what == "error":
            return _made(partial(new_error, asked, "org.example.No"), str(signature), seed)
        return _made(partial(new_method_return, asked), str(signature or right), seed)

    def signal(self, known: list[tuple[str, str, str, str]]) -> bytes | None:
        """The next one: of those that somebody hears; None: there is none left."""
        if not self._signals:
            return None
        number, signature, seed = self._signals.popleft()
        path, interface, member, sender = known[abs(number) % len(known)]
        target = DBusAddress(path or "/a", interface=interface)
        made = _made(
            partial(new_signal, target, member), str(signature or RIGHT.get(member, "")), seed
        )
        if made is None:
            return b""
        made.header.fields[HeaderFields.sender] = sender
        self._number += 1
        return bytes(made.serialise(self._number))


_GOOD: dict[str, tuple[Any, ...]] = {
    "ListNames": ([f"{PREFIX}.x", SERVICE],),
    "ListActivatableNames": ([],),
    "GetConnectionUnixProcessID": (4321,),
    "Get": (("s", "Playing"),),
    "GetProperty": (("b", True),),
    "GetSession": ("/org/freedesktop/login1/session/_31",),
    "GetSessionByPID": ("/org/freedesktop/login1/session/_31",),
    "GetActive": (False,),
    "GetIdletime": (5000,),
    "AddUserActiveWatch": (3,),
    "GetCapabilities": (["actions", "body"],),
    "Notify": (9,),
    "Inhibit": (1,),
}


def _made(new: Callable[..., Message], signature: str, seed: Any) -> Message | None:
    """The message, or None where no bus would have let it through."""
    chance = random.Random(repr(seed))  # noqa: S311 - no secret
    try:
        body = tuple(_value(chance, kind) for kind in _parts(signature))
        message = new(signature or None, body)
        message.serialise(1)
    except Exception:  # noqa: BLE001 - whatever jeepney says: it is no message
        return None
    return message


# -- who follows services -----------------------------------------------------------------------


class _Followers:
    """Who follow services, on one bus: players and idle time, and `flags` or sleep and lock."""

    def __init__(self, flags: bool) -> None:
        self.bus = Bus(ADDRESS)
        self.players = Players(self.bus, ancestors=lambda _: ())
        self.idle = MutterIdle(self.bus, lambda: 1000.0)
        self.sources: list[Any] = [self.players]
        if flags:
            makes = (
                *desktop_flags.DO_NOT_DISTURB[::2],
                desktop_flags.logind_inhibitor,
                desktop_flags.gnome_inhibitor,
            )
            self.sources += [*screen_savers(self.bus)[:1], *(make(self.bus) for make in makes)]
        else:
            self.sources += [Sleep(self.bus, lambda: 0.0), SessionLock(self.bus, "31")]

    def start(self, dial: Callable[..., Any]) -> None:
        with mock.patch.object(wire_of(self.bus), "_dial", dial):
            for source in self.sources:
                source.start(_ignore)
            self.idle.start()

    def use(self) -> None:
        """What the program may want of them at any time."""
        settle(self.bus)
        self.idle.seconds()
        self.idle.on_next_input(lambda: None)
        self.players.pause_players()
        self.players.resume_players()
        for source in (*self.sources, self.idle):
            one_line(source.report().detail)

    def heard(self) -> list[tuple[str, str, str, str]]:
        """The signals that they hear, each as one that fits would be."""
        return [
            (each.target.path, each.target.interface, each.member, self._sender(each))
            for each in self.bus._hearings
        ]

    def _sender(self, hearing: Any) -> str:
        service = hearing.target.service
        return str(self.bus._owners.get(service, service or OWNER))

    def stop(self) -> None:
        for source in (*self.sources, self.idle):
            source.stop()


def _ignore(_: object) -> None:
    """Who is told."""


def _take_followers(flags: bool, data: bytes) -> None:
    script, followers = _Script(data or b"[]"), _Followers(flags)
    peer = Peer(script)
    followers.start(peer.dial)
    followers.use()
    while (told := script.signal(followers.heard())) is not None:
        peer.say(told)
        settle(followers.bus)
    followers.use()
    if crc32(data) % SAMPLED == 0:
        _good_bus(followers)
    followers.stop()
    peer.end()
    sweep()


def _good_bus(followers: _Followers) -> None:
    """The bus goes, and comes back as it ought to be."""
    wire_of(followers.bus).fail(ConnectionResetError())
    settle(followers.bus)
    other = Peer(_Script(b""))
    with mock.patch.object(wire_of(followers.bus), "_dial", other.dial):
        wire_of(followers.bus)._try()
    settle(followers.bus)
    assert followers.idle.seconds() == 5.0
    followers.players.pause_players()
    assert followers.players._paused == [f"{PREFIX}.x"]
    other.end()


def _take_follower_bytes(data: bytes) -> None:
    followers = _Followers(flags=False)
    peer = Peer(_hang_up_where_it_is_waited)
    followers.start(peer.dial)
    for piece in pieces(data):
        peer.say(piece)
        settle(followers.bus)
    followers.use()
    if crc32(data) % SAMPLED == 0:
        _good_bus(followers)
    followers.stop()
    peer.end()
    sweep()


def _hang_up_where_it_is_waited(data: bytes, peer: Peer) -> None:
    if b"GetIdletime" in data or b"AddUserActiveWatch" in data:
        peer.hang_up()


# -- who calls ----------------------------------------------------------------------------------


class _Calls:
    """Notifications, and the screen that is kept awake."""

    def __init__(self, dial: Callable[..., Any]) -> None:
        self.now = 0.0
        self.answers = list[str]()
        self.bus = Bus(ADDRESS, lambda: self.now)
        with mock.patch.object(wire_of(self.bus), "_dial", dial):
            self.notifier = Notifier(self.bus, self.answers.append, lambda: None)

    def come_back(self, dial: Callable[..., Any]) -> None:
        """As if time had gone by, with another bus."""
        self.now += 1000.0
        self.bus._pending.expire()
        with mock.patch.object(wire_of(self.bus), "_dial", dial):
            wire_of(self.bus)._try()
        settle(self.bus)
        self.notifier.show(Notification("again", "words", (("start", "Start"),)))
        settle(self.bus)

    def stop(self) -> None:
        self.bus.close()


_HEARD = [
    (DAEMON.path, DAEMON.interface, "NameOwnerChanged", DAEMON.service),
    *(
        ("/org/freedesktop/Notifications", "org.freedesktop.Notifications", member, OWNER)
        for member in ("ActionInvoked", "NotificationClosed")
    ),
]


def _take_calls(data: bytes) -> None:
    script = _Script(data or b"[]")
    peer = Peer(script)
    calls = _Calls(peer.dial)
    settle(calls.bus)
    calls.notifier.show(Notification("title", "<body>", (("start", "Start"),)))
    settle(calls.bus)
    while (told := script.signal(_HEARD)) is not None:
        peer.say(told)
        settle(calls.bus)
    calls.notifier.close()
    settle(calls.bus)
    one_line(calls.notifier.problem or "none")
    _end_calls(calls, data)
    peer.end()
    sweep()


def _take_call_bytes(data: bytes) -> None:
    peer = Peer(lambda *_: None)
    calls = _Calls(peer.dial)
    for piece in pieces(data):
        peer.say(piece)
        settle(calls.bus)
        calls.notifier.show(Notification("title", "body"))
    _end_calls(calls, data)
    peer.end()
    sweep()


def _end_calls(calls: _Calls, data: bytes) -> None:
    if crc32(data) % SAMPLED == 0:
        wire_of(calls.bus).fail(ConnectionResetError())
        settle(calls.bus)
        other = Peer(_Script(b""))
        calls.come_back(other.dial)
        assert calls.notifier.available, calls.notifier.problem
        assert calls.notifier._id == 9, "nothing is shown"
        other.end()
    calls.stop()


def _take_awake(data: bytes) -> None:
    peer = Peer(_Script(data or b"[]"))
    bus = Bus(ADDRESS, lambda: 0.0)
    switch = keep_awake.desktop(bus)
    with mock.patch.object(wire_of(bus), "_dial", peer.dial):
        switch(True)
    settle(bus)
    switch(False)
    peer.end()


# -- examples -----------------------------------------------------------------------------------


def _scripts() -> list[bytes]:
    """Each signal and each reply as it ought to be, and some."""
    replies = [["reply", "", seed] for seed in range(12)]
    signals = [[number, "", number] for number in range(9)]
    nothing: list[list[Any]] = [["raw", "s", 4], ["error", "s", 3], ["reply", "u", 7]]
    few = [*replies[:5], *signals[:4], [3, "v", 1], [5, "sa{sv}as", 2], ["reply", "as", 3]]
    return [json.dumps(one).encode() for one in ([*replies, *signals], nothing, few, [])]


def _streams(make: Callable[[Callable[..., Any]], Any], play: Callable[[Any], None]) -> list[bytes]:
    """What a good bus says, as bytes."""
    told = list[bytes]()
    script = _Script(b"")

    def answer(data: bytes, peer: Peer) -> None:
        kept = mock.Mock()
        script(data, kept)
        for call in kept.method_calls:
            told.append(bytes(call.args[0]))
            peer.say(told[-1])

    peer = Peer(answer)
    made = make(peer.dial)
    play(made)
    made.stop()
    peer.end()
    script = _Script(json.dumps([[number, "", number] for number in range(12)]).encode())
    signals = list(iter(lambda: script.signal(_HEARD + _SOME), None))
    return [b"".join(told), b"".join(signals), b"".join(told[:3] + signals[:4])]


_SOME = [
    ("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", OWNER),
    ("/org/mpris/MediaPlayer2", "org.freedesktop.DBus.Properties", "PropertiesChanged", OWNER),
    (DAEMON.path, DAEMON.interface, "NameOwnerChanged", DAEMON.service),
]


def _follower_bytes() -> list[bytes]:
    def make(dial: Callable[..., Any]) -> _Followers:
        made = _Followers(flags=False)
        made.start(dial)
        return made

    return _streams(make, lambda made: made.use())


def _call_bytes() -> list[bytes]:
    return _streams(_Calls, lambda made: settle(made.bus))


_SCRIPT_WORDS = b'reply error raw "v" "s" "as" "sa{sv}as" "a{sv}" "(sv)" "u" "b" "sss" "o" "d" "vvv" "aas" ""'.split()  # noqa: E501
_BYTE_WORDS = (
    b"l\1\0\1",
    b"l\2\1\1",
    b"l\4\0\1",
    b"B\4\0\1",
    b"\5\1u\0",
    b"\7\1s\0",
    b"a{sv}",
    b"v",
)

TARGETS = (
    Target("bus", _scripts, partial(_take_followers, False), _SCRIPT_WORDS, weight=25),
    Target("bus-flags", _scripts, partial(_take_followers, True), _SCRIPT_WORDS, weight=12),
    Target("bus-bytes", _follower_bytes, _take_follower_bytes, _BYTE_WORDS, 6000, weight=35),
    Target("calls", _scripts, _take_calls, _SCRIPT_WORDS, weight=35),
    Target("call-bytes", _call_bytes, _take_call_bytes, _BYTE_WORDS, weight=55),
    Target("awake", _scripts, _take_awake, _SCRIPT_WORDS, weight=20),
)
