"""Whether what is played can be heard, and whether the desktop asks for breaks itself."""

import socket
from pathlib import Path

import pytest

from deskcoach.adapters import sockets
from deskcoach.adapters.audio.chime import PlayedSounds, player_lacks, pulse_lacks
from deskcoach.adapters.desktop.launcher import desktop_asks_for_breaks
from deskcoach.adapters.process import prepare

NO_CARD, CARD = "--- no soundcards ---\n", " 0 [PCH  ]: HDA-Intel - HDA Intel PCH\n"


def test_a_player_without_its_server_cannot_be_heard(tmp_path: Path) -> None:
    environ = {"XDG_RUNTIME_DIR": str(tmp_path)}
    cards = tmp_path / "cards"
    assert "no sound server answers" in player_lacks("pw-play", environ)
    assert player_lacks("paplay", environ) == "no sound server was found"
    assert player_lacks("aplay", environ, cards) == "there is no sound card"
    cards.write_text(NO_CARD)
    assert player_lacks("aplay", environ, cards) == "there is no sound card"
    cards.write_text(CARD)
    assert player_lacks("aplay", environ, cards) == ""
    assert pulse_lacks("tcp:there") == ""
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "pipewire-0"))
        server.listen()
        assert player_lacks("pw-play", environ) == ""


def test_the_first_player_that_can_be_heard_plays(tmp_path: Path) -> None:
    lack = {"pw-play": "no server", "paplay": ""}
    made = PlayedSounds(
        tmp_path,
        lambda: 60,
        tmp_path,
        platform="linux",
        find=lambda name: f"/bin/{name}" if name in lack else None,
        lacks=lambda name: lack[name],
    )
    assert (made.name, made.problem) == ("paplay", "")
    lack["paplay"] = "no server either"
    assert made.name == "pw-play"
    assert made.problem.startswith("pw-play: no server: ")


def test_gnomes_own_reminders_are_noticed() -> None:
    gnome = {"XDG_CURRENT_DESKTOP": "ubuntu:GNOME", "PATH": "/usr/bin:/bin"}
    assert desktop_asks_for_breaks(gnome, ("echo", "['eyesight', 'movement']"))
    assert not desktop_asks_for_breaks(gnome, ("echo", "@as []"))
    assert not desktop_asks_for_breaks(gnome, ("false",))
    assert not desktop_asks_for_breaks(gnome, ("/nowhere/gsettings",))
    assert not desktop_asks_for_breaks({"XDG_CURRENT_DESKTOP": "KDE"}, ("echo", "['eyesight']"))


def test_a_server_that_takes_nobody_in_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The doctor asks each of them, and a start asks the X server."""
    patience = list[float]()
    settimeout = socket.socket.settimeout

    def noted(one: socket.socket, seconds: float) -> None:
        patience.append(seconds)
        settimeout(one, 0.01)

    monkeypatch.setattr(socket.socket, "settimeout", noted)
    path = tmp_path / "native"
    with socket.socket(socket.AF_UNIX) as deaf, socket.socket(socket.AF_UNIX) as first:
        deaf.bind(str(path))
        deaf.listen(0)
        first.connect(str(path))
        told = pulse_lacks(f"unix:{path}")
        assert told.startswith("no sound server answers (")
        assert patience == [0.2]
        monkeypatch.setattr(sockets, "X_SOCKETS", tmp_path)
        path.rename(tmp_path / "X7")
        assert "no X server answers" in prepare({"DISPLAY": ":7"}, "linux", lambda name: name)
        assert patience[1:] == [1, 1]
