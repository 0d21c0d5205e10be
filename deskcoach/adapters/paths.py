"""Where the files that come with DeskCoach lie, and where the user's own belong."""

import contextlib
import os
import sys
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

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


class Folders(NamedTuple):
    """The user's own folders. None of them need exist.

    Attributes:
        config: `settings.toml` and the user's own catalogues.
        data: The log, its lock and its backups.
        runtime: The socket; gone after a restart of the machine.
        shared: What an organisation gives everybody on this machine; None: nothing is looked for.
    """

    config: Path
    data: Path
    runtime: Path
    shared: Path | None = None

    @property
    def settings_file(self) -> Path:
        """The settings."""
        return self.config / "settings.toml"

    @property
    def exercises(self) -> Path:
        """The folder of the user's own catalogues."""
        return self.config / "exercises"

    @property
    def pictures(self) -> Path:
        """The folder of the user's own pictures."""
        return self.config / "pictures"

    @property
    def shared_settings(self) -> Path | None:
        """An organisation's settings: defaults, which a person's own file overrules."""
        return self.shared and self.shared / "settings.toml"

    @property
    def log_file(self) -> Path:
        """The log."""
        return self.data / "log.db"


class NoHomeError(Exception):
    """There is no folder to keep anything in: one line with reason and remedy."""


def folders(environ: Mapping[str, str] | None = None, platform: str = sys.platform) -> Folders:
    """The folders of this user, or all under `DESKCOACH_HOME` where that is set.

    Args:
        environ: The environment of the process; by default that of this one.
        platform: As `sys.platform` names it.

    Raises:
        NoHomeError: Nothing says where this user keeps things.
    """
    env = os.environ if environ is None else environ
    given = env.get(HOME, "")
    if given:
        if given[:1] == "~" and given[1:2] in ("", "/", os.sep):
            given = f"{home(env)}{given[1:]}"
        own = Path(given).absolute()
        return Folders(own / "config", own / "data", own / "run")
    name = "deskcoach"
    if platform not in ("win32", "darwin"):
        config, data = config_home(env) / name, data_home(env) / name
        return Folders(config, data, _runtime(env), _shared(env, platform))
    import platformdirs

    return Folders(
        config=Path(platformdirs.user_config_dir(name, appauthor=False, roaming=True)),
        data=Path(platformdirs.user_data_dir(name, appauthor=False)),
        runtime=_runtime(env),
        shared=_shared(env, platform),
    )


def _shared(environ: Mapping[str, str], platform: str) -> Path | None:
    """Where an organisation puts what everybody on a machine is to begin with."""
    if platform == "win32":
        place = environ.get("PROGRAMDATA", "")
        return Path(place) / "DeskCoach" if place else None
    if platform == "darwin":
        return Path("/Library/Application Support/DeskCoach")
    named = [each for each in environ.get("XDG_CONFIG_DIRS", "").split(":") if each.startswith("/")]
    places = [Path(each) / "deskcoach" for each in named or ["/etc/xdg"]]
    return next((each for each in places if each.is_dir()), places[0])


def config_home(environ: Mapping[str, str]) -> Path:
    """Where XDG desktops keep settings.

    Raises:
        NoHomeError: Nothing says where this user keeps things.
    """
    return _xdg(environ, "XDG_CONFIG_HOME", ".config")


def data_home(environ: Mapping[str, str]) -> Path:
    """Where XDG desktops keep a user's own data.

    Raises:
        NoHomeError: Nothing says where this user keeps things.
    """
    return _xdg(environ, "XDG_DATA_HOME", ".local/share")


def home(environ: Mapping[str, str]) -> Path:
    """The user's home folder: `HOME`, or what the system knows of the user (`USERPROFILE`).

    Raises:
        NoHomeError: Neither names a folder by its whole path.
    """
    given = environ.get("HOME", "")
    if not given.startswith("/"):
        given = _home_of_the_system(environ) or given
    if not Path(given).is_absolute():
        raise NoHomeError(
            "there is no home folder (HOME is not set to one, and the system knows none for this "
            f"user): set HOME, or {HOME} to a folder for everything"
        )
    return Path(given)


def _home_of_the_system(environ: Mapping[str, str]) -> str:
    if not hasattr(os, "getuid"):
        return environ.get("USERPROFILE", "")
    import pwd

    with contextlib.suppress(KeyError):
        return pwd.getpwuid(os.getuid()).pw_dir
    return ""


def _xdg(environ: Mapping[str, str], name: str, usual: str) -> Path:
    given = environ.get(name, "")
    # The specification: a path that is not absolute counts as none.
    return Path(given) if given.startswith("/") else home(environ) / usual


def _runtime(environ: Mapping[str, str]) -> Path:
    """A folder of this user alone, the same for each process of theirs where that can be."""
    if not hasattr(os, "getuid"):
        return _temporary() / f"deskcoach-{zlib.crc32(str(Path.home()).encode()):08x}"
    user = os.getuid()
    # A login shell without a session, as over ssh, knows no XDG_RUNTIME_DIR, and yet it is there.
    for place in (environ.get("XDG_RUNTIME_DIR", ""), f"/run/user/{user}"):
        if place.startswith("/") and _is_ours(place, user):
            return Path(place) / "deskcoach"
    return _temporary() / f"deskcoach-{user}"


def _is_ours(place: str, user: int) -> bool:
    """Whether it is a folder of this user: `sudo` and `su` hand on somebody else's."""
    try:
        return Path(place).is_dir() and Path(place).stat().st_uid == user
    except OSError:
        return False


def _temporary() -> Path:
    import tempfile  # half a MiB that the program rarely needs

    try:
        return Path(tempfile.gettempdir())
    except FileNotFoundError:  # full, or of another world: whoever uses it will say so
        return Path("/tmp")  # noqa: S108 - whoever makes a folder in it looks whose it is
