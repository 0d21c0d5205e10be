"""A small X11 client that speaks the protocol itself.

Xlib ends the whole process when the server dies; here a dead server is an event like any other.
"""

import os
import socket
import struct
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from deskcoach.adapters.desktop.reconnecting_socket import PATIENCE, PacketStream, dial_unix
from deskcoach.adapters.files import read_whole
from deskcoach.adapters.sockets import X_SOCKETS, x_addresses

_MOST_AUTHORITY = 1_000_000  # bytes; a display has some 50
_COOKIE = b"MIT-MAGIC-COOKIE-1"
_ERROR, _REPLY, _GENERIC = 0, 1, 35
_LOCAL = 256  # an entry of the authority file for this machine
_ANY = 65535

INTERN_ATOM, CHANGE_PROPERTY, GET_PROPERTY = 16, 18, 20
CHANGE_ATTRIBUTES, QUERY_EXTENSION = 2, 98
GET_GEOMETRY, TRANSLATE = 14, 40
_CREATE_WINDOW, GRAB_POINTER, QUERY_POINTER = 1, 26, 38
_BUTTONS, _ALREADY_GRABBED = 0x1F00, 1
EVENT_MASK, OVERRIDE_REDIRECT = 0x800, 0x200
_WORDS, _NUMBERS = 8, 32
"""Bits of each element of a property."""


class XError(OSError):
    """The X server refused a request or did not answer; the text says which."""


class XRefusedError(XError):
    """The X server refused a request: what it is about is not there (any more)."""


