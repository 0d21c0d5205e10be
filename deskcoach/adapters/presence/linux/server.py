"""A switch that is held to what a server of the desktop says (PulseAudio, PipeWire)."""

from pathlib import Path

from deskcoach.adapters.desktop.reconnecting_socket import PacketStream, dial_unix
from deskcoach.adapters.presence.source import Switch, SwitchSource


class ServerSource(SwitchSource, PacketStream):
    """A switch that is held to what a server says over its socket.

    Args:
        name: Two or three words for it.
        switch: What is told.
        path: The server's socket.
    """

    def __init__(self, name: str, switch: Switch, path: Path) -> None:
        SwitchSource.__init__(self, name, switch)
        PacketStream.__init__(self, lambda: dial_unix(str(path)), path.parent)
        self._ready = False  # it has said something that we understand

    def lost(self) -> None:
        self._ready = False
        self._switch.set(on=False)

    def _begin(self) -> None:
        self.open()

    def _end(self) -> None:
        self._ready = False
        self.close()
