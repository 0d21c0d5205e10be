"""Makes the sounds that DeskCoach plays: `python -m tools.make_sounds assets/sounds`.

All of them are ours: struck or gliding tones from a fundamental and two quiet overtones, with a
raised cosine at both ends so that nothing clicks. What tells them apart with eyes shut is the
shape: rising, level, falling, many notes or one. Named after `CueKind`, and `chime` besides.
"""

import math
import struct
import sys
import wave
from dataclasses import dataclass
from pathlib import Path

RATE = 48_000  # Hz: what sound servers run at, so that nobody has to resample
PEAK = 10 ** (-6 / 20)  # -6 dBFS: room for two cues at once
ATTACK = 0.012  # s: no click, and still sharp enough to time a movement by
RELEASE = 0.040  # s
PARTIALS = ((1.0, 1.0, 1.0), (2.0, 0.22, 1.8), (3.0, 0.07, 3.0))  # ratio, loudness, decay


@dataclass(frozen=True, slots=True)
class Note:
    """A tone.

    Attributes:
        start: Seconds from the beginning of the sound.
        length: Seconds.
        pitch: Hz at its beginning.
        to: Hz at its end, where it glides.
        decay: How fast it dies, in 1/s.
        loud: From 0 to 1, beside the other notes of the sound.
    """

    start: float
    length: float
    pitch: float
    to: float | None = None
    decay: float = 4.0
    loud: float = 1.0


# Pitches in Hz (A4 = 440), nearly all of the C major triad, so that no two cues ever clash;
# none so low that a laptop's speakers swallow it.
E4, G4 = 329.63, 392.00
C5, E5, F5, G5, C6, E6 = 523.25, 659.26, 698.46, 783.99, 1046.50, 1318.51

SOUNDS: dict[str, tuple[Note, ...]] = {
    "up": (Note(0, 0.32, C5, G5, 2.0),),
    "hold": (Note(0, 0.13, E5, decay=6), Note(0.16, 0.13, E5, decay=6, loud=0.9)),
    "down": (Note(0, 0.34, E5, G4, 2.0),),
    "last-rep": (Note(0, 0.10, C5), Note(0.09, 0.10, E5), Note(0.18, 0.26, G5, C6, 3.0)),
    "rep": (Note(0, 0.09, G4, decay=14, loud=0.8),),
    "set-start": (Note(0, 0.38, C6, decay=5),),
    "set-end": (Note(0, 0.60, G5, decay=6), Note(0.17, 0.63, C5, decay=5)),
    "change-sides": (
        *(Note(0, 0.20, G4, decay=7), Note(0.18, 0.20, C5, decay=7)),
        Note(0.36, 0.26, G4, decay=7),
    ),
    "rest-warning": tuple(Note(0.11 * i, 0.10, E4, decay=12) for i in range(3)),
    "countdown": (Note(0, 0.07, E6, decay=30),),
    "session-end": (
        *(Note(0, 0.9, C5, decay=4), Note(0.14, 0.8, E5, decay=4)),
        *(Note(0.28, 0.8, G5, decay=4), Note(0.42, 0.75, C6, decay=4)),
    ),
    "chime": (Note(0, 1.0, C5, decay=4.5), Note(0.16, 0.84, F5, decay=4.5)),
}
"""What each sound is made of."""


def tone(note: Note, age: float) -> float:
    """The note `age` seconds after its beginning, about -1 to 1; silent before and after."""
    if not 0 < age < note.length:
        return 0.0
    ends = min(1.0, age / ATTACK), min(1.0, (note.length - age) / RELEASE)
    shape = math.prod(0.5 - 0.5 * math.cos(math.pi * end) for end in ends)
    turns = _turns(note, age)
    return (
        note.loud
        * shape
        * sum(
            loudness * math.exp(-note.decay * decay * age) * math.sin(math.tau * turns * ratio)
            for ratio, loudness, decay in PARTIALS
        )
    )


def _turns(note: Note, age: float) -> float:
    """How often the fundamental has swung; a glide goes by equal steps of pitch, not of Hz."""
    if note.to is None:
        return note.pitch * age
    octaves = math.log(note.to / note.pitch)
    return note.pitch * note.length / octaves * math.expm1(octaves * age / note.length)


def samples(notes: tuple[Note, ...]) -> list[int]:
    """The sound as 16-bit numbers at `RATE`, its loudest one at `PEAK`, silent at both ends."""
    count = round(RATE * max(note.start + note.length for note in notes)) + 1
    raw = [sum(tone(note, i / RATE - note.start) for note in notes) for i in range(count)]
    factor = 32767 * PEAK / max(map(abs, raw))
    return [round(factor * value) for value in raw]


def write(path: Path, values: list[int]) -> None:
    """Write 16-bit mono."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(struct.pack(f"<{len(values)}h", *values))


def main() -> None:
    """Write all sounds into the folder that is named on the command line."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, notes in SOUNDS.items():
        write(folder / f"{name}.wav", samples(notes))


if __name__ == "__main__":
    main()
