"""What is said to the program: lines on its socket, its replies, words on the command line."""

import argparse
import contextlib
import io
import json
import socket
import time
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, get_args
from unittest import mock
from zlib import crc32

import msgspec
from PySide6.QtCore import QCoreApplication, QObject

from deskcoach.adapters.ipc.client import LONGEST_MESSAGE, IpcError, _reply
from deskcoach.adapters.ipc.server import Server, _Connection
from deskcoach.adapters.ipc.unix import UnixSocket
from deskcoach.app.any_command import AnyCommand
from deskcoach.app.exit_codes import NOT_RUNNING
from deskcoach.cli import data as cli_data
from deskcoach.cli import packs as cli_packs
from deskcoach.cli import strength as cli_strength
from deskcoach.cli import words as cli
from deskcoach.cli.exits import as_request
from tests.app.desk import Office, run
from tests.fuzz.target import Target, one_line

# -- lines on the socket ----------------------------------------------------------------------


class _Answering:
    """The answering side over the real table of commands, now and then a new program behind it."""

    def __init__(self) -> None:
        self._left = 0
        self.parent = QObject()
        self.longest = 0.0

    def answer(self, request: Mapping[str, Any]) -> dict[str, Any]:
        self._left -= 1
        if self._left < 0:
            self._left, self._office = 200, Office(with_strength=True)
        words = {name: value for name, value in request.items() if name != "share"}
        return run(self._office.desk, words)


@cache
def _answering() -> _Answering:
    return _Answering()


def _line_examples() -> list[bytes]:
    values: dict[Any, Any] = {int: 5, float: 2.5, str: "plank", bool: True}
    lines = []
    for kind in get_args(AnyCommand):
        tag = kind.__struct_config__.tag
        whole = {
            each.encode_name: values.get(each.type, "2026-03-04")
            for each in msgspec.structs.fields(kind)
        }
        lines += [{"command": tag}, {"command": tag, **whole}]
    told = [json.dumps(line).encode() + b"\n" for line in lines]
    some = [b'{"command": "set", "section": "stretch", "key": "every", "value": 31}\n']
    some += [b'{"command": "session"}\n{"command": "session-start"}\n{"command": "status"}\n']
    return [*told, *some, b"".join(told[::9]), b"x" * (LONGEST_MESSAGE + 2)]


def _take_lines(data: bytes) -> None:
    """All of it over a real pair of sockets, in two pieces; each whole line has its reply."""
    answering = _answering()
    answering.longest = 0.0
    ours, theirs = socket.socketpair()
    for each in (ours, theirs):
        each.setblocking(False)
        each.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 20)
    asked = UnixSocket(ours, answering.parent)
    server = mock.Mock(spec=Server, _handle=answering.answer)
    made = _Connection(asked, lambda line: Server.answer(server, line), 5000)
    made.begin()
    at = crc32(data) % (len(data) + 1)
    replies = b""
    for piece in (data[:at], data[at:]):
        with contextlib.suppress(BrokenPipeError):  # it was too long: that ends it
            theirs.sendall(piece)
        replies += _spoken(asked, made, theirs)
    whole = 0 if data[:LONGEST_MESSAGE].find(b"\n") < 0 else data.count(b"\n")
    told = replies.split(b"\n")[:-1]
    assert len(told) >= min(whole, 1), "no reply"
    if all(len(line) < LONGEST_MESSAGE for line in data.split(b"\n")):
        assert len(told) == whole, f"{len(told)} replies to {whole} lines"
    for line in told:
        reply = json.loads(line)
        if not reply["ok"]:
            assert reply["code"] in {2, 4, 5}, reply
            one_line(reply["error"])
    made.drop()
    theirs.close()
    QCoreApplication.sendPostedEvents(None, 52)  # what is to be deleted later


def _spoken(asked: UnixSocket, made: _Connection, theirs: socket.socket) -> bytes:
    """Let it read and answer until it has nothing more to do, as the event loop would."""
    replies = b""
    quiet = 0
    while quiet < 2 and asked.connected:
        before = len(replies), asked.unread
        _turn(asked._receive)
        if made._again.isActive():
            made._again.stop()
            _turn(made._read)
        _turn(asked.flush)
        replies += _come(theirs)
        quiet = quiet + 1 if (len(replies), asked.unread) == before else 0
    return replies + _come(theirs)


def _turn(does: Callable[[], object]) -> None:
    """What the event loop does at once."""
    began = time.process_time()
    does()
    _answering().longest = max(_answering().longest, time.process_time() - began)


def _come(theirs: socket.socket) -> bytes:
    try:
        return theirs.recv(1 << 20)
    except (BlockingIOError, ConnectionResetError):
        return b""


