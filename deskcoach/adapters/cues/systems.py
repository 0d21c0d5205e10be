"""What can play on which system, the best one first."""

import shutil
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from deskcoach.adapters.cues import pipe, pulse, spawn, waveout
from deskcoach.adapters.cues.clips import Clips
from deskcoach.adapters.cues.feed import StreamWay
from deskcoach.adapters.cues.player import CuePlayer, Way
from deskcoach.adapters.sound_servers import player_lacks, pulse_lacks
from deskcoach.adapters.sound_servers import pulse_server as pulse_server  # noqa: PLC0414

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
            StreamWay(command[0], _pipe(command, held, environ), _lack(command[0], find, environ))
            for command, held in pipe.COMMANDS
        ),
    )


def _pipe(
    command: tuple[str, ...], held: float, environ: Mapping[str, str]
) -> Callable[[], pipe.PipeStream]:
    return lambda: pipe.PipeStream(command, environ, held)


def _lack(program: str, find: Find, environ: Mapping[str, str] | None = None) -> Callable[[], str]:
    def lack() -> str:
        if not find(program):
            return "not installed"
        return "" if environ is None else player_lacks(program, environ)

    return lack


def _pulse_lacks(server: str | None) -> str:
    try:
        pulse.load()
    except OSError:
        return f"{pulse.LIBRARY} is not installed"
    return pulse_lacks(server)
