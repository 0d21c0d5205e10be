"""Edits of the settings file are noticed while the program runs."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from deskcoach.adapters.settings_watch import SettingsWatch


class Seen:
    def __init__(self, path: Path) -> None:
        self.times = 0
        self.watch = SettingsWatch(path, self.note, settle_ms=20)

    def note(self) -> None:
        self.times += 1


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "config" / "deskcoach"
    folder.mkdir(parents=True)
    return folder / "settings.toml"


@pytest.fixture
def seen(path: Path, qtbot: QtBot) -> Iterator[Seen]:
    assert qtbot is not None
    path.write_text("a = 1\n")
    seen = Seen(path)
    yield seen
    seen.watch.stop()


def test_an_edit_in_place(seen: Seen, path: Path, qtbot: QtBot) -> None:
    path.write_text("a = 22\n")
    qtbot.waitUntil(lambda: seen.times == 1, timeout=20_000)


def test_nothing_ticks_on_after_an_edit(seen: Seen, path: Path, qtbot: QtBot) -> None:
    timers = seen.watch.findChildren(QTimer)
    path.write_text("a = 22\n")
    qtbot.waitUntil(lambda: seen.times == 1, timeout=20_000)
    qtbot.waitUntil(lambda: not any(timer.isActive() for timer in timers), timeout=20_000)


def test_editors_that_replace_the_file(seen: Seen, path: Path, qtbot: QtBot) -> None:
    for number in range(1, 4):
        other = path.with_name("settings.toml~")
        other.write_text(f"a = {number}00\n")
        other.replace(path)
        qtbot.waitUntil(lambda n=number: seen.times == n, timeout=20_000)  # type: ignore[misc]


def test_the_file_goes_and_comes(seen: Seen, path: Path, qtbot: QtBot) -> None:
    path.unlink()
    qtbot.waitUntil(lambda: seen.times == 1, timeout=20_000)
    path.write_text("a = 3\n")
    qtbot.waitUntil(lambda: seen.times == 2, timeout=20_000)


def test_many_writes_at_once_are_one_edit(seen: Seen, path: Path, qtbot: QtBot) -> None:
    for number in range(20):
        path.write_text(f"a = {number}\n" * number)
    qtbot.waitUntil(lambda: seen.times == 1, timeout=20_000)
    qtbot.wait(60)
    assert seen.times == 1


def test_other_files_in_the_folder_do_not_count(seen: Seen, path: Path, qtbot: QtBot) -> None:
    path.with_name("other").write_text("x")
    qtbot.wait(80)
    assert seen.times == 0


def test_a_folder_that_comes_later(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "config" / "deskcoach" / "settings.toml"
    seen = Seen(path)
    path.parent.mkdir(parents=True)
    qtbot.wait(60)
    path.write_text("a = 1\n")
    qtbot.waitUntil(lambda: seen.times == 1, timeout=20_000)
    seen.watch.stop()


def test_after_stop_nothing_is_seen(seen: Seen, path: Path, qtbot: QtBot) -> None:
    seen.watch.stop()
    seen.watch.stop()
    path.write_text("a = 1000\n")
    qtbot.wait(60)
    assert seen.times == 0


def test_an_edit_just_before_the_stop_is_not_told(seen: Seen, path: Path, qtbot: QtBot) -> None:
    (timer,) = seen.watch.findChildren(QTimer)
    path.write_text("a = 1000\n")
    qtbot.waitUntil(timer.isActive, timeout=20_000)
    seen.watch.stop()
    qtbot.wait(60)
    assert seen.times == 0


def test_an_editor_has_a_fifth_of_a_second(path: Path, qtbot: QtBot) -> None:
    assert qtbot is not None
    watch = SettingsWatch(path, lambda: None)
    (timer,) = watch.findChildren(QTimer)
    assert (timer.interval(), timer.isSingleShot()) == (200, True)
    watch.stop()
