"""Words made into sounds beforehand, by a program that stands in for espeak-ng."""

import array
import shutil
import stat
import subprocess
import time
from pathlib import Path

import pytest

from deskcoach.adapters.audio.mixer import RATE, read_wav
from deskcoach.adapters.audio.spoken import AFTER, PEAK, Spoken, levelled
from tests.adapters.audio.test_cues import wav
from tests.system import has_mode
from tools.desktop_session import wait_until


class Player:
    """Writes down what it is told."""

    def __init__(self) -> None:
        self.learnt: dict[str, Path] = {}
        self.scheduled: list[tuple[str, float]] = []

    def learn(self, name: str, path: Path) -> None:
        self.learnt[name] = path

    def schedule(self, name: str, at: float) -> None:
        self.scheduled.append((name, at))


@pytest.fixture
def player() -> Player:
    return Player()


def synthesiser(folder: Path, last: str) -> str:
    """A program with espeak-ng's options that notes its words and does `last`."""
    made = wav(folder / "made.wav", [0] * 500 + [8000, -8000] * 50 + [0] * 500, rate=22_050)
    path = folder / "speak"
    path.write_text(
        f'#!/bin/sh\n[ "$1 $3 $5" = "-v -w --stdin" ] || exit 2\n'
        f'cat >> "{folder}/words"; echo " ($2)" >> "{folder}/words"\n{last.format(made=made)}\n'
    )
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def test_words_of_an_earlier_session_are_told_again(player: Player, tmp_path: Path) -> None:
    spoken = Spoken(player, tmp_path / "cache", synthesiser(tmp_path, 'cp "{made}" "$4"'), "en")
    spoken.prepare(["1"])
    finished(spoken)
    player.learnt.clear()  # who plays them forgets them with the session
    spoken.prepare(["1"])
    assert spoken.schedule("1", 5.0)
    finished(spoken)
    assert list(player.learnt) == ["say 1"]
    assert (tmp_path / "words").read_text().split() == ["1", "(en)"]


def finished(spoken: Spoken) -> None:
    wait_until(lambda: spoken._thread is None, 5.0, "the words")


def test_words_are_made_once_and_heard_after_the_tone(player: Player, tmp_path: Path) -> None:
    program = synthesiser(tmp_path, 'cp "{made}" "$4"')
    spoken = Spoken(player, tmp_path / "cache", program, "en")
    spoken.prepare(["1", "2", "1"])
    finished(spoken)
    spoken.prepare(["2"])
    assert spoken.schedule("2", 5.0)
    assert player.scheduled == [("say 2", 5.0 + AFTER)]
    sound = read_wav(player.learnt["say 1"])
    assert max(map(abs, sound)) == PEAK
    assert len(sound) < RATE // 20  # the silence is gone
    again = Spoken(player, tmp_path / "cache", program, "en")
    again.prepare(["1"])
    finished(again)
    Spoken(player, tmp_path / "cache", program, "de").close()
    assert (tmp_path / "words").read_text().splitlines() == ["1 (en)", "2 (en)"]
    assert [path.suffix for path in (tmp_path / "cache").iterdir()] == [".wav", ".wav"]


def test_another_language_makes_its_own_words(player: Player, tmp_path: Path) -> None:
    program = synthesiser(tmp_path, 'cp "{made}" "$4"')
    spoken = Spoken(player, tmp_path / "cache", program, "en")
    spoken.prepare(["1"])
    finished(spoken)
    english = player.learnt["say 1"]
    spoken.set_language("de")
    assert not spoken.schedule("1", 5.0)  # what was made is English
    spoken.prepare(["1"])
    finished(spoken)
    spoken.set_language("de")
    assert spoken.schedule("1", 5.0)
    assert player.learnt["say 1"] != english
    assert (tmp_path / "words").read_text().splitlines() == ["1 (en)", "1 (de)"]


@pytest.mark.parametrize("last", ["exit 1", "true", 'echo rubbish > "$4"'])
def test_what_cannot_be_made_is_left_to_the_voice(
    player: Player, tmp_path: Path, last: str
) -> None:
    spoken = Spoken(player, tmp_path / "cache", synthesiser(tmp_path, last), "en")
    spoken.prepare(["1"])
    finished(spoken)
    assert not spoken.schedule("1", 5.0)
    assert player.scheduled == []
    assert list((tmp_path / "cache").iterdir()) == []


def test_a_word_that_is_not_made_within_ten_seconds_is_left_to_the_voice(
    player: Player, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    patience = list[float]()

    def hangs(command: list[str], *, timeout: float, **_: object) -> None:
        patience.append(timeout)
        raise subprocess.TimeoutExpired(command, timeout)

    monkeypatch.setattr(subprocess, "run", hangs)
    spoken = Spoken(player, tmp_path / "cache", "/bin/espeak-ng", "en")
    spoken.prepare(["1", "2"])
    finished(spoken)
    assert patience == [10.0, 10.0]
    assert not spoken.schedule("1", 5.0)
    assert player.learnt == {}


def test_without_a_program_nothing_is_made(player: Player, tmp_path: Path) -> None:
    spoken = Spoken(player, tmp_path, None, "en")
    spoken.prepare(["1"])
    assert not spoken.schedule("1", 5.0)
    spoken.close()


def test_closing_leaves_the_rest(player: Player, tmp_path: Path) -> None:
    program = synthesiser(tmp_path, 'sleep 0.2; cp "{made}" "$4"')
    spoken = Spoken(player, tmp_path / "cache", program, "en")
    spoken.prepare(str(number) for number in range(50))
    wait_until((tmp_path / "words").exists, 5.0)
    before = time.monotonic()
    spoken.close()
    assert time.monotonic() - before < 3
    assert spoken._thread is None
    assert len(player.learnt) < 5


def test_the_folder_of_words_is_closed_to_others(player: Player, tmp_path: Path) -> None:
    spoken = Spoken(player, tmp_path / "a" / "b", synthesiser(tmp_path, 'cp "{made}" "$4"'), "en")
    spoken.prepare(["1"])
    finished(spoken)
    assert has_mode(tmp_path / "a" / "b", 0o700)


def test_a_word_is_cut_five_milliseconds_around_what_is_louder_than_silence() -> None:
    edge = RATE // 200
    soft, loud = [400, -400] * 500, [401, -401]
    made = levelled(array.array("h", soft + loud + soft))
    assert len(made) == 2 * edge + 1
    assert made[edge] == PEAK
    assert list(levelled(array.array("h", loud))) == [PEAK, -PEAK], "a word may begin at once"
    with pytest.raises(ValueError, match="nothing was said"):
        levelled(array.array("h", soft))


def test_silence_is_no_word() -> None:
    with pytest.raises(ValueError, match="nothing was said"):
        levelled(array.array("h", [0, 5, -5]))


@pytest.mark.skipif(not shutil.which("espeak-ng"), reason="espeak-ng is not installed")
def test_the_real_one_says_numbers(player: Player, tmp_path: Path) -> None:
    spoken = Spoken(player, tmp_path, shutil.which("espeak-ng"), "en")
    spoken.prepare(["1", "Cobra stretch, set 1 of 3"])
    finished(spoken)
    one, title = (read_wav(player.learnt[f"say {t}"]) for t in ("1", "Cobra stretch, set 1 of 3"))
    assert 0.1 < len(one) / RATE < 0.8
    assert 1.0 < len(title) / RATE < 4.0
