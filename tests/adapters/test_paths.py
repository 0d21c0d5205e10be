"""Where things lie."""

import os
import tempfile
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from deskcoach.adapters import paths
from deskcoach.adapters.paths import Folders, find_resource, folders
from tests.system import needs


def test_the_checkout_has_everything() -> None:
    assert find_resource("exercises.json").is_file()
    assert find_resource("assets/sounds/chime.wav").is_file()


def test_a_wheel_carries_its_own(tmp_path: Path) -> None:
    package = tmp_path / "deskcoach"
    (package / "data").mkdir(parents=True)
    (package / "data" / "exercises.json").touch()
    (tmp_path / "exercises.json").touch()
    assert find_resource("exercises.json", package) == package / "data" / "exercises.json"


def test_what_is_missing_is_named_with_both_places(tmp_path: Path) -> None:
    package = tmp_path / "deskcoach"
    with pytest.raises(FileNotFoundError) as caught:
        find_resource("exercises.json", package)
    assert str(caught.value) == (
        f"exercises.json: is neither {package / 'data' / 'exercises.json'} nor "
        f"{tmp_path / 'exercises.json'}: install DeskCoach again"
    )


def test_everything_under_one_folder(tmp_path: Path) -> None:
    found = folders({"DESKCOACH_HOME": str(tmp_path)})
    assert found == Folders(tmp_path / "config", tmp_path / "data", tmp_path / "run")
    assert found.settings_file == tmp_path / "config" / "settings.toml"
    assert found.exercises == tmp_path / "config" / "exercises"
    assert found.log_file == tmp_path / "data" / "log.db"


@needs("XDG folders")
def test_the_folders_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DESKCOACH_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.delenv("XDG_CONFIG_DIRS", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "d"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    expected = Folders(
        tmp_path / ".config" / "deskcoach",
        tmp_path / "d" / "deskcoach",
        tmp_path / "deskcoach",
        Path("/etc/xdg/deskcoach"),
    )
    assert folders() == expected
    assert not expected.config.exists()


@needs("POSIX users")
@pytest.mark.parametrize("given", ["", "/nowhere/at/all", "relative"])
def test_without_a_runtime_folder(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "_is_ours", lambda place, _: place == given == "/run")
    temporary = Path(tempfile.gettempdir())
    runtime = folders({"XDG_RUNTIME_DIR": given, "HOME": "/h"}).runtime
    assert runtime == temporary / f"deskcoach-{os.getuid()}"
    monkeypatch.delattr(paths.os, "getuid")  # type: ignore[attr-defined] # as on Windows
    other = folders({"XDG_RUNTIME_DIR": given, "HOME": "/h"}).runtime
    assert other.parent == temporary
    assert len(other.name) == len("deskcoach-") + 8


@needs("POSIX users")
def test_the_runtime_folder_of_the_session_is_found_without_being_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    session = f"/run/user/{os.getuid()}"
    monkeypatch.setattr(paths, "_is_ours", lambda place, _: place == session)
    assert folders({"HOME": "/h"}).runtime == Path(session) / "deskcoach"


def on_linux(environ: dict[str, str], place: str) -> ParameterSet:
    return pytest.param("linux", environ, place, marks=needs("XDG folders"))


@pytest.mark.parametrize(
    ("platform", "environ", "place"),
    [
        on_linux({"HOME": "/home/ann"}, "/etc/xdg/deskcoach"),
        on_linux({"HOME": "/home/ann", "XDG_CONFIG_DIRS": "x:/nix/etc"}, "/nix/etc/deskcoach"),
        ("linux", {"DESKCOACH_HOME": "/mnt/stick"}, None),
        ("win32", {"PROGRAMDATA": "/ProgramData"}, "/ProgramData/DeskCoach"),
        ("win32", {}, None),
        ("darwin", {"HOME": "/Users/ann"}, "/Library/Application Support/DeskCoach"),
    ],
)
def test_an_organisation_has_a_folder_of_its_own(
    platform: str, environ: dict[str, str], place: str | None
) -> None:
    found = folders(environ, platform)
    assert found.shared == (Path(place) if place else None)
    assert found.shared_settings == (Path(place) / "settings.toml" if place else None)


@needs("XDG folders")
def test_of_several_folders_of_the_system_the_first_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "two/deskcoach").mkdir(parents=True)
    dirs = f"{tmp_path}/one:{tmp_path}/two"
    found = folders({"HOME": "/home/ann", "XDG_CONFIG_DIRS": dirs}, "linux")
    assert found.shared == tmp_path / "two/deskcoach"


@needs("POSIX users")
def test_whose_folder_it_is(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    me = os.getuid()
    assert paths._is_ours(str(tmp_path), me)
    assert not paths._is_ours(str(tmp_path), me + 1)
    assert not paths._is_ours(str(tmp_path / "file"), me)
    assert not paths._is_ours(str(tmp_path / "none"), me)
