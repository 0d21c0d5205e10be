"""The socket: short questions, short answers, and rubbish by the thousand."""

import contextlib
import errno
import json
import os
import random
import socket
import stat
import statistics
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer
from pytestqt.qtbot import QtBot

from deskcoach.adapters.ipc import server as ipc_server
from deskcoach.adapters.ipc import unix
from deskcoach.adapters.ipc.client import LONGEST_MESSAGE, IpcError, NotRunning, ask, endpoint
from deskcoach.adapters.ipc.server import MOST_CONNECTIONS, Later, SendReply, Server
from deskcoach.adapters.ipc.windows import PipeServer
from deskcoach.app.exit_codes import MISTAKE, USAGE


def handle(request: Mapping[str, Any]) -> Mapping[str, Any]:
    match request["command"]:
        case "fail":
            raise ValueError("planted")
        case "odd":
            return {"ok": True, "value": object()}
        case "long":
            return {"ok": True, "value": "x" * 300_000}
        case _:
            return {"ok": True, "value": dict(request)}


@pytest.fixture
def address(tmp_path: Path) -> str:
    return endpoint(tmp_path / "run")


@pytest.fixture
def idle() -> float:
    """Seconds after which who is silent is dropped."""
    return 0.3


PATIENT = pytest.mark.parametrize("idle", [5.0])
"""On a busy machine it takes longer than 0.3 s to ask so many in."""


@pytest.fixture(params=["socket", "pipe"])
def server(
    address: str,
    qtbot: QtBot,
    idle: float,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Server]:
    """On our own socket, and on Qt's, which Windows has as pipes and Unix as sockets."""
    assert qtbot is not None
    if request.param == "pipe":
        monkeypatch.setattr(ipc_server, "_transport", lambda _address, parent: PipeServer(parent))
    server = Server(address, handle, idle_seconds=idle)
    yield server
    server.close()


@pytest.fixture
def beside(qtbot: QtBot) -> Callable[..., Any]:
    """Run a function in a thread while Qt goes on, and return what it returns."""

    def run(work: Callable[[], Any], timeout: int = 5000) -> Any:
        found = list[Any]()
        thread = threading.Thread(target=lambda: found.append(_tried(work)))
        thread.start()
        qtbot.waitUntil(lambda: bool(found), timeout=timeout)
        thread.join()
        if isinstance(found[0], Exception):
            raise found[0]
        return found[0]

    return run


def _tried(work: Callable[[], Any]) -> Any:
    try:
        return work()
    except Exception as error:  # noqa: BLE001 - raised again in the test's own thread
        return error


def connected(address: str) -> socket.socket:
    found = socket.socket(socket.AF_UNIX)
    found.settimeout(3)
    found.connect(address)
    return found


END = b'\n{"command": "the end"}\n'


def sent(address: str, content: bytes) -> list[bytes]:
    """What comes back for these bytes, line by line, until the other side ends it or is done."""
    with connected(address) as found:
        answer = b""
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            found.sendall(content + END)
            while b"the end" not in answer and (part := found.recv(65536)):
                answer += part
        # The empty line that ends a half one is answered, too.
        return [line for line in answer.splitlines() if b"the end" not in line]


