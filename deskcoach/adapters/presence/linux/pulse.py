"""What is recorded from microphones, as the sound server tells it.

Speaks PulseAudio's own protocol over its socket, which PipeWire answers as well: no process of
ours, and no wake-up but when a recording begins, ends or is paused.
"""

import os
import socket
import struct
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from deskcoach.adapters.desktop.reconnecting_socket import LAST_RETRY, Ancillary
from deskcoach.adapters.files import read_whole
from deskcoach.adapters.presence.linux.server import ServerSource
from deskcoach.adapters.presence.source import UNNAMED, hold, used_by
from deskcoach.adapters.sockets import pulse_socket

_VERSION = 19  # the first that tells whether a recording is paused
_ERROR, _REPLY, _AUTH, _SET_NAME, _SOURCE, _OUTPUTS, _SUBSCRIBE, _EVENT = 0, 2, 8, 9, 23, 32, 35, 66
_RECORDINGS = 8
_NONE = 0xFFFFFFFF
_METERS = frozenset({"org.PulseAudio.pavucontrol", "org.gnome.VolumeControl", "org.kde.plasma-pa"})
_MOST_ASKED = 5000  # questions that wait for their answers; sixteen hundred come in one gulp
_SIZES = {"B": 1, "R": 8, "r": 8, "a": 6, "V": 4, "U": 8, "T": 8, "1": 0, "0": 0, "N": 0}


Understand = Callable[[bytes], Callable[[], None]]
"""Takes a reply apart; gives what is then to be done."""


class PulseMicrophone(ServerSource):
    """A microphone is in use while a program records from one and is not paused.

    Recording what is played (a monitor), level meters and the sound server's own modules do not
    count: nobody speaks to those.

    Args:
        environ: Where the server's socket and cookie are looked up.
    """

    HEAD, LONGEST = 20, 1 << 18  # a hundred recordings

    def __init__(self, environ: Mapping[str, str]) -> None:
        super().__init__("PulseAudio or PipeWire", hold("microphone"), pulse_socket(environ))
        self._environ = environ
        self._then = dict[int, Understand]()
        self._tag = 0
        self._monitors = dict[int, bool]()
        self._outputs = list[dict[str, Any]]()

    def _lack(self) -> str:
        return "" if self._ready else self.problem or "no answer"

    def _now(self) -> str:
        return used_by(self._users())

    def _greet(self) -> None:
        self._then.clear()
        self._monitors.clear()
        # A server's first start makes the cookie: it may not have been there before.
        cookie = _bytes(_cookie(self._environ))
        self._command(_AUTH, _number(_VERSION) + cookie, proof=_who_we_are())
        name = _text("application.name") + b"L" + struct.pack(">I", 10) + _bytes(b"DeskCoach\0")
        self._command(_SET_NAME, b"P" + name + b"N")
        self._command(_SUBSCRIBE, _number(_RECORDINGS), lambda _: self._listening)

    def lost(self) -> None:
        self._outputs = []
        super().lost()

    # -- within ---------------------------------------------------------------------------------

    def _size(self, head: bytes) -> int:
        return 20 + int(struct.unpack_from(">I", head)[0])

    def _understood(self, packet: bytes) -> Callable[[], None] | None:
        packet = packet[20:]
        kind, tag = _values(packet, most=2)
        if kind == _EVENT:
            return self._look
        if kind == _ERROR:
            return partial(self._refused, tag)
        then = self._then.pop(tag, None) if kind == _REPLY else None
        return then and then(packet[10:])

    def _command(
        self,
        kind: int,
        body: bytes,
        then: Understand | None = None,
        proof: Ancillary = (),
    ) -> None:
        self._tag += 1
        if then is not None:
            self._then[self._tag] = then
        if len(self._then) > _MOST_ASKED:
            self._then.clear()
            self._wire.fail(TimeoutError("it tells of changes and answers nothing"))
        packet = _number(kind) + _number(self._tag) + body
        self._wire.send(struct.pack(">IIIII", len(packet), _NONE, 0, 0, 0) + packet, proof)

    def _refused(self, tag: int) -> None:
        # A source that is gone by the time that we ask: the next event tells.
        self._then.pop(tag, None)
        if not self._ready:
            self._wire.fail(PermissionError("it does not let us in"), LAST_RETRY)

    def _listening(self) -> None:
        self._ready = True
        self._look()

    def _look(self) -> None:
        self._command(_OUTPUTS, b"", lambda reply: partial(self._listed, list(_recordings(reply))))

    def _listed(self, outputs: list[dict[str, Any]]) -> None:
        self._outputs = outputs
        for source in {each["source"] for each in self._outputs} - set(self._monitors):
            self._monitors[source] = True  # until we know: no hold for a blink
            body = _number(source) + b"N"
            self._command(_SOURCE, body, partial(self._describe, source))
        self._judge()

    def _describe(self, source: int, reply: bytes) -> Callable[[], None]:
        return partial(self._sourced, source, _is_monitor(reply))

    def _sourced(self, source: int, monitor: bool) -> None:
        self._monitors[source] = monitor
        self._judge()

    def _judge(self) -> None:
        self._switch.used_by(self._users())
        # Numbers are given out again once the server has counted round; so forget old ones.
        used = {each["source"] for each in self._outputs}
        self._monitors = {key: value for key, value in self._monitors.items() if key in used}

    def _users(self) -> set[str]:
        return {
            each["who"]
            for each in self._outputs
            if not self._monitors.get(each["source"], True)
            and not each["paused"]
            and each["client"] != _NONE
            and not each["meter"]
        }


