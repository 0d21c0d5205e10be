"""What is done in a process of its own, by programs that answer as the worker may."""

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from deskcoach.adapters import beside
from deskcoach.adapters.beside import Aside
from deskcoach.app.exit_codes import FAILED
from deskcoach.core.messages import Sentence, sentence, to_plain

BEGIN = "import json, sys, time\nrequest = json.loads(sys.stdin.readline())\n"
TELL = "print(json.dumps({}), flush=True)\n"
UNTIL_CANCELLED = "sys.stdin.readline()\n"
REPLY = TELL.format('{"ok": True, "value": request}')
COMMITTING = TELL.format('{"committing": True}')
DEAF = "time.sleep(60)\n"

LOST = "It ended before its time. Nothing was changed: try again."
CANCELLED = "Cancelled. Nothing was changed."
NOBODY_KNOWS = "It ended while it was being kept. Look whether it is there."


class Desk:
    """Somebody who asks, and what they were told."""

    def __init__(self, qtbot: QtBot, code: str) -> None:
        self.qtbot = qtbot
        self._parent = QObject()
        self.aside = Aside([sys.executable, "-c", BEGIN + code], self._parent)
        self.shares: list[float] = []
        self.replies: list[Mapping[str, Any]] = []

    def ask(self, **request: Any) -> Callable[[], None]:
        return self.aside.begin(request, self.shares.append, self.replies.append)

    def told(self, count: int = 1) -> list[Any]:
        """What was replied, in words or as a value, once there are so many."""
        self.qtbot.waitUntil(lambda: len(self.replies) >= count, timeout=20_000)
        self.qtbot.waitUntil(lambda: not self.aside.busy, timeout=20_000)
        self.qtbot.wait(5)
        assert all(each["ok"] or each["code"] == FAILED for each in self.replies)
        return [each["value"] if each["ok"] else each["error"] for each in self.replies]

    def until(self, done: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(done, timeout=20_000)


def test_requests_are_told_of_and_replied_to_one_after_the_other(qtbot: QtBot) -> None:
    desk = Desk(qtbot, TELL.format('{"share": 0.25}') + TELL.format('{"share": 1}') + REPLY)
    for number in range(3):
        desk.ask(command="export", number=number)
    assert desk.aside.busy
    assert desk.replies == [], "nobody is replied to before they have asked"
    assert desk.told(3) == [{"command": "export", "number": number} for number in range(3)]
    assert desk.shares == [0.25, 1] * 3


def test_a_program_that_is_not_there_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, "")
    desk.aside._command = [str(tmp_path / "none")]
    for _ in range(2):
        desk.ask(command="import")
    assert desk.told(2) == [LOST] * 2


@pytest.mark.parametrize(
    ("code", "words"), [("", LOST), ("raise SystemExit(3)", LOST), (COMMITTING, NOBODY_KNOWS)]
)
def test_one_that_ends_without_a_word_is_told_as_far_as_one_knows(
    qtbot: QtBot, code: str, words: str
) -> None:
    desk = Desk(qtbot, code)
    desk.ask(command="import")
    assert desk.told() == [words]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (UNTIL_CANCELLED, CANCELLED),
        (COMMITTING + UNTIL_CANCELLED, NOBODY_KNOWS),
        (UNTIL_CANCELLED + REPLY, {"command": "import"}),
        (COMMITTING + UNTIL_CANCELLED + "time.sleep(0.3)\n" + REPLY, {"command": "import"}),
        (DEAF, CANCELLED),
    ],
    ids=["in time", "too late", "done all the same", "while it is kept", "deaf"],
)
def test_what_is_cancelled(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, code: str, words: object
) -> None:
    monkeypatch.setattr(beside, "LET_GO", 100 if "sleep" in code else 60_000)
    desk = Desk(qtbot, TELL.format('{"share": 0}') + code)
    cancel = desk.ask(command="import")
    desk.until(lambda: desk.shares == [0])
    cancel()
    assert desk.told() == [words]


def test_one_that_waits_for_its_turn_is_cancelled_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    noted = tmp_path / "noted"
    note = f"with open({str(noted)!r}, 'a') as file: file.write(request['name'] + ' ')\n"
    desk = Desk(qtbot, note + UNTIL_CANCELLED + REPLY)
    first = desk.ask(name="first")
    second = desk.ask(name="second")
    desk.until(noted.exists)
    second()
    assert desk.replies[0]["error"] == CANCELLED
    second()
    first()
    assert desk.told(2) == [CANCELLED, {"name": "first"}]
    assert noted.read_text() == "first "


@pytest.mark.parametrize("code", [UNTIL_CANCELLED, DEAF])
def test_at_the_end_nobody_is_replied_to_and_no_process_is_left(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    monkeypatch.setattr(beside, "LET_GO", 300)
    desk = Desk(qtbot, TELL.format('{"share": 0}') + code)
    desk.ask(command="import")
    desk.ask(command="another")
    desk.until(lambda: desk.shares == [0])
    (process,) = [each._process for each in desk.aside._jobs if each._process]
    desk.aside.close()
    assert process.state() == process.ProcessState.NotRunning
    qtbot.wait(20)
    assert desk.replies == []
    assert not desk.aside.busy


def test_its_words_can_be_said_in_another_language(qtbot: QtBot) -> None:
    words = sentence("{count} rows were refused", count=3)
    reply = json.dumps(to_plain({"ok": False, "code": FAILED, "error": words}))
    desk = Desk(qtbot, f"print({reply!r}, flush=True)")
    desk.ask(command="import")
    (said,) = desk.told()
    assert isinstance(said, Sentence)
    assert (said, said.template, said.values) == (words, words.template, {"count": 3})
