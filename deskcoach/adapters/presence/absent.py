"""A source that this desktop does not have, so that `doctor` can say so."""

from deskcoach.adapters.presence.source import Check, Tell


class Absent:
    """Tells nothing.

    Args:
        name: Two or three words for what is not told.
        why: Why not.
    """

    def __init__(self, name: str, why: str) -> None:
        self.name = name
        self._why = why

    def start(self, tell: Tell) -> None:
        """Nothing to begin."""

    def stop(self) -> None:
        """Nothing to end."""

    def report(self) -> Check:
        """What is lost."""
        return Check(self.name, ok=False, detail=self._why)
