"""Words made into sounds before they are needed, so that they are heard at their instant."""

import array
import hashlib
import subprocess
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from deskcoach.adapters.audio.mixer import RATE, Samples, read_wav, write_wav
from deskcoach.adapters.files import replacing

AFTER = 0.2  # s; the tone marks the instant, the word follows when the tone has begun to fade
SILENCE = 400  # of 32767: espeak-ng begins and ends with some 50 ms of less than this
PEAK = 16384  # of 32767: as loud as the tones at most
_LONGEST = 10.0  # s that espeak-ng may take for a sentence; 30 ms are usual


class Learner(Protocol):
    """Who plays the sounds."""

    def learn(self, name: str, path: Path) -> None:
        """Know one more sound."""
        ...

    def schedule(self, name: str, at: float) -> None:
        """Play a sound at an instant."""
        ...


class Spoken:
    """Words as sounds. A thread makes them and ends when all are made.

    Args:
        player: Who plays them.
        folder: Where they are kept; it is made if it is not there.
        program: The path of espeak-ng; None: nothing is made, and every word is refused.
        language: As `en` or `de`.
    """

    def __init__(self, player: Learner, folder: Path, program: str | None, language: str) -> None:
        self._player = player
        self._folder = folder
        self._program = program
        self._language = language
        self._lock = threading.Lock()
        self._known: set[str] = set()
        self._wanted: list[str] = []
        self._thread: threading.Thread | None = None

    def set_language(self, language: str) -> None:
        """Speak this language from the next words on; what was made in another one is not used."""
        with self._lock:
            if language != self._language:
                self._language = language
                self._known, self._wanted = set(), []

    def prepare(self, texts: Iterable[str]) -> None:
        """Have these ready soon. Returns at once.

        Who plays them has forgotten those of an earlier session, and is told of them again.
        """
        with self._lock:
            if self._program is None:
                return
            self._wanted += [t for t in dict.fromkeys(texts) if t not in self._wanted]
            if self._wanted and self._thread is None:
                self._thread = threading.Thread(target=self._run, name="spoken", daemon=True)
                self._thread.start()

    def schedule(self, text: str, at: float) -> bool:
        """Say this after the tone of an instant.

        Args:
            text: What was prepared.
            at: Elapsed seconds, as the player knows them.

        Returns:
            False where it is not ready: then a voice may say it when the instant comes.
        """
        with self._lock:
            ready = text in self._known
        if ready:
            self._player.schedule(_name(text), at + AFTER)
        return ready

    def close(self) -> None:
        """Make no more; waits for the word that is being made."""
        with self._lock:
            self._wanted.clear()
            self._program = None
            thread = self._thread
        if thread is not None:
            thread.join(_LONGEST)

    def _run(self) -> None:
        while (found := self._next()) is not None:
            text, language = found
            path = self._folder / f"{_mark(language, text)}.wav"
            try:
                if not path.is_file():
                    self._make(text, language, path)
            except (OSError, ValueError, subprocess.SubprocessError):
                continue  # this word has no sound; the voice or the tone alone does
            self._player.learn(_name(text), path)
            with self._lock:
                if language == self._language:
                    self._known.add(text)

    def _next(self) -> tuple[str, str] | None:
        with self._lock:
            if self._wanted:
                return self._wanted.pop(0), self._language
            self._thread = None
            return None

    def _make(self, text: str, language: str, path: Path) -> None:
        program = self._program
        if program is None:
            raise OSError("closed")
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with replacing(path) as part:
            subprocess.run(  # noqa: S603 - the words go in by the standard input
                [program, "-v", language, "-w", str(part), "--stdin"],
                input=text.encode(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=_LONGEST,
                check=True,
            )
            write_wav(part, levelled(read_wav(part)))


def _name(text: str) -> str:
    return f"say {text}"


def _mark(language: str, text: str) -> str:
    return hashlib.sha256(f"{language}\n{text}".encode()).hexdigest()[:20]


def levelled(samples: "Samples[int]") -> "Samples[int]":
    """Without silence at both ends, so that the word begins at its instant; as loud as a tone.

    Raises:
        ValueError: It is silence only.
    """
    loud = [i for i, value in enumerate(samples) if abs(value) > SILENCE]
    if not loud:
        raise ValueError("nothing was said")
    edge = RATE // 200  # 5 ms, not to cut into a soft consonant
    kept = samples[max(0, loud[0] - edge) : loud[-1] + edge]
    factor = PEAK / max(map(abs, kept))
    return array.array("h", (int(value * factor) for value in kept))