def request(opcode: int, data: int, body: bytes = b"") -> bytes:
    """A request as the server reads it."""
    body += bytes(-len(body) % 4)
    return struct.pack("<BBH", opcode, data, 1 + len(body) // 4) + body


class X11(PacketStream):
    """One connection to an X server, made again when the server comes back.

    Args:
        environ: Where `DISPLAY` and `XAUTHORITY` are looked up.
        opened: Called when there is a connection. An `OSError` makes it be tried again later.
        event: Called with each event, 32 bytes.
        gone: Called when the server is gone.
    """

    HEAD, LONGEST = 32, 1 << 20  # we ask for little

    def __init__(
        self,
        environ: Mapping[str, str],
        opened: Callable[[], None],
        event: Callable[[bytes], None],
        gone: Callable[[], None],
    ) -> None:
        super().__init__(self._dial, X_SOCKETS)
        self._environ = environ
        self._display = environ.get("DISPLAY", "")
        self._then = opened
        self._event = event
        self._gone = gone
        self._sequence = 0
        self._answers = dict[int, bytes]()
        self._awaited = -1
        self._atoms = dict[str, int]()
        self._ids = (0, 0)
        self._made = self._unseen = 0
        self.root = 0

    def new_id(self) -> int:
        """A number for something that is about to be made in the server."""
        base, mask = self._ids
        self._made += 1
        return base | (self._made * (mask & -mask) & mask)

    def send(self, data: bytes) -> None:
        """Send a request that has no reply."""
        self._sequence = (self._sequence + 1) & 0xFFFF
        self._wire.send(data)

    def ask(self, data: bytes) -> bytes:
        """Send a request and wait for its reply, for a short time.

        Raises:
            XError: It was refused, not answered in time, or there is no server.
        """
        self.send(data)
        self._awaited = number = self._sequence
        self._wire.pull(lambda: number in self._answers)
        self._awaited = -1
        answer = self._answers.pop(number, None)
        if answer is None:
            raise XError(self.problem or "the X server did not answer")
        if answer[0] == _ERROR:
            raise XRefusedError(f"the X server refused request {answer[10]}: {answer[1]}")
        return answer

    def atom(self, name: str) -> int:
        """The server's number for a name."""
        if name not in self._atoms:
            word = name.encode()
            reply = self.ask(request(INTERN_ATOM, 0, struct.pack("<HH", len(word), 0) + word))
            self._atoms[name] = struct.unpack_from("<I", reply, 8)[0]
        return self._atoms[name]

    def numbers(self, window: int, name: str) -> tuple[int, ...]:
        """A property of a window that consists of 32-bit numbers; empty when it has none."""
        wanted = struct.pack("<IIIII", window, self.atom(name), 0, 0, 1024)
        reply = self.ask(request(GET_PROPERTY, 0, wanted))
        count = struct.unpack_from("<I", reply, 16)[0] if reply[1] == _NUMBERS else 0
        return struct.unpack_from(f"<{min(count, (len(reply) - 32) // 4)}I", reply, 32)

    def text(self, window: int, name: str) -> tuple[str, ...]:
        """A property of a window that consists of words, 1 KiB at most; empty when it has none."""
        wanted = struct.pack("<IIIII", window, self.atom(name), 0, 0, 256)
        reply = self.ask(request(GET_PROPERTY, 0, wanted))
        count = struct.unpack_from("<I", reply, 16)[0] if reply[1] == _WORDS else 0
        words = reply[32 : 32 + count].decode(errors="replace").split("\0")
        return tuple(word for word in words if word)

    def place(self, window: int) -> tuple[int, int, int, int]:
        """Left, top, width and height of a window, in pixels of the whole screen.

        Raises:
            XError: There is no such window, or no server.
        """
        reply = self.ask(request(GET_GEOMETRY, 0, struct.pack("<I", window)))
        width, height = struct.unpack_from("<HH", reply, 16)
        wanted = struct.pack("<IIhh", window, self.root, 0, 0)
        left, top = struct.unpack_from("<hh", self.ask(request(TRANSLATE, 0, wanted)), 12)
        return left, top, width, height

    def pointer_taken(self) -> bool:
        """Whether a program keeps the pointer to itself, and not only while a button is pressed.

        A window that is not shown cannot take it: the server says so, or that another one has it.

        Raises:
            XError: There is no server.
        """
        if not self._unseen:
            self._unseen = self.new_id()
            what = struct.pack("<IIhhHHHHII", self._unseen, self.root, 0, 0, 1, 1, 0, 2, 0, 0)
            self.send(request(_CREATE_WINDOW, 0, what))
        pressed = self.ask(request(QUERY_POINTER, 0, struct.pack("<I", self.root)))
        if struct.unpack_from("<H", pressed, 24)[0] & _BUTTONS:
            return False
        wish = struct.pack("<IHBBIII", self._unseen, 0, 1, 1, 0, 0, 0)
        return self.ask(request(GRAB_POINTER, 0, wish))[1] == _ALREADY_GRABBED

    def set_atoms(self, window: int, name: str, values: Sequence[str]) -> None:
        """Give a window a property that consists of names, and wait until it has it."""
        head = (window, self.atom(name), self.atom("ATOM"), 32, len(values))
        body = struct.pack(f"<IIIBxxxI{len(values)}I", *head, *map(self.atom, values))
        self.send(request(CHANGE_PROPERTY, 0, body))
        self.numbers(window, name)

    def listen(self, window: int, mask: int) -> None:
        """Ask for these events of a window; 0 for none."""
        self.send(request(CHANGE_ATTRIBUTES, 0, struct.pack("<III", window, EVENT_MASK, mask)))

    def leave_to_itself(self, window: int, *, on: bool) -> None:
        """Have the window manager leave a window alone that is not shown yet: it lies on top."""
        words = (window, OVERRIDE_REDIRECT, int(on))
        self.send(request(CHANGE_ATTRIBUTES, 0, struct.pack("<III", *words)))

    def extension(self, name: str) -> tuple[int, int]:
        """The request code and the first event code of an extension.

        Raises:
            XError: The server does not have it.
        """
        word = name.encode()
        reply = self.ask(request(QUERY_EXTENSION, 0, struct.pack("<HH", len(word), 0) + word))
        if not reply[8]:
            raise XRefusedError(f"the X server has no {name} extension")
        return reply[9], reply[10]

    # -- what the wire says ---------------------------------------------------------------------

    def lost(self) -> None:
        self._gone()

    def _greet(self) -> None:
        self._sequence = 0
        self._made = self._unseen = 0
        self._atoms.clear()
        self._then()

    def _size(self, head: bytes) -> int:
        more = head[0] & 0x7F in {_REPLY, _GENERIC}
        return 32 + (4 * int(struct.unpack_from("<I", head, 4)[0]) if more else 0)

    def _understood(self, packet: bytes) -> Callable[[], object] | None:
        """An event is kept; the reply that is waited for goes to its place."""
        if packet[0] not in {_ERROR, _REPLY}:
            return partial(self._event, packet)
        number = struct.unpack_from("<H", packet, 2)[0]
        if number == self._awaited:
            self._answers[number] = packet
        return None

    # -- connecting -----------------------------------------------------------------------------

    def _dial(self) -> socket.socket:
        host, number = _parse(self._display)
        made = _connect(host, number)
        try:
            self._set_up(made, _cookie(self._environ, number))
        except (OSError, struct.error) as error:
            made.close()
            raise OSError(f"display {self._display}: {error}") from error
        return made

    def _set_up(self, made: socket.socket, cookie: bytes) -> None:
        name = _COOKIE if cookie else b""
        words = name + bytes(-len(name) % 4) + cookie + bytes(-len(cookie) % 4)
        made.sendall(struct.pack("<cxHHHHxx", b"l", 11, 0, len(name), len(cookie)) + words)
        head = _exactly(made, 8)
        body = _exactly(made, 4 * struct.unpack_from("<H", head, 6)[0])
        if head[0] != 1:
            raise ConnectionRefusedError(body[: head[1]].decode(errors="replace").strip())
        _, base, mask, _, vendor, _, _, formats = struct.unpack_from("<IIIIHHBB", body)
        self._ids = (base, mask)
        self.root = struct.unpack_from("<I", body, 32 + vendor + -vendor % 4 + 8 * formats)[0]


def _parse(display: str) -> tuple[str, int]:
    host, _, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if not number.isdigit():
        raise OSError(f"DISPLAY is {display!r}")
    return "" if host.startswith(("unix", "/")) else host, int(number)


def _connect(host: str, number: int) -> socket.socket:
    if host:
        return socket.create_connection((host, 6000 + number), PATIENCE)
    path, abstract = x_addresses(number)
    try:
        return dial_unix(path)
    except OSError:
        if os.name != "posix":
            raise
        return dial_unix(abstract)


def _exactly(made: socket.socket, size: int) -> bytes:
    data = b""
    while len(data) < size:
        more = made.recv(size - len(data))
        if not more:
            raise ConnectionResetError("it hung up")
        data += more
    return data


def _cookie(environ: Mapping[str, str], number: int) -> bytes:
    """The secret for this display out of the authority file; empty where there is none."""
    file = environ.get("XAUTHORITY") or f"{environ.get('HOME', '')}/.Xauthority"
    try:
        data = read_whole(file, _MOST_AUTHORITY)
    except OSError:
        return b""
    return _entry(data, str(number).encode(), socket.gethostname().encode())


def _entry(data: bytes, number: bytes, host: bytes) -> bytes:
    while len(data) > 2:  # noqa: PLR2004 - a family and more
        family = struct.unpack_from(">H", data)[0]
        data = data[2:]
        words = list[bytes]()
        for _ in range(4):
            if len(data) < 2:  # noqa: PLR2004 - cut off
                return b""
            size = struct.unpack_from(">H", data)[0]
            words.append(data[2 : 2 + size])
            data = data[2 + size :]
        address, display, name, secret = words
        here = family == _ANY or (family == _LOCAL and address == host) or family < _LOCAL
        if here and display in {b"", number} and name == _COOKIE:
            return secret
    return b""
