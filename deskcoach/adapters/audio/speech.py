"""Speaks numbers and names through whatever voice the system has; having none is no error."""

import base64
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from msgspec import Struct
from PySide6.QtCore import QProcess
from PySide6.QtNetwork import QLocalSocket

from deskcoach.adapters.audio.chime import Find
from deskcoach.adapters.audio.player import AudioReport

_REMEDIES = {
    "win32": "add a voice in Windows' settings, under Time & language, Speech",
    "darwin": "add a voice in the system's settings, under Accessibility, Spoken Content",
}
_REMEDY = "install speech-dispatcher with a voice, or espeak-ng"
_END = 500  # ms for a program that was killed to be gone


class Manner(Struct, frozen=True):
    """How something is said.

    Attributes:
        volume: From 0 to 100.
        language: As `en` or `de`.
    """

    volume: int
    language: str


class Engine(Protocol):
    """Something that speaks. No call waits; `say` cancels what is being said."""

    @property
    def name(self) -> str:
        """What the person knows it by."""
        ...

    @property
    def found(self) -> bool:
        """Whether it is installed."""
        ...

    @property
    def ready(self) -> bool:
        """Whether it can speak now."""
        ...

    def begin(self) -> None:
        """Be ready soon."""
        ...

    def say(self, text: str, manner: Manner) -> None:
        """Say this."""
        ...

    def stop(self) -> None:
        """Be silent."""
        ...

    def close(self) -> None:
        """Be silent for good, and leave nothing behind."""
        ...


class SpeechVoice:
    """The best engine that is ready.

    Args:
        engines: What can speak, the best one first.
        manner: Volume and language.
    """

    def __init__(self, engines: Sequence[Engine], manner: Manner) -> None:
        self._engines = engines
        self._manner = manner

    def begin(self) -> None:
        """A session begins: have the best engine ready soon."""
        for engine in self._engines:
            engine.begin()

    def say(self, text: str) -> None:
        """Say this at once, in place of what is being said. Silent where nothing can speak."""
        self.stop()
        engine = self._engine()
        if engine is not None and text.strip() and self._manner.volume > 0:
            engine.say(" ".join(text.split()), self._manner)

    def stop(self) -> None:
        """Be silent."""
        for engine in self._engines:
            engine.stop()

    def set_volume(self, percent: int) -> None:
        """Speak at this volume, 0 to 100, from the next words on."""
        self._manner = Manner(min(100, max(0, percent)), self._manner.language)

    def set_language(self, language: str) -> None:
        """Speak this language, such as `en`, from the next words on."""
        self._manner = Manner(self._manner.volume, language)

    def close(self) -> None:
        """Be silent for good, and leave no program behind."""
        for engine in self._engines:
            engine.close()

    def report(self) -> AudioReport:
        """Whether there is a voice, and which."""
        engine = next((each for each in self._engines if each.found), None)
        if engine is None:
            remedy = f"{_REMEDIES.get(sys.platform, _REMEDY)}; until then there are tones only"
            return AudioReport("voice", ok=False, detail="no voice was found", remedy=remedy)
        return AudioReport("voice", ok=True, detail=f"speaks through {engine.name}")

    def _engine(self) -> Engine | None:
        return next((engine for engine in self._engines if engine.ready), None)


def open_voice(
    environ: Mapping[str, str],
    platform: str = sys.platform,
    manner: Manner | None = None,
    find: Find = shutil.which,
) -> SpeechVoice:
    """The voice of this system. Needs Qt's event loop; speaks nothing yet.

    Args:
        environ: The environment.
        platform: As `sys.platform` names it.
        manner: Volume and language at first; None: 60 % and English.
        find: Finds a program on the path.
    """
    engines: list[Engine] = [
        VoiceProgram(name, found, command, environ)
        for name, command in _COMMANDS.get(platform, ())
        if (found := find(name))
    ]
    if platform == "win32" and (found := find("powershell")):
        engines.append(WindowsVoice(found))
    if platform == "linux":
        # The daemon asks around on the loopback for voices; nobody who has another one starts it.
        engines.insert(0, SpeechDispatcher(environ, find, starts=not engines))
    return SpeechVoice(engines, manner or Manner(60, "en"))


