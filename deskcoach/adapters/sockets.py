"""Where the servers of a session listen, and whether somebody does."""

import socket
from collections.abc import Mapping
from pathlib import Path

X_SOCKETS = Path("/tmp/.X11-unix")  # noqa: S108 - where X servers put theirs, by convention


def x_addresses(display: int | str) -> tuple[str, str]:
    """The two sockets, one of them abstract, of the X server with this number."""
    path = f"{X_SOCKETS}/X{display}"
    return path, "\0" + path


def pulse_socket(environ: Mapping[str, str]) -> Path:
    """Where PulseAudio, or PipeWire in its place, listens on this machine."""
    server = environ.get("PULSE_SERVER", "")
    if server.startswith(("unix:", "/")):
        return Path(server.removeprefix("unix:"))
    folder = environ.get("PULSE_RUNTIME_PATH") or f"{environ.get('XDG_RUNTIME_DIR', '')}/pulse"
    return Path(folder) / "native"


def pipewire_socket(environ: Mapping[str, str]) -> Path:
    """Where PipeWire listens."""
    folder = environ.get("PIPEWIRE_RUNTIME_DIR") or environ.get("XDG_RUNTIME_DIR", "")
    return Path(folder) / (environ.get("PIPEWIRE_REMOTE") or "pipewire-0")


def connect_refusal(address: str, patience: float) -> str:
    """Why nobody answers at this Unix socket, in the system's words; empty: somebody does."""
    with socket.socket(socket.AF_UNIX) as there:
        there.settimeout(patience)
        try:
            there.connect(address)
        except OSError as error:
            return error.strerror or str(error)
    return ""
