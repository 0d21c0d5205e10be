"""The voice: programs and a speech-dispatcher that write down what they are to say."""

import base64
import stat
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from pytestqt.qtbot import QtBot

from deskcoach.adapters.audio.speech import (
    Engine,
    Manner,
    SpeechDispatcher,
    SpeechVoice,
    VoiceProgram,
    WindowsVoice,
    espeak,
    open_voice,
    say,
    speechd_socket,
)

MANNER = Manner(60, "en")


def script(folder: Path, name: str, body: str = 'echo "$@: $(cat)" >> "$0.log"') -> str:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def found_in(folder: Path) -> Callable[[str], str | None]:
    return lambda name: str(folder / name) if (folder / name).exists() else None


def lines(path: Path) -> list[str]:
    return path.read_text().splitlines() if path.exists() else []


# A program for each utterance


def test_a_program_reads_the_words(qtbot: QtBot, tmp_path: Path) -> None:
    path = script(tmp_path, "espeak-ng")
    engine = VoiceProgram("espeak-ng", path, espeak, {"PATH": "/usr/bin:/bin"})
    engine.begin()
    assert engine.ready
    assert engine.found
    engine.say("--version; $(rm)", MANNER)
    qtbot.waitUntil(lambda: len(lines(tmp_path / "espeak-ng.log")) == 1)
    assert lines(tmp_path / "espeak-ng.log") == ["-v en -a 60 --stdin: --version; $(rm)"]
    qtbot.waitUntil(lambda: not engine._running)


def test_the_next_words_cancel_the_last(qtbot: QtBot, tmp_path: Path) -> None:
    path = script(tmp_path, "slow", 'read -r word; echo "$word" >> "$0.log"; exec sleep 99')
    engine = VoiceProgram("slow", path, espeak, {"PATH": "/usr/bin:/bin"})
    engine.say("one\n", MANNER)
    qtbot.waitUntil(lambda: lines(tmp_path / "slow.log") == ["one"])
    engine.say("two\n", MANNER)
    qtbot.waitUntil(lambda: len(engine._running) == 1)
    qtbot.waitUntil(lambda: lines(tmp_path / "slow.log") == ["one", "two"])
    before = time.monotonic()
    engine.close()
    assert time.monotonic() - before < 0.5
    assert engine._running == []


def test_a_program_that_is_gone_is_silence(qtbot: QtBot, tmp_path: Path) -> None:
    engine = VoiceProgram("gone", str(tmp_path / "gone"), espeak, {})
    engine.say("one", MANNER)
    qtbot.waitUntil(lambda: not engine._running)
    engine.close()


def test_other_systems() -> None:
    assert say(MANNER) == ["-f", "-"]


@pytest.mark.usefixtures("qtbot")
def test_windows_is_spoken_to_by_one_program_for_a_session(tmp_path: Path) -> None:
    heard = tmp_path / "heard"
    program = script(tmp_path, "powershell", f'cat >> "{heard}"; echo end >> "{heard}"')
    voice = SpeechVoice([WindowsVoice(program)], MANNER)
    voice.say("before it runs: nobody hears it")
    voice.begin()
    voice.begin()
    voice.say("Fünf\nпять")
    voice.set_language("de")
    voice.say("Sechs")
    voice.stop()
    voice.close()
    lines = heard.read_text().splitlines()
    assert [line.partition(" ")[0] for line in lines] == [
        *("-", "60", "-", "60"),  # it is silent before the next words
        *("-", "-", "end"),  # and when it is told to
    ]
    words = [line.split() for line in lines if line not in {"-", "end"}]
    assert [(a, b, base64.b64decode(c).decode()) for a, b, c in words] == [
        ("60", "en", "Fünf пять"),
        ("60", "de", "Sechs"),
    ]
    assert lines[-2:] == ["-", "end"]
    voice.close()


def test_a_program_that_does_not_end_with_its_input_is_ended(tmp_path: Path, qtbot: QtBot) -> None:
    voice = WindowsVoice(script(tmp_path, "powershell", "exec sleep 60"))
    voice.begin()
    qtbot.waitUntil(lambda: voice.ready)
    voice.close()
    assert not voice.ready


# speech-dispatcher