# A program for each utterance; the text goes in by the standard input, so it can be no option

_Command = Callable[[Manner], list[str]]
"""The arguments with which a program says what it reads from its standard input."""


def espeak(manner: Manner) -> list[str]:
    """For espeak-ng, whose amplitude goes from 0 to 200; above 100 it clips (measured)."""
    return ["-v", manner.language, "-a", str(manner.volume), "--stdin"]


def say(_: Manner) -> list[str]:
    """For `say` on macOS, in the voice and at the volume that the person chose there. Untried."""
    return ["-f", "-"]


_COMMANDS: Mapping[str, tuple[tuple[str, _Command], ...]] = {
    "linux": (("espeak-ng", espeak), ("espeak", espeak)),
    "darwin": (("say", say),),
}
"""By platform, the programs in the order of trying, with their arguments."""


class VoiceProgram:
    """Starts a program for each utterance, and ends it when something else is said.

    Args:
        name: What the person knows it by.
        path: The program.
        command: Makes its arguments.
        environ: Its environment.
    """

    def __init__(self, name: str, path: str, command: _Command, environ: Mapping[str, str]) -> None:
        self.name = name
        self.found = self.ready = True
        self._path = path
        self._command = command
        self._environ = environ
        self._running: list[QProcess] = []

    def begin(self) -> None:
        """It is always ready."""

    def say(self, text: str, manner: Manner) -> None:
        self.stop()
        process = QProcess()
        process.setProgram(self._path)
        process.setArguments(self._command(manner))
        process.setEnvironment([f"{name}={value}" for name, value in self._environ.items()])
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(lambda: self._ended(process))
        process.errorOccurred.connect(lambda: self._ended(process))
        self._running.append(process)
        process.start()
        process.write(text.encode())
        process.closeWriteChannel()

    def stop(self) -> None:
        for process in list(self._running):
            process.kill()  # `finished` follows and takes it off the list

    def close(self) -> None:
        for process in list(self._running):
            process.kill()
            process.waitForFinished(_END)

    def _ended(self, process: QProcess) -> None:
        if process.state() == QProcess.ProcessState.NotRunning and process in self._running:
            self._running.remove(process)
            process.deleteLater()


class WindowsVoice:
    """Speaks through Windows' own engine, by one PowerShell for a session: a start takes a second.

    Written to Microsoft's documentation; not yet heard, for Wine has neither.

    Args:
        path: PowerShell.
    """

    name = "Windows"
    found = True

    def __init__(self, path: str) -> None:
        self._path = path
        self._process: QProcess | None = None

    @property
    def ready(self) -> bool:
        """Whether it can speak now; what is said while it starts is heard then."""
        return (
            self._process is not None and self._process.state() != QProcess.ProcessState.NotRunning
        )

    def begin(self) -> None:
        """Start it, where it does not run."""
        if self.ready:
            return
        self._process = QProcess()
        self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.setStandardErrorFile(QProcess.nullDevice())
        arguments = ["-NoLogo", "-NoProfile", "-NonInteractive", "-Command", _POWERSHELL]
        self._process.start(self._path, arguments)

    def say(self, text: str, manner: Manner) -> None:
        """Say this, whatever letters the console knows."""
        words = base64.b64encode(text.encode()).decode()
        self._send(f"{manner.volume} {manner.language} {words}")

    def stop(self) -> None:
        """Be silent."""
        self._send("-")

    def close(self) -> None:
        """Be silent for good: it ends when its input does."""
        if self._process is not None:
            self._send("-")
            self._process.closeWriteChannel()
            if not self._process.waitForFinished(_END):
                self._process.kill()
                self._process.waitForFinished(_END)
            self._process = None

    def _send(self, line: str) -> None:
        if self._process is not None and self.ready:
            self._process.write(f"{line}\r\n".encode())