def _cookie(environ: Mapping[str, str]) -> bytes:
    home = environ.get("HOME", "")
    config = environ.get("XDG_CONFIG_HOME") or f"{home}/.config"
    places = [environ.get("PULSE_COOKIE", ""), f"{config}/pulse/cookie", f"{home}/.pulse-cookie"]
    for place in filter(None, places):
        try:
            return read_whole(place, 4096)[:256].ljust(256, b"\0")
        except OSError:
            continue
    return bytes(256)  # the server knows its own user without one


def _who_we_are() -> Ancillary:
    """What the kernel vouches for.

    Said outright: before the server has taken the connection up, newer kernels (seen with 6.18)
    add it to nothing by themselves.
    """
    ours = struct.pack("3i", os.getpid(), os.getuid(), os.getgid())
    return [(socket.SOL_SOCKET, socket.SCM_CREDENTIALS, ours)]


def _recordings(reply: bytes) -> Iterator[dict[str, Any]]:
    fields = list(_values(reply))
    for at in range(0, len(fields) - 12, 13):
        match fields[at : at + 13]:
            case [_, media, _, int(client), int(source), *_, dict(about), bool(paused)]:
                identity = about.get("application.id", "")
                yield {
                    "client": client,
                    "source": source,
                    "paused": paused,
                    "who": about.get("application.name") or str(media or UNNAMED),
                    "meter": identity in _METERS or media == "Peak detect",
                }
            case _:
                raise ValueError("no such thing is recorded")


def _is_monitor(reply: bytes) -> bool:
    return bool(list(_values(reply, most=9))[8] != _NONE)


def _number(value: int) -> bytes:
    return b"L" + struct.pack(">I", value)


def _text(value: str) -> bytes:
    return b"t" + value.encode() + b"\0"


def _bytes(value: bytes) -> bytes:
    return b"x" + struct.pack(">I", len(value)) + value


def _values(data: bytes, most: int | None = None) -> Iterator[Any]:
    """The values of a message, one after another."""
    at = 0
    count = 0
    while at < len(data) and (most is None or count < most):
        value, at = _value(data, at)
        count += 1
        yield value


def _value(data: bytes, at: int) -> tuple[Any, int]:
    kind = chr(data[at])
    at += 1
    match kind:
        case "L":
            return struct.unpack_from(">I", data, at)[0], at + 4
        case "t":
            end = data.index(0, at)
            return data[at:end].decode(errors="replace"), end + 1
        case "x":
            size = struct.unpack_from(">I", data, at)[0]
            return data[at + 4 : at + 4 + size], at + 4 + size
        case "m" | "v":
            return None, at + 1 + data[at] * (1 if kind == "m" else 4)
        case "P":
            return _properties(data, at)
        case _:
            return kind == "1" if kind in "10" else None, at + _SIZES[kind]


def _properties(data: bytes, at: int) -> tuple[dict[str, str], int]:
    found = dict[str, str]()
    while True:
        key, at = _value(data, at)
        if key is None:
            return found, at
        _, at = _value(data, at)
        value, at = _value(data, at)
        found[key] = value.rstrip(b"\0").decode(errors="replace")
