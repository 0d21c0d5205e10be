"""The settings that are in force: each change is taken up once, in one place."""

from typing import TYPE_CHECKING, Any

from deskcoach.app.ports import SettingsStore

if TYPE_CHECKING:
    from collections.abc import Callable


class InForce:
    """Reads the settings, and tells those who go by them when they have changed.

    A change of our own is noticed twice, by who made it and by who watches the file.

    Args:
        store: Where the settings are.

    Attributes:
        settings: What they are now.
        problems: What is wrong in their file.
        users: Called after each change, in this order: the coach last, which looks at everything
            anew.
    """

    def __init__(self, store: SettingsStore) -> None:
        self._store = store
        self.settings, self.problems = store.load()
        self.users: tuple[Callable[[], Any], ...] = ()

    def take_up(self) -> None:
        """Go by what the settings are now."""
        found = self._store.load()
        if found != (self.settings, self.problems):
            self.settings, self.problems = found
            for use in self.users:
                use()
