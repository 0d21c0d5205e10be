"""Sounds: the right player, the right volume, nobody waits, and silence is no error."""

import array
import os
import runpy
import sys
import time
import wave
from pathlib import Path
from types import SimpleNamespace

import pytest
from pytestqt.qtbot import QtBot

from deskcoach.adapters.audio.chime import PlayedSounds
from tests.system import has_mode

SOUNDS = Path(__file__).parents[3] / "assets" / "sounds"


def player(folder: Path, name: str, body: str = 'echo "$@" >> "$0.log"') -> Path:
    program = folder / name
    program.write_text(f"#!/bin/sh\n{body}\n")
    program.chmod(0o755)
    return program


def found_in(folder: Path, name: str) -> str | None:
    return str(folder / name) if (folder / name).exists() else None


def sounds(tmp_path: Path, volume: int = 100, platform: str = "linux") -> PlayedSounds:
    return PlayedSounds(
        SOUNDS,
        lambda: volume,
        tmp_path / "scratch",
        platform=platform,
        find=lambda name: found_in(tmp_path, name),
        lacks=lambda _: "",
    )


def samples(path: Path) -> "array.array[int]":
    with wave.open(str(path), "rb") as file:
        return array.array("h", file.readframes(file.getnframes()))


def loudest(path: Path) -> int:
    return max(abs(sample) for sample in samples(path))


def test_the_first_player_plays_and_nobody_waits(tmp_path: Path, qtbot: QtBot) -> None:
    program = player(tmp_path, "pw-play", 'echo "$@" >> "$0.log"; sleep 2')
    player(tmp_path, "aplay")
    made = sounds(tmp_path)
    began = time.perf_counter()
    made.play("chime")
    assert time.perf_counter() - began < 0.5
    log = program.with_name("pw-play.log")
    qtbot.waitUntil(log.exists, timeout=20_000)
    assert log.read_text() == f"{SOUNDS / 'chime.wav'}\n"
    assert (made.name, made.problem) == ("pw-play", "")


def test_no_zombie_is_left(tmp_path: Path, qtbot: QtBot) -> None:
    program = player(tmp_path, "aplay")
    made = sounds(tmp_path, volume=50)
    for _ in range(3):
        made.play("chime")
    log = program.with_name("aplay.log")
    qtbot.waitUntil(lambda: log.exists() and len(log.read_text().splitlines()) == 3, timeout=20_000)
    assert log.read_text().startswith("-q ")
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_a_lower_volume_is_a_softer_copy_made_once(tmp_path: Path) -> None:
    player(tmp_path, "paplay")
    made = sounds(tmp_path, volume=50)
    made.play("chime")
    copy = tmp_path / "scratch" / "chime-50.wav"
    assert 0 < loudest(copy) < loudest(SOUNDS / "chime.wav") * 0.3
    assert copy.stat().st_size == (SOUNDS / "chime.wav").stat().st_size
    stamp = copy.stat().st_mtime_ns
    made.play("chime")
    assert copy.stat().st_mtime_ns == stamp


def test_silence_is_no_error(tmp_path: Path, qtbot: QtBot) -> None:
    program = player(tmp_path, "paplay")
    sounds(tmp_path, volume=0).play("chime")
    (tmp_path / "scratch").touch()
    sounds(tmp_path, volume=50).play("chime")
    (tmp_path / "scratch").unlink()
    sounds(tmp_path, volume=50).play("gong")
    assert heard(program, qtbot) == [LAST], "the only one"


def test_a_volume_beyond_its_ends_is_the_end(tmp_path: Path, qtbot: QtBot) -> None:
    program = player(tmp_path, "paplay")
    sounds(tmp_path, volume=-1).play("up")
    sounds(tmp_path, volume=101).play("down")
    sounds(tmp_path, volume=1).play("hold")
    copy = tmp_path / "scratch" / "hold-1.wav"
    assert [*copy.parent.iterdir()] == [copy]
    assert has_mode(copy.parent, 0o700)
    log = tmp_path / "paplay.log"
    expected = sorted([str(SOUNDS / "down.wav"), str(copy), LAST])
    heard(program, qtbot)
    qtbot.waitUntil(lambda: sorted(log.read_text().splitlines()) == expected, timeout=20_000)


LAST = str(SOUNDS / "chime.wav")


def heard(program: Path, qtbot: QtBot) -> list[str]:
    """What the player was given until now: this one sound is the last."""
    sounds(program.parent).play("chime")
    log = program.with_name(f"{program.name}.log")
    qtbot.waitUntil(lambda: log.exists() and LAST in log.read_text(), timeout=20_000)
    return log.read_text().splitlines()


def test_a_torn_file_is_silence(tmp_path: Path, qtbot: QtBot) -> None:
    program = player(tmp_path, "paplay")
    (tmp_path / "torn.wav").write_bytes(b"RIFF")
    made = PlayedSounds(
        tmp_path,
        lambda: 50,
        tmp_path,
        platform="linux",
        find=lambda name: found_in(tmp_path, name),
        lacks=lambda _: "",
    )
    made.play("torn")
    assert heard(program, qtbot) == [LAST], "the only one"


@pytest.mark.parametrize("platform", ["linux", "darwin", "plan9"])
def test_without_a_player(tmp_path: Path, platform: str) -> None:
    made = sounds(tmp_path, platform=platform)
    made.play("chime")
    assert made.name == "nothing"
    assert made.problem.startswith("no sound player was found: install")


def test_macos(tmp_path: Path) -> None:
    player(tmp_path, "afplay")
    assert sounds(tmp_path, platform="darwin").name == "afplay"


def test_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    played = list[tuple[str, int]]()
    module = SimpleNamespace(
        SND_FILENAME=1,
        SND_ASYNC=2,
        SND_NODEFAULT=4,
        PlaySound=lambda path, flags: played.append((path, flags)),
    )
    monkeypatch.setitem(sys.modules, "winsound", module)
    made = PlayedSounds(SOUNDS, lambda: 100, tmp_path, platform="win32")
    made.play("chime")
    assert played == [(str(SOUNDS / "chime.wav"), 7)]
    assert (made.name, made.problem) == ("Windows", "")


def test_the_chime_is_soft_and_short() -> None:
    with wave.open(str(SOUNDS / "chime.wav"), "rb") as file:
        seconds = file.getnframes() / file.getframerate()
    assert 0.5 < seconds < 2
    assert loudest(SOUNDS / "chime.wav") < 32767 * 0.6


def test_the_chime_is_what_the_script_makes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = SOUNDS.parents[1] / "tools" / "make_sounds.py"
    monkeypatch.setattr(sys, "argv", [str(script), str(tmp_path)])
    runpy.run_path(str(script), run_name="__main__")
    made, kept = samples(tmp_path / "chime.wav"), samples(SOUNDS / "chime.wav")
    assert len(made) == len(kept)
    # Other machines' sines may differ in the last bit.
    assert max(abs(a - b) for a, b in zip(made, kept, strict=True)) <= 1
