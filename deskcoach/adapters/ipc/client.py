"""One line of JSON to the running program and one line back. This is the asking side: no Qt.

A request is an object with a `command`; a reply is `{"ok": true, "value": …}` or
`{"ok": false, "error": "…", "code": n}`.
"""

import importlib
import json
import os
import socket
import struct
import sys
import time
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

LONGEST_MESSAGE = 64 * 1024
"""Bytes in one line, with its end."""

LONGEST_REPLY = 16 * 1024 * 1024
"""Bytes in a reply: a year of log lines is long."""

LONGEST_PATH = 100
"""Bytes in a socket's path; the system's own limit is 104 (macOS) or 108."""


SHARE = "share"
"""In a request: lines that say how much is done are welcome. In such a line: that share."""
_SHARE = b'{"share"'
Told = Callable[[float], None] | None


class NotRunning(Exception):  # noqa: N818 - an answer, not an error of the program
    """Nobody listens: DeskCoach is not running."""


class IpcError(Exception):
    """The running program could not be asked: one line with reason and remedy."""


def endpoint(runtime: Path, platform: str = sys.platform) -> str:
    """Where the running program listens: a path on Unix, the name of a pipe on Windows.

    Args:
        runtime: The user's own runtime folder.
        platform: As `sys.platform` names it.
    """
    if platform == "win32":
        return rf"\\.\pipe\deskcoach-{_short(runtime)}"
    path = runtime / "socket"
    if len(os.fsencode(path)) <= LONGEST_PATH:
        return str(path)
    import tempfile  # half a MiB that the program rarely needs

    # A socket's path is short or none; the folder is made, and checked, like a runtime folder.
    return str(
        Path(tempfile.gettempdir()) / f"deskcoach-{os.getuid()}-{_short(runtime)}" / "socket"
    )


def ask(
    address: str,
    request: Mapping[str, Any],
    timeout: float = 5.0,
    share: Callable[[float], None] | None = None,
) -> dict[str, Any]:
    """Put one request to the running program and return its reply.

    Args:
        address: As `endpoint` gives it.
        request: An object with a `command`.
        timeout: Seconds to wait for each step.
        share: Is told, before the reply, how much of something long is done.

    Raises:
        NotRunning: Nobody listens there.
        IpcError: It did not answer, or what came back is no reply.
    """
    more = {SHARE: True} if share else {}
    line = json.dumps({**request, **more}).encode() + b"\n"
    if len(line) > LONGEST_MESSAGE:
        raise IpcError(f"the command is too long: keep it below {LONGEST_MESSAGE} bytes")
    try:
        if is_pipe(address):
            return _over_pipe(address, line, timeout, share)
        return _over_socket(address, line, timeout, share)
    except (FileNotFoundError, ConnectionRefusedError, ValueError):  # the last: no such address
        raise NotRunning("DeskCoach is not running: start it with `deskcoach`") from None
    except TimeoutError:
        raise IpcError(
            f"DeskCoach did not answer within {timeout:g} s: try again, or end it and start it anew"
        ) from None
    except OSError as error:
        words = (error.strerror or str(error)).lower()
        raise IpcError(f"{address}: {words}: check who runs DeskCoach") from None


def _over_socket(address: str, line: bytes, timeout: float, share: Told) -> dict[str, Any]:
    if os.stat(address).st_uid != os.getuid():  # noqa: PTH116 - an address, not a file of ours
        raise IpcError(f"{address}: belongs to another user: remove it, or ask that user to")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        # In a crowd the system lets in who waits in its queue; who only tries again may starve.
        patience = struct.pack("ll", int(timeout), int(timeout % 1 * 1e6))
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, patience)
        try:
            connection.connect(address)
        except BlockingIOError:
            raise TimeoutError from None
        connection.settimeout(timeout)
        connection.sendall(line)
        return _reply(connection.recv, share)


def _over_pipe(address: str, line: bytes, timeout: float, share: Told) -> dict[str, Any]:
    api = _winapi()
    pipe = _open_pipe(api, address, time.monotonic() + timeout)

    def finished(begun: tuple[Any, int]) -> Any:
        """Wait for what was begun, at most for the timeout; gives it back with its bytes."""
        operation, state = begun
        wait = api.WaitForMultipleObjects
        if state == api.ERROR_IO_PENDING and wait([operation.event], False, round(timeout * 1e3)):
            operation.cancel()
            raise TimeoutError
        operation.GetOverlappedResult(True)
        return operation

    def receive(most: int) -> bytes:
        try:
            return bytes(finished(api.ReadFile(pipe, most, overlapped=True)).getbuffer())
        except BrokenPipeError:
            return b""

    try:
        finished(api.WriteFile(pipe, line, overlapped=True))
        return _reply(receive, share)
    finally:
        api.CloseHandle(pipe)


def _open_pipe(api: Any, address: str, until: float) -> int:
    """The pipe, as soon as it has an end free, up to a time on the monotonic clock.

    Opened so that nothing waits for it longer than it is told to, as multiprocessing does it: a
    thread that waits in a plain read of a pipe keeps the process from ending.
    """
    both = api.GENERIC_READ | api.GENERIC_WRITE
    while True:
        try:
            handle: int = api.CreateFile(
                address, both, 0, api.NULL, api.OPEN_EXISTING, api.FILE_FLAG_OVERLAPPED, api.NULL
            )
        except OSError as error:
            if getattr(error, "winerror", 0) != api.ERROR_PIPE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.02)
        else:
            return handle


def _winapi() -> Any:
    return importlib.import_module("_winapi")  # on Windows alone


def _reply(receive: Callable[[int], bytes], share: Told) -> dict[str, Any]:
    answer = bytearray()
    while not answer.endswith(b"\n") and len(answer) <= LONGEST_REPLY:
        part = receive(65536)
        if not part:
            break
        answer += part
        while share and answer.startswith(_SHARE) and b"\n" in answer:
            told, _, answer = answer.partition(b"\n")
            match _json(told):
                case {"share": float(done) | int(done)}:
                    share(done)
    match _json(answer):
        case ({"ok": True} | {"ok": False, "error": str(), "code": int()}) as reply:
            return dict(reply)
    raise IpcError("what answered is not DeskCoach, or was just ending: try again")


def _json(line: bytes | bytearray) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def is_pipe(address: str) -> bool:
    """Whether it is the name of a pipe, on Windows, and no path."""
    return address.startswith("\\\\.\\pipe\\")


def _short(runtime: Path) -> str:
    # Only to tell two of a user's folders apart; hashlib would load OpenSSL for it.
    return f"{zlib.crc32(os.fsencode(runtime)):08x}"