class Dispatcher:
    """A server that speaks SSIP as far as it is used."""

    def __init__(self, path: str, spoken: str = "225 OK MESSAGE QUEUED") -> None:
        self.server = QLocalServer()
        assert self.server.listen(path)
        self.server.newConnection.connect(self._connected)
        self.lines: list[str] = []
        self.spoken = spoken
        self.clients: list[QLocalSocket] = []

    def _connected(self) -> None:
        client = self.server.nextPendingConnection()
        client.readyRead.connect(lambda: self._read(client))
        self.clients.append(client)

    def _read(self, client: QLocalSocket) -> None:
        for line in bytes(client.readAll().data()).decode().split("\r\n")[:-1]:
            self.lines.append(line)
            client.write(f"{self.spoken if line == '.' else '200 OK'}\r\n".encode())


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "speech-dispatcher").mkdir()
    return tmp_path / "speech-dispatcher" / "speechd.sock"


def engine_at(tmp_path: Path) -> SpeechDispatcher:
    return SpeechDispatcher({"XDG_RUNTIME_DIR": str(tmp_path)}, found_in(tmp_path))


def test_words_over_the_socket(qtbot: QtBot, tmp_path: Path, place: Path) -> None:
    server = Dispatcher(str(place))
    engine = engine_at(tmp_path)
    assert engine.ready
    assert engine.found
    engine.begin()
    engine.say(". stop", Manner(75, "de"))
    engine.stop()
    qtbot.waitUntil(lambda: len(server.lines) == 8)
    assert server.lines == [
        "SET SELF CLIENT_NAME user:deskcoach:session",
        *("CANCEL SELF", "SET SELF LANGUAGE de", "SET SELF VOLUME 50"),
        *("SPEAK", ".. stop", ".", "CANCEL SELF"),
    ]
    engine.close()
    qtbot.waitUntil(lambda: server.lines[-1] == "QUIT")


def test_a_refusal_makes_it_unfit_until_the_next_session(
    qtbot: QtBot, tmp_path: Path, place: Path
) -> None:
    server = Dispatcher(str(place), spoken="401 ERR INTERNAL")
    engine = engine_at(tmp_path)
    assert engine.found
    engine.begin()
    engine.say("one", MANNER)
    qtbot.waitUntil(lambda: not engine.found)
    engine.begin()
    assert engine.ready
    engine.close()
    assert server.lines


@pytest.mark.parametrize(
    ("reply", "fit"),
    [
        *(("299 OK", True), ("300 ERR", False), ("699 ERR", False), ("700 EVENT", True)),
        *(("OK", True), ("4011", False), ("40", True)),
    ],
)
def test_which_replies_are_refusals(
    reply: str, fit: bool, qtbot: QtBot, tmp_path: Path, place: Path
) -> None:
    server = Dispatcher(str(place), spoken=reply)
    engine = engine_at(tmp_path)
    assert engine.ready
    answers = list[str]()
    engine._socket.readyRead.connect(lambda: answers.append("come"))
    engine.say("one", MANNER)
    qtbot.waitUntil(lambda: "." in server.lines and answers != [])
    qtbot.waitUntil(lambda: engine.ready == fit)
    qtbot.wait(1)
    assert engine.found == engine.ready == fit
    engine.close()


def test_it_is_started_when_a_session_begins(qtbot: QtBot, tmp_path: Path) -> None:
    script(tmp_path, "speech-dispatcher", 'echo "$@" > "$0.log"')
    engine = engine_at(tmp_path)
    assert engine.found
    assert not engine.ready
    log = tmp_path / "speech-dispatcher.log"
    assert not log.exists()
    engine.begin()
    path = tmp_path / "speech-dispatcher" / "speechd.sock"
    qtbot.waitUntil(lambda: lines(log) == [f"--spawn -c unix_socket -S {path}"])
    engine.stop()
    engine.close()


