"""What goes wrong is told to the person once, and again only after it has gone well between."""

from collections.abc import Callable

from deskcoach.core.sentence import words_of


class ToldOnce:
    """A log that is down would be told of at each look at the clock."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        self._tell, self._told = tell, ""

    def wrong(self, error: Exception) -> None:
        """It went wrong: tell it, unless that was the last word."""
        if str(error) != self._told:
            self._told = str(error)
            self._tell(words_of(error))

    def well(self) -> None:
        """It went well."""
        self._told = ""
