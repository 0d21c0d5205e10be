"""The command line: words, exit codes, and one clear line for whatever is wrong."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from deskcoach.adapters.ipc import client
from deskcoach.adapters.paths import NoHomeError
from deskcoach.bootstrap.checks import sandbox_checks
from deskcoach.cli import main as cli
from deskcoach.cli import words as cli_words

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DESKCOACH_HOME", str(tmp_path))
    return tmp_path


class Listening:
    """A running program that answers what it is told to, and notes what it was asked."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.reply: dict[str, Any] = {"ok": True, "value": None}
        self.error: Exception | None = None

    def ask(self, _address: str, request: dict[str, Any]) -> dict[str, Any]:
        if self.error:
            raise self.error
        self.asked.append(request)
        return self.reply


@pytest.fixture
def program(monkeypatch: pytest.MonkeyPatch) -> Listening:
    made = Listening()
    monkeypatch.setattr(client, "ask", made.ask)
    return made


STATUS = {
    "mode": "working",
    "next_kind": "stretch",
    "next_seconds": 720.0,
    "holds": [],
    "paused_until": None,
    "asks_again": None,
}


@pytest.mark.parametrize(
    ("words", "request_"),
    [
        (["break"], {"command": "break"}),
        (["break", "move"], {"command": "break", "kind": "move"}),
        (["later", "5"], {"command": "later", "minutes": 5}),
        (["skip"], {"command": "skip"}),
        (["pause", "30m"], {"command": "pause", "minutes": 30}),
        (["pause", "2h"], {"command": "pause", "minutes": 120}),
        (["pause", "tomorrow"], {"command": "pause", "until": "tomorrow"}),
        (["resume"], {"command": "resume"}),
        (["meeting", "1h"], {"command": "meeting", "minutes": 60}),
        (["meeting", "over"], {"command": "meeting"}),
        (["why"], {"command": "why", "limit": 20}),
        (["quit"], {"command": "quit"}),
        (["autostart", "on"], {"command": "autostart", "on": True}),
        (["autostart"], {"command": "autostart"}),
    ],
)
def test_words_become_requests(
    program: Listening, words: list[str], request_: dict[str, Any]
) -> None:
    assert cli.main(words) == 0
    assert program.asked == [request_]


@pytest.mark.parametrize(
    "words",
    [
        ["later", "0"],
        ["later", "61"],
        ["later", "five"],
        ["pause", "0m"],
        ["pause", "37h"],
        ["pause", "soon"],
        ["pause", "m"],
        ["meeting", "tomorrow"],
        ["log", "--since", "yesterday"],
        ["break", "nap"],
        ["dance"],
        ["exercises"],
        ["programs", "Code", "--fullscreen", "ignore"],
        ["programs", "--microphone", "wait"],
    ],
)
def test_wrong_words_are_told(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        cli.main(words)
    assert left.value.code == 2
    assert "error:" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "code", "line"),
    [
        (client.NotRunning(), 3, "deskcoach: DeskCoach is not running. Start it with: deskcoach\n"),
        (client.IpcError("it is stuck: end it"), 5, "deskcoach: it is stuck: end it\n"),
    ],
)
def test_who_does_not_answer_has_a_code(
    program: Listening,
    capsys: pytest.CaptureFixture[str],
    error: Exception,
    code: int,
    line: str,
) -> None:
    program.error = error
    for words in (["skip"], ["status"], ["log"], ["autostart"]):
        assert cli.main(words) == code
        assert capsys.readouterr().err == line


@pytest.mark.parametrize("words", [["a b/neck.deskcoach"], ["A B/NECK.DESKCOACH"]])
@pytest.mark.parametrize("before", [[], ["--home", "elsewhere"]])
def test_what_a_file_manager_hands_over_is_opened(
    monkeypatch: pytest.MonkeyPatch, words: list[str], before: list[str]
) -> None:
    opened: dict[str, Any] = {}
    monkeypatch.setattr("deskcoach.bootstrap.start", lambda **how: opened.update(how))
    cli.main([*before, *words])
    assert opened == {"background": False, "file": str(Path(words[0]).absolute())}


def test_a_refusal_has_its_code(program: Listening, capsys: pytest.CaptureFixture[str]) -> None:
    program.reply = {"ok": False, "error": "No break is on offer now.", "code": 4}
    assert cli.main(["skip"]) == 4
    assert capsys.readouterr().err == "deskcoach: No break is on offer now.\n"


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({}, "You are at the desk. Next: a stretch in 12 min at the desk."),
        (
            {"mode": "quiet", "holds": ["microphone"], "next_seconds": 0.0},
            "Quiet. Held: microphone in use. Next: a stretch now.",
        ),
        (
            {"mode": "paused", "paused_until": "2026-03-02T10:00:00+01:00", "next_kind": None},
            "Paused. Until 2026-03-02 10:00.",
        ),
        (
            {"mode": "put-off", "asks_again": "2026-03-02T10:00:00+01:00", "next_kind": None},
            "A break is put off. Asks again at 2026-03-02 10:00.",
        ),
    ],
)
def test_status_is_a_sentence(
    program: Listening, capsys: pytest.CaptureFixture[str], more: dict[str, Any], sentence: str
) -> None:
    program.reply = {"ok": True, "value": STATUS | more}
    assert cli.main(["status"]) == 0
    assert capsys.readouterr().out == sentence + "\n"
    cli.main(["status", "--json"])
    assert json.loads(capsys.readouterr().out) == STATUS | more


