"""Presses keys on KWin's Wayland, by the protocol that it has for tests.

`python keys.py 30 48`: the kernel's numbers of keys, here `a` and `b`.
"""

import os
import socket
import struct
import sys
import time
from pathlib import Path

DISPLAY, REGISTRY, DONE, INPUT = 1, 2, 3, 4
PROTOCOL = "org_kde_kwin_fake_input"
AUTHENTICATE, KEY = 0, 10
VERSION = 4
"""The first with keys."""


def word(text: str) -> bytes:
    """A text as the wire has it."""
    raw = text.encode() + b"\0"
    return struct.pack("=I", len(raw)) + raw + bytes(-len(raw) % 4)


def send(wire: socket.socket, target: int, opcode: int, body: bytes) -> None:
    """Send a request."""
    wire.sendall(struct.pack("=II", target, (8 + len(body)) << 16 | opcode) + body)


def named(wire: socket.socket) -> int:
    """The number under which the compositor has the protocol.

    Raises:
        LookupError: It has none.
    """
    send(wire, DISPLAY, 1, struct.pack("=I", REGISTRY))
    send(wire, DISPLAY, 0, struct.pack("=I", DONE))
    stream = wire.makefile("rb")
    while True:
        target, rest = struct.unpack("=II", stream.read(8))
        body = stream.read((rest >> 16) - 8)
        if target == DONE:
            raise LookupError(f"the compositor has no {PROTOCOL}")
        if target == REGISTRY and word(PROTOCOL) in body:
            return int(struct.unpack_from("=I", body)[0])


def main() -> None:
    """Press each key and let it go."""
    wire = socket.socket(socket.AF_UNIX)
    wire.connect(str(Path(os.environ["XDG_RUNTIME_DIR"]) / os.environ["WAYLAND_DISPLAY"]))
    made = struct.pack("=I", named(wire)) + word(PROTOCOL) + struct.pack("=II", VERSION, INPUT)
    send(wire, REGISTRY, 0, made)
    send(wire, INPUT, AUTHENTICATE, word("DeskCoach's tests") + word("they type"))
    for key in map(int, sys.argv[1:]):
        for pressed in (1, 0):
            send(wire, INPUT, KEY, struct.pack("=II", key, pressed))
    send(wire, DISPLAY, 0, struct.pack("=I", INPUT + 1))
    time.sleep(0.3)  # read before the line is cut


if __name__ == "__main__":
    main()
