"""Puts sounds into a stream of samples at exact places."""

import array
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from deskcoach.adapters.cues.clips import Samples

_LOUDEST = 32767


class Mixer:
    """Makes the stream block by block."""

    def __init__(self) -> None:
        self._sounding: list[tuple[int, Samples[int]]] = []  # where it begins in the next block

    @property
    def sounding(self) -> bool:
        """Whether something is not over yet."""
        return bool(self._sounding)

    def start(self, samples: "Samples[int]", frame: int) -> None:
        """Let a sound begin so many samples after the beginning of the next block."""
        if samples:
            self._sounding.append((max(0, frame), samples))

    def block(self, frames: int) -> bytes:
        """The next so many samples, 16-bit in the machine's byte order."""
        made = array.array("h", bytes(2 * frames))
        clean = 0  # from here on nothing has been put into the block
        rest = []
        for begin, samples in sorted(self._sounding, key=lambda sound: sound[0]):
            place = max(0, begin)
            piece = samples[place - begin : max(0, frames - begin)]
            _add(made, piece, place, clean)
            clean = max(clean, place + len(piece))
            if begin + len(samples) > frames:
                rest.append((begin - frames, samples))
        self._sounding = rest
        return made.tobytes()


def _add(made: "Samples[int]", piece: "Samples[int]", place: int, clean: int) -> None:
    """Copy where nothing is yet (fast), add where something is."""
    shared = min(len(piece), max(0, clean - place))
    for i in range(shared):
        value = made[place + i] + piece[i]
        made[place + i] = max(-_LOUDEST, min(_LOUDEST, value))
    made[place + shared : place + len(piece)] = piece[shared:]