def test_the_log_is_a_table_or_json(program: Listening, capsys: pytest.CaptureFixture[str]) -> None:
    row = {
        "at": "2026-03-02T10:00:00+01:00",
        "kind": "stretch",
        "outcome": "done",
        "seconds": 60.2,
        "exercises": ["cobra-stretch"],
    }
    program.reply = {"ok": True, "value": [row]}
    assert cli.main(["log", "--since", "2026-03-01"]) == 0
    assert capsys.readouterr().out == "2026-03-02 10:00  stretch done        60 s  cobra-stretch\n"
    assert program.asked[0]["since"].startswith("2026-03-01T00:00:00")
    cli.main(["log", "--since", "7d", "--json"])
    assert json.loads(capsys.readouterr().out) == row


def test_a_long_log_comes_page_by_page(
    program: Listening, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [{"at": "2026-03-02T10:00:00+01:00", "number": number} for number in range(4500)]

    def page(_address: str, request: dict[str, Any]) -> dict[str, Any]:
        program.asked.append(request)
        return {"ok": True, "value": rows[request["skip"] :][: request["most"]]}

    monkeypatch.setattr(client, "ask", page)
    assert cli.main(["log", "--since", "365d", "--json"]) == 0
    told = [json.loads(line)["number"] for line in capsys.readouterr().out.splitlines()]
    assert told == list(range(4500))
    assert [request["skip"] for request in program.asked] == [0, 2000, 4000]


@pytest.mark.parametrize(("value", "word"), [(True, "on\n"), (False, "off\n")])
def test_autostart_tells_which_it_is(
    program: Listening, capsys: pytest.CaptureFixture[str], *, value: bool, word: str
) -> None:
    program.reply = {"ok": True, "value": value}
    assert cli.main(["autostart"]) == 0
    assert capsys.readouterr().out == word


def test_our_own_files_are_good(capsys: pytest.CaptureFixture[str]) -> None:
    files = [ROOT / "exercises.json", *sorted((ROOT / "assets/figures").glob("*-*.json"))]
    assert cli.main(["exercises", "check", *map(str, files)]) == 0
    assert capsys.readouterr().out.count(": good") == len(files)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"{", "line 1"),
        (b"[]", "$"),
        (b'{"poses": 3}', "$"),
        (b'{"source": {}, "exercises": []}', "$.source"),
        (b"\xff\xfe", "UTF-8"),
    ],
)
def test_a_broken_file_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, words: str
) -> None:
    file = tmp_path / "mine.json"
    file.write_bytes(content)
    assert cli.main(["exercises", "check", str(file)]) == 1
    line = capsys.readouterr().err
    assert line.count("\n") == 1
    assert line.startswith(str(file))
    assert words in line


def test_a_missing_file_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["exercises", "check", "/nowhere/mine.json"]) == 1
    assert "no such file" in capsys.readouterr().err


@pytest.mark.parametrize("what", ["exercises", "figure"])
def test_the_schemas_are_printed(capsys: pytest.CaptureFixture[str], what: str) -> None:
    assert cli.main(["exercises", "schema", what]) == 0
    assert "$defs" in json.loads(capsys.readouterr().out)


def test_doctor_works_without_the_program(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["doctor"]) == 0
    assert "6 exercises" in capsys.readouterr().out
    (home / "config").mkdir()
    (home / "config/settings.toml").write_text("[stretch]\nafter = 1\n")
    assert cli.main(["doctor", "--json"]) == 0
    checks = json.loads(capsys.readouterr().out)
    assert [c["detail"] for c in checks if c["name"] == "settings" and not c["ok"]] == [
        (
            "settings.toml: stretch.after: 1: write a whole number from 5 to 180 min; "
            "until then 30 is used"
        )
    ]


def test_an_interrupt_and_a_closed_pipe_are_no_tracebacks(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli_words, "ask_running", interrupt)
    assert cli.main(["skip"]) == 5
    assert capsys.readouterr().err == ""


