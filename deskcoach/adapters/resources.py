"""Where the files that come with DeskCoach lie, and where the user's own belong."""

import os
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

HOME = "DESKCOACH_HOME"
"""Names one folder for everything: portable use, tests, a second look at another log."""

_PACKAGE = Path(__file__).resolve().parent.parent


def find_resource(name: str, package: Path = _PACKAGE) -> Path:
    """A file or folder that comes with DeskCoach, such as `exercises.json` or `assets/sounds`.

    A wheel carries them in the package, under `data/`; a checkout, and an editable install of
    it, has them beside the package.

    Args:
        name: Its path from the top level of the project.
        package: The folder of the package.

    Raises:
        FileNotFoundError: It is in neither place; the text names both and a remedy.
    """
    places = (package / "data" / name, package.parent / name)
    for place in places:
        if place.exists():
            return place
    raise FileNotFoundError(
        f"{name}: is neither {places[0]} nor {places[1]}: install DeskCoach again"
    )


@dataclass(frozen=True, slots=True)
class Folders:
    """The user's own folders. None of them need exist.

    Attributes:
        config: `settings.toml` and the user's own catalogues.
        data: The log and its backups.
        runtime: The lock and the socket; gone after a restart of the machine.
    """

    config: Path
    data: Path
    runtime: Path

    @property
    def settings_file(self) -> Path:
        """The settings."""
        return self.config / "settings.toml"

    @property
    def exercises(self) -> Path:
        """The folder of the user's own catalogues."""
        return self.config / "exercises"

    @property
    def log_file(self) -> Path:
        """The log."""
        return self.data / "log.db"


def folders(environ: Mapping[str, str] | None = None) -> Folders:
    """The folders of this user, or all under `DESKCOACH_HOME` where that is set.

    Args:
        environ: The environment of the process; by default that of this one.
    """
    env = os.environ if environ is None else environ
    if env.get(HOME):
        home = Path(env[HOME]).expanduser().absolute()
        return Folders(home / "config", home / "data", home / "run")
    import platformdirs  # noqa: PLC0415 - 23 ms that portable use need not pay

    name = "deskcoach"
    return Folders(
        config=Path(platformdirs.user_config_dir(name, appauthor=False, roaming=True)),
        data=Path(platformdirs.user_data_dir(name, appauthor=False)),
        runtime=_runtime(env),
    )


def _runtime(environ: Mapping[str, str]) -> Path:
    """A folder of this user alone, the same for each process of theirs."""
    given = environ.get("XDG_RUNTIME_DIR", "")
    if given.startswith("/") and Path(given).is_dir():
        return Path(given) / "deskcoach"
    import tempfile  # noqa: PLC0415 - half a MiB that the program rarely needs

    return Path(tempfile.gettempdir()) / f"deskcoach-{_user()}"


def _user() -> str:
    if hasattr(os, "getuid"):
        return str(os.getuid())
    return f"{zlib.crc32(str(Path.home()).encode()):08x}"
