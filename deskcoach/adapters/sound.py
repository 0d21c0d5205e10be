"""Plays short sounds through whatever player the system has; silence is no error."""

import array
import io
import shutil
import sys
import wave
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QProcess

from deskcoach.adapters.files import private_folder, write_whole

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
        find: Callable[[str], str | None] = shutil.which,
        winsound: Any = None,
        lacks: Callable[[str], str] = lambda _: "",
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
        except (OSError, RuntimeError, wave.Error, EOFError):
            return  # a missing or torn file is silence, too

    def _start(self, path: Path) -> None:
        if self._winsound is not None:
            flags = self._winsound.SND_FILENAME | self._winsound.SND_ASYNC
            self._winsound.PlaySound(str(path), flags | self._winsound.SND_NODEFAULT)
            return
        process = QProcess()
        program, *words = self._player
        process.setProgram(program)
        process.setArguments([*words, str(path)])
        process.setStandardInputFile(QProcess.nullDevice())
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.startDetached()  # not our child: it leaves no zombie and may outlive us

    def _at_volume(self, path: Path, percent: int) -> Path:
        """The file, or a copy of it at this volume: half of the players have no such option."""
        if percent == 100:  # noqa: PLR2004 - percent
            return path
        copy = self._scratch / f"{path.stem}-{percent}.wav"
        if not copy.exists():
            private_folder(self._scratch)
            write_whole(copy, quieter(path, percent / 100))
        return copy


def quieter(path: Path, factor: float) -> bytes:
    """The content of a 16-bit `.wav` file with each sample multiplied.

    Args:
        path: The file.
        factor: From 0 to 1; squared, because loudness is not heard in proportion.

    Raises:
        OSError: It cannot be read.
        wave.Error: It is no such file.
    """
    with wave.open(str(path), "rb") as file:
        shape = file.getparams()
        samples = array.array("h", file.readframes(shape.nframes))
    softer = array.array("h", (round(sample * factor * factor) for sample in samples))
    return _wav(shape, softer.tobytes())


def _wav(shape: Any, frames: bytes) -> bytes:
    content = io.BytesIO()
    with wave.open(content, "wb") as file:
        file.setparams(shape)
        file.writeframes(frames)
    return content.getvalue()


def _players(platform: str, find: Callable[[str], str | None]) -> tuple[tuple[str, ...], ...]:
    known = PLAYERS.get(platform, ())
    return tuple((found, *words) for name, *words in known if (found := find(name)))


def _winsound() -> Any:
    import winsound  # noqa: PLC0415 - only on Windows

    return winsound