def test_why_is_lines_or_json(program: Listening, capsys: pytest.CaptureFixture[str]) -> None:
    program.reply = {"ok": True, "value": ["14:32 stretch held", "next: move"]}
    assert cli.main(["why"]) == 0
    assert capsys.readouterr().out == "14:32 stretch held\nnext: move\n"
    assert cli.main(["why", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == ["14:32 stretch held", "next: move"]


def sorting(into: str, *, on: bool = True) -> dict[str, Any]:
    return {"command": "sort-program", "program": "Code", "list": into, "on": on}


@pytest.mark.parametrize(
    ("words", "requests"),
    [
        (["--fullscreen", "offer"], [sorting("fullscreen_work")]),
        (["--fullscreen", "wait"], [sorting("fullscreen_watch")]),
        (
            ["--microphone", "ignore", "--fullscreen", "wait"],
            [sorting("fullscreen_watch"), sorting("microphone_listens")],
        ),
        (
            ["--microphone", "usual"],
            [sorting("microphone_listens", on=False), sorting("microphone_calls", on=False)],
        ),
    ],
)
def test_a_program_is_excepted_by_its_name(
    program: Listening, words: list[str], requests: list[dict[str, Any]]
) -> None:
    assert cli.main(["programs", "Code", *words]) == 0
    assert program.asked == requests


def test_a_name_that_cannot_be_is_refused_at_once(program: Listening) -> None:
    program.reply = {"ok": False, "error": "no", "code": 2}
    assert cli.main(["programs", "Code", "--fullscreen", "usual"]) == 2
    assert len(program.asked) == 1


def test_programs_and_their_exceptions_are_a_table_or_json(
    program: Listening, capsys: pytest.CaptureFixture[str]
) -> None:
    code = {"program": "Code", "window": True, "microphone": False, "lists": ["fullscreen_work"]}
    krisp = {"program": "Krisp", "window": True, "microphone": True, "lists": ["from-tomorrow"]}
    program.reply = {"ok": True, "value": [code, krisp]}
    assert cli.main(["programs"]) == 0
    first, second = (line.split() for line in capsys.readouterr().out.splitlines())
    assert " ".join(first) == "Code window Fullscreen in it is work."
    assert second == ["Krisp", "window,", "microphone"]
    assert cli.main(["programs", "code", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == [code]
    assert cli.main(["programs", "kate"]) == 0
    assert "No such program" in capsys.readouterr().out


TRACE = """\
{"at": "2026-03-02T09:00:00+01:00", "event": "active"}
{"at": "2026-03-02T09:31:00+01:00", "event": "end"}
"""


def test_a_trace_is_simulated(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    trace, tried = tmp_path / "day.jsonl", tmp_path / "tried.toml"
    trace.write_text(TRACE)
    assert cli.main(["simulate", str(trace), "--json", "--answer", "skip"]) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [each["what"] for each in told] == ["nudge", "offer", "skipped"]
    tried.write_text("[stretch]\nafter = 25\n")
    assert cli.main(["simulate", str(trace), "--settings", str(tried)]) == 0
    assert "09:25:00  offer" in capsys.readouterr().out
    tried.write_text("[stretch]\nafter = 1\n")
    assert cli.main(["simulate", str(trace), "--settings", str(tried)]) == 1
    assert "stretch.after: 1" in capsys.readouterr().err
    monkeypatch.setattr("sys.stdin", io.StringIO(TRACE))
    assert cli.main(["simulate", "-"]) == 0


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b'{"at": "2026-03-02T09:00:00+01:00", "event": "dance"}', "line 1"),
        (b"\xff", "not UTF-8"),
        (None, "no such file"),
    ],
)
def test_a_bad_trace_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes | None, words: str
) -> None:
    trace = tmp_path / "day.jsonl"
    if content is not None:
        trace.write_bytes(content)
    assert cli.main(["simulate", str(trace)]) == 1
    line = capsys.readouterr().err
    assert words in line.lower() or words in line
    assert line.count("\n") == 1
    assert cli.main(["simulate", str(trace), "--settings", "/nowhere.toml"]) == 1


def test_a_reader_who_has_gone_is_no_fault(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "deskcoach", "exercises", "schema"],
        env={**os.environ, "DESKCOACH_HOME": str(tmp_path)},
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_json_is_utf_8_in_any_console(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "deskcoach", "doctor", "--json"],
        env={
            **os.environ,
            "DESKCOACH_HOME": str(tmp_path / "Jörg Петров"),
            "PYTHONIOENCODING": "cp1252",
        },
        capture_output=True,
        check=False,
    )
    assert "Jörg Петров" in done.stdout.decode("utf-8")
    assert not done.stderr


def test_a_flatpak_says_what_it_takes_away(tmp_path: Path) -> None:
    mark = tmp_path / ".flatpak-info"
    assert list(sandbox_checks(mark)) == []
    mark.touch()
    (told,) = sandbox_checks(mark)
    assert not told.ok
    assert not told.needed
    assert "start at login" in told.detail


def test_settings_that_are_named_need_no_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    trace, settings = tmp_path / "trace", tmp_path / "settings.toml"
    trace.write_text(TRACE)
    settings.write_text("[stretch]\nafter = 30\n")

    def no_home() -> object:
        raise NoHomeError("there is no home folder")

    monkeypatch.setattr("deskcoach.adapters.paths.folders", no_home)
    assert cli.main(["simulate", str(trace), "--settings", str(settings)]) == 0
    assert capsys.readouterr().err == ""