_POWERSHELL = """
Add-Type -AssemblyName System.Speech
$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer
while ($null -ne ($line = [Console]::In.ReadLine())) {
    $voice.SpeakAsyncCancelAll()
    $volume, $language, $words = $line.Split(' ')
    if (-not $words) { continue }
    $voice.Volume = [int]$volume
    try {
        $culture = New-Object System.Globalization.CultureInfo $language
        $voice.SelectVoiceByHints('NotSet', 'NotSet', 0, $culture)
    } catch { }
    $text = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($words))
    $null = $voice.SpeakAsync($text)
}
"""
"""A line for each utterance: volume, language, and the text in UTF-8 and base64; `-`: silence."""


class SpeechDispatcher:
    """Speaks through speech-dispatcher, in the voice that the person chose there.

    Its protocol (SSIP) is spoken straight over its socket: a program per word would be late.

    Args:
        environ: The environment, for the socket's place.
        find: Finds a program on the path.
        starts: Whether it is started where it does not run.
    """

    name = "speech-dispatcher"

    def __init__(self, environ: Mapping[str, str], find: Find, *, starts: bool = True) -> None:
        self._path = speechd_socket(environ)
        self._problem = ""
        self._socket = QLocalSocket()
        self._socket.readyRead.connect(self._read)
        self._program = find("speech-dispatcher") if starts else None

    @property
    def found(self) -> bool:
        """Whether it is installed, or runs already, and has refused nothing."""
        return not self._problem and (bool(self._path and self._program) or self.ready)

    @property
    def ready(self) -> bool:
        """Whether it answers; connects again if it has come, or come back."""
        if self._socket.state() == QLocalSocket.LocalSocketState.UnconnectedState:
            self._connect()
        connected = self._socket.state() == QLocalSocket.LocalSocketState.ConnectedState
        return connected and not self._problem

    def begin(self) -> None:
        """Start it where it does not run yet: it becomes a daemon of its own, as it always does."""
        self._problem = ""
        if not self.ready and self._program and self._path:
            arguments = ["--spawn", "-c", "unix_socket", "-S", self._path]
            QProcess.startDetached(self._program, arguments)

    def say(self, text: str, manner: Manner) -> None:
        self._send(
            "CANCEL SELF",
            f"SET SELF LANGUAGE {manner.language}",
            f"SET SELF VOLUME {2 * manner.volume - 100}",  # from -100 to 100
            "SPEAK",
            f".{text}" if text.startswith(".") else text,  # a dot alone would be the end
            ".",
        )

    def stop(self) -> None:
        if self._socket.state() == QLocalSocket.LocalSocketState.ConnectedState:
            self._send("CANCEL SELF")

    def close(self) -> None:
        if self._socket.state() == QLocalSocket.LocalSocketState.ConnectedState:
            self._send("CANCEL SELF", "QUIT")
            self._socket.flush()
        self._socket.abort()

    def _connect(self) -> None:
        if self._path and Path(self._path).is_socket():
            self._socket.connectToServer(self._path)
            self._send("SET SELF CLIENT_NAME user:deskcoach:session")

    def _send(self, *lines: str) -> None:
        self._socket.write("".join(f"{line}\r\n" for line in lines).encode())

    def _read(self) -> None:
        """Look for refusals: replies begin with a number, from 300 on it is one."""
        for line in bytes(self._socket.readAll().data()).decode(errors="replace").splitlines():
            if line[:3].isdigit() and int(line[:3]) in range(300, 700):
                self._problem = line


def speechd_socket(environ: Mapping[str, str]) -> str:
    """Where speech-dispatcher listens, by its own rule; empty: nowhere."""
    address = environ.get("SPEECHD_ADDRESS", "")
    if address.startswith("unix_socket:"):
        return address.removeprefix("unix_socket:")
    runtime = environ.get("XDG_RUNTIME_DIR", "")
    return f"{runtime}/speech-dispatcher/speechd.sock" if runtime else ""
