"""The log, looked after while the program runs."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskcoach.adapters.store.log import SqliteLog
from deskcoach.bootstrap.log_care import LogCare

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def test_a_log_that_comes_later_is_read_anew_once(qapp: QApplication, tmp_path: Path) -> None:
    assert qapp is not None
    (tmp_path / "data").touch()  # where its folder belongs
    now = datetime(2026, 3, 2, 12, tzinfo=UTC)
    log = SqliteLog(tmp_path / "data" / "log.db", lambda: now)
    read, owner = list[bool](), QObject()
    care = LogCare(log, print, lambda: False, lambda: read.append(log.keeping), owner)
    care.follow()
    assert read == []
    (tmp_path / "data").unlink()
    now += timedelta(minutes=2)
    log.save_state({"desk": 1})
    for _ in range(2):
        care.follow()
    assert read == [True]
    log.close()


def test_a_disk_that_is_mounted_over_a_log_that_was_begun(
    qapp: QApplication, tmp_path: Path
) -> None:
    assert qapp is not None
    folder, owner, found = tmp_path / "data", QObject(), list[bool]()
    SqliteLog(folder / "log.db", lambda: NOON).close()
    away = folder.rename(tmp_path / "disk")
    log = SqliteLog(folder / "log.db", lambda: NOON)
    care = LogCare(log, print, lambda: False, lambda: found.append(True), owner)
    folder.rename(tmp_path / "beneath")
    away.rename(folder)
    for _ in range(2):
        care.follow()
    assert found == [True]
    log.close()


def test_it_says_how_long_it_looks_at_the_rows(qtbot: QtBot, tmp_path: Path) -> None:
    log, owner = SqliteLog(tmp_path / "log.db", lambda: NOON), QObject()
    care = LogCare(log, print, lambda: False, lambda: None, owner)
    care.check(iter((None, None)))
    assert care.checking
    qtbot.waitUntil(lambda: care.checking is False)
    log.close()
