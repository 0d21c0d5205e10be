"""Pausing media players during a guided break, where a source can do that."""

from collections.abc import Callable, Sequence

from deskcoach.adapters.presence.choose import players_among
from deskcoach.adapters.presence.source import Source


class PausedPlayers:
    """Keeps the Media port by the source that knows the players.

    Args:
        sources: All sources; asked each time, for they are started late.
    """

    def __init__(self, sources: Callable[[], Sequence[Source]]) -> None:
        self._sources = sources

    def pause(self) -> Sequence[str]:
        """Pause everything that plays; returns their names."""
        players = players_among(self._sources())
        return players.pause_players() if players else ()

    def resume(self, names: Sequence[str]) -> None:
        """Let those go on."""
        players = players_among(self._sources())
        if players:
            players.resume_players(names)
