"""Time without input in GNOME, on Wayland as on X11: Mutter's idle monitor."""

from collections.abc import Callable

from deskcoach.adapters.presence.bus import Body, Bus, BusError, Target
from deskcoach.adapters.presence.source import Check
from deskcoach.adapters.presence.waiting import Waiting

MONITOR = Target(
    "org.gnome.Mutter.IdleMonitor",
    "/org/gnome/Mutter/IdleMonitor/Core",
    "org.gnome.Mutter.IdleMonitor",
)


class MutterIdle:
    """Asks GNOME Shell. Waiting for input costs nothing until it comes.

    Args:
        bus: The session bus.
        elapsed: Reads the clock that nobody sets, seconds.
    """

    def __init__(self, bus: Bus, elapsed: Callable[[], float]) -> None:
        self._bus = bus
        self._elapsed = elapsed
        self._last_input: float | None = None
        self._present = False
        self._watch: int | None = None
        self._waiting = Waiting()

    def start(self) -> None:
        """Follow the Shell."""
        self._bus.open()
        self._bus.hear(MONITOR, "WatchFired", self._fired, gives="u")
        self._bus.follow(MONITOR.service, self._came, self._went)

    def stop(self) -> None:
        """Follow it no longer; nobody is called any more."""
        self._waiting.clear()
        self._present = False
        self._bus.close()

    def seconds(self) -> float | None:
        """Seconds since the last input, or None while there is no Shell.

        While the Shell is too busy to answer, nothing is taken to have happened.
        """
        now = self._elapsed()
        if not self._bus.up:
            return None
        try:
            self._last_input = now - self._bus.ask(MONITOR, "GetIdletime", gives="t")[0] / 1000
        except BusError:
            if not self._present or self._last_input is None:
                return None
        return now - self._last_input

    def on_next_input(self, call: Callable[[], None]) -> bool:
        """Call once, in the GUI thread, when the next input comes; False without a Shell."""
        if self._watch is None and not (self._bus.up and self._add()):
            return False
        self._waiting.add(call)
        return True

    def report(self) -> Check:
        """Whether the Shell tells."""
        if self._present:
            return Check("idle time", ok=True, detail="GNOME (Mutter's idle monitor)")
        why = self._bus.problem or f"{MONITOR.service} is absent"
        return Check("idle time", ok=False, detail=f"GNOME: {why}")

    def _came(self) -> None:
        self._present = True
        if self._waiting:
            self._add()

    def _went(self) -> None:
        self._present = False
        self._last_input = None
        self._watch = None

    def _add(self) -> bool:
        try:
            self._watch = int(self._bus.ask(MONITOR, "AddUserActiveWatch", gives="u")[0])
        except BusError:
            return False
        return True

    def _fired(self, body: Body) -> None:
        if body[0] != self._watch:
            return
        self._watch = None  # the Shell removes such a watch once it has fired
        self._waiting.go()
