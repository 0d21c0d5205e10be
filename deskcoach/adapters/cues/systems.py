"""What can play on which system, the best one first."""

import shutil
import socket
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from deskcoach.adapters.cues import pipe, pulse, spawn, waveout
from deskcoach.adapters.cues.clips import Clips
from deskcoach.adapters.cues.feed import StreamWay
from deskcoach.adapters.cues.player import CuePlayer, Way

Find = Callable[[str], str | None]


def open_cue_player(
    environ: Mapping[str, str],
    platform: str,
    folder: Path,
    volume: int,
    elapsed: Callable[[], float] = time.monotonic,
    find: Find = shutil.which,
) -> CuePlayer:
    """The player for this system. Opens nothing yet.

    Args:
        environ: The environment.
        platform: As `sys.platform` names it.
        folder: Where the sounds are.
        volume: From 0 to 100.
        elapsed: Seconds on the clock that `schedule` will speak of.
        find: Finds a program on the path.
    """
    return CuePlayer(ways(environ, platform, find), Clips(folder, volume), elapsed)


def ways(environ: Mapping[str, str], platform: str, find: Find) -> tuple[Way, ...]:
    """The ways to the loudspeaker on this system."""
    if platform == "win32":
        return (StreamWay("Windows", waveout.WaveOutStream, lambda: ""),)
    if platform == "darwin":
        return (spawn.ProgramWay("afplay", spawn.afplay, _lack("afplay", find)),)
    server = pulse_server(environ)
    return (
        StreamWay(
            "PulseAudio or PipeWire",
            lambda: pulse.PulseStream(server, pulse.load()),
            lambda: _pulse_lacks(server),
        ),
        *(
            StreamWay(command[0], _pipe(command, held, environ), _lack(command[0], find))
            for command, held in pipe.COMMANDS
        ),
    )


def _pipe(
    command: tuple[str, ...], held: float, environ: Mapping[str, str]
) -> Callable[[], pipe.PipeStream]:
    return lambda: pipe.PipeStream(command, environ, held)


def _lack(program: str, find: Find) -> Callable[[], str]:
    return lambda: "" if find(program) else "not installed"


def pulse_server(environ: Mapping[str, str]) -> str | None:
    """The address of the sound server by the environment; None: libpulse is to look for it."""
    if named := environ.get("PULSE_SERVER"):
        return named
    path = Path(environ.get("XDG_RUNTIME_DIR") or "/nonexistent") / "pulse" / "native"
    return f"unix:{path}" if path.is_socket() else None


def _pulse_lacks(server: str | None) -> str:
    try:
        pulse.load()
    except OSError:
        return f"{pulse.LIBRARY} is not installed"
    if server is None:
        return "no sound server was found"
    if not server.startswith("unix:"):
        return ""  # on another machine: it is asked when there is something to play
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as there:
        there.settimeout(0.2)
        try:
            there.connect(server.removeprefix("unix:"))
        except OSError as error:
            return f"no sound server answers ({error.strerror or error})"
    return ""
