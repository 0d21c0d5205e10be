"""Whether what a player plays into is there: a program that is installed may have no server."""

import socket
from collections.abc import Mapping
from pathlib import Path

CARDS = Path("/proc/asound/cards")


def pulse_server(environ: Mapping[str, str]) -> str | None:
    """The address of the sound server by the environment; None: libpulse is to look for it."""
    if named := environ.get("PULSE_SERVER"):
        return named
    path = Path(environ.get("XDG_RUNTIME_DIR") or "/nonexistent") / "pulse" / "native"
    return f"unix:{path}" if path.is_socket() else None


def pulse_lacks(server: str | None) -> str:
    """Why nothing can be played through this server, at a quick look; empty: something can."""
    if server is None:
        return "no sound server was found"
    if not server.startswith("unix:"):
        return ""  # on another machine: it is asked when there is something to play
    return _refusal(server.removeprefix("unix:"))


def player_lacks(program: str, environ: Mapping[str, str], cards: Path = CARDS) -> str:
    """The same for a player program, by its name, on Linux."""
    if program == "pw-play":
        name = environ.get("PIPEWIRE_REMOTE") or "pipewire-0"
        folder = environ.get("PIPEWIRE_RUNTIME_DIR") or environ.get("XDG_RUNTIME_DIR") or "/run"
        return _refusal(str(Path(folder) / name))
    served = pulse_lacks(pulse_server(environ))
    if program == "aplay" and served:
        return "" if _has_card(cards) else "there is no sound card"
    return served


def _has_card(cards: Path) -> bool:
    try:
        return "[" in cards.read_text(errors="replace")
    except OSError:
        return False


def _refusal(path: str) -> str:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as there:
        there.settimeout(0.2)
        try:
            there.connect(path)
        except OSError as error:
            return f"no sound server answers ({error.strerror or error})"
    return ""