@pytest.mark.usefixtures("server")
class TestAsking:
    def test_a_question_is_answered(self, address: str, beside: Callable[..., Any]) -> None:
        request = {"command": "pause", "for": "30m", "umlaut": "ä"}
        assert beside(lambda: ask(address, request)) == {"ok": True, "value": request}

    def test_a_long_answer_arrives(self, address: str, beside: Callable[..., Any]) -> None:
        assert len(beside(lambda: ask(address, {"command": "long"}))["value"]) == 300_000

    def test_a_question_that_is_too_long_is_not_sent(self, address: str) -> None:
        with pytest.raises(IpcError, match="too long: keep it below 65536 bytes"):
            ask(address, {"command": "x" * LONGEST_MESSAGE})

    def test_many_lines_in_one_connection(self, address: str, beside: Callable[..., Any]) -> None:
        lines = b"".join(b'{"command": "%d"}\n' % number for number in range(500))
        answers = beside(lambda: sent(address, lines))
        values = [json.loads(answer)["value"]["command"] for answer in answers[:-1]]
        assert values == [str(number) for number in range(500)]

    def test_a_line_is_just_so_long_and_no_longer(
        self, address: str, beside: Callable[..., Any]
    ) -> None:
        begun = b'{"command": "x", "more": "'
        longest = begun + b"x" * (LONGEST_MESSAGE - len(begun) - 3) + b'"}\n'
        assert len(longest) == LONGEST_MESSAGE
        first, *_ = beside(lambda: sent(address, longest))
        assert json.loads(first)["ok"]
        (refused,) = beside(lambda: sent(address, longest[:-3] + b'x"}\n'))
        assert "longer than" in json.loads(refused)["error"]

    @pytest.mark.parametrize(("command", "words"), [("fail", "a mistake"), ("odd", "a reply")])
    def test_a_mistake_of_ours_is_an_answer_and_is_seen(
        self,
        address: str,
        beside: Callable[..., Any],
        monkeypatch: pytest.MonkeyPatch,
        command: str,
        words: str,
    ) -> None:
        seen = list[str]()
        monkeypatch.setattr(sys, "excepthook", lambda kind, *_: seen.append(kind.__name__))
        reply = beside(lambda: ask(address, {"command": command}))
        assert (reply["ok"], reply["code"]) == (False, MISTAKE)
        assert words in reply["error"]
        assert len(seen) == 1

    @pytest.mark.parametrize(
        "line",
        [
            b"\n",
            b"status\n",
            b"[]\n",
            b"{}\n",
            b'{"command": 1}\n',
            b'{"command": NaN}\n',
            b'{"command": "\xff"}\n',
            b"[" * 60_000 + b"\n",
            b'{"command":' * 5000 + b"\n",
            b"9" * 60_000 + b"\n",
            b"\x00\x01\x02\n",
        ],
    )
    def test_rubbish_is_answered_with_an_error(
        self, address: str, beside: Callable[..., Any], line: bytes
    ) -> None:
        answers = [json.loads(answer) for answer in beside(lambda: sent(address, line))]
        assert [(reply["ok"], reply["code"]) for reply in answers] == [(False, USAGE)] * 2

    def test_a_line_without_end_is_dropped(self, address: str, beside: Callable[..., Any]) -> None:
        answers = beside(lambda: sent(address, b"x" * 1_000_000))
        assert all("longer than" in json.loads(answer)["error"] for answer in answers)

        def half() -> None:
            with connected(address) as found:
                found.sendall(b'{"command": "half')

        beside(half)
        assert beside(lambda: ask(address, {"command": "status"}))["ok"]

    def test_one_that_never_reads_is_let_go(
        self, address: str, beside: Callable[..., Any], qtbot: QtBot
    ) -> None:
        before = descriptors()

        def flood() -> None:
            with connected(address) as found, contextlib.suppress(OSError):
                for _ in range(50):
                    found.sendall(b'{"command": "long"}\n' * 10)

        beside(flood)
        assert beside(lambda: ask(address, {"command": "status"}))["ok"]
        qtbot.waitUntil(lambda: descriptors() <= before, timeout=20_000)

    def test_idle_connections_are_dropped(
        self, address: str, qtbot: QtBot, beside: Callable[..., Any]
    ) -> None:
        before = descriptors()
        with connected(address) as found:
            assert beside(lambda: found.recv(1)) == b""
        qtbot.waitUntil(lambda: descriptors() <= before, timeout=20_000)

    @PATIENT
    def test_the_longest_silent_one_makes_room(
        self, address: str, qtbot: QtBot, beside: Callable[..., Any]
    ) -> None:
        before = descriptors()
        with contextlib.ExitStack() as stack:
            first = stack.enter_context(connected(address))
            for _ in range(MOST_CONNECTIONS - 1):
                qtbot.wait(1)
                stack.enter_context(connected(address))
            both_ends = 2 * MOST_CONNECTIONS
            qtbot.waitUntil(lambda: descriptors() - before >= both_ends, timeout=20_000)
            assert beside(lambda: ask(address, {"command": "status"}))["ok"]
            assert first.recv(1) == b""
        qtbot.waitUntil(lambda: descriptors() <= before, timeout=20_000)

    @PATIENT
    def test_a_long_answer_reaches_one_who_reads_slowly(
        self, address: str, beside: Callable[..., Any]
    ) -> None:
        def slowly() -> int:
            with connected(address) as found:
                found.sendall(b'{"command": "long"}\n' * 10)
                count = 0
                while count < 10 and (part := found.recv(3000)):
                    count += part.count(b"\n")
                return count

        assert beside(slowly, timeout=20_000) == 10

    @pytest.mark.parametrize("attack", ["churn", "hold", "deaf"])
    def test_an_honest_one_is_answered_beside_an_attack(
        self, address: str, beside: Callable[..., Any], attack: str
    ) -> None:
        before = descriptors()
        with subprocess.Popen([sys.executable, "-c", ATTACKS[attack], address]) as attacker:
            try:
                beside(lambda: time.sleep(0.5))
                waits = list[float]()
                for _ in range(20):
                    began = time.perf_counter()
                    assert beside(lambda: ask(address, {"command": "status"}))["ok"]
                    waits.append(time.perf_counter() - began)
                assert descriptors() - before <= MOST_CONNECTIONS + 20
            finally:
                attacker.kill()
        print(f"{attack}: at most {max(waits) * 1000:.0f} ms")  # noqa: T201
        assert statistics.median(waits) < 1.0  # at most 100 ms on a machine of its own

    def test_the_socket_is_the_users_alone(self, address: str) -> None:
        assert stat.S_IMODE(Path(address).stat().st_mode) & 0o077 == 0
        assert stat.S_IMODE(Path(address).parent.stat().st_mode) == 0o700

    def test_ten_thousand_random_lines(
        self, address: str, beside: Callable[..., Any], qtbot: QtBot
    ) -> None:
        before = descriptors()
        began = time.perf_counter()
        answers = beside(lambda: fuzz(address, 10_000), timeout=60_000)
        assert all(json.loads(answer)["ok"] is False for answer in answers)
        assert len(answers) > 7000  # the rest were dropped with their connections
        assert beside(lambda: ask(address, {"command": "status"}))["ok"]
        qtbot.waitUntil(lambda: descriptors() <= before, timeout=20_000)
        print(f"10,000 lines: {len(answers)} refused, {time.perf_counter() - began:.1f} s")  # noqa: T201


