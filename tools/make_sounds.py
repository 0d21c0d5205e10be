"""Makes the sounds that DeskCoach plays: `python tools/make_sounds.py assets/sounds`.

The chime is ours: two soft notes a fourth apart, each a struck wooden bar: a fundamental, a
quiet fourth harmonic that dies early, a slow attack so that nothing clicks.
"""

import math
import struct
import sys
import wave
from pathlib import Path

RATE = 44_100
SECONDS = 1.2
PEAK = 0.5
NOTES = ((0.0, 523.25), (0.16, 698.46))  # C5, F5: start in seconds, pitch in Hz
PARTIALS = ((1.0, 1.0, 4.5), (2.0, 0.18, 7.0), (3.93, 0.10, 14.0))  # ratio, loudness, decay in 1/s
ATTACK = 0.012


def bar(pitch: float, age: float) -> float:
    """A struck bar `age` seconds after the stroke."""
    if age < 0:
        return 0.0
    attack = 0.5 - 0.5 * math.cos(math.pi * min(1.0, age / ATTACK))
    return attack * sum(
        loudness * math.exp(-decay * age) * math.sin(math.tau * pitch * ratio * age)
        for ratio, loudness, decay in PARTIALS
    )


def chime() -> list[float]:
    """The samples, from -1 to 1, fading to silence."""
    count = int(RATE * SECONDS)
    samples = [sum(bar(pitch, i / RATE - start) for start, pitch in NOTES) for i in range(count)]
    loudest = max(abs(sample) for sample in samples)
    tail = RATE * 0.2
    return [
        PEAK * sample / loudest * min(1.0, (count - i) / tail) for i, sample in enumerate(samples)
    ]


def write(path: Path, samples: list[float]) -> None:
    """Write 16-bit mono."""
    frames = b"".join(struct.pack("<h", round(32767 * sample)) for sample in samples)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(frames)


def main() -> None:
    """Write all sounds into the folder that is named on the command line."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    write(folder / "chime.wav", chime())


if __name__ == "__main__":
    main()