def test_one_that_runs_is_not_started_again(
    qtbot: QtBot, tmp_path: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = list[str]()
    monkeypatch.setattr(QProcess, "startDetached", lambda program, _: started.append(program))
    (tmp_path / "bin").mkdir()
    script(tmp_path / "bin", "speech-dispatcher", "")
    engine = SpeechDispatcher({"XDG_RUNTIME_DIR": str(tmp_path)}, found_in(tmp_path / "bin"))
    engine.begin()
    assert len(started) == 1
    server = Dispatcher(str(place))
    qtbot.waitUntil(lambda: engine.ready and bool(server.clients))
    engine.begin()
    engine.close()
    assert len(started) == 1


def test_it_comes_back(qtbot: QtBot, tmp_path: Path, place: Path) -> None:
    engine = engine_at(tmp_path)
    engine.stop()  # nobody there, and no harm
    server = Dispatcher(str(place))
    qtbot.waitUntil(lambda: engine.ready and bool(server.clients))
    server.clients[0].abort()
    qtbot.waitUntil(lambda: engine.ready and len(server.clients) == 2)
    engine.close()


def test_where_it_listens() -> None:
    assert speechd_socket({"SPEECHD_ADDRESS": "unix_socket:/x/y"}) == "/x/y"
    assert speechd_socket({"XDG_RUNTIME_DIR": "/r"}) == "/r/speech-dispatcher/speechd.sock"
    assert speechd_socket({}) == ""


# The voice


class Paper:
    """An engine that writes down."""

    def __init__(self, name: str, *, ready: bool = True) -> None:
        self.name = name
        self.ready = self.found = ready
        self.calls: list[str] = []

    def begin(self) -> None:
        self.calls.append("begin")

    def say(self, text: str, manner: Manner) -> None:
        self.calls.append(f"{text} {manner.volume} {manner.language}")

    def stop(self) -> None:
        self.calls.append("stop")

    def close(self) -> None:
        self.calls.append("close")


def test_the_first_that_is_ready_speaks() -> None:
    dumb, able = Paper("dumb", ready=False), Paper("able")
    engines: list[Engine] = [dumb, able]
    voice = SpeechVoice(engines, MANNER)
    voice.begin()
    voice.say("Cobra\nstretch")
    voice.set_volume(130)
    voice.set_language("de")
    voice.say("2")
    voice.say(" ")
    voice.set_volume(0)
    voice.say("3")
    voice.close()
    assert dumb.calls == ["begin", *["stop"] * 4, "close"]
    assert able.calls == [
        *("begin", "stop", "Cobra stretch 60 en", "stop", "2 100 de", "stop", "stop", "close")
    ]
    assert voice.report() == ("voice", True, "speaks through able", "")


def test_without_a_voice_it_says_so() -> None:
    voice = SpeechVoice([], MANNER)
    voice.say("1")
    assert voice.report()[:3] == ("voice", False, "no voice was found")
    assert "tones only" in voice.report().remedy


@pytest.mark.usefixtures("qtbot")
def test_the_voices_of_each_system(tmp_path: Path) -> None:
    def names(platform: str) -> list[str]:
        voice = open_voice({"XDG_RUNTIME_DIR": str(tmp_path)}, platform, find=found_in(tmp_path))
        return [engine.name for engine in voice._engines]

    assert names("linux") == ["speech-dispatcher"]
    for name in ("espeak-ng", "say", "powershell"):
        script(tmp_path, name)
    assert names("linux") == ["speech-dispatcher", "espeak-ng"]
    assert names("darwin") == ["say"]
    assert names("win32") == ["Windows"]
    assert not open_voice({}, "linux", find=lambda _: None).report().ok


@pytest.mark.usefixtures("qtbot")
def test_at_first_it_speaks_english_not_at_its_loudest(tmp_path: Path) -> None:
    script(tmp_path, "espeak-ng")
    heard = Paper("paper")
    voice = open_voice({}, "linux", find=found_in(tmp_path))
    voice._engines = [heard]
    voice.say("1")
    assert heard.calls == ["stop", "1 60 en"]
    voice.set_volume(1)
    voice.say("2")
    voice.set_volume(-1)
    voice.say("3")
    assert heard.calls[2:] == ["stop", "2 1 en", "stop"]


@pytest.mark.usefixtures("qtbot")
def test_no_daemon_is_started_where_there_is_another_voice(tmp_path: Path) -> None:
    script(tmp_path, "speech-dispatcher", 'echo "$@" > "$0.log"')
    script(tmp_path, "espeak-ng")
    voice = open_voice({"XDG_RUNTIME_DIR": str(tmp_path)}, "linux", find=found_in(tmp_path))
    voice.begin()
    assert voice.report().detail == "speaks through espeak-ng"
    assert not (tmp_path / "speech-dispatcher.log").exists()