CONNECT = """
import socket, sys, threading, time
def connected():
    found = socket.socket(socket.AF_UNIX)
    found.connect(sys.argv[1])
    return found
"""
ATTACKS = {
    "churn": CONNECT
    + """
def churn():
    while True:
        connected().close()
for _ in range(4):
    threading.Thread(target=churn).start()
""",
    "hold": CONNECT
    + """
held = []
while True:
    held = held[-40:] + [connected()]
    held[-1].send(b"{")
    if len(held) > 40:
        time.sleep(0.005)
""",
    "deaf": CONNECT
    + """
def deaf():
    while True:
        try:
            found = connected()
            while True:
                found.sendall(b'{"command": "long"}\\n' * 100)
        except OSError:
            pass
for _ in range(4):
    threading.Thread(target=deaf).start()
""",
}


def descriptors() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


def fuzz(address: str, lines: int) -> list[bytes]:
    chance, answers = random.Random(11), list[bytes]()  # noqa: S311 - not a secret
    for _ in range(lines // 40):
        content = b"".join(random_line(chance) for _ in range(40))
        if chance.random() < 0.2:
            content = content[: chance.randrange(len(content))]
        if chance.random() < 0.03:
            content += b"y" * 100_000
        if chance.random() < 0.05:
            with connected(address) as found:  # and gone again, without reading a word
                found.sendall(content)
        else:
            answers += sent(address, content)
    return answers


def random_line(chance: random.Random) -> bytes:
    kind = chance.randrange(5)
    if kind == 0:
        return chance.randbytes(chance.randrange(200)).replace(b"\n", b"") + b"\n"
    if kind == 1:
        return chance.choice([b"[", b'{"a":', b'"', b"-"]) * chance.randrange(3000) + b"\n"
    if kind == 2:
        value: Any = chance.choice(
            [None, 1, [], {}, "x", True, {"command": None}, {"comand": "quit"}]
        )
        return json.dumps(value).encode() + b"\n"
    if kind == 3:
        line = bytearray(b'{"command": "pause", "for": 5}')
        line[chance.randrange(13)] = chance.choice(b"\x00[]}x9")
        return bytes(line) + b"\n"
    return b"\n"


def test_nobody_there(address: str) -> None:
    with pytest.raises(NotRunning, match="not running: start it with `deskcoach`"):
        ask(address, {"command": "status"})


def test_a_socket_that_was_left_behind(address: str, qtbot: QtBot) -> None:
    assert qtbot is not None
    Path(address).parent.mkdir()
    left = socket.socket(socket.AF_UNIX)
    left.bind(address)
    left.close()
    with pytest.raises(NotRunning):
        ask(address, {"command": "status"})
    Server(address, handle).close()


def test_one_that_does_not_answer(address: str) -> None:
    Path(address).parent.mkdir()
    with socket.socket(socket.AF_UNIX) as deaf:
        deaf.bind(address)
        deaf.listen(1)
        with pytest.raises(IpcError, match=r"did not answer within 0\.05 s"):
            ask(address, {"command": "status"}, timeout=0.05)


@pytest.mark.parametrize(("timeout", "patience"), [(0.05, (0, 50_000)), (1.25, (1, 250_000))])
def test_in_a_crowd_one_waits_in_the_queue_no_longer_than_one_likes(
    address: str, timeout: float, patience: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    set_to = list[tuple[int, ...]]()
    setsockopt = socket.socket.setsockopt

    def noted(one: socket.socket, level: int, option: int, value: bytes) -> None:
        assert (level, option) == (socket.SOL_SOCKET, socket.SO_SNDTIMEO)
        set_to.append(struct.unpack("ll", value))
        setsockopt(one, level, option, struct.pack("ll", 0, 10_000))

    monkeypatch.setattr(socket.socket, "setsockopt", noted)
    Path(address).parent.mkdir()
    with socket.socket(socket.AF_UNIX) as deaf, socket.socket(socket.AF_UNIX) as first:
        deaf.bind(address)
        deaf.listen(0)
        first.connect(address)
        with pytest.raises(IpcError, match=f"did not answer within {timeout:g} s"):
            ask(address, {"command": "status"}, timeout=timeout)
    assert set_to == [patience]


def test_one_that_is_not_deskcoach(address: str) -> None:
    Path(address).parent.mkdir()
    with socket.socket(socket.AF_UNIX) as other:
        other.bind(address)
        other.listen(1)

        def reply() -> None:
            found, _ = other.accept()
            with found:
                found.recv(100)
                found.sendall(b"[1]\n")

        thread = threading.Thread(target=reply)
        thread.start()
        with pytest.raises(IpcError, match="is not DeskCoach"):
            ask(address, {"command": "status"})
        thread.join()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root can give away")
def test_a_socket_of_another_user_is_not_trusted(address: str) -> None:
    Path(address).parent.mkdir()
    with socket.socket(socket.AF_UNIX) as other:
        other.bind(address)
        os.chown(address, 65534, 65534)
        with pytest.raises(IpcError, match="belongs to another user"):
            ask(address, {"command": "status"})


def test_a_file_in_the_place_of_the_socket(address: str) -> None:
    Path(address).parent.mkdir()
    Path(address).write_text("x")
    with pytest.raises((IpcError, NotRunning)):
        ask(address, {"command": "status"})


def test_where_nobody_can_listen(tmp_path: Path, qtbot: QtBot) -> None:
    assert qtbot is not None
    (tmp_path / "run" / "socket" / "in the way").mkdir(parents=True)
    with pytest.raises(OSError, match="check the permissions of its folder"):
        Server(str(tmp_path / "run" / "socket"), handle)


class Operation:
    """Something begun on a pipe: how it goes on is known when it was begun."""

    event = 7

    def __init__(self, content: bytes = b"") -> None:
        self._content = content
        self.cancelled = False

    def GetOverlappedResult(self, wait: bool) -> tuple[int, int]:  # noqa: N802
        assert wait
        return len(self._content), 0

    def getbuffer(self) -> bytes:
        return self._content

    def cancel(self) -> None:
        self.cancelled = True


class WinApi:
    """What `_winapi` tells of pipes: a running program that answers in parts, or not at all."""

    GENERIC_READ, GENERIC_WRITE, NULL, OPEN_EXISTING = 1 << 31, 1 << 30, 0, 3
    FILE_FLAG_OVERLAPPED, ERROR_IO_PENDING, ERROR_PIPE_BUSY = 1 << 30, 997, 231

    def __init__(self, *parts: bytes | None, refusals: tuple[int, ...] = ()) -> None:
        self.parts, self.refusals = list(parts), list(refusals)
        self.written: list[bytes] = []
        self.open: list[str] = []
        self.pending = Operation()

    def CreateFile(self, name: str, *how: int) -> int:  # noqa: N802
        both, nobody_else, existing, without_waiting = 3 << 30, 0, 3, 1 << 30
        assert how == (both, nobody_else, 0, existing, without_waiting, 0)
        if self.refusals:
            refusal = OSError(errno.EINVAL, "denied")
            setattr(refusal, "winerror", self.refusals.pop(0))  # noqa: B010 - Windows' alone
            raise refusal
        self.open.append(name)
        return 4

    def CloseHandle(self, handle: int) -> None:  # noqa: N802
        assert handle == 4
        self.open.pop()

    def WriteFile(self, handle: int, line: bytes, overlapped: bool) -> tuple[Operation, int]:  # noqa: N802
        assert (handle, overlapped) == (4, True)
        self.written.append(line)
        return Operation(), 0

    def ReadFile(self, handle: int, most: int, overlapped: bool) -> tuple[Operation, int]:  # noqa: N802
        assert (handle, overlapped) == (4, True)
        if not self.parts:
            raise BrokenPipeError
        part = self.parts.pop(0)
        if part is None:
            return self.pending, self.ERROR_IO_PENDING
        assert len(part) <= most
        return Operation(part), self.ERROR_IO_PENDING

    def WaitForMultipleObjects(self, events: list[int], wait_all: bool, milliseconds: int) -> int:  # noqa: N802
        assert (events, wait_all, milliseconds) == ([7], False, 5_000)
        return 0 if self.parts or self.ends else 258

    ends = True


def over_a_pipe(api: WinApi, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    address = endpoint(Path("/run"), "win32")
    assert address.startswith("\\\\.\\pipe\\deskcoach-")
    monkeypatch.setattr("deskcoach.adapters.ipc.client._winapi", lambda: api)
    try:
        return ask(address, {"command": "status"})
    finally:
        assert api.open == []
        assert set(api.written) <= {b'{"command": "status"}\n'}


def test_a_pipe_is_asked_like_a_socket(monkeypatch: pytest.MonkeyPatch) -> None:
    api = WinApi(b'{"ok": tr', b'ue, "value": 1}\n')
    assert over_a_pipe(api, monkeypatch) == {"ok": True, "value": 1}
    with pytest.raises(IpcError, match="was just ending"):
        over_a_pipe(WinApi(b'{"ok": tr'), monkeypatch)


def test_a_pipe_that_says_nothing_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    api = WinApi(None)
    api.ends = False
    with pytest.raises(IpcError, match="did not answer within 5 s"):
        over_a_pipe(api, monkeypatch)
    assert api.pending.cancelled


def test_a_pipe_whose_ends_are_all_taken_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    reply = b'{"ok": true, "value": 1}\n'
    assert over_a_pipe(WinApi(reply, refusals=(231, 231)), monkeypatch)["ok"]
    with pytest.raises(IpcError, match="denied"):
        over_a_pipe(WinApi(reply, refusals=(231, 5)), monkeypatch)
    moments = iter((0.0, 1.0, 6.0))
    monkeypatch.setattr("deskcoach.adapters.ipc.client.time.monotonic", lambda: next(moments))
    with pytest.raises(IpcError, match="denied"):
        over_a_pipe(WinApi(reply, refusals=(231,) * 3), monkeypatch)


def test_a_long_runtime_folder_has_a_short_address() -> None:
    deep = Path("/run") / ("x" * 200)
    assert len(endpoint(deep)) <= 100
    assert endpoint(deep) != endpoint(deep / "other")


def test_asking_needs_no_qt() -> None:
    code = "import sys, deskcoach.adapters.ipc.client; assert 'PySide6' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_limits_are_those_that_are_documented() -> None:
    assert (LONGEST_MESSAGE, MOST_CONNECTIONS, ipc_server.IDLE_SECONDS) == (65536, 32, 5.0)


def test_without_descriptors_it_waits_and_then_lets_in(
    address: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who cannot be let in would wake us again at once, and a core would do nothing else."""
    monkeypatch.setattr(unix, "LATER", 100)
    server = Server(address, handle)
    transport = cast("unix.UnixServer", server._server)
    tried = []

    class Full:
        """A listening socket for whose guests no descriptor is left, for three times."""

        def __init__(self, real: socket.socket) -> None:
            self._real = real

        def accept(self) -> Any:
            tried.append(1)
            if len(tried) <= 3:
                raise OSError(errno.EMFILE, "too many open files")
            return self._real.accept()

        def close(self) -> None:
            self._real.close()

    transport._socket = Full(cast("socket.socket", transport._socket))  # type: ignore[assignment]
    with connected(address) as found:
        found.sendall(b'{"command": "hello"}\n')
        qtbot.waitUntil(lambda: len(tried) > 3, timeout=20_000)
        qtbot.wait(50)
        assert found.recv(65536).startswith(b'{"ok": true')
    assert len(tried) <= 6
    server.close()


# -- what takes long ------------------------------------------------------------------------------


class Long:
    """Something long: a handler that replies when the test says so."""

    def __init__(self) -> None:
        self.begun = list[tuple[SendReply, SendReply]]()
        self.cancelled = 0

    def __call__(self, request: Mapping[str, Any]) -> Mapping[str, Any] | Later:
        return self.begin if request["command"] == "long" else {"ok": True, "value": 1}

    def begin(self, line: SendReply, reply: SendReply) -> Callable[[], None]:
        self.begun.append((line, reply))
        return self.cancel

    def cancel(self) -> None:
        self.cancelled += 1


@pytest.fixture
def long(address: str, qtbot: QtBot) -> Iterator[Long]:
    assert qtbot is not None
    made = Long()
    server = Server(address, made, idle_seconds=0.15)
    yield made
    server.close()


def lines(found: socket.socket, count: int) -> list[Any]:
    with found.makefile("rb") as file:
        return [json.loads(file.readline()) for _ in range(count)]


def test_a_reply_that_comes_later_is_waited_for_and_the_next_line_has_its_turn(
    long: Long, address: str, qtbot: QtBot, beside: Callable[..., Any]
) -> None:
    with connected(address) as found:
        found.sendall(b'{"command": "long"}\n{"command": "short"}\n')
        qtbot.waitUntil(lambda: len(long.begun) == 1)
        qtbot.wait(400)  # far longer than somebody may be silent
        line, reply = long.begun[0]
        line({"share": 0.5})
        reply({"ok": True, "value": "done"})
        told = beside(lambda: lines(found, 3))
        assert told == [{"share": 0.5}, {"ok": True, "value": "done"}, {"ok": True, "value": 1}]
        assert beside(lambda: found.recv(1)) == b"", "who is silent then is let go"
    assert long.cancelled == 0


def test_who_asks_is_not_silent_nor_is_who_waits_for_a_reply(
    address: str, qtbot: QtBot, beside: Callable[..., Any]
) -> None:
    long = Long()
    server = Server(address, long, idle_seconds=60.0)
    with connected(address) as found:
        qtbot.waitUntil(lambda: len(server._connections) == 1)
        (connection,) = server._connections
        idle = connection._idle
        assert (idle.interval(), idle.isSingleShot(), idle.isActive()) == (60_000, True, True)
        idle.stop()
        since = connection.since
        found.sendall(b'{"command": "short"}\n')
        assert beside(lambda: lines(found, 1)) == [{"ok": True, "value": 1}]
        assert idle.isActive(), "it is counted anew"
        assert connection.since > since
        found.sendall(b'{"command": "long"}\n')
        qtbot.waitUntil(lambda: len(long.begun) == 1)
        line, reply = long.begun[0]
        assert (idle.isActive(), connection.waits) == (False, True)
        line({"share": 0.5})
        assert beside(lambda: lines(found, 1)) == [{"share": 0.5}]
        qtbot.wait(5)
        assert not idle.isActive(), "it may take as long as it likes"
        reply({"ok": True, "value": "done"})
        assert beside(lambda: lines(found, 1)) == [{"ok": True, "value": "done"}]
        qtbot.waitUntil(idle.isActive)
    server.close()


def test_of_replies_that_nobody_reads_a_quarter_of_a_mebibyte_waits(
    address: str, qtbot: QtBot
) -> None:
    size, most = 50_000, 256 * 1024
    server = Server(address, lambda _: {"ok": True, "value": "x" * size}, idle_seconds=60.0)
    with connected(address) as found:
        found.sendall(b'{"command": "status"}\n' * 100)
        qtbot.waitUntil(lambda: len(server._connections) == 1)
        (connection,) = server._connections
        qtbot.waitUntil(lambda: connection._socket.unsent > most)
        qtbot.wait(20)
        assert most < connection._socket.unsent <= most + size + 100
    server.close()


def test_what_takes_long_is_cancelled_when_who_asked_is_gone(
    long: Long, address: str, qtbot: QtBot
) -> None:
    with connected(address) as found:
        found.sendall(b'{"command": "long"}\n')
        qtbot.waitUntil(lambda: len(long.begun) == 1)
    qtbot.waitUntil(lambda: long.cancelled == 1)
    line, reply = long.begun[0]
    line({"share": 0.5})
    reply({"ok": True, "value": "too late"})
    assert long.cancelled == 1


@PATIENT
def test_who_waits_for_a_reply_does_not_make_room(
    address: str, idle: float, qtbot: QtBot, beside: Callable[..., Any]
) -> None:
    long = Long()
    server = Server(address, long, idle_seconds=idle)
    with contextlib.ExitStack() as stack:
        first = stack.enter_context(connected(address))
        first.sendall(b'{"command": "long"}\n')
        qtbot.waitUntil(lambda: len(long.begun) == 1)
        held = list[socket.socket]()
        for _ in range(MOST_CONNECTIONS):
            held.append(stack.enter_context(connected(address)))
            qtbot.wait(2)
        qtbot.waitUntil(lambda: len(server._connections) == MOST_CONNECTIONS)
        assert beside(lambda: held[0].recv(1)) == b""
        long.begun[0][1]({"ok": True, "value": "done"})
        assert beside(lambda: lines(first, 1)) == [{"ok": True, "value": "done"}]
    server.close()
    assert long.cancelled == 0


def test_whoever_is_connected_is_let_go_at_the_end(
    long: Long, address: str, qtbot: QtBot, beside: Callable[..., Any]
) -> None:
    server = Server(address, long)
    with connected(address) as found:
        found.sendall(b'{"command": "long"}\n')
        qtbot.waitUntil(lambda: len(long.begun) == 1)
        server.close()
        assert beside(lambda: found.recv(1)) == b""
        assert not Path(address).exists()
    qtbot.waitUntil(lambda: long.cancelled == 1)
    with pytest.raises(NotRunning):
        ask(address, {"command": "status"})


def told_by(address: str, *parts: bytes, **how: Any) -> tuple[bytes, dict[str, Any]]:
    """What is asked, and the reply that is made of what comes back in these parts."""
    Path(address).parent.mkdir(exist_ok=True)
    Path(address).unlink(missing_ok=True)
    asked = bytearray()
    with socket.socket(socket.AF_UNIX) as other:
        other.bind(address)
        other.listen(1)

        def reply() -> None:
            found, _ = other.accept()
            with found, contextlib.suppress(OSError):
                asked.extend(found.recv(4096))
                for part in parts:
                    found.sendall(part)
                    time.sleep(0.01)

        thread = threading.Thread(target=reply)
        thread.start()
        try:
            return bytes(asked), ask(address, {"command": "import"}, **how)
        finally:
            thread.join()


def test_how_much_is_done_is_told_before_the_reply(address: str) -> None:
    shares = list[float]()
    parts = (b'{"share": 0', b'.25}\n{"share": 1}\n{"share": "x"}\n{"ok": true, ', b'"value": 2}\n')
    assert told_by(address, *parts, share=shares.append)[1] == {"ok": True, "value": 2}
    assert shares == [0.25, 1]


@pytest.mark.parametrize(
    "line",
    [
        *(b'{"ok": false}\n', b'{"ok": 1}\n', b'{"ok": false, "error": "x", "code": "1"}\n'),
        *(b'{"ok": false, "error": 1, "code": 1}\n', b"[]\n", b"", b'{"ok": tr'),
        b'{"share": 1}\n',
    ],
)
def test_what_is_no_reply_is_none(address: str, line: bytes) -> None:
    with pytest.raises(IpcError, match="is not DeskCoach"):
        told_by(address, line)


def test_a_refusal_is_a_reply(address: str) -> None:
    refusal = {"ok": False, "error": "no", "code": 2}
    assert told_by(address, json.dumps(refusal).encode() + b"\n")[1] == refusal


@pytest.mark.parametrize(("room", "whole"), [(0, True), (1, False)])
def test_a_reply_may_be_so_long(
    address: str, room: int, whole: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    reply = json.dumps({"ok": True, "value": "x" * 3000}).encode() + b"\n"
    begun, end = reply[:-2], reply[-2:]
    monkeypatch.setattr("deskcoach.adapters.ipc.client.LONGEST_REPLY", len(begun) - room)
    if whole:
        assert told_by(address, begun, end)[1]["ok"]
    else:
        with pytest.raises(IpcError, match="is not DeskCoach"):
            told_by(address, begun, end)


# -- our own socket, to the number ----------------------------------------------------------------


@pytest.fixture
def pair(qtbot: QtBot) -> Iterator[tuple[unix.UnixSocket, socket.socket]]:
    assert qtbot is not None
    ours, theirs = socket.socketpair()
    ours.setblocking(False)
    parent = QObject()
    with theirs:
        made = unix.UnixSocket(ours, parent)
        yield made, theirs
        made.drop()


def test_no_more_is_kept_than_was_said_and_the_rest_waits_with_the_sender(
    pair: tuple[unix.UnixSocket, socket.socket], qtbot: QtBot
) -> None:
    ours, theirs = pair
    ours.set_most(10)
    theirs.sendall(b"12345\n789012\n")
    qtbot.waitUntil(lambda: ours.unread == 10)
    qtbot.wait(5)
    assert ours.unread == 10
    assert ours.line(5) is None, "its end is not among the first five"
    assert ours.line(6) == b"12345\n"
    qtbot.waitUntil(lambda: ours.unread == 7)
    assert ours.line(10) == b"789012\n"
    assert ours.line(10) is None
    assert ours.unread == 0


def test_unless_another_number_is_said_64_kib_are_kept(
    pair: tuple[unix.UnixSocket, socket.socket], qtbot: QtBot
) -> None:
    ours, theirs = pair
    theirs.sendall(bytes(65_537))
    qtbot.waitUntil(lambda: ours.unread >= 65_536)
    qtbot.wait(5)
    assert ours.unread == 65_536


def test_what_is_not_taken_at_once_goes_when_somebody_reads(
    pair: tuple[unix.UnixSocket, socket.socket], qtbot: QtBot
) -> None:
    ours, theirs = pair
    went, gone = list[int](), list[str]()
    ours.bytesWritten.connect(lambda: went.append(ours.unsent))
    ours.disconnected.connect(lambda: gone.append("gone"))
    ours.write(b"x" * 3_000_000)
    assert 0 < ours.unsent < 3_000_000
    assert went == [ours.unsent]
    ours.flush()
    assert len(went) == 1, "nothing was taken"
    theirs.setblocking(False)
    received = 0

    def read() -> bool:
        nonlocal received
        with contextlib.suppress(BlockingIOError):
            received += len(theirs.recv(1 << 20))
        return received == 3_000_000

    qtbot.waitUntil(read, timeout=20_000)
    assert ours.unsent == 0
    assert not ours._writing.isEnabled(), "or it would wake us for ever"
    theirs.shutdown(socket.SHUT_RDWR)
    qtbot.waitUntil(lambda: gone == ["gone"])
    assert not ours.connected
    ours.write(b"nobody reads it")
    qtbot.wait(5)
    assert gone == ["gone"]


def test_a_socket_that_was_dropped_says_nothing_more(
    pair: tuple[unix.UnixSocket, socket.socket], qtbot: QtBot
) -> None:
    ours, theirs = pair
    said = list[str]()
    ours.readyRead.connect(lambda: said.append("read"))
    ours.disconnected.connect(lambda: said.append("gone"))
    theirs.sendall(b"x\n")
    ours.drop()
    ours.drop()
    qtbot.wait(5)
    assert said == []
    with pytest.raises(ConnectionResetError):
        theirs.recv(1)


def test_a_crowd_is_let_in_by_sixteen_and_those_who_have_left_are_not(
    address: str, qtbot: QtBot
) -> None:
    assert qtbot is not None
    Path(address).parent.mkdir()
    parent = QObject()
    server = unix.UnixServer(parent)
    assert server.listen(address) == ""
    assert stat.S_IMODE(Path(address).stat().st_mode) == 0o600
    with contextlib.ExitStack() as stack:
        for number in range(20):
            one = stack.enter_context(connected(address))
            if number in {3, 4}:
                one.close()
        server._accept()
        taken = list(iter(server.next, None))
        assert len(taken) == 14
        server._accept()
        taken += iter(server.next, None)
        assert len(taken) == 18
        assert server.next() is None
        for each in taken:
            each.drop()
    server.close()
    server.close()
    assert not Path(address).exists()
    assert unix.LATER == 1000


@pytest.mark.usefixtures("qtbot")
def test_a_pipe_of_windows_is_this_users_alone(tmp_path: Path) -> None:
    parent = QObject()
    server = PipeServer(parent)
    assert server._server.socketOptions() == QLocalServer.SocketOption.UserAccessOption
    assert server._server.maxPendingConnections() == 16
    assert server.next() is None
    assert server.listen(str(tmp_path / "none" / "socket")) != ""
    assert isinstance(ipc_server._transport(endpoint(tmp_path, "win32"), parent), PipeServer)
    assert isinstance(ipc_server._transport(endpoint(tmp_path), parent), unix.UnixServer)
