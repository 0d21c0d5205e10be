"""Time without input on wlroots' compositors and KDE's: their idle notifications."""

import struct
from collections.abc import Callable, Mapping

from deskcoach.adapters.presence.source import Check
from deskcoach.adapters.presence.waiting import Waiting
from deskcoach.adapters.presence.wayland import Wayland

_EXT, _KDE, _SEAT = "ext_idle_notifier_v1", "org_kde_kwin_idle", "wl_seat"
_IDLED = 0
GRANULE_MS = 1000
"""A pause as long as this is noticed; within a shorter one nobody counts as idle."""


class WaylandIdle:
    """Is told when input pauses and when it goes on; nothing while either lasts.

    Args:
        environ: Where the compositor is looked up.
        elapsed: Reads the clock that nobody sets, seconds.
    """

    def __init__(self, environ: Mapping[str, str], elapsed: Callable[[], float]) -> None:
        self._elapsed = elapsed
        self._wayland = Wayland(environ, self._ready, self._event, self._lost)
        self._notification = 0
        self._protocol: str | None = None  # the compositor has not said yet
        self._last_input: float | None = None
        self._waiting = Waiting()

    def start(self) -> None:
        """Connect, now or as soon as the compositor is there."""
        self._wayland.open()

    def stop(self) -> None:
        """Hang up; nobody is called any more."""
        self._waiting.clear()
        self._lost()
        self._wayland.close()

    def seconds(self) -> float | None:
        """Seconds since the last input (0 within a granule), or None where nobody tells."""
        if not self._notification:
            return None
        return 0.0 if self._last_input is None else self._elapsed() - self._last_input

    def on_next_input(self, call: Callable[[], None]) -> bool:
        """Call once, in the GUI thread, when input goes on; False while it does not pause."""
        if not self._notification or self._last_input is None:
            return False
        self._waiting.add(call)
        return True

    def report(self) -> Check:
        """Whether the compositor tells."""
        if self._notification:
            return Check("idle time", ok=True, detail=f"Wayland ({self._protocol})")
        silent = "the compositor does not answer"
        none = silent if self._protocol is None else "the compositor has no idle protocol"
        why = self._wayland.problem or none
        return Check("idle time", ok=False, detail=f"Wayland: {why}")

    def _ready(self) -> None:
        known = self._wayland.globals
        self._protocol = next((name for name in (_EXT, _KDE) if name in known), "")
        if not self._protocol or _SEAT not in known:
            return
        seat = self._wayland.bind(_SEAT, 1)
        notifier = self._wayland.bind(self._protocol, 2 if self._protocol == _EXT else 1)
        made = self._wayland.new_id()
        if self._protocol == _KDE:
            self._wayland.send(notifier, 0, struct.pack("=III", made, seat, GRANULE_MS))
        else:  # the second version's other request tells of input even while a film plays
            opcode = 2 if known[_EXT][1] >= 2 else 1  # noqa: PLR2004
            self._wayland.send(notifier, opcode, struct.pack("=III", made, GRANULE_MS, seat))
        self._notification = made

    def _lost(self) -> None:
        self._notification = 0
        self._protocol = None
        self._last_input = None

    def _event(self, target: int, opcode: int) -> None:
        if target != self._notification:
            return
        if opcode == _IDLED:
            self._last_input = self._elapsed() - GRANULE_MS / 1000
            return
        self._last_input = None
        self._waiting.go()
