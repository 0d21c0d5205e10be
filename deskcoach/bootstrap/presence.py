"""What tells of presence on this machine, and by which ways."""

import ctypes
import importlib
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from deskcoach.adapters.desktop.dbus import Bus
from deskcoach.adapters.presence.idle import IdleSource, NoIdle
from deskcoach.adapters.presence.merged import MergedSource, distinct
from deskcoach.adapters.presence.source import (
    InFront,
    KnowsPrograms,
    Pauses,
    PresenceSource,
    SourceReport,
    Tell,
)
from deskcoach.adapters.presence.surroundings import FollowedSources
from deskcoach.app.ports import Idle


class Senses:
    """Tells of input at any time, of lock and sleep from `begin` on, of holds while it matters.

    Args:
        environ: The environment of the session.
        elapsed: Reads the clock that nobody sets, seconds.
        bus: The session's D-Bus.
    """

    def __init__(self, environ: Mapping[str, str], elapsed: Callable[[], float], bus: Bus) -> None:
        self._environ, self._elapsed, self._bus = environ, elapsed, bus
        self.idle = choose_idle(environ, sys.platform, elapsed, bus)
        self.idle.start()
        self.surroundings = FollowedSources(self._make_surroundings)
        self._presence: MergedSource | None = None

    def begin(self, tell: Tell) -> None:
        """Tell what is noticed from now on."""
        self._the_presence().start(tell)
        self.surroundings.begin(tell)

    def in_front(self) -> tuple[int, int, int, int] | None:
        """Where the window in front is; who has not looked until now, does so at once."""
        return window_in_front(self._seen())

    def open_programs(self) -> tuple[str, ...]:
        """The programs that have windows, as far as it is known now; it is known soon."""
        return open_programs(self._seen())

    def reports(self) -> list[SourceReport]:
        """How each of them is now."""
        return [
            self.idle.report(),
            *self._the_presence().reports(),
            *self.surroundings.sources.reports(),
        ]

    def end(self) -> None:
        """Tell nothing any more."""
        self.surroundings.end()
        if self._presence is not None:
            self._presence.stop()
        self.idle.stop()

    def _seen(self) -> Sequence[PresenceSource]:
        self.surroundings.look(lambda: None)
        return self.surroundings.sources.sources

    def _the_presence(self) -> MergedSource:
        if self._presence is None:
            found = choose_presence(
                self._environ, sys.platform, self._elapsed, self._bus, self.idle
            )
            self._presence = MergedSource("presence", found)
        return self._presence

    def _make_surroundings(self) -> MergedSource:
        found = choose_surroundings(self._environ, sys.platform, self._bus.address)
        return MergedSource("surroundings", found)


class PausedPlayers:
    """Keeps the Media port by the source that knows the players.

    Args:
        sources: The sources; asked each time, for they are made late.
    """

    def __init__(self, sources: Callable[[], Sequence[PresenceSource]]) -> None:
        self._sources = sources

    def pause(self) -> None:
        """Pause everything that plays."""
        players = players_among(self._sources())
        if players:
            players.pause_players()

    def resume(self) -> None:
        """Let those go on."""
        players = players_among(self._sources())
        if players:
            players.resume_players()


# -- By which ways: each platform's modules are loaded there only, for jeepney is not elsewhere --


def choose_idle(
    environ: Mapping[str, str], platform: str, elapsed: Callable[[], float], session: Bus
) -> IdleSource:
    """The way to tell of input. It is not started yet.

    Args:
        environ: The environment of the session.
        platform: As `sys.platform` names it.
        elapsed: Reads the clock that nobody sets, seconds.
        session: The session's D-Bus.
    """
    if platform == "linux":
        from deskcoach.adapters.presence.linux.always import linux_idle

        return linux_idle(environ, elapsed, session)
    if platform == "win32":
        from deskcoach.adapters.presence.windows import WindowsIdle

        return WindowsIdle(_dlls())
    if platform == "darwin":
        from deskcoach.adapters.presence.macos import MacIdle

        return MacIdle()
    return NoIdle(f"nothing is known of {platform}")


def choose_presence(
    environ: Mapping[str, str],
    platform: str,
    elapsed: Callable[[], float],
    session: Bus,
    idle: Idle | None = None,
) -> list[PresenceSource]:
    """What tells of lock and sleep, to be wrapped in one `MergedSource`. None is started yet.

    Args:
        environ: The environment of the session.
        platform: As `sys.platform` names it.
        elapsed: Reads the clock that nobody sets, seconds.
        session: The session's D-Bus.
        idle: What `choose_idle` gave.
    """
    if platform == "linux":
        from deskcoach.adapters.presence.linux.always import linux_presence

        return linux_presence(environ, elapsed, session, idle)
    if platform == "win32":
        from deskcoach.adapters.presence.windows import WindowsSession

        return [WindowsSession(_dlls(), elapsed)]
    if platform == "darwin":
        from deskcoach.adapters.presence.macos import mac_presence

        return mac_presence()
    return []


def choose_surroundings(
    environ: Mapping[str, str], platform: str, address: str
) -> list[PresenceSource]:
    """What tells of all that holds a break, as `choose_presence` does.

    Args:
        environ: The environment of the session.
        platform: As `sys.platform` names it.
        address: The address of the session's D-Bus.
    """
    if platform == "linux":
        from deskcoach.adapters.presence.linux.around import linux_surroundings

        return linux_surroundings(environ, address)
    if platform == "win32":
        from deskcoach.adapters.presence.windows import windows_surroundings

        return windows_surroundings(_dlls(), importlib.import_module("winreg"))
    if platform == "darwin":
        from deskcoach.adapters.presence.macos import mac_surroundings

        return mac_surroundings()
    return []


def players_among(sources: Sequence[PresenceSource]) -> Pauses | None:
    """The one that can pause media players, if it is among them."""
    return next((source for source in sources if isinstance(source, Pauses)), None)


def window_in_front(sources: Sequence[PresenceSource]) -> tuple[int, int, int, int] | None:
    """Where the window in front is, if one of them knows; see `InFront`."""
    knows = next((source for source in sources if isinstance(source, InFront)), None)
    return None if knows is None else knows.place()


def open_programs(sources: Sequence[PresenceSource]) -> tuple[str, ...]:
    """The programs that have windows, as far as any of them knows; see `KnowsPrograms`."""
    knows = [source for source in sources if isinstance(source, KnowsPrograms)]
    found = distinct(name for source in knows for name in source.programs())
    return tuple(sorted(found, key=str.casefold))


def _dlls() -> Any:
    return ctypes.windll  # type: ignore[attr-defined,unused-ignore]