# -- what answers the command line -------------------------------------------------------------


def _take_reply(data: bytes) -> None:
    parts = iter([data[: len(data) // 2], data[len(data) // 2 :]])
    shares = list[float]()
    share: Callable[[float], None] | None = shares.append if crc32(data) & 1 else None
    try:
        reply = _reply(lambda _: next(parts, b""), share)
    except IpcError as error:
        one_line(str(error))
        return
    assert isinstance(reply["ok"], bool)
    if not reply["ok"]:
        with mock.patch("deskcoach.adapters.ipc.client.ask", return_value=reply):
            _said(["skip"])


# -- words on the command line ----------------------------------------------------------------

_WORKS = {
    "_start",
    "_open",
    "_launcher",
    "_doctor",
    "_preview",
    "_sheet",
    "_simulate",
    "_schema",
    "_check",
}
"""What would begin something; their files and replies are other targets."""


def _take_arguments(data: bytes) -> None:
    try:
        found = json.loads(data)
        words = [str(each) for each in found] if isinstance(found, list) else [str(found)]
    except (ValueError, RecursionError):
        words = data.decode(errors="surrogateescape").split()
    asked = list[dict[str, Any]]()

    def ask(command: str, **words: Any) -> tuple[int, Any]:
        request = as_request(command, words)
        json.dumps(request)
        asked.append(request)
        return NOT_RUNNING, {}

    with (
        mock.patch.object(cli, "ask_running", ask),
        mock.patch.object(cli_strength, "ask_running", ask),
        mock.patch.object(cli_data, "ask", ask),
        mock.patch.object(cli_packs, "ask", ask),
    ):
        _said(words)


@cache
def _parser() -> argparse.ArgumentParser:
    return cli._parser()  # made once: that takes longer than anything that it does


def _said(words: list[str]) -> None:
    """Carry out a command line, and see that what is wrong is said as it ought to be."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            parsed = _parser().parse_args(words)
            code = 0 if parsed.run.__name__ in _WORKS else parsed.run(parsed)
        except SystemExit as ended:
            code = ended.code
    assert isinstance(code, int), code
    for line in err.getvalue().split("\n")[:-1]:
        one_line(line, "deskcoach")


def _argument_examples() -> list[bytes]:
    lines = (
        *("", "--help", "--version", "--background", "status", "status --json", "break move"),
        *("later 5", "skip", "pause 30m", "pause tomorrow", "resume", "log --since 7d --json"),
        *("log --since 2026-03-02T09:00:00+01:00", "why --limit 3", "meeting 2h", "meeting over"),
        *("autostart on", "quit", "doctor", "session --exercise plank --sets 3 --manual"),
        *("plan", "plan move wed thu", "plan --ics -", "sets --week 2026-03-02", "backups --json"),
        *("simulate x.jsonl --answer later", "exercises check nowhere.json", "exercises schema"),
        *("export --format csv --out x --since 7d --until 2026-01-01", "import x --dry-run"),
        *("restore x --replace --dry-run", "quarantine", "dates --correct", "delete --all"),
        *("import x --from hevy --unit kg", "pack x --maker me", "add x --dry-run", "open x"),
    )
    return [json.dumps(line.split()).encode() for line in lines]


def _reply_examples() -> list[bytes]:
    office = Office(with_strength=True)
    office.send("break")
    asked = ("status", "log", "why", "plan", "sets", "doctor")
    replies = [json.dumps(office.send(name)).encode() + b"\n" for name in asked]
    return [*replies, b'{"share": 0.5}\n' + replies[0], b'{"ok": false, "error": "x", "code": 4}\n']


_TAGS = [str(kind.__struct_config__.tag).encode() for kind in get_args(AnyCommand)]
_FIELDS = sorted(
    {
        each.encode_name.encode()
        for kind in get_args(AnyCommand)
        for each in msgspec.structs.fields(kind)
    }
)
_OPTIONS = b"--json --since --until --format --out --dry-run --replace --all --yes --week --ics --exercise --sets --manual --limit --answer --settings --home --help --version -- - -5 7d 30m 36h 2h 1.5h tomorrow over wed today on off stretch move csv json pdf html".split()  # noqa: E501

TARGETS = (
    Target(
        "lines",
        _line_examples,
        _take_lines,
        [*_TAGS, *_FIELDS],
        LONGEST_MESSAGE + 4096,
        weight=95,
        at_once=lambda: _answering().longest,
    ),
    Target(
        "replies",
        _reply_examples,
        _take_reply,
        [b"ok", b"share", b"value", b"code", b"error"],
        weight=60,
    ),
    Target("arguments", _argument_examples, _take_arguments, [*_TAGS, *_OPTIONS], 2000, weight=100),
)
