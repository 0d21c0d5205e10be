"""Sees to it that one DeskCoach runs for each user, and no more."""

from pathlib import Path

from PySide6.QtCore import QLockFile

from deskcoach.adapters.files import own_folder, reason


class Instance:
    """Being the one. Held until `release`, or until the process ends, however it ends."""

    def __init__(self, lock: QLockFile) -> None:
        self._lock = lock

    def release(self) -> None:
        """Let another one start."""
        self._lock.unlock()


def become_the_one(runtime: Path) -> Instance | None:
    """Become the running instance, or return None where another is.

    A local server alone is no lock: five simultaneous starts gave five servers.

    Args:
        runtime: The user's own runtime folder; made where it is missing.

    Raises:
        OSError: The folder cannot be used; its text is one line with a remedy.
    """
    try:
        own_folder(runtime)
    except OSError as error:
        raise OSError(f"{runtime}: {reason(error)}: check its permissions") from None
    lock = QLockFile(str(runtime / "lock"))
    lock.setStaleLockTime(0)  # a lock is stale when its process is gone, never for its age
    if lock.tryLock(0):
        return Instance(lock)
    taken = lock.error() == QLockFile.LockError.LockFailedError
    if taken and not (runtime / "lock").is_dir():
        return None
    raise OSError(f"{runtime}: a lock cannot be made there: check its permissions and free space")
