"""Short sounds by whatever player the system has; silence is no error.

A program of its own plays each, so that nothing of it stays in ours.
"""

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6 import QtCore

from deskcoach.adapters.files import private_folder, replacing
from deskcoach.adapters.sockets import connect_refusal, pipewire_socket, pulse_socket

Find = Callable[[str], str | None]
"""Finds a program on the path, as `shutil.which` does."""

# -- Whether what a player plays into is there: a program that is installed may have no server ---


CARDS = Path("/proc/asound/cards")
_PATIENCE = 0.2  # s


def pulse_server(environ: Mapping[str, str]) -> str | None:
    """The address of the sound server by the environment; None: libpulse is to look for it."""
    if named := environ.get("PULSE_SERVER"):
        return named
    path = pulse_socket(environ)
    return f"unix:{path}" if path.is_socket() else None


def pulse_lacks(server: str | None) -> str:
    """Why nothing can be played through this server, at a quick look; empty: something can."""
    if server is None:
        return "no sound server was found"
    if not server.startswith("unix:"):
        return ""  # on another machine: it is asked when there is something to play
    return _refused(server.removeprefix("unix:"))


def player_lacks(program: str, environ: Mapping[str, str] = os.environ, cards: Path = CARDS) -> str:
    """The same for a player program, by its name, on Linux."""
    if program == "pw-play":
        return _refused(str(pipewire_socket(environ)))
    served = pulse_lacks(pulse_server(environ))
    if program == "aplay" and served:
        return "" if _has_card(cards) else "there is no sound card"
    return served


def _refused(path: str) -> str:
    why = connect_refusal(path, _PATIENCE)
    return why and f"no sound server answers ({why})"


def _has_card(cards: Path) -> bool:
    try:
        return "[" in cards.read_text(errors="replace")
    except OSError:
        return False


# -- The player ---------------------------------------------------------------------------------


PLAYERS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "linux": (("pw-play",), ("paplay",), ("aplay", "-q")),
    "darwin": (("afplay",),),
}
"""By platform, the players in the order in which they are tried, with their arguments."""


class PlayedSounds:
    """Plays the `.wav` files of a folder.

    Args:
        folder: Where the sounds are.
        volume: Reads the volume in percent; 0 is silence.
        scratch: A folder of the user's own for copies at other volumes.
        platform: As `sys.platform` names it.
        find: Finds a program on the path (`shutil.which`).
        winsound: Windows' module of that name.
        lacks: Tells what a player lacks to be heard, by its name; empty: nothing.
    """

    def __init__(  # noqa: PLR0913 - what it plays and through what, by name
        self,
        folder: Path,
        volume: Callable[[], int],
        scratch: Path,
        *,
        platform: str = sys.platform,
        find: Find = shutil.which,
        winsound: Any = None,
        lacks: Callable[[str], str] = player_lacks,
    ) -> None:
        self._folder = folder
        self._volume = volume
        self._scratch = scratch
        self._winsound = winsound or (_winsound() if platform == "win32" else None)
        self._players = _players(platform, find)
        self._lacks = lacks

    @property
    def name(self) -> str:
        """What plays, for `deskcoach doctor`."""
        if self._winsound is not None:
            return "Windows"
        return Path(self._player[0]).name if self._player else "nothing"

    @property
    def _player(self) -> tuple[str, ...]:
        """The first that can be heard now; where none can, the first: it may all the same."""
        heard = (each for each in self._players if not self._lacks(Path(each[0]).name))
        return next(heard, self._players[0] if self._players else ())

    @property
    def problem(self) -> str:
        """What does not work and what to do, in one line; empty: nothing."""
        if self._winsound is not None:
            return ""
        if self._player:
            lack = self._lacks(self.name)
            return f"{self.name}: {lack}: see that PipeWire or PulseAudio runs" if lack else ""
        return "no sound player was found: install pipewire-bin, pulseaudio-utils or alsa-utils"

    def play(self, name: str) -> None:
        """Play the cue `name` and return at once."""
        volume = min(100, max(0, self._volume()))
        if volume == 0 or self.name == "nothing":
            return
        try:
            path = self._at_volume(self._folder / f"{name}.wav", volume)
            self._start(path)
        except (OSError, RuntimeError, ValueError):
            return  # a missing or torn file is silence, too

    def _start(self, path: Path) -> None:
        if self._winsound is not None:
            flags = self._winsound.SND_FILENAME | self._winsound.SND_ASYNC
            self._winsound.PlaySound(str(path), flags | self._winsound.SND_NODEFAULT)
            return
        process = QtCore.QProcess()  # made when first asked for: a tray that is silent has it not
        program, *words = self._player
        process.setProgram(program)
        process.setArguments([*words, str(path)])
        process.setStandardInputFile(QtCore.QProcess.nullDevice())
        process.setStandardOutputFile(QtCore.QProcess.nullDevice())
        process.setStandardErrorFile(QtCore.QProcess.nullDevice())
        process.startDetached()  # not our child: it leaves no zombie and may outlive us

    def _at_volume(self, path: Path, percent: int) -> Path:
        """The file, or a copy of it at this volume: half of the players have no such option."""
        if percent == 100:  # noqa: PLR2004 - percent
            return path
        copy = self._scratch / f"{path.stem}-{percent}.wav"
        if not copy.exists():
            from deskcoach.adapters.audio import mixer

            private_folder(self._scratch)
            with replacing(copy) as part:
                mixer.write_wav(part, mixer.scaled(mixer.read_wav(path), mixer.gain(percent)))
        return copy


def _players(platform: str, find: Find) -> tuple[tuple[str, ...], ...]:
    known = PLAYERS.get(platform, ())
    return tuple((found, *words) for name, *words in known if (found := find(name)))


def _winsound() -> Any:
    import winsound

    return winsound
